"""`make bench-copies`: are the copies of a text found, and only those; and what does it cost at a million?

Quality: texts of news articles (JSON Lines with "text"; those beside the checkout by default), each in
its own words and in six edits that papers make (`tests.edits`), placed through a real warehouse. A pair of
articles is right in one group if both were made of one text. Cost: sketches of a million articles of 600,
words, and how long dedup's memory and fold take for a batch of 500 against them.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from pipeline import marts
from pipeline.advance import advance, in_order
from pipeline.settings import Settings
from pipeline.stages import stages
from pipeline.warehouse import Warehouse
from pipeline.workspace import Workspace
from tests.edits import EDITS
from tests.newsroom import Newsroom

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "stories" / "articles.jsonl"
OWN = 0.1  # of its shingles at most stand in another text
SHORTEST = 100  # words of a text that is edited
MILLION = 1_000_000
HASHES = 42  # of an article of 600 words
NOW = datetime(2022, 1, 28, 12, tzinfo=UTC)


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", nargs="?", type=Path, default=SHARED, help="JSON Lines with text, language")
    parser.add_argument("--articles", type=int, default=MILLION, help="sketches in the warehouse")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if asked.texts.exists():
            sys.stdout.writelines(f"{line}\n" for line in quality(asked.texts, Path(folder)))
        else:
            sys.stdout.write(f"bench: {asked.texts} is not there; name a file of texts\n")
        sys.stdout.writelines(f"{line}\n" for line in cost(asked.articles, Path(folder)))
    return 0


def quality(texts: Path, folder: Path) -> Iterator[str]:
    """Recall by edit; precision of all pairs."""
    news = Newsroom(folder / "edits.duckdb")
    with news.warehouse:
        edited = list(_edited(texts))
        articles = news.pages_with_articles(
            {"number": number, "text": text, "language": language, "at": NOW + timedelta(seconds=number)}
            for number, (_, _, language, text) in enumerate(edited)
        )
        made_of = {
            article: (source, edit) for article, (source, edit, *_) in zip(articles, edited, strict=True)
        }
        place(news.warehouse, news.run_id)
        rows = news.rows("select article_id, group_id from raw.copies")
        groups: dict[UUID, UUID] = dict(rows)
    found = Counter(
        edit for article, (source, edit) in made_of.items() if _is_of(article, source, groups, made_of)
    )
    total = Counter(edit for _, edit in made_of.values())
    yield f"{'copies found':<28}{'texts':>7}{'recall':>9}"
    for edit in EDITS:
        yield f"  {edit:<26}{total[edit]:>7}{found[edit] / total[edit]:>9.3f}"
    yield f"  {'all':<26}{sum(total[e] for e in EDITS):>7}{_share(found, total):>9.3f}"
    yield f"  precision of pairs {precision(groups, made_of):.4f}"


def _share(found: Counter[str], total: Counter[str]) -> float:
    return sum(found[edit] for edit in EDITS) / sum(total[edit] for edit in EDITS)


def _edited(texts: Path) -> Iterator[tuple[int, str, str, str]]:
    """(text, edit, language, words): all originals first."""
    chance = random.Random(5)
    rows = [json.loads(line) for line in texts.read_text("utf-8").splitlines()]
    long = _distinct([row for row in rows if len(row["text"].split()) >= SHORTEST])
    for edit in ("", *EDITS):
        for source, row in enumerate(long):
            text = EDITS[edit](row["text"], chance) if edit else row["text"]
            yield source, edit, row["language"], text


def _distinct(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The texts of which no part stands in one before, by all of their shingles."""
    kept: list[tuple[dict[str, str], set[tuple[str, ...]]]] = []
    for row in rows:
        words = row["text"].lower().split()
        own = set(zip(*(words[at:] for at in range(4)), strict=False))
        if all(len(own & other) <= OWN * min(len(own), len(other)) for _, other in kept):
            kept.append((row, own))
    return [row for row, _ in kept]


