"""The TOML files beside this module → outlets with their feeds and articles.

`outlets.toml` names the outlets, `articles/<host without .example>.toml` holds what each of them
ran, `articles/meridian-press-agency.toml` the agency's texts, `words.toml` the words of the pages'
furniture. An article with `wire = "<slug>"` takes title, text and captions from the agency, word for
word; `wire_paragraphs = 3` keeps the first three paragraphs only.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.sample.records import Article, Feed, Outlet, Revision, Stray

FOLDER = Path(__file__).parent
AGENCY = "Meridian Press Agency"

Table = Mapping[str, Any]


def load_outlets(folder: Path = FOLDER) -> tuple[Outlet, ...]:
    """All outlets in the order of `outlets.toml`; KeyError or TypeError where a table is wrong."""
    wires = {text["slug"]: text for text in _articles(folder, "meridian-press-agency")}
    return tuple(_outlet(table, folder, wires) for table in _read(folder / "outlets.toml")["outlet"])


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Language → name of a piece of furniture → its words."""
    return _read(FOLDER / "words.toml")


def at_edition(article: Article, edition: int) -> Article | None:
    """The article as it stands at an edition; None before it appears and when it is gone."""
    if edition < article.edition or is_gone(article, edition):
        return None
    for revision in article.revisions:
        if revision.edition <= edition:
            article = replace(article, updated_at=revision.updated_at, paragraphs=revision.paragraphs)
    return article


def is_gone(article: Article, edition: int) -> bool:
    """Has its page been taken down?"""
    return 0 < article.gone_from <= edition


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _articles(folder: Path, name: str) -> list[Table]:
    tables: list[Table] = _read(folder / "articles" / f"{name}.toml")["article"]
    return tables


def _outlet(table: Table, folder: Path, wires: Mapping[str, Table]) -> Outlet:
    own = {key: value for key, value in table.items() if key != "feed"}
    name = table["host"].removesuffix(".example")
    return Outlet(
        **own,
        feeds=tuple(_feed(feed, table) for feed in table["feed"]),
        articles=tuple(_article(each, table, wires) for each in _articles(folder, name)),
    )


def _feed(table: Table, outlet: Table) -> Feed:
    inherited = {"language": outlet["language"], "charset": outlet.get("charset", "utf-8")}
    strays = tuple(Stray(**stray) for stray in table.get("stray", ()))
    own = {key: value for key, value in table.items() if key != "stray"}
    own["sections"] = tuple(own.get("sections", ()))
    return Feed(**(inherited | own | {"strays": strays}))


def _article(table: Table, outlet: Table, wires: Mapping[str, Table]) -> Article:
    merged = {"language": outlet["language"], **_from_wire(table, wires), **table}
    for key in ("wire", "wire_paragraphs"):
        merged.pop(key, None)
    revisions = tuple(
        Revision(**(each | {"paragraphs": _paragraphs(each["paragraphs"])}))
        for each in merged.pop("revision", ())
    )
    keep = table.get("wire_paragraphs")
    lists = {
        "paragraphs": _paragraphs(merged["paragraphs"])[:keep],
        "authors": tuple(merged.get("authors", ())),
        "captions": tuple(merged.get("captions", ())),
    }
    return Article(**(merged | lists), revisions=revisions)


def _from_wire(table: Table, wires: Mapping[str, Table]) -> Table:
    return {**wires[table["wire"]], "agency": AGENCY} if "wire" in table else {}


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(block.split()) for block in text.split("\n\n") if block.strip())
