"""Quotations without a known verb of saying and its subject: what stands around tells who speaks. Pure.

Norway is against the bridge: "We wait."          the subject of what leads to a colon
« On attend », s'agace le ministre.               any verb right behind the comma, with its subject
"We wait," X, the owner of a yard near Y, …       the name right behind the comma
X disagrees. "We wait."                           the subject of the sentence before
"We wait," X said. It rains. "We sail in May."    who spoke last in the paragraph
"""

from collections.abc import Iterator

from pipeline.code.known.lexicon import Kind
from pipeline.code.quotes.cues import Cues, Said
from pipeline.code.quotes.marks import DASHES, Marked, is_paragraph
from pipeline.code.quotes.pronouns import Cue
from pipeline.code.quotes.speech import ARTICLE, NOUN, OPENERS, SAYING_NOUN, Subject
from pipeline.code.text.sentences import Sentence

CLAUSE_REACH = 24  # words behind a quotation among which a person is its speaker
TITLE = 6  # words before a name behind a verb: schmunzelt der norwegische Minister X
LONG = 4  # words of a quotation that is no title
LEAST_VERB = 3  # letters of a verb
SOURCE: frozenset[Kind] = frozenset(["source"])
POSSESSIVE: frozenset[Kind] = frozenset(["possessive"])


def beside(cues: Cues, span: Marked, cue: Cue | None) -> tuple[Subject, tuple[int, int] | None] | None:
    """Who says a quotation, and with which verb: by what leads to it or stands right behind it."""
    if cue is not None:
        is_behind = cue.start > span.end or span.is_dialogue
        since = cue.end if span.is_dialogue else span.end
        subject = _behind(cues, since) if is_behind else _leading(cues, span)
        return (subject, (cue.start, cue.end)) if subject else None
    if cues.text.words[span.start - 2 : span.start - 1] == [":"]:
        subject = _leading(cues, span)
    elif (subject := _sourced(cues, span)) is not None:
        return subject, None
    elif (first := _parted(cues, span)) is None:
        return None
    elif (subject := subject_behind(cues, first, span.end - span.start >= LONG)) is not None:
        return subject, (first, first + 1)
    else:
        subject = _behind(cues, span.end) if span.end - span.start >= LONG else None
    return (subject, None) if subject else None


def context(cues: Cues, span: Marked, near: Said | None) -> Subject | None:
    """Of a quotation that stands alone: the subject of the sentence before, or who spoke last."""
    opening = span.start - 1
    if is_paragraph(cues.text, opening) or opening < 1:
        return None
    sentence = cues.text.sentence_of(opening)
    is_free = stands_alone(cues, span)
    previous = cues.text.sentence_of(max(sentence.start - 1, 0))
    if is_free and not is_paragraph(cues.text, sentence.start):
        subject = _person(cues, previous.start, previous.end)
        if subject is not None:
            return subject
    cue = None if is_free else cues.before(opening, sentence.start)
    if cue is not None and cue.speaker_words is not None:
        return cue.speaker_words, cue.speaker
    if near is None or near.speaker_words is None or _is_parted_by_paragraph(cues, near.end, opening):
        return None
    if is_free or near.end >= previous.start:
        return near.speaker_words, near.speaker
    return None


def stands_alone(cues: Cues, span: Marked) -> bool:
    """Is a quotation a sentence of its own, its full stop before or behind the mark?"""
    opening = span.start - 1
    ends = cues.text.words[span.end - 1 : span.end + 2 : 2]
    return cues.text.sentence_of(opening).start >= opening - 1 and any(word in ".!?…" for word in ends)


def _is_parted_by_paragraph(cues: Cues, end: int, at: int) -> bool:
    """Does a paragraph begin between what ends there and a word?"""
    return any(is_paragraph(cues.text, first) for first in range(end + 1, at + 1))


def _person(cues: Cues, start: int, end: int) -> Subject | None:
    """The subject of words[start:end], if it is a person or a pronoun for one."""
    subject = _named(cues.subject(start, end))
    return subject if subject and subject[1] and subject[1].mention.kind == "person" else None


def _named(subject: Subject | None) -> Subject | None:
    """A subject in no more words than its name; none that is not named, nor meant by a pronoun."""
    if subject is None or subject[1] is None:
        return None
    name = subject[1]
    return ((name.start, name.end) if subject[0][0] == name.start else subject[0]), name


