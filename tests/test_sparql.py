"""Questions to a SPARQL endpoint on loopback: the protocol, patience with a busy one, errors in words."""

import asyncio

import pytest

from pipeline.collect.sparql import Endpoint, Solution
from pipeline.errors import Deferred, Rejected
from pipeline.tag.curation.wikidata import names_query
from tests.loopback import limits
from tests.wikidata import KARIS, Standin, answering

QUERY = names_query([KARIS], ["lt"])


def select(standin: Standin, slept: list[float] | None = None) -> list[Solution]:
    async def sleep(seconds: float) -> None:
        (slept if slept is not None else []).append(seconds)

    async def ask() -> list[Solution]:
        endpoint = Endpoint(standin.url, limits(allow_private_hosts=False), environment={}, sleep=sleep)
        try:
            return await endpoint.select(QUERY)
        finally:
            await endpoint.aclose()

    return asyncio.run(ask())


def test_the_query_goes_as_a_parameter_and_the_solutions_come_back() -> None:
    """SPARQL 1.1 Protocol, 2.1.1; the User-Agent is the settings', and loopback may be asked."""
    with answering() as standin:
        (solution,) = select(standin)
    assert solution["name"]["value"] == "Alaras Karis"
    assert standin.queries == [QUERY]
    assert standin.agents == ["sitrep/0 (test)"]


def test_a_busy_endpoint_is_asked_again_after_the_pause_it_asks_for() -> None:
    """429 with Retry-After, then 503 without."""
    slept: list[float] = []
    with answering(Standin(troubles=[(429, {"Retry-After": "7"}), (503, {})])) as standin:
        assert select(standin, slept)
    assert slept == [7.0, 5.0]


@pytest.mark.parametrize(
    ("troubles", "asked", "message"),
    [
        ([(503, {})] * 3, 3, "HTTP status 503 Service Unavailable at try 3"),
        ([(429, {"Retry-After": "3600"})], 1, "429 Too Many Requests at try 1; it asks to wait 3600 s"),
    ],
)
def test_an_endpoint_that_stays_busy_is_left_alone(
    troubles: list[tuple[int, dict[str, str]]], asked: int, message: str
) -> None:
    """After three tries, or at once when it asks for more patience than there is."""
    with answering(Standin(troubles=[*troubles])) as standin, pytest.raises(Deferred, match=message):
        select(standin)
    assert len(standin.queries) == asked


@pytest.mark.parametrize(
    ("standin", "message"),
    [
        (Standin(troubles=[(400, {})]), "HTTP status 400 Bad Request; expected 200"),
        (Standin(body=b"<html>"), "the answer is not application/sparql-results.json: b'<html>'"),
        (Standin(body=b'{"boolean": true}'), "the answer is not application/sparql-results.json"),
    ],
)
def test_what_is_no_answer_is_refused(standin: Standin, message: str) -> None:
    """A wrong query, a page, the answer to another form of query."""
    with answering(standin), pytest.raises(Rejected, match=message):
        select(standin)


def test_an_error_of_the_network_is_told_without_the_query() -> None:
    """Which is long."""
    with answering() as standin:
        pass
    with pytest.raises(Deferred) as error:
        select(standin)
    assert error.value.reason.startswith("no connection")
    assert "SELECT" not in error.value.reason
