"""Phrases among words: the longest one wins, from left to right. Pure: no spaCy.

A name is written with its capitals (in scripts that have them), an acronym exactly; a short word is not
inflected. In a text that is all capitals they say nothing: acronyms that are also words ("US") do not count.
Hyphens within a name come and go: Nord Stream 2, Nord Stream-2. Within a title or a body there may be an
adjective of a country: "le ministre russe des Affaires étrangères".
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.language.stop_words import stop_words
from pipeline.language.traits import has
from pipeline.language.words import APOSTROPHES, HYPHENS, SHORT, is_behind_apostrophe, key, letters
from pipeline.tag.known.atlas import Atlas
from pipeline.tag.known.lexicon import Lexicon, Name

REMEMBERED = 20_000  # phrases whose meanings are kept
INNER = ("title", "body")  # senses that an adjective may stand within


class Hit(NamedTuple):
    """A phrase among the words: words[start:end], and all that it may mean."""

    start: int
    end: int
    names: tuple[Name, ...]  # the first is the most likely
    places: tuple[int, ...]  # of the atlas, the most populous first
    inner: str | None = None  # country of an adjective that stands within

    @property
    def sense(self) -> str:
        return self.names[0].sense if self.names else "place"

    def means(self, sense: str) -> Name | None:
        """Its first name of this sense."""
        for name in self.names:
            if name.sense == sense:
                return name
        return None


def hits(words: Sequence[str], lexicon: Lexicon, atlas: Atlas) -> Iterator[Hit]:
    """The phrases among the words, in order, none overlapping another."""
    shouted = not any(word.islower() for word in words) and any(word.isupper() for word in words)
    start = 0
    while start < len(words):
        if not lexicon.begins(words[start]):  # as most words
            start += 1
            continue
        hit = _longest(words, start, lexicon, atlas, shouted)
        noun = _behind_article(words, start, lexicon.language)
        if hit is not None and hit.end == noun + 1 > start + 1:
            inner = _longest(words, noun, lexicon, atlas, shouted)
            hit = inner if inner is not None and inner.end > hit.end else hit  # the | West Virginia
        if hit is not None and hit.sense != "decoy" and not _is_of_surname(words, start):
            yield hit
        start = hit.end if hit else start + 1


def _is_of_surname(words: Sequence[str], start: int) -> bool:
    """Does a word go on a name: O' | Hara?"""
    return start > 1 and words[start - 1] in APOSTROPHES and words[start - 2] == "O"


def _behind_article(words: Sequence[str], start: int, language: str) -> int:
    """Where the noun begins behind an article, which may be elided: l' | Union européenne."""
    is_elided = len(words[start]) == 1 and words[start + 1 : start + 2] in (["'"], ["’"])
    if is_elided or words[start].lower() in stop_words(language):
        return start + 1 + is_elided
    return start


def _longest(words: Sequence[str], start: int, lexicon: Lexicon, atlas: Atlas, shouted: bool) -> Hit | None:
    """The longest phrase that begins here; of the same length, an exact spelling before an inflected one."""
    best: Hit | None = None
    spellings: Sequence[str] = ()
    inner: str | None = None
    for end in range(start, len(words)):
        word = words[end]
        if end > start and _is_skipped(words, end, lexicon.language):
            continue
        keys = lexicon.keys(word) if spellings else lexicon.begins(word)
        longer = _longer(spellings, keys, lexicon, atlas) if spellings else keys
        if not longer:
            country = _adjective(keys, lexicon) if spellings and inner is None else None
            if country is None:
                break
            inner = country
            continue
        spellings = longer
        hit = _hit(words, start, end + 1, spellings, lexicon, atlas, shouted, inner)
        best = hit or best
    return best


def _is_skipped(words: Sequence[str], at: int, language: str) -> bool:
    """May it stand within a name: a hyphen; in Polish the ending of "Mike'a Pompeo"?"""
    if words[at] in HYPHENS:
        return True
    if not at or APOSTROPHES.isdisjoint(words[at - 1 : at + 1]):
        return False
    return has(language, "apostrophe before endings") and is_behind_apostrophe(words, at)


def _longer(spellings: Sequence[str], keys: Sequence[str], lexicon: Lexicon, atlas: Atlas) -> Sequence[str]:
    longer = [f"{spelling} {following}" for spelling in spellings for following in keys]
    return [spelling for spelling in longer if spelling in lexicon.names or spelling in atlas.names]


def _adjective(keys: Sequence[str], lexicon: Lexicon) -> str | None:
    """The country of which one of the keys is an adjective."""
    return next(
        (name.value for k in keys for name in lexicon.names.get(k, ()) if name.sense == "adjective"), None
    )


def _hit(
    words: Sequence[str],
    start: int,
    end: int,
    spellings: Sequence[str],
    lexicon: Lexicon,
    atlas: Atlas,
    shouted: bool,
    inner: str | None,
) -> Hit | None:
    if end - start == 1:
        written: tuple[str, ...] = (words[start],)
    else:
        written = tuple(words[at] for at in range(start, end) if not _is_skipped(words, at, lexicon.language))
    names, places = _meant(written, tuple(spellings), lexicon, atlas, inner is not None)
    if any(name.rule is not None for name in names):
        names = tuple(n for n in names if n.rule is None or _is_allowed(words, start, end, n, shouted))
    return Hit(start, end, names, places, inner) if names or places else None


@lru_cache(maxsize=REMEMBERED)
def _meant(
    written: tuple[str, ...], spellings: tuple[str, ...], lexicon: Lexicon, atlas: Atlas, has_inner: bool
) -> tuple[tuple[Name, ...], tuple[int, ...]]:
    """The names and places that words may mean, wherever they stand; the news repeats most of them."""
    meanings = (name for spelling in spellings for name in lexicon.names.get(spelling, ()))
    names = tuple(
        name
        for name in meanings
        if (name.sense in INNER if has_inner else _is_written(written, name, lexicon.language))
    )
    places = next((found for spelling in spellings if (found := atlas.names.get(spelling))), ())
    if has_inner or all(word.islower() for word in written):
        places = ()
    elif places and written[0].islower():  # western Europe, but no city begins with its article
        places = tuple(place for place in places if atlas.places[place].kind != "city")
    return names, places


def _is_written(written: Sequence[str], name: Name, language: str) -> bool:
    """Are these words a way to write the name?"""
    if name.is_acronym:
        return written[0] == name.words[0]
    if not all(map(_has_capitals, written, name.words)):
        return False
    if name.sense == "actor" and has(language, "invariable names"):
        return list(map(key, written)) == list(map(key, name.words))
    shortest = SHORT - 1 if name.is_country else SHORT
    return len(written) > 1 or letters(written[0]) >= shortest or key(written[0]) == key(name.words[0])


def _has_capitals(written: str, known: str) -> bool:
    """Has the written word those of the known one? MALI and Mali do for Mali; for Zulu iMali only itself."""
    if known[0].islower() and not known.islower():
        return written == known
    return known.islower() or not written.islower()


def _is_allowed(words: Sequence[str], start: int, end: int, name: Name, shouted: bool) -> bool:
    """Does the name count among its neighbours? (`name_rules.csv`)"""
    if name.rule == "mixed case":
        return not shouted
    if name.rule == "alone" and not shouted:
        return not (_is_capitalised(words, start - 1) or _is_capitalised(words, end))
    return True


def _is_capitalised(words: Sequence[str], at: int) -> bool:
    """Is there a word like Michael or Peterson: no acronym, and no In or The that begins a sentence?"""
    return 0 <= at < len(words) and len(words[at]) > 3 and words[at].istitle()
