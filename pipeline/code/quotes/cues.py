"""Verbs of saying, each with who says it. Pure.

    said the minister, Sergei X │ X told reporters │ he added │ des experts ont déclaré

The speaker is the nearest name in the verb's own clause, outside of quotations; a pronoun is the person who
acted last before it; a noun without a name is told in its words and has no id.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.code.known.lexicon import Kind, Lexicon
from pipeline.code.quotes.marks import Marked
from pipeline.code.quotes.phrases import AUXILIARY, SPEAKER_REACH, WALLS, Phrases
from pipeline.code.quotes.speech import ARTICLE, NO_SUBJECT, NOUN, OPENERS, PLACE, POSSESSOR, Subject
from pipeline.code.text.clauses import Named
from pipeline.code.text.sentences import Sentence, Written

REMEMBERED = 60  # names before a pronoun that it may mean
PRONOUN: frozenset[Kind] = frozenset(["pronoun", "impersonal", "author"])
IMPERSONAL: frozenset[Kind] = frozenset(["impersonal", "author"])
TELLING: frozenset[Kind] = frozenset(["telling"])
AUTHOR: frozenset[Kind] = frozenset(["author"])
CONJUNCTION: frozenset[Kind] = frozenset(["conjunction"])
PASSIVE: frozenset[Kind] = frozenset(["passive"])
AGENT: frozenset[Kind] = frozenset(["agent"])
AS: frozenset[Kind] = frozenset(["as", "source"])
RELATIVE: frozenset[Kind] = frozenset(["relative"])


class Cue(NamedTuple):
    """A verb of saying at words[start:end], with its subject."""

    start: int
    end: int
    speaker: Named | None
    speaker_words: tuple[int, int] | None


class Said(NamedTuple):
    """A quote at words[start:end]."""

    start: int
    end: int
    kind: str  # direct, indirect
    speaker: Named | None
    speaker_words: tuple[int, int] | None
    cue: tuple[int, int] | None


class Cues(Phrases):
    """The verbs of saying of a text."""

    def __init__(
        self, text: Written, lexicon: Lexicon, names: Sequence[Named], spans: Sequence[Marked]
    ) -> None:
        super().__init__(text, lexicon, names, spans)
        self.starts = sorted(self.ends)
        self.known: dict[int, Cue] = {}

    def at(self, start: int) -> Cue:
        """The cue whose verb begins here."""
        if start not in self.known:
            self.known[start] = self._read_at(start)
        return self.known[start]

    def _read_at(self, start: int) -> Cue:
        end, sentence = self.ends[start], self.text.sentence_of(start)
        if self._is_suffered(start):
            return self._told_by(start, end, sentence)
        before = self._before(start, sentence)
        behind = self._behind_verb(start, end, sentence, before)
        is_told = behind is not None and self.is_news(behind[0][0])
        if before is None and (is_told or not self.has_inversion):  # voters say they plan
            before = self._noun_before(start, sentence)
            behind = None if before else behind
        found = behind if before is None or self._is_inverted(start, end, before, behind) else before
        found = found or self._noun_at(start, end, sentence)
        if found is None and self.drops_pronouns and (meant := self.last_person(start)):
            return Cue(start, end, meant, (meant.start, meant.end))
        return Cue(start, end, found and found[1], found and found[0])

    def _behind_verb(
        self, start: int, end: int, sentence: Sentence, before: Subject | None
    ) -> Subject | None:
        """What is behind a verb and may be its subject."""
        if self._is_alone(start):
            return None
        is_named = before is not None and before[1] is not None
        return self.behind(end, sentence) or self._noun_behind(start, end, sentence, is_named)

    def _is_alone(self, start: int) -> bool:
        """Has a verb no subject behind it: announcing │ the plan, told │ the minister; not: …, warned X?"""
        is_telling = self.is_kind(start, TELLING) and self.text.words[start - 1][:1].isalnum()
        return self.is_participle(start) or is_telling

    def _noun_before(self, start: int, sentence: Sentence) -> Subject | None:
        return self._unnamed(self.noun_before(start, sentence) or self.first_noun(start, sentence))

    def _noun_at(self, start: int, end: int, sentence: Sentence) -> Subject | None:
        """The noun before a verb, behind it, or at the beginning of its sentence."""
        noun = None if self._is_alone(start) else self._unnamed(self.noun(start, end, sentence))
        return noun or self._noun_before(start, sentence)

    def _unnamed(self, noun: tuple[int, int] | None) -> Subject | None:
        """A noun with whom its first word names, if anybody."""
        if noun is None:
            return None
        return noun, self.names[self.owner[noun[0]]] if noun[0] in self.owner else None

    def _is_suffered(self, start: int) -> bool:
        """Was told, is said: in a language that does not say been with to be."""
        auxiliary = self.without_adverbs(max(start - AUXILIARY, 0), start) - 1
        return self.omits_that and self.is_kind(auxiliary, PASSIVE) and not self.is_participle(start)

    def _told_by(self, start: int, end: int, sentence: Sentence) -> Cue:
        """Was told by │ officials that: who stands behind "by", or nobody."""
        if not self.is_kind(end, AGENT):
            return Cue(start, end, None, None)
        subject = self.behind(end + 1, sentence)
        noun = self.noun_behind(end + 1, sentence) if subject is None else None
        return Cue(start, end, subject and subject[1], subject[0] if subject else noun)

    def _is_inverted(self, start: int, end: int, before: Subject, behind: Subject | None) -> bool:
        """Is the subject the one behind its verb? A content without "that" may begin there, too."""
        if behind is None or self.is_kind(start, TELLING):
            return False
        if self.is_kind(start - 1, CONJUNCTION) and before[0][1] < start - 1:
            return False  # X sagte …, und forderte Y auf
        if "," in self.text.words[max(start - AUXILIARY, 0) : start]:
            is_told = self.has_inversion and self._is_apposed_before(start, before)
            return not is_told and (not self.omits_that or self.ends_at(behind[0][1]))
        may_follow = self.has_inversion or self.text.words[start - 1] == ","
        return may_follow and start - before[0][1] > behind[0][0] - end + 1

    def _is_apposed_before(self, start: int, before: Subject) -> bool:
        """X, the minister, said to Y: does a person begin the sentence, with an apposition behind?"""
        (first, last), name = before
        is_first = self.text.sentence_of(first).start == first or first - 1 in self.closing
        is_person = name is not None and name.mention.kind == "person"
        return is_first and is_person and self.text.words[last] == "," and last < start - AUXILIARY

    def _before(self, start: int, sentence: Sentence) -> Subject | None:
        if self.is_dash(start - 1) and (subject := self._before_dashes(start - 1, sentence)):
            return subject
        for at in range(start - 1, max(start - SPEAKER_REACH, sentence.start) - 1, -1):
            word = self.text.words[at]
            if at >= start - AUXILIARY and self.is_kind(at, CONJUNCTION):
                return self._goes_on(at, sentence) or self.subject(sentence.start, at)
            if self.is_kind(at, RELATIVE) and at - 1 in self.owner:
                continue  # X who wrote
            if at >= start - AUXILIARY and self.is_kind(at, RELATIVE) and (person := self.person_at(at - 2)):
                return (person.start, person.end), person  # X, who wrote
            if at >= start - AUXILIARY and self.is_kind(at, RELATIVE) and (other := self._antecedent(at)):
                return other  # subrayó la canciller, quien agregó
            if word == "," and (noun := self.noun_before(start, sentence)) and noun[0] == at + 1:
                return noun, None  # when X left, officials said
            if word == "," and (at >= start - AUXILIARY or self._is_beside(at, start)):
                return self._goes_on(at, sentence) or self._beyond(at, start, sentence)
            if at in self.asides:
                continue
            if at in self.quoted or word in WALLS:
                return None
            if self.is_kind(at, OPENERS):
                return None
            if at in self.owner:
                name = self.head(self.owner[at])
                if name.mention.role == "location" and self.is_kind(name.start - 1, PLACE):
                    continue  # observers in Virginia say
                subject = self.phrase(name, start)
                if self.is_adjective(name) and (subject[0][1] == name.end or self.is_governed(name.start)):
                    continue
                return subject
            if self.is_kind(at, PRONOUN):
                noun = self.noun_before(start, sentence)
                is_number = noun is not None and noun[0] == at + 1  # one slide
                return ((at, noun[1]), None) if noun and is_number else ((at, at + 1), self.last_person(at))
        return None

    def _before_dashes(self, dash: int, sentence: Sentence) -> Subject | None:
        """The film — which shows X — │ says: the name or noun before the first of two dashes."""
        first = next((at for at in range(dash - 1, sentence.start, -1) if self.is_dash(at)), None)
        if first is None or dash in self.quoted:
            return None
        if first - 1 in self.owner:
            name = self.names[self.owner[first - 1]]
            return (name.start, name.end), name
        return self._unnamed(self.noun_before(first, sentence))

    def _antecedent(self, relative: int) -> Subject | None:
        """Who spoke right before a comma and a relative."""
        earlier = self.before(relative, self.text.sentence_of(relative).start)
        words = earlier.speaker_words if earlier is not None else None
        if earlier is None or words is None or self.text.words[relative - 1] != ",":
            return None
        is_beside = words[1] == relative - 1 and words[0] >= earlier.end
        return (words, earlier.speaker) if is_beside else None

    def _is_beside(self, comma: int, start: int) -> bool:
        """Do only auxiliaries, objects and adverbs stand between a comma and a verb: , l'ha poi detto?"""
        last = self.without_adverbs(comma + 1, start)
        return all(len(word) < NOUN and not word[:1].isupper() for word in self.text.words[comma + 1 : last])

    def _beyond(self, comma: int, start: int, sentence: Sentence) -> Subject | None:
        """The subject before a comma: X, the minister, said; of a participle it is that of the clause."""
        if self.is_participle(start) and (subject := self.subject(sentence.start, comma)):
            return subject
        return self._before_apposition(comma, sentence) or self.subject(sentence.start, comma)

    def _before_apposition(self, comma: int, sentence: Sentence) -> Subject | None:
        """X, speaking on Friday, said: the name before the comma before."""
        words = self.text.words
        first = next((at for at in range(comma - 1, sentence.start, -1) if words[at] == ","), comma)
        beside = (at for at in (first - 1, comma - 1) if at in self.owner and at not in self.quoted)
        named = (self.names[self.owner[at]] for at in beside)
        names = [n for n in named if not (self.is_adjective(n) or self.is_governed(n.start))]
        persons = [name for name in names if name.mention.kind == "person"]
        unknown = self.noun_before(first, sentence)  # Mr. King, 82, said
        if unknown is not None and (first == comma or not words[unknown[1] - 1][:1].isupper()):
            unknown = None
        at_first = [name for name in names if name.end == first or unknown is None]
        name = next(iter((*persons, *at_first)), None)
        return ((name.start, name.end), name) if name else (unknown and (unknown, None))

    def _goes_on(self, comma: int, sentence: Sentence) -> Subject | None:
        """X said that …, adding: the speaker of the verb of saying before it in the sentence."""
        earlier = self.before(comma, sentence.start)
        if earlier is None or earlier.speaker_words is None or self.is_kind(earlier.start - 1, RELATIVE):
            return None
        return earlier.speaker_words, earlier.speaker

    def subject(self, start: int, before: int) -> Subject | None:
        """X denied it, calling it a lie: the first who acts and stands behind no preposition."""
        for at in range(start, before):
            if at in self.quoted or self.is_kind(at - 1, NO_SUBJECT) or self.is_kind(at, IMPERSONAL):
                continue
            if self.is_kind(at, PRONOUN):
                return (at, at + 1), self.last_person(at)
            name = self.names[self.owner[at]] if at in self.owner else None
            is_actor = name is not None and name.start == at and name.mention.role == "actor"
            if name is not None and is_actor and not self._is_beside_person(name):
                return self.phrase(name, before)
        return None

    def _is_beside_person(self, name: Named) -> bool:
        """Does the name of a person follow that of his country: turco │ X?"""
        return self.is_adjective(name) and self.person_at(name.end) is not None

    def before(self, at: int, since: int) -> Cue | None:
        """The last cue before a word, not before another one, and outside of quotations."""
        index = bisect_left(self.starts, at) - 1
        if index < 0 or self.starts[index] < since or self.starts[index] in self.quoted:
            return None
        return self.at(self.starts[index])

    def behind(self, end: int, sentence: Sentence) -> Subject | None:
        """The subject behind a verb: said │ the minister, X."""
        end = self.behind_adjuncts(end, sentence)
        for at in range(end, min(end + SPEAKER_REACH, sentence.end)):
            word = self.text.words[at]
            if word == "," and at > end and (person := self.person_at(at + 1)):
                return (person.start, person.end), person  # said the minister, Sergei X
            if word == "." and self.is_abbreviation(at):
                continue
            if at in self.quoted or word in WALLS or word in ",." or self.is_kind(at, OPENERS):
                return None
            if self.is_kind(at, NO_SUBJECT) and not self.is_kind(at, frozenset(["article", "possessor"])):
                return None
            if at == end and self.is_kind(at, POSSESSOR) and not self.is_kind(at, ARTICLE):
                return None  # said of Denmark
            if at in self.owner:
                name = self.apposed(self.owner[at], sentence)
                return (name.start, name.end), name
            if self.is_kind(at, PRONOUN) and word[:1].isalpha():
                may_follow = self.has_inversion or not self.omits_that or self.ends_at(at + 1)
                return ((at, at + 1), self.last_person(at)) if may_follow else None  # not: say │ he has
        return None

    def _noun_behind(self, start: int, end: int, sentence: Sentence, is_named: bool) -> Subject | None:
        """…, says │ Rashmi: a name that nobody knows, between a comma with a verb and the clause's end."""
        may_follow = self.has_inversion or self.has_clitic_articles
        is_inverted = may_follow and self.is_parting(start - 2)  # …, so sagt │ der Minister
        if end >= sentence.end or not (is_inverted or self.is_parting(start - 1)):
            return None
        may_be_noun = may_follow and not is_named and self.is_kind(end, ARTICLE)
        is_noun = self.text.words[end][:1].isupper() or may_be_noun
        noun = self.noun_behind(end, sentence) if is_noun else None
        return (noun, None) if noun is not None and self.ends_at(noun[1]) else None

    def _is_noun_of(self, cue: Cue) -> bool:
        """Is it a noun, and no pronoun, that speaks?"""
        return cue.speaker_words is not None and not self.is_kind(cue.speaker_words[0], PRONOUN)

    def last_person(self, at: int) -> Named | None:
        """Whom a pronoun means: who spoke last, if right before, else the person named last, or who acted."""
        if self.is_kind(at, IMPERSONAL):
            return None
        sentence = self.text.sentence_of(at)
        previous = self.text.sentence_of(max(sentence.start - 1, 0))
        spoke = self.before(sentence.start, previous.start)
        last = bisect_right(self.ends_of_names, at)
        near = self.names[max(last - REMEMBERED, 0) : last]
        before = [name for name in near if name.start not in self.quoted]
        persons = [name for name in before if name.mention.kind == "person"]
        subject = next((name for name in persons if previous.start <= name.start < sentence.start), None)
        spoken = spoke.speaker if spoke is not None else None
        if spoken is not None and (spoken.mention.kind == "person" or subject is None):
            return spoken
        if subject is not None:
            return subject
        if spoke is not None and spoke.speaker is None and self._is_noun_of(spoke):
            return None  # the mayor told X; he added
        acting = [n for n in before if n.mention.role == "actor" and not self.is_news(n.start)]
        return next(reversed(persons or acting), None)
