"""Stories: which articles tell of the same happening, across outlets and languages."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from pipeline import marts
from pipeline.advance import advance, in_order
from pipeline.records.ids import uuid_of
from pipeline.records.stories import Neighbour, Neighbours, Profile, StoryCandidate, StoryMember, StoryMerge
from pipeline.runs import EVER
from pipeline.settings import Settings
from pipeline.stages import stages
from pipeline.stories.online import OF_NAMED, OF_WORDS, fold
from pipeline.stories.terms import terms
from pipeline.workspace import Workspace
from tests.bench_stories import Placed, b_cubed, placed
from tests.crawl import Folder
from tests.newsroom import NOON, Newsroom

LATE = datetime(2022, 3, 1, tzinfo=UTC)


# the fold, without a warehouse


def candidate(
    number: int, *, hours: float = 0, language: str = "en", story: UUID | None = None
) -> StoryCandidate:
    at = NOON + timedelta(hours=hours)
    return StoryCandidate(
        version_id=uuid_of("version", str(number)),
        article_id=uuid_of("article", str(number)),
        group_id=uuid_of("article", str(number)),
        language=language,
        host=f"outlet{number}.example",
        appeared_at=at,
        day=at.date(),
        story_id=story,
    )


def near(number: int, other: StoryCandidate, words: float = 0.0, named: float = 0.0) -> Neighbours:
    """An article that shares so much with another of the batch."""
    return Neighbours(version_id=uuid_of("version", str(number)), near=(neighbour(other, words, named),))


def neighbour(other: StoryCandidate, words: float, named: float, story: UUID | None = None) -> Neighbour:
    return Neighbour(
        other_id=other.version_id,
        language=other.language,
        host=other.host,
        appeared_at=other.appeared_at,
        words=words,
        named=named,
        group_id=other.group_id,
        story_id=story,
        began_at=NOON if story else None,
        heads=1 if story else 0,
    )


def told(known: list[Neighbours], *candidates: StoryCandidate) -> list[UUID]:
    place = fold(known)
    members = [record for one in candidates for record in place(one) if isinstance(record, StoryMember)]
    return [member.story_id for member in members]


def test_what_nothing_is_like_begins_a_story() -> None:
    """Its id is made of the article that began it."""
    [first, second] = told([], candidate(1), candidate(2))
    assert first != second
    assert first == uuid_of("story", str(candidate(1).article_id))


@pytest.mark.parametrize(
    ("language", "words", "named", "joins"),
    [
        ("en", OF_WORDS * 1.2, 0.0, True),
        ("en", OF_WORDS * 0.5, 0.0, False),
        ("fr", 0.0, OF_NAMED * 1.1, True),
        ("fr", OF_WORDS * 9, OF_NAMED * 0.9, False),
    ],
)
def test_an_article_joins_what_it_is_like(language: str, words: float, named: float, joins: bool) -> None:
    """By words within a language, by what is named across languages."""
    one, two = candidate(1), candidate(2, language=language)
    first, second = told([near(2, one, words, named)], one, two)
    assert (first == second) is joins


def test_a_site_must_be_more_like_itself() -> None:
    """The weather of today and tomorrow."""
    one = candidate(1)
    two = replace(candidate(2), host=one.host)
    first, second = told([near(2, one, OF_WORDS * 1.5)], one, two)
    assert first != second


def test_days_part_stories() -> None:
    """What was as like three days ago is another happening."""
    one, two = candidate(1), candidate(2, hours=70)
    first, second = told([near(2, one, OF_WORDS * 1.2)], one, two)
    assert first != second


def test_an_article_as_like_two_stories_makes_them_one() -> None:
    """The later ends in the earlier; its id stays in the history, and those who follow join the earlier."""
    one, two, three, four = (candidate(number, hours=number) for number in range(1, 5))
    both = Neighbours(
        version_id=three.version_id,
        near=(neighbour(one, OF_WORDS * 1.5, 0), neighbour(two, OF_WORDS * 1.6, 0)),
    )
    all_three = Neighbours(
        version_id=four.version_id, near=tuple(neighbour(o, OF_WORDS * 1.3, 0) for o in (one, two, three))
    )
    place = fold([both, all_three])
    records = [record for one_ in (one, two, three, four) for record in place(one_)]
    first, second, third, fourth = (r.story_id for r in records if isinstance(r, StoryMember))
    assert first != second
    assert third == fourth == first
    assert [r for r in records if isinstance(r, StoryMerge)] == [
        StoryMerge(story_id=second, into_story_id=first, version_id=three.version_id)
    ]


def test_a_new_version_stays_in_its_story() -> None:
    """Whatever it is like now."""
    story = uuid_of("story", "earlier")
    assert told([near(2, candidate(1), OF_WORDS * 3)], candidate(1), candidate(2, story=story))[1] == story


# what an article is about


def profile(**more: object) -> Profile:
    known: dict[str, object] = {
        "version_id": UUID(int=1), "title": None, "text": "", "language": "en", "day": NOON.date(),
        "mentions": (), "events": (), "counts": (),
    }  # fmt: skip
    return Profile(**known | more)  # type: ignore[arg-type]


def test_terms_are_stems_of_title_and_lead_and_what_is_named() -> None:
    """Stop words say nothing; the title counts twice."""
    found = terms(
        profile(
            title="The harbours reopen",
            text="Harbour reopened in the morning.",
            mentions=({"part": "title", "start_char": 0, "actor_id": "NO"},),
            events=({"event_type": "AID", "actor": "NO", "recipient": None},),
            counts=({"value": 3.0, "unit": "ships"},),
        )
    )
    assert {(term.channel, term.term) for term in found} == {
        ("words", "en:harbo"), ("words", "en:reope"), ("words", "en:morni"),
        ("named", "NO"), ("named", "AID NO>"), ("named", "3 ships"),
    }  # fmt: skip


def test_an_empty_article_is_about_nothing() -> None:
    """No term, no error."""
    assert terms(profile(language=None)) == []


# through a warehouse


@pytest.fixture
def news(tmp_path: Path) -> Iterator[Newsroom]:
    newsroom = Newsroom(tmp_path / "sitrep.duckdb")
    with newsroom.warehouse:
        marts.ensure_views(newsroom.warehouse)
        yield newsroom


def advanced(news: Newsroom, limit: int) -> None:
    workspace = Workspace(Path("nowhere"))
    for stage in stages(workspace, Settings()):
        while stage.name not in ("poll", "fetch", "extract"):
            if not advance(
                news.warehouse, stage, in_order, run_id=news.run_id, now=LATE, limit=limit, since=EVER
            ).taken:
                break


HAPPENINGS = (
    "Norway opened a bridge over the fjord near Bergen on Monday after nine years of work by engineers",
    "Denmark closed the airport of Aarhus because of snow and ice and stranded hundreds of passengers",
    "Kenya and Peru signed a treaty about coffee and potatoes after talks that lasted all winter",
    "Japan launched a satellite that measures the height of waves in all oceans from its island base",
)


def written(happening: int, chance: random.Random) -> str:
    """The words of a happening in another order, with others among them."""
    words = HAPPENINGS[happening].split()
    chance.shuffle(words)
    return " ".join([*words, *chance.choices(("river", "garden", "paper", "music", "window"), k=4)])


def articles(order: list[int]) -> list[dict[str, object]]:
    """Three articles on each happening, by number; they come in this order within an hour."""
    chance = random.Random(3)
    texts = [written(number % 4, chance) for number in range(12)]
    return [
        {
            "number": number,
            "title": " ".join(HAPPENINGS[number % 4].split()[:4]),
            "text": texts[number],
            "at": NOON + timedelta(minutes=5 * place),
        }
        for place, number in enumerate(order)
    ]


def stories_of(news: Newsroom) -> dict[UUID, UUID]:
    return dict(news.rows("select group_id, story_id from stg_stories"))


def pairs(stories: dict[UUID, UUID]) -> set[tuple[UUID, UUID]]:
    return {(a, b) for a in stories for b in stories if a < b and stories[a] == stories[b]}


def test_each_happening_is_a_story(news: Newsroom) -> None:
    """Four of them, three articles each."""
    news.pages_with_articles(articles(list(range(12))))
    advanced(news, 500)
    groups = stories_of(news)
    assert len(set(groups.values())) == 4


@pytest.mark.parametrize("seed", range(3))
def test_another_order_of_arrival_makes_the_same_stories(tmp_path: Path, seed: int) -> None:
    """Within an hour."""
    found = []
    for number, order in enumerate((list(range(12)), random.Random(seed).sample(range(12), 12))):
        news = Newsroom(tmp_path / f"{number}.duckdb")
        with news.warehouse:
            marts.ensure_views(news.warehouse)
            news.pages_with_articles(articles(order))
            advanced(news, 500)
            found.append(pairs(stories_of(news)))
    assert found[0] == found[1]


def test_a_replay_finds_the_same_ids(news: Newsroom) -> None:
    """Three runs as they came, then all of it anew."""
    for part in range(3):
        if part:
            news.run()
        news.pages_with_articles(articles(list(range(12)))[4 * part : 4 * part + 4])
        advanced(news, 3)
    before = stories_of(news)
    news.run()
    stage = next(stage for stage in stages(Workspace(Path("nowhere")), Settings()) if stage.name == "stories")
    anew = replace(stage, version=f"{stage.version}+9")
    while advance(news.warehouse, anew, in_order, run_id=news.run_id, now=LATE, limit=3, since=EVER).taken:
        pass
    assert stories_of(news) == before


# the sample web, whose happenings are known


def test_the_stories_of_the_sample_web_are_its_happenings(crawled: Folder) -> None:
    """B³ F1 within a language, and across languages."""
    found = placed(crawled, crawled.web)
    assert b_cubed(found, across=False).f1 >= 0.95
    assert b_cubed(found, across=True).f1 >= 0.85


def test_b_cubed_of_one_lump_and_of_single_articles() -> None:
    """All together: full recall; each alone: full precision."""
    lump = [Placed(str(number // 2), "one", "en") for number in range(4)]
    alone = [Placed(str(number // 2), str(number), "en") for number in range(4)]
    assert b_cubed(lump, across=False) == (0.5, 1.0)
    assert b_cubed(alone, across=False) == (1.0, 0.5)


def test_a_story_shows_who_came_first_and_how_it_spread(crawled: Folder) -> None:
    """The meeting of the Security Council, told in four languages."""
    story = "(select story_id from stories where title like 'UN Security Council meets%')"
    columns = "articles, copy_groups, outlets, languages"
    assert crawled.query(f"select {columns} from stories where story_id = {story}") == [
        (6, 4, 6, ["en", "es", "fr", "ru"])
    ]
    spread = crawled.query(f"select place from story_spread where story_id = {story} order by place")
    assert spread == [(1,), (2,), (3,), (4,), (5,), (6,)]
    assert crawled.query(f"select sum(articles) from story_days where story_id = {story}") == [(6,)]
    assert crawled.query(f"select count(*) from crisis_stories where story_id = {story}") == [(1,)]
