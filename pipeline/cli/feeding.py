"""Commands about feeds: list, add, test, enable, disable, import, export."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli import showing
from pipeline.cli.app import Dir, Json, app, command

feeds_app = typer.Typer(help="The feeds of config/feeds.toml.", no_args_is_help=True)
app.add_typer(feeds_app, name="feeds")

Url = Annotated[str, typer.Argument(help="Address of the feed as it stands in feeds.toml.")]


@command(feeds_app, name="list", epilog="Example: sitrep feeds list --json")
def list_feeds(folder: Dir = None, as_json: Json = False) -> None:
    """All configured feeds."""
    from pipeline import config, settings

    feeds = config.feeds(settings.working_folder(folder).feeds_file)
    columns = ["outlet", "country", "language", "kind", "enabled", "url"]
    rows = [[f.outlet, f.country, f.language, f.kind, f.is_enabled, f.url] for f in feeds]
    showing.answer(columns, rows, as_json)


@command(feeds_app, epilog="Example: sitrep feeds add https://news.example --country FR --language fr")
def add(
    url: Annotated[str, typer.Argument(help="A feed, or a site's home page that announces one.")],
    folder: Dir = None,
    outlet: Annotated[str | None, typer.Option(help="Who publishes it; else the feed's title.")] = None,
    country: Annotated[str | None, typer.Option(help="ISO 3166-1 alpha-2 of the outlet's seat.")] = None,
    language: Annotated[str | None, typer.Option(help="ISO 639-1; else what the feed says.")] = None,
    kind: Annotated[str, typer.Option(help="newspaper, agency, broadcaster …")] = "newspaper",
) -> None:
    """Find the feed at an address, try it, and add it to feeds.toml."""
    from pipeline import settings, trial
    from pipeline.feedlist import append

    workspace = settings.working_folder(folder)
    found = trial.find(url, settings.load(workspace))
    table = trial.table_for(found, outlet=outlet, country=country, language=language, kind=kind)
    append(workspace.feeds_file, [table])
    typer.echo(
        f"added {table['outlet']}: {found.url} ({found.entries} entries, newest {found.newest or 'undated'})"
    )
    if country is None:
        typer.echo("its country is not known; say it in feeds.toml, or next time by --country")


@command(feeds_app, name="test", epilog="Example: sitrep feeds test https://news.example/rss")
def try_feeds(
    urls: Annotated[list[str] | None, typer.Argument(help="Feeds to try; without any: all enabled.")] = None,
    folder: Dir = None,
    as_json: Json = False,
) -> None:
    """Fetch and parse feeds without writing anything; exit 1 when one of them fails."""
    from pipeline import config, settings, trial

    workspace = settings.working_folder(folder)
    wanted = urls or [f.url for f in config.feeds(workspace.feeds_file) if f.is_enabled]
    results = trial.try_all(wanted, settings.load(workspace))
    columns = ["feed", "ok", "status", "entries", "newest", "what"]
    showing.answer(
        columns, [[r.url, r.is_ok, r.status, r.entries, r.newest, r.what] for r in results], as_json
    )
    if not all(result.is_ok for result in results):
        raise typer.Exit(1)


@command(feeds_app, epilog="Example: sitrep feeds disable https://news.example/rss")
def disable(url: Url, folder: Dir = None) -> None:
    """Stop polling a feed; what it brought stays."""
    from pipeline import settings
    from pipeline.feedlist import set_enabled

    set_enabled(settings.working_folder(folder).feeds_file, url, False)
    typer.echo(f"disabled {url}")


@command(feeds_app, epilog="Example: sitrep feeds enable https://news.example/rss")
def enable(url: Url, folder: Dir = None) -> None:
    """Poll a feed again."""
    from pipeline import settings
    from pipeline.feedlist import set_enabled

    set_enabled(settings.working_folder(folder).feeds_file, url, True)
    typer.echo(f"enabled {url}")


@command(feeds_app, name="import", epilog="Example: sitrep feeds import subscriptions.opml --country FR")
def import_opml(
    file: Annotated[Path, typer.Argument(help="OPML file.")],
    folder: Dir = None,
    country: Annotated[str, typer.Option(help="Where the file does not say: ISO 3166-1 alpha-2.")] = "ZZ",
    language: Annotated[str, typer.Option(help="Where the file does not say: ISO 639.")] = "und",
    kind: Annotated[str, typer.Option(help="Where the file does not say.")] = "newspaper",
) -> None:
    """Add the feeds of an OPML file to feeds.toml; those that stand there already are left out."""
    from pipeline import settings
    from pipeline.feedlist import import_outlines

    workspace = settings.working_folder(folder)
    added, known = import_outlines(workspace.feeds_file, file, country=country, language=language, kind=kind)
    typer.echo(f"added {added} feeds, {known} stood there already")


@command(feeds_app, name="export", epilog="Example: sitrep feeds export > feeds.opml")
def export_opml(folder: Dir = None) -> None:
    """All configured feeds as OPML 2.0 on standard output."""
    from pipeline import config, settings
    from pipeline.collect import opml

    feeds = config.feeds(settings.working_folder(folder).feeds_file)
    typer.echo(opml.write(feeds, "Sitrep").decode())
