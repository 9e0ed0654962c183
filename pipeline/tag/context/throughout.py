"""What a text says once of a name, and what holds wherever it stands.

"the city of Turkey, Texas … Turkey"     the town, and no country
"HOLLIDAY, Mo. … Holliday"               a place of Missouri that no table has, and none of another state
"Jordan, Minn. … Jordan and Syria"       the country: a second one stands beside it
"LEBANON, Pa. … Lebanon … Beirut"        the country: one of its cities is named
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.language.passage import Passage
from pipeline.tag.context.belief import LARGE, is_country
from pipeline.tag.context.containers import is_joined
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.toponyms import Candidate


def throughout(
    passage: Passage, spotted: Sequence[Hit], asked: Mapping[int, Candidate]
) -> dict[int, Candidate]:
    """All names, each with what is said of it elsewhere."""
    told = {at: each for at, each in asked.items() if _is_told(each)}
    if not told:
        return dict(asked)
    countries = {at: spotted[at].names[0].value for at in asked if at not in told and is_country(spotted[at])}
    meant = _joined(passage, spotted, countries) | _of_cities(asked.values())
    unknown = {each.spelling: each.unknown_in for each in told.values() if each.unknown_in}
    towns = {each.spelling: each for each in told.values() if each.is_town}
    return {
        at: each
        if countries.get(at) in meant
        else _with(each, unknown.get(each.spelling), towns.get(each.spelling))
        for at, each in asked.items()
    }


def _is_told(each: Candidate) -> bool:
    return each.is_town or each.unknown_in is not None


def _joined(passage: Passage, spotted: Sequence[Hit], countries: Mapping[int, str]) -> set[str]:
    """The countries that another stands beside: Jordan and Syria."""
    pairs = [
        (countries[at], countries[after])
        for at, after in pairwise(countries)
        if after == at + 1 and is_joined(passage, spotted[at], spotted[after])
    ]
    return {country for pair in pairs if pair[0] != pair[1] for country in pair}


def _of_cities(asked: Iterable[Candidate]) -> set[str]:
    """The countries of which a capital or a large city is named, in no other container: Beirut."""
    named = (
        (each.places[0], each.containers)
        for each in asked
        if each.places and not (_is_told(each) or each.is_common or each.is_in_person)
    )
    return {
        place.country
        for place, boxes in named
        if place.country
        and (place.is_capital or place.population >= LARGE)
        and (not boxes or any(box.holds(place) for box in boxes))
    }


def _with(each: Candidate, unknown_in: str | None, town: Candidate | None) -> Candidate:
    """It with what is said elsewhere, unless its own container says which place it is."""
    is_inside = any(box.holds(place) for box in each.containers for place in each.places)
    if not each.unknown_in and (each.is_town or is_inside):
        return each
    if unknown := each.unknown_in or unknown_in:
        return replace(each, places=(), unknown_in=unknown)
    return replace(each, places=town.places, is_town=True) if town else each
