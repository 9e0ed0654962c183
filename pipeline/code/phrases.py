"""Who says it where no name stands: the noun before a verb of saying, or behind it. Pure.

Observers in Virginia on Monday also │ said         a noun with what is tied to it
said on Monday │ the minister                       … behind what only tells when, how and to whom
Russian experts │ said                              a name with the nouns between it and a verb
"""

from pipeline.code.clauses import POSSESSIVE, Named
from pipeline.code.lexicon import Kind
from pipeline.code.sentences import Sentence
from pipeline.code.speech import (
    ADVERB,
    ARTICLE,
    CONJUNCTION,
    NO_SUBJECT,
    NOUN,
    NOUN_LIKE,
    OPENERS,
    POSSESSOR,
    PRIVATE,
    SAYING_NOUN,
    Speech,
    Subject,
)
from pipeline.code.times import calendar_of
from pipeline.language.words import HYPHENS

LONGEST_PHRASE = 12  # words of a speaker with what is tied to it
LONGEST_NOUN = 5  # words of a speaker without a name
LONGEST_ADJUNCT = 8  # words that tell where, how or to whom, between a verb and its subject
TO_DAY = 3  # words to a day, itself counted: в этот вторник
NEWS = "MED"  # sector of those to whom things are said
DAYS = frozenset(["day", "weekday"])  # kinds of time words
TIMED: frozenset[Kind] = frozenset(["place", "recipient", "article"])
TIED: frozenset[Kind] = frozenset(["place", "possessor", "partner", "topic"])


