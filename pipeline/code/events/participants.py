"""Who does an act, and to whom: its frame laid over the parties of its clause. Pure.

verbs   acts, governs   subject │ trigger │ object, or the one behind a preposition
        … passive       the subject suffers it, the one behind "by" does it
        mutual          both sides do it
        alone, suffers  only the subject does it, or has it done to it
nouns   of actor        Russia's invasion of Ukraine
        of recipient    the arrest of X              mutual   talks between X and Y
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from pipeline.code.events.acts import Act
from pipeline.code.events.objects import VIOLENT, Objects, same_actor, same_country
from pipeline.code.events.subjects import BESIDE, FINITE, PROTEST, is_faced
from pipeline.code.known.lexicon import Kind
from pipeline.code.text.clauses import POSSESSIVE
from pipeline.code.text.numerals import numerals
from pipeline.code.who.parties import Party
from pipeline.code.who.relations import BEFORE_NAME
from pipeline.language.words import folded
from pipeline.records.mentions import Mention

PASSIVE_REACH = 4  # words between the auxiliary and the participle
SHARED = frozenset(["03", "04", "05", "06"])  # roots of acts that those joined by "and" do with each other
# Investigations, arrests, deportations: without another doer, by the state in which they happen.
JUDICIAL = ("09", "173", "174")
SUMMONED = "114"  # an ambassador to a ministry: it is the one who summons
STANCES = frozenset(["03", "12", "13"])  # "is prepared to", "is opposed to" are no passives
WALLS: tuple[Kind, ...] = (
    "conjunction", "place", "recipient", "passive", "future", "saying", "neutral",
)  # fmt: skip
AID = "07"
RETREAT = "0874"
MATERIAL = "14"  # from this root on one may do it to one's own country
CIRCUMSTANCES: tuple[Kind, ...] = ("place", "recipient", "topic", "partner", "agent", "source")


class Participants(NamedTuple):
    """Mentions of those who do an act and of those to whom it is done; either may be empty."""

    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    actor_distance: int = -1  # words between the actor and the trigger; −1: nobody was found
    is_inherited: bool = False  # the subject stands in another clause
    is_suffered: bool = False  # a passive, or a verb whose subject does nothing

    def filled_by(self, other: "Participants") -> "Participants":
        """What is missing, from another act of the same clause: 12 people died in a Russian attack."""
        taken = {m.actor_id for m in (*self.actors, *self.recipients)}
        actors = self.actors or tuple(m for m in other.actors if m.actor_id not in taken)
        recipients = self.recipients or tuple(m for m in other.recipients if m.actor_id not in taken)
        return self._replace(actors=actors, recipients=recipients)


class Cast(Objects):
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
        """Is it the very country of an official who speaks or helps: the US president on America?"""
        is_noun = folded(recipient.surface) not in self.reading.lexicon.adjectives
        return (
            is_noun
            and recipient.kind == "country"
            and any(m.sector == "GOV" and m.country == recipient.country for m in actors)
        )

    def _all(self, act: Act, reach: int, subject: Party | None, before: Act | None) -> Participants:
        # build-up of | troops, reconnaît l' | État de Palestine
        inside = [p for p in self.parties if act.start < p.start < act.end <= p.end]
        behind = [p for p in self.parties if act.end <= p.start < reach] if not self._ends_here(act) else []
        after = [*inside, *behind]
        if not act.is_verb:
            is_after = (
                act.clause.opener == "clause" and act.trigger.code[:2] in VIOLENT
            )  # après le coup d'État
            subject = None if is_after or act.clause.opener == "that" else subject  # a clause of its own
            return self._of_noun(act, after, subject)
        own = self.shared_subject(act, before) or self.subject_of(act)
        if own and subject and (self._is_of_pronoun(act, own) or self._is_of_dropped(act, own, subject)):
            own = None  # the pronoun, written or not, is the subject of the clause before
        host = self._host(act, own, after)
        if self._begins_own(act, before) or self.is_of_nobody(act):
            own = subject = None
        if host is not None:
            return _made(act, host, own, False)._replace(is_suffered=True)
        if act.trigger.frame == "suffers" or self._is_passive(act, after):
            is_hurt = act.trigger.code[:2] in VIOLENT  # and by whom may stand beside it
            doers = [p for p in self.parties if is_hurt and self.has_done_an_act(p)]
            left = [p for p in after if p not in doers]
            return self._suffered(act, left, None if own in doers else own, subject)
        subject = None if before is None and self.is_of_nobody_named(act) else subject
        return self._acted(act, after, own or subject, own is None)

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
        if (
            act.trigger.code != SUMMONED
            or own is None
            or not (own.is_oblique or self._is_passive(act, after))
        ):
            return None
        sides = (p for p in (*after, *self.before(act)) if p.relation in ("place", "recipient"))
        return next((p for p in sides if _is_ministry(p) and not same_actor(p, own)), None)

    def _is_of_pronoun(self, act: Act, own: Party) -> bool:
        """Does a pronoun stand behind a name, or before one that cannot be the subject: beschwor er
        Dänemarks Einheit und warf …?
        """
        if own.end > act.start:
            return False
        start = own.end if own.may_be_subject else act.clause.start
        return self.reading.has(start, act.start, "pronoun")

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

    def _suffered(
        self, act: Act, after: Sequence[Party], own: Party | None, subject: Party | None
    ) -> Participants:
        after = [p for p in after if not p.is_border]
        doer = self._by(after) or self._by(self.before(act))
        behind = next((p for p in after if p.is_plain and p is not doer), None)
        may_follow = self.reading.lexicon.subject_may_follow
        if own is doer or (own is not None and own.relation == "place" and may_follow and behind):
            own = None
        sides = [p for p in (*self.before(act), *after) if not p.is_border]
        aimed = next((p for p in sides if p.relation == "recipient"), None)
        inherited = subject if not doer else None
        if doer is None and act.trigger.code.startswith(JUDICIAL):
            doer = next((p for p in sides if p.relation == "place" and p is not own), None)
        if own is None and inherited and self._has_unnamed(act) and not self._heads(inherited):
            inherited = None
        recipient = own or (behind if may_follow else None) or aimed or inherited
        if doer is None and recipient and act.trigger.code[:2] in SHARED and len(recipient.mentions) > 1:
            return _mutual(act, recipient, None, False)  # an accord was signed between Norway and Denmark
        return _made(act, doer, recipient, own is None)._replace(is_suffered=True)

    def _heads(self, party: Party) -> bool:
        """Does it say where, before a colon: Thailand: two guards killed?"""
        return self.reading.text.words[party.end : party.end + 1] == [":"]

    def _has_unnamed(self, act: Act) -> bool:
        """Does a number of people suffer it who are not named: varvid tio civila dödades?"""
        text, start, end = self.reading.text, act.clause.start, act.start
        known = numerals(text.language)
        return act.trigger.code[:2] in VIOLENT and any(known.at(text, at, end) for at in range(start, end))

    def _acted(
        self, act: Act, after: Sequence[Party], actor: Party | None, is_inherited: bool
    ) -> Participants:
        frame = act.trigger.frame
        after = after if actor else [p for p in after if not p.is_border]
        found = self.recipient_of(act, actor, after)
        about = self.relative_object(act, actor)
        recipient = (found or about) if self.reading.lexicon.has_inversion else (about or found)
        is_shared, are_several = act.trigger.code[:2] in SHARED, actor is not None and len(actor.mentions) > 1
        if is_shared and are_several and recipient and recipient.relation in ("place", "agent"):
            recipient = None  # Norway and Denmark agreed to meet in Sweden, agreed on a plan by X
        if frame == "mutual" and are_several and not _is_partner(recipient):
            recipient = None  # Norway and Denmark will meet to discuss the attack on Sweden
        if frame == "mutual" and actor is None and recipient and self._is_all_sides(act, recipient):
            actor, recipient = recipient, None
        if actor is None and recipient and is_shared and len(recipient.mentions) > 1:
            return _mutual(act, recipient, None, False)  # se firmó un acuerdo entre Chile y Perú
        is_mutual = frame == "mutual" or self._is_of_each_other(act, actor)
        if is_mutual or (recipient is None and is_shared):
            return _mutual(act, actor, recipient, is_inherited)
        if frame == "alone" and recipient and not _is_towards(act, recipient, actor):
            recipient = None
        return _made(act, actor, recipient, is_inherited)

    def _is_all_sides(self, act: Act, party: Party) -> bool:
        """The envoys of A, B and C met, in whatever order; but: "traf sie A und B"."""
        is_with_others = self.reading.has(act.clause.start, party.start, "pronoun")
        return party.is_plain and len(party.mentions) > 1 and not is_with_others

    def _is_of_each_other(self, act: Act, actor: Party | None) -> bool:
        """Do several do it to each other: accused each other, beschoten elkaar?"""
        if actor is None or len(actor.mentions) < 2:
            return False
        return self.reading.is_noted(act.start - 1, min(act.end + BESIDE, act.clause.end), "each other")

    def _is_passive(self, act: Act, after: Sequence[Party]) -> bool:
        """A passive auxiliary stands before it, its ending tells it, or the agent stands right behind it."""
        lexicon, keys = self.reading.lexicon, self.reading.text.keys
        frame = act.trigger.frame
        if frame in ("alone", "mutual") or (act.trigger.governs and act.trigger.code[:2] in STANCES):
            return False
        start = act.clause.start if lexicon.is_bracketed else max(act.start - PASSIVE_REACH, act.clause.start)
        if self.reading.is_kind(act.start - 1, "infinitive particle", "planned"):
            start = act.start  # is preparing to deploy
        end = min(act.end + 2, act.clause.end) if lexicon.is_bracketed else act.start
        around = (*range(start, act.start), *range(act.end, end))
        if any(self._is_auxiliary(act, at) for at in around):
            return not keys[act.start].endswith(
                lexicon.progressive
            )  # is attacking: English has one form for both
        if lexicon.passives and keys[act.start].endswith(lexicon.passives):
            return not self.reading.is_noted(act.start - 1, act.start, "perfect")  # que Moscou a condamnée
        if lexicon.oblique:
            return False  # осудил нападение со стороны: where names have cases, participles have endings
        first = after[0] if after else None
        is_agent = (
            first is not None and first.relation == "agent" and self._gap(act.end, first.start) <= BESIDE
        )
        return (
            is_agent and not self._has_object(act, first) and not self.reading.is_kind(act.end, "possessor")
        )

    def _has_object(self, act: Act, agent: Party | None) -> bool:
        """Does an article before the agent's preposition open an object: demanded an apology by X?"""
        if self.reading.is_kind(act.end, "article", "possessive"):
            return True
        end = agent.start if agent else act.end
        by = next((at for at in range(end - 1, act.end, -1) if self.reading.is_kind(at, "agent")), act.end)
        return self.reading.has(act.end, by, "article", "possessive")

    def _is_auxiliary(self, act: Act, at: int) -> bool:
        """Is a word a passive auxiliary, not one of the future, nor "his": heeft zijn gezant ontboden?"""
        if not self.reading.is_kind(at, "passive") or self._is_future(act, at):
            return False
        is_his = self.reading.is_kind(at, "possessive") and (
            at > act.start or self.reading.has(act.clause.start, at, *FINITE)
        )
        return not is_his

    def _is_future(self, act: Act, auxiliary: int) -> bool:
        """Is the auxiliary that of the future, too, and the verb no participle: wird nach Oslo reisen?"""
        lexicon, key = self.reading.lexicon, self.reading.text.keys[act.start]
        is_infinitive = key.endswith(lexicon.infinitives) and not key.startswith(lexicon.participles)
        return bool(lexicon.infinitives) and is_infinitive and self.reading.is_kind(auxiliary, "future")

    def _gap(self, start: int, end: int) -> int:
        """Words between, without articles, apostrophes and elided letters."""
        words = self.reading.text.words
        return sum(
            not (words[at] in POSSESSIVE or len(words[at]) == 1 or self.reading.is_kind(at, "article"))
            for at in range(start, end)
        )

    def _by(self, parties: Sequence[Party]) -> Party | None:
        return next((p for p in parties if p.relation == "agent" or (p.is_plain and p.is_agent)), None)

    def _of_noun(self, act: Act, after: Sequence[Party], subject: Party | None) -> Participants:
        frame = act.trigger.frame
        owner = self._possessor(act) or self._its(act, subject)
        agent = self._by([p for p in after if self._may_be_agent(act, p)])
        of = next(
            (p for p in after if p.relation in ("possessor", None) and not p.is_agent
             and self._gap(act.end, p.start) <= self._reach_of(act)), None
        )  # fmt: skip
        towards = next((p for p in after if p.relation in ("recipient", "partner", "between")), None)
        if (
            agent
            and act.trigger.code == RETREAT
            and self.reading.is_noted(agent.start - 1, agent.start, "origin")
        ):
            towards, agent = agent, None  # il ritiro dalla Corte
        doer = None if self._is_circumstance(act) else self._doer(act) or subject
        if frame == "mutual":
            if towards is not None and len(towards.mentions) > 1 and self._is_between(act, towards):
                return _mutual(act, towards, None, False)
            one = owner or of or doer or towards
            return _mutual(act, one, next((p for p in (of, towards) if p and p is not one), None), False)
        aided = of or towards if act.trigger.code[:2] == AID and doer and not (owner or agent) else None
        if aided is not None and aided is not doer:
            return _made(act, doer, aided, False)  # объявила о помощи Украине
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
        return _made(act, actor, None if is_of_town else recipient, False)

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


