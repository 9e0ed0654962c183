"""Which paragraphs are not the article's words: captions, credits, "read also", newsletters, cookies.

The phrases stand in `data/boilerplate.csv`: kind, where in the paragraph, language, phrase, source. All
languages are asked at once: an article can quote its site's furniture in another language than its own.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import zip_longest

from pipeline.data import rows

MAX_FURNITURE_CHARS = 300  # a longer paragraph that contains a phrase says something besides
MAX_CAPTION_CHARS = 600
MAX_LABEL_WORDS = 4
MAX_LABEL_CHARS = 40
MAX_REFRAIN_CHARS = 40  # a shorter line ("Yes.") may return
NAMES = r"[^.!?;:()\n]{1,80}"
SENTENCE_END = re.compile(r"[.!?…。！？।؟։][\"'”’»“)\]]*$")
BULLETS = " -–—•*▶►➡→>|·"
WORD = re.compile(r"\w+")


@cache
def phrases(kind: str, where: str) -> tuple[str, ...]:
    """The phrases of one kind and place, of all languages, folded."""
    found = (row["phrase"] for row in rows("boilerplate") if (row["kind"], row["where"]) == (kind, where))
    return tuple(dict.fromkeys(_lower(phrase) for phrase in found))


def fold(text: str) -> str:
    """A text for comparison: compatibility forms, lower case, words only."""
    return " ".join(WORD.findall(_lower(text)))


def without(paragraphs: Iterable[str], title: str | None = None, authors: Sequence[str] = ()) -> list[str]:
    """The paragraphs that are text: no captions, no furniture, no repeated title, byline or paragraph."""
    seen = {fold(title or "")}
    kept: list[str] = []
    for paragraph in _without_tail(list(paragraphs)):
        key = fold(paragraph)
        if key in seen or is_furniture(paragraph) or is_caption(paragraph) or _is_byline(key, authors):
            continue
        if len(key) > MAX_REFRAIN_CHARS:  # long ones are doubled by markup
            seen.add(key)
        kept.append(paragraph)
    return kept


def without_alternative_texts(paragraphs: Sequence[str]) -> list[str]:
    """Paragraphs less the short lines without punctuation that stand directly before a caption."""
    before = zip_longest(paragraphs, paragraphs[1:], fillvalue="")
    return [text for text, following in before if not (is_label(text) and is_caption(following))]


def is_caption(paragraph: str) -> bool:
    """Whether a paragraph ends in the credit of a picture: "(Image : Getty)", "Foto: Name / dpa", "© AFP"."""
    text = paragraph.strip()
    if len(text) > MAX_CAPTION_CHARS:
        return False
    if _credit().search(text):
        return True
    bare = _bare_credit().search(text)
    # "… published the photo: two pillars, cracked" is a sentence: a credit's label begins anew
    return bare is not None and not bare["label"][:1].islower()


def is_furniture(paragraph: str) -> bool:
    """Whether a paragraph is the site speaking, not the article."""
    text = _lower(paragraph).strip(BULLETS)
    if not WORD.search(text):
        return True
    if len(text) > MAX_FURNITURE_CHARS:
        return False
    if _time().match(text) and not SENTENCE_END.search(text):
        return True
    return bool(_whole().match(text) or _start().match(text) or _within().search(text))


def is_label(text: str) -> bool:
    """Whether a line is a few words without punctuation: a kicker, an alternative text, no sentence."""
    is_short = 0 < len(text.split()) <= MAX_LABEL_WORDS and len(text) <= MAX_LABEL_CHARS
    return is_short and not re.search(r"[.!?…:;,\"”»。！？]$", text.strip())


def says(kind: str, text: str) -> bool:
    """Whether a text contains a phrase of this kind, wherever the phrase is looked for."""
    folded = _lower(text)
    return any(phrase in folded for where in ("start", "within", "whole") for phrase in phrases(kind, where))


def _lower(text: str) -> str:
    """Lower case, white space folded; without the dot that casefold() sets beside a Turkish İ."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("\u0307", "").split())


def _is_byline(key: str, authors: Sequence[str]) -> bool:
    """Whether a paragraph says nothing but who wrote it."""
    rest = key
    for author in authors:
        rest = rest.replace(fold(author), " ")
    return rest != key and len(rest.split()) <= 3


def _without_tail(paragraphs: list[str]) -> list[str]:
    """Paragraphs up to a heading like "Most read" that only headlines follow."""
    sentences = (
        i for i, text in enumerate(paragraphs) if SENTENCE_END.search(text) and not is_furniture(text)
    )
    first = max(len(paragraphs) // 2, max(sentences, default=-1) + 1)
    ends = (i for i in range(first, len(paragraphs)) if _tail().match(_lower(paragraphs[i])))
    return paragraphs[: next(ends, len(paragraphs))]


def _one_of(kinds: Iterable[str], where: str) -> str:
    found = {phrase for kind in kinds for phrase in phrases(kind, where)}
    return "|".join(map(re.escape, sorted(found, key=len, reverse=True)))


FURNITURE = (
    "advertisement",
    "caption",
    "cookie",
    "follow",
    "login",
    "newsletter",
    "player",
    "read also",
    "share",
)


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?:{_one_of(FURNITURE, 'whole')})[\s:.…!»>|]*$")


@cache
def _start() -> re.Pattern[str]:
    return re.compile(rf"(?:{_one_of(FURNITURE, 'start')})(?!\w)")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_one_of(FURNITURE, 'within')})")


@cache
def _time() -> re.Pattern[str]:
    """A line that only says when: "Updated 15.59 | Published 14.14"."""
    return re.compile(rf"(?:{_one_of(('time',), 'start')})(?!\w)(?=.*\d).{{0,70}}$")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?:{_one_of(('tail',), 'start')})(?!\w).{{0,40}}$")


@cache
def _credit() -> re.Pattern[str]:
    """A label in brackets, a © or a picture agency, at the end and nothing but names after it."""
    label, agency = _one_of(("credit",), "end"), _one_of(("agency",), "end")
    return re.compile(
        rf"[(\[（【]\s*(?:{label})\s*[:：/]\s*[^()]{{1,90}}[)\]）】]?\.?$"
        rf"|(?:©|\(c\)|ⓒ)\s*{NAMES}\)?$"
        rf"|[(\[（]\s*(?:[^().]{{0,60}}[/,|]\s*)?(?:{agency})(?:\s*[/,|][^().]{{0,40}})?\s*[)\]）]\.?$"
        rf"|[/|]\s*(?:{agency})$",
        re.I,
    )


@cache
def _bare_credit() -> re.Pattern[str]:
    """A label and a colon without brackets: "… on Friday. Photo: Name / Agency"."""
    label = _one_of(("credit",), "end")
    return re.compile(rf"(?:^|[\s.!?»\"”|/-])(?P<label>{label})\s*[:：]\s*{NAMES}\.?$", re.I)
