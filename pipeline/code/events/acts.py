"""The acts that a sentence names: its triggers, each with the clause it stands in. Pure.

Of several that begin at one word the most particular wins: one with a companion ("impose" + "sanctions"),
then the longer one. A word that serves as verb and noun is told by what stands before it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.code.events.companions import NAMED, NEAR, companion_at, may_have_companion
from pipeline.code.events.word_classes import is_no_verb, is_noun
from pipeline.code.known.lexicon import Trigger
from pipeline.code.known.patterns import Standing
from pipeline.code.text.clauses import Clause, Reading

PARTICLE = 2  # words before a verb in which the particle of its infinitive stands


class Act(NamedTuple):
    """A trigger at words[start:end]."""

    start: int
    end: int
    trigger: Trigger
    clause: Clause
    companion: tuple[int, int] | None  # words of the companion

    @property
    def root(self) -> str:
        """CAMEO's, of the trigger's code."""
        return self.trigger.code[:2]

    @property
    def is_verb(self) -> bool:
        """Does it stand as a verb?"""
        return self.trigger.part == "verb"


def acts(reading: Reading) -> list[Act]:
    """In the order of the words; none overlaps another or is another's companion."""
    best = {act.start: act for act in _candidates(reading)}
    kept: list[Act] = []
    for act in sorted(best.values(), key=_rank):
        if not any(_overlaps(act, other) for other in kept):
            kept.append(act)
    return sorted(kept)


def is_aside(reading: Reading, act: Act) -> bool:
    """Is it a participle behind a comma, without auxiliary: the minister, accused of fraud, resigned? Where
    participles tell of nouns by their ending alone.
    """
    lexicon, first = reading.lexicon, max(act.clause.start, act.start - NEAR)
    if not (act.is_verb and lexicon.past_participles) or lexicon.has_inversion:
        return False
    is_behind_comma = reading.text.words[act.start - 1] == "," and act.start > reading.sentence.start
    is_finite = reading.is_noted(first, act.start, "perfect") or reading.has(first, act.start, "passive")
    is_participle = reading.text.keys[act.start].endswith(lexicon.past_participles)
    return is_behind_comma and is_participle and not is_finite


def _candidates(reading: Reading) -> Iterator[Act]:
    """The best act at each word."""
    triggers = [
        (at, standing)
        for at, standing in reading.text.among(reading.lexicon.triggers, *reading.sentence)
        if any(may_have_companion(reading, trigger) for _, trigger in standing)
    ]
    for clause in reading.clauses if triggers else ():
        inside = [(at, standing) for at, standing in triggers if clause.start <= at < clause.end]
        decoyed = _decoyed(reading, clause) if inside else frozenset()
        for at, standing in inside:
            if at in decoyed:
                continue
            if (at in reading.owner and not _may_be_common(reading, at)) or _is_inside_compound(reading, at):
                continue
            found = list(_at(reading, clause, at, standing))
            if found:
                yield min(found, key=_rank)


def _decoyed(reading: Reading, clause: Clause) -> frozenset[int]:
    """The words that mean something else here: to meet a deadline, to take a decision."""
    return frozenset(
        word
        for at, standing in reading.text.among(reading.lexicon.decoys, clause.start, clause.end)
        for size, companion in standing
        if companion is None or companion_at(reading, clause, at, at + size, companion)
        for word in range(at, at + size)
    )


def _preposition_end(reading: Reading, at: int) -> int:
    """Where a preposition of several words ends that begins here: close to the border."""
    end, kinds = reading.function_words.spans.get(at, (at, frozenset()))
    return end if end - at > 1 and "place" in kinds else at


def _is_inside_compound(reading: Reading, at: int) -> bool:
    """Syrian-backed, UN-brokered: no act of this sentence."""
    return at > reading.sentence.start + 1 and reading.text.is_tying(at - 1)


def _may_be_common(reading: Reading, at: int) -> bool:
    return reading.text.words[at][:1].islower() and reading.owner[at].mention.kind == "organization"


def _at(reading: Reading, clause: Clause, at: int, standing: Standing[Trigger]) -> Iterator[Act]:
    # rechaza que: a trigger may end with the word that opens the next clause
    last = clause.end + reading.is_kind(clause.end, "that")
    fitting = [(at + size, trigger) for size, trigger in standing if at + size <= last]
    found = [(end, trigger) for end, trigger in fitting if may_have_companion(reading, trigger)]
    parts, all_parts = ({trigger.part for _, trigger in rows} for rows in (found, fitting))
    preposition_end = _preposition_end(reading, at)
    for end, trigger in found:
        if end <= preposition_end or (trigger.part == "verb" and is_no_verb(reading, at, trigger)):
            continue
        known = all_parts if trigger.companion else parts  # riots: a noun without its companion tells nothing
        if len(known) > 1 and (trigger.part == "noun") != is_noun(reading, at):
            continue
        companion = companion_at(reading, clause, at, end, trigger.companion) if trigger.companion else None
        if trigger.companion is None or companion is not None:
            yield Act(at, end, trigger, clause, companion)


def _rank(act: Act) -> tuple[int, int, int, int]:
    size = act.trigger.size + (len(act.trigger.companion.split()) if act.trigger.companion else 0)
    is_particular = act.companion is not None or (not act.is_verb and act.trigger.size > 1)
    return (-is_particular, -size, act.start, _companion_distance(act))


def _companion_distance(act: Act) -> int:
    """Words to its companion; one before it, which may be the subject, is farther than any behind it, and a
    name, which tells only to whom, farther than all.
    """
    if act.companion is None:
        return 0
    words = act.companion[0] - act.start
    words += 2 * NEAR * (act.trigger.companion in NAMED)
    return words if words > 0 else NEAR - words


def _overlaps(one: Act, other: Act) -> bool:
    is_other_deed = one.is_verb and other.trigger.frame == "suffers"  # shelled X, three were wounded
    companion = () if is_other_deed else range(*(other.companion or (0, 0)))
    words = {*range(other.start, other.end), *companion}
    return any(at in words for at in range(one.start, one.end))


def is_infinitive(reading: Reading, act: Act) -> bool:
    """Does a particle or, where it tells, its ending say so: to discuss, zu kämpfen, para reunirse?"""
    if not act.is_verb or reading.has(act.start - PARTICLE, act.start, "infinitive particle"):
        return act.is_verb
    return reading.ends_as_infinitive(act.start)


def by_locals(reading: Reading, act: Act) -> bool:
    """Do unions, rebels, students stand before it in its clause?"""
    return reading.is_noted(act.clause.start, act.start, "local")
