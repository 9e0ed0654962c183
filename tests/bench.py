"""`make bench`: what tagging and coding cost, on our own texts, and how far coding can be believed
(`tests.bench_coding`); what Sitrep costs over plain extraction, on real pages.

Tagging: a fresh process gets ready and reads articles of 600 words in each of the sample web's languages,
once without a cache, once with the one that the first has left. The same sentences come again and again, so
that what is remembered of a word counts for more than in the news; but nearly each of them names somebody.
`make bench` measures both twice: Sitrep as source, and as machine code (`make compiled`).

Extraction: CPU seconds (children's included) of `sitrep ingest` over those of plain
`trafilatura.bare_extraction` with metadata, on the same pages in one run. The pages of a WARC file are
repeated under other hosts, so that start-up does not drown the figure and no page is recognised as seen.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit
from uuid import UUID

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.code import coder
from pipeline.records.mentions import Text
from pipeline.tag import tag
from tests.bench_coding import coding, speed
from tests.sample.facts import load_outlets

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "web" / "web.warc.gz"
WORDS = 600  # of an article
ARTICLES = 60  # of each language
PUBLISHED = datetime(2022, 1, 28, tzinfo=UTC)
ORDER = random.Random(0)


def main() -> int:
    """Print what tagging costs; then pages, CPU seconds of both, and their ratio."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("warc", nargs="?", type=Path, default=SHARED, help="pages to measure on")
    parser.add_argument("--pages", type=int, default=2400)
    parser.add_argument("--speed", action="store_true", help="only what tagging and coding cost")
    parser.add_argument("--begun", type=float, help=argparse.SUPPRESS)  # of a fresh process
    asked = parser.parse_args()
    if asked.begun:
        sys.stdout.write(json.dumps(measured(asked.begun)))
        return 0
    sys.stdout.write(f"Sitrep as {'source' if Path(coder.__file__).suffix == '.py' else 'machine code'}\n\n")
    sys.stdout.write(tagging())
    if asked.speed:
        sys.stdout.write("\n".join(speed(own_articles())) + "\n\n")
        return 0
    sys.stdout.write(coding(own_articles()))
    if not asked.warc.exists():
        sys.stdout.write(f"bench: {asked.warc} is not there; name a WARC file of news pages\n")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        pages = list(islice(repeated(asked.warc), asked.pages))
        plain = plain_seconds([body for _, body, _ in pages])
        ours, wall = sitrep_seconds(pages, Path(folder))
    sys.stdout.write(
        f"pages                      {len(pages)}\n"
        f"plain trafilatura, CPU s   {plain:.1f}   ({len(pages) / plain:.1f} pages/s)\n"
        f"sitrep ingest, CPU s       {ours:.1f}   ({len(pages) / wall:.1f} pages/s on the clock)\n"
        f"ratio                      {ours / plain:.2f}\n"
    )
    return 0


def tagging() -> str:
    """The table of what tagging costs, with the goals: articles a second and core, seconds, MB."""
    with tempfile.TemporaryDirectory() as home:
        empty, kept = in_fresh_process(home), in_fresh_process(home)
    lines = [f"{'seconds from the start to':<27}{'cache kept':<13}empty"]
    lines += [f"  {step:<25}{s:<13.2f}{empty['start'][step]:.2f}" for step, s in kept["start"].items()]
    lines += [f"{'language':<27}{'its lexicon':<13}{'a text':<13}{'articles/s':<13}only split into words/s"]
    for name, (lexicon, text, tagged, split) in kept["languages"].items():
        lines.append(f"  {name:<25}{lexicon:<13.2f}{text:<13.2f}{tagged:<13.0f}{split:.0f}")
    lines += [f"{'goals':<27}{'':<13}{'<= 2':<13}>= 150"]
    lines += [f"{'peak memory, MB':<27}{kept['peak']:<13.0f}{empty['peak']:.0f}, goal <= 400\n\n"]
    return "\n".join(lines)


def in_fresh_process(home: str) -> dict[str, Any]:
    """What a new process measures of itself, its cache in the folder `home`."""
    command = [sys.executable, "-m", "tests.bench", "--begun", str(time.monotonic())]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=os.environ | {"HOME": home})
    return cast(dict[str, Any], json.loads(said.stdout))


