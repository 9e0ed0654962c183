"""Force that is none: in a match, on a market, in nature, told in the words of war. Pure.

the Madrid goal was bombarded │ shares under fire │ locusts invade │ stormed past Sweden 31-24
"""

from pipeline.code.events.acts import Act
from pipeline.code.known.roots import POSTURE, THREAT, VIOLENT, YIELDING
from pipeline.code.text.clauses import Clause, Reading
from pipeline.code.text.punctuation import OPENING

DESTRUCTION, CRACKDOWN, CENSURE = "1712", "175", "111"
FORCE = VIOLENT | {POSTURE, YIELDING}
LONGEST_SCORE = 3  # digits
DASHES = frozenset("-–")


def is_figurative(reading: Reading, act: Act) -> bool:
    """Is it force or surrender beside a word of sport, markets or nature, or beside a score?"""
    if _is_by_harmless(reading, act):
        return True
    if act.root not in FORCE and act.trigger.code not in (DESTRUCTION, CRACKDOWN, CENSURE):
        return False
    return _has_figure(reading, act.clause) or _has_score(reading, act.clause)


def _is_by_harmless(reading: Reading, act: Act) -> bool:
    """Is its subject somebody or something that uses no force: the chef declared war, the flu attacks?"""
    is_active = act.is_verb and act.trigger.frame != "suffers" and "harmless" in reading.noted
    if not is_active or act.root not in FORCE | {THREAT}:
        return False
    start, end, passives = act.clause.start, act.start, reading.lexicon.passives
    if reading.text.keys[end].endswith(passives or "-") or reading.has(start, end, "agent"):
        return False
    subject = [at for at in range(start, end) if reading.is_noted(at, at + 1, "harmless")]
    if not subject or subject[0] in reading.owner:
        return False
    is_held = reading.has(subject[0], end, "passive") and not reading.is_progressive(end)
    return not is_held or reading.is_noted(subject[0], end, "perfect")


def _has_figure(reading: Reading, clause: Clause) -> bool:
    """Is a word of such a world, which is no part of a name, in the clause?"""
    if "figurative" not in reading.noted:
        return False
    words = range(clause.start, clause.end)
    return any(at not in reading.owner and reading.is_noted(at, at + 1, "figurative") for at in words)


def _has_score(reading: Reading, clause: Clause) -> bool:
    """Is a score told: 31-24, 2:0, (0-3)? A range has its lower number first, a time two last digits."""
    return any(_is_score(reading, at) for at in range(clause.start, clause.end - 2))


def _is_score(reading: Reading, at: int) -> bool:
    words = reading.text.words
    first, mark, second = words[at : at + 3]
    if not (first.isdigit() and second.isdigit()) or max(len(first), len(second)) > LONGEST_SCORE:
        return False
    if mark == ":":
        return len(second) == 1
    is_won = int(first) >= int(second) or first == "0" or words[at - 1] in OPENING
    return mark in DASHES and is_won
