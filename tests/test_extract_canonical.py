"""Addresses → the one that stands for the article."""

import pytest

from pipeline.extract.canonical import canonical

URL = "https://www.news.example.com/2024/bridge"


@pytest.mark.parametrize(
    ("url", "claims", "expected"),
    [
        (URL, [], URL),
        (URL + "?utm_source=rss&id=7&fbclid=x#comments", [], URL + "?id=7"),
        (URL + "?ref=rss", [URL], URL),
        (URL, ["/2024/bridge-rebuilt"], "https://www.news.example.com/2024/bridge-rebuilt"),
        (URL, ["https://other.example.org/bridge"], URL),
        (URL, ["https://www.news.example.com/"], URL),
        (URL, ["", None, "not an address", "javascript:void(0)", "https://[broken"], URL),
        (URL, ["https://other.example.org/x", "https://news.example.com/b"], "https://news.example.com/b"),
        (URL, ["http://www.news.example.com/2024/bridge"], URL),
        (URL + "/amp", [], URL),
        (URL + "/amp/", [], URL),
        (URL + ".amp.html", [], URL + ".html"),
        (URL + "?amp=1", [], URL),
        (URL + "?amp", [], URL),
        (URL + "?12345", [], URL + "?12345"),
        (URL + "?2022-01-24-a&utm_source=rss", [], URL + "?2022-01-24-a"),
        (URL + "?outputType=amp&id=7", [], URL + "?id=7"),
        ("https://amp.example.com/2024/bridge", [], "https://www.example.com/2024/bridge"),
        ("https://m.example.com/2024/bridge", [], "https://www.example.com/2024/bridge"),
        (
            "https://m.example.com/2024/bridge",
            ["https://example.com/2024/bridge"],
            "https://example.com/2024/bridge",
        ),
        ("https://www-x.cdn.ampproject.org/c/s/www.news.example.com/2024/bridge", [], URL),
        ("https://www.news.example.com/ampere-and-volt", [], "https://www.news.example.com/ampere-and-volt"),
        ("https://WWW.News.Example.com:443/2024/bridge", [], URL),
    ],
)
def test_variants_of_an_address_are_one(url: str, claims: list[str | None], expected: str) -> None:
    """Tracking, fragments, AMP and mobile forms fold; claims of other sites or front pages do not count."""
    assert canonical(url, claims) == expected


def test_folding_twice_changes_nothing() -> None:
    """A canonical address is its own canonical address."""
    once = canonical("https://m.example.com/a/amp?utm_medium=x&b=1", [])
    assert canonical(once, []) == once
