"""The parties of an act by a parser's arcs, in place of the order of words. Pure.

    Norway ◀─subject─ accused ─object─▶ Denmark          Denmark ◀─passive subject─ accused ─agent─▶ Norway

The frames are the same. What the arcs of an act do not tell is left to the rules of clauses.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from pipeline.code.events.acts import Act
from pipeline.code.events.participants import Cast
from pipeline.code.events.sides import Participants
from pipeline.code.text.clauses import Reading
from pipeline.code.who.parties import Party

Role = Literal["subject", "passive subject", "object", "oblique", "agent", "joined", "possessor", "other"]


class Arc(NamedTuple):
    """From a word to its head."""

    head: int
    role: Role


class ParsedCast(Cast):
    """The parties of a sentence as a parser sees them."""

    method: Literal["clauses", "parser"] = "parser"

    def __init__(self, reading: Reading, parties: Sequence[Party], arcs: Mapping[int, Arc]) -> None:
        super().__init__(reading, parties)
        self.children: dict[int, list[tuple[int, Role]]] = {}
        self.arcs = arcs
        for word in range(reading.sentence.start, reading.sentence.end):
            if arc := arcs.get(word):
                self.children.setdefault(arc.head, []).append((word, arc.role))

    def participants(self, act: Act, reach: int, subject: Party | None, before: Act | None) -> Participants:
        """Those of an act: its subject and object, of a passive its agent and subject; else by clauses."""
        by_clauses = super().participants(act, reach, subject, before)
        if not act.is_verb:
            return by_clauses
        doer = self._below(act, "agent") or self._below(act, "subject") or self._shared(act)
        sufferer = (
            self._below(act, "passive subject") or self._below(act, "object") or self._below(act, "oblique")
        )
        if act.trigger.frame == "suffers":
            doer, sufferer = self._below(act, "agent"), self._below(act, "subject") or sufferer
        found = Participants(
            doer.mentions if doer else (),
            sufferer.mentions if sufferer and sufferer is not doer else (),
            actor_distance=0 if doer else -1,
        )
        return found.filled_by(by_clauses)

    def _shared(self, act: Act) -> Party | None:
        """Of a verb that is joined to another, the other's subject."""
        arc = self.arcs.get(act.start)
        joined = arc is not None and arc.role == "joined"
        return self._of(arc.head, "subject") if arc is not None and joined else None

    def _below(self, act: Act, role: Role) -> Party | None:
        return next((p for at in range(act.start, act.end) if (p := self._of(at, role))), None)

    def _of(self, head: int, role: Role) -> Party | None:
        """The first party in what hangs on a word by an arc of this role."""
        for word, own in self.children.get(head, ()):
            if own == role and (party := self._within(word)):
                return party
        return None

    def _within(self, word: int) -> Party | None:
        """The party that holds a word; else the first in what hangs on it: soldiers of Norway."""
        seen, open_words = {word}, [word]
        while open_words:
            at = open_words.pop(0)
            party = next((p for p in self.parties if p.start <= at < p.end), None)
            if party is not None:
                return party
            below = [child for child, _ in self.children.get(at, ()) if child not in seen]
            seen.update(below)
            open_words += below
        return None
