"""Persons whom a title before or after them tells, with its country and sector.

    "… , Emily Horne, …"  behind  title(spokesperson) of us-national-security-council  ─▶ a person, US, GOV

Such a name has no id: nobody knows whether the next article's Jan Novák is the same.
"""

from collections.abc import Mapping, Sequence

from pipeline.language.abbreviations import is_abbreviation
from pipeline.language.passage import Passage
from pipeline.tag.context.found import Found
from pipeline.tag.context.links import QUOTES
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.phrases import Phrase
from pipeline.tag.context.runs import LONGEST_NAME, is_acronym, kinds_told, may_begin, run_end
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.offices import FORMER

EXPERT = "expert"  # a title that says nothing of whose one is


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
        if span is not None and not kinds_told(
            *span, hits
        ):  # a spokesman of the Russian Geographical Society
            country = None if phrase.title.value == EXPERT else _country(phrase.of, gazetteer)
            sector = FORMER if phrase.is_former else phrase.title.sector
            found.append(Found(*span, "person", None, country, sector, "title"))
    return found


def _behind(passage: Passage, phrase: Phrase, taken: Mapping[int, object]) -> tuple[int, int] | None:
    at = phrase.reach
    while at < len(passage.words) and passage.words[at] in QUOTES:
        at += 1
    mark = passage.words[at] if at < len(passage.words) and phrase.title.value != EXPERT else ""
    if mark == "," or (mark == "." and _is_abbreviated(passage, phrase)):
        at += 1
    if not may_begin(passage, at, taken):
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
        may_begin(passage, start - 1, taken) or passage.words[start - 1].lower() in passage.particles
    ):
        start -= 1
    while start < comma and not passage.is_capital(start):
        start += 1
    return (start, comma) if 2 <= comma - start <= LONGEST_NAME else None


def _country(of: str | None, gazetteer: Gazetteer) -> str | None:
    actor = gazetteer.by_id.get(of or "")
    return actor.country if actor else None
