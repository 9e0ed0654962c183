"""Marts are built whole or not at all; what an article is in them."""

from datetime import date
from pathlib import Path

import pytest

from pipeline import marts
from pipeline.errors import WarehouseError
from pipeline.records.ids import uuid_of
from pipeline.warehouse import Warehouse
from tests.invasion import invasion
from tests.newsroom import DAY, HOUR, NOON, Newsroom

MARTS = marts.names_in("marts")


def test_an_empty_warehouse_gives_empty_marts(tmp_path: Path) -> None:
    """Nothing collected is nothing to report, not an error."""
    with Warehouse.open(tmp_path / "sitrep.duckdb") as warehouse:
        marts.build(warehouse)
        assert [mart for mart in MARTS if warehouse.query(f"select * from {mart}")] == []


def test_everything_that_is_made_is_named(news: Newsroom) -> None:
    """build returns one name for each file of the layers, none before what it reads."""
    names = news.build()
    assert sorted(names) == sorted(name for layer in marts.LAYERS for name in marts.names_in(layer.folder))
    assert names.index("stg_articles") < names.index("stg_newest_articles") < names.index("articles")
    assert names.index("articles") < names.index("crisis_articles") < names.index("crisis_days")


def test_building_twice_gives_the_same(news: Newsroom) -> None:
    """A mart depends on what was collected and on nothing else."""
    invasion(news)
    first = (news.build(), [sorted(news.rows(f"select * from {mart}"), key=str) for mart in MARTS])
    assert (news.build(), [sorted(news.rows(f"select * from {mart}"), key=str) for mart in MARTS]) == first


def test_the_staging_views_can_be_made_alone_and_again(tmp_path: Path) -> None:
    """The pending queries read them before anything was built, and after a table has got a column."""
    with Warehouse.open(tmp_path / "sitrep.duckdb") as warehouse:
        marts.ensure_views(warehouse)
        warehouse.query("alter table raw.mentions add column note varchar")
        marts.ensure_views(warehouse)
        assert warehouse.query("select note from stg_mentions") == []
        assert warehouse.query("select * from duckdb_tables() where schema_name = 'main'") == []


def test_a_failing_check_says_what_it_means_and_leaves_the_old_marts(news: Newsroom) -> None:
    """The old marts stand, with their comments, when the new ones are wrong."""
    news.article(1)
    news.build()
    said = news.rows("select * from data_dictionary order by all")
    for number in range(2, 7):
        news.article(number, published_at=NOON + 3 * DAY)
    with pytest.raises(WarehouseError) as caught:
        news.build()
    message = str(caught.value)
    assert message.startswith(
        "check assert_no_article_from_the_future found 5 rows. An article dated more than"
    )
    assert message.count("'article_id'") == marts.ROWS_SHOWN
    assert news.one("select count(*) from articles") == 1
    assert news.rows("select * from data_dictionary order by all") == said


def test_an_error_in_a_file_names_the_file(news: Newsroom) -> None:
    """DuckDB's message alone does not say where to look."""
    news.warehouse.query("create view articles as select 1 as one")
    with pytest.raises(Exception, match="articles") as caught:
        news.build()
    assert caught.value.__notes__ == ["in sql/marts/articles.sql"]


def test_an_article_is_its_newest_version(news: Newsroom) -> None:
    """By the order of runs, whatever the clocks say; the older wordings are counted."""
    news.article(1, "Talks begin", "Talks begin.", at=NOON + HOUR)
    news.run()
    news.article(1, "Talks end", "Talks end.", at=NOON)
    news.build()
    assert news.rows("select title, versions, first_fetched_at, fetched_at from articles") == [
        ("Talks end", 2, NOON, NOON)
    ]


def test_an_articles_address_is_the_one_asked_for(built: Newsroom) -> None:
    """Analysts match on the address of the feed; the canonical one stands beside it."""
    row = built.rows(
        "select url, canonical_url, urls from articles where article_id = $a", a=uuid_of("article", "1")
    )
    asked = "https://www.outlet1.example/1?from=rss"
    assert row == [(asked, "https://www.outlet1.example/1", [asked])]


def test_an_articles_outlet_is_that_of_its_feed_or_its_host(built: Newsroom) -> None:
    """An ingested page has no feed: its host stands for the outlet, the country stays unknown."""
    rows = built.rows(
        "select outlet, outlet_country, outlet_kind, feed_id is null from articles order by url"
    )
    assert rows[:3] == [
        ("Northern Courier", "GB", "newspaper", False),
        ("Abendblatt", "DE", "newspaper", False),
        ("outlet3.example", None, None, True),
    ]


def test_the_feed_that_announced_an_article_first_gives_the_outlet(news: Newsroom) -> None:
    """Two feeds may announce one address; a list of addresses gives way to a feed."""
    news.feed(1, "Early")
    news.feed(2, "Late")
    address = "https://example.org/a"
    news.entry(9, None, address, NOON - 5 * HOUR)
    news.entry(8, 2, address, NOON - 2 * HOUR)
    news.entry(7, 1, address, NOON - 3 * HOUR)
    news.article(1, url=address, feed=2)
    news.build()
    assert news.rows("select outlet, first_seen_at from articles") == [("Early", NOON - 3 * HOUR)]


def test_an_articles_day_is_its_publication_else_its_fetch(built: Newsroom) -> None:
    """An unknown time of publication stays unknown."""
    rows = built.rows(
        "select day, published_at from articles where article_id = $a", a=uuid_of("article", "6")
    )
    assert rows == [(date(2022, 2, 28), None)]


def test_an_article_that_dedup_has_not_seen_is_its_own_group(news: Newsroom) -> None:
    """Counting copy groups must not forget it."""
    article_id = news.article(1)
    news.warehouse.query("delete from raw.copies")
    news.build()
    assert news.rows("select group_id, is_copy from articles") == [(article_id, False)]


def test_only_the_newest_version_of_a_stage_counts(news: Newsroom) -> None:
    """What an older gazetteer found is history."""
    news.article(1, text="Ukraine and Russia.", names=["UA", "RU"])
    news.run()
    news.article(1, text="Ukraine and Russia.", names=["UA"], version="2")
    news.build()
    assert news.rows("select actor_id from mentions") == [("UA",)]
    assert news.one("select versions from articles") == 1
