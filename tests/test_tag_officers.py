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
        (HOME + "The mayor, Jon Halvorsen, left.", [None]),
    ],
)
def test_a_minister_is_of_the_state_told_before(text: str, expected: list[str | None]) -> None:
    """Of that with which the sentence before begins, else of the one of which the text is full."""
    assert [m.country for m in tagged(text, "en", None) if m.kind == "person"] == expected
