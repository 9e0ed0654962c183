"""Is there enough in a text that speaks for a place? Pure.

A name of the atlas is no place where it stands in a person's name, is a word of the language, or is that of a
small place of which nothing else in the text speaks: its size, a word before it, its country, its neighbours.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.language.passage import Passage
from pipeline.language.words import HYPHENS, folded
from pipeline.tag.context.cues import cues, is_adjectival, speaks
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.surroundings import Region
from pipeline.tag.context.toponyms import Candidate, Container
from pipeline.tag.known.atlas import Place, atlas
from pipeline.tag.known.gazetteer import Gazetteer, languages_of
from pipeline.tag.known.given_names import is_given

WELL_KNOWN = 1_000_000  # inhabitants: a name that nobody takes for a surname
LARGE = 100_000  # inhabitants: a place that needs no more than its name
TOWN = 15_000  # inhabitants: of a smaller place another of its region must be named
VILLAGE = 2_000  # inhabitants: of a smaller place a word must say once that it is one


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What all the names of a document say together."""

    named: Mapping[str, int]  # how often each country is named, by alpha-2
    around: Mapping[Region, int]  # places in each first-level division
    told: frozenset[str]  # spellings that a word before or a container told to be places
    towns: frozenset[str]  # names of countries that a container told to be towns: Turkey, Texas
    of_persons: frozenset[str]  # spellings that stand in a person's name, too: Emil Lyon

    @classmethod
    def of(
        cls,
        asked: Iterable[Candidate],
        settled: Iterable[Place | None],
        named: Mapping[str, int],
        dialled: Iterable[Container] = (),
    ) -> "Document":
        """The sum of candidates and the places that they mean, and of where its telephone numbers are."""
        candidates = list(asked)
        around = Counter((place.country, place.admin1) for place in settled if place and not place.is_capital)
        around.update({(box.country, box.admin1): 1 for box in dialled})
        return cls(
            named=named,
            around=around,
            told=frozenset(each.spelling for each in candidates if each.is_located or each.containers),
            towns=frozenset(each.spelling for each in candidates if each.is_town and each.containers),
            of_persons=frozenset(each.spelling for each in candidates if each.is_in_person),
        )


def is_country(hit: Hit) -> bool:
    """Does it name a country?"""
    return hit.sense == "actor" and hit.names[0].is_country


def is_believed(
    passage: Passage, hit: Hit, asked: Candidate, place: Place, document: Document, gazetteer: Gazetteer
) -> bool:
    """Is there enough that speaks for a place: its size, a word before it, its country, its neighbours?"""
    if asked.is_town:
        return asked.spelling in document.towns or _is_near(place, document)
    if is_country(hit):
        return _is_believed_namesake(asked, place, document.named[hit.names[0].value], document.around)
    if place.kind == "city" and passage.words[hit.start].islower():
        return False
    if _is_direction(passage, hit) and not (document.named[place.country or ""] or _is_near(place, document)):
        return False
    if asked.is_common and passage.has("capital nouns"):  # aus Stein, im Sommer; but in Essen
        return place.population >= LARGE and place.name.startswith(passage.words[hit.start])
    if (
        hit.sense == "actor"
        or asked.containers
        or asked.is_suburb
        or not _is_like_a_city(passage, hit, place)
    ):
        return True
    if asked.is_common and place.population < LARGE and not _is_exact(asked, place):
        return False  # in the Green Room, in a language that inflects it
    if place.population < LARGE and not _is_exact(asked, place) and is_adjectival(passage, hit.end - 1):
        return False  # в Александровском саду
    if asked.is_located:
        return _is_believed_there(passage, asked, place, document, gazetteer)
    is_held = place.population >= LARGE or any(box.holds(place) for box in asked.within)
    is_sure = is_held and asked.spelling in document.told
    if not is_sure and _may_be_person(passage, hit, place, gazetteer):
        return False
    return _is_told(passage, hit, asked, place, document)


