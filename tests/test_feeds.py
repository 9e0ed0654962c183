"""Bytes → entries."""

import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.collect.dates import moment, read
from pipeline.collect.feeds import Item, ParsedFeed
from pipeline.collect.items import absolute, plain
from pipeline.errors import Rejected
from tests.feedtexts import ATOM, NOW, RDF, RSS, URL, WAR, only, parse


def test_rss_is_read() -> None:
    """Title, guid, link, texts, author and date of RSS 2.0."""
    item = only(
        RSS.format(
            '<item><guid isPermaLink="false">n1</guid><title>NATO &amp;amp; &lt;b&gt;Kyiv&lt;/b&gt;'
            "\n meet</title>"
            "<link>https://news.example/1</link><description>&lt;p&gt;Short&lt;/p&gt;</description>"
            '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Long</p>]]>'
            "</content:encoded><author>desk@news.example (The Desk)</author>"
            "<pubDate>Thu, 24 Feb 2022 05:00:00 +0200</pubDate></item>"
        )
    )
    assert item == Item(
        guid="n1",
        url="https://news.example/1",
        title="NATO & Kyiv meet",
        summary_html="<p>Short</p>",
        content_html="<p>Long</p>",
        authors=("The Desk",),
        published_at=datetime(2022, 2, 24, 3, tzinfo=UTC),
        updated_at=None,
    )


def test_atom_is_read() -> None:
    """Atom tells when an entry was published and when it was changed, and its language."""
    entry = (
        "<entry><id>tag:news.example,2022:1</id><title>Invasion</title><link rel='enclosure' href='/a.mp3'/>"
        "<link rel='alternate' href='/1'/><author><name>A. Writer</name></author>"
        "<published>2022-02-24T05:00:00+02:00</published><updated>2022-02-24T06:00:00Z</updated></entry>"
    )
    parsed = parse(ATOM.format(entry))
    [item] = parsed.entries
    assert (parsed.kind, parsed.title, parsed.language) == ("atom", "Nachrichten", "de")
    assert (item.url, item.authors) == ("https://news.example/1", ("A. Writer",))
    assert (item.published_at, item.updated_at) == (
        datetime(2022, 2, 24, 3, tzinfo=UTC),
        datetime(2022, 2, 24, 6, tzinfo=UTC),
    )


def test_rdf_is_read() -> None:
    """RSS 1.0 is RDF, and dates its items by dc:date."""
    parsed = parse(
        RDF.format(
            "<item><title>x</title><link>https://n.example/1</link><dc:date>2022-02-24</dc:date></item>"
        )
    )
    assert parsed.kind == "rdf"
    assert parsed.entries[0].published_at == datetime(2022, 2, 24, tzinfo=UTC)


def test_json_is_read() -> None:
    """JSON Feed 1.1 with several authors, and 1.0 with one."""
    entries = [
        {"id": "1", "url": "/1", "title": "T", "content_html": "<p>x</p>", "authors": [{"name": "A"}]},
        {"id": 2, "external_url": "https://o.example/2", "author": {"name": "B"}, "summary": "s"},
    ]
    body = {"version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "fr", "items": entries}
    parsed = parse(json.dumps(body))
    first, second = parsed.entries
    assert (parsed.kind, parsed.title, parsed.language, parsed.oddity) == ("json", "J", "fr", None)
    assert (first.url, first.content_html, first.authors) == ("https://news.example/1", "<p>x</p>", ("A",))
    assert (second.guid, second.url, second.authors) == ("2", "https://o.example/2", ("B",))


def test_json_of_wrong_types_loses_only_what_is_wrong() -> None:
    """Whatever JSON holds where a text should be counts as not said."""
    items = [1, None, {"id": [], "url": 5, "title": {}, "authors": "x", "date_published": 7}]
    parsed = parse(json.dumps({"version": "https://jsonfeed.org/version/1", "items": items}))
    assert [item.title for item in parsed.entries] == [None]


@pytest.mark.parametrize(
    "link", ["mailto:desk@news.example", "javascript:void(0)", "tag:x,2022:1", "http://["]
)
def test_a_link_is_a_web_address_or_none(link: str) -> None:
    """Other schemes, and what cannot be read as an address, are no links; the entry is kept."""
    assert only(RSS.format(f"<item><title>t</title><link>{link}</link></item>")).url is None


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ("<link>/a/1</link>", "https://news.example/a/1"),
        ("<link>1?a=1&amp;b=2</link>", "https://news.example/world/1?a=1&b=2"),
        ('<link xml:base="https://other.example/x/">1</link>', "https://other.example/x/1"),
        ("<guid>https://news.example/2</guid>", "https://news.example/2"),
        ('<guid isPermaLink="false">https://news.example/2</guid>', None),
        ("<link>https://f.example/~3/x</link><feedburner:origLink>https://news.example/3</feedburner:origLink>",
         "https://news.example/3"),
        ("<link> https://news.example/a b </link>", "https://news.example/a%20b"),
    ],
)  # fmt: skip
def test_a_link_is_found_and_made_absolute(item: str, url: str | None) -> None:
    """The publisher's own link first, a permalink last; against xml:base, else the feed's address."""
    assert only(RSS.format(f"<item><title>t</title>{item}</item>")).url == url


