"""Who suffers an act, and who does it, where the verb is a passive or its subject only suffers it. Pure.

X was freed by Y │ X extradited from Y to Z │ missiles of X fired at Y │ in X were arrested …
"""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.code.events.acts import Act
from pipeline.code.events.nouns import Nouns
from pipeline.code.events.objects import RECALLED
from pipeline.code.events.sides import Participants, made, mutual
from pipeline.code.known.roots import COERCION, INVESTIGATION, PARTNERLY, REDUCTION, VIOLENT, YIELDING
from pipeline.code.text.numerals import numerals
from pipeline.code.who.parties import Party

EXPULSION, EXTRADITION, DEPORTATION = "166", "063", "174"
PUT_OUT = frozenset([EXPULSION, DEPORTATION])
# What the state in which it happens does, unless another is told: investigations, police on the streets,
# bans, arrests, deportations, asylum.
JUDICIAL = (INVESTIGATION, "075", "153", EXPULSION, "172", "173", "174")
RECEIVED = "043"  # reçu à l'Élysée: by whose palace it is
SUMMONED = "114"  # an envoy: by the ministry to which he is, else by the state in which he is
HOSTED = (*JUDICIAL, RECEIVED, SUMMONED)
MEASURES = frozenset([YIELDING, REDUCTION])
SENT = ("072", "073", "074")  # whose people or goods another receives
LAUNCHED = ("194", "195")  # what is fired or dropped


class Sides(NamedTuple):
    """The parties of a passive, and what each is to it."""

    near: Sequence[Party]  # all of them
    after: Sequence[Party]  # those behind its verb
    own: Party | None  # the subject of its clause
    doer: Party | None
    behind: Party | None  # who may be its subject, behind it
    aimed: Party | None  # for whom, to whom

    def at(self, relation: str) -> Party | None:
        """The first in this relation that is not its subject."""
        return next((p for p in self.near if p.relation == relation and p is not self.own), None)


