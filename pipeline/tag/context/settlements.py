"""Words that say that a name is that of a settlement, and of nobody and no state.

"the village of Omar"                     and no person
"the towns of Haris and Varzaqan"         each of them
"the city of Turkey", "LEBANON, Pa."      and no country
"the Cincinnati suburb of West Chester"   one close to Cincinnati
"the San Juan river"                      and no city of its name
"HOLLIDAY, Mo."                           and none of another state, where the atlas has it only there
"""

from collections.abc import Sequence

from pipeline.language.passage import Passage
from pipeline.language.words import HYPHENS, folded
from pipeline.tag.context.belief import is_country
from pipeline.tag.context.containers import BRACKETS, behind_preposition, certainly_behind_comma, is_shortened
from pipeline.tag.context.cues import before, cues
from pipeline.tag.context.links import is_possessive
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.surroundings import kilometres
from pipeline.tag.context.toponyms import Container
from pipeline.tag.known.atlas import Place, atlas
from pipeline.tag.known.given_names import is_given

LONGEST_LIST = 12  # words before the last of several, or of a name: what is longer is no prose
LARGE = 100_000  # inhabitants: a city that a comma behind it makes no other
SUBURB_KM = 80.0


def is_settlement(passage: Passage, start: int) -> bool:
    """Does a word before it say so, of it or of the list that it ends?"""
    known = cues(passage.language)
    if before(passage, start, known["settlement"]):
        return True
    return any(before(passage, at, known["settlements"]) for at in (start, _list_start(passage, start)))


def may_be_it(passage: Passage, start: int, place: Place) -> bool:
    """Is it no city where the text calls it a village: the village of Kut?"""
    return place.population < LARGE or not before(passage, start, cues(passage.language)["village"])


def is_water(passage: Passage, hit: Hit) -> bool:
    """Does a word beside it say that it is a river, a lake: the San Juan river, el río San Juan?"""
    known = cues(passage.language)["water"]
    is_named_so = passage.has("noun adjuncts") and not passage.is_break(hit.end)
    behind = passage.words[hit.end] if is_named_so else ""
    return before(passage, hit.start, known) or (behind.islower() and behind in known)


def _list_start(passage: Passage, start: int) -> int:
    """Where the list begins that a word ends: the towns of | Haris, Varzaqan and Ahar."""
    conjunctions = cues(passage.language)["conjunction"]
    first = at = start
    while at > max(start - LONGEST_LIST, 0):
        at -= 1
        word = passage.words[at]
        if passage.is_capital(at):
            first = at
        elif word != "," and folded(word) not in conjunctions:
            break
    return first


def last_of_list(passage: Passage, spotted: Sequence[Hit], at: int) -> int:
    """The last of the names that words like "and" join to this one: the towns of Haris and Ahar in …"""
    end = spotted[at].start + LONGEST_LIST
    while (
        at + 1 < len(spotted)
        and spotted[at + 1].start <= end
        and _is_joined(passage, spotted[at], spotted[at + 1])
    ):
        at += 1
    return at


def first_of_list(passage: Passage, spotted: Sequence[Hit], at: int) -> int:
    """The first of the names that words like "and" join to this one."""
    start = spotted[at].start - LONGEST_LIST
    while at and spotted[at - 1].start >= start and _is_joined(passage, spotted[at - 1], spotted[at]):
        at -= 1
    return at


def _is_joined(passage: Passage, hit: Hit, after: Hit) -> bool:
    start = with_article(passage, after)
    return start == hit.end + 1 and folded(passage.words[hit.end]) in cues(passage.language)["conjunction"]


def with_article(passage: Passage, hit: Hit) -> int:
    """Where a name begins, with the article that some have which are no cities: in the ACT."""
    is_city = any(atlas().places[index].kind == "city" for index in hit.places)
    has_article = hit.start > 0 and folded(passage.words[hit.start - 1]) in cues(passage.language)["article"]
    return hit.start - (has_article and not is_city)


