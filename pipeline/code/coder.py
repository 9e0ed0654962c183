"""A tagged text → its records: event reports, quotes, counts, tones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Literal

from pipeline.code.events.arcs import Arc
from pipeline.code.events.confidence import confidence
from pipeline.code.events.dating import Dates
from pipeline.code.events.event import Event
from pipeline.code.events.quoted import Source, sourced
from pipeline.code.events.reporting import reported, speaker_id
from pipeline.code.events.retold import Told, completed
from pipeline.code.events.sequels import sequel, with_sides
from pipeline.code.events.telling import events
from pipeline.code.events.worth import is_told, least_beside, private
from pipeline.code.known.lexicon import Lexicon, lexicon
from pipeline.code.quotes.cues import Said
from pipeline.code.quotes.gathering import quotes
from pipeline.code.text.bridges import bridge
from pipeline.code.text.counts import Counted, among, counts
from pipeline.code.text.genres import genre
from pipeline.code.text.names import Named, named
from pipeline.code.text.politics import politics
from pipeline.code.text.sentences import Written
from pipeline.code.text.tables import index
from pipeline.code.text.tone import Rated, tones
from pipeline.language import models
from pipeline.records.events import Count, EventReport, Quote, TextGenre, Tone
from pipeline.records.mentions import TaggedText
from pipeline.records.setting import setting

COUNT_REACH = 12  # words of a relative clause that may count what an act did
Coded = EventReport | Quote | Count | Tone | TextGenre


def coded(tagged: TaggedText, parse: bool) -> list[Coded]:
    """All that coding finds in a text; nothing in one whose language has no triggers."""
    known = lexicon(tagged.language) if tagged.language else None
    if known is None or not tagged.language:
        return []
    text = Written(tagged.text, tagged.language)
    text.look_up(index(tagged.language))
    bridge(text, known)
    names = named(text, tagged.mentions)
    said = quotes(text, known, names)
    counted = counts(text, 0, len(text.words))
    made: list[Coded] = [_quote(tagged, text, quote) for quote in said]
    share = politics(text, names)
    filed = genre(text) or private(share, tagged.mentions)
    if filed is not None:
        made.append(TextGenre(version_id=tagged.version_id, genre=filed.genre, words=filed.words))
    home = setting((name.start, name.mention) for name in names)
    arcs = _arcs(text) if parse else {}
    found = events(text, known, names, _tellers(said), arcs, home) if filed is None else ()
    dated = Dates(text, tagged.published_at.date() if tagged.published_at else None)
    heard = [*_sources(said)]
    sure = _sure((sourced(event, heard) for event in found), share)
    told = [(event, reported(tagged, dated, event, sureness)) for event, sureness in sure]
    reports = with_sides([sequel(event, report) for event, report in told])
    made += completed([Told(r, not event.act.is_verb) for r, (event, _) in zip(reports, told, strict=True)])
    owners = _owners(text, known, counted, told)
    made += [_count(tagged, text, count, owners.get(count)) for count in counted]
    return [*made, *_tones(tagged, text, known)]


def _sources(said: Iterable[Said]) -> Iterator[Source]:
    """Those of quotations; who says what is retold stands in its own sentence."""
    for quote in said:
        if quote.speaker is not None and quote.kind == "direct":
            yield Source(quote.start, quote.end, quote.speaker.mention)


def _tellers(said: Iterable[Said]) -> dict[int, Named | None]:
    """{verb behind what is said indirectly, or within it: who says it, if anybody known}: …, warned │ X."""
    tellers: dict[int, Named | None] = {}
    for quote in said:
        if quote.kind != "indirect" or quote.cue is None or quote.speaker_words is None:
            continue
        first, last = quote.speaker_words
        is_named = quote.speaker is not None and first <= quote.speaker.start < last  # no pronoun
        if quote.start < min(quote.cue[0], first):
            tellers[quote.cue[0]] = quote.speaker if is_named else None
    return tellers


def _owners(
    text: Written, known: Lexicon, counted: Sequence[Counted], told: Sequence[tuple[Event, EventReport]]
) -> dict[Counted, EventReport]:
    """{count: the event of which it is}: the first of its own clause, else of the one before."""
    owners: dict[Counted, EventReport] = {}
    for event, report in told:
        for count in among(counted, event.act.clause.start, event.act.clause.end):
            owners.setdefault(count, report)
    for event, report in told:
        for count in _counted_behind(text, known, counted, event.act.clause.end):
            owners.setdefault(count, report)
    return owners


def _counted_behind(text: Written, known: Lexicon, counted: Sequence[Counted], end: int) -> Sequence[Counted]:
    """An attack │ that killed two people: what the relative clause right behind an act counts."""
    standing = text.standing(known.words).get(end, ())
    is_relative = any(kind in ("relative", "that") for _, kind in standing)
    last = min(end + COUNT_REACH, text.sentence_of(end).end) if is_relative else end
    return among(counted, end, last)


def _tones(tagged: TaggedText, text: Written, known: Lexicon) -> Iterator[Tone]:
    whole, of_sentence = tones(text, known)
    if whole is not None:
        yield _tone(tagged, 0, len(tagged.text), "text", whole)
    for sentence, rated in of_sentence.items():
        yield _tone(tagged, text.starts[sentence.start], text.ends[sentence.end - 1], "sentence", rated)


def _tone(tagged: TaggedText, start: int, end: int, unit: Literal["text", "sentence"], rated: Rated) -> Tone:
    return Tone(
        version_id=tagged.version_id,
        start_char=start,
        end_char=end,
        unit=unit,
        tone=rated.tone,
        words_rated=rated.words,
    )


def _arcs(text: Written) -> Mapping[int, Arc]:
    """A parser's arcs, where one is installed."""
    pipeline = _parser_for(text.language)
    if pipeline is None:
        return {}
    # spaCy takes seconds to import: only where there is a parser
    from pipeline.code.events.parser import arcs

    return arcs(text, pipeline)


