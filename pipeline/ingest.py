"""Other material into an open run: documents into our archive, pages and entries into the warehouse."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from uuid import UUID

from pipeline.advance import Counts
from pipeline.collect.material import Leaf, Piece, Unusable, files_of, is_address_list, pieces
from pipeline.records.feeds import Entry
from pipeline.records.ids import uuid_of
from pipeline.records.ledger import LedgerRow
from pipeline.records.pages import Page
from pipeline.runs import ANEW, Desk

AT_ONCE = 1000  # pieces in one transaction
KNOWN = """
    select page_id from raw.pages
    union all select revision_id from raw.entries where feed_id is null
    union all select key from raw.ledger where stage = 'ingest'
"""


def stages_for(paths: Iterable[Path]) -> tuple[str, ...]:
    """The stages that this material has before it: only addresses have to be fetched."""
    fetching = ("fetch",) if any(map(is_address_list, files_of(paths))) else ()
    return (*fetching, *ANEW)


def bringing(
    paths: Sequence[Path], *, from_day: date | None = None, to_day: date | None = None
) -> Callable[[Desk], Counts]:
    """What a run does to bring these files and folders in; what it has brought in before stays as it is.

    Raises ConfigError for a path that does not exist, before anything is written.
    """
    files = list(files_of(paths))

    def bring(desk: Desk) -> Counts:
        known = {key for (key,) in desk.warehouse.query(KNOWN)}
        found = (piece for file in files for piece in pieces(file, desk.clock(), (from_day, to_day)))
        fresh = (piece for piece in found if _is_first(_key(piece), known))
        total = Counts()
        while block := list(islice(fresh, AT_ONCE)):
            total += _append(desk, block)
        return total

    return bring


def _key(piece: Piece) -> UUID:
    """What makes a piece the same in every run: its page's, its announcement's, or its place's id."""
    match piece:
        case Page():
            return piece.page_id
        case Entry():
            return piece.revision_id
        case Leaf():
            return uuid_of("page", piece.url, piece.content_type, _digest(piece))
        case Unusable():
            return uuid_of("ingest", piece.where, piece.reason)


def _is_first(key: UUID, known: set[UUID]) -> bool:
    is_first = key not in known
    known.add(key)
    return is_first


def _append(desk: Desk, block: Sequence[Piece]) -> Counts:
    rows = [_filed(desk, p) if isinstance(p, Leaf) else p for p in block if not isinstance(p, Unusable)]
    bad = [_rejection(desk, piece) for piece in block if isinstance(piece, Unusable)]
    desk.archive.sync()
    desk.warehouse.append(desk.run_id, "1", rows, bad)
    return Counts(taken=len(block), done=len(rows), rejected=len(bad), rows=len(rows))


def _filed(desk: Desk, leaf: Leaf) -> Page:
    page_id, now = _key(leaf), desk.clock()
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
        digest=_digest(leaf),
        payload_bytes=len(leaf.body),
    )


def _digest(leaf: Leaf) -> str:
    return "sha256:" + hashlib.sha256(leaf.body).hexdigest()


def _rejection(desk: Desk, piece: Unusable) -> LedgerRow:
    return LedgerRow(
        stage="ingest",
        key=_key(piece),
        version="1",
        outcome="rejected",
        reason=f"ingest: {piece.where}: {piece.reason}",
        tries=1,
        retry_at=None,
        decided_at=desk.clock(),
    )
