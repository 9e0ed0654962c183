"""A small warehouse for tests of SQL, filled by verbs: ``news.article(1, "Title", "Text.", names=["UA"])``.

Rows go in as records through `Warehouse.append`, as the stages put them in. What a verb is not told, it makes
up in the same way every time. Articles report plain public facts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar, cast
from uuid import UUID

from pipeline import marts
from pipeline.database import Row
from pipeline.records.articles import Article
from pipeline.records.copies import Copy
from pipeline.records.crises import Crisis, Watch
from pipeline.records.feeds import Entry, Feed, Poll
from pipeline.records.ids import uuid_of
from pipeline.records.ledger import LedgerRow, Outcome
from pipeline.records.mentions import Actor, ActorKind, Mention, Method, Role
from pipeline.records.pages import Page
from pipeline.records.stories import StoryMember
from pipeline.warehouse import Warehouse

Record = TypeVar("Record")
VERSION = "1"  # of every stage, unless told otherwise
NOON = datetime(2022, 2, 24, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def actor(
    actor_id: str, kind: ActorKind, name: str, country: str | None = None, sector: str | None = None
) -> Actor:
    return Actor(
        actor_id=actor_id,
        kind=kind,
        name=name,
        country=country,
        sector=sector,
        wikidata_id=None,
        source="test",
    )


ACTORS = {
    known.actor_id: known
    for known in (
        actor("RU", "country", "Russia", "RU"),
        actor("UA", "country", "Ukraine", "UA"),
        actor("US", "country", "United States", "US"),
        actor("BY", "country", "Belarus", "BY"),
        actor("FI", "country", "Finland", "FI"),
        actor("SE", "country", "Sweden", "SE"),
        actor("TW", "country", "Taiwan", "TW"),
        actor("nato", "organization", "NATO", sector="IGO"),
        actor("volodymyr-zelensky", "person", "Volodymyr Zelensky", "UA", "GOV"),
        actor("geonames:703448", "place", "Kyiv", "UA"),
        actor("geonames:706483", "place", "Kharkiv", "UA"),
        actor("starlink", "product", "Starlink"),
    )
}
COORDINATES = {  # place → degrees north and east, as GeoNames has them
    "geonames:703448": (50.45466, 30.5238),
    "geonames:706483": (49.98081, 36.25272),
}


@dataclass(frozen=True, slots=True)
class Named:
    """Who is meant by some words, and how. What is not said is as it usually is for such an actor."""

    actor_id: str | None
    kind: ActorKind | None = None
    role: Role | None = None
    method: Method = "gazetteer"
    country: str | None = None
    sector: str | None = None


Names = Mapping[str, str | Named] | Iterable[str]


class Newsroom:
    """A warehouse with one run begun, and the verbs that fill it."""

    def __init__(self, path: Path) -> None:
        self.warehouse = Warehouse.open(path)
        self._feeds: dict[int, Feed] = {}
        self._crises: list[Crisis] = []
        self._watches: list[Watch] = []
        self.texts: dict[int, tuple[UUID, str]] = {}  # of each article's newest version
        self.warehouse.replace(ACTORS.values(), Actor)
        self.run()

    def run(self, command: str = "run", started_at: datetime = NOON) -> int:
        """Begin another run; what follows belongs to it."""
        self.run_id = self.warehouse.begin_run(command, started_at)
        return self.run_id

    def build(self) -> tuple[str, ...]:
        return marts.build(self.warehouse)

    def rows(self, sql: str, **parameters: Any) -> list[Row]:
        return self.warehouse.query(sql, **parameters)

    def one(self, sql: str, **parameters: Any) -> Any:
        """The only value of the only row."""
        ((value,),) = self.rows(sql, **parameters)
        return value

    def feed(self, number: int, outlet: str, country: str = "GB", language: str = "en", **more: Any) -> UUID:
        feed = Feed(
            feed_id=uuid_of("feed", str(number)),
            url=f"https://feed{number}.example.org/rss",
            outlet=outlet,
            country=country,
            language=language,
            kind="newspaper",
            **more,
        )
        self._feeds[number] = feed
        self.warehouse.replace(self._feeds.values(), Feed)
        return feed.feed_id

    def poll(
        self, feed: int, at: datetime, outcome: Any = "unchanged", failures: int = 0, **more: Any
    ) -> None:
        known: dict[str, Any] = {
            "poll_id": uuid_of("poll", str(feed), at.isoformat()),
            "feed_id": uuid_of("feed", str(feed)),
            "polled_at": at,
            "outcome": outcome,
            "next_poll_at": at + HOUR,
            "failures": failures,
            "interval_seconds": 3600,
            "entries_seen": 0,
            "entries_new": 0,
            "elapsed_seconds": 0.1,
        }
        self.append([filled(Poll, known | more)])

    def entry(self, number: int, feed: int | None, url: str | None, seen_at: datetime) -> UUID:
        """An entry announced; returns the id of the request for its page."""
        request_id = uuid_of("request", url)
        known: dict[str, Any] = {
            "revision_id": uuid_of("revision", str(number), str(feed), seen_at.isoformat()),
            "entry_id": uuid_of("entry", str(number), str(feed)),
            "feed_id": None if feed is None else uuid_of("feed", str(feed)),
            "request_id": request_id if url else None,
            "url": url,
            "authors": (),
            "seen_at": seen_at,
        }
        self.append([filled(Entry, known)])
        return request_id

    def article(
        self,
        number: int,
        title: str | None = "A meeting was held",
        text: str = "A meeting was held.",
        *,
        names: Names = (),
        feed: int | None = None,
        language: str = "en",
        at: datetime = NOON,
        published_at: datetime | None = NOON,
        copy_of: int | None = None,
        url: str | None = None,
        version: str = VERSION,
        **more: Any,
    ) -> UUID:
        """A page fetched `at` that time, its article, its place among copies and its mentions.

        `names` are actor ids that the text calls by their usual names, or other words → actor id or `Named`.
        """
        url = url or f"https://www.outlet{number}.example/{number}?from=rss"
        request_id = None if feed is None else self.entry(number, feed, url, at - HOUR)
        page_, article = extracted(
            number, title, text, url, at, request_id, language=language, published_at=published_at, **more
        )
        article_id, version_id = article.article_id, article.version_id
        head = article_id if copy_of is None else uuid_of("article", str(copy_of))
        self.texts[number] = version_id, text
        outputs = [
            page_,
            article,
            Copy(
                version_id=version_id,
                article_id=article_id,
                group_id=head,
                relation="head" if head == article_id else "copy",
                shared_share=1.0,
                matched_id=None,
                agency=None,
            ),
            *mentions(version_id, title, text, names),
        ]
        decisions = [("extract", page_.page_id), ("dedup", version_id), ("tag", version_id)]
        self.append(outputs, [decision(stage, key, at, version) for stage, key in decisions], version)
        return article_id

    def pages_with_articles(self, articles: Iterable[Mapping[str, Any]]) -> list[UUID]:
        """Pages and their articles as extract leaves them: nothing is sketched, placed or tagged."""
        made = [self._page_with_article(**article) for article in articles]
        self.append(
            [record for _, records, _ in made for record in records], [decided for *_, decided in made]
        )
        return [article_id for article_id, *_ in made]

    def _page_with_article(
        self, number: int, text: str, title: str = "A meeting", language: str = "en", at: datetime = NOON,
        **more: Any,
    ) -> tuple[UUID, list[object], LedgerRow]:  # fmt: skip
        url = more.pop("url", f"https://www.outlet{number}.example/{number}")
        more = {"published_at": at} | more
        page_, article = extracted(number, title, text, url, at, language=language, **more)
        return article.article_id, [page_, article], decision("extract", page_.page_id, at)

    def story(self, *numbers: int) -> UUID:
        """The articles of these numbers, heads of their groups, tell one story, which the first one began."""
        story_id = uuid_of("story", str(numbers[0]))
        for number in numbers:
            self.joins(number, story_id, likeness=float(number != numbers[0]))
        return story_id

    def joins(self, number: int, story_id: UUID, likeness: float = 1.0) -> None:
        """The article of this number, in its newest version, is put into a story."""
        member = StoryMember(
            version_id=self.texts[number][0],
            group_id=uuid_of("article", str(number)),
            story_id=story_id,
            appeared_at=NOON,
            likeness=likeness,
        )
        self.append([member], [decision("stories", member.version_id, NOON)])

    def crisis(
        self,
        crisis_id: str,
        threshold: int,
        actors: Mapping[str, int] | None = None,
        places: Mapping[str, int] | None = None,
        terms: Mapping[str, Sequence[str]] | None = None,
        starts_on: date = date(2021, 11, 1),
        ends_on: date | None = None,
    ) -> None:
        self._crises.append(
            Crisis(
                crisis_id=crisis_id,
                title=crisis_id.title(),
                description=None,
                starts_on=starts_on,
                ends_on=ends_on,
                threshold=threshold,
            )
        )
        named = (("actor", actors), ("place", places))
        things = [
            (kind, value, None, weight) for kind, some in named for value, weight in (some or {}).items()
        ]
        words = [("term", term, language, 1) for language, some in (terms or {}).items() for term in some]
        for kind, value, language, weight in [*things, *words]:
            watch: dict[str, Any] = {"kind": kind, "value": value, "language": language, "weight": weight}
            self._watches.append(Watch(crisis_id=crisis_id, **watch))
        self.warehouse.replace(self._crises, Crisis)
        self.warehouse.replace(self._watches, Watch)

    def append(
        self, outputs: Iterable[object], ledger: Iterable[LedgerRow] = (), version: str = VERSION
    ) -> None:
        self.warehouse.append(self.run_id, version, outputs, ledger)


def extracted(
    number: int,
    title: str | None,
    text: str,
    url: str,
    at: datetime,
    request_id: UUID | None = None,
    **more: Any,
) -> tuple[Page, Article]:
    """A page fetched `at` that time, and the article that extract finds in it."""
    page_id = uuid_of("page", url, at.isoformat())
    known: dict[str, Any] = {
        "page_id": page_id,
        "version_id": uuid_of("version", str(number), title, text),
        "article_id": uuid_of("article", str(number)),
        "url": url.split("?")[0],
        "title": title,
        "text": text,
        "text_hash": text.lower(),
        "text_chars": len(text),
        "authors": (),
        "is_paywalled": False,
        "is_truncated": False,
        "text_from": "page",
    }
    return page(page_id, request_id, url, at), filled(Article, known | more)


def filled(of: type[Record], known: Mapping[str, Any]) -> Record:
    """A record of which the rest is not said."""
    return of(**{name: known.get(name) for name in (field.name for field in fields(cast(Any, of)))})


def page(page_id: UUID, request_id: UUID | None, url: str, at: datetime) -> Page:
    return Page(
        page_id=page_id,
        request_id=request_id,
        url=url,
        final_url=url,
        status=200,
        content_type="text/html",
        fetched_at=at,
        warc_file="2022/02/24/a.warc.gz",
        warc_offset=0,
        warc_length=1,
        digest=None,
        payload_bytes=1,
    )


def mentions(version_id: UUID, title: str | None, text: str, names: Names) -> Iterator[Mention]:
    """Every place where the words stand, of the title and of the text."""
    words = names if isinstance(names, Mapping) else {ACTORS[actor_id].name: actor_id for actor_id in names}
    for part, said in (("title", title or ""), ("text", text)):
        for surface, meant in words.items():
            for hit in re.finditer(re.escape(surface), said):
                named = Named(meant) if isinstance(meant, str) else meant
                yield mention(version_id, part, hit.start(), surface, named)


def mention(version_id: UUID, part: str, start_char: int, surface: str, named: Named) -> Mention:
    """A mention; a place is a location with its coordinates, anyone else acts."""
    known = ACTORS.get(named.actor_id or "")
    kind = named.kind or (known.kind if known else "organization")
    role: Role = named.role or ("location" if kind == "place" else "actor")
    north, east = COORDINATES.get(named.actor_id or "", (None, None))
    return Mention(
        version_id=version_id,
        part="title" if part == "title" else "text",
        start_char=start_char,
        end_char=start_char + len(surface),
        surface=surface,
        kind=kind,
        actor_id=named.actor_id,
        country=named.country or (known.country if known else None),
        sector=named.sector or (known.sector if known else None),
        role=role,
        geonames_id=int((named.actor_id or "").partition(":")[2]) if north else None,
        latitude=north,
        longitude=east,
        wikidata_id=None,
        method=named.method,
    )


def decision(
    stage: str,
    key: UUID,
    at: datetime,
    version: str = VERSION,
    outcome: Outcome = "done",
    reason: str | None = None,
) -> LedgerRow:
    return LedgerRow(
        stage=stage,
        key=key,
        version=version,
        outcome=outcome,
        reason=reason,
        tries=1,
        retry_at=at + HOUR if outcome == "deferred" else None,
        decided_at=at,
    )
