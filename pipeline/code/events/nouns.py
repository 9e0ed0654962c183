"""Who does what a noun tells, and to whom. Pure.

of actor        Russia's invasion of Ukraine
of recipient    the arrest of X
mutual          talks between X and Y
"""

from collections.abc import Sequence

from pipeline.code.events.acts import Act
from pipeline.code.events.sides import Participants, is_partner, made, mutual
from pipeline.code.events.unnamed import FINITE
from pipeline.code.events.voice import Voice
from pipeline.code.known.lexicon import RELATIONS, Kind
from pipeline.code.known.roots import AID, DIPLOMACY, INVESTIGATION, PROTEST, UTTERED, VIOLENT
from pipeline.code.text.punctuation import POSSESSIVE
from pipeline.code.who.parties import BESIDE, Party, same_actor
from pipeline.code.who.relations import BEFORE_NAME

WALLS: tuple[Kind, ...] = (
    "conjunction", "place", "recipient", "passive", "future", "saying", "neutral",
)  # fmt: skip
RETREAT = "0874"
HOST = 8  # words between whom one meets, in a phrase that begins the sentence, and who meets them
WHENCE = 2  # words before whom words come from: from the Kremlin
SENT_WORDS = UTTERED | {DIPLOMACY}
CIRCUMSTANCES: tuple[Kind, ...] = ("place", "recipient", "topic", "partner", "agent", "source")


