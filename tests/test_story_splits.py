"""Splits: a story whose texts of the last days do not hang together any more. All places are invented."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from pipeline import marts
from pipeline.advance import advance, in_order
from pipeline.records.ids import uuid_of
from pipeline.records.stories import StoryText
from pipeline.runs import EVER
from pipeline.settings import Settings
from pipeline.stages import stages
from pipeline.stories.splits import MOST, Texts
from pipeline.workspace import Workspace
from tests.newsroom import DAY, NOON, Newsroom
from tests.test_stories import LATE, advanced, stories_of

STORY = uuid_of("story", "one")
THREE_DAYS = timedelta(days=3)


# what leaves, without a warehouse


def text(
    name: str, linked: Sequence[str] = (), *, hours: float = 0, language: str = "en", is_moved: bool = False
) -> StoryText:
    return StoryText(
        group_id=uuid_of("group", name),
        story_id=STORY,
        language=language,
        appeared_at=NOON + timedelta(hours=hours),
        is_moved=is_moved,
        linked=tuple(uuid_of("group", other) for other in linked),
    )


def chain(name: str, number: int, *, hours: float = 0, **more: object) -> list[StoryText]:
    """Texts of which each is linked to the one before."""
    return [
        text(f"{name}{n}", [f"{name}{n - 1}"] if n else [], hours=hours + n, **more)  # type: ignore[arg-type]
        for n in range(number)
    ]


def leaving(*texts: StoryText, hours: float = 10) -> set[UUID]:
    held = Texts(THREE_DAYS)
    for one in texts:
        held.add(one)
    return {one.group_id for one in held.leaving(STORY, NOON + timedelta(hours=hours))}


def groups(texts: Sequence[StoryText]) -> set[UUID]:
    return {one.group_id for one in texts}


def test_the_part_that_began_later_leaves() -> None:
    """Though it is the larger one: the id is of what began first."""
    dam, ferry = chain("dam", 3), chain("ferry", 5, hours=1)
    assert leaving(*ferry, *dam) == groups(ferry)


def test_one_text_that_links_both_holds_them_together() -> None:
    """Until it is too old."""
    dam, ferry = chain("dam", 3, hours=9), chain("ferry", 3, hours=10)
    both = text("both", ["dam0", "ferry0"])
    assert leaving(both, *dam, *ferry) == set()
    assert leaving(both, *dam, *ferry, hours=73) == groups(ferry)


def test_two_texts_are_no_part() -> None:
    """They may be what nobody else has told yet."""
    assert leaving(*chain("dam", 4), *chain("ferry", 2)) == set()


def test_another_language_is_no_other_happening() -> None:
    """Words say nothing across languages; two of a language in both parts do."""
    dam = chain("dam", 3)
    assert leaving(*dam, *chain("barrage", 3, hours=1, language="fr")) == set()
    mixed = [*chain("ferry", 2, hours=1), text("bac", ["ferry0"], hours=2, language="fr")]
    assert leaving(*dam, *mixed) == groups(mixed)


def test_a_text_leaves_once() -> None:
    """What was put apart and came back stays."""
    assert leaving(*chain("dam", 3), *chain("ferry", 3, hours=1, is_moved=True)) == set()


def test_a_very_large_story_is_left_alone() -> None:
    """Of so many it is not known whom each is like."""
    assert leaving(*chain("dam", MOST - 2), *chain("ferry", 3, hours=1)) == set()


# through a warehouse

DAM = "Quellheim dam breaks above flood cellars bridge meadows engineers valley evacuated siren pumps"
FERRY = "Oberau ferry sinks harbour passengers lifeboats captain lake divers rescued collision fog pier"
PADDING = "river garden paper music window lamp carpet basket ladder pencil"


def told(happening: str, number: int) -> str:
    """The words of a happening in an order of their own, with others among them."""
    chance = random.Random(number)
    words = [*happening.split(), *chance.sample(PADDING.split(), 3)]
    chance.shuffle(words)
    return " ".join(words)


def article(number: int, happening: str, hours: float) -> dict[str, object]:
    at = NOON + timedelta(hours=hours)
    title = " ".join(happening.split()[:3])
    return {"number": number, "title": title, "text": told(happening, number), "at": at}


BOTH = [article(1, f"{DAM} {FERRY}", 0), article(2, f"{FERRY} {DAM}", 1)]
DAMS = [article(10 + n, DAM, hours) for n, hours in enumerate((2, 30, 50))]
FERRIES = [article(20 + n, FERRY, hours) for n, hours in enumerate((31, 41, 51))]
LATER = [article(13, DAM, 76), article(23, FERRY, 77)]
RUNS = [[*BOTH, DAMS[0]], [*DAMS[1:], *FERRIES], LATER]


@pytest.fixture(scope="module")
def stream(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """Two papers tell of both at once; then each has its own followers; a day apart, three runs."""
    news = Newsroom(tmp_path_factory.mktemp("splits") / "sitrep.duckdb")
    with news.warehouse:
        marts.ensure_views(news.warehouse)
        for day, part in enumerate(RUNS):
            if day:
                news.run(started_at=NOON + day * DAY)
            news.pages_with_articles(part)
            advanced(news, 2)
        news.build()
        yield news


def story(news: Newsroom, *numbers: int) -> set[UUID]:
    found = stories_of(news)
    return {found[uuid_of("article", str(number))] for number in numbers}


def test_a_story_that_hangs_together_no_more_is_two(stream: Newsroom) -> None:
    """The dam keeps the id and what told of both; who follows the ferry finds its story."""
    dam, ferry = story(stream, 1, 2, 10, 11, 12, 13), story(stream, 20, 21, 22, 23)
    assert len(dam) == len(ferry) == 1
    assert dam == {uuid_of("story", str(uuid_of("article", "1")))}
    assert ferry != dam


def test_the_history_tells_when_and_why(stream: Newsroom) -> None:
    """Which texts left, in which run, upon which article."""
    [ferry], [dam] = story(stream, 20), story(stream, 1)
    columns = "story_id, change, other_story_id, copy_groups, run_id, because_of_url"
    assert stream.rows(f"select {columns} from story_history") == [
        (ferry, "split from", dam, 3, 3, "https://www.outlet13.example/13")
    ]


def test_before_the_split_it_was_one_story(stream: Newsroom) -> None:
    """As of a moment, the id means what it meant then."""
    columns = "articles, story_id"
    [dam], [ferry] = story(stream, 1), story(stream, 20)
    assert stream.rows(f"select {columns} from stories_as_of($at)", at=NOON + DAY) == [(8, dam)]
    assert stream.rows(f"select {columns} from stories_as_of($at)", at=NOON + 2 * DAY) == [
        (6, dam),
        (4, ferry),
    ]


@pytest.mark.parametrize("limit", [1, 3, 500])
def test_a_replay_splits_at_the_same_article(stream: Newsroom, limit: int) -> None:
    """In batches of any size, all in one run: the same ids, and the same history."""
    before = stories_of(stream)
    splits = (
        "select group_id, story_id, from_story_id, version_id from raw.story_splits where run_id = $run_id"
    )
    first = set(stream.rows(splits, run_id=3))
    stream.run()
    stage = next(stage for stage in stages(Workspace(Path("nowhere")), Settings()) if stage.name == "stories")
    anew = replace(stage, version=f"{stage.version}+{stream.run_id}")
    while advance(
        stream.warehouse, anew, in_order, run_id=stream.run_id, now=LATE, limit=limit, since=EVER
    ).taken:
        pass
    assert stories_of(stream) == before
    assert set(stream.rows(splits, run_id=stream.run_id)) == first
