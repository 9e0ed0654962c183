"""Items of a feed → rows: ids, revisions, and what is asked for anew."""

from dataclasses import replace
from typing import Any

from pipeline.collect.feeds import entries_of
from pipeline.records.ids import uuid_of
from tests.feedtexts import FEED, NOW, RSS, WAR, parse


def rows(*items: str) -> tuple[Any, ...]:
    return entries_of(parse(RSS.format("".join(items))), feed=FEED, poll_id=uuid_of("poll", "1"), seen_at=NOW)


def test_ids_follow_from_what_identifies_the_entry() -> None:
    """The same in every run: literal, so that a changed rule is seen."""
    [row] = rows("<item><guid isPermaLink='false'>n1</guid><title>T</title><link>/1</link></item>")
    assert row.entry_id == uuid_of("entry", str(FEED.feed_id), "n1")
    assert row.revision_id == uuid_of("revision", str(row.entry_id), "https://news.example/1", "T", None)
    assert row.request_id == uuid_of("request", "https://news.example/1", None)
    assert str(row.entry_id) == "05c2293f-0f13-57a8-9ab9-7d459d2d8d16"


def test_an_entry_without_a_link_requests_nothing() -> None:
    """There is no page to fetch."""
    [row] = rows("<item><title>T</title></item>")
    assert (row.request_id, row.entry_id) == (None, uuid_of("entry", str(FEED.feed_id), "T"))


def test_a_changed_title_is_a_new_revision_of_the_same_entry() -> None:
    """And asks for no second fetch, as long as the feed does not say that it was updated."""
    first, second = rows(
        "<item><guid>http://n.example/1</guid><title>A</title></item>",
        "<item><guid>http://n.example/1</guid><title>B</title></item>",
    )
    assert first.entry_id == second.entry_id
    assert first.request_id == second.request_id
    assert first.revision_id != second.revision_id


def test_an_announcement_that_is_repeated_is_kept_once() -> None:
    """Some feeds list an item twice."""
    assert len(rows(WAR, WAR)) == 1


def test_an_update_asks_for_the_page_again() -> None:
    """The request is named after the address and the time of the update."""
    item = parse(RSS.format(WAR)).entries[0]
    parsed = parse(RSS.format(""))
    one, two = (
        entries_of(
            replace(parsed, entries=(replace(item, updated_at=updated),)),
            feed=FEED,
            poll_id=uuid_of("poll", "1"),
            seen_at=NOW,
        )[0]
        for updated in (None, NOW)
    )
    assert one.request_id != two.request_id
