"""The subject before a verb of saying: the nearest name in its clause, outside of quotations. Pure.

X, the minister, also │ said                        before an apposition
X called the talks off and │ said                   before another verb
The film — which shows X — │ says                   before two dashes
"""

from pipeline.code.quotes.phrases import AUXILIARY, SPEAKER_REACH, WALLS
from pipeline.code.quotes.pronouns import IMPERSONAL, PRONOUN, RELATIVE, Pronouns
from pipeline.code.quotes.speech import CONJUNCTION, NO_SUBJECT, NOUN, OPENERS, PLACE, Subject
from pipeline.code.text.names import Named
from pipeline.code.text.sentences import Sentence


class Subjects(Pronouns):
    """The subjects that stand before verbs of saying."""

    def subject_before(self, start: int, sentence: Sentence) -> Subject | None:
        """The nearest before a verb, unless something stands between that parts them."""
        if self.is_dash(start - 1) and (subject := self._before_dashes(start - 1, sentence)):
            return subject
        if start - 1 in self.closing and self.is_participle(start):
            return self.goes_on(start - 1, sentence)  # X said: "…," │ adding that
        for at in range(start - 1, max(start - SPEAKER_REACH, sentence.start) - 1, -1):
            if (subject := self._met(at, start, sentence)) is not None:
                return subject
            if self._parts(at, start):
                return None
        return None

    def _met(self, at: int, start: int, sentence: Sentence) -> Subject | None:
        """The subject that a word before a verb is, or leads to."""
        is_near, is_relative = at >= start - AUXILIARY, self.is_kind(at, RELATIVE)
        if is_near and self.is_kind(at, CONJUNCTION):
            return self.goes_on(at, sentence) or self.subject(sentence.start, at)
        if is_relative and at - 1 in self.owner:
            return None  # X who wrote
        if is_relative and is_near and (antecedent := self._antecedent(at)) is not None:
            return antecedent
        if self.text.words[at] == ",":
            return self._before_comma(at, start, sentence)
        if at in self.asides or self._is_wall(at):
            return None
        return self._named_at(at, start) if at in self.owner else self._pronoun_at(at, start, sentence)

    def _parts(self, at: int, start: int) -> bool:
        """Does what stands before a word, itself no subject, belong to another clause?"""
        is_near = at >= start - AUXILIARY
        if is_near and self.is_kind(at, CONJUNCTION):
            return True
        if self.is_kind(at, RELATIVE) and at - 1 in self.owner:
            return False
        is_comma = self.text.words[at] == ","
        if is_comma and (is_near or self._is_beside(at, start)):
            return True
        return at not in self.asides and self._is_wall(at)

    def _is_wall(self, at: int) -> bool:
        """Is it quoted, a mark, or a word that opens a clause?"""
        return at in self.quoted or self.text.words[at] in WALLS or self.is_kind(at, OPENERS)

    def _named_at(self, at: int, start: int) -> Subject | None:
        """The name at a word, with the nouns behind it; no place, no adjective of another noun."""
        name = self.head(self.owner[at])
        if name.mention.role == "location" and self.is_kind(name.start - 1, PLACE):
            return None  # observers in Virginia say
        subject = self.phrase(name, start)
        is_alone = subject[0][1] == name.end or self.is_governed(name.start)
        return None if self.is_adjective(name) and is_alone else subject

    def _pronoun_at(self, at: int, start: int, sentence: Sentence) -> Subject | None:
        """Whom a pronoun means; a number that is one, too, is a noun's: one slide."""
        if not self.is_kind(at, PRONOUN):
            return None
        noun = self.noun_before(start, sentence)
        if noun is not None and noun[0] == at + 1:
            return (at, noun[1]), None
        return (at, at + 1), self.last_person(at)

    def _before_dashes(self, dash: int, sentence: Sentence) -> Subject | None:
        """The film — which shows X — │ says: the name or noun before the first of two dashes."""
        first = next((at for at in range(dash - 1, sentence.start, -1) if self.is_dash(at)), None)
        if first is None or dash in self.quoted:
            return None
        if first - 1 in self.owner:
            name = self.names[self.owner[first - 1]]
            return (name.start, name.end), name
        return self.unnamed(self.noun_before(first, sentence))

    def unnamed(self, noun: tuple[int, int] | None) -> Subject | None:
        """A noun with whom its first word names, if anybody."""
        if noun is None:
            return None
        return noun, self.names[self.owner[noun[0]]] if noun[0] in self.owner else None

    def _antecedent(self, relative: int) -> Subject | None:
        """X, who wrote; subrayó la canciller, quien agregó: the person or speaker right before a comma."""
        if (person := self.person_at(relative - 2)) is not None:
            return (person.start, person.end), person
        earlier = self.before(relative, self.text.sentence_of(relative).start)
        words = earlier.speaker_words if earlier is not None else None
        if earlier is None or words is None or self.text.words[relative - 1] != ",":
            return None
        is_beside = words[1] == relative - 1 and words[0] >= earlier.end
        return (words, earlier.speaker) if is_beside else None

    def _before_comma(self, comma: int, start: int, sentence: Sentence) -> Subject | None:
        """When X left, officials │ said: the noun behind; X, the minister, │ said: who is before it."""
        if (noun := self.noun_before(start, sentence)) and noun[0] == comma + 1:
            return noun, None
        if comma >= start - AUXILIARY or self._is_beside(comma, start):
            return self.goes_on(comma, sentence) or self._beyond(comma, start, sentence)
        return None

    def _is_beside(self, comma: int, start: int) -> bool:
        """Do only auxiliaries, objects and adverbs stand between a comma and a verb: , l'ha poi detto?"""
        last = self.without_adverbs(comma + 1, start)
        return all(len(word) < NOUN and not word[:1].isupper() for word in self.text.words[comma + 1 : last])

    def _beyond(self, comma: int, start: int, sentence: Sentence) -> Subject | None:
        """The subject before a comma: X, the minister, said; of a participle it is that of the clause."""
        if self.is_participle(start) and (subject := self._of_clause(comma, sentence)):
            return subject
        return self._before_apposition(comma, sentence) or self.subject(sentence.start, comma)

    def _of_clause(self, comma: int, sentence: Sentence) -> Subject | None:
        """The subject of the clause before a participle; where it is no name, the noun before its verb."""
        if subject := self.subject(sentence.start, comma):
            return subject
        finite = next((at for at in range(sentence.start, comma) if self.is_finite(at)), None)
        return self.unnamed(self.noun_before(finite, sentence)) if finite is not None else None

    def _before_apposition(self, comma: int, sentence: Sentence) -> Subject | None:
        """X, speaking on Friday, said: the name, or the noun, before the comma before."""
        words = self.text.words
        first = next((at for at in range(comma - 1, sentence.start, -1) if words[at] == ","), comma)
        names = self._beside(first - 1, comma - 1)
        persons = [name for name in names if name.mention.kind == "person"]
        unknown = self._noun_of_apposition(first, comma, sentence)
        at_first = [name for name in names if name.end == first or unknown is None]
        name = next(iter((*persons, *at_first)), None)
        return ((name.start, name.end), name) if name else (unknown and (unknown, None))

    def _beside(self, *places: int) -> list[Named]:
        """The names at some words that are no adjectives, and stand behind no preposition."""
        beside = (self.names[self.owner[at]] for at in places if at in self.owner and at not in self.quoted)
        return [name for name in beside if not (self.is_adjective(name) or self.is_governed(name.start))]

    def _noun_of_apposition(self, first: int, comma: int, sentence: Sentence) -> tuple[int, int] | None:
        """Mr. King, 82, said: a noun with a capital before the first of two commas."""
        noun = self.noun_before(first, sentence)
        is_named = noun is not None and self.text.words[noun[1] - 1][:1].isupper()
        return noun if first != comma and is_named else None

    def subject(self, start: int, before: int) -> Subject | None:
        """X denied it, calling it a lie: the first who acts and stands behind no preposition."""
        for at in range(start, before):
            if at in self.quoted or self.is_kind(at - 1, NO_SUBJECT) or self.is_kind(at, IMPERSONAL):
                continue
            if self.is_kind(at, PRONOUN):
                return (at, at + 1), self.last_person(at)
            name = self.names[self.owner[at]] if at in self.owner else None
            is_actor = name is not None and name.start == at and name.mention.role == "actor"
            if name is not None and is_actor and not self._is_beside_person(name):
                return self.phrase(name, before)
        return None

    def _is_beside_person(self, name: Named) -> bool:
        """Does the name of a person follow that of his country: turco │ X?"""
        return self.is_adjective(name) and self.person_at(name.end) is not None
