"""The tables that extraction knows its rules from: rows as read, and a digest of them for the version."""

import csv
import hashlib
from functools import cache
from importlib.resources import files

TABLES = ("article_fields.csv", "boilerplate.csv", "page_furniture.csv")


def _content(name: str) -> bytes:
    return (files("pipeline") / "data" / name).read_bytes()


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a shipped table, in its order (where rank matters, the order is the rank)."""
    return tuple(csv.DictReader(_content(name).decode("utf-8").splitlines()))


@cache
def digest() -> str:
    """Eight hexadecimal digits that change when a table does."""
    return hashlib.sha256(b"\0".join(_content(name) for name in TABLES)).hexdigest()[:8]
