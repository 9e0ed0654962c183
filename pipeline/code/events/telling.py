"""A tagged text → its event reports: who did what to whom, as its sentences tell it. Pure.

    sentence ─▶ clauses, parties ─▶ acts ─▶ the outermost of each clause ─▶ participants, status

An act that governs another (agree to give, refuse to meet, demand that … withdraw) makes one event of both; a
denied act stands beside its denial. What is said in somebody's words is reported by them; "must" in their
mouth is a demand of theirs.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from pipeline.code.events.acts import Act, acts
from pipeline.code.events.arcs import Arc, ParsedCast
from pipeline.code.events.governing import NOUN_REACH, Governing
from pipeline.code.events.objects import VIOLENT
from pipeline.code.events.participants import MATERIAL, Cast, Participants
from pipeline.code.events.status import status_of
from pipeline.code.events.subjects import AT_SOMEBODY
from pipeline.code.known.cameo import combined, event_codes
from pipeline.code.known.lexicon import Kind, Lexicon, Trigger
from pipeline.code.text.clauses import Clause, Named, Reading
from pipeline.code.text.sentences import Written
from pipeline.code.who.parties import Party, parties
from pipeline.records.events import Status
from pipeline.records.mentions import Mention

SPEECH_ACTS: Mapping[Kind, Trigger] = {  # what somebody says of another is
    "obligation": Trigger("100", "verb", "governs", None, 0),  # … a demand: must
    "failing": Trigger("110", "verb", "acts", None, 0),  # … a reproach: ignored our concerns
}
MAIN = (None, "that", "conjunction")  # openers of main clauses, and of what is said
EARLIER = 12  # names before a sentence, of whom "both leaders" may speak
BACKGROUND_REACH = 8  # words between one that says so and the act
NEAR = 4  # words between a verb and the disaster behind it, a pronoun and the name that "and" joins to it
THREATENING, DESTRUCTION = "13", "1712"
ACCUSATION, REJECTION = "112", "12"
ATTACK, REPROACH = "190", "111"
POLITICAL = frozenset(["LEG", "OPP", "PTY"])  # sectors of those who fight with words
COOPERATIVE = frozenset(["04", "05", "06", "07", "08"])
CONFLICTUAL = frozenset(["14", "15", "16", "17", "18", "19", "20"])
THREATENED = frozenset(["14", "16", "17", "18", "19", "20"])  # … of which the intent is a threat
OF_SOMEBODY = frozenset(["171", "1712", "176", "192"])  # fires destroy, too, and shops occupy rooms


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
    method: Literal["clauses", "parser"]

    @property
    def is_uttered(self) -> bool:
        """Is it done by what somebody says of another: a demand, a reproach?"""
        return self.act.trigger in SPEECH_ACTS.values()


def events(
    text: Written, lexicon: Lexicon, mentions: Sequence[Named], arcs: Mapping[int, Arc]
) -> Iterator[Event]:
    """The events of a text, sentence by sentence; a pronoun may mean the subject of the one before.

    `arcs` are a parser's, if there is one: {word: its arc}.
    """
    before: _Teller | None = None
    first = 0
    for sentence in text.sentences:
        last = bisect_left(mentions, sentence.end, lo=first, key=lambda name: name.start)
        reading = Reading(
            text=text,
            sentence=sentence,
            lexicon=lexicon,
            names=mentions[first:last],
            earlier=mentions[max(first - EARLIER, 0) : first],
        )
        first = last
        teller = _Teller(reading, before, arcs)
        yield from teller.events()
        before = teller if reading.names else before


class _Teller:
    """Tells the events of one sentence, clause by clause."""

    def __init__(self, reading: Reading, previous: "_Teller | None", arcs: Mapping[int, Arc]) -> None:
        self.reading = reading
        self.acts = acts(reading)
        self.governing = Governing(reading, self.acts)
        self.arcs = arcs
        self.governed: set[Act] = set()
        self._cast: Cast | None = None
        self.previous = previous  # of the last sentence that names somebody
        self.first: Party | None = None  # the first subject of the clauses before
        self.subject: Party | None = None  # the last one
        self.meant: Party | None = None  # whom the pronoun that is the subject of the sentence means

    @property
    def cast(self) -> Cast:
        """Who may take part: asked only where something is done, or a pronoun means them."""
        self._cast = self._cast or self._new_cast()
        return self._cast

    def _new_cast(self) -> Cast:
        found = parties(self.reading)
        return ParsedCast(self.reading, found, self.arcs) if self.arcs else Cast(self.reading, found)

    @property
    def leading(self) -> Party | None:
        """The first subject of the sentence, or whom the pronoun in its place means."""
        if self.meant:
            return self.meant
        subjects = map(self._clause_subject, self.reading.clauses)
        return next((subject for subject in subjects if subject), None)

    @property
    def person(self) -> Party | None:
        """The first person of the sentence who does something: its subject, or behind "by"."""
        persons = filter(_is_person, self.cast.parties)
        return next((p for p in persons if p.may_be_subject or p.relation == "agent"), None)

    @property
    def before(self) -> Party | None:
        """The subject of the sentence before."""
        return self.previous.leading if self.previous else None

    def events(self) -> list[Event]:
        """In the order of the words."""
        made: list[Event] = []
        if self.acts or _may_utter(self.reading):
            self.meant = self._opening()
            for clause in self.reading.clauses:
                made += self._of_clause(clause)
                self.subject = self._clause_subject(clause) or self.subject
                self.first = self.first or self.subject
        self.previous = None  # or all sentences of a text would be kept
        return _without_doubles(made)

    def _opening(self) -> Party | None:
        """Whom the pronoun means that stands as subject of the sentence, or that its first verb holds."""
        if self.previous is None or not self.acts:
            return None
        first, start = self.acts[0], self.reading.sentence.start
        if self.cast.drops_subject(first):
            return None if self._speaker(first.clause) else self._dropped(first)
        is_pronoun = self.reading.has(start, min(first.start, self.reading.clauses[0].end), "pronoun")
        is_named = is_pronoun and any(p.may_be_subject for p in self.cast.within(start, first.start))
        return self._meant(start, first.start) if is_pronoun and not is_named else None

    def _of_clause(self, clause: Clause) -> Iterator[Event]:
        inside = [act for act in self.acts if act.clause == clause and act not in self.governed]
        if not inside and not _may_utter(self.reading):
            return
        speaker = self._speaker(clause)
        if (uttered := self._uttered(clause, inside, speaker)) is not None:
            yield uttered
            return
        if self._is_of_accused(clause):
            inside = [act for act in inside if act.trigger.code.startswith(REJECTION)]
        before: Act | None = None
        for act in self.governing.heads([act for act in inside if not self._is_background(act)]):
            event = self._event(act, inside, speaker, before)
            before = act if act.is_verb else before
            if event is None:
                continue
            yield event
            if event.inner is not None:
                self.governed.update(self.governing.chain(event.inner))
                yield from self._denied(event)

    def _is_of_accused(self, clause: Clause) -> bool:
        """Does it only tell of whom somebody is accused of helping: sheltering militants who attack X? Not
        where the accusation is denied.
        """
        at = self.reading.clauses.index(clause)
        if clause.opener != "relative" or at == 0:
            return False
        told = (act for act in self.acts if act.clause == self.reading.clauses[at - 1])
        return any(act.is_verb and act.trigger.code.startswith(ACCUSATION) for act in told)

    def _is_background(self, act: Act) -> bool:
        """Does it lie in the past or serve as comparison; or is it sport, or what a disaster does?"""
        start = max(act.start - BACKGROUND_REACH, act.clause.start)
        end = min(act.end + NOUN_REACH, act.clause.end)
        is_past = self.reading.has(start, end, "background") or self.governing.is_told_of_before(act)
        return is_past or self._is_occasion(act) or self._is_of_disaster(act) or self._is_purpose(act)

    def _is_occasion(self, act: Act) -> bool:
        """Is it violence after which something else is told: suspended X après le coup d'État?"""
        is_told = not act.is_verb and act.trigger.code >= MATERIAL and any(o.is_verb for o in self.acts)
        return is_told and self.reading.is_noted(act.start - NEAR, act.start, "occasion")

    def _is_purpose(self, act: Act) -> bool:
        """Is it violence for which something else is done, and not told to have happened: para combatir?"""
        is_fought = act.is_verb and act.trigger.code[:2] in VIOLENT
        return is_fought and self.reading.is_noted(act.start - 1, act.start, "purpose")

    def _is_of_disaster(self, act: Act) -> bool:
        """Has nature or chance killed or destroyed: floods that killed twenty?"""
        if act.trigger.code[:2] not in VIOLENT and act.trigger.code != DESTRUCTION:
            return False
        is_told_of = act.clause.opener in ("relative", "that")  # floods that killed
        start = max(act.start - BACKGROUND_REACH, act.clause.start)
        end = min(act.end + NEAR, act.clause.end)
        return self.reading.has(act.clause.start - NEAR if is_told_of else start, end, "disaster")

    def _event(
        self, act: Act, inside: Sequence[Act], speaker: Party | None, before: Act | None
    ) -> Event | None:
        if act.trigger.governs and any(o.end <= act.start for o in inside) and self.cast.teller(act):
            return None  # …, a promis le ministre
        inner = self.governing.governed_by(act)
        reach = self.governing.reach(act, inner)
        who = self.cast.participants(act, reach, self._subject_before(act, speaker), before)
        for noun in self.governing.nouns_beside(act, inner, inside):
            if act.trigger.frame == "mutual" and noun.trigger.code[:2] in VIOLENT:
                continue  # as an answer to attacks on Norway, Denmark and Sweden conferred
            if not act.is_verb and act.trigger.code >= MATERIAL > noun.trigger.code:
                continue  # an arrest, and the criticism that it drew
            who = who.filled_by(self.cast.participants(noun, reach, None, None))
        who = self._with_received(act, self._with_pronoun(act, who, speaker))
        who = self._with_content(act, self._with_condition(act, who))
        who = self._with_object_pronoun(act, who)
        status = status_of(self.reading, act, self._since(act))
        if act.trigger.governs:
            code = combined(act.trigger.code, inner.trigger.code) if inner else act.trigger.code
        else:
            code = _intended(_in_words(act, who), status)
        if not (who.actors or who.recipients) and (
            code[:2] not in CONFLICTUAL or code in OF_SOMEBODY or act.trigger.governs
        ):
            return None
        by = (
            None if speaker is None or any(m in who.actors for m in speaker.mentions) else speaker.mentions[0]
        )
        is_main = act.clause.opener in MAIN
        return Event(self.reading, act, inner, code, who, status, by, is_main, self.cast.method)

    def _with_pronoun(self, act: Act, who: Participants, speaker: Party | None) -> Participants:
        """He and Biden discussed: the pronoun is who says so, or the subject of the sentence before."""
        if act.trigger.frame != "mutual" or who.recipients or not who.actors:
            return who
        pronoun = speaker or self.before
        if pronoun is None:
            return who
        named = next((p for p in self.cast.parties if who.actors[0] in p.mentions), None)
        if named is None:  # it stands in the sentence before
            return who
        start = max(named.start - NEAR, act.clause.start)
        is_joined = self.reading.has(start, named.start, "conjunction")
        if not is_joined or not self.reading.has(start, named.start, "pronoun"):
            return who
        return who._replace(actors=pronoun.mentions, recipients=who.actors)

    def _with_object_pronoun(self, act: Act, who: Participants) -> Participants:
        """Accused it of, warf ihr vor, lo acusó: the one other who is named in the sentence, or in the one
        before.
        """
        is_named = not all(m.kind == "place" and m.role == "location" for m in who.recipients)
        if is_named or not who.actors or not self.cast.has_object_pronoun(act):
            return who
        said = [p for p in self.cast.parties if p.end <= act.start]
        told = self.previous.cast.parties if self.previous else []
        for near in ([p for p in said if p.is_plain], said, told):
            others = {p.mentions: None for p in near if not p.is_town and _is_other(p, who.actors)}
            if others:
                return who._replace(recipients=next(iter(others))) if len(others) == 1 else who
        return who

    def _with_condition(self, act: Act, who: Participants) -> Participants:
        """A threat that names nobody is against whom its condition is about: … if Russia attacks."""
        if act.trigger.code[:2] != THREATENING or who.recipients or not who.actors:
            return who
        later = (c for c in self.reading.clauses if c.start >= act.clause.end and c.opener == "if")
        condition = next(later, None)
        subject = self._subject_within(condition)
        if subject is None and condition and self.reading.has(condition.start, condition.end, "pronoun"):
            subject = self.first if self.first and self.first.mentions[0] not in who.actors else None
        return who._replace(recipients=subject.mentions) if subject else who

    def _with_content(self, act: Act, who: Participants) -> Participants:
        """A reproach that names nobody is against whom its content is about: criticises that Russia …"""
        if act.trigger.code[:2] != REPROACH[:2] or who.recipients or not who.actors:
            return who
        if self.reading.has(act.end, act.clause.end, "saying"):
            return who  # condemned the attack and announced that
        clauses = self.reading.clauses
        content = (c for c in clauses if c.start == act.clause.end and c.opener == "that")
        subject = self._subject_within(next(content, None))
        is_other = subject is not None and subject.mentions[0] not in who.actors
        return who._replace(recipients=subject.mentions) if subject and is_other else who

    def _subject_within(self, clause: Clause | None) -> Party | None:
        inside = self.cast.within(clause.start, clause.end) if clause else ()
        return next((p for p in inside if p.may_be_subject), None)

    def _since(self, act: Act) -> int:
        """Where the verb before ends, whose future or negation is its own, unless "and" joins both: will
        visit and meet; but: denies that it plans to attack and accuses.
        """
        verbs = (a for a in self.acts if a.clause == act.clause and a.is_verb and a.end <= act.start)
        before = max(verbs, key=lambda verb: verb.end, default=None)
        if before is None:
            return self._joint(act) if act.is_verb else act.clause.start
        is_joined = self.reading.has(before.end, act.start, "conjunction")
        return act.clause.start if is_joined and self._is_same_form(before, act) else before.end

    def _joint(self, act: Act) -> int:
        """Where "and" joins a finite verb to an infinitive that is no act: cannot stay and accuses."""
        keys, lexicon, start = self.reading.text.keys, self.reading.lexicon, act.clause.start
        joints = (at for at in range(start, act.start) if self.reading.is_kind(at, "conjunction"))
        joint = max(joints, default=start)
        is_infinitive = keys[joint - 1].endswith(lexicon.infinitives) if joint > start else False
        is_finite = keys[act.start].endswith(lexicon.finites)
        return (
            joint
            if is_finite or (is_infinitive and not keys[act.start].endswith(lexicon.infinitives))
            else start
        )

    def _is_same_form(self, one: Act, other: Act) -> bool:
        """Are both infinitives, or both finite, as far as their endings tell?"""
        keys, lexicon = self.reading.text.keys, self.reading.lexicon
        return all(
            keys[one.start].endswith(endings) == keys[other.start].endswith(endings)
            for endings in (lexicon.infinitives, lexicon.finites)
        )

    def _subject_before(self, act: Act, speaker: Party | None) -> Party | None:
        """The subject of the clauses before; of a pronoun, and behind ", and", that of the sentence."""
        start = act.clause.start
        if self.reading.has(start, act.start, "pronoun"):
            return self._meant(start, act.start)
        if speaker is None and (dropped := self._dropped(act)):
            return dropped
        words = self.reading.text.words
        goes_on = any(
            words[at] == "," and self.reading.is_kind(at + 1, "conjunction")
            for at in range(start, act.start - 1)
        )
        is_dropped = self.reading.lexicon.drops_pronouns
        return (self.first if goes_on else None) or self.subject or (self.meant if is_dropped else None)

    def _dropped(self, act: Act) -> Party | None:
        """The subject of the sentence before, of which a verb tells that begins a sentence: Pidió además …"""
        before = self.before
        if before is None or not self.cast.drops_subject(act):
            return None
        return None if self.cast.is_of_others(act, before, act.clause.start) else before

    def _with_received(self, act: Act, who: Participants) -> Participants:
        """Fue recibido por el rey; donde fue recibido por …: the subject before is whom it is done to."""
        if not who.is_suffered or who.recipients or not act.trigger.code.startswith(AT_SOMEBODY):
            return who
        is_relative = act.clause.opener == "relative" and self.reading.lexicon.drops_pronouns
        party = (self.first if is_relative else None) or self._dropped(act)
        if party is None or party.mentions[0] in who.actors:
            return who
        return who._replace(recipients=party.mentions)

    def _meant(self, start: int, end: int) -> Party | None:
        """Whom a pronoun means: the subject before; "he" a person rather than a state."""
        named = self.first or self.before
        is_meant = named is None or _is_person(named) or not self.reading.has(start, end, "personal")
        person = None if is_meant or self.previous is None else self.previous.person
        return person or named

    def _clause_subject(self, clause: Clause) -> Party | None:
        if clause.opener in ("relative", "if"):
            return None
        inside = [
            p for p in self.cast.within(clause.start, clause.end) if not p.is_town
        ]  # KYIV (Agency) - A blast …
        plain = [p for p in inside if p.may_be_subject]
        owned = [p for p in inside if p.relation == "possessor" or (p.is_plain and not p.is_agent)]
        followed = [p for p in inside if self.cast.is_followed(p)]
        return next(iter((*plain, *owned, *followed)), None)

    def _speaker(self, clause: Clause) -> Party | None:
        """Who says what a clause holds: the subject of the verb of saying before it, or behind it."""
        clauses = self.reading.clauses
        at = clauses.index(clause)
        for other in (*clauses[max(at - 2, 0) : at][::-1], *clauses[at + 1 : at + 3]):
            if self.reading.has(other.start, other.end, "saying") and not self._goes_beside(clause, other):
                said_by = [p for p in self.cast.within(other.start, other.end) if not _is_channel(p)]
                plain = [p for p in said_by if p.relation in (None, "source", "possessor")]
                if plain or said_by:
                    return (plain or said_by)[-1 if other.end <= clause.start else 0]
                if self.reading.has(other.start, other.end, "pronoun"):
                    return self._meant(other.start, other.end)
        near = range(clauses[max(at - 1, 0)].start, clauses[min(at + 1, len(clauses) - 1)].end)
        return next((p for p in self.cast.parties if p.relation == "source" and p.start in near), None)

    def _goes_beside(self, clause: Clause, other: Clause) -> bool:
        """Is it a later clause that says something else: …, while Norway warned of sanctions?"""
        is_later = other.start > clause.start and other.opener in ("clause", "conjunction", "if")
        return is_later and not self.reading.is_kind(other.start, "as")

    def _uttered(self, clause: Clause, inside: Sequence[Act], speaker: Party | None) -> Event | None:
        """What somebody says that another must do is a demand of theirs; what another ignored, a reproach."""
        if speaker is None or self.reading.function_words.present.isdisjoint(SPEECH_ACTS):
            return None
        words = range(clause.start, clause.end)
        said = next(
            ((at, kind) for at in words for kind in SPEECH_ACTS if self.reading.is_kind(at, kind)), None
        )
        if said is None:
            return None
        at, kind = said
        if kind == "obligation" and self.reading.has(at - 1, at + 2, "negation"):
            return None
        end = next(end for start, (end, _) in self.reading.function_words.spans.items() if start <= at < end)
        act = Act(at, end, SPEECH_ACTS[kind], clause, None)
        other = self.cast.subject_of(act)
        if other is None or other is speaker or other.mentions[0] in speaker.mentions:
            return None
        inner = next((o for o in inside if o.start > at), None) if act.trigger.governs else None
        code = combined(act.trigger.code, inner.trigger.code) if inner else act.trigger.code
        who = Participants(speaker.mentions, other.mentions, 0)
        is_main = clause.opener in MAIN
        return Event(self.reading, act, inner, code, who, "asserted", None, is_main, self.cast.method)

    def _denied(self, event: Event) -> Iterator[Event]:
        """The act beside its denial: it did not happen."""
        inner = event.inner
        if inner is None or event.act.trigger.frame != "denies" or inner.trigger.governs:
            return
        who = self.cast.participants(inner, inner.clause.end, None, None)
        who = who if who.actors else who._replace(actors=event.who.actors)
        yield event._replace(act=inner, inner=None, code=inner.trigger.code, who=who, status="denied")


