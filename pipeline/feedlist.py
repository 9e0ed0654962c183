"""Edits of feeds.toml that keep its comments and order. What is written is read back as a check."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import tomlkit

from pipeline import config, tomledits
from pipeline.collect import opml
from pipeline.errors import ConfigError
from pipeline.records.feeds import FeedKind


def append(path: Path, tables: Sequence[Mapping[str, Any]]) -> None:
    """Add [[feed]] tables at the end. Raises ConfigError, and leaves the file, when one is not valid."""
    document = tomledits.read(path, config.feeds)
    feeds = document.setdefault("feed", tomlkit.aot())
    for table in tables:
        feeds.append(tomlkit.item({k: v for k, v in table.items() if v is not None}))
    tomledits.write(path, document, config.feeds)


def set_enabled(path: Path, url: str, is_enabled: bool) -> None:
    """Switch the feed of this address on or off. Raises ConfigError when it does not stand there."""
    document = tomledits.read(path, config.feeds)
    for table in document.get("feed", []):
        if table["url"] == url:
            table["enabled"] = is_enabled
            return tomledits.write(path, document, config.feeds)
    raise ConfigError(f"{path}: no feed {url}; `sitrep feeds list` shows those there are")


def import_outlines(path: Path, file: Path, *, country: str, language: str, kind: str) -> tuple[int, int]:
    """Add an OPML file's feeds; what it does not say in our terms is taken from the arguments.

    Returns (added, known). Raises ConfigError for a file that is not OPML; then nothing has changed.
    """
    try:
        outlines = opml.read(file.read_bytes())
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}; expected an OPML file") from error
    except ConfigError as error:
        raise ConfigError(f"{file}: {error}") from error
    known = {feed.url for feed in config.feeds(path)}
    fresh = {outline.url: outline for outline in outlines if outline.url not in known}
    append(
        path,
        [
            {
                "url": outline.url,
                "outlet": outline.title or outline.url,
                "country": _fitting(outline.country, "[A-Z]{2}", country),
                "language": _fitting(outline.language, "[a-z]{2,3}", language),
                "kind": outline.kind if outline.kind in get_args(FeedKind) else kind,
            }
            for outline in fresh.values()
        ],
    )
    return len(fresh), len(outlines) - len(fresh)


def _fitting(said: str | None, form: str, otherwise: str) -> str:
    """What somebody else's file says, where it is of the form that ours has."""
    return said if said and re.fullmatch(form, said) else otherwise
