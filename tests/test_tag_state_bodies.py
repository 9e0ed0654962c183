"""The bodies that every state has, and their ids."""

import re
from collections import Counter

import pytest

from pipeline.data import rows
from pipeline.tag.known import countries
from pipeline.tag.known.state_bodies import actors, body_id, named

KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@pytest.mark.parametrize(
    ("country", "body", "expected"),
    [
        ("PL", "foreign-ministry", "polish-foreign-ministry"),
        ("FR", "government", "french-government"),
        ("US", "coast-guard", "us-coast-guard"),
        ("GB", "police", "uk-police"),
        ("RU", "defence-ministry", "russian-defence-ministry"),
    ],
)
def test_a_body_is_called_by_its_countrys_english_adjective(country: str, body: str, expected: str) -> None:
    """One id in all languages."""
    assert body_id(country, body) == expected


@pytest.mark.parametrize(
    ("country", "body", "expected"), [("PL", "lower-house", "sejm"), ("US", "armed-forces", "us-military")]
)
def test_a_body_with_a_name_of_its_own_has_that_id(country: str, body: str, expected: str) -> None:
    """The Sejm is no polish-lower-house, and no other actor has that id."""
    assert body_id(country, body) == expected
    assert not {(actor.country, actor.actor_id) for actor in actors()} & {
        (country, f"{adjective}-{body}") for adjective in ("polish", "american", "us")
    }


@pytest.mark.parametrize("of", ["nato", "", "ZZ", "pl"])
def test_what_is_no_country_has_no_bodies(of: str) -> None:
    """A ministry of NATO is nothing that we know."""
    assert body_id(of, "foreign-ministry") is None


def test_every_country_has_every_body() -> None:
    """By a name of its own or by the rule, once."""
    codes = {actor.actor_id for actor in countries.actors()}
    expected = {(code, row["body"]) for code in codes for row in rows("state_bodies")} - named().keys()
    assert len([*actors()]) == len(expected)
    assert all(body_id(code, body) for code, body in expected)


def test_no_two_bodies_share_an_id() -> None:
    """Nor does one have the id of a country."""
    assert Counter(actor.actor_id for actor in actors()).most_common(1)[0][1] == 1


def test_a_body_acts_for_its_country_in_its_sector() -> None:
    """As the table says."""
    [police] = [actor for actor in actors() if actor.actor_id == "french-police"]
    assert (police.kind, police.country, police.sector, police.name) == (
        "organization", "FR", "COP", "French police",
    )  # fmt: skip


def test_every_id_is_ascii_in_kebab_case() -> None:
    """So that it can stand in a command, an address and a file's name."""
    assert [actor.actor_id for actor in actors() if not KEBAB_CASE.fullmatch(actor.actor_id)] == []
