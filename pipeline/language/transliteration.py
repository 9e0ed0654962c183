"""How a name is spelled in another language: Шойгу → Shoigu, Shoygu; Choïgou; Schoigu; Szojgu; شويغو.

The table `transliterations.csv` says which letters of the languages `from` become which in the languages
`to`, the usual form first, others behind a bar; all in lower case. Of the rules that fit at a place the one
with the most letters counts, then the one with the narrowest position. A whole word may be a rule: Михаил →
Михайло. What a rule gives holds for a word, and at most two choices in a name are not the usual ones.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations, product

from pipeline.data import rows

MOST = 12  # spellings of one name in one language
UNUSUAL = 2  # choices of one spelling that are not the first
SCRIPTS = {"CYRILLIC": "Cyrl", "GREEK": "Grek", "GEORGIAN": "Geor", "ARMENIAN": "Armn"}  # Unicode, ISO 15924
LATIN = "Latn"

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_APOSTROPHES = str.maketrans("’ʼ‘`´", "'''''")
_VOWELS = frozenset("аеёиоуыэюяіїєўъaeiouyáéíóúýěůäöüõāēīūąęóαεηιουω")

POSITIONS = ("whole", "start", "end", "between-vowels", "after-vowel", "any")  # the narrowest first


@dataclass(frozen=True, slots=True)
class Rule:
    """Letters of one language at a position, and what they become in another: the usual form first."""

    letters: str
    becomes: tuple[str, ...]
    position: str

    def fits(self, word: str, at: int) -> bool:
        """Does it fit the letters of a lower-case word from that place on?"""
        end = at + len(self.letters)
        return word.startswith(self.letters, at) and self.position in _positions(word, at, end)


@lru_cache(maxsize=32_768)
def spellings(name: str, source_language: str, target_language: str) -> frozenset[str]:
    """The usual spellings in the target language of a name written in the source language (both ISO 639-1).

    At most 12; none where the table has no rules for the two languages, or not for a letter of the name.
    """
    return frozenset(_spelled(name, source_language, target_language))


def _spelled(name: str, source: str, target: str) -> Iterator[str]:
    """The spellings, the most usual first."""
    rules = _rules(source, target)
    name = unicodedata.normalize("NFC", name).translate(_APOSTROPHES)
    words = _WORD.findall(name) if rules else []
    split = [_split(word.lower(), rules) for word in words]
    if not words or not all(split):
        return
    between = _WORD.split(name)
    seen: set[str] = set()
    for chosen in _choices([rule for parts in split for rule in dict.fromkeys(parts)]):
        picked, spelled = iter(chosen), between[0]
        for word, parts, gap in zip(words, split, between[1:], strict=True):
            becomes = {rule: rule.becomes[next(picked)] for rule in dict.fromkeys(parts)}
            spelled += _cased("".join(becomes[rule] for rule in parts), word) + gap
        if spelled not in seen and len(seen) < MOST:
            seen.add(spelled)
            yield spelled


def _choices(rules: list[Rule]) -> Iterator[list[int]]:
    """Which form of each rule: the usual ones, then one unusual, then two."""
    open_ = [at for at, rule in enumerate(rules) if len(rule.becomes) > 1]
    for size in range(min(UNUSUAL, len(open_)) + 1):
        for places in combinations(open_, size):
            for forms in product(*(range(1, len(rules[at].becomes)) for at in places)):
                unusual = dict(zip(places, forms, strict=True))
                yield [unusual.get(at, 0) for at in range(len(rules))]


def _split(word: str, rules: dict[str, tuple[Rule, ...]]) -> list[Rule]:
    """The rules that spell a lower-case word, in order; none where a letter has no rule."""
    found: list[Rule] = []
    at = 0
    while at < len(word):
        rule = _rule(word, at, rules)
        if rule is None:
            return []
        found.append(rule)
        at += len(rule.letters)
    return found


def _rule(word: str, at: int, rules: dict[str, tuple[Rule, ...]]) -> Rule | None:
    letter = word[at]
    fitting = next((rule for rule in rules.get(letter, ()) if rule.fits(word, at)), None)
    if fitting is not None:
        return fitting
    bare = unicodedata.normalize("NFD", letter)[0]  # á is spelled like a, unless a rule says otherwise
    plain = next(
        (rule for rule in rules.get(bare, ()) if rule.letters == bare and rule.position == "any"), None
    )
    return plain if bare != letter else None


@cache
def _rules(source: str, target: str) -> dict[str, tuple[Rule, ...]]:
    """{first letter: rules}, those that count first before the others."""
    found: dict[str, list[Rule]] = {}
    for rule in _rules_by_languages().get((source, target), ()):
        found.setdefault(rule.letters[0], []).append(rule)
    return {
        letter: tuple(sorted(own, key=lambda rule: (-len(rule.letters), POSITIONS.index(rule.position))))
        for letter, own in found.items()
    }


@cache
def _rules_by_languages() -> dict[tuple[str, str], list[Rule]]:
    found: dict[tuple[str, str], list[Rule]] = {}
    for row in rows("transliterations"):
        rule = Rule(row["letters"], tuple(row["becomes"].split("|")), row["position"])
        for pair in product(row["from"].split(), row["to"].split()):
            found.setdefault(pair, []).append(rule)
    return found


def _cased(spelled: str, like: str) -> str:
    """Written with a capital, or in capitals, like another word."""
    if like.isupper() and len(like) > 1:
        return spelled.upper()
    return spelled[:1].upper() + spelled[1:] if like[:1].isupper() else spelled


def _script(char: str) -> str:
    """The first word of a character's Unicode name, which is its script: CYRILLIC."""
    return unicodedata.name(char, "").partition(" ")[0]


def _positions(word: str, start: int, end: int) -> set[str]:
    """What can be said of the place of the letters [start:end] in a word."""
    follows, precedes = _is_vowel(word, start - 1), _is_vowel(word, end)
    true_of = {
        "whole": start == 0 and end == len(word),
        "start": start == 0,
        "end": end == len(word),
        "between-vowels": follows and precedes,
        "after-vowel": follows,
        "any": True,
    }
    return {position for position, is_true in true_of.items() if is_true}


def _is_vowel(word: str, at: int) -> bool:
    return 0 <= at < len(word) and word[at] in _VOWELS
