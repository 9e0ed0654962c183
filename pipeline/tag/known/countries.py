"""The countries of the world and their names: CLDR through Babel, and a table of other usual names.

Languages are ISO 639-1; any of the 300 that CLDR knows will do. Which CLDR territories are countries here:
those that have people and a name in the news, so also Taiwan, Kosovo, Hong Kong and Greenland, but not
continents, groupings, pseudo-locales or islands without a population.
"""

import re
from collections.abc import Iterator

from babel import Locale, UnknownLocaleError
from babel.core import get_cldr_version  # type: ignore[attr-defined]  # no stub

from pipeline.data import rows
from pipeline.records.mentions import Actor, Alias

GROUPINGS = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})  # and pseudo-locales
# fmt: off
SCARCELY_PEOPLED = frozenset({
    "AC", "AQ", "BQ", "BV", "CC", "CP", "CQ", "CX", "DG", "EA", "GS", "HM",
    "IC", "IO", "NF", "PN", "SJ", "TA", "TF", "TK", "UM",
})
# fmt: on
SCRIPTS = {"zh": ("zh_Hans", "zh_Hant"), "sr": ("sr_Cyrl", "sr_Latn"), "no": ("nb", "nn"), "mul": ()}

_BRACKETED = re.compile(r"\s*[(（].*")


def source() -> str:
    """Where the countries come from, as it stands in their records."""
    return f"CLDR {get_cldr_version()} through Babel"


def actors() -> list[Actor]:
    """All countries by their English names; the id is the ISO 3166-1 alpha-2 code (XK for Kosovo)."""
    return [
        Actor(
            actor_id=code,
            kind="country",
            name=name,
            country=code,
            sector=None,
            wikidata_id=None,
            source=source(),
        )
        for code, name in sorted(_territories("en").items())
    ]


def aliases(language: str) -> list[Alias]:
    """The names of all countries in a language: CLDR's, then those of `country_names.csv` (`mul`, too)."""
    cldr = {
        (code, name): source()
        for locale in SCRIPTS.get(language, (language,))
        for code, written in _territories(locale).items()
        for name in names_in(written)
    }
    others = {
        (row["country"], row["name"]): row["source"]
        for row in rows("country_names")
        if row["language"] in (language, "mul")
    }
    claims: dict[str, set[str]] = {}
    for code, name in cldr:
        claims.setdefault(name, set()).add(code)
    return [
        Alias(actor_id=code, language=language, alias=name, source=origin)
        for (code, name), origin in {**cldr, **others}.items()
        if len(claims.get(name, ())) < 2  # without its brackets, 刚果（金） is a name of two
    ]


def names_in(written: str) -> Iterator[str]:
    """The names in what CLDR writes: "Congo - Kinshasa" → Congo-Kinshasa; "Myanmar (Burma)" → Myanmar."""
    name = _BRACKETED.sub("", written).replace(" - ", "-")
    yield name
    if "&" in name:
        yield name.replace("&", "and")


def _territories(locale: str) -> dict[str, str]:
    """{alpha-2: name} of the countries in a CLDR locale; empty for one that CLDR does not know."""
    try:
        names = Locale.parse(locale).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        code: name
        for code, name in names.items()
        if code.isalpha() and code not in GROUPINGS | SCARCELY_PEOPLED
    }
