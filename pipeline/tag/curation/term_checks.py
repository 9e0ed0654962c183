"""Terms of offices that nobody knows, that end before they begin, that several hold at a time."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from pipeline.tag.curation import layers
from pipeline.tag.curation.findings import Finding, World, finding, some, terms_of
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.offices import Term

A_DAY = timedelta(days=1)  # of a handover: both hold the office


def offices(own: Additions, world: World) -> Iterator[Finding]:
    """Terms of offices that nobody knows, of nobody, or that end before they begin."""
    for row, at, term in terms_of(own):
        if term.office not in layers.offices():
            what = f"{term.office!r} is no canonical office; expected one of {', '.join(layers.offices())}"
            yield finding("error", term, row, ("offices", at, "office"), what)
        if term.of not in world.actors:
            what = f"{term.of!r} is neither a country nor an actor"
            yield finding("error", term, row, ("offices", at, "of"), what)
        if term.end is not None and term.end < term.start:
            what = f"ends on {term.end}, before it starts on {term.start}"
            yield finding("error", term, row, ("offices", at, "end"), what)
        actor = world.actors.get(term.actor_id)
        if actor is not None and actor.kind != "person":
            what = f"is of a person; {actor.actor_id} is of the kind {actor.kind}"
            yield finding("warning", term, row, ("offices", at, "office"), what)


def holders(own: Additions, world: World) -> Iterator[Finding]:
    """Offices for one person that several hold at a time.

    A shipped term without an end is none of them: it ends where the user's begins.
    """
    others = [term for term in world.terms if term.end is not None and term.actor_id not in own.ids]
    mine = _by_post(own.terms)
    shipped = _by_post(others)
    for row, at, term in terms_of(own):
        if not layers.offices().get(term.office):
            continue
        post = (term.office, term.of)
        earlier = [other for other in mine[post] if _order(other) < _order(term)]
        clashes = [other.actor_id for other in (*earlier, *shipped.get(post, ())) if _overlap(term, other)]
        if clashes:
            of = some([*dict.fromkeys(clashes)])
            what = f"{term.office} of {term.of} from {term.start} overlaps with the term of {of}"
            yield finding("warning", term, row, ("offices", at, "start"), what)


def _order(term: Term) -> tuple[date, str]:
    return term.start, term.actor_id


def _by_post(terms: Iterable[Term]) -> dict[tuple[str, str], list[Term]]:
    posts: dict[tuple[str, str], list[Term]] = {}
    for term in terms:
        posts.setdefault((term.office, term.of), []).append(term)
    return posts


def _overlap(one: Term, other: Term) -> bool:
    """Do terms of two persons share more than the day of the handover?"""
    start, end = max(one.start, other.start), min(one.end or date.max, other.end or date.max)
    return one.actor_id != other.actor_id and end > start and end - start > A_DAY
