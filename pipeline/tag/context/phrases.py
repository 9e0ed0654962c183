"""Nouns with a country: "les forces russes", "ministère de la Défense ukrainien", "Putins Sprecher".

    words   le   ministre  russe des Affaires étrangères   Sergueï Lavrov
    hits         title(foreign-minister), inner RU         actor(sergei-lavrov)
    ─────▶       Phrase(start, end, title, of="RU", person=…)

A body with its country is an organization, found over the whole phrase. A title with its country tells about
the person beside it, or stands for whoever holds the office. An adjective alone is its country.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.language.passage import Passage
from pipeline.language.words import HYPHENS
from pipeline.tag.context.cues import before as before_words
from pipeline.tag.context.cues import cues
from pipeline.tag.context.found import Found
from pipeline.tag.context.links import POSSESSIVES, is_link, links
from pipeline.tag.context.matching import Hit
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.given_names import is_given
from pipeline.tag.known.lexicon import Name
from pipeline.tag.known.state_bodies import body_id

COUNTRY = 2  # letters of the id of a state
OF_BODIES = ("spokesperson", "director", "leader")  # titles that speak for a body, or lead it
NOT_IN_OFFICE = ("former", "deputy", "future")  # titles that say so: no office is resolved behind them


class Phrase(NamedTuple):
    """A title with whom it is of: an adjective is within words[start:end], a name in words[outset:reach]."""

    outset: int
    start: int
    end: int
    reach: int
    title: Name
    of: str | None  # alpha-2 or the id of an organization
    is_in_office: bool  # neither former nor deputy
    is_former: bool


def bodies(passage: Passage, hits: Sequence[Hit], gazetteer: Gazetteer) -> list[Found]:
    """The bodies of states that are named by a noun and a country."""
    found = []
    for at, hit in enumerate(hits):
        body = hit.means("body")
        if body is None or _is_first_part(passage, hit):
            continue
        start, end, country = _with_country(passage, hits, at)
        if country is None:
            continue
        named = gazetteer.by_id.get(body_id(country, body.value) or "") if body.value else None
        if named is not None:
            found.append(Found(start, end, "organization", named.actor_id, country, named.sector))
        elif not body.value:
            found += _with_sector(hits, at, country, body.sector, gazetteer)
    return found


def _is_first_part(passage: Passage, hit: Hit) -> bool:
    """Does it only tell what another is: Norway's army-led government?"""
    is_tied = passage.words[hit.end : hit.end + 1] == ["-"] and passage.has("noun adjuncts")
    return is_tied and all(word.islower() for word in passage.words[hit.end + 1 : hit.end + 2])


def adjectives(passage: Passage, hits: Sequence[Hit], gazetteer: Gazetteer) -> list[Found]:
    """The countries named by their adjectives and inhabitants."""
    return [
        demonym(hit, hit.names[0], gazetteer)
        for at, hit in enumerate(hits)
        if hit.sense in ("adjective", "inhabitant")
        and (hit.names[0].rule != "with noun" or _has_noun(hits, at))
        and (hit.names[0].rule != "tied" or _is_tied(passage, hits, at))
        and not is_direction(hits, at)
        and not (hit.sense == "inhabitant" and _is_surname(passage, hits, at))
    ]


def _is_surname(passage: Passage, hits: Sequence[Hit], at: int) -> bool:
    """Does a given name stand before it: Filipa Turka?"""
    before = hits[at].start - 1
    is_free = before >= 0 and (at == 0 or hits[at - 1].end <= before)
    return is_free and passage.is_capital(before) and is_given(passage.words[before], passage.language)


def _has_noun(hits: Sequence[Hit], at: int) -> bool:
    """Does a body or title stand beside an adjective: Western officials, not western Ukraine?"""
    beside = [hits[i] for i in (at - 1, at + 1) if 0 <= i < len(hits)]
    return any(
        hit.sense in ("body", "title") and (hit.end == hits[at].start or hits[at].end == hit.start)
        for hit in beside
    )


def _is_tied(passage: Passage, hits: Sequence[Hit], at: int) -> bool:
    """Does it begin a pair: franco-allemands, Sino-Indian?"""
    end, after = hits[at].end, hits[at + 1 : at + 2]
    is_hyphen = passage.words[end : end + 1] and passage.words[end] in HYPHENS
    return bool(is_hyphen) and any(hit.start == end + 1 and hit.sense == "adjective" for hit in after)


