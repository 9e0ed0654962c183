"""Who says it, told within what is said, and the pieces around it. Pure.

«We wait, — said X on Friday. — We sail.»      between dashes or commas: both pieces are X's
– We wait – said X. – We sail.                 a dialogue goes on behind the second dash
"""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.code.quotes.cues import Cues
from pipeline.code.quotes.marks import DASHES, Marked
from pipeline.code.quotes.pronouns import PRONOUN
from pipeline.code.quotes.speech import ARTICLE, NO_SUBJECT, OPENERS, Subject
from pipeline.code.text.punctuation import POSSESSIVE

REACH = 24  # words from a verb to the dash behind who says it
TITLE = 6  # words of who says it, up to a comma; of a title before a name
BEFORE = 7  # words and marks before a verb that belong to it: , s'est-elle │ inquiétée
PAUSES = frozenset(",.")
CLOSING = frozenset("\"'”’“‘»«›‹")  # marks that may close a quotation within


class Insertion(NamedTuple):
    """At words[start:end], with the marks around it."""

    start: int
    end: int
    subject: Subject | None
    verb: tuple[int, int]


def inserted(cues: Cues, span: Marked) -> Insertion | None:
    """The first in a quotation; one between commas only where the verb comes before its subject."""
    verbs = (at for at in range(span.start + 2, span.end) if at in cues.ends)
    return next(filter(None, (_at(cues, span, at) for at in verbs)), None)


def pieces(cues: Cues, span: Marked, insertion: Insertion) -> Iterator[tuple[int, int]]:
    """The words of a quotation before an insertion and behind it, without the marks between."""
    first = insertion.start - (cues.text.words[insertion.start - 1] == ",")
    yield span.start, first
    if insertion.end < span.end:
        yield insertion.end, span.end


def behind_dash(cues: Cues, at: int, end: int) -> int | None:
    """The word behind the dash that closes an insertion, and behind the full stop beside it."""
    dash = next((i for i in range(at, min(at + REACH, end)) if _is_dash(cues, i)), None)
    if dash is None:
        return None
    return next((i for i in range(dash + 1, end) if cues.text.words[i] not in PAUSES), end)


def _is_dash(cues: Cues, at: int) -> bool:
    """Is it a dash with a space before or behind: he said—. We?"""
    words = cues.text.words
    if words[at] not in DASHES or at + 1 >= len(words):
        return False
    return bool(cues.text.gap(at) or cues.text.gap(at + 1)) or words[at + 1] in PAUSES


def _at(cues: Cues, span: Marked, verb: int) -> Insertion | None:
    """The insertion whose verb of saying begins at a word."""
    start = _start(cues, span, verb)
    if start is None or cues.text.words[start - 1] in CLOSING:
        return None  # „… ‚Wer ist da?‘, fragten sie. …“: of what is quoted within
    is_parted, last = _is_dash(cues, start), cues.ends[verb]
    end = behind_dash(cues, last, span.end) if is_parted else _behind_comma(cues, span, verb)
    if end is None and is_parted and cues.text.words[start - 1] in ",!?…":
        end = span.end if span.end - last <= TITLE else None  # it closes the quotation
    if end is None:
        return None
    subject = _subject(cues, start, verb, end)
    is_told = subject is not None or (is_parted and cues.drops_pronouns)
    return Insertion(start, end, subject, (verb, last)) if is_told else None


def _start(cues: Cues, span: Marked, verb: int) -> int | None:
    """The comma or dash before a verb, with auxiliaries and pronouns between: , a-t-elle │ lancé."""
    for at in range(verb - 1, max(verb - BEFORE, span.start) - 1, -1):
        if cues.text.words[at] == "," or _is_dash(cues, at):
            return at
        if not _is_of_verb(cues, at):
            return None
    return None


def _is_of_verb(cues: Cues, at: int) -> bool:
    """Does a word before a verb belong to it: s', a, -t-elle, ha poi?"""
    is_mark = cues.text.words[at] in POSSESSIVE or cues.text.is_tying(at)
    return is_mark or cues.is_short(at) or cues.is_kind(at, PRONOUN)


def _behind_comma(cues: Cues, span: Marked, verb: int) -> int | None:
    """The word behind the next comma or full stop, where one tells an inversion: , souligne-t-elle, …"""
    if not (cues.has_inversion or cues.has_clitic_articles):
        return None
    last = cues.ends[verb]
    end = next((i for i in range(last, min(last + REACH, span.end)) if _is_pause(cues, i)), None)
    if end is not None and ":" in cues.text.words[last:end]:
        return None  # als er ging, sagte er noch: „Bis morgen“
    if end is None:
        return span.end if span.end - last <= TITLE else None
    is_near = end - last <= TITLE or _is_tied(cues, verb)
    return end + 1 if is_near else None


def _is_pause(cues: Cues, at: int) -> bool:
    word = cues.text.words[at]
    return word in ",!?" or (word == "." and not cues.is_abbreviation(at))


def _is_tied(cues: Cues, verb: int) -> bool:
    """Is a pronoun tied to it or its auxiliary: souligne-t-elle, a-t-il dit?"""
    near = range(max(verb - BEFORE, 0), min(verb + BEFORE, len(cues.text.words) - 1))
    return any(cues.text.is_tying(at) for at in near if abs(at - verb) <= 2)


def _subject(cues: Cues, start: int, verb: int, end: int) -> Subject | None:
    """The name, the pronoun or the noun with its article behind a verb, or the pronoun tied to it."""
    first = cues.ends[verb]
    for at in range(first, min(first + TITLE, end)):
        if at in cues.owner:
            name = cues.names[cues.owner[at]]
            return (name.start, name.end), name
        if _is_pronoun(cues, at):
            return (at, at + 1), cues.last_person(first)
        if cues.is_kind(at, OPENERS) or at in cues.ends:
            break
    tied = next((at for at in range(start, first) if _is_pronoun(cues, at)), None)
    if tied is not None and cues.text.is_tying(tied - 1):  # a-t-elle lancé
        return (tied, tied + 1), cues.last_person(first)
    noun = _noun(cues, first, end)
    return (noun, None) if noun is not None else None


def _is_pronoun(cues: Cues, at: int) -> bool:
    return cues.is_kind(at, PRONOUN) and cues.text.words[at][:1].isalpha()


def _noun(cues: Cues, first: int, end: int) -> tuple[int, int] | None:
    """The words behind a verb up to what tells when, where or to whom, if they may be a noun."""
    if first >= end:
        return None
    last = next((at for at in range(first, end) if _ends_noun(cues, at)), end)
    is_led = cues.is_kind(first, ARTICLE) or not cues.has_articles or cues.text.words[first][:1].isupper()
    return (first, last) if is_led and first < last <= first + TITLE else None


def _ends_noun(cues: Cues, at: int) -> bool:
    is_adjunct = cues.is_kind(at, NO_SUBJECT) and not cues.is_kind(at, ARTICLE)
    return is_adjunct or at in cues.times or not cues.text.words[at][:1].isalpha()
