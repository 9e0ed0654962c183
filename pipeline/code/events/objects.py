"""To whom an act is done: the object behind its verb or before it, or behind a preposition. Pure.

rejected a call from Norway │ ordered the minister │ condemned the invasion of X by Y │ X, which Y attacked
"""

from collections.abc import Sequence
from itertools import chain

from pipeline.code.events.acts import Act
from pipeline.code.events.pronouns import AT_PERSONS
from pipeline.code.events.reproaches import Reproaches
from pipeline.code.known import roots
from pipeline.code.known.lexicon import RELATIONS, Kind
from pipeline.code.text.punctuation import QUOTES
from pipeline.code.who.parties import BESIDE, Party

OCCUPATION = "192"
SITED = (roots.APPEAL, roots.INTENT, roots.DEMAND)  # of several towns they tell where: offices in X, Y
RECALLED = "161"
LEAVING = ("0874", "161", "166")  # withdraws troops, recalls or expels envoys: from where
COURTESY = ("051", "055", "114")  # thanks, apologies, complaints: sich bei X bedankt
# … that do nothing to one's own towns: visits, retreats, deployments
MOVING = (roots.CONSULTATION, "0874", roots.POSTURE)
ANSWERS = (roots.INTENT, roots.REJECTION)  # acts that answer what another has offered or asked for
# … that are done to nobody because of where something is
SPOKEN = (roots.DISAPPROVAL, roots.REJECTION, roots.THREAT)
ASKING = (roots.APPEAL, roots.DEMAND)  # acts that another is to do
ORIGIN = 4  # words between "from" and the name
Relations = tuple[Kind | None, ...]
TOGETHER: Relations = (None, "recipient", "partner", "possessor", "between")
PARTNERS: Relations = ("partner", "between")  # what is discussed is the object
RECIPIENTS: Relations = (*TOGETHER, "agent")
COMPLAINED_OF: Relations = (*RECIPIENTS, "topic")


