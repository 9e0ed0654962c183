"""The words with capitals that stand together, and how far a name goes on.

    "Emma van der Quill"                           over particles, hyphens and initials
    "Moscow Institute for Near East Policy"        a body's, over small words, and over places in it

What they are the names of is for `names` to say.
"""

from collections.abc import Iterator, Mapping

from pipeline.language.passage import Passage
from pipeline.language.words import HYPHENS, is_behind_apostrophe
from pipeline.tag.context.cues import cues
from pipeline.tag.context.found import Found
from pipeline.tag.context.links import is_link
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.phrases import Phrase
from pipeline.tag.known.given_names import is_given

LONGEST_NAME = 5  # words of a person's name
ACRONYM_LETTERS = range(2, 7)
ROMAN = frozenset("IVXLCDM")


def runs(passage: Passage, taken: Mapping[int, object], hits: Mapping[int, Hit]) -> Iterator[tuple[int, int]]:
    """The words with capitals that stand together and that nothing else claims: (start, end).

    The name of a body goes on over small words, and over places in it: Moscow Institute for Near East Policy.
    """
    familiar = _familiar(passage)
    named = {at: what for at, what in taken.items() if not isinstance(what, Phrase)}
    end = 0
    for at in passage.capitals:
        if at >= end and may_begin(passage, at, taken):
            end = run_end(passage, at, taken)
            start = at + 1 if _only_begins(passage, at, end, familiar) else at
            if start < end and "organization" in kinds_told(start, end, hits):
                start, end = _place_before(passage, start, named), _goes_on(passage, end, named)
            if start < end:
                yield start, end


def _place_before(passage: Passage, start: int, taken: Mapping[int, object]) -> int:
    """Where a body's name begins with the place right before it: Silicon Valley | Bank."""
    before = taken.get(start - 1)
    if isinstance(before, Found) and before.kind == "place" and passage.has("title case"):
        return before.start
    return start


def _goes_on(passage: Passage, end: int, taken: Mapping[int, object], *, is_list: bool = False) -> int:
    """Where a body's name ends: over "of" and "for the", then "and", where a capital of no other follows."""
    for at in range(end + 1, min(end + 3, len(passage.words))):
        is_joined = is_list and passage.words[end] in cues(passage.language)["conjunction"]
        if is_link(passage, end, at) or is_joined:
            adjective = taken.get(at)  # Association of | Norwegian | Farmers
            is_country = isinstance(adjective, Found) and adjective.kind == "country"
            free = at + 1 if is_country else at
            if may_begin(passage, free, taken) and not is_given(passage.words[free], passage.language):
                return _goes_on(passage, run_end(passage, free, taken), taken, is_list=True)
    return end


def run_end(passage: Passage, start: int, taken: Mapping[int, object]) -> int:
    """Where the name that begins at `start` ends: over particles, hyphens and initials."""
    end = at = start + 1
    while at < len(passage.words) and at - start < 2 * LONGEST_NAME:
        word = passage.words[at]
        if may_begin(passage, at, taken) and not (passage.begins_sentence(at) and word not in HYPHENS):
            end = at + 1
        elif not (
            word in HYPHENS
            or word.lower() in passage.particles
            or "".join(passage.words[at : at + 2]) in passage.particles  # ad-Din, no ad
            or (word == "." and len(passage.words[at - 1]) == 1)
            or (word in "'’" and len(passage.words[at - 1]) <= 2)
            or (passage.has("apostrophe before endings") and is_behind_apostrophe(passage.words, at))
        ):
            break
        at += 1
    return end


def beginnings(passage: Passage, taken: Mapping[int, object]) -> Iterator[tuple[int, int]]:
    """The single words that begin a sentence with what may be a name's capital: a surname that is known."""
    for at in passage.capitals:
        if (
            may_begin(passage, at, taken)
            and passage.begins_sentence(at)
            and passage.words[at].lower() not in passage.lower_words
        ):
            yield at, at + 1


def may_begin(passage: Passage, at: int, taken: Mapping[int, object]) -> bool:
    """Has a word a capital that tells a name, and does nothing claim it?"""
    return at in passage.telling_capitals and at not in taken


def is_never(hit: Hit) -> bool:
    """Is it a word with a capital that is no part of names?"""
    name = hit.means("cue")
    return name is not None and name.value.startswith("never")


def _familiar(passage: Passage) -> frozenset[str]:
    """The words with a capital inside a sentence, without those also in lower case."""
    return frozenset(
        passage.words[at]
        for at in passage.capitals
        if passage.words[at].lower() not in passage.lower_words and not passage.begins_sentence(at)
    )


def _only_begins(passage: Passage, at: int, end: int, familiar: frozenset[str]) -> bool:
    """Has the first word its capital only because a sentence begins there?"""
    word = passage.words[at]
    if not passage.begins_sentence(at) or word in familiar or is_acronym(word):
        return False
    return end - at == 1 or not is_given(word, passage.language)


def is_acronym(word: str) -> bool:
    """Two to six capitals that are no Roman number: ФБК, UOKiK is none."""
    return word.isupper() and word.isalpha() and len(word) in ACRONYM_LETTERS and not ROMAN.issuperset(word)


def kinds_told(start: int, end: int, hits: Mapping[int, Hit]) -> list[str]:
    """The kinds of things that cues within a name tell: Society, Comité."""
    cues = (hits[at].means("cue") for at in range(start, end) if at in hits)
    return [name.value.split()[0] for name in cues if name is not None]