class Passives(Nouns):
    """What the parties of a sentence are to a passive."""

    def suffered(
        self, act: Act, after: Sequence[Party], own: Party | None, subject: Party | None
    ) -> Participants:
        """Those of a passive. `after`: the parties behind it; `own`, `subject`: the one before it in its
        clause, in those before.
        """
        sides = self._with_origin(act, self._sides(act, after, own))
        if sides.doer is None and (sent := self._sent(act, sides)):
            return sent
        inherited = self._inherited(act, sides, subject)
        sides = sides if sides.doer else self._with_host(act, sides)
        recipient = self._recipient(act, sides, inherited)
        if sides.doer is None and recipient and act.root in PARTNERLY and len(recipient.mentions) > 1:
            return mutual(act, recipient, None, False)  # an accord was signed between Norway and Denmark
        if sides.doer and recipient is None and act.root in PARTNERLY:
            return mutual(act, sides.doer, None, False)  # built together by Norway and Denmark
        return made(act, sides.doer, recipient, sides.own is None)._replace(is_suffered=True)

    def beside(self, act: Act, doers: Sequence[Party]) -> Party | None:
        """Who suffers it where the verb comes last: bei dem Angriff von X wurden Soldaten von Y │ getötet."""
        others = (p for p in reversed(self.before(act)) if p.may_be_subject and p not in doers)
        return next(others, None) if self.reading.lexicon.is_bracketed else None

    def _sides(self, act: Act, after: Sequence[Party], own: Party | None) -> Sides:
        after = [p for p in after if not p.is_border]
        near = [p for p in (*self.before(act), *after) if not p.is_border]
        doer = self.by(after) or self.by(self.before(act))
        behind = next((p for p in after if p.is_plain and p is not doer), None)
        if behind is None and own is not None and own.relation == "place":
            behind = self.beside(act, ())  # in X haben Y Asyl erhalten
        aimed = next((p for p in near if p.relation == "recipient"), None)
        own = None if own is doer or self._is_only_where(act, own, behind) else own
        return Sides(near, after, own, doer, behind, aimed)

    def _is_only_where(self, act: Act, own: Party | None, behind: Party | None) -> bool:
        """Is it only the place: in X wurden Y befreit, a Mosca è finito in carcere?"""
        if own is None or own.relation != "place":
            return False
        is_judged = own.is_town and act.trigger.code.startswith(JUDICIAL) and self.begins_with_place(act, own)
        return is_judged or (self.reading.lexicon.subject_may_follow and behind is not None)

    def _with_origin(self, act: Act, sides: Sides) -> Sides:
        """Who has put out whom, or from where words come: they must leave X; extradited from X to Y."""
        if sides.doer is not None:
            return sides
        others = [p for p in sides.near if p is not sides.own]
        if act.trigger.code == EXPULSION and act.trigger.frame == "suffers":
            return sides._replace(doer=next((p for p in others if p.is_plain), None))
        if act.trigger.code == EXTRADITION and (origin := next(filter(self._is_from, others), None)):
            return sides._replace(doer=origin, own=sides.aimed or sides.own)
        if act.trigger.code in PUT_OUT and (
            origin := next((p for p in others if self._is_out_of(act, p)), None)
        ):
            return sides._replace(doer=origin)
        return sides._replace(doer=self.sender(act))  # i en not från X uppmanas Y

    def _sent(self, act: Act, sides: Sides) -> Participants | None:
        """Of whose measure, weapons or envoys it is told: they did it to another."""
        own = sides.own
        if own and sides.aimed and self._is_of_measure(act, own):
            return made(act, own, sides.aimed, False)
        place = next((p for p in sides.after if p.relation == "place"), None)
        if own and self._is_launched(act, own):
            return made(act, own, sides.aimed or place, False)
        if act.trigger.code == RECALLED and (envoys := own or sides.behind):
            return made(act, envoys, next((p for p in sides.near if p.relation == "place"), None), False)
        return None

    def _inherited(self, act: Act, sides: Sides, subject: Party | None) -> Party | None:
        """The subject of the clauses before, if it is who suffers this, too."""
        if subject is None or sides.doer or (self.is_reduced(act) and not self._heads(subject)):
            return None
        is_of_others = sides.own is None and self._has_unnamed(act) and not self._heads(subject)
        return None if is_of_others else subject

    def _with_host(self, act: Act, sides: Sides) -> Sides:
        """Where it is done, if whose place it is does it: charged in X, received at X's palace."""
        doer, own = None, sides.own
        if act.trigger.code.startswith(HOSTED):
            doer = sides.at("place")
            if doer is None and own is not None and own.relation == "place" and act.root == COERCION:
                return sides._replace(doer=own, own=None)  # in X sind zwölf Anwälte verhaftet worden
        if doer is None and act.trigger.code == EXPULSION and own and sides.behind is not own:
            return sides._replace(doer=sides.behind, behind=None)  # were told to leave X
        if doer is None and act.trigger.code == RECEIVED and own is not sides.aimed:
            return sides._replace(doer=sides.aimed, aimed=None)
        return sides._replace(doer=doer)

    def _recipient(self, act: Act, sides: Sides, inherited: Party | None) -> Party | None:
        may_follow = self.reading.lexicon.subject_may_follow
        found = sides.own or (sides.behind if may_follow else None) or sides.aimed or inherited
        found = found or self._parted(act) or self._in_case(act, sides)
        return found or next((p for p in sides.after if p.relation == "partner"), None)

    def is_where(self, act: Act, own: Party) -> bool:
        """Does its clause only begin with where it is?"""
        return own.relation == "place" and self.begins_with_place(act, own)

    def _parted(self, act: Act) -> Party | None:
        """Un periodista sueco │ que preparaba un reportaje fue detenido: the name right before the clause."""
        start = act.clause.start
        is_about = self.reading.is_kind(start, "relative", "object relative")
        return next((p for p in self.parties if is_about and p.end == start and p.may_be_subject), None)

    def _in_case(self, act: Act, sides: Sides) -> Party | None:
        """«Данського посла │ вислано»: whom a passive without a subject names in a case."""
        named = [p for p in self.within(act.clause.start, act.start) if p.is_plain and p.is_oblique]
        named = [p for p in named if "," not in self.reading.text.words[p.end : act.start]]
        return next((p for p in named[::-1] if p is not sides.doer and not self.has_done_an_act(p)), None)

    def _is_of_measure(self, act: Act, party: Party) -> bool:
        """Whose measure is ended that is aimed at another: Canadian sanctions on X were lifted?"""
        return act.companion is not None and act.companion[0] == party.end and act.root in MEASURES

    def _is_from(self, party: Party) -> bool:
        """Extradited from X to Y."""
        return self.reading.is_noted(party.start - 1, party.start, "origin")

    def _is_out_of(self, act: Act, party: Party) -> bool:
        """Were expelled from X, fueron expulsados de X: right behind the verb?"""
        is_behind = party.start >= act.end and self.gap(act.end, party.start) <= 1
        return is_behind and (party.relation == "possessor" or self._is_from(party))

    def _is_launched(self, act: Act, party: Party) -> bool:
        """Are they weapons of somebody that are fired at another: Russian missiles were fired at X?"""
        first, behind = party.start, party.end
        if act.trigger.code in SENT and act.companion is not None:
            return first - 2 <= act.companion[0] <= behind  # des secouristes suédois ont été dépêchés à X
        is_weapon = self.reading.is_noted(first - 2, first, "weapon") or self.reading.is_noted(
            behind, behind + 2, "weapon"
        )
        return is_weapon and act.trigger.code in LAUNCHED

    def _heads(self, party: Party) -> bool:
        """Does it say where, before a colon: Thailand: two guards killed?"""
        return self.reading.text.words[party.end : party.end + 1] == [":"]

    def _has_unnamed(self, act: Act) -> bool:
        """Does a number of people suffer it who are not named: varvid tio civila dödades?"""
        return act.root in VIOLENT and self.has_number(act.clause.start, act.start)

    def has_number(self, start: int, end: int) -> bool:
        """Does a number stand among words[start:end]?"""
        known, text = numerals(self.reading.text.language), self.reading.text
        return any(known.at(text, at, end) for at in range(start, end))
