"""Names beyond the list; ¶ is the end of a paragraph."""

import pytest

from pipeline.language.passage import Passage
from pipeline.language.words import split
from pipeline.tag.context import names, phrases, senses
from pipeline.tag.context.found import covered, laid
from pipeline.tag.context.matching import hits
from pipeline.tag.context.names import is_acronym, is_given, run_end, runs
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.gazetteer import load
from pipeline.tag.known.lexicon import lexicon

GAZETTEER = load()


def passage(text: str, language: str = "en") -> Passage:
    words = [word for part in text.split("¶") for word in (*split(part), "\n\n")][:-1]
    return Passage(words=words, language=language)


def spelled(text: Passage, start: int, end: int) -> str:
    return " ".join(text.words[start:end])


def capitals(written: str, language: str = "en") -> list[str]:
    text = passage(written, language)
    return [spelled(text, *span) for span in runs(text, {}, {})]


def persons(written: str, language: str) -> list[tuple[str, str | None, str | None]]:
    """Name, country and sector of those whom a title tells."""
    text = passage(written, language)
    spotted = list(hits(text.words, lexicon(GAZETTEER, language), atlas()))
    known = senses.known(text, spotted, GAZETTEER)
    there = covered(laid(phrases.bodies(text, spotted, GAZETTEER), known))
    spoken = list(phrases.titles(text, spotted, there))
    return [
        (spelled(text, item.start, item.end), item.country, item.sector)
        for item in names.persons(text, spoken, there, covered(spotted), GAZETTEER)
    ]


def named(written: str, language: str) -> list[tuple[str, str]]:
    """Name and kind of those that tell it by themselves."""
    text = passage(written, language)
    spotted = list(hits(text.words, lexicon(GAZETTEER, language), atlas()))
    cues = {at: hit for hit in spotted for at in range(hit.start, hit.end) if hit.means("cue")}
    return [
        (spelled(text, item.start, item.end), item.kind)
        for item in names.named(text, list(runs(text, {}, cues)), cues, {})
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("they saw Emma Quill in the yard", ["Emma Quill"]),
        ("they saw Emma van der Quill in the yard", ["Emma van der Quill"]),
        ("they saw Emma Quill-Brandner in the yard", ["Emma Quill - Brandner"]),
        ("they saw Emma B. Quill in the yard", ["Emma B . Quill"]),
        ("they saw Emma O'Quill in the yard", ["Emma O ' Quill"]),
        ("they saw Emma and Quill in the yard", ["Emma", "Quill"]),
        ("they saw Emma ¶ Brandner of the yard", ["Emma"]),
        ("they saw Emma. The yard was full", ["Emma"]),
        ("they saw Emma in the small old yard on Monday, or was it December", ["Emma"]),
        ("Harbours are old and full of sand", []),
        ("Quillbury is old and full of sand. They came and saw Quillbury again", ["Quillbury", "Quillbury"]),
        ("QRX is an old and small bakery there", ["QRX"]),
        ("the news from the yard ¶ Quillbury Council Opens Harbour Again", []),
        ("", []),
    ],
)
def test_capitals_that_stand_together_are_a_name(written: str, expected: list[str]) -> None:
    """Over particles, hyphens and initials; not over paragraphs and sentences, and not in headlines."""
    assert capitals(written) == expected


def test_what_is_found_already_is_no_part_of_another_name() -> None:
    """The run ends there, and goes on behind it."""
    text = passage("they saw Emma Quill Brandner there")
    assert [spelled(text, *span) for span in runs(text, {3: "taken"}, {})] == ["Emma", "Brandner"]


def test_a_name_has_an_end_however_many_capitals_follow() -> None:
    """Ten words at most."""
    text = passage("x " + "Quill " * 100)
    assert run_end(text, 1, {}) <= 1 + 2 * names.LONGEST_NAME


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


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("en", "in the yard they saw Emma Quill again", [("Emma Quill", "person")]),
        ("en", "in the yard of the Quillbury Football Club there was sand",
         [("Quillbury Football Club", "organization")]),
        ("en", "in the yard of the QRX there was sand", [("QRX", "organization")]),
        ("en", "in the yard of part XIV there was sand", []),
        ("en", "it rained in Quillbury, and it rained in Section 5", [("Quillbury", "place")]),
        ("en", "they read books for many years at the Quillbury Institute for Gravel Studies, then left",
         [("Quillbury Institute for Gravel Studies", "organization")]),
        ("en", "in the yard they read the Quill Rights Bill again", []),
        ("en", "in the yard they spoke of Quillism again", []),
        ("en", "in the yard stood a QRX-18 with 19 QRX", []),
        ("en", "the yard was full of TERRIBLE RISKS for us", []),
        ("tr", "avluda Quillsporlu Emma Quill oynadı", [("Emma Quill", "person")]),
        ("de", "im Hof sahen wir die Emma-Kultur und Netze von Kanälen", []),
        ("fr", "dans la cour ils ont vu Emma Quill une fois", [("Emma Quill", "person")]),
        ("de", "im Hof sahen wir den Bäcker Emil Quillmann schon", [("Emil Quillmann", "person")]),
        ("de", "im Hof lag Sand, denn Regen fiel", []),
        ("ru", "во дворе видели, как Иван Квилов спал", [("Иван Квилов", "person")]),
    ],
)  # fmt: skip
def test_given_names_and_cues_tell_what_a_name_is_of(
    language: str, written: str, expected: list[tuple[str, str]]
) -> None:
    """A given name a person, a word like Club an organization; where all nouns have capitals, no more."""
    assert named(written, language) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("QRX", True), ("ФБК", True), ("Q", False), ("XIV", False), ("QUILLBURY", False), ("Qrx", False),
     ("A1", False), ("", False), ("中国", False)],
)  # fmt: skip
def test_an_acronym_is_two_to_six_capitals_and_no_number(word: str, expected: bool) -> None:
    """Letters, no digits; a Roman number counts as a number."""
    assert is_acronym(word) is expected


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [("Emma", "en", True), ("Владимира", "ru", True), ("Quillbury", "en", False), ("", "en", False)],
)
def test_a_given_name_is_known_in_its_inflected_forms(word: str, language: str, expected: bool) -> None:
    """Of all languages together."""
    assert is_given(word, language) is expected
