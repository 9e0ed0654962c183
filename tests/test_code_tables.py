"""The tables of coding: every row is complete, means something, and can be found."""

from typing import get_args

import pytest
from babel import Locale

from pipeline.code.known.cameo import combined, event_codes
from pipeline.code.known.lexicon import TABLES, Frame, Kind, Part, lexicon
from pipeline.code.known.patterns import compiled
from pipeline.code.text.calendars import TimeKind
from pipeline.data import rows
from pipeline.records.events import EventType

COLUMNS = {
    "cameo": "code event_type mode context goldstein label source",
    "case_endings": "language ending source",
    "count_units": "language words unit source",
    "dependency_labels": "label role source",
    "event_combinations": "outer inner code source",
    "event_confidence": "feature weight source",
    "event_decoys": "language words with means source",
    "event_triggers": "language trigger with part frame code source",
    "event_words": "language words kind source",
    "gender_endings": "language part gender endings source",
    "genre_words": "language genre words source",
    "number_words": "language words kind value source",
    "politics_words": "language words source",
    "time_words": "language words kind value source",
    "tone_words": "language word value source",
}
FULL = ("en", "fr", "de", "es", "ru", "uk")
LANGUAGES = (*FULL, "it", "pl", "pt", "nl", "cs", "sv", "no", "da")
PATTERNS = {
    "event_triggers": "trigger",
    "event_decoys": "words",
    "event_words": "words",
    "genre_words": "words",
    "politics_words": "words",
    "time_words": "words",
    "count_units": "words",
}


def test_every_table_that_coding_reads_is_checked_here() -> None:
    """But those that tagging has already."""
    assert set(TABLES) - {"bodies", "demonyms", "language_traits", "titles"} == set(COLUMNS)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_its_columns_and_a_source_in_every_row_and_no_row_twice(name: str) -> None:
    """As pipeline/data/README.md says of all tables."""
    found = rows(name)
    assert all(list(row) == COLUMNS[name].split() and row["source"] for row in found)
    assert len({tuple(row.values()) for row in found}) == len(found)


def test_a_trigger_is_of_a_known_part_frame_and_code() -> None:
    """And noun frames are nouns'."""
    for row in rows("event_triggers"):
        assert row["part"] in get_args(Part)
        assert row["frame"] in get_args(Frame)
        assert row["code"] in event_codes(), row
        assert not (row["frame"].startswith("of ") and row["part"] == "verb"), row


def test_words_have_known_kinds_and_numbers_are_numbers() -> None:
    """What the code does not know would never be found."""
    assert {row["kind"] for row in rows("event_words")} <= set(get_args(Kind))
    assert {row["kind"] for row in rows("time_words")} == set(get_args(TimeKind))
    for table in ("number_words", "time_words", "tone_words"):
        kinds = {"number", "multiplier", "roughly", "weekday", "month", "day", "shift"}
        for row in rows(table):
            if table == "tone_words" or row["kind"] in kinds:
                assert float(row["value"]) == float(row["value"]), row


@pytest.mark.parametrize("name", PATTERNS)
def test_a_stem_is_long_enough_to_mean_something(name: str) -> None:
    """A star behind two letters would find half of the language."""
    for row in rows(name):
        if row.get("kind", "").endswith("ending"):
            continue
        for slot in compiled(row[PATTERNS[name]]):
            assert all(len(stem) >= 3 for stem in slot.stems), row


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_words(language: str) -> None:
    """Triggers of all types; in the full languages at least 300, in the others 90; all kinds of words."""
    Locale.parse(language)
    mine = [row for row in rows("event_triggers") if row["language"] == language]
    assert len(mine) >= (300 if language in FULL else 90)
    assert {event_codes()[row["code"]].event_type for row in mine} == set(get_args(EventType))
    kinds = {row["kind"] for row in rows("event_words") if row["language"] == language}
    assert {"negation", "possible", "if", "recipient", "source", "conjunction", "saying", "that"} <= kinds
    assert lexicon(language) is not None


def test_a_language_without_triggers_has_no_lexicon() -> None:
    """Its texts have no events, rather than wrong ones."""
    assert lexicon("sw") is None


def test_codes_are_plovers() -> None:
    """Each has a type, a quad class from 1 to 4 and a value from −10 to 10."""
    for code in event_codes().values():
        assert code.event_type in get_args(EventType)
        assert 1 <= code.quad <= 4
        assert -10 <= code.goldstein <= 10


@pytest.mark.parametrize(
    ("outer", "inner", "both"),
    [
        ("030", "072", "0332"),
        ("100", "0871", "1056"),
        ("120", "045", "126"),
        ("130", "163", "1312"),
        ("130", "051", "130"),
    ],
)
def test_what_governs_and_what_is_governed_make_one_code(outer: str, inner: str, both: str) -> None:
    """Agree to give arms, demand a ceasefire, reject mediation, threaten sanctions; else the outer one's."""
    assert combined(outer, inner) == both
    assert all(row["code"] in event_codes() for row in rows("event_combinations"))
