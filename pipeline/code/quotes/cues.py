"""Verbs of saying, each with who says it. Pure.

    said the minister, Sergei X │ X told reporters │ he added │ des experts ont déclaré

The speaker is the nearest name in the verb's own clause, before it or behind; a noun without a name is told
in its words and has no id.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.code.known.lexicon import Kind, Lexicon
from pipeline.code.quotes.marks import Marked
from pipeline.code.quotes.phrases import AUXILIARY, SPEAKER_REACH, WALLS
from pipeline.code.quotes.pronouns import PRONOUN, Cue
from pipeline.code.quotes.speech import (
    ARTICLE,
    AS,
    CONJUNCTION,
    FINITE,
    NO_SUBJECT,
    OPENERS,
    POSSESSOR,
    THUS,
    Subject,
)
from pipeline.code.quotes.subjects import Subjects
from pipeline.code.text.names import Named
from pipeline.code.text.sentences import Sentence, Written

TELLING: frozenset[Kind] = frozenset(["telling"])
PASSIVE: frozenset[Kind] = frozenset(["passive"])
AGENT: frozenset[Kind] = frozenset(["agent"])
OF_SUBJECT: frozenset[Kind] = frozenset(["article", "possessor"])


class Said(NamedTuple):
    """A quote at words[start:end]."""

    start: int
    end: int
    kind: str  # direct, indirect
    speaker: Named | None
    speaker_words: tuple[int, int] | None
    cue: tuple[int, int] | None


class Cues(Subjects):
    """The verbs of saying of a text."""

    def __init__(
        self, text: Written, lexicon: Lexicon, names: Sequence[Named], spans: Sequence[Marked]
    ) -> None:
        super().__init__(text, lexicon, names, spans)
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
        if start in self.reading and (subject := self._read_in(start, end, sentence)):
            return Cue(start, end, subject[1], subject[0])
        found = self._beside_verb(start, end, sentence) or self._noun_at(start, end, sentence)
        is_dropped = found is None and self.drops_pronouns and start not in self.asking  # le preguntaron si
        if is_dropped and (meant := self.last_person(start)):
            return Cue(start, end, meant, (meant.start, meant.end))
        return Cue(start, end, found and found[1], found and found[0])

    def _beside_verb(self, start: int, end: int, sentence: Sentence) -> Subject | None:
        """The subject before a verb, or the one behind it where that is no other's."""
        before = self.subject_before(start, sentence)
        behind = self._behind_verb(start, end, sentence, before)
        is_told = behind is not None and self.is_news(behind[0][0])
        if before is None and (is_told or not self.has_inversion):  # voters say they plan
            before = self._noun_before(start, sentence)
            behind = None if before else behind
        return behind if before is None or self._is_inverted(start, end, before, behind) else before

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
        return self.unnamed(self.noun_before(start, sentence) or self.first_noun(start, sentence))

    def _noun_at(self, start: int, end: int, sentence: Sentence) -> Subject | None:
        """The noun before a verb, behind it, or at the beginning of its sentence."""
        noun = None if self._is_alone(start) else self.unnamed(self.noun(start, end, sentence))
        return noun or self._noun_before(start, sentence)

    def _is_suffered(self, start: int) -> bool:
        """Was told, is said: in a language that does not say been with to be."""
        auxiliary = self.without_adverbs(max(start - AUXILIARY, 0), start) - 1
        return self.omits_that and self.is_kind(auxiliary, PASSIVE) and not self.is_participle(start)

    def _read_in(self, start: int, end: int, sentence: Sentence) -> Subject | None:
        """Heißt es in │ einer Mitteilung, in │ ihr heißt es: the name in that phrase, or its words."""
        phrase = self._phrase_behind(start, end, sentence) or self._phrase_before(start, end, sentence)
        if phrase is None:
            return None
        named = (self.names[self.owner[at]] for at in range(*phrase) if at in self.owner)
        name = next((name for name in named if name.mention.kind != "product"), None)
        return ((name.start, name.end), name) if name else (phrase, None)

    def _phrase_behind(self, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """What a preposition right behind a verb governs that nothing but a mark parts from what is told."""
        first = self.behind_times(end)
        is_parted = start == sentence.start or not self.text.words[start - 1][:1].isalnum()
        if not (is_parted or self.is_kind(start - 1, THUS | AS)) or not self._leads(first):
            return None
        reach = range(first + 1, min(first + SPEAKER_REACH, sentence.end))
        last = next((at for at in reach if self._is_none(at, first) and not self._leads(at)), reach.stop)
        last = self.without_adverbs(first + 1, last)
        return (first + 1, last) if last > first + 1 else None

    def _phrase_before(self, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """In │ einer Mitteilung │ heißt es: what a preposition at the beginning of a sentence governs."""
        words = range(sentence.start + 1, start)
        is_phrase = self._leads(sentence.start) and 0 < len(words) < SPEAKER_REACH
        is_phrase = is_phrase and not any(self.text.words[at] in ",;:" or at in self.quoted for at in words)
        return (sentence.start + 1, start) if is_phrase and not self._leads(end) else None

    def _leads(self, at: int) -> bool:
        """Is it a preposition: in, aus, из?"""
        return self.is_kind(at, NO_SUBJECT) and not self.is_kind(at, OPENERS)

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

    def behind(self, end: int, sentence: Sentence) -> Subject | None:
        """The subject behind a verb: said │ the minister, X."""
        end = self.behind_adjuncts(end, sentence)
        for at in range(end, min(end + SPEAKER_REACH, sentence.end)):
            word = self.text.words[at]
            if word == "," and at > end and (person := self.person_at(at + 1)):
                return (person.start, person.end), person  # said the minister, Sergei X
            if word == "." and self.is_abbreviation(at):
                continue
            if self._is_none(at, end) or at in self.datives:  # wirft │ den USA vor
                return None
            if at > end and self.is_kind(at, CONJUNCTION | FINITE):  # exigiu eleições │ e ameaçou X
                return None
            if at in self.owner or (self.is_kind(at, PRONOUN) and word[:1].isalpha()):
                return self._subject_at(at, sentence)
        return None

    def _is_none(self, at: int, end: int) -> bool:
        """Does a mark, a conjunction or a preposition tell that no subject follows: said │ of Denmark?"""
        word = self.text.words[at]
        if at in self.quoted or word in WALLS or word in ",." or self.is_kind(at, OPENERS):
            return True
        if self.is_kind(at, NO_SUBJECT) and not self.is_kind(at, OF_SUBJECT):
            return True
        return at == end and self.is_kind(at, POSSESSOR) and not self.is_kind(at, ARTICLE)

    def _subject_at(self, at: int, sentence: Sentence) -> Subject | None:
        """The name or the pronoun at a word behind a verb; not: say │ he has."""
        if at in self.owner:
            name: Named = self.apposed(self.owner[at], sentence)
            return (name.start, name.end), name
        may_follow = self.has_inversion or not self.omits_that or self.ends_at(at + 1)
        return ((at, at + 1), self.last_person(at)) if may_follow else None

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
