"""Abbreviations, after which a full stop ends no sentence: `abbreviations.csv`."""

from functools import cache

from pipeline.data import rows


@cache
def abbreviations(language: str) -> frozenset[str]:
    """A language's own and those of all languages, folded in case, without their last full stop."""
    return frozenset(
        row["abbreviation"].casefold()
        for row in rows("abbreviations")
        if row["language"] in (language, "mul")
    )


def is_abbreviation(word: str, language: str) -> bool:
    """Does a word stand for a longer one: Gen, Mr, млн?"""
    return word.casefold() in abbreviations(language)