def is_direction(hits: Sequence[Hit], at: int) -> bool:
    """Is it the part of a land that lies there: Western Ukraine, Niger occidentale, and not the West?"""
    hit = hits[at]
    if hit.sense not in ("adjective", "inhabitant") or len(hit.names[0].value) == COUNTRY:
        return False
    behind = any(_is_land(after) for after in hits[at + 1 : at + 2] if after.start == hit.end)
    return behind or any(_is_land(b) or b.places for b in hits[at - 1 : at] if b.end == hit.start)


def _is_land(hit: Hit) -> bool:
    return any(name.is_country for name in hit.names)


def demonym(hit: Hit, name: Name, gazetteer: Gazetteer, sector: str | None = None) -> Found:
    """An adjective or inhabitant as its country, or as the group that is none: the West."""
    actor = gazetteer.by_id[name.value]
    return Found(hit.start, hit.end, actor.kind, actor.actor_id, actor.country, sector or actor.sector)


def titles(passage: Passage, hits: Sequence[Hit], found: Mapping[int, Found]) -> Iterator[Phrase]:
    """The titles in a passage, with the country or organization that they are of.

    `found` tells what stands at a word: bodies and organizations that a title may be of.
    """
    for at, hit in enumerate(hits):
        title = hit.means("title")
        if title is None or hit.sense not in ("title", "body") or title.value in NOT_IN_OFFICE:
            continue
        outset, start, end, reach, of = _title_of(passage, hits, at, title, found)
        is_of_body = of is None and title.sector is None and title.value in OF_BODIES
        if is_of_body and (body := _body_beside(passage, hits, at)) is not None:
            title, reach = title._replace(sector=body_sector(body)), max(reach, body.end)
        beside = _before(passage, hits, at)
        outer = _before(passage, hits, at - 1) if beside and beside.sense == "adjective" else None
        standing = beside if outer is None else outer  # ehemaliger russischer Diplomat
        is_in_office = (standing is None or not is_not_in_office(standing)) and not _is_elect(
            passage, hits, at
        )
        is_former = standing is not None and _is_former(standing)
        yield Phrase(outset, start, end, reach, title, of, is_in_office, is_former)


def _body_beside(passage: Passage, hits: Sequence[Hit], at: int) -> Hit | None:
    """Of which body it is, of whatever country: a spokesman for the police, X; police spokesman X."""
    behind = [hit for hit in hits[at + 1 : at + 2] if is_link(passage, hits[at].end, hit.start)]
    beside = (_before(passage, hits, at), *behind)
    return next((hit for hit in beside if hit is not None and body_sector(hit) is not None), None)


def body_sector(hit: Hit) -> str | None:
    """The sector of the body that a noun can mean, if it can mean one with a sector."""
    body = hit.means("body")
    return body.sector if body is not None else None


def _before(passage: Passage, hits: Sequence[Hit], at: int) -> Hit | None:
    """What stands right before a hit."""
    return hits[at - 1] if at > 0 and _touches(passage, hits[at - 1].end, hits[at].start) else None


def _is_elect(passage: Passage, hits: Sequence[Hit], at: int) -> bool:
    """Does what stands right behind a title say that it is to come: president-elect, presidente electo?"""
    if at + 1 == len(hits):
        return False
    after, end = hits[at + 1], hits[at].end
    title = after.means("title")
    is_behind = passage.words[end : after.start] in ([], ["-"])
    return title is not None and title.value == "future" and is_behind


def _is_former(hit: Hit) -> bool:
    title = hit.means("title")
    return title is not None and title.value == "former"


def _title_of(
    passage: Passage, hits: Sequence[Hit], at: int, title: Name, found: Mapping[int, Found]
) -> tuple[int, int, int, int, str | None]:
    """Outset, start, end, reach and owner of a title's phrase."""
    hit = hits[at]
    if of := hit.inner or title.of:
        return hit.start, hit.start, hit.end, hit.end, of
    start, before = _deputy(passage, hits, at)
    if before is not None and _touches(passage, before.end, start):
        if before.sense == "adjective":
            return before.start, before.start, hit.end, hit.end, before.names[0].value
        if owner := _owner(before, found):
            return owner.start, start, hit.end, hit.end, owner.actor_id
    at += _is_elect(passage, hits, at)
    if at + 1 < len(hits):
        after = hits[at + 1]
        if after.sense == "adjective" and after.start == hits[at].end and not _is_of_noun(passage, after):
            return hit.start, hit.start, after.end, after.end, after.names[0].value
        owner = _owner(after, found) if is_link(passage, hits[at].end, after.start) else None
        if owner and (after.sense != "adjective" or owner.kind != "country"):  # not: leader of Thai unions
            return hit.start, hit.start, hit.end, owner.end, owner.actor_id
    return hit.start, hit.start, hit.end, hit.end, None


