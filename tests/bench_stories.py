"""`make bench-stories`: are the stories of the sample web those that we know, and what does a million cost?

B³ (Bagga and Baldwin, 1998): of each article the share of its story that tells its happening, and of its
happening that is in its story; their means, and F1 of both. Within a language only articles of that language
count; across languages only those of other languages.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from pipeline import marts
from pipeline.advance import advance, in_order
from pipeline.runs import EVER
from pipeline.settings import Settings
from pipeline.stages import stages
from pipeline.warehouse import Warehouse
from pipeline.workspace import Workspace
from tests.crawl import Folder
from tests.newsroom import Newsroom
from tests.sample import SampleWeb, serve


class BCubed(NamedTuple):
    """Means over articles, 0…1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Placed(NamedTuple):
    """An article, what it reports and where it was put."""

    happening: str
    story: str
    language: str


def b_cubed(articles: Iterable[Placed], across: bool) -> BCubed:
    """Among articles of the same language; or of other languages, for those whose happening has such."""
    every = list(articles)
    precisions, recalls = [], []
    for one in every:
        others = [o for o in every if o is not one and (o.language != one.language) == across]
        together = [o for o in others if o.story == one.story]
        alike = [o for o in others if o.happening == one.happening]
        both = sum(o.happening == one.happening for o in together)
        own = 0 if across else 1  # an article is in its own story, and tells its own happening
        if together or own:
            precisions.append((both + own) / (len(together) + own))
        if alike or own:
            recalls.append((both + own) / (len(alike) + own))
    return BCubed(mean(precisions), mean(recalls))


def placed(folder: Folder, web: SampleWeb) -> list[Placed]:
    """The articles of the crawled sample web that report a happening."""
    happening = happenings(web)
    rows = folder.query("select url, story_id::varchar, language from articles where story_id is not null")
    return [
        Placed(happening[str(url)], str(story), str(language))
        for url, story, language in rows
        if str(url) in happening
    ]


def happenings(web: SampleWeb) -> Mapping[str, str]:
    """{address of an article: what it reports}; other matters are a happening each."""
    found: defaultdict[str, str] = defaultdict(str)
    for outlet, article in web.articles():
        url = outlet.url(outlet.path_of(article))
        found[url] = article.happening or url
    return dict(found)


def cost(articles: int, folder: Path) -> Iterator[str]:
    """Seconds and memory of a batch of 500 through dedup and stories, among so many articles of 100 days.

    Each in a process of its own, in which DuckDB may hold 700 MB; a process that has filled a warehouse would
    hand its own peak down.
    """
    path = folder / "million.duckdb"
    _process("fill", path, articles)
    yield f"{'a batch of 500 among ' + format(articles, ',') + ' articles':<44}{'seconds':>8}{'peak MB':>9}"
    for done, name in ((), "dedup"), (("tag", "code", "profile"), "stories"):
        for before in done:
            _process(before, path)
        seconds, peak = json.loads(_process(name, path))
        yield f"  {name:<42}{seconds:>8.2f}{peak:>9.0f}"


def _process(name: str, path: Path, articles: int = 0) -> bytes:
    asked = ["--articles", str(articles), "--stage", name, str(path)]
    command = [sys.executable, "-m", "tests.bench_stories", *asked]
    return subprocess.run(command, check=True, capture_output=True).stdout


def fill(path: Path, articles: int) -> tuple[float, float]:
    """A warehouse with so many articles, and 500 new ones that are sketched."""
    news = Newsroom(path)
    with news.warehouse as warehouse:
        marts.ensure_views(warehouse)
        for sql in FILL:
            warehouse.query(sql, articles=articles, **_versions())
        news.run()
        _bring(news)
        _advance(warehouse, "sketch")
    return 0.0, 0.0


def measured(name: str, path: Path) -> tuple[float, float]:
    """Seconds and peak memory (MB) of a stage's batch, in this process."""
    with Warehouse.open(path) as warehouse:
        warehouse.query(f"set memory_limit = '{HELD}'")
        started = time.perf_counter()
        _advance(warehouse, name)
        seconds = time.perf_counter() - started
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


def _advance(warehouse: Warehouse, name: str) -> None:
    stage = next(s for s in stages(Workspace(Path("nowhere")), Settings()) if s.name == name)
    taken = advance(warehouse, stage, in_order, run_id=2, now=LATER, limit=NEW, since=EVER).taken
    if taken != NEW:
        raise RuntimeError(f"{name} took {taken} articles of {NEW}")


def _versions() -> dict[str, str]:
    return {stage.name: stage.version for stage in stages(Workspace(Path("nowhere")), Settings())}


def _bring(news: Newsroom) -> None:
    """New articles of the last day: each of words and countries by chance."""
    chance = random.Random(7)
    words = [f"w{number}" for number in range(20_000)]
    names = ["Norway", "Denmark", "Kenya", "Peru", "Japan", "Chile", "Ghana", "Nepal", "Cuba", "Fiji"]
    news.pages_with_articles(
        {
            "number": 10_000_000 + number,
            "title": f"{chance.choice(names)} meets {chance.choice(names)}",
            "text": " ".join(chance.choices(words, k=600)),
            "at": LATER - timedelta(minutes=number),
        }
        for number in range(NEW)
    )


