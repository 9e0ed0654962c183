"""What the stages know of the world and of the web: one table a file; README.md says what is in them."""

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from io import StringIO
from sys import intern


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table, each {column: value}, in the file's order: where rank matters, it is the rank."""
    return tuple(read(name))


def read(name: str) -> Iterator[dict[str, str]]:
    """The same of a table that is read once and need not be kept. A value that stands in many rows, such as a
    language, is one string: those of all tables would take 30 MB more.
    """
    for row in csv.DictReader(StringIO(_content(name).decode("utf-8"), newline="")):
        yield {column: intern(value) for column, value in row.items()}


def digest(names: Iterable[str]) -> str:
    """Hex SHA-256 of some tables: changes when any of their rows does."""
    return sha256(b"\0".join(map(_content, names))).hexdigest()


def _content(name: str) -> bytes:
    return (files(__name__) / f"{name}.csv").read_bytes()
