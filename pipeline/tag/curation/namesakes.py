"""Who shares a name with whom, over all languages; and whose it is.

Index.of(aliases)             names in the order in which they count: the first of a language's is the winner
index.named("Джонсон", "ru")  → the aliases spelled so in a language, `mul` too
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.language.spellings import spellings
from pipeline.records.mentions import Alias
from pipeline.tag.known import countries
from pipeline.tag.known.gazetteer import Gazetteer


def spelling(name: str) -> str:
    """What a name is looked up by: the keys of its words, hyphens left out."""
    return next(spellings([name]), "")


def meet(one: str, other: str) -> bool:
    """Are names of these languages looked for in the same texts?"""
    return one == other or "mul" in (one, other)


def languages(gazetteer: Gazetteer) -> list[str]:
    """The languages (ISO 639-1) that the gazetteer has names in, `mul` left out."""
    return sorted({alias.language for alias in gazetteer.aliases} - {"mul"})


def of_countries(among: Iterable[str]) -> Iterator[Alias]:
    """The names of all countries in some languages."""
    for language in among:
        yield from countries.aliases(language)


@dataclass(frozen=True)
class Index:
    """Aliases by their spelling, in the order in which they count."""

    by_spelling: Mapping[str, Sequence[Alias]]

    @classmethod
    def of(cls, aliases: Iterable[Alias]) -> "Index":
        """An index of aliases that come in the order in which they count."""
        every = list(aliases)
        found: dict[str, list[Alias]] = {}
        for alias, spelled in zip(every, spellings(alias.alias for alias in every), strict=True):
            found.setdefault(spelled, []).append(alias)
        return cls(found)

    @classmethod
    def of_gazetteer(cls, gazetteer: Gazetteer) -> "Index":
        """All names but those that rules of spelling make: the user's, the shipped ones, the countries'."""
        return cls.of((*gazetteer.aliases, *of_countries(languages(gazetteer))))

    def named(self, name: str, language: str | None = None) -> list[Alias]:
        """Who is called so in the texts of a language (None: of any), each actor once, the winner first."""
        found = self.by_spelling.get(spelling(name), ())
        first: dict[str, Alias] = {}
        for alias in found:
            if language is None or meet(alias.language, language):
                first.setdefault(alias.actor_id, alias)
        return list(first.values())

    def rivals(self, alias: Alias) -> list[Alias]:
        """The names of others that are spelled alike in the same texts, each actor once."""
        return [other for other in self.named(alias.alias, _asked(alias)) if other.actor_id != alias.actor_id]

    def bearers(self, surname: str) -> Sequence[str]:
        """The ids of those who have a name of two words or more that ends in this one."""
        return self._surnames.get(spelling(surname), ())

    @cached_property
    def _surnames(self) -> Mapping[str, Sequence[str]]:
        """{last word of names of two words and more: actor ids}."""
        found: dict[str, dict[str, None]] = {}
        for spelled, aliases in self.by_spelling.items():
            first, _, last = spelled.rpartition(" ")
            if first:
                found.setdefault(last, {}).update((alias.actor_id, None) for alias in aliases)
        return {last: tuple(ids) for last, ids in found.items()}


def _asked(alias: Alias) -> str | None:
    return None if alias.language == "mul" else alias.language
