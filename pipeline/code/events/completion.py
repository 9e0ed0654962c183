"""The sides that an act has by more than the parties of its clause: pronouns, conditions, contents. Pure.

he and X discussed │ accused it of │ warned of sanctions if X attacks │ criticised that X had attacked
"""

from collections.abc import Sequence
from itertools import chain

from pipeline.code.events.acts import Act
from pipeline.code.events.antecedents import Antecedents
from pipeline.code.events.companions import NAMED
from pipeline.code.events.pronouns import AT_SOMEBODY
from pipeline.code.events.reproaches import ACCUSATION
from pipeline.code.events.sides import Participants
from pipeline.code.known.roots import (
    ASKING,
    COERCION,
    DIPLOMACY,
    DISAPPROVAL,
    MATERIAL,
    REDUCTION,
    REJECTION,
    THREAT,
    UTTERED,
    VIOLENT,
    YIELDING,
)
from pipeline.code.text.calendars import is_time
from pipeline.code.text.clauses import Clause
from pipeline.code.who.parties import Party, are_towns
from pipeline.records.mentions import Mention
from pipeline.records.sectors import FORCES

# acts of which a clause about their object may tell to whom they are done
AT_OBJECTS = frozenset([YIELDING, REJECTION, THREAT, REDUCTION, COERCION])
JOINED = 4  # words between a pronoun and the name that "and" joins to it
ANSWERING = frozenset([DIPLOMACY, DISAPPROVAL, REJECTION])  # what is said of a deed
ATTACK = "190"
DEED, DEFINITE = 4, 2  # words of an object up to its noun, to its article


