"""Names of Arabic places without their article."""

import pytest

from pipeline.tag.known.articles import bare
from pipeline.tag.known.atlas import Place, atlas, without_articles


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Al Karak", ["Karak"]),
        ("El-Hasaka", ["Hasaka"]),
        ("Ar Raqqah", ["Raqqah"]),
        ("Ash Shaddādī", ["Shaddadi"]),
        ("As Wasit", []),  # no sun letter follows: no article
        ("Alexandria", []),
        ("Al Bab", []),  # too short
        ("Al Hasan", []),  # a given name
        ("Al Bahr al Ahmar", []),  # of one word only
    ],
)
def test_an_article_comes_off(name: str, expected: list[str]) -> None:
    """Al, and with a sun letter Ar, As, Ash …; not where another thing is left."""
    assert list(bare([name])) == expected


def place(place_id: str, name: str, country: str, population: int) -> tuple[Place, list[str]]:
    """A city with its own name only."""
    made = Place(place_id, name, "city", country, None, 0.0, 0.0, population)
    return made, [name]


def test_a_larger_place_keeps_its_name() -> None:
    """Of the places of a bare name the largest has it; abroad nothing comes off."""
    found = [
        place("a", "Tanta", "EG", 900), place("b", "At Tanta", "SY", 800),
        place("c", "Al Quri", "JO", 700), place("d", "Al Muni", "ES", 600),
    ]  # fmt: skip
    assert [names for _, names in without_articles(found)] == [
        ["Tanta"], ["At Tanta"], ["Al Quri", "Quri"], ["Al Muni"],
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "country"), [("karak", "JO"), ("hasakah", "SY"), ("karamah", "JO")])
def test_the_atlas_knows_bare_names(name: str, country: str) -> None:
    """Beside those of elsewhere."""
    assert country in {found.country for found in atlas().named(name)}
