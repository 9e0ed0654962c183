"""Whose ministers, judges, mayors those are of whom only the office and the name are told. Pure.

Rwanda denied it. Foreign Minister X said …      of the state with which the sentence before begins
Justice Minister X resigned.                     in a text that is full of one country, of that one
"""

from collections.abc import Collection, Mapping, Sequence

from pipeline.language.inflections import base_forms
from pipeline.language.passage import Passage
from pipeline.records.sectors import ARMED, GOVERNMENT, OFFICIAL
from pipeline.tag.context.found import Found, covered
from pipeline.tag.context.owners import state_before
from pipeline.tag.context.phrases import Phrase
from pipeline.tag.known.gazetteer import Gazetteer

ABROAD = ("ambassador", "negotiator")  # offices whose holders another country may have sent


def officers(
    passage: Passage,
    phrases: Sequence[Phrase],
    found: Sequence[Found],
    home: str | None,
    gazetteer: Gazetteer,
) -> list[Found]:
    """All that was found; such officers, and who is called like them further on, with their country."""
    there = covered(found)
    told: dict[str, str] = {}  # what a surname may be inflected from: the country
    for phrase in phrases:
        item = _beside(passage, phrase, there)
        if item is None or not _is_unknown(item) or phrase.of is not None or not phrase.is_in_office:
            continue
        if country := _country(passage, phrase, item, there, home, gazetteer):
            told |= dict.fromkeys(_surname(passage, item), country)
    return [_of(passage, item, told) if told and _is_unknown(item) else item for item in found]


def _surname(passage: Passage, item: Found) -> Collection[str]:
    """What the last word of a name may be inflected from."""
    return base_forms(passage.words[item.end - 1], passage.language)


def _beside(passage: Passage, phrase: Phrase, there: Mapping[int, Found]) -> Found | None:
    """Who stands behind the office, or behind it and a comma: the justice minister, X, resigned."""
    is_parted = passage.words[phrase.reach : phrase.reach + 1] == [","]
    return there.get(phrase.reach + is_parted)


def _country(
    passage: Passage,
    phrase: Phrase,
    item: Found,
    there: Mapping[int, Found],
    home: str | None,
    gazetteer: Gazetteer,
) -> str | None:
    """Of a state's office that one holds; of one that several hold only where nothing speaks of another's."""
    office, sector = phrase.title.value, phrase.title.sector
    if sector not in OFFICIAL:
        return None
    before = state_before(passage, item.start, there)
    country = before or home
    if country and gazetteer.is_sole(office, country):
        return country
    return home if sector not in ARMED and office not in ABROAD and before in (None, home) else None


def _is_unknown(item: Found) -> bool:
    return item.kind == "person" and item.actor_id is None and item.country is None


def _of(passage: Passage, item: Found, told: Mapping[str, str]) -> Found:
    country = next((told[form] for form in _surname(passage, item) if form in told), None)
    return item._replace(country=country, sector=item.sector or GOVERNMENT) if country else item
