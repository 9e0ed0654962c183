"""Which place a name means: Moscow, Idaho, or the capital. Pure: candidates in, places out.

    names in a document → for each the best of its places, or None: no place

A place that the text contains in another ("Paris, Texas") is that one. Otherwise each place of a name is
weighed: how many live there, how often its country is named, what else of its region or close by is named.
A name means the same place throughout a document, unless a container says otherwise.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.tag.context.surroundings import Region, Surroundings, kilometres, standing
from pipeline.tag.known.atlas import Place

WELL_KNOWN = 100_000  # inhabitants: a place that is meant though its neighbours look like a person's name
COUNTY_KM = 80.0


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
    within: tuple[Container, ...] = ()  # the same, told by a word: in Georgia, as persons are, too
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
    chosen = _choose(open_names, said | holders, evidence, [(box.country, box.admin1) for box in dialled])
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
    return max(inside, key=standing, default=None)


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
    dialled: Sequence[Region],
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
