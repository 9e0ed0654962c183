"""What verbs of saying introduce without marks. Pure.

Biden a déclaré qu'il y avait un risque             the clause that tells the content
The talks failed, officials said.                   … or the sentence before its cue
"""

from collections.abc import Iterator

from pipeline.code.known.lexicon import Kind
from pipeline.code.quotes.complements import INFINITIVE, asked, behind_both, promised
from pipeline.code.quotes.contents import (
    FEW,
    SUBJUNCTIVE,
    behind,
    first_of,
    pieced,
    starts_clause,
)
from pipeline.code.quotes.cues import AGENT, Cues, Said
from pipeline.code.quotes.fronted import ahead, around, before
from pipeline.code.quotes.phrases import AUXILIARY
from pipeline.code.quotes.pronouns import RELATIVE, Cue
from pipeline.code.quotes.speech import AS, OF_NOUN, OPENERS, THAT, THUS
from pipeline.code.text.punctuation import QUOTES
from pipeline.code.text.sentences import Sentence

LEADING = frozenset(":–—-")  # behind a heading
ADDRESSED = 6  # words to whom it is said, with the comma before its clause
AUTHOR: frozenset[Kind] = frozenset(["author"])


def indirect(cues: Cues) -> Iterator[Said]:
    """What each verb of saying tells in a clause of the text."""
    for at in sorted(cues.ends):
        if at in cues.quoted or (cues.is_kind(at, THUS) and cues.ends[at] in cues.ends):
            continue  # so │ warnte
        sentence = cues.text.sentence_of(at)
        cue = cues.at(at)
        if _closes_quotation(cues, cue, sentence):
            continue
        span = _content(cues, cue, sentence)
        if span is None or not _is_quote(cues, cue, span):
            span = pieced(cues, cue, sentence)
        if span is not None:
            yield Said(*span, "indirect", cue.speaker, cue.speaker_words, (cue.start, cue.end))


def _content(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """Around a verb and its speaker, ahead, behind or before them."""
    span = around(cues, cue, sentence) or ahead(cues, cue, sentence)
    last = cue.speaker_words[1] if cue.speaker_words else cue.end
    if span is None and _is_inverted(cues, cue) and not cues.is_kind(last, THAT):
        span = before(cues, cue, sentence)
    return span or behind(cues, cue, sentence) or before(cues, cue, sentence)


def _is_quote(cues: Cues, cue: Cue, span: tuple[int, int]) -> bool:
    """Is it long enough, somebody's, and told by nothing else?"""
    if cue.speaker_words is None or _is_author(cues, *cue.speaker_words):
        return False
    if span[1] - span[0] < FEW or _is_quotation(cues, span):
        return False
    return cue.start not in cues.quoting or _is_told(cues, cue, span)


def _is_author(cues: Cues, first: int, last: int) -> bool:
    """We say; not: one minister says."""
    return last - first == 1 and cues.is_kind(first, AUTHOR)


def _is_told(cues: Cues, cue: Cue, span: tuple[int, int]) -> bool:
    """Of a verb that tells acts, too: is its content a clause right behind, or before a comma and itself?"""
    first, last = span
    if first < cue.end:
        return _is_inverted(cues, cue) or _is_last(cues, cue, first)
    if cues.is_kind(cues.text.sentence_of(first).start, AS):
        return True
    if first in (asked(cues, cue, last), promised(cues, cue, last)):
        return True
    between = range(cues.behind_times(cue.end), first)
    if _is_addressed(cues, between, first):
        return True
    is_clause = cues.is_kind(first, THAT | SUBJUNCTIVE) or cues.text.words[first - 1] == ","
    is_clause = is_clause or cues.is_kind(first, INFINITIVE) or starts_clause(cues, first)
    return is_clause and all(_is_no_object(cues, at) for at in between)


def _is_addressed(cues: Cues, between: range, first: int) -> bool:
    """Oskarża sąsiadów, │ że: do only a few words, to whom it is said, stand before a comma and what can be
    no relative pronoun?
    """
    is_clause = cues.is_kind(first, THAT) and not cues.is_kind(first, RELATIVE)
    words = [cues.text.words[at] for at in between]
    return is_clause and words.count(",") == 1 and words[-1] == "," and len(words) <= ADDRESSED


def _is_inverted(cues: Cues, cue: Cue) -> bool:
    """…, warned Norway: a comma, the finite verb, who says it; not the comma behind a quotation."""
    reach = range(cue.start - 1, max(cue.start - AUXILIARY - 2, -1), -1)
    comma = next((at for at in reach if cues.text.words[at] == ","), None)
    if comma is None or cues.text.words[comma - 1] in QUOTES or _is_aside(cues, comma):
        return False
    if cue.speaker_words is None or cue.speaker_words[0] < cue.end:
        return False
    if not cues.ends_at(cue.speaker_words[1]):
        return False
    is_participle = cues.is_participle(cue.start)
    opens = any(cues.is_kind(at, OPENERS) for at in range(comma, cue.start))
    return not (is_participle or opens or cues.is_kind(cue.end, AGENT))


def _is_aside(cues: Cues, comma: int) -> bool:
    """Ends an aside behind a subject that has no verb there: La Chine, par la voix de X, │ a condamné?"""
    start, words = cues.text.sentence_of(comma).start, cues.text.words
    opening = next((at for at in range(comma - 1, start, -1) if words[at] == ","), None)
    return opening is not None and not cues.has_verb(start, opening)


def _is_last(cues: Cues, cue: Cue, first: int) -> bool:
    """Egypt must open the crossing, Norway demanded: a clause, a comma, who says it, and the verb."""
    speaker = cue.speaker_words
    if not cues.omits_that or cues.has_inversion or speaker is None or not first < speaker[0] < cue.start:
        return False
    end, sentence = cues.behind_times(cue.end), cues.text.sentence_of(first)
    if end < sentence.end and cues.text.words[end][:1].isalnum():
        return False
    comma = next((at for at in range(speaker[0], first, -1) if cues.text.words[at] == ","), first)
    return any(cues.is_finite(at) for at in range(first, comma))


def _is_no_object(cues: Cues, at: int) -> bool:
    """Is it a comma, a name with its article or a function word: warned the Danes on │ that?"""
    if cues.text.words[at] == "," or at in cues.owner or at + 1 in cues.owner:
        return True
    return at in cues.kinds and not cues.is_kind(at, OF_NOUN)


def _closes_quotation(cues: Cues, cue: Cue, sentence: Sentence) -> bool:
    """ "We stay," Norway said in Oslo: its content is the quotation before it; not: …," adding that."""
    if cues.is_kind(behind_both(cue), THAT):
        return False
    first = first_of(cue)
    last = first - 1 - (first == cue.start and cues.is_short(first - 1))  # », a │ dit X
    last -= cues.is_parting(last)
    if last not in cues.closing or first <= sentence.start or "," in cues.text.words[first : cue.start]:
        return False
    opening = next(
        (at for at in range(last - 1, sentence.start, -1) if at not in cues.quoted), sentence.start
    )
    return last == first - 1 or opening == sentence.start or cues.text.words[opening - 1] in LEADING


def _is_quotation(cues: Cues, span: tuple[int, int]) -> bool:
    """Is it, but for its marks, a quotation?"""
    words = [at for at in range(*span) if cues.text.words[at][:1].isalnum()]
    return sum(at in cues.quoted for at in words) >= 0.8 * len(words)
