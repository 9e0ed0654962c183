"""The spaCy components of tagging, registered as factories for anyone's `nlp.add_pipe`.

    sitrep_gazetteer   names of the gazetteer and of the atlas, bodies of states, adjectives of countries
    sitrep_names       persons by their titles, names beyond the list, surnames and offices within the article
    sitrep_roles       actor or location

Each reads what those before it found and adds to it: `doc.user_data["sitrep"]`, a list of `Found` in the
order of the words, which is also written to `doc.ents` (label: kind, kb_id: actor id). Where a trained
pipeline is installed, `sitrep_model` (in `trained`) stands before `sitrep_roles`.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.language.passage import Passage
from pipeline.tag.context import metonyms, phrases, resolution, roles, senses, whereabouts
from pipeline.tag.context.found import Found, laid
from pipeline.tag.context.matching import Hit, hits
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.gazetteer import Gazetteer, load
from pipeline.tag.known.lexicon import DEFAULT_LANGUAGE, lexicon

COMPONENTS = ("sitrep_gazetteer", "sitrep_names", "sitrep_roles")
FOUND = "sitrep"
HITS = "sitrep_hits"  # only between the components
DATE = "published_on"


class Words(NamedTuple):
    """The tokens that count as words: a name may go on after a line break, not into the next paragraph."""

    texts: list[str]
    tokens: list[int]  # indices in the Doc


def found_in(doc: Doc) -> list[Found]:
    """What was found so far, in the order of the words."""
    return [Found(*item) for item in doc.user_data.get(FOUND, ())]


def words_of(doc: Doc) -> Words:
    """The words of a document, read as arrays: making a Token of each takes longer than all the rest."""
    strings = doc.vocab.strings
    texts, tokens = [], []
    for at, (orth, is_space) in enumerate(doc.to_array(["ORTH", "IS_SPACE"]).tolist()):
        word = strings[orth]
        if not is_space or word.count("\n") > 1:
            texts.append(word)
            tokens.append(at)
    return Words(texts, tokens)


def passage_of(words: Words, language: str | None, day: str | None) -> Passage:
    """The words as tagging sees them, with the day (ISO 8601) on which they were published."""
    return Passage(
        words=words.texts,
        language=language or DEFAULT_LANGUAGE,
        published_on=date.fromisoformat(day) if day else None,
    )


class Component(ABC):
    """What they share: whom they know, the language of the texts, and how they are stored.

    Stored is the language and what the user added to the gazetteer; the rest ships with the program.
    """

    def __init__(self, language: str | None, gazetteer: Gazetteer | None = None) -> None:
        self.language = language
        self._gazetteer = gazetteer

    @property
    def gazetteer(self) -> Gazetteer:
        """Whom it knows; the shipped gazetteer, where no other was set."""
        return self._gazetteer or shipped()

    @gazetteer.setter
    def gazetteer(self, known: Gazetteer) -> None:
        self._gazetteer = known

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002 - spaCy's signature
        """The component as JSON."""
        added = self._gazetteer.added if self._gazetteer else Additions()
        return json.dumps({"language": self.language, "added": added.as_json()}).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> "Component":  # noqa: ARG002
        """The component that `to_bytes` stored."""
        stored = json.loads(data)
        self.language = stored["language"]
        added = Additions.from_json(stored["added"])
        self._gazetteer = load(added.actors, added.aliases, added.terms) if added.actors else None
        return self

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """The same as a file."""
        Path(path).write_bytes(self.to_bytes(exclude=exclude))

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "Component":
        """The component of a file."""
        return self.from_bytes(Path(path).read_bytes(), exclude=exclude)

    def __call__(self, doc: Doc) -> Doc:
        """The document with what this component finds."""
        words, passage = _read(doc, self.language, doc.user_data.get(DATE), len(doc))
        return _write(doc, words, self.found(passage, doc))

    @abstractmethod
    def found(self, passage: Passage, doc: Doc) -> list[Found]:
        """All that is known now, in the order of the words."""


class GazetteerComponent(Component):
    """Finds the names that are known."""

    def found(self, passage: Passage, doc: Doc) -> list[Found]:
        """Actors, places, bodies of states, adjectives of countries."""
        spotted = list(hits(passage.words, lexicon(self.gazetteer, self.language), atlas()))
        doc.user_data[HITS] = [tuple(hit) for hit in spotted]
        known = senses.known(passage, spotted, self.gazetteer)
        known = laid(phrases.bodies(passage, spotted, self.gazetteer), known)
        return laid(known, phrases.adjectives(passage, spotted, self.gazetteer))


class NamesComponent(Component):
    """Finds names beyond the list, and whom surnames and offices mean within the article."""

    def found(self, passage: Passage, doc: Doc) -> list[Found]:
        """All that was found before, and these."""
        spotted = [Hit(*hit) for hit in doc.user_data.get(HITS, ())]
        words = lexicon(self.gazetteer, self.language)
        return resolution.resolved(passage, spotted, found_in(doc), self.gazetteer, words)


class RolesComponent(Component):
    """Decides who acts and what is only a place."""

    def found(self, passage: Passage, doc: Doc) -> list[Found]:
        """The same, each with its role."""
        doc.user_data.pop(HITS, None)
        given = roles.given(passage, found_in(doc), metonyms.seats(), metonyms.governments())
        return whereabouts.placed(passage, given)


@lru_cache(maxsize=1)  # reading a document takes a fifth of the time: once for all components
def _read(doc: Doc, language: str | None, day: str | None, size: int) -> tuple[Words, Passage]:  # noqa: ARG001
    """A document's words, read again when its day or tokens are others."""
    words = words_of(doc)
    return words, passage_of(words, language, day)


def _write(doc: Doc, words: Words, found: Iterable[Found]) -> Doc:
    items = list(found)
    doc.user_data[FOUND] = [tuple(item) for item in items]
    doc.set_ents(
        [
            Span(
                doc,
                words.tokens[item.start],
                words.tokens[item.end - 1] + 1,
                label=item.kind,
                kb_id=item.actor_id or "",
            )
            for item in items
        ]
    )
    return doc


@cache
def shipped() -> Gazetteer:
    """The gazetteer without a user's additions."""
    return load()


@Language.factory("sitrep_gazetteer", assigns=["doc.ents"], default_config={"language": None})
def create_gazetteer(nlp: Language, name: str, language: str | None) -> GazetteerComponent:  # noqa: ARG001
    """The component with the shipped gazetteer, for a language, else the pipeline's."""
    return GazetteerComponent(language or nlp.lang)


@Language.factory("sitrep_names", assigns=["doc.ents"], default_config={"language": None})
def create_names(nlp: Language, name: str, language: str | None) -> NamesComponent:  # noqa: ARG001
    """The component with the shipped gazetteer, for a language, else the pipeline's."""
    return NamesComponent(language or nlp.lang)


@Language.factory("sitrep_roles", assigns=["doc.ents"], default_config={"language": None})
def create_roles(nlp: Language, name: str, language: str | None) -> RolesComponent:  # noqa: ARG001
    """The component with the shipped gazetteer, for a language, else the pipeline's."""
    return RolesComponent(language or nlp.lang)
