"""What a user adds to the gazetteer."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from pipeline.records.mentions import Actor, Alias
from pipeline.tag.known.offices import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """The rows of actors.toml, in its order.

    An actor replaces the shipped one of that id; a person's terms in an office replace those shipped.
    """

    actors: tuple[Actor, ...] = ()
    aliases: tuple[Alias, ...] = ()
    terms: tuple[Term, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """Whom the user has a row for."""
        return frozenset(actor.actor_id for actor in self.actors)

    @property
    def names(self) -> tuple[Alias, ...]:
        """All names that they give, as the gazetteer reads them: a row's own name is one of all languages."""
        own = (Alias(actor_id=a.actor_id, language="mul", alias=a.name, source=a.source) for a in self.actors)
        return (*self.aliases, *own)

    def as_json(self) -> dict[str, list[dict[str, Any]]]:
        """The rows as plain values."""
        terms = [{k: str(v) if isinstance(v, date) else v for k, v in asdict(t).items()} for t in self.terms]
        actors, aliases = [asdict(a) for a in self.actors], [asdict(a) for a in self.aliases]
        return {"actors": actors, "aliases": aliases, "terms": terms}

    @classmethod
    def from_json(cls, stored: dict[str, list[dict[str, Any]]]) -> "Additions":
        """What `as_json` gave."""
        return cls(
            actors=tuple(Actor(**row) for row in stored["actors"]),
            aliases=tuple(Alias(**row) for row in stored["aliases"]),
            terms=tuple(_term(row) for row in stored["terms"]),
        )


def _term(row: dict[str, Any]) -> Term:
    days = {k: date.fromisoformat(row[k]) if row[k] else None for k in ("start", "end", "as_of")}
    return Term(**{**row, **days})
