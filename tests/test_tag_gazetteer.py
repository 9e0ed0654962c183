"""The shipped gazetteer, the user's additions, and the hash of both."""

import pickle
from dataclasses import replace
from uuid import UUID

import pytest

from pipeline.errors import ConfigError
from pipeline.records import Actor, Alias, Text
from pipeline.tag import tag
from pipeline.tag.gazetteer import load

SHIPPED = load()
HARBOUR = Actor(
    actor_id="harbour-board",
    kind="organization",
    name="Harbour Board of Ostend",
    country="BE",
    sector="GOV",
    wikidata_id=None,
    source="tests",
)


def ids(text: str, *, extra: Actor | None = None, alias: Alias | None = None) -> list[str | None]:
    gazetteer = load([extra] if extra else [], [alias] if alias else [])
    return [
        m.actor_id for m in tag(Text(version_id=UUID(int=1), title=None, text=text, language="en"), gazetteer)
    ]


def alias(actor_id: str, name: str) -> Alias:
    return Alias(actor_id=actor_id, language="en", alias=name, source="tests")


def test_countries_are_actors_whose_id_is_their_code() -> None:
    """Ukraine, Taiwan and Kosovo are there; continents and empty islands are not."""
    assert SHIPPED.by_id["UA"].kind == "country"
    assert SHIPPED.by_id["UA"].source.startswith("CLDR ")
    assert {"TW", "XK", "HK", "PS"} <= set(SHIPPED.by_id)
    assert not {"001", "150", "EU", "ZZ", "BV", "AQ"} & set(SHIPPED.by_id)


def test_an_actor_has_one_record() -> None:
    """No two actors share an id."""
    assert len(SHIPPED.by_id) == len(SHIPPED.actors)


def test_every_shipped_alias_is_of_a_known_actor() -> None:
    """An alias of nobody would stop tagging."""
    assert {a.actor_id for a in SHIPPED.aliases} <= set(SHIPPED.by_id)


def test_a_users_actor_is_found_by_its_name_and_aliases() -> None:
    """The name counts as an alias in every language."""
    assert ids("The Harbour Board of Ostend met.", extra=HARBOUR) == ["harbour-board"]
    assert ids("The Quay Council met.", extra=HARBOUR, alias=alias("harbour-board", "Quay Council")) == [
        "harbour-board"
    ]


def test_a_users_actor_replaces_the_shipped_one_and_keeps_its_aliases() -> None:
    """The row of the user stands, found under all the shipped names."""
    mine = replace(SHIPPED.by_id["nato"], name="The Alliance of Tests", sector="MIL")
    gazetteer = load([mine])
    assert gazetteer.by_id["nato"] == mine
    assert ids("NATO met.", extra=mine) == ["nato"]


def test_a_name_that_two_actors_share_means_the_users() -> None:
    """The user knows what is meant."""
    assert ids("The Pentagon met.", extra=HARBOUR, alias=alias("harbour-board", "Pentagon")) == [
        "harbour-board"
    ]


def test_an_alias_of_nobody_is_refused_by_name() -> None:
    """The message says which alias, and of whom."""
    with pytest.raises(ConfigError, match="'Quay Council' is of 'nobody'"):
        load([], [alias("nobody", "Quay Council")])


def test_the_fingerprint_is_the_same_in_every_run_and_changes_with_any_row() -> None:
    """It is the stage's version: equal answers need no new run, other answers do."""
    assert load().fingerprint == SHIPPED.fingerprint
    assert len(SHIPPED.fingerprint) == 64
    assert int(SHIPPED.fingerprint, 16)
    others = {load([HARBOUR]).fingerprint, load([], [alias("nato", "Alliance")]).fingerprint}
    assert len({SHIPPED.fingerprint, *others}) == 3


def test_a_gazetteer_sent_to_another_process_is_equal() -> None:
    """Or each worker would build its lexicons for every batch anew."""
    sent = pickle.loads(pickle.dumps(SHIPPED))
    assert sent == SHIPPED
    assert hash(sent) == hash(SHIPPED)
