"""Articles with the same text, or one within another."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

Relation = Literal["head", "copy", "excerpt", "extension"]  # of a text to its copy group


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What stands for a text among others: how many shingles it has, how many of their hashes are kept."""

    version_id: UUID
    appeared_at: datetime
    fetch_run_id: int
    day: date
    shingles: int  # distinct ones
    scale: float  # one hash of so many is kept
    hashes: int
    agency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shingle:
    """A kept hash of a text's shingles."""

    hash: int  # 64 bits, unsigned
    version_id: UUID
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """What a candidate has in common with an article version that was placed before."""

    version_id: UUID  # of the candidate
    other_id: UUID
    article_id: UUID  # of the other, as all that follows
    group_id: UUID
    language: str | None
    host: str | None
    day: date
    shingles: int
    scale: float
    shared: int  # hashes of both


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What earlier batches have to do with a candidate."""

    version_id: UUID
    hashes: tuple[int, ...]  # its own, without those that very many texts have
    overlaps: tuple[Overlap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An article version on its way into a copy group, with the group that already holds it or its text."""

    version_id: UUID
    article_id: UUID
    text_hash: str
    language: str | None
    host: str | None
    agency: str | None  # that the text names
    day: date  # on which it appeared
    shingles: int
    scale: float
    group_id: UUID | None  # of its article, or the earliest one with the same text, if grouped before


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article version's place in a copy group."""

    version_id: UUID
    article_id: UUID
    group_id: UUID  # the article_id of its head, the article first seen with this text
    relation: Relation
    shared_share: float  # of the member's text that the matched one holds, 0…1; of a head 1
    matched_id: UUID | None  # article version that it shares most with; None: a head, or equal texts
    agency: str | None  # actor id of the news agency that the text names
