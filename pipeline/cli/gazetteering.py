"""Commands about who is known: gazetteer check, lookup, stats, diff, refresh."""

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli import candidates, showing
from pipeline.cli.app import Dir, Json, app, command
from pipeline.errors import ConfigError

if TYPE_CHECKING:
    from pipeline.tag.curation.findings import Finding
    from pipeline.tag.curation.wikidata import Proposal
    from pipeline.tag.known.additions import Additions
    from pipeline.tag.known.gazetteer import Gazetteer

gazetteer_app = typer.Typer(help="Whom Sitrep knows, and what your actors.toml adds.", no_args_is_help=True)
app.add_typer(gazetteer_app, name="gazetteer")

On = Annotated[
    datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="As of this day; else today.")
]
SHIPPED_TABLES = {"aliases": "actor_aliases.csv", "offices": "offices.csv"}  # all other columns: actors.csv


@command(gazetteer_app, epilog="Example: sitrep gazetteer check")
def check(
    folder: Dir = None,
    shipped: Annotated[bool, typer.Option("--shipped", help="The shipped tables in place of yours.")] = False,
) -> None:
    """Say what is wrong with the rows of actors.toml, or worth a look; exit 1 when there are errors."""
    from pipeline.tag.curation import checks, layers
    from pipeline.tag.known import gazetteer

    known = gazetteer.load()
    if shipped:
        found = checks.check(layers.curated(known), known, whose="the first row")
        lines = [f"{SHIPPED_TABLES.get(str(f.field[0]), 'actors.csv')}: {_said(f)}" for f in found]
    else:
        file = _actors_file(folder)
        found = checks.check(_own(file), known)
        text = file.read_text("utf-8") if file.exists() else ""
        lines = [f"{file}:{_line(text, finding)}: {_said(finding)}" for finding in found]
    for line in lines:
        typer.echo(showing.plain(line))
    errors = sum(finding.severity == "error" for finding in found)
    typer.echo(f"{errors} errors, {len(found) - errors} warnings")
    if errors:
        raise typer.Exit(1)


@command(
    gazetteer_app, epilog='Example: sitrep gazetteer lookup "foreign minister of Russia" --on 2022-01-28'
)
def lookup(
    name: Annotated[str, typer.Argument(help="A name in any language, an id, a QID, or an office.")],
    folder: Dir = None,
    language: Annotated[
        str | None, typer.Option(help="ISO 639-1 of the text it stands in; else any.")
    ] = None,
    on: On = None,
    as_json: Json = False,
) -> None:
    """Who is meant by a name, who else could be, and why; exit 1 when nobody is."""
    from pipeline.tag.curation.lookup import look_up

    known, own = _gazetteer(folder)
    day = _day(on)
    answer = look_up(name, known, own, language=language, on=day)
    if as_json:
        typer.echo(json.dumps(candidates.told(answer, name, language, day), default=str, ensure_ascii=False))
    else:
        candidates.show(answer, name, day)
    if not (answer.actors or answer.places or answer.bearers):
        raise typer.Exit(1)


@command(gazetteer_app, epilog="Example: sitrep gazetteer stats --on 2022-01-28")
def stats(folder: Dir = None, on: On = None, as_json: Json = False) -> None:
    """How many are known: by kind, by where the rows come from, names by language, offices, places."""
    from pipeline.tag.curation.census import count
    from pipeline.tag.known.atlas import atlas

    known, own = _gazetteer(folder)
    census = asdict(count(known, own, atlas(), _day(on)))
    if as_json:
        typer.echo(json.dumps(census, default=str, ensure_ascii=False))
        return
    for title in ("kinds", "layers", "aliases", "places"):
        showing.table([title, "count"], [*census[title].items(), ("all", sum(census[title].values()))])
    typer.echo(f"persons: {census['persons']}, with dated offices: {census['persons_with_offices']}")
    headless = census["headless"]
    typer.echo(f"no head of government known on {census['on']}: {len(headless)}: {' '.join(headless)}")


