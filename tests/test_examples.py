"""Rules of sql/examples: every query that analysts are shown runs, and shows something."""

from collections.abc import Iterator

import pytest

from pipeline import marts
from pipeline.database import statement
from pipeline.records.ids import uuid_of
from pipeline.records.pages import GonePage
from pipeline.records.stories import StoryMerge
from tests.newsroom import HOUR, NOON, Newsroom, decision
from tests.wire import coded_invasion

EXAMPLES = marts.names_in("examples")


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """The invasion's articles, one of them revised, a feed that fails and an address that is put off."""
    newsroom = Newsroom(tmp_path_factory.mktemp("examples") / "sitrep.duckdb")
    with newsroom.warehouse:
        coded_invasion(newsroom)
        newsroom.poll(1, NOON)
        newsroom.poll(2, NOON, "failed", failures=2, reason="poll: 503", status=503)
        request_id = newsroom.entry(99, 1, "https://www.example.org/busy", NOON)
        newsroom.append([], [decision("fetch", request_id, NOON, outcome="deferred", reason="fetch: 503")])
        newsroom.run()
        newsroom.article(
            8, "解放軍在台灣周邊舉行軍演", "演習於八月四日開始，七日結束。", language="zh", at=NOON + HOUR
        )
        newsroom.story(1, 2)
        newsroom.append([gone(newsroom), merge(newsroom)])
        newsroom.build()
        yield newsroom


def merge(news: Newsroom) -> StoryMerge:
    """The story of article 8 is that of article 1."""
    return StoryMerge(
        story_id=news.story(8), into_story_id=uuid_of("story", "1"), version_id=news.texts[8][0]
    )


def gone(news: Newsroom) -> GonePage:
    """A page that is not there any more."""
    ((url,),) = news.rows("select min(url) from raw.pages")
    return GonePage(
        gone_id=uuid_of("gone", url),
        request_id=uuid_of("request", url),
        url=url,
        status=410,
        gone_at=NOON + 99 * HOUR,
    )


def test_there_are_examples_for_every_mart() -> None:
    """A mart that no example uses is one that nobody finds."""
    texts = " ".join(statement("examples", name) for name in EXAMPLES) + " ".join(
        statement("macros", name) for name in marts.names_in("macros")
    )
    unused = {mart for mart in marts.names_in("marts") + marts.names_in("views") if mart not in texts}
    assert unused <= {"article_days", "actor_days", "outlets"}
    assert len(EXAMPLES) >= 12


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_asks_a_question_and_says_how_to_read_the_answer(name: str) -> None:
    """Its first line is the question; the reading follows."""
    first, second, *_ = statement("examples", name).splitlines()
    assert first.startswith("-- Question: ")
    assert first.endswith("?")
    assert second.startswith("-- Reading: ")


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_runs_and_shows_something(name: str, news: Newsroom) -> None:
    """On a warehouse with a little of everything, each has rows, and columns of different names."""
    columns, rows = news.warehouse.table(statement("examples", name))
    assert rows, name
    assert len(set(columns)) == len(columns)