def test_an_entry_that_says_nothing_is_kept() -> None:
    """No link, date or id is no reason to drop what was announced."""
    item = only(RSS.format("<item><title>Only a title</title></item>"))
    assert (item.guid, item.url, item.published_at, item.title) == (None, None, None, "Only a title")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu, 24 Feb 2022 05:00:00 CET", "2022-02-24T04:00"),
        ("Thu, 24 Feb 2022 05:00:00 MSK", "2022-02-24T02:00"),
        ("2022-02-24T05:00:00+03:00", "2022-02-24T02:00"),
        ("2022-02-24 05:00", "2022-02-24T05:00"),
        ("24 février 2022 05:00", "2022-02-24T05:00"),
        ("mer, 16 nov 2022 00:38:15 +0100", "2022-11-15T23:38"),
        ("24 de febrero de 2022", "2022-02-24T00:00"),
        ("24 февраля 2022, 05:00", "2022-02-24T05:00"),
        ("24.02.2022 05:00", "2022-02-24T05:00"),
        ("2022/02/24 05:00:01", "2022-02-24T05:00"),
        ("02/03/2022", None),
        ("31 February 2022", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_its_publisher_meant_it(text: str, expected: str | None) -> None:
    """Zone names, other languages' months, and no guess between day and month."""
    found = moment(text, None, now=NOW)
    assert (found and found.isoformat()[:16]) == expected


@pytest.mark.parametrize("year", ["1970", "0001", "2031"])
def test_an_implausible_date_is_none(year: str) -> None:
    """Default values of clocks, and the future."""
    item = only(RSS.format(f"<item><title>t</title><pubDate>24 Feb {year} 05:00:00 GMT</pubDate></item>"))
    assert item.published_at is None


def test_a_date_of_tomorrow_is_plausible() -> None:
    """Clocks and time zones are off by up to two days."""
    assert moment((NOW + timedelta(days=1)).isoformat(), None, now=NOW) == NOW + timedelta(days=1)


@given(st.text(max_size=120))
def test_no_date_text_raises(text: str) -> None:
    """Any text is a date in UTC or none."""
    found = read(text)
    assert found is None or found.utcoffset() == timedelta(0)


def test_a_harmless_document_type_is_read() -> None:
    """RSS 0.91 names a DTD, and its entities are HTML's."""
    doctype = (
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/x.dtd">'
    )
    parsed = parse(
        f'<?xml version="1.0"?>{doctype}<rss version="0.91"><channel><title>Caf&eacute;</title>'
        "</channel></rss>"
    )
    assert (parsed.title, parsed.oddity) == ("Café", None)


def test_a_plain_entity_of_the_document_is_expanded() -> None:
    """Publishers' own abbreviations."""
    body = '<!DOCTYPE rss [<!ENTITY copy2 "News Ltd">]><rss><channel><title>&copy2;</title></channel></rss>'
    assert parse(body).title == "News Ltd"


@pytest.mark.parametrize(
    "item",
    [
        "<item><title>AT&T and others</title></item>",
        "<item><title>A<description>one<br>two<p>three</description></title></item>",
        "<item><dcx:date>2022</dcx:date><title>T</title></item>",
        "<item><title>T &#0;&#xFFFF; x</title></item>",
        "<item><title>T</title>",
    ],
)
def test_what_is_not_well_formed_is_repaired_and_said(item: str) -> None:
    """Entries of broken XML are kept, and the feed's health tells of it."""
    parsed = parse(RSS.format(item + WAR + WAR))
    assert len(parsed.entries) in (2, 3)
    assert parsed.entries[-1].title == "Russia invades Ukraine"
    assert parsed.oddity is not None
    assert parsed.oddity.startswith("not well-formed: ")


def test_a_truncated_feed_gives_the_entries_it_has() -> None:
    """A body cut in the middle of a letter."""
    body = RSS.format("<item><title>Überfall</title></item>" * 3).encode()
    parsed = parse(body[: body.rindex("Ü".encode()) + 1])
    assert [item.title for item in parsed.entries][:2] == ["Überfall", "Überfall"]


@pytest.mark.parametrize(
    ("declared", "header", "encoding"),
    [
        ("utf-8", None, "utf-8"),
        ("utf-8", "text/xml", "utf-8"),
        ("utf-8", "text/xml; charset=windows-1251", "cp1251"),
        ("windows-1251", "application/rss+xml", "cp1251"),
        ("koi8-r", None, "koi8-r"),
        ("iso-8859-1", None, "utf-8"),
        ("utf-16", None, "utf-16"),
        ("utf-16", None, "utf-16-be"),
        ("utf-32", None, "utf-32"),
        ("no-such-encoding", None, "utf-8"),
    ],
)
def test_declared_encodings_are_understood(declared: str, header: str | None, encoding: str) -> None:
    """The header counts before the declaration, and what is valid UTF-8 is UTF-8."""
    text = RSS.replace("utf-8", declared).format("<item><title>Президент России</title></item>")
    parsed = parse(text.encode(encoding), header)
    assert (parsed.entries[0].title, parsed.oddity) == ("Президент России", None)


def test_an_undeclared_encoding_is_guessed_and_said() -> None:
    """From its letters."""
    title = "Президент России объявил о начале специальной операции на территории Украины, сообщает агентство"
    parsed = parse(RSS.format(f"<item><title>{title}</title></item>").encode("cp1251"))
    assert (parsed.entries[0].title, parsed.oddity) == (title, "encoding was guessed")


def test_no_more_entries_than_asked_for_are_read() -> None:
    """The first, which are the newest; the others cost nothing."""
    for template in (RSS, RDF):
        parsed = parse(template.format(WAR * 50), max_entries=7)
        assert (len(parsed.entries), parsed.oddity) == (7, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a &lt;b&gt; c", "a <b> c"),
        ("<em>Kyiv</em>\n calls", "Kyiv calls"),
        ("3 < 4 > 2", "3 < 4 > 2"),
        (" ", None),
        (None, None),
    ],
)
def test_a_title_is_plain_text(text: str | None, expected: str | None) -> None:
    """Tags go, entities are resolved once, white space is folded."""
    assert plain(text) == expected


