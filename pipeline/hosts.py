"""A map over hosts: many at once, and each of them politely, one request after the other."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from pipeline.advance import Map, Result
from pipeline.collect import robots
from pipeline.collect.archive import Archive, utc_now
from pipeline.collect.fetch import Fetcher, KnownHosts, over_hosts
from pipeline.collect.limits import FetchLimits
from pipeline.records.pages import RobotsTxt
from pipeline.settings import Settings


def hosts_map(
    settings: Settings,
    archive: Archive,
    clock: Callable[[], datetime] = utc_now,
    heard: Sequence[RobotsTxt] = (),
    remember: Callable[[Iterable[RobotsTxt]], object] = list,
) -> Map:
    """The map of the network stages: concurrent over hosts, polite within one, also across batches.

    `heard` is what sites said to earlier runs; after each batch `remember` is told all that is
    known (`list`: nobody).
    """
    limits = FetchLimits(**{limit.name: getattr(settings, limit.name) for limit in fields(FetchLimits)})
    agent = robots.product_token(settings.user_agent)
    known = KnownHosts(robots=robots.recalled(heard, agent, now=clock(), clock=time.monotonic()))
    said = {text.origin: text for text in heard}

    def spread(step: Callable[..., Any], inputs: Sequence[Any]) -> Iterator[Result]:
        yield from over_hosts(step, inputs, lambda: Fetcher(limits, archive, known=known, now=clock))
        said.update(robots.to_remember(known.robots, said, clock()))
        remember(said.values())

    return spread
