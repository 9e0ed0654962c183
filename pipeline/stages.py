"""The list of stages, and what each step is made of. The only module that knows all stages.

    poll ─▶ fetch ─▶ extract ─▶ sketch ─▶ dedup ─▶ tag ─▶ code ─▶ profile ─▶ stories

Stages never import each other; they share records. A step takes one input and returns records, or raises
Unfit. Steps for workers are importable by name, with their parts bound by functools.partial.
"""

import hashlib
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

from pipeline import config
from pipeline.advance import Stage
from pipeline.code import VERSION as CODE_VERSION
from pipeline.code import Coded, code
from pipeline.collect import answers, polling, warcs
from pipeline.collect.bodies import MIB
from pipeline.collect.fetch import Fetcher
from pipeline.data import digest
from pipeline.dedup import copies, sketch
from pipeline.errors import Deferred, Unfit, WarehouseError
from pipeline.extract import VERSION as EXTRACT_VERSION
from pipeline.extract import extract
from pipeline.language import models
from pipeline.records.articles import Article, Document, Prose
from pipeline.records.copies import Candidate, Copy, Known, Overlap, Shingle, Sketch
from pipeline.records.feeds import FeedState
from pipeline.records.mentions import Mention, TaggedText, Text
from pipeline.records.pages import FiledPage, GonePage, Page, Request, Response
from pipeline.records.stories import (
    Neighbour,
    Neighbours,
    Profile,
    StoryCandidate,
    StoryTerm,
    StoryText,
    StoryVector,
)
from pipeline.settings import Settings
from pipeline.stories import embedding, online, splits, terms
from pipeline.tag import prepare, tag
from pipeline.tag.known import gazetteer
from pipeline.workspace import Workspace

Nested = TypeVar("Nested")


def stages(workspace: Workspace, settings: Settings) -> tuple[Stage, ...]:
    """All stages in the order in which data moves, for this working folder and these settings."""
    page_bytes, feed_bytes = int(settings.page_mib * MIB), int(settings.feed_mib * MIB)
    limits = polling.PollingLimits(
        minimum_seconds=int(settings.poll_minimum_minutes * 60),
        maximum_seconds=int(settings.poll_maximum_minutes * 60),
    )
    tagging = (known_actors(workspace.actors_file).fingerprint, *models.fingerprint())
    coding = (CODE_VERSION, *models.fingerprint(component="parser"))
    meaning = embedding.fingerprint(settings.embedding)
    return (
        Stage(
            name="poll",
            version="1",
            takes=FeedState,
            key=None,  # raw.polls is the ledger of polling
            over="hosts",
            step=lambda: partial(poll_feed, limits=limits, limit_bytes=feed_bytes),
        ),
        Stage(
            name="fetch",
            version="1",
            takes=Request,
            key="request_id",
            over="hosts",
            step=lambda: partial(fetch_page, limit_bytes=page_bytes),
            tries=settings.fetch_tries,
        ),
        Stage(
            name="extract",
            version=version_of("extract", EXTRACT_VERSION),
            takes=FiledPage,
            key="page_id",
            step=lambda: partial(extract_page, workspace.raw, page_bytes),
        ),
        Stage(
            name="sketch",
            version=version_of("sketch", sketch.VERSION, digest(sketch.TABLES)),
            takes=Prose,
            step=lambda: sketch_text,
        ),
        Stage(
            name="dedup",
            version=version_of("dedup", copies.VERSION, sketch.VERSION, str(settings.copy_days)),
            takes=Candidate,
            over="order",
            step=partial(place_copies, days=settings.copy_days),
            recalls=Known,
            asks=partial(asked_of_copies, days=settings.copy_days),
        ),
        Stage(
            name="tag",
            version=version_of("tag", *tagging),
            takes=Text,
            step=lambda: partial(tag_text, workspace.actors_file),
        ),
        Stage(
            name="code",
            version=version_of("code", *coding),
            takes=TaggedText,
            step=lambda: code_text,
        ),
        Stage(
            name="profile",
            version=version_of("profile", terms.VERSION, *tagging, *coding, *meaning),
            takes=Profile,
            step=lambda: partial(profile_article, factory=settings.embedding),
        ),
        Stage(
            name="stories",
            version=version_of("stories", online.VERSION, splits.VERSION, terms.VERSION, *meaning),
            takes=StoryCandidate,
            over="order",
            step=place_stories,
            recalls=Neighbours,
            asks=asked_of_stories,
        ),
    )


