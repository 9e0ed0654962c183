"""What stands between a verb of saying and its subject, and is none: when, where and to whom. Pure.

said on Tuesday │ the minister
dijo este martes en Oslo a la agencia EFE │ un portavoz
"""

from pipeline.code.known.lexicon import Kind
from pipeline.code.quotes.speech import ADVERB, ARTICLE, NO_SUBJECT, OPENERS, POSSESSOR, SAYING_NOUN, Speech
from pipeline.code.text.punctuation import POSSESSIVE
from pipeline.code.text.sentences import Sentence
from pipeline.records.sectors import NEWS

LONGEST_ADJUNCT = 8  # words that tell where, how or to whom, between a verb and its subject
TO_DAY = 3  # words to a day, itself counted: в этот вторник
DAYS = frozenset(["day", "weekday"])  # kinds of time words
TIMED: frozenset[Kind] = frozenset(["place", "recipient", "article"])
PHRASED: frozenset[Kind] = NO_SUBJECT | SAYING_NOUN  # w rozmowie z │ PAP
TIED: frozenset[Kind] = frozenset(["place", "possessor", "partner", "topic"])


class Adjuncts(Speech):
    """The adjuncts of a text."""

    def behind_adjuncts(self, at: int, sentence: Sentence) -> int:
        """Dijo este martes en Oslo a la prensa │ el ministro: the word behind what is no subject."""
        at = self.behind_times(at)
        if not self.has_adjuncts:
            return at
        limit = min(at + LONGEST_ADJUNCT, sentence.end)
        while at < limit and (end := self._adjunct_end(at, limit)):
            at = self.behind_times(end)
        return at

    def behind_times(self, at: int) -> int:
        """Said on Monday │, dijo este martes │: the word behind adverbs and what tells the day."""
        last = len(self.text.words)
        while at < last:
            if self.is_kind(at, ADVERB):
                at += 1
                continue
            day = next((i for i in range(at, min(at + TO_DAY, last)) if self._is_day(i)), None)
            leads = day is not None and all(self._may_lead(i) for i in range(at, day))
            if day is None or not leads:
                break
            at = max(end for end, word in self.times[day])
        return at

    def _is_day(self, at: int) -> bool:
        """Is it the name of a day, and not its possessive: Monday's talks?"""
        if at in self.owner or self.text.words[at + 1 : at + 2] in (["'"], ["’"]):
            return False
        return any(word.kind in DAYS for _, word in self.times.get(at, ()))

    def _may_lead(self, at: int) -> bool:
        """May a word stand before a day: on, this, last?"""
        return at not in self.owner and (at in self.times or self.is_kind(at, TIMED))

    def _adjunct_end(self, at: int, limit: int) -> int | None:
        """Where a phrase ends that a preposition, or the name of an agency, opens before a subject."""
        if self.is_news(at) and not self.ends_at(self.names[self.owner[at]].end):
            return self.names[self.owner[at]].end
        if not self.is_kind(at, NO_SUBJECT):
            return None
        first = at + 1
        if not self.has_articles:  # na konferenci │ ministr
            while first < limit and (first in self.owner or self.is_kind(first, PHRASED)):
                first += 1
            return first if first > at + 1 else None
        for i in range(first + self.is_kind(first, ARTICLE) + 1, limit):
            if not self.text.words[i][:1].isalpha() and self.text.words[i] not in POSSESSIVE:
                return None
            if self.is_kind(i, OPENERS) or i in self.quoted:
                return None
            if self.is_object(i) and not self.is_kind(i, NO_SUBJECT) and not self.is_kind(i - 1, TIED):
                return i
        return None

    def is_news(self, at: int) -> bool:
        """Does an agency or a paper stand here?"""
        return at in self.owner and self.names[self.owner[at]].mention.sector == NEWS

    def ends_at(self, at: int) -> bool:
        """Does nothing follow but when, where and to whom?"""
        is_mark = not self.text.words[at : at + 1] or not self.text.words[at][:1].isalnum()
        return is_mark or self.is_adverbial(at) or self.without_adverbs(at, at + 1) == at

    def without_adverbs(self, first: int, last: int) -> int:
        """The end of words[first:last] without what tells when and how at its end."""
        while last > first and (self.is_kind(last - 1, ADVERB) or last - 1 in self.times):
            last -= 1
            if last in self.times and last > first and self.is_kind(last - 1, TIMED):
                last -= 1  # on Monday
        return last

    def is_object(self, at: int) -> bool:
        """Does an article, which ties nothing to what is before it, begin an object: X │ den Minister?"""
        return self.is_kind(at, ARTICLE) and not self.is_kind(at, POSSESSOR)
