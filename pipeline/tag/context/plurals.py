"""Nouns of several: ministers, governments, министров. Pure."""

from collections.abc import Sequence
from functools import cache

from pipeline.data import rows
from pipeline.language.passage import Passage

STEM = 4  # letters that a word keeps in the plural


def is_plural(passage: Passage, start: int, end: int, cited: Sequence[str]) -> bool:
    """Has a word of a noun an ending of the plural, which the noun as it is cited has not?"""
    endings = _endings(passage.language)
    own = {word.lower() for word in cited}
    stems = tuple(word[:STEM] for word in own)
    words = (word.lower() for word in passage.words[start:end])
    return any(word.endswith(endings) and word not in own and word.startswith(stems) for word in words)


@cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows("plural_endings") if row["language"] == language)
