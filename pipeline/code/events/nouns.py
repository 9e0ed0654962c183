"""Who does what a noun tells, and to whom. Pure.

of actor        Russia's invasion of Ukraine
of recipient    the arrest of X
mutual          talks between X and Y
"""

from collections.abc import Sequence

from pipeline.code.events.acts import Act
from pipeline.code.events.objects import VIOLENT, same_actor
from pipeline.code.events.sides import Participants, made, mutual
from pipeline.code.events.subjects import BESIDE, PROTEST
from pipeline.code.events.voice import Voice
from pipeline.code.known.lexicon import Kind
from pipeline.code.text.clauses import POSSESSIVE
from pipeline.code.who.parties import Party
from pipeline.code.who.relations import BEFORE_NAME

WALLS: tuple[Kind, ...] = (
    "conjunction", "place", "recipient", "passive", "future", "saying", "neutral",
)  # fmt: skip
AID = "07"
RETREAT = "0874"
CIRCUMSTANCES: tuple[Kind, ...] = ("place", "recipient", "topic", "partner", "agent", "source")


class Nouns(Voice):
    """The parties of a sentence, and what they are to its nouns that are acts."""

    def of_noun(self, act: Act, after: Sequence[Party], subject: Party | None) -> Participants:
        frame = act.trigger.frame
        owner = self._possessor(act) or self._its(act, subject)
        agent = self.by([p for p in after if self._may_be_agent(act, p)])
        of = next(
            (p for p in after if p.relation in ("possessor", None) and not p.is_agent
             and self.gap(act.end, p.start) <= self._reach_of(act)), None
        )  # fmt: skip
        towards = next((p for p in after if p.relation in ("recipient", "partner", "between")), None)
        is_retreat = act.trigger.code == RETREAT
        if agent and is_retreat and self.reading.is_noted(agent.start - 1, agent.start, "origin"):
            towards, agent = agent, None  # il ritiro dalla Corte
        doer = None if self._is_circumstance(act) else self._doer(act) or subject
        if frame == "mutual":
            if towards is not None and len(towards.mentions) > 1 and self._is_between(act, towards):
                return mutual(act, towards, None, False)
            one = owner or of or doer or towards
            return mutual(act, one, next((p for p in (of, towards) if p and p is not one), None), False)
        aided = of or towards if act.trigger.code[:2] == AID and doer and not (owner or agent) else None
        if aided is not None and aided is not doer:
            return made(act, doer, aided, False)  # объявила о помощи Украине
        if frame == "of recipient":
            recipient = of or towards or (owner if agent is None else None)
            actor = agent or (owner if owner is not recipient else None)
        else:
            actor = agent or owner or of
            recipient = next((p for p in (of, towards) if p and p is not actor), None)
        actor = actor or (doer if doer is not recipient else None)
        placed = (p for p in after if p.relation == "place" and not same_actor(p, actor))
        recipient = recipient or next((p for p in placed if self._is_its_place(act, p)), None)
        is_of_town = act.trigger.code[:2] == PROTEST and recipient is not None and recipient.is_town
        return made(act, actor, None if is_of_town else recipient, False)

    def _is_its_place(self, act: Act, place: Party) -> bool:
        """Is it not where another act was: the attack came a day after the talks in Norway?"""
        return not any("noun" in self.reading.parts(at) for at in range(act.end, place.start))

    def _is_between(self, act: Act, party: Party) -> bool:
        """Talks between A and B, or with both, behind no comma: are they all sides?"""
        is_parted = "," in self.reading.text.words[act.end : party.start]
        return party.relation == "between" and not is_parted

    def _may_be_agent(self, act: Act, party: Party) -> bool:
        """Is no other act between: the arrest of X drew criticism by the Union?"""
        between = range(act.end, party.start)
        is_of_other = any(self.reading.parts(at) for at in between)
        return not is_of_other and not self.reading.is_kind(party.start - 1, "possessor")

    def _reach_of(self, act: Act) -> int:
        """Words to whose it is; more behind "of": the visit of the defence minister of Vietnam."""
        return BEFORE_NAME if self.reading.is_kind(act.end, "possessor") else BESIDE

    def _possessor(self, act: Act) -> Party | None:
        """Russia's …, Russian …: right before the noun, perhaps with adjectives between."""
        near = [p for p in self.before(act) if act.start - p.end <= BESIDE + 1]
        if not near:
            return None
        party = near[-1]
        words, between = self.reading.text.words, range(party.end, act.start)
        if any(words[at] == "," or self.reading.is_kind(at, *WALLS) for at in between):
            return None
        is_own = party.is_possessor or any(words[at] in POSSESSIVE for at in between)
        return party if is_own or not between or self.reading.is_adjective(party.end - 1) else None

    def _its(self, act: Act, subject: Party | None) -> Party | None:
        """Whose "its demand" is: the one named last before it."""
        if not self.reading.is_kind(act.start - 1, "possessive"):
            return None
        before = [p for p in self.parties if p.end <= act.start and p.relation != "place"]
        return before[-1] if before else subject

    def _doer(self, act: Act) -> Party | None:
        """The subject of the clause whose object the noun is: Israel mounted an invasion."""
        before = [p for p in self.before(act) if p.may_be_subject]
        return before[-1] if before and act.start > before[-1].end else None

    def _is_circumstance(self, act: Act) -> bool:
        """Is it violence behind a preposition, which the subject does not do: returned after the attacks?"""
        is_behind = self.reading.has(act.start - BESIDE, act.start, *CIRCUMSTANCES)
        return is_behind and act.trigger.code[:2] in VIOLENT
