"""Whose act a verb is: the subject, before the verb or behind it. Pure.

    Russia attacked │ Pakistan, a key US ally, has refused │ warf Russland der Ukraine vor │ rebels in X fled

A clause without a subject of its own has that of the clause before it; a relative clause, the name before it.
"""

from collections.abc import Sequence

from pipeline.code.events.acts import Act
from pipeline.code.events.inversion import BEHIND
from pipeline.code.events.tellers import Tellers
from pipeline.code.known.lexicon import RELATIONS, Kind
from pipeline.code.known.roots import PARTNERLY, PROTEST
from pipeline.code.text.numerals import numerals
from pipeline.code.who.appositions import is_verb
from pipeline.code.who.parties import BESIDE, PLURAL_STATES, Party

FOLLOWED = 5  # words between those who follow somebody and the name


def is_faced(act: Act, party: Party) -> bool:
    """Is it a body before which a crowd protests: outside the embassy of X?"""
    return act.root == PROTEST and all(m.kind == "organization" for m in party.mentions)


class Subjects(Tellers):
    """The parties of a sentence as subjects of its verbs."""

    def subject_of(self, act: Act) -> Party | None:
        """The subject in the act's own clause: nearest before it; where there is none, behind it."""
        if self._is_infinitive_clause(act):
            return None
        if teller := self.teller(act) or self._beside_participle(act):
            return teller
        before = [p for p in self._before_infinitive(act) if not p.is_border]
        before = self._past_front(act, before)
        if self.reading.lexicon.is_bracketed and (head := self.head_of_content(act)) is not None:
            return self._owner_of_weapon(head, before)
        front = self.front_of_unnamed(act)
        if front is not None:
            before = [p for p in before if p.end <= front or p.relation == "place"]
        plain = [p for p in before if p.may_be_subject]
        antecedent = self._antecedent(act)
        if antecedent and self._has_its_object_before(act):
            return antecedent
        if self._is_behind_speech(act) and (behind := self.inverted(act)):
            return behind
        if plain and (behind := self.doer_behind(act)) and self.gives_way(act, plain[0], behind):
            return behind
        if plain:
            return plain[0] if self.reading.lexicon.has_inversion else self._past_apposition(act, plain)
        if act.clause.opener == "relative":
            is_oblique = self._has_oblique_pronoun(act)
            if is_oblique and not self.reading.lexicon.has_inversion:
                return None  # México, al que acusa de …
            return self.inverted(act) if is_oblique else antecedent
        return self._resumed(act) or self._beside_subject(act, before, front is not None)

    def _past_front(self, act: Act, before: list[Party]) -> list[Party]:
        """Without those of the phrase with which a clause begins that has its subject behind its verb: Unter
        Vermittlung von X │ haben Y und Z …; na een ontmoeting met X │ dreigde Y.
        """
        reading, first = self.reading, act.clause.start
        if not reading.lexicon.is_verb_second or act.clause.opener is not None:
            return before
        if not reading.is_kind(first, *RELATIONS) or reading.is_kind(first, "article"):
            return before
        if numerals(reading.text.language).at(reading.text, first + 1, act.start):
            return before  # över hundratusen arbetare
        finite = self.finite(first, act.start)
        end = act.start if finite is None else finite
        if "," in reading.text.words[first:end]:
            return before
        return [p for p in before if p.start > end or not p.may_be_subject]

    def _beside_participle(self, act: Act) -> Party | None:
        """Within hours of Spain │ endorsing the plan: who stands right before what he is doing."""
        if not self.reading.is_progressive(act.start):
            return None
        beside = (p for p in self.parties if p.end == act.start and p.relation != "place")
        return next(beside, None)

    def _beside_subject(self, act: Act, before: Sequence[Party], is_unnamed: bool) -> Party | None:
        """Who stands with a subject that has no name: whose envoys they are, where the rebels are; or, unless
        an unnamed one stands there, who follows the verb.
        """
        before = [p for p in before if not self._is_told_apart(act, p)]
        owned = [p for p in before if p.relation in ("possessor", "agent")]
        owned = owned[:1] if self.reading.lexicon.has_inversion else owned[-1:]
        has_cases = not self.reading.lexicon.is_verb_second
        oblique = [
            p
            for p in before
            if p.is_plain and not p.is_agent and has_cases and not self._is_object_first(act, p)
        ]  # its noun is no name: navies of Greece
        placed = [p for p in before if p.relation == "place" and not is_faced(act, p)][:1]  # rebels in Mali
        behind = None if is_unnamed else self.inverted(act) or self._behind_participle(act)
        inverted = [behind] if behind else []
        may_go = act.root in PARTNERLY  # В среду в Рабат прибыл │ глава …
        is_doer_behind = behind is not None and (
            may_go or self._agrees(act, behind) or self._are_several(act, behind)
        )
        if placed and not self.begins_with_place(act, placed[0]) and not (has_cases and is_doer_behind):
            beside = [p for p in oblique if p.start < placed[0].start]  # the envoy of X in Y
            return next(iter((*owned, *beside, *placed)))
        followed = [p for p in before if self.is_followed(p)][:1]
        if act.root in PARTNERLY:  # of which the place tells no doer
            placed = []  # in Oslo the envoys met
        return next(iter((*owned, *inverted, *oblique[-1:], *placed, *followed)), None)

    def _is_told_apart(self, act: Act, party: Party) -> bool:
        """Does it stand with another than the subject: in an aside, with the object, with the verb before?"""
        is_apart = self._is_in_aside(act, party) or self._is_of_object(act, party)
        return is_apart or self._is_of_verb_before(act, party)

    def _is_of_verb_before(self, act: Act, party: Party) -> bool:
        """Militants attacked a base in X and │ killed ten soldiers."""
        is_joined = self.reading.has(party.end, act.start, "conjunction")
        return is_joined and any(is_verb(self.reading, at) for at in range(act.clause.start, party.start))

    def _is_in_aside(self, act: Act, party: Party) -> bool:
        """Is it by whom another is backed, between commas: rebelianci, wspierani przez X, zajęli?"""
        words = self.reading.text.words
        is_between = "," in words[act.clause.start : party.start] and "," in words[party.end : act.start]
        return party.relation == "agent" and is_between

    def _is_of_object(self, act: Act, party: Party) -> bool:
        """Does it stand behind the auxiliary, and the subject before it: Ermittler haben das Haus │ von X
        durchsucht?
        """
        reading, first = self.reading, act.clause.start
        is_fronted = self.is_fronted(first) and reading.opener_before(act.clause) != "relative"
        if not reading.lexicon.is_bracketed or is_fronted or party.relation == "place":
            return False
        return reading.has(first, party.start, "auxiliary")

    def _owner_of_weapon(self, noun: int, before: Sequence[Party]) -> Party | None:
        """Said that │ drones of X attacked."""
        is_weapon = self.reading.is_noted(noun, noun + 1, "weapon")
        near = (p for p in before if p.relation == "possessor" and p.start - noun <= BESIDE)
        return next(near, None) if is_weapon else None

    def _before_infinitive(self, act: Act) -> list[Party]:
        """Those before the verb; of "zu" and an infinitive, those before its comma."""
        words, before = self.reading.text.words, self.before(act)
        is_last = self.reading.lexicon.is_bracketed
        if not is_last or not self.reading.is_kind(act.start - 1, "infinitive particle"):
            return before
        comma = next((at for at in range(act.start, act.clause.start, -1) if words[at] == ","), act.start)
        return [p for p in before if p.end <= comma]

    def _is_infinitive_clause(self, act: Act) -> bool:
        """Has its clause no subject: …, um den Rücktritt des Präsidenten zu fordern?"""
        is_last = self.reading.lexicon.is_bracketed and act.clause.opener == "clause"
        return is_last and self.reading.is_kind(act.start - 1, "infinitive particle")

    def _is_behind_speech(self, act: Act) -> bool:
        """Does the verb stand behind a comma and what its subject says: X müsse …, drohte Y; X обязан …,
        потребовал Y?
        """
        lexicon = self.reading.lexicon
        is_behind = self.reading.text.words[act.start - 1] == "," and lexicon.has_inversion
        marks: tuple[Kind, ...] = ("subjunctive",)
        if act.trigger.governs or not lexicon.is_verb_second:
            marks = ("subjunctive", "obligation", "future")
        return is_behind and self.reading.has(act.clause.start, act.start, *marks)

    def _is_object_first(self, act: Act, party: Party) -> bool:
        """Does an oblique name begin the clause, where no noun can be before it: «Россию обвинили»?"""
        is_first = party.start == act.clause.start or self.reading.is_kind(party.start - 1, "conjunction")
        is_plural = party.mentions[0].country in PLURAL_STATES  # Нідерланди ends as Уганди does
        return party.is_oblique and not is_plural and (is_first or self._is_behind_verb(act, party))

    def _is_behind_verb(self, act: Act, party: Party) -> bool:
        """Is it the object of the verb before: выслал дипломатов России и объявил?"""
        between = range(act.clause.start, party.start)
        is_object = self.reading.lexicon.has_inversion and not self.reading.lexicon.is_bracketed
        return is_object and any(self.reading.parts(at) == {"verb"} for at in between)

    def is_followed(self, party: Party) -> bool:
        """Is it whom others follow: militants loyal to X, workers affiliated with X?"""
        start = party.start - FOLLOWED
        return party.relation in ("recipient", "partner") and self.reading.is_noted(
            start, party.start, "local"
        )

    def begins_with_place(self, act: Act, placed: Party) -> bool:
        """In Paris …: no noun stands before the preposition, which could be the subject."""
        first = act.clause.start
        if self.reading.lexicon.is_verb_second and self.reading.is_kind(first, *RELATIONS):
            return self.finite(first, placed.start) is None  # after the coup in X │ has Y …
        return first == placed.start or self.reading.is_kind(first, "place", "topic", "clause", "conjunction")

    def _past_apposition(self, act: Act, plain: Sequence[Party]) -> Party:
        """The nearest, unless commas part it from the verb: "Pakistan, a key US ally, has refused"."""
        words = self.reading.text.words
        last = plain[-1]
        if self._is_participle_behind(act, last):
            return plain[0]
        is_of_owner = plain[0].is_possessor and not last.is_possessor  # Norway's critics, including X, …
        if "," in words[last.end : act.start] and "," in words[plain[0].end : last.start] and not is_of_owner:
            return plain[0]
        return last

    def _has_its_object_before(self, act: Act) -> bool:
        """China, das die Ukraine unterstützt: is its pronoun the subject, where verbs end their clauses?"""
        is_last = act.clause.opener == "relative" and self.reading.lexicon.is_bracketed
        return is_last and not self._has_oblique_pronoun(act)

    def _has_oblique_pronoun(self, act: Act) -> bool:
        """Can the pronoun that opens a clause not be its subject: den, которого, на который?"""
        start = act.clause.start
        return self.reading.is_kind(start, "oblique relative") or self.reading.is_kind(start - 1, *RELATIONS)

    def is_of_nobody(self, act: Act) -> bool:
        """Has a plural verb behind the pronoun that is its object no subject: «которого обвиняют»?"""
        lexicon, key = self.reading.lexicon, self.reading.text.keys[act.start]
        if not lexicon.oblique or act.clause.opener != "relative" or not self._has_oblique_pronoun(act):
            return False
        is_active = key.endswith(lexicon.plurals) and not key.endswith(lexicon.passives)
        inside = self.within(act.clause.start, act.clause.end)
        return is_active and not any(p.may_be_subject for p in inside) and self.inverted(act) is None

    def _antecedent(self, act: Act) -> Party | None:
        if act.clause.opener != "relative":
            return None
        near = [
            p for p in self.parties if p.end <= act.clause.start and act.clause.start - p.end <= BESIDE - 1
        ]
        return near[-1] if near else None

    def _behind_participle(self, act: Act) -> Party | None:
        """Speaking to reporters, | the president said: who does both, behind the comma."""
        if act.start > act.clause.start + 1 or self.reading.lexicon.has_inversion:
            return None
        if act.clause.opener in ("that", "relative"):
            return None  # it has its own subject: the attack that killed two, the premier said
        words, end = self.reading.text.words, self.reading.sentence.end
        comma = next((at for at in range(act.end, end) if words[at] == ","), end)
        if self.reading.is_kind(comma + 1, "relative", "clause", "that"):
            return None  # déployé à Koursk, où X attaque
        behind = (p for p in self.parties if comma < p.start <= comma + BEHIND)
        return next((p for p in behind if p.may_be_subject), None)

    def shared_subject(self, act: Act, before: Act | None) -> Party | None:
        """The subject of the verb before, unless a name stands right before: "thanked Finland and urged"."""
        if before is None or self.reading.lexicon.has_inversion:
            return None
        if doer := self._beside_participle(act):
            return doer
        between = self.within(before.end, act.start)
        if between and between[-1].is_plain and self._begins_anew(act, between[-1]):
            return None
        return self.subject_of(before)

    def is_joined(self, act: Act, before: Act | None) -> bool:
        """Does "and" join a verb to one whose object stands between: killed three of X and wounded …?"""
        if before is None or self.reading.lexicon.has_inversion:
            return False
        at = self.reading.before_auxiliaries(act.start)
        between = self.within(before.end, at)
        if self.reading.text.words[act.start - 1] == "," and self.reading.is_progressive(act.start):
            is_passive = self.reading.has(before.start - BESIDE, before.start, "passive")
            return not is_passive  # armed men attacked a village in X, abducting …
        return self.reading.is_kind(at, "conjunction") and bool(between)

    def _begins_anew(self, act: Act, party: Party) -> bool:
        """Is a name the subject of a second verb: right before it, or behind a comma?"""
        if self.reading.has(party.end, act.start, "conjunction"):
            return False  # shelled Bergen and killed
        words = self.reading.text.words
        if self._is_participle_behind(act, party):
            return False
        is_parted = "," in words[max(party.start - BESIDE - 1, act.clause.start) : party.start]
        return act.start - party.end <= 1 or is_parted

    def _is_participle_behind(self, act: Act, party: Party) -> bool:
        """Does it tell what came of an act, behind its object and a comma: shelled Bergen, killing?"""
        is_behind = act.start > party.end and self.reading.text.words[act.start - 1] == ","
        return is_behind and self.reading.is_progressive(act.start)