@given(st.text(max_size=60))
def test_any_link_is_absolute_or_none(link: str) -> None:
    """A web address with a host, or nothing."""
    url = absolute(link, URL)
    assert url is None or url.startswith(("http://", "https://"))


# Real and hostile feeds of others. What differs by intent: the link is the publisher's where FeedBurner
# tells it (9 files), a feed inside an HTML page is HTML (1), an unfinished CDATA section is a title (1),
# and broken XML that holds neither entries nor a title is no feed (2).
FLOORS = {"n_entries": 244, "feed_title": 244, "first_title": 243, "first_link": 235, "first_published": 119}
UNPARSEABLE = 4


def test_real_feeds_are_read_as_expected(shared: Path) -> None:
    """As many fields agree as did when this was written, none takes a second, and no-feeds are rejected."""
    folder = shared / "data" / "feeds"
    agreed = dict.fromkeys(FLOORS, 0)
    rejected = 0
    for line in (folder / "index.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        start = time.process_time()
        try:
            parsed = parse((folder / case["file"]).read_bytes())
        except Rejected:
            rejected += case["expected"] == "unparseable"
            continue
        assert time.process_time() - start < 1.0, case["file"]
        for name, value in said(parsed).items():
            agreed[name] += name in case["expected"] and value == wanted(name, case["expected"][name])
    assert rejected == UNPARSEABLE
    assert all(agreed[name] >= floor for name, floor in FLOORS.items()), agreed


def said(parsed: ParsedFeed) -> dict[str, Any]:
    first = parsed.entries[0] if parsed.entries else None
    published = first.published_at if first else None
    return {
        "n_entries": len(parsed.entries),
        "feed_title": parsed.title,
        "first_title": first.title if first else None,
        "first_link": first.url if first else None,
        "first_published": f"{published:%Y-%m-%dT%H:%M:%SZ}" if published else None,
    }


def wanted(name: str, value: Any) -> Any:
    return absolute(value, URL) if name == "first_link" else value
