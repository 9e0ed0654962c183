"""Commands about trained spaCy pipelines: list, add, remove. Installing is left to spaCy and pip.

sitrep models add fr_core_news_md ─▶ python -m spacy download fr_core_news_md
sitrep models add ./x.whl         ─▶ python -m pip install ./x.whl
"""

from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli import packages, showing
from pipeline.cli.app import Json, app, command
from pipeline.errors import ConfigError, SitrepError

OWN_LICENCE = "see its meta.json"
PACKAGES = (".whl", ".tar.gz")
ALIKE = 70  # of 100: spelled like a name that is known

models_app = typer.Typer(help="Trained spaCy pipelines, which find more names.", no_args_is_help=True)
app.add_typer(models_app, name="models")


@command(models_app, name="list", epilog="Example: sitrep models list --json")
def list_models(as_json: Json = False) -> None:
    """The trained pipelines that are installed, and those that spaCy offers."""
    from pipeline.language import models

    here = {pipeline.name: pipeline for pipeline in models.installed()}
    columns = ["name", "language", "size", "licence", "installed", "used"]
    rows = [
        [
            pipeline.name,
            pipeline.language,
            pipeline.size,
            pipeline.licence or OWN_LICENCE,
            pipeline.version,
            pipeline == models.serving(here.values(), pipeline.language),
        ]
        for pipeline in (here | {n: p for n, p in models.official().items() if n not in here}).values()
    ]
    showing.answer(columns, rows, as_json)


@command(models_app, epilog="Example: sitrep models add fr_core_news_md")
def add(
    pipelines: Annotated[
        list[str], typer.Argument(help="spaCy's names, or packages: .whl, .tar.gz, folders.")
    ],
) -> None:
    """Install trained pipelines; the next run tags anew."""
    wanted = [(told, *_named(told)) for told in pipelines]  # all are known before one is installed
    for told, name, licence in wanted:
        typer.echo(f"{name}: licence {licence or OWN_LICENCE}")
        if _is_package(told):
            packages.install(Path(told))
        else:
            packages.download(name)
        typer.echo(f"added {name}")


@command(models_app, epilog="Example: sitrep models remove fr_core_news_md")
def remove(
    pipelines: Annotated[list[str], typer.Argument(help="Names as `sitrep models list` has them.")],
) -> None:
    """Uninstall trained pipelines, and no other package."""
    from pipeline.language import models

    here = {pipeline.name: pipeline.package for pipeline in models.installed()}
    for name in pipelines:
        if name not in here:
            raise ConfigError(f"models remove: {name} is no installed pipeline{_or(name, here)}")
    for name in pipelines:
        said = packages.uninstall(here[name])
        if any(pipeline.name == name for pipeline in models.installed()):
            raise SitrepError(f"models remove: {name} is still there: {said}")
        typer.echo(f"removed {name}")


def _named(told: str) -> tuple[str, str | None]:
    """A pipeline's name and licence, by its name or its package. Raises ConfigError for neither."""
    from pipeline.language import models

    if _is_package(told):
        meta = packages.description(Path(told))
        return meta["name"], meta["licence"]
    if told not in models.official():
        raise ConfigError(f"models add: {told} is no pipeline of spaCy's{_or(told, models.official())}")
    return told, models.official()[told].licence


def _is_package(told: str) -> bool:
    return told.endswith(PACKAGES) or "/" in told or Path(told).exists()


def _or(name: str, known: Collection[str]) -> str:
    """What may have been meant: the pipelines of a language, else names spelled alike."""
    from rapidfuzz import process

    alike = (other for other, _, _ in process.extract(name, list(known), limit=3, score_cutoff=ALIKE))
    of_language = [other for other in known if other.partition("_")[0] == name]
    meant = of_language or list(alike)
    return f"; did you mean {' or '.join(meant)}?" if meant else "; `sitrep models list` names them"
