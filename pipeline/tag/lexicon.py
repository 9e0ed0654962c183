"""The names of one language, ready to be looked up: an n-gram dictionary over word keys.

    Lexicon.names   {"european": (), "european union": (Name(european-union), …), …}; a beginning has no names
    Lexicon.keys    which keys a written word may stand for, of those that occur in names

Where a name is of several actors, the first counts: the user's, the language's own, `mul`, a country's.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from pipeline.records import Alias
from pipeline.tag import countries, tables
from pipeline.tag.gazetteer import Gazetteer
from pipeline.tag.inflections import base_forms
from pipeline.tag.words import HYPHENS, key, split

Rule = Literal["alone", "mixed case", "never", "decoy"]  # see `name_rules.csv`
ACRONYM = 5  # letters at most
WORDS_CACHED = 65_536
DEFAULT_LANGUAGE = "en"  # whose names are looked for where the language is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One spelling of an actor's name."""

    actor_id: str | None  # None: a decoy, words that hold a name and mean something else
    words: tuple[str, ...]  # as written in the table, hyphens left out
    is_acronym: bool
    rule: Rule | None  # when it counts, if not always


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All names that a text of one language is searched for."""

    language: str
    names: dict[str, tuple[Name, ...]]
    keys: Callable[[str], tuple[str, ...]]


@lru_cache(maxsize=64)
def lexicon(gazetteer: Gazetteer, language: str | None) -> Lexicon:
    """The lexicon of a language; of English where it is not known."""
    language = language or DEFAULT_LANGUAGE
    names: dict[str, tuple[Name, ...]] = {}
    for name in _names(gazetteer, language):
        keys = [key(word) for word in name.words]
        for size in range(1, len(keys)):
            names.setdefault(" ".join(keys[:size]), ())
        spelling = " ".join(keys)
        names[spelling] = (*names.get(spelling, ()), name)
    vocabulary = {word for spelling in names for word in spelling.split(" ")}

    @lru_cache(maxsize=WORDS_CACHED)
    def keys_of(word: str) -> tuple[str, ...]:
        known = base_forms(word, language) & vocabulary
        return tuple(sorted(known, key=lambda base: (base != key(word), base)))  # as it is written first

    return Lexicon(language=language, names=names, keys=keys_of)


def _names(gazetteer: Gazetteer, language: str) -> list[Name]:
    rules = {
        row["name"]: cast(Rule, row["rule"])
        for row in tables.rows("name_rules")
        if row["language"] in (language, "mul")
    }
    aliases = [alias for alias in gazetteer.aliases if alias.language in (language, "mul")]
    known = {(alias.alias, alias.actor_id) for alias in aliases}
    aliases += [alias for alias in countries.aliases(language) if (alias.alias, alias.actor_id) not in known]
    decoys = [_name(None, name, "decoy") for name, rule in rules.items() if rule == "decoy"]
    return decoys + [
        _name(alias.actor_id, alias.alias, rules.get(alias.alias))
        for alias in aliases
        if rules.get(alias.alias) != "never" and _is_long_enough(alias)
    ]


def _is_long_enough(alias: Alias) -> bool:
    """One sign is no name, whatever the script."""
    return len(alias.alias) > 1 and any(word not in HYPHENS for word in split(alias.alias))


def _name(actor_id: str | None, written: str, rule: Rule | None) -> Name:
    words = tuple(word for word in split(written) if word not in HYPHENS)
    is_acronym = len(words) == 1 and written.isupper() and len(written) <= ACRONYM
    return Name(actor_id=actor_id, words=words, is_acronym=is_acronym, rule=rule)
