"""What the sample web is made of: an outlet has feeds and articles, a feed may have strays.

Read from the TOML files by facts.py; every time is aware, in the zone the file gives it.
"""

from dataclasses import dataclass
from datetime import datetime

SCHEME = "http"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """A feed entry that leads to no ordinary article page.

    `kind` is one of `missing` (404), `pdf`, `login` (a short page, status 200), `disallowed` (a page
    that robots.txt asks not to fetch), `moved` (301 to `target`) and `unlinked` (no link, no page).
    """

    kind: str
    path: str
    title: str
    summary: str
    published_at: datetime
    target: str = ""


FEED_TYPES = {
    "rss 2.0": "application/rss+xml",
    "rss 0.91": "text/xml",
    "rss 1.0": "application/rdf+xml",
    "atom 1.0": "application/atom+xml",
    "json feed": "application/feed+json",
}
"""Name of a feed format → its media type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed of an outlet.

    `format` is a key of feeds.FORMATS; `condition` is `well`, `gone` (410), `truncated` (200, XML cut
    inside an item) or `html` (200, the front page); `links` is `absolute`, `relative`, `tagged` (utm_
    parameters) or `amp`; empty `sections` means all of them.
    """

    path: str
    format: str
    language: str
    charset: str
    condition: str = "well"
    links: str = "absolute"
    sections: tuple[str, ...] = ()
    is_full_text: bool = False
    strays: tuple[Stray, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The text that an article has from an edition on."""

    edition: int
    updated_at: datetime
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text as its outlet runs it; `happening` is "" or the id of what it reports, for scoring.

    From the edition `gone_from` on its page is a 410; 0: it stays.
    """

    slug: str
    title: str
    language: str
    published_at: datetime
    updated_at: datetime | None = None
    authors: tuple[str, ...]
    section: str
    summary: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...] = ()
    agency: str = ""
    happening: str = ""
    edition: int = 1
    gone_from: int = 0
    is_paywalled: bool = False
    is_undated_in_feed: bool = False
    revisions: tuple[Revision, ...] = ()

    @property
    def changed_at(self) -> datetime:
        """When the page last changed: the update if there was one, else the publication."""
        return self.updated_at or self.published_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An invented outlet and all that its host serves; `robots` is None where robots.txt is a 404."""

    host: str
    name: str
    country: str
    language: str
    zone: str
    kind: str
    layout: str
    article_path: str
    charset: str = "utf-8"
    robots: str | None = None
    has_amp: bool = False
    has_gzip: bool = False
    feeds: tuple[Feed, ...] = ()
    articles: tuple[Article, ...] = ()

    def path_of(self, article: Article) -> str:
        """The path of the article's page, such as `/world/2022/01/21/geneva-talks`."""
        return self.article_path.format(
            section=article.section, slug=article.slug, published=article.published_at
        )

    def url(self, path: str) -> str:
        """The absolute URL of a path on this host."""
        return f"{SCHEME}://{self.host}{path}"
