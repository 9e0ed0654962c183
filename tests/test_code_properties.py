"""Whatever the text: an answer, and offsets that lead to its words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.records.events import Count, EventReport, Quote
from tests.coding import coded

PIECES = st.sampled_from(
    [
        "Norway", "Denmark", "attacked", "said", "that", "“", "”", "«", "»", '"', "—", ".", ",", "\n\n", "\n",
        "must", "not", "will", "by", "on Friday", "28", "January", "100,000", "troops", "killed", "if",
        "agreed to", "talks with", "'s", "’", "(", "two", "million", "$", "he", "invasion of", "\u200f",
        "\U0001f600", "Осло", "told", "warned", "adding", "and", "writing", "so", "sagte", "warf", "vor",
        "zu", "sei", "wie", "a déclaré", "avoir", "que", "dijo", "di aver", "заявил", "что", "och", "säger",
        ":", "–", "''", "reporters", "the", "minister", "Mr", "Grytten", "state", "Norwegian", "experts",
        "arrested in",
    ]
)  # fmt: skip
LANGUAGES = st.sampled_from(
    ["en", "fr", "de", "es", "ru", "uk", "it", "pl", "pt", "nl", "cs", "sv", "xx", None]
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=120), LANGUAGES)
@settings(deadline=None, max_examples=300)
def test_offsets_lead_to_the_words(text: str, language: str | None) -> None:
    """Of sentences, triggers, quotes and numbers; nothing is raised."""
    for found in coded(text, language):
        if isinstance(found, EventReport):
            assert text[found.trigger_start_char : found.trigger_end_char] == found.trigger
            assert 0 <= found.start_char <= found.trigger_start_char < found.end_char <= len(text)
            assert 0 <= found.confidence <= 1
        elif isinstance(found, Quote | Count):
            assert 0 <= found.start_char < found.end_char <= len(text)
