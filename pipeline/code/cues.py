"""Verbs of saying, each with who says it. Pure.

    said the minister, Sergei X │ X told reporters │ he added │ des experts ont déclaré

The speaker is the nearest name in the verb's own clause, outside of quotations; a pronoun is the person who
acted last before it; a noun without a name is told in its words and has no id.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.code.clauses import Named, asides
from pipeline.code.lexicon import Kind, Lexicon
from pipeline.code.marks import Marked
from pipeline.code.sentences import Sentence, Written

REMEMBERED = 60  # names before a pronoun that it may mean
SPEAKER_REACH = 12  # words around a verb in which its subject is looked for
AUXILIARY = 2  # words between a comma and a verb of saying: , a déclaré
AGENT_REACH = 4  # words behind "by"
LONGEST_NOUN = 5  # words of a speaker without a name
WALLS = frozenset(';:«»“”„"()')
NO_SUBJECT: frozenset[Kind] = frozenset(["recipient", "place", "topic", "partner"])
NOUN = 4  # letters of a noun at least; shorter words are auxiliaries
PLACE: frozenset[Kind] = frozenset(["place"])
PRONOUN: frozenset[Kind] = frozenset(["pronoun", "impersonal", "author"])
IMPERSONAL: frozenset[Kind] = frozenset(["impersonal", "author"])
AUTHOR: frozenset[Kind] = frozenset(["author"])
CONJUNCTION: frozenset[Kind] = frozenset(["conjunction"])
POSSESSOR: frozenset[Kind] = frozenset(["possessor"])
ARTICLE: frozenset[Kind] = frozenset(["article"])
RELATIVE: frozenset[Kind] = frozenset(["relative"])
OPENERS: frozenset[Kind] = frozenset(["that", "relative", "clause"])


Subject = tuple[tuple[int, int], Named | None]  # its words, and whom they name


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


class Cues:
    """The verbs of saying of a text."""

    def __init__(
        self, text: Written, lexicon: Lexicon, names: Sequence[Named], spans: Sequence[Marked]
    ) -> None:
        self.text = text
        self.names = names
        self.ends_of_names = [name.end for name in names]
        self.adjectives = lexicon.adjectives
        self.has_inversion = lexicon.has_inversion
        self.omits_that = lexicon.omits_that
        self.asides = asides(text, 0, len(text.words))
        self.owner = {at: i for i, name in enumerate(names) for at in range(name.start, name.end)}
        self.quoted = {at for span in spans if not span.is_dialogue for at in range(span.start, span.end)}
        self.closing = {span.end for span in spans if not span.is_dialogue}
        self.kinds, self.ends = _read(text, lexicon, self.owner)
        self.starts = sorted(self.ends)
        self.known: dict[int, Cue] = {}

    def at(self, start: int) -> Cue:
        """The cue whose verb begins here."""
        if start not in self.known:
            self.known[start] = self._read_at(start)
        return self.known[start]

    def _read_at(self, start: int) -> Cue:
        end, sentence = self.ends[start], self.text.sentence_of(start)
        before, behind = self._before(start, sentence), self._behind(end, sentence)
        if before is None and not self.has_inversion:  # voters say they plan
            noun = self._noun_before(start, sentence)
            behind = None if noun else behind
        found = behind if before is None or self._is_inverted(start, end, before, behind) else before
        if found is None:
            return Cue(start, end, None, self._noun(start, end, sentence))
        return Cue(start, end, found[1], found[0])

    def _is_inverted(self, start: int, end: int, before: Subject, behind: Subject | None) -> bool:
        """Is the subject the one behind its verb? A content without "that" may begin there, too."""
        if behind is None:
            return False
        is_parted = "," in self.text.words[max(start - AUXILIARY, 0) : start]
        if is_parted and not (self.omits_that and self.text.words[behind[0][1]][:1].isalnum()):
            return True
        may_follow = self.has_inversion or self.text.words[start - 1] == ","
        return may_follow and start - before[0][1] > behind[0][0] - end + 1

    def is_kind(self, at: int, kinds: frozenset[Kind]) -> bool:
        """Is a word of one of these kinds?"""
        own = self.kinds.get(at, frozenset())
        if kinds is OPENERS and "article" in own:  # die is an article before it is a pronoun
            return False
        return not own.isdisjoint(kinds)

    def _before(self, start: int, sentence: Sentence) -> Subject | None:
        for at in range(start - 1, max(start - SPEAKER_REACH, sentence.start) - 1, -1):
            word = self.text.words[at]
            if at >= start - AUXILIARY and self.is_kind(at, CONJUNCTION):
                return self._goes_on(at, sentence) or self._subject(at, sentence)
            if self.is_kind(at, RELATIVE) and at - 1 in self.owner:
                continue  # Norway, which said; X who wrote
            if word == "," and at >= start - AUXILIARY:
                return (
                    self._goes_on(at, sentence)
                    or self._before_apposition(at, sentence)
                    or self._subject(at, sentence)
                )
            if at in self.asides:
                continue
            if at in self.quoted or word in WALLS:
                return None
            if self.is_kind(at, OPENERS):
                return None
            if at in self.owner:
                name = self._head(self.owner[at])
                if name.mention.role == "location" and self.is_kind(name.start - 1, PLACE):
                    continue  # observers in Virginia say
                is_adjective = self.text.keys[name.end - 1] in self.adjectives
                end = (
                    start
                    if is_adjective and all(map(self._may_be_noun, range(name.end, start)))
                    else name.end
                )
                return (name.start, end), name
            if self.is_kind(at, PRONOUN):
                return (at, at + 1), self.last_person(at)
        return None

    def _before_apposition(self, comma: int, sentence: Sentence) -> Subject | None:
        """X, speaking on Friday, said: the name before the comma before."""
        words = self.text.words
        first = next((at for at in range(comma - 1, sentence.start, -1) if words[at] == ","), comma)
        beside = (at for at in (first - 1, comma - 1) if at in self.owner and at not in self.quoted)
        names = [self.names[self.owner[at]] for at in beside]
        persons = [name for name in names if name.mention.kind == "person"]
        name = next(iter((*persons, *names)), None)
        return ((name.start, name.end), name) if name else None

    def _goes_on(self, comma: int, sentence: Sentence) -> Subject | None:
        """X said that …, adding: the speaker of the verb of saying before it in the sentence."""
        earlier = self._cue_before(comma, sentence.start)
        if earlier is None or earlier.speaker_words is None:
            return None
        return earlier.speaker_words, earlier.speaker

    def _subject(self, before: int, sentence: Sentence) -> Subject | None:
        """X denied it, calling it a lie: its first who acts and stands behind no preposition."""
        for at in range(sentence.start, before):
            if at in self.quoted or self.is_kind(at - 1, NO_SUBJECT):
                continue
            if self.is_kind(at, PRONOUN):
                return (at, at + 1), self.last_person(at)
            name = self.names[self.owner[at]] if at in self.owner else None
            if name is not None and name.start == at and name.mention.role == "actor":
                return (name.start, name.end), name
        return None

    def _cue_before(self, at: int, since: int) -> Cue | None:
        """The last cue before a word, not before another one, and outside of quotations."""
        index = bisect_left(self.starts, at) - 1
        if index < 0 or self.starts[index] < since or self.starts[index] in self.quoted:
            return None
        return self.at(self.starts[index])

    def _behind(self, end: int, sentence: Sentence) -> Subject | None:
        for at in range(end, min(end + SPEAKER_REACH, sentence.end)):
            word = self.text.words[at]
            if word == "," and at > end and (person := self._person_at(at + 1)):
                return (person.start, person.end), person  # said the minister, Sergei X
            if at in self.quoted or word in WALLS or word in ",." or self.is_kind(at, OPENERS):
                return None
            if self.is_kind(at, NO_SUBJECT) and not self.is_kind(at, frozenset(["article", "possessor"])):
                return None
            if at == end and self.is_kind(at, POSSESSOR) and not self.is_kind(at, ARTICLE):
                return None  # said of Denmark
            if at in self.owner:
                name = self._apposed(self.owner[at], sentence)
                return (name.start, name.end), name
            if self.is_kind(at, PRONOUN):
                return (at, at + 1), self.last_person(at)
        return None

    def _person_at(self, at: int) -> Named | None:
        index = self.owner.get(at)
        name = self.names[index] if index is not None else None
        return name if name is not None and name.mention.kind == "person" else None

    def _head(self, index: int) -> Named:
        """Of "Peskov, the spokesman of Russia, said" the person."""
        name = self.names[index]
        if name.mention.kind == "person":
            return name
        for other in reversed(self.names[max(index - 3, 0) : index]):
            if name.start - other.end > SPEAKER_REACH // 2:
                break
            if other.mention.kind == "person" and "," in self.text.words[other.end : name.start]:
                return other
        return name

    def _apposed(self, index: int, sentence: Sentence) -> Named:
        """Of "said the Russian minister of defence, Sergei Shoigu" the person."""
        name = self.names[index]
        for other in self.names[index + 1 : index + 4]:
            between = range(name.end, other.start)
            if other.start >= min(name.end + SPEAKER_REACH, sentence.end) or any(
                self.text.words[at] in WALLS or self.is_kind(at, OPENERS) for at in between
            ):
                break
            if other.mention.kind == "person" and name.mention.kind != "person":
                return other
        return name

    def _noun(self, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """A speaker who is not named: the words right before the verb, or right behind it."""
        if (before := self._noun_before(start, sentence)) is not None:
            return before
        last = end
        while last < min(end + LONGEST_NOUN, sentence.end) and self._may_be_noun(last):
            last += 1
        return (end, last) if any(len(word) >= NOUN for word in self.text.words[end:last]) else None

    def _noun_before(self, start: int, sentence: Sentence) -> tuple[int, int] | None:
        first = start
        while first > max(start - LONGEST_NOUN, sentence.start) and self._may_be_noun(first - 1):
            first -= 1
        return (first, start) if any(len(word) >= NOUN for word in self.text.words[first:start]) else None

    def _may_be_noun(self, at: int) -> bool:
        word = self.text.words[at]
        known = self.kinds.get(at, frozenset())
        return (
            at not in self.quoted
            and word[:1].isalpha()
            and (not known or "article" in known or "possessor" in known)
        )

    def last_person(self, at: int) -> Named | None:
        """Whom a pronoun means: who spoke last, if right before, else the person named last, or who acted."""
        if self.is_kind(at, IMPERSONAL):
            return None
        sentence = self.text.sentence_of(at)
        previous = self.text.sentence_of(max(sentence.start - 1, 0))
        spoke = self._cue_before(sentence.start, previous.start)
        if spoke is not None and spoke.speaker is not None:
            return spoke.speaker
        last = bisect_right(self.ends_of_names, at)
        near = self.names[max(last - REMEMBERED, 0) : last]
        before = [name for name in near if name.start not in self.quoted]
        persons = [name for name in before if name.mention.kind == "person"]
        subject = next((name for name in persons if previous.start <= name.start < sentence.start), None)
        if subject is not None:
            return subject
        acting = [name for name in before if name.mention.role == "actor"]
        return next(reversed(persons or acting), None)


def _read(
    text: Written, lexicon: Lexicon, owner: dict[int, int]
) -> tuple[dict[int, frozenset[Kind]], dict[int, int]]:
    """{word: its kinds} and {first word of a verb of saying: where it ends}"""
    kinds: dict[int, frozenset[Kind]] = {}
    ends: dict[int, int] = {}
    for at, standing in text.standing(lexicon.words).items():
        for end, kind in () if at in owner else standing:
            for i in range(at, end):
                kinds[i] = kinds.get(i, frozenset()) | {kind}
            if kind == "saying":
                ends[at] = max(end, ends.get(at, end))
    return kinds, {at: end for at, end in ends.items() if not _is_passive(kinds, end, owner)}


def _is_passive(kinds: dict[int, frozenset[Kind]], end: int, owner: dict[int, int]) -> bool:
    """Tariffs announced by the United States: what stands behind "by" does it, and is no clause."""
    return "agent" in kinds.get(end, ()) and any(at in owner for at in range(end + 1, end + AGENT_REACH))
