"""What the end of a word tells of its gender, in languages whose verbs of the past have one."""

from functools import cache
from typing import Literal

from pipeline.code.known.lexicon import of

Part = Literal["verb", "word", "name"]  # of the past; nouns and adjectives; names, where it tells none


@cache
def _endings(language: str, part: Part) -> tuple[tuple[str, tuple[str, ...]], ...]:
    told = [row for row in of(language, "gender_endings") if row["part"] == part]
    return tuple((row["gender"], tuple(row["endings"].split())) for row in told)


def gender(language: str, part: Part, key: str) -> str | None:
    """Of a word in lower case: feminine, neuter, masculine, or any; None where its ending is not known."""
    return next((name for name, ends in _endings(language, part) if key.endswith(ends)), None)
