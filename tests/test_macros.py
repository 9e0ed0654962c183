"""The macros, each called on the articles of the invasion."""

from datetime import date
from pathlib import Path

import pytest

from pipeline import marts
from tests.newsroom import Newsroom


def test_every_macro_is_called_here() -> None:
    """The tests below have no gaps."""
    here = Path(__file__).read_text("utf-8")
    assert [name for name in marts.names_in("macros") if f"{name}(" not in here] == []


def test_nothing_was_known_before_the_first_run(built: Newsroom) -> None:
    """Events and stories have tests of their own."""
    assert built.rows("select * from what_was_known(timestamptz '2000-01-01 00:00:00+00')") == []
    assert built.rows("select * from stories_as_of(timestamptz '2000-01-01 00:00:00+00')") == []


def test_a_timeline_has_no_gaps(built: Newsroom) -> None:
    """Days without articles are zeros, so that a chart falls to the ground."""
    rows = built.rows("select day, articles, mean_articles_7_days from crisis_timeline('russia-ukraine')")
    assert rows == [
        (date(2022, 2, 24), 3, 3.0),
        (date(2022, 2, 25), 1, 2.0),
        (date(2022, 2, 26), 0, pytest.approx(4 / 3)),
        (date(2022, 2, 27), 0, 1.0),
        (date(2022, 2, 28), 1, 1.0),
    ]


def test_articles_about_someone_can_be_limited_to_days(built: Newsroom) -> None:
    """The days are optional, and both included."""
    assert built.one("select count(*) from articles_about('UA')") == 6
    assert built.rows(
        "select title, is_in_title from articles_about('nato', '2022-02-25', '2022-05-18')"
    ) == [("Finland and Sweden apply to join NATO", True)]


def test_articles_about_someone_can_be_limited_to_a_role(built: Newsroom) -> None:
    """Belarus does not act; Ukraine does wherever it is named."""
    assert built.rows("select roles from articles_about('BY')") == [(["location"],)]
    assert built.rows("from articles_about('BY', in_role := 'actor')") == []
    assert built.one("select count(*) from articles_about('UA', in_role := 'actor')") == 6


def test_top_actors_of_a_crisis_count_copies_once(built: Newsroom) -> None:
    """The most copy groups first, then the most mentions."""
    rows = built.rows("select actor_id, copy_groups, mentions from crisis_top_actors('russia-ukraine')")
    assert rows == [("RU", 4, 5), ("UA", 4, 5), ("nato", 1, 2)]
    assert (
        built.rows("select actor_id from crisis_top_actors('russia-ukraine', from_day := '2022-03-01')") == []
    )


def test_top_places_of_a_crisis_have_their_points(built: Newsroom) -> None:
    """Those of the days that are asked for, the most copy groups first."""
    rows = built.rows(
        "select place_id, latitude, longitude, copy_groups from crisis_top_places('russia-ukraine')"
    )
    assert rows == [
        ("geonames:703448", 50.45466, 30.5238, 3),
        ("geonames:706483", 49.98081, 36.25272, 1),
    ]
    assert built.rows(
        "select place_name, mentions from crisis_top_places('russia-ukraine', '2022-02-25', '2022-02-25')"
    ) == [("Kyiv", 1)]


def test_co_mentions_count_only_who_acts(built: Newsroom) -> None:
    """Talks in Belarus are not talks with it."""
    assert built.rows("from co_mentions('BY')") == []


def test_co_mentions_give_the_share_of_articles(built: Newsroom) -> None:
    """Of the articles that name NATO, all name Russia."""
    rows = built.rows("select other_id, articles, share_of_articles from co_mentions('nato') limit 2")
    assert rows == [("RU", 3, 1.0), ("UA", 2, pytest.approx(2 / 3))]


def test_coverage_by_country_is_a_share_of_all_its_articles(built: Newsroom) -> None:
    """Of those from the crisis's first day to its last; outlets without a country are one line."""
    rows = built.rows(
        "select outlet_country, articles, share_of_all_articles from coverage_by_country('russia-ukraine')"
    )
    assert rows == [("GB", 2, pytest.approx(2 / 3)), ("DE", 1, 1.0), ("UA", 1, 1.0), (None, 1, 1.0)]


def test_text_is_searched_at_the_start_of_words(built: Newsroom) -> None:
    """In any case, with the words around it."""
    rows = built.rows("select title, folded_context[:19] from search_text('ВТОРГНЕН')")
    assert rows == [("Вторгнення Росії в Україну: другий день", "вторгнення росії в ")]
    assert built.rows("from search_text('nvasion')") == []


def test_mentions_are_shown_in_their_words(built: Newsroom) -> None:
    """Sixty characters on both sides, the words themselves between."""
    rows = built.rows("select before, surface, after, role, method from mentions_in_context('SE')")
    assert rows == [("Finland and ", "Sweden", " apply to join NATO", "actor", "gazetteer")]


def test_newly_named_were_not_named_before(built: Newsroom) -> None:
    """Nobody new in the last days of February."""
    assert built.rows("from newly_named('russia-ukraine', '2022-02-25')") == []
    assert len(built.rows("from newly_named('nordic', '2022-05-18')")) == 4
