"""The arrow: what is decided about each result, and that a batch moves from pending to settled."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from pipeline import marts
from pipeline.advance import Counts, Stage, advance, entry, in_order, retry_seconds, tally
from pipeline.errors import Deferred, Rejected, Unfit
from pipeline.records.articles import Article
from pipeline.records.ids import uuid_of
from pipeline.records.mentions import Mention, Text
from pipeline.records.pages import Page, Request
from pipeline.warehouse import Warehouse

NOW = datetime(2022, 1, 28, 12, tzinfo=UTC)
EVER = datetime(1, 1, 1, tzinfo=UTC)


def finding_nothing(text: Text) -> list[Mention]:
    return []


def stage(step: Callable[[Any], Any] = finding_nothing, version: str = "v1", tries: int = 3) -> Stage:
    return Stage(
        name="tag",
        version=version,
        takes=Text,
        key="version_id",
        over="order",
        step=lambda: step,
        tries=tries,
    )


def request(tries: int = 0) -> Request:
    return Request(request_id=UUID(int=1), url="https://news.example/a", tries=tries)


FETCH = Stage(
    name="fetch", version="1", takes=Request, key="request_id", over="order", step=lambda: list, tries=3
)


@pytest.mark.parametrize(
    ("result", "tries", "outcome", "reason"),
    [
        ([], 0, "done", None),
        (Rejected("fetch: no"), 0, "rejected", "fetch: no"),
        (Rejected("no"), 0, "rejected", "fetch: no"),
        (Deferred("fetch: later"), 0, "deferred", "fetch: later"),
        (Deferred("fetch: later"), 2, "rejected", "fetch: later (given up after 3 tries)"),
    ],
)
def test_a_result_becomes_a_ledger_row(result: Any, tries: int, outcome: str, reason: str | None) -> None:
    """A reason begins with the stage; what was deferred too often is rejected."""
    row = entry(FETCH, request(tries), result, NOW)
    assert (row.outcome, row.reason, row.tries) == (outcome, reason, tries + 1)


@pytest.mark.parametrize(
    ("tries", "asked", "seconds"),
    [(1, None, 600), (2, None, 1200), (3, 30.0, 30), (30, None, 86400), (1, 1e9, 86400)],
)
def test_waiting_doubles_unless_the_other_side_says_how_long(
    tries: int, asked: float | None, seconds: float
) -> None:
    """And never exceeds a day."""
    assert retry_seconds(tries, asked) == seconds


def test_a_deferred_input_waits_as_long_as_it_was_asked_to() -> None:
    """Retry-After is obeyed."""
    assert entry(FETCH, request(), Deferred("busy", 90), NOW).retry_at == NOW + timedelta(seconds=90)


def test_counts_add_up() -> None:
    """A tally of what became of each input."""
    results: list[Any] = [[], Rejected("x"), Deferred("y")]
    rows = [entry(FETCH, request(), result, NOW) for result in results]
    assert tally(rows, 3, 5) == Counts(taken=3, done=1, rejected=1, deferred=1, rows=5)
    assert tally([], 2, 4) + Counts(taken=1) == Counts(taken=3, done=2, rows=4)


@pytest.fixture
def warehouse(tmp_path: Path) -> Any:
    with Warehouse.open(tmp_path / "sitrep.duckdb") as opened:
        marts.ensure_views(opened)
        opened.begin_run("test", NOW)
        pages, articles, ledger = zip(*(extracted(n) for n in range(3)), strict=True)
        opened.append(1, "e1", [*pages, *articles], ledger)
        yield opened


def extracted(number: int) -> tuple[Page, Article, Any]:
    page_id, article_id = uuid_of("page", str(number)), uuid_of("article", str(number))
    page = Page(
        page_id=page_id,
        request_id=None,
        url=f"https://news.example/{number}",
        final_url=f"https://news.example/{number}",
        status=200,
        content_type="text/html",
        fetched_at=NOW,
        warc_file="a.warc.gz",
        warc_offset=0,
        warc_length=1,
        digest=None,
        payload_bytes=1,
    )
    article = Article(
        page_id=page_id,
        version_id=uuid_of("version", str(number)),
        article_id=article_id,
        url=page.url,
        title=f"Title {number}",
        text="Text.",
        text_hash=str(number),
        text_chars=5,
        language="en",
        authors=(),
        published_at=NOW,
        published_from="page",
        modified_at=None,
        section=None,
        image_url=None,
        is_paywalled=False,
        is_truncated=False,
        text_from="page",
    )
    taken = type("Taken", (), {"page_id": page_id})()
    done = Stage(name="extract", version="e1", takes=Page, key="page_id", over="order", step=lambda: list)
    return page, article, entry(done, taken, [], NOW)


def mention(text: Text) -> list[Mention]:
    return [
        Mention(
            version_id=text.version_id,
            part="text",
            start_char=0,
            end_char=4,
            surface="Text",
            kind="organization",
            actor_id="text",
            country=None,
            sector=None,
            role="actor",
            geonames_id=None,
            latitude=None,
            longitude=None,
            wikidata_id=None,
            method="gazetteer",
        )
    ]


def step_forward(warehouse: Warehouse, the_stage: Stage, limit: int = 10, run_id: int = 1) -> Counts:
    return advance(warehouse, the_stage, in_order, run_id=run_id, now=NOW, limit=limit, since=EVER)


def test_a_batch_moves_from_pending_to_done(warehouse: Warehouse) -> None:
    """And a second time nothing is pending."""
    assert step_forward(warehouse, stage(mention)) == Counts(taken=3, done=3, rows=3)
    assert step_forward(warehouse, stage(mention)).taken == 0


def test_batches_are_as_large_as_asked_and_end(warehouse: Warehouse) -> None:
    """Two, one, none."""
    taken = [step_forward(warehouse, stage(mention), limit=2).taken for _ in range(3)]
    assert taken == [2, 1, 0]


def test_another_version_sees_every_input_anew(warehouse: Warehouse) -> None:
    """And the newest version's rows are the ones that count."""
    step_forward(warehouse, stage(mention))
    assert step_forward(warehouse, stage(version="v2"), run_id=2).done == 3
    assert warehouse.query("select count(*) from raw.mentions") == [(3,)]
    assert warehouse.query("select count(*) from stg_mentions") == [(0,)]


