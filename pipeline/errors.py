"""What can go wrong, as a tree.

SitrepError
├── ConfigError        a file the user edits is wrong: names file, line, field, what was expected
├── WarehouseError     the warehouse cannot be opened, or is not one of ours, or a check failed
├── Locked             another run holds the working folder
├── Unreachable        a whole run reached nothing: no feed answered
└── Unfit              one input could not be used; a value that is stored, not a stop
    ├── Rejected       never again for this version of the stage
    └── Deferred       try again later

A message begins with the stage and names the thing: ``extract: no text in https://…``. Anything else
that is raised is a defect of ours and stops the run.
"""

from collections.abc import Iterable
from difflib import get_close_matches

ALIKE = 0.75  # of two names, by difflib: misspelt, not another


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The hint for a name that was misspelt: "; did you mean feed?"; "" where none is like it."""
    near = get_close_matches(name, sorted(known), n=1, cutoff=ALIKE)
    return f"; did you mean {near[0]}?" if near else ""


class SitrepError(Exception):
    """Base of everything the command line turns into one line and an exit code."""

    exit_code = 1


class ConfigError(SitrepError):
    """A configuration file or a setting is wrong; nothing was run."""

    exit_code = 2


class WarehouseError(SitrepError):
    """The warehouse file is missing, foreign, newer than this program, or fails a check."""

    exit_code = 2


class Locked(SitrepError):
    """Another process is writing to this working folder."""

    exit_code = 3


class Unreachable(SitrepError):
    """Not one feed of the run answered."""


class Unfit(SitrepError):
    """An input that a stage cannot use: expected, recorded in the ledger, the batch goes on."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Rejected(Unfit):
    """Unfit for good: not tried again until the stage's version changes."""


class Deferred(Unfit):
    """Unfit for now: a time-out, a 429, a 5xx.

    ``retry_seconds`` is how long the other side asked us to wait, or None when it did not say.
    """

    def __init__(self, reason: str, retry_seconds: float | None = None) -> None:
        super().__init__(reason)
        self.retry_seconds = retry_seconds

    def __reduce__(self) -> tuple[type, tuple[str, float | None]]:
        return type(self), (self.reason, self.retry_seconds)
