"""How sure an event is, by how it was found. Pure.

    confidence = 1 ÷ (1 + e^−(Σ weights of what holds))

The weights of `event_confidence.csv` were fitted to sentences of known events and to pages of the web whose
events were judged one by one (logistic regression), so that
of the events said with 0.8 some 80 % have the right type and sides; `make bench` prints how well that holds.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from math import exp

from pipeline.code.events import Event
from pipeline.data import rows
from pipeline.records import Mention

FAR = 6  # words between actor and trigger
PARTICULAR = 2  # words of a trigger


def confidence(event: Event) -> float:
    """0…1, rounded to two digits: more would be pretence."""
    known = weights()
    return round(1 / (1 + exp(-sum(known[feature] for feature in features(event)))), 2)


@cache
def weights() -> dict[str, float]:
    """{feature: its weight}"""
    return {row["feature"]: float(row["weight"]) for row in rows("event_confidence")}


def features(event: Event) -> Iterator[str]:
    """What holds of an event."""
    act, who = event.act, event.who
    yield "any"
    yield "verb" if act.is_verb else "noun"
    if act.companion is not None:
        yield "companion"
    if act.trigger.size >= PARTICULAR:
        yield "several words"
    if act.trigger.governs:
        yield "governs"
    if event.inner is not None:
        yield "governed act"
    yield "actor" if _is_known(who.actors) else "no actor"
    yield "recipient" if _is_known(who.recipients) else "no recipient"
    if who.is_inherited:
        yield "subject of another clause"
    if who.actor_distance > FAR:
        yield "far actor"
    if not event.is_main:
        yield "subordinate"
    yield event.status
    if event.reported_by is not None:
        yield "reported"
    if event.method == "parser":
        yield "parser"


def _is_known(mentions: Sequence[Mention]) -> bool:
    return any(m.actor_id or m.country for m in mentions)
