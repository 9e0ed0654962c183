"""Who is meant within an article by a surname, an office or "the alliance". Never across articles.

Volodymyr Zelensky … M. Zelenksy           the person of that surname, one letter pair exchanged: fuzzy
Mme Truss … la ministre des Affaires étrangères    who of those named holds the office
le ministre russe des Affaires étrangères          who held it on the article's day
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from pipeline.data import rows
from pipeline.language.inflections import base_forms
from pipeline.language.passage import ENDS, OPENS, Passage
from pipeline.language.words import folded, key, plain
from pipeline.records.mentions import Actor
from pipeline.tag.context.found import Found, covered
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.names import is_given
from pipeline.tag.context.phrases import Phrase, is_link
from pipeline.tag.context.roles import before, cues
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.lexicon import Lexicon
from pipeline.tag.known.state_bodies import body_id, body_of

LONGEST_SENTENCE = 100  # words that are looked back through
STEM = 4  # letters that a word keeps in the plural
DISTINCT = 5  # letters of a surname that tells who it is
LONG = 7  # letters of a name in which one may be wrong
ANY_MINISTRY = "ministry"
SEVERAL = ("armed-forces", "embassy", "intelligence")  # bodies of which a text may mean another country's
ANYBODY = "leader"  # a title that many have
OF_MANY = ("lawmaker",)  # politicians, deputies: the plain noun means nobody in particular
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
    before = [items[position - 1] for items in same if (position := bisect_left(items, at, key=_start))]
    return max(before, key=_start) if before else min((items[0] for items in same), key=_start, default=None)


def _start(item: Found) -> int:
    return item.start


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


def offices(
    passage: Passage, phrases: Iterable[Phrase], found: Sequence[Found], gazetteer: Gazetteer
) -> Iterator[Found]:
    """The offices that are named without a person, as their holders on the article's day."""
    there = covered(found)
    holding: dict[str, list[Found]] = {}
    for phrase in phrases:
        if not phrase.is_in_office or _has_person(passage, phrase, there) or _is_anybody(passage, phrase):
            continue
        office = phrase.title.value
        if phrase.of is None and office in OF_MANY:
            continue
        if phrase.of is None and office not in holding:
            holding[office] = _holding(office, found, passage.published_on, gazetteer)
        holder = (
            _last_named(phrase, holding[office])
            if phrase.of is None
            else _of(office, phrase.of, passage.published_on, gazetteer)
        )
        if holder is not None:
            country, sector = gazetteer.standing(holder, passage.published_on)
            yield Found(phrase.start, phrase.end, "person", holder, country, sector, "coreference")
        elif phrase.of in gazetteer.by_id and _is_within(phrase, there):
            country, sector = gazetteer.by_id[phrase.of or ""].country, phrase.title.sector
            yield Found(phrase.start, phrase.end, "person", None, country, sector, "title")


def _is_within(phrase: Phrase, there: Mapping[int, Found]) -> bool:
    """Does the country stand in the title, so that it is nowhere else: le ministre bulgare de la Défense?"""
    is_whole = (phrase.outset, phrase.reach) == (phrase.start, phrase.end)
    return is_whole and not any(at in there for at in range(phrase.start, phrase.end))


def _has_person(passage: Passage, phrase: Phrase, there: Mapping[int, Found]) -> bool:
    """Does the person stand beside the office, or does the name of something go on?"""
    if passage.has("title behind name") and _is_person(there.get(phrase.start - 1)):
        return True
    at = phrase.reach
    while at < len(passage.words) and (passage.words[at] in OPENS or _is_comma(passage, at)):
        at += 1
    after = there.get(at)
    commas = (comma for comma in (phrase.outset - 1, phrase.outset - 2) if _is_comma(passage, comma))
    before = next((there.get(comma - 1) for comma in commas), None)
    return _is_person(after) or _is_person(before)


def _is_person(item: Found | None) -> bool:
    return item is not None and item.kind == "person"


def _is_anybody(passage: Passage, phrase: Phrase) -> bool:
    """ "A president", "two ministers", "the president of the South American country": of nobody in sight."""
    words = cues(passage.language).get("indefinite", frozenset())
    if before(passage, phrase.start, words) or _is_plural(passage, phrase):
        return True
    return (
        phrase.of is None
        and phrase.end < len(passage.words)
        and (
            is_link(passage, phrase.end, phrase.end + 1, "whose")
            or is_link(passage, phrase.end, phrase.end + 2, "whose")
        )
    )


def _is_plural(passage: Passage, phrase: Phrase) -> bool:
    """Ministers, министров: has a word of the title an ending of the plural?"""
    endings = _plurals(passage.language)
    cited = {word.lower() for word in phrase.title.words}
    stems = tuple(word[:STEM] for word in cited)
    words = (word.lower() for word in passage.words[phrase.start : phrase.end])
    return any(word.endswith(endings) and word not in cited and word.startswith(stems) for word in words)


def _is_comma(passage: Passage, at: int) -> bool:
    return 0 <= at < len(passage.words) and passage.words[at] in (",", ".")


