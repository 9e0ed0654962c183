"""Articles about the same happening."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What an article says and names, as plain rows: what its terms are made of."""

    version_id: UUID
    title: str | None
    text: str
    language: str | None
    day: date
    mentions: tuple[Mapping[str, Any], ...]  # part, start_char, actor_id
    events: tuple[Mapping[str, Any], ...]  # event_type, actor, recipient: a country, else an id
    counts: tuple[Mapping[str, Any], ...]  # value, unit


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTerm:
    """One thing that an article is about."""

    version_id: UUID
    channel: Literal["words", "named"]
    term: str
    weight: float  # before its rarity
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryVector:
    """What an article means, in the space of an embedding."""

    version_id: UUID
    vector: tuple[int, ...]  # of a length of 127
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCandidate:
    """The head of a copy group on its way into a story."""

    version_id: UUID
    article_id: UUID
    group_id: UUID
    language: str | None
    host: str | None
    appeared_at: datetime  # published, else fetched
    day: date
    story_id: UUID | None  # of its copy group, if an earlier version was placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """An article that a candidate shares terms with: of an earlier batch, or of its own."""

    other_id: UUID
    language: str | None
    host: str | None
    appeared_at: datetime
    words: float  # cosine of what they are about, 0…1
    named: float
    group_id: UUID | None  # None: not placed yet
    story_id: UUID | None
    began_at: datetime | None  # of the story
    heads: int  # of the story


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """The head of a copy group in its story, and which of those before hold it there."""

    group_id: UUID
    story_id: UUID
    language: str | None
    appeared_at: datetime
    is_moved: bool  # it has left another story
    linked: tuple[UUID, ...]  # their group_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Those of a candidate; or a text of a story that candidates may join."""

    version_id: UUID
    near: tuple[Neighbour, ...]
    text: StoryText | None = None  # None: of a candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMember:
    """A copy group's head in its story."""

    version_id: UUID
    group_id: UUID
    story_id: UUID  # made of the article_id of the head that began it
    appeared_at: datetime  # of the head: published, else fetched
    likeness: float  # to the story when it joined; 0: it began it


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMerge:
    """Two stories that an article shows to be one: the later ends in the earlier."""

    story_id: UUID
    into_story_id: UUID
    version_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLink:
    """Two copy groups whose heads are alike enough to hold a story together, seen from the later."""

    group_id: UUID
    other_group_id: UUID
    likeness: float
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySplit:
    """A copy group that leaves a story, with others that are the same new story."""

    group_id: UUID
    story_id: UUID  # made of the article_id of the first that leaves
    from_story_id: UUID
    version_id: UUID  # upon which it showed
