"""A subject that stands behind its verb, where a language lets it. Pure.

warf Russland der Ukraine vor │ «обвинила Украина Россию» │ «Palestinský stát uznala irská vláda»
"""

from collections.abc import Sequence

from pipeline.code.events.acts import Act
from pipeline.code.events.unnamed import Unnamed
from pipeline.code.known.genders import gender
from pipeline.code.known.lexicon import RELATIONS, Kind
from pipeline.code.who.parties import BESIDE, Party

BEHIND = 6  # words between a verb and the subject that follows it
NO_INVERSION: tuple[Kind, ...] = ("conjunction", "clause", "pronoun")


class Inversion(Unnamed):
    """The parties of a sentence behind its verbs."""

    def inverted(self, act: Act) -> Party | None:
        """The verb before its subject: "warf Russland der Ukraine vor", «обвинила Украина Россию»."""
        if not self.reading.lexicon.has_inversion or self._is_of_office(act) or self.is_of_it(act):
            return None
        if self._is_resumed(act):
            return None
        behind = self._past_phrases(act, self.within(act.end, act.clause.end))
        first = self._agreeing(act, behind)
        if first is None or first.is_town or self._is_of_its_noun(act, first):
            return None  # rebels took the town of X
        is_topic = self.reading.is_noted(act.start, act.end, "topical")  # discussed Norway's answers
        is_topic = is_topic and not self._are_several(act, first)
        may_be = first.may_be_subject or self._is_office_between(act.end, first.start)
        may_be = may_be or (first.start == act.end and self._is_of_subject(act, first))
        may_be = may_be or self._owns_doer(act, first)
        is_near = may_be and first.start - act.end <= (0 if is_topic else BEHIND)
        opens = self.reading.has(act.clause.start, first.start, *NO_INVERSION)
        is_others = self._follows_others(act, first) or self._is_behind_unnamed(act, first)
        return first if is_near and not opens and not is_others else None

    def _agreeing(self, act: Act, behind: Sequence[Party]) -> Party | None:
        """The first, unless only the second has the verb's gender: przeprosiła Grenlandki │ duńska minister;
        none of another one: «комиссия раскритиковала венгерский закон».
        """
        first, second = (*behind[:2], None, None)[:2]
        if first is None or not self.reading.lexicon.oblique or self._agrees(act, first):
            return first
        if second is not None and second.is_possessor and self._agrees(act, second):
            return second
        if second is not None and first.is_oblique and self._is_office_between(first.end, second.start):
            return second  # «предупредил Камбоджу │ командующий войсками Таиланда»
        is_adjective = first.is_possessor and all(m.kind == "country" for m in first.mentions)
        told, own = self._past_gender(act), self._gender_of(first)
        is_other = is_adjective and None not in (told, own) and told != own
        return None if is_other else first

    def _is_of_subject(self, act: Act, party: Party) -> bool:
        """Is it whose leader it is, behind a circumstance: i riksdagen beskyllde │ Norges gruppledare X?"""
        is_second = self.reading.lexicon.is_verb_second and self.is_fronted(act.clause.start)
        return is_second and party.is_possessor and party.relation is None

    def _owns_doer(self, act: Act, party: Party) -> bool:
        """Is it whose minister does it: maandag deed │ de minister van X een beroep op Y?"""
        reading = self.reading
        is_led = reading.lexicon.is_verb_second and reading.is_kind(act.start + 1, "article")
        return is_led and party.relation == "possessor" and reading.is_noted(act.start, party.start, "doer")

    def _is_resumed(self, act: Act) -> bool:
        """Stands the subject before a relative clause: de minister, die X bezocht, │ beschuldigde Y?"""
        reading, clause = self.reading, act.clause
        is_first = reading.before_auxiliaries(act.start) < clause.start
        is_resumed = clause.opener is None and reading.opener_before(clause) == "relative"
        if not (reading.lexicon.is_verb_second and is_first and is_resumed):
            return False
        before = [c for c in reading.clauses if c.end < clause.start]
        return bool(before) and before[-1].opener is None and not self.is_fronted(before[-1].start)

    def _is_behind_unnamed(self, act: Act, party: Party) -> bool:
        """Do others stand between, who do it: in X verbrannten Demonstranten │ dänische Flaggen?"""
        reading = self.reading
        if not reading.lexicon.is_verb_second:
            return False
        told = [at for at in range(act.end, party.start) if reading.is_noted(at, at + 1, "local", "doer")]
        is_adjective = party.is_possessor or reading.is_form(party.start, reading.lexicon.adjectives)
        is_apposed = told[-1:] == [party.start - 1] and not is_adjective
        return bool(told) and not is_apposed

    def _past_phrases(self, act: Act, behind: Sequence[Party]) -> Sequence[Party]:
        """Past those behind a preposition: «обстріляла в Одесі │ російська авіація»."""
        at = next((i for i, p in enumerate(behind) if p.is_plain), 0)
        is_far = at > 0 and behind[at].start - behind[at - 1].end > BESIDE
        if not self.reading.lexicon.oblique or is_far:
            return behind
        is_known = all(p.is_town for p in behind[:at]) or self._agrees(act, behind[at])
        return behind[at:] if is_known else behind

    def doer_behind(self, act: Act) -> Party | None:
        """Who shelled what of a town stands first: «квартали Харкова обстріляла російська артилерія»."""
        behind = self.inverted(act) if self.reading.lexicon.oblique else None
        return behind if behind is not None and behind.may_be_subject else None

    def gives_way(self, act: Act, first: Party, behind: Party) -> bool:
        """Is what stands first an object, for it is a town, or of another gender than the verb: «Palestinský
        stát uznala irská vláda»?
        """
        is_other = self._gender_of(first) not in (None, self._past_gender(act))
        if all(m.kind == "person" for m in first.mentions):
            is_other = False  # министр сообщила: the office of a woman may be a man's word
        return first.is_town or (is_other and self._agrees(act, behind))

    def _agrees(self, act: Act, party: Party) -> bool:
        """Have a verb of the past and its subject, or the office before a name, the same gender?"""
        told = self._past_gender(act)
        text = self.reading.text
        office = gender(text.language, "word", text.keys[act.end])
        return told is not None and told == (self._gender_of(party) if party.may_be_subject else office)

    def _are_several(self, act: Act, party: Party) -> bool:
        """Have a plural verb and several names the same number: обсудили │ президент X и премьер Y?"""
        plurals = self.reading.lexicon.plurals
        is_plural = bool(plurals) and self.reading.text.keys[act.start].endswith(plurals)
        return is_plural and len(party.mentions) > 1

    def _past_gender(self, act: Act) -> str | None:
        """What the ending of a verb of the past tells."""
        return gender(self.reading.text.language, "verb", self.reading.text.keys[act.start])

    def _gender_of(self, party: Party) -> str | None:
        """By its first word; an adjective always tells it, a name may end in what tells none."""
        language, key = self.reading.text.language, self.reading.text.keys[party.start]
        is_open = not party.is_possessor and gender(language, "name", key) is not None
        return None if is_open else gender(language, "word", key)

    def _is_of_its_noun(self, act: Act, party: Party) -> bool:
        """Does a name stand right behind the noun that an act holds: «назвала обвинения │ Лондона …»?"""
        has_cases = bool(self.reading.lexicon.oblique)
        return has_cases and act.end - act.start > 1 and party.start == act.end

    def _is_of_office(self, act: Act) -> bool:
        """Is its subject somebody without a name: «Президент обвинил Запад»?"""
        return self._is_office_between(act.clause.start, act.start)

    def _is_office_between(self, start: int, end: int) -> bool:
        reading, offices = self.reading, self.reading.lexicon.offices
        return bool(offices) and any(
            (reading.text.keys[at] in offices or reading.is_noted(at, at + 1, "doer"))
            and not reading.is_kind(at - 1, *RELATIONS)
            for at in range(start, end)
            if at not in reading.owner
        )

    def _follows_others(self, act: Act, party: Party) -> bool:
        """Is the subject of a plural verb before it: Kritiker werfen Israel … vor?"""
        is_noun = not (party.is_possessor or self.reading.is_adjective(party.end - 1))
        is_beside = all(self.reading.is_kind(at, "article") for at in range(act.end, party.start))
        return is_noun and is_beside and self.is_of_others(act, party, act.start)
