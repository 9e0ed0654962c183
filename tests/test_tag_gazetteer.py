"""The shipped gazetteer, the user's additions, and the hash of both."""

import pickle
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from pipeline.errors import ConfigError
from pipeline.records.mentions import Actor, Alias, Text
from pipeline.tag import tag
from pipeline.tag.known.gazetteer import Gazetteer, load
from pipeline.tag.known.offices import Term

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
        mention.actor_id
        for mention in tag(
            Text(version_id=UUID(int=1), title=None, text=text, language="en", published_at=None), gazetteer
        )
    ]


def term(actor_id: str, office: str, of: str) -> Term:
    return Term(actor_id=actor_id, office=office, of=of, start=date(2020, 1, 1), end=None, as_of=None)


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


def test_every_person_is_known_by_the_own_name() -> None:
    """As written in Latin letters, and not only by a surname."""
    named = {(alias.actor_id, alias.alias) for alias in SHIPPED.aliases if alias.language in ("mul", "en")}
    unnamed = [a.name for a in SHIPPED.actors if a.kind == "person" and (a.actor_id, a.name) not in named]
    assert unnamed == []


def test_every_shipped_alias_is_of_a_known_actor() -> None:
    """An alias of nobody would stop tagging."""
    assert {a.actor_id for a in SHIPPED.aliases} <= set(SHIPPED.by_id)


def test_there_are_two_layers_of_persons() -> None:
    """The curated ones have names of many languages; the office holders behind them have one."""
    assert SHIPPED.is_curated("vladimir-putin")
    assert not SHIPPED.is_curated("a-k-antony")
    assert "Putin" in SHIPPED.surnames
    assert "Antony" not in SHIPPED.surnames


def test_countries_have_their_bodies() -> None:
    """As actors of their own, whose country and sector say whose they are."""
    body = SHIPPED.by_id["norwegian-foreign-ministry"]
    assert (body.kind, body.country, body.sector) == ("organization", "NO", "GOV")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2012, 1, 1), ("US", "GOV")),
        (date(2018, 1, 1), ("US", "ELI")),
        (date(2022, 1, 1), ("US", "GOV")),
    ],
)
def test_a_persons_standing_is_that_of_the_day(day: date, expected: tuple[str, str]) -> None:
    """A former vice-president is an elite, not a government."""
    assert SHIPPED.standing("joe-biden", day) == expected


def test_the_standing_of_others_is_that_of_their_row() -> None:
    """And of a person on no day."""
    assert SHIPPED.standing("nato", date(2012, 1, 1)) == (None, "IGO")
    row = SHIPPED.by_id["joe-biden"]
    assert SHIPPED.standing("joe-biden", None) == (row.country, row.sector)


def test_an_office_has_holders_on_a_day_only() -> None:
    """The leader of an organization is its head by whatever name; an unknown office has none."""
    day = date(2022, 2, 1)
    assert SHIPPED.holders("president", "US", day) == ["joe-biden"]
    assert SHIPPED.holders("leader", "RU", day) == ["vladimir-putin"]
    assert SHIPPED.holders("leader", "nato", day) == ["jens-stoltenberg"]
    assert SHIPPED.holders("president", "US", None) == []
    assert SHIPPED.holders("harbour-master", "US", day) == []


@pytest.mark.parametrize(
    ("office", "expected"),
    [("president", True), ("leader", True), ("minister", False), ("foreign-minister", False)],
)
def test_a_person_holds_the_office_or_one_of_its_kind(office: str, expected: bool) -> None:
    """A president is a leader, too."""
    assert SHIPPED.holds("joe-biden", office, date(2022, 2, 1)) is expected
    assert not SHIPPED.holds("joe-biden", office, None)


def test_a_foreign_minister_is_a_minister() -> None:
    """So that "the minister" may mean them."""
    assert SHIPPED.holds("sergei-lavrov", "minister", date(2022, 2, 1))


def test_an_office_has_one_holder_or_many() -> None:
    """A country has many spokespersons, an organization one."""
    assert SHIPPED.is_sole("president", "US")
    assert not SHIPPED.is_sole("spokesperson", "US")
    assert SHIPPED.is_sole("spokesperson", "kremlin")


def test_rules_of_spelling_give_names_of_other_languages() -> None:
    """Each says from which form it was made."""
    made = [alias for alias in SHIPPED.spelled("de") if alias.actor_id == "volodymyr-zelensky"]
    assert "Wolodymyr Selenskyj" in {alias.alias for alias in made}
    assert all(alias.source.startswith("rule of spelling, from ") for alias in made)


def test_a_users_term_comes_before_the_shipped_ones() -> None:
    """Whom the user says to hold an office holds it."""
    emma = replace(HARBOUR, actor_id="emma-quillova", kind="person", name="Emma Quillova", country="US")
    gazetteer: Gazetteer = load([emma], [], [term("emma-quillova", "president", "US")])
    assert gazetteer.holders("president", "US", date(2022, 2, 1)) == ["emma-quillova"]
    assert gazetteer.fingerprint != load([emma]).fingerprint


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
