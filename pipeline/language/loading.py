"""A trained spaCy pipeline, read from its package with only the components that are needed."""

from functools import cache

import spacy
from spacy.language import Language

from pipeline.errors import ConfigError
from pipeline.language.models import TrainedPipeline


@cache
def loaded(pipeline: TrainedPipeline, needed: frozenset[str], stage: str) -> Language:
    """Read once a process. Raises ConfigError for one that does not fit this spaCy or lacks a package."""
    others = [name for name in pipeline.components if name not in needed]
    try:
        return spacy.load(pipeline.name, exclude=others)
    except (ImportError, OSError, ValueError) as error:
        reason = " ".join(str(error).split())[:300]
        raise ConfigError(
            f"{stage}: the trained pipeline {pipeline.name} {pipeline.version} cannot be loaded: {reason} "
            f"(without it: `sitrep models remove {pipeline.name}`)"
        ) from error
