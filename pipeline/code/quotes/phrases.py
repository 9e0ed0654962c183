"""Who says it where no name stands: the noun before a verb of saying, or behind it. Pure.

Observers in Virginia on Monday also │ said         a noun with what is tied to it
said on Monday │ the minister                       … behind what only tells when, how and to whom
Russian experts │ said                              a name with the nouns between it and a verb
"""

from pipeline.code.quotes.adjuncts import TIED, Adjuncts
from pipeline.code.quotes.speech import (
    ARTICLE,
    CONJUNCTION,
    NO_SUBJECT,
    NOUN,
    NOUN_LIKE,
    OPENERS,
    PRIVATE,
    Subject,
)
from pipeline.code.text.names import Named
from pipeline.code.text.punctuation import POSSESSIVE
from pipeline.code.text.sentences import Sentence
from pipeline.language.words import HYPHENS

LONGEST_PHRASE = 12  # words of a speaker with what is tied to it
SPEAKER_REACH = 12  # words around a verb in which its subject is looked for
AUXILIARY = 2  # words between a comma and a verb of saying: , a déclaré
LONGEST_NOUN = 5  # words of a speaker without a name
WALLS = frozenset(';:«»“”„"()')


class Phrases(Adjuncts):
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
        is_noun = self._is_noun(first, last) and not any(
            at in self.times for at in range(first, min(first + 2, last))
        )
        return (first, last) if is_noun else None

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

    def first_noun(self, start: int, sentence: Sentence) -> tuple[int, int] | None:
        """The minister, who gave no figures, │ said: the noun at the beginning, before a comma."""
        first = next((at for at in range(start, sentence.start, -1) if at - 1 in self.quoted), sentence.start)
        first = next((at for at in range(first, start) if self.text.words[at].isalpha()), start)
        commas = [at for at in range(first, start) if self.text.words[at] == ","]
        if len(commas) < 2 or commas[0] - first > LONGEST_PHRASE or start - commas[-1] > AUXILIARY + 1:
            return None
        words = range(first, commas[0])
        is_phrase = all(self._may_be_noun(at) or self.is_kind(at, TIED) for at in words)
        is_noun = is_phrase and not self.is_kind(first, NO_SUBJECT) and self._is_noun(first, commas[0])
        return (first, commas[0]) if is_noun else None

    def _behind_oblique(self, first: int, last: int) -> int:
        """На вопрос о санкциях │ министр ответил: the word behind what has the ending of no subject."""
        reach = range(last - 1, first, -1)
        return next((at for at in reach if self.oblique.fit(self.text.keys[at - 1])), first)

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
        is_phrase = all(self._may_be_noun(at) and not self.is_object(at) for at in between)
        if not self._is_noun(name.end, last) or not is_phrase:
            return (name.start, name.end), name
        is_person = name.mention.kind == "person"
        if is_person and not self.has_articles:
            return (name.start, name.end), name  # Песков журналистам │ сказал
        if self.is_news(name.start) and self.is_governed(name.start):
            return (name.end, last), None  # w rozmowie z PAP │ rzecznik rządu
        is_owner = self.text.words[name.end] in POSSESSIVE or self.text.words[name.end - 1] in POSSESSIVE
        is_private = any(self.is_kind(at, PRIVATE) for at in range(name.end, last))
        is_somebody_else = is_private or (is_owner and is_person)
        return (name.start, last), None if is_somebody_else else name

    def _without_auxiliaries(self, first: int, last: int) -> int:
        """… and without a, ha, не, have."""
        while last > first and self._is_auxiliary(last - 1) and not self.is_kind(last - 2, TIED):
            last -= 1  # not: those close to │ him
        return last

    def _is_auxiliary(self, at: int) -> bool:
        return at in self.auxiliaries or (self.is_short(at) and not self._is_tied(at))

    def _is_tied(self, at: int) -> bool:
        """Does a hyphen tie a word to the one before: porta-voz?"""
        return at > 1 and self.text.is_tying(at - 1)

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
        if word in HYPHENS and "".join(self.text.words[at + 1 : at + 2]).isalpha() and self.text.is_tying(at):
            return at not in self.quoted  # porta-voz
        is_tied = word in POSSESSIVE or (word == "." and self.is_abbreviation(at))
        return (
            at not in self.quoted
            and (word[:1].isalpha() or (is_tied and not self.text.gap(at)))
            and (not known or not known.isdisjoint(NOUN_LIKE))
        )

    def person_at(self, at: int) -> Named | None:
        index = self.owner.get(at)
        name = self.names[index] if index is not None else None
        return name if name is not None and name.mention.kind == "person" else None

    def head(self, index: int) -> Named:
        """Of "Peskov, the spokesman of Russia, said" the person."""
        name = self.names[index]
        if name.mention.kind == "person":
            return name
        for other in reversed(self.names[max(index - 3, 0) : index]):
            if name.start - other.end > SPEAKER_REACH // 2:
                break
            if other.mention.kind == "person" and "," in self.text.words[other.end : name.start]:
                return other
        return name

    def apposed(self, index: int, sentence: Sentence) -> Named:
        """Of "said the Russian minister of defence, Sergei Shoigu" the person."""
        name = self.names[index]
        for other in self.names[index + 1 : index + 4]:
            between = range(name.end, other.start)
            if other.start >= min(name.end + SPEAKER_REACH, sentence.end) or any(
                self.text.words[at] in WALLS or self.is_kind(at, OPENERS) for at in between
            ):
                break
            if other.mention.kind == "person" and name.mention.kind != "person":
                return other
        return name
