"""Which trained spaCy pipelines are installed, and which one serves a language. Imports nothing of them.

    packages with entry points spacy_models ─▶ installed ─▶ a language's: names for tag, arcs for code

None is needed: without one, tables and rules find what they find. A package is named as spaCy names them:
en_core_web_sm is English, small; one for xx serves languages that have no own one.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from pipeline.data import rows

GROUP = "spacy_models"  # entry points by which spaCy itself finds them
SIZES = ("sm", "md", "lg", "trf")  # the largest that is installed is taken
MANY = "xx"  # spaCy's code of pipelines for many languages
SPACY_CODES = {"no": "nb"}  # where spaCy's code of a language is not the one that texts have


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainedPipeline:
    """A trained pipeline, installed or to be had."""

    name: str
    package: str  # the distribution that it comes in, mostly of the same name
    language: str  # spaCy's code
    size: str | None  # one of SIZES; None: its name does not say
    licence: str | None
    version: str | None  # None: not installed
    components: tuple[str, ...]  # as its meta.json has them


@cache
def official() -> dict[str, TrainedPipeline]:
    """{name: pipeline} of those that spaCy 3.8 offers with an entity recognizer; `trained_pipelines.csv`."""
    return {
        row["name"]: TrainedPipeline(
            name=row["name"],
            package=row["name"],
            language=row["language"],
            size=_size(row["name"]),
            licence=row["licence"],
            version=None,
            components=("ner",),
        )
        for row in rows("trained_pipelines")
    }


def installed(path: Sequence[str] | None = None) -> list[TrainedPipeline]:
    """The trained pipelines of this environment, or of the given folders, by name; from their metadata."""
    found: dict[str, TrainedPipeline] = {}
    for package in distributions(path=list(sys.path if path is None else path)):
        for entry in package.entry_points.select(group=GROUP):
            found.setdefault(entry.name, _described(package, entry.name, entry.value))
    return [found[name] for name in sorted(found)]


def serving(
    pipelines: Iterable[TrainedPipeline], language: str | None, component: str = "ner"
) -> TrainedPipeline | None:
    """The one that reads texts of a language: its own before those for many, the largest of them."""
    code = SPACY_CODES.get(language or MANY, language or MANY)
    fit = [pipeline for pipeline in pipelines if component in pipeline.components]
    own = [pipeline for pipeline in fit if pipeline.language == code]
    general = [pipeline for pipeline in fit if pipeline.language == MANY]
    return max(own or general, key=_rank, default=None)


def installed_for(language: str | None, component: str = "ner") -> TrainedPipeline | None:
    """The installed one that reads texts of a language; None where there is none."""
    return serving(installed(), language, component)


def fingerprint(path: Sequence[str] | None = None, component: str = "ner") -> tuple[str, ...]:
    """What a stage depends on: ("en_core_web_sm-3.8.0", …), of each language's only the one that is used."""
    here = installed(path)
    used = {pipeline for known in here if (pipeline := serving(here, known.language, component))}
    return tuple(sorted(f"{pipeline.name}-{pipeline.version}" for pipeline in used))


def _described(package: Distribution, name: str, module: str) -> TrainedPipeline:
    meta = _meta(Path(str(package.locate_file(f"{module}/meta.json"))))
    return TrainedPipeline(
        name=name,
        package=package.name,
        language=name.partition("_")[0],
        size=_size(name),
        licence=meta.get("license") or None,
        version=package.version,
        components=tuple(meta.get("components") or meta.get("pipeline") or ()),
    )


def _meta(file: Path) -> dict[str, Any]:
    """A package's description of itself; empty where it has none that can be read."""
    try:
        meta = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return meta if isinstance(meta, dict) else {}


def _size(name: str) -> str | None:
    last = name.rpartition("_")[2]
    return last if last in SIZES else None


def _rank(pipeline: TrainedPipeline) -> tuple[int, bool, str]:
    size = SIZES.index(pipeline.size) if pipeline.size else -1
    return size, pipeline.name in official(), pipeline.name
