"""Quotations in marks, each with its cue and speaker. Pure.

«Nous avons gagné», a affirmé le ministre.          speaker and cue stand beside it
"We will stay," the president said. "We must."      what goes on has the same speaker
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pipeline.code.known.lexicon import Kind
from pipeline.code.quotes.complements import behind_both
from pipeline.code.quotes.cues import Cues, Said
from pipeline.code.quotes.insertions import behind_dash, inserted, pieces
from pipeline.code.quotes.marks import Marked, is_paragraph
from pipeline.code.quotes.pronouns import RELATIVE, Cue
from pipeline.code.quotes.speech import THAT, THUS
from pipeline.code.quotes.unattributed import beside, context, stands_alone, subject_behind
from pipeline.code.text.names import Named
from pipeline.code.text.sentences import Written

SHORTEST = 4  # words of a quotation: fewer are a word in quotation marks, unless a comma or colon parts it
CUE_REACH = 18  # words around a quotation in which its cue is looked for
LEADING = 40  # words of a sentence that leads to a quotation with a colon
ATTRIBUTION = 40  # words of the sentence that tells who says it, between two quotations
THUS_REACH = 6  # words behind a quotation, among which "that is what X said" is told; words behind X
TOPIC: frozenset[Kind] = frozenset(["topic"])
Attribution = tuple[Named | None, tuple[int, int] | None, tuple[int, int] | None]  # its words, its verb


def direct(cues: Cues, spans: Sequence[Marked], told: Sequence[Said]) -> Iterator[Said]:
    """What stands between marks, or behind a dialogue's dash; `told`: what is told indirectly, in order."""
    before: Said | None = None
    ends = [said.end for said in told]
    for span in spans:
        cue = _near(cues, span, CUE_REACH) if not span.is_dialogue else _inside(cues, span)
        cue = cue or _thus(cues, span)
        if cue is None and span.is_dialogue:
            continue
        if (around := _around(cues, span, cue)) is not None:
            yield from around
            before = around[-1]
            continue
        index = bisect_right(ends, span.start)
        near = max(filter(None, (before, *told[index - 1 : index])), key=lambda said: said.end, default=None)
        said = _said(cues, span, cue, before, near)
        if said is not None:
            yield from (said, *_going_on(cues, span, said))
            before = said


def _around(cues: Cues, span: Marked, cue: Cue | None) -> list[Said] | None:
    """«We wait, — said X. — We sail.»: the pieces around who says it, unless another does outside."""
    is_told_outside = cue is not None and cue.speaker_words is not None
    insertion = None if span.is_dialogue or is_told_outside else inserted(cues, span)
    if insertion is None:
        return None
    subject = insertion.subject
    if subject is None and (meant := cues.last_person(insertion.verb[0])):
        subject = (meant.start, meant.end), meant
    words, speaker = subject or (None, None)
    said = [Said(*piece, "direct", speaker, words, insertion.verb) for piece in pieces(cues, span, insertion)]
    return [piece for piece in said if piece.end > piece.start] or None


def _going_on(cues: Cues, span: Marked, said: Said) -> Iterator[Said]:
    """– We wait – said X. – │ We sail.: what a dialogue has behind its attribution."""
    if not span.is_dialogue or said.cue is None or said.cue[0] < said.end:
        return
    start = behind_dash(cues, said.cue[1], span.end)
    if start is not None and start < span.end:
        yield said._replace(start=start, end=span.end)


def _said(cues: Cues, span: Marked, cue: Cue | None, before: Said | None, near: Said | None) -> Said | None:
    end = _end(cues, span, cue)
    if all(at in cues.owner for at in range(span.start, end)):
        return None  # «Северный поток — 2» is a name
    if end - span.start < SHORTEST and not _is_parted(cues.text, span):
        return None
    if (found := _attributed(cues, span, cue, before)) is not None:
        return Said(span.start, end, "direct", *found)
    subject = context(cues, span, near)
    if end - span.start < 2 * SHORTEST and not (subject and stands_alone(cues, span)):
        return None
    return Said(span.start, end, "direct", subject and subject[1], subject and subject[0], None)


def _end(cues: Cues, span: Marked, cue: Cue | None) -> int:
    """Where a quotation ends: at its mark; a dialogue before the comma or dash of its cue."""
    if cue is None or not span.is_dialogue or cue.start >= span.end:
        return span.end
    end = next((at for at in range(cue.start - 1, span.start, -1) if cues.is_parting(at)), span.end)
    return end - (cues.text.words[end - 1] == ",")


def _attributed(cues: Cues, span: Marked, cue: Cue | None, before: Said | None) -> Attribution | None:
    """Who says it, in which words, and with which verb: the nearest that tells it."""
    if cue is not None and cue.speaker_words:
        return cue.speaker, cue.speaker_words, (cue.start, cue.end)
    if (name := _named_before(cues, span)) is not None:
        return name, (name.start, name.end), None
    if (found := beside(cues, span, cue)) is not None:
        (speaker_words, speaker), verb = found
        return speaker, speaker_words, verb
    if cue is not None:
        return None, None, (cue.start, cue.end)
    if before is not None and _goes_on(cues.text, before, span):
        return before.speaker, before.speaker_words, before.cue
    return None


