"""Each copy group joins the best story of the last days, or begins one: one pass, in the query's order.

    likeness of two articles     of one language: their words; of two: whom and what they name
    … of article and story       the mean of the story's three articles that are most like it
    ≥ 1                          it joins; ≥ 1.2 to two stories: they are one, the later ends in the earlier
    ≥ 0.7                        it holds the story together; where nothing does, it is split (splits.py)

An article that has begun a story names it for ever: the id is made of its article's, and a story that was
merged or split keeps its id in the history.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from pipeline.records.ids import uuid_of
from pipeline.records.stories import (
    Neighbour,
    Neighbours,
    StoryCandidate,
    StoryLink,
    StoryMember,
    StoryMerge,
    StorySplit,
    StoryText,
)
from pipeline.stories.splits import HOLDS, Texts

VERSION = "2"
DAYS = 3  # between two articles that tell of the same happening
# What a likeness of 1 is: chosen on English and Russian pairs judged by people, and on the sample web.
# Within a language words alone: names are words, too, and counted twice they make one of an affair's many.
OF_WORDS = 0.25  # cosine within a language
OF_NAMED = 0.45  # cosine across languages
ONE_SITE = 0.4  # a site tells one happening once, and the weather, votes and releases in the same words
A_DAY = 0.1  # less alike for each day between them
CLOSEST = 3  # articles of a story that tell how like it is
JOINS = 1.0
MERGES = 1.2


class Seen(NamedTuple):
    """A story as far as this batch knows it."""

    began_at: datetime
    heads: int


def fold(known: Sequence[Neighbours]) -> Callable[[StoryCandidate], list[object]]:
    """A step that remembers the stories it has made. `known`: what each of a batch is like, and the texts of
    stories that it may join.
    """
    return _Fold(known).place


class _Fold:
    def __init__(self, known: Sequence[Neighbours]) -> None:
        self.neighbours = {one.version_id: one.near for one in known if one.text is None}
        self.group_of: dict[UUID, UUID] = {}  # by version: of earlier batches and of this one
        self.story_of: dict[UUID, UUID] = {}  # by group
        self.stories: dict[UUID, Seen] = {}
        self.merged: dict[UUID, UUID] = {}
        self.texts = Texts(timedelta(days=DAYS))
        for text in (one.text for one in known if one.text is not None):
            self.story_of[text.group_id] = text.story_id
            self.texts.add(text)
        for other in (other for near in self.neighbours.values() for other in near):
            if other.group_id is not None and other.story_id is not None and other.began_at is not None:
                self.group_of[other.other_id] = other.group_id
                self.story_of[other.group_id] = other.story_id
                self.stories.setdefault(other.story_id, Seen(other.began_at, other.heads))

    def place(self, candidate: StoryCandidate) -> list[object]:
        """The candidate's membership, what links it, and the merge or split that it forces, if any."""
        near = self._near(candidate)
        ranked = self._ranked(near)
        placed = candidate.story_id or self.story_of.get(candidate.group_id)
        likeness, story = _best(candidate, ranked) if placed is None else (1.0, placed)
        merges = self._merged(candidate, [story for score, story in ranked if score >= MERGES])
        story = self._current(story)
        self.group_of[candidate.version_id] = candidate.group_id
        joining = self._joined(candidate, story, near) if placed is None else []
        return [_member(candidate, story, likeness), *merges, *joining]

    def _joined(
        self, candidate: StoryCandidate, story: UUID, near: Sequence[tuple[UUID, float]]
    ) -> list[StoryLink | StorySplit]:
        """A text that is new to the story: what holds it there, and what leaves upon it."""
        links = _links(candidate, near)
        self._remember(candidate, story, [link.other_group_id for link in links])
        return [*links, *self._split(candidate, story)]

    def _near(self, candidate: StoryCandidate) -> list[tuple[UUID, float]]:
        """Groups that are placed, and how like it their heads are."""
        return [
            (self.group_of[other.other_id], likeness(candidate, other))
            for other in self.neighbours.get(candidate.version_id, ())
            if other.other_id in self.group_of
        ]

    def _ranked(self, near: Sequence[tuple[UUID, float]]) -> list[tuple[float, UUID]]:
        """How like each story it is, the best first; of equals the one that began earlier."""
        alike: dict[UUID, list[float]] = defaultdict(list)
        for group, score in near:
            alike[self._current(self.story_of[group])].append(score)
        scored = []
        for story, scores in alike.items():
            size = min(CLOSEST, self.stories[story].heads)
            scored.append((sum(sorted(scores, reverse=True)[:size]) / size, story))
        return sorted(scored, key=lambda one: (-one[0], self.stories[one[1]].began_at, one[1]))

    def _merged(self, candidate: StoryCandidate, stories: Sequence[UUID]) -> list[StoryMerge]:
        """The best two stories as one: the later ends in the earlier."""
        if len(stories) < 2:
            return []
        first, later = sorted(stories[:2], key=lambda story: (self.stories[story].began_at, story))
        self.merged[later] = first
        self.texts.merge(later, first)
        heads = self.stories[first].heads + self.stories[later].heads
        self.stories[first] = self.stories[first]._replace(heads=heads)
        return [StoryMerge(story_id=later, into_story_id=first, version_id=candidate.version_id)]

    def _split(self, candidate: StoryCandidate, story: UUID) -> list[StorySplit]:
        """The part that leaves the story, as one of its own."""
        part = self.texts.leaving(story, candidate.appeared_at)
        if not part:
            return []
        own = uuid_of("story", "split", str(part[0].group_id))
        self.texts.move(part, story, own)
        self.story_of |= {text.group_id: own for text in part}
        self.stories[story] = self.stories[story]._replace(heads=self.stories[story].heads - len(part))
        self.stories[own] = Seen(part[0].appeared_at, len(part))
        return [
            StorySplit(
                group_id=text.group_id,
                story_id=own,
                from_story_id=story,
                version_id=candidate.version_id,
            )
            for text in part
        ]

    def _current(self, story: UUID) -> UUID:
        while story in self.merged:
            story = self.merged[story]
        return story

    def _remember(self, candidate: StoryCandidate, story: UUID, linked: Sequence[UUID]) -> None:
        self.story_of[candidate.group_id] = story
        seen = self.stories.get(story, Seen(candidate.appeared_at, 0))
        self.stories[story] = seen._replace(heads=seen.heads + 1)
        self.texts.add(
            StoryText(
                group_id=candidate.group_id,
                story_id=story,
                language=candidate.language,
                appeared_at=candidate.appeared_at,
                is_moved=False,
                linked=tuple(linked),
            )
        )


