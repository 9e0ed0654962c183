"""Who is meant by a name, an id or an office, who else could be, and why."""

from datetime import date

import pytest

from pipeline.records.mentions import Actor, Alias
from pipeline.tag.curation.lookup import Answer, look_up
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.gazetteer import load
from pipeline.tag.known.offices import Term

SHIPPED = load()
CRISIS = date(2022, 1, 28)
OWN = Additions(
    actors=(
        Actor(
            actor_id="harbour-board",
            kind="organization",
            name="Harbour Board of Ostend",
            country="BE",
            sector="GOV",
            wikidata_id=None,
            source="tests",
        ),
        Actor(
            actor_id="harbour-master",
            kind="person",
            name="Odile Havenmeester",
            country="BE",
            sector=None,
            wikidata_id=None,
            source="tests",
        ),
    ),
    aliases=(Alias(actor_id="harbour-board", language="fr", alias="OTAN", source="tests"),),
    terms=(
        Term(
            actor_id="harbour-master",
            office="mayor",
            of="BE",
            start=date(2020, 1, 1),
            end=date(2023, 1, 1),
            as_of=None,
        ),
    ),
)
WITH_OWN = load(OWN.actors, OWN.aliases, OWN.terms)


def shipped(name: str, language: str | None = None, on: date = CRISIS) -> Answer:
    return look_up(name, SHIPPED, Additions(), language=language, on=on)


def own(name: str, language: str | None = None, on: date = CRISIS) -> Answer:
    return look_up(name, WITH_OWN, OWN, language=language, on=on)


def ids(answer: Answer) -> list[str]:
    return [candidate.actor.actor_id for candidate in answer.actors]


@pytest.mark.parametrize(
    ("name", "language", "found_as"),
    [
        ("vladimir-putin", None, "its id"),
        ("Q7747", None, "its QID"),
        ("Путин", None, "'Путин' ("),
        ("Путина", "ru", "a form of 'Путин' (ru; "),
        ("Путину", None, "a form of 'Путин' ("),
    ],
)
def test_one_actor_in_all_languages(name: str, language: str | None, found_as: str) -> None:
    """By id, QID, name and inflected name; with what is known of the actor on the day."""
    (putin,) = shipped(name, language).actors
    assert (putin.actor.actor_id, putin.layer, putin.country, putin.sector) == (
        "vladimir-putin",
        "curated",
        "RU",
        "GOV",
    )
    assert putin.found_as.startswith(found_as)
    assert ("president", "RU", date(2012, 5, 7)) in [(t.office, t.of, t.start) for t in putin.terms]
    assert {alias.language for alias in putin.names} >= {"ru", "uk", "mul"}


def test_the_users_actor_wins_over_the_shipped_one_of_that_name() -> None:
    """In its language; both are told, with the reason."""
    answer = own("OTAN", "fr")
    assert (answer.actors[0].layer, answer.actors[0].rank) == ("yours", "yours come first")
    assert ids(answer) == ["harbour-board", "nato"]
    assert ids(own("OTAN", "es")) == ["nato"]


def test_the_users_offices_are_part_of_the_fingerprint() -> None:
    """With them, old texts are tagged anew."""
    assert WITH_OWN.fingerprint != load(OWN.actors, OWN.aliases).fingerprint
    assert WITH_OWN.fingerprint == load(OWN.actors, OWN.aliases, OWN.terms).fingerprint


def test_the_users_offices_say_what_somebody_is_on_a_day() -> None:
    """A mayor, then a former official."""
    assert [own("harbour-master", on=day).actors[0].sector for day in (CRISIS, date(2024, 1, 1))] == [
        "GOV",
        "ELI",
    ]


def test_places_of_the_name_stand_behind_actors() -> None:
    """With the rule about the name."""
    answer = shipped("Georgia", "en")
    assert ids(answer) == ["GE"]
    assert answer.places[0].country == "US"
    assert answer.rule is not None
    assert answer.rule.startswith("alone (en: ")


def test_the_place_meant_where_a_text_says_nothing_comes_first() -> None:
    """Paris in France, of all; a place has an id, too."""
    answer = shipped("Paris")
    assert ids(answer) == []
    assert (answer.places[0].name, answer.places[0].country) == ("Paris", "FR")
    assert len(answer.places) > 1
    assert shipped(answer.places[0].place_id).places == answer.places[:1]


def test_who_has_a_surname_needs_a_full_name() -> None:
    """Those of the upper layer first."""
    answer = shipped("Johnson")
    assert "boris-johnson" not in ids(answer)
    assert "boris-johnson" in answer.bearers


def test_a_name_as_rules_of_spelling_write_it() -> None:
    """Which no table has."""
    answer = shipped("Valerii Reznikof", "fr")
    assert not answer.actors
    spelled = next(alias for alias in SHIPPED.spelled("de") if alias.actor_id == "sergei-shoigu")
    assert ids(shipped(spelled.alias, "de"))[:1] == ["sergei-shoigu"]


def test_an_office_is_whoever_held_it_on_the_day() -> None:
    """As tagging reads it."""
    answer = shipped("foreign minister of Russia", "en")
    assert ids(answer) == ["sergei-lavrov"]
    assert answer.actors[0].found_as == "held the office on 2022-01-28"


def test_what_nobody_is_called_is_answered_with_what_is_spelled_alike() -> None:
    """A misspelling."""
    answer = shipped("Havenmester of Zelensqy", "en")
    assert (answer.actors, answer.places, answer.bearers) == ((), (), ())
    assert any(near.startswith("volodymyr-zelensky: ") for near in shipped("Zelensqi", "en").near)
