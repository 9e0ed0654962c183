"""What a reproach is about, and is no side of it. Pure.

criticised the proceedings against X │ accused the media of a campaign against X, of relying on X
"""

from pipeline.code.events.acts import Act
from pipeline.code.events.subjects import Subjects
from pipeline.code.known.lexicon import RELATIONS
from pipeline.code.text.calendars import is_time
from pipeline.code.who.parties import Party

CRITICISM, ACCUSATION = "111", "112"  # codes: of a deed, of somebody


class Reproaches(Subjects):
    """The parties of a sentence, and which of them only stand in what others are reproached with."""

    def is_of_reproach(self, act: Act, party: Party) -> bool:
        """Does it stand behind a noun that another is blamed for, or in what another is accused of doing?"""
        if not act.is_verb or party.start < act.end:
            return False
        if act.trigger.code.startswith(CRITICISM):
            return party.relation == "recipient" and self._is_behind_noun(act, party)
        if not act.trigger.code.startswith(ACCUSATION):
            return False
        return self._is_behind_deed(act, party) or (
            party.relation == "recipient" and self._is_in_charge(act, party)
        )

    def _is_behind_noun(self, act: Act, party: Party) -> bool:
        """Is the preposition another noun's: criticised the law │ against X, not: railed against X?"""
        at = self._preposition(act, party)
        end = act.companion[1] if act.companion and act.companion[1] <= at else act.end
        return any(self._is_noun(word) for word in range(max(act.end, end), at))

    def _is_noun(self, at: int) -> bool:
        reading, word = self.reading, self.reading.text.words[at]
        is_grammar = at in reading.function_words.kinds or is_time(reading.text, at)
        is_adverb = reading.is_adverb(at)
        is_capital = word[:1].isupper() or not reading.lexicon.has_capital_nouns
        return word.isalpha() and is_capital and not is_grammar and not is_adverb and at not in reading.owner

    def _preposition(self, act: Act, party: Party) -> int:
        """Where the nearest preposition before a party stands; the act's end, if it tells not to whom."""
        before = range(party.start - 1, act.end - 1, -1)
        at = next((at for at in before if self.reading.is_kind(at, *RELATIONS)), act.end)
        return at if self.reading.is_kind(at, "recipient") else act.end

    def _is_in_charge(self, act: Act, party: Party) -> bool:
        """Is it in what somebody without a name is accused of: accused the media of a campaign against X?"""
        at, is_bracketed = self._preposition(act, party), self.reading.lexicon.is_bracketed
        if any(p.is_plain for p in self.within(act.end, at)):
            return True
        is_of = self.reading.has(act.end, at, "possessor") or is_bracketed
        return is_of and self._is_behind_noun(act, party)

    def _is_behind_deed(self, act: Act, party: Party) -> bool:
        """Does a verb stand between that tells the deed: accused others of relying on X, de soutenir X?"""
        reading = self.reading
        if reading.lexicon.has_inversion:
            return False  # there the deed has a clause of its own
        return any(
            reading.is_kind(at - 1, "possessor")
            and (reading.is_progressive(at) or reading.ends_as_infinitive(at))
            for at in range(act.end + 1, party.start)
            if at not in reading.owner
        )
