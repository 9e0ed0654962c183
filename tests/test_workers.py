"""Worker processes: what hangs or dies is rejected alone."""

import os
import time
from functools import partial

import pytest

from pipeline.errors import Deferred, Rejected
from pipeline.workers import Workers


def behave(how: str) -> list[str]:
    """A step that does what its input says."""
    match how:
        case "hang":
            time.sleep(60)
        case "die":
            os._exit(7)
        case "reject":
            raise Rejected("no good")
        case "defer":
            raise Deferred("later", 30.0)
        case "break":
            raise ZeroDivisionError("a defect")
    return [how.upper()]


def test_what_hangs_or_dies_is_rejected_and_the_rest_goes_on() -> None:
    """Results stand in the order of the inputs, whatever became of them."""
    with Workers(processes=2, seconds=3.0) as workers:
        results = list(workers.map(behave, ["a", "hang", "die", "reject", "defer", "b"]))
    a, hang, die, reject, defer, b = results
    assert (a, b) == (["A"], ["B"])
    assert isinstance(hang, Rejected)
    assert "no answer within 3 s" in hang.reason
    assert isinstance(die, Rejected)
    assert "exit code 7" in die.reason
    assert isinstance(reject, Rejected)
    assert reject.reason == "no good"
    assert isinstance(defer, Deferred)
    assert defer.retry_seconds == 30.0


def test_a_defect_in_a_step_stops_the_run() -> None:
    """Only Unfit is expected; anything else is ours to mend."""
    with pytest.raises(ZeroDivisionError), Workers(processes=1, seconds=10.0) as workers:
        list(workers.map(behave, ["break"]))


def test_what_a_worker_reads_before_its_first_input_has_its_own_time() -> None:
    """On a busy machine the tables take longer than an input may."""
    with Workers(processes=1, seconds=1.0, prepare=partial(time.sleep, 2.0)) as workers:
        assert list(workers.map(behave, ["a"])) == [["A"]]
