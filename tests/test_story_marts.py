"""Stories in the marts: counted beside articles and copy groups, and as they were known at a moment."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from pipeline import marts
from pipeline.database import statement
from pipeline.records.stories import StoryMerge
from tests.newsroom import DAY, HOUR, NOON, Newsroom
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


# as of


@pytest.fixture
def lived_through(tmp_path: Path) -> Iterator[Newsroom]:
    """Four runs, a day apart: two stories; one grows; they turn out to be one; a title is changed."""
    news = Newsroom(tmp_path / "sitrep.duckdb")
    with news.warehouse:
        news.article(1, "A dam breaks above Quellheim")
        news.article(2, "Water reaches the market of Oberau")
        first, second = news.story(1), news.story(2)
        news.run(started_at=NOON + DAY)
        news.article(3, "Quellheim is cleaned up", at=NOON + DAY, published_at=NOON + DAY, language="de")
        news.joins(3, first)
        news.article(4, "A dam breaks above Quellheim", copy_of=1, at=NOON + DAY, published_at=NOON + HOUR)
        news.run(started_at=NOON + 2 * DAY)
        news.append(
            [StoryMerge(story_id=second, into_story_id=first, version_id=news.texts[3][0])], version="1"
        )
        news.run(started_at=NOON + 3 * DAY)
        news.article(1, "A dam breaks above Quellheim and Oberau", at=NOON + 3 * DAY)
        news.joins(1, first)
        news.build()
        yield news


def known(news: Newsroom, moment: datetime) -> list[tuple[object, ...]]:
    return news.rows(
        "select title, articles, copy_groups, outlets, languages from stories_as_of($moment)", moment=moment
    )


def test_no_story_was_known_before_the_first_run(lived_through: Newsroom) -> None:
    """Nor is that an error."""
    assert known(lived_through, NOON - HOUR) == []


def test_stories_as_of_a_moment_know_nothing_later(lived_through: Newsroom) -> None:
    """Neither articles nor copies, merges nor wordings."""
    quellheim, oberau = "A dam breaks above Quellheim", "Water reaches the market of Oberau"
    assert sorted(known(lived_through, NOON)) == [(quellheim, 1, 1, 1, ["en"]), (oberau, 1, 1, 1, ["en"])]
    assert known(lived_through, NOON + DAY) == [
        (quellheim, 3, 2, 3, ["de", "en"]),
        (oberau, 1, 1, 1, ["en"]),
    ]
    assert known(lived_through, NOON + 2 * DAY) == [(quellheim, 4, 3, 4, ["de", "en"])]
    assert known(lived_through, NOON + 4 * DAY) == [(f"{quellheim} and Oberau", 4, 3, 4, ["de", "en"])]


def test_stories_as_of_now_are_the_stories(lived_through: Newsroom) -> None:
    """With the same titles and states."""
    columns = "story_id, title, title_language, first_seen_at, last_seen_at, state, articles, languages"
    assert lived_through.rows(f"select {columns} from stories_as_of(now())") == lived_through.rows(
        f"select {columns} from stories"
    )


def test_an_id_that_ended_was_a_story_then(lived_through: Newsroom) -> None:
    """What was published under it can still be found by it."""
    ended: UUID = lived_through.one("select story_id from story_history")
    then = "select articles from stories_as_of($moment) where story_id = $ended"
    assert lived_through.rows(then, moment=NOON + DAY, ended=ended) == [(1,)]
    assert lived_through.rows(then, moment=NOON + 2 * DAY, ended=ended) == []


def test_the_history_tells_what_a_story_ended_in(lived_through: Newsroom) -> None:
    """When, upon which article, and with how many texts."""
    columns = "change, copy_groups, run_id, changed_at, because_of_url"
    assert lived_through.rows(f"select {columns} from story_history") == [
        ("merged into", 1, 3, NOON + 2 * DAY, "https://www.outlet3.example/3")
    ]


def test_a_text_is_in_one_story_in_every_run(lived_through: Newsroom) -> None:
    """Its stays follow each other without a gap, and the last one goes on."""
    stays = """
        select known_from_run, known_until_run from story_stays
        where group_id = (select group_id from articles where title like 'Water%')
        order by known_from_run
        """
    assert lived_through.rows(stays) == [(1, 3), (3, None)]
    twice = "select group_id from story_stays where known_until_run is null group by all having count(*) > 1"
    assert lived_through.rows(twice) == []
