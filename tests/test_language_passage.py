"""What places and capitals of words say; ¶ is the end of a paragraph."""

import pytest

from pipeline.language.passage import Passage, calendar


def passage(written: str, language: str = "en") -> Passage:
    """A passage of words that spaces part."""
    words = ["\n\n" if word == "¶" else word for word in written.split()]
    return Passage(words=words, language=language)


def marked(written: str) -> tuple[Passage, int]:
    """A passage, and the place of its word that begins with >."""
    at = next(at for at, word in enumerate(written.split()) if word.startswith(">"))
    return passage(written.replace(">", "", 1)), at


@pytest.mark.parametrize(
    "written",
    [
        ">The harbour froze .",
        "It froze . >The harbour closed .",
        "It froze ! >The harbour closed .",
        "It froze ¶ >The harbour closed .",
        "It froze . « >The harbour closed »",
        "He read : >The harbour closed .",
        "( >The harbour closed )",
        "« >The harbour closed »",
        "- >The harbour closed",
        "They called it « >The Harbour »",
        "It was the bakery . >The harbour closed .",
    ],
)
def test_a_sentence_begins_after_its_end_a_paragraph_or_a_quotation_mark(written: str) -> None:
    """There a word has a capital whatever it is."""
    text, at = marked(written)
    assert text.begins_sentence(at)


@pytest.mark.parametrize(
    "written",
    [
        "The >Harbour froze .",
        "Mr . >Quill froze .",
        "J . >Quill froze .",
        "Gen . >Quill froze .",
        "The U . S . >Harbour froze .",
        "They met , >Quill froze .",
        "The Ost - >Harbour froze .",
    ],
)
def test_no_sentence_begins_after_an_abbreviation_a_comma_or_a_hyphen(written: str) -> None:
    """A short word with a capital before a full stop is an abbreviation."""
    text, at = marked(written)
    assert not text.begins_sentence(at)


@pytest.mark.parametrize(
    "written",
    [
        ">The harbour froze .",
        "It is the harbour . >He left .",
        "It was >the harbour .",
        "It was on >Monday .",
        "It was on >monday .",
        "In >December it froze .",
        ">The Harbour Froze , Says Quillbury Council",
    ],
)
def test_a_stop_word_a_month_or_a_day_is_no_name(written: str) -> None:
    """Where a word has its capital anyway, or in lower case; months and days wherever they stand."""
    text, at = marked(written)
    assert text.is_stop(at)


@pytest.mark.parametrize(
    "written", ["They met at >The Hague .", "It was >Quill who came .", "He saw >La Paz ."]
)
def test_a_stop_word_with_a_capital_of_its_own_may_be_of_a_name(written: str) -> None:
    """The Hague, inside a sentence."""
    text, at = marked(written)
    assert not text.is_stop(at)


@pytest.mark.parametrize(
    ("written", "is_headline"),
    [
        (">Quillbury Council Opens Harbour Again", True),
        (">Quillbury council opens its harbour again", False),
        (">Quillbury Council", False),
        ("The harbour of the old town opened again ¶ >Quillbury Council Opens Harbour", True),
        ("Quillbury Council Opens Harbour ¶ The >Harbour of the old town opened again", False),
    ],
)
def test_a_paragraph_of_capitals_is_a_headline(written: str, is_headline: bool) -> None:
    """Each paragraph by itself, if it has four longer words at least."""
    text, at = marked(written)
    assert text.is_headline(at) is is_headline


@pytest.mark.parametrize(
    ("written", "is_shouted"),
    [
        ("NEWS FROM >QUILLBURY TODAY", True),
        ("news from >QUILLBURY today", False),
        ("the QX and >QUILLBURY today", False),
        ("THE NEWS FROM >Quillbury TODAY", False),
    ],
)
def test_capitals_among_capitals_are_shouted(written: str, is_shouted: bool) -> None:
    """One acronym, or two, are none."""
    text, at = marked(written)
    assert text.is_shouted(at) is is_shouted


@pytest.mark.parametrize(
    ("at", "is_capital", "is_break"),
    [(-1, False, True), (0, True, False), (2, False, True), (4, False, True)],
)
def test_beyond_the_text_there_is_nothing(at: int, is_capital: bool, is_break: bool) -> None:
    """Neighbours may be asked for at both ends; a paragraph's end is a break, too."""
    text = passage("Harbour froze ¶ again")
    assert (text.is_capital(at), text.is_break(at)) == (is_capital, is_break)


def test_the_words_in_lower_case_are_known() -> None:
    """They tell that a capital elsewhere is only a sentence's."""
    assert passage("Harbour is a harbour . NATO").lower_words == {"is", "a", "harbour"}


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", {"monday", "february", "feb"}),
        ("fr", {"lundi", "février"}),
        ("ru", {"понедельник", "февраля"}),
        ("ar", {"الاثنين", "فبراير"}),
    ],
)
def test_months_and_days_are_those_of_cldr(language: str, names: set[str]) -> None:
    """In the forms that stand in a date."""
    assert names <= calendar(language)


@pytest.mark.parametrize("language", ["", "xx", "not a language", "zz-"])
def test_a_language_that_cldr_does_not_know_has_no_months(language: str) -> None:
    """And none is refused."""
    assert calendar(language) == frozenset()


def test_an_empty_text_is_a_passage() -> None:
    """Of no words."""
    empty = passage("")
    assert (empty.is_break(0), empty.is_capital(0), empty.lower_words) == (True, False, frozenset())