class Objects(Reproaches):
    """The parties of a sentence as objects of its verbs."""

    def recipient_of(self, act: Act, actor: Party | None, after: Sequence[Party]) -> Party | None:
        """The first behind the verb that is not the actor, else one before the verb, else a place."""
        is_moving = act.trigger.code.startswith(MOVING)
        beside = [p for p in after if p is not actor and not (is_moving and _is_own_town(p, actor))]
        others = self._aimed_at(act, actor, beside)
        allowed = self._allowed(act)
        foreign = [p for p in others if p.relation in allowed and not same_country(p, actor)]
        domestic = [p for p in others if p.relation in allowed and not same_actor(p, actor)]
        domestic.sort(key=lambda p: p.is_town)  # retook X from the rebels
        left = self._objects_before(act, actor)
        if act.trigger.frame == "mutual":
            return self._partner(self._without_topics((*foreign, *domestic)), left)
        blamed = [p for p in foreign if act.root == roots.DISAPPROVAL and self._is_by(p)]
        aimed = [p for p in foreign if act.root == roots.REDUCTION and _is_aimed_at(p)]
        nearest = (
            *self._behind_preposition(act, others),
            *self._posts(act, others),
            *blamed,
            *aimed,
            *self._origins(act, others),
            *self._person_behind(act, domestic),
        )
        left = [*self._doers(act, actor), *left, *self._owners_of_object(act, actor)]
        placed = (*self._placed(act, actor, others), *self._fronted(act, actor))
        return next(iter((*nearest, *foreign, *domestic, *left, *placed)), None)

    def _fronted(self, act: Act, actor: Party | None) -> list[Party]:
        """Those behind a preposition before a verb whose subject follows: «за X вступилась Y»."""
        is_inverted = actor is not None and actor.start >= act.end and bool(self.reading.lexicon.oblique)
        before = [p for p in self.before(act) if is_inverted and not p.is_town and not same_country(p, actor)]
        noun = act.companion[1] if act.companion else 0  # «о признании │ X объявила Y»
        return [p for p in before if p.start == noun or p.relation not in (None, "source")]

    def _aimed_at(self, act: Act, actor: Party | None, others: Sequence[Party]) -> Sequence[Party]:
        """Without those who only stand in what is blamed, helped with or asked for."""
        others = [p for p in others if not (self.is_of_reproach(act, p) or self._is_in_claim(act, p))]
        if act.root == roots.ASSAULT:
            return [p for p in others if not self._is_for(p)]
        if act.root == roots.AID:
            return [p for p in others if p.is_plain or not self._is_of_noun_act(p)]
        if act.root in ASKING:
            return [p for p in others if not self._is_of_others_asked(act, p)]
        return self._past_forums(act, actor, others)

    def _is_for(self, party: Party) -> bool:
        """Is it for whom somebody who is hurt had worked: executed two men who had spied for X?"""
        first = party.start - BESIDE
        return self.reading.is_noted(first, party.start, "beneficiary")

    def _is_in_claim(self, act: Act, party: Party) -> bool:
        """Does it stand in what is only claimed: rejected the assertion that X had attacked Y?"""
        end = act.clause.end
        if act.root != roots.REJECTION or not self.reading.is_noted(act.end, end, "deed"):
            return False
        return party.start >= end and self.reading.clause_of(party.start).opener == "that"

    def _allowed(self, act: Act) -> Relations:
        """The relations of those to whom it may be done."""
        if act.trigger.frame != "mutual":
            return RECIPIENTS
        return PARTNERS if self.reading.is_noted(act.start, act.end, "topical") else TOGETHER

    def _partner(self, behind: Sequence[Party], before: Sequence[Party]) -> Party | None:
        """With whom it is done: the first behind the verb, else one before it."""
        is_last = self.reading.lexicon.is_bracketed
        left = (
            p
            for p in before
            if p.is_plain or p.relation == "between" or (is_last and not self._is_of_noun_act(p))
        )
        return next(chain(behind, left), None)

    def _objects_before(self, act: Act, actor: Party | None) -> list[Party]:
        """Those before the verb that may be its object; none where a pronoun is: denouncing it."""
        if not self.reading.lexicon.has_inversion and self.reading.is_kind(act.end, "pronoun"):
            return []
        left = [p for p in self.before(act) if p is not actor and self._may_be_object(p, actor)]
        left += [p for p in self.before(act) if self._is_of_companion(act, p) and not same_country(p, actor)]
        left = [p for p in left if not self._is_quoted(act, p)]
        if act.root in SPOKEN:
            left = [p for p in left if not (p.is_town and p.relation == "place")]
        if self.reading.lexicon.has_clitic_articles:
            left = [p for p in left if not self._is_of_verb(act, p)]
        return left

    def _is_of_companion(self, act: Act, party: Party) -> bool:
        """Does it stand with the noun that a verb at the end needs: de betrekkingen met X verbroken?"""
        is_last = self.reading.lexicon.is_bracketed and party.relation == "partner"
        noun = act.companion if is_last else None
        return noun is not None and 0 <= party.start - noun[1] < BESIDE

    def _is_quoted(self, act: Act, party: Party) -> bool:
        """Does a quotation that ends before the verb hold it: «… for X», he congratulated?"""
        words = self.reading.text.words
        pairs = (words[at : at + 2] for at in range(party.end, act.start - 1))
        return any(one in QUOTES and other == "," for one, other in pairs)

    def _placed(self, act: Act, actor: Party | None, others: Sequence[Party]) -> list[Party]:
        """About whom, and then where, something is done."""
        placed = [p for p in others if _is_placed(p)]
        topics = [p for p in placed if not same_country(p, actor)]
        places = [p for p in placed if p.relation == "place"] or self._places_within(act)
        if act.root == roots.DISAPPROVAL:  # condemns what was done at home
            places = [p for p in places if not same_country(p, actor)]
        return [p for p in (*topics, *places) if not self._is_scene(act, p)]

    def _is_scene(self, act: Act, party: Party) -> bool:
        """Is it only where something is done: a march in a town, offices to be opened in two of them?"""
        is_sited = act.root in SITED and len(party.mentions) > 1
        return party.is_town and (act.root == roots.PROTEST or is_sited)

    def _doers(self, act: Act, actor: Party | None) -> list[Party]:
        """Whose attack a reproach is about: nach dem Angriff von X hat Y das Vorgehen verurteilt."""
        if act.root != roots.DISAPPROVAL:
            return []
        others = (p for p in self.parties if act.clause.start <= p.start < act.clause.end)
        return [p for p in others if not same_country(p, actor) and self.has_done_an_act(p)]

    def _is_of_others_asked(self, act: Act, party: Party) -> bool:
        """Is somebody else asked, for whom it is or to whom they are to do it: urged allies to help X?"""
        if self.reading.is_noted(max(party.start - BESIDE, act.end), party.start, "beneficiary"):
            return True
        if self.reading.lexicon.has_clitic_articles:
            return self._is_behind_infinitive(act, party)
        infinitives, keys = self.reading.lexicon.infinitives, self.reading.text.keys
        if not infinitives or not self.reading.lexicon.oblique:
            return False  # elsewhere nouns end so, too
        told = (at for at in range(act.end, party.start) if keys[at].endswith(infinitives))
        return next(told, act.end) > act.end + 1

    def _is_behind_infinitive(self, act: Act, party: Party) -> bool:
        """Does what others are to do stand between: ordonné à l'armée de préparer un plan pour X?"""
        reading = self.reading
        told = (
            reading.ends_as_infinitive(at) and reading.is_kind(at - 1, "possessor") and not reading.parts(at)
            for at in range(act.end + BESIDE, party.start)
            if at not in reading.owner
        )
        return any(told) and not any(
            p.is_plain or p.relation == "recipient" for p in self.within(act.end, party.start)
        )

    def _without_topics(self, others: Sequence[Party]) -> list[Party]:
        """Without those at whom an act is aimed that is talked about: discuss sanctions against X."""
        return [p for p in others if p.relation != "recipient" or not self._is_of_noun_act(p)]

    def _is_of_verb(self, act: Act, party: Party) -> bool:
        """Is it the object of a verb before: gave arms to X and threatens …?"""
        return any(self.reading.parts(at) == {"verb"} for at in range(act.clause.start, party.start))

    def _behind_preposition(self, act: Act, others: Sequence[Party]) -> list[Party]:
        """Whom a verb names with its own preposition: protestó ante, se retiró de."""
        has_one = act.end - act.start > 1 and self.reading.is_kind(act.end - 1, *RELATIONS)
        return [p for p in others[:1] if has_one and p.start - act.end <= 1]

    def _posts(self, act: Act, others: Sequence[Party]) -> list[Party]:
        """Where an envoy is who is recalled: its ambassador in X because of Y."""
        is_recalled = act.trigger.code == RECALLED
        return [p for p in others[:1] if is_recalled and p.relation == "place"]

    def _is_by(self, party: Party) -> bool:
        return party.relation == "agent" and not self.reading.is_kind(party.start - 1, "possessor")

    def _person_behind(self, act: Act, others: Sequence[Party]) -> list[Party]:
        """Who is ordered, accused or arrested, of one's own country, too: right behind the verb."""
        is_at_person = act.root in AT_PERSONS
        near = [p for p in others[:1] if p.is_plain and p.start - act.end <= BESIDE]
        return [p for p in near if is_at_person and all(m.kind == "person" for m in p.mentions)]

    def _origins(self, act: Act, others: Sequence[Party]) -> list[Party]:
        """Whose offer or demand is answered, from whom a town is taken: rejected a call from Norway."""
        is_taken = act.trigger.code == OCCUPATION
        if not is_taken and act.root not in ANSWERS:
            return []
        near = [p for p in others if not p.is_town] if is_taken else others[:1]
        return [p for p in near if self.reading.is_noted(p.start - ORIGIN, p.start, "origin")]

    def _past_forums(self, act: Act, actor: Party | None, others: Sequence[Party]) -> Sequence[Party]:
        """Of what is complained about before the United Nations, those who did it, not these."""
        if act.root != roots.DISAPPROVAL:
            return others
        accused = [p for p in others if not _is_forum(p)]
        told = (p for p in accused if p.relation in COMPLAINED_OF)
        is_told = any(not same_country(p, actor) for p in told)
        return accused if is_told else [p for p in others if not self._is_before(p)]

    def _is_before(self, party: Party) -> bool:
        """Is something only told before them: denunció ante la OEA?"""
        return _is_of_states(party) and self.reading.is_noted(party.start - BESIDE, party.start, "forum")

    def _places_within(self, act: Act) -> list[Party]:
        """Where the verb comes last, the places before it: ein Dorf in Kroatien beschossen."""
        is_of_place = act.root in roots.VIOLENT or act.trigger.code.startswith((*LEAVING, *COURTESY))
        if not self.reading.lexicon.is_bracketed:
            return []
        if act.root == roots.POSTURE:  # an der Grenze zu X zusammengezogen
            return [p for p in self.before(act)[-1:] if p.is_border]
        return [p for p in self.before(act) if p.relation == "place" and is_of_place]

    def _is_of_noun_act(self, party: Party) -> bool:
        """Does it belong to a noun that is an act: attacks on Norway?"""
        first = max(party.start - BESIDE, self.reading.sentence.start)
        has_cases = bool(self.reading.lexicon.oblique)  # в X │ гуманитарную помощь
        is_before = party.is_possessor or self.reading.is_adjective(party.end - 1) or not has_cases
        beside = (*range(first, party.start), *([party.end] if is_before else []))
        return any(self.reading.parts(at) == {"noun"} for at in beside)

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

    def _may_be_object(self, party: Party, actor: Party | None) -> bool:
        if same_actor(party, actor):
            return False
        may_stand_before = self.reading.lexicon.has_inversion and not self.has_done_an_act(party)
        are_sides = party.relation == "between" and len(party.mentions) > 1  # между X и Y подписано
        return party.relation == "recipient" or ((party.is_plain or are_sides) and may_stand_before)

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

    def _owners_of_object(self, act: Act, actor: Party | None) -> list[Party]:
        """Whose envoy is the object of a verb that comes last: hat den Botschafter Norwegens einbestellt."""
        if not self.reading.lexicon.is_bracketed or actor is None:
            return []
        between = self.within(actor.end, act.start)
        return [p for p in between if p.relation == "possessor" and not same_country(p, actor)]

    def _is_doer_of_noun(self, party: Party) -> bool:
        """Does it stand behind an act that is its own: Angriff der Miliz, aanval van de militie?"""
        reading, at = self.reading, party.start - 1
        while at > party.start - BESIDE and reading.is_kind(at, "article", "possessor"):
            at -= 1
        known = reading.text.standing(reading.lexicon.triggers).get(at, ())
        nouns = (trigger for _, trigger in known if trigger.part == "noun" and trigger.frame == "of actor")
        return any(noun.code[:2] in roots.VIOLENT for noun in nouns)


