"""The tables of `pipeline/data/` that tagging knows by, as rows, and one hash of them all."""

import csv
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

NAMES = ("actors", "actor_aliases", "country_names", "name_rules", "inflections", "clitics")
_FOLDER = files("pipeline") / "data"


def _content(name: str) -> str:
    return (_FOLDER / f"{name}.csv").read_text(encoding="utf-8")


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table, each {column: value}, in the order of the file."""
    return list(csv.DictReader(_content(name).splitlines()))


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Hex SHA-256 of all tables: changes when any row does."""
    return sha256("\x1f".join(_content(name) for name in NAMES).encode()).hexdigest()
