"""Whom a sentence means that does not name them: by a pronoun, a verb alone, or a clause without a subject;
and who says what a clause holds. Pure.

The president spoke. He criticised Norway.  │  Pidió además …  │  X condemned the attack, and urged Y to …
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from pipeline.code.events.acts import Act, acts
from pipeline.code.events.arcs import Arc, ParsedCast
from pipeline.code.events.participants import Cast
from pipeline.code.events.speakers import NEAR, sayings, speaker
from pipeline.code.known.roots import UTTERED
from pipeline.code.text.clauses import Clause, Reading
from pipeline.code.text.punctuation import QUOTES
from pipeline.code.who.coordination import parties
from pipeline.code.who.parties import Party
from pipeline.records.mentions import Mention


class Antecedents:
    """A sentence with its acts and parties, and those of the sentence before."""

    def __init__(self, reading: Reading, previous: "Antecedents | None", arcs: Mapping[int, Arc]) -> None:
        self.reading = reading
        self.acts = acts(reading)
        self.arcs = arcs
        self._cast: Cast | None = None
        self.previous = previous  # of the last sentence that names somebody
        self.first: Party | None = None  # the first subject of the clauses before
        self.subject: Party | None = None  # the last one
        self.meant: Party | None = None  # whom the pronoun that is the subject of the sentence means
        self.doers: tuple[Mention, ...] = ()  # of what was told last
        self.acted: tuple[Mention, ...] = ()  # … and was no reproach, praise or refusal

    @property
    def cast(self) -> Cast:
        """Who may take part: asked only where something is done, or a pronoun means them."""
        if self._cast is None:
            self._cast = self._new_cast()
        return self._cast

    def _new_cast(self) -> Cast:
        found = parties(self.reading)
        return ParsedCast(self.reading, found, self.arcs) if self.arcs else Cast(self.reading, found)

    @property
    def leading(self) -> Party | None:
        """The first subject of the sentence, or whom the pronoun in its place means."""
        if self.meant:
            return self.meant
        subjects = [subject for subject in map(self.clause_subject, self.reading.clauses) if subject]
        return min(subjects, key=self.is_quoted, default=None)

    def is_quoted(self, party: Party) -> bool:
        """Does it stand in a quotation, so that it is not who said it: "Denmark lied", X said. She …?"""
        text, sentence = self.reading.text, range(*self.reading.sentence)
        marks = [at for at in sentence if text.words[at] in QUOTES]
        has_begun = bool(marks) and marks[0] > sentence.start and not text.gap(marks[0])  # in one before
        return (sum(at < party.start for at in marks) + has_begun) % 2 == 1

    @property
    def person(self) -> Party | None:
        """The first person of the sentence who does something: its subject, or behind "by"."""
        persons = filter(_is_person, self.cast.parties)
        return next((p for p in persons if p.may_be_subject or p.relation == "agent"), None)

    @property
    def before(self) -> Party | None:
        """The subject of the sentence before."""
        return self.previous.leading if self.previous else None

    @property
    def sayer(self) -> Party | None:
        """Who says what the sentence tells, behind it: Denmark lied, the minister said."""
        told = self.leading
        speaker = self.speaker_of(self.reading.clause_of(told.start)) if told and self._holds(told) else None
        if speaker is None or told is None or speaker.relation == "source":
            return None
        return speaker if speaker.start > told.start or not self._holds(speaker) else None

    def _holds(self, party: Party) -> bool:
        """Does it stand in this sentence, and is not only meant?"""
        return self.reading.sentence.start <= party.start < self.reading.sentence.end

    def opening(self) -> Party | None:
        """Whom the pronoun means that stands as subject of the sentence, or that its first verb holds."""
        if self.previous is None or not self.acts:
            return None
        first, start = self.acts[0], self.reading.sentence.start
        if self.cast.drops_subject(first):
            return None if self.speaker_of(first.clause) else self.dropped(first)
        is_pronoun = self.reading.has(start, min(first.start, self.reading.clauses[0].end), "pronoun")
        is_named = is_pronoun and any(p.may_be_subject for p in self.cast.within(start, first.start))
        return self._meant_by(start, first.start) if is_pronoun and not is_named else None

    def subject_before(self, act: Act, speaker: Party | None) -> Party | None:
        """The subject of the clauses before; of a pronoun, and behind ", and", that of the sentence."""
        start = act.clause.start
        if self.reading.has(start, act.start, "pronoun") or self.cast.is_of_it(act):
            return self._meant_by(start, act.start)
        if speaker is None and (dropped := self.dropped(act)):
            return dropped
        words, joints = self.reading.text.words, self.reading.where(start + 1, act.start, "conjunction")
        goes_on = any(words[at - 1] == "," for at in joints)
        is_dropped = self.reading.lexicon.drops_pronouns
        return (self.first if goes_on else None) or self.subject or (self.meant if is_dropped else None)

    def dropped(self, act: Act) -> Party | None:
        """The subject of the sentence before, of which a verb tells that begins a sentence: Pidió además …"""
        before = self._told_by(may_be_sayer=act.root in UTTERED) if self.cast.drops_subject(act) else None
        is_other = before is None or self.cast.is_of_others(act, before, act.clause.start)
        return None if is_other else before

    def _meant_by(self, start: int, end: int) -> Party | None:
        """Whom a pronoun means: the subject before; "he" a person rather than a state, "they" no person."""
        is_personal = self.reading.has(start, end, "personal")
        named = self.first or self._told_by(may_be_sayer=is_personal)
        if self.reading.is_noted(start, end, "they"):
            near = (self.subject, self.first, self.before)
            return next((p for p in near if p and not _is_one_person(p)), None)
        is_meant = named is None or _is_person(named) or not is_personal
        if is_meant or self.previous is None:
            return named
        return self.previous.person or (named if self._may_be_he(named) else None)

    def _told_by(self, *, may_be_sayer: bool) -> Party | None:
        """The subject of the sentence before, or who said what that tells, if there is one."""
        sayer = self.previous.sayer if may_be_sayer and self.previous else None
        return sayer or self.before

    def _may_be_he(self, party: Party | None) -> bool:
        """Is it a state, or has it an article by which it is "he": der Kreml?"""
        if party is None or party.mentions[0].kind != "organization" or party is self.first:
            return party is not None
        return self.previous is not None and self.previous.reading.is_noted(
            party.start - 1, party.start, "masculine"
        )

    def clause_subject(self, clause: Clause) -> Party | None:
        if clause.opener in ("relative", "if"):
            return None
        inside = [
            p for p in self.cast.within(clause.start, clause.end) if not p.is_town
        ]  # KYIV (Agency) - A blast …
        inside = [p for p in inside if not self.is_quoted(p)] or inside  # « … », a lancé X, saluant Y
        verb = next((a.start for a in self.acts if a.clause == clause and a.is_verb), clause.start)
        front = [p for p in inside if p.end <= verb and not self.reading.lexicon.has_inversion]
        return self._subject_among(front) or self._subject_among(inside)

    def _subject_among(self, inside: Sequence[Party]) -> Party | None:
        """A name, else whose envoys, or whom those follow, who are the subject."""
        plain = (p for p in inside if p.may_be_subject)
        owned = (p for p in inside if p.relation == "possessor" or (p.is_plain and not p.is_agent))
        followed = (p for p in inside if self.cast.is_followed(p))
        return next(chain(plain, owned, followed), None)

    def speaker_of(self, clause: Clause) -> Party | None:
        """Who says what a clause holds: the subject of the verb of saying before it, or behind it."""
        clauses = self.reading.clauses
        at = clauses.index(clause)
        for other in sayings(self.reading, clause):
            inside = self.cast.within(other.start, other.end)
            if said_by := speaker(self.reading, inside, other.end <= clause.start):
                return said_by
            if self.reading.has(other.start, other.end, "pronoun"):
                return self._meant_by(other.start, other.end)
        near = (clause, *clauses[max(at - 1, 0) : at], *clauses[at + 1 : at + 1 + NEAR])
        return next((source for other in near if (source := self._source(other, clause))), None)

    def _source(self, beside: Clause, clause: Clause) -> Party | None:
        """According to whom a clause beside another is told; a relative one speaks only for itself."""
        if beside.opener == "relative" and beside != clause:
            return None
        inside = self.cast.within(beside.start, beside.end)
        return next((p for p in inside if p.relation == "source"), None)


def _is_person(party: Party) -> bool:
    return party.mentions[0].kind == "person"


def _is_one_person(party: Party) -> bool:
    return len(party.mentions) == 1 and _is_person(party)
