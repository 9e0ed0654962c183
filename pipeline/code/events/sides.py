"""The two sides of an act. Pure."""

from typing import NamedTuple

from pipeline.code.events.acts import Act
from pipeline.code.who.parties import Party, same_actor
from pipeline.records.mentions import Mention


class Participants(NamedTuple):
    """Mentions of those who do an act and of those to whom it is done; either may be empty."""

    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    actor_distance: int = -1  # words between the actor and the trigger; −1: nobody was found
    is_inherited: bool = False  # the subject stands in another clause
    is_suffered: bool = False  # a passive, or a verb whose subject does nothing

    @property
    def are_of_several_states(self) -> bool:
        """Do only those of more than one country act, on nobody?"""
        return not self.recipients and len({m.country for m in self.actors if m.country}) > 1

    def parted(self) -> "Participants":
        """Of several who do it with each other the first acts on the others."""
        return self._replace(actors=self.actors[:1], recipients=self.actors[1:])

    def filled_by(self, other: "Participants") -> "Participants":
        """What is missing, from another act of the same clause: 12 people died in a Russian attack."""
        taken = {m.actor_id for m in (*self.actors, *self.recipients)}
        actors = self.actors or tuple(m for m in other.actors if m.actor_id not in taken)
        recipients = self.recipients or tuple(m for m in other.recipients if m.actor_id not in taken)
        return self._replace(actors=actors, recipients=recipients)


def made(act: Act, actor: Party | None, recipient: Party | None, is_inherited: bool) -> Participants:
    actors = actor.mentions if actor else ()
    recipients = recipient.mentions if recipient and recipient is not actor else ()
    return Participants(actors, recipients, _distance(act, actor), is_inherited and actor is not None)


def _distance(act: Act, party: Party | None) -> int:
    return -1 if party is None else max(act.start - party.end, party.start - act.end, 0)


def mutual(act: Act, one: Party | None, other: Party | None, is_inherited: bool) -> Participants:
    """Of sides that are joined the first acts on the others: Russia and Ukraine agreed."""
    if other is None and one is not None and len(one.mentions) > 1:
        return made(act, one, None, is_inherited).parted()
    if other is not None and same_actor(other, one):
        other = None
    return made(act, one, other, is_inherited)


def is_partner(party: Party | None) -> bool:
    return party is not None and party.relation in ("partner", "between")
