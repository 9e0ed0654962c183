"""Given names, of all languages together."""

from functools import cache, lru_cache

from pipeline.data import rows
from pipeline.language.inflections import base_forms
from pipeline.language.words import folded, plain


@cache
def given_names() -> frozenset[str]:
    """Keys of given names, of all languages together."""
    return frozenset(plain(folded(row["name"])) for row in rows("given_names"))


@lru_cache(maxsize=20_000)
def is_given(word: str, language: str) -> bool:
    """Is the word, or what it may be inflected from, a given name?"""
    return bool(word) and any(form in given_names() for form in base_forms(word, language))
