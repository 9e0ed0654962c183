"""An article → its page: a layout from `templates/` filled with escaped texts and built pieces.

Layouts differ in markup and in where they say their date:
  broadsheet  JSON-LD NewsArticle, in the outlet's own zone
  ledger      JSON-LD and OpenGraph; may mark a text as not free
  magazine    OpenGraph and article:published_time, in UTC
  gazette     <time datetime> only, and tables for layout, as old sites have it
  amp         the mobile page, rel=canonical to the main one
  plain       front page, login wall, 404
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from html import escape
from string import Template
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from tests.sample.facts import FOLDER, words
from tests.sample.records import FEED_TYPES, Article, Outlet

SECTIONS = ("world", "region", "sport", "culture")
AMP = "/amp"


def article_page(outlet: Outlet, article: Article, others: Iterable[Article], layout: str = "") -> str:
    """The whole page; `others` are the articles its "read also" links lead to."""
    texts = _texts(outlet, article)
    pieces = {
        "json_ld": _json_ld(outlet, article),
        "nav": _nav(article.language),
        "amp_link": _amp_link(outlet, article),
        "figures": "\n".join(_figures(outlet, article)),
        "first_paragraph": _paragraph(article.paragraphs[0]),
        "more_paragraphs": "\n".join(map(_paragraph, article.paragraphs[1:])),
        "read_also_links": _links(outlet, others),
        "updated": _updated(outlet, article),
    }
    return _template(layout or outlet.layout).substitute(_escaped(texts) | pieces)


def front_page(outlet: Outlet, articles: Iterable[Article]) -> str:
    """The list of an outlet's articles, which its feeds link to as their site."""
    return _plain(outlet, outlet.name, f"<ul>{_links(outlet, articles)}</ul>")


def notice_page(outlet: Outlet, title: str, text: str) -> str:
    """A short page without an article: login wall, not found, house notices."""
    return _plain(outlet, title, _paragraph(text))


def _plain(outlet: Outlet, title: str, content: str) -> str:
    texts = {
        **words()[outlet.language],
        "language": outlet.language,
        "charset": outlet.charset,
        "outlet": outlet.name,
        "title": title,
    }
    pieces = {"content": content, "nav": _nav(outlet.language), "feeds": _announced(outlet)}
    return _template("plain").substitute(_escaped(texts) | pieces)


def _announced(outlet: Outlet) -> str:
    """The feeds, as a page's head announces them."""
    links = (
        f'<link rel="alternate" type="{FEED_TYPES[feed.format]}" href="{escape(feed.path)}">\n'
        for feed in outlet.feeds
    )
    return "".join(links)


@cache
def _template(name: str) -> Template:
    return Template((FOLDER / "templates" / f"{name}.html").read_text(encoding="utf-8"))


def _escaped(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: escape(text) for name, text in texts.items()}


def _texts(outlet: Outlet, article: Article) -> dict[str, str]:
    published = article.published_at.astimezone(ZoneInfo(outlet.zone))
    own_words = words()[article.language]
    return {
        **own_words,
        "language": article.language,
        "charset": outlet.charset,
        "outlet": outlet.name,
        "title": article.title,
        "summary": article.summary,
        "canonical": outlet.url(outlet.path_of(article)),
        "section_label": own_words[article.section],
        "byline": article.agency or ", ".join(article.authors),
        "published": published.isoformat(),
        "published_utc": _utc(article.published_at),
        "changed": article.changed_at.astimezone(ZoneInfo(outlet.zone)).isoformat(),
        "changed_utc": _utc(article.changed_at),
        "published_shown": _shown(published, article.language),
    }


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _shown(moment: datetime, language: str) -> str:
    return format_datetime(moment, "EEEE, d MMMM yyyy, HH:mm", locale=language)


def _json_ld(outlet: Outlet, article: Article) -> str:
    zone = ZoneInfo(outlet.zone)
    kind, names = ("Organization", [article.agency]) if article.agency else ("Person", article.authors)
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": outlet.url(outlet.path_of(article)),
        "headline": article.title,
        "description": article.summary,
        "inLanguage": article.language,
        "articleSection": words()[article.language][article.section],
        "datePublished": article.published_at.astimezone(zone).isoformat(),
        "dateModified": article.changed_at.astimezone(zone).isoformat(),
        "author": [{"@type": kind, "name": name} for name in names],
        "publisher": {"@type": "NewsMediaOrganization", "name": outlet.name},
    }
    if article.is_paywalled:
        wall = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paywall"}
        data |= {"isAccessibleForFree": False, "hasPart": wall}
    # "</script>" inside a string would end the script element.
    return json.dumps(data, indent=1).replace("<", "\\u003c")


def _nav(language: str) -> str:
    labels = words()[language]
    return "".join(f'<li><a href="/{name}/">{escape(labels[name])}</a></li>' for name in SECTIONS)


def _amp_link(outlet: Outlet, article: Article) -> str:
    if not outlet.has_amp:
        return ""
    return f'<link rel="amphtml" href="{escape(outlet.url(AMP + outlet.path_of(article)))}">'


def _figures(outlet: Outlet, article: Article) -> Iterable[str]:
    credit = escape(words()[article.language]["credit"])
    for number, caption in enumerate(article.captions, 1):
        yield (
            f'<figure><img src="/media/{article.slug}-{number}.gif" alt="" width="640" height="360">'
            f'<figcaption>{escape(caption)} <span class="credit">{credit} {escape(outlet.name)}'
            "</span></figcaption></figure>"
        )


def _paragraph(text: str) -> str:
    return f"<p>{escape(text, quote=False)}</p>"


def _links(outlet: Outlet, articles: Iterable[Article]) -> str:
    return "\n".join(
        f'<li><a href="{escape(outlet.path_of(each))}">{escape(each.title)}</a></li>' for each in articles
    )


def _updated(outlet: Outlet, article: Article) -> str:
    if article.updated_at is None:
        return ""
    moment = article.updated_at.astimezone(ZoneInfo(outlet.zone))
    label = escape(words()[article.language]["updated"])
    shown = escape(_shown(moment, article.language))
    return f'<span class="updated">{label} <time datetime="{moment.isoformat()}">{shown}</time></span>'
