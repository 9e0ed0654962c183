"""Whom a pronoun means that speaks, and who spoke before. Pure.

X said so on Monday. He added │                     who spoke in the sentence before
X said that …, adding │                             … or in this one
X arrived on Monday. He said │                      the person who acted last before it
"""

from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.code.known.lexicon import Kind, Lexicon
from pipeline.code.quotes.marks import Marked
from pipeline.code.quotes.phrases import Phrases
from pipeline.code.quotes.speech import Subject
from pipeline.code.text.names import Named
from pipeline.code.text.sentences import Sentence, Written

REMEMBERED = 60  # names before a pronoun that it may mean
PRONOUN: frozenset[Kind] = frozenset(["pronoun", "impersonal", "author"])
IMPERSONAL: frozenset[Kind] = frozenset(["impersonal", "author"])
RELATIVE: frozenset[Kind] = frozenset(["relative"])


class Cue(NamedTuple):
    """A verb of saying at words[start:end], with its subject."""

    start: int
    end: int
    speaker: Named | None
    speaker_words: tuple[int, int] | None


class Pronouns(Phrases, ABC):
    """The pronouns of a text, and the verbs of saying that tell whom they mean."""

    def __init__(
        self, text: Written, lexicon: Lexicon, names: Sequence[Named], spans: Sequence[Marked]
    ) -> None:
        super().__init__(text, lexicon, names, spans)
        self.starts = sorted(self.ends)

    @abstractmethod
    def at(self, start: int) -> Cue:
        """The cue whose verb begins here."""

    def before(self, at: int, since: int) -> Cue | None:
        """The last cue before a word, not before another one, and outside of quotations."""
        index = bisect_left(self.starts, at) - 1
        if index < 0 or self.starts[index] < since or self.starts[index] in self.quoted:
            return None
        return self.at(self.starts[index])

    def goes_on(self, comma: int, sentence: Sentence) -> Subject | None:
        """X said that …, adding: the speaker of the verb of saying before it in the sentence."""
        earlier = self.before(comma, sentence.start)
        if earlier is None or earlier.speaker_words is None or self.is_kind(earlier.start - 1, RELATIVE):
            return None
        return earlier.speaker_words, earlier.speaker

    def last_person(self, at: int) -> Named | None:
        """Whom a pronoun means: who spoke last, if right before, else the person named last, or who acted."""
        if self.is_kind(at, IMPERSONAL):
            return None
        sentence = self.text.sentence_of(at)
        previous = self.text.sentence_of(max(sentence.start - 1, 0))
        spoke = self.before(sentence.start, previous.start)
        names = self._remembered(at)
        persons = [name for name in names if name.mention.kind == "person"]
        subject = next((name for name in persons if previous.start <= name.start < sentence.start), None)
        spoken = spoke.speaker if spoke is not None else None
        if spoken is not None and (spoken.mention.kind == "person" or subject is None):
            return spoken
        if subject is None and spoke is not None and spoken is None and self._is_noun_of(spoke):
            return None  # the mayor told X; he added
        acting = [name for name in names if name.mention.role == "actor" and not self.is_news(name.start)]
        return subject or next(reversed(persons or acting), None)

    def _remembered(self, at: int) -> list[Named]:
        """The names before a word, outside of quotations."""
        last = bisect_right(self.ends_of_names, at)
        near = self.names[max(last - REMEMBERED, 0) : last]
        return [name for name in near if name.start not in self.quoted]

    def _is_noun_of(self, cue: Cue) -> bool:
        """Is it a noun, and no pronoun, that speaks?"""
        return cue.speaker_words is not None and not self.is_kind(cue.speaker_words[0], PRONOUN)
