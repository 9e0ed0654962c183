"""Streams that would make one giant story, or none: what copies and stories make of them."""

import random
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pipeline import marts
from pipeline.advance import advance, in_order
from pipeline.runs import EVER
from pipeline.settings import Settings
from pipeline.stages import stages
from pipeline.workspace import Workspace
from tests.newsroom import NOON, Newsroom

REPEATED, OF_A_DAY, BATCH = 1_000, 1_000, 500
LATER = NOON + timedelta(days=2)
SYLLABLES = ("bar", "den", "fol", "gim", "har", "kel", "lom", "mit", "nor", "pas", "rud", "sil", "tam", "vek")
NOTICE = "This site asks for your consent to keep small files on your device. " * 9


def stream(repeated: int, of_a_day: int) -> Iterator[Mapping[str, Any]]:
    """One text again and again; a day full of others about the same three states; odd ones."""
    chance = random.Random(7)
    for number in range(repeated):
        yield {"number": number, "title": "Consent", "text": NOTICE, "at": minute(number)}
    for number in range(repeated, repeated + of_a_day):
        words = [invented(chance) for _ in range(60)]
        text = f"Norway, Denmark and Kenya: {' '.join(words)}."
        title = " ".join(words[:5]).capitalize()
        yield {"number": number, "title": title, "text": text, "at": minute(number % 1_000)}
    odd: list[dict[str, Any]] = [
        {"text": ""}, {"text": "Yes."}, {"text": NOTICE, "language": "ja"}, {"text": "a " * 40_000},
        {"text": "Norway met Denmark in a garden by the river.", "published_at": None},
        {"text": "Wir haben gestern im Garten am Fluss gesessen und Musik gehört.", "language": "en"},
    ]  # fmt: skip
    for number, article in enumerate(odd, start=repeated + of_a_day):
        yield {"number": number, "title": f"Odd {number}", "at": minute(number % 1_000), **article}


def minute(number: int) -> datetime:
    return NOON + timedelta(minutes=number % 700)


def invented(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))


def told(news: Newsroom, articles: Iterator[Mapping[str, Any]]) -> None:
    """They come in, and all stages behind extraction take them."""
    news.pages_with_articles(articles)
    for stage in stages(Workspace(Path("nowhere")), Settings()):
        if stage.name not in ("poll", "fetch", "extract"):
            while advance(
                news.warehouse, stage, in_order, run_id=news.run_id, now=LATER, limit=BATCH, since=EVER
            ).taken:
                pass


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    newsroom = Newsroom(tmp_path_factory.mktemp("stress") / "sitrep.duckdb")
    with newsroom.warehouse:
        marts.ensure_views(newsroom.warehouse)
        told(newsroom, stream(REPEATED, OF_A_DAY))
        yield newsroom


def test_a_text_repeated_by_very_many_is_one_copy_group_and_one_story(news: Newsroom) -> None:
    """A notice of consent, say, whatever language it is said to be in."""
    sizes = news.rows("select count(*) from stg_copies group by group_id order by all desc limit 2")
    assert sizes == [(REPEATED + 1,), (1,)]


def test_a_day_full_of_articles_about_the_same_states_is_no_giant_story(news: Newsroom) -> None:
    """Who takes part is not what happens."""
    [(largest,)] = news.rows("select max(n) from (select count(*) as n from stg_stories group by story_id)")
    assert largest <= 5


def test_every_article_has_a_story_however_odd_it_is(news: Newsroom) -> None:
    """Empty, of one word, of one word 40,000 times, without a date, in another language than it says."""
    assert news.rows("select count(*) from stg_copies") == [(REPEATED + OF_A_DAY + 6,)]
    [(groups,)] = news.rows("select count(distinct group_id) from stg_copies")
    assert news.rows("select count(*) from stg_stories") == [(groups,)]
