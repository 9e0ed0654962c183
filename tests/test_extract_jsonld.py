"""The shapes in which pages write JSON-LD."""

import pytest
from trafilatura import load_html

from pipeline.extract import jsonld

ARTICLE = '"@type": "NewsArticle", "headline": "Bridge"'
SHAPES = {
    "object": f"{{{ARTICLE}}}",
    "list": f'[{{"@type": "Organization", "name": "News"}}, {{{ARTICLE}}}]',
    "graph": f'{{"@graph": [{{"@type": "WebSite"}}, {{{ARTICLE}}}]}}',
    "nested": f'{{"@type": "WebPage", "mainEntity": {{{ARTICLE}}}}}',
    "list of types": '{"@type": ["Article", "NewsArticle"], "headline": "Bridge"}',
    "full type": '{"@type": "https://schema.org/NewsArticle", "headline": "Bridge"}',
    "other article type": '{"@type": "AnalysisNewsArticle", "headline": "Bridge"}',
    "live blog": '{"@type": "LiveBlogPosting", "headline": "Bridge"}',
    "entities": "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Bridge&quot;}",
    "trailing comma": f"{{{ARTICLE},}}",
    "comment around": f"<!-- {{{ARTICLE}}} -->",
    "cdata around": f"//<![CDATA[\n{{{ARTICLE}}}\n//]]>",
    "line break in string": f'{{{ARTICLE}, "description": "one\ntwo"}}',
    "cut off": f'{{{ARTICLE}, "description": "one',
}


def nodes(*scripts: str) -> list[jsonld.Node]:
    tags = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return jsonld.article_nodes(load_html(f"<html><head>{tags}</head><body><p>x</p></body></html>"))


@pytest.mark.parametrize("script", SHAPES.values(), ids=SHAPES.keys())
def test_the_article_is_found_in_every_shape(script: str) -> None:
    """Lists, graphs, nesting, entities and broken JSON all lead to the headline."""
    found = nodes(script)
    assert next(node["headline"] for node in found if "headline" in node) == "Bridge"


def test_articles_that_a_page_lists_are_not_its_own() -> None:
    """A list of links to other articles is not entered."""
    assert nodes(f'{{"@type": "ItemList", "itemListElement": [{{{ARTICLE}}}]}}') == []


def test_a_reference_by_id_is_followed() -> None:
    """{"@id": …} stands for the node of that id in the graph."""
    person = '{"@type": "Person", "@id": "#ada", "name": "Ada Miller"}'
    article = f'{{{ARTICLE}, "author": {{"@id": "#ada"}}}}'
    assert nodes(f'{{"@graph": [{person}, {article}]}}')[0]["author"]["name"] == "Ada Miller"


def test_an_article_comes_before_its_page() -> None:
    """What is said of the article counts more than what is said of the page."""
    page = '{"@type": "WebPage", "headline": "Page"}'
    assert [node["headline"] for node in nodes(page, f"{{{ARTICLE}}}")] == ["Bridge", "Page"]


@pytest.mark.parametrize("script", ["", "x", "null", "3", "[[[[]]]]", "[" * 100_000, '{"@type": {"a": 1}}'])
def test_json_without_an_article_gives_nothing(script: str) -> None:
    """Whatever it is instead."""
    assert nodes(script) == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a &amp;  b", ["a & b"]),
        (["a", {"name": "b"}, {"url": "c"}], ["a", "b", "c"]),
        ({"@value": "a"}, ["a"]),
        ([["a"]], []),
        (1714751262, ["1714751262"]),
        (None, []),
        (True, []),
    ],
)
def test_the_texts_of_a_value(value: object, expected: list[str]) -> None:
    """Strings, names and addresses of objects, items of lists."""
    assert list(jsonld.strings(value)) == expected
