"""What the names of a document say about each other: the countries, divisions and places named beside one.

each name with the places that it may mean → the best of them, by how many live there and what else is named
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import asin, cos, log10, radians, sin, sqrt
from typing import Any

from pipeline.language.words import folded, plain
from pipeline.tag.known.atlas import Kind, Place

EARTH_KM = 6371.0
KM_A_DEGREE = 111.0  # of the meridian
NEAR_KM = 150.0
NEXT_KM = 30.0
SHARES = 1_000_000  # of a name, among its divisions: whole numbers, whose sum has no order

# Weights, in powers of ten of inhabitants: what speaks for a place as much as ten times the people.
# Chosen on English local news, where they matter most.
COUNTRY = 3.0  # all evidence of countries is of this one
HELD = 1.0  # the text names its first-level division
REGION = 1.5  # all other places are of the same first-level division
NEAR = 1.5  # another place is close by
CAPITAL = 1.5
FAMOUS = 3_000_000  # inhabitants: a city that needs nothing else of its country in the text
GREAT = 1_000_000  # inhabitants: a city that its region makes way for
FOREIGN = 1.5  # against a place of a country of which nothing else is in the text
OTHER_NAME = 1.5  # against a place whose other name is another's own: Victoria, which is Hong Kong, too

# What a place without people, or with those of all its cities, weighs as a city of that size would.
STANDING: Mapping[Kind, int] = {
    "continent": 50_000_000, "area": 5_000_000, "sea": 5_000_000, "strait": 2_000_000,
    "lake": 500_000, "river": 500_000, "mountain": 300_000, "island": 300_000,
    "base": 200_000, "site": 200_000,
}  # fmt: skip
DIVISIONS: Mapping[Kind, float] = {"region": 0.5, "county": 2.0}  # less in the news than their cities
COUNTY = 100_000  # inhabitants of one like others: how many more or fewer says half as much as of a city
FEWEST = 2_000  # inhabitants: smaller places are equally unknown


Region = tuple[str | None, str | None]  # country, first-level division


class Surroundings:
    """All names of a document, each with the places that it may mean; each is left out of its own sums.

    evidence: how much else speaks for each country, by alpha-2; dialled: the divisions of telephone numbers.
    """

    def __init__(
        self,
        options: Mapping[str, tuple[Place, ...]],
        evidence: Mapping[str, int],
        dialled: Sequence[Region] = (),
    ) -> None:
        self.options = dict(options)
        self.countries = Counter[str | None](evidence)
        self.regions = Counter[Region](dict.fromkeys(dialled, SHARES))
        # divisions, each with the names that may mean only it
        self.named: defaultdict[Region, set[str]] = defaultdict(set)
        self.certain: defaultdict[int, list[tuple[str, Place]]] = defaultdict(list)  # by latitude
        self.likely: defaultdict[int, list[tuple[str, Place]]] = defaultdict(list)  # the largest of several
        for name, places in options.items():
            self._add(name, places)
        self.of_countries, self.of_regions = self.countries.total(), self.regions.total()

    def _add(self, name: str, places: tuple[Place, ...]) -> None:
        self.countries.update(_countries(places))
        self.regions.update(_shares(places))
        if len(places) == 1 and places[0].kind == "region" and not name.endswith(","):
            self.named[places[0].country, places[0].admin1].add(name)
        near = self.certain if len(places) == 1 else self.likely
        near[_band(places[0])].append((name, places[0]))

    def settle(self, name: str, place: Place) -> None:
        """The name means this place from now on, and none that it meant before."""
        [before] = self.options[name]
        if before == place:
            return
        self.options[name] = (place,)
        self.countries.subtract(_countries((before,)))
        self.regions.subtract(_shares((before,)))
        self.named[before.country, before.admin1].discard(name)
        self.certain[_band(before)].remove((name, before))
        self._add(name, (place,))
        self.of_countries, self.of_regions = self.countries.total(), self.regions.total()

    def best(self, name: str, places: tuple[Place, ...]) -> Place:
        """The place of those that most speaks for, of a name of the document."""
        if len(places) == 1:
            return places[0]
        countries, regions = _countries(self.options[name]), _shares(self.options[name])
        named_so = _named_so(name, places)
        own = {p.country for p in named_so if p.kind == "region"}  # Lisboa: of the region that is its own
        return max(
            _without_namesakes(_without_their_regions(places), self.countries),
            key=lambda place: (
                self._weight(name, place, countries, regions)
                - (OTHER_NAME + CAPITAL * place.is_capital)
                * (
                    place.kind == "city"
                    and bool(named_so)
                    and place not in named_so
                    and place.country not in own
                )
            ),
        )

    def _weight(
        self, name: str, place: Place, countries: Mapping[str | None, int], regions: Mapping[Region, int]
    ) -> float:
        weight = standing(place) + CAPITAL * place.is_capital + self._nearness(name, place)
        share = _share(place.country, self.countries, self.of_countries, countries)
        if place.country and share is not None:
            weight += COUNTRY * share - FOREIGN * (
                share == 0 and place.population < FAMOUS and not place.is_capital
            )
        region = place.country, place.admin1
        weight += HELD * bool(place.admin1 and self.named.get(region, set()) - {name})
        return weight + REGION * (_share(region, self.regions, self.of_regions, regions) or 0)

    def _nearness(self, name: str, place: Place) -> float:
        """Is the place of another name close by, or next to it the largest that it may be?"""
        is_near = _has_neighbour(name, place, self.certain, NEAR_KM)
        return NEAR * (is_near or _has_neighbour(name, place, self.likely, NEXT_KM))


def _has_neighbour(
    name: str, place: Place, others: Mapping[int, Sequence[tuple[str, Place]]], within: float
) -> bool:
    """Is one of these of another name so near? Latitudes first: most places are further apart."""
    bands = range(_band(place) - 1, _band(place) + 2)
    near = (pair for band in bands for pair in others.get(band, ()))
    return any(other != name and kilometres(place, there) < within for other, there in near)


def _named_so(name: str, places: Sequence[Place]) -> list[Place]:
    """The cities and regions that have it as their own name, as GeoNames says; Enfield's is Enfield Town."""
    own = {plain(name), f"{plain(name)} town", f"{plain(name)} city"}
    return [p for p in places if p.kind in ("city", "region") and plain(folded(p.name)) in own]