def _is_placed(party: Party) -> bool:
    """Is it where or about whom something is done? Nobody is a place: under President X."""
    if party.relation == "place":
        return all(m.kind != "person" for m in party.mentions)
    return party.relation == "topic" and not all(
        m.kind == "place" and m.country is None for m in party.mentions
    )


def _is_aimed_at(party: Party) -> bool:
    """Is it no adjective behind the preposition: joined the Union's sanctions against X?"""
    return party.relation == "recipient" and not party.is_possessor


def _is_own_town(party: Party, actor: Party | None) -> bool:
    return party.is_town and same_country(party, actor)


def _is_forum(party: Party) -> bool:
    """Is something said before an organization of states?"""
    return party.relation == "recipient" and _is_of_states(party)


def _is_of_states(party: Party) -> bool:
    return all(m.sector == "IGO" for m in party.mentions)


def same_actor(party: Party, actor: Party | None) -> bool:
    if actor is None:
        return False
    ids = {m.actor_id for m in actor.mentions if m.actor_id}
    return bool(ids) and all(m.actor_id in ids for m in party.mentions)


def same_country(party: Party, actor: Party | None) -> bool:
    if actor is None:
        return False
    countries = {m.country for m in actor.mentions if m.country}
    return same_actor(party, actor) or (
        bool(countries) and all(m.country in countries for m in party.mentions)
    )
