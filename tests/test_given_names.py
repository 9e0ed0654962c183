"""Given names, of all languages together."""

import pytest

from pipeline.tag.known.given_names import is_given


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [("Emma", "en", True), ("Владимира", "ru", True), ("Quillbury", "en", False), ("", "en", False)],
)
def test_a_given_name_is_known_in_its_inflected_forms(word: str, language: str, expected: bool) -> None:
    """Of all languages together."""
    assert is_given(word, language) is expected
