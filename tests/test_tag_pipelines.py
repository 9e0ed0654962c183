"""The component in spaCy, ours and anyone's."""

import pytest
import spacy

from pipeline.tag.gazetteer import load
from pipeline.tag.pipelines import LEXEMES, blank, pipeline_for


@pytest.mark.parametrize(
    "language", ["ja", "ko", "th", "vi", "zh", "ru", "sw", "xx", "lex_attrs", "..", "", None]
)
def test_every_language_has_a_pipeline(language: str | None) -> None:
    """No language needs a package beside spaCy, and none is refused."""
    doc = pipeline_for(load(), language)("NATO 2024")
    assert [(e.label_, e.kb_id_, e.start_char, e.end_char) for e in doc.ents] == [
        ("organization", "nato", 0, 4)
    ]


def test_the_component_works_in_any_spacy_pipeline() -> None:
    """It is registered by name, and comes with the shipped gazetteer and the pipeline's language."""
    nlp = spacy.blank("fr")
    nlp.add_pipe("sitrep_gazetteer")
    assert [ent.kb_id_ for ent in nlp("La Russie et l'OTAN.").ents] == ["RU", "nato"]


def test_a_pipeline_is_made_once() -> None:
    """Making one takes longer than tagging an article."""
    assert pipeline_for(load(), "de") is pipeline_for(load(), "de")


def test_a_pipeline_whose_vocabulary_has_grown_is_made_anew() -> None:
    """Months of news do not fill the memory."""
    nlp = pipeline_for(load(), "is")
    nlp(" ".join(f"orð{n}" for n in range(LEXEMES + 1)))
    assert pipeline_for(load(), "is") is not nlp


def test_a_text_may_be_longer_than_spacy_allows_by_default() -> None:
    """The limit of a million characters is meant for parsers."""
    assert blank("en").max_length > 10**9
