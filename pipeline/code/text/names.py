"""The mentions of a text at its words. Pure."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.code.text.sentences import Written
from pipeline.records.mentions import Mention


class Named(NamedTuple):
    """A mention at its words."""

    start: int
    end: int
    mention: Mention


def named(text: Written, mentions: Sequence[Mention]) -> list[Named]:
    """The mentions at their words."""
    found = []
    for mention in mentions:
        start = bisect_right(text.starts, mention.start_char) - 1
        end = bisect_left(text.starts, mention.end_char)
        if start < end:
            found.append(Named(start, end, mention))
    return found