def _best(candidate: StoryCandidate, ranked: Sequence[tuple[float, UUID]]) -> tuple[float, UUID]:
    """The story that it is most like, else one of its own."""
    if ranked and ranked[0][0] >= JOINS:
        return ranked[0]
    return 0.0, uuid_of("story", str(candidate.article_id))


def _member(candidate: StoryCandidate, story: UUID, likeness: float) -> StoryMember:
    return StoryMember(
        version_id=candidate.version_id,
        group_id=candidate.group_id,
        story_id=story,
        appeared_at=candidate.appeared_at,
        likeness=round(likeness, 3),
    )


def _links(candidate: StoryCandidate, near: Sequence[tuple[UUID, float]]) -> list[StoryLink]:
    """Those that hold it in a story, each group once, by its version that is most alike."""
    alike = dict(sorted(near, key=lambda one: one[1]))
    return [
        StoryLink(
            group_id=candidate.group_id,
            other_group_id=group,
            likeness=round(score, 3),
            day=candidate.day,
        )
        for group, score in alike.items()
        if score >= HOLDS
    ]


def likeness(candidate: StoryCandidate, other: Neighbour) -> float:
    """1 and more: it may be the same happening."""
    is_one_language = candidate.language == other.language
    alike = other.words / OF_WORDS if is_one_language else other.named / OF_NAMED
    if candidate.host == other.host:
        alike *= ONE_SITE
    days = abs((candidate.appeared_at - other.appeared_at).total_seconds()) / 86_400
    return alike * (1 - A_DAY * days) if days <= DAYS else 0.0
