"""The arcs that a trained spaCy pipeline with a parser draws, where one is installed for a language.

Only what parsing needs runs. The pipeline has its own tokenizer, so that arcs come over by character offsets:
a word's head is the word in which its token's head begins. Labels become roles by `dependency_labels.csv`.
"""

from bisect import bisect_right
from collections.abc import Mapping
from functools import cache

from spacy.tokens import Doc

from pipeline.code.events.arcs import Arc, Role
from pipeline.code.text.sentences import Written
from pipeline.data import rows
from pipeline.language.loading import loaded
from pipeline.language.models import TrainedPipeline

NEEDED = frozenset({"tok2vec", "transformer", "parser"})
LONGEST = 100_000  # characters: a parser's memory grows with them, and so long a text is no article


@cache
def roles() -> dict[str, Role]:
    """{label of an arc: what the word is to its head}; other labels say nothing that coding asks."""
    return {row["label"]: row["role"] for row in rows("dependency_labels")}  # type: ignore[misc]


def arcs(text: Written, pipeline: TrainedPipeline) -> Mapping[int, Arc]:
    """{word: its arc}; empty for a text that is too long."""
    if len(text.text) > LONGEST:
        return {}
    nlp = loaded(pipeline, NEEDED, "code")
    with nlp.memory_zone():
        return _arcs(text, nlp(text.text))


def _arcs(text: Written, doc: Doc) -> dict[int, Arc]:
    found: dict[int, Arc] = {}
    for token in doc:
        word, head = (bisect_right(text.starts, each.idx) - 1 for each in (token, token.head))
        if word >= 0 and word != head:
            found.setdefault(word, Arc(head, roles().get(token.dep_, "other")))
    return found
