"""Spellings of many names at once are those of `words`, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.spellings import spellings
from pipeline.language.words import HYPHENS, key, split

NAMES = [
    "Saint-Denis", "Zürich", "Łódź", "Đà Nẵng", "Türkiye", "L'Aquila", "Орёл", "St. Louis",
    "القاهرة", "上海", "กรุงเทพมหานคร", "Ærø", "’s-Hertogenbosch", "Ak-Sur (2)", "Öæ", "İzmir",
]  # fmt: skip


def word_by_word(name: str) -> str:
    return " ".join(key(word) for word in split(name) if word not in HYPHENS)


@pytest.mark.parametrize("name", NAMES)
def test_a_spelling_is_the_keys_of_the_words(name: str) -> None:
    """The fast way and the plain way agree."""
    assert list(spellings([name])) == [word_by_word(name)]


def test_names_keep_their_order() -> None:
    """Plain letters and others take different ways and come back in order."""
    assert list(spellings(NAMES)) == [word_by_word(name) for name in NAMES]


@given(st.lists(st.text(alphabet="aZé Ł-.'’ё京á_9", max_size=12), max_size=5))
def test_any_name_is_spelled_alike(names: list[str]) -> None:
    """Whatever signs a name has."""
    assert list(spellings(names)) == [word_by_word(name) for name in names]
