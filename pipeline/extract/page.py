"""A page's tree → the paragraphs of its article.

trafilatura finds them, in its balanced mode without comments; its slower comparison with other
extractors runs only where the first pass found next to nothing. (Measured on 119 pages of 27 countries,
mean F1 of runs of four words / CPU: fast .953 / 2.4 s, with comparison .950 / 3.4 s, precision .952 /
3.9 s, recall .946 / 2.0 s.) Captions and other furniture leave the tree before, because afterwards they
look like sentences.
"""

import unicodedata
from collections.abc import Iterator

import trafilatura
from lxml.etree import XPath
from lxml.html import HtmlElement

from pipeline.extract import jsonld
from pipeline.extract.boilerplate import SENTENCE_END
from pipeline.extract.tables import rows

MIN_HEADLINE_CHARS = 25
SHORT_CHARS = 250  # trafilatura's own "too little to be an article" (MIN_EXTRACTED_SIZE)
FURNITURE = [XPath(row["xpath"]) for row in rows("page_furniture.csv")]


def paragraphs(tree: HtmlElement, url: str) -> list[str]:
    """The article's paragraphs in order; empty where the page has none. Its furniture is out already."""
    found = _extracted(tree, url, fast=True)
    if sum(map(len, found)) < SHORT_CHARS:
        slower = _extracted(tree, url, fast=False)
        found = max(found, slower, key=lambda texts: sum(map(len, texts)))
    return found


def body_in_metadata(tree: HtmlElement) -> list[str]:
    """The paragraphs of an articleBody in JSON-LD: the text of pages that draw themselves by script."""
    for node in jsonld.article_nodes(tree):
        body = node.get("articleBody")
        if isinstance(body, str):
            return lines(body)
    return []


def lines(text: str) -> list[str]:
    """A text's lines as paragraphs: white space folded, NFC, bullets and empty lines gone."""
    folded = (" ".join(unicodedata.normalize("NFC", line).split()) for line in text.splitlines())
    return [stripped for line in folded if (stripped := line.removeprefix("- ").strip())]


def remove_furniture(tree: HtmlElement) -> None:
    """Take out of the tree what the table `page_furniture.csv` knows by its markup; tails stay."""
    for path in FURNITURE:
        for tag in path(tree):
            if tag.getparent() is not None and not _holds_article(tag):
                tag.drop_tree()
    for tag in list(tree.iter("p", "li", "h3", "h4")):
        if tag.getparent() is not None and _is_link_line(tag):
            tag.drop_tree()


def _extracted(tree: HtmlElement, url: str, *, fast: bool) -> list[str]:
    found = trafilatura.bare_extraction(
        tree, url=url, fast=fast, include_comments=False, include_tables=False
    )
    return lines(getattr(found, "text", None) or "")


def _holds_article(tag: HtmlElement) -> bool:
    """Whether a marked element holds so many paragraphs that the mark must mean something else."""
    return sum(1 for _ in _long_paragraphs(tag)) > 3


def _is_link_line(tag: HtmlElement) -> bool:
    """Whether a block is the headline of another article: all of it a link, and no sentence."""
    links = list(tag.iterfind(".//a[@href]"))
    if not links or any(child.tag in ("p", "li") for child in tag.iterdescendants()):
        return False
    text, linked = _text(tag), sum(len(_text(link)) for link in links)
    return len(text) >= MIN_HEADLINE_CHARS and linked >= 0.9 * len(text) and not SENTENCE_END.search(text)


def _text(tag: HtmlElement) -> str:
    return " ".join("".join(tag.itertext()).split())


def _long_paragraphs(tag: HtmlElement) -> Iterator[HtmlElement]:
    return (p for p in tag.iter("p") if len("".join(p.itertext())) > 80)
