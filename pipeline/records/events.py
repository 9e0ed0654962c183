"""What texts tell: who did what, who said what, how many, in which tone."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

EventType = Literal[  # PLOVER's
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


Status = Literal["asserted", "negated", "planned", "hypothetical", "denied"]


Genre = Literal["sport", "markets", "horoscope", "private"]  # of a text that tells no events


Precision = Literal["day", "month", "year"]


Bound = Literal["exactly", "about", "at least", "at most"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words attributed to a speaker: text[start_char:end_char]."""

    version_id: UUID
    start_char: int  # of the words, without the quotation marks
    end_char: int
    kind: Literal["direct", "indirect"]
    speaker_id: str | None
    speaker_surface: str | None
    cue: str | None  # the verb, as written


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCode:
    """A CAMEO code, and what PLOVER makes of it."""

    cameo: str  # a string: leading zeros matter
    event_type: EventType
    mode: str | None
    context: str | None
    quad: int  # 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
    goldstein: float  # −10 conflict … 10 cooperation
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport:
    """Who did what to whom, as one sentence of an article tells it."""

    report_id: UUID  # of version_id, cameo and where the trigger stands
    version_id: UUID
    start_char: int  # of the sentence
    end_char: int
    trigger: str  # the words that carry the event
    trigger_start_char: int
    trigger_end_char: int
    actor_ids: tuple[str, ...]
    recipient_ids: tuple[str, ...]
    actor_names: tuple[str, ...]  # as the text writes them, those beyond the list too
    recipient_names: tuple[str, ...]
    actor_country: str | None  # alpha-2, of the first
    recipient_country: str | None
    actor_sector: str | None  # PLOVER, of the first
    recipient_sector: str | None
    event_type: EventType
    mode: str | None  # PLOVER's
    context: str | None
    cameo: str  # a string: leading zeros matter
    quad: int  # 1…4
    goldstein: float  # −10…10, of the CAMEO code
    status: Status  # what the sentence claims
    reported_by: str | None  # whose claim it is, where the sentence says so
    date: date | None  # when it happens; month and year by their first day
    date_precision: Precision | None
    location_id: str | None
    method: Literal["clauses", "parser"]
    confidence: float  # 0…1, calibrated


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of people, weapons or money that a text gives."""

    version_id: UUID
    start_char: int
    end_char: int
    value: float
    unit: str  # troops, killed, usd …
    bound: Bound
    report_id: UUID | None  # the event of which it is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """How positive or negative the words of a text, or of one of its sentences, are."""

    version_id: UUID
    start_char: int
    end_char: int
    unit: Literal["text", "sentence"]
    tone: float  # −1…1
    words_rated: int  # words on which it rests


@dataclass(frozen=True, slots=True, kw_only=True)
class TextGenre:
    """Why no events are told of a text: a match report, a market's, a horoscope, hardly any politics."""

    version_id: UUID
    genre: Genre
    words: tuple[str, ...]  # by which it is known, as they stand in the text
