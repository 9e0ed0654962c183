"""Whom verbs tell of without a name: by a pronoun beside them, or by their ending alone. Pure.

accused it of │ lo acusó │ warf ihr vor │ Oskarżył też … │ Se firmó un acuerdo: nobody
"""

from collections.abc import Sequence

from pipeline.code.events.acts import Act
from pipeline.code.known import roots
from pipeline.code.known.lexicon import Kind
from pipeline.code.text.calendars import is_time
from pipeline.code.text.clauses import Reading
from pipeline.code.who.parties import PLURAL_STATES, Party

ADDRESSED = (roots.APPEAL, roots.DEMAND, roots.THREAT, roots.REDUCTION)
AT_PERSONS = (*ADDRESSED, roots.DISAPPROVAL, roots.COERCION)  # acts whose object is often a person
# acts whose object is somebody, where that of others may be something: lo condenó
AT_SOMEBODY = (*ADDRESSED, roots.INTENT, roots.CONSULTATION, roots.AID, "112", "116", "173", "174")
OF_MANY = roots.VIOLENT | {roots.PROTEST}  # crowds protest, men kill: their verb stands before them
PRONOUN_BEFORE, PRONOUN_BEHIND = 4, 2  # words from a verb in which its object may stand as a pronoun
PRONOUNS: tuple[Kind, ...] = ("object pronoun", "reflexive")


class Pronouns:
    """The parties of a sentence, and what its verbs tell of those who are not named."""

    def __init__(self, reading: Reading, parties: Sequence[Party]) -> None:
        self.reading = reading
        self.parties = parties

    def before(self, act: Act) -> list[Party]:
        return self.within(act.clause.start, act.start)

    def within(self, start: int, end: int) -> list[Party]:
        """Those among words[start:end]."""
        return [p for p in self.parties if start <= p.start and p.end <= end]

    def drops_subject(self, act: Act) -> bool:
        """Does a sentence begin with a verb, where verbs do without pronouns: Oskarżył …, También acusó …?"""
        clause, reading = act.clause, self.reading
        may_follow = act.root in OF_MANY and not reading.lexicon.oblique
        if not reading.lexicon.drops_pronouns or not act.is_verb or may_follow:
            return False
        if clause.start != reading.sentence.start or clause.opener is not None or self._has_no_doer(act):
            return False
        return all(self._is_no_noun(at) for at in range(clause.start, act.start))

    def is_of_it(self, act: Act) -> bool:
        """Does a pronoun that is seldom a subject begin the clause as one: Es macht X verantwortlich?"""
        start, is_active = act.clause.start, act.trigger.frame in ("acts", "governs", "denies")
        return is_active and act.start == start + 1 and self.reading.is_noted(start, start + 1, "it")

    def _has_no_doer(self, act: Act) -> bool:
        """Se firmó un acuerdo, fue aprobado un plan: does a verb tell what came about, not who did it?"""
        if self._is_tied(act, "reflexive"):
            return act.trigger.frame not in ("mutual", "alone")
        is_passive = self.reading.has(act.clause.start, act.start, "passive")
        return is_passive and not act.trigger.code.startswith(AT_SOMEBODY)

    def _is_no_noun(self, at: int) -> bool:
        """Is it a function word, a comma or a time: Martedì è stato ricevuto?"""
        reading = self.reading
        is_grammar = at in reading.function_words.kinds or reading.is_noted(at, at + 1, "perfect", *PRONOUNS)
        return is_grammar or reading.text.words[at] == "," or is_time(reading.text, at)

    def is_of_others(self, act: Act, party: Party, start: int) -> bool:
        """Is a plural verb, with its auxiliaries from a word on, not that of one state or person?"""
        plurals, words = self.reading.lexicon.plurals, self.reading.text.keys[start : act.end]
        is_one = len(party.mentions) == 1 and party.mentions[0].kind in ("country", "person")
        is_plural = any(word.endswith(plurals) for word in words)
        return is_plural and is_one and party.mentions[0].country not in PLURAL_STATES

    def has_object_pronoun(self, act: Act) -> bool:
        """Accused it of, warf ihr vor; where it may be an article, only at the verb: lo acusó, acusarlo."""
        lexicon, clause = self.reading.lexicon, act.clause
        if not act.is_verb or not act.trigger.code.startswith(
            AT_SOMEBODY if lexicon.has_clitic_articles else AT_PERSONS
        ):
            return False
        if not lexicon.has_clitic_articles:
            start = max(act.start - PRONOUN_BEFORE, clause.start)
            end = min(act.end + PRONOUN_BEHIND, clause.end)
            return self.reading.is_noted(start, end, "object pronoun")
        is_within = bool(lexicon.clitics) and self.reading.text.keys[act.start].endswith(lexicon.clitics)
        return is_within or self._is_tied(act, "object pronoun")

    def _is_tied(self, act: Act, kind: Kind) -> bool:
        """Does such a pronoun stand right before a verb and its auxiliaries, or tied to its end?"""
        reading, at = self.reading, self.reading.before_auxiliaries(act.start)
        if reading.text.words[act.end : act.end + 1] == ["-"]:
            return reading.is_noted(act.end + 1, act.end + 2, kind)
        return reading.is_noted(at, at + 1, kind)
