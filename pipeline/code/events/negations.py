"""Whether a word negates an act, and no other verb, noun or attribute beside it. Pure.

has │ not │ withdrawn   «не выдержав, │ сложил»: withstood not   hombres no identificados │ atacaron: did
"""

from pipeline.code.events.acts import Act, is_infinitive
from pipeline.code.events.reproaches import ACCUSATION
from pipeline.code.text.clauses import Reading

REACH = 4
FAR = 7  # where verbs come last: wird sich nicht vollständig aus dem Süden zurückziehen
BEHIND = 2  # words behind a verb in which its negation may stand: greift nicht an, n'a pas


def is_negated(reading: Reading, act: Act, since: int, end: int) -> bool:
    """Is there a negation near, which is not another verb's?"""
    reach = FAR if reading.lexicon.is_bracketed and act.is_verb else REACH
    before = reading.where(max(act.start - reach, since), act.start, "negation")
    if any(_may_negate(reading, at, act) for at in before):
        return not _goes_on(reading, act)
    if act.trigger.is_negated:
        return True
    if reading.is_kind(act.start, "failing") and reading.is_kind(act.start - 1, "failing"):
        return True  # не выполнила
    is_of_another = act.trigger.code.startswith(ACCUSATION)  # accused X of failing to stop attacks
    if act.companion is not None and not is_of_another and reading.has(act.end, act.companion[0], "negation"):
        return True  # makes no concession
    if act.is_verb:
        is_of_inner = reading.is_kind(act.end, "possessor")  # reproche de ne pas respecter
        behind = BEHIND if reading.lexicon.negates_behind and not is_of_inner else 0
        end = min(act.end + behind, act.clause.end)
    if not act.is_verb and act.start - act.clause.start <= BEHIND and _did_not_happen(reading, act):
        return True
    after = reading.where(act.end, end, "negation")
    is_told = any(not reading.is_noted(at, at + 1, "without") for at in after)
    return is_told and not _goes_on(reading, act)


def _did_not_happen(reading: Reading, act: Act) -> bool:
    """Встреча … так и не состоялась: does its clause end with a negated verb of taking place?"""
    behind = reading.where(act.end, act.clause.end, "negation")
    return any(reading.is_noted(at + 1, at + 1 + BEHIND, "happening") for at in behind)


def _may_negate(reading: Reading, at: int, act: Act) -> bool:
    """Is it no other verb's, before one comma, nor a noun's or an attribute's: «не выдержав, │ сложил», sans
    vergogne, but: sans s'être entendus; hombres no │ identificados atacaron?
    """
    if _is_of_attribute(reading, at, act):
        return False
    is_beside = all(_is_grammar(reading, i) for i in range(at, act.start))
    hangs = is_infinitive(reading, act) or reading.has_infix(act.start)  # sah davon ab, │ X auszuweisen
    is_parted = reading.text.words[at : act.start].count(",") == 1 and not hangs
    return not is_parted and (is_beside or not reading.is_noted(at, at + 1, "without"))


def _is_grammar(reading: Reading, at: int) -> bool:
    """Can it stand between an infinitive and its negation: ohne zu, senza aver, sans s'être?"""
    is_auxiliary = reading.is_noted(at, at + 1, "perfect", "reflexive", "object pronoun")
    return is_auxiliary or reading.is_kind(at, "negation", "infinitive particle", "passive")


def _is_of_attribute(reading: Reading, at: int, act: Act) -> bool:
    """Does it negate a participle that only tells of a noun?"""
    is_inside = at + 1 < act.start and not _is_grammar(reading, at + 1)
    return is_inside and reading.text.keys[at + 1].endswith(reading.lexicon.past_participles)


def _goes_on(reading: Reading, act: Act) -> bool:
    """Is it not over: protests are not letting up, die Proteste reißen nicht ab?"""
    return not act.is_verb and reading.is_noted(act.clause.start, act.clause.end, "waning")
