"""Persons whom a title tells."""

import pytest

from pipeline.tag.context import phrases, senses, titled
from pipeline.tag.context.found import covered, laid
from pipeline.tag.context.matching import hits
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.lexicon import lexicon
from tests.passages import passage, spelled
from tests.tagging import GAZETTEER


def persons(written: str, language: str) -> list[tuple[str, str | None, str | None]]:
    """Name, country and sector of those whom a title tells."""
    text = passage(written, language)
    spotted = list(hits(text.words, lexicon(GAZETTEER, language), atlas()))
    known = senses.known(text, spotted, GAZETTEER)
    there = covered(laid(phrases.bodies(text, spotted, GAZETTEER), known))
    spoken = list(phrases.titles(text, spotted, there))
    return [
        (spelled(text, item.start, item.end), item.country, item.sector)
        for item in titled.persons(text, spoken, there, covered(spotted), GAZETTEER)
    ]


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("en", "the school that Minister Emma Quill opened", [("Emma Quill", None, "GOV")]),
        ("en", "this is about a school that Polish Foreign Minister Emma Quill opened again",
         [("Emma Quill", "PL", "GOV")]),
        ("en", "to a school came Emma Quill, a spokeswoman for the Polish government, on foot",
         [("Emma Quill", "PL", None)]),
        ("fr", "dans une école la ministre polonaise Emma Quill est venue", [("Emma Quill", "PL", "GOV")]),
        ("ru", "в школу приехал министр обороны Польши Иван Квилов", [("Иван Квилов", "PL", "GOV")]),
        ("en", "the school that the minister opened", []),
        ("en", "the minister, QRX and the others of the yard", []),
        ("en", "they met the president of Poland. Accusations followed", []),
        ("en", "they met Gen. Emma Quill in the yard", [("Emma Quill", None, "MIL")]),
    ],
)  # fmt: skip
def test_a_title_beside_a_name_tells_a_person(
    language: str, written: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    """With the country of the title; nobody has an id."""
    assert persons(written, language) == expected
