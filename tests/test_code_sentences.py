"""Where sentences end, in many languages and with all that full stops are used for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.code.text.sentences import Written


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "The U.S. troops left. They went home.", 2),
        ("en", "It met U.S. Gen. Smith on Jan. 5 in St. Paul.", 1),
        ("en", '"We go." "No," said the minister. Nobody spoke.', 3),
        ("en", "It rose by 3.5 percent. It fell.", 2),
        ("en", "What? Nothing! Really…", 3),
        ("fr", "M. Dupont a dit non. Il est parti.", 2),
        ("fr", "« Nous partons. » La réunion est finie.", 2),
        ("de", "Am 28. Januar kam er. Er ging am 3. Februar.", 2),
        ("de", "„Nein.“ Das war alles.", 2),
        ("ru", "Это, т. е. всё, сказал А. С. Иванов. Он ушёл.", 2),
        ("ru", "«Да», — сказал он. «Нет», — ответила она.", 2),
        ("uk", "У м. Києві відбулася зустріч. Її почали о 9 год. ранку.", 2),
        ("es", "El Sr. López llegó. ¿Por qué? No se sabe.", 3),
        ("zh", "他来了。他走了。", 2),
        ("en", "A heading\n\nA sentence that goes\non over a line.", 2),
    ],
)
def test_sentences_end_where_they_end(language: str, text: str, count: int) -> None:
    """No abbreviation, initial, ordinal or number ends one; a closing quotation mark belongs to it."""
    assert len(Written(text, language).sentences) == count


@given(st.text(max_size=200))
def test_sentences_hold_all_words_in_order(text: str) -> None:
    """Whatever the text, none is lost and none stands twice; offsets are those of the text."""
    found = Written(text, "en")
    assert [at for s in found.sentences for at in range(s.start, s.end)] == list(range(len(found.words)))
    assert all(text[a:b] == w for w, a, b in zip(found.words, found.starts, found.ends, strict=True))


def test_a_text_without_full_stops_is_cut() -> None:
    """What goes on for 400 words is no prose, and must not cost a square of them."""
    assert max(s.end - s.start for s in Written("word " * 2000, "en").sentences) == 400
