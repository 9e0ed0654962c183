"""Turns of a transcript: paragraphs that begin with who speaks and a colon. Pure.

DAHL: Will the port open in spring?          each turn is a quote, up to the next label
Minister Holm: We hope so.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.code.known.lexicon import Kind
from pipeline.code.quotes.cues import Said
from pipeline.code.quotes.marks import PAIRS, is_paragraph
from pipeline.code.quotes.speech import Speech
from pipeline.code.text.names import Named

LONGEST_LABEL = 7  # words and full stops before the colon
LONGEST_TURN = 3  # paragraphs of a turn at most
BRACKETS = frozenset("([")
MARKS = PAIRS.keys() | PAIRS.values()
QUESTIONS = frozenset("?؟")
TURN: frozenset[Kind] = frozenset(["turn"])


class Label(NamedTuple):
    """Who speaks, at words[start:end], before a colon; told of somebody known, or not."""

    start: int
    end: int
    key: str  # the same in all turns of a speaker
    speaker: Named | None
    is_sure: bool  # a name of the text, capitals, or a word such as question


def turns(speech: Speech) -> Iterator[Said]:
    """The turns, in order, if it is a conversation: two speak, one of them twice, and something is asked."""
    colons = [at for at, word in enumerate(speech.text.words) if word == ":" and not speech.text.gap(at)]
    starts = [(start, at) for at in colons if (start := _paragraph(speech, at)) is not None]
    if len(starts) < LONGEST_TURN:
        return
    persons = {speech.text.keys[n.end - 1]: n for n in speech.names if n.mention.kind == "person"}
    labels = [label for start, colon in starts if (label := _label(speech, start, colon, persons))]
    if not any(speech.is_kind(label.end, TURN) for label in labels):
        labels = [label for label in labels if label.is_sure]
    keys = {label.key for label in labels}
    if len(keys) < 2 or len(labels) == len(keys) or not _asks(speech, labels):
        return
    for label, end in _ends(speech, labels):
        yield Said(label.end + 1, end, "direct", label.speaker, (label.start, label.end), None)


def _paragraph(speech: Speech, colon: int) -> int | None:
    """Where the paragraph begins that a label opens; quotation marks before it are left out."""
    text = speech.text
    reach = range(colon - 1, max(colon - LONGEST_LABEL, 0) - 1, -1)
    start = next((at for at in reach if at == 0 or "\n" in text.gap(at)), None)
    if start is None or colon + 1 >= len(text.words) or is_paragraph(text, colon + 1):
        return None
    start += text.words[start] in MARKS
    return start if start < colon and text.words[colon + 1] not in MARKS else None


def _label(speech: Speech, start: int, colon: int, persons: Mapping[str, Named]) -> Label | None:
    """Words with capitals before a colon: whom they name."""
    words = speech.text.words[start:colon]
    if not all(word[:1].isupper() or not word[:1].isalpha() for word in words):
        return None
    key = speech.text.keys[colon - 1]
    owner = speech.owner.get(colon - 1)
    speaker = persons.get(key) if owner is None else speech.names[owner]
    if speaker is not None and speaker.mention.kind not in ("person", "organization"):
        speaker = None
    is_shouted = len(key) > 1 and all(word.isupper() for word in words if word[:1].isalpha())
    is_sure = speaker is not None or is_shouted or speech.is_kind(colon, TURN)
    return Label(start, colon, key, speaker, is_sure)


def _asks(speech: Speech, labels: Sequence[Label]) -> bool:
    words = speech.text.words[labels[0].end : labels[-1].end + 2 * LONGEST_LABEL]
    return not QUESTIONS.isdisjoint(words)


def _ends(speech: Speech, labels: Sequence[Label]) -> Iterator[tuple[Label, int]]:
    """Each label with where its turn ends: before the next one, a remark in brackets, or far below."""
    last = Label(len(speech.text.words), len(speech.text.words), "", None, False)
    for label, following in pairwise([*labels, last]):
        end = min(_breaks(speech, label, following, following is last), default=following.start)
        while end > label.end + 2 and speech.text.words[end - 1] in MARKS:
            end -= 1
        yield label, end


def _breaks(speech: Speech, label: Label, following: Label, is_last: bool) -> Iterator[int]:
    """The paragraphs behind a label that are no longer its turn; in marks, each opens with one."""
    words = speech.text.words
    found = [at for at in range(label.end + 1, following.start) if is_paragraph(speech.text, at)]
    is_marked = not MARKS.isdisjoint(words[max(label.start - 1, 0) : label.start])
    for at in found:
        goes_on = words[at] in MARKS if is_marked else not is_last and len(found) < LONGEST_TURN
        if words[at] in BRACKETS or not (goes_on or at == following.start - 1):
            yield at
