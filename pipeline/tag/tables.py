"""The tables of `pipeline/data/` that tagging knows names by."""

from pipeline.data import rows

__all__ = ["NAMES", "rows"]

NAMES = (  # all that answers depend on
    "actor_aliases",
    "actors",
    "bodies",
    "clitics",
    "common_place_words",
    "country_bodies",
    "country_names",
    "country_slugs",
    "demonyms",
    "entity_labels",
    "given_names",
    "inflections",
    "leading_offices",
    "link_words",
    "metonyms",
    "name_cues",
    "name_particles",
    "name_rules",
    "office_holders",
    "office_names",
    "office_sectors",
    "offices",
    "place_containers",
    "place_names",
    "places",
    "places_small",
    "role_cues",
    "seats",
    "stand_ins",
    "state_bodies",
    "state_forms",
    "titles",
    "transliterations",
)
