"""How, how much and where we fetch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """The settings of fetching, each under the name that it has in `Settings`, where its default stands."""

    user_agent: str  # product token first: name/version (+address of a page about it)
    host_delay_seconds: float  # between the starts of two requests to one host
    connect_seconds: float
    read_seconds: float  # between two pieces of an answer
    total_seconds: float  # for one request and its answer; a redirect is another request
    redirects: int
    hosts_at_once: int
    obey_robots: bool
    allow_private_hosts: bool
    allowed_ports: frozenset[int]
    proxy: str | None  # for every request; None: as the environment says
