"""What a word is, and the key it is looked up by."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.words import key, split
from pipeline.tag.pipelines import blank


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’Ukraine", "l ’ Ukraine"),
        ("Nato-Staat", "Nato - Staat"),
        ("U.S.", "U . S ."),
        ("«Газпром»", "« Газпром »"),
        ("ロシア軍は", "ロシア 軍 は"),
        ("中国", "中 国"),
        ("रूस में", "रूस में"),
        ("Об’єднаних", "Об ’ єднаних"),
        ("a_b", "a _ b"),
        ("", ""),
    ],
)
def test_a_sign_is_a_word_and_so_is_a_character_of_a_script_without_spaces(text: str, words: str) -> None:
    """Letters, digits and marks hold together, katakana and Devanagari too; all else stands alone."""
    assert split(text) == words.split()


@given(st.text() | st.text(alphabet="a («’俄ロ \n-.ñ\u0301"))
@settings(deadline=None)
def test_spacy_parts_words_as_names_are_parted(text: str) -> None:
    """Names from the tables and words of a text go through the same rule, or no name would be found."""
    assert [token.text for token in blank()(text) if not token.is_space] == split(text)


@given(st.text())
def test_the_words_hold_all_of_the_text_but_its_spaces(text: str) -> None:
    """Nothing is lost or changed."""
    assert "".join(split(text)) == "".join(text.split())


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Türkiye", "TURKIYE"),
        ("Großbritannien", "Grossbritannien"),
        ("Łukaszenka", "Lukaszenka"),
        ("Соединённые", "СОЕДИНЕННЫЕ"),
        ("أوكرانيا", "اوكرانيا"),
        ("Ουκρανία", "Ουκρανια"),
        ("’", "'"),
    ],
)
def test_spellings_of_one_word_have_one_key(word: str, other: str) -> None:
    """Case, Latin and Greek diacritics, ё, hamza and the kind of apostrophe make no difference."""
    assert key(word) == key(other)


@pytest.mark.parametrize(("word", "other"), [("Mỹ", "My"), ("Китай", "Китаи"), ("ガザ", "カサ")])
def test_marks_that_make_another_word_count(word: str, other: str) -> None:
    """Short words keep their diacritics, й is no и, and a Japanese voicing mark is a letter's part."""
    assert key(word) != key(other)
