"""Places and those who sit there."""

import pytest

from pipeline.tag.context.metonyms import governments, seats
from pipeline.tag.known.atlas import atlas, by_id
from tests.tagging import GAZETTEER

MOSCOW, MOSCOW_IDAHO = "geonames:524901", "geonames:5601538"


def test_capitals_stand_for_their_governments() -> None:
    """And so do places of `metonyms.csv`."""
    assert governments()[by_id()[MOSCOW]].actor_id == "RU"
    assert by_id()[MOSCOW_IDAHO] not in governments()


@pytest.mark.parametrize("name", ["Atlanta", "Langley", "Brussels"])
def test_a_metonym_is_of_the_place_that_is_meant(name: str) -> None:
    """Atlanta, once called White Hall, stands for nobody; Langley is that in Virginia, Brussels the city."""
    stands_for = {
        (place.name, place.country): governments().get(index)
        for index, place in enumerate(atlas().places)
        if place.name == name and place.kind == "city" and (place.population > 20_000 or place.is_capital)
    }
    expected = {
        "Atlanta": None,
        "Langley": None,
        "Brussels": "european-union",
    }[name]
    assert {one.actor_id if one else None for one in stands_for.values()} == {expected}


def test_seats_are_organizations() -> None:
    """Buildings that somebody works in."""
    assert {"kremlin", "white-house"} <= seats()
    assert all(GAZETTEER.by_id[seat].kind == "organization" for seat in seats())
