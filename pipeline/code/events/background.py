"""What is told of and is no event: history, sport, disasters, purposes, what others are accused of. Pure."""

from collections.abc import Sequence

from pipeline.code.events.acts import Act
from pipeline.code.events.governing import NOUN_REACH, Governing
from pipeline.code.events.objects import VIOLENT
from pipeline.code.events.participants import MATERIAL
from pipeline.code.text.clauses import Clause, Reading

REACH = 8  # words between one that says so and the act
NEAR = 4  # words between a verb and the disaster behind it
ACCUSATION, DESTRUCTION = "112", "1712"


def is_background(reading: Reading, governing: Governing, act: Act) -> bool:
    """Does it lie in the past or serve as comparison; or is it sport, or what a disaster does?"""
    start = max(act.start - REACH, act.clause.start)
    end = min(act.end + NOUN_REACH, act.clause.end)
    return (
        reading.has(start, end, "background")
        or governing.is_told_of_before(act)
        or _is_occasion(reading, governing.acts, act)
        or _is_of_disaster(reading, act)
        or _is_purpose(reading, act)
    )


def is_of_accused(reading: Reading, acts: Sequence[Act], clause: Clause) -> bool:
    """Does it only tell of whom somebody is accused of helping: sheltering militants who attack X? Not
    where the accusation is denied.
    """
    at = reading.clauses.index(clause)
    if clause.opener != "relative" or at == 0:
        return False
    told = (act for act in acts if act.clause == reading.clauses[at - 1])
    return any(act.is_verb and act.trigger.code.startswith(ACCUSATION) for act in told)


def _is_occasion(reading: Reading, acts: Sequence[Act], act: Act) -> bool:
    """Is it violence after which something else is told: suspended X après le coup d'État?"""
    is_told = not act.is_verb and act.trigger.code >= MATERIAL and any(o.is_verb for o in acts)
    return is_told and reading.is_noted(act.start - NEAR, act.start, "occasion")


def _is_purpose(reading: Reading, act: Act) -> bool:
    """Is it violence for which something else is done, and not told to have happened: para combatir?"""
    is_fought = act.is_verb and act.trigger.code[:2] in VIOLENT
    return is_fought and reading.is_noted(act.start - 1, act.start, "purpose")


def _is_of_disaster(reading: Reading, act: Act) -> bool:
    """Has nature or chance killed or destroyed: floods that killed twenty?"""
    if act.trigger.code[:2] not in VIOLENT and act.trigger.code != DESTRUCTION:
        return False
    is_told_of = act.clause.opener in ("relative", "that")  # floods that killed
    start = max(act.start - REACH, act.clause.start)
    end = min(act.end + NEAR, act.clause.end)
    return reading.has(act.clause.start - NEAR if is_told_of else start, end, "disaster")
