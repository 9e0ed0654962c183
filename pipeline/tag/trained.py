"""The spaCy component that asks a trained pipeline for names that nothing else found.

    sitrep_model   persons, organizations, groups and places that the entity recognizer of an installed
                   pipeline names, method `model`, without an id: what was found before wins every overlap

It stands between `sitrep_names` and `sitrep_roles`. The trained pipeline has its own tokenizer, so that its
entities come over by character offsets; only the components run that recognizing entities needs.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.data import rows
from pipeline.errors import ConfigError
from pipeline.language import models
from pipeline.language.loading import loaded
from pipeline.language.passage import Passage
from pipeline.records.mentions import ActorKind
from pipeline.tag.components import Component, found_in, words_of
from pipeline.tag.context.found import Found, laid

MODEL = "sitrep_model"
NEEDED = frozenset({"tok2vec", "transformer", "ner"})
LONGEST_PIECE = 5_000  # characters read at once: a recognizer's memory grows with them
LONGEST_WORD = 200  # characters; a longer one is no name, and costs the tokenizer seconds

Span = tuple[int, int]


@cache
def kinds() -> dict[str, ActorKind]:
    """{entity label: kind}; other labels are dropped. `entity_labels.csv`."""
    return {row["label"]: cast(ActorKind, row["kind"]) for row in rows("entity_labels")}


def pieces(words: Sequence[str], starts: Sequence[int]) -> Iterator[Span]:
    """The paragraphs as spans of words, long ones cut; `starts`: the words' offsets, in characters."""
    begin = 0
    for at, word in enumerate(words):
        if word.isspace() or len(word) > LONGEST_WORD:
            if at > begin:
                yield begin, at
            begin = at + 1
        elif starts[at] - starts[begin] >= LONGEST_PIECE:
            yield begin, at
            begin = at
    if begin < len(words):
        yield begin, len(words)


def bare(passage: Passage, start: int, end: int) -> Span:
    """A span without the signs and articles at its ends: the Ministry → Ministry."""
    while start < end and _is_empty(passage, start):
        start += 1
    while start < end and _is_empty(passage, end - 1):
        end -= 1
    return start, end


def _is_empty(passage: Passage, at: int) -> bool:
    word = passage.words[at]
    if not any(map(str.isalnum, word)):
        return True
    return word.islower() and word not in passage.particles and passage.is_stop(at)


class ModelComponent(Component):
    """Finds what a trained pipeline names."""

    def __init__(self, language: str | None, nlp: Language) -> None:
        super().__init__(language)
        self.nlp = nlp

    def found(self, passage: Passage, doc: Doc) -> list[Found]:
        """All that was found before, and these, which are better than a guess from capitals."""
        known = found_in(doc)
        sure = [item for item in known if item.actor_id or item.country or item.sector]
        return laid(laid(sure, self.named(passage, doc)), known)

    def named(self, passage: Passage, doc: Doc) -> Iterator[Found]:
        """The entities of the trained pipeline, in our words."""
        tokens = words_of(doc).tokens
        text = doc.text
        starts = [doc[token].idx for token in tokens]
        ends = [start + len(word) for start, word in zip(starts, passage.words, strict=True)]
        spans = list(pieces(passage.words, starts))
        texts = (text[starts[first] : ends[last - 1]] for first, last in spans)
        for (first, _), entities in zip(spans, self._entities(texts), strict=True):
            for start_char, end_char, kind in entities:
                start = bisect_right(ends, starts[first] + start_char)
                end = bisect_left(starts, starts[first] + end_char)
                start, end = bare(passage, start, end)
                if start < end:
                    yield Found(start, end, kind, None, None, None, method="model")

    def _entities(self, texts: Iterator[str]) -> list[list[tuple[int, int, ActorKind]]]:
        """Each text's entities by offset; spaCy may forget the words afterwards, or its memory would fill."""
        with self.nlp.memory_zone():
            return [
                [(e.start_char, e.end_char, kinds()[e.label_]) for e in doc.ents if e.label_ in kinds()]
                for doc in self.nlp.pipe(texts)
            ]


@Language.factory(MODEL, assigns=["doc.ents"], default_config={"language": None})
def create_model(nlp: Language, name: str, language: str | None) -> ModelComponent:  # noqa: ARG001
    """The component with the installed pipeline that serves a language. Raises ConfigError without one."""
    spoken = language or nlp.lang
    pipeline = models.installed_for(spoken)
    if pipeline is None:
        raise ConfigError(f"tag: no trained pipeline serves {spoken}; `sitrep models list` names some")
    return ModelComponent(spoken, loaded(pipeline, NEEDED, "tag"))
