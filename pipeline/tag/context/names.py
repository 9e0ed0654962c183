"""Names beyond the list: what cues and given names say about words that no table has.

    "Комитет солдатских матерей"   has a cue                       ─▶ an organization
    "Jan Novák"                    begins with a given name        ─▶ a person
    "in Zwierzyniec"               stands behind a word of place   ─▶ a place

They have no id: nobody knows whether the next article's Jan Novák is the same.
"""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.language.passage import Passage
from pipeline.language.stop_words import stop_words
from pipeline.language.words import HYPHENS
from pipeline.records.mentions import ActorKind
from pipeline.tag.context.cues import before, cues, follows, is_adjectival
from pipeline.tag.context.found import Found
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.phrases import body_sector
from pipeline.tag.context.runs import ACRONYM_LETTERS, ROMAN, is_acronym, kinds_told
from pipeline.tag.context.settlements import is_settlement
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.given_names import is_given

LARGE = 100_000  # inhabitants of a city that tells the country of what is called after it


def named(
    passage: Passage,
    spans: Sequence[tuple[int, int]],
    hits: Mapping[int, Hit],
    taken: Mapping[int, Found],
) -> Iterator[Found]:
    """The runs of capitals that are names by themselves. `hits` and what is known already: by their words."""
    for first, end in spans:
        start = first if "organization" in kinds_told(first, end, hits) else _given_from(passage, first, end)
        kind = _kind(passage, start, end, hits)
        if kind is not None:
            seat = taken.get(start)  # London Police: of the London that the text means
            within = seat.country if seat else _country_within(passage, start, end, hits)
            if kind != "organization":
                yield Found(start, end, kind, None, None, None, "title")
            else:
                place, sector = seat.place if seat else None, _sector(passage, start, end, hits)
                yield Found(start, end, kind, None, within, sector, "title", place=place)


def _sector(passage: Passage, start: int, end: int, hits: Mapping[int, Hit]) -> str | None:
    """Of the body with which a name ends or begins: West Yorkshire Police, Staatsanwaltschaft Dresden."""
    hit = hits.get(end - 1 if passage.has("noun adjuncts") else start)
    return body_sector(hit) if hit is not None else None


def _country_within(passage: Passage, start: int, end: int, hits: Mapping[int, Hit]) -> str | None:
    """The one country in the name of an organization: Alberta Medical Association, Russian Geographical …"""
    inside = {hits[at] for at in range(start, end) if at in hits}
    countries = {country for hit in inside if (country := _country_of(passage, hit))}
    return countries.pop() if len(countries) == 1 else None


def _country_of(passage: Passage, hit: Hit) -> str | None:
    for name in hit.names:
        if name.is_country or name.sense in ("adjective", "inhabitant"):
            return name.value if len(name.value) == 2 else None
    written = " ".join(passage.words[hit.start : hit.end])
    places = (atlas().places[place] for place in hit.places)  # of other spellings, words are: Para, Pará
    return next((p.country for p in places if p.name == written and p.population >= LARGE), None)


def _given_from(passage: Passage, start: int, end: int) -> int:
    """Where all nouns have capitals a name begins with its given name: Russlandexperte | Nico Lange."""
    if not (passage.has("capital nouns") or passage.has("title case")):
        return start
    given = (at for at in range(start, end - 1) if is_given(passage.words[at], passage.language))
    return next(given, start)


def _kind(passage: Passage, start: int, end: int, hits: Mapping[int, Hit]) -> ActorKind | None:
    words = [word for word in passage.words[start:end] if word[:1].isupper()]
    told, known = kinds_told(start, end, hits), cues(passage.language)
    is_told = is_settlement(passage, start) or before(passage, start, known["water"])
    if "organization" not in told and (is_told or follows(passage, end, 1, known["settled"])):
        return "place"
    if len(words) > 1 and told and not _is_of_plain_nouns(passage, start, end):
        head = told[-1 if passage.has("noun adjuncts") else 0]  # State Police; Région de la …
        return "place" if head in ("place", "street") else "organization"
    if len(words) > 1 and _is_body(hits.get(start), end):
        return None  # whose it is, what was named before may tell
    if end - start == 1:
        return None if told and passage.words[start].istitle() else _kind_of_one(passage, start)
    if max(map(len, words)) < 2 or all(map(ROMAN.issuperset, words)):
        return None
    if len(words) > 1 and is_given(words[0], passage.language):
        return None if _is_compound(passage, start) else "person"
    if passage.has("capital nouns") or passage.has("title case") or words[-1].isupper():
        return None
    return "person" if len(words) in (2, 3) else "organization"


def _is_body(hit: Hit | None, end: int) -> bool:
    """Is it all a noun for a body, whose country is not told: Rada Bezpieczeństwa Narodowego?"""
    return hit is not None and hit.end == end and hit.means("body") is not None


def _is_of_plain_nouns(passage: Passage, start: int, end: int) -> bool:
    """Where nouns have capitals: Städten der Frühzeit, Kreis der Favoriten, Netz von Kanälen."""
    return passage.has("capital nouns") and any(word.islower() for word in passage.words[start + 1 : end - 1])


def _is_compound(passage: Passage, start: int) -> bool:
    """Where nouns have capitals: Maya-Kultur, not Hans-Peter."""
    if not passage.has("capital nouns") or passage.words[start + 1] not in HYPHENS:
        return False
    return not is_given(passage.words[start + 2], passage.language)


def _kind_of_one(passage: Passage, at: int) -> ActorKind | None:
    """An acronym is a body, a given name a person, and what somebody is in, a place.

    Any other word may be a law, a day, a people, a product.
    """
    word = passage.words[at]
    if is_acronym(word):
        return None if _is_measure(passage, at) or _is_shouted(passage, at) else "organization"
    if ROMAN.issuperset(word) or passage.has("capital nouns") or word.lower() in stop_words(passage.language):
        return None
    is_there = before(passage, at, cues(passage.language)["locative"])  # police in Jasper
    if is_given(word, passage.language):
        return "place" if is_there and passage.has("noun adjuncts") else "person"
    is_numbered = at + 1 < len(passage.words) and passage.words[at + 1][:1].isdigit()  # in Article 5
    if is_numbered or is_adjectival(passage, at):
        return None
    return "place" if is_there else None


def _is_shouted(passage: Passage, at: int) -> bool:
    """Does a longer word of capitals stand beside it, as in a heading: MASSIVE RISKS?"""
    beside = (passage.words[i] for i in (at - 1, at + 1) if 0 <= i < len(passage.words))
    return any(word.isupper() and len(word) not in ACRONYM_LETTERS and len(word) > 1 for word in beside)


def _is_measure(passage: Passage, at: int) -> bool:
    """Does a number belong to it: 19,0 PPG, CF-18, RM 900?"""
    around = (*passage.words[max(at - 1, 0) : at], *passage.words[at + 1 : at + 3])
    words = [word for word in around if word not in HYPHENS]
    return any(word[:1].isdigit() for word in (words if len(words) < len(around) else around[:2]))
