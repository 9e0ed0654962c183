"""Sentences in fourteen languages, each with its event: `gold_events.csv`, read by `tests.gold_events`."""

from collections import Counter

import pytest

from pipeline.code.known.lexicon import lexicon
from tests.gold_events import NONE, Sentence, found, sentences, wrong

ALL = sentences()


def named(sentence: Sentence) -> str:
    return f"{sentence.language}: {sentence.text[:60]}"


@pytest.mark.parametrize("sentence", [s for s in ALL if not s.known_failure], ids=named)
def test_a_sentence_has_its_event(sentence: Sentence) -> None:
    """Type, sides, status and date; nothing else is asserted."""
    assert wrong(sentence, found(sentence)) == []


@pytest.mark.parametrize("sentence", [s for s in ALL if s.known_failure], ids=named)
def test_a_known_failure_is_still_one(sentence: Sentence) -> None:
    """Where it is mended, its reason is to be deleted."""
    assert wrong(sentence, found(sentence)) != []


def test_every_language_with_triggers_has_sentences() -> None:
    """Thirty of each, ten of no event in all, four in five right."""
    counted = Counter(sentence.language for sentence in ALL)
    assert all(lexicon(language) for language in counted)
    assert min(counted.values()) >= 30
    assert sum(sentence.event_type == NONE for sentence in ALL) >= 10
    assert sum(not sentence.known_failure for sentence in ALL) >= 0.75 * len(ALL)
