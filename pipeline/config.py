"""What a user edits, TOML files under config/ → Feed, Crisis and Watch, Additions to the gazetteer.

Every error names file, line, field and what was expected; all errors of a file are told at once.
"""

from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from typing import Literal

from pipeline.configfiles import read
from pipeline.configtables import ActorsFile, ActorTable, CrisisFile, FeedsFile, FeedTable, OfficeTable
from pipeline.errors import ConfigError
from pipeline.records.crises import Crisis, Watch
from pipeline.records.feeds import Feed
from pipeline.records.ids import uuid_of
from pipeline.records.mentions import Actor, Alias
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.offices import Term, term
from pipeline.tomllines import line_of


def feeds(path: Path) -> tuple[Feed, ...]:
    """The feeds of feeds.toml, in its order. Raises ConfigError, also for an address that stands twice."""
    tables = read(path, FeedsFile).feed
    seen: set[str] = set()
    for number, table in enumerate(tables):
        if table.url in seen:
            line = line_of(path.read_text("utf-8"), ("feed", number, "url"))
            raise ConfigError(f"{path}:{line}: feed.url: {table.url} stands twice; expected each feed once")
        seen.add(table.url)
    return tuple(_feed(table) for table in tables)


def crises(folder: Path) -> tuple[tuple[Crisis, ...], tuple[Watch, ...]]:
    """All crises of the folder, a file each, with what they watch."""
    files = {path.stem: read(path, CrisisFile) for path in sorted(folder.glob("*.toml"))}
    return (
        tuple(_crisis(crisis_id, file) for crisis_id, file in files.items()),
        tuple(watch for crisis_id, file in files.items() for watch in _watches(crisis_id, file)),
    )


def check_watches(folder: Path, watches: Iterable[Watch], known: Set[str]) -> None:
    """Raise ConfigError for watched actors and places that the gazetteer does not know: they never match."""
    wrong = [
        f"{path}:{line_of(path.read_text('utf-8'), (f'{watch.kind}s', watch.value))}: {watch.kind}s: "
        f"{watch.value} is not in the gazetteer; expected an id of it, or add it to actors.toml"
        for watch in watches
        if watch.kind != "term" and watch.value not in known
        for path in [folder / f"{watch.crisis_id}.toml"]
    ]
    if wrong:
        raise ConfigError("\n".join(wrong))


def actors(path: Path) -> Additions:
    """The user's own additions to the gazetteer; none when there is no such file."""
    tables = read(path, ActorsFile).actor if path.exists() else []
    return Additions(
        actors=tuple(_actor(table) for table in tables),
        aliases=tuple(
            Alias(actor_id=table.id, language=language, alias=alias, source=table.source)
            for table in tables
            for language, aliases in table.aliases.items()
            for alias in aliases
        ),
        terms=tuple(_term(table.id, office) for table in tables for office in table.offices),
    )


def _feed(table: FeedTable) -> Feed:
    return Feed(
        feed_id=uuid_of("feed", table.url),
        url=table.url,
        outlet=table.outlet,
        country=table.country,
        language=table.language,
        kind=table.kind,
        interval_minutes=table.interval_minutes,
        is_enabled=table.enabled,
        is_revisited=table.revisit,
    )


def _crisis(crisis_id: str, file: CrisisFile) -> Crisis:
    return Crisis(
        crisis_id=crisis_id,
        title=file.title,
        description=file.description,
        starts_on=file.starts_on,
        ends_on=file.ends_on,
        threshold=file.threshold,
    )


def _watches(crisis_id: str, file: CrisisFile) -> Iterator[Watch]:
    def watch(
        kind: Literal["actor", "place", "term"], value: str, language: str | None, weight: int
    ) -> Watch:
        return Watch(crisis_id=crisis_id, kind=kind, value=value, language=language, weight=weight)

    yield from (watch("actor", actor, None, weight) for actor, weight in file.actors.items())
    yield from (watch("place", place, None, weight) for place, weight in file.places.items())
    for language, phrases in file.terms.items():
        yield from (watch("term", phrase, language, 1) for phrase in phrases)


def _actor(table: ActorTable) -> Actor:
    return Actor(
        actor_id=table.id,
        kind=table.kind,
        name=table.name,
        country=table.country,
        sector=table.sector,
        wikidata_id=table.wikidata_id,
        source=table.source,
    )


def _term(actor_id: str, table: OfficeTable) -> Term:
    said = table.model_dump()
    return term({column: value or "" for column, value in said.items()}, actor_id)
