"""Whose text it is: the news agency that is credited, of `agencies.csv`. Pure.

KYIV, Jan 28 (Reuters) - …         in brackets, in the first words
… Mit Material von dpa.            by a word of credit, in the last ones
dpa/AFP                            or beside a dash or slash
"""

import re
from functools import cache

from pipeline.data import rows

HEAD = 240  # characters at the start in which a dateline or byline stands
TAIL = 160  # and at the end
CREDITS = "from|by|von|par|de|di|van|od|от|від|av|por|mit|via|avec|con|with"


def agency(text: str) -> str | None:
    """The id of the agency that a text names as its source, or None."""
    for place in (text[:HEAD], text[max(HEAD, len(text) - TAIL) :]):
        named = _credit().search(place)
        if named is not None:
            return _ids()[next(name for name in named.groups() if name)]
    return None


@cache
def _ids() -> dict[str, str]:
    """{name of an agency: its id}"""
    return {row["name"]: row["agency_id"] for row in rows("agencies")}


@cache
def _credit() -> re.Pattern[str]:
    """A name where an agency is credited; those of two letters not behind a word of credit."""
    names = sorted(map(re.escape, _ids()), key=len, reverse=True)
    every, long = "|".join(names), "|".join(name for name in names if len(name) > 2)
    return re.compile(
        rf"(?<!\w)({every})(?=/(?:{every})(?!\w))"
        rf"|\((?:[^()]{{0,30}}[ /,])?({every})(?:[ /,][^()]{{0,30}})?\)"
        rf"|(?:^|[/–—-] ?)({every}) ?(?:[/–—-]|$)"
        rf"|\b(?i:{CREDITS}) ({long})(?!\w)"
    )
