"""Who does an act, and to whom: its frame laid over the parties of its clause. Pure.

    verbs   acts, governs   subject │ trigger │ object, or the one behind a preposition
            … passive       the subject suffers it, the one behind "by" does it
            mutual          both sides do it
            alone, suffers  only the subject does it, or has it done to it
    nouns   of actor        Russia's invasion of Ukraine
            of recipient    the arrest of X              mutual   talks between X and Y

A clause without a subject of its own has that of the clause before it; a relative clause, the name before it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.code.acts import Act
from pipeline.code.clauses import POSSESSIVE, Party, Reading
from pipeline.records import Mention

STANCES = frozenset(["03", "12", "13"])  # "is prepared to", "is opposed to" are no passives
PASSIVE_REACH = 4  # words between the auxiliary and the participle
BESIDE = 2  # words between a noun and whose it is
SHARED = frozenset(["03", "04", "05", "06"])  # roots of acts that those joined by "and" do with each other
RECIPIENTS = ("plain", "recipient", "partner", "possessor", "between", "agent")


class Participants(NamedTuple):
    """Mentions of those who do an act and of those to whom it is done; either may be empty."""

    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    actor_distance: int  # words between the actor and the trigger; −1: nobody was found
    is_inherited: bool  # the subject stands in another clause


def participants(
    reading: Reading, act: Act, reach: int, subject: Party | None, before: Act | None
) -> Participants:
    """Those of an act. `reach`: where what belongs to it ends; `subject`: of the clause before; `before`: the
    verb before it in its clause."""
    frame = act.trigger.frame
    after = [p for p in reading.parties if act.end <= p.start < reach]
    if not act.is_verb:
        return _of_noun(reading, act, after)
    own = _shared_subject(reading, act, before) or subject_of(reading, act)
    if own and subject and _is_pronoun_between(reading, act, own):
        own = None  # the pronoun is the subject of the clause before
    actor = own or subject
    if frame == "suffers":
        return _made(act, _by(after), own or subject, own is None)
    if is_passive(reading, act, after):
        doer = _by(after) or _by(_before(reading, act))
        behind = next((p for p in after if p.relation == "plain" and p is not doer), None)
        return _made(
            act, doer, own or (behind if reading.lexicon.has_inversion else None) or subject, own is None
        )
    recipient = _recipient(reading, act, actor, after)
    if frame == "mutual" or (recipient is None and act.trigger.code[:2] in SHARED):
        return _mutual(act, actor, recipient, own is None)
    if frame == "alone" and recipient and recipient.relation not in ("recipient", "partner"):
        recipient = None
    return _made(act, actor, recipient, own is None)


def _shared_subject(reading: Reading, act: Act, before: Act | None) -> Party | None:
    """The subject of the verb before, unless a name stands right before: "thanked Finland and urged"."""
    if before is None or reading.lexicon.has_inversion:
        return None
    between = [p for p in reading.parties if before.end <= p.start and p.end <= act.start]
    if between and act.start - between[-1].end <= 1 and between[-1].relation == "plain":
        return None
    return subject_of(reading, before)


def _is_pronoun_between(reading: Reading, act: Act, own: Party) -> bool:
    return own.end <= act.start and reading.has(own.end, act.start, "pronoun")


def _made(act: Act, actor: Party | None, recipient: Party | None, is_inherited: bool) -> Participants:
    actors = actor.mentions if actor else ()
    recipients = recipient.mentions if recipient and recipient is not actor else ()
    return Participants(actors, recipients, _distance(act, actor), is_inherited and actor is not None)


def _distance(act: Act, party: Party | None) -> int:
    if party is None:
        return -1
    return max(act.start - party.end, party.start - act.end, 0)


def _mutual(act: Act, one: Party | None, other: Party | None, is_inherited: bool) -> Participants:
    """Sides that are joined stand on both sides: Russia and Ukraine agreed."""
    if other is None and one is not None and len(one.mentions) > 1:
        return Participants(one.mentions[:1], one.mentions[1:], _distance(act, one), is_inherited)
    return _made(act, one, other, is_inherited)


def _before(reading: Reading, act: Act) -> list[Party]:
    return [p for p in reading.parties if act.clause.start <= p.start and p.end <= act.start]


def subject_of(reading: Reading, act: Act) -> Party | None:
    """The subject in the act's own clause: nearest before it; where there is none, right behind it."""
    before = _before(reading, act)
    plain = [p for p in before if p.relation == "plain" and not p.is_oblique]
    if plain and reading.lexicon.has_inversion:
        return plain[0]
    if plain:
        return _past_apposition(reading, act, plain)
    if act.clause.opener == "relative" and (antecedent := _antecedent(reading, act)):
        return antecedent
    inverted = _inverted(reading, act)
    owned = [p for p in before if p.relation in ("possessor", "agent")]
    genitive = [p for p in before if p.relation == "plain"]  # its noun is nobody's name: the navies of Greece
    placed = [p for p in before if p.relation == "place"][:1]  # rebels in the Ivory Coast
    return next(iter((*owned[-1:], *([inverted] if inverted else []), *genitive[-1:], *placed)), None)


def _past_apposition(reading: Reading, act: Act, plain: Sequence[Party]) -> Party:
    """The nearest, unless commas part it from the verb: "Pakistan, a key US ally, has refused"."""
    words = reading.text.words
    last = plain[-1]
    if "," in words[last.end : act.start] and "," in words[plain[0].end : last.start]:
        return plain[0]
    return last


