"""Word patterns of the tables: alternatives, stems, several words."""

import pytest

from pipeline.code.known.patterns import REMEMBERED, Index, Memory, Patterns, compiled, matches, words_of


@pytest.mark.parametrize(
    ("pattern", "words", "fits"),
    [
        ("attack", "attack", True),
        ("attack", "attacked", False),
        ("attack*", "attacked", True),
        ("attack*", "attack", True),
        ("launch*/mount*", "mounted", True),
        ("launch*/mount*", "counted", False),
        ("hunger strike*", "hunger strikes", True),
        ("hunger strike*", "hunger", False),
        ("l ' accord", "l’accord", True),
        ("её", "ее", True),
    ],
)
def test_a_pattern_fits_its_words(pattern: str, words: str, fits: bool) -> None:
    """Whole words, stems with a star, alternatives with a slash; apostrophes and ё as writers vary them."""
    assert matches(compiled(pattern), words_of(words), 0) is fits


def test_all_that_begins_at_a_word_is_found_with_its_size() -> None:
    """The caller decides which of them counts."""
    patterns = Patterns([("call*", "short"), ("called on", "long"), ("recall*", "none")])
    assert sorted(patterns.standing(words_of("He called on them"))[1]) == [(1, "short"), (2, "long")]


def test_a_pattern_does_not_look_beyond_the_last_word() -> None:
    """A beginning is no match."""
    assert Patterns([("called on", "x")]).standing(["called"]) == {}


def test_tables_looked_up_together_answer_as_each_by_itself() -> None:
    """What a word means in one table hides nothing of another."""
    acts = Patterns([("call*", "asks"), ("call* on", "urges"), ("strike", "hits")])
    decoys = Patterns([("call*", "phones"), ("called on air", "talks"), ("strike gold", "finds")])
    words = words_of("He called on air for a strike, they strike gold")
    together = Index([acts, decoys]).standing(words)
    assert together == {acts: acts.standing(words), decoys: decoys.standing(words)}
    assert sorted(together[decoys][1]) == [(1, "phones"), (3, "talks")]


def test_a_memory_that_is_full_begins_anew_with_the_same_answers() -> None:
    """Texts have ever new words."""
    memory = Memory(str)
    assert all(memory[number] == str(number) for number in (*range(REMEMBERED + 2), 0))
    assert len(memory) == 3
