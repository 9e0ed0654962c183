"""What a minister is of, which may be anything, as a part of the office. Pure.

    Minister van Asiel en Migratie │ Femke Terwindt        a capital before the given name
    ministre de la Transition écologique │, Anne Loiseau   or a comma

The portfolios that many states have are titles themselves (`titles.csv`).
"""

from collections.abc import Iterable

from pipeline.language.passage import Passage
from pipeline.tag.context.cues import cues
from pipeline.tag.context.links import is_link, is_pause
from pipeline.tag.context.phrases import Phrase
from pipeline.tag.known.given_names import is_given

MINISTER = "minister"  # with which the offices end of those who have a portfolio
LONGEST = 8  # words, with the links before and in it
APOSTROPHES = "'’"


def with_portfolios(passage: Passage, phrases: Iterable[Phrase]) -> list[Phrase]:
    """The titles, those of ministers up to the name behind their portfolio."""
    return [_with_portfolio(passage, phrase) for phrase in phrases]


def _with_portfolio(passage: Passage, phrase: Phrase) -> Phrase:
    reach, words = phrase.reach, passage.words
    is_ministers = phrase.title.value.endswith(MINISTER)
    if not (is_ministers and any(is_link(passage, reach, reach + size) for size in (1, 2))):
        return phrase
    near = range(reach + 2, min(reach + LONGEST, len(words) - 1))
    name = next((at for at in near if passage.is_capital(at) and is_given(words[at], passage.language)), None)
    if name is None:
        return phrase
    is_parted = words[name - 1] == ","
    end = name - is_parted
    is_set_off = is_parted and is_pause(passage, _behind(passage, name))
    is_whole = _is_portfolio(passage, reach, end) and (is_set_off or passage.is_capital(end - 1))
    return phrase._replace(end=end, reach=end) if is_whole else phrase


def _behind(passage: Passage, start: int) -> int:
    """The word behind a name."""
    return next(at for at in range(start, len(passage.words) + 1) if not passage.is_capital(at))


def _is_portfolio(passage: Passage, start: int, end: int) -> bool:
    """Do nouns stand here and what joins them, and no verb?"""
    verbs, inside = cues(passage.language)["telling"], passage.words[start:end]
    is_plain = all(word.isalpha() or word in APOSTROPHES for word in inside)
    return is_plain and verbs.isdisjoint(map(str.lower, inside))
