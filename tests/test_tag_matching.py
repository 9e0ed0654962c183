"""Names among words, with a lexicon small enough to see through."""

import pytest

from pipeline.records import Alias
from pipeline.tag.gazetteer import Gazetteer
from pipeline.tag.lexicon import Lexicon, lexicon
from pipeline.tag.matching import Hit, hits
from pipeline.tag.words import split

NAMES = {
    "board": "Harbour Board",
    "ostend": "Harbour Board of Ostend",
    "qc": "QC",
    "dunes": "the Dunes",
    "ns": "Quay 2",
}


def small(language: str = "en") -> Lexicon:
    """A lexicon of the names above, and of the countries, which are always there."""
    aliases = (
        Alias(actor_id=actor_id, language="mul", alias=name, source="tests")
        for actor_id, name in NAMES.items()
    )
    return lexicon(Gazetteer(fingerprint="small", actors=(), aliases=tuple(aliases)), language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Board", [Hit(0, 2, "board")]),
        ("the Harbour Board of Ostend", [Hit(1, 5, "ostend")]),
        ("the Harbour Board of Bruges", [Hit(1, 3, "board")]),
        ("Harbour Harbour Board Board", [Hit(1, 3, "board")]),
        ("harbour board", []),
        ("HARBOUR BOARD", [Hit(0, 2, "board")]),
        ("QC qc Qc", [Hit(0, 1, "qc")]),
        ("in the Dunes, in the dunes", [Hit(1, 3, "dunes")]),
        ("Quay-2 and Quay – 2 and Quay 2", [Hit(0, 3, "ns"), Hit(4, 7, "ns"), Hit(8, 10, "ns")]),
        ("Quay- and Harbour", []),
        ("", []),
    ],
)
def test_the_longest_name_with_its_capitals_wins(text: str, expected: list[Hit]) -> None:
    """Hits are word positions, from left to right; hyphens within a name come and go."""
    assert list(hits(split(text), small())) == expected


def test_in_a_text_of_capitals_an_acronym_that_is_a_word_does_not_count() -> None:
    """But the same acronym among words in lower case does."""
    assert list(hits(split("TELL US MORE"), small())) == []
    assert list(hits(split("a US port"), small())) == [Hit(1, 2, "US")]
