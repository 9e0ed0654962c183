"""What a check of the gazetteer's rows says, and what the rows are checked against."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pipeline.records.mentions import Actor, Alias
from pipeline.tag.curation.namesakes import Index
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.offices import Term

SHOWN = 3  # of several actors

Field = tuple[str | int, ...]  # ("country",), ("aliases", "fr", 0), ("offices", 2, "end")
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong with one row."""

    severity: Severity
    actor_id: str
    row: int  # of the actor among the rows that were checked, from 0
    field: Field
    what: str


class World(NamedTuple):
    """What the rows are checked against."""

    actors: Mapping[str, Actor]  # those that are checked, too
    names: Index  # likewise
    terms: Sequence[Term]  # shipped ones
    whose: str  # what the rows are called that are checked


def aliases_of(own: Additions) -> Iterator[tuple[int, Field, Alias]]:
    """(row of the actor, field, alias) of all aliases."""
    rows = {actor.actor_id: row for row, actor in reversed([*enumerate(own.actors)])}
    numbers: Counter[tuple[str, str]] = Counter()
    for alias in own.aliases:
        number = numbers[alias.actor_id, alias.language]
        numbers[alias.actor_id, alias.language] += 1
        yield rows.get(alias.actor_id, 0), ("aliases", alias.language, number), alias


def terms_of(own: Additions) -> Iterator[tuple[int, int, Term]]:
    """(row of the actor, number among its terms, term) of all terms."""
    rows = {actor.actor_id: row for row, actor in reversed([*enumerate(own.actors)])}
    numbers: Counter[str] = Counter()
    for term in own.terms:
        yield rows.get(term.actor_id, 0), numbers[term.actor_id], term
        numbers[term.actor_id] += 1


def finding(severity: Severity, thing: Actor | Alias | Term, row: int, field: Field, what: str) -> Finding:
    """A finding about a row of an actor, or one of its names or terms."""
    return Finding(severity=severity, actor_id=thing.actor_id, row=row, field=field, what=what)


def some(ids: Sequence[str]) -> str:
    """The first of several, and how many more there are."""
    more = f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else ""
    return ", ".join(ids[:SHOWN]) + more
