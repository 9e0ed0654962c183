"""Rows of the gazetteer → what is wrong with them, or likely to find more than is meant. Pure.

    Additions (the user's, or what ships) + the shipped gazetteer ─▶ Finding …

An error is a row that cannot be meant so; a warning is a row that may well be meant so, and is worth a look.
What there is to say of names stands in `name_checks`, of offices in `term_checks`.
"""

import re
from collections.abc import Iterator

from pipeline.tag.curation import layers, name_checks, term_checks
from pipeline.tag.curation.findings import Finding, World, aliases_of, finding, some, terms_of
from pipeline.tag.curation.namesakes import Index, of_countries
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.offices import Term, is_country

ID = re.compile(r"[A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*|geonames:\d+")
QID = re.compile(r"Q[1-9]\d*")


def check(own: Additions, shipped: Gazetteer, *, whose: str = "yours") -> list[Finding]:
    """All findings about rows that count before the shipped ones: errors first, then in the rows' order."""
    among = sorted({alias.language for alias in own.aliases} - {"mul"} | {"en"})
    world = World(
        actors={**shipped.by_id, **{actor.actor_id: actor for actor in own.actors}},
        names=Index.of((*own.names, *shipped.aliases, *of_countries(among))),
        terms=(*layers.curated_terms(), *layers.bulk_terms()),
        whose=whose,
    )
    found = (
        *_columns(own),
        *_twice(own, world),
        *term_checks.offices(own, world),
        *term_checks.holders(own, world),
        *name_checks.shared(own, world),
        *name_checks.surnames(own, world),
        *name_checks.words(own),
    )
    return sorted(dict.fromkeys(found), key=lambda each: (each.severity, each.row))


def _columns(own: Additions) -> Iterator[Finding]:
    """Columns that hold a word which nothing else knows."""
    known = {
        "kind": frozenset(layers.KINDS),
        "country": layers.country_codes(),
        "sector": layers.sectors(),
    }
    for row, actor in enumerate(own.actors):
        for column, values in known.items():
            value = getattr(actor, column)
            if value is not None and value not in values:
                yield finding("error", actor, row, (column,), f"{value!r} is no {column} that Sitrep knows")
        if not ID.fullmatch(actor.actor_id):
            yield finding(
                "error", actor, row, ("id",), "expected ASCII words joined by hyphens, in lower case"
            )
        if actor.wikidata_id and not QID.fullmatch(actor.wikidata_id):
            yield finding("error", actor, row, ("wikidata_id",), "expected a QID: Q42")
        if is_country(actor.actor_id) and actor.actor_id not in layers.country_codes():
            yield finding(
                "error", actor, row, ("id",), "two capital letters are the code of a country; no such"
            )


def _twice(own: Additions, world: World) -> Iterator[Finding]:
    """Rows that stand twice, and actors that ship under another id."""
    seen: set[str] = set()
    for row, actor in enumerate(own.actors):
        if actor.actor_id in seen:
            yield finding("error", actor, row, ("id",), "stands twice; expected each actor once")
        seen.add(actor.actor_id)
    by_qid: dict[str | None, list[str]] = {}
    for actor in world.actors.values():
        by_qid.setdefault(actor.wikidata_id, []).append(actor.actor_id)
    for row, actor in enumerate(own.actors):
        others = [other for other in by_qid[actor.wikidata_id] if other != actor.actor_id]
        if actor.wikidata_id and others:
            what = f"{actor.wikidata_id} is {some(others)}, too; expected one id for one actor"
            yield finding("warning", actor, row, ("wikidata_id",), what)
    names: set[tuple[str, str, str]] = set()
    for row, field, alias in aliases_of(own):
        if (name := (alias.actor_id, alias.language, alias.alias)) in names:
            yield finding("warning", alias, row, field, f"{alias.alias!r} stands twice")
        names.add(name)
    terms: set[Term] = set()
    for row, at, term in terms_of(own):
        if term in terms:
            yield finding("warning", term, row, ("offices", at), f"{term.office} of {term.of} stands twice")
        terms.add(term)
