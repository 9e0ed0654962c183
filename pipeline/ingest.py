"""Other material into an open run: documents into our archive, pages and entries into the warehouse."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from pipeline.advance import Counts
from pipeline.collect.material import Leaf, Piece, Unusable, files_of, is_address_list, pieces
from pipeline.records import LedgerRow, Page, uuid_of
from pipeline.runs import Desk

AT_ONCE = 1000  # pieces in one transaction


def stages_for(paths: Iterable[Path]) -> tuple[str, ...]:
    """The stages that this material has before it: only addresses have to be fetched."""
    fetching = ("fetch",) if any(map(is_address_list, files_of(paths))) else ()
    return (*fetching, "extract", "dedup", "tag")


def bringing(
    paths: Sequence[Path], *, from_day: date | None = None, to_day: date | None = None
) -> Callable[[Desk], Counts]:
    """What a run does to bring these files and folders in; what it has brought in before stays as it is.

    Raises ConfigError for a path that does not exist, before anything is written.
    """
    files = list(files_of(paths))

    def bring(desk: Desk) -> Counts:
        found = (piece for file in files for piece in pieces(file, desk.clock(), (from_day, to_day)))
        total = Counts()
        while block := list(islice(found, AT_ONCE)):
            total += _append(desk, block)
        return total

    return bring


def _append(desk: Desk, block: Sequence[Piece]) -> Counts:
    known = {page_id for (page_id,) in desk.warehouse.query("select page_id from raw.pages")}
    rows = list(_rows(desk, block, known))
    bad = [_rejection(desk, piece) for piece in block if isinstance(piece, Unusable)]
    desk.archive.sync()
    desk.warehouse.append(desk.run_id, "1", rows, bad)
    return Counts(taken=len(rows) + len(bad), done=len(rows), rejected=len(bad), rows=len(rows))


def _rows(desk: Desk, block: Iterable[Piece], known: set[object]) -> Iterator[object]:
    for piece in block:
        if isinstance(piece, Leaf):
            digest = "sha256:" + hashlib.sha256(piece.body).hexdigest()
            page_id = uuid_of("page", piece.url, piece.content_type, digest)
            if page_id not in known:
                known.add(page_id)
                yield _filed(desk, piece, digest)
        elif isinstance(piece, Page) and piece.page_id in known:
            continue
        elif not isinstance(piece, Unusable):
            yield piece


def _filed(desk: Desk, leaf: Leaf, digest: str) -> Page:
    page_id = uuid_of("page", leaf.url, leaf.content_type, digest)
    now = desk.clock()
    position = desk.archive.append_resource(
        url=leaf.url, content_type=leaf.content_type, body=leaf.body, fetched_at=now, record_id=page_id
    )
    return Page(
        page_id=page_id,
        request_id=None,
        url=leaf.url,
        final_url=leaf.url,
        status=200,
        content_type=leaf.content_type,
        fetched_at=now,
        warc_file=position.file,
        warc_offset=position.offset,
        warc_length=position.length,
        digest=digest,
        payload_bytes=len(leaf.body),
    )


def _rejection(desk: Desk, piece: Unusable) -> LedgerRow:
    return LedgerRow(
        stage="ingest",
        key=uuid_of("ingest", piece.where),
        version="1",
        outcome="rejected",
        reason=f"ingest: {piece.where}: {piece.reason}",
        tries=1,
        retry_at=None,
        decided_at=desk.clock(),
    )
