"""Lists of feeds in OPML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.collect.opml import Outline, read, write
from pipeline.errors import ConfigError
from pipeline.records.feeds import Feed
from pipeline.records.ids import uuid_of

HEAD = '<?xml version="1.0"?><opml version="{}"><head><title>t</title></head><body>{}</body></opml>'


def opml(body: str, version: str = "2.0") -> bytes:
    return HEAD.format(version, body).encode()


def feed(number: int, outlet: str = "Outlet", country: str = "DE", language: str = "de") -> Feed:
    url = f"https://n{number}.example/feed?a=1&b=2"
    return Feed(
        feed_id=uuid_of("feed", url),
        url=url,
        outlet=outlet,
        country=country,
        language=language,
        kind="newspaper",
    )


@pytest.mark.parametrize("version", ["1.0", "1.1", "2.0"])
def test_outlines_are_read_in_order(version: str) -> None:
    """Folders may be nested; the innermost names the kind of feeds that name none."""
    body = (
        '<outline text="World"><outline text="Agencies">'
        '<outline type="rss" text="A" title="Agency A" xmlUrl="https://a.example/feed"/></outline></outline>'
        '<outline text="B" xmlURL="https://b.example/feed" country="FR" language="fr" kind="agency"/>'
    )
    assert read(opml(body, version)) == (
        Outline(url="https://a.example/feed", title="Agency A", country=None, language=None, kind="Agencies"),
        Outline(url="https://b.example/feed", title="B", country="FR", language="fr", kind="agency"),
    )


def test_an_address_is_read_once() -> None:
    """A feed in two folders is one feed."""
    line = '<outline text="A" xmlUrl="https://a.example/feed"/>'
    assert len(read(opml(line + line))) == 1


def test_outlines_that_name_no_feed_are_left_out() -> None:
    """Folders, bookmarks and addresses that are no web addresses."""
    assert read(opml('<outline text="x"/><outline text="y" url="https://y.example" type="link"/>')) == ()
    assert read(opml('<outline text="x" xmlUrl="javascript:1"/><outline xmlUrl="file:///etc/passwd"/>')) == ()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "not well-formed"),
        (b"feeds:\n - a", "not well-formed"),
        (b"<rss version='2.0'><channel/></rss>", "the document is <rss>, expected <opml>"),
        (b"<opml version='2.0'><head/></opml>", "no <body>"),
    ],
)
def test_what_is_no_opml_is_refused_with_the_reason(body: bytes, reason: str) -> None:
    """A file the user chose: the message says what was expected."""
    with pytest.raises(ConfigError, match=f"^opml: .*{reason}"):
        read(body)


def test_entities_are_not_expanded() -> None:
    """Neither a file's contents nor a bomb gets into an address."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE opml [<!ENTITY a0 "x">{levels}]><opml><body><outline xmlUrl="&a8;"/></body></opml>'
    with pytest.raises(ConfigError, match="document type"):
        read(bomb.encode())


def test_what_is_written_is_read_again() -> None:
    """Address, outlet, country, language and kind survive."""
    feeds = [feed(1), feed(2, outlet='"Ünïcode" & <Sons>', country="UA", language="uk")]
    assert [(o.url, o.title, o.country, o.language, o.kind) for o in read(write(feeds, "Ours & theirs"))] == [
        (f.url, f.outlet, f.country, f.language, f.kind) for f in feeds
    ]


def test_the_file_is_opml_2_with_a_folder_per_country() -> None:
    """As other readers expect it."""
    text = write([feed(1)], "Ours").decode()
    assert text.startswith("<?xml version='1.0' encoding='utf-8'?>\n<opml version=\"2.0\">")
    assert "<title>Ours</title>" in text
    assert '<outline text="DE">' in text


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Z"]), min_size=1))
)
def test_any_outlet_survives(names: list[str]) -> None:
    """Names in any script, in any number."""
    feeds = [feed(number, outlet=name) for number, name in enumerate(names)]
    assert {outline.title for outline in read(write(feeds, "x"))} == set(names)
