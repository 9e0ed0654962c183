"""What tagging finds, on its way through the components: spans of words, and who they are."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple, Protocol, TypeVar

from pipeline.records.mentions import ActorKind, Method, Role


class Found(NamedTuple):
    """Something named: words[start:end]. Plain values only, so that a spaCy Doc can be stored with it."""

    start: int
    end: int
    kind: ActorKind
    actor_id: str | None
    country: str | None
    sector: str | None
    method: Method = "gazetteer"
    role: Role = "actor"
    place: int | None = None  # in the atlas


def by_start(found: Found) -> int:
    """The key of the order in which things are found."""
    return found.start


class StandsFor(NamedTuple):
    """Whom the name of a place means, when it acts: Moscow Russia, Brussels the European Union."""

    actor_id: str
    kind: ActorKind
    country: str | None
    sector: str


def laid(over: Iterable[Found], under: Iterable[Found]) -> list[Found]:
    """Both in the order of the words, none overlapping another: what comes first stays."""
    kept: list[Found] = []
    starts: list[int] = []
    for found in chain(over, under):
        at = bisect_left(starts, found.start) if starts and found.start <= starts[-1] else len(starts)
        if (at == 0 or kept[at - 1].end <= found.start) and (at == len(starts) or found.end <= starts[at]):
            kept.insert(at, found)
            starts.insert(at, found.start)
    return kept


class Span(Protocol):
    """words[start:end]."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Span)


def covered(found: Iterable[S]) -> dict[int, S]:
    """{word: what is found there}."""
    return {at: item for item in found for at in range(item.start, item.end)}
