"""Edits of actors.toml that keep its comments and order. What is written is read back as a check."""

from collections.abc import Iterable
from pathlib import Path

import tomlkit
from tomlkit.items import AoT, Table

from pipeline import config, tomledits
from pipeline.records.mentions import Actor
from pipeline.tag.curation.wikidata import Proposal


def add(path: Path, proposals: Iterable[Proposal], source: str) -> None:
    """Add names and offices to the actors' tables; who has none gets one, with the columns that are shipped.

    Raises ConfigError, and leaves the file, when what would stand there is not valid.
    """
    document = tomledits.read(path, config.actors)
    tables = document.setdefault("actor", tomlkit.aot())
    by_id = {str(table["id"]): table for table in tables}
    for proposal in proposals:
        if proposal.is_empty:
            continue
        table = by_id.get(proposal.actor.actor_id)
        if table is None:
            tables.append(_filled(_table(proposal.actor, source), proposal))
        else:
            if source not in str(table["source"]):
                table["source"] = f"{table['source']}; {source}"
            _filled(table, proposal)
    tomledits.write(path, document, config.actors)


def _table(actor: Actor, source: str) -> Table:
    columns = {
        "id": actor.actor_id,
        "kind": actor.kind,
        "name": actor.name,
        "country": actor.country,
        "sector": actor.sector,
        "wikidata_id": actor.wikidata_id,
        "source": source,
    }
    table = tomlkit.table()
    for column, value in columns.items():
        if value is not None:
            table[column] = value
    return table


def _filled(table: Table, proposal: Proposal) -> Table:
    """The table with the names and offices of a proposal behind those it has."""
    if proposal.aliases:
        aliases = table.setdefault("aliases", tomlkit.table())
        for alias in proposal.aliases:
            aliases.setdefault(alias.language, tomlkit.array()).append(alias.alias)
    offices = table.setdefault("offices", tomlkit.aot()) if proposal.offices else None
    for office in proposal.offices:
        assert offices is not None
        row = tomlkit.table() if isinstance(offices, AoT) else tomlkit.inline_table()
        row.update(office)
        offices.append(row)
    return table
