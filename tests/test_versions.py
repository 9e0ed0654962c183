"""Versions: pages that are fetched again, what has changed, what has vanished."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.advance import Map
from pipeline.cli.main import app
from tests.crawl import Folder
from tests.newsroom import NOON, Newsroom
from tests.sample import SampleWeb, serve
from tests.sample.web import Answer

HOURS = timedelta(hours=1)


def one(folder: Folder, sql: str) -> str:
    """The only value of the only row, a text."""
    ((value,),) = folder.query(sql)
    return str(value)


class Rewritten(SampleWeb):
    """The sample web on which a page says something else, and another is gone; no feed tells."""

    rewritten: str = ""
    gone: str = ""

    def answer(self, host: str, path: str) -> Answer:
        """What the web says now."""
        said = super().answer(host, path)
        address = f"http://{host}{path}"
        if address == self.gone:
            return Answer(410, {}, b"")
        if address == self.rewritten:
            return replace(said, body=said.body.replace(b"seven hours", b"eight hours"))
        return said


def revisited(folder: Folder, hours: float) -> int:
    """How many pages a run so many hours later fetches."""
    return folder.run(later=hours * HOURS).counts["fetch"].done


@pytest.fixture
def changing(tmp_path: Path, workers: Map) -> Iterator[tuple[Folder, Rewritten]]:
    web = Rewritten(edition=1)
    with serve(web) as running:
        folder = Folder(tmp_path, running, web, workers)
        folder.run()
        yield folder, web


def test_pages_of_articles_are_fetched_again_less_and_less_often(changing: tuple[Folder, Rewritten]) -> None:
    """After 1, 6, 24 hours and 7 days; between those nothing is asked, and afterwards no more."""
    folder, _ = changing
    assert revisited(folder, 0.5) == 0
    assert revisited(folder, 1.1) > 60
    assert revisited(folder, 2) == 0
    assert revisited(folder, 30) > 60  # the steps at 6 and 24 hours in one
    assert revisited(folder, 31) == 0
    assert revisited(folder, 24 * 30) == 0
    assert folder.query("select count(*) from article_changes") == [(0,)]


def test_a_silent_change_and_a_vanished_page_are_found(changing: tuple[Folder, Rewritten]) -> None:
    """One with its difference, one with its time; both texts are kept."""
    folder, web = changing
    web.rewritten = one(
        folder, "select min(canonical_url) from articles where text like '%than seven hours%'"
    )
    web.gone = one(folder, "select min(canonical_url) from articles where outlet = 'Rheinauer Bote'")
    folder.run(later=2 * HOURS)
    [(url, added, removed, share, titled)] = folder.query(
        "select url, words_added, words_removed, changed_share, is_title_changed from article_changes"
    )
    assert (url, titled) == (web.rewritten, False)
    assert added == removed
    assert isinstance(share, float)
    assert 0 < share < 0.02
    assert folder.query(
        "select canonical_url, status from articles_gone join articles using (article_id)"
    ) == [(web.gone, 410)]
    assert folder.query(f"select versions from articles where canonical_url = '{web.rewritten}'") == [(2,)]
    assert revisited(folder, 7) > 60
    assert folder.query("select count(*) from raw.gone_pages") == [(1,)]  # nobody asks for it again

    told = CliRunner().invoke(app, ["why", "--dir", str(folder.workspace.root), web.rewritten, "--json"])
    [change] = json.loads(told.stdout)["changes"]
    lines = change["difference"].splitlines()
    assert {line[0] for line in lines} == {"-", "+"}
    assert any(line.startswith("+") and "eight hours" in line for line in lines)


def test_an_outlet_can_be_left_alone(changing: tuple[Folder, Rewritten]) -> None:
    """`revisit = false` in its feeds."""
    folder, _ = changing
    feeds = folder.workspace.feeds_file
    feeds.write_text(
        feeds.read_text("utf-8").replace("[[feed]]", "[[feed]]\nrevisit = false"), encoding="utf-8"
    )
    assert revisited(folder, 1.5) == 0


# ── what a change is, without a web ──


@pytest.fixture
def news(tmp_path: Path) -> Iterator[Newsroom]:
    newsroom = Newsroom(tmp_path / "sitrep.duckdb")
    with newsroom.warehouse:
        newsroom.feed(1, "Northern Courier")
        yield newsroom


def versions(news: Newsroom, *texts: str, names: Sequence[str] = ()) -> None:
    """One article with these texts, an hour apart."""
    for number, text in enumerate(texts):
        at, url = NOON + number * HOURS, "https://courier.example/1"
        news.article(1, "A bridge", text, at=at, feed=1, url=url, names=names)
    news.build()


def test_the_first_version_changes_nothing(news: Newsroom) -> None:
    """Nor does a page that is the same."""
    versions(news, "The bridge is open.", "The bridge is open.")
    assert news.rows("from article_changes") == []
    assert news.rows("select version_number, is_newest from article_versions") == [(1, True)]


def test_words_are_counted_as_a_bag(news: Newsroom) -> None:
    """A paragraph that moves changes nothing."""
    versions(news, "One two.\n\nThree four.", "Three four.\n\nOne two.", "Three four.\n\nOne two five.")
    columns = "version_number, words_added, words_removed, changed_share"
    assert news.rows(f"select {columns} from article_changes order by 1") == [
        (2, 0, 0, 0.0),
        (3, 1, 0, round(1 / 9, 4)),
    ]


@pytest.mark.parametrize(
    ("notice", "is_correction"),
    [("This article was amended on Monday.", True), ("The harbour board wrote a correction slip.", False)],
)
def test_a_correction_says_so(news: Newsroom, notice: str, is_correction: bool) -> None:
    """By a phrase of its language."""
    versions(news, "The bridge is open.", f"The bridge is closed.\n\n{notice}")
    assert news.rows("select is_correction from article_changes") == [(is_correction,)]


def test_who_is_added_and_dropped_is_told(news: Newsroom) -> None:
    """By the mentions of both versions."""
    versions(news, "Russia and Ukraine.", "Ukraine and NATO.", names=["RU", "UA", "nato"])
    assert news.rows("select actors_added, actors_dropped from article_changes") == [(["nato"], ["RU"])]
