"""The words around a name that tell what it is: in, the city of, said, the (`role_cues.csv`). Pure."""

from collections.abc import Mapping
from functools import cache

from pipeline.data import rows
from pipeline.language.passage import Passage
from pipeline.language.words import folded, split
from pipeline.tag.context.links import links

LONGEST_CUE = 5  # words

Cues = Mapping[str, frozenset[str]]  # kind → words


@cache
def cues(language: str) -> Cues:
    """{kind: the words of a language that tell it}, folded; in `role_cues.csv`."""
    kinds: dict[str, set[str]] = {}
    for row in rows("role_cues"):
        words = kinds.setdefault(row["kind"], set())  # of every kind, if the language has none of it
        if row["language"] == language:
            words.add(spaced(row["cue"]))
    kinds["locative"] |= {
        f"{direction} {link}".strip()
        for direction in kinds["direction"]
        for link in ("", *map(spaced, links(language)))
    }
    kinds["settlement"] |= kinds["village"]
    kinds["locative"] |= kinds["settlement"] | kinds["settlements"] | kinds["town"] | kinds["suburb"]
    kinds["settlement"] |= kinds["town"] | kinds["suburb"]
    kinds["telling"] = kinds["saying"] | kinds["acting"]
    kinds["inner"] = kinds["direction"] | kinds["division"]
    kinds["place phrase"] = {words for words in kinds["locative"] if " " in words}
    return {kind: frozenset(words) for kind, words in kinds.items()}


def spaced(cue: str) -> str:
    """A phrase as its words stand in a passage, folded: d'Ukraine → d ' ukraine."""
    return " ".join(map(folded, split(cue)))


def follows(passage: Passage, at: int, size: int, words: frozenset[str]) -> bool:
    """Do so many words that begin here make one of these phrases: Ukrayna'da, モスクワで?"""
    return " ".join(map(folded, passage.words[at : at + size])) in words


def is_adjectival(passage: Passage, at: int) -> bool:
    """Has it the ending of one, and a noun behind it: в Малахитовом фойе, in Asian cities?"""
    known = cues(passage.language)
    endings = tuple(known["adjectival"] | known["of peoples"])
    noun = passage.words[at + 1] if at + 1 < len(passage.words) else ""
    return (
        noun.isalpha()
        and noun.islower()
        and not passage.is_stop(at + 1)
        and bool(endings)
        and folded(passage.words[at]).endswith(endings)
    )


def before(passage: Passage, at: int, words: frozenset[str]) -> bool:
    """Does one of these phrases end right before a word?"""
    if at < 1 or folded(passage.words[at - 1]) not in _last_words(words):
        return False
    spelled = ""
    for start in range(at - 1, max(at - LONGEST_CUE, 0) - 1, -1):
        if passage.is_break(start):
            return False
        spelled = f"{folded(passage.words[start])} {spelled}".strip()
        if spelled in words:
            return True
    return False


def is_definite(passage: Passage, start: int, end: int) -> bool:
    """Is it "the government": by an article or, where there is none, because no word says "each" or "new"?"""
    known = cues(passage.language)
    if known["article"] or not known["indefinite"]:
        return before(passage, start, known["article"])
    has_ending = not known["definite"] or folded(passage.words[end - 1]).endswith(tuple(known["definite"]))
    is_any = before(passage, start, known["indefinite"]) or follows(passage, end, 1, known["indefinite"])
    is_any = is_any or is_adjectival(passage, start - 1)
    return has_ending and not is_any


@cache
def _last_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases)


def speaks(passage: Passage, start: int, end: int, known: Cues) -> bool:
    """Does a verb of saying stand beside these words: said Logan, Murphy says?"""
    after = end < len(passage.words) and folded(passage.words[end]) in known["saying"]
    return after or before(passage, start, known["saying"])
