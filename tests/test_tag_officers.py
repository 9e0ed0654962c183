"""Whose ministers those are of whom only the office and the name are told."""

import pytest

from tests.tagging import tagged

HOME = "Norway has a garden. Bergen has one. Norway is old. Oslo is, too.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway is old. Foreign Minister Jon Halvorsen left.", ["NO"]),
        ("Norway is older than Poland. Foreign Minister Jon Halvorsen left.", ["NO"]),
        ("Norway is old. Foreign Minister Jon Halvorsen left. Halvorsen was late.", ["NO", "NO"]),
        ("Norway is old.\n\nForeign Minister Jon Halvorsen left.", [None]),
        ("Norway is old. Actor Jon Halvorsen left.", [None]),
        (HOME + "Foreign Minister Jon Halvorsen left.", ["NO"]),
        (HOME + "Poland is old. Foreign Minister Jon Halvorsen left.", ["PL"]),
        (HOME + "The justice minister, Jon Halvorsen, left.", ["NO"]),
        (HOME + "The minister, Jon Halvorsen, left.", ["NO"]),
        (HOME + "Poland is old. The minister, Jon Halvorsen, left.", [None]),
        (HOME + "The mayor, Jon Halvorsen, left.", ["NO"]),
        (HOME + "Poland is old. The mayor, Jon Halvorsen, left.", [None]),
        (HOME + "Judge Jon Halvorsen left. Halvorsen was late.", ["NO", "NO"]),
        (HOME + "The government spokesman, Jon Halvorsen, left.", ["NO"]),
        (HOME + "A spokesman for the police, Jon Halvorsen, left.", ["NO"]),
        (HOME + "The ambassador, Jon Halvorsen, left.", [None]),
        (HOME + "General Jon Halvorsen left.", [None]),
    ],
)
def test_a_minister_is_of_the_state_told_before(text: str, expected: list[str | None]) -> None:
    """Of that with which the sentence before begins, else of the one of which the text is full."""
    assert [m.country for m in tagged(text, "en", None) if m.kind == "person"] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "The minister for boats and bridges, Anna Berg, left. The minister of the Crown saw Eva Lund.",
            1,
        ),
        ("nl", "Minister van Boten en Bruggen Anna Bakker vertrok.", 1),
        ("fr", "La ministre de la Mer intérieure, Anna Berg, est partie.", 1),
        ("es", "El ministro de Barcos recibió a Anna Berg.", 0),
        ("en", "The minister for boats resigned, Anna Berg tweeted.", 0),
        ("en", "The lawyer for the government, Anna Berg, left.", 0),
    ],
)
def test_a_portfolio_may_be_anything(language: str, text: str, expected: int) -> None:
    """Behind it stands the minister, of the country of which the text is full."""
    home = {"en": "Norway. ", "nl": "Noorwegen. ", "fr": "Norvège. ", "es": "Noruega. "}[language]
    people = [m for m in tagged(home * 4 + text, language, None) if m.kind == "person"]
    assert [m.country for m in people].count("NO") == expected


def test_a_surname_in_another_case_is_the_ministers() -> None:
    """Minister Dorotę Wrońską … Wrońska."""
    text = "Norwegia. Norwegia. Norwegia. Norwegia. Krytykował minister Dorotę Wrońską. Wrońska odeszła."
    people = [m for m in tagged(text, "pl", None) if m.kind == "person"]
    assert [(m.surface, m.country) for m in people] == [("Dorotę Wrońską", "NO"), ("Wrońska", "NO")]
