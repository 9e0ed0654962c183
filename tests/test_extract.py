"""From document to article: dispatch, fallback, rejection, finish."""

import json
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import Rejected
from pipeline.extract import VERSION, extract
from pipeline.records.articles import Document
from pipeline.records.ids import uuid_of
from tests.documents import BRIDGE, URL, document, html, linked_data


def test_paragraphs_are_kept_apart_by_blank_lines() -> None:
    """A page's paragraphs come out in order, one blank line between them."""
    assert extract(document(html(*BRIDGE))).text == "\n\n".join(BRIDGE)


def test_ids_are_made_from_address_words_and_language() -> None:
    """article_id is the canonical address's; version_id is of all that tagging reads, and of the article."""
    article = extract(document(html(*BRIDGE)))
    assert article.article_id == uuid_of("article", URL)
    read = (article.title, article.text, article.language)
    assert article.version_id == uuid_of("version", str(article.article_id), *read)
    assert str(article.article_id) == "2f78f8f2-053f-59eb-9554-cee11c04496e"


def test_same_words_on_two_pages_have_the_same_hash() -> None:
    """The hash of a text ignores case and punctuation, and tells other words apart."""
    first = extract(document(html(*BRIDGE)))
    louder = extract(document(html(*(text.replace(".", "!") for text in BRIDGE))))
    other = extract(document(html(*BRIDGE[:3])))
    assert first.text_hash == louder.text_hash != other.text_hash


def test_everything_a_page_says_about_itself_is_read() -> None:
    """Title, authors, times, section, image and paywall come from JSON-LD."""
    head = linked_data(
        headline="Council votes to rebuild the bridge",
        author=[{"@type": "Person", "name": "Ada Miller"}, {"@type": "Organization", "name": "Harbour News"}],
        datePublished="2024-05-03T15:47:00+02:00",
        dateModified="2024-05-03T18:00:00+02:00",
        articleSection="Region",
        image={"@type": "ImageObject", "url": "/img/bridge.jpg"},
        isAccessibleForFree="False",
    )
    article = extract(document(html(*BRIDGE, head=head)))
    assert article.title == "Council votes to rebuild the bridge"
    assert article.authors == ("Ada Miller",)
    assert article.published_at == datetime(2024, 5, 3, 13, 47, tzinfo=UTC)
    assert article.published_from == "page"
    assert article.modified_at == datetime(2024, 5, 3, 16, tzinfo=UTC)
    assert article.section == "Region"
    assert article.image_url == "https://www.harbour-news.example/img/bridge.jpg"
    assert article.is_paywalled
    assert article.language == "en"


def test_meta_tags_speak_where_json_is_silent() -> None:
    """Open Graph and author tags fill what JSON-LD does not say."""
    head = (
        '<meta property="og:title" content="Bridge to be rebuilt | Harbour News">'
        '<meta property="og:site_name" content="Harbour News">'
        '<meta name="author" content="By Ada Miller and Jon Berg">'
        '<meta property="article:published_time" content="2024-05-03T13:47:00Z">'
        '<meta property="article:content_tier" content="locked">'
        '<meta property="og:image" content="https://img.example/b.jpg">'
    )
    article = extract(document(html(*BRIDGE, head=head)))
    assert article.title == "Bridge to be rebuilt"
    assert article.authors == ("Ada Miller", "Jon Berg")
    assert article.published_at == datetime(2024, 5, 3, 13, 47, tzinfo=UTC)
    assert article.image_url == "https://img.example/b.jpg"
    assert article.is_paywalled


@pytest.mark.parametrize(
    ("known", "expected", "source"),
    [
        (
            {"entry_published_at": datetime(2024, 5, 3, 9, tzinfo=UTC)},
            datetime(2024, 5, 3, 9, tzinfo=UTC),
            "feed",
        ),
        ({}, datetime(2024, 5, 3, tzinfo=UTC), "url"),
        ({"url": "https://www.harbour-news.example/bridge"}, None, None),
    ],
)
def test_feed_then_address_date_a_page_that_has_no_date(
    known: dict[str, Any], expected: datetime | None, source: str | None
) -> None:
    """Without a time in the page, the feed's counts, then the day in the address, then nothing."""
    article = extract(document(html(*BRIDGE), **known))
    assert (article.published_at, article.published_from) == (expected, source)


