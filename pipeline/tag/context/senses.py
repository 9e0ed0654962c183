"""Hits → who or which place is meant: the gazetteer's actors, and the places that `settle` chooses.

A name of the atlas is a place unless `belief` says that too little speaks for it. "Georgia" is the state
where the text is about its neighbours.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import cast

from pipeline.data import rows
from pipeline.language.inflections import base_forms
from pipeline.language.passage import Passage
from pipeline.language.words import folded, key, plain
from pipeline.records.mentions import ActorKind
from pipeline.tag.context.belief import Document, is_believed, is_country
from pipeline.tag.context.coreference import is_near
from pipeline.tag.context.found import Found, StandsFor
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.names import is_given
from pipeline.tag.context.roles import before, cues, follows
from pipeline.tag.context.telephones import dialled
from pipeline.tag.context.toponyms import Candidate, Container, settle
from pipeline.tag.known.atlas import Place, atlas
from pipeline.tag.known.gazetteer import Gazetteer

WELL_KNOWN = 1_000_000  # inhabitants: a region for which a country of its name makes way
LONGEST_FORM = 4  # words: Republic of the
BRACKETS = frozenset(",(")
DASHES = frozenset("-–—")
DATELINE = 9  # words between a dateline's place and its dash


def known(passage: Passage, spotted: Sequence[Hit], gazetteer: Gazetteer) -> list[Found]:
    """The actors and places that the hits mean, in the order of the words."""
    taken = {at for hit in spotted if hit.names for at in range(hit.start, hit.end)}
    titles = {hit.end: hit for hit in spotted if hit.means("title")}
    placed = _places(passage, spotted, taken, titles, gazetteer)
    found = []
    for at, hit in enumerate(spotted):
        if place := placed.get(at):
            index = by_id()[place.place_id]
            found.append(Found(hit.start, hit.end, "place", place.place_id, place.country, None, place=index))
            found += _region_behind(passage, hit)
        elif hit.sense == "actor" and not (
            _is_place(hit, gazetteer) and is_of_a_person(passage, hit, taken, titles)
        ):
            actor = _actor(passage, hit, hit.names[0].value, gazetteer)
            found.append(_other_of_that_name(passage, actor, taken, gazetteer) or actor)
    return found


def _region_behind(passage: Passage, hit: Hit) -> list[Found]:
    """The state that an abbreviation behind a comma stands for: Lexington, Ky."""
    start = hit.end + 1
    for size in (4, 2, 1):
        box = _shortened(passage, start, size)
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


def _places(
    passage: Passage,
    spotted: Sequence[Hit],
    taken: Collection[int],
    titles: Mapping[int, Hit],
    gazetteer: Gazetteer,
) -> dict[int, Place]:
    """{index of a hit: the place that it means}."""
    asked = {
        at: _candidate(passage, spotted, at, is_of_a_person(passage, hit, taken, titles))
        for at, hit in enumerate(spotted)
        if hit.sense == "place" or _is_place(hit, gazetteer) or is_country(hit)
    }
    asked = {at: candidate for at, candidate in asked.items() if candidate.places}
    named = Counter(name.value for hit in spotted if hit.names and (name := hit.names[0]).value.isupper())
    settled = dict(
        zip(asked, settle(list(asked.values()), named, dialled=dialled(passage.words)), strict=True)
    )
    document = Document.of(asked.values(), settled.values(), named)
    return {
        at: place
        for at, place in settled.items()
        if place is not None and is_believed(passage, spotted[at], asked[at], place, document, gazetteer)
    }


def _is_place(hit: Hit, gazetteer: Gazetteer) -> bool:
    return hit.sense == "actor" and gazetteer.by_id[hit.names[0].value].kind == "place"


def _candidate(passage: Passage, spotted: Sequence[Hit], at: int, is_in_person: bool) -> Candidate:
    hit = spotted[at]
    is_none = _is_street(passage, spotted, at) or _is_year(passage, hit)
    places = () if is_none else tuple(atlas().places[index] for index in hit.places)
    containers = _containers(passage, spotted, at)
    known = by_id().get(hit.names[0].value) if hit.sense == "actor" else None
    if known is not None and places and not containers:  # the gazetteer's, unless the text says another
        places = (atlas().places[known],)
    if is_country(hit):
        places = tuple(place for place in places if _is_namesake(place, hit))
    is_behind = at > 0 and (
        _is_contained(passage, spotted[at - 1], hit) or _is_in(passage, spotted[at - 1], hit)
    )
    return Candidate(
        spelling=" ".join(map(key, passage.words[hit.start : hit.end])),
        places=places,
        containers=containers,
        within=_within(passage, spotted, at),
        is_container=(is_behind and _holds(places, spotted[at - 1]))
        or (any(place.kind == "region" for place in places) and _is_division(passage, spotted, at)),
        is_common=not is_country(hit) and _is_common(passage, hit),
        is_located=_is_dateline(passage, hit)
        or before(passage, hit.start, cues(passage.language)["locative"]),
        is_in_person=is_in_person and not is_country(hit),
    )


def _holds(places: Sequence[Place], before: Hit) -> bool:
    """Does a place of the name before lie in one of these: Albany, New York; not Boston, Portland?"""
    boxes = _regions(places)
    return any(box.holds(atlas().places[index]) for box in boxes for index in before.places)


def _is_street(passage: Passage, spotted: Sequence[Hit], at: int) -> bool:
    """Is a street called after it: Hertford Road?"""
    after = spotted[at + 1] if at + 1 < len(spotted) else None
    return (
        after is not None
        and after.start == spotted[at].end
        and passage.is_capital(after.start)
        and any(name.value.startswith("street") for name in after.names)
    )


def _is_year(passage: Passage, hit: Hit) -> bool:
    """Are its initials those of a time: in 300 B.C.?"""
    is_short = passage.words[hit.end - 1] == "." or passage.words[hit.start].isupper()
    return is_short and hit.start > 0 and passage.words[hit.start - 1][-1:].isdigit()


def _is_division(passage: Passage, spotted: Sequence[Hit], at: int) -> bool:
    """Does the word behind tell a region from its city: New York Gov., Washington state?"""
    if follows(passage, spotted[at].end, 1, cues(passage.language)["division"]):
        return True
    after = spotted[at + 1] if at + 1 < len(spotted) else None
    title = after.means("title") if after is not None and after.start == spotted[at].end else None
    return title is not None and title.value == "governor"


def _is_namesake(place: Place, hit: Hit) -> bool:
    """Is it a large region of another country whose own name is that of this one: Georgia?"""
    country = hit.names[0]
    return (
        place.kind == "region"
        and place.country != country.value
        and place.population >= WELL_KNOWN
        and place.name == " ".join(country.words)
    )


def _containers(passage: Passage, spotted: Sequence[Hit], at: int) -> tuple[Container, ...]:
    """What stands behind a comma: Moscow, Idaho; Austin, Tex.; Paris (Texas)."""
    hit = spotted[at]
    if hit.end + 1 >= len(passage.words) or passage.words[hit.end] not in BRACKETS:
        return ()
    first = _first_contained(passage, hit)
    boxes = [short for size in (1, 2, 4) if (short := _shortened(passage, hit.end + 1, size))]
    after = spotted[at + 1] if at + 1 < len(spotted) else None
    if after is None or after.start != first or _is_in_list(passage, spotted, at):
        return tuple(boxes)
    return (*boxes, *_boxes(after))


def _is_in_list(passage: Passage, spotted: Sequence[Hit], at: int) -> bool:
    """Is it one of several regions in a row, and none in the next: Kansas, Oklahoma and Texas?"""
    around = spotted[max(at - 1, 0) : at + 3]
    joined = sum(
        bool(_regions_of(hit) and _regions_of(after)) and _is_joined(passage, hit, after)
        for hit, after in pairwise(around)
    )
    return bool(_regions_of(spotted[at])) and joined > 1


def _is_joined(passage: Passage, hit: Hit, after: Hit) -> bool:
    """Is there a comma between them, or a word like and?"""
    between = [folded(word) for word in passage.words[hit.end : after.start] if word != ","]
    return after.start > hit.end and (
        not between or " ".join(between) in cues(passage.language)["conjunction"]
    )


def _boxes(hit: Hit) -> tuple[Container, ...]:
    """What a name may hold others as: Georgia, the state and the country."""
    boxes = _regions_of(hit)
    return (*boxes, Container(country=hit.names[0].value)) if is_country(hit) else boxes


def _regions_of(hit: Hit) -> tuple[Container, ...]:
    """The first-level divisions that a name may mean."""
    return _regions(atlas().places[index] for index in hit.places)


def _regions(places: Iterable[Place]) -> tuple[Container, ...]:
    """The first-level divisions among places."""
    return tuple(
        Container(country=p.country, admin1=p.admin1) for p in places if p.kind == "region" and p.country
    )


def _within(passage: Passage, spotted: Sequence[Hit], at: int) -> tuple[Container, ...]:
    """What a word says that it lies in: Monroe County in northeast Missouri."""
    after = spotted[at + 1] if at + 1 < len(spotted) else None
    return _boxes(after) if after is not None and _is_in(passage, spotted[at], after) else ()


def _is_in(passage: Passage, hit: Hit, after: Hit) -> bool:
    """Is the one in the other, in its north or in its state?"""
    if not 0 < after.start - hit.end <= LONGEST_FORM:
        return False
    known = cues(passage.language)
    start = after.start
    while start > hit.end and folded(passage.words[start - 1]) in known["inner"]:
        start -= 1
    return " ".join(map(folded, passage.words[hit.end : start])) in known["within"]


def _shortened(passage: Passage, start: int, size: int) -> Container | None:
    words = passage.words[start : start + size]
    return abbreviations().get("".join(words)) if len(words) == size else None  # the text may end before


def _is_contained(passage: Passage, hit: Hit, after: Hit) -> bool:
    return passage.words[hit.end] in BRACKETS and after.start == _first_contained(passage, hit)


def _first_contained(passage: Passage, hit: Hit) -> int:
    """Where what holds a place may begin, behind a comma: Уилмингтон, (штат) Делавэр."""
    return hit.end + 1 + follows(passage, hit.end + 1, 1, cues(passage.language)["division"])


def _is_common(passage: Passage, hit: Hit) -> bool:
    words = passage.words[hit.start : hit.end]
    if len(words) > 1:
        return False
    return (
        passage.is_stop(hit.start)
        or passage.is_shouted(hit.start)
        or words[0].lower() in passage.lower_words
        or not common_words(passage.language).isdisjoint(base_forms(words[0], passage.language))
    )


def _is_dateline(passage: Passage, hit: Hit) -> bool:
    """KYIV, Ukraine (Agency) — …: capitals at the start of a paragraph, with a dash soon after."""
    return (
        passage.is_break(hit.start - 1)
        and passage.words[hit.start].isupper()
        and not DASHES.isdisjoint(passage.words[hit.end : hit.end + DATELINE])
    )


def is_of_a_person(passage: Passage, hit: Hit, taken: Collection[int], titles: Mapping[int, Hit]) -> bool:
    """Does a place's name stand in a person's: Paris Hilton, Ayrton Senna, Cecilia Sala?"""
    previous, following = hit.start - 1, hit.end
    title = titles.get(hit.start) or (titles.get(previous) if passage.words[previous] == "." else None)
    if title is not None and any(name.value == "honorific" for name in title.names):
        return True
    if _is_initial(passage, previous):
        return True
    if _is_beside(passage, previous, taken) and not passage.begins_sentence(hit.start):
        if is_given(passage.words[previous], passage.language):
            return True
        if not passage.has("capital nouns"):  # Flughafen Hamburg
            return not passage.begins_sentence(previous)
    if not _is_beside(passage, following, taken):
        return False
    return title is not None or is_given(passage.words[hit.start], passage.language)


def _is_initial(passage: Passage, stop: int) -> bool:
    """George W. │ Bush: the full stop of an initial behind a capitalised word."""
    initial = passage.words[stop - 1] if stop >= 2 else ""
    is_one = len(initial) == 1 and initial.isupper() and passage.words[stop] == "."
    return is_one and passage.is_capital(stop - 2) and not passage.words[stop - 2].isupper()


def _is_beside(passage: Passage, at: int, taken: Collection[int]) -> bool:
    return (
        passage.is_capital(at)
        and at not in taken
        and not passage.is_stop(at)
        and not passage.words[at].isupper()
    )


def _other_of_that_name(
    passage: Passage, actor: Found, taken: Collection[int], gazetteer: Gazetteer
) -> Found | None:
    """Another person behind a surname: Hunter Biden; or the same, misspelled: Voldomyr Zelensky."""
    previous = actor.start - 1
    if (
        actor.kind != "person"
        or actor.end - actor.start > 1
        or not _is_beside(passage, previous, taken)
        or passage.is_headline(previous)
    ):
        return None
    given = plain(folded(passage.words[previous]))
    own = plain(folded(gazetteer.by_id[actor.actor_id or ""].name)).split()[0]
    if given == own or is_near(given, own, edits=2):
        return actor._replace(start=previous, method="gazetteer" if given == own else "fuzzy")
    tells_names = not (passage.has("capital nouns") or passage.has("title case"))
    is_foreign = tells_names and not passage.begins_sentence(previous)
    if is_foreign or is_given(passage.words[previous], passage.language):
        return actor._replace(start=previous, actor_id=None, country=None, sector=None, method="title")
    return None


@cache
def state_forms(language: str) -> frozenset[str]:
    """What stands before the name of a state in its official name (`state_forms.csv`)."""
    return frozenset(row["words"] for row in rows("state_forms") if row["language"] == language)


@cache
def common_words(language: str) -> frozenset[str]:
    """Words of a language that are names of places, too: nice, essen, most."""
    return frozenset(folded(row["word"]) for row in rows("common_place_words") if row["language"] == language)


@cache
def abbreviations() -> Mapping[str, Container]:
    """{TX, Tex.: the state that it shortens} of `place_containers.csv`."""
    return {
        row["abbreviation"]: Container(country=row["country"], admin1=row["admin1"] or None)
        for row in rows("place_containers")
    }


@cache
def regions() -> Mapping[tuple[str | None, str | None], int]:
    """{(country, first-level division): its index in the atlas}."""
    return {(p.country, p.admin1): at for at, p in enumerate(atlas().places) if p.kind == "region"}


@cache
def by_id() -> Mapping[str, int]:
    """{place id: index in the atlas}."""
    return {place.place_id: index for index, place in enumerate(atlas().places)}


@cache
def seats() -> frozenset[str]:
    """Organizations that are buildings, too."""
    return frozenset(row["actor_id"] for row in rows("seats"))


@cache
def governments() -> Mapping[int, StandsFor]:
    """{place in the atlas: whom its name stands for}: capitals for their country, and `metonyms.csv`."""
    capitals = {
        at: StandsFor(place.country, "country", place.country, "GOV")
        for at, place in enumerate(atlas().places)
        if place.is_capital and place.country
    }
    others = {
        by_id()[row["place_id"]]: StandsFor(
            row["actor_id"], cast(ActorKind, row["kind"]), row["country"] or None, row["sector"]
        )
        for row in rows("metonyms")
    }
    return {**capitals, **others}
