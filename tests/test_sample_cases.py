"""What stories and copies are easily wrong about, on the sample web's third and fourth editions."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from pipeline.advance import Map
from tests.crawl import Folder
from tests.sample import SampleWeb, serve

REVISIT = timedelta(hours=2)
ATTACK = "%/ukraine-government-websites-hit-by-cyberattack"
REWRITTEN = "%/most-ukrainian-sites-back-after-cyberattack.html"
TRANSLATED = "%cyberangriff-auf-ukrainische-regierungsseiten%"
PRETEXT = "%/us-says-russia-has-agents-ready-for-a-pretext"
FOLLOWING = "%/microsoft-finds-destructive-software-in-ukrainian-networks"
LIVE = "%/live-nato-standby-embassy-brussels.html"


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory, workers: Map) -> Iterator[Folder]:
    """Edition 3, crawled; and edition 4, two hours later."""
    root: Path = tmp_path_factory.mktemp("cases")
    web = SampleWeb(edition=3)
    with serve(web) as running:
        folder = Folder(root, running, web, workers)
        folder.run()
        web.edition = 4
        folder.run(later=REVISIT)
        yield folder


def of(folder: Folder, column: str, url: str) -> object:
    """What the one article at such an address has in a column."""
    [(found,)] = folder.query(f"select {column} from articles where canonical_url like '{url}'")
    return found


def test_a_rewritten_agency_text_is_a_copy_of_it(crawled: Folder) -> None:
    """Another lead, another order, a paragraph left out."""
    assert of(crawled, "group_id", REWRITTEN) == of(crawled, "group_id", ATTACK)
    assert of(crawled, "copy_relation", REWRITTEN) != "head"


def test_a_translation_is_no_copy_but_of_the_story(crawled: Folder) -> None:
    """A copy group has one language, a story many."""
    assert of(crawled, "group_id", TRANSLATED) != of(crawled, "group_id", ATTACK)
    assert of(crawled, "story_id", TRANSLATED) == of(crawled, "story_id", ATTACK)


def test_two_happenings_of_a_day_with_the_same_actors_are_two_stories(crawled: Folder) -> None:
    """14 January: websites went down; Washington warned of a pretext."""
    assert of(crawled, "story_id", PRETEXT) != of(crawled, "story_id", ATTACK)


def test_a_live_blog_glues_nothing_together(crawled: Folder) -> None:
    """It tells three happenings in a sentence or two each, and is a story by itself."""
    story = of(crawled, "story_id", LIVE)
    assert crawled.query(f"select count(*) from articles where story_id = '{story}'") == [(1,)]


def test_a_follow_up_has_its_correction_told(crawled: Folder) -> None:
    """It is an article of its own, whose change says that it corrects."""
    assert of(crawled, "group_id", FOLLOWING) != of(crawled, "group_id", ATTACK)
    told = "select is_correction, words_removed from article_changes where url like '{}'"
    assert crawled.query(told.format(FOLLOWING)) == [(True, 1)]


def test_a_live_blog_that_was_taken_down_is_gone(crawled: Folder) -> None:
    """410, with its time; what it said is kept."""
    told = f"select status from articles_gone where url like '{LIVE}'"
    assert crawled.query(told) == [(410,)]
    assert of(crawled, "versions", LIVE) == 1
