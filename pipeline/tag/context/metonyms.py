"""Places and those who sit there: Moscow and Russia, Brussels and the European Union, the Kremlin."""

from collections.abc import Mapping
from functools import cache
from typing import cast

from pipeline.data import rows
from pipeline.records.mentions import ActorKind
from pipeline.records.sectors import GOVERNMENT
from pipeline.tag.context.found import StandsFor
from pipeline.tag.known.atlas import atlas, by_id


@cache
def seats() -> frozenset[str]:
    """Organizations that are buildings, too."""
    return frozenset(row["actor_id"] for row in rows("seats"))


@cache
def governments() -> Mapping[int, StandsFor]:
    """{place in the atlas: whom its name stands for}: capitals for their country, and `metonyms.csv`."""
    capitals = {
        at: StandsFor(place.country, "country", place.country, GOVERNMENT)
        for at, place in enumerate(atlas().places)
        if place.is_capital and place.country
    }
    others = {
        by_id()[row["place_id"]]: StandsFor(
            row["actor_id"], cast(ActorKind, row["kind"]), row["country"] or None, row["sector"]
        )
        for row in rows("metonyms")
    }
    return {**capitals, **others}