async def poll_feed(
    fetcher: Fetcher, feed: FeedState, *, limits: polling.PollingLimits, limit_bytes: int
) -> Sequence[object]:
    """FeedState → its Poll and its entries; a feed that does not answer is a Poll too, never an Unfit."""
    now = fetcher.now()
    answer: Response | Unfit
    try:
        answer = await fetcher.get(
            feed.url, headers=polling.conditional_headers(feed, now), limit_bytes=limit_bytes
        )
    except Unfit as unfit:
        answer = unfit
    jitter = random.random()  # noqa: S311 - spreads retries, guards nothing
    poll, entries = polling.decide(feed, answer, now=now, jitter=jitter, limits=limits)
    return [poll, *entries]


async def fetch_page(fetcher: Fetcher, request: Request, *, limit_bytes: int) -> list[Page | GonePage]:
    """Request → its Page, or that it is gone. Raises Unfit for an answer that is no page."""
    return [answers.settle(await fetcher.get(request.url, limit_bytes=limit_bytes), request)]


def extract_page(raw: Path, limit_bytes: int, filed: FiledPage) -> list[Article]:
    """FiledPage → its Article. Raises Deferred when the archive cannot be read: it may be there again."""
    said = {f.name: getattr(filed, f.name) for f in fields(Document) if f.name != "body"}
    try:
        return [extract(Document(**said, body=_body(raw, limit_bytes, filed)))]
    except WarehouseError as error:
        raise Deferred(f"extract: {error}") from error


def _body(raw: Path, limit_bytes: int, filed: FiledPage) -> bytes:
    if filed.warc_file is None or filed.warc_offset is None or filed.warc_length is None:
        return b""  # the feed's own content is the fallback for a page that could not be had
    return warcs.read(raw / filed.warc_file, filed.warc_offset, filed.warc_length, limit_bytes).body


def sketch_text(prose: Prose) -> list[Sketch | Shingle]:
    """Prose → its sketch and hashes."""
    return sketch.sketched(prose)


def asked_of_copies(candidates: Sequence[Candidate], days: int) -> dict[str, Any]:
    """What dedup's memory is asked for: the batch's texts, and among which others they may be."""
    return _around(candidates, days) | {"days": days, "common": copies.COMMON}


def _around(candidates: Sequence[Candidate | StoryCandidate], days: int) -> dict[str, Any]:
    """The versions of a batch, and the days around them."""
    around = timedelta(days=days)
    return {
        "keys": [candidate.version_id for candidate in candidates],
        "first_day": min(candidate.day for candidate in candidates) - around,
        "last_day": max(candidate.day for candidate in candidates) + around,
    }


def place_copies(known: Sequence[Known], *, days: int) -> Callable[[Candidate], list[Copy]]:
    """What earlier batches know → a step that places candidates."""
    return copies.fold([replace(one, overlaps=_records(Overlap, one.overlaps)) for one in known], days)


def _records(of: type[Nested], rows: Iterable[Any]) -> tuple[Nested, ...]:
    """The records within a record, which the warehouse gives as plain rows."""
    return tuple(row if isinstance(row, of) else of(**row) for row in rows)


def prepare_worker(actors_file: Path) -> None:
    """What a worker reads before its first input."""
    prepare(known_actors(actors_file))


def tag_text(actors_file: Path, text: Text) -> list[Mention]:
    """Text → its mentions."""
    return list(tag(text, known_actors(actors_file)))


def code_text(tagged: TaggedText) -> list[Coded]:
    """TaggedText → its event reports, quotes, numbers, tones."""
    return code(replace(tagged, mentions=_records(Mention, tagged.mentions)))


def profile_article(profile: Profile, *, factory: str | None = None) -> list[StoryTerm | StoryVector]:
    """Profile → its terms, and its vector where an embedding is plugged in."""
    vectors = terms.vectors(profile, embedding.load(factory)) if factory else []
    return [*terms.terms(profile), *vectors]


def asked_of_stories(candidates: Sequence[StoryCandidate]) -> dict[str, Any]:
    """What the memory of stories is asked for: the batch's articles, and among which days' others."""
    return _around(candidates, online.DAYS)


def place_stories(known: Sequence[Neighbours]) -> Callable[[StoryCandidate], list[object]]:
    """What earlier batches know → a step that places candidates."""
    return online.fold([_remembered(one) for one in known])


def _remembered(one: Neighbours) -> Neighbours:
    text = None if one.text is None else _records(StoryText, [one.text])[0]
    return replace(one, near=_records(Neighbour, one.near), text=text)


@cache
def known_actors(actors_file: Path) -> gazetteer.Gazetteer:
    """The shipped gazetteer with the user's additions; read once a process."""
    own = config.actors(actors_file)
    return gazetteer.load(own.actors, own.aliases, own.terms)


def version_of(*parts: str) -> str:
    """The version of a stage: eight hex digits of SHA-256 of all that its answers depend on."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:8]
