"""Words with capitals that stand together; ¶ is the end of a paragraph."""

import pytest

from pipeline.tag.context.runs import LONGEST_NAME, is_acronym, run_end, runs
from tests.passages import passage, spelled


def capitals(written: str, language: str = "en") -> list[str]:
    text = passage(written, language)
    return [spelled(text, *span) for span in runs(text, {}, {})]


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
    assert run_end(text, 1, {}) <= 1 + 2 * LONGEST_NAME


@pytest.mark.parametrize(
    ("word", "expected"),
    [("QRX", True), ("ФБК", True), ("Q", False), ("XIV", False), ("QUILLBURY", False), ("Qrx", False),
     ("A1", False), ("", False), ("中国", False)],
)  # fmt: skip
def test_an_acronym_is_two_to_six_capitals_and_no_number(word: str, expected: bool) -> None:
    """Letters, no digits; a Roman number counts as a number."""
    assert is_acronym(word) is expected