@cache
def _parser_for(language: str) -> models.TrainedPipeline | None:
    return models.installed_for(language, "parser")


def _quote(tagged: TaggedText, text: Written, said: Said) -> Quote:
    speaker = said.speaker.mention if said.speaker else None
    return Quote(
        version_id=tagged.version_id,
        start_char=text.starts[said.start],
        end_char=text.ends[said.end - 1],
        kind="direct" if said.kind == "direct" else "indirect",
        speaker_id=speaker_id(speaker),
        speaker_surface=text.surface(*said.speaker_words) if said.speaker_words else None,
        cue=text.surface(*said.cue) if said.cue else None,
    )


def _sure(found: Iterable[Event], share: float) -> Iterator[tuple[Event, float]]:
    """The events that a text with this share of politics is worth, each with its confidence; beside a surer
    one of its sentence none that is doubtful.
    """
    sure = ((event, confidence(event, share)) for event in found)
    worth = ((event, sureness) for event, sureness in sure if is_told(event, sureness, share))
    least = least_beside(share)
    for _, group in groupby(worth, key=lambda told: told[0].reading.sentence):
        rated = [*group]
        yield from (
            (event, sureness)
            for event, sureness in rated
            if event.status != "asserted" or sureness >= min(_surest_beside(event, rated), least)
        )


def _surest_beside(event: Event, rated: Sequence[tuple[Event, float]]) -> float:
    """How sure the surest of a sentence is; beside one of the main clause, of those that have happened."""
    return max(sureness for other, sureness in rated if other.status == "asserted" or not event.is_main)


def _count(tagged: TaggedText, text: Written, count: Counted, owner: EventReport | None) -> Count:
    return Count(
        version_id=tagged.version_id,
        start_char=text.starts[count.start],
        end_char=text.ends[count.end - 1],
        value=count.value,
        unit=count.unit,
        bound=count.bound,
        report_id=owner.report_id if owner else None,
    )
