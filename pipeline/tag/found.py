"""What tagging finds, on its way through the components: spans of words, and who they are."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.records import ActorKind, Method, Role


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


def laid(over: Iterable[Found], under: Iterable[Found]) -> list[Found]:
    """Both in the order of the words, none overlapping another: what comes first stays."""
    taken: set[int] = set()
    kept = []
    for found in (*over, *under):
        if taken.isdisjoint(range(found.start, found.end)):
            taken.update(range(found.start, found.end))
            kept.append(found)
    return sorted(kept, key=lambda found: found.start)


def covered(found: Sequence[Found]) -> dict[int, Found]:
    """{word: what is found there}."""
    return {at: item for item in found for at in range(item.start, item.end)}