class Completion(Antecedents):
    """Those who take part, completed."""

    def completed(self, act: Act, who: Participants, speaker: Party | None) -> Participants:
        """With those whom pronouns, a condition or the content of a reproach tell."""
        who = self._with_received(act, self._with_pronoun(act, who, speaker))
        who = self._with_asked(act, self._with_content(act, who))
        who = self._with_deed(act, self._with_relative(act, self._with_object_pronoun(act, who)))
        who = self._with_claim(act, who)
        return self._with_answered(act, who)

    def _with_claim(self, act: Act, who: Participants) -> Participants:
        """An attack, revendiqué par X; zu dem sich X bekannte: those who say that it is theirs."""
        if act.root not in VIOLENT or who.actors:
            return who
        words = range(self.reading.sentence.start, self.reading.sentence.end)
        at = next((i for i in words if self.reading.is_noted(i, i + 1, "claiming")), None)
        if at is None:
            return who
        clause = self.reading.clause_of(at)
        is_last = self.reading.lexicon.is_bracketed
        behind = (p for p in self.cast.within(at, clause.end) if p.relation == "agent")
        before = (p for p in self.cast.within(clause.start, at) if is_last and at - p.end <= 1)
        claimant = next(chain(behind, before), None)
        if claimant is None:
            return who
        others = tuple(m for m in who.recipients if m not in claimant.mentions)
        return who._replace(actors=claimant.mentions, recipients=others)

    def _with_answered(self, act: Act, who: Participants) -> Participants:
        """The request of X that … was refused: whose it was."""
        if act.root != REJECTION or who.recipients or not who.is_suffered:
            return who
        asked = [o for o in self.acts if o.clause.end == act.clause.start and self.is_answered(o)]
        told = self.cast.participants(asked[-1], asked[-1].clause.end, None, None).actors if asked else ()
        return who._replace(recipients=told)

    def filled(self, act: Act, who: Participants, noun: Act, told: Participants) -> Participants:
        """With whom a noun beside it tells; of a deed that is condemned who did it, not who suffered it."""
        if act.root in UTTERED and noun.trigger.frame == "mutual" and self.cast.is_in_front(noun):
            return who  # after talks with X, Y called for calm
        if not act.is_verb or act.root != DISAPPROVAL or noun.trigger.code < MATERIAL:
            return who.filled_by(told)
        return who.filled_by(Participants((), told.actors))

    def _with_pronoun(self, act: Act, who: Participants, speaker: Party | None) -> Participants:
        """He and Biden discussed: the pronoun is who says so, or the subject of the sentence before."""
        if act.trigger.frame != "mutual" or who.recipients or not who.actors:
            return who
        pronoun = speaker or self.before
        if pronoun is None:
            return who
        named = next((p for p in self.cast.parties if who.actors[0] in p.mentions), None)
        if named is None:  # it stands in the sentence before
            return who
        start = max(named.start - JOINED, act.clause.start)
        is_joined = self.reading.has(start, named.start, "conjunction")
        if not is_joined or not self.reading.has(start, named.start, "pronoun"):
            return who
        return who._replace(actors=pronoun.mentions, recipients=who.actors)

    def _with_object_pronoun(self, act: Act, who: Participants) -> Participants:
        """Accused it of, warf ihr vor, lo acusó: the one other who is named in the sentence, or in the one
        before.
        """
        if not are_towns(who.recipients) or not who.actors or not self.cast.has_object_pronoun(act):
            return who
        said = [p for p in self.cast.parties if p.end <= act.start]
        told = self.previous.cast.parties if self.previous else []
        for near in ([p for p in said if p.is_plain], said, told):
            others = {p.mentions: None for p in near if not p.is_town and are_others(p.mentions, who.actors)}
            if others:
                return who._replace(recipients=next(iter(others))) if len(others) == 1 else who
        return who

    def with_condition(self, act: Act, who: Participants) -> Participants:
        """A threat that names nobody is against whom its condition is about: … if Russia attacks."""
        is_somebody = any(m.kind != "place" or m.country for m in who.recipients)  # through the Mediterranean
        if is_somebody or not who.actors:
            return who
        conditions = [c for c in self.reading.clauses if c.opener == "if" and c != act.clause]
        later = (c for c in conditions if c.start >= act.clause.end)
        condition = next(chain(later, conditions), None)
        subject = self._subject_within(condition)
        if subject and not are_others(subject.mentions, who.actors):
            return who
        if subject is None and condition and self.reading.has(condition.start, condition.end, "pronoun"):
            subject = self.first if self.first and self.first.mentions[0] not in who.actors else None
        return who._replace(recipients=subject.mentions) if subject else who

    def _with_content(self, act: Act, who: Participants) -> Participants:
        """A reproach that names nobody is against whom its content is about: criticises that Russia …"""
        if act.root != DISAPPROVAL or who.recipients or not who.actors:
            return who
        if self.is_afterthought(act) and (told := self.content_of(act)):
            subject = self.cast.subject_of(told)
            is_other = subject is not None and are_others(subject.mentions, who.actors)
            return who._replace(recipients=subject.mentions) if subject and is_other else who
        if self.reading.has(act.end, act.clause.end, "saying"):
            return who  # condemned the attack and announced that
        clauses = self.reading.clauses
        content = (c for c in clauses if c.start == act.clause.end and c.opener == "that")
        subject = self._subject_within(next(content, None))
        is_other = subject is not None and subject.mentions[0] not in who.actors
        return who._replace(recipients=subject.mentions) if subject and is_other else who

    def is_demand_behind(self, act: Act) -> bool:
        """Does who demands something stand behind what another must do: X doit se retirer, a exigé Y?"""
        is_told = act.root in ASKING and self.reading.has(act.clause.start, act.start, "obligation")
        return is_told and self.cast.teller(act) is not None

    def _with_asked(self, act: Act, who: Participants) -> Participants:
        """A demand behind what another must do is one of them."""
        if not are_towns(who.recipients) or not self.is_demand_behind(act):
            return who
        asked = next((p for p in self.cast.within(act.clause.start, act.start) if p.may_be_subject), None)
        is_other = asked is not None and are_others(asked.mentions, who.actors)
        return who._replace(recipients=asked.mentions) if asked and is_other else who

    def _with_relative(self, act: Act, who: Participants) -> Participants:
        """Lifted the sanctions │ that were to hurt X: whom the clause about its object names."""
        if who.recipients or not who.actors or not act.is_verb or act.root not in AT_OBJECTS:
            return who
        opener = ("relative",) if act.trigger.governs else ("relative", "that")
        about = (c for c in self.reading.clauses if c.start == act.clause.end and c.opener in opener)
        clause = next(about, None)
        if clause is None or any(o.is_verb for o in self.acts if o.clause == clause):
            return who
        inside = self.cast.within(clause.start, clause.end)
        named = (p for p in inside if p.relation != "place" and are_others(p.mentions, who.actors))
        other = next(named, None)
        return who._replace(recipients=other.mentions) if other else who

    def _with_received(self, act: Act, who: Participants) -> Participants:
        """Fue recibido por el rey; donde fue recibido por …: the subject before is whom it is done to."""
        if not who.is_suffered or who.recipients or not act.trigger.code.startswith(AT_SOMEBODY):
            return who
        is_relative = act.clause.opener == "relative" and self.reading.lexicon.drops_pronouns
        party = (self.first if is_relative else None) or self.dropped(act)
        if party is None or party.mentions[0] in who.actors:
            return who
        return who._replace(recipients=party.mentions)

    def _with_deed(self, act: Act, who: Participants) -> Participants:
        """X offered to mediate, but Y rejected the offer; the move was criticised by Y: of who did it."""
        if who.recipients or not who.actors or act.root not in ANSWERING:
            return who
        told = self.doers or (self.previous.doers if self.previous else ())
        if act.root != REJECTION:
            told = self.acted or (self.previous.acted if self.previous else ()) or told
        if not told or not self._is_of_deed(act, who.is_suffered) or not are_others(told, who.actors):
            return who
        return who._replace(recipients=told)

    def _is_of_deed(self, act: Act, is_suffered: bool) -> bool:
        """Does a noun that points to a deed stand with its article where the object does?"""
        first = act.clause.start if is_suffered else act.end
        near = range(first, min(first + DEED, act.start if is_suffered else act.clause.end))
        has_none = not self.reading.lexicon.has_articles
        is_known = has_none or any(self.reading.is_noted(at, at + 1, "definite") for at in near[:DEFINITE])
        is_object = is_known and any(self.reading.is_noted(at, at + 1, "deed") for at in near)
        return is_object or self.is_comment(act) or (is_suffered and self._is_apposed(act.start, DEED))

    def is_comment(self, act: Act) -> bool:
        """Does a relative clause tell what another says of a deed: X struck, a move that Y condemned?"""
        return act.clause.opener is not None and self._is_apposed(act.clause.start + 1, 2)

    def _is_apposed(self, end: int, reach: int) -> bool:
        """Does a noun that points to a deed stand before a word, with a comma before: …, une décision │ …"""
        reading, words = self.reading, self.reading.text.words
        nouns = {act.start for act in self.acts if not act.is_verb}
        return any(
            (at in nouns or reading.is_noted(at, at + 1, "deed")) and "," in words[max(at - DEFINITE, 0) : at]
            for at in range(max(end - reach, reading.sentence.start), end)
        )

    def is_warning_of_others(self, act: Act, who: Participants) -> bool:
        """Does it warn of what another may do, and threaten nobody: warned that X could attack Y?"""
        if not self.reading.is_noted(act.start, act.end, "warning") or not who.actors:
            return False
        content = next((c for c in self.reading.clauses if c.start == act.clause.end), None)
        if content is None or content.opener != "that" or self.cast.within(act.end, act.clause.end):
            return False
        subject = self._subject_within(content)
        feared = next(
            (o for o in self.acts if o.clause == content and subject and o.start > subject.start), None
        )
        if subject is None or feared is None or not are_others(subject.mentions, who.actors):
            return False
        is_done = feared.trigger.frame != "suffers" and not self.cast.is_passive(feared, ())
        return is_done and feared.trigger.code >= THREAT

    def is_afterthought(self, act: Act) -> bool:
        """Does it stand behind what is told by it: …, │ the minister alleged?"""
        return act.is_verb and self.reading.text.words[act.clause.start] == ","

    def is_blow_of_no_force(self, act: Act, who: Participants) -> bool:
        """Does no state or force itself strike a place: a crisis hit Greece, tourists of X hit Paris?"""
        if act.trigger.companion not in NAMED or act.trigger.code != ATTACK:
            return False
        doer = next((p for p in self.cast.parties if p.mentions == who.actors and p.end <= act.start), None)
        if doer is None or doer.relation or self._is_people(doer):
            return True
        is_force = all(m.kind == "country" or m.sector in FORCES for m in doer.mentions)
        return not is_force or any(self._is_content(at) for at in range(doer.end, act.start))

    def _is_people(self, party: Party) -> bool:
        """Is it only the adjective of those who have no name: Israeli tourists, and not their army?"""
        is_state = all(m.kind == "country" for m in party.mentions)
        return is_state and (party.is_possessor or self.reading.is_adjective(party.end - 1))

    def _is_content(self, at: int) -> bool:
        reading = self.reading
        is_grammar = at in reading.function_words.kinds or reading.is_noted(at, at + 1, "perfect")
        return not (is_grammar or is_time(reading.text, at) or reading.is_adverb(at))

    def is_answered(self, act: Act) -> bool:
        """Is it a noun whose content is followed by how it was answered: a request that …, was refused?"""
        if act.is_verb or not act.trigger.governs:
            return False
        content = (o for o in self.acts if o.clause.start == act.clause.end and o.clause.opener == "that")
        return any(
            o.root == REJECTION and o.is_verb and self.reading.has(o.start - 2, o.start, "passive")
            for o in content
        )

    def content_of(self, act: Act) -> Act | None:
        """The last act of the clause before."""
        told = [o for o in self.acts if o.clause.end == act.clause.start and o.is_verb]
        return told[-1] if told else None

    def is_alleged(self, act: Act) -> bool:
        """Does somebody's charge follow: X is arming rebels, │ the minister alleged?"""
        behind = (o for o in self.acts if o.clause.start == act.clause.end)
        behind = (o for o in behind if o.clause.opener is None)  # X is armed by Y, │ which accuses Z
        return any(o.trigger.code.startswith(ACCUSATION) and self.is_afterthought(o) for o in behind)

    def _subject_within(self, clause: Clause | None) -> Party | None:
        inside = self.cast.within(clause.start, clause.end) if clause else ()
        return next((p for p in inside if p.may_be_subject), None)


def are_others(mentions: Sequence[Mention], actors: Sequence[Mention]) -> bool:
    """Are they neither those who act nor of their country?"""
    known = {m.actor_id for m in actors} | {m.country for m in actors}
    return not any(m.actor_id in known or (m.country and m.country in known) for m in mentions)
