"""A pipeline for each language."""

from datetime import date

import pytest

from pipeline.records.mentions import Actor
from pipeline.tag.components import COMPONENTS, DATE
from pipeline.tag.known.gazetteer import load
from pipeline.tag.known.lexicon import lexicon
from pipeline.tag.pipelines import LEXEMES, annotated, blank, clitic_search, pipeline_for
from pipeline.tag.trained import MODEL


@pytest.mark.parametrize(
    "language",
    [
        "ja",
        "ko",
        "th",
        "vi",
        "zh",
        "ru",
        "sw",
        "xx",
        "..",
        "",
        None,
        "lex_attrs",
    ],
)
def test_every_language_has_a_pipeline(language: str | None) -> None:
    """No language needs a package beside spaCy, and none is refused."""
    doc = pipeline_for(load(), language)("NATO 2024")
    assert [(e.label_, e.kb_id_, e.start_char, e.end_char) for e in doc.ents] == [
        ("organization", "nato", 0, 4)
    ]


def test_a_pipeline_has_the_components_in_their_order() -> None:
    """Each reads what those before it found."""
    assert [name for name in pipeline_for(load(), "de").pipe_names if name != MODEL] == list(COMPONENTS)


def test_a_pipeline_has_the_gazetteer_that_was_asked_for() -> None:
    """Not the shipped one that the components come with."""
    board = Actor(
        actor_id="harbour-board", kind="organization", name="Harbour Board", country=None, sector=None,
        wikidata_id=None, source="tests",
    )  # fmt: skip
    doc = pipeline_for(load([board]), "en")("the Harbour Board met in a garden")
    assert [entity.kb_id_ for entity in doc.ents] == ["harbour-board"]
    assert not pipeline_for(load(), "en")("the harbour board met in a garden").ents


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    """One for one, so that offsets stay."""
    doc = annotated("\ud800 NATO", pipeline_for(load(), "en"), None)
    assert [(entity.start_char, entity.text) for entity in doc.ents] == [(2, "NATO")]


def test_a_day_is_kept_with_the_document() -> None:
    """None where it is not known."""
    nlp = pipeline_for(load(), "en")
    assert annotated("NATO", nlp, date(2022, 2, 1)).user_data[DATE] == "2022-02-01"
    assert DATE not in annotated("NATO", nlp, None).user_data


@pytest.mark.parametrize(
    ("chunk", "clitic"),
    [("وروسيا", "و"), ("بالصين", "ب"), ("روسيا", None), ("مدرسة", None), ("و" * 100, None)],
)
def test_an_arabic_clitic_is_parted_from_a_name_only(chunk: str, clitic: str | None) -> None:
    """Other words stay whole, and so do endless ones."""
    match = clitic_search(lexicon(load(), "ar"))(chunk)
    assert (match[0] if match else None) == clitic


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
    assert blank().max_length > 10**9