def test_an_unfit_input_is_recorded_and_the_batch_goes_on(warehouse: Warehouse) -> None:
    """A rejection is never tried again for this version."""

    def refuse_one(text: Text) -> list[Mention]:
        if text.title == "Title 1":
            raise Rejected("tag: not that one")
        return mention(text)

    assert step_forward(warehouse, stage(refuse_one)) == Counts(taken=3, done=2, rejected=1, rows=2)
    assert step_forward(warehouse, stage(refuse_one)).taken == 0


def test_a_deferred_input_comes_back_when_its_time_has_come(warehouse: Warehouse) -> None:
    """Not before."""

    def later(text: Text) -> list[Mention]:
        raise Deferred("tag: later", 60)

    assert step_forward(warehouse, stage(later)).deferred == 3
    assert step_forward(warehouse, stage(later)).taken == 0
    soon = NOW + timedelta(seconds=61)
    again = advance(warehouse, stage(mention), in_order, run_id=1, now=soon, limit=9, since=EVER)
    assert again.done == 3


def test_a_defect_in_a_step_stops_the_run_and_writes_nothing(warehouse: Warehouse) -> None:
    """Only Unfit is expected."""

    def broken(text: Text) -> list[Mention]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        step_forward(warehouse, stage(broken))
    assert warehouse.query("select count(*) from raw.ledger where stage = 'tag'") == [(0,)]


def test_unfit_is_the_base_of_what_is_expected() -> None:
    """Rejected and Deferred both."""
    assert issubclass(Rejected, Unfit)
    assert issubclass(Deferred, Unfit)
