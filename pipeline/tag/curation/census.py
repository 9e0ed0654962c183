"""What the gazetteer holds, counted; and what the user's rows change in it. Pure.

Gazetteer            ─count─▶   Census
Additions, shipped   ─compare─▶ Difference
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pipeline.data import rows
from pipeline.records.mentions import Actor, Alias
from pipeline.tag.curation import layers
from pipeline.tag.curation.namesakes import Index, of_countries
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.atlas import Atlas
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.offices import Term

COLUMNS = ("kind", "name", "country", "sector", "wikidata_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """How many there are of what."""

    kinds: Mapping[str, int]
    layers: Mapping[str, int]
    aliases: Mapping[str, int]  # by language; without countries' names and what rules of spelling make
    persons: int
    persons_with_offices: int  # dated ones
    places: Mapping[str, int]  # by kind
    on: date
    headless: tuple[str, ...]  # countries of which nobody is known to head the government on that day


class Change(NamedTuple):
    """One column of a shipped actor that the user's row says otherwise."""

    actor_id: str
    column: str
    shipped: str | None
    yours: str | None


class Taken(NamedTuple):
    """A name that means somebody else than it would without the user's rows."""

    language: str
    name: str
    shipped: str  # actor ids
    yours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What the user's rows change."""

    added: tuple[str, ...]
    replaced: tuple[Change, ...]
    aliases: tuple[Alias, ...]  # new ones
    terms: tuple[Term, ...]  # new ones
    taken: tuple[Taken, ...]


def count(gazetteer: Gazetteer, own: Additions, atlas: Atlas, on: date) -> Census:
    """The figures of a gazetteer; `on` is the day for which heads of government are looked for."""
    persons = {actor.actor_id for actor in gazetteer.actors if actor.kind == "person"}
    terms = (*own.terms, *layers.curated_terms(), *layers.bulk_terms())
    places = Counter[str](place.kind for place in atlas.places)
    return Census(
        kinds=_ranked(Counter(actor.kind for actor in gazetteer.actors)),
        layers=_ranked(Counter(layers.layer_of(actor, own) for actor in gazetteer.actors)),
        aliases=_ranked(Counter(alias.language for alias in gazetteer.aliases)),
        persons=len(persons),
        persons_with_offices=len(persons & {term.actor_id for term in terms}),
        places=_ranked(places),
        on=on,
        headless=tuple(code for code in sorted(layers.country_codes()) if not _heads(gazetteer, code, on)),
    )


def compare(own: Additions, shipped: Gazetteer) -> Difference:
    """What the user's rows change against the shipped gazetteer."""
    known = {(alias.actor_id, alias.language, alias.alias) for alias in shipped.aliases}
    terms = {*layers.curated_terms(), *layers.bulk_terms()}
    return Difference(
        added=tuple(actor.actor_id for actor in own.actors if actor.actor_id not in shipped.by_id),
        replaced=tuple(
            change
            for actor in own.actors
            if actor.actor_id in shipped.by_id
            for change in _changes(shipped.by_id[actor.actor_id], actor)
        ),
        aliases=tuple(a for a in own.aliases if (a.actor_id, a.language, a.alias) not in known),
        terms=tuple(term for term in own.terms if term not in terms),
        taken=tuple(dict.fromkeys(_taken(own, shipped))),
    )


def _changes(shipped: Actor, mine: Actor) -> Iterator[Change]:
    for column in COLUMNS:
        was, now = getattr(shipped, column), getattr(mine, column)
        if was != now:
            yield Change(mine.actor_id, column, was, now)


def _taken(own: Additions, shipped: Gazetteer) -> Iterator[Taken]:
    """In each language in which somebody who ships had the name first."""
    among = sorted({alias.language for alias in own.aliases} - {"mul"} | {"en"})
    index = Index.of((*shipped.aliases, *of_countries(among)))
    for alias in own.names:
        for language in sorted({alias.language, *(rival.language for rival in index.rivals(alias))}):
            winners = index.named(alias.alias, language)
            if winners and winners[0].actor_id != alias.actor_id and alias.language in (language, "mul"):
                yield Taken(language, alias.alias, winners[0].actor_id, alias.actor_id)


def _heads(gazetteer: Gazetteer, country: str, on: date) -> list[str]:
    """Who heads the government: a prime minister, else whoever leads where that is another office."""
    leading = {row["country"]: row["office"] for row in rows("leading_offices")}.get(country, "president")
    premiers = gazetteer.offices.holders("prime-minister", country, on)
    return premiers or (
        [] if leading == "prime-minister" else gazetteer.offices.holders(leading, country, on)
    )


def _ranked(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
