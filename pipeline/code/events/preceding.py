"""Objects that stand before their verb, or whom its clause is about. Pure.

X haben Y angegriffen │ «за X вступилась Y» │ X, which Y attacked │ hat den Botschafter von X einbestellt
"""

from pipeline.code.events.acts import Act
from pipeline.code.events.reproaches import Reproaches
from pipeline.code.known import roots
from pipeline.code.text.punctuation import QUOTES
from pipeline.code.who.parties import BESIDE, Party, same_actor, same_country

LEAVING = ("0874", "161", "166")  # withdraws troops, recalls or expels envoys: from where
COURTESY = ("051", "055", "114")  # thanks, apologies, complaints: sich bei X bedankt
# acts that are done to nobody because of where something is
SPOKEN = (roots.DISAPPROVAL, roots.REJECTION, roots.THREAT)


class Preceding(Reproaches):
    """The parties of a sentence before a verb as its objects."""

    def objects_before(self, act: Act, actor: Party | None) -> list[Party]:
        """Those before the verb that may be its object; none where a pronoun is: denouncing it."""
        if not self.reading.lexicon.has_inversion and self.reading.is_kind(act.end, "pronoun"):
            return []
        left = [p for p in self.before(act) if p is not actor and self._may_be_object(p, actor)]
        if act.root in roots.ASKING and self.reading.lexicon.is_bracketed and actor is not None:
            left += [p for p in self.before(act) if p.relation == "agent"]  # hat von Y Auskunft verlangt
        left += [p for p in self.before(act) if self._is_partner(act, p) and not same_country(p, actor)]
        left = [p for p in left if not self._is_quoted(act, p)]
        if act.root in SPOKEN:
            left = [p for p in left if not (p.is_town and p.relation == "place")]
        if self.reading.lexicon.has_clitic_articles:
            left = [p for p in left if not self._is_of_verb(act, p)]
        return left

    def _may_be_object(self, party: Party, actor: Party | None) -> bool:
        if same_actor(party, actor):
            return False
        may_stand_before = self.reading.lexicon.has_inversion and not self.has_done_an_act(party)
        are_sides = party.relation == "between" and len(party.mentions) > 1  # между X и Y подписано
        return party.relation == "recipient" or ((party.is_plain or are_sides) and may_stand_before)

    def _is_partner(self, act: Act, party: Party) -> bool:
        """Does it stand with the noun that a verb at the end needs, or is it with whom several meet there:
        de betrekkingen met X verbroken, mit X zusammengekommen?
        """
        if not self.reading.lexicon.is_bracketed or party.relation != "partner":
            return False
        if act.trigger.frame == "mutual" and act.is_verb:
            return True
        return act.companion is not None and 0 <= party.start - act.companion[1] < BESIDE

    def _is_quoted(self, act: Act, party: Party) -> bool:
        """Does a quotation that ends before the verb hold it: «… for X», he congratulated?"""
        words = self.reading.text.words
        pairs = (words[at : at + 2] for at in range(party.end, act.start - 1))
        return any(one in QUOTES and other == "," for one, other in pairs)

    def _is_of_verb(self, act: Act, party: Party) -> bool:
        """Is it the object of a verb before: gave arms to X and threatens …?"""
        return any(self.reading.parts(at) == {"verb"} for at in range(act.clause.start, party.start))

    def fronted(self, act: Act, actor: Party | None) -> list[Party]:
        """Those behind a preposition before a verb whose subject follows: «за X вступилась Y»."""
        is_inverted = actor is not None and actor.start >= act.end and bool(self.reading.lexicon.oblique)
        goes = act.trigger.frame == "acts" and act.root in roots.PARTNERLY  # в Рабат прибыл Y
        before = [p for p in self.before(act) if is_inverted and not same_country(p, actor)]
        before = [p for p in before if goes or not p.is_town]
        noun = act.companion[1] if act.companion else 0  # «о признании │ X объявила Y»
        return [p for p in before if p.start == noun or p.relation not in (None, "source")]

    def doers_before(self, act: Act, actor: Party | None) -> list[Party]:
        """Whose attack a reproach is about: nach dem Angriff von X hat Y das Vorgehen verurteilt."""
        if act.root != roots.DISAPPROVAL:
            return []
        others = (p for p in self.parties if act.clause.start <= p.start < act.clause.end)
        return [p for p in others if not same_country(p, actor) and self.has_done_an_act(p)]

    def told_of(self, act: Act, actor: Party | None) -> list[Party]:
        """Whose deeds are told before the verb of who complains or warns of them: X a attaqué, dénonce Y."""
        if actor is None or act.root not in SPOKEN or not self._is_cue(act):
            return []
        told = self.within(self.reading.sentence.start, min(act.start, actor.start))
        return [p for p in told if p.relation in (None, "possessor") and not same_country(p, actor)]

    def _is_cue(self, act: Act) -> bool:
        return any(at in self.reading.tellers for at in range(act.start, act.end))

    def owners_of_object(self, act: Act, actor: Party | None) -> list[Party]:
        """Whose envoy is the object of a verb that comes last: hat den Botschafter Norwegens einbestellt."""
        if not self.reading.lexicon.is_bracketed or actor is None:
            return []
        between = self.within(actor.end, act.start)
        return [p for p in between if p.relation == "possessor" and not same_country(p, actor)]

    def has_done_an_act(self, party: Party) -> bool:
        """Is it whose act another is: killed in an Israeli attack?"""
        reading = self.reading
        if party.start > reading.sentence.start and "noun" in reading.parts(party.start - 1):
            return True  # удар российских войск, attaque russe
        if reading.text.keys[party.end - 1].endswith(reading.lexicon.genitives) and "noun" in reading.parts(
            party.end
        ):
            return True  # Rysslands angrepp
        if party.is_possessor or reading.is_adjective(party.end - 1):
            end = min(party.end + 2, reading.sentence.end)
            return any("noun" in reading.parts(at) for at in range(party.end, end))
        if party.relation in (None, "possessor") and self._is_doer_of_noun(party):
            return True
        start = max(party.start - BESIDE, reading.sentence.start)
        return party.is_plain and any(
            reading.parts(at) == {"noun"} and reading.has(at - 2, at, "agent")
            for at in range(start, party.start)
        )  # durch die Massaker der Miliz

    def _is_doer_of_noun(self, party: Party) -> bool:
        """Does it stand behind an act that is its own: Angriff der Miliz, aanval van de militie?"""
        reading, at = self.reading, party.start - 1
        while at > party.start - BESIDE and reading.is_kind(at, "article", "possessor"):
            at -= 1
        known = reading.text.standing(reading.lexicon.triggers).get(at, ())
        nouns = (trigger for _, trigger in known if trigger.part == "noun" and trigger.frame == "of actor")
        return any(noun.code[:2] in roots.VIOLENT for noun in nouns)

    def is_of_noun_act(self, party: Party) -> bool:
        """Does it belong to a noun that is an act: attacks on Norway?"""
        first = max(party.start - BESIDE, self.reading.sentence.start)
        has_cases = bool(self.reading.lexicon.oblique)  # в X │ гуманитарную помощь
        is_before = party.is_possessor or self.reading.is_adjective(party.end - 1) or not has_cases
        beside = (*range(first, party.start), *([party.end] if is_before else []))
        return any(self.reading.parts(at) == {"noun"} for at in beside)

    def places_before(self, act: Act) -> list[Party]:
        """Where the verb comes last, the places before it: ein Dorf in Kroatien beschossen."""
        is_of_place = act.root in roots.VIOLENT or act.trigger.code.startswith((*LEAVING, *COURTESY))
        if not self.reading.lexicon.is_bracketed:
            return []
        if act.root == roots.POSTURE:  # an der Grenze zu X zusammengezogen
            return [p for p in self.before(act)[-1:] if p.is_border]
        return [p for p in self.before(act) if p.relation == "place" and is_of_place]

    def relative_object(self, act: Act, actor: Party | None) -> Party | None:
        """Iran, which Israel attacked; al que acusa: whom a relative clause is about that has its own
        subject, or whose pronoun can be none.
        """
        start = act.clause.start
        is_oblique = self.reading.is_kind(start, "oblique relative")
        if actor is None and not (is_oblique or self.is_of_nobody(act)):
            return None
        if actor is not None and actor.start < start and not is_oblique:
            return None
        is_about = self.reading.is_kind(start, "object relative")
        antecedent = self._antecedent(act) if is_about else None
        return None if antecedent is None or same_country(antecedent, actor) else antecedent
