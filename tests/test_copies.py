"""Copy groups: the same text, a part of it, more than it."""

import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pipeline.advance import advance, in_order
from pipeline.dedup.agencies import agency
from pipeline.dedup.sketch import sketched
from pipeline.records.articles import Prose
from pipeline.records.copies import Candidate, Known, Shingle, Sketch
from pipeline.records.ids import uuid_of
from pipeline.settings import Settings
from pipeline.stages import stages
from pipeline.workspace import Workspace
from tests.bench_copies import place
from tests.edits import EDITS
from tests.newsroom import NOON, Newsroom

WORDS = [f"{first}{last}" for first in ("ba", "ke", "li", "mo", "nu", "pra", "sti") for last in
         ("der", "gol", "hin", "kas", "mert", "nok", "rel", "sun", "tal", "vim", "wex", "zor")]  # fmt: skip


def text(seed: int, words: int = 300) -> str:
    """Words by chance, in paragraphs of fifty."""
    chance = random.Random(seed)
    said = [chance.choice(WORDS) for _ in range(words)]
    return "\n\n".join(" ".join(said[at : at + 50]) for at in range(0, words, 50))


def placed(
    news: Newsroom, *articles: tuple[int, str], limit: int = 500, **more: object
) -> list[tuple[str, int]]:
    """(relation, number of the head) of articles that come one after the other."""
    news.pages_with_articles(
        {"number": number, "text": words, "at": NOON + timedelta(minutes=at), **more}
        for at, (number, words) in enumerate(articles)
    )
    place(news.warehouse, news.run_id, limit)
    heads = {uuid_of("article", str(number)): number for number in range(100)}
    rows = news.rows("select article_id, relation, group_id from raw.copies")
    found = {heads[article]: (relation, heads[group]) for article, relation, group in rows}
    return [found[number] for number, _ in articles]


@pytest.mark.parametrize("limit", [1, 500])
@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_text_is_in_the_group_of_its_original(news: Newsroom, edit: str, limit: int) -> None:
    """In one batch, and in two."""
    edited = EDITS[edit](text(1), random.Random(2))
    (_, head), (relation, group) = placed(news, (1, text(1)), (2, edited), limit=limit)
    assert (head, group) == (1, 1)
    assert relation == {"cut in half": "excerpt"}.get(edit, relation) != "head"


def test_other_texts_are_in_groups_of_their_own(news: Newsroom) -> None:
    """Whatever words they share."""
    assert placed(news, (1, text(1)), (2, text(2)), (3, text(3))) == [("head", 1), ("head", 2), ("head", 3)]


def test_more_than_a_text_is_an_extension(news: Newsroom) -> None:
    """The short one came first."""
    assert placed(news, (1, text(1)), (2, f"{text(1)}\n\n{text(2)}")) == [("head", 1), ("extension", 1)]


def test_texts_that_are_equal_are_copies_however_short(news: Newsroom) -> None:
    """Three words have no shingle of four."""
    assert placed(news, (1, "Bridge to reopen."), (2, "bridge to reopen.")) == [("head", 1), ("copy", 1)]


def test_a_text_in_another_language_is_no_copy(news: Newsroom) -> None:
    """Translations are stories."""
    news.pages_with_articles([{"number": 1, "text": text(1)}])
    assert placed(news, (2, text(1) + " more"), language="de") == [("head", 2)]


def test_a_sites_own_phrases_make_no_copies(news: Newsroom) -> None:
    """The weather of two days on one site, with half of its words alike; on two sites it is a copy."""
    weather = f"{text(1, 150)}\n\n{text(2, 150)}", f"{text(1, 150)}\n\n{text(3, 150)}"
    news.pages_with_articles(
        {"number": number, "text": words, "url": f"https://www.one.example/{number}"}
        for number, words in enumerate(weather, start=1)
    )
    place(news.warehouse, news.run_id)
    assert placed(news, (3, weather[1])) == [("copy", 2)]
    assert news.one("select count(*) from raw.copies where relation = 'head'") == 2


