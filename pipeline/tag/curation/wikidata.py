"""What Wikidata knows of actors → names and terms to add. Pure: it asks nobody, it says what to ask.

    QIDs ─names_query, terms_query─▶ SPARQL …  solutions ─read_names, read_terms─▶ by QID
    actor, names, terms ─propose─▶ Proposal: what is new and safe to add, what is left out and why

Which positions are which canonical office stands in `wikidata_offices.csv`. A term without a start says
nothing of a day and is left out; so is one that ended on an unknown day, for it would be read as not ended.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipeline.data import rows
from pipeline.errors import ConfigError
from pipeline.records.mentions import Actor, Alias
from pipeline.tag.curation import layers
from pipeline.tag.curation.checks import check
from pipeline.tag.curation.namesakes import meet, spelling
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.offices import Term, last_day, term

BATCH = 50  # QIDs asked for at once
PRECISIONS = {"9": 4, "10": 7, "11": 10}  # Wikibase's precision of a time → characters of the ISO date
ENTITY = "http://www.wikidata.org/entity/"
PREFIXES = """\
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
NAMES = """\
SELECT ?item ?name WHERE {{
  VALUES ?item {{ {items} }}
  VALUES ?kind {{ rdfs:label skos:altLabel }}
  ?item ?kind ?name .
  FILTER(LANG(?name) IN ({languages}))
}}"""
TERMS = """\
SELECT ?item ?position ?start ?startPrecision ?ended ?end ?endPrecision WHERE {{
  VALUES ?item {{ {items} }}
  ?item p:P39 ?statement .
  ?statement ps:P39 ?position .
  ?statement pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] .
  OPTIONAL {{ ?statement pq:P582 ?ended }}
  OPTIONAL {{ ?statement pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }}
  FILTER NOT EXISTS {{ ?statement wikibase:rank wikibase:DeprecatedRank }}
}}"""

