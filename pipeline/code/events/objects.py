"""To whom an act is done: the object behind its verb or before it, or behind a preposition. Pure.

rejected a call from Norway │ ordered the minister │ condemned the invasion of X by Y │ X, which Y attacked
"""

from collections.abc import Sequence
from itertools import chain

from pipeline.code.events.acts import Act
from pipeline.code.events.preceding import Preceding
from pipeline.code.events.pronouns import AT_PERSONS
from pipeline.code.known import roots
from pipeline.code.known.lexicon import RELATIONS, Kind
from pipeline.code.who.parties import BESIDE, Party, same_actor, same_country
from pipeline.records.sectors import UNION

OCCUPATION = "192"
SITED = (roots.APPEAL, roots.INTENT, roots.DEMAND)  # of several towns they tell where: offices in X, Y
RECALLED = "161"
# … that do nothing to one's own towns: visits, retreats, deployments
MOVING = (roots.CONSULTATION, "0874", roots.POSTURE)
ANSWERS = (roots.INTENT, roots.REJECTION)  # acts that answer what another has offered or asked for
ORIGIN = 4  # words between "from" and the name
Relations = tuple[Kind | None, ...]
TOGETHER: Relations = (None, "recipient", "partner", "possessor", "between")
PARTNERS: Relations = ("partner", "between")  # what is discussed is the object
RECIPIENTS: Relations = (*TOGETHER, "agent")
COMPLAINED_OF: Relations = (*RECIPIENTS, "topic")


class Objects(Preceding):
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
        left = self.objects_before(act, actor)
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
        left = [*self.doers_before(act, actor), *left, *self.owners_of_object(act, actor)]
        left += self.told_of(act, actor)
        placed = (*self._placed(act, actor, others), *self.fronted(act, actor))
        return next(iter((*nearest, *foreign, *domestic, *left, *placed)), None)

    def _aimed_at(self, act: Act, actor: Party | None, others: Sequence[Party]) -> Sequence[Party]:
        """Without those who only stand in what is blamed, helped with or asked for."""
        others = [p for p in others if not (self.is_of_reproach(act, p) or self._is_in_claim(act, p))]
        if act.root == roots.ASSAULT:
            return [p for p in others if not self._is_for(p)]
        if act.root == roots.AID:
            return [p for p in others if p.is_plain or not self._is_of_other_noun(p)]
        if act.root in roots.ASKING:
            return [p for p in others if not self._is_of_others_asked(act, p)]
        return self._past_forums(act, actor, others)

    def _is_of_other_noun(self, party: Party) -> bool:
        """Does it belong to a noun that is another act than help: sent rescuers to X?"""
        known = self.reading.text.standing(self.reading.lexicon.triggers)
        near = range(max(party.start - BESIDE, self.reading.sentence.start), party.start)
        is_help = any(t.code[:2] == roots.AID for at in near for _, t in known.get(at, ()))
        return self.is_of_noun_act(party) and not is_help

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
            if p.is_plain or p.relation == "between" or (is_last and not self.is_of_noun_act(p))
        )
        return next(chain(behind, left), None)

    def _placed(self, act: Act, actor: Party | None, others: Sequence[Party]) -> list[Party]:
        """About whom, and then where, something is done."""
        placed = [p for p in others if _is_placed(p)]
        topics = [p for p in placed if not same_country(p, actor)]
        places = [p for p in placed if p.relation == "place"] or self.places_before(act)
        if act.root == roots.DISAPPROVAL:  # condemns what was done at home
            places = [p for p in places if not same_country(p, actor)]
        return [p for p in (*topics, *places) if not self._is_scene(act, p)]

    def _is_scene(self, act: Act, party: Party) -> bool:
        """Is it only where something is done: a march in a town, offices to be opened in two of them?"""
        is_sited = act.root in SITED and len(party.mentions) > 1
        return party.is_town and (act.root == roots.PROTEST or is_sited)

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
        return [p for p in others if p.relation != "recipient" or not self.is_of_noun_act(p)]

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
    return all(m.sector == UNION for m in party.mentions)
