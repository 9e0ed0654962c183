"""How sure an event is, by how it was found. Pure.

    confidence = 1 ÷ (1 + e^−(Σ weights of what holds))

The weights of `event_confidence.csv` were fitted (logistic regression) to sentences of known events and, for
most of the weight, to pages of the web whose events were judged one by one, so that of the events said with
0.6 some 60 % have the right type and sides; `make bench` prints how well that holds on the sentences.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from math import exp

from pipeline.code.events.background import definite_at
from pipeline.code.events.event import Event
from pipeline.code.known import roots
from pipeline.code.who.parties import are_towns
from pipeline.data import rows
from pipeline.records.mentions import Mention

FAR = 6  # words between actor and trigger
LONG = 40  # words of a sentence
DEEP = 15  # words of a sentence before the trigger
PARTICULAR = 2  # words of a trigger
LITTLE, SOME = 1 / 40, 1 / 25  # of a text's words are about politics; of one that is about nothing else more
# what anybody does: visits, helps, warns
EVERYDAY = frozenset([roots.CONSULTATION, roots.DIPLOMACY, roots.COOPERATION, roots.AID, roots.THREAT])
DISPUTES = frozenset([roots.DISAPPROVAL, roots.REJECTION])  # words that belong to politics: accuses, rejects


def confidence(event: Event, share: float) -> float:
    """0…1, rounded to two digits: more would be pretence. `share`: of politics in its text."""
    known = weights()
    held = (*features(event), *_beside_politics(event, share))
    return round(1 / (1 + exp(-sum(known[feature] for feature in held))), 2)


@cache
def weights() -> dict[str, float]:
    """{feature: its weight}"""
    return {row["feature"]: float(row["weight"]) for row in rows("event_confidence")}


def features(event: Event) -> Iterator[str]:
    """What holds of an event."""
    act, who = event.act, event.who
    yield "any"
    yield "verb" if act.is_verb else "noun"
    if not act.is_verb and definite_at(event.reading, act) is not None:
        yield "definite noun"
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
    if not _is_known((*who.actors, *who.recipients)):
        yield "no sides"
    if who.is_inherited:
        yield "subject of another clause"
    if who.actor_distance > FAR:
        yield "far actor"
    if not event.is_main:
        yield "subordinate"
    if event.act.clause.opener == "relative":
        yield "relative"
    yield from _in_sentence(event)
    yield f"root {event.root}"
    yield event.status
    if event.reported_by is not None:
        yield "reported"
    if event.method == "parser":
        yield "parser"


def _in_sentence(event: Event) -> Iterator[str]:
    """What holds of the sentence in which it is told."""
    reading, (start, end) = event.reading, event.reading.sentence
    if end - start > LONG:
        yield "long sentence"
    if event.act.start - start > DEEP:
        yield "deep in the sentence"
    if reading.has(start, end, "possible", "if"):
        yield "beside what is possible"


def _beside_politics(event: Event, share: float) -> Iterator[str]:
    """What holds of an event in a text that is about politics only in passing."""
    root = event.root
    if share < LITTLE:
        yield "little politics"
    if share >= SOME:
        return
    if root in EVERYDAY:
        yield "everyday act"
    if root in DISPUTES:
        yield "dispute"
    if not event.act.is_verb:
        yield "noun beside politics"
    if event.who.recipients and are_towns(event.who.recipients):
        yield "recipient is a place"


def _is_known(mentions: Sequence[Mention]) -> bool:
    return any(m.actor_id or m.country for m in mentions)