def _is_like_a_city(passage: Passage, hit: Hit, place: Place) -> bool:
    """Does its name alone say too little: a city, or a small division called like somebody (Clare)?"""
    if place.kind in ("region", "county") and place.population < LARGE:
        return hit.end - hit.start == 1 and is_given(place.name, passage.language)
    return place.kind == "city"


def _is_believed_there(
    passage: Passage, asked: Candidate, place: Place, document: Document, gazetteer: Gazetteer
) -> bool:
    """Behind a word of place: in, near; which in many languages means over and against somebody, too."""
    is_seat = place.is_capital and place.population >= TOWN and _is_exact(asked, place)
    if place.population >= LARGE or is_seat:
        return True
    if not _is_exact(asked, place) and place.name in gazetteer.surnames:
        return False
    is_home = passage.language in languages_of(place.country or "")
    is_of_named = is_home or document.named[place.country or ""] > 0
    if _is_near(place, document) or (_is_exact(asked, place) and is_of_named):
        return True
    return is_home and place.population >= TOWN


def _is_told(passage: Passage, hit: Hit, asked: Candidate, place: Place, document: Document) -> bool:
    """By its size, or by what else is named, and not only by a person's surname."""
    is_large, is_exact = place.population >= LARGE, _is_exact(asked, place)
    if not is_large and (
        asked.spelling in document.of_persons
        or (place.population < VILLAGE and asked.spelling not in document.told)
    ):
        return False
    if passage.has("capital nouns"):
        return is_large and (is_exact or _is_genitive(asked, place))
    if passage.is_headline(hit.start):
        return is_large
    is_near = _is_near(place, document)
    if passage.begins_sentence(hit.start):
        return is_large or is_near
    is_town_of_named = place.population >= TOWN and document.named[place.country or ""] > 0
    return is_large or (is_exact and (is_near or is_town_of_named))


def _is_direction(passage: Passage, hit: Hit) -> bool:
    """Is it called after a quarter of the sky only, as every country has one: South East, of Botswana?"""
    directions = cues(passage.language).get("direction", frozenset())
    return all(
        folded(word) in directions for word in passage.words[hit.start : hit.end] if word not in HYPHENS
    )


def _is_exact(asked: Candidate, place: Place) -> bool:
    """Is it no inflected form of its name?"""
    return place in atlas().named(asked.spelling)


def _is_genitive(asked: Candidate, place: Place) -> bool:
    """Is it that of a place that all know: Teherans, but no Hagens?"""
    is_known = place.is_capital or place.population >= WELL_KNOWN
    return is_known and asked.spelling[-1:] == "s" and place in atlas().named(asked.spelling[:-1])


def _is_near(place: Place, document: Document) -> bool:
    """Is another place of its region named?"""
    return document.around[place.country, place.admin1] > 1


def _is_believed_namesake(asked: Candidate, place: Place, named: int, around: Mapping[Region, int]) -> bool:
    """Does the text speak of the state, and not of the country that it names so often: Georgia?"""
    of_country = sum(count for (code, _), count in around.items() if code == place.country)
    others = max(around[place.country, place.admin1] - 1, of_country)
    return bool(asked.containers) or asked.is_container or (others > 1 and named < 2 * others)


def _may_be_person(passage: Passage, hit: Hit, place: Place, gazetteer: Gazetteer) -> bool:
    """Is a city that few know called like somebody, or does it say something: Logan, Murphy says?"""
    if place.population >= WELL_KNOWN or place.is_capital:
        return False
    if hit.end - hit.start > 1 and place.population >= LARGE:  # Richards Bay
        return False
    return (
        is_given(passage.words[hit.start], passage.language)
        or is_given(place.name, passage.language)
        or place.name in gazetteer.surnames
        or speaks(passage, hit.start, hit.end, cues(passage.language))
    )
