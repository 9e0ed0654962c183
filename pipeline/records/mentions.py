"""Actors, and where texts name them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

ActorKind = Literal["person", "organization", "country", "group", "place", "product"]


Method = Literal["gazetteer", "title", "fuzzy", "coreference", "model"]


Role = Literal["actor", "location"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The words of an article version: what tagging works on."""

    version_id: UUID
    title: str | None
    text: str
    language: str | None
    published_at: datetime | None = None  # offices are held, and dates are meant, as of then


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who can act, or a place: one readable id in all languages."""

    actor_id: str
    kind: ActorKind
    name: str
    country: str | None
    sector: str | None  # PLOVER
    wikidata_id: str | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One name of an actor in one language; `mul` stands for every language in the Latin script."""

    actor_id: str
    language: str
    alias: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An actor or place named in a title or text: part[start_char:end_char] == surface."""

    version_id: UUID
    part: Literal["title", "text"]
    start_char: int  # Unicode code points, end exclusive
    end_char: int
    surface: str
    kind: ActorKind
    actor_id: str | None
    country: str | None
    sector: str | None
    role: Role
    geonames_id: int | None  # this and the coordinates: of places
    latitude: float | None  # degrees, WGS84
    longitude: float | None
    wikidata_id: str | None
    method: Method


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedText:
    """The words of an article version with whom they name: what coding works on."""

    version_id: UUID
    text: str
    language: str | None
    published_at: datetime | None  # relative dates are counted from this day
    mentions: tuple[Mention, ...]  # of the text, in its order
