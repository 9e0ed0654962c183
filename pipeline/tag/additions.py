"""What a user adds to the gazetteer."""

from dataclasses import dataclass

from pipeline.records import Actor, Alias
from pipeline.tag.offices import Term


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
