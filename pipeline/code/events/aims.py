"""What is only aimed at: content of a noun, aim of a journey, part of a plan, step before another. Pure.

la raison d'imposer │ le but était de renforcer │ the proposals include suspending │ once it has been ratified
"""

from pipeline.code.events.acts import Act
from pipeline.code.known.lexicon import RELATIONS, Kind
from pipeline.code.text.clauses import Clause, Reading

INVITATION = "036"  # code of meetings to come


def is_invitation(reading: Reading, act: Act) -> bool:
    """Is it one to a meeting to come: invited X to the summit?"""
    return act.trigger.code == INVITATION and reading.is_noted(act.start, act.end, "inviting")


def is_content_of_noun(reading: Reading, act: Act) -> bool:
    """Is it an infinitive that hangs on a noun: la politique d'expulser, la negativa de X a aceptar?"""
    if not _may_hang(reading, act):
        return False
    at = _past(reading, act, act.start - 1, *RELATIONS)
    if at == act.start - 1 or reading.is_noted(at, at + 1, "done"):
        return False  # l'erreur d'expulser, a pris la décision d'expulser
    if at not in reading.owner:
        is_of = reading.is_kind(act.start - 1, "possessor")
        is_plain = not reading.parts(at) and at not in reading.function_words.kinds
        return is_of and is_plain and reading.is_kind(at - 1, "article", "possessive")
    noun = _past(reading, act, reading.owner[at].start - 1, *RELATIONS)
    is_owned = reading.is_kind(reading.owner[at].start - 1, "possessor")
    return is_owned and noun not in reading.owner and reading.is_kind(noun - 1, "article")


def _past(reading: Reading, act: Act, at: int, *kinds: Kind) -> int:
    """The word before the prepositions of these kinds that end here."""
    while at > act.clause.start and reading.is_kind(at, *kinds):
        at -= 1
    return at


def is_aim(reading: Reading, act: Act) -> bool:
    """Is it an infinitive that hangs on "be": le but était de renforcer, el objetivo era fortalecer?"""
    at = _before_preposition(reading, act)
    is_be = at is not None and reading.is_kind(at, "passive")
    return is_be and not reading.is_noted(act.start - 1, act.start, "done")  # foi visitar: went to


def is_of_plan(reading: Reading, act: Act) -> bool:
    """Does a plan hold it: the proposals include suspending X?"""
    at = _before_preposition(reading, act)
    if at is None and act.is_verb and reading.is_progressive(act.start):
        at = act.start - 1
    return at is not None and reading.is_noted(at, at + 1, "holding")


def is_to_follow(reading: Reading, act: Act) -> bool:
    """Is it told to come before what will be: will meet once X has ratified it?"""
    clause = act.clause
    if not reading.is_noted(clause.start, clause.start + 1, "once"):
        return False
    beside = (other for other in reading.clauses if clause.start == other.end or clause.end == other.start)
    return any(_is_to_come(reading, other) for other in beside)


def _is_to_come(reading: Reading, clause: Clause) -> bool:
    futures, keys = reading.lexicon.futures, reading.text.keys
    if reading.has(clause.start, clause.end, "future"):
        return True
    words = (at for at in range(clause.start, clause.end) if at not in reading.owner)
    return any(futures.fit(keys[at]) for at in words)


def _may_hang(reading: Reading, act: Act) -> bool:
    """Is it an infinitive, where its ending tells?"""
    return act.is_verb and reading.lexicon.has_clitic_articles and reading.ends_as_infinitive(act.start)


def _before_preposition(reading: Reading, act: Act) -> int | None:
    """The word on which an infinitive hangs, with "of" or nothing between; None where it is no infinitive."""
    if not _may_hang(reading, act):
        return None
    at = _past(reading, act, act.start - 1, "possessor")
    return at if at >= act.clause.start else None
