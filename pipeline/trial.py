"""Trying feeds outside of a run: fetched politely like any other, written nowhere that lasts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.collect import discover, feeds
from pipeline.collect.archive import Archive
from pipeline.collect.bodies import MIB
from pipeline.collect.fetch import Fetcher
from pipeline.errors import ConfigError, Rejected, Unfit
from pipeline.hosts import hosts_map
from pipeline.records.pages import Response
from pipeline.settings import Settings

CANDIDATES = 12  # addresses tried for one home page


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What came of trying one address as a feed."""

    url: str  # at the end of permanent redirects
    is_ok: bool
    status: int | None = None
    entries: int = 0
    newest: datetime | None = None
    title: str | None = None
    language: str | None = None
    what: str = ""  # kind of feed and what is odd about it, or why it failed


def try_all(urls: Sequence[str], settings: Settings) -> list[Trial]:
    """Try each address as a feed, in order."""
    outcomes = _fetched(urls, partial(_attempt, limit_bytes=int(settings.feed_mib * MIB)), settings)
    return [
        Trial(url=url, is_ok=False, what=outcome.reason) if isinstance(outcome, Unfit) else outcome
        for url, outcome in zip(urls, outcomes, strict=True)
    ]


def find(url: str, settings: Settings) -> Trial:
    """The feed at an address, or the first that works of those its home page leads to.

    Raises ConfigError with the reason when there is none.
    """
    first = try_all([url], settings)[0]
    if first.is_ok:
        return first
    (page,) = _fetched([url], partial(_page, limit_bytes=int(settings.page_mib * MIB)), settings)
    if isinstance(page, Unfit):
        raise ConfigError(f"feeds add: {page.reason}")
    announced = [candidate.url for candidate in discover.candidates(page.body, page.final_url)][:CANDIDATES]
    for trial in try_all(announced, settings):
        if trial.is_ok:
            return trial
    raise ConfigError(
        f"feeds add: {url} is no feed ({first.what}), and none of {len(announced)} it leads to is"
    )


def table_for(
    found: Trial, *, outlet: str | None, country: str | None, language: str | None, kind: str
) -> dict[str, Any]:
    """The [[feed]] table of a feed that was found; what nobody said is ZZ or und, as in CLDR."""
    said = (found.language or "").partition("-")[0].lower()
    return {
        "url": found.url,
        "outlet": outlet or found.title or found.url,
        "country": country or "ZZ",
        "language": language or said or "und",
        "kind": kind,
    }


def _fetched(urls: Sequence[str], step: Any, settings: Settings) -> list[Any]:
    with TemporaryDirectory() as folder, Archive(Path(folder)) as archive:
        return list(hosts_map(settings, archive)(step, urls))


async def _attempt(fetcher: Fetcher, url: str, *, limit_bytes: int) -> Trial:
    response = await fetcher.get(url, limit_bytes=limit_bytes)
    if response.status != 200:
        raise Rejected(f"HTTP status {response.status}")
    parsed = feeds.parse(
        response.body,
        url=response.final_url,
        content_type=response.headers.get("content-type"),
        now=datetime.now(UTC),
    )
    dates = [item.published_at or item.updated_at for item in parsed.entries]
    return Trial(
        url=response.moved_to or url,
        is_ok=True,
        status=response.status,
        entries=len(parsed.entries),
        newest=max((date for date in dates if date), default=None),
        title=parsed.title,
        language=parsed.language,
        what=", ".join(filter(None, [parsed.kind, parsed.oddity])),
    )


async def _page(fetcher: Fetcher, url: str, *, limit_bytes: int) -> Response:
    return await fetcher.get(url, limit_bytes=limit_bytes)
