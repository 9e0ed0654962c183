"""The components in anyone's spaCy pipeline."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.tag.components import COMPONENTS, DATE, HITS, found_in, words_of
from pipeline.tag.context.found import Found, covered, laid
from pipeline.tag.known.gazetteer import load
from pipeline.tag.pipelines import annotated, pipeline_for

TEXT = (
    "On a vu le ministre Emil Quillard dans les jardins de l'OTAN en Ukraine, puis dans une école à Moscou."
)


def pipeline(names: Sequence[str] = COMPONENTS, language: str = "fr") -> Language:
    """spaCy's own blank pipeline with some of the components."""
    nlp = spacy.blank(language)
    for name in names:
        nlp.add_pipe(name)
    return nlp


def entities(doc: Doc) -> list[tuple[str, str, str]]:
    return [(entity.text, entity.label_, entity.kb_id_) for entity in doc.ents]


def test_all_components_work_with_spacys_own_tokenizer() -> None:
    """An entity's label is the kind, its kb_id_ the actor's id, empty for a name beyond the list."""
    assert entities(pipeline()(TEXT)) == [
        ("Emil Quillard", "person", ""),
        ("OTAN", "organization", "nato"),
        ("Ukraine", "country", "UA"),
        ("Moscou", "place", "geonames:524901"),
    ]


def test_the_gazetteer_alone_finds_what_is_known() -> None:
    """The names beyond the list are the next component's work."""
    assert [ent for _, _, ent in entities(pipeline(["sitrep_gazetteer"])(TEXT))] == [
        "nato",
        "UA",
        "geonames:524901",
    ]


@pytest.mark.parametrize("name", COMPONENTS)
def test_each_component_may_stand_alone(name: str) -> None:
    """In whatever pipeline, and on a text without words."""
    nlp = pipeline([name])
    assert all(isinstance(item, Found) for item in found_in(nlp(TEXT)))
    assert found_in(nlp("")) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia"),
        ("de", "Russland"),
        ("ru", "Россией"),
        ("ar", "روسيا"),
        ("zh", "俄罗斯"),
        ("tr", "Rusya"),
    ],
)
def test_a_component_reads_the_language_of_its_pipeline(language: str, text: str) -> None:
    """With whatever tokenizer spaCy has for it."""
    assert entities(pipeline(language=language)(text)) == [(text, "country", "RU")]


def test_a_language_may_be_told() -> None:
    """In a pipeline for many languages."""
    nlp = spacy.blank("xx")
    nlp.add_pipe("sitrep_gazetteer", config={"language": "fr"})
    assert entities(nlp("La Russie")) == [("Russie", "country", "RU")]


def test_roles_are_added_to_what_was_found() -> None:
    """Ukraine is where something is, NATO acts."""
    found = {item.actor_id: item.role for item in found_in(pipeline()(TEXT))}
    assert found == {None: "actor", "nato": "actor", "UA": "location", "geonames:524901": "location"}


def test_nothing_is_left_behind_that_only_components_need() -> None:
    """The words and hits of a text would be as large as the text."""
    assert HITS not in pipeline()(TEXT).user_data


def test_what_was_found_is_stored_with_the_document() -> None:
    """A document read back from bytes has its entities and all that was found."""
    nlp = pipeline()
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert found_in(again) == found_in(doc) != []
    assert entities(again) == entities(doc)


@pytest.mark.parametrize("names", [["sitrep_gazetteer"], ["sitrep_gazetteer", "sitrep_names"]])
def test_a_document_of_some_of_the_components_is_stored_too(names: list[str]) -> None:
    """Whichever component stands last."""
    doc = pipeline(names)(TEXT)
    assert entities(Doc(doc.vocab).from_bytes(doc.to_bytes())) == entities(doc)


def test_a_pipeline_is_stored_with_its_components(tmp_path: Path) -> None:
    """And finds the same when it is loaded."""
    nlp = pipeline()
    nlp.to_disk(tmp_path)
    assert entities(spacy.load(tmp_path)(TEXT)) == entities(nlp(TEXT))


def test_many_texts_go_through_in_their_order() -> None:
    """By nlp.pipe, nothing of one in another."""
    docs = pipeline().pipe(["OTAN", "", "La Russie"], batch_size=2)
    assert [[ent for _, _, ent in entities(doc)] for doc in docs] == [["nato"], [], ["RU"]]


def test_a_documents_day_says_who_holds_an_office() -> None:
    """It stands in user_data, for a Doc has no date."""
    doc = annotated("The Russian foreign minister came.", pipeline_for(load(), "en"), date(2022, 2, 1))
    assert doc.user_data[DATE] == "2022-02-01"
    assert "sergei-lavrov" in [ent for _, _, ent in entities(doc)]


def test_line_breaks_are_no_words_but_paragraphs_are() -> None:
    """A name may go on over a line's end; tokens keep their places."""
    doc = spacy.blank("en")("They came\nto the United\nStates.\n\nThen left.")
    texts, tokens = words_of(doc)
    assert [text for text in texts if text.isspace()] == ["\n\n"]
    assert [doc[at].text for at in tokens] == texts


def found(start: int, end: int, actor_id: str) -> Found:
    return Found(start, end, "person", actor_id, None, None)


def test_what_comes_first_stays_where_two_overlap() -> None:
    """And all are in the order of the words."""
    over, under = [found(4, 6, "a")], [found(0, 2, "b"), found(5, 7, "c"), found(6, 8, "d")]
    assert [item.actor_id for item in laid(over, under)] == ["b", "a", "d"]
    assert laid([], []) == []


def test_a_word_leads_to_what_covers_it() -> None:
    """All words of a name, and no others."""
    name = found(1, 3, "a")
    assert covered([name]) == {1: name, 2: name}
