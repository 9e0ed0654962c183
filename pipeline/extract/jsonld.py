"""JSON-LD: a page's scripts → the nodes that describe its article.

Pages write it as one object, a list, a @graph with references by @id, an object inside an object,
with HTML entities, with line breaks inside strings, or cut off. Source of the vocabulary:
https://schema.org/Article and https://developers.google.com/search/docs/appearance/structured-data/article
"""

import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from pipeline.extract.markup import clean

Node = dict[str, Any]

# Every type whose name ends in "Article" is one (schema.org/Article, "More specific Types"); and these.
ARTICLE_TYPES = {"BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"}
PAGE_TYPES = {"WebPage", "ItemPage"}
# Where a page's own article may stand inside another node; lists of other articles are not entered.
INWARD = ("@graph", "mainEntity", "mainEntityOfPage", "article")
MAX_CHARS = 2_000_000  # of one script
MAX_NODES = 2_000
MAX_ITEMS = 50  # of a list
MAX_DEPTH = 5  # of an object within an object whose name is asked for
COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
# What is read from JSON that is broken beyond repair.
SALVAGED = ("headline", "datePublished", "dateModified", "articleSection", "inLanguage")


def article_nodes(tree: HtmlElement) -> list[Node]:
    """The nodes that describe this page's article, best first: articles, then the page itself."""
    nodes = [node for script in _scripts(tree) for node in _walk(script)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    ranked = sorted((node for node in nodes if _rank(node) < 2), key=_rank)
    return [{key: _resolved(value, by_id) for key, value in node.items()} for node in ranked]


def strings(value: object, depth: int = MAX_DEPTH) -> Iterator[str]:
    """The texts in a value: itself, those of a list, the name or address of an object."""
    if isinstance(value, list | dict) and not depth:
        return
    if isinstance(value, list):
        for item in value[:MAX_ITEMS]:
            yield from strings(item, depth - 1) if not isinstance(item, list) else ()
    elif isinstance(value, dict):
        named = next((value[key] for key in ("name", "url", "@value") if key in value), None)
        yield from strings(named, depth - 1)
    elif isinstance(value, str) and value.strip():
        yield " ".join(clean(unescape(value)).split())
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "").lower() and text.strip() and len(text) <= MAX_CHARS:
            yield _loads(COMMENT.sub("", text))


def _loads(text: str) -> object:
    for repaired in (text, TRAILING_COMMA.sub("", text), TRAILING_COMMA.sub("", unescape(text))):
        try:
            return json.loads(repaired, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(text)


def _salvaged(text: str) -> Node:
    """The plain string fields of an article whose JSON is broken elsewhere; {} if it has none."""
    found: Node = {}
    for key in SALVAGED:
        if match := re.search(rf'"{key}"\s*:\s*"((?:[^"\\\n]|\\.){{1,500}})"', text):
            found[key] = re.sub(r"\\(.)", r"\1", match[1])
    return {"@type": "Article", **found} if found else {}


def _walk(value: object) -> list[Node]:
    """All nodes that may be about this page, outer ones first; without recursion, however deep."""
    queue = deque([value])
    nodes: list[Node] = []
    while queue and len(nodes) < MAX_NODES:
        item = queue.popleft()
        if isinstance(item, list):
            queue.extend(item[:MAX_NODES])
        elif isinstance(item, dict):
            nodes.append(item)
            queue.extend(item[key] for key in INWARD if key in item)
    return nodes


def _rank(node: Node) -> int:
    types = node.get("@type")
    names = {name.rsplit("/", 1)[-1] for name in strings(types)}
    if any(name.endswith("Article") or name in ARTICLE_TYPES for name in names):
        return 0
    return 1 if names & PAGE_TYPES else 2


def _resolved(value: object, by_id: dict[str, Node]) -> object:
    """A value in which {"@id": …} is replaced by the node of that id, one level deep."""
    if isinstance(value, list):
        return [_resolved(item, by_id) if isinstance(item, dict) else item for item in value]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return by_id.get(value["@id"], value)
    return value
