"""Who is known: the shipped actors, the countries, the user's own; one hash of all that answers depend on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from typing import cast

from pipeline.data import digest
from pipeline.errors import ConfigError
from pipeline.records import Actor, ActorKind, Alias
from pipeline.tag import countries, tables

VERSION = 1  # of the code in this folder: raise it when the same tables would give other mentions


@dataclass(frozen=True, kw_only=True)
class Gazetteer:
    """Actors and their aliases. Two with the same fingerprint are equal, and give the same mentions."""

    fingerprint: str  # hex SHA-256 of VERSION, tables, libraries, and the user's rows
    actors: tuple[Actor, ...] = field(compare=False, repr=False)
    # of actors and of the user; the names of countries are CLDR's, read by language
    aliases: tuple[Alias, ...] = field(compare=False, repr=False)

    @cached_property
    def by_id(self) -> dict[str, Actor]:
        return {actor.actor_id: actor for actor in self.actors}


def load(extra_actors: Iterable[Actor] = (), extra_aliases: Iterable[Alias] = ()) -> Gazetteer:
    """The shipped gazetteer with the user's rows.

    A user's actor replaces the shipped one of that id, whose aliases stay; the user's aliases come first, so
    that a name that two actors share means the user's. Raises ConfigError for an alias of nobody.
    """
    added, added_aliases = tuple(extra_actors), tuple(extra_aliases)
    actors = {actor.actor_id: actor for actor in (*countries.actors(), *_shipped_actors(), *added)}
    for alias in added_aliases:
        if alias.actor_id not in actors:
            raise ConfigError(f"actors: alias {alias.alias!r} is of {alias.actor_id!r}, which is no actor")
    own_names = (Alias(actor_id=a.actor_id, language="mul", alias=a.name, source=a.source) for a in added)
    return Gazetteer(
        fingerprint=_fingerprint(added, added_aliases),
        actors=tuple(actors.values()),
        aliases=(*added_aliases, *own_names, *_shipped_aliases()),
    )


def _shipped_actors() -> list[Actor]:
    return [
        Actor(
            actor_id=row["id"],
            kind=cast(ActorKind, row["kind"]),
            name=row["name"],
            country=row["country"] or None,
            sector=row["sector"] or None,
            wikidata_id=row["wikidata_id"] or None,
            source=row["source"],
        )
        for row in tables.rows("actors")
    ]


def _shipped_aliases() -> list[Alias]:
    """The names of a language before those of all: the first that fits is the one that counts."""
    aliases = [Alias(**row) for row in tables.rows("actor_aliases")]
    return sorted(aliases, key=lambda alias: alias.language == "mul")


def _fingerprint(added: tuple[Actor, ...], added_aliases: tuple[Alias, ...]) -> str:
    libraries = (version("babel"), version("spacy"))
    depends_on = (VERSION, digest(tables.NAMES), libraries, added, added_aliases)
    return sha256(repr(depends_on).encode()).hexdigest()
