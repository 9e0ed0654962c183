"""Whose ministers those are of whom only the office and the name are told. Pure.

Rwanda denied it. Foreign Minister X said …      of the state with which the sentence before begins
Justice Minister X resigned.                     in a text that is full of one country, of that one
"""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.language.passage import Passage
from pipeline.tag.context.found import Found, covered
from pipeline.tag.context.phrases import Phrase
from pipeline.tag.context.setting import setting
from pipeline.tag.known.gazetteer import Gazetteer

STATE = "GOV"  # the sector of those who act for one
MINISTER = "minister"  # with which the offices end that several hold


def officers(
    passage: Passage, phrases: Sequence[Phrase], found: Sequence[Found], gazetteer: Gazetteer
) -> list[Found]:
    """All that was found; such officers, and who is called like them further on, with their country."""
    there, home = covered(found), setting(found)
    told: dict[str, str] = {}
    for phrase in phrases:
        item = _beside(passage, phrase, there)
        if item is None or not _is_unknown(item) or phrase.of is not None or not phrase.is_in_office:
            continue
        if country := _country(passage, phrase, item, there, home, gazetteer):
            told[passage.words[item.end - 1]] = country
    return [_of(item, told.get(passage.words[item.end - 1])) for item in found]


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
    """Of a state's office that one holds; a minister without more may be another's than the text's own."""
    office = phrase.title.value
    if phrase.title.sector != STATE:
        return None
    before = _before(passage, item, there)
    country = before or home
    if country and gazetteer.is_sole(office, country):
        return country
    return home if office.endswith(MINISTER) and before in (None, home) else None


def _is_unknown(item: Found) -> bool:
    return item.kind == "person" and item.actor_id is None and item.country is None


def _of(item: Found, country: str | None) -> Found:
    return item._replace(country=country, sector=STATE) if country and _is_unknown(item) else item


def _before(passage: Passage, item: Found, there: Mapping[int, Found]) -> str | None:
    """The one state that its sentence names before it, else the first of the sentence before."""
    own, earlier = (list(_states(words, there)) for words in _sentences(passage, item.start))
    if own:
        return own[0] if len(set(own)) == 1 else None
    return earlier[0] if earlier else None


def _states(words: range, there: Mapping[int, Found]) -> Iterator[str]:
    for at in words:
        item = there.get(at)
        if item is not None and item.start == at and item.kind == "country" and item.country:
            yield item.country


def _sentences(passage: Passage, at: int) -> tuple[range, range]:
    """The words of its sentence before a word, and those of the sentence before, in the same paragraph."""
    first = passage.sentence_start(at)
    is_first = first == 0 or passage.is_break(first - 1)
    return range(first, at), range(first if is_first else passage.sentence_start(first - 1), first)
