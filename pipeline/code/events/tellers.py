"""Whose act a verb is that stands with what somebody says: who is quoted, or stands behind the verb. Pure.

« … », a dénoncé │ le ministre norvégien
X doit se retirer, a exigé │ la Norvège
"""

from pipeline.code.events.acts import Act
from pipeline.code.events.inversion import BEHIND, Inversion
from pipeline.code.known.lexicon import RELATIONS
from pipeline.code.who.parties import BESIDE, Party

CLOSING_QUOTES, QUOTE_ENDS = frozenset('»"”'), frozenset(",.!?…")


class Tellers(Inversion):
    """The parties of a sentence as those who say what it holds."""

    def teller(self, act: Act) -> Party | None:
        """«…», a dénoncé le ministre; …, a promis le ministre: who stands behind the verb of what is said."""
        if (named := self._named_teller(act)) is not None:
            return named
        if not act.is_verb or self.reading.lexicon.has_inversion:
            return None
        words, first = self.reading.text.words, self.reading.sentence.start
        at = self.reading.before_auxiliaries(act.start)
        if at <= first or not (words[at] in CLOSING_QUOTES or words[at] == ","):
            return None
        behind = next((p for p in self.parties if p.start >= act.end and p.relation != "place"), None)
        if behind is None or not behind.may_be_subject or not self._is_beside_verb(act, behind):
            return None
        is_closed = words[at] in CLOSING_QUOTES and (words[at - 1] in QUOTE_ENDS or words[at] == "»")
        if is_closed or (words[at] == "," and words[at - 1] in CLOSING_QUOTES):
            return behind
        if not self.reading.lexicon.has_clitic_articles or not self._is_told_before(act, at):
            return None
        if any(p.end == at and "," in words[p.start - 1 : at] for p in self.parties):
            return None  # l'envoyé de l'ONU, X, │ a condamné Y
        if self._resumed(act):
            return None  # X, qui soutient Y, │ a condamné Z
        if self._is_behind_aside(at):
            return None
        is_last = self.reading.sentence.end - behind.end <= 1
        return behind if is_last or self._is_aside(act, behind) else None

    def _named_teller(self, act: Act) -> Party | None:
        """Who is quoted with what stands before the verb."""
        told = (self.reading.tellers.get(at) for at in range(act.start, act.end))
        speaker = next(filter(None, told), None)
        return next((p for p in self.parties if speaker and p.start <= speaker.start < p.end), None)

    def _is_behind_aside(self, comma: int) -> bool:
        """Denmark, threatened by X, │ condemned: does a participle tell of a subject before it?"""
        words, reading = self.reading.text.words, self.reading
        subjects = (p for p in self.within(reading.sentence.start, comma) if p.may_be_subject)
        return any(words[p.end] == "," and "verb" in reading.parts(p.end + 1) for p in subjects)

    def _is_told_before(self, act: Act, end: int) -> bool:
        """Does a verb stand before it that tells what is said: X doit …, a exigé Y?"""
        first, reading = self.reading.sentence.start, self.reading
        is_opened = act.trigger.governs and reading.has(first, end, "if", "obligation")
        return is_opened or any("verb" in reading.parts(i) for i in range(first, end))

    def _is_aside(self, act: Act, party: Party) -> bool:
        """Does what is said go on behind who says it: si no hay acuerdo, amenazó el ministro, su país …?"""
        words = self.reading.text.words
        is_first = not any(p.may_be_subject for p in self.within(self.reading.sentence.start, act.start))
        return is_first and act.trigger.governs and "," in words[party.end : party.end + BEHIND]

    def _is_beside_verb(self, act: Act, party: Party) -> bool:
        """Do only its articles and titles stand between, no preposition and no comma?"""
        placed = [p.end for p in self.within(act.end, party.start) if p.relation == "place"]
        between = range(max([act.end, *placed]), party.start)  # a exigé à Bergen │ le ministre
        return len(between) <= BESIDE and not any(
            self.reading.text.words[at] == "," or self.reading.is_kind(at, *RELATIONS, "that")
            for at in between
            if not self.reading.is_kind(at, "article")
        )

    def _resumed(self, act: Act) -> Party | None:
        """China, which supports Ukraine, │ criticised the US: who stands before the relative clause."""
        clauses = self.reading.clauses
        at = clauses.index(act.clause)
        while at > 2 and clauses[at - 1].opener in ("that", "clause"):
            at -= 1  # what the relative clause governs: China, which is accused of arming X, │ criticised
        if at < 2 or act.clause.opener is not None or clauses[at - 1].opener != "relative":
            return None
        before = self.within(clauses[at - 2].start, clauses[at - 2].end)
        return next((p for p in before if p.may_be_subject), None)
