"""The checks: each finds what breaks its claim."""

import pytest

from pipeline import marts
from pipeline.database import statement
from pipeline.errors import WarehouseError
from tests.newsroom import Named, Newsroom
from tests.wire import coded_invasion


def test_offsets_count_code_points(news: Newsroom) -> None:
    """An emoji is one, a letter with a combining mark two, a flag two."""
    news.article(
        1, "🇺🇦 Ukraine", "👍 e\u0301 🇺🇦 — Ukraine, Київ.", names={"Ukraine": "UA", "Київ": "geonames:703448"}
    )
    news.build()
    assert news.one("select count(*) from mentions") == 3


SPOILED = {  # check → what breaks its claim
    "assert_every_mention_matches_its_text": "update raw.mentions set start_char = 1, end_char = 8",
    "assert_every_article_has_a_page": "delete from raw.pages",
    "assert_every_mention_has_an_article": "delete from raw.articles",
    "assert_every_mention_has_a_role": "update raw.mentions set role = null where part = 'title'",
    "assert_coordinates_are_of_locations": "update raw.mentions set latitude = 50.45",
    "assert_no_article_from_the_future": "update raw.articles set published_at = '2022-02-27 12:00+00'",
    "assert_copy_heads_are_heads": "update raw.copies set group_id = uuid(), relation = 'copy'",
    "assert_ledger_rows_have_runs": "delete from raw.runs",
}


@pytest.mark.parametrize("check", SPOILED)
def test_a_check_finds_what_it_claims_not_to_be(news: Newsroom, check: str) -> None:
    """Each check fails on a warehouse that was spoiled for it."""
    news.article(1, "Ukraine", "Ukraine.", names=["UA"])
    news.build()
    news.warehouse.query(SPOILED[check])
    with pytest.raises(WarehouseError, match=check):
        news.build()


@pytest.mark.parametrize(
    "spoiled",
    [
        "latitude = 50.45, longitude = 30.52, role = 'actor'",
        "latitude = 91, longitude = 30.52",
        "latitude = 50.45, longitude = -181",
        "geonames_id = 703448",
    ],
)
def test_a_point_that_is_none_is_found(news: Newsroom, spoiled: str) -> None:
    """Of an actor, beyond the poles or the date line, or an id without a point."""
    news.article(1, None, "In Ukraine.", names={"Ukraine": Named("UA", role="location")})
    news.build()
    news.warehouse.query(f"update raw.mentions set {spoiled}")
    with pytest.raises(WarehouseError, match="assert_coordinates_are_of_locations"):
        news.build()


SPOILED_MARTS = {  # check of a mart's own making → what breaks its claim
    "assert_one_row_per_article": "insert into articles from articles",
    "assert_every_crisis_article_reaches_its_threshold": "update crisis_articles set weight = 1",
    "assert_days_add_up": "delete from crisis_days",
    "assert_every_event_has_a_sentence": "update event_reports set sentence = ''",
    "assert_every_report_is_of_one_event": "delete from events",
    "assert_every_quote_has_words": "update quotes set words = 'other'",
    "assert_copies_share_the_story_of_their_text": (
        "insert into story_articles (story_id, group_id) select uuid(), group_id "
        "from (select group_id from articles limit 1) cross join range(2)"
    ),
}


@pytest.mark.parametrize("check", SPOILED_MARTS)
def test_a_check_of_the_marts_finds_what_it_claims_not_to_be(news: Newsroom, check: str) -> None:
    """A mart cannot be spoiled from outside, so that the check is asked directly."""
    coded_invasion(news)
    news.build()
    assert news.rows(statement("checks", check)) == []
    news.warehouse.query(SPOILED_MARTS[check])
    assert news.rows(statement("checks", check)) != []


def test_every_check_is_tested() -> None:
    """A check that never failed may be one that cannot fail."""
    assert set(marts.names_in("checks")) == {*SPOILED, *SPOILED_MARTS}
