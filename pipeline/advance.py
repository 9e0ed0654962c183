"""The arrow of every stage: pending inputs → outputs and ledger rows, a batch a transaction.

It knows tables and batches and nothing of news. What a stage does with one input is its `step`; how steps are
spread (over hosts, over worker processes, in order) is a `Map` that the run hands in.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from pipeline.errors import Deferred, Unfit
from pipeline.records.ledger import LedgerRow, Outcome
from pipeline.warehouse import Warehouse

Result = Sequence[object] | Unfit
Map = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Result]]

FIRST_RETRY_SECONDS = 600.0  # doubled with each try
LONGEST_RETRY_SECONDS = 86_400.0
EVERYTHING = 2**31 - 1  # a limit that is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One arrow of the picture: sql/pending/<name>.sql selects what it takes."""

    name: str
    version: str
    takes: type
    step: Callable[..., Callable[[Any], Any]]  # made anew for each batch: a fold begins with an empty memory
    # Field of the input that the ledger remembers; None: the outputs are their own ledger.
    key: str | None = "version_id"
    over: Literal["hosts", "workers", "order"] = "workers"
    # A fold's step is told what sql/memory/<name>.sql knows of earlier batches: as records of this type,
    recalls: type | None = None
    # … asked with these parameters for a batch of inputs.
    asks: Callable[[Sequence[Any]], dict[str, Any]] = lambda inputs: {}  # noqa: ARG005
    tries: int = 5  # deferred as often as this, an input is rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What became of a batch."""

    taken: int = 0
    done: int = 0
    rejected: int = 0
    deferred: int = 0
    rows: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(**{n: getattr(self, n) + getattr(other, n) for n in Counts.__slots__})


def advance(
    warehouse: Warehouse, stage: Stage, spread: Map, *, run_id: int, now: datetime, limit: int, **asked: Any
) -> Counts:
    """Take one batch of a stage from pending to done. `Counts.taken` is 0 when nothing was pending.

    `asked` holds the other parameters of the pending query. Raises what a step raises beyond Unfit.
    """
    inputs: list[Any] = warehouse.pending(
        stage.name, stage.takes, version=stage.version, run_id=run_id, now=now, limit=limit, **asked
    )
    results = list(spread(_step(warehouse, stage, inputs), inputs)) if inputs else []
    outputs = [row for result in results if not isinstance(result, Unfit) for row in result]
    ledger = (
        []
        if stage.key is None
        else [entry(stage, taken, result, now) for taken, result in zip(inputs, results, strict=True)]
    )
    if inputs:
        warehouse.append(run_id, stage.version, outputs, ledger)
    return tally(ledger, len(inputs), len(outputs))


def remaining(warehouse: Warehouse, stage: Stage, *, run_id: int, now: datetime, **asked: Any) -> int:
    """How many inputs of a stage are pending; parameters as of `advance`."""
    return warehouse.count_pending(
        stage.name, version=stage.version, run_id=run_id, now=now, limit=EVERYTHING, **asked
    )


def _step(warehouse: Warehouse, stage: Stage, inputs: Sequence[Any]) -> Callable[[Any], Any]:
    """The step for a batch; a fold's knows what earlier batches have to do with this one."""
    if stage.recalls is None:
        return stage.step()
    return stage.step(
        warehouse.recalled(stage.name, stage.recalls, version=stage.version, **stage.asks(inputs))
    )


def entry(stage: Stage, taken: Any, result: Result, now: datetime) -> LedgerRow:
    """The ledger's row for one result: a Deferred becomes a rejection when it was tried often enough."""
    tries = getattr(taken, "tries", 0) + 1
    outcome: Outcome = "done"
    reason = retry_at = None
    if isinstance(result, Unfit):
        outcome, reason = "rejected", _told(stage, result)
    if isinstance(result, Deferred) and tries < stage.tries:
        outcome, retry_at = "deferred", now + timedelta(seconds=retry_seconds(tries, result.retry_seconds))
    elif isinstance(result, Deferred):
        reason = f"{reason} (given up after {tries} tries)"
    return LedgerRow(
        stage=stage.name,
        key=getattr(taken, stage.key or ""),
        version=stage.version,
        outcome=outcome,
        reason=reason,
        tries=tries,
        retry_at=retry_at,
        decided_at=now,
    )


def _told(stage: Stage, unfit: Unfit) -> str:
    """The reason, beginning with the stage: a worker that died does not know for which it worked."""
    prefix = f"{stage.name}: "
    return unfit.reason if unfit.reason.startswith(prefix) else prefix + unfit.reason


def retry_seconds(tries: int, asked_seconds: float | None) -> float:
    """How long to wait after this many tries: what the other side asked for, else doubling, at most a day."""
    return min(asked_seconds or FIRST_RETRY_SECONDS * 2 ** (tries - 1), LONGEST_RETRY_SECONDS)


def tally(ledger: Sequence[LedgerRow], taken: int, rows: int) -> Counts:
    """The counts of a batch. Without a ledger everything taken counts as done."""
    outcomes = [row.outcome for row in ledger] or ["done"] * taken
    return Counts(
        taken=taken,
        done=outcomes.count("done"),
        rejected=outcomes.count("rejected"),
        deferred=outcomes.count("deferred"),
        rows=rows,
    )


def in_order(step: Callable[[Any], Sequence[object]], inputs: Sequence[Any]) -> Iterable[Result]:
    """The plain map, one input after the other in this process: for folds, and for tests."""
    for taken in inputs:
        try:
            yield step(taken)
        except Unfit as unfit:
            yield unfit
