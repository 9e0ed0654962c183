"""What answers mean."""

import math
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from pipeline.collect.answers import moved_to, next_url, retry_after_seconds, settle, what_is_no_article
from pipeline.errors import Deferred, Rejected
from pipeline.records.pages import GonePage, Page, Request, Response

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
URL = "https://news.example.com/a"
REQUEST = Request(request_id=UUID(int=1), url=URL)
PAGE = Response(
    url=URL,
    final_url="https://www.news.example.com/a",
    moved_to=None,
    status=200,
    headers={"content-type": "text/html; charset=utf-8"},
    body=b"<p>The ministers met.</p>",
    fetched_at=NOON,
    elapsed_seconds=0.2,
    warc_file="2026/11/22/sitrep-20261122120000-00000.warc.gz",
    warc_offset=500,
    warc_length=900,
    record_id=UUID(int=2),
    digest="sha256:00",
)


def test_a_good_answer_is_a_page() -> None:
    """The page carries its record's id, its place, and the request's id."""
    page = settle(PAGE, REQUEST)
    assert isinstance(page, Page)
    assert (page.page_id, page.request_id) == (UUID(int=2), UUID(int=1))
    assert (page.url, page.final_url, page.status) == (URL, "https://www.news.example.com/a", 200)
    assert (page.warc_file, page.warc_offset, page.warc_length) == (PAGE.warc_file, 500, 900)
    assert (page.content_type, page.payload_bytes) == ("text/html; charset=utf-8", 25)
    assert (page.digest, page.fetched_at) == ("sha256:00", NOON)


@pytest.mark.parametrize("status", [304, 302, 400, 401, 403, 404, 410, 418, 451])
def test_a_refusal_is_rejected(status: int) -> None:
    """What is gone or forbidden stays so."""
    with pytest.raises(Rejected, match=rf"^fetch: https://news\.example\.com/a answered {status}$"):
        settle(replace(PAGE, status=status), REQUEST)


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_was_there_is_gone(status: int) -> None:
    """A fact with its time, told of the request that first fetched it."""
    again = replace(REQUEST, request_id=UUID(int=9), entry_request_id=REQUEST.request_id, is_revisit=True)
    gone = settle(replace(PAGE, status=status), again)
    assert isinstance(gone, GonePage)
    assert (gone.gone_id, gone.request_id, gone.status, gone.gone_at) == (
        UUID(int=9), REQUEST.request_id, status, NOON,
    )  # fmt: skip


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 520])
def test_trouble_is_deferred(status: int) -> None:
    """What is out of order now may be in order later."""
    with pytest.raises(Deferred) as caught:
        settle(replace(PAGE, status=status, headers={"retry-after": "120"}), REQUEST)
    assert caught.value.retry_seconds == 120


def test_trouble_without_a_date_has_no_wait() -> None:
    """Nobody invents what the server did not say."""
    with pytest.raises(Deferred) as caught:
        settle(replace(PAGE, status=503), REQUEST)
    assert caught.value.retry_seconds is None


@pytest.mark.parametrize("body", [b"", b" \r\n "])
def test_an_empty_page_is_rejected(body: bytes) -> None:
    """There is no article in nothing."""
    with pytest.raises(Rejected, match=r"is empty$"):
        settle(replace(PAGE, body=body), REQUEST)


@pytest.mark.parametrize(
    ("content_type", "what"),
    [
        ("video/mp4", "a film"),
        ("Audio/MPEG", "sound"),
        ("image/png; q=1", "a picture"),
        ("application/pdf", "a PDF"),
        ("application/zip", "an archive file"),
        ("application/vnd.ms-excel", "an office document"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "an office document"),
    ],
)
def test_what_cannot_be_an_article_is_rejected(content_type: str, what: str) -> None:
    """The message says what it is instead."""
    with pytest.raises(Rejected, match=f"is {what}: "):
        settle(replace(PAGE, headers={"content-type": content_type}), REQUEST)


@pytest.mark.parametrize(
    "content_type",
    [None, "", "text/html", "text/plain", "application/xhtml+xml", "application/json", "nonsense"],
)
def test_what_may_be_an_article_passes(content_type: str | None) -> None:
    """Doubt is for extraction to settle."""
    assert what_is_no_article(content_type) is None


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("0", 0),
        ("90", 90),
        ("Sun, 22 Nov 2026 12:01:40 GMT", 100),
        ("Sun, 22 Nov 2026 12:01:40 -0000", 100),
        ("Sun, 22 Nov 2026 13:01:40 +0100", 100),
        ("Sun, 22 Nov 2026 11:00:00 GMT", 0),
        ("Sun, 29 Nov 2026 13:00:00 GMT", 608_400),
        ("9" * 400, math.inf),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
        ("", None),
        ("Sun, 22 Nov 99999999999999999999 11:00:00 GMT", None),
    ],
)
def test_retry_after_has_two_forms(said: str, seconds: float | None) -> None:
    """Seconds or a date; what is neither says nothing; how long at most is for others to say."""
    assert retry_after_seconds({"retry-after": said}, NOON) == seconds


def test_no_retry_after_says_nothing() -> None:
    """An absent header is None, not 0."""
    assert retry_after_seconds({}, NOON) is None


@pytest.mark.parametrize(
    ("status", "location", "target"),
    [
        (301, "https://b.example/x", "https://b.example/x"),
        (302, "/b?c=d", "https://news.example.com/b?c=d"),
        (303, "b", "https://news.example.com/b"),
        (307, "//b.example/", "https://b.example/"),
        (308, "?page=2", "https://news.example.com/a?page=2"),
        (302, "", None),
        (200, "/b", None),
        (304, "/b", None),
        (300, "/b", None),
    ],
)
def test_redirects_say_where_to(status: int, location: str, target: str | None) -> None:
    """Only redirects with a location lead on, relative ones from where they were met."""
    assert next_url(status, {"location": location}, URL) == target


@pytest.mark.parametrize("location", ["http://[bad", "//[::1", "http://\u2100.example/"])
def test_a_redirect_to_what_is_no_url_is_rejected(location: str) -> None:
    """The message says where from and where to."""
    with pytest.raises(Rejected, match=r"^fetch: https://news\.example\.com/a redirects to what is no URL: "):
        next_url(302, {"location": location}, URL)


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [([], None), ([301], "x"), ([308, 301], "x"), ([302], None), ([301, 302], None), ([303, 301], None)],
)
def test_only_a_chain_of_permanent_redirects_moves(statuses: list[int], moved: str | None) -> None:
    """One temporary step makes the whole way temporary."""
    assert moved_to(statuses, "x") == moved
