"""A tagged text → its records: event reports, quotes, counts, tones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import groupby
from typing import Literal

from pipeline.code.events.arcs import Arc
from pipeline.code.events.confidence import confidence
from pipeline.code.events.home import Home
from pipeline.code.events.quoted import Source, sourced
from pipeline.code.events.retold import Told, completed
from pipeline.code.events.sequels import Speech, sequel, with_sides
from pipeline.code.events.subjects import BESIDE
from pipeline.code.events.telling import Event, events
from pipeline.code.events.worth import is_told, politics, private
from pipeline.code.known.cameo import event_codes
from pipeline.code.known.lexicon import Lexicon, lexicon
from pipeline.code.quotes.cues import Said
from pipeline.code.quotes.gathering import quotes
from pipeline.code.text.counts import Counted, among, counts
from pipeline.code.text.dates import When
from pipeline.code.text.genres import genre
from pipeline.code.text.names import named
from pipeline.code.text.sentences import Sentence, Written
from pipeline.code.text.tables import index
from pipeline.code.text.times import times
from pipeline.code.text.tone import Rated, tones
from pipeline.language import models
from pipeline.records.events import Count, EventReport, Quote, TextGenre, Tone
from pipeline.records.ids import uuid_of
from pipeline.records.mentions import Mention, TaggedText

OFFICIAL = frozenset(["GOV", "MIL", "SPY"])  # sectors of those who act for their country
COUNT_REACH = 12  # words of a relative clause that may count what an act did
DOUBTFUL = 0.5  # a second event of a sentence is told if it is at least this sure
Coded = EventReport | Quote | Count | Tone | TextGenre


def coded(tagged: TaggedText, parse: bool) -> list[Coded]:
    """All that coding finds in a text; nothing in one whose language has no triggers."""
    known = lexicon(tagged.language) if tagged.language else None
    if known is None or not tagged.language:
        return []
    text = Written(tagged.text, tagged.language)
    text.look_up(index(tagged.language))
    names = named(text, tagged.mentions)
    said = quotes(text, known, names)
    counted = counts(text, 0, len(text.words))
    made: list[Coded] = [_quote(tagged, text, quote) for quote in said]
    share = politics(text, tagged.mentions)
    filed = genre(text) or private(share, tagged.mentions)
    if filed is not None:
        made.append(TextGenre(version_id=tagged.version_id, genre=filed.genre, words=filed.words))
    found = events(text, known, names, _arcs(text) if parse else {}) if filed is None else ()
    dated = _Dates(text, tagged.published_at.date() if tagged.published_at else None)
    heard = [*_sources(said)]
    sure = _sure((sourced(event, heard) for event in found), share)
    told = [(event, _report(tagged, dated, event, sureness)) for event, sureness in sure]
    reports = with_sides([sequel(event, report) for event, report in told], _speeches(text, said))
    made += completed([Told(r, not event.act.is_verb) for r, (event, _) in zip(reports, told, strict=True)])
    owners = _owners(text, known, counted, told)
    made += [_count(tagged, text, count, owners.get(count)) for count in counted]
    return [*made, *_tones(tagged, text, known)]


def _speeches(text: Written, said: Iterable[Said]) -> list[Speech]:
    """Who said what, in the order in which it ends."""
    ends = sorted((text.ends[one.end - 1], one) for one in said if one.speaker)
    return [Speech(end, one.speaker.mention) for end, one in ends if one.speaker]


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
        speaker_id=_speaker_id(speaker),
        speaker_surface=text.surface(*said.speaker_words) if said.speaker_words else None,
        cue=text.surface(*said.cue) if said.cue else None,
    )


def _sure(found: Iterable[Event], share: float) -> Iterator[tuple[Event, float]]:
    """The events that a text with this share of politics is worth, each with its confidence; beside a surer
    one of its sentence none that is doubtful.
    """
    sure = ((event, confidence(event, share)) for event in found)
    worth = ((event, sureness) for event, sureness in sure if is_told(event, sureness, share))
    for _, group in groupby(worth, key=lambda told: told[0].reading.sentence):
        rated = [*group]
        yield from (
            (event, sureness)
            for event, sureness in rated
            if event.status != "asserted" or sureness >= min(_surest_beside(event, rated), DOUBTFUL)
        )


def _surest_beside(event: Event, rated: Sequence[tuple[Event, float]]) -> float:
    """How sure the surest of a sentence is; beside one of the main clause, of those that have happened."""
    return max(sureness for other, sureness in rated if other.status == "asserted" or not event.is_main)


def _report(tagged: TaggedText, dates: "_Dates", event: Event, sureness: float) -> EventReport:
    act, sentence = event.act, event.reading.sentence
    coding = event_codes()[event.code]
    actors, recipients = event.who.actors, event.who.recipients
    text, when, home = dates.text, _when(dates, event), Home(event, coding)
    return EventReport(
        report_id=uuid_of("event report", str(tagged.version_id), event.code, str(text.starts[act.start])),
        version_id=tagged.version_id,
        start_char=text.starts[sentence.start],
        end_char=text.ends[sentence.end - 1],
        trigger=text.surface(act.start, act.end),
        trigger_start_char=text.starts[act.start],
        trigger_end_char=text.ends[act.end - 1],
        actor_ids=_ids(actors),
        recipient_ids=_ids(recipients),
        actor_names=_names(actors),
        recipient_names=_names(recipients),
        actor_country=home.actor,
        recipient_country=home.recipient,
        actor_sector=actors[0].sector if actors else None,
        recipient_sector=recipients[0].sector if recipients else None,
        event_type=coding.event_type,
        mode=coding.mode,
        context=coding.context,
        cameo=coding.cameo,
        quad=coding.quad,
        goldstein=coding.goldstein,
        status="planned" if event.status == "asserted" and dates.is_to_come(when) else event.status,
        reported_by=_speaker_id(event.reported_by),
        date=when.day if when else None,
        date_precision=when.precision if when else None,
        location_id=_location(event),
        method=event.method,
        confidence=sureness,
    )


def _sources(said: Iterable[Said]) -> Iterator[Source]:
    """Those of quotations; who says what is retold stands in its own sentence."""
    for quote in said:
        if quote.speaker is not None and quote.kind == "direct":
            yield Source(quote.start, quote.end, quote.speaker.mention)


def _speaker_id(speaker: Mention | None) -> str | None:
    """A town speaks only where it stands for its government."""
    if speaker is None or (speaker.kind == "place" and speaker.role == "location"):
        return None
    return speaker.actor_id


def _ids(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Each once; of a place, the country that it lies in, for a place suffers nothing; of an official
    beyond the list, the country that he acts for.
    """
    return tuple(dict.fromkeys(found for m in mentions if (found := _id(m))))