Solution = Mapping[str, Mapping[str, str]]  # {variable: {type, value, xml:lang, …}}
Name = tuple[str, str]  # language, name
Office = Mapping[str, str]  # office, of, start, end, as_of: as actors.toml has them


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What there is to add to one actor."""

    actor: Actor
    aliases: tuple[Alias, ...]
    offices: tuple[Office, ...]
    left_out: tuple[str, ...]  # names and offices, each with the reason

    @property
    def is_empty(self) -> bool:
        return not (self.aliases or self.offices)


def names_query(qids: Iterable[str], languages: Iterable[str]) -> str:
    """The query for labels and aliases. Raises ConfigError for what is no QID."""
    return PREFIXES + NAMES.format(items=_items(qids), languages=", ".join(f'"{code}"' for code in languages))


def terms_query(qids: Iterable[str]) -> str:
    """The query for dated positions (P39 with P580, and P582 if it ended). Raises ConfigError for no QID."""
    return PREFIXES + TERMS.format(items=_items(qids))


def read_names(solutions: Iterable[Solution]) -> dict[str, list[Name]]:
    """{QID: names} of the answer to a names query, each once, in the order of languages."""
    found: dict[str, set[Name]] = {}
    for solution in _with(solutions, "item", "name"):
        name = solution["name"]
        found.setdefault(_qid(solution["item"]), set()).add((name.get("xml:lang", ""), name["value"].strip()))
    return {qid: sorted(names) for qid, names in found.items()}


def read_terms(solutions: Iterable[Solution], on: date) -> dict[str, list[Office]]:
    """{QID: offices} of the answer to a terms query, those of canonical offices, by their start.

    Of a term without an end `as_of` is the day on which it was asked for.
    """
    found: dict[str, list[Office]] = {}
    for solution in _with(solutions, "item", "position"):
        office = _office(solution, on)
        own = found.setdefault(_qid(solution["item"]), [])
        if office is not None and office not in own:
            own.append(office)
    return {qid: sorted(own, key=lambda office: office["start"]) for qid, own in found.items()}


def _with(solutions: Iterable[Solution], *variables: str) -> Iterator[Solution]:
    """The solutions that bind these: a service may leave any unbound."""
    return (solution for solution in solutions if solution.keys() >= set(variables))


def propose(
    actor: Actor,
    names: Sequence[Name],
    offices: Sequence[Office],
    *,
    gazetteer: Gazetteer,
    own: Additions,
    source: str,
) -> Proposal:
    """What of this is new: names that nothing speaks against, and offices that the user has not written down.

    As a user's terms replace the shipped ones of that person and office, all of an office are proposed
    where one of them is new.
    """
    fresh = [
        Alias(actor_id=actor.actor_id, language=language, alias=name, source=source)
        for language, name in _new_names(actor, names, gazetteer)
    ]
    doubts = _doubts(actor, fresh, gazetteer)
    posts, kept = _new_offices(actor, offices, own)
    return Proposal(
        actor=actor,
        aliases=tuple(alias for alias in fresh if alias not in doubts),
        offices=tuple(posts),
        left_out=(*(f"{alias.language}: {why}" for alias, why in doubts.items()), *kept),
    )


def _new_names(actor: Actor, names: Iterable[Name], gazetteer: Gazetteer) -> Iterator[Name]:
    known = [("mul", spelling(actor.name))]
    known += [(a.language, spelling(a.alias)) for a in gazetteer.aliases if a.actor_id == actor.actor_id]
    for language, name in names:
        spelled = spelling(name)
        if spelled and not any(same == spelled and meet(language, other) for other, same in known):
            known.append((language, spelled))
            yield language, name


def _doubts(actor: Actor, aliases: Sequence[Alias], gazetteer: Gazetteer) -> dict[Alias, str]:
    """{alias: why it had better be left out}; first of all what is a name turned round or explained."""
    doubts = {
        alias: f"{alias.alias!r} is no name as texts write it" for alias in aliases if _is_odd(alias.alias)
    }
    by_field: dict[tuple[str | int, ...], Alias] = {}
    numbers: dict[str, int] = {}
    for alias in aliases:
        number = numbers.get(alias.language, 0)
        numbers[alias.language] = number + 1
        by_field["aliases", alias.language, number] = alias
    for finding in check(Additions(actors=(actor,), aliases=tuple(aliases)), gazetteer):
        if finding.field in by_field:
            doubts.setdefault(by_field[finding.field], finding.what)
    return doubts


def _is_odd(name: str) -> bool:
    return re.search(r"[,;()\[\]/0-9]", name) is not None


def _new_offices(actor: Actor, offices: Iterable[Office], own: Additions) -> tuple[list[Office], list[str]]:
    """The offices to add, and what is left out because the user's file has the last word."""
    posts: dict[tuple[str, str], list[Office]] = {}
    for office in offices:
        posts.setdefault((office["office"], office["of"]), []).append(office)
    known = layers.terms_of(actor.actor_id, own.terms)
    mine = {(each.office, each.of) for each in own.terms if each.actor_id == actor.actor_id}
    added: list[Office] = []
    kept: list[str] = []
    for (name, of), said in posts.items():
        if {_span(term({"end": "", **office}, actor.actor_id)) for office in said} <= {
            _span(each) for each in known if (each.office, each.of) == (name, of)
        }:
            continue
        if (name, of) in mine:
            kept.append(f"{name} of {of}: your file has this office already, with other days")
        else:
            added += said
    return added, kept


def _span(each: Term) -> tuple[date, date | None]:
    return each.start, each.end


def _office(solution: Solution, on: date) -> Office | None:
    """A canonical office; None for others, and where a day is not known."""
    post = _posts().get(_qid(solution["position"]))
    start = _date(solution, "start")
    end = _date(solution, "end")
    if post is None or start is None or ("ended" in solution and end is None):
        return None
    said = {"office": post[0], "of": post[1], "start": start}
    return said | ({"end": end} if end else {"as_of": on.isoformat()})


def _date(solution: Solution, name: str) -> str | None:
    """A time as year, month or day, as its precision says; None for decades, and for those before our era."""
    value = solution.get(name, {}).get("value", "")
    said = value[: PRECISIONS.get(solution.get(f"{name}Precision", {}).get("value", ""), 0)]
    try:
        return said if last_day(said) else None
    except ValueError:
        return None


@cache
def _posts() -> dict[str, tuple[str, str]]:
    """{QID of a position: (canonical office, of)}."""
    return {row["wikidata_id"]: (row["office"], row["of"]) for row in rows("wikidata_offices")}


def _items(qids: Iterable[str]) -> str:
    asked = list(qids)
    if wrong := [qid for qid in asked if not re.fullmatch(r"Q\d+", qid, re.ASCII)]:
        raise ConfigError(f"gazetteer refresh: {wrong[0]!r} is no QID; expected one like Q42")
    return " ".join(f"wd:{qid}" for qid in asked)


def _qid(value: Mapping[str, str]) -> str:
    return value["value"].removeprefix(ENTITY)
