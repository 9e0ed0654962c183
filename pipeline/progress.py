"""What is said of a run: while it goes on, and at its end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.advance import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Said before the first batch of a stage (empty), and after every one."""

    stage: str
    batch: Counts
    remaining: int


Report = Callable[[Progress], None]


def silently(progress: Progress) -> None:
    """The `Report` that says nothing."""


@dataclass(slots=True, kw_only=True)
class Summary:
    """What a run did, by stage."""

    run_id: int
    counts: dict[str, Counts] = field(default_factory=dict)
    polls: dict[str, int] = field(default_factory=dict)  # outcome → number, of this run

    @property
    def is_nothing_new(self) -> bool:
        """No page was fetched or ingested, and no stage had anything to do."""
        return not any(counts.taken for stage, counts in self.counts.items() if stage != "poll")


def summary_of(told: Mapping[str, Any]) -> Summary:
    """The Summary that `dataclasses.asdict` made this of: how it comes from another process."""
    counts = {stage: Counts(**numbers) for stage, numbers in told["counts"].items()}
    return Summary(run_id=told["run_id"], counts=counts, polls=told["polls"])
