"""Names beyond the list: what capitals, titles and given names say about words that no table has.

    "… , Emily Horne, …"  behind  title(spokesperson) of us-national-security-council  ─▶ a person, US, GOV
    "Комитет солдатских матерей"  begins with a cue                                   ─▶ an organization
    "Jan Novák"  begins with a given name                                              ─▶ a person

Such a name has no id: nobody knows whether the next article's Jan Novák is the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from pipeline.data import rows
from pipeline.language.abbreviations import is_abbreviation
from pipeline.language.inflections import base_forms
from pipeline.language.passage import Passage
from pipeline.language.stop_words import stop_words
from pipeline.language.words import HYPHENS, folded, is_behind_apostrophe, plain
from pipeline.records.mentions import ActorKind
from pipeline.tag.context.found import Found
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.phrases import QUOTES, Phrase, is_link
from pipeline.tag.context.roles import before, cues
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.gazetteer import Gazetteer

LARGE = 100_000  # inhabitants of a city that tells the country of what is called after it
LONGEST_NAME = 5  # words of a person's name
ACRONYM_LETTERS = range(2, 7)
ROMAN = frozenset("IVXLCDM")
EXPERT = "expert"  # a title that says nothing of whose one is


@cache
def given_names() -> frozenset[str]:
    """Keys of given names, of all languages together."""
    return frozenset(plain(folded(row["name"])) for row in rows("given_names"))


@lru_cache(maxsize=20_000)
def is_given(word: str, language: str) -> bool:
    """Is the word, or what it may be inflected from, a given name?"""
    return bool(word) and any(form in given_names() for form in base_forms(word, language))


def runs(passage: Passage, taken: Mapping[int, object], hits: Mapping[int, Hit]) -> Iterator[tuple[int, int]]:
    """The words with capitals that stand together and that nothing else claims: (start, end).

    The name of a body goes on over small words, and over places in it: Moscow Institute for Near East Policy.
    """
    familiar = _familiar(passage)
    named = {at: what for at, what in taken.items() if not isinstance(what, Phrase)}
    end = 0
    for at in passage.capitals:
        if at >= end and _may_begin(passage, at, taken):
            end = run_end(passage, at, taken)
            start = at + 1 if _only_begins(passage, at, end, familiar) else at
            if start < end and "organization" in _told(start, end, hits):
                start, end = _place_before(passage, start, named), _goes_on(passage, end, named)
            if start < end:
                yield start, end


def _place_before(passage: Passage, start: int, taken: Mapping[int, object]) -> int:
    """Where a body's name begins with the place right before it: Silicon Valley | Bank."""
    before = taken.get(start - 1)
    if isinstance(before, Found) and before.kind == "place" and passage.has("title case"):
        return before.start
    return start


def _goes_on(passage: Passage, end: int, taken: Mapping[int, object], *, is_list: bool = False) -> int:
    """Where a body's name ends: over "of" and "for the", then "and", where a capital of no other follows."""
    for at in range(end + 1, min(end + 3, len(passage.words))):
        is_joined = is_list and passage.words[end] in cues(passage.language)["conjunction"]
        if is_link(passage, end, at) or is_joined:
            adjective = taken.get(at)  # Association of | Norwegian | Farmers
            is_country = isinstance(adjective, Found) and adjective.kind == "country"
            free = at + 1 if is_country else at
            if _may_begin(passage, free, taken) and not is_given(passage.words[free], passage.language):
                return _goes_on(passage, run_end(passage, free, taken), taken, is_list=True)
    return end


def run_end(passage: Passage, start: int, taken: Mapping[int, object]) -> int:
    """Where the name that begins at `start` ends: over particles, hyphens and initials."""
    end = at = start + 1
    while at < len(passage.words) and at - start < 2 * LONGEST_NAME:
        word = passage.words[at]
        if _may_begin(passage, at, taken) and not (passage.begins_sentence(at) and word not in HYPHENS):
            end = at + 1
        elif not (
            word in HYPHENS
            or word.lower() in passage.particles
            or "".join(passage.words[at : at + 2]) in passage.particles  # ad-Din, no ad
            or (word == "." and len(passage.words[at - 1]) == 1)
            or (word in "'’" and len(passage.words[at - 1]) <= 2)
            or (passage.has("apostrophe before endings") and is_behind_apostrophe(passage.words, at))
        ):
            break
        at += 1
    return end