def _of(office: str, of: str, on: date | None, gazetteer: Gazetteer) -> str | None:
    """Who alone holds an office of a country or organization."""
    holders = gazetteer.holders(office, of, on)
    return holders[0] if len(holders) == 1 and gazetteer.is_sole(office, of) else None


def _holding(office: str, found: Sequence[Found], on: date | None, gazetteer: Gazetteer) -> list[Found]:
    """Those named who hold such an office, in order."""
    return [
        item
        for item in found
        if item.kind == "person" and item.actor_id and gazetteer.holds(item.actor_id, office, on)
    ]


def _last_named(phrase: Phrase, holding: Sequence[Found]) -> str | None:
    """The last before the phrase of those who hold its office, or the only one."""
    earlier = bisect_left(holding, phrase.start, key=_start)
    if earlier and phrase.title.value != ANYBODY:
        return holding[earlier - 1].actor_id
    return holding[0].actor_id if len({item.actor_id for item in holding}) == 1 else None


def bodies(
    passage: Passage, hits: Sequence[Hit], found: Sequence[Found], gazetteer: Gazetteer
) -> Iterator[Found]:
    """The bodies named without their country: "the ministry" after "Russia's defence ministry".

    Or "the government" in a sentence that names one country before it.
    """
    named: dict[str, str] = {}
    there = covered(found)
    for hit in hits:
        item = there.get(hit.start)
        body = hit.means("body")
        if item is not None and item.actor_id and (known := body_of(item.actor_id)):
            named |= {known: item.actor_id} | ({ANY_MINISTRY: item.actor_id} if ANY_MINISTRY in known else {})
        elif item is None and body and body.value in _definite() and _is_definite(passage, hit):
            actor_id = named.get(body.value) or _body_of(passage, hit, there, body.value)
            if actor := gazetteer.by_id.get(actor_id or ""):
                yield _again(hit.start, hit.end, actor)


def _again(start: int, end: int, actor: Actor) -> Found:
    return Found(start, end, actor.kind, actor.actor_id, actor.country, actor.sector, "coreference")


def _is_definite(passage: Passage, hit: Hit) -> bool:
    """Is it "the government", and not "the government offices"?"""
    if not before(passage, hit.start, cues(passage.language)["article"]):
        return False
    if not passage.has("noun adjuncts") or passage.is_break(hit.end):
        return True
    verbs = cues(passage.language)["saying"] | cues(passage.language)["acting"]
    return not passage.words[hit.end].islower() or passage.is_stop(hit.end) or passage.words[hit.end] in verbs


def _body_of(passage: Passage, hit: Hit, there: Mapping[int, Found], body: str) -> str | None:
    """The body whose spokesperson stands beside it, or of the one country before it in its sentence."""
    beside = there.get(hit.end + 1) if _is_comma(passage, hit.end) else there.get(hit.end)
    if beside is not None and beside.kind == "person" and beside.country:
        return body_id(beside.country, body)
    countries = set()
    for at in range(hit.start - 1, max(hit.start - LONGEST_SENTENCE, -1), -1):
        if passage.is_break(at) or (passage.words[at] in ENDS and passage.begins_sentence(at + 1)):
            break
        if at in there and there[at].kind == "country":
            countries.add(there[at].actor_id)
    return body_id(countries.pop() or "", body) if len(countries) == 1 else None


def stand_ins(passage: Passage, found: Sequence[Found], gazetteer: Gazetteer) -> Iterator[Found]:
    """ "The alliance" after NATO: common nouns that mean an organization named before."""
    nouns = _nouns(passage.language)
    first: dict[str, int] = {}
    for item in found:
        if item.actor_id is not None:
            first.setdefault(item.actor_id, item.start)
    for at, word in enumerate(passage.words):
        for actor_id in nouns.get(word.casefold(), ()):
            if first.get(actor_id, at) < at and not _is_indefinite(passage, at):
                actor = gazetteer.by_id[actor_id]
                yield _again(at, at + 1, actor)
                break


def _is_indefinite(passage: Passage, at: int) -> bool:
    """ "An alliance", "a military alliance"."""
    words = cues(passage.language).get("indefinite", frozenset())
    return before(passage, at, words) or before(passage, at - 1, words)


@cache
def _definite() -> frozenset[str]:
    """The bodies of which a country has one, so that "the ministry" is that of before."""
    return frozenset({row["body"] for row in rows("state_bodies")} - set(SEVERAL) | {ANY_MINISTRY})


@cache
def _plurals(language: str) -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows("plural_endings") if row["language"] == language)


@cache
def _nouns(language: str) -> dict[str, tuple[str, ...]]:
    """{word: the organizations that it may stand for} of `stand_ins.csv`."""
    nouns: dict[str, tuple[str, ...]] = {}
    for row in rows("stand_ins"):
        if row["language"] == language:
            word = row["word"].casefold()
            nouns[word] = (*nouns.get(word, ()), row["actor_id"])
    return nouns
