"""Which place a name means: Moscow, Idaho, or the capital. Pure: candidates in, places out.

    names in a document → for each the best of its places, or None: no place

A place that the text contains in another ("Paris, Texas") is that one. Otherwise each place of a name is
weighed: how many live there, how often its country is named, what else of its region or close by is named.
A name means the same place throughout a document, unless a container says otherwise.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, log10, radians, sin, sqrt
from typing import Any

from pipeline.language.words import folded, plain
from pipeline.tag.known.atlas import Kind, Place

WELL_KNOWN = 100_000  # inhabitants: a place that is meant though its neighbours look like a person's name
EARTH_KM = 6371.0
KM_A_DEGREE = 111.0  # of the meridian
NEAR_KM = 150.0
NEXT_KM = 30.0
COUNTY_KM = 80.0
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """What a place lies in, as the text says after a comma: Idaho, Tex., France."""

    country: str  # alpha-2
    admin1: str | None = None  # None: the country
    county: Place | None = None  # of the division: what is close to its middle

    def holds(self, place: Place) -> bool:
        if place.country != self.country or self.admin1 not in (None, place.admin1):
            return False
        return self.county is None or kilometres(place, self.county) < COUNTY_KM


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A name in a document that may be a place's."""

    spelling: str  # keys of its words; the same ones mean the same place
    places: tuple[Place, ...]  # that have this name
    containers: tuple[Container, ...] = ()  # any of them: ", Georgia" is a state or a country
    within: tuple[
        Container, ...
    ] = ()  # the same, told by a word: "in Georgia", as persons and things are, too
    unknown_in: str | None = None  # the country in which the text says that it lies, if none of them does
    is_suburb: bool = False  # close to the city of which the text calls it one
    is_town: bool = False  # a town that is called like a country: the city of Turkey
    is_container: bool = False  # another place lies in it: the state in "Albany, New York"
    is_common: bool = False  # a word of the language, too: Nice, Reading
    is_located: bool = False  # a word before it says that it is a place: in, near, outside
    is_in_person: bool = False  # a neighbour belongs to a person's name: Paris Hilton, Jack London


def settle(
    mentions: Sequence[Candidate],
    countries: Mapping[str, int],
    *,
    home: str | None = None,
    dialled: Sequence[Container] = (),
) -> list[Place | None]:
    """For each mention the place that it means, or None for no place.

    countries: how often the document names each country or its people, by alpha-2; home: the country of the
    publisher, where it is known; dialled: where its telephone numbers are.
    """
    contained = [_contained(mention) for mention in mentions]
    narrowed = _narrowed(mentions)
    open_names = {
        mention.spelling: narrowed.get(mention.spelling, mention.places)
        for mention, place in zip(mentions, contained, strict=True)
        if place is None and mention.places and _may_be_place(mention)
    }
    said = {
        mention.spelling: place
        for mention, place in zip(mentions, contained, strict=True)
        if place and not mention.is_container
    }
    holders = {
        f"{mention.spelling},": place  # New York, where Albany lies, and not the city
        for mention, place in zip(mentions, contained, strict=True)
        if place and mention.is_container
    }
    evidence = _evidence(mentions, countries, home)
    evidence.update(box.country for box in dialled)
    chosen = _choose(open_names, said | holders, evidence, dialled)
    return [
        place or (chosen.get(mention.spelling) if _may_be_place(mention) else None)
        for mention, place in zip(mentions, contained, strict=True)
    ]


def _contained(mention: Candidate) -> Place | None:
    """The place that lies in what the text says, or that holds others; of several, the best known."""
    inside = [place for place in mention.places if any(box.holds(place) for box in mention.containers)]
    if mention.is_container:
        inside = [place for place in mention.places if place.kind == "region"] or [
            place for place in mention.places if place.kind == "county"
        ]
    return max(inside, key=_standing, default=None)


def _narrowed(mentions: Iterable[Candidate]) -> dict[str, tuple[Place, ...]]:
    """{spelling: those of its places that lie in what a word says once: Monroe County in Missouri}."""
    told = {
        mention.spelling: tuple(
            place for place in mention.places if any(box.holds(place) for box in mention.within)
        )
        for mention in mentions
        if mention.within
    }
    return {spelling: places for spelling, places in told.items() if places}


def _may_be_place(mention: Candidate) -> bool:
    if mention.is_in_person:
        return mention.is_located and any(place.population >= WELL_KNOWN for place in mention.places)
    return mention.is_located or not mention.is_common


def _evidence(mentions: Iterable[Candidate], countries: Mapping[str, int], home: str | None) -> Counter[str]:
    """How much speaks for each country: its names and demonyms, and containers."""
    evidence = Counter(dict(countries))
    for mention in mentions:
        evidence.update({container.country for container in mention.containers})
    if home:
        evidence[home] += 1
    return evidence


def _choose(
    names: Mapping[str, tuple[Place, ...]],
    said: Mapping[str, Place],
    evidence: Mapping[str, int],
    dialled: Sequence[Container],
) -> dict[str, Place]:
    """The place of each name: first among all that the others may be, then one by one among those found."""
    options = {**names, **{name: (place,) for name, place in said.items()}}
    around = Surroundings(options, evidence, dialled)
    chosen = {name: around.best(name, places) for name, places in names.items()}
    around = Surroundings({name: (place,) for name, place in {**chosen, **said}.items()}, evidence, dialled)
    for name in [*names, *names]:  # each looks at what the others are now: none waits for the other
        if name not in said:
            around.settle(name, around.best(name, names[name]))
    return {name: around.options[name][0] for name in names}


class Surroundings:
    """What the names of a document say about each other: summed up once, and each left out of its own."""

    def __init__(
        self,
        options: Mapping[str, tuple[Place, ...]],
        evidence: Mapping[str, int],
        dialled: Sequence[Container] = (),
    ) -> None:
        self.options = dict(options)
        self.countries = Counter[str | None](evidence)
        self.regions = Counter[Region]({(box.country, box.admin1): SHARES for box in dialled})
        self.named: defaultdict[Region, set[str]] = defaultdict(
            set
        )  # divisions, by all that may mean only them
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
        return max(
            _without_namesakes(_without_their_regions(places), self.countries),
            key=lambda place: (
                self._weight(name, place, countries, regions)
                - OTHER_NAME * (bool(named_so) and place.kind == "city" and place not in named_so)
            ),
        )

    def _weight(
        self, name: str, place: Place, countries: Mapping[str | None, int], regions: Mapping[Region, int]
    ) -> float:
        weight = _standing(place) + CAPITAL * place.is_capital + self._nearness(name, place)
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
    """The cities that have it as their own name, as GeoNames says; Enfield's is Enfield Town."""
    own = {plain(name), f"{plain(name)} town", f"{plain(name)} city"}
    return [place for place in places if place.kind == "city" and plain(folded(place.name)) in own]


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


def _standing(place: Place) -> float:
    """How well known a place is, as the power of ten of a city's inhabitants."""
    standing = log10(max(STANDING.get(place.kind, place.population), FEWEST))
    if place.kind == "county":
        standing = (standing + log10(COUNTY)) / 2
    return standing - DIVISIONS.get(place.kind, 0.0)


def kilometres(one: Place, other: Place) -> float:
    """Great-circle distance."""
    a_lat, a_lon, b_lat, b_lon = map(radians, (one.latitude, one.longitude, other.latitude, other.longitude))
    half = sin((b_lat - a_lat) / 2) ** 2 + cos(a_lat) * cos(b_lat) * sin((b_lon - a_lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))