def _is_parted(text: Written, span: Marked) -> bool:
    """Does a comma, a full stop or a colon say that it is a sentence of its own?"""
    around = (*text.words[span.end - 1 : span.end + 2], *text.words[max(span.start - 2, 0) : span.start - 1])
    return any(word in ",.!?:–—" for word in around) and span.end > span.start + 1


def _goes_on(text: Written, before: Said, span: Marked) -> bool:
    """Does it go on right behind the one before and its cue, or make the next paragraph by itself?"""
    last, opening = max(before.end, before.cue[1] if before.cue else 0), span.start - 1
    sentence = text.sentence_of(last)
    if opening <= last or (opening < sentence.end and opening - last <= CUE_REACH):
        return True
    leads_up = opening - sentence.end in (0, 1)  # agencies type two marks for one
    reach = CUE_REACH if is_paragraph(text, sentence.end) else ATTRIBUTION
    if leads_up and opening - last <= reach:
        return True
    return is_paragraph(text, opening) and is_paragraph(text, span.end + 1)


def _inside(cues: Cues, span: Marked) -> Cue | None:
    """The first cue behind a comma or dash in a dialogue: – No, säger X; or any verb at its end."""
    for at in range(span.start + 1, span.end):
        if at in cues.ends and any(map(cues.is_parting, range(at - 3, at))):
            return cues.at(at)
    last = next((at for at in range(span.end - 2, span.start, -1) if cues.is_parting(at)), span.end)
    subject = subject_behind(cues, last + 1, True) if last + 1 < span.end else None
    is_told = subject is not None and subject[1] is not None and span.end - subject[0][1] <= THUS_REACH
    return Cue(last + 1, last + 2, subject[1], subject[0]) if subject and is_told else None


def _thus(cues: Cues, span: Marked) -> Cue | None:
    """ "…". Det säger X: the cue of the next sentence, if it only tells who says what is before it."""
    words = cues.text.words
    reach = range(span.end, min(span.end + THUS_REACH, len(words)))
    first = next((at for at in reach if words[at][:1].isalnum()), None)
    if first is None or not cues.is_kind(first, THUS) or cues.text.sentence_of(first).start != first:
        return None
    start = next((at for at in range(first + 1, first + THUS_REACH) if at in cues.ends), None)
    cue = cues.at(start) if start is not None else None
    if cue is None or cue.speaker_words is None or cue.speaker_words[0] < cue.end:
        return None
    goes_on = any(words[at] == ":" for at in range(cue.end, cues.text.sentence_of(first).end))
    return None if goes_on else cue


def _near(cues: Cues, span: Marked, reach: int) -> Cue | None:
    """The cue of a quotation: right behind it, or before it in its sentence or what leads to it."""
    before = _back(cues, span, reach)
    if before is not None and cues.text.words[span.start - 2] == ":":
        return before
    behind = _ahead(cues, span, reach)
    behind = None if behind and _tells_another(cues, span, behind) else behind
    if before and behind and cues.text.sentence_of(span.start).end <= behind.start:
        return before  # Norway said it was "too late." Denmark said …
    if behind is not None and (before is None or behind.start - span.end <= span.start - before.end):
        return behind
    return before or behind


def _tells_another(cues: Cues, span: Marked, cue: Cue) -> bool:
    """ "We wait." She added that …: is it of a sentence of its own, with a content of its own?"""
    sentence = cues.text.sentence_of(cue.start)
    is_behind = cues.text.words[span.end - 1] in ".!?" and sentence.start > span.start
    return is_behind and cues.is_kind(behind_both(cue), THAT)


def _ahead(cues: Cues, span: Marked, reach: int) -> Cue | None:
    for at in range(span.end, min(span.end + reach, len(cues.text.words))):
        if at in cues.quoted or (at > span.end and is_paragraph(cues.text, at)):
            return None
        if cues.text.words[at] in ".!?" and at > span.end and not cues.is_abbreviation(at):
            return None
        if at in cues.ends and not cues.is_kind(at - 1, RELATIVE):
            return cues.at(at)
    return None


def _back(cues: Cues, span: Marked, reach: int) -> Cue | None:
    opening = span.start - 1
    leads = cues.text.words[opening - 1 : opening] == [":"]
    reach = LEADING if leads else reach
    for at in range(opening - 1, max(opening - 1 - reach, -1), -1):
        if at in cues.quoted or (cues.text.words[at] in ".!?" and not cues.is_abbreviation(at)):
            return None
        if at in cues.ends:
            return cues.at(at)
        if is_paragraph(cues.text, at + 1) and not (leads and at == opening - 1):
            return None
    return None


def _named_before(cues: Cues, span: Marked) -> Named | None:
    """A name and a colon before a quotation: Trump: «…», Trump about Meloni: «…»."""
    opening = span.start - 1
    index = cues.owner.get(opening - 2)
    if cues.text.words[opening - 1 : opening] != [":"] or index is None:
        return None
    topic = cues.names[index].start - 1
    return cues.names[cues.owner.get(topic - 1, index) if cues.is_kind(topic, TOPIC) else index]
