"""What may stand between two names or nouns that belong together: nothing, of the, 's, a comma. Pure."""

from functools import cache

from pipeline.data import rows
from pipeline.language.passage import Passage

LONGEST_LINK = 4  # words: "of the Republic of"
QUOTES = frozenset('"«»„“”‟')
POSSESSIVES = {("'", "s"), ("’", "s"), ("'",), ("’",), (":", "s")}


def is_possessive(passage: Passage, at: int) -> bool:
    """Does 's stand here, or ' behind an s?"""
    marks = tuple(passage.words[at : at + 2])
    return marks in POSSESSIVES or (marks[:1] in POSSESSIVES and passage.words[at - 1].endswith("s"))


def is_pause(passage: Passage, at: int) -> bool:
    """Does a comma stand here, or a full stop?"""
    return 0 <= at < len(passage.words) and passage.words[at] in (",", ".")


def is_link(passage: Passage, end: int, start: int, kind: str | None = None) -> bool:
    """Is there nothing between two phrases, or words like "of the" (`link_words.csv`), of a kind or any?"""
    between = [word for word in passage.words[end:start] if word not in QUOTES]
    return not between or (
        len(between) <= LONGEST_LINK and " ".join(between).lower() in links(passage.language, kind)
    )


@cache
def links(language: str, kind: str | None = None) -> frozenset[str]:
    """The words of a language that stand between a noun and whose it is: of, of the."""
    return frozenset(
        row["words"]
        for row in rows("link_words")
        if row["language"] == language and kind in (None, row["kind"])
    )
