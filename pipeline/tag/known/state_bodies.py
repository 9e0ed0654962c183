"""The bodies that every state has: its government, armed forces, ministries, parliament, courts.

`state_bodies.csv` says which, `country_bodies.csv` which of them have a name of their own (the Bundeswehr);
the others get their ids from the country's English adjective: polish-foreign-ministry. Texts name them by a
noun and a country (`phrases`), so they need no aliases.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.data import rows
from pipeline.language.words import plain
from pipeline.records.mentions import Actor
from pipeline.tag.known import countries


@cache
def named() -> dict[tuple[str, str], str]:
    """{(country, body): id} of those with a name of their own."""
    return {(row["country"], row["body"]): row["actor_id"] for row in rows("country_bodies")}


def body_id(country: str, body: str) -> str | None:
    """The id of a body of a country (alpha-2); None where there is no such thing."""
    adjective = _adjectives().get(country)
    return named().get((country, body)) or (f"{_slug(adjective)}-{body}" if adjective else None)


def body_of(actor_id: str) -> str | None:
    """Which body of a state an actor is, if it is one."""
    return _bodies().get(actor_id)


@cache
def _bodies() -> dict[str, str]:
    own = {actor_id: body for (_, body), actor_id in named().items()}
    kinds = [row["body"] for row in rows("state_bodies")]
    return {
        f"{_slug(adjective)}-{body}": body for adjective in _adjectives().values() for body in kinds
    } | own


def actors() -> Iterator[Actor]:
    """Those that have no name of their own, of all countries."""
    for country, adjective in _adjectives().items():
        for row in rows("state_bodies"):
            if (country, row["body"]) not in named():
                yield Actor(
                    actor_id=f"{_slug(adjective)}-{row['body']}",
                    kind="organization",
                    name=row["name"].format(adjective),
                    country=country,
                    sector=row["sector"],
                    wikidata_id=None,
                    source=row["source"],
                )


@cache
def _adjectives() -> dict[str, str]:
    """{alpha-2: English adjective}, the country's name where the table has none."""
    names = {actor.actor_id: actor.name for actor in countries.actors()}
    known = {
        row["country"]: row["adjective"].split("|")[0]
        for row in rows("demonyms")
        if row["language"] == "en" and row["country"] in names and row["adjective"]
    }
    special = {row["country"]: row["adjective"] for row in rows("country_slugs")}
    return {**names, **known, **special}


def _slug(name: str) -> str:
    letters = plain(name.casefold()).replace("&", "and").replace("'", "").replace("’", "").replace(".", "")
    return "-".join(re.findall("[a-z0-9]+", letters))
