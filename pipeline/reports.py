"""Questions of the operator, each a query in sql/reports, answered from a published snapshot."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from difflib import unified_diff
from itertools import pairwise
from typing import Any

from pipeline.advance import Stage, remaining
from pipeline.database import statement
from pipeline.runs import pending_parameters
from pipeline.settings import Settings
from pipeline.warehouse import Warehouse

Rows = list[dict[str, Any]]
BRIEF = ("totals", "days", "crises", "stories", "timeline", "actors", "feeds")
WHY = (
    *("entry", "page", "article", "gone", "changes", "copies", "story"),
    *("mentions", "genre", "events", "quotes", "ledger"),
)
LONGEST = 240  # characters of a sentence that is shown
ABBREVIATION = 3  # letters at most before a full stop that ends no sentence: Gen. Mr. J.
SENTENCE_END = re.compile(
    r"(?P<word>\w*)(?P<mark>[.!?…؟।]+)[\"'»”’)\]]*(?=\s)"  # a space follows; 1.5 ends nothing
    r"|[。！？]+[」』”]*"
    r"|\n"
)


def why(warehouse: Warehouse, url: str) -> dict[str, Rows]:
    """All that is known of a URL, by what it is: entry, page, article, changes, copies, story, mentions …"""
    known = {part: _rows(warehouse, f"why_{part}", url=url, window=LONGEST) for part in WHY}
    return known | {
        "mentions": [_with_sentence(**row) for row in known["mentions"]],
        "changes": [_with_difference(**row) for row in known["changes"]],
    }


def _with_difference(before: str, after: str, **row: Any) -> dict[str, Any]:
    """A change with its difference in place of both wordings, sentence by sentence: - what was, + what is."""
    lines = unified_diff(_sentences(before), _sentences(after), lineterm="", n=0)
    told = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
    return row | {"difference": "\n".join(told)}


def _sentences(text: str) -> list[str]:
    """A text's sentences, a line each."""
    ends = [0, *_sentence_ends(text), len(text)]
    sentences = (_one_line(text[start:end]).strip() for start, end in pairwise(ends))
    return [sentence for sentence in sentences if sentence]


def in_sentence(before: str, surface: str, after: str) -> str:
    """The sentence of a «name», out of the words around it: one line, at most `LONGEST` characters.

    A longer one loses what is farthest from the name; … stands there.
    """
    before = _one_line(before[max(_sentence_ends(before), default=0) :]).lstrip()
    after = _one_line(after[: min(_sentence_ends(after), default=None)]).rstrip()
    room = max(LONGEST - len(surface) - len("«»"), 0)
    left = max(room // 2, room - len(after))
    right = room - min(len(before), left)
    if len(before) > left:
        before = "…" + before[len(before) - left + 1 :]
    if len(after) > right:
        after = after[: max(right - 1, 0)] + "…"
    return f"{before}«{_one_line(surface)}»{after}"


def _sentence_ends(words: str) -> list[int]:
    return [
        end.end()
        for end in SENTENCE_END.finditer(words)
        if end["mark"] != "." or not _is_abbreviated(end["word"])
    ]


def _is_abbreviated(word: str) -> bool:
    """Gen., Mr., J.; acronyms like NATO are not."""
    return word[:1].isupper() and len(word) <= ABBREVIATION and (len(word) == 1 or not word.isupper())


def _one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _with_sentence(part: str, before: str, surface: str, after: str, **told: Any) -> dict[str, Any]:
    return {"part": part, "sentence": in_sentence(before, surface, after), **told}


def status(warehouse: Warehouse, stages: Iterable[Stage], settings: Settings) -> dict[str, Rows]:
    """The newest runs, each stage's counts, why inputs were left out, and the feeds that fail."""
    return {
        "runs": _rows(warehouse, "status_runs"),
        "stages": [_stage(warehouse, stage, settings) for stage in stages],
        "reasons": _rows(warehouse, "status_reasons"),
        "failing feeds": _rows(warehouse, "status_feeds"),
    }


def _stage(warehouse: Warehouse, stage: Stage, settings: Settings) -> dict[str, Any]:
    asked = pending_parameters(settings)
    pending = remaining(warehouse, stage, run_id=0, now=datetime.now(UTC), **asked)
    settled = _rows(warehouse, "status_stage", stage=stage.name, version=stage.version)[0]
    return {"stage": stage.name, "pending": pending, **settled, "version": stage.version}


def _rows(warehouse: Warehouse, name: str, **parameters: Any) -> Rows:
    columns, rows = warehouse.table(statement("reports", name), **parameters)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def brief(warehouse: Warehouse, limit: int = 20) -> dict[str, Rows]:
    """A short situation report: what there is, the crises by day, their stories, top actors, feeds."""
    return {part: _rows(warehouse, f"brief_{part}", limit=limit) for part in BRIEF}