def _without_their_regions(places: Sequence[Place]) -> list[Place]:
    """A great city is meant, not the division that is called like it: New York."""
    great = {(p.country, p.admin1) for p in places if p.kind == "city" and p.population >= GREAT}
    return [p for p in places if p.kind != "region" or (p.country, p.admin1) not in great]


def _without_namesakes(places: Sequence[Place], countries: Mapping[str | None, int]) -> list[Place]:
    """A division is meant, and no lesser city elsewhere: Delaware, which Ohio has, too.

    Of another country if the text names it: Yukon, in one about Canada.
    """
    divisions = [place for place in places if place.kind == "region"]
    return [p for p in places if p.is_capital or not any(_is_outdone(p, at, countries) for at in divisions)]


def _is_outdone(place: Place, division: Place, countries: Mapping[str | None, int]) -> bool:
    return (
        place.kind in ("city", "county")
        and (place.country == division.country or countries.get(division.country, 0) > 0)
        and (place.country, place.admin1) != (division.country, division.admin1)
        and place.population < min(division.population, GREAT)
    )


def _share(of: object, all_names: Mapping[Any, int], total: int, own: Mapping[Any, int]) -> float | None:
    """The part that it has of all other names' evidence; None where they have none."""
    others = total - sum(own.values())
    return (all_names.get(of, 0) - own.get(of, 0)) / others if others else None


def _countries(places: Sequence[Place]) -> dict[str | None, int]:
    """The country of a name, if it is the same in all its meanings."""
    countries = {place.country for place in places}
    return dict.fromkeys(countries, 1) if len(countries) == 1 else {}


def _shares(places: Sequence[Place]) -> dict[Region, int]:
    """The divisions that a name may lie in, each with its part of SHARES."""
    divisions = {(place.country, place.admin1) for place in places if place.admin1}
    return dict.fromkeys(divisions, SHARES // len(divisions)) if divisions else {}


def _band(place: Place) -> int:
    return int(place.latitude * KM_A_DEGREE // NEAR_KM)


def standing(place: Place) -> float:
    """How well known a place is, as the power of ten of a city's inhabitants."""
    power = log10(max(STANDING.get(place.kind, place.population), FEWEST))
    if place.kind == "county":
        power = (power + log10(COUNTY)) / 2
    return power - DIVISIONS.get(place.kind, 0.0)


def kilometres(one: Place, other: Place) -> float:
    """Great-circle distance."""
    a_lat, a_lon, b_lat, b_lon = map(radians, (one.latitude, one.longitude, other.latitude, other.longitude))
    half = sin((b_lat - a_lat) / 2) ** 2 + cos(a_lat) * cos(b_lat) * sin((b_lon - a_lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))
