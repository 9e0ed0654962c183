"""Who does an act, and to whom: its frame laid over the parties of its clause. Pure.

verbs   acts, governs   subject │ trigger │ object, or the one behind a preposition
        … passive       the subject suffers it, the one behind "by" does it
        mutual          both sides do it
        alone, suffers  only the subject does it, or has it done to it

Whom a passive tells is in `passives`, what nouns tell in `nouns`.
"""

from collections.abc import Sequence
from typing import Literal

from pipeline.code.events.acts import Act
from pipeline.code.events.passives import SUMMONED, Passives
from pipeline.code.events.sides import Participants, is_partner, made, mutual
from pipeline.code.events.subjects import is_faced
from pipeline.code.known.roots import (
    COERCION,
    MATERIAL,
    PARTNERLY,
    POSTURE,
    UTTERED,
    VIOLENT,
)
from pipeline.code.who.parties import BESIDE, Party, same_actor, same_country
from pipeline.language.words import folded
from pipeline.records.mentions import Mention
from pipeline.records.sectors import GOVERNMENT

CEASEFIRE = "0871"
RESIGNATION = "0831"
UNILATERAL = ("032", "033", "034", "035", "039", "051", "052")  # promises, offers and praise to others
OPENED = ("that", "clause", "if")  # clauses that a pronoun may follow, where verbs come last