def _is_towards(act: Act, party: Party, actor: Party | None) -> bool:
    """Is what one side does done to or with somebody, or before the embassy of another country?"""
    if party.relation in ("recipient", "partner"):
        return True
    return party.relation == "place" and is_faced(act, party) and not same_country(party, actor)


def _made(act: Act, actor: Party | None, recipient: Party | None, is_inherited: bool) -> Participants:
    actors = actor.mentions if actor else ()
    recipients = recipient.mentions if recipient and recipient is not actor else ()
    return Participants(actors, recipients, _distance(act, actor), is_inherited and actor is not None)


def _distance(act: Act, party: Party | None) -> int:
    return -1 if party is None else max(act.start - party.end, party.start - act.end, 0)


def _mutual(act: Act, one: Party | None, other: Party | None, is_inherited: bool) -> Participants:
    """Of sides that are joined the first acts on the others: Russia and Ukraine agreed."""
    if other is None and one is not None and len(one.mentions) > 1:
        return Participants(one.mentions[:1], one.mentions[1:], _distance(act, one), is_inherited)
    if other is not None and same_actor(other, one):
        other = None
    return _made(act, one, other, is_inherited)


def _is_ministry(party: Party) -> bool:
    return all(m.kind == "organization" and m.sector == "GOV" for m in party.mentions)


def _is_partner(party: Party | None) -> bool:
    return party is not None and party.relation in ("partner", "between")
