"""Commands about the working folder: init, config show."""

import json
import shutil
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli import showing
from pipeline.cli.app import Dir, Json, app, command
from pipeline.errors import ConfigError
from pipeline.workspace import Workspace

SHIPPED = Path(__file__).resolve().parents[2] / "config"
NO_FEEDS = "# Feeds of this folder: `sitrep feeds add URL`, or `sitrep feeds import FILE.opml`.\n"
OWN_ACTORS = """\
# Your additions to the gazetteer; the next run tags by them. `sitrep gazetteer check` says what is wrong.
# [[actor]]
# id = "example-party"             # ASCII, words joined by hyphens
# kind = "organization"            # person, organization, country, group, place, product
# name = "Example Party"
# country = "FR"
# sector = "OPP"                   # PLOVER sector, optional
# source = "own knowledge"
# [actor.aliases]                  # by language; mul: every language in the Latin script
# mul = ["Example Party"]
# fr = ["Parti de l'Exemple"]
# [[actor.offices]]                # of a person; they replace those that ship of that office
# office = "party-leader"          # `sitrep gazetteer check` knows the words
# of = "example-party"             # a country's code or an actor's id
# start = "2021-05"                # year, month or day
# end = "2023"                     # left out: still held
"""

config_app = typer.Typer(help="Settings and where they come from.", no_args_is_help=True)
app.add_typer(config_app, name="config")


@command(epilog="Example: sitrep init watch && cd watch && sitrep run")
def init(
    folder: Annotated[Path, typer.Argument(help="Folder to lay out; made if need be.")] = Path(),
    empty: Annotated[bool, typer.Option("--empty", help="Without the shipped feeds.")] = False,
) -> None:
    """Lay out a working folder: config/ with the shipped feeds and crises, and warehouse/."""
    workspace = Workspace(folder.resolve())
    if workspace.feeds_file.exists():
        raise ConfigError(f"{workspace.feeds_file} exists already; nothing was changed")
    workspace.crises_folder.mkdir(parents=True, exist_ok=True)
    workspace.raw.mkdir(parents=True, exist_ok=True)
    for crisis in sorted((SHIPPED / "crises").glob("*.toml")):
        shutil.copyfile(crisis, workspace.crises_folder / crisis.name)
    if not workspace.actors_file.exists():
        workspace.actors_file.write_text(OWN_ACTORS, encoding="utf-8")
    if empty:
        workspace.feeds_file.write_text(NO_FEEDS, encoding="utf-8")
    else:
        shutil.copyfile(SHIPPED / "feeds.toml", workspace.feeds_file)
    typer.echo(f"laid out {workspace.root}: edit config/, then `sitrep run --dir {folder}`")


@command(config_app, epilog="Example: sitrep config show --json")
def show(folder: Dir = None, as_json: Json = False) -> None:
    """Each setting, its value, and where it comes from: the environment, sitrep.toml or the default."""
    from pipeline import settings

    workspace = settings.working_folder(folder)
    values = settings.load(workspace).model_dump(mode="json")
    origins = settings.origins(workspace)
    if as_json:
        told = {name: {"value": value, "from": origins[name]} for name, value in values.items()}
        typer.echo(json.dumps({"folder": str(workspace.root), "settings": told}))
        return
    described = settings.Settings.model_fields
    showing.table(
        ["setting", "value", "from", "what it is"],
        [[name, value, origins[name], described[name].description] for name, value in values.items()],
        title=f"folder: {workspace.root}",
    )
