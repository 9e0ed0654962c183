"""How positive or negative words are."""

import pytest

from pipeline.records.events import Tone
from tests.coding import coded


def tone(text: str, language: str = "en", unit: str = "text") -> list[float]:
    return [found.tone for found in coded(text, language) if isinstance(found, Tone) and found.unit == unit]


def test_good_news_is_above_bad_news() -> None:
    """Between −1 and 1."""
    (good,), (bad,) = tone("A wonderful success."), tone("A terrible disaster.")
    assert -1 <= bad < 0 < good <= 1


def test_a_negation_turns_a_word_round_and_weakens_it() -> None:
    """Not good is bad, but less than bad."""
    (plain,), (negated,) = tone("It was a success."), tone("It was no success.")
    assert -plain < negated < 0 < plain


def test_each_sentence_with_rated_words_has_its_tone() -> None:
    """And no other."""
    assert len(tone("A disaster. A table. A success.", unit="sentence")) == 2


@pytest.mark.parametrize(
    ("text", "language"), [("A table stood there.", "en"), ("Katastrofa.", "sl"), ("", "en")]
)
def test_without_a_rated_word_or_a_lexicon_there_is_no_tone(text: str, language: str) -> None:
    """Null, not zero."""
    assert tone(text, language) == []