def measured(begun: float) -> dict[str, Any]:
    """Of this process, begun then: seconds to its start, each language's costs, peak memory in MB."""
    from pipeline.tag import pipelines
    from pipeline.tag.known import atlas, gazetteer, lexicon

    start, languages = {"imports": time.monotonic() - begun}, {}
    known = gazetteer.load()
    start["gazetteer"] = time.monotonic() - begun
    atlas.atlas()
    start["atlas"] = time.monotonic() - begun
    for language, texts in own_articles().items():
        started = time.monotonic() - start["atlas"]  # as if it were the first
        lexicon.lexicon(known, language)
        ready = time.monotonic() - started
        tag(texts[0], known)
        answered = time.monotonic() - started
        tagged = rate((tag(text, known) for text in texts), len(texts))
        split = rate(map(pipelines.blank().make_doc, [text.text for text in texts]), len(texts))
        languages[language] = (ready, answered, tagged, split)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"start": start, "languages": languages, "peak": peak}


def rate(results: Iterable[object], number: int) -> float:
    """How many a CPU second, for so many results."""
    begun = time.process_time()
    for _ in results:
        pass
    return number / (time.process_time() - begun)


def own_articles() -> dict[str, list[Text]]:
    """Language → articles of 600 words: the sample web's paragraphs, each time in another order."""
    told: dict[str, list[str]] = {}
    for article in (article for outlet in load_outlets() for article in outlet.articles):
        told.setdefault(article.language, []).extend(article.paragraphs)
    return {
        language: [own_article(language, known) for _ in range(ARTICLES)] for language, known in told.items()
    }


def own_article(language: str, paragraphs: list[str]) -> Text:
    ORDER.shuffle(paragraphs)
    text = " ".join(" ".join(paragraphs).split()[:WORDS])
    return Text(version_id=UUID(int=0), title=None, text=text, language=language, published_at=PUBLISHED)


def repeated(warc: Path) -> Iterator[tuple[str, bytes, str]]:
    """(address, body, content type) of the file's HTML pages, over and over under hosts of their own."""
    originals = list(html_pages(warc))
    for number, (url, body, kind) in enumerate(cycle(originals)):
        parts = urlsplit(url)
        turn = number // len(originals)
        yield parts._replace(scheme="https", netloc=f"{parts.netloc}.copy{turn}.example").geturl(), body, kind


def html_pages(warc: Path) -> Iterator[tuple[str, bytes, str]]:
    with warc.open("rb") as stream:
        for record in ArchiveIterator(stream):
            if record.rec_type == "response":
                kind = record.http_headers.get_header("Content-Type") or "text/html"
                if "html" in kind:
                    yield (
                        record.rec_headers.get_header("WARC-Target-URI"),
                        record.content_stream().read(),
                        kind,
                    )


def plain_seconds(bodies: list[bytes]) -> float:
    """CPU seconds of plain extraction in this process."""
    import trafilatura  # which would count as tagging's in a fresh process

    begun = time.process_time()
    for body in bodies:
        trafilatura.bare_extraction(body, with_metadata=True)
    return time.process_time() - begun


def sitrep_seconds(pages: list[tuple[str, bytes, str]], folder: Path) -> tuple[float, float]:
    """CPU seconds of `sitrep ingest` and its children, and seconds on the clock."""
    warc = folder / "pages.warc.gz"
    with warc.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for url, body, kind in pages:
            writer.write_record(response(writer, url, body, kind))
    sitrep = Path(sys.executable).with_name("sitrep")
    subprocess.run([sitrep, "init", folder / "here", "--empty"], check=True, stdout=subprocess.DEVNULL)
    before, begun = children_seconds(), time.monotonic()
    subprocess.run([sitrep, "ingest", warc, "--dir", folder / "here", "--quiet"], check=True)
    return children_seconds() - before, time.monotonic() - begun


def response(writer: WARCWriter, url: str, body: bytes, kind: str) -> object:
    headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
    return writer.create_warc_record(url, "response", BytesIO(body), len(body), http_headers=headers)


def children_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    sys.exit(main())
