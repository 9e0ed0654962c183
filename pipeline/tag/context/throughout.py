"""What a text says once of a name, and what holds wherever it stands.

"the city of Turkey, Texas … Turkey"     the town, and no country
"HOLLIDAY, Mo. … Holliday"               a place of Missouri that no table has, and none of another state
"""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.tag.context.toponyms import Candidate


def throughout(asked: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """All names, each with what is said of it elsewhere."""
    unknown = {each.spelling: each.unknown_in for each in asked.values() if each.unknown_in}
    towns = {each.spelling: each for each in asked.values() if each.is_town}
    return {
        at: _with(each, unknown.get(each.spelling), towns.get(each.spelling)) for at, each in asked.items()
    }


def _with(each: Candidate, unknown_in: str | None, town: Candidate | None) -> Candidate:
    if unknown_in:
        return replace(each, places=(), unknown_in=unknown_in)
    return replace(each, places=town.places, is_town=True) if town and not each.is_town else each
