"""A page's tree → paragraphs: what leaves the tree, and what must not."""

import pytest
from lxml.html import HtmlElement

from pipeline.extract import markup, page

SENTENCE = "The town council voted on Friday to rebuild the old bridge over the river before winter."


def tree(body: str) -> HtmlElement:
    found = markup.parse(f"<html><body><h1>Bridge</h1>{body}</body></html>")
    assert found is not None
    return found


def remains(body: str) -> str:
    """What is left of a body's text without its furniture."""
    found = tree(body)
    page.remove_furniture(found)
    return " ".join("".join(found.itertext()).split()).removeprefix("Bridge").strip()


@pytest.mark.parametrize(
    "furniture",
    [
        "<figure><img src='a.jpg'><figcaption>The bridge</figcaption></figure>",
        "<p class='img-caption'>The bridge in spring</p>",
        "<span class='photo-credit'>Ada Miller</span>",
        "<div class='related-links'><a href='/x'>Ferry</a></div>",
        "<aside class='newsletter-box'>Every morning at six</aside>",
        "<nav>Home</nav>",
        "<noscript>Switch scripts on</noscript>",
        "<ol class='breadcrumb'><li>Region</li></ol>",
        "<ul><li><a href='/x'>Ferry to run every ten minutes</a></li></ul>",
        "<ul><li><strong>Traffic:</strong> <a href='/x'>Ferry to run every ten minutes</a></li></ul>",
        "<div aria-hidden='true'>Menu</div>",
    ],
)
def test_furniture_leaves_the_tree_and_its_tail_stays(furniture: str) -> None:
    """By its element, its class, its microdata, or because all of it is a link."""
    assert remains(f"<p>{SENTENCE}</p>{furniture} and so on") == f"{SENTENCE} and so on"


@pytest.mark.parametrize(
    "text",
    [
        f"<div class='related caption'><p>{SENTENCE}</p><p>{SENTENCE}</p></div>",
        f"<div aria-hidden='true'><p>{SENTENCE}</p></div>",
        f"<figure><p>{SENTENCE}</p></figure>",
        f"<p><a href='/x'>{SENTENCE}</a></p>",
        f"<p>It was said: <a href='/x'>{SENTENCE}</a></p>",
        "<p><a href='/x'>Ada Miller</a></p>",
        "<ul><li>Half of it is paid by the <a href='/x'>region</a></li></ul>",
    ],
)
def test_what_holds_the_article_stays(text: str) -> None:
    """Whatever its class says: most paragraphs of the page, linked sentences, short links."""
    assert "".join(tree(text).itertext()).removeprefix("Bridge").strip() == remains(text)


def test_lines_are_folded() -> None:
    """White space, composed letters, bullets and empty lines."""
    assert page.lines("  one \u00a0two\n\n- three\n-\ncafe\u0301") == ["one two", "three", "-", "caf\u00e9"]
