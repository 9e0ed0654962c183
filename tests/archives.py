"""Archives with fixed times and ids, pages put into them, and what is found there."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from pipeline.collect.archive import Archive
from pipeline.collect.warcs import Damage, IndexedRecord, Position, scan

NOON = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=UTC)
URL = "https://news.example.com/a?b=c"
PAGE = "<p>Die Minister tagten in Genf – für zwei Tage.</p>".encode()
BIG = 1 << 20


def _ids() -> Callable[[], UUID]:
    numbers = iter(range(1, 10_000))
    return lambda: UUID(int=next(numbers))


def new_archive(folder: Path, **limits: int) -> Archive:
    return Archive(folder, now=lambda: NOON, new_id=_ids(), **limits)


def pages_in(path: Path) -> list[IndexedRecord]:
    """The pages of a file in which nothing is damaged."""
    found = list(scan(path))
    assert not [item for item in found if isinstance(item, Damage)]
    return [item for item in found if isinstance(item, IndexedRecord)]


def put_page(archive: Archive, body: bytes = PAGE, url: str = URL, **headers: str) -> Position:
    return archive.append_response(
        url=url,
        status_line="200 OK",
        headers=[("Content-Type", "text/html; charset=utf-8"), *headers.items()],
        body=body,
        fetched_at=NOON,
    )
