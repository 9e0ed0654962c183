"""Which words stand between quotation marks, or behind a dialogue's dash. Pure.

«…» „…“ “…” »…« "…" ‘…’ ‚…‘ 「…」 and ”…”; nested ones are told apart (`within`); a quotation that goes on
over paragraphs opens each of them anew, or is closed before another one opens; one that is never closed ends
with its paragraph.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.code.text.sentences import Written

PAIRS = {
    "«": "»", "»": "«", "“": "”\"", "„": "“”\"", "”": "”", '"': '"”', "‹": "›", "「": "」", "『": "』",
    "‘": "’", "'": "'", "‚": "‘’",
}  # fmt: skip
ALWAYS_OPEN = frozenset("«“„「『")
DASHES = frozenset("–—-")
LONG_DASH = "—"
SIGNS = frozenset([*DASHES, *PAIRS, "`"])  # one of them stands before each quotation
LONGEST = 600  # words: what is not closed by then was not opened


class Marked(NamedTuple):
    """words[start:end], without their marks."""

    start: int
    end: int
    is_dialogue: bool  # behind a dash: its end is only where its paragraph ends


def marked(text: Written) -> Iterator[Marked]:
    """The quotations of a text, in order."""
    free = 0
    for at in [at for at, word in enumerate(text.words) if word in SIGNS]:
        span = (_quotation(text, at) or _dialogue(text, at)) if at >= free else None
        if span is not None and span.end > span.start:
            yield span
            is_unclosed = is_paragraph(text, span.end) and not span.is_dialogue
            free = max(span.end - is_unclosed, at) + 1


def within(text: Written, span: Marked) -> Iterator[Marked]:
    """The quotations inside another one."""
    free = span.start
    for at in [at for at in range(span.start, span.end) if text.words[at] in PAIRS]:
        inner = _quotation(text, at) if at >= free else None
        if inner is not None and inner.start < inner.end < span.end:
            yield inner
            free = inner.end + 1


def is_paragraph(text: Written, at: int) -> bool:
    """Does a paragraph begin at this word?"""
    return at <= 0 or at >= len(text.words) or "\n\n" in text.gap(at)


def _quotation(text: Written, at: int) -> Marked | None:
    if _is_doubled(text, at):
        return _typed(text, at + 2)
    closing = PAIRS.get(text.words[at])
    if closing is None or not _opens(text, at):
        return None
    end = _closed(text, at, closing)
    return Marked(at + 1, end, False) if end is not None else None


def _is_doubled(text: Written, at: int) -> bool:
    """Two single marks as agencies type a double one: '' or ``."""
    pair = text.words[at : at + 2]
    return pair in (["'", "'"], ["`", "`"]) and not text.gap(at + 1)


def _typed(text: Written, start: int) -> Marked | None:
    """Up to the next two single marks of its paragraph."""
    for at in range(start, min(start + LONGEST, len(text.words))):
        if is_paragraph(text, at):
            return None
        if _is_doubled(text, at):
            return Marked(start, at, False)
    return None


def _dialogue(text: Written, at: int) -> Marked | None:
    """A paragraph that begins with a dash and a space, or a long one before a word: —Sí, dijo."""
    if text.words[at] not in DASHES or not is_paragraph(text, at) or at + 1 >= len(text.words):
        return None
    if not (text.gap(at + 1) or text.words[at] == LONG_DASH):
        return None
    return Marked(at + 1, _paragraph_end(text, at + 1), True)


def _paragraph_end(text: Written, at: int) -> int:
    while at < len(text.words) and not (is_paragraph(text, at) and at):
        at += 1
    return at


def _opens(text: Written, at: int) -> bool:
    """Does a mark stand where a quotation begins: behind white space or a bracket, before a word?"""
    mark = text.words[at]
    if at + 1 >= len(text.words) or is_paragraph(text, at + 1):
        return False
    if mark in ALWAYS_OPEN:
        return True
    if mark == "'" and not text.words[at + 1][:1].isupper() and text.words[at - 1 : at] != [":"]:
        return False  # an apostrophe, or a word in marks
    is_free = at == 0 or bool(text.gap(at)) or text.words[at - 1] in "([—–-:"
    return is_free and not text.gap(at + 1)


def _elides(text: Written, at: int) -> bool:
    """Is it an apostrophe within words: l’accord, don't?"""
    is_tied = at + 1 < len(text.words) and not text.gap(at + 1) and text.words[at + 1][:1].isalnum()
    return text.words[at] in "'’" and is_tied


def _is_closed_later(text: Written, at: int, opening: str, closing: str) -> bool:
    """Does a mark that only closes come before any that opens, as where a longer passage is quoted?"""
    marks = {opening, *closing}
    first = next((i for i in range(at, min(at + LONGEST, len(text.words))) if text.words[i] in marks), None)
    return first is not None and opening not in closing and text.words[first] in closing


def _opens_anew(text: Written, at: int, opening: str, closing: str) -> bool:
    """Does a mark that may close, too, open: " before a word?"""
    return (opening in closing or text.words[at] == '"') and _opens(text, at)


def _closed(text: Written, opened: int, closing: str) -> int | None:
    """The word of the mark that closes; where none does, the end of the paragraph that opened last."""
    opening = text.words[opened]
    depth = 1
    for at in range(opened + 1, min(opened + LONGEST, len(text.words))):
        word = text.words[at]
        if is_paragraph(text, at) and word != opening:
            if not _is_closed_later(text, at, opening, closing):
                return at
        elif is_paragraph(text, at):
            continue
        elif word == opening and opening not in closing:
            depth += 1
        elif word in closing and not _opens_anew(text, at, opening, closing) and not _elides(text, at):
            depth -= 1
            if depth == 0:
                return at
    return len(text.words) if opened + LONGEST > len(text.words) else None