class Nouns(Voice):
    """The parties of a sentence, and what they are to its nouns that are acts."""

    def of_noun(self, act: Act, after: Sequence[Party], subject: Party | None) -> Participants:
        frame, after = act.trigger.frame, [p for p in after if not p.is_border]
        owner = self._possessor(act) or self._its(act, subject)
        agent = self.by([p for p in after if self._may_be_agent(act, p)])
        of = next(
            (p for p in after if self._may_own(p) and self.gap(act.end, p.start) <= self._reach_of(act)
             and not self._is_parted(act, p)), None
        )  # fmt: skip
        towards = next((p for p in after if self._is_aimed_by(act, p)), None)
        is_retreat = act.trigger.code == RETREAT
        if agent and is_retreat and self.reading.is_noted(agent.start - 1, agent.start, "origin"):
            towards, agent = agent, None  # il ritiro dalla Corte
        subject = None if self._begins_clause(act) else subject
        is_doer_told = not (self._is_circumstance(act) or self._is_caused(act) or self._is_looked_into(act))
        doer = (self._doer(act) or subject) if is_doer_told else None
        if frame == "mutual":
            return self._with_each_other(act, owner or of or doer, of, towards)
        if owner in (None, doer) and self._is_received(act):  # Ungarn erntet Kritik aus Berlin
            sender = agent or self.sender(act)
            receiver = doer or next((p for p in after if p.is_plain and p is not sender), None)
            return made(act, sender or (of if of is not receiver else None), receiver, False)
        aided = of or towards if act.root == AID and doer and not (owner or agent) else None
        if aided is not None and aided is not doer:
            return made(act, doer, aided, False)  # объявила о помощи Украине
        if frame == "of recipient":
            recipient = of or towards or (owner if agent is None else None)
            actor = agent or (owner if owner is not recipient else None)
        else:
            actor = agent or owner or self.sender(act) or of
            recipient = next((p for p in (of, towards) if p and p is not actor), None)
        actor = actor or (doer if doer is not recipient else None)
        recipient = recipient or self._place_of(act, after, actor)
        is_of_town = act.root == PROTEST and recipient is not None and recipient.is_town
        return made(act, actor, None if is_of_town else recipient, False)

    def sender(self, act: Act) -> Party | None:
        """From where words come: criticism came from Oslo, aus Wellington kam Lob."""
        if act.root not in SENT_WORDS:
            return None
        inside = self.within(act.clause.start, act.clause.end)
        return next((p for p in inside if not p.is_agent and self._is_whence(act, p)), None)

    def _is_whence(self, act: Act, party: Party) -> bool:
        """Stands "from" before it, behind the noun, a verb of coming or a letter, or at the beginning? But
        „z Warszawą" is with it, and senators from Texas are only where they are from.
        """
        reading, start = self.reading, party.start - WHENCE
        at = next((i for i in range(start, party.start) if reading.is_noted(i, i + 1, "whence")), None)
        if at is None:
            return False
        is_sent = reading.is_noted(at - 1, at, "arriving") or reading.is_kind(at - 1, "saying noun")
        return is_sent or at in (act.end, act.clause.start) or self._is_received(act)

    def _is_received(self, act: Act) -> bool:
        """Is it the object of a verb of receiving: drew criticism from X, erhielt Rückendeckung?"""
        is_given = act.root in SENT_WORDS or act.root == AID
        return is_given and self.reading.is_noted(act.clause.start, act.clause.end, "receiving")

    def _may_own(self, party: Party) -> bool:
        """Does it stand behind "of", which may be "by" elsewhere, or behind nothing: erkännande av X?"""
        is_of = party.relation == "agent" and self.reading.is_kind(party.start - 1, "possessor")
        return (is_of and not party.is_town) or (party.relation in ("possessor", None) and not party.is_agent)

    def _with_each_other(
        self, act: Act, one: Party | None, of: Party | None, towards: Party | None
    ) -> Participants:
        """The sides of what several do together: talks between X and Y, X's talks with Y."""
        are_several = towards is not None and len(towards.mentions) > 1
        if towards and are_several and self._is_between(act, towards):
            return mutual(act, towards, None, False)
        one = one or self._host_behind(act, towards) or (towards if are_several else None)
        if one is None:
            return made(act, None, towards, False)
        if towards and not are_several and len(one.mentions) > 1 and not is_partner(towards):
            towards = None  # a meeting of A and B on C
        return mutual(act, one, next((p for p in (of, towards) if p and p is not one), None), False)

    def _place_of(self, act: Act, after: Sequence[Party], actor: Party | None) -> Party | None:
        """Where it is done, which is not where who does it is at home."""
        placed = (p for p in after if p.relation == "place" and not same_actor(p, actor))
        return next((p for p in placed if self._is_its_place(act, p)), None)

    def _is_aimed_by(self, act: Act, party: Party) -> bool:
        """Is it behind "for", "with", "between", and no comma: support for rebels, a conflict with X?"""
        may_be = party.relation in ("recipient", "partner", "between")
        is_listed = act.trigger.frame == "mutual" or not self._is_parted(act, party)
        return may_be and is_listed

    def _is_parted(self, act: Act, party: Party) -> bool:
        """Does a comma part it from the noun: the charge, X did it?"""
        return "," in self.reading.text.words[act.end : party.start]

    def _begins_clause(self, act: Act) -> bool:
        """Is it violence and the subject of its own clause: X objects: «The large attack was …»?"""
        start, words = act.clause.start, self.reading.text.words
        before = [at for at in range(start, act.start) if words[at][:1].isalpha()]
        is_led = any(self.reading.is_kind(at, "article") for at in before[:1])
        is_bare = all(self.reading.is_kind(at, "article") or words[at].islower() for at in before[1:])
        return is_led and is_bare and act.root in VIOLENT and not self._is_verb_among(before)

    def _is_verb_among(self, words: Sequence[int]) -> bool:
        return any(
            self.reading.parts(at) or self.reading.is_kind(at, *CIRCUMSTANCES, "conjunction", "pronoun")
            for at in words[1:]
        )

    def _host_behind(self, act: Act, partner: Party | None) -> Party | None:
        """At a meeting with X, │ Y said: the subject behind a phrase that begins the sentence."""
        if partner is None or not self.is_in_front(act):
            return None
        end = self._end_of_front(partner)
        behind = next((p for p in self.parties if p.start >= end and p.relation != "place"), None)
        near = behind is not None and behind.start - end <= HOST
        is_subject = behind is not None and (behind.is_plain or behind.relation == "possessor")
        return behind if near and is_subject else None

    def _end_of_front(self, partner: Party) -> int:
        """Where the phrase ends: with the name, or before the finite verb that follows it."""
        reading, end = self.reading, self.reading.sentence.end
        if not reading.lexicon.is_verb_second:
            return partner.end
        near = range(partner.end, min(partner.end + 2 * HOST, end))
        finite = (
            at for at in near if reading.is_kind(at, *FINITE, "saying") or reading.parts(at) == {"verb"}
        )
        return next(finite, end)

    def is_in_front(self, act: Act) -> bool:
        """Does its clause begin with the preposition before the noun, and no subject stand before?"""
        reading, start = self.reading, act.clause.start
        is_preposition = reading.has(start, act.start, *RELATIONS, "clause") or reading.is_noted(
            start, act.start, "occasion", "reason"
        )
        return is_preposition and not any(
            p.may_be_subject for p in self.within(reading.sentence.start, act.start)
        )

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
        if party.is_town and not party.is_possessor and act.root in VIOLENT:
            return None  # the Idaho murders
        words, between = self.reading.text.words, range(party.end, act.start)
        if any(words[at] == "," or self.reading.is_kind(at, *WALLS) for at in between):
            return None
        if self.reading.is_noted(party.end, act.start, "causing"):
            return None  # Norway's decision sparked protests
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
        return is_behind and act.root in VIOLENT

    def _is_looked_into(self, act: Act) -> bool:
        """Is it violence that the subject only investigates: is looking into cases of torture?"""
        known = self.reading.text.standing(self.reading.lexicon.triggers)
        before = (t for at in range(act.clause.start, act.start) for _, t in known.get(at, ()))
        return act.root in VIOLENT and any(t.part == "verb" and t.code[:2] == INVESTIGATION for t in before)

    def _is_caused(self, act: Act) -> bool:
        """Is it what something else brought about: the death of X sparked protests?"""
        return self.reading.is_noted(act.clause.start, act.clause.end, "causing")
