"""A home page → where its feeds may be."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.collect.discover import WELL_KNOWN, Candidate, candidates

URL = "https://news.example/de/"


def urls(html: str, reason: str) -> list[str]:
    return [found.url for found in candidates(html.encode(), URL) if found.reason == reason]


def test_announced_feeds_come_first() -> None:
    """In the page's order, absolute, with their titles; then links, then well-known paths."""
    html = (
        '<html><head><link rel="alternate" type="application/rss+xml" title="All &amp; more" href="/all.rss">'
        '<link rel="alternate" type="application/atom+xml; charset=utf-8" href="atom.php"></head>'
        '<body><a href="/rss/sport">Sport</a></body></html>'
    )
    found = candidates(html.encode(), URL)
    assert found[:3] == (
        Candidate(url="https://news.example/all.rss", title="All & more", reason="announced"),
        Candidate(url="https://news.example/de/atom.php", title=None, reason="announced"),
        Candidate(url="https://news.example/rss/sport", title="Sport", reason="linked"),
    )
    assert [candidate.reason for candidate in found[3:]] == ["well known"] * len(WELL_KNOWN)


def test_other_alternates_are_no_feeds() -> None:
    """Translations, style sheets and WordPress's JSON of the page itself."""
    html = (
        '<link rel="alternate" hreflang="fr" href="/fr"><link rel="stylesheet" type="text/css" href="/s.css">'
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">'
        '<link rel="alternate" type="application/json+oembed" href="/oembed">'
    )
    assert urls(html, "announced") == []


def test_links_that_look_like_feeds_are_candidates() -> None:
    """By path, query or host; words that merely contain one are not."""
    html = "".join(
        f'<a href="{href}">x</a>'
        for href in (
            "/feed/", "/news.xml", "/world/rss", "https://feeds.news.example/world", "/?feed=rss2",
            "/feedback", "/harsh", "/atomic-energy", "mailto:feed@news.example", "/rss#top",
        )
    )  # fmt: skip
    assert urls(html, "linked") == [
        "https://news.example/feed/",
        "https://news.example/news.xml",
        "https://news.example/world/rss",
        "https://feeds.news.example/world",
        "https://news.example/?feed=rss2",
        "https://news.example/rss",
    ]


def test_a_base_address_counts() -> None:
    """Relative links are relative to <base>."""
    html = '<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">'
    assert urls(html, "announced") == ["https://cdn.example/x/feed"]


def test_an_address_is_named_once() -> None:
    """With the best reason for it."""
    html = '<link rel="alternate" type="application/rss+xml" href="/feed"><a href="/feed">Feed</a>'
    found = candidates(html.encode(), URL)
    assert [c.reason for c in found if c.url == "https://news.example/feed"] == ["announced"]


def test_a_page_without_anything_leaves_the_well_known_paths() -> None:
    """They are worth a try."""
    assert [c.url for c in candidates(b"", URL)] == [f"https://news.example{path}" for path, _ in WELL_KNOWN]


@given(st.binary(max_size=300))
def test_any_bytes_give_web_addresses(html: bytes) -> None:
    """Nothing is raised, whatever the page."""
    assert all(found.url.startswith(("http://", "https://")) for found in candidates(html, URL))