def _may_begin(passage: Passage, at: int, taken: Mapping[int, object]) -> bool:
    return at in passage.telling_capitals and at not in taken


def is_never(hit: Hit) -> bool:
    """Is it a word with a capital that is no part of names?"""
    name = hit.means("cue")
    return name is not None and name.value.startswith("never")


def _familiar(passage: Passage) -> frozenset[str]:
    """The words with a capital inside a sentence, without those also in lower case."""
    return frozenset(
        passage.words[at]
        for at in passage.capitals
        if passage.words[at].lower() not in passage.lower_words and not passage.begins_sentence(at)
    )


def _only_begins(passage: Passage, at: int, end: int, familiar: frozenset[str]) -> bool:
    """Has the first word its capital only because a sentence begins there?"""
    word = passage.words[at]
    if not passage.begins_sentence(at) or word in familiar or is_acronym(word):
        return False
    return end - at == 1 or not is_given(word, passage.language)


def is_acronym(word: str) -> bool:
    """Two to six capitals that are no Roman number: ФБК, UOKiK is none."""
    return word.isupper() and word.isalpha() and len(word) in ACRONYM_LETTERS and not ROMAN.issuperset(word)


def persons(
    passage: Passage,
    phrases: Sequence[Phrase],
    taken: Mapping[int, object],
    hits: Mapping[int, Hit],
    gazetteer: Gazetteer,
) -> list[Found]:
    """The persons whom a title before or after them tells, with its country and sector."""
    found = []
    for phrase in phrases:
        span = _behind(passage, phrase, taken) or _before(passage, phrase, taken)
        if span is not None and not _told(*span, hits):  # a spokesman of the Russian Geographical Society
            country = None if phrase.title.value == EXPERT else _country(phrase.of, gazetteer)
            found.append(Found(*span, "person", None, country, phrase.title.sector, "title"))
    return found


def _behind(passage: Passage, phrase: Phrase, taken: Mapping[int, object]) -> tuple[int, int] | None:
    at = phrase.reach
    while at < len(passage.words) and passage.words[at] in QUOTES:
        at += 1
    mark = passage.words[at] if at < len(passage.words) and phrase.title.value != EXPERT else ""
    if mark == "," or (mark == "." and _is_abbreviated(passage, phrase)):
        at += 1
    if not _may_begin(passage, at, taken):
        return None
    end = run_end(passage, at, taken)
    names = sum(passage.is_capital(i) for i in range(at, end))
    if passage.words[at - 1] == "," and names < 2:
        return None
    return (at, end) if names < LONGEST_NAME and not is_acronym(passage.words[at]) else None


def _is_abbreviated(passage: Passage, phrase: Phrase) -> bool:
    """Is a title short, Gen. X, and no sentence ends behind it, as with "the president of the US."?"""
    return phrase.reach == phrase.end and is_abbreviation(passage.words[phrase.end - 1], passage.language)


def _before(passage: Passage, phrase: Phrase, taken: Mapping[int, object]) -> tuple[int, int] | None:
    """ "Emily Horne, spokeswoman": a name of two words or more, a comma, perhaps an article."""
    comma = next(
        (at for at in (phrase.start - 1, phrase.start - 2) if at >= 0 and passage.words[at] == ","), None
    )
    if comma is None:
        return None
    start = comma
    while start > 0 and (
        _may_begin(passage, start - 1, taken) or passage.words[start - 1].lower() in passage.particles
    ):
        start -= 1
    while start < comma and not passage.is_capital(start):
        start += 1
    return (start, comma) if 2 <= comma - start <= LONGEST_NAME else None


def _country(of: str | None, gazetteer: Gazetteer) -> str | None:
    actor = gazetteer.by_id.get(of or "")
    return actor.country if actor else None


