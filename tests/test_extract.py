"""From document to article: dispatch, fallback, rejection, finish."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from importlib.metadata import version
from operator import itemgetter
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.data import rows
from pipeline.errors import Rejected
from pipeline.extract import VERSION, extract
from pipeline.extract.document import MAX_TEXT_CHARS, media_type
from pipeline.records.articles import Document
from pipeline.records.ids import uuid_of

URL = "https://www.harbour-news.example/2024/05/03/bridge"
HTML = "text/html; charset=utf-8"
FETCHED_AT = datetime(2024, 5, 4, 6, tzinfo=UTC)
BRIDGE = (
    "The town council voted on Friday to rebuild the old bridge over the river before winter.",
    "Engineers had closed the crossing in March after they found cracks in two of its pillars.",
    "Work is to begin in June and to cost four million euros, half of it paid by the region.",
    "Until then a ferry carries commuters between the two banks from six in the morning.",
)


def document(body: str | bytes, content_type: str | None = HTML, **known: Any) -> Document:
    raw = body if isinstance(body, bytes) else body.encode()
    base = Document(page_id=UUID(int=1), url=URL, content_type=content_type, body=raw, fetched_at=FETCHED_AT)
    return replace(base, **known)


def html(*paragraphs: str, head: str = "", before: str = "", after: str = "", lang: str = "en") -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    title = "<h1>Council votes to rebuild the bridge</h1>"
    return (
        f'<!doctype html><html lang="{lang}"><head>{head}</head>'
        f"<body><main><article>{title}{before}{body}{after}</article></main></body></html>"
    )


def linked_data(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


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


@pytest.mark.parametrize(
    "kind", ["application/pdf", "video/mp4", "image/jpeg", "audio/mpeg", "application/zip"]
)
def test_other_content_types_are_rejected_by_name(kind: str) -> None:
    """What is no page, text or record is rejected with its type."""
    with pytest.raises(Rejected, match=f"content type {kind}$"):
        extract(document(b"\x00\x01", kind))


def test_a_pdf_that_claims_to_be_a_page_is_rejected() -> None:
    """The first bytes are believed before the header."""
    with pytest.raises(Rejected, match="content type application/pdf"):
        extract(document(b"%PDF-1.7 1 0 obj", "text/html"))


@pytest.mark.parametrize(
    ("body", "header", "kind"),
    [
        (b"<!DOCTYPE html><html>", None, "text/html"),
        (b"<!DOCTYPE html><html>", "text/plain", "text/html"),
        (b"<p>words", "application/octet-stream", "text/html"),
        (b"words", None, "text/plain"),
        (b"words", "text/plain; charset=utf-8", "text/plain"),
        (b"{}", "application/json", "application/json"),
        (b"<html/>", "Application/XHTML+XML; charset=x", "application/xhtml+xml"),
    ],
)
def test_the_media_type_is_told_by_bytes_and_header(body: bytes, header: str | None, kind: str) -> None:
    """A missing or vague header is decided by what the bytes look like."""
    assert media_type(document(body, header)) == kind


def test_a_plain_text_has_its_first_line_as_title() -> None:
    """Ingested text: title, then paragraphs; captions and the labels before them are dropped."""
    text = f"Bridge to be rebuilt\n\n{BRIDGE[0]}\n\nold bridge\n\nThe bridge (Photo: Getty)\n\n{BRIDGE[1]}"
    article = extract(document(text, "text/plain", entry_published_at=FETCHED_AT))
    assert (article.title, article.text) == ("Bridge to be rebuilt", "\n\n".join(BRIDGE[:2]))
    assert (article.text_from, article.published_at) == ("document", FETCHED_AT)


def test_an_ingested_record_speaks_for_itself() -> None:
    """A JSON record gives address, title, text, authors and time; its language is a hint."""
    record = {
        "url": "https://other.example/story?utm_source=feed",
        "title": "Bridge to be rebuilt",
        "text": "\n\n".join(BRIDGE),
        "published_at": "2024-05-03T15:47:00+02:00",
        "language": "en",
        "authors": ["Ada Miller"],
    }
    article = extract(document(json.dumps(record), "application/json"))
    assert (article.url, article.title) == ("https://other.example/story", "Bridge to be rebuilt")
    assert (article.text, article.text_from) == ("\n\n".join(BRIDGE), "document")
    assert article.published_at == datetime(2024, 5, 3, 13, 47, tzinfo=UTC)
    assert (article.authors, article.language) == (("Ada Miller",), "en")


def test_an_ingested_page_is_read_as_a_page() -> None:
    """The html of a record goes the way of a page; what the record says fills the gaps."""
    record = {"html": html(*BRIDGE), "published_at": "2024-05-03T13:47:00Z"}
    article = extract(document(json.dumps(record), "application/json"))
    assert (article.text, article.text_from) == ("\n\n".join(BRIDGE), "document")
    assert article.published_at == datetime(2024, 5, 3, 13, 47, tzinfo=UTC)


@pytest.mark.parametrize("record", ["[]", "{", '"x"', "{}", '{"text": 5}', '{"a":' * 100_000, "null"])
def test_a_broken_record_is_rejected(record: str) -> None:
    """What is no JSON object with words in it is rejected, however it is broken."""
    with pytest.raises(Rejected, match="extract: no text in"):
        extract(document(record, "application/json"))


def test_a_long_text_is_cut_between_paragraphs_and_flagged() -> None:
    """Beyond 200,000 characters whole paragraphs are left away."""
    numbered = [f"Paragraph {i} of the report lists what each of the bridges cost. " * 4 for i in range(1200)]
    article = extract(document("\n\n".join(["Report", *numbered]), "text/plain"))
    assert article.is_truncated
    assert MAX_TEXT_CHARS - 400 < article.text_chars == len(article.text) <= MAX_TEXT_CHARS
    assert article.text.endswith("cost.")


def outcome(given: Document) -> str:
    """The text, or why there is none."""
    try:
        return extract(given).text
    except Rejected as rejected:
        return rejected.reason


HOSTILE = {
    "100,000 nested divs": b"<html><body>" + b"<div>" * 100_000 + BRIDGE[0].encode(),
    "100,000 nested spans": b"<html><body><p>" + b"<span>" * 100_000 + BRIDGE[0].encode(),
    "10 MiB of links": b"<html><body>" + b"<a href=x>y</a>" * (10 * 2**20 // 15),
    "9,000 leads": html(
        *[f"{BRIDGE[0]} {BRIDGE[1]}"] * 9000, head=f'<meta name="description" content="{BRIDGE[0]}">'
    ).encode(),
    "20,000 paragraphs in 190 related boxes": html(
        *[BRIDGE[0]] * 20_000, before="<div class='related-articles'>" * 190
    ).encode(),
    "null bytes": b"\0".join(html(*BRIDGE).encode().split()),
    "deep JSON-LD": html(
        *BRIDGE, head=f'<script type="application/ld+json">{"[" * 100_000}</script>'
    ).encode(),
    "huge JSON-LD": html(*BRIDGE, head=linked_data(text="x" * 5_000_000)).encode(),
    "wrong charset": html(*BRIDGE, head='<meta charset="utf-16">').encode(),
    "no charset": html(*BRIDGE, head='<meta charset="klingon">').encode("cp1252"),
    "not HTML": bytes(range(256)) * 100,
    "a megabyte of attributes": b"<html><body " + b"a='b' " * 200_000 + b">" + html(*BRIDGE).encode(),
    "half a surrogate in JSON-LD": html(
        *BRIDGE,
        head=linked_data(
            headline="\ud800", author="A\udfffb C", url="http://[\ud800", description="\x00" * 50
        ),
    ).encode(),
    "half a surrogate": html("\\ud800 &#xD800; &#0; " + BRIDGE[0], *BRIDGE).encode(),
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_markup_gives_an_answer_or_a_rejection(body: bytes) -> None:
    """Nothing that a server sends makes extraction fail in another way."""
    assert outcome(document(body, "text/html"))


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=400)
    | st.text(max_size=400).map(lambda text: html(text, text).encode("utf-8", "replace")),
    st.sampled_from(
        ["text/html", "text/plain", "application/json", None, "text/html; charset=gbk", "x/y", ""]
    ),
)
def test_arbitrary_bytes_give_an_article_or_a_rejection(body: bytes, content_type: str | None) -> None:
    """Whatever the bytes: an article with text, or Rejected; nothing else is raised."""
    text = outcome(document(body, content_type))
    assert text.strip()
    assert "\0" not in text


WRITTEN = (
    "{at:%a, %d %b} {at.year:04} {at:%H:%M:%S} {zone}",
    "{at:%a %b %d %H:%M:%S} {zone} {at.year:04}",
    "{at.year:04}-{at:%m-%dT%H:%M:%S}{zone}",
    "{at.year:04}-{at:%m-%dT%H:%M:%S}.{at:%f}{zone}",
    "{at.year:04}{at:%m%dT%H%M%S}Z",
    "{at.year:04}-{at:%m-%d}",
    "{at:%d.%m}.{at.year:04} {at:%H:%M}",
    "{at:%B %d}, {at.year:04} {at:%I:%M %p}",
    "{at:%b %d}, {at.year:04}",
    "{seconds}",
    "{seconds}000",
)


@st.composite
def dates(draw: st.DrawFn) -> tuple[str, int]:
    """A date as pages write it, of any year and in any zone that two digits can name; and its year."""
    at = draw(st.datetimes() | st.sampled_from([datetime.min, datetime.max]))
    zone = draw(st.sampled_from("+-")) + draw(st.integers(0, 24).map("{:02}".format)) + draw(MINUTES)
    seconds = int((at - datetime(1970, 1, 1)).total_seconds())
    return draw(st.sampled_from(WRITTEN)).format(at=at, zone=zone, seconds=seconds), at.year


MINUTES = st.sampled_from(["00", ":00", ":30", "59", ""])


@settings(max_examples=150, deadline=None)
@given(dates(), dates(), st.datetimes(timezones=st.just(UTC)) | st.none())
def test_times_are_in_utc_and_of_years_in_which_pages_are_published(
    published: tuple[str, int], modified: tuple[str, int], announced: datetime | None
) -> None:
    """Whatever page and feed write as dates, the text is read, and an instant is believable or None."""
    meta = f'<meta property="article:published_time" content="{modified[0]}">'
    head = meta + linked_data(datePublished=published[0], dateModified=modified[0])
    article = extract(document(html(*BRIDGE, head=head), entry_published_at=announced))
    assert article.text == "\n\n".join(BRIDGE)
    for moment in (article.published_at, article.modified_at):
        assert moment is None or moment.utcoffset() == UTC.utcoffset(None)
        assert moment is None or 1989 <= moment.year <= FETCHED_AT.year
    if article.published_at and article.published_from == "page":
        assert min(abs(article.published_at.year - year) for _, year in (published, modified)) <= 1


def test_a_time_at_the_end_of_time_is_no_time() -> None:
    """The last second of the year 9999 has no equivalent in UTC, and is not worth a page."""
    head = '<meta property="article:published_time" content="Fri, 31 Dec 9999 23:59:59 -0500">'
    article = extract(document(html(*BRIDGE, head=head)))
    assert (article.published_at, article.published_from) == (datetime(2024, 5, 3, tzinfo=UTC), "url")


NODE_FIELDS = sorted({row["name"] for row in rows("article_fields") if row["place"] == "jsonld"})
TAG_FIELDS = sorted({row["name"] for row in rows("article_fields") if row["place"] == "meta"})
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(
        [10**400, -(10**4000), 1e308, "\ud800", "http://[x", "https://x:99999999/", "{{", "(" * 99]
    )
    | st.floats()
    | st.text(max_size=30)
    | dates().map(itemgetter(0))
)
NESTED = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["@type", "@id", "name", "url", "@value", "x"]), inner, max_size=4)
    ),
    max_leaves=8,
)
NODES = st.dictionaries(
    st.sampled_from([*NODE_FIELDS, "author", "creator", "@id", "@graph", "mainEntity", "articleBody"]), NESTED
)


@settings(max_examples=150, deadline=None)
@given(NODES, st.dictionaries(st.sampled_from(TAG_FIELDS), st.text(max_size=30) | dates().map(itemgetter(0))))
def test_metadata_of_any_shape_costs_no_article(node: dict[str, Any], tags: dict[str, str]) -> None:
    """Numbers, nulls, lists in lists, addresses that are none: the text is read all the same."""
    told = "".join(f'<meta name="{name}" content="{escape(text)}">' for name, text in tags.items())
    page = html(*BRIDGE, head=linked_data(**{"@type": "NewsArticle", **node}) + told)
    assert BRIDGE[0] in outcome(document(page.encode("utf-8", "replace")))


def test_names_within_names_are_read_to_a_depth() -> None:
    """A name is a text, or an object with a name, a few times over; not a thousand times."""
    head = '<script type="application/ld+json">{"@type":"Article","headline":'
    head += '{"name":' * 900 + '"x"' + "}" * 901 + "</script>"
    assert extract(document(html(*BRIDGE, head=head))).title == "Council votes to rebuild the bridge"


def test_a_defect_in_reading_is_a_rejection_with_its_cause() -> None:
    """What breaks anywhere in the reading, here an address with half a bracket, names its error."""
    with pytest.raises(Rejected, match=r"ValueError$") as caught:
        extract(document(html(*BRIDGE), url="https://[broken"))
    assert isinstance(caught.value.__cause__, ValueError)


VALUES = LEAVES | st.lists(st.text(max_size=9), max_size=3)
FIELDS = ("url", "title", "text", "html", "published_at", "language", "authors")


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_arbitrary_records_give_an_article_or_a_rejection(record: dict[str, Any]) -> None:
    """Fields of any type, half surrogates in them too: text or a reason."""
    padded = {**record, "text": f"{BRIDGE[0]}\n\n{record.get('text')}\ud800"}
    assert outcome(document(json.dumps(record), "application/json")).strip()
    assert outcome(document(json.dumps(padded), "application/json")).strip()


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        (
            "windows-1251",
            "Городской совет в пятницу решил восстановить старый мост через реку до наступления зимы.",
        ),
        (
            "koi8-r",
            "Городской совет в пятницу решил восстановить старый мост через реку до наступления зимы.",
        ),
        ("gb2312", "市议会星期五决定在冬天到来之前重建河上的旧桥，工程将于六月开始，费用由地区承担一半。"),
        (
            "shift_jis",
            "市議会は金曜日、冬が来る前に川に架かる古い橋を再建することを決めた。工事は六月に始まる。",
        ),
        ("iso-8859-2", "Rada města v pátek rozhodla, že starý most přes řeku bude do zimy znovu postaven."),
    ],
)
@pytest.mark.parametrize("place", ["header", "meta"])
def test_the_declared_charset_is_used(charset: str, text: str, place: str) -> None:
    """A page in an old charset is read by what its header or its <meta> says."""
    head = f'<meta charset="{charset}">' if place == "meta" else ""
    content_type = f"text/html; charset={charset}" if place == "header" else "text/html"
    body = html(text, text + "!", text + "?", head=head).encode({"gb2312": "gb18030"}.get(charset, charset))
    assert text in extract(document(body, content_type)).text


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
