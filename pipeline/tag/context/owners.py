"""Whose something is that is told to be "its" or "his": of the state named before. Pure.

Brazil watched. │ Its president, its army …
"""

from collections.abc import Iterator, Mapping

from pipeline.language.passage import Passage
from pipeline.records.sectors import OFFICIAL
from pipeline.tag.context.cues import before, cues
from pipeline.tag.context.found import Found

OPENING = 2  # words with which a sentence may begin: il suo │ governo


def owner(passage: Passage, start: int, there: Mapping[int, Found]) -> str | None:
    """The country of whom such a word means with which a sentence begins: the one state of which the sentence
    before tells, or who acts for it.

    Further on in a sentence it stands mostly before an object: recalled its ambassador.
    """
    own, earlier = _sentences(passage, start)
    if len(own) > OPENING or not before(passage, start, cues(passage.language)["possessive"]):
        return None
    told = [item for item in _items(earlier, there) if item.kind != "place"]
    countries = {item.country if _is_official(item) else None for item in told}  # of a company: its own
    return countries.pop() if len(countries) == 1 else None


def state_before(passage: Passage, start: int, there: Mapping[int, Found]) -> str | None:
    """The one state that a word's sentence names before it, else the first of the sentence before."""
    own, earlier = _sentences(passage, start)
    if inside := {item.country for item in _items(own, there) if _is_state(item)}:
        return inside.pop() if len(inside) == 1 else None
    first = next(filter(_is_state, _items(earlier, there)), None)
    return first.country if first is not None and passage.is_capital(first.start) else None


def _is_state(item: Found) -> bool:
    return item.kind == "country" and item.country is not None


def _is_official(item: Found) -> bool:
    return item.kind == "country" or item.sector in OFFICIAL


def _items(words: range, there: Mapping[int, Found]) -> Iterator[Found]:
    """Those that begin among these words."""
    for at in words:
        item = there.get(at)
        if item is not None and item.start == at:
            yield item


def _sentences(passage: Passage, at: int) -> tuple[range, range]:
    """The words of its sentence before a word, and those of the sentence before, in the same paragraph."""
    first = passage.sentence_start(at)
    is_first = first == 0 or passage.is_break(first - 1)
    return range(first, at), range(first if is_first else passage.sentence_start(first - 1), first)
