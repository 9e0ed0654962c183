"""Watchlists."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """A watchlist with a time span."""

    crisis_id: str
    title: str
    description: str | None
    starts_on: date
    ends_on: date | None
    threshold: int  # an article belongs when the weights of what it names add up to this


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """One thing a crisis watches. All terms of a crisis together count once."""

    crisis_id: str
    kind: Literal["actor", "place", "term"]
    value: str  # actor id, place id, or a phrase that begins at the start of a word
    language: str | None  # of a term
    weight: int
