"""What takes seconds to make and is the same every time: kept in the user's cache folder between processes.

`marshal`, for it reads a million plain values in a third of a second, four times as fast as pickle or JSON,
and makes no object but plain ones. A file that is missing or broken is made again; one that cannot be written
only costs time.
"""

import marshal
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from sys import version
from tempfile import NamedTemporaryFile
from typing import Any


def folder() -> Path:
    """~/.cache/sitrep, the usual place of caches (XDG Base Directory Specification)."""
    return Path.home() / ".cache" / "sitrep"


def kept(name: str, depends_on: str, make: Callable[[], Any], within: Path | None = None) -> Any:
    """The plain value that `make` gives, from the cache if it was made before of the same things."""
    key = sha256(f"{version}\n{depends_on}".encode()).hexdigest()[:16]
    try:
        file = (within or folder()) / f"{name}-{key}.marshal"
    except RuntimeError:  # a user without a home, as in containers
        return make()
    try:
        return marshal.loads(file.read_bytes())  # noqa: S302 - our own file, in the user's own folder
    except (OSError, ValueError, EOFError, TypeError):
        value = make()
    _keep(value, file)
    return value


def _keep(value: Any, file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, delete=False) as written:
            written.write(marshal.dumps(value))
        Path(written.name).replace(file)
        for older in file.parent.glob(f"{file.name.rpartition('-')[0]}-*.marshal"):
            if older != file:
                older.unlink(missing_ok=True)
    except OSError:
        return  # a home that cannot be written to only costs time