def named(
    passage: Passage,
    spans: Sequence[tuple[int, int]],
    hits: Mapping[int, Hit],
    taken: Mapping[int, Found],
) -> Iterator[Found]:
    """The runs of capitals that are names by themselves. `hits` and what is known already: by their words."""
    for first, end in spans:
        start = first if "organization" in _told(first, end, hits) else _given_from(passage, first, end)
        kind = _kind(passage, start, end, hits)
        if kind is not None:
            seat = taken.get(start)  # London Police: of the London that the text means
            within = seat.country if seat else _country_within(passage, start, end, hits)
            if kind != "organization":
                yield Found(start, end, kind, None, None, None, "title")
            else:
                place = seat.place if seat else None
                yield Found(start, end, kind, None, within, None, "title", place=place)


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
    told = _told(start, end, hits)
    if len(words) > 1 and told and not _is_of_plain_nouns(passage, start, end):
        head = told[-1 if passage.has("noun adjuncts") else 0]  # State Police; Région de la …
        return "place" if head in ("place", "street") else "organization"
    if end - start == 1:
        return _kind_of_one(passage, start)
    if max(map(len, words)) < 2 or all(map(ROMAN.issuperset, words)):
        return None
    if len(words) > 1 and is_given(words[0], passage.language):
        return None if _is_compound(passage, start) else "person"
    if passage.has("capital nouns") or passage.has("title case") or words[-1].isupper():
        return None
    return "person" if len(words) in (2, 3) else "organization"


def _is_of_plain_nouns(passage: Passage, start: int, end: int) -> bool:
    """Where nouns have capitals: Städten der Frühzeit, Kreis der Favoriten, Netz von Kanälen."""
    return passage.has("capital nouns") and any(word.islower() for word in passage.words[start + 1 : end - 1])


def _is_compound(passage: Passage, start: int) -> bool:
    """Where nouns have capitals: Maya-Kultur, not Hans-Peter."""
    if not passage.has("capital nouns") or passage.words[start + 1] not in HYPHENS:
        return False
    return not is_given(passage.words[start + 2], passage.language)


def _told(start: int, end: int, hits: Mapping[int, Hit]) -> list[str]:
    """The kinds of things that cues within a name tell: Society, Comité."""
    cues = (hits[at].means("cue") for at in range(start, end) if at in hits)
    return [name.value.split()[0] for name in cues if name is not None]


def beginnings(passage: Passage, taken: Mapping[int, object]) -> Iterator[tuple[int, int]]:
    """The single words that begin a sentence with what may be a name's capital: a surname that is known."""
    for at in passage.capitals:
        if (
            _may_begin(passage, at, taken)
            and passage.begins_sentence(at)
            and passage.words[at].lower() not in passage.lower_words
        ):
            yield at, at + 1


def _kind_of_one(passage: Passage, at: int) -> ActorKind | None:
    """An acronym is a body, a given name a person, and what somebody is in, a place.

    Any other word may be a law, a day, a people, a product.
    """
    word = passage.words[at]
    if is_acronym(word):
        return None if _is_measure(passage, at) or _is_shouted(passage, at) else "organization"
    if ROMAN.issuperset(word) or passage.has("capital nouns") or word.lower() in stop_words(passage.language):
        return None
    if is_given(word, passage.language):
        return "person"
    is_numbered = at + 1 < len(passage.words) and passage.words[at + 1][:1].isdigit()  # in Article 5
    if is_numbered or _is_adjective(passage, at):
        return None
    return "place" if before(passage, at, cues(passage.language)["locative"]) else None


def _is_adjective(passage: Passage, at: int) -> bool:
    """Has it the ending of one, and a noun behind it: в Малахитовом фойе, v Oválné pracovně?"""
    endings = tuple(cues(passage.language)["adjectival"])
    noun = passage.words[at + 1] if at + 1 < len(passage.words) else ""
    return (
        noun.isalpha()
        and noun.islower()
        and not passage.is_stop(at + 1)
        and bool(endings)
        and folded(passage.words[at]).endswith(endings)
    )


def _is_shouted(passage: Passage, at: int) -> bool:
    """Does a longer word of capitals stand beside it, as in a heading: MASSIVE RISKS?"""
    beside = (passage.words[i] for i in (at - 1, at + 1) if 0 <= i < len(passage.words))
    return any(word.isupper() and len(word) not in ACRONYM_LETTERS and len(word) > 1 for word in beside)


def _is_measure(passage: Passage, at: int) -> bool:
    """Does a number belong to it: 19,0 PPG, CF-18, RM 900?"""
    around = (*passage.words[max(at - 1, 0) : at], *passage.words[at + 1 : at + 3])
    words = [word for word in around if word not in HYPHENS]
    return any(word[:1].isdigit() for word in (words if len(words) < len(around) else around[:2]))
