"""What verbs of saying introduce without marks. Pure.

Biden a déclaré qu'il y avait un risque             the clause that tells the content
The talks failed, officials said.                   … or the sentence before its cue
"""

from collections.abc import Iterator

from pipeline.code.cues import SPEAKER_REACH, Cue, Cues, Said
from pipeline.code.lexicon import Lexicon
from pipeline.code.sentences import Sentence, Written

WALLS = frozenset(':«“„"')
FEW = 3  # words of an indirect quote at least


def indirect(text: Written, lexicon: Lexicon, cues: Cues) -> Iterator[Said]:
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