class Phrases(Speech):
    """The nouns of a text."""

    def noun(self, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """A speaker who is not named: the words right before the verb, or right behind it."""
        before = self.noun_before(start, sentence)
        if before is not None and not (self.has_inversion and self.is_governed(before[0])):
            return before
        return self.noun_behind(end, sentence) or before

    def noun_behind(self, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """Said │ the minister, said │ Mr. X; not: this Tuesday."""
        first = self.behind_adjuncts(end, sentence)
        last = first
        while last < min(first + LONGEST_NOUN, sentence.end) and self._may_be_noun(last):
            last += 1
        if self.has_capital_nouns:  # räumt Norwegen │ ein
            last = next((at for at in range(last, first, -1) if self.text.words[at - 1][:1].isupper()), last)
        last = self.without_adverbs(first, last)
        last -= last - 1 > first and self.is_kind(last - 1, ARTICLE)  # les autorités │ ce vendredi
        times = self.text.standing(calendar_of(self.text.language).words)
        is_noun = self._is_noun(first, last) and not any(
            at in times for at in range(first, min(first + 2, last))
        )
        return (first, last) if is_noun else None

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
        known = self.text.standing(calendar_of(self.text.language).words)
        last = len(self.text.words)
        while at < last:
            if self.is_kind(at, ADVERB):
                at += 1
                continue
            day = next((i for i in range(at, min(at + TO_DAY, last)) if self._is_day(i)), None)
            leads = day is not None and all(self._may_lead(i) for i in range(at, day))
            if day is None or not leads:
                break
            at = max(end for end, word in known[day])
        return at

    def _is_day(self, at: int) -> bool:
        """Is it the name of a day, and not its possessive: Monday's talks?"""
        known = self.text.standing(calendar_of(self.text.language).words)
        if at in self.owner or self.text.words[at + 1 : at + 2] in (["'"], ["’"]):
            return False
        return any(word.kind in DAYS for _, word in known.get(at, ()))

    def _may_lead(self, at: int) -> bool:
        """May a word stand before a day: on, this, last?"""
        known = self.text.standing(calendar_of(self.text.language).words)
        return at not in self.owner and (at in known or self.is_kind(at, TIMED))

    def _adjunct_end(self, at: int, limit: int) -> int | None:
        """Where a phrase ends that a preposition, or the name of an agency, opens before a subject."""
        if self._is_news(at) and not self.ends_at(self.names[self.owner[at]].end):
            return self.names[self.owner[at]].end
        if not self.is_kind(at, NO_SUBJECT):
            return None
        first = at + 1
        if not self.has_articles:  # na konferenci │ ministr
            while first < limit and (first in self.owner or self.is_kind(first, SAYING_NOUN)):
                first += 1
            return first if first > at + 1 else None
        for i in range(first + self.is_kind(first, ARTICLE) + 1, limit):
            if not self.text.words[i][:1].isalpha() and self.text.words[i] not in POSSESSIVE:
                return None
            if self.is_kind(i, OPENERS) or i in self.quoted:
                return None
            if self._is_object(i) and not self.is_kind(i, NO_SUBJECT) and not self.is_kind(i - 1, TIED):
                return i
        return None

    def _is_news(self, at: int) -> bool:
        """Does an agency or a paper stand here?"""
        return at in self.owner and self.names[self.owner[at]].mention.sector == NEWS

    def ends_at(self, at: int) -> bool:
        """Does nothing follow but when, where and to whom?"""
        is_mark = not self.text.words[at : at + 1] or not self.text.words[at][:1].isalnum()
        return is_mark or self.is_adverbial(at) or self.without_adverbs(at, at + 1) == at

    def is_governed(self, start: int) -> bool:
        """Does a preposition stand before a noun, or before its article: nach einer │ norwegischen Frage?"""
        at = start - 1 - self.is_kind(start - 1, ARTICLE)
        return self.is_kind(at, NO_SUBJECT) and not self.is_kind(at, ARTICLE)

    def noun_before(self, start: int, sentence: Sentence) -> tuple[int, int] | None:
        """Observers in Virginia and Ohio on Monday also │ said: without what only tells when and how."""
        last = self._without_auxiliaries(sentence.start, self.without_adverbs(sentence.start, start))
        first = self._run_before(last, sentence)
        if first == last:
            return None
        while (link := self._link_before(first)) > sentence.start:
            head = self._run_before(link, sentence)
            if head == link or last - head > LONGEST_PHRASE:
                break
            first = head
        if not self.has_articles and self.is_governed(first):
            first = self._behind_oblique(first, last)
        return (first, last) if self._is_noun(first, last) else None

    def _behind_oblique(self, first: int, last: int) -> int:
        """На вопрос о санкциях │ министр ответил: the word behind what has the ending of no subject."""
        reach = range(last - 1, first, -1)
        return next((at for at in reach if self.text.keys[at - 1].endswith(self.oblique)), first)

    def _link_before(self, first: int) -> int:
        """The first of the words that tie a noun to the one before: in, from both, in and around; else 0."""
        link = first - (self.is_kind(first - 1, CONJUNCTION) and self.is_kind(first - 2, TIED))
        while self.is_kind(link - 1, TIED):
            link -= 1
        if link < first and self.is_kind(link - 1, CONJUNCTION):
            link -= 1 + self.is_kind(link - 2, TIED)
        return link if link < first else 0

    def phrase(self, name: Named, start: int) -> Subject:
        """Norway's spokesman │ said, Russian experts │ said: a name with the nouns between it and a verb."""
        last = self._without_auxiliaries(name.end, self.without_adverbs(name.end, start))
        between = range(name.end, last)
        is_phrase = all(self._may_be_noun(at) and not self._is_object(at) for at in between)
        if not self._is_noun(name.end, last) or not is_phrase:
            return (name.start, name.end), name
        if self._is_news(name.start) and self.is_governed(name.start):
            return (name.end, last), None  # w rozmowie z PAP │ rzecznik rządu
        is_owner = self.text.words[name.end] in POSSESSIVE or self.text.words[name.end - 1] in POSSESSIVE
        is_private = any(self.is_kind(at, PRIVATE) for at in range(name.end, last))
        is_somebody_else = is_private or (is_owner and name.mention.kind == "person")
        return (name.start, last), None if is_somebody_else else name

    def without_adverbs(self, first: int, last: int) -> int:
        """The end of words[first:last] without what tells when and how at its end."""
        known = self.text.standing(calendar_of(self.text.language).words)
        while last > first and (self.is_kind(last - 1, ADVERB) or last - 1 in known):
            last -= 1
            if last in known and last > first and self.is_kind(last - 1, TIMED):
                last -= 1  # on Monday
        return last

    def _without_auxiliaries(self, first: int, last: int) -> int:
        """… and without a, ha, не."""
        while last > first and self.is_short(last - 1) and not self._is_tied(last - 1):
            if self.is_kind(last - 2, TIED):  # those close to him
                break
            last -= 1
        return last

    def _is_tied(self, at: int) -> bool:
        """Does a hyphen tie a word to the one before: porta-voz?"""
        return at > 1 and self.text.is_tying(at - 1)

    def _is_object(self, at: int) -> bool:
        """Does an article, which ties nothing to what is before it, begin an object: X │ den Minister?"""
        return self.is_kind(at, ARTICLE) and not self.is_kind(at, POSSESSOR)

    def _run_before(self, last: int, sentence: Sentence) -> int:
        first = last
        while first > max(last - LONGEST_NOUN, sentence.start) and self._may_stand_in(first - 1, last):
            first -= 1
        return first + (first < last and self.text.words[first] in HYPHENS)

    def _may_stand_in(self, at: int, last: int) -> bool:
        """May a word be of a noun, or a number in it: eight of │ 10 voters?"""
        is_number = at < last - 1 and self.text.words[at].isdigit() and at not in self.quoted
        return is_number or self._may_be_noun(at)

    def _is_noun(self, first: int, last: int) -> bool:
        return any(len(word) >= NOUN for word in self.text.words[first:last])

    def _may_be_noun(self, at: int) -> bool:
        word = self.text.words[at]
        known = self.kinds_of(at)
        if word in HYPHENS and at + 1 < len(self.text.words) and self.text.is_tying(at):
            return at not in self.quoted  # porta-voz
        is_tied = word in POSSESSIVE or (word == "." and self.is_abbreviation(at))
        return (
            at not in self.quoted
            and (word[:1].isalpha() or (is_tied and not self.text.gap(at)))
            and (not known or not known.isdisjoint(NOUN_LIKE))
        )
