"""A run: interrupted in the middle of a stage, done anew, over a changed configuration."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipeline import runs
from pipeline.advance import Counts, Map
from pipeline.errors import ConfigError
from pipeline.progress import Progress, Report, Summary, summary_of
from pipeline.runs import following
from tests.crawl import Folder
from tests.sample import SampleWeb, feed_list, serve


class Interrupted(Exception):
    """Stands for a run that ends in the middle of things."""


def stop_after(stage: str, batches: int) -> Report:
    """A report that ends the run after so many batches of a stage."""
    seen = 0

    def report(progress: Progress) -> None:
        nonlocal seen
        seen += progress.stage == stage and progress.batch.taken > 0
        if seen == batches:
            raise Interrupted

    return report


@pytest.mark.parametrize("stage", ["extract", "sketch", "dedup", "tag", "code", "profile", "stories"])
def test_a_run_that_ends_in_the_middle_of_a_stage_is_finished_by_the_next(
    crawled: Folder, tmp_path: Path, workers: Map, stage: str
) -> None:
    """Two batches of seven are done; the rest follows, and the rows are those of an undisturbed run.

    The run that ends has a worker of its own, which ends with it.
    """
    folder = Folder(tmp_path, crawled.running, crawled.web, workers)
    small = folder.settings.model_copy(update={"batch": 7, "workers": 1})
    folder.run("poll", "fetch")
    with pytest.raises(Interrupted):
        runs.run(
            folder.workspace,
            small,
            only=("extract", "sketch", "dedup", "tag", "code", "profile", "stories"),
            report=stop_after(stage, 2),
        )
    folder.run("extract", "sketch", "dedup", "tag", "code", "profile", "stories")
    assert folder.contents() == crawled.contents()
    assert folder.query("select outcome from raw.runs order by run_id") == [("ok",), ("failed",), ("ok",)]


def test_a_stage_can_be_done_anew_and_the_newest_answer_counts(
    crawled: Folder, tmp_path: Path, workers: Map
) -> None:
    """Everything is tagged a second time; nobody sees it twice."""
    folder = Folder(tmp_path, crawled.running, crawled.web, workers)
    folder.run()
    before = folder.query("select * exclude (stage_version, run_id) from stg_mentions order by all")
    summary = runs.run(folder.workspace, folder.settings, only=following("tag"), again=True, workers=workers)
    assert summary.counts["tag"].done == folder.query("select count(*) from stg_article_versions")[0][0]
    assert folder.query("select * exclude (stage_version, run_id) from stg_mentions order by all") == before
    assert folder.run().is_nothing_new


def test_done_anew_the_copy_groups_stay_the_same(crawled: Folder, tmp_path: Path, workers: Map) -> None:
    """A fold over all articles finds the heads that it found before."""
    folder = Folder(tmp_path, crawled.running, crawled.web, workers)
    folder.run()
    groups = "select version_id, group_id, relation from stg_copies order by all"
    before = folder.query(groups)
    runs.run(folder.workspace, folder.settings, only=("dedup",), again=True, workers=workers)
    assert folder.query(groups) == before


def test_a_date_leaves_out_what_was_fetched_before(crawled: Folder, tmp_path: Path, workers: Map) -> None:
    """Tomorrow nothing has been fetched yet."""
    folder = Folder(tmp_path, crawled.running, crawled.web, workers)
    folder.run("poll", "fetch")
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    summary = runs.run(folder.workspace, folder.settings, only=("extract",), since=tomorrow, workers=workers)
    assert summary.counts["extract"] == Counts()
    assert folder.run("extract").counts["extract"].done > 70


def test_an_extended_gazetteer_tags_again_by_itself(tmp_path: Path, workers: Map) -> None:
    """An actor in config/actors.toml is found in what was tagged before."""
    with serve(SampleWeb()) as running:
        folder = Folder(tmp_path, running, SampleWeb(), workers)
        folder.run()
        folder.workspace.actors_file.write_text(
            '[[actor]]\nid = "aldermere"\nkind = "place"\nname = "Aldermere"\nsource = "invented"\n'
            '[actor.aliases]\nmul = ["Aldermere"]\n'
        )
        # what a process has read of the gazetteer it keeps; a new run is a new process
        from pipeline.stages import known_actors

        known_actors.cache_clear()
        folder.workers = None
        folder.run()
        known_actors.cache_clear()
        assert folder.query("select count(*) > 0 from mentions where actor_id = 'aldermere'") == [(True,)]


def test_a_removed_feed_keeps_what_it_brought(tmp_path: Path, workers: Map) -> None:
    """Its articles still say which outlet they are of; it is polled no more."""
    web = SampleWeb()
    with serve(web) as running:
        folder = Folder(tmp_path, running, web, workers)
        folder.run()
        outlets = "select outlet, count(*) from articles group by all order by all"
        before = folder.query(outlets)
        first = feed_list(web).split("\n[[feed]]")
        folder.workspace.feeds_file.write_text("\n[[feed]]".join(first[:2]), encoding="utf-8")
        assert sum(folder.run().polls.values()) == 1
        assert folder.query(outlets) == before


def test_only_stages_that_need_no_network_can_be_done_anew() -> None:
    """With those after them."""
    assert following("dedup") == ("dedup", "tag", "code", "profile", "stories")
    with pytest.raises(ConfigError, match="expected one of extract, sketch, dedup, tag"):
        following("fetch")


def test_a_watch_for_an_unknown_actor_stops_before_anything_is_run(tmp_path: Path) -> None:
    """It would never match: file, line and id are named."""
    web = SampleWeb()
    with serve(web) as running:
        folder = Folder(tmp_path, running, web)
        crisis = folder.workspace.crises_folder / "russia-ukraine.toml"
        crisis.write_text(
            crisis.read_text("utf-8").replace("\nvladimir-putin =", "\nvladmir-putin ="), "utf-8"
        )
        with pytest.raises(ConfigError, match=r"russia-ukraine.toml:\d+: actors: vladmir-putin is not in"):
            folder.run()
        assert not running.requests


def test_a_summary_survives_its_way_through_json() -> None:
    """How it comes from a flow's process."""
    from dataclasses import asdict

    summary = Summary(run_id=7, counts={"tag": Counts(taken=2, done=2)}, polls={"new": 1})
    assert summary_of(asdict(summary)) == summary
