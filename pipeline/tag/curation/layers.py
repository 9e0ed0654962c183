"""What the gazetteer's tables hold, as records: its layers, its terms, the words that its columns may use."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, get_args

from pipeline.data import rows
from pipeline.records.mentions import Actor, ActorKind, Alias
from pipeline.tag.known import countries
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.offices import Term, holder_ids, term

Layer = Literal["yours", "curated", "country", "state body", "office holder"]
KINDS: tuple[str, ...] = get_args(ActorKind)


@cache
def sectors() -> frozenset[str]:
    """The sectors that an actor can have."""
    return frozenset(row["sector"] for row in rows("sectors"))


@cache
def offices() -> dict[str, bool]:
    """{canonical office: has it one holder at a time}."""
    return {row["office"]: row["holders"] == "sole" for row in rows("office_sectors")}


@cache
def country_codes() -> frozenset[str]:
    """Alpha-2 codes of the countries."""
    return frozenset(actor.actor_id for actor in countries.actors())


@cache
def curated_ids() -> frozenset[str]:
    """Who stands in actors.csv."""
    return frozenset(row["id"] for row in rows("actors"))


def layer_of(actor: Actor, own: Additions) -> Layer:
    """Where the row of an actor comes from."""
    if actor.actor_id in own.ids:
        return "yours"
    if actor.actor_id in curated_ids():
        return "curated"
    if actor.kind == "country":
        return "country"
    return "office holder" if actor.kind == "person" else "state body"


def curated(gazetteer: Gazetteer) -> Additions:
    """The rows of actors.csv, actor_aliases.csv (a language's own names first) and offices.csv."""
    aliases = (Alias(**row) for row in rows("actor_aliases"))
    return Additions(
        actors=tuple(actor for actor in gazetteer.actors if actor.actor_id in curated_ids()),
        aliases=tuple(sorted(aliases, key=lambda alias: alias.language == "mul")),
        terms=curated_terms(),
    )


@cache
def curated_terms() -> tuple[Term, ...]:
    """The terms of offices.csv."""
    return tuple(map(term, rows("offices")))


@cache
def bulk_terms() -> tuple[Term, ...]:
    """The terms of office_holders.csv, under the ids of actors.csv where it has the person."""
    return tuple(term(row, holder_ids()[row["wikidata_id"]]) for row in rows("office_holders"))


def terms_of(actor_id: str, own: Iterable[Term] = ()) -> list[Term]:
    """All terms of a person, the latest first; of an office, those of the most trusted layer that has it."""
    known: dict[tuple[str, str], list[Term]] = {}
    for layer in (own, curated_terms(), bulk_terms()):
        for post, terms in _by_post(each for each in layer if each.actor_id == actor_id):
            known.setdefault(post, terms)
    return sorted(
        (each for terms in known.values() for each in terms), key=lambda each: each.start, reverse=True
    )


def _by_post(terms: Iterable[Term]) -> Iterator[tuple[tuple[str, str], list[Term]]]:
    posts: dict[tuple[str, str], list[Term]] = {}
    for each in terms:
        posts.setdefault((each.office, each.of), []).append(each)
    yield from posts.items()