@command(gazetteer_app, epilog="Example: sitrep gazetteer diff --json")
def diff(folder: Dir = None, as_json: Json = False) -> None:
    """What your actors.toml changes: actors, names, offices, and names that now mean somebody else."""
    from pipeline.tag.curation.census import compare
    from pipeline.tag.known import gazetteer

    changes = compare(_own(_actors_file(folder)), gazetteer.load())
    if as_json:
        told = asdict(changes) | {
            "replaced": [change._asdict() for change in changes.replaced],
            "taken": [taken._asdict() for taken in changes.taken],
        }
        typer.echo(json.dumps(told, default=str, ensure_ascii=False))
        return
    lines = [
        *(f"added: {actor_id}" for actor_id in changes.added),
        *(f"replaced: {c.actor_id}: {c.column}: {c.shipped} → {c.yours}" for c in changes.replaced),
        *(f"name: {a.actor_id}: {a.language}: {a.alias}" for a in changes.aliases),
        *(f"office: {t.actor_id}: {t.office} of {t.of}: {t.start} – {t.end or ''}" for t in changes.terms),
        *(f"now another: {t.language}: {t.name}: {t.shipped} → {t.yours}" for t in changes.taken),
    ]
    for line in lines or ["no changes: the gazetteer is as it ships"]:
        typer.echo(showing.plain(line))


@command(gazetteer_app, epilog="Example: sitrep gazetteer refresh --wikidata vladimir-putin --write")
def refresh(
    actor_ids: Annotated[
        list[str] | None, typer.Argument(help="Ids of actors with a QID; without any: your own.")
    ] = None,
    folder: Dir = None,
    wikidata: Annotated[
        bool, typer.Option("--wikidata", help="Ask Wikidata, the only source so far.")
    ] = False,
    endpoint: Annotated[
        str | None, typer.Option(help="SPARQL endpoint; else the setting wikidata_endpoint.")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Add what is new to actors.toml.")] = False,
    as_json: Json = False,
) -> None:
    """Ask Wikidata for names and dated offices; print what it would add, or add it."""
    from pipeline import actorlist, settings
    from pipeline.refresh import proposals, source

    if not wikidata:
        raise ConfigError("gazetteer refresh: from where? expected --wikidata")
    workspace = settings.working_folder(folder)
    known, own = _gazetteer(folder)
    today = _day(None)
    found = proposals(actor_ids or [], known, own, settings.load(workspace), endpoint=endpoint, on=today)
    if write:
        actorlist.add(workspace.actors_file, found, source(today))
    if as_json:
        typer.echo(json.dumps([asdict(proposal) for proposal in found], ensure_ascii=False))
        return
    for proposal in found:
        _show_proposal(proposal)
    names, offices = (sum(len(getattr(p, what)) for p in found) for what in ("aliases", "offices"))
    where = f"added to {workspace.actors_file}" if write else "to add; --write adds them to actors.toml"
    typer.echo(f"{len(found)} actors: {names} names and {offices} offices {where}")


def _actors_file(folder: Path | None) -> Path:
    from pipeline import settings
    from pipeline.workspace import Workspace

    return Workspace(settings.named_folder(folder)).actors_file


def _own(file: Path) -> "Additions":
    from pipeline import config

    return config.actors(file)


def _gazetteer(folder: Path | None) -> "tuple[Gazetteer, Additions]":
    """The gazetteer of a folder, and what of it is the user's; outside of any folder what ships."""
    from pipeline.tag.known import gazetteer

    own = _own(_actors_file(folder))
    return gazetteer.load(own.actors, own.aliases, own.terms), own


def _day(moment: datetime | None) -> date:
    return (moment or datetime.now(UTC)).date()


def _line(text: str, finding: "Finding") -> int:
    from pipeline.tomllines import line_of

    return line_of(text, ("actor", finding.row, *finding.field))


def _said(finding: "Finding") -> str:
    field = ".".join(str(part) for part in finding.field if not isinstance(part, int))
    return f"{finding.severity}: {finding.actor_id}: {field}: {finding.what}"


def _show_proposal(proposal: "Proposal") -> None:
    actor_id = proposal.actor.actor_id
    for alias in proposal.aliases:
        typer.echo(showing.plain(f"{actor_id}: name: {alias.language}: {alias.alias}"))
    for office in proposal.offices:
        until = office.get("end", "")
        typer.echo(f"{actor_id}: office: {office['office']} of {office['of']}: {office['start']} – {until}")
    for left_out in proposal.left_out:
        typer.echo(showing.plain(f"{actor_id}: left out: {left_out}"))
