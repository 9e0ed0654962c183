"""The atlas: all places, by all their names."""

from collections import Counter

import pytest

from pipeline.data import rows
from pipeline.language.spellings import spellings
from pipeline.tag.known.atlas import atlas


def place_ids(name: str) -> list[str]:
    [spelling] = spellings([name])
    return [place.place_id for place in atlas().named(spelling)]


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Kyiv", "geonames:703448"),
        ("Київ", "geonames:703448"),
        ("Москва", "geonames:524901"),
        ("上海", "geonames:1796236"),
        ("Saint-Denis", "geonames:2980916"),
        ("Bayern", "geonames:2951839"),
        ("Бавария", "geonames:2951839"),
        ("Пенсилвания", "geonames:6254927"),
        ("Karolina Północna", "geonames:4482348"),
        ("Crimea", "geonames:703883"),
        ("Evropa", "geonames:6255148"),
        ("mer Noire", "black-sea"),
        ("Taiwan-Straße", "taiwan-strait"),
        ("Запорізька АЕС", "zaporizhzhia-nuclear-power-plant"),
    ],
)
def test_a_place_is_found_by_its_name_in_many_languages(name: str, place_id: str) -> None:
    """Whatever the script or the language, a name leads to one id."""
    assert place_id in place_ids(name)


def test_the_most_populous_place_of_a_name_comes_first() -> None:
    """Springfield, Missouri, before the others."""
    populations = [place.population for place in atlas().named("springfield")]
    assert len(populations) > 5
    assert populations == sorted(populations, reverse=True)


def test_the_beginnings_of_a_name_are_known_too() -> None:
    """So that a search can go on from word to word."""
    assert atlas().names["sea of"] == ()
    assert atlas().named("sea of azov")
    assert "azov" in atlas().names


def test_a_name_that_is_no_place_has_none() -> None:
    """Unknown names, and airport codes."""
    assert atlas().named("no such place") == ()
    assert "geonames:3448439" not in place_ids("SAO")


def test_a_small_town_of_a_watched_country_is_known() -> None:
    """Towns of 1,000 inhabitants in the countries of places_small.csv."""
    assert any(place.population < 5_000 and place.country == "US" for place in atlas().places)
    assert any(place.population < 5_000 and place.country == "UA" for place in atlas().places)


def test_a_country_has_one_capital_at_most() -> None:
    """The largest of the cities that have the capital's name."""
    capitals = Counter(place.country for place in atlas().places if place.is_capital)
    assert capitals.most_common(1)[0][1] == 1
    assert {"UA", "RU", "US", "FR", "CR"} <= capitals.keys()


def test_the_geonames_id_is_in_the_place_id() -> None:
    """But of the sea, whose readable id was published before its number was known."""
    [kyiv] = [place for place in atlas().named("kyiv") if place.kind == "city"]
    [sea] = atlas().named("black sea")
    [river] = atlas().named("danube")
    assert (kyiv.geonames_id, sea.geonames_id, river.geonames_id) == (703448, 630673, None)


def test_a_place_stands_in_the_tables_once() -> None:
    """Ids are unique over all tables, and every name is of a place."""
    ids = Counter(place.place_id for place in atlas().places)
    assert ids.most_common(1)[0][1] == 1
    assert {row["place_id"] for row in rows("place_names")} <= ids.keys()


def test_every_place_lies_on_the_globe() -> None:
    """Degrees, not minutes or swapped."""
    assert all(-90 <= place.latitude <= 90 and -180 <= place.longitude <= 180 for place in atlas().places)
