"""A file under config/ → its tables, or all that is wrong in it: file, line, field and what was expected."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from pipeline.configtables import Table
from pipeline.errors import ConfigError, did_you_mean
from pipeline.tomllines import line_of

AnyFile = TypeVar("AnyFile", bound=Table)


def read(path: Path, model: type[AnyFile]) -> AnyFile:
    """A file as its tables. Raises ConfigError with a line for each thing that is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8")
        return model.model_validate(tomllib.loads(text))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; expected a TOML file") from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"{path}: byte {error.start} is not UTF-8; expected a TOML file in UTF-8"
        ) from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ConfigError(f"{path}:{line[1] if line else 1}: not TOML: {error}") from error
    except ValidationError as error:
        raise ConfigError("\n".join(_complaints(path, text, error))) from error


def _complaints(path: Path, text: str, error: ValidationError) -> Iterator[str]:
    known = {name for table in Table.__subclasses__() for name in table.model_fields}
    for detail in error.errors():
        field = ".".join(str(part) for part in detail["loc"] if not isinstance(part, int) and part != "[key]")
        where = f"{path}:{line_of(text, _place(detail['loc']))}"
        if detail["type"] == "extra_forbidden":
            yield f"{where}: {field}: no such field here{did_you_mean(str(detail['loc'][-1]), known)}"
            continue
        got = "" if detail["type"] == "missing" else f", got {detail['input']!r}"
        yield f"{where}: {field}: {detail['msg']}{got}"


def _place(location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    return tuple(part for part in location if part != "[key]")