def _leading(cues: Cues, span: Marked) -> Subject | None:
    """The subject of the words before a colon, behind a quotation among them; of "His verdict:" him."""
    colon = span.start - 2  # or the word before the mark
    start = cues.text.sentence_of(colon).start
    first = next((at + 2 for at in range(colon - 1, start - 1, -1) if at in cues.quoted), start)
    if (subject := _named(cues.subject(first, colon))) is not None:
        return subject
    if cues.is_kind(first, POSSESSIVE) and (person := cues.last_person(first)):
        return (person.start, person.end), person
    return None


def _sourced(cues: Cues, span: Marked) -> Subject | None:
    """The name behind "according to", before a quotation in its sentence or right behind it."""
    since = max(cues.text.sentence_of(span.start - 1).start, span.start - CLAUSE_REACH)
    for start, end in ((since, span.start - 1), (span.end + 1, span.end + 1 + TITLE)):
        first = next(
            (at for at in range(start, min(end, len(cues.text.words))) if cues.is_kind(at, SOURCE)), end
        )
        for at in range(first, min(first + TITLE, end)):
            if at in cues.owner and at not in cues.quoted:
                name = cues.names[cues.owner[at]]
                return (name.start, name.end), name
    return None


def _parted(cues: Cues, span: Marked) -> int | None:
    """The word behind a quotation and the comma or the dash that parts it from who says it."""
    words, at = cues.text.words, span.end + 1
    if is_paragraph(cues.text, at):
        return None
    is_parted = any(word in ",?!" for word in words[span.end - 2 : span.end])  # ,’”
    at += at < len(words) and words[at] == "'"  # agencies type two marks for one
    while at < len(words) and words[at] in {",", *DASHES}:
        is_parted, at = True, at + 1
    return at if is_parted and at < len(words) and words[at][:1].isalpha() else None


def subject_behind(cues: Cues, at: int, is_long: bool) -> Subject | None:
    """ "…", schmunzelt │ Norwegen: a word that no table knows is a verb right before who says it."""
    word = cues.text.words[at]
    is_verb = word.islower() and len(word) >= LEAST_VERB and not cues.is_participle(at)
    if not is_verb or at in cues.kinds or at in cues.owner:
        return None
    sentence = cues.text.sentence_of(at)
    subject = cues.behind(at + 1, sentence)
    if subject is None and is_long and (noun := _noun_behind(cues, at + 1, sentence)):
        subject = noun, None
    return subject if subject and subject[0][0] - at <= TITLE else None


def _noun_behind(cues: Cues, at: int, sentence: Sentence) -> tuple[int, int] | None:
    """ "…", ereiferte sich │ der Trainer: a noun with an article or a capital, with a short word before."""
    words = cues.text.words[at : sentence.end]
    at += bool(words) and words[0].islower() and len(words[0]) <= NOUN and not cues.is_kind(at, ARTICLE)
    is_noun = at < sentence.end and (cues.is_kind(at, ARTICLE) or cues.text.words[at][:1].isupper())
    return cues.noun_behind(at, sentence) if is_noun else None


def _behind(cues: Cues, since: int) -> Subject | None:
    """The name right behind a quotation: "…," X, the owner of …, said; or the first person of the clause."""
    words = cues.text.words
    first = next((at for at in range(since, len(words)) if words[at][:1].isalnum()), len(words))
    for at in _clause(cues, first):
        name = cues.names[cues.owner[at]] if at in cues.owner else None
        if name is None or name.start != at or name.mention.role == "location":
            continue
        if name.mention.kind == "person" and not cues.is_governed(at):
            return (name.start, name.end), name
        if (at == first and not cues.is_adjective(name)) or _is_stated(cues, at):
            return (name.start, name.end), name
    return None


def _is_stated(cues: Cues, at: int) -> bool:
    """Said in a statement of │ the ministry: does a noun of saying stand before a name?"""
    return any(cues.is_kind(i, SAYING_NOUN) for i in range(max(at - 3, 0), at))


def _clause(cues: Cues, first: int) -> Iterator[int]:
    """The words from one to the end of its clause: not into another quotation, nor past an opener."""
    for at in range(first, min(first + CLAUSE_REACH, len(cues.text.words))):
        is_end = cues.text.words[at] in ".!?;:" and not cues.is_abbreviation(at)
        if is_end or at in cues.quoted or is_paragraph(cues.text, at) or cues.is_kind(at, OPENERS):
            return
        yield at
