"""What only the text tells: titled persons, names beyond the list, surnames, offices, "the alliance".

Each step reads what those before it found and adds to it. Names of several words come first: they introduce
whom a single word means.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.language.passage import Passage
from pipeline.records.setting import setting
from pipeline.tag.context import anaphora, holders, names, officers, phrases, runs, surnames, titled
from pipeline.tag.context.found import Found, Span, covered, laid
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.phrases import Phrase
from pipeline.tag.context.portfolios import with_portfolios
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.lexicon import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """What the tables have matched in a text, which all steps read."""

    passage: Passage
    hits: Mapping[int, Hit]  # by their words
    known: Mapping[int, Found]  # what the tables told, by its words
    titles: Sequence[Phrase]
    claimed: Mapping[int, object]  # the words that begin no name
    lexicon: Lexicon
    gazetteer: Gazetteer


def resolved(
    passage: Passage, spotted: Sequence[Hit], known: Sequence[Found], gazetteer: Gazetteer, lexicon: Lexicon
) -> list[Found]:
    """All that was found before, and what the text tells of itself, in the order of the words."""
    taken = covered(known)
    titles = with_portfolios(passage, phrases.titles(passage, spotted, taken))
    matched = Matched(
        passage=passage,
        hits=covered(spotted),
        known=taken,
        titles=titles,
        claimed={**taken, **covered(_silent(spotted)), **covered(titles)},
        lexicon=lexicon,
        gazetteer=gazetteer,
    )
    found = _with_names(matched, _with_titled(matched, known))
    home = setting((item.start, item) for item in found)
    found = laid(holders.offices(passage, titles, found, home, gazetteer), found)
    found = officers.officers(passage, titles, found, home, gazetteer)
    found = laid(anaphora.bodies(passage, spotted, found, home, gazetteer), found)
    return laid(found, anaphora.stand_ins(passage, found, gazetteer))


def _silent(spotted: Sequence[Hit]) -> list[Hit]:
    """Words with a capital that are no part of names."""
    return [hit for at, hit in enumerate(spotted) if runs.is_never(hit) or phrases.is_direction(spotted, at)]


def _with_titled(matched: Matched, known: Sequence[Found]) -> list[Found]:
    """The persons whom a title tells: in full, then by a surname, of whom something may be known."""
    told = titled.persons(matched.passage, matched.titles, matched.claimed, matched.hits, matched.gazetteer)
    found = laid(known, [item for item in told if not _is_word(item)])
    found = laid(found, _surnames(matched, [_span(item) for item in told], found))
    found = laid(found, told)
    alike = surnames.namesakes(matched.titles, found, matched.passage, matched.lexicon, matched.gazetteer)
    return laid(alike, found)


def _with_names(matched: Matched, known: Sequence[Found]) -> list[Found]:
    """The names beyond the list: those of several words, then whom a single word means, then what it is."""
    passage = matched.passage
    spans = list(runs.runs(passage, {**matched.claimed, **covered(known)}, matched.hits))
    long = _named(matched, [span for span in spans if span[1] - span[0] > 1])
    found = laid(long, known)
    doubtful = [_span(item) for item in found if surnames.may_be_surname(passage, item)]
    found = laid(_surnames(matched, doubtful, found, only_introduced=True), found)
    beginnings = runs.beginnings(passage, {**matched.claimed, **covered(found)})
    found = laid(found, _surnames(matched, [*spans, *_last_words(spans, long), *beginnings], found))
    return laid(found, _named(matched, [span for span in spans if span[1] - span[0] == 1]))


def _last_words(spans: Sequence[tuple[int, int]], named: Sequence[Found]) -> list[tuple[int, int]]:
    """Of the runs that are no name by themselves: Fall von | Gaetz."""
    ends = {item.end for item in named}
    return [(end - 1, end) for start, end in spans if end - start > 1 and end not in ends]


def _surnames(
    matched: Matched,
    spans: Sequence[tuple[int, int]],
    found: Sequence[Found],
    *,
    only_introduced: bool = False,
) -> list[Found]:
    return surnames.surnames(
        matched.passage, spans, found, matched.lexicon, matched.gazetteer, only_introduced=only_introduced
    )


def _named(matched: Matched, spans: Sequence[tuple[int, int]]) -> list[Found]:
    return list(names.named(matched.passage, spans, matched.hits, matched.known))


def _span(item: Span) -> tuple[int, int]:
    return item.start, item.end


def _is_word(item: Span) -> bool:
    return item.end - item.start == 1
