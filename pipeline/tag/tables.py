"""The tables of `pipeline/data/` that tagging knows names by."""

from pipeline.data import rows

__all__ = ["NAMES", "rows"]

NAMES = ("actors", "actor_aliases", "country_names", "name_rules", "inflections", "clitics")
