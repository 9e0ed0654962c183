"""Steps of a run as Prefect's tasks, progress as its log, counts as its artifact."""

from collections.abc import Callable
from typing import Any

from prefect import get_run_logger, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from pipeline.progress import Progress, Summary

RETRIES = 2
RETRY_DELAY_SECONDS = 5


def as_task(name: str, call: Callable[[], Any]) -> Any:
    """Call a step of a run as a task of that name.

    The step takes nothing: connections stay in this process, and nothing is pickled or cached. A step that
    failed left its transaction rolled back, so it can be tried again.
    """
    as_named = task(
        name=name,
        task_run_name=name,
        retries=RETRIES,
        retry_delay_seconds=RETRY_DELAY_SECONDS,
        cache_policy=NO_CACHE,
        persist_result=False,
    )
    return as_named(call)()


def to_log(progress: Progress) -> None:
    """A line in the flow run's log for each batch."""
    batch = progress.batch
    if not batch.taken:
        return
    get_run_logger().info(
        "%s: %d done, %d rejected, %d deferred; %d remain",
        progress.stage,
        batch.done,
        batch.rejected,
        batch.deferred,
        progress.remaining,
    )


def note(summary: Summary) -> None:
    """The counts of a run as a table on its page."""
    create_table_artifact(
        key="run-counts",
        description=f"What run {summary.run_id} did",
        table=[
            {
                "stage": stage,
                "taken": counts.taken,
                "done": counts.done,
                "rejected": counts.rejected,
                "deferred": counts.deferred,
                "rows": counts.rows,
            }
            for stage, counts in summary.counts.items()
        ],
    )