def test_a_day_in_the_words_dates_a_page_that_has_nothing_else() -> None:
    """Where neither metadata nor feed nor address has a date, a visible one counts as a day."""
    page = html(*BRIDGE, before='<p class="date">May 3, 2024</p>')
    article = extract(document(page, url="https://www.harbour-news.example/bridge"))
    assert (article.published_at, article.published_from) == (datetime(2024, 5, 3, tzinfo=UTC), "text")


def test_a_date_far_ahead_of_the_fetch_is_not_believed() -> None:
    """A publication a day after the page was fetched gives way to the feed's."""
    head = linked_data(datePublished="2031-01-01T00:00:00Z")
    at = datetime(2024, 5, 3, 9, tzinfo=UTC)
    assert extract(document(html(*BRIDGE, head=head), entry_published_at=at)).published_at == at


def test_a_change_before_publication_is_not_a_change() -> None:
    """modified_at is left out when it lies before published_at."""
    head = linked_data(datePublished="2024-05-03T13:00:00Z", dateModified="2024-05-03T12:00:00Z")
    assert extract(document(html(*BRIDGE, head=head))).modified_at is None


FURNITURE = {
    "caption": "<figure><img src='a.jpg'><figcaption>The bridge in spring.</figcaption></figure>",
    "credit": "<p>The bridge in spring. (Image: Getty)</p>",
    "read also": "<p><strong>Read also:</strong> Ferry to run every ten minutes</p>",
    "newsletter": "<p>Sign up for our newsletter and never miss a story.</p>",
    "cookies": "<p>We use cookies to improve your experience on this site.</p>",
    "headline of another": "<p><a href='/x'>Ferry to run every ten minutes from Monday</a></p>",
    "byline": "<p>By Ada Miller</p>",
    "related box": "<div class='related-articles'><p>Ferry to run all night, says the port.</p></div>",
    "advertisement": "<p>Advertisement</p>",
}


@pytest.mark.parametrize("furniture", FURNITURE.values(), ids=FURNITURE.keys())
def test_furniture_is_not_text(furniture: str) -> None:
    """Captions, credits, links to other articles and invitations leave the sentences alone."""
    head = linked_data(author={"@type": "Person", "name": "Ada Miller"})
    page = html(*BRIDGE[2:], head=head, before="".join(f"<p>{text}</p>" for text in BRIDGE[:2]) + furniture)
    assert extract(document(page)).text == "\n\n".join(BRIDGE)


def test_a_page_without_an_article_element_keeps_its_paragraphs_apart() -> None:
    """Where trafilatura falls back to all words of a page in one line, the page's own paragraphs count."""
    page = html(after=f"<div class='related'>{''.join(f'<p>{text}</p>' for text in BRIDGE)}</div>")
    assert extract(document(page)).text == "\n\n".join(BRIDGE)


def test_a_kicker_is_not_text_and_a_lead_does_not_tell_copies_apart() -> None:
    """The section over a headline goes; the same words under another lead have the same hash."""
    lead = "A ferry will replace the closed crossing until the work is finished next year."
    head = f'<meta name="description" content="{lead}">'
    body = "".join(f"<p>{text}</p>" for text in BRIDGE)
    article = extract(document(html(head=head, before=f"<p>Region</p><p>{lead}</p>{body}")))
    assert article.text == "\n\n".join((lead, *BRIDGE))
    assert article.text_hash == extract(document(html(*BRIDGE))).text_hash


def test_a_lead_that_the_page_shows_opens_the_text() -> None:
    """The description of a page stands first, once, where the page shows it; else it is left out."""
    lead = "A ferry will replace the closed crossing until the work is finished next year."
    head = f'<meta name="description" content="{lead}">'
    shown = extract(
        document(html(*BRIDGE, head=head, before=f'<div class="teaser-lead"><span>{lead}</span></div>'))
    )
    assert shown.text.startswith(lead)
    assert shown.text.count(lead) == 1
    assert lead not in extract(document(html(*BRIDGE, head=head))).text


def test_text_drawn_by_script_is_taken_from_json() -> None:
    """Where a page shows nothing, the articleBody that it tells machines is its text."""
    head = linked_data(headline="Bridge", articleBody="\n\n".join(BRIDGE))
    page = f"<html><head>{head}</head><body><div id='root'></div></body></html>"
    assert extract(document(page)).text == "\n\n".join(BRIDGE)


