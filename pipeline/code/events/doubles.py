"""What the events of one sentence tell of each other, so that each stands once with both of its sides. Pure.

two were killed when X struck a car of Y: one act of violence │ X could stop its aid to Y: X threatens Y
"""

from collections.abc import Sequence

from pipeline.code.events.completion import are_others
from pipeline.code.events.event import THREATENED, Event
from pipeline.code.events.sides import Participants
from pipeline.code.events.status import TO_COME
from pipeline.code.known import roots
from pipeline.code.known.cameo import event_codes
from pipeline.records.events import Status
from pipeline.records.mentions import Mention

APART = (roots.COERCION, "114")  # codes of one type that are told apart


def without_doubles(made: Sequence[Event]) -> list[Event]:
    """One event for what a sentence tells twice: of the same type by the same, the one that tells more."""
    if len(made) < 2:
        return [*made]
    if any(_is_violent(event) and event.who.actors for event in made):
        made = [event for event in made if not _is_violent(event) or event.who.actors or event.who.recipients]
    made = _with_threatened(_with_hurt(made))
    best: dict[tuple[str, tuple[str | None, ...], Status], Event] = {}
    for event in made:
        actors = tuple(m.country or m.actor_id for m in event.who.actors)
        key = (_kind(event), actors, event.status)
        known = best.get(key)
        if known is None or (event.who.recipients and not known.who.recipients):
            best[key] = event
    return sorted(best.values(), key=lambda event: event.act.start)


def _kind(event: Event) -> str:
    """Its type; an arrest and a seizure are two acts, a reproach and a summons, too."""
    told = event_codes()[event.code].event_type
    return told + event.code[:3] if event.act.is_verb and event.code.startswith(APART) else told


def _is_violent(event: Event) -> bool:
    return event.root in roots.VIOLENT and event.status == "asserted"


def _known(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(m for m in mentions if m.actor_id or m.country)


def _with_hurt(made: Sequence[Event]) -> list[Event]:
    """Two were killed when X struck a car: violence of which one verb tells who does it, one to whom."""
    sides = [(_known(e.who.actors), _known(e.who.recipients)) for e in made if _is_violent(e)]
    doers = {actors for actors, _ in sides if actors}
    hurt = [recipients for _, recipients in sides if recipients]
    is_one = len(doers) == 1 and len({m.country for recipients in hurt for m in recipients}) == 1
    if not is_one or all(actors for actors, _ in sides):
        return [*made]
    whole = Participants(doers.pop(), hurt[0])
    if not are_others(whole.recipients, whole.actors):
        return [*made]
    return [e._replace(who=e.who.filled_by(whole)) if _is_violent(e) else e for e in made]


def _with_threatened(made: Sequence[Event]) -> list[Event]:
    """X could stop its aid to Y, a minister warned: a threat at nobody is at whom that would be done."""
    deeds = [e for e in made if e.status in TO_COME and e.root in THREATENED and e.who.recipients]
    return [
        e._replace(who=e.who._replace(recipients=deed.who.recipients)) if deed is not None else e
        for e, deed in ((e, next((d for d in deeds if _is_threat_of(e, d)), None)) for e in made)
    ]


def _is_threat_of(event: Event, deed: Event) -> bool:
    """Does a threat that names nobody tell of a deed of its own country?"""
    if event.root != roots.THREAT or event.who.recipients or not event.who.actors:
        return False
    is_own = not deed.who.actors or not are_others(deed.who.actors, event.who.actors)
    return is_own and are_others(deed.who.recipients, event.who.actors)
