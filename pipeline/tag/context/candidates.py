"""What the words around a name say of it as a place: what `settle` is asked.

    "in Moscow, Idaho"         a word says that it is a place, and another in which state it lies
    "Hertford Road"            a street, and no place of that name
    "nice to be in Reading"    words of the language, too

Which place it is, they leave open.
"""

from collections.abc import Sequence
from functools import cache

from pipeline.data import rows
from pipeline.language.inflections import base_forms
from pipeline.language.passage import Passage
from pipeline.language.words import folded, key
from pipeline.tag.context.belief import is_country
from pipeline.tag.context.containers import (
    behind_comma,
    behind_preposition,
    is_contained,
    is_in,
    may_hold,
)
from pipeline.tag.context.cues import before, cues, follows
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.settlements import (
    first_of_list,
    is_division_in_full,
    is_part,
    is_settlement,
    is_water,
    last_of_list,
    may_be_it,
    may_be_unknown,
    near_its_city,
    towns_called_like,
    unknown_in,
    with_article,
)
from pipeline.tag.context.toponyms import Candidate
from pipeline.tag.known.atlas import Kind, Place, atlas, by_id
from pipeline.tag.known.given_names import is_given

WELL_KNOWN = 1_000_000  # inhabitants: a region for which a country of its name makes way
DASHES = frozenset("-–—")
WATERS: tuple[Kind, ...] = ("river", "lake", "sea", "strait", "area", "island", "mountain", "site")
DATELINE = 9  # words between a dateline's place and its dash


def as_candidate(passage: Passage, spotted: Sequence[Hit], at: int, is_in_person: bool) -> Candidate:
    """A hit with what its neighbours say of it."""
    hit = spotted[at]
    spelling = " ".join(map(key, passage.words[hit.start : hit.end]))
    if is_country(hit) and not hit.places and not may_be_unknown(passage, hit):  # as most names of countries
        return Candidate(spelling=spelling, places=())
    containers = behind_comma(passage, spotted, at)
    within = behind_preposition(passage, spotted, last_of_list(passage, spotted, at))
    is_settled = is_settlement(passage, hit.start)
    places = _possible(passage, spotted, at, is_told=bool(containers))
    towns = towns_called_like(passage, spotted, at) if is_country(hit) else ()
    return Candidate(
        spelling=spelling,
        places=towns or places,
        containers=containers,
        within=within,
        unknown_in=unknown_in(passage, spotted, at, towns or places),
        is_suburb=near_its_city(passage, spotted, at) is not None,
        is_town=bool(towns),
        is_container=_is_container(passage, spotted, at, places),
        is_common=not is_country(hit) and _is_common(passage, hit),
        is_located=is_settled
        or _is_dateline(passage, hit)
        or _is_located(passage, spotted, at, is_in_person),
        is_in_person=is_in_person and not is_country(hit) and not is_division_in_full(hit),
    )


def _possible(passage: Passage, spotted: Sequence[Hit], at: int, *, is_told: bool) -> tuple[Place, ...]:
    """The places that a name may mean: the gazetteer's, unless the text says another."""
    hit, places = spotted[at], atlas().places
    if _is_street(passage, spotted, at) or _is_year(passage, hit) or is_part(passage, spotted, at):
        return ()
    if is_country(hit):
        return tuple(place for index in hit.places if _is_namesake(place := places[index], hit))
    if is_water(passage, hit):
        return tuple(places[index] for index in hit.places if places[index].kind in WATERS)
    if (near := near_its_city(passage, spotted, at)) is not None:
        return near
    known = by_id().get(hit.names[0].value) if hit.sense == "actor" else None
    if known is not None and hit.places and not is_told:
        return (places[known],)
    return tuple(place for index in hit.places if may_be_it(passage, hit.start, place := places[index]))


def _is_container(passage: Passage, spotted: Sequence[Hit], at: int, places: Sequence[Place]) -> bool:
    """Does another lie in it, or is it told from its city: the state in "Albany, New York"?"""
    if (
        at
        and _is_behind(passage, spotted[at - 1], spotted[at])
        and may_hold(passage, places, spotted[at - 1], spotted[at])
    ):
        return True
    return any(place.kind == "region" for place in places) and _is_division(passage, spotted, at)


def _is_behind(passage: Passage, hit: Hit, after: Hit) -> bool:
    """Does the other stand behind its comma, or behind a word like in?"""
    return is_contained(passage, hit, after) or is_in(passage, hit, after)


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


def _is_common(passage: Passage, hit: Hit) -> bool:
    words = passage.words[hit.start : hit.end]
    if len(words) > 1 or _is_on_the_way(passage, hit):
        return False
    return (
        passage.is_stop(hit.start)
        or passage.is_shouted(hit.start)
        or words[0].lower() in passage.lower_words
        or not common_words(passage.language).isdisjoint(base_forms(words[0], passage.language))
    )


def _is_located(passage: Passage, spotted: Sequence[Hit], at: int, is_in_person: bool) -> bool:
    """Does a word of place stand before it, or before what "and" joins it to: in Skegness and Lincoln?"""
    known = cues(passage.language)
    hit = spotted[at]
    if before(passage, with_article(passage, hit), known["locative"]):
        return True
    if is_in_person or passage.is_headline(hit.start):
        return False
    start, end = first_of_list(passage, spotted, at), last_of_list(passage, spotted, at) + 1
    others = [other for other in spotted[start:end] if other is not hit and other.places]
    first = spotted[start].start
    if first < hit.start and spotted[start].places and before(passage, first, known["locative"]):
        return True
    is_of_towns = any(not is_given(passage.words[o.start], passage.language) for o in others)
    return is_of_towns and before(passage, first, known["motion"])  # from Tabatinga and Leticia


def _is_on_the_way(passage: Passage, hit: Hit) -> bool:
    """Does a word say where to or where from, and the capital that it is a name: on its way to Bath?"""
    if hit.start not in passage.telling_capitals or passage.is_capital(hit.end):
        return False
    return before(passage, hit.start, cues(passage.language)["motion"])


def _is_dateline(passage: Passage, hit: Hit) -> bool:
    """KYIV, Ukraine (Agency) — …: capitals at the start of a paragraph, with a dash soon after."""
    return (
        passage.is_break(hit.start - 1)
        and passage.words[hit.start].isupper()
        and not DASHES.isdisjoint(passage.words[hit.end : hit.end + DATELINE])
    )


@cache
def common_words(language: str) -> frozenset[str]:
    """Words of a language that are names of places, too: nice, essen, most."""
    return frozenset(folded(row["word"]) for row in rows("common_place_words") if row["language"] == language)
