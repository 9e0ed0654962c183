"""Who says what a clause holds: the verb of saying, and its subject. Pure.

X was hit, officials in Norway said        the clause before it, or what follows it
While X denied it, Norway said that …      only what follows it
an analyst told Reuters                    not who listens
"""

from collections.abc import Iterator, Sequence

from pipeline.code.text.calendars import is_time
from pipeline.code.text.clauses import Clause, Reading
from pipeline.code.text.punctuation import PHRASE_ENDS
from pipeline.code.who.parties import Party
from pipeline.records.sectors import NEWS

NEAR = 2  # clauses before or behind what is said
LISTENER = 3  # words between one that names who listens and the name
TELLING = 3  # words that a clause of what is said has at least: officials told Reuters by phone
FRONTED = ("clause", "if")  # openers


def sayings(reading: Reading, clause: Clause) -> Iterator[Clause]:
    """The clauses that may say what a clause holds: those before it first, the nearest first; the last of the
    sentence from afar, where it begins with its verb: …, said the spokesman.
    """
    clauses = reading.clauses
    at = clauses.index(clause)
    before, behind = clauses[max(at - NEAR, 0) : at][::-1], clauses[at + 1 : at + 1 + NEAR]
    last = [other for other in clauses[at + 1 + NEAR :][-1:] if _is_inverted(reading, other)]
    for other in (*before, *behind, *last):
        if reading.has(other.start, other.end, "saying", "finding") and not _goes_beside(
            reading, clause, other
        ):
            yield other


def _is_inverted(reading: Reading, clause: Clause) -> bool:
    """Does a clause begin with its verb of saying, behind the comma?"""
    first = clause.start + (reading.text.words[clause.start] == ",")
    return reading.is_kind(first, "saying")


def speaker(reading: Reading, inside: Sequence[Party], is_before: bool) -> Party | None:
    """Of the parties of a clause of saying the one that speaks; `is_before`: before what is said."""
    may_say = [p for p in inside if not (_is_channel(reading, p) or _listens(reading, p))]
    plain = [p for p in may_say if p.relation in (None, "source", "possessor")]
    if not is_before:
        return next(iter((*plain, *may_say)), None)
    if plain and (reading.lexicon.is_bracketed or _is_described(reading, plain)):
        return plain[0]  # X hat Y gedroht und gesagt
    return next(iter((*plain[::-1], *may_say[::-1])), None)


def _is_described(reading: Reading, plain: Sequence[Party]) -> bool:
    """X, the foreign minister of Norway, said: does a person stand before commas that tell who it is?"""
    words, first, last = reading.text.words, plain[0], plain[-1]
    is_person = first.is_plain and first.mentions[-1].kind == "person"
    is_parted = words[first.end : first.end + 1] == [","]
    return is_person and is_parted and "," in words[last.end : last.end + 2]


def _goes_beside(reading: Reading, clause: Clause, other: Clause) -> bool:
    """Is it a later clause that says something else: …, while Norway warned of sanctions; or While X
    attacked, Norway said that …?
    """
    if other.start < clause.start:
        return False
    if other.opener in ("clause", "conjunction", "if") and not reading.is_kind(other.start, "as"):
        return True
    is_fronted = clause.opener in FRONTED and clause.start == reading.sentence.start
    if is_fronted and other.start == clause.end and not _ends_sentence(reading, other):
        return True
    return _has_content(reading, other)


def _saying_words(reading: Reading, clause: Clause) -> list[tuple[int, int]]:
    """Where each phrase of saying in a clause begins and ends."""
    spans = reading.function_words.spans
    return [
        (at, end)
        for at, (end, kinds) in spans.items()
        if clause.start <= at < clause.end and "saying" in kinds
    ]


def _ends_sentence(reading: Reading, clause: Clause) -> bool:
    """Does nothing follow the verb of saying: when the bomb exploded, officials said?"""
    # a phrase of saying may have begun in the clause before: then this one is all that follows it
    end = max((end for _, end in _saying_words(reading, clause)), default=clause.start)
    return all(not reading.text.words[at][:1].isalnum() for at in range(end, reading.sentence.end))


def _has_content(reading: Reading, clause: Clause) -> bool:
    """Does what its one verb of saying says follow: …, said that Y …?"""
    if len(_saying_words(reading, clause)) != 1:
        return False  # …, officials said, adding that
    content = next((other for other in reading.clauses if other.start == clause.end), None)
    if content is None or content.opener != "that":
        return False
    return reading.is_kind(content.start, "that") or _tells(reading, content)


def _tells(reading: Reading, clause: Clause) -> bool:
    """Is it more than when and where something was said: …, officials said on Sunday?"""
    words = reading.text.words
    end = next((at for at in range(clause.start, clause.end) if words[at] in PHRASE_ENDS), clause.end)
    told = (
        words[at][:1].isalnum() and at not in reading.function_words.kinds and not is_time(reading.text, at)
        for at in range(clause.start, end)
    )
    return sum(told) >= TELLING


def _is_channel(reading: Reading, party: Party) -> bool:
    """Is it only where something is said: wrote on Telegram?"""
    is_phrase = party.start in reading.function_words.kinds  # sur Facebook
    is_behind = is_phrase or party.relation in ("place", "topic", "recipient")
    return is_behind and all(m.sector == "BUS" for m in party.mentions)


def _listens(reading: Reading, party: Party) -> bool:
    """Is it told something: told Reuters, a déclaré à l'AFP, «сообщил агентству Рейтер»?"""
    is_told = reading.is_noted(party.start - LISTENER, party.start, "listener")
    is_medium = all(m.sector == NEWS for m in party.mentions)
    return is_medium and (is_told or party.relation == "recipient")
