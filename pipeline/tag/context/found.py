"""What tagging finds, on its way through the components: spans of words, and who they are."""

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
    kept: dict[int, Found] = {}
    taken: set[int] = set()
    for found in chain(over, under):
        words = range(found.start, found.end)
        if taken.isdisjoint(words):
            taken.update(words)
            kept[found.start] = found
    return [kept[start] for start in sorted(kept)]


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
