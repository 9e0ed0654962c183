"""Asking Wikidata what it knows of actors, and what of it is new: the shell around `tag.wikidata`."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date

from pipeline.collect.limits import FetchLimits
from pipeline.collect.sparql import Endpoint
from pipeline.errors import ConfigError, Deferred, Rejected, SitrepError, Unreachable
from pipeline.records.mentions import Actor
from pipeline.settings import Settings
from pipeline.tag.curation import wikidata
from pipeline.tag.curation.namesakes import languages
from pipeline.tag.curation.wikidata import Name, Office, Proposal
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.gazetteer import Gazetteer


def proposals(
    actor_ids: Sequence[str],
    gazetteer: Gazetteer,
    own: Additions,
    settings: Settings,
    *,
    endpoint: str | None = None,
    on: date,
) -> list[Proposal]:
    """What an endpoint (None: the setting's) would add to actors, by default to the user's own with a QID.

    Raises ConfigError for an actor who is unknown or has no QID, Unreachable when nobody answers.
    """
    actors = _chosen(actor_ids, gazetteer, own)
    url = endpoint or settings.wikidata_endpoint
    limits = FetchLimits(**{limit.name: getattr(settings, limit.name) for limit in fields(FetchLimits)})
    spoken = [*languages(gazetteer), "mul"]
    try:
        names, offices = asyncio.run(_asked([a.wikidata_id or "" for a in actors], url, limits, spoken, on))
    except Deferred as deferred:
        raise Unreachable(
            f"gazetteer refresh: cannot reach {url}: {deferred.reason}; check the network, a proxy, "
            "and the setting wikidata_endpoint"
        ) from deferred
    except Rejected as rejected:
        raise SitrepError(
            f"gazetteer refresh: {url}: {rejected.reason}; is it a SPARQL endpoint?"
        ) from rejected
    return [
        wikidata.propose(
            actor,
            names.get(actor.wikidata_id or "", ()),
            offices.get(actor.wikidata_id or "", ()),
            gazetteer=gazetteer,
            own=own,
            source=source(on),
        )
        for actor in actors
    ]


def source(on: date) -> str:
    """What stands in the source column of what was asked for on a day."""
    return f"Wikidata {on}"


def _chosen(actor_ids: Iterable[str], gazetteer: Gazetteer, own: Additions) -> list[Actor]:
    ids = list(dict.fromkeys(actor_ids))
    if unknown := [actor_id for actor_id in ids if actor_id not in gazetteer.by_id]:
        raise ConfigError(
            f"gazetteer refresh: {unknown[0]!r} is no actor; `sitrep gazetteer lookup` finds ids"
        )
    named = [gazetteer.by_id[actor_id] for actor_id in ids]
    if bare := [actor.actor_id for actor in named if not actor.wikidata_id]:
        raise ConfigError(f"gazetteer refresh: {bare[0]!r} has no wikidata_id; give it one in actors.toml")
    return named or [actor for actor in own.actors if actor.wikidata_id]


async def _asked(
    qids: Sequence[str], url: str, limits: FetchLimits, spoken: Sequence[str], on: date
) -> tuple[dict[str, list[Name]], dict[str, list[Office]]]:
    """Names and offices by QID, asked for in batches, one question after the other."""
    names: dict[str, list[Name]] = {}
    offices: dict[str, list[Office]] = {}
    endpoint = Endpoint(url, limits)
    try:
        for start in range(0, len(qids), wikidata.BATCH):
            batch = qids[start : start + wikidata.BATCH]
            names |= wikidata.read_names(await endpoint.select(wikidata.names_query(batch, spoken)))
            offices |= wikidata.read_terms(await endpoint.select(wikidata.terms_query(batch)), on)
    finally:
        await endpoint.aclose()
    return names, offices
