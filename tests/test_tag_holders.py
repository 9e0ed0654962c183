"""Who holds an office that an article names without a person."""

import pytest

from tests.tagging import DAY, resolved, tagged


@pytest.mark.parametrize(
    ("language", "day", "text", "expected"),
    [
        ("en", DAY, "The foreign minister of Russia came.", "foreign minister=sergei-lavrov"),
        ("en", DAY, "Russia's foreign minister came.", "foreign minister=sergei-lavrov"),
        ("fr", DAY, "Le ministre russe des Affaires étrangères est venu.",
         "ministre russe des Affaires étrangères=sergei-lavrov"),
        ("de", DAY, "Der polnische Ministerpräsident kam.",
         "polnische Ministerpräsident=mateusz-morawiecki"),
        ("en", "2022-08-10", "The United Kingdom's prime minister came.", "prime minister=boris-johnson"),
        ("en", "2022-09-10", "The United Kingdom's prime minister came.", "prime minister=liz-truss"),
        ("en", DAY, "NATO's secretary general came.", "secretary general=jens-stoltenberg"),
        ("en", DAY, "The road on which Joe Biden came was long. The president left.", "president=joe-biden"),
        # of nobody in sight
        ("en", None, "The foreign minister of Russia came.", ""),
        ("en", DAY, "The former foreign minister of Russia came.", ""),
        ("en", DAY, "A foreign minister of Russia came.", ""),
        ("en", DAY, "The president left.", ""),
        ("en", "1890-01-01", "The foreign minister of Russia came.", ""),
        # who is named beside it needs no office
        ("en", DAY, "The road on which Russian Foreign Minister Sergei Lavrov came was long.", ""),
    ],
)  # fmt: skip
def test_an_office_means_who_held_it_on_the_articles_day(
    language: str, day: str | None, text: str, expected: str
) -> None:
    """Of the country that stands beside it, or the one person named who holds it; without a day, nobody."""
    assert resolved(text, language, day) == expected


HOME = "Norway has a garden. Bergen has one. Norway is old. Oslo is, too. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HOME + "The prime minister left.", ["NO"]),
        (HOME + "A prime minister left.", []),
        (HOME + "The deputies left.", []),
        ("Norway is old. The prime minister left.", []),
    ],
)
def test_an_office_of_nobody_named_is_of_the_country_of_which_a_text_is_full(
    text: str, expected: list[str]
) -> None:
    """Without a day nobody knows who holds it, but whose it is."""
    assert [m.country for m in tagged(text, "en", None) if m.method == "title"] == expected
