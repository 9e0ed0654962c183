"""A host and a path → what the sample web answers; nothing here opens a socket.

    outlets ─▶ site (path → Answer, per outlet and edition) ─▶ answer ─▶ conditional ─▶ compressed

The same question at the same edition has the same answer, byte for byte.
"""

import gzip
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import cache

from tests.sample import feeds, pages
from tests.sample.facts import at_edition, is_gone, load_outlets, words
from tests.sample.pdf import one_page_pdf
from tests.sample.records import FEED_TYPES, Article, Feed, Outlet, Stray

OPENED_AT = datetime(2022, 1, 1, tzinfo=UTC)
GIF = bytes.fromhex("47494638396101000100800000ffffff00000021f90400000000002c00000000010001000002")
GIF += bytes.fromhex("024401003b")


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer; header names are written as in the RFCs."""

    status: int
    headers: Mapping[str, str]
    body: bytes


GONE = Answer(410, {"Content-Type": "text/plain"}, b"sample web: this is gone\n")


@dataclass(slots=True)
class SampleWeb:
    """All outlets at an edition; set a later `edition` and the web has moved on."""

    edition: int = 1
    outlets: tuple[Outlet, ...] = field(default_factory=load_outlets)

    def articles(self) -> Iterator[tuple[Outlet, Article]]:
        """Every article that can be read at this edition, with the outlet that runs it."""
        for outlet in self.outlets:
            for article in readable(outlet, self.edition):
                yield outlet, article

    def answer(self, host: str, path: str) -> Answer:
        """What the web says now; see `answer`."""
        return answer(self, host, path, self.edition)


def answer(web: SampleWeb, host: str, path: str, edition: int) -> Answer:
    """The answer to GET; 502 for a host that is not of this web, 404 for a path that is not there.

    A query is ignored, as servers ignore utm_ parameters.
    """
    outlet = next((each for each in web.outlets if each.host == host.lower()), None)
    if outlet is None:
        return Answer(502, {"Content-Type": "text/plain"}, b"not a host of the sample web\n")
    found = site(outlet, edition).get(path.partition("?")[0])
    return found or _not_found(outlet)


def conditional(full: Answer, request: Mapping[str, str]) -> Answer:
    """304 if the request shows the validators of `full` (RFC 9110, 13.2.2), else `full` itself."""
    if full.status != 200 or not _is_unchanged(full, request):
        return full
    kept = {name: full.headers[name] for name in ("ETag", "Last-Modified")}
    return Answer(304, kept, b"")


def compressed(full: Answer, request: Mapping[str, str]) -> Answer:
    """The same in gzip where the host can do it (it says `Vary`) and the request accepts it."""
    if "Vary" not in full.headers or "gzip" not in request.get("accept-encoding", ""):
        return full
    headers = {**full.headers, "Content-Encoding": "gzip"}
    return replace(full, headers=headers, body=gzip.compress(full.body, mtime=0))


def readable(outlet: Outlet, edition: int) -> list[Article]:
    """The outlet's articles at an edition, newest first."""
    standing = (at_edition(article, edition) for article in outlet.articles)
    return sorted((article for article in standing if article), key=lambda a: a.published_at, reverse=True)


@cache
def site(outlet: Outlet, edition: int) -> Mapping[str, Answer]:
    """Everything a host serves: path → answer."""
    articles = readable(outlet, edition)
    changed_at = max(article.changed_at for article in articles)
    served = {"/": _html(outlet, pages.front_page(outlet, articles), changed_at)}
    if outlet.robots is not None:
        served["/robots.txt"] = _ok(outlet, outlet.robots.encode(), "text/plain", OPENED_AT)
    for index, article in enumerate(articles):
        served |= _article_paths(outlet, article, (articles[:index] + articles[index + 1 :])[:3])
    for article in outlet.articles:
        if is_gone(article, edition):
            served[outlet.path_of(article)] = GONE
    for feed in outlet.feeds:
        served[feed.path] = _feed(outlet, feed, articles, changed_at)
        for stray in feed.strays:
            served |= _stray_path(outlet, stray)
    return served


def _article_paths(outlet: Outlet, article: Article, others: list[Article]) -> dict[str, Answer]:
    path = outlet.path_of(article)
    moment = article.changed_at
    served = {path: _html(outlet, pages.article_page(outlet, article, others), moment)}
    if outlet.has_amp:
        mobile = pages.article_page(outlet, article, others, layout="amp")
        served[pages.AMP + path] = _html(outlet, mobile, moment)
    for number in range(1, len(article.captions) + 1):
        picture = f"/media/{article.slug}-{number}.gif"
        served[picture] = _ok(outlet, GIF, "image/gif", article.published_at)
    return served


def _feed(outlet: Outlet, feed: Feed, articles: list[Article], changed_at: datetime) -> Answer:
    if feed.condition == "gone":
        return GONE
    if feed.condition == "html":
        return _html(outlet, pages.front_page(outlet, articles), changed_at)
    text = feeds.rendered(outlet, feed, feeds.entries(outlet, feed, articles))
    media_type = FEED_TYPES[feed.format]
    return _ok(outlet, _encoded(text, feed.charset), media_type, changed_at)


def _stray_path(outlet: Outlet, stray: Stray) -> dict[str, Answer]:
    moment = stray.published_at
    match stray.kind:
        case "pdf":
            pdf = one_page_pdf("Sample text of the Sitrep sample web.")
            return {stray.path: _ok(outlet, pdf, "application/pdf", moment)}
        case "login":
            own = words()[outlet.language]
            page = pages.notice_page(outlet, own["login_title"], own["login_text"])
            return {stray.path: _html(outlet, page, moment)}
        case "disallowed":
            page = pages.notice_page(outlet, stray.title, stray.summary)
            return {stray.path: _html(outlet, page, moment)}
        case "moved":
            return {stray.path: Answer(301, {"Location": outlet.url(stray.target)}, b"")}
        case _:  # missing, unlinked: there is no page
            return {}


def _not_found(outlet: Outlet) -> Answer:
    own = words()[outlet.language]
    page = pages.notice_page(outlet, own["missing_title"], own["missing_text"])
    return replace(_html(outlet, page, OPENED_AT), status=404)


def _html(outlet: Outlet, page: str, changed_at: datetime) -> Answer:
    body = _encoded(page, outlet.charset)
    return _ok(outlet, body, f"text/html; charset={outlet.charset}", changed_at)


def _ok(outlet: Outlet, body: bytes, content_type: str, changed_at: datetime) -> Answer:
    digest = hashlib.sha256(body).hexdigest()[:16]
    headers = {
        "Content-Type": content_type,
        "ETag": f'"{digest}"',
        "Last-Modified": format_datetime(changed_at.astimezone(UTC), usegmt=True),
    }
    return Answer(200, headers | ({"Vary": "Accept-Encoding"} if outlet.has_gzip else {}), body)


def _encoded(text: str, charset: str) -> bytes:
    return text.encode(charset, errors="xmlcharrefreplace")


def _is_unchanged(full: Answer, request: Mapping[str, str]) -> bool:
    if "if-none-match" in request:
        shown = {tag.strip().removeprefix("W/") for tag in request["if-none-match"].split(",")}
        return bool({"*", full.headers["ETag"]} & shown)
    if "if-modified-since" not in request:
        return False
    since = parsedate_to_datetime(request["if-modified-since"])
    return parsedate_to_datetime(full.headers["Last-Modified"]) <= since