def _may_utter(reading: Reading) -> bool:
    """Does a word of a speech act stand in its sentence?"""
    places = reading.text.places(reading.lexicon.words)
    return any(
        reading.sentence.start <= at < reading.sentence.end
        for kind in SPEECH_ACTS
        for at, _ in places.get(kind, ())
    )


def _is_other(party: Party, actors: Sequence[Mention]) -> bool:
    """Is it neither one who acts nor of his country?"""
    known = {m.actor_id for m in actors} | {m.country for m in actors}
    return not any(m.actor_id in known or (m.country and m.country in known) for m in party.mentions)


def _is_person(party: Party) -> bool:
    return party.mentions[0].kind == "person"


def _is_channel(party: Party) -> bool:
    """Is it only where something is said: wrote on Telegram?"""
    is_behind = party.relation in ("place", "topic", "recipient")
    return is_behind and all(m.sector == "BUS" for m in party.mentions)


def _in_words(act: Act, who: Participants) -> str:
    """The code of an act; a politician's or party's attack on another is a reproach."""
    is_attack = act.trigger.code == ATTACK and bool(who.actors) and (act.is_verb or bool(who.recipients))
    sides = (*who.actors, *who.recipients)
    is_political = all(m.kind == "person" or m.sector in POLITICAL for m in sides)
    if act.is_verb and who.recipients and all(m.kind == "person" for m in who.actors):
        is_political = is_political or all(m.sector == "IGO" for m in who.recipients)  # attaccato l'Ue
    return REPROACH if is_attack and is_political else act.trigger.code


def _intended(code: str, status: Status) -> str:
    """What will be done is, as PLOVER codes it, an intent (03) or a threat (13)."""
    if status != "planned":
        return code
    if code[:2] in COOPERATIVE:
        return combined("030", code)
    return combined("130", code) if code[:2] in THREATENED else code


def _is_violent(event: Event) -> bool:
    return event.code[:2] in VIOLENT and event.status == "asserted"


def _without_doubles(made: Sequence[Event]) -> list[Event]:
    """One event for what a sentence tells twice: of the same type by the same, the one that tells more."""
    if any(_is_violent(event) and event.who.actors for event in made):
        made = [event for event in made if not _is_violent(event) or event.who.actors or event.who.recipients]
    best: dict[tuple[str, tuple[str | None, ...], Status], Event] = {}
    for event in made:
        actors = tuple(m.country or m.actor_id for m in event.who.actors)
        key = (event_codes()[event.code].event_type, actors, event.status)
        known = best.get(key)
        if known is None or (event.who.recipients and not known.who.recipients):
            best[key] = event
    return sorted(best.values(), key=lambda event: event.act.start)