def test_the_feed_s_text_stands_in_for_an_empty_page() -> None:
    """An empty page falls back to the words of its entry."""
    fed = f"<p>{BRIDGE[0]}</p><p>{BRIDGE[1]}</p>"
    known: dict[str, Any] = {
        "entry_html": fed,
        "entry_title": "Bridge to be rebuilt",
        "entry_authors": ("Ada Miller",),
    }
    article = extract(document("<html><body><div id='app'></div></body></html>", **known))
    assert (article.text, article.text_from) == ("\n\n".join(BRIDGE[:2]), "feed")
    assert (article.title, article.authors) == ("Bridge to be rebuilt", ("Ada Miller",))


def test_the_feed_s_text_stands_in_for_a_page_that_cannot_be_read() -> None:
    """Too much markup is no reason to lose what the feed says."""
    article = extract(document("<a>x</a>" * 150_000, entry_html=BRIDGE[0], entry_title="Bridge"))
    assert (article.text, article.title, article.text_from) == (BRIDGE[0], "Bridge", "feed")


def test_a_record_with_a_title_keeps_its_first_line() -> None:
    """A short first line is text, not title, where the title is known."""
    record = {"title": "Bridge to be rebuilt", "text": f"Half a year\n\n{BRIDGE[0]}"}
    assert extract(document(json.dumps(record), "application/json")).text == f"Half a year\n\n{BRIDGE[0]}"


def test_a_page_with_more_words_than_the_feed_wins() -> None:
    """A summary does not replace an article."""
    assert extract(document(html(*BRIDGE), entry_html=f"<p>{BRIDGE[0]}</p>")).text_from == "page"


EMPTY = {
    "empty page": "<html><body><div></div></body></html>",
    "login wall": "<html><body><form><input type='password'><button>Enter</button></form></body></html>",
    "cookie wall": "<html><body><div><p>We use cookies and need your choice.</p></div></body></html>",
    "video page": "<html><head><meta property='og:type' content='video.other'></head><body>x</body></html>",
}


@pytest.mark.parametrize(("why", "page"), EMPTY.items(), ids=EMPTY.keys())
def test_a_page_without_text_says_why(why: str, page: str) -> None:
    """The reason of a rejection names the address and what the page is instead."""
    with pytest.raises(Rejected) as caught:
        extract(document(page))
    assert caught.value.reason == f"extract: no text in {URL}: {why}"


def test_the_version_names_the_tables_and_the_libraries() -> None:
    """A change of the rules, of their tables or of a library that decides something is a new version."""
    assert VERSION.startswith("extract 2, tables ")
    for library in ("trafilatura", "htmldate", "courlan", "lxml", "py3langid"):
        assert f"{library} {version(library)}" in VERSION


def test_no_caption_is_left_of_the_seed_and_no_sentence_lost(shared: Path) -> None:
    """The article that the project began with: captions and alternative texts go, sentences stay."""
    raw = (shared / "data" / "seed" / "article.fr.txt").read_bytes()
    article = extract(document(raw, "text/plain; charset=utf-8"))
    source = [line.strip() for line in raw.decode().splitlines() if line.strip()]
    paragraphs = article.text.split("\n\n")
    dropped = [line for line in source[1:] if line not in paragraphs]
    assert "Getty" not in article.text
    assert article.title == source[0]
    assert article.language == "fr"
    assert all("(Image" in line or len(line.split()) <= 4 for line in dropped)
    assert len(dropped) == 2 * sum("(Image" in line for line in source)


def test_a_wall_that_is_all_there_is_is_no_article() -> None:
    """A page that only asks to sign in is rejected with that reason."""
    wall = (
        "<html><body><main><h1>Please sign in</h1><p>This content is reserved for our subscribers. "
        "Sign in or create an account to continue.</p></main></body></html>"
    )
    with pytest.raises(Rejected, match="login wall"):
        extract(
            Document(
                page_id=uuid_of("page", "wall"),
                url="https://news.example/members/1",
                content_type="text/html",
                body=wall.encode(),
                fetched_at=datetime(2022, 1, 28, tzinfo=UTC),
            )
        )
