"""Who says what a quotation tells, and who "we" is in it. Pure.

"They shelled the town," the minister said.    reported by the minister
"We demand an inquiry," the minister said.     demanded by the minister
"""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.code.events.acts import Act
from pipeline.code.events.event import Event
from pipeline.code.events.reproaches import ACCUSATION
from pipeline.code.events.sides import Participants
from pipeline.code.known.lexicon import Kind
from pipeline.code.known.roots import THREAT, VERBAL
from pipeline.code.text.clauses import Reading
from pipeline.records.mentions import Mention

BETWEEN: tuple[Kind, ...] = ("negation", "adverb", "auxiliary", "passive", "future", "possible")

BREACH = "128"  # code: of a law, a treaty, a border


class Source(NamedTuple):
    """words[start:end] between quotation marks, and whose they are."""

    start: int
    end: int
    speaker: Mention


def sourced(event: Event, sources: Sequence[Source]) -> Event:
    """An event with who says it, where the clause tells nobody."""
    start = event.act.start
    source = next((s for s in sources if s.start <= start < s.end), None)
    if source is None or source.speaker.role == "location":
        return event
    if not event.who.actors and is_of_speaker(event.reading, event.act, event.who):
        return event._replace(who=_by(source.speaker, event.who), reported_by=None)
    if event.code == BREACH and event.who.actors and source.speaker not in event.who.actors:
        return _reproach(event, source.speaker)
    is_own = source.speaker in event.who.actors and event.root in VERBAL
    return event if event.reported_by or is_own else event._replace(reported_by=source.speaker)


def _reproach(event: Event, speaker: Mention) -> Event:
    """They broke the truce, says who reproaches them with it."""
    who = Participants((speaker,), event.who.actors, 0)
    return event._replace(code=ACCUSATION, who=who, reported_by=None)


def is_of_speaker(reading: Reading, act: Act, who: Participants) -> bool:
    """Does "we" stand before the verb, or right behind it, das lehnen wir ab, or in its ending: condanniamo?
    Or is another to suffer, which is a threat: X will pay for it?
    """
    if not act.is_verb or who.is_suffered:
        is_of_others = act.trigger.frame == "suffers" and bool(who.recipients)
        return act.is_verb and act.root == THREAT and is_of_others
    at = act.start - 1
    while at >= act.clause.start and _may_stand_between(reading, at):
        at -= 1
    is_before = at >= act.clause.start and reading.is_noted(at, at + 1, "first person")
    end = act.end + 1 if reading.lexicon.is_verb_second else act.end
    return is_before or reading.is_noted(act.start, end, "first person")


def _may_stand_between(reading: Reading, at: int) -> bool:
    """May a word part "we" from its verb: have, not, strongly, les?"""
    if reading.is_noted(at, at + 1, "first person"):
        return False  # nie będziemy rozmawiać
    is_marked = reading.is_kind(at, *BETWEEN) or reading.is_noted(at, at + 1, "perfect", "object pronoun")
    return is_marked or reading.is_adverb(at)


def _by(speaker: Mention, who: Participants) -> Participants:
    others = tuple(m for m in who.recipients if m.actor_id != speaker.actor_id)
    return who._replace(actors=(speaker,), recipients=others)