def _is_of(
    article: UUID, source: int, groups: dict[UUID, UUID], made_of: dict[UUID, tuple[int, str]]
) -> bool:
    """Is an article in the group of the text that it was made of?"""
    head = groups[article]
    return made_of[head][0] == source and head != article


def precision(groups: dict[UUID, UUID], made_of: dict[UUID, tuple[int, str]]) -> float:
    """Of the pairs of articles in one group the share that was made of one text."""
    members: dict[UUID, Counter[int]] = {}
    for article, group in groups.items():
        members.setdefault(group, Counter())[made_of[article][0]] += 1
    pairs = sum(_pairs(sources.total()) for sources in members.values())
    right = sum(_pairs(number) for sources in members.values() for number in sources.values())
    return right / pairs if pairs else 1.0


def _pairs(number: int) -> int:
    return number * (number - 1) // 2


def place(warehouse: Warehouse, run_id: int, limit: int = 500) -> None:
    """Sketch and place all that is pending."""
    marts.ensure_views(warehouse)
    for stage in stages(Workspace(Path("nowhere")), Settings()):
        while stage.name in ("sketch", "dedup"):
            if not advance(warehouse, stage, in_order, run_id=run_id, now=NOW, limit=limit).taken:
                break


def cost(articles: int, folder: Path) -> Iterator[str]:
    """Bytes of the sketches, seconds of a batch."""
    path = folder / "million.duckdb"
    news = Newsroom(path)
    with news.warehouse:
        empty = path.stat().st_size
        marts.ensure_views(news.warehouse)
        _fill(news.warehouse, articles)
        news.warehouse.query("checkpoint")
        size = path.stat().st_size - empty
        seconds = _batch(news)
    yield f"sketches of {articles:,} articles: {size / 1e6:.0f} MB on disk; a batch of 500: {seconds:.2f} s"


def _fill(warehouse: Warehouse, articles: int) -> None:
    """Sketches as articles of 600 words have them, a day for each 70,000: ids and hashes by chance."""
    version = _version("sketch")
    warehouse.query(
        """
        insert into raw.sketches by name
        select
            uuid() as version_id,
            date '2022-01-14' + cast(number // greatest($articles // 15, 1) as integer) as day,
            timestamptz '2022-01-14' as appeared_at,
            1 as fetch_run_id,
            597 as shingles,
            14 as scale,
            $hashes as hashes,
            null as agency,
            $version as stage_version,
            1 as run_id
        from range($articles) as made(number)
        """,
        articles=articles,
        hashes=HASHES,
        version=version,
    )
    warehouse.query(
        """
        insert into raw.shingles by name
        select
            hash(version_id::varchar || number::varchar) // 14 as hash,
            version_id,
            day,
            stage_version,
            run_id
        from raw.sketches, range($hashes) as made(number)
        order by day, version_id
        """,
        hashes=HASHES,
    )

    warehouse.query(
        """
        insert into raw.ledger by name
        select 'dedup' as stage, version_id as key, $version as version, 'done' as outcome, 1 as tries,
            appeared_at as decided_at, 1 as run_id
        from raw.sketches
        """,
        version=_version("dedup"),
    )


def _version(stage: str) -> str:
    return next(s.version for s in stages(Workspace(Path("nowhere")), Settings()) if s.name == stage)


def _batch(news: Newsroom) -> float:
    """Seconds of dedup alone for 500 new articles."""
    chance = random.Random(7)
    words = [f"w{number}" for number in range(20_000)]
    news.pages_with_articles(
        {
            "number": number,
            "text": " ".join(chance.choices(words, k=600)),
            "at": NOW + timedelta(minutes=number),
        }
        for number in range(500)
    )
    sketching, placing = (
        s for s in stages(Workspace(Path("nowhere")), Settings()) if s.name in ("sketch", "dedup")
    )
    advance(news.warehouse, sketching, in_order, run_id=news.run_id, now=NOW, limit=500)
    started = time.perf_counter()
    taken = advance(news.warehouse, placing, in_order, run_id=news.run_id, now=NOW, limit=500).taken
    if taken != 500:
        raise RuntimeError(f"dedup took {taken} articles of 500")
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
