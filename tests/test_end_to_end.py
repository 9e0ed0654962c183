"""The sample web over real HTTP → a real warehouse: all stages, twice, interrupted, over two editions."""

from datetime import timedelta
from pathlib import Path

import pytest

from pipeline import runs
from pipeline.advance import Map
from pipeline.errors import Locked, Unreachable
from tests.crawl import Folder
from tests.sample import SampleWeb, serve


def test_every_article_of_the_sample_web_arrives(crawled: Folder) -> None:
    """Each article that a feed announces and robots.txt allows becomes a row with text, title and time."""
    incomplete = crawled.query(
        "select url from articles where text = '' or title is null or published_at is null"
    )
    assert incomplete == []
    ((articles, languages),) = crawled.query("select count(*), count(distinct language) from articles")
    assert isinstance(articles, int)
    assert articles >= 70
    assert languages == 7


def test_every_day_and_language_of_the_crisis_is_there(crawled: Folder) -> None:
    """The crisis mart covers 10 January to the end of the month."""
    ((first, last, languages),) = crawled.query(
        "select min(day)::varchar, max(day)::varchar, max(languages) from crisis_days "
        "where crisis_id = 'russia-ukraine'"
    )
    assert str(first) <= "2022-01-12"
    assert str(last) >= "2022-01-31"
    assert isinstance(languages, int)
    assert languages >= 3


def test_the_same_actor_has_one_id_in_all_languages(crawled: Folder) -> None:
    """NATO in each of the seven languages."""
    ((languages,),) = crawled.query(
        "select count(distinct language) from articles join mentions using (version_id) "
        "where actor_id = 'nato'"
    )
    assert languages == 7


def test_syndicated_copies_share_a_group(crawled: Folder) -> None:
    """An agency's text that several outlets ran counts once as a copy group."""
    groups = crawled.query(
        "select group_id from articles group by group_id having count(distinct outlet) >= 3"
    )
    assert len(groups) == 3  # one of them without a paragraph in one outlet


def test_what_could_not_be_used_says_why(crawled: Folder) -> None:
    """A missing page, a PDF, a login wall and a forbidden path are rejections with a reason."""
    reasons = " ".join(
        str(r) for (r,) in crawled.query("select reason from raw.ledger where outcome = 'rejected'")
    )
    for part in ("404", "PDF", "robots.txt"):
        assert part.lower() in reasons.lower()


def test_each_failing_feed_has_a_poll_with_its_reason(crawled: Folder) -> None:
    """Gone, broken and HTML feeds do not stop the others."""
    failing = crawled.query(
        "select outcome, count(*) from raw.polls where outcome in ('failed', 'gone') group by 1 order by 1"
    )
    assert failing == [("failed", 1), ("gone", 1)]
    assert crawled.query("select count(*) from raw.polls where outcome = 'failed' and reason is null") == [
        (0,)
    ]


def test_every_mention_is_at_its_offset(crawled: Folder) -> None:
    """Every row is traceable to its words."""
    for title, text, part, start, end, surface in crawled.query(
        "select a.title, a.text, m.part, m.start_char, m.end_char, m.surface "
        "from stg_mentions m join stg_article_versions a using (version_id)"
    ):
        words = title if part == "title" else text
        assert str(words)[int(str(start)) : int(str(end))] == surface


def test_a_second_run_asks_conditionally_and_adds_nothing(crawled: Folder) -> None:
    """No page is fetched again, every good feed is asked with its validators."""
    before, asked = crawled.row_counts(), len(crawled.running.requests)
    summary = crawled.run()
    assert crawled.row_counts() == before
    assert summary.is_nothing_new
    later = crawled.running.requests[asked:]
    feeds = {str(url) for (url,) in crawled.query("select url from raw.feeds")}
    assert later
    assert {url for _, url, _ in later} <= feeds  # robots.txt neither: it was heard within the day
    good = {str(url) for (url,) in crawled.query("select url from feed_health where state = 'ok'")}
    unconditional = {url for _, url, headers in later if url in good and "if-none-match" not in headers}
    assert unconditional == set()


@pytest.mark.parametrize("stop_after", ["poll", "fetch", "extract", "sketch", "dedup"])
def test_an_interrupted_run_that_is_finished_has_the_rows_of_an_undisturbed_one(
    crawled: Folder, tmp_path: Path, workers: Map, stop_after: str
) -> None:
    """Nothing is lost between stages, and nothing is made twice."""
    names = ("poll", "fetch", "extract", "sketch", "dedup", "tag", "code", "profile", "stories")
    folder = Folder(tmp_path, crawled.running, crawled.web, workers)
    folder.run(*names[: names.index(stop_after) + 1])
    folder.run(*names[names.index(stop_after) + 1 :])
    assert folder.contents() == crawled.contents()


def test_a_changed_page_is_a_new_version_of_its_article(tmp_path: Path, workers: Map) -> None:
    """And the articles that are new in the later edition are new articles."""
    web = SampleWeb(edition=1)
    with serve(web) as running:
        folder = Folder(tmp_path, running, web, workers)
        folder.run()
        ((before,),) = folder.query("select count(*) from articles")
        web.edition = 2
        folder.run(later=timedelta(hours=2))
        ((after,),) = folder.query("select count(*) from articles")
        changed = folder.query("select title, versions from articles where versions > 1")
    assert isinstance(before, int)
    assert after == before + 2
    assert len(changed) == 1


def test_a_second_writer_is_turned_away(crawled: Folder) -> None:
    """The lock keeps two runs apart."""
    with runs.locked(crawled.workspace), pytest.raises(Locked, match="another run"):
        crawled.run()


def test_when_no_feed_answers_what_was_there_stays(tmp_path: Path, workers: Map) -> None:
    """Each feed's reason is recorded, and the run says that nothing was reached."""
    web = SampleWeb(edition=1)
    with serve(web) as running:
        folder = Folder(tmp_path, running, web, workers)
        folder.run()
        before = folder.row_counts()
    with pytest.raises(Unreachable, match="not one of 14 feeds answered"):
        folder.run()
    assert folder.row_counts() == before
    assert folder.query(
        "select count(*) from raw.polls where run_id = 2 and reason is not null and status is null"
    ) == [(14,)]
