"""Who says what: words between quotation marks and what verbs of saying introduce. Pure.

«Nous avons gagné», a affirmé le ministre.          direct: speaker and cue stand beside it
"We will stay," the president said. "We must."      what goes on has the same speaker
Biden a déclaré qu'il y avait un risque             indirect: the clause that tells the content
The talks failed, officials said.                   … or the sentence before its cue
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.code.clauses import Named
from pipeline.code.cues import SPEAKER_REACH, Cue, Cues
from pipeline.code.lexicon import Lexicon
from pipeline.code.marks import Marked, is_paragraph, marked
from pipeline.code.sentences import Sentence, Written

SHORTEST = 4  # words of a quotation: fewer are a word in quotation marks, unless a comma or colon parts it
CUE_REACH = 14  # words around a quotation in which its cue is looked for
WALLS = frozenset(':«“„"')
FEW = 3  # words of an indirect quote at least


class Said(NamedTuple):
    """A quote at words[start:end]."""

    start: int
    end: int
    kind: str  # direct, indirect
    speaker: Named | None
    speaker_words: tuple[int, int] | None
    cue: tuple[int, int] | None


def quotes(text: Written, lexicon: Lexicon, names: Sequence[Named]) -> list[Said]:
    """The quotes of a text, in order. Quoted pieces of what is told indirectly belong to that."""
    spans = list(marked(text))
    cues = Cues(text, lexicon, names, spans)
    indirect = list(_indirect(text, lexicon, cues))
    told = {at for said in indirect for at in range(said.start, said.end)}
    direct = [
        said for said in _direct(text, cues, spans) if said.start not in told or said.end - 1 not in told
    ]
    return sorted([*direct, *indirect], key=lambda said: (said.start, said.end))


def _direct(text: Written, cues: Cues, spans: Sequence[Marked]) -> Iterator[Said]:
    before: Said | None = None
    for span in spans:
        cue = cues.near(span, CUE_REACH) if not span.is_dialogue else _inside(text, cues, span)
        if cue is None and span.is_dialogue:
            continue
        said = _said(text, cues, span, cue, before)
        if said is not None:
            yield said
            before = said


def _said(text: Written, cues: Cues, span: Marked, cue: Cue | None, before: Said | None) -> Said | None:
    end = cue.start if cue is not None and span.is_dialogue else span.end
    if span.is_dialogue:
        end = next((at for at in range(end - 1, span.start, -1) if text.words[at] == ","), end)
    if end - span.start < SHORTEST and not _is_parted(text, span):
        return None
    if cue is not None:
        return Said(span.start, end, "direct", cue.speaker, cue.speaker_words, (cue.start, cue.end))
    if (name := cues.named_before(span)) is not None:
        return Said(span.start, end, "direct", name, (name.start, name.end), None)
    if before is not None and _goes_on(text, before, span):
        return Said(span.start, end, "direct", before.speaker, before.speaker_words, before.cue)
    return Said(span.start, end, "direct", None, None, None) if end - span.start >= 2 * SHORTEST else None


def _is_parted(text: Written, span: Marked) -> bool:
    """Does a comma, a full stop or a colon say that it is a sentence of its own?"""
    around = (*text.words[span.end - 1 : span.end + 2], *text.words[max(span.start - 2, 0) : span.start - 1])
    return any(word in ",.!?:" for word in around) and span.end > span.start + 1


def _goes_on(text: Written, before: Said, span: Marked) -> bool:
    """Does it go on right behind the one before and its cue, or make the next paragraph by itself?"""
    last = max(before.end, before.cue[1] if before.cue else 0)
    between = text.words[last : span.start]
    if len(between) <= CUE_REACH and sum(word in ".!?" for word in between) <= 1:
        return True
    return is_paragraph(text, span.start - 1) and is_paragraph(text, span.end + 1)


def _inside(text: Written, cues: Cues, span: Marked) -> Cue | None:
    """The first cue behind a comma in a dialogue's paragraph: – No, säger X."""
    for at in range(span.start + 1, span.end):
        if at in cues.ends and "," in text.words[at - 3 : at]:
            return cues.at(at)
    return None


def _indirect(text: Written, lexicon: Lexicon, cues: Cues) -> Iterator[Said]:
    for at in sorted(cues.ends):
        if at in cues.quoted:
            continue
        sentence = text.sentence_of(at)
        cue = cues.at(at)
        span = _content_behind(text, lexicon, cues, cue, sentence) or _content_before(
            text, cues, cue, sentence
        )
        if (
            span is not None
            and span[1] - span[0] >= FEW
            and cue.speaker_words
            and not _is_quotation(cues, span)
        ):
            yield Said(*span, "indirect", cue.speaker, cue.speaker_words, (cue.start, cue.end))


def _is_quotation(cues: Cues, span: tuple[int, int]) -> bool:
    """Is it, but for its marks, a quotation?"""
    words = [at for at in range(*span) if cues.text.words[at][:1].isalnum()]
    return sum(at in cues.quoted for at in words) >= 0.8 * len(words)


def _content_behind(
    text: Written, lexicon: Lexicon, cues: Cues, cue: Cue, sentence: Sentence
) -> tuple[int, int] | None:
    """From "that" to the end of the sentence; where the language may leave it out, from behind the verb."""
    last = _without_end(text, sentence)
    behind = max(cue.end, cue.speaker_words[1] if cue.speaker_words else 0)
    for at in range(cue.end, min(behind + SPEAKER_REACH, last)):
        if "that" in cues.kinds.get(at, ()):
            return at, last
        if text.words[at] in WALLS or at in cues.ends:
            break
    leads = lexicon.omits_that and behind == cue.end and cue.end < last
    return (cue.end, last) if leads and text.words[cue.end] not in ",.:" else None


def _content_before(text: Written, cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """The sentence up to the comma before "officials said", with which it ends."""
    first = min(cue.start, cue.speaker_words[0] if cue.speaker_words else cue.start)
    comma = next(
        (
            at
            for at in range(first - 1, max(first - SPEAKER_REACH, sentence.start), -1)
            if text.words[at] == ","
        ),
        None,
    )
    if comma is None or sentence.end - cue.end > SPEAKER_REACH:
        return None
    if any(at in cues.ends for at in range(sentence.start, comma)):
        return None
    return sentence.start, comma


def _without_end(text: Written, sentence: Sentence) -> int:
    end = sentence.end
    while end > sentence.start and text.words[end - 1] in '.!?…»”"“':
        end -= 1
    return end
