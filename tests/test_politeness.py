"""Turns at hosts, by a clock that only sleeping moves."""

import asyncio

import pytest

from pipeline.collect.politeness import Turns


class Clock:
    """Time that passes when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += seconds
        await asyncio.sleep(0)


def _starts(hosts: list[str], *, wanted_seconds: float = 0.0, busy_seconds: float = 0.0) -> list[float]:
    """When each request to these hosts began."""
    clock = Clock()
    turns = Turns(delay_seconds=1.0, hosts_at_once=9, sleep=clock.sleep, clock=clock)
    starts = []

    async def all_in_order() -> None:
        for host in hosts:
            async with turns.at(host, wanted_seconds):
                starts.append(clock.time - 100.0)
                clock.time += busy_seconds

    asyncio.run(all_in_order())
    return starts


def test_two_requests_to_a_host_start_apart() -> None:
    """The delay lies between starts."""
    assert _starts(["a", "a", "a"]) == [0.0, 1.0, 2.0]


def test_a_slow_host_has_had_its_pause() -> None:
    """Time that a request took counts."""
    assert _starts(["a", "a"], busy_seconds=0.75) == [0.0, 1.0]
    assert _starts(["a", "a"], busy_seconds=5.0) == [0.0, 5.0]


def test_other_hosts_do_not_wait() -> None:
    """Politeness is owed to each host alone."""
    assert _starts(["a", "b", "c"]) == [0.0, 0.0, 0.0]


def test_a_host_may_want_more() -> None:
    """A crawl delay that is longer than ours is kept, a shorter one is not."""
    assert _starts(["a", "a"], wanted_seconds=4.0) == [0.0, 4.0]
    assert _starts(["a", "a"], wanted_seconds=0.1) == [0.0, 1.0]


@pytest.mark.parametrize(("hosts", "together"), [(["a", "a", "a"], 1), (["a", "b", "c"], 2)])
def test_not_too_many_run_together(hosts: list[str], together: int) -> None:
    """One request at a host, and no more hosts at once than there are places."""
    turns = Turns(delay_seconds=0.0, hosts_at_once=2)
    running, most = 0, 0

    async def one(host: str) -> None:
        nonlocal running, most
        async with turns.at(host):
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.005)
            running -= 1

    async def all_together() -> None:
        await asyncio.gather(*[one(host) for host in hosts])

    asyncio.run(all_together())
    assert most == together


def test_a_turn_that_fails_is_given_on() -> None:
    """An error at a host does not lock it."""
    turns = Turns(delay_seconds=0.0, hosts_at_once=1)

    async def twice() -> str:
        with pytest.raises(ValueError, match="broken"):
            async with turns.at("a"):
                raise ValueError("broken")
        async with turns.at("a"):
            return "served"

    assert asyncio.run(twice()) == "served"


def test_what_an_earlier_run_of_turns_noted_counts() -> None:
    """The next batch of a run owes a host the same pause."""
    clock = Clock()
    asked_at: dict[str, float] = {}

    async def once() -> None:
        turns = Turns(delay_seconds=1.0, hosts_at_once=9, sleep=clock.sleep, clock=clock, asked_at=asked_at)
        async with turns.at("a"):
            pass

    asyncio.run(once())
    asyncio.run(once())
    assert (clock.time, asked_at) == (101.0, {"a": 101.0})
