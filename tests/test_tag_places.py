"""Which place is meant: news of our own with ambiguous names, and what each of them means: `gold_places.csv`.

What is expected of the names of a text, parted by "; ", of every mention that is written so:

    Paris=US/KY/Paris     a place of the atlas: country, first-level division, its name; *: any
    Washington=US/WA      the division
    Scandinavia=scandinavia   an id of its own
    Turkey=TR             the country, or anything in it
    Xinglong=?CN          a place that the atlas lacks, in that country; ?: in whatever country
    Houston=!place        no place, and need not be found

A row with a `known_failure` says what is right and why it is not reached.
"""

import csv
from pathlib import Path

import pytest

from pipeline.language.words import folded, plain
from pipeline.records.mentions import Mention
from pipeline.tag.known.atlas import atlas, by_id
from tests.tagging import tagged

PLACES = Path(__file__).with_name("gold_places.csv")


def is_meant(mention: Mention, said: str) -> bool:
    """Does a mention mean what the notation says?"""
    if said == mention.actor_id:
        return True
    if said.startswith("!"):
        return said[1:] not in (mention.kind, mention.country)
    if said.startswith("?"):
        return mention.actor_id is None and mention.kind != "person" and said[1:] in ("", mention.country)
    index = by_id().get(mention.actor_id or "")
    country, division, name = [*said.split("/"), None, None][:3]
    if mention.country != country or division is None:
        return mention.country == country
    if index is None:
        return False
    place = atlas().places[index]
    is_named = plain(folded(place.name)) == plain(folded(name)) if name else place.kind == "region"
    return division in ("*", place.admin1) and (name == "*" or is_named)


def differences(text: str, language: str, expected: str) -> list[str]:
    """What is missing or means something else."""
    mentions, wrong = tagged(text, language), []
    for surface, _, said in (item.partition("=") for item in expected.split("; ")):
        own = [mention for mention in mentions if mention.surface == surface]
        if not own and not said.startswith("!"):
            wrong.append(f"{surface}: not found")
        wrong += [
            f"{surface}: {one.kind} {one.actor_id} {one.country}" for one in own if not is_meant(one, said)
        ]
    return wrong


def cases() -> list[object]:
    """The rows of the table."""
    with PLACES.open(encoding="utf-8", newline="") as file:
        return [
            pytest.param(
                row["text"],
                row["language"],
                row["expected"],
                id=f"{row['phenomenon']}-{number}",
                marks=[pytest.mark.xfail(reason=row["known_failure"])] if row["known_failure"] else [],
            )
            for number, row in enumerate(csv.DictReader(file), start=2)
        ]


@pytest.mark.parametrize(("text", "language", "expected"), cases())
def test_the_place_is_the_one_that_the_text_means(text: str, language: str, expected: str) -> None:
    """Its country and division, or no place of the atlas."""
    assert differences(text, language, expected) == []
