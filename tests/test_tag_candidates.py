"""What the words around a name say of it as a place."""

from pipeline.tag.context.candidates import common_words


def test_common_words_are_of_one_language() -> None:
    """In lower case."""
    assert "essen" in common_words("de")
    assert "essen" not in common_words("fr")
    assert common_words("xx") == frozenset()
