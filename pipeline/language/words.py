"""A text's words, and the key under which a word is looked up.

    l’Ukraine → l ’ Ukraine      Nato-Staat → Nato - Staat      俄罗斯 → 俄 罗 斯      Türkiye → turkiye

One rule for all languages: a word is a run of letters, digits and marks; any other sign is a word of its own,
so that elisions, possessives and compounds come apart; so is each character of a script that puts no spaces
between its words. Katakana is left whole: foreign names are written in it, and its runs are words.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

SHORT = 5  # letters; shorter words are matched exactly: with diacritics, without inflection

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3041-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # kana, Han
)
_MARKS = "".join(
    chr(code) for code in range(0x300, 0x1E000) if unicodedata.category(chr(code)) in ("Mn", "Mc")
)
HYPHENS = frozenset("-‐‑–—")
APOSTROPHES = frozenset("'’ʼ")
ENDING = 3  # letters at most
BOUNDARY = re.compile(rf"[{_UNSPACED}]|[^\w\s{_MARKS}]|[_ʼ]")
_LETTERS = "0-9A-Za-zÀ-ÖØ-öø-ɏЀ-ҁҊ-ԯ"  # of most words, and no mark among them
_SIGNS = r"!-/:-@\[-`{-~«»‘-„…"
WORD = re.compile(
    rf"[{_LETTERS}]+(?=[\s{_SIGNS}]|\Z)|[{_SIGNS}]"  # what the rest finds, too, in four times the time
    rf"|{BOUNDARY.pattern}|(?:(?!{BOUNDARY.pattern})\S)+"
)

_LATIN_AND_GREEK_MARKS = re.compile("([a-z\u0370-\u03ff])[\u0300-\u036f]+")
_MARK = re.compile("[\u0300-\u036f]")
_FIRST_SEMITIC = "\u0590"
_SEMITIC_MARKS = re.compile("[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]")  # points, hamza, tatweel
_SAME = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "´": "'", "ё": "е", "ґ": "г", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"}
)
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def split(text: str) -> list[str]:
    """A text's words in order, without the spaces between them."""
    return WORD.findall(text)


@lru_cache(maxsize=32_000)
def folded(word: str) -> str:
    """A word without what writers vary: case, the kind of apostrophe, Arabic and Hebrew points, hamza."""
    word = unicodedata.normalize("NFC", word).casefold().translate(_SAME)
    if word.isascii():
        return word
    if max(word) >= _FIRST_SEMITIC:
        word = _SEMITIC_MARKS.sub("", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", word)


@lru_cache(maxsize=16_000)
def plain(word: str) -> str:
    """A folded word without the diacritics of the Latin and Greek scripts: zürich → zurich."""
    if word.isascii():
        return word
    return _bare(word) if _MARK.search(word) else word.translate(_BARE)


def _bare(word: str) -> str:
    bare = _LATIN_AND_GREEK_MARKS.sub(r"\1", unicodedata.normalize("NFD", word.translate(_PLAIN)))
    return unicodedata.normalize("NFC", bare)


class _Bare(dict[int, str]):
    """{code point of a character: it without its diacritic}; so it is in all words, if no mark follows it."""

    def __missing__(self, code: int) -> str:
        self[code] = bare = _bare(chr(code))
        return bare


_BARE = _Bare()


def is_behind_apostrophe(words: Sequence[str], at: int) -> bool:
    """Is it the apostrophe or the ending of an inflected name: Mike ' a, Gary ’ ego?"""
    start = at if words[at] in APOSTROPHES else at - 1
    ending = words[start + 1 : start + 2]
    return words[start] in APOSTROPHES and bool(ending) and ending[0].islower() and len(ending[0]) <= ENDING


def letters(word: str) -> int:
    """How many letters a word has; a syllable of Hangul is written with two or three."""
    return 2 * len(word) if "가" <= word[:1] <= "힣" else len(word)


def key(word: str) -> str:
    """What a name's word is looked up by: folded, and without diacritics unless it is short."""
    word = folded(word)
    return word if len(word) < SHORT else plain(word)
