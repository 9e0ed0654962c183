"""A map over worker processes in which an input may hang or crash its worker: it alone is rejected.

Why not concurrent.futures: it can neither stop one task nor survive a worker's death.
"""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError
from types import TracebackType
from typing import Any, Self

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from pipeline.advance import Result
from pipeline.errors import Rejected, Unfit


class Workers:
    """Worker processes, started at the first use and kept until the end of the run.

    An input may take so many `seconds`. What a worker needs before its first one, `prepare` reads, in its own
    time: on a slow or busy machine that alone takes longer than an input may.
    """

    def __init__(self, processes: int, seconds: float, prepare: Callable[[], None] | None = None) -> None:
        self._processes = processes
        self._seconds = seconds
        self._prepare = prepare
        self._pool: ProcessPool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            if kind is None:
                self._pool.close()
            else:
                self._pool.stop()
            self._pool.join()

    def map(self, step: Callable[[Any], Sequence[object]], inputs: Sequence[Any]) -> Iterator[Result]:
        """step(input) for each, in order; what hung, died or was unfit comes as a value.

        The step must be importable by name, as multiprocessing's `spawn` needs it.
        """
        pool = self._started()
        futures = [pool.schedule(step, args=(taken,), timeout=self._seconds) for taken in inputs]
        return (self._result(future) for future in futures)

    def _started(self) -> ProcessPool:
        if self._pool is None:
            # spawn: a fork would copy DuckDB's threads and locks in whatever state they are.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPool(self._processes, initializer=self._prepare, context=context)
        return self._pool

    def _result(self, future: ProcessFuture[Any]) -> Result:
        try:
            answer: Iterable[object] = future.result()
            return list(answer)
        except Unfit as unfit:
            return unfit
        except FutureTimeoutError:
            return Rejected(f"no answer within {self._seconds:g} s; its worker was stopped")
        except ProcessExpired as death:
            return Rejected(f"its worker died with exit code {death.exitcode}")
