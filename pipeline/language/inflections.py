"""Which base forms an inflected word may come from: «Украиной» → украина; "Polsce" → polska.

The table `inflections.csv` says, for each language, what an ending of the base form becomes in other forms;
both in lower case with their diacritics, for Česka is the country and Česká its adjective. A base form is a
guess: only those that spell a name count.
"""

from functools import lru_cache

from pipeline.data import rows
from pipeline.language.words import SHORT, folded, letters, plain

SHORTEST_BASE = 3  # letters


@lru_cache(maxsize=64)
def endings(language: str) -> dict[str, tuple[str, ...]]:
    """{ending of an inflected form: the endings of the base forms that it may come from}."""
    bases: dict[str, tuple[str, ...]] = {}
    for row in rows("inflections"):
        if language in row["languages"].split():
            for form in map(folded, row["forms"].split()):
                bases[form] = (*bases.get(form, ()), folded(row["ending"]))
    return bases


@lru_cache(maxsize=64)
def longest_ending(language: str) -> int:
    """Characters of the longest ending in the table; 0 for a language without one."""
    return max(map(len, endings(language)), default=0)


@lru_cache(maxsize=8_000)
def base_forms(word: str, language: str) -> frozenset[str]:
    """The keys under which the name of a written word may stand: its own, and those of its base forms."""
    whole = folded(word)
    bases = {whole}
    if letters(whole) >= SHORT - 1:
        table = endings(language)
        for size in range(1, min(longest_ending(language), len(whole)) + 1):
            for ending in table.get(whole[-size:], ()):
                base = whole[:-size] + ending
                if letters(base) >= SHORTEST_BASE:
                    bases.add(base)
    return frozenset(bases.union(map(plain, bases)))


@lru_cache(maxsize=64)
def clitics(language: str) -> tuple[str, ...]:
    """Words of a language that are written together with the next one, the longest first: Arabic و, ب, ل …"""
    own = (row["clitic"] for row in rows("clitics") if row["language"] == language)
    return tuple(sorted(own, key=len, reverse=True))
