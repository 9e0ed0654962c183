"""How it looks whom a name could mean: a card for each actor, a table of places, what else is known."""

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from pipeline.cli import showing

if TYPE_CHECKING:
    from pipeline.tag.curation.lookup import Answer, Candidate

MOST = 10  # places and bearers of a surname


def told(answer: "Answer", name: str, language: str | None, on: date) -> dict[str, Any]:
    """The answer as JSON has it."""
    actors = [
        {
            **asdict(candidate.actor),
            "country": candidate.country,
            "sector": candidate.sector,
            "layer": candidate.layer,
            "wins": number == 0,
            "found_as": candidate.found_as,
            "why": candidate.rank,
            "offices": [asdict(term) for term in candidate.terms],
            "aliases": _by_language(candidate),
        }
        for number, candidate in enumerate(answer.actors)
    ]
    return {
        "name": name,
        "language": language,
        "on": on,
        "actors": actors,
        "places": [place._asdict() for place in answer.places],
        "rule": answer.rule,
        "bearers": answer.bearers,
        "near": answer.near,
    }


def _by_language(candidate: "Candidate") -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for alias in candidate.names:
        names.setdefault(alias.language, []).append(alias.alias)
    return names


def show(answer: "Answer", name: str, on: date) -> None:
    """All that a name could mean, for people."""
    for number, candidate in enumerate(answer.actors):
        _show_candidate(candidate, on, is_winner=number == 0)
    if answer.places:
        columns = ["place", "name", "kind", "country", "admin1", "latitude", "longitude", "population"]
        shown = answer.places[:MOST]
        rows = [
            [p.place_id, p.name, p.kind, p.country, p.admin1, str(p.latitude), str(p.longitude), p.population]
            for p in shown
        ]
        showing.table(columns, rows, title="places; the text decides, the first where it says nothing")
    if answer.actors and answer.places:
        typer.echo(f"The actor wins over {len(answer.places)} places of that name.")
    if answer.rule:
        typer.echo(f"{name} counts only: {answer.rule}")
    if answer.bearers:
        more = f" and {len(answer.bearers) - MOST} more" if len(answer.bearers) > MOST else ""
        typer.echo(f"a surname of: {', '.join(answer.bearers[:MOST])}{more}; a full name in the text decides")
    if not (answer.actors or answer.places or answer.bearers):
        typer.echo(showing.plain(f"nobody is known as {name}"))
        for near in answer.near:
            typer.echo(f"alike: {near}")


def _show_candidate(candidate: "Candidate", on: date, *, is_winner: bool) -> None:
    actor = candidate.actor
    rows = [
        ("name", actor.name),
        ("kind", actor.kind),
        ("found as", candidate.found_as),
        ("wins" if is_winner else "loses", candidate.rank),
        (f"country on {on}", candidate.country),
        (f"sector on {on}", candidate.sector),
        ("wikidata", actor.wikidata_id),
        *(("office", f"{t.office} of {t.of}, {_span(t.start, t.end)}") for t in candidate.terms),
        *((f"names, {language}", names) for language, names in _by_language(candidate).items()),
        ("source", actor.source),
    ]
    showing.table([actor.actor_id, candidate.layer], [row for row in rows if row[1]])


def _span(start: date, end: date | None) -> str:
    return f"{'…' if start == date.min else start} – {end or ''}"
