"""A story whose texts of the last days do not hang together any more: the later part leaves it.

    texts     of a story, within some days, linked where they are alike enough to hold it together
    parts     what links connect, of three texts and more
    leaves    the part that began later, if both tell it in one language: that two languages share no words,
              or that only one text has linked them, days ago, says nothing

A story comes to have two parts when a text that told both happenings joined them, and is too old to be
compared with what came since. The part that began first keeps the id, and so do older texts. A text leaves a
story once: what was put apart and turned out to be one after all is not put apart again.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from pipeline.records.stories import StoryText

VERSION = "1"
HOLDS = 0.7  # likeness that holds two texts together: less than joins them, so that stories do not flicker
FEWEST = 3  # texts of a part
MOST = 40  # texts of a story in those days: of more it is not known whom all of them are like
OF_ONE_LANGUAGE = 2  # texts of each part


class Texts:
    """The texts of stories that a batch has to do with."""

    def __init__(self, around: timedelta) -> None:
        self.around = around
        self.of_story: defaultdict[UUID, list[StoryText]] = defaultdict(list)
        self.linked: defaultdict[UUID, set[UUID]] = defaultdict(set)

    def add(self, text: StoryText) -> None:
        """A text in its story, with those that were placed before it."""
        self.of_story[text.story_id].append(text)
        for other in text.linked:
            self.linked[text.group_id].add(other)
            self.linked[other].add(text.group_id)

    def merge(self, story: UUID, into: UUID) -> None:
        """All texts of a story are another's."""
        self.of_story[into] += self.of_story.pop(story, [])

    def leaving(self, story: UUID, at: datetime) -> list[StoryText]:
        """The part of a story that leaves it, its first text first; [] where it hangs together."""
        texts = [text for text in self.of_story[story] if abs(text.appeared_at - at) <= self.around]
        if not 2 * FEWEST <= len(texts) <= MOST:
            return []
        parts = [part for part in self._parts(texts) if len(part) >= FEWEST]
        return next((part for part in parts[1:] if _may_leave(part, parts[0])), [])

    def move(self, part: Sequence[StoryText], story: UUID, own: UUID) -> None:
        """They are a story of their own."""
        gone = {text.group_id for text in part}
        self.of_story[story] = [text for text in self.of_story[story] if text.group_id not in gone]
        self.of_story[own] = [replace(text, story_id=own, is_moved=True) for text in part]

    def _parts(self, texts: Sequence[StoryText]) -> list[list[StoryText]]:
        """What links connect, in the order in which parts and texts began."""
        waiting = {text.group_id: text for text in sorted(texts, key=_began)}
        parts = []
        while waiting:
            part = [waiting.pop(next(iter(waiting)))]
            for text in part:  # which grows while it is read
                part += [waiting.pop(other) for other in self.linked[text.group_id] & waiting.keys()]
            parts.append(sorted(part, key=_began))
        return parts


def _began(text: StoryText) -> tuple[datetime, UUID]:
    return text.appeared_at, text.group_id


def _may_leave(part: Sequence[StoryText], keeps: Sequence[StoryText]) -> bool:
    """Never moved before, and told in a language in which the rest is told, too."""
    both = Counter(text.language for text in part) & Counter(text.language for text in keeps)
    return max(both.values(), default=0) >= OF_ONE_LANGUAGE and not any(text.is_moved for text in part)
