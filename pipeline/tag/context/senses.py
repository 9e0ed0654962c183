"""Hits → who or which place is meant: the gazetteer's actors, and the places that `settle` chooses.

A name of the atlas is a place unless `belief` says that too little speaks for it. "Georgia" is the state
where the text is about its neighbours.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from pipeline.data import rows
from pipeline.language.passage import Passage
from pipeline.records.sectors import OFFICIAL
from pipeline.tag.context.belief import Document, is_believed, is_country
from pipeline.tag.context.candidates import as_candidate
from pipeline.tag.context.containers import BRACKETS, regions, shortened
from pipeline.tag.context.found import Found
from pipeline.tag.context.full_names import is_of_a_person, other_of_that_name
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.metonyms import seats
from pipeline.tag.context.telephones import dialled
from pipeline.tag.context.throughout import throughout
from pipeline.tag.context.toponyms import Candidate, settle
from pipeline.tag.known.atlas import Place, atlas, by_id
from pipeline.tag.known.gazetteer import Gazetteer

ONLY_NAMED = "country named"  # rule of a name that others have, too
LONGEST_FORM = 4  # words: Republic of the


def known(passage: Passage, spotted: Sequence[Hit], gazetteer: Gazetteer) -> list[Found]:
    """The actors and places that the hits mean, in the order of the words."""
    taken = {at for hit in spotted if hit.names for at in range(hit.start, hit.end)}
    titles = {hit.end: hit for hit in spotted if hit.means("title")}
    asked = _asked(passage, spotted, taken, titles, gazetteer)
    placed = _places(passage, spotted, asked, gazetteer)
    spoken_of = {hit.names[0].value for hit in spotted if hit.names and hit.names[0].rule != ONLY_NAMED}
    found = []
    for at, hit in enumerate(spotted):
        if place := placed.get(at):
            index = by_id()[place.place_id]
            found.append(Found(hit.start, hit.end, "place", place.place_id, place.country, None, place=index))
            found += _region_behind(passage, hit, place)
        elif (unknown := asked.get(at)) and unknown.unknown_in:
            found.append(Found(hit.start, hit.end, "place", None, unknown.unknown_in, None, "title"))
            found += _region_behind(passage, hit, None)
        elif (
            hit.sense == "actor"
            and _is_spoken_of(hit, spoken_of, gazetteer)
            and not (_is_place(hit, gazetteer) and is_of_a_person(passage, hit, taken, titles))
        ):
            actor = _actor(passage, hit, hit.names[0].value, gazetteer)
            found.append(other_of_that_name(passage, actor, taken, gazetteer) or actor)
    return found


def _is_spoken_of(hit: Hit, spoken_of: Collection[str], gazetteer: Gazetteer) -> bool:
    """Is the text about its country, or does it name it in full: the RSF, Sudan's or the reporters?"""
    name = hit.names[0]
    country = gazetteer.by_id[name.value].country
    return name.rule != ONLY_NAMED or name.value in spoken_of or country in spoken_of


def _region_behind(passage: Passage, hit: Hit, inner: Place | None) -> list[Found]:
    """The state that an abbreviation behind a comma stands for: Lexington, Ky."""
    start = hit.end + 1
    for size in (4, 2, 1):
        boxes = shortened(passage, start, size)
        box = next((box for box in boxes if inner and box.holds(inner)), next(iter(boxes), None))
        region = regions().get((box.country, box.admin1)) if box else None
        if region is not None and passage.words[hit.end] in BRACKETS:
            place = atlas().places[region]
            return [Found(start, start + size, "place", place.place_id, place.country, None, place=region)]
    return []


def _actor(passage: Passage, hit: Hit, actor_id: str, gazetteer: Gazetteer) -> Found:
    actor = gazetteer.by_id[actor_id]
    country, sector = gazetteer.standing(actor_id, passage.published_on)
    place = by_id().get(actor_id) if actor.kind == "place" or actor_id in seats() else None
    if actor.kind == "country":
        place = _part_or_city(passage, hit, actor_id, actor.name)
    start = _official_start(passage, hit.start) if actor.kind == "country" else hit.start
    return Found(start, hit.end, actor.kind, actor_id, country, sector, place=place)


def _part_or_city(passage: Passage, hit: Hit, country: str, name: str) -> int | None:
    """Where a country is that its name tells only a part of, or that is a city: England, Singapore."""
    written = " ".join(passage.words[hit.start : hit.end])
    same = ((at, atlas().places[at]) for at in hit.places)
    own = ((at, p) for at, p in same if p.name == written and p.country == country)
    return next((at for at, p in own if p.is_capital or (p.kind == "region" and p.name != name)), None)


def _official_start(passage: Passage, start: int) -> int:
    """Where an official name begins: Kingdom of | Denmark."""
    forms = state_forms(passage.language)
    sizes = (
        size
        for size in range(min(LONGEST_FORM, start), 0, -1)
        if " ".join(passage.words[start - size : start]) in forms
    )
    return start - next(sizes, 0)


def _asked(
    passage: Passage,
    spotted: Sequence[Hit],
    taken: Collection[int],
    titles: Mapping[int, Hit],
    gazetteer: Gazetteer,
) -> dict[int, Candidate]:
    """{index of a hit that may be a place: what its neighbours say of it}."""
    asked = {
        at: as_candidate(passage, spotted, at, is_of_a_person(passage, hit, taken, titles))
        for at, hit in enumerate(spotted)
        if hit.sense == "place" or _is_place(hit, gazetteer) or is_country(hit)
    }
    return {
        at: each for at, each in throughout(passage, spotted, asked).items() if each.places or each.unknown_in
    }


def _places(
    passage: Passage, spotted: Sequence[Hit], asked: Mapping[int, Candidate], gazetteer: Gazetteer
) -> dict[int, Place]:
    """{index of a hit: the place that it means}."""
    countries = (
        country
        for at, hit in enumerate(spotted)
        if not (at in asked and asked[at].is_town) and (country := _country_told(hit, gazetteer))
    )
    named, boxes = Counter(countries), dialled(passage.words)
    settled = dict(zip(asked, settle(list(asked.values()), named, dialled=boxes), strict=True))
    document = Document.of(asked.values(), settled.values(), named, boxes)
    return {
        at: place
        for at, place in settled.items()
        if place is not None and is_believed(passage, spotted[at], asked[at], place, document, gazetteer)
    }


def _country_told(hit: Hit, gazetteer: Gazetteer) -> str | None:
    """The country that a hit names, or whose body it is: the Lebanese army."""
    told = hit.names[0].value if hit.names else ""
    if told.isupper():
        return told
    actor = gazetteer.by_id.get(told) if hit.sense == "actor" else None
    is_official = actor is not None and actor.kind == "organization" and actor.sector in OFFICIAL
    return actor.country if actor is not None and is_official else None


def _is_place(hit: Hit, gazetteer: Gazetteer) -> bool:
    return hit.sense == "actor" and gazetteer.by_id[hit.names[0].value].kind == "place"


@cache
def state_forms(language: str) -> frozenset[str]:
    """What stands before the name of a state in its official name (`state_forms.csv`)."""
    return frozenset(row["words"] for row in rows("state_forms") if row["language"] == language)
