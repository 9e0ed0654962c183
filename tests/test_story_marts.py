"""Stories in the marts: counted beside articles and copy groups, and as they were known at a moment."""

from collections.abc import Iterator

import pytest

from pipeline import marts
from pipeline.warehouse import statement
from tests.newsroom import Newsroom
from tests.wire import coded_invasion


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """The invasion, coded; the first two articles tell one story, in English and in German."""
    news = Newsroom(tmp_path_factory.mktemp("stories") / "sitrep.duckdb")
    with news.warehouse:
        coded_invasion(news)
        news.story(1, 2)
        news.build()
        yield news


def test_who_counts_copy_groups_counts_stories_beside_them(built: Newsroom) -> None:
    """In every mart; a story is itself one."""
    rows = built.rows(
        """
        select table_name from duckdb_columns()
        where not internal and schema_name = 'main' and column_name = 'copy_groups'
            and table_name not like '%stor%'
            and table_name not in (select table_name from duckdb_columns() where column_name = 'stories')
        """
    )
    assert rows == []


@pytest.mark.parametrize("name", marts.names_in("macros"))
def test_a_macro_that_counts_copy_groups_counts_stories(name: str) -> None:
    """So that whoever asks can choose."""
    text = statement("macros", name)
    assert "copy_groups" not in text or "stories" in text or "story_id" in text


@pytest.mark.parametrize(
    ("asked", "articles", "copy_groups", "stories"),
    [
        ("crisis_days where crisis_id = 'russia-ukraine' and day = '2022-02-24'", 3, 2, 1),
        ("crisis_timeline('russia-ukraine') where day = '2022-02-24'", 3, 2, 1),
        ("crisis_timeline('russia-ukraine') where day = '2022-02-26'", 0, 0, 0),
        ("crisis_top_actors('russia-ukraine', to_day := '2022-02-24') where actor_id = 'UA'", 3, 2, 1),
        ("crisis_top_places('russia-ukraine') where place_id = 'geonames:706483'", 2, 1, 1),
        ("crisis_actors where crisis_id = 'russia-ukraine' and actor_id = 'nato'", 2, 1, 1),
        ("newly_named('russia-ukraine', '2022-02-24') where actor_id = 'nato'", 2, 1, 1),
        ("actor_pairs where actor_a = 'UA' and actor_b = 'nato'", 2, 1, 1),
        ("co_mentions('nato') where other_id = 'UA'", 2, 1, 1),
        ("coverage_by_country('russia-ukraine') where outlet_country = 'DE'", 1, 1, 1),
        ("outlets where outlet = 'Abendblatt'", 1, 1, 1),
        ("article_days where day = '2022-02-24'", 3, 2, 1),
    ],
)
def test_articles_texts_and_stories_stand_side_by_side(
    built: Newsroom, asked: str, articles: int, copy_groups: int, stories: int
) -> None:
    """A copy adds an article, a translation a text, and neither a story."""
    rows = built.rows(f"select articles, copy_groups, stories from {asked}")
    assert rows == [(articles, copy_groups, stories)]


def test_an_event_says_how_many_stories_tell_it(built: Newsroom) -> None:
    """And so do the crisis's events, its days between two sides, and its timeline."""
    assert built.one("select max(stories) from events") == 1
    assert built.one("select count(*) from event_reports where story_id is not null") > 0
    assert built.one("select max(crisis_stories) from crisis_events") == 1
    assert built.one("select max(stories) from crisis_dyads") >= 1
    assert built.one("select max(stories) from timeline") == 1
