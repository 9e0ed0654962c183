"""A tagged text → its event reports: who did what to whom, as its sentences tell it. Pure.

    sentence ─▶ clauses, parties ─▶ acts ─▶ the outermost of each clause ─▶ participants, status

An act that governs another (agree to give, refuse to meet, demand that … withdraw) makes one event of both.
What is said in the words of somebody is reported by them; "must" in their mouth is a demand of theirs.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.code.acts import Act, acts
from pipeline.code.cameo import combined, event_codes
from pipeline.code.clauses import Clause, Named, Party, Reading
from pipeline.code.lexicon import Lexicon, Trigger
from pipeline.code.participants import Participants, participants, subject_of
from pipeline.code.sentences import Written
from pipeline.code.status import status_of
from pipeline.records import Mention, Status

DEMAND = Trigger("100", "verb", "governs", None, 1)
DENIAL = "120"
COOPERATIVE = frozenset(["04", "05", "06", "07", "08"])
CONFLICTUAL = frozenset(["14", "15", "16", "17", "18", "19", "20"])


class Event(NamedTuple):
    """An act with those who take part, before it becomes a record."""

    reading: Reading
    act: Act
    inner: Act | None  # what it governs
    code: str
    who: Participants
    status: Status
    reported_by: Mention | None
    is_main: bool  # in the main clause or in what is said


def events(text: Written, lexicon: Lexicon, mentions: Sequence[Named]) -> Iterator[Event]:
    """The events of a text, sentence by sentence."""
    at = 0
    for sentence in text.sentences:
        while at < len(mentions) and mentions[at].start < sentence.start:
            at += 1
        own = []
        while at < len(mentions) and mentions[at].start < sentence.end:
            own.append(mentions[at])
            at += 1
        yield from of_sentence(Reading(text=text, sentence=sentence, lexicon=lexicon, names=own))


def of_sentence(reading: Reading) -> list[Event]:
    """The events of one sentence."""
    found = acts(reading)
    made: list[Event] = []
    subject: Party | None = None
    governed: dict[Act, Act] = {}
    for clause in reading.clauses:
        inside = [act for act in found if act.clause == clause and act not in governed]
        speaker = _speaker(reading, clause)
        demand = _demand(reading, clause, inside, speaker)
        if demand is not None:
            made.append(demand)
        before: Act | None = None
        for act in [] if demand is not None else _heads(inside):
            event = _event(reading, act, found, subject, speaker, before)
            before = act if act.is_verb else before
            if event is None:
                continue
            made.append(event)
            if event.inner is not None:
                governed[event.inner] = act
                made += _denied(event)
        subject = _clause_subject(reading, clause) or subject
    return _without_doubles(made)


def _denied(event: Event) -> list[Event]:
    """What is denied beside its denial: an act of whom the denial is about, which did not happen."""
    inner = event.inner
    if inner is None or event.act.trigger.code != DENIAL or inner.trigger.frame == "governs":
        return []
    who = participants(event.reading, inner, inner.clause.end, None, None)
    if not who.actors:
        who = who._replace(actors=event.who.actors)
    return [event._replace(act=inner, inner=None, code=inner.trigger.code, who=who, status="denied")]


def _heads(inside: Sequence[Act]) -> list[Act]:
    """The acts of a clause that are events: verbs that nothing governs; nouns where there is no verb."""
    heads: list[Act] = []
    for act in inside:
        before = heads[-1] if heads else None
        if before is None or (act.is_verb and before.is_verb and before.trigger.frame != "governs"):
            heads.append(act)
        elif not before.is_verb and act.is_verb:  # the attack killed: the noun is the verb's subject
            heads[-1] = act
    return heads


def _clause_subject(reading: Reading, clause: Clause) -> Party | None:
    if clause.opener in ("relative", "if"):
        return None
    inside = [p for p in reading.parties if clause.start <= p.start and p.end <= clause.end]
    return next((p for p in inside if p.relation == "plain" and not p.is_oblique), None)


def _speaker(reading: Reading, clause: Clause) -> Party | None:
    """Who says what a clause holds: the subject of the verb of saying before it, or of the one behind it."""
    clauses = reading.clauses
    at = clauses.index(clause)
    for other in (*clauses[max(at - 2, 0) : at][::-1], *clauses[at + 1 : at + 2]):
        if _says(reading, other):
            inside = [p for p in reading.parties if other.start <= p.start and p.end <= other.end]
            plain = [p for p in inside if p.relation in ("plain", "source", "possessor")]
            if plain:
                return plain[-1]
    sources = [p for p in reading.parties if p.relation == "source"]
    return sources[0] if sources else None


def _says(reading: Reading, clause: Clause) -> bool:
    return reading.has(clause.start, clause.end, "saying")


def _event(
    reading: Reading,
    act: Act,
    found: Sequence[Act],
    subject: Party | None,
    speaker: Party | None,
    before: Act | None,
) -> Event | None:
    inner = _governed(reading, act, found)
    following = [other for other in found if other.start > act.start and other is not inner]
    reach = _reach(reading, act, inner, following)
    who = participants(reading, act, reach, subject, before)
    code = act.trigger.code
    status = status_of(reading, act)
    if act.trigger.frame == "governs" and inner is not None:
        code = combined(code, inner.trigger.code)
    elif act.trigger.frame != "governs":
        code = _intended(code, status)
    if not (who.actors or who.recipients) and (code[:2] not in CONFLICTUAL or act.trigger.frame == "governs"):
        return None
    if speaker and any(m in who.actors for m in speaker.mentions):
        speaker = None
    return Event(
        reading, act, inner, code, who, status, speaker.mentions[0] if speaker else None,
        act.clause.opener in (None, "that"),
    )  # fmt: skip


def _governed(reading: Reading, act: Act, found: Sequence[Act]) -> Act | None:
    """What an act governs: the next one, in its own clause or in the one that follows."""
    if act.trigger.frame != "governs":
        return None
    clauses = reading.clauses
    at = clauses.index(act.clause)
    allowed = (
        clauses[at : at + 2]
        if len(clauses) > at + 1 and clauses[at + 1].opener in ("that", "clause")
        else [act.clause]
    )
    return next(
        (o for o in found if o.start >= act.end and o.clause in allowed and not _is_end(reading, act, o)),
        None,
    )


def _is_end(reading: Reading, act: Act, other: Act) -> bool:
    """Does a comma with "and" part them: rejected the plan, and attacked?"""
    return other.is_verb and any(
        reading.text.words[at] == "," and reading.is_kind(at + 1, "conjunction")
        for at in range(act.end, other.start - 1)
    )


def _reach(reading: Reading, act: Act, inner: Act | None, following: Sequence[Act]) -> int:
    """Where what belongs to an act ends: at the next verb, or with its clause or what it governs."""
    end = inner.clause.end if inner is not None else act.clause.end
    if act.trigger.frame == "governs":
        end = max(
            end,
            next((c.end for c in reading.clauses if c.start == act.clause.end and c.opener == "that"), end),
        )
    verbs = [
        other.start
        for other in following
        if other.is_verb and other.start < end and (inner is None or other.start > inner.start)
    ]
    return min([end, *verbs])


def _demand(reading: Reading, clause: Clause, inside: Sequence[Act], speaker: Party | None) -> Event | None:
    """What somebody says that another must do is a demand of theirs."""
    at = next((at for at in range(clause.start, clause.end) if reading.is_kind(at, "obligation")), None)
    if at is None or speaker is None or reading.has(at - 1, at + 2, "negation"):
        return None
    act = Act(at, at + 1, DEMAND, clause, None)
    asked = subject_of(reading, act)
    if asked is None or asked is speaker or asked.mentions[0] in speaker.mentions:
        return None
    inner = next((other for other in inside if other.start > at), None)
    code = combined(DEMAND.code, inner.trigger.code) if inner else DEMAND.code
    who = Participants(speaker.mentions, asked.mentions, 0, False)
    return Event(reading, act, inner, code, who, "asserted", None, clause.opener in (None, "that"))


def _intended(code: str, status: Status) -> str:
    """What will be done is, as PLOVER codes it, an intent (03) or a threat (13)."""
    if status != "planned":
        return code
    if code[:2] in COOPERATIVE:
        return combined("030", code)
    return combined("130", code) if code[:2] in CONFLICTUAL else code


def _without_doubles(made: list[Event]) -> list[Event]:
    """One event for what a sentence tells twice: the same code between the same."""
    seen: set[tuple[str, tuple[str | None, ...]]] = set()
    kept = []
    for event in made:
        key = (event_codes()[event.code].event_type, tuple(m.country or m.actor_id for m in event.who.actors))
        if key not in seen:
            seen.add(key)
            kept.append(event)
    return kept
