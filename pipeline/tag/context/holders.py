"""Who holds an office that an article names without a person.

    Mme Truss … la ministre des Affaires étrangères    who of those named holds the office
    le ministre russe des Affaires étrangères          who held it on the article's day
    Brazil watched. Its president …                    who held that state's

Ministers, "a minister" are nobody in sight.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pipeline.language.passage import OPENS, Passage
from pipeline.records.sectors import STATE_OFFICES
from pipeline.tag.context.cues import before, cues, is_definite
from pipeline.tag.context.found import Found, by_start, covered
from pipeline.tag.context.links import is_link, is_pause
from pipeline.tag.context.owners import owner
from pipeline.tag.context.phrases import COUNTRY, Phrase
from pipeline.tag.context.plurals import is_plural
from pipeline.tag.known.gazetteer import Gazetteer

ANYBODY = "leader"  # a title that many have
PRESIDENT, OF_BODY = "president", "president-of-body"
OF_MANY = ("lawmaker",)  # politicians, deputies: the plain noun means nobody in particular


def offices(
    passage: Passage,
    phrases: Iterable[Phrase],
    found: Sequence[Found],
    home: str | None,
    gazetteer: Gazetteer,
) -> Iterator[Found]:
    """The offices that are named without a person, as their holders on the article's day; `home`: the country
    of which the text is full.
    """
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
        of = phrase.of or owner(passage, phrase.start, there)
        holder = (
            _last_named(phrase, holding[office])
            if of is None
            else _of(office, of, passage.published_on, gazetteer)
        )
        if holder is not None:
            country, sector = gazetteer.standing(holder, passage.published_on)
            yield Found(phrase.start, phrase.end, "person", holder, country, sector, "coreference")
        elif phrase.of in gazetteer.by_id and _is_within(phrase, there):
            country, sector = gazetteer.by_id[phrase.of or ""].country, phrase.title.sector
            yield Found(phrase.start, phrase.end, "person", None, country, sector, "title")
        elif of is not None and phrase.of is None and phrase.title.sector in STATE_OFFICES:
            yield Found(phrase.start, phrase.end, "person", None, of, phrase.title.sector, "title")
        elif home and _is_of_home(passage, phrase, office, home, gazetteer):
            yield Found(phrase.start, phrase.end, "person", None, home, phrase.title.sector, "title")


def _is_of_home(passage: Passage, phrase: Phrase, office: str, home: str, gazetteer: Gazetteer) -> bool:
    """Is it "the prime minister" in a text that is full of one country, which has one of them?"""
    is_bare = phrase.of is None and is_definite(passage, phrase.start, phrase.end)
    return is_bare and phrase.title.sector in STATE_OFFICES and gazetteer.is_sole(office, home)


def _is_within(phrase: Phrase, there: Mapping[int, Found]) -> bool:
    """Does the country stand in the title, so that it is nowhere else: le ministre bulgare de la Défense?"""
    is_whole = (phrase.outset, phrase.reach) == (phrase.start, phrase.end)
    return is_whole and not any(at in there for at in range(phrase.start, phrase.end))


def _has_person(passage: Passage, phrase: Phrase, there: Mapping[int, Found]) -> bool:
    """Does the person stand beside the office, or does the name of something go on?"""
    if passage.has("title behind name") and _is_person(there.get(phrase.start - 1)):
        return True
    at = phrase.reach
    while at < len(passage.words) and (passage.words[at] in OPENS or is_pause(passage, at)):
        at += 1
    after = there.get(at)
    commas = (comma for comma in (phrase.outset - 1, phrase.outset - 2) if is_pause(passage, comma))
    before = next((there.get(comma - 1) for comma in commas), None)
    return _is_person(after) or _is_person(before)


def _is_person(item: Found | None) -> bool:
    return item is not None and item.kind == "person"


def _is_anybody(passage: Passage, phrase: Phrase) -> bool:
    """ "A president", "two ministers", "the president of the South American country": of nobody in sight."""
    words = cues(passage.language)["indefinite"]
    is_several = is_plural(passage, phrase.start, phrase.end, phrase.title.words)
    if is_several or before(passage, phrase.start, words):
        return True
    return (
        phrase.of is None
        and phrase.end < len(passage.words)
        and (
            is_link(passage, phrase.end, phrase.end + 1, "whose")
            or is_link(passage, phrase.end, phrase.end + 2, "whose")
        )
    )


def _of(office: str, of: str, on: date | None, gazetteer: Gazetteer) -> str | None:
    """Who alone holds an office of a country or organization, which has no other president than its own."""
    if len(of) != COUNTRY and office in (PRESIDENT, ANYBODY) and not gazetteer.holders(office, of, on):
        office = OF_BODY
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
    earlier = bisect_left(holding, phrase.start, key=by_start)
    if earlier and phrase.title.value != ANYBODY:
        return holding[earlier - 1].actor_id
    return holding[0].actor_id if len({item.actor_id for item in holding}) == 1 else None
