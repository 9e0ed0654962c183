"""How much of a text is about politics: by whom it names, and by the common words of the field. Pure.

The names alone do not tell it: of a minister at home who dismisses an official, and of a parliament in
uproar, few names are known, and a page about trade names many countries. In a text that is too short for such
shares everything is about politics.
"""

from collections.abc import Sequence
from functools import lru_cache

from pipeline.code.known.lexicon import of
from pipeline.code.known.patterns import Patterns
from pipeline.code.text.names import Named
from pipeline.code.text.sentences import Written
from pipeline.records.mentions import Mention
from pipeline.records.sectors import ARMED, STATECRAFT

LONG = 100  # words of a text whose shares say something
ARMED_MORE = 2  # such a name is worth three: where they are named there is conflict


@lru_cache(maxsize=32)
def words_of_politics(language: str) -> Patterns[bool]:
    """Ministers, deputies, treaties, strikes, troops: what the field's common words begin with."""
    return Patterns((row["words"], True) for row in of(language, "politics_words"))


def politics(text: Written, names: Sequence[Named]) -> float:
    """The share of words that name a state, or somebody who acts for one, for a party or for fighters, or are
    the field's own beside such names.
    """
    if len(text.words) < LONG:
        return 1.0
    political = [name for name in names if is_political(name.mention)]
    armed = sum(name.mention.sector in ARMED for name in political)
    return (len(political) + ARMED_MORE * armed + _common(text, political)) / len(text.words)


def is_political(mention: Mention) -> bool:
    """Is it a state, or somebody of such a sector, and no place?"""
    return mention.role == "actor" and (mention.kind == "country" or mention.sector in STATECRAFT)


def _common(text: Written, names: Sequence[Named]) -> int:
    """How many of the field's words are no part of these names."""
    inside = {at for name in names for at in range(name.start, name.end)}
    return sum(at not in inside for at in text.standing(words_of_politics(text.language)))
