"""Ingested material → paragraphs."""

import pytest

from pipeline.extract import plain


@pytest.mark.parametrize(
    ("text", "title", "paragraphs"),
    [
        ("Bridge\n\nOne.\n\nTwo.", "Bridge", ["One.", "Two."]),
        ("Bridge\r\n\r\nOne.\r\n \r\nTwo.", "Bridge", ["One.", "Two."]),
        ("Bridge\nOne.\nTwo.", "Bridge", ["One.", "Two."]),
        ("One is a sentence.\n\nTwo.", None, ["One is a sentence.", "Two."]),
        ("Bridge\nopened\n\nOne.", None, ["Bridge opened", "One."]),
        ("x" * 300 + "\n\nOne.", None, ["x" * 300, "One."]),
        ("One\nwrapped line.\n\nTwo\nwrapped.", None, ["One wrapped line.", "Two wrapped."]),
        (
            "Bridge\n\nold bridge\n\nThe bridge (Photo: Getty)\n\nOne.",
            "Bridge",
            ["The bridge (Photo: Getty)", "One."],
        ),
        ("Bridge\n\nOne\nwrapped line.", "Bridge", ["One wrapped line."]),
        ("Only one line", None, ["Only one line"]),
        ("", None, []),
    ],
)
def test_a_text_is_split_on_blank_lines(text: str, title: str | None, paragraphs: list[str]) -> None:
    """The first line is the title when it stands alone, is short and is no sentence."""
    assert plain.split(text) == (title, paragraphs)
