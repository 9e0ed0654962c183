"""TOML files that are edited with their comments and order kept, and put back only if they stay valid."""

from collections.abc import Callable
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from pipeline.errors import ConfigError

Check = Callable[[Path], object]  # reads such a file; its errors name line and field


def read(path: Path, check: Check) -> tomlkit.TOMLDocument:
    """A file to be edited. Raises ConfigError when it is not valid as it stands."""
    check(path)
    try:
        return tomlkit.parse(path.read_text("utf-8") if path.exists() else "")
    except TOMLKitError as error:
        raise ConfigError(f"{path}: {error}") from error


def write(path: Path, document: tomlkit.TOMLDocument, check: Check) -> None:
    """Put an edited file in its place. Raises ConfigError, and leaves it, when it would not be valid."""
    fresh = path.with_suffix(".new")
    fresh.write_text(tomlkit.dumps(document), encoding="utf-8")
    try:
        check(fresh)
    except ConfigError as error:
        fresh.unlink()
        raise ConfigError(
            str(error).replace(str(fresh), f"{path} was left as it is; what would stand there")
        ) from error
    fresh.replace(path)