NEW = 500
HELD = "700MB"  # by DuckDB
LATER = datetime(2022, 4, 10, 12, tzinfo=UTC)  # day 99 of the articles that are there
FILL = (
    """
    create temp table made as
    select
        number,
        md5('page' || number)::uuid as page_id,
        md5('version' || number)::uuid as version_id,
        md5('article' || number)::uuid as article_id,
        timestamptz '2022-01-01' + to_hours(cast(number * 2400 // $articles as integer)) as published_at
    from range($articles) as numbers(number)
    """,
    """
    insert into raw.pages by name
    select
        page_id,
        'https://www.outlet' || number % 500 || '.example/' || number as url,
        url as final_url,
        200 as status,
        published_at as fetched_at,
        'a.warc.gz' as warc_file,
        0 as warc_offset,
        1 as warc_length,
        1 as payload_bytes,
        1 as run_id
    from made
    """,
    """
    insert into raw.articles by name
    select
        page_id,
        version_id,
        article_id,
        'https://www.outlet' || number % 500 || '.example/' || number as url,
        'Title ' || number as title,
        repeat('Text ' || number || '. ', 100) as text,
        md5('text' || number) as text_hash,
        1000 as text_chars,
        'en' as language,
        [] as authors,
        published_at,
        false as is_paywalled,
        false as is_truncated,
        'page' as text_from,
        '1' as stage_version,
        1 as run_id
    from made
    """,
    """
    insert into raw.ledger by name
    select
        stage.name as stage,
        case stage.name when 'extract' then page_id else version_id end as key,
        stage.version as version,
        'done' as outcome,
        1 as tries,
        published_at as decided_at,
        1 as run_id
    from made
    cross join (
        values
            ('extract', '1'),
            ('sketch', $sketch),
            ('dedup', $dedup),
            ('tag', $tag),
            ('code', $code),
            ('profile', $profile),
            ('stories', $stories)
    ) as stage(name, version)
    """,
    """
    insert into raw.copies by name
    select
        version_id,
        article_id,
        article_id as group_id,
        'head' as relation,
        1 as shared_share,
        $dedup as stage_version,
        1 as run_id
    from made
    """,
    """
    insert into raw.sketches by name
    select
        version_id,
        published_at as appeared_at,
        1 as fetch_run_id,
        published_at::date as day,
        597 as shingles,
        14 as scale,
        42 as hashes,
        $sketch as stage_version,
        1 as run_id
    from made
    """,
    """
    insert into raw.shingles by name
    select
        hash(number * 1000 + place) // 14 as hash,
        version_id,
        published_at::date as day,
        $sketch as stage_version,
        1 as run_id
    from made, range(42) as places(place)
    order by number
    """,
    """
    insert into raw.story_terms by name
    select
        version_id,
        case when place < 45 then 'words' else 'named' end as channel,
        case
            when place < 45 then 'en:' || cast(exp(hash(number * 100 + place) / pow(2, 64) * 10.8) as integer)
            else 'a' || cast(exp(hash(number * 100 + place) / pow(2, 64) * 8) as integer)
        end as term,
        1.0 as weight,
        published_at::date as day,
        $profile as stage_version,
        1 as run_id
    from made, range(60) as places(place)
    order by number
    """,
    """
    insert into raw.story_links by name
    select
        md5('article' || number)::uuid as group_id,
        md5('article' || (number - 1))::uuid as other_group_id,
        1 as likeness,
        published_at::date as day,
        $stories as stage_version,
        1 as run_id
    from made
    where number % 3 > 0
    """,
    """
    insert into raw.story_members by name
    select
        version_id,
        article_id as group_id,
        md5('story' || number // 3)::uuid as story_id,
        published_at as appeared_at,
        1 as likeness,
        $stories as stage_version,
        1 as run_id
    from made
    """,
)


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1_000_000, help="in the warehouse")
    parser.add_argument("--stage", nargs=2, help=argparse.SUPPRESS)  # of a process of its own
    asked = parser.parse_args()
    if asked.stage:
        name, path = asked.stage
        told = fill(Path(path), asked.articles) if name == "fill" else measured(name, Path(path))
        sys.stdout.write(json.dumps(told))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        web = SampleWeb(edition=3)
        with serve(web) as running:
            crawled = Folder(Path(folder) / "sample", running, web)
            crawled.run()
        found = placed(crawled, web)
        for across in (False, True):
            cubed = b_cubed(found, across)
            name = "across languages" if across else "within a language"
            sys.stdout.write(
                f"stories of the sample web, {name}: B³ precision {cubed.precision:.3f}, "
                f"recall {cubed.recall:.3f}, F1 {cubed.f1:.3f}\n"
            )
        sys.stdout.writelines(f"{line}\n" for line in cost(asked.articles, Path(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
