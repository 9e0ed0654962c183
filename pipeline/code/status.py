"""What a sentence claims of an act: that it happened, did not, will, may, or is denied. Pure.

Only what is asserted counts as having happened. What governs the act decides first (deny, threaten), then
the words around the trigger within its clause, then the clause's own opener (if) and the verb's ending.
"""

from pipeline.code.acts import Act
from pipeline.code.clauses import Reading
from pipeline.records import Status

REACH = 6  # words before the trigger in which an auxiliary is looked for
NEGATION_REACH = 4
BEHIND = 2  # words behind it: greift nicht an, n'a pas
FINITE = 4  # words around in which a finite verb carries an ending of the future or the conditional


def status_of(reading: Reading, act: Act) -> Status:
    """The status that the act's own clause gives it."""
    start = max(act.start - REACH, act.clause.start)
    if _is_conditional(reading, act):
        return "hypothetical"
    if _is_negated(reading, act):
        return "negated"
    if reading.has(start, act.start, "possible"):
        return "hypothetical"
    if reading.has(start, act.start, "future", "planned") or _ends(reading, act, reading.lexicon.futures):
        return "planned"
    return "asserted"


def _is_conditional(reading: Reading, act: Act) -> bool:
    return act.clause.opener == "if" or (act.is_verb and _ends(reading, act, reading.lexicon.conditionals))


def _is_negated(reading: Reading, act: Act) -> bool:
    """Is there a negation near, which is not another verb's?"""
    start = max(act.start - NEGATION_REACH, act.clause.start)
    end = min(act.end + BEHIND, act.clause.end) if act.is_verb else act.start
    return reading.has(start, act.start, "negation") or (
        act.is_verb and reading.has(act.end, end, "negation")
    )


def _ends(reading: Reading, act: Act, endings: tuple[str, ...]) -> bool:
    """Has the trigger's verb, or the finite verb right before it, one of these endings?"""
    if not endings or not act.is_verb:
        return False
    start = max(act.start - FINITE, act.clause.start)
    keys = reading.text.keys
    return keys[act.start].endswith(endings) or any(
        keys[at].endswith(endings) and at not in reading.owner for at in range(start, act.start)
    )