def towns_called_like(passage: Passage, spotted: Sequence[Hit], at: int) -> tuple[Place, ...]:
    """The towns called like a country that may be meant: Turkey, Texas; the city of Turkey."""
    hit = spotted[at]
    called = [place for index in hit.places if _is_called_like(place := atlas().places[index], hit)]
    own = hit.names[0].value  # Singapore, Singapore; not: in Russia, US officials say
    boxes = [box for box in _boxes(passage, spotted, at) if box.admin1 or box.country == own]
    inside = tuple(place for place in called if _is_inside(place, boxes))
    is_told = before(passage, hit.start, cues(passage.language)["town"])
    if inside or not is_told or any(place.country == hit.names[0].value for place in called):
        return inside
    return tuple(called)


def _is_called_like(place: Place, hit: Hit) -> bool:
    return place.kind == "city" and place.name == " ".join(hit.names[0].words)


def may_be_unknown(passage: Passage, hit: Hit) -> bool:
    """Does anything around it say that it could be a place that the atlas does not have?"""
    return not BRACKETS.isdisjoint(passage.words[hit.end : hit.end + 1]) or is_settlement(passage, hit.start)


def unknown_in(passage: Passage, spotted: Sequence[Hit], at: int, places: Sequence[Place]) -> str | None:
    """The country that it lies in, as the text says, where the atlas has none there: HOLLIDAY, Mo."""
    hit, boxes = spotted[at], _boxes(passage, spotted, at)
    is_told = is_settlement(passage, hit.start) or is_shortened(passage, hit)
    if not boxes or (is_country(hit) and (boxes[0].admin1 is None or not is_told)):
        return None
    largest = 0 if is_country(hit) else LARGE
    is_known = any(_is_inside(place, boxes) or place.population >= largest > 0 for place in places)
    return None if is_known else boxes[0].country


def _boxes(passage: Passage, spotted: Sequence[Hit], at: int) -> tuple[Container, ...]:
    """What it lies in, where nothing but a settlement lies in anything."""
    if boxes := certainly_behind_comma(passage, spotted, at):
        return boxes
    if not is_settlement(passage, spotted[at].start):
        return ()
    return behind_preposition(passage, spotted, last_of_list(passage, spotted, at))


def _is_inside(place: Place, boxes: Sequence[Container]) -> bool:
    return any(box.holds(place) for box in boxes)


def is_part(passage: Passage, spotted: Sequence[Hit], at: int) -> bool:
    """Does the settlement's name go on beyond what the atlas has: the village of Rampur Khas?"""
    hit = spotted[at]
    if is_division_in_full(hit):
        return False
    start = _run_start(passage, hit.start)
    after = spotted[at + 1] if at + 1 < len(spotted) else None
    if passage.is_capital(hit.end) and not (after is not None and after.start == hit.end and after.names):
        return not is_given(passage.words[hit.end], passage.language) and is_settlement(passage, start)
    return start < hit.start and is_settlement(passage, start)


def is_division_in_full(hit: Hit) -> bool:
    """Are these several words of a division, which are no part of another name: Белгородской области?"""
    kinds = {atlas().places[index].kind for index in hit.places}
    return hit.end - hit.start > 1 and kinds <= {"region", "county"}


def _run_start(passage: Passage, start: int) -> int:
    """Where the words with capitals begin that end here."""
    first = max(start - LONGEST_LIST, 0)
    while start > first and (
        passage.is_capital(start - 1) or (start > 1 and passage.words[start - 1] in HYPHENS)
    ):
        start -= 1
    return start


def near_its_city(passage: Passage, spotted: Sequence[Hit], at: int) -> tuple[Place, ...] | None:
    """Those of a suburb's places that are close to its city; None of what is told to be no suburb."""
    city = spotted[at - 1] if at else None
    if city is None or not city.places:
        return None
    start = city.end + 2 * is_possessive(passage, city.end)
    if (
        " ".join(map(folded, passage.words[start : spotted[at].start]))
        not in cues(passage.language)["suburb"]
    ):
        return None
    cities, own = ([atlas().places[index] for index in hit.places] for hit in (city, spotted[at]))
    return tuple(place for place in own if any(kilometres(place, one) < SUBURB_KM for one in cities))
