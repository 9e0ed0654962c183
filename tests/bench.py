"""`make bench`: what tagging and coding cost (`tests.bench_speed`), and how far coding can be believed
(`tests.bench_coding`); what Sitrep costs over plain extraction, on real pages.

Extraction: CPU seconds (children's included) of `sitrep ingest` over those of plain
`trafilatura.bare_extraction` with metadata, on the same pages in one run. The pages of a WARC file are
repeated under other hosts, so that start-up does not drown the figure and no page is recognised as seen.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.code import coder
from pipeline.extract import extract
from pipeline.records.articles import Document
from tests.bench_coding import coding
from tests.bench_speed import PUBLISHED, news_articles, own_articles, reading, tagging

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "web" / "web.warc.gz"


def main() -> int:
    """Print what tagging and coding cost; then pages, CPU seconds of both, and their ratio."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("warc", nargs="?", type=Path, default=SHARED, help="pages to measure on")
    parser.add_argument("--pages", type=int, default=2400)
    parser.add_argument("--speed", action="store_true", help="only what tagging and coding cost")
    asked = parser.parse_args()
    sys.stdout.write(f"Sitrep as {'source' if Path(coder.__file__).suffix == '.py' else 'machine code'}\n\n")
    sys.stdout.write(tagging())
    sys.stdout.write(reading("our own articles", own_articles()))
    if asked.warc.exists():
        sys.stdout.write(reading("articles of the news", news_articles(map(extract, documents(asked.warc)))))
    if asked.speed:
        return 0
    sys.stdout.write(coding())
    if not asked.warc.exists():
        sys.stdout.write(f"bench: {asked.warc} is not there; name a WARC file of news pages\n")
        return 0
    sys.stdout.write(extraction(asked.warc, asked.pages))
    return 0


def extraction(warc: Path, number: int) -> str:
    """The table of what so many pages cost, by Sitrep and by plain extraction."""
    with tempfile.TemporaryDirectory() as folder:
        pages = list(islice(repeated(warc), number))
        plain = plain_seconds([body for _, body, _ in pages])
        ours, wall = sitrep_seconds(pages, Path(folder))
    return (
        f"pages                      {len(pages)}\n"
        f"plain trafilatura, CPU s   {plain:.1f}   ({len(pages) / plain:.1f} pages/s)\n"
        f"sitrep ingest, CPU s       {ours:.1f}   ({len(pages) / wall:.1f} pages/s on the clock)\n"
        f"ratio                      {ours / plain:.2f}\n"
    )


def documents(warc: Path) -> Iterator[Document]:
    for url, body, kind in html_pages(warc):
        yield Document(page_id=UUID(int=0), url=url, content_type=kind, body=body, fetched_at=PUBLISHED)


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