def test_what_very_many_texts_have_does_not_count(news: Newsroom) -> None:
    """A cookie wall of ninety sites, each behind a line of its own, is no text that they took over."""
    walls = [(number, f"{text(1000 + number, 50)}\n\n{text(1, 60)}") for number in range(90)]
    placed(news, *walls)
    late = placed(news, (90, f"{text(2000, 50)}\n\n{text(1, 60)}"))
    assert late == [("head", 90)]


def test_copies_are_looked_for_within_some_days(news: Newsroom) -> None:
    """What appears a year later under other words is an anniversary."""
    news.pages_with_articles([{"number": 1, "text": text(1), "at": NOON - timedelta(days=365)}])
    assert placed(news, (2, text(1) + " more")) == [("head", 2)]


def test_a_new_version_of_an_article_stays_in_its_group(news: Newsroom) -> None:
    """It is a version, not an article."""
    placed(news, (1, text(1)), (2, text(1)))
    news.pages_with_articles([{"number": 2, "text": text(5), "url": "https://www.outlet2.example/2"}])
    place(news.warehouse, news.run_id)
    assert news.rows("select count(distinct group_id), count(*) from raw.copies") == [(1, 3)]


def test_the_hashes_of_a_text_are_the_same_in_every_run() -> None:
    """A literal: another rule must have another version."""
    prose = Prose(
        version_id=uuid_of("version", "1"),
        text="one two three four five six",
        appeared_at=NOON,
        fetch_run_id=1,
    )
    [sketch, *hashes] = sketched(prose)
    assert isinstance(sketch, Sketch)
    assert (sketch.shingles, sketch.scale, sketch.hashes) == (3, 1.75, len(hashes))
    assert [h.hash for h in hashes if isinstance(h, Shingle)] == EXPECTED


EXPECTED = [1790398020661849820, 2348702154306464820, 9730623277892133881]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KYIV, Jan 28 (Reuters) - The harbour was closed.", "reuters"),
        ("Oslo (dpa) – Der Hafen ist zu.", "dpa"),
        ("OSLO, 28 января. /ТАСС/. Порт закрыт.", "tass"),
        ("Le port est fermé. " * 30 + "Avec AFP", "agence-france-presse"),
        ("Der Hafen ist zu. " * 30 + "dpa/AP", "dpa"),
        ("She read the AP exam and the dpa manual of the harbour.", None),
        ("", None),
    ],
)
def test_the_agency_that_is_credited_is_told(text: str, expected: str | None) -> None:
    """Where a dateline, a byline or a note names it."""
    assert agency(text) == expected


def test_a_text_that_is_sketched_anew_shares_no_more(news: Newsroom) -> None:
    """Its hashes stand twice in the warehouse, and count once."""
    half = EDITS["cut in half"](text(1), random.Random(2))
    placed(news, (1, text(1)))
    news.pages_with_articles([{"number": 2, "text": half, "at": NOON + timedelta(minutes=9)}])
    sketching, placing = (
        stage for stage in stages(Workspace(Path("nowhere")), Settings()) if stage.name in ("sketch", "dedup")
    )
    for version in (sketching.version, f"{sketching.version}+9"):
        news.run()
        stage = replace(sketching, version=version)
        advance(news.warehouse, stage, in_order, run_id=news.run_id, now=NOON, limit=500)
    [known] = news.warehouse.recalled(
        "dedup", Known, version=placing.version, **placing.asks([candidate(news)])
    )
    assert len(known.hashes) == len(set(known.hashes))


def candidate(news: Newsroom) -> Candidate:
    """The only article that is not placed."""
    placing = next(s for s in stages(Workspace(Path("nowhere")), Settings()) if s.name == "dedup")
    [found] = news.warehouse.pending("dedup", Candidate, version=placing.version, now=NOON, limit=9)
    return found
