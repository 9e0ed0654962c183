"""What is no feed, or tries to be more than one: a reason, or what can be read, and quickly."""

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.collect.encodings import decode
from pipeline.errors import Rejected
from tests.feedtexts import RSS, WAR, parse


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty body"),
        (b" \n ", "empty body"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "HTML instead of a feed"),
        (b"<!doctype html>\nNot found", "HTML instead of a feed"),
        (b"Service unavailable", "not a feed"),
        (b"/etc/hostname", "not a feed"),
        (b'<?xml version="1.0"?><opml><body/></opml>', "not a feed"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0", "compressed"),
        (b'{"error": 404}', "JSON, but no feed"),
        (b"[" * 100_000, "not readable as JSON"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": [', "not readable as JSON"),
        (b"<rss" + b" a" * 10, "neither entries nor a title"),
    ],
)
def test_what_is_no_feed_is_rejected_with_its_reason(body: bytes, reason: str) -> None:
    """The reason says what came instead."""
    with pytest.raises(Rejected, match=f"^poll: .*{reason}"):
        parse(body)


def test_an_entity_bomb_is_rejected_before_it_grows() -> None:
    """Entities that refer to entities have no place in a feed."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{levels}]>' + RSS[38:].format("<item><title>&a9;</title></item>")
    with pytest.raises(Rejected, match="refer to each other"):
        parse(bomb)


def test_a_long_entity_used_often_is_rejected() -> None:
    """The bomb that nests nothing: one long value, many references."""
    bomb = f'<!DOCTYPE rss [<!ENTITY a "{"x" * 10_000}">]><rss><channel>{"&a;" * 10_000}</channel></rss>'
    with pytest.raises(Rejected, match="expand to more"):
        parse(bomb)


def test_an_external_entity_is_never_read() -> None:
    """A reference to a file is text that means nothing."""
    body = (
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        "<rss><channel><title>&x;</title></channel></rss>"
    )
    assert parse(body).title == "&x;"


@given(st.binary(max_size=200), st.none() | st.text(max_size=30))
def test_any_bytes_are_text(body: bytes, content_type: str | None) -> None:
    """Text that XML allows, whatever the header claims."""
    text, _ = decode(body, content_type)
    assert "\0" not in text


def test_feedparser_takes_no_body_for_a_file(tmp_path: Path) -> None:
    """A body that is a file's name opens no file."""
    secret = tmp_path / "feed.xml"
    secret.write_text(RSS.format(WAR))
    with pytest.raises(Rejected):
        parse(str(secret))


MIB = 1 << 20
HEAD = b"<rss><channel><title>t</title><item>"
TAIL = b"</item></channel></rss>"
HOSTILE = {
    "nothing but zeros": bytes(MIB),
    "brackets": HEAD + b"<" * MIB,
    "ampersands": HEAD + b"&" * MIB,
    "open tags": HEAD + b"<a " * (MIB // 3),
    "depth": HEAD + b"<a>" * (MIB // 3),
    "sections that never end": HEAD + b"<![CDATA[" * (MIB // 9),
    "comments that never end": HEAD + b"<!--" * (MIB // 4),
    "instructions": b"<?xml " * (MIB // 6),
    "declarations": b"<!DOCTYPE rss [" + b"<!ENTITY " * (MIB // 9),
    "attributes": HEAD + b"<a " + b" ".join(b'a%d="1"' % n for n in range(80_000)) + b"/>",
    "namespaces": HEAD + b"<a " + b" ".join(b'xmlns:a%d="u"' % n for n in range(50_000)) + b"/>",
    "one long author": HEAD + b"<author>" + b"a" * MIB + b"</author>" + TAIL,
    "an author in many sections": HEAD + b"<author>" + b"<![CDATA[aaaaa]]>" * 60_000 + b"</author>" + TAIL,
    "categories": HEAD + b"".join(b"<category>%d</category>" % n for n in range(20_000)) + TAIL,
    "categories within the limit": HEAD + b"<category>x</category>" * 20_000 + TAIL,
    "one long link": HEAD + b"<link>" + b"&amp;a" * (MIB // 6) + b"</link>" + TAIL,
    "one long date": HEAD + b"<pubDate>" + b"1 " * (MIB // 2) + b"</pubDate>" + TAIL,
    "entries": b"<rss><channel>" + b"<item/>" * (MIB // 7) + b"</channel></rss>",
    "tags in a title": HEAD + b"<title><![CDATA[" + b"<b " * (MIB // 3) + b"]]></title>" + TAIL,
    "JSON entries": b'{"items": [' + b"{}," * (MIB // 3) + b"{}]}",
    "a JSON number": b'{"items": [{"id": ' + b"9" * MIB + b"}]}",
    "JSON surrogates": rb'{"title": "\ud800", "items": [{"id": "\udfff", "url": "http://\ud800"}]}',
}  # fmt: skip


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_hostile_bytes_are_read_or_rejected_quickly(body: bytes) -> None:
    """Nothing but Rejected is raised; a MiB takes up to two seconds of a busy core, no multiple of them."""
    start = time.process_time()
    with suppress(Rejected):
        parse(body)
    assert time.process_time() - start < 6.0


PARTS = [
    "<rss>", "<channel>", "</channel>", "<item>", "</item>", "<title>", "</title>", "<![CDATA[", "]]>",
    "&", "&amp;", "&#0;", "<!--", "-->", "<?xml", "?>", "<link", "href='", "'/>", "x", "<a:b>", "<feed",
    "xmlns='", "<author>", "</author>", "<entry>", "<pubDate>", "Ж", "\0", "<!DOCTYPE", "[", "]>", "\"",
    "<summary>", "<svg>", "<content", "type='xhtml'>", "<source>", "</source>", "<image>", "<category/>",
    "<guid>", "<textInput>", "<title/>", "=",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*PARTS, " "]), max_size=40))
def test_no_mix_of_tags_raises_anything_but_rejected(parts: list[str]) -> None:
    """Whatever order the parts of feeds come in."""
    with suppress(Rejected):
        parse("<rss>" + "".join(parts))


def test_a_text_input_of_an_entry_is_rejected() -> None:
    """feedparser trips over it; the message names it."""
    with pytest.raises(Rejected, match="textinput"):
        parse("<rss><item><textInput><title><author>")
