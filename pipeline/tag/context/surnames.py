"""Whom a surname means within an article. Never across articles.

    Volodymyr Zelensky … M. Zelenksy     the person of that surname, one letter pair exchanged: fuzzy
    President Bush                       one of two: what is known is the country that both served

A name of two words or more introduces a person.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from pipeline.language.inflections import base_forms
from pipeline.language.passage import Passage
from pipeline.language.words import folded, key, plain
from pipeline.tag.context.cues import before, cues
from pipeline.tag.context.found import Found, by_start
from pipeline.tag.context.phrases import Phrase
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.given_names import is_given
from pipeline.tag.known.lexicon import Lexicon

DISTINCT = 5  # letters of a surname that tells who it is
LONG = 7  # letters of a name in which one may be wrong
HEADS = ("president", "prime-minister")  # offices in which a surname is enough
FULL = 2  # words of a name that introduces a person


def surnames(
    passage: Passage,
    spans: Iterable[tuple[int, int]],
    found: Sequence[Found],
    lexicon: Lexicon,
    gazetteer: Gazetteer,
    *,
    only_introduced: bool = False,
) -> list[Found]:
    """The single words that are a surname.

    Of a person named in full, the nearest before, else the first after; else of a known one; else nearly that
    of a named one.
    """
    people = _introduced(passage, found)
    long = {plain(form): item for form, items in people.items() if len(form) >= LONG for item in items[:1]}
    countries = {item.country for item in found if item.kind == "country"}
    resolved = []
    for start in (start for start, end in spans if end - start == 1):
        person = _nearest(people, base_forms(passage.words[start], passage.language), start)
        if person is None and not only_introduced:
            person = _known(passage, start, lexicon, countries, gazetteer)
        if person is not None:
            first = start - 2 if passage.is_behind_initial(start) else start  # O'Neill
            resolved.append(person._replace(start=first, end=start + 1, method="coreference"))
        elif not only_introduced and (near := _near_miss(passage.words[start], long)) is not None:
            resolved.append(near._replace(start=start, end=start + 1, method="fuzzy"))
    return resolved


def namesakes(
    phrases: Iterable[Phrase],
    found: Sequence[Found],
    passage: Passage,
    lexicon: Lexicon,
    gazetteer: Gazetteer,
) -> list[Found]:
    """Heads of state or government of whom only the surname is told, with the one country of all who had
    that office and that name: President Bush was one of two, both of the US.
    """
    unknown = {item.start: item for item in found if _is_untold(item)}
    resolved = []
    for phrase in phrases:
        item = unknown.get(phrase.reach)
        if item is None or phrase.title.value not in HEADS:
            continue
        people = (
            p for name in lexicon.keys(passage.words[item.start]) for p in lexicon.surnames.get(name, ())
        )
        countries = {of for person in people for of in gazetteer.offices.served(person, phrase.title.value)}
        if len(countries) == 1:
            resolved.append(item._replace(country=countries.pop()))
    return resolved


def _is_untold(item: Found) -> bool:
    is_surname = item.kind == "person" and item.end - item.start == 1
    return is_surname and item.actor_id is None and item.country is None


def may_be_surname(passage: Passage, item: Found) -> bool:
    """Is it a place of one word that nothing but its name tells to be one: Steele, Paterson?"""
    return (
        item.kind == "place"
        and item.end - item.start == 1
        and not before(passage, item.start, cues(passage.language)["locative"])
    )


def _introduced(passage: Passage, found: Sequence[Found]) -> dict[str, list[Found]]:
    """{what a surname may be inflected from: the persons named in full who have it, in order}."""
    people: dict[str, list[Found]] = {}
    for item in found:
        if item.kind == "person" and item.end - item.start >= FULL:
            for form in base_forms(passage.words[item.end - 1], passage.language):
                people.setdefault(form, []).append(item)
    return people


def _nearest(people: Mapping[str, Sequence[Found]], forms: Iterable[str], at: int) -> Found | None:
    """The last before a word, else the first after it."""
    same = [items for form in forms if (items := people.get(form))]
    before = [items[position - 1] for items in same if (position := bisect_left(items, at, key=by_start))]
    return (
        max(before, key=by_start) if before else min((items[0] for items in same), key=by_start, default=None)
    )


def _known(
    passage: Passage, at: int, lexicon: Lexicon, countries: Collection[str | None], gazetteer: Gazetteer
) -> Found | None:
    """The one person of the gazetteer's upper layer with that surname, whose country the article names."""
    if (
        len(passage.words[at]) < DISTINCT
        or passage.is_shouted(at)
        or is_given(passage.words[at], passage.language)
    ):
        return None
    keys = tuple(name for name in lexicon.keys(passage.words[at]) if len(name) >= DISTINCT)
    if key(passage.words[at]) not in keys and passage.is_capital(at - 1) and not passage.is_stop(at - 1):
        return None  # the Rolling Stones
    if passage.has("capital nouns"):  # a noun has its article or adjective before it, a name has not
        keys = tuple(name for name in keys if name == key(passage.words[at]))
        if at and (passage.words[at - 1].islower() or passage.is_stop(at - 1)):
            return None
    people = {
        person for name in keys for person in lexicon.surnames.get(name, ()) if gazetteer.is_curated(person)
    }
    if len(people) != 1:
        return None
    (person,) = people
    country, sector = gazetteer.standing(person, passage.published_on)
    return (
        Found(at, at + 1, "person", person, country, sector, "coreference") if country in countries else None
    )


def _near_miss(word: str, long: Mapping[str, Found]) -> Found | None:
    """Whose long name it is but for one edit, the first letter right."""
    if len(word) < LONG or not long:
        return None
    written = plain(folded(word))
    near = process.extractOne(written, long.keys(), scorer=OSA.distance, score_cutoff=1)
    return long[near[0]] if near is not None and is_near(written, near[0]) else None


def is_near(a: str, b: str, *, edits: int = 1) -> bool:
    """Is one letter added, left out, or another, or are two exchanged? Never the first one."""
    return a != b and a[:1] == b[:1] and OSA.distance(a, b, score_cutoff=edits) <= edits < len(b) / 3
