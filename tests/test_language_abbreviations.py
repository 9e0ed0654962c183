"""Full stops that end no sentence."""

import pytest

from pipeline.language.abbreviations import is_abbreviation


@pytest.mark.parametrize(
    ("word", "language"), [("Gen", "en"), ("GEN", "en"), ("млн", "ru"), ("Dr", "fr"), ("Dr", "tlh")]
)
def test_a_word_of_the_table_is_one_however_it_is_written(word: str, language: str) -> None:
    """Those of all languages in each."""
    assert is_abbreviation(word, language)


@pytest.mark.parametrize(("word", "language"), [("Iran", "en"), ("Kypr", "cs"), ("млн", "en"), ("", "en")])
def test_a_short_name_is_none(word: str, language: str) -> None:
    """Nor is another language's."""
    assert not is_abbreviation(word, language)
