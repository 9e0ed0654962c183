"""Whom a surname means within an article."""

import pytest

from pipeline.language.passage import Passage
from pipeline.tag.context.found import Found
from pipeline.tag.context.surnames import is_near, may_be_surname
from tests.tagging import resolved, tagged


def test_a_surname_is_the_person_named_in_full() -> None:
    """Before it or after it, with the country and sector of the title."""
    for text in (
        "Yesterday Minister Emma Quillova came to see the school. It was late when Quillova left.",
        "It was late when Quillova left. In the school they had seen Minister Emma Quillova before.",
    ):
        assert [(m.surface, m.kind, m.sector) for m in tagged(text) if m.kind == "person"] == [
            (name, "person", "GOV") for name in sorted(["Emma Quillova", "Quillova"], key=text.index)
        ]


def test_a_surname_is_the_nearest_before() -> None:
    """Of two persons of one surname."""
    text = (
        "In the school they saw Minister Emma Quillova. They also saw the Polish Minister Anna Quillova"
        " there, and it was late when Quillova left."
    )
    last = [m for m in tagged(text) if m.kind == "person"][-1]
    assert (last.surface, last.country) == ("Quillova", "PL")


def test_a_surname_is_known_in_its_inflected_forms() -> None:
    """Квилова, Квиловой."""
    text = "Вчера в школу приехала министр Анна Квилова. В школе были рады Квиловой и детям."
    assert [m.surface for m in tagged(text, "ru") if m.kind == "person"] == ["Анна Квилова", "Квиловой"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The road on which Volodymyr Zelensky came was long. It was late when Zelenksy left.",
         "Zelenksy=volodymyr-zelensky"),
        ("The road on which Voldomyr Zelensky came was long.", "Voldomyr Zelensky=volodymyr-zelensky"),
        ("The road was long. It was late when Zelenksy left.", ""),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_is_forgiven_where_the_person_is_named(text: str, expected: str) -> None:
    """One letter, or two exchanged, of a long name."""
    assert resolved(text) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("zelenksy", "zelensky", True),
        ("zelensk", "zelensky", True),
        ("zelenskyy", "zelensky", True),
        ("zelenska", "zelensky", True),
        ("zelensky", "zelensky", False),
        ("selensky", "zelensky", False),
        ("zolenska", "zelensky", False),
        ("", "", False),
        ("qu", "qx", False),
    ],
)
def test_near_is_one_letter_away_but_not_the_first(a: str, b: str, expected: bool) -> None:
    """Added, left out, another, or two exchanged; of short names nothing is near."""
    assert is_near(a, b) is expected


@pytest.mark.parametrize(
    ("words", "item", "expected"),
    [
        ("then Quill left", Found(1, 2, "place", "quill", None, None), True),
        ("in Quill it rained", Found(1, 2, "place", "quill", None, None), False),
        ("then Quill Bay froze", Found(1, 3, "place", "quill", None, None), False),
        ("then Quill left", Found(1, 2, "person", "quill", None, None), False),
    ],
)
def test_a_place_of_one_word_may_be_a_surname(words: str, item: Found, expected: bool) -> None:
    """Unless a word before it says that it is a place."""
    assert may_be_surname(Passage(words=words.split(), language="en"), item) is expected


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "President Bush saw the garden.", "US"),
        ("fr", "Le président Bush a vu le jardin.", "US"),
        ("de", "Präsident Bush sah den Garten.", "US"),
        ("en", "President Quillova saw the garden.", None),  # nobody of that name
        ("en", "Minister Bush saw the garden.", None),  # the name is told by many ministers
    ],
)
def test_namesakes_of_one_country_are_of_it(language: str, text: str, country: str | None) -> None:
    """Which of the two is meant stays open."""
    assert [(m.actor_id, m.country) for m in tagged(text, language, None)] == [(None, country)]
