"""Each copy group joins the best story of the last days, or begins one: one pass, in the query's order.

    likeness of two articles     of one language: mostly their words; of two: whom and what they name
    … of article and story       the mean of the story's three articles that are most like it
    ≥ 1                          it joins; ≥ 1.2 to two stories: they are one, the later ends in the earlier

An article that has begun a story names it for ever: the id is made of its article's, and a story that was
merged keeps its id in the history.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from pipeline.records import Neighbour, Neighbours, StoryCandidate, StoryMember, StoryMerge, uuid_of

VERSION = "1"
DAYS = 3  # between two articles that tell of the same happening
# What a likeness of 1 is: chosen on English and Russian pairs judged by people, and on the sample web.
OF_WORDS = 0.28  # cosine within a language, named things a tenth of it
OF_NAMED = 0.45  # cosine across languages
NAMED_SHARE = 0.1
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
    """A step that remembers the stories it has made. `known`: what each of a batch is like."""
    return _Fold(known).place


class _Fold:
    def __init__(self, known: Sequence[Neighbours]) -> None:
        self.neighbours = {one.version_id: one.near for one in known}
        self.story_of: dict[UUID, UUID] = {}  # by version: of earlier batches and of this one
        self.stories: dict[UUID, Seen] = {}
        self.merged: dict[UUID, UUID] = {}
        for near in self.neighbours.values():
            for other in near:
                if other.story_id is not None and other.began_at is not None:
                    self.story_of[other.other_id] = other.story_id
                    self.stories.setdefault(other.story_id, Seen(other.began_at, other.heads))

    def place(self, candidate: StoryCandidate) -> list[object]:
        """The candidate's membership, and the merge that it forces, if it forces one."""
        ranked = self._ranked(candidate)
        if candidate.story_id is not None:
            story_id, likeness = candidate.story_id, 1.0
        elif ranked and ranked[0][0] >= JOINS:
            likeness, story_id = ranked[0]
        else:
            story_id, likeness = uuid_of("story", str(candidate.article_id)), 0.0
        merges = self._merged(candidate, [story for score, story in ranked if score >= MERGES])
        story_id = self._current(story_id)
        self._remember(candidate, story_id)
        member = StoryMember(
            version_id=candidate.version_id,
            group_id=candidate.group_id,
            story_id=story_id,
            appeared_at=candidate.appeared_at,
            likeness=round(likeness, 3),
        )
        return [member, *merges]

    def _ranked(self, candidate: StoryCandidate) -> list[tuple[float, UUID]]:
        """How like each story it is, the best first; of equals the one that began earlier."""
        alike: dict[UUID, list[float]] = defaultdict(list)
        for other in self.neighbours.get(candidate.version_id, ()):
            if (story := self.story_of.get(other.other_id)) is not None:
                alike[self._current(story)].append(likeness(candidate, other))
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
        heads = self.stories[first].heads + self.stories[later].heads
        self.stories[first] = self.stories[first]._replace(heads=heads)
        return [StoryMerge(story_id=later, into_story_id=first, version_id=candidate.version_id)]

    def _current(self, story: UUID) -> UUID:
        while story in self.merged:
            story = self.merged[story]
        return story

    def _remember(self, candidate: StoryCandidate, story: UUID) -> None:
        self.story_of[candidate.version_id] = story
        seen = self.stories.get(story, Seen(candidate.appeared_at, 0))
        self.stories[story] = seen._replace(heads=seen.heads + 1)


def likeness(candidate: StoryCandidate, other: Neighbour) -> float:
    """1 and more: it may be the same happening."""
    if candidate.language == other.language:
        alike = ((1 - NAMED_SHARE) * other.words + NAMED_SHARE * other.named) / OF_WORDS
    else:
        alike = other.named / OF_NAMED
    if candidate.host == other.host:
        alike *= ONE_SITE
    days = abs((candidate.appeared_at - other.appeared_at).total_seconds()) / 86_400
    return alike * (1 - A_DAY * days) if days <= DAYS else 0.0
