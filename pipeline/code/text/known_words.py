"""What the tables say of the words of a sentence: function words, notes, endings, triggers. Pure."""

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from pipeline.code.known.lexicon import Kind, Lexicon
from pipeline.code.known.patterns import REMEMBERED, Standing
from pipeline.code.text.halves import closing
from pipeline.code.text.names import Named
from pipeline.code.text.punctuation import asides
from pipeline.code.text.sentences import Sentence, Written
from pipeline.language.inflections import base_forms
from pipeline.language.words import folded

SAYING: frozenset[Kind] = frozenset(["saying"])
NOBODY: Mapping[int, Named | None] = MappingProxyType({})
NO_PARTS: frozenset[str] = frozenset()
TELLING = frozenset(["030", "112", "130"])  # codes: promises, accusations, threats


class FunctionWords(NamedTuple):
    """What a table says of the function words of a sentence."""

    spans: Mapping[int, tuple[int, frozenset[Kind]]]  # {first word of a phrase: where it ends, and its kinds}
    kinds: Mapping[int, frozenset[Kind]]  # {word: the kinds of the phrase that it belongs to}
    present: frozenset[Kind]  # those that occur at all: most do not, in most sentences


class KnownWords:
    """A sentence with all that the tables say of its words; what few need is found when asked for."""

    def __init__(
        self,
        text: Written,
        sentence: Sentence,
        lexicon: Lexicon,
        names: Sequence[Named],
        earlier: Sequence[Named] = (),
        tellers: Mapping[int, Named | None] = NOBODY,
        home: str | None = None,
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.lexicon = lexicon
        self.names = names  # in the sentence
        self.earlier = earlier  # the last ones before it
        self.home = home  # the country in which the text is, if it is in one
        self.tellers = tellers  # {verb behind what is said: who says it, if anybody known}
        self.owner = {at: name for name in names for at in range(name.start, name.end)}
        self.asides = asides(text, *sentence)  # the words of short brackets: Scholz (SPD), Graham (R-S.C.)
        self.notes = _notes(text, sentence, lexicon)  # {word: what it tells of the names beside it}
        self.noted: frozenset[Kind] = frozenset().union(*self.notes.values())  # what occurs at all
        self._function_words: FunctionWords | None = None
        self._companions: Mapping[str, Sequence[tuple[int, int]]] | None = None

    @property
    def function_words(self) -> FunctionWords:
        """Those of the sentence, outside of names."""
        if self._function_words is None:
            self._function_words = _function_words(self)
        return self._function_words

    @property
    def companions(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """What must stand beside some trigger, and stands in the sentence: at each words[start:end]."""
        if self._companions is None:
            places: dict[str, list[tuple[int, int]]] = {}
            for at, standing in self.text.among(self.lexicon.companions, *self.sentence):
                for size, companion in standing:
                    places.setdefault(companion, []).append((at, at + size))
            self._companions = places
        return self._companions

    def is_kind(self, at: int, *kinds: Kind) -> bool:
        """Does a word belong to a function phrase of one of these kinds?"""
        own = self.function_words.kinds.get(at)
        return own is not None and not own.isdisjoint(kinds)

    def has(self, start: int, end: int, *kinds: Kind) -> bool:
        """Does one of these words?"""
        return bool(self.where(start, end, *kinds))

    def where(self, start: int, end: int, *kinds: Kind) -> list[int]:
        """Those of these words that do."""
        _, known, present = self.function_words
        if present.isdisjoint(kinds):
            return []
        return [at for at in range(start, end) if at in known and not known[at].isdisjoint(kinds)]

    def is_noted(self, start: int, end: int, *kinds: Kind) -> bool:
        """Does one of these words tell one of that?"""
        if self.noted.isdisjoint(kinds):
            return False
        return any(at in self.notes and not self.notes[at].isdisjoint(kinds) for at in range(start, end))

    def phrase_start(self, first: int, at: int) -> int:
        """Behind the last comma before a word, not before another one."""
        return next((i + 1 for i in range(at - 1, first - 1, -1) if self.text.words[i] == ","), first)

    def is_adverb(self, at: int) -> bool:
        """Has a word the ending of one: sharply?"""
        return self.text.keys[at].endswith(self.lexicon.adverbs)

    def ends_as_infinitive(self, at: int) -> bool:
        """Has a verb the ending of one, where no finite verb has it: reunirse, not kämpfen?"""
        is_told = bool(self.lexicon.infinitives) and not self.lexicon.is_bracketed
        return is_told and self.text.keys[at].endswith(self.lexicon.infinitives)

    def has_infix(self, at: int) -> bool:
        """Does an infinitive hold its particle: anzuerkennen?"""
        key, infixes = self.text.keys[at], self.lexicon.infixes
        return key.endswith(self.lexicon.infinitives) and any(key.find(infix, 2) > 0 for infix in infixes)

    def is_progressive(self, at: int) -> bool:
        """Is a word an active participle: accusing?"""
        return self.text.keys[at].endswith(self.lexicon.progressive)

    def before_auxiliaries(self, at: int) -> int:
        """The word before the auxiliaries of the perfect that stand before a verb: l' │ a condamné."""
        at -= 1
        while self.is_noted(at, at + 1, "perfect"):
            at -= 1
        return at

    def is_adjective(self, at: int) -> bool:
        """Is a word the adjective of a country: Russian?"""
        return self.text.keys[at] in self.lexicon.adjectives

    def is_form(self, at: int, of: frozenset[str]) -> bool:
        """Is a word one of these, or inflected from one: bosnische, Serben?"""
        if self.text.keys[at] in of:
            return True
        return any(folded(form) in of for form in base_forms(self.text.words[at], self.text.language))

    def is_telling(self, at: int) -> bool:
        """Is a word by itself a finite verb that tells what somebody promises, threatens or alleges?"""
        standing = self.text.standing(self.lexicon.triggers).get(at, ())
        is_free = not (self.is_progressive(at) or self.has(at - 1, at, "infinitive particle", "article"))
        return is_free and any(
            size == 1 and trigger.companion is None and trigger.code in TELLING and trigger.part == "verb"
            for size, trigger in standing
        )

    def parts(self, at: int) -> Set[str]:
        """Verb or noun: as what the word is a trigger; nothing behind the last one."""
        standing = self.text.standing(self.lexicon.triggers).get(at)
        if standing is None or at >= self.sentence.end:
            return NO_PARTS
        return {meaning.part for _, meaning in standing}


def _notes(text: Written, sentence: Sentence, lexicon: Lexicon) -> Mapping[int, Set[Kind]]:
    found: dict[int, set[Kind]] = {}
    for start, standing in text.among(lexicon.notes, *sentence):
        for size, kind in standing:
            for at in range(start, min(start + size, sentence.end)):
                found.setdefault(at, set()).add(kind)
    return found


@lru_cache(maxsize=REMEMBERED)
def _longest(standing: Standing[Kind]) -> tuple[int, frozenset[Kind]]:
    """How long the longest phrase at a word is, and its kinds: most words have the same in all texts."""
    longest = max((size for size, _ in standing), default=0)
    return longest, frozenset(kind for size, kind in standing if size == longest)


def _function_words(words: KnownWords) -> FunctionWords:
    """The longest phrase at each word, from left to right."""
    spans: dict[int, tuple[int, frozenset[Kind]]] = {}
    free, last = words.sentence
    for at, standing in words.text.among(words.lexicon.words, free, last):
        if at < free or at in words.owner:
            continue
        size, told = _longest(standing)
        if at + size > last:
            size, told = _longest(tuple(phrase for phrase in standing if at + phrase[0] <= last))
        if size:
            free = at + size
            spans[at] = (free, told)
    if (half := closing(words.text, words.lexicon, words.sentence)) is not None:
        spans[half] = (half + 1, spans.get(half, (0, SAYING))[1] | SAYING)
    kinds = {at: known for start, (end, known) in spans.items() for at in range(start, end)}
    return FunctionWords(spans, kinds, frozenset().union(*kinds.values()))