class Cast(Passives):
    """The parties of a sentence, and what they can be to an act of it."""

    method: Literal["clauses", "parser"] = "clauses"

    def participants(self, act: Act, reach: int, subject: Party | None, before: Act | None) -> Participants:
        """Those of an act. `reach`: where what belongs to it ends; `subject`: of the clauses
        before; `before`: the verb before it in its clause.
        """
        who = self._all(act, reach, subject, before)
        if act.trigger.code >= MATERIAL:
            return who
        return who._replace(recipients=tuple(m for m in who.recipients if not self._is_own(m, who.actors)))

    def _is_own(self, recipient: Mention, actors: Sequence[Mention]) -> bool:
        """Is it one who acts, or the very country of an official who speaks or helps: the US president on
        America?
        """
        is_noun = folded(recipient.surface) not in self.reading.lexicon.adjectives
        if is_noun and recipient.actor_id in {m.actor_id for m in actors if m.kind == recipient.kind}:
            return recipient.actor_id is not None
        return (
            is_noun
            and recipient.kind == "country"
            and any(m.sector == GOVERNMENT and m.country == recipient.country for m in actors)
        )

    def _all(self, act: Act, reach: int, subject: Party | None, before: Act | None) -> Participants:
        after = self._after(act, reach)
        if not act.is_verb:
            return self.of_noun(act, after, None if self._is_by_itself(act) else subject)
        own = self.teller(act) or self.shared_subject(act, before)
        own = own if own or self.is_joined(act, before) else self.subject_of(act)
        is_of_sayer = own is not None and self._is_of_sayer(act, own)
        own = None if is_of_sayer else own
        if own and subject and (self._is_of_pronoun(act, own) or self._is_of_dropped(act, own, subject)):
            own = None  # the pronoun, written or not, is the subject of the clause before
        host = self._host(act, own, after)
        is_own = self._begins_own(act, before) or self.reading.is_noted(act.start, act.end, "first person")
        if is_own or self.is_of_nobody(act) or self.is_of_relative(act):
            own = subject = None  # Odsuzujeme útok: "we", who is told elsewhere
        if host is not None:
            return made(act, host, own, False)._replace(is_suffered=True)
        is_unnamed = self.is_of_nobody_named(act) or self.is_of_object(act)
        if own is None and subject is not None and self.is_of_locals(act, subject):
            subject = None
        if before is None and not is_of_sayer and is_unnamed:
            subject = None
        is_suffered = act.trigger.frame == "suffers" or self.is_passive(act, after)
        if is_suffered and not self._is_of_each_other(act, own):  # si sono accusate a vicenda
            doers = self._named_doers(act)
            left = [p for p in after if p not in doers]
            if own and before and self._is_of_hurt(act, own, before):
                return made(act, own, None, False)._replace(is_suffered=True)
            return self.suffered(act, left, self.beside(act, doers) if own in doers else own, subject)
        if own and self._is_setting(act, own):
            own = subject = None
        return self._acted(act, after, own or subject, own is None)

    def _is_of_hurt(self, act: Act, own: Party, before: Act) -> bool:
        """Do a number of others suffer what somebody before has done: rockets hit X and two were killed?"""
        is_alike = before.root == act.root == COERCION or {before.root, act.root} <= VIOLENT
        if not is_alike or own.end > before.start or self.is_passive(before, []):
            return False
        return self.has_number(before.end, act.start)

    def _after(self, act: Act, reach: int) -> list[Party]:
        """Those behind an act, and whose name its last word begins: build-up of | troops, reconnaît l' | État
        de Palestine.
        """
        inside = [p for p in self.parties if act.start < p.start < act.end <= p.end]
        behind = [p for p in self.parties if act.end <= p.start < reach] if not self._ends_here(act) else []
        return [*inside, *(p for p in behind if not self._tells_of(p, act))]

    def _tells_of(self, party: Party, act: Act) -> bool:
        """Is it who says what an act is part of: X attacked the village, │ Y complained?"""
        tellers = self.reading.tellers
        inside = range(act.start, self.reading.sentence.end)
        told = (tellers.get(at) for at in inside if at not in range(act.start, act.end))
        return any(speaker and party.start <= speaker.start < party.end for speaker in told)

    def _is_setting(self, act: Act, own: Party) -> bool:
        """Is it only where something does it: in Kabul a bomb exploded? Rebels of the place are told."""
        is_where = self.is_where(act, own)
        has_locals = self.reading.is_noted(act.clause.start, act.clause.end, "local")
        return act.root in VIOLENT and is_where and not has_locals

    def _is_by_itself(self, act: Act) -> bool:
        """Is it a noun in a clause of which the subject before is none: après le coup d'État, said that …,
        condemned the attack that cost the lives of X?
        """
        is_after = act.clause.opener == "clause" and act.root in VIOLENT
        return is_after or act.clause.opener == "that" or self.is_of_object(act)

    def _named_doers(self, act: Act) -> list[Party]:
        """By whom somebody is hurt, told in a noun beside it: killed in an Israeli attack."""
        is_hurt = act.root in VIOLENT
        return [p for p in self.parties if self.has_done_an_act(p)] if is_hurt else []

    def _begins_own(self, act: Act, before: Act | None) -> bool:
        """Who suffers it is told behind it, not before: «обстреляли город, погибли двое»."""
        lexicon, reading = self.reading.lexicon, self.reading
        is_suffered = act.trigger.frame == "suffers"
        if not lexicon.oblique or not (
            is_suffered or reading.text.keys[act.start].endswith(lexicon.passives)
        ):
            return False
        if before is None:
            return is_suffered and act.clause.opener == "clause"
        return "," in reading.text.words[before.end : act.start]

    def _host(self, act: Act, own: Party | None, after: Sequence[Party]) -> Party | None:
        """The ministry to which the ambassador before the verb is summoned."""
        if act.trigger.code != SUMMONED or own is None or not (own.is_oblique or self.is_passive(act, after)):
            return None
        sides = (p for p in (*after, *self.before(act)) if p.relation in ("place", "recipient"))
        return next((p for p in sides if _is_ministry(p) and not same_actor(p, own)), None)

    def _is_of_pronoun(self, act: Act, own: Party) -> bool:
        """Does a pronoun stand behind a name, or before one that cannot be the subject: beschwor er
        Dänemarks Einheit und warf …?
        """
        if own.end > act.start:
            return False
        if self.reading.lexicon.is_bracketed and act.clause.opener in OPENED:
            first = act.clause.start + 1  # dass er │ Dänemark angreife
            return self.reading.is_kind(first, "pronoun") or self.reading.has(own.end, act.start, "pronoun")
        start = own.end if own.may_be_subject else act.clause.start
        return self.reading.has(start, act.start, "pronoun")

    def _is_of_sayer(self, act: Act, own: Party) -> bool:
        """Does ", and" go on behind what was said: said that X had failed, and accused Y?"""
        reading, words = self.reading, self.reading.text.words
        is_said = act.clause.opener == "that" and act.root in UTTERED
        near = range(max(own.end, act.start - BESIDE), act.start)
        return is_said and any(words[at - 1] == "," and reading.is_kind(at, "conjunction") for at in near)

    def _is_of_dropped(self, act: Act, own: Party, subject: Party) -> bool:
        """Does the verb stand for its subject, too: Oskarżył Hamas o …?"""
        is_dropped = own.start >= act.end and self.drops_subject(act)
        if not is_dropped or act.trigger.frame not in ("acts", "governs"):
            return False
        return not self.is_of_others(act, subject, act.clause.start)

    def _ends_here(self, act: Act) -> bool:
        """Does a clause with another subject follow: "Russia voted against, and Gabon abstained"?"""
        follows = self.reading.text.words[act.end : act.end + 1] == [","]
        return act.is_verb and follows and self.reading.is_kind(act.end + 1, "conjunction")

    def _acted(
        self, act: Act, after: Sequence[Party], actor: Party | None, is_inherited: bool
    ) -> Participants:
        frame = act.trigger.frame
        actor = actor or (self.by(after) if frame == "alone" else None)  # un couvre-feu instauré par X
        after = after if actor else [p for p in after if not p.is_border]
        found = self.recipient_of(act, actor, after)
        about = self.relative_object(act, actor)
        is_plain = found is not None and found.relation is None and self.reading.lexicon.has_inversion
        recipient = found if is_plain else about or found
        is_shared, are_several = (
            self._is_shared(act),
            actor is not None and len(actor.mentions) > 1,
        )
        if is_shared and are_several and recipient and recipient.relation in ("place", "agent"):
            recipient = None  # Norway and Denmark agreed to meet in Sweden, agreed on a plan by X
        is_beside = recipient is not None and recipient.relation == "between" and len(recipient.mentions) < 2
        is_town = recipient is not None and recipient.is_town
        if frame == "mutual" and are_several and (is_beside or is_town or not is_partner(recipient)):
            recipient = None  # Norway and Denmark will meet to discuss the attack on Sweden
        if frame == "mutual" and actor is None and recipient and self._is_all_sides(act, recipient):
            actor, recipient = recipient, None
        if frame == "mutual" and actor is None and recipient is None:
            actor = self._from_several(act)
        is_between = recipient is not None and recipient.relation == "between"
        if actor is None and recipient and is_shared and is_between and len(recipient.mentions) > 1:
            return mutual(act, recipient, None, False)  # se firmó un acuerdo entre Chile y Perú
        if frame == "mutual" and actor and recipient is None and self._is_with_unnamed(act):
            return made(act, actor, None, is_inherited)
        is_mutual = frame == "mutual" or self._is_of_each_other(act, actor)
        if is_mutual or (recipient is None and is_shared):
            return mutual(act, actor, recipient, is_inherited)
        if frame == "alone" and recipient and not _is_towards(act, recipient, actor):
            recipient = None
        if act.trigger.code == RESIGNATION and recipient and recipient.relation == "recipient":
            recipient = None  # in protest against the war of X
        return made(act, actor, recipient, is_inherited)

    def _is_shared(self, act: Act) -> bool:
        """Do two do it with each other? An offer to mediate, a vote in favour is of all who make it."""
        if act.trigger.code.startswith(UNILATERAL):
            return False
        return act.root in PARTNERLY or act.trigger.code == CEASEFIRE

    def _is_with_unnamed(self, act: Act) -> bool:
        """Do they meet others who are not named: A and B met with villagers?"""
        return self.reading.has(act.end - 1, act.end + 1, "partner")

    def _is_all_sides(self, act: Act, party: Party) -> bool:
        """The envoys of A, B and C met, in whatever order; but: "traf sie A und B"."""
        is_with_others = self.reading.has(act.clause.start, party.start, "pronoun")
        return party.is_plain and len(party.mentions) > 1 and not is_with_others

    def _from_several(self, act: Act) -> Party | None:
        """By whom it is done, or from where those are who do it: undertecknades av X och Y, Schiffe aus …"""
        reading = self.reading
        inside = self.within(act.clause.start, act.clause.end)
        several = [p for p in inside if len(p.mentions) > 1]
        whence = [p for p in several if p.relation in ("place", "source")]
        by = [p for p in several if p.relation == "agent" and p.start >= act.end]
        return next(
            iter((*by, *(p for p in whence if reading.is_noted(p.start - 1, p.start, "origin")))), None
        )

    def _is_of_each_other(self, act: Act, actor: Party | None) -> bool:
        """Do several do it to each other: accused each other, beschoten elkaar?"""
        if actor is None or len(actor.mentions) < 2:
            return False
        return self.reading.is_noted(act.start - 1, min(act.end + BESIDE, act.clause.end), "each other")


def _is_towards(act: Act, party: Party, actor: Party | None) -> bool:
    """Is what one side does done to or with somebody, or before the embassy of another country?"""
    if party.relation in ("recipient", "partner") or (party.is_border and act.root == POSTURE):
        return True
    if act.root == POSTURE and party.is_border:
        return not same_country(party, actor)  # the length of the border of X
    return party.relation == "place" and is_faced(act, party) and not same_country(party, actor)


def _is_ministry(party: Party) -> bool:
    return all(m.kind == "organization" and m.sector == GOVERNMENT for m in party.mentions)
