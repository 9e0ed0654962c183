"""What a place lies in, as a text says it.

    Moscow, Idaho   Austin, Tex.   Paris (Texas)   Monroe County in northeast Missouri

In "Kansas, Oklahoma and Texas" none lies in the next.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from pipeline.data import rows
from pipeline.language.passage import Passage
from pipeline.language.words import folded
from pipeline.tag.context.belief import is_country
from pipeline.tag.context.cues import cues, follows
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.toponyms import Container
from pipeline.tag.known.atlas import Place, atlas

BRACKETS = frozenset(",(")
CLOSING = frozenset(',.;:)—–!?…"”')
LONGEST_INNER = 4  # words between: in northeast


def behind_comma(passage: Passage, spotted: Sequence[Hit], at: int) -> tuple[Container, ...]:
    """What stands behind a comma: Moscow, Idaho; Austin, Tex.; Paris (Texas)."""
    hit = spotted[at]
    if hit.end + 1 >= len(passage.words) or passage.words[hit.end] not in BRACKETS:
        return ()
    first = _first_contained(passage, hit)
    boxes = [box for size in (1, 2, 4) for box in shortened(passage, hit.end + 1, size)]
    after = spotted[at + 1] if at + 1 < len(spotted) else None
    if after is None or after.start != first or _is_in_list(passage, spotted, at):
        return tuple(boxes)
    return (*boxes, *_boxes(after), *_counties(passage, hit, after))


def _counties(passage: Passage, hit: Hit, after: Hit) -> Iterator[Container]:
    """The counties that hold one of its places, where the comma is no ordinary one: Rochester, Kent."""
    if not _is_closed(passage, after.end) or _goes_on(passage, hit.start):
        return
    for index in after.places:
        county = atlas().places[index]
        if county.kind == "county" and county.country:
            box = Container(country=county.country, admin1=county.admin1, county=county)
            if any(box.holds(atlas().places[inner]) for inner in hit.places):
                yield box


def certainly_behind_comma(passage: Passage, spotted: Sequence[Hit], at: int) -> tuple[Container, ...]:
    """The same, where the comma is no ordinary one: Holliday, Mo.; Holliday, Missouri, …; in no list."""
    boxes = behind_comma(passage, spotted, at)
    if not boxes:
        return ()
    start = spotted[at].end + 1
    size = next((size for size in (4, 2, 1) if shortened(passage, start, size)), 0)
    is_certain = (
        _is_closed(passage, start + size)
        if size
        else (_is_closed(passage, spotted[at + 1].end) and not _goes_on(passage, spotted[at].start))
    )
    return boxes if is_certain else ()


def is_shortened(passage: Passage, hit: Hit) -> bool:
    """Does the abbreviation of a state stand behind its comma?"""
    return passage.words[hit.end : hit.end + 1] == [","] and any(
        shortened(passage, hit.end + 1, size) for size in (4, 2, 1)
    )


def _is_closed(passage: Passage, end: int) -> bool:
    """Does a sign stand behind these words, or a full stop at their end: Mo.?"""
    if passage.is_break(end) or passage.words[end - 1] == ".":
        return True
    return passage.words[end] in CLOSING and not (
        passage.words[end] == "," and _begins_item(passage, end + 1)
    )


def _begins_item(passage: Passage, at: int) -> bool:
    """May a list go on here?"""
    return passage.is_capital(at) or (
        not passage.is_break(at) and folded(passage.words[at]) in cues(passage.language)["conjunction"]
    )


def _goes_on(passage: Passage, start: int) -> bool:
    """Does a list go on with this name?"""
    word = passage.words[start - 1] if start else ""
    return word == "," or folded(word) in cues(passage.language)["conjunction"]


def behind_preposition(passage: Passage, spotted: Sequence[Hit], at: int) -> tuple[Container, ...]:
    """What a word says that it lies in: Monroe County in northeast Missouri."""
    after = spotted[at + 1] if at + 1 < len(spotted) else None
    return _boxes(after) if after is not None and is_in(passage, spotted[at], after) else ()


def may_hold(passage: Passage, places: Sequence[Place], before: Hit, after: Hit) -> bool:
    """Does a place of the name before lie in one of these: Albany, New York; not Boston, Portland?"""
    boxes = (*_regions(places), *_counties(passage, before, after))
    return any(box.holds(atlas().places[index]) for box in boxes for index in before.places)


def _is_in_list(passage: Passage, spotted: Sequence[Hit], at: int) -> bool:
    """Is it one of several regions in a row, and none in the next: Kansas, Oklahoma and Texas?"""
    around = spotted[max(at - 1, 0) : at + 3]
    joined = sum(
        bool(_regions_of(hit) and _regions_of(after)) and is_joined(passage, hit, after)
        for hit, after in pairwise(around)
    )
    return bool(_regions_of(spotted[at])) and joined > 1


def is_joined(passage: Passage, hit: Hit, after: Hit) -> bool:
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


def is_in(passage: Passage, hit: Hit, after: Hit) -> bool:
    """Is the one in the other, in its north or in its state?"""
    if not 0 < after.start - hit.end <= LONGEST_INNER:
        return False
    known = cues(passage.language)
    start = after.start
    while start > hit.end and folded(passage.words[start - 1]) in known["inner"]:
        start -= 1
    return " ".join(map(folded, passage.words[hit.end : start])) in known["within"]


def shortened(passage: Passage, start: int, size: int) -> tuple[Container, ...]:
    """The states that so many words shorten: Tex.; WA, which is of two countries."""
    words = passage.words[start : start + size]
    return abbreviations().get("".join(words), ()) if len(words) == size else ()  # the text may end before


def is_contained(passage: Passage, hit: Hit, after: Hit) -> bool:
    """Does it stand right behind the other's comma?"""
    return passage.words[hit.end] in BRACKETS and after.start == _first_contained(passage, hit)


def _first_contained(passage: Passage, hit: Hit) -> int:
    """Where what holds a place may begin, behind a comma: Уилмингтон, (штат) Делавэр."""
    return hit.end + 1 + follows(passage, hit.end + 1, 1, cues(passage.language)["division"])


@cache
def abbreviations() -> Mapping[str, tuple[Container, ...]]:
    """{TX, Tex.: the states that it shortens} of `place_containers.csv`."""
    known: dict[str, tuple[Container, ...]] = {}
    for row in rows("place_containers"):
        box = Container(country=row["country"], admin1=row["admin1"] or None)
        known[row["abbreviation"]] = (*known.get(row["abbreviation"], ()), box)
    return known


@cache
def regions() -> Mapping[tuple[str | None, str | None], int]:
    """{(country, first-level division): its index in the atlas}."""
    return {(p.country, p.admin1): at for at, p in enumerate(atlas().places) if p.kind == "region"}