def _antecedent(reading: Reading, act: Act) -> Party | None:
    before = [p for p in reading.parties if p.end <= act.clause.start and act.clause.start - p.end <= BESIDE]
    return before[-1] if before else None


def _inverted(reading: Reading, act: Act) -> Party | None:
    """The verb before its subject: "warf Russland der Ukraine vor", «обвинила Украина Россию»."""
    first = next((p for p in reading.parties if p.start >= act.end and p.end <= act.clause.end), None)
    if first is None or first.relation != "plain" or first.is_oblique or first.start - act.end > BESIDE:
        return None
    opened = act.start - act.clause.start
    return (
        first
        if opened
        and reading.lexicon.has_inversion
        and not reading.has(act.clause.start, act.start, "conjunction", "clause")
        else None
    )


def is_passive(reading: Reading, act: Act, after: Sequence[Party]) -> bool:
    """A passive auxiliary stands before it, or the agent right behind it."""
    if act.trigger.frame in ("alone", "mutual") or (
        act.trigger.frame == "governs" and act.trigger.code[:2] in STANCES
    ):
        return False
    if reading.has(max(act.start - PASSIVE_REACH, act.clause.start), act.start, "passive"):
        return not _is_active_perfect(reading, act)
    if reading.lexicon.passives and reading.text.keys[act.start].endswith(reading.lexicon.passives):
        return True
    first = after[0] if after else None
    return (
        first is not None
        and first.relation == "agent"
        and first.start - act.end <= BESIDE
        and (not reading.is_kind(act.end, "possessor"))
    )


def _is_active_perfect(reading: Reading, act: Act) -> bool:
    """ "is attacking": the auxiliary of the passive also makes a progressive, which only English has."""
    return reading.text.keys[act.start].endswith(reading.lexicon.progressive)


def _by(parties: Sequence[Party]) -> Party | None:
    return next((p for p in parties if p.relation == "agent"), None)


def _recipient(reading: Reading, act: Act, actor: Party | None, after: Sequence[Party]) -> Party | None:
    """The first behind the verb that is another than the actor; else a place; else one before the verb."""
    others = [p for p in after if p is not actor]
    foreign = [p for p in others if p.relation in RECIPIENTS and not _same_country(p, actor)]
    domestic = [p for p in others if p.relation in RECIPIENTS and not _same_actor(p, actor)]
    left = [
        p for p in _before(reading, act)
        if p is not actor and (p.relation == "recipient" or p.is_oblique or p.relation == "plain")
        and not _same_actor(p, actor) and (reading.lexicon.has_inversion or p.relation == "recipient")
    ]  # fmt: skip
    topics = [p for p in others if p.relation in ("topic", "place") and not _same_country(p, actor)]
    places = [p for p in others if p.relation == "place"]
    return next(iter((*foreign, *domestic, *left, *topics, *places)), None)


def _same_actor(party: Party, actor: Party | None) -> bool:
    if actor is None:
        return False
    ids = {m.actor_id for m in actor.mentions if m.actor_id}
    return bool(ids) and all(m.actor_id in ids for m in party.mentions)


def _same_country(party: Party, actor: Party | None) -> bool:
    if actor is None:
        return False
    countries = {m.country for m in actor.mentions if m.country}
    return _same_actor(party, actor) or (
        bool(countries) and all(m.country in countries for m in party.mentions)
    )


def _of_noun(reading: Reading, act: Act, after: Sequence[Party]) -> Participants:
    frame = act.trigger.frame
    owner = _possessor(reading, act)
    agent = _by([p for p in after if not reading.is_kind(p.start - 1, "possessor")])
    of = next(
        (p for p in after if p.relation in ("possessor", "plain") and p.start - act.end <= BESIDE + 1), None
    )
    towards = next((p for p in after if p.relation in ("recipient", "partner", "between")), None)
    if frame == "mutual":
        doer = _doer(reading, act, None)
        one = owner or of or (doer if doer and len(doer.mentions) > 1 else None) or towards or doer
        return _mutual(act, one, next((p for p in (of, towards) if p and p is not one), None), False)
    if frame == "of recipient":
        recipient = of or towards or (owner if agent is None else None)
        actor = agent or (owner if owner is not recipient else None)
    else:
        actor = agent or owner or of
        recipient = next((p for p in (of, towards) if p and p is not actor), None)
    actor = actor or _doer(reading, act, recipient)
    recipient = recipient or next(
        (p for p in after if p.relation == "place" and not _same_actor(p, actor)), None
    )
    return _made(act, actor, recipient, False)


def _possessor(reading: Reading, act: Act) -> Party | None:
    """Russia's …, Russian …: right before the noun, perhaps with adjectives between."""
    before = [p for p in _before(reading, act) if act.start - p.end <= BESIDE + 2]
    if not before:
        return None
    party = before[-1]
    between = reading.text.words[party.end : act.start]
    if any(word in "," or reading.is_kind(at, "conjunction", "place", "recipient", "passive", "future")
           for at, word in enumerate(between, party.end)):  # fmt: skip
        return None
    is_own = party.is_possessor or any(word in POSSESSIVE for word in between)
    return (
        party
        if is_own or len(between) == 0 or reading.text.keys[party.end - 1] in reading.lexicon.adjectives
        else None
    )


def _doer(reading: Reading, act: Act, recipient: Party | None) -> Party | None:
    """The subject of the clause whose object the noun is: Israel mounted an invasion."""
    before = [
        p for p in _before(reading, act) if p.relation == "plain" and not p.is_oblique and p is not recipient
    ]
    return before[-1] if before and act.start - before[-1].end >= 1 else None
