"""What holds of the mentions of any text in any language."""

import time
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.records.mentions import Mention, Text
from pipeline.tag import tag
from pipeline.tag.known.gazetteer import load

GAZETTEER = load()
MEGABYTE = 1_000_000
SECONDS = 60  # for a megabyte
LANGUAGES = ["en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk", "tr", "ar", "zh", "ja"]
WORDS = [
    "NATO", "Ukraine", "the", "harbour", "Emma", "Quillova", "minister", "Russian", "school", "Moscow",
    "said", "in", "United", "States", "ministry", ",", ".", "Later", "Poland's", "government", "and", "an",
    "old", "garden", "of", "alliance",
]  # fmt: skip
PIECES = [
    "NATO", "U.S.", "Ukraine", "l’OTAN", "Украиной", "United", "States", "Moscow, Idaho", "US", "Jordan",
    "Minister Emma Quillova", "the foreign minister of Russia", "Nato-", "’s", "-", "«", "\n", "\n\n",
    "中国", "وروسيا", "الولايات المتحدة", "רוסיה", "\u200f", "\u202e", "\u0301", "🎈", "👩\u200d🚀",
    "\x00", "\ud800", "\ufeff", "Ǆ", "ﬁ", "İ",
]  # fmt: skip
TEXTS = (
    st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join)
    | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
    | st.lists(st.sampled_from(WORDS), max_size=60).map(lambda words: " ".join(words).upper())
    | st.text(alphabet="אبиΩaA \u0301\u202b\U0001f388中\n.'", max_size=80)
    | st.characters().map(lambda sign: sign * 5_000)
)


def tagged(text: str, language: str | None, title: str | None = None) -> list[Mention]:
    return tag(
        Text(version_id=UUID(int=1), title=title, text=text, language=language, published_at=None), GAZETTEER
    )


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """The atlas and the English lexicon are read once, and take seconds."""
    tagged("NATO", "en")


@given(TEXTS, st.sampled_from([*LANGUAGES, "xx", "", "not a language", None]), st.none() | TEXTS)
@example("", "en", "")
@example("NATO\ud800NATO", "en", "\ud800")
@example("Q" * 50_000 + " NATO", "de", None)
@settings(deadline=None, max_examples=200)
def test_mentions_are_exact_in_order_and_apart(text: str, language: str | None, title: str | None) -> None:
    """The slice at a mention's offsets is its surface, within its part; the title's come first."""
    found = tagged(text, language, title)
    assert [m.part for m in found] == sorted((m.part for m in found), reverse=True)
    for part, whole in (("title", title or ""), ("text", text)):
        last = 0
        for mention in (m for m in found if m.part == part):
            assert last <= mention.start_char < mention.end_char <= len(whole)
            assert whole[mention.start_char : mention.end_char] == mention.surface
            last = mention.end_char


@given(TEXTS, st.sampled_from([*LANGUAGES, None]))
@settings(deadline=None, max_examples=60)
def test_a_mention_says_what_fits_together(text: str, language: str | None) -> None:
    """A place is a location, only a location has coordinates, an id is of a known actor or place."""
    for mention in tagged(text, language):
        assert mention.kind != "place" or mention.role == "location"
        assert mention.latitude is None or mention.role == "location"
        assert (mention.latitude is None) == (mention.longitude is None)
        known = mention.actor_id is None or mention.actor_id in GAZETTEER.by_id
        assert known or mention.kind == "place"


@given(TEXTS, st.sampled_from(LANGUAGES))
@settings(deadline=None, max_examples=40)
def test_the_same_text_has_the_same_mentions(text: str, language: str) -> None:
    """Whatever was tagged before."""
    once = tagged(text, language)
    tagged("Emma Quillova met NATO. " + text, language)
    assert tagged(text, language) == once


@given(TEXTS, st.sampled_from(LANGUAGES))
@settings(deadline=5_000, max_examples=40)
def test_a_short_text_is_tagged_in_no_time(text: str, language: str) -> None:
    """Seconds are for the first text of a language."""
    tagged("NATO", language)
    started = time.process_time()
    tagged(text, language)
    assert time.process_time() - started < 2


@pytest.mark.parametrize("piece", ["Paris and London and Berlin and ", "Paris London Berlin "])
def test_a_list_of_places_is_tagged_in_no_time(piece: str) -> None:
    """However long it is."""
    tagged("NATO", "en")
    started = time.process_time()
    tagged(piece * 1400, "en")
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("en", " ".join(WORDS) + " "),
        ("en", " ".join(WORDS).upper() + " "),
        ("en", "a"),
        ("en", "Harbour-"),
        ("en", "NATO,"),
        ("en", "🎈NATO"),
        ("en", "(«."),
        ("en", "a\u0301"),
        ("en", "\n\n"),
        ("ar", "وروسيا"),
        ("zh", "中国和俄罗斯的学校"),
    ],
    ids=lambda value: repr(value[:12]),
)
def test_a_megabyte_is_tagged_in_seconds(language: str, piece: str) -> None:
    """Of words, of capitals, or without a space in it: the time grows with the text, not with its square."""
    text = piece * (MEGABYTE // len(piece.encode()) + 1)
    tagged("NATO", language)
    started = time.process_time()
    tagged(text, language)
    assert time.process_time() - started < SECONDS
