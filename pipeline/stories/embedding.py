"""What a text means, as a vector of a multilingual model that the user brings: optional, and off by default.

    setting embedding = "package.module:factory"  ─▶ factory() ─▶ an Embedding ─▶ a vector a text

Sitrep ships none and needs none. The name and version of one are part of the versions of profile and stories:
with another model all texts are profiled and placed anew. Both are asked for at the start of each run, so a
factory should load weights only when the first text comes.
"""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from math import isfinite, sqrt
from typing import Protocol, runtime_checkable

from pipeline.errors import ConfigError

UNIT = 127  # of a quantised vector: a byte a dimension is exact to a hundredth of a cosine


@runtime_checkable
class Embedding(Protocol):
    """A model that gives texts of one meaning, in whatever language, vectors of one direction."""

    name: str
    version: str  # another one whenever its vectors are others

    def embed(self, text: str) -> Sequence[float]:
        """A text → its vector, always of the same number of dimensions; the same text, the same vector."""


@cache
def load(factory: str) -> Embedding:
    """The embedding that ``package.module:factory`` makes. Raises ConfigError, naming what is missing."""
    module, _, name = factory.partition(":")
    try:
        made = getattr(import_module(module), name)()
    except ImportError as error:
        raise ConfigError(f"setting embedding: {factory}: {error}; is its package installed?") from error
    except AttributeError as error:
        raise ConfigError(f"setting embedding: {factory}: {error}") from error
    if not isinstance(made, Embedding):
        raise ConfigError(
            f"setting embedding: {factory}: expected name, version and embed(text) of what it makes"
        )
    return made


def fingerprint(factory: str | None) -> tuple[str, ...]:
    """Name and version of the embedding; () for none."""
    if factory is None:
        return ()
    embedding = load(factory)
    return embedding.name, embedding.version


def quantised(vector: Sequence[float]) -> tuple[int, ...]:
    """The direction of a vector, a byte a dimension; () for one without a direction."""
    length = sqrt(sum(value * value for value in vector))
    if not length or not isfinite(length):
        return ()
    return tuple(round(UNIT * value / length) for value in vector)