def _is_of_noun(passage: Passage, adjective: Hit) -> bool:
    """Does it tell of the noun behind it, where adjectives have cases: „przywódca │ rosyjskich związków"?"""
    end = adjective.end
    if not cues(passage.language)["adjectival"] or end >= len(passage.words):
        return False
    return passage.words[end].isalpha() and not passage.is_stop(end)


def _deputy(passage: Passage, hits: Sequence[Hit], at: int) -> tuple[int, Hit | None]:
    """Where a title begins, with "deputy" or "former" before it, and the hit before that."""
    start = hits[at].start
    if at and _touches(passage, hits[at - 1].end, start) and is_not_in_office(hits[at - 1]):
        start, at = hits[at - 1].start, at - 1
    return start, hits[at - 1] if at else None


def is_not_in_office(hit: Hit) -> bool:
    """Does it say "deputy" or "former" of the title behind it?"""
    title = hit.means("title")
    return title is not None and title.value in NOT_IN_OFFICE


def _owner(hit: Hit, found: Mapping[int, Found]) -> Found | None:
    """Whose title it can be: a country's, a body's, an organization's."""
    there = found.get(hit.start)
    return there if there is not None and there.kind in ("country", "organization", "group") else None


def _with_country(passage: Passage, hits: Sequence[Hit], at: int) -> tuple[int, int, str | None]:
    """The whole phrase of a body and its country, from the neighbours that stand close enough."""
    hit = hits[at]
    if hit.inner:
        return hit.start, hit.end, hit.inner
    if at and _touches(passage, hits[at - 1].end, hit.start):
        before = hits[at - 1]
        if not _is_behind_link(passage, before, hit) and (country := _country(before)) is not None:
            return before.start, hit.end, country
    if at + 1 < len(hits):
        after = hits[at + 1]
        is_others = before_words(passage, hit.start, cues(passage.language)["possessive"])
        linked = is_link(passage, hit.end, after.start, "whose") and not is_others  # ses troupes │ du Niger
        if linked and (country := _country(after)) is not None and after.sense != "inhabitant":
            return hit.start, after.end, country
    return hit.start, hit.end, None


def _is_behind_link(passage: Passage, name: Hit, noun: Hit) -> bool:
    """Is a country's name, where a noun is no adjunct, that of a phrase before: z Hiszpanią │ rząd, к властям
    Панамы │ прокуратура Коста-Рики?
    """
    is_bare = name.sense == "actor" and name.end == noun.start and not passage.has("noun adjuncts")
    is_linked = name.start > 0 and passage.words[name.start - 1].lower() in links(passage.language)
    return is_bare and (is_linked or bool(cues(passage.language)["adjectival"]))


def _country(hit: Hit) -> str | None:
    """The country that a name, an adjective or an inhabitant is of."""
    if hit.sense in ("adjective", "inhabitant"):
        return hit.names[0].value
    name = hit.means("actor")
    return name.value if name is not None and name.is_country else None


def _with_sector(
    hits: Sequence[Hit], at: int, country: str, sector: str | None, gazetteer: Gazetteer
) -> list[Found]:
    """The adjective beside a noun like officials, rebels: its country, in that sector."""
    beside = [hits[i] for i in (at - 1, at + 1) if 0 <= i < len(hits)]
    return [
        demonym(hit, hit.names[0], gazetteer, sector)
        for hit in beside
        if hit.sense in ("adjective", "inhabitant") and hit.names[0].value == country
    ][:1]


def _touches(passage: Passage, end: int, start: int) -> bool:
    """Is there nothing between two phrases, or a hyphen or a possessive?"""
    between = tuple(passage.words[end:start])
    return not between or between in POSSESSIVES or (len(between) == 1 and between[0] in HYPHENS)
