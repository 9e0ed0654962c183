"""A text as its words, and what their places and capitals say. Pure: no spaCy.

Everything that looks at neighbours asks here: does a sentence begin at this word, is it a name's capital or a
headline's, does a name go on over this particle?
"""

from collections.abc import Sequence
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError

from pipeline.data import rows
from pipeline.language.abbreviations import is_abbreviation
from pipeline.language.stop_words import stop_words
from pipeline.language.traits import Trait, has
from pipeline.language.words import APOSTROPHES, HYPHENS

ENDS = frozenset(".!?…:;。！？؟।|•*")
OPENS = frozenset("\"'«»„“”‚‘’‹›([{—–-¿¡*•·")
HEADLINE_SHARE = 0.6  # of the longer words: more capitals than this and they say nothing
HEADLINE_WORDS = 4
LONGEST_SENTENCE = 100  # words that are looked back through
LONGER = 4  # letters of a word that would not be capitalised in running text
SHOUTED = 2  # words of capitals on either side
NAME_PARTICLES = frozenset(row["particle"] for row in rows("name_particles"))


@cache
def calendar(language: str) -> frozenset[str]:
    """The names of days and months, in lower case, as CLDR has them."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(
        name.lower()
        for names in (locale.days, locale.months)
        for forms in names.values()
        for width in ("wide", "abbreviated")
        for name in forms.get(width, {}).values()
    )


class Passage:
    """A title and text in words; a paragraph break is a word of two line feeds or more."""

    def __init__(
        self,
        *,
        words: Sequence[str],
        language: str,
        published_on: date | None = None,
        particles: frozenset[str] = NAME_PARTICLES,
    ) -> None:
        self.words = words
        self.language = language
        self.published_on = published_on
        self.particles = particles
        self.capitals = [at for at, word in enumerate(words) if word[:1].isupper()]  # where words have one
        self.lower_words = frozenset(filter(str.islower, words))
        self._headlines = self._in_headlines()
        self.telling_capitals = self._telling_capitals()

    def has(self, trait: Trait) -> bool:
        """Has its language this trait?"""
        return has(self.language, trait)

    def is_capital(self, at: int) -> bool:
        """Does the word begin with a capital letter?"""
        return 0 <= at < len(self.words) and self.words[at][:1].isupper()

    def is_stop(self, at: int) -> bool:
        """Is it a word like The or He, where it would have a capital anyway, a month or a day?"""
        word = self.words[at]
        lower = word.lower()
        if lower in calendar(self.language):
            return True
        return lower in stop_words(self.language) and (
            word == lower or self.begins_sentence(at) or self.is_headline(at) or self.words[at - 1] == "."
        )

    def is_shouted(self, at: int) -> bool:
        """Does it stand among words that are all capitals: LE POINT SUR LA SITUATION?"""
        return (
            self.words[at].isupper()
            and sum(
                0 <= i < len(self.words) and self.words[i].isupper() and len(self.words[i]) > 1
                for i in range(at - SHOUTED, at + SHOUTED + 1)
            )
            > SHOUTED
        )

    def is_break(self, at: int) -> bool:
        """Is there nothing, or the end of a paragraph?"""
        return not 0 <= at < len(self.words) or self.words[at].isspace()

    def begins_sentence(self, at: int) -> bool:
        """Would this word have a capital anyway?"""
        before = at - 1
        while before >= 0 and self.words[before] in OPENS:
            before -= 1
        if self.is_break(before):
            return True
        if self.words[before] == ".":
            return not self._is_abbreviated(before)
        is_tied = self.words[at - 1] in HYPHENS or self.is_behind_initial(at)
        return self.words[before] in ENDS or (before < at - 1 and not is_tied)

    def sentence_start(self, at: int) -> int:
        """The first word of a word's sentence, as far as that is looked back for."""
        for before in range(at - 1, max(at - LONGEST_SENTENCE, -1), -1):
            if self.is_break(before) or (self.words[before] in ENDS and self.begins_sentence(before + 1)):
                return before + 1
        return max(at - LONGEST_SENTENCE, 0)

    def is_behind_initial(self, at: int) -> bool:
        """Does an apostrophe tie a word to the initial of a surname: O' | Neill?"""
        is_initial = at > 1 and len(self.words[at - 2]) == 1 and self.words[at - 2].isupper()
        return is_initial and self.words[at - 1] in APOSTROPHES and not self.has("clitic articles")

    def _is_abbreviated(self, stop: int) -> bool:
        """Mr. or J. or U.S.: an initial or an abbreviation, before the full stop."""
        word = self.words[stop - 1] if stop else ""
        return (len(word) == 1 and word.isalpha()) or is_abbreviation(word, self.language)

    def is_headline(self, at: int) -> bool:
        """Does the word stand in a paragraph in which most words have capitals?"""
        return self._headlines[at]

    def _telling_capitals(self) -> frozenset[int]:
        """Where a capital says that a name may begin: of no stop word, in no headline, not shouted."""
        return frozenset(
            at
            for at in self.capitals
            if not (self.is_stop(at) or self.is_headline(at) or self.is_shouted(at))
        )

    def _in_headlines(self) -> list[bool]:
        """Of each word."""
        flags: list[bool] = []
        start = 0
        breaks = [at for at, word in enumerate(self.words) if word.isspace()]
        for at in (*breaks, len(self.words)):
            flags += [self._is_capitalised(start, at)] * (at - start) + [False]
            start = at + 1
        return flags

    def _is_capitalised(self, start: int, end: int) -> bool:
        if self.words[end - 1 : end] == ["."]:  # no headline ends so, but a sentence that names many does
            return False
        initials = [word[0] for word in self.words[start:end] if len(word) >= LONGER and word[0].isalpha()]
        capitals = sum(map(str.isupper, initials))
        return len(initials) >= HEADLINE_WORDS and capitals > HEADLINE_SHARE * len(initials)
