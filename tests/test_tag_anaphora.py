"""Nouns that mean a body named before: "the ministry", "the alliance"."""

import pytest

from tests.tagging import resolved


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's defence ministry met. The ministry has a garden.", "ministry=norwegian-defence-ministry"),
        ("In Norway, the government met.", "government=norwegian-government"),
        ("Iran's Security Council met. The Security Council has a garden.",
         "Security Council=iranian-security-council"),
        ("Iran's Security Council met. The UN Security Council too. The Security Council has a garden.", ""),
        ("The ministry has a garden.", ""),
        ("In Norway and Poland, the government met.", ""),
        ("It rained in Norway. The government met.", ""),
        ("In Norway, the government offices are old.", ""),
    ],
)  # fmt: skip
def test_a_body_without_its_country_is_the_one_of_before(text: str, expected: str) -> None:
    """Or that of the only country that its sentence names; not where it tells the kind of a noun."""
    assert resolved(text) == expected


HOME = "Norway has a garden. Bergen has one. Norway is old. Oslo is, too. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HOME + "The government met.", "government=norwegian-government"),
        (HOME + "Poland has one. The government met.", "government=norwegian-government"),
        (HOME + "Poland has one. Warsaw has one. The government met.", ""),
        (HOME + "The government in Warsaw met.", "government=polish-government"),
        (HOME + "Norway's government met. The government in Warsaw met.", "government=polish-government"),
        (HOME + "A government met.", ""),
        ("Norway has a garden. The government met.", ""),
    ],
)
def test_a_body_without_its_country_is_that_of_a_text_full_of_one(text: str, expected: str) -> None:
    """Of no other country near as many names stand in it."""
    assert resolved(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "NATO met. The alliance has a garden.", "alliance=nato"),
        ("fr", "L'OTAN a un jardin. L'alliance est ancienne.", "alliance=nato"),
        ("en", "The alliance has a garden. NATO met.", ""),
        ("en", "NATO met. An alliance is a pact.", ""),
        ("en", "NATO met. A new alliance was planned.", ""),
        ("en", "The alliance has a garden.", ""),
    ],
)
def test_a_common_noun_stands_for_the_organization_named_before(
    language: str, text: str, expected: str
) -> None:
    """With its definite article only."""
    assert resolved(text, language) == expected


def test_nothing_is_carried_into_the_next_article() -> None:
    """Each text is read by itself."""
    assert resolved("NATO met. The alliance has a garden.") != ""
    assert resolved("The alliance has a garden.") == ""