def _names(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.surface for mention in mentions))


def _id(mention: Mention) -> str | None:
    if mention.kind == "place" and mention.role == "location":
        return mention.country
    is_official = mention.kind == "person" and mention.sector in OFFICIAL
    return mention.actor_id or (mention.country if is_official else None)


class _Dates:
    """The dates of a text's sentences, each of which is read once for all its events."""

    def __init__(self, text: Written, published: date | None) -> None:
        self.text = text
        self.published = published
        self.known: dict[tuple[Sentence, bool], list[When]] = {}

    def of(self, sentence: Sentence, is_to_come: bool) -> list[When]:
        """In order; none where it is not known when the text was published."""
        asked = sentence, is_to_come
        if self.published is not None and asked not in self.known:
            self.known[asked] = times(self.text, *sentence, self.published, is_to_come)
        return self.known.get(asked, [])

    def is_to_come(self, when: When | None) -> bool:
        """Does it lie behind the day of publication, as that decides which day is meant?"""
        return bool(when and self.published and when.day > self.published and not when.is_fixed)


def _when(dates: _Dates, event: Event) -> When | None:
    clause = event.act.clause
    sentence = event.reading.sentence
    goes_on = clause.opener == "clause" and event.reading.has(sentence.start, clause.start, "future")
    found = dates.of(sentence, goes_on or event.status in ("planned", "hypothetical"))
    found = [when for when in found if not _is_of_others(when, event)]
    inside = [when for when in found if clause.start <= when.start < clause.end]
    if event.is_uttered:  # a reproach is of the day on which it is said, not of what it is about
        found, inside = [when for when in found if when.precision == "day"], []
    if event.status == "planned":  # said on Tuesday: when it is said is not when it will be
        found = [when for when in found if not _is_of_saying(when, event)]
    if not inside:  # of another clause: no year, no later month, which say when something else was
        found = [when for when in found if when.precision == "day" or _may_be_its(when, event)]
    return min(inside or found, key=lambda w: abs(w.start - event.act.start), default=None)


def _is_of_others(when: When, event: Event) -> bool:
    """Is it of what is said or told behind the act, or of what was before: X struck in May, and then Y …?"""
    reading, act, clause = event.reading, event.act, event.reading.clause_of(when.start)
    if reading.is_noted(when.start, act.start, "afterwards"):
        return True
    if clause.start < act.clause.end or (event.inner is not None and event.inner.clause == clause):
        return False
    if clause.opener == "that":  # …, said on Wednesday
        is_told = any("verb" in reading.parts(at) for at in range(clause.start, clause.end))
        return is_told or reading.is_kind(clause.start, "that")
    return act.is_verb and clause.opener == "relative"


def _is_of_saying(when: When, event: Event) -> bool:
    """Does it stand in a clause of who says it, and not of what is said?"""
    reading, clause = event.reading, event.reading.clause_of(when.start)
    is_beside = reading.has(when.start - BESIDE, when.start, "saying")
    return clause != event.act.clause and (is_beside or reading.has(clause.start, clause.end, "saying"))


def _may_be_its(when: When, event: Event) -> bool:
    """Is it a month that is told before the act: the troops who came in last month, have taken …? Not of
    what was before or after: applied in May, after X had invaded.
    """
    is_told = when.precision == "month" and when.start < event.act.start
    return is_told and event.act.clause.opener != "clause"


def _location(event: Event) -> str | None:
    clause = event.act.clause
    inside = [
        n.mention
        for n in event.reading.names
        if clause.start <= n.start < clause.end and n.mention.role == "location"
    ]
    places = [m for m in inside if m.kind == "place"] or inside
    return places[0].actor_id if places else None


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
