"""The phrases of one language that tagging looks for, as an n-gram dictionary over word keys.

    Lexicon.names   {"european": (), "european union": (Name(actor, european-union), …)}; a beginning has none
    Lexicon.keys    which keys a written word may stand for, of those that occur in names
    Lexicon.begins  those of them with which a name begins

A phrase may mean several things: all are kept, in the order of SENSES; of two actors of one name the first
counts: the user's, the language's own, `mul`, a country's, the bulk layer's.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from pipeline.data import rows
from pipeline.language.inflections import base_forms
from pipeline.language.traits import has
from pipeline.language.words import HYPHENS, key, split
from pipeline.records.mentions import Alias
from pipeline.tag.known import countries
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.gazetteer import Gazetteer

Rule = Literal[
    "alone", "mixed case", "never", "decoy", "with noun", "country named", "tied"
]  # see `name_rules.csv`
Sense = Literal["actor", "decoy", "adjective", "inhabitant", "body", "title", "cue"]
ACRONYM = 5  # letters at most
WORDS_CACHED = 20_000
DEFAULT_LANGUAGE = "en"  # whose names are looked for where the language is not known


class Name(NamedTuple):
    """One spelling of something, and what it means."""

    sense: Sense
    value: str  # actor id; country of a demonym; body; office; kind of thing that a cue tells
    sector: str | None  # PLOVER; of bodies and titles
    words: tuple[str, ...]  # as written in the table, hyphens left out
    is_acronym: bool
    rule: Rule | None = None  # when it counts, if not always
    of: str | None = None  # of a title that says it: Kremlchef

    @property
    def is_country(self) -> bool:
        """Is it a country's own name?"""
        return self.sense == "actor" and len(self.value) == 2 and self.value.isupper()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # each is only itself
class Lexicon:
    """All phrases that a text of one language is searched for."""

    language: str
    names: Mapping[str, tuple[Name, ...]]
    keys: Callable[[str], tuple[str, ...]]
    begins: Callable[[str], tuple[str, ...]]
    surnames: Mapping[str, tuple[str, ...]]  # key of the last word of persons' names → their ids


@lru_cache(maxsize=24)
def lexicon(gazetteer: Gazetteer, language: str | None) -> Lexicon:
    """The lexicon of a language; of English where it is not known."""
    language = language or DEFAULT_LANGUAGE
    names: dict[str, tuple[Name, ...]] = {}
    surnames: dict[str, dict[str, None]] = {}
    small = set(atlas().openers)  # what a phrase may begin with that begins with no capital
    for name in _phrases(gazetteer, language):
        keys = [key(word) for word in name.words]
        for size in range(1, len(keys)):
            names.setdefault(" ".join(keys[:size]), ())
        spelling = " ".join(keys)
        if name.words[0].islower():
            small.add(keys[0])
        names[spelling] = (*names.get(spelling, ()), name)
        if name.sense == "actor" and len(keys) > 1 and gazetteer.by_id[name.value].kind == "person":
            surnames.setdefault(keys[-1], {})[name.value] = None
    vocabulary = {word for spelling in names for word in spelling.split(" ")}
    places = atlas().names
    # the longest base is the nearest, unless endings are exchanged: Moderaterna, not moderat, of Moderaternas
    rank = 0 if has(language, "free word order") else -1

    @lru_cache(maxsize=WORDS_CACHED)
    def keys_of(word: str) -> tuple[str, ...]:
        forms = base_forms(word, language)
        known = {form for form in forms if form in vocabulary or form in places or form in surnames}
        return tuple(sorted(known, key=lambda base: (base != key(word), rank * len(base), base)))

    @lru_cache(maxsize=WORDS_CACHED)
    def beginnings_of(word: str) -> tuple[str, ...]:
        bases = [base for base in keys_of(word) if base in small] if word.islower() else keys_of(word)
        return tuple(base for base in bases if base in names or places.get(base) is not None)

    people = {surname: tuple(ids) for surname, ids in surnames.items()}
    return Lexicon(language=language, names=names, keys=keys_of, begins=beginnings_of, surnames=people)


def _phrases(gazetteer: Gazetteer, language: str) -> Iterator[Name]:
    """Everything there is to look for, in the order in which it counts."""
    yield from _actors(gazetteer, language)
    rules = {row["name"]: cast(Rule, row["rule"]) for row in _rows("name_rules", language)}
    for row in _rows("demonyms", language):
        for name in _spelled("adjective", row["country"], None, row["adjective"]):
            yield name._replace(rule=rules.get(" ".join(name.words)))
        yield from _spelled("inhabitant", row["country"], None, row["inhabitant"])
    for row in _rows("bodies", language):
        yield from _spelled("body", row["body"], row["sector"] or None, row["noun"])
    for row in _rows("office_names", language):
        yield from _spelled("title", row["office"], None, row["name"], row["of"])
    for row in _rows("titles", language):
        yield from _spelled("title", row["office"], row["sector"] or None, row["title"])
    for row in _rows("name_cues", language):
        yield from _spelled("cue", f"{row['kind']} {row['position']}", None, row["word"])


def _rows(table: str, language: str) -> Iterator[dict[str, str]]:
    return (row for row in rows(table) if row["language"] in (language, "mul"))


def _spelled(
    sense: Sense, value: str, sector: str | None, spellings: str, of: str | None = None
) -> Iterator[Name]:
    """One name for each of the spellings that stand in a cell of a table: россиянин|россияне."""
    for written in filter(None, spellings.split("|")):
        yield _name(sense, value, written)._replace(sector=sector, of=of)


def _actors(gazetteer: Gazetteer, language: str) -> Iterator[Name]:
    rules = {row["name"]: cast(Rule, row["rule"]) for row in _rows("name_rules", language)}
    for alias in _aliases(gazetteer, language):
        rule = rules.get(alias.alias)
        if rule not in ("never", "decoy") and _is_long_enough(alias):
            name = (_shared if alias.language == "mul" else _name)("actor", alias.actor_id, alias.alias)
            yield name._replace(rule=rule) if rule else name
    for written, rule in rules.items():
        if rule == "decoy":
            yield _name("decoy", "", written)


def _aliases(gazetteer: Gazetteer, language: str) -> Iterable[Alias]:
    own = [alias for alias in gazetteer.aliases if alias.language in (language, "mul")]
    known = {(alias.alias, alias.actor_id) for alias in own}
    more = (*countries.aliases(language), *gazetteer.spelled(language))
    return [*own, *(alias for alias in more if (alias.alias, alias.actor_id) not in known)]


def _is_long_enough(alias: Alias) -> bool:
    """One sign is no name, whatever the script."""
    return len(alias.alias) > 1 and any(word not in HYPHENS for word in split(alias.alias))


def _name(sense: Sense, value: str, written: str) -> Name:
    words = tuple(word for word in split(written) if word not in HYPHENS)
    is_acronym = len(words) == 1 and written.isupper() and len(written) <= ACRONYM
    return Name(sense, value, None, words, is_acronym)


@cache
def _shared(sense: Sense, value: str, written: str) -> Name:
    """A name of all languages, kept once for their lexicons."""
    return _name(sense, value, written)
