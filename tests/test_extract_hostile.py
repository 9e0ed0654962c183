"""Bytes, dates and metadata as nobody should send them: an article or a reason."""

import json
from datetime import UTC, datetime
from html import escape
from operator import itemgetter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.data import rows
from pipeline.errors import Rejected
from pipeline.extract import extract
from pipeline.records.articles import Document
from tests.documents import BRIDGE, FETCHED_AT, document, html, linked_data


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
