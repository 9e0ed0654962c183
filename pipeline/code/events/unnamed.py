"""Whether a verb has a subject of its own that is no name. Pure.

das Ministerium warf X vor │ mehrere Staaten haben X unterstützt │ said that missiles were intercepted
"""

from pipeline.code.events.acts import Act
from pipeline.code.events.pronouns import PRONOUNS, Pronouns
from pipeline.code.known.lexicon import RELATIONS, Kind
from pipeline.code.text.calendars import is_time
from pipeline.code.who.parties import PLURAL_STATES, Party

SHORTEST = 4  # letters of a noun: se, się, by are none
FRONT = 6  # words of a subject without a name, up to its noun
LEADING: tuple[Kind, ...] = ("that", "clause", "negation", "adverb", "article")  # before a noun
BODIES: tuple[Kind, ...] = ("local", "doer", "perfect", *PRONOUNS)
OUTER_RELATIONS = tuple(kind for kind in RELATIONS if kind != "agent")  # a militia backed by X: eine von X …
FINITE: tuple[Kind, ...] = ("auxiliary", "passive", "future", "possible")


class Unnamed(Pronouns):
    """The parties of a sentence, and the subjects that are none of them."""

    def front_of_unnamed(self, act: Act) -> int | None:
        """Where the phrase before the finite verb ends, if it is a subject without a name: das
        Ministerium │ warf X vor; de autoriteiten in X │ hebben Y opgepakt.
        """
        reading, first = self.reading, act.clause.start
        if not reading.lexicon.is_verb_second or act.clause.opener in ("relative", "if"):
            return None
        if reading.is_kind(first, "as"):
            return None  # als erstes Land hat X …
        first += reading.is_kind(first, "that", "clause", "conjunction")
        first += reading.is_kind(first, "article")
        end = next((at for at in range(first, act.start) if reading.is_kind(at, *FINITE)), act.start)
        words = range(first, min(first + FRONT, end))
        if self._is_of_several(act, end):
            return end
        noun = next((at for at in words if reading.is_noted(at, at + 1, "local", "doer")), None)
        if noun is None or noun in reading.owner or reading.has(first, noun, *OUTER_RELATIONS):
            return None
        return None if any(p.is_plain for p in self.within(first, end)) else end

    def finite(self, first: int, end: int) -> int | None:
        """The first finite auxiliary among words[first:end]; zijn behind a preposition is "his"."""
        reading = self.reading
        told = (at for at in range(first, end) if reading.is_kind(at, *FINITE))
        return next((at for at in told if not reading.is_kind(at - 1, *RELATIONS)), None)

    def is_fronted(self, first: int) -> bool:
        """Does a circumstance or the verb begin a clause, so that its subject stands behind the verb?"""
        reading = self.reading
        return reading.is_kind(first, *RELATIONS, "auxiliary", "clause", "if") or is_time(reading.text, first)

    def _is_of_several(self, act: Act, finite: int) -> bool:
        """Does a plural auxiliary stand before one state alone: Mehrere Staaten haben X gestützt?"""
        reading, plurals = self.reading, self.reading.lexicon.plurals
        if finite == act.start or not plurals or not reading.text.keys[finite].endswith(plurals):
            return False
        if any(p.is_plain for p in self.within(act.clause.start, finite)):
            return False
        behind = next((p for p in self.within(finite + 1, act.start) if p.is_plain), None)
        return behind is not None and self._is_one(behind)

    def _is_one(self, party: Party) -> bool:
        """Is it one state or person, not one of several, nor people or things of theirs?"""
        reading, last = self.reading, party.end - 1
        is_noun = not (party.is_possessor or reading.is_adjective(last) or reading.text.is_tying(party.end))
        is_alone = not reading.has(party.start - 2, party.end + 1, "conjunction")
        is_single = len(party.mentions) == 1 and party.mentions[0].kind in ("country", "person")
        is_people = reading.text.keys[last] in reading.lexicon.inhabitants  # as written: not Norwegen
        is_many = is_people or party.mentions[0].country in PLURAL_STATES
        return is_noun and is_alone and is_single and not is_many

    def head_of_content(self, act: Act) -> int | None:
        """The noun with which what is said begins, if it is no name: said that │ rockets were intercepted."""
        reading, words = self.reading, self.reading.text.words
        is_bare = act.clause.opener == "clause" and not reading.lexicon.has_inversion
        if act.clause.opener != "that" and not is_bare:
            return None
        at = act.clause.start
        while at < act.start and (reading.is_kind(at, *LEADING) or self._is_number(at)):
            if reading.is_noted(at, at + 1, "oblique") or reading.is_kind(at, "pronoun"):
                return None
            at += 1
        while reading.lexicon.has_capital_nouns and at < act.start and self._may_be_attribute(at):
            at += 1
        is_noun = at < act.start and _is_word(words[at]) and not self._is_known(at)
        is_noun = is_noun and not (reading.is_progressive(at) or reading.ends_as_infinitive(at))
        return at if is_noun and not is_time(reading.text, at) else None

    def _may_be_attribute(self, at: int) -> bool:
        return self.reading.text.words[at][:1].islower() and not self._is_known(at)

    def _is_number(self, at: int) -> bool:
        return self.reading.text.words[at][:1].isdigit()

    def _is_known(self, at: int) -> bool:
        """Is it a name, a function word, an adverb, or one of those who may act for who speaks: the army?"""
        reading = self.reading
        is_grammar = at in reading.function_words.kinds or reading.is_noted(at, at + 1, *BODIES)
        return at in reading.owner or is_grammar or reading.is_adverb(at)

    def is_of_relative(self, act: Act) -> bool:
        """Is its subject a relative pronoun, before those who say it: attacks which X says │ killed two?"""
        reading, at = self.reading, act.clause.start
        before = next((c for c in reading.clauses if c.end == at), act.clause)
        if (
            act.clause.opener != "that"
            or before.opener != "relative"
            or not reading.is_kind(at - 1, "saying")
        ):
            return False
        while reading.is_noted(at, at + 1, "perfect") or reading.is_kind(at, "passive", "future", "possible"):
            at += 1
        return reading.parts(at) == {"verb"}

    def is_of_object(self, act: Act) -> bool:
        """Is its subject a noun that is the object of the clause before: X backed the plan, which urges …?"""
        reading, start = self.reading, act.clause.start
        before = next((c for c in reading.clauses if c.end == start), None)
        if act.clause.opener != "relative" or before is None or reading.lexicon.has_inversion:
            return False
        last = start - 1 - (reading.text.words[start - 1] == ",")
        verbs = [at for at in range(before.start, last) if reading.parts(at) == {"verb"}]
        is_noun = last not in reading.owner and _is_word(reading.text.words[last])
        return is_noun and bool(verbs) and reading.has(verbs[-1], last, "article")

    def is_of_nobody_named(self, act: Act) -> bool:
        """Has it a subject of its own that is no name: said that most of the strikes hit the city?"""
        is_infinitive = self.reading.is_kind(act.start - 1, *RELATIONS)  # to discuss, per incontrare
        if self.reading.lexicon.oblique and self.reading.ends_as_infinitive(act.start):
            is_infinitive = True  # чтобы лично встретиться
        if not is_infinitive and self.head_of_content(act) is not None:
            return True
        if self.reading.lexicon.has_inversion or is_infinitive:
            return self.front_of_unnamed(act) is not None
        if self._goes_on(act):
            return False
        return self._has_article_inside(act) or self._begins_with_people(act)

    def _goes_on(self, act: Act) -> bool:
        """Does ", and" join it to what the sentence's subject does: said the trip went on, and │ sent X?"""
        reading, joint = self.reading, self.reading.before_auxiliaries(act.start)
        return reading.is_kind(joint, "conjunction") and reading.text.words[joint - 1] == ","

    def _begins_with_people(self, act: Act) -> bool:
        """Do people without a name stand first, perhaps counted, and nobody with one: X fired; four
        protesters were arrested?
        """
        reading, first = self.reading, act.clause.start
        first += reading.is_kind(first, "conjunction") or reading.text.words[first] == ";"
        is_of_people = reading.is_noted(first, min(first + 2, act.start), "local")
        return is_of_people and not self.within(first, act.start)

    def is_of_locals(self, act: Act, subject: Party) -> bool:
        """Do others than a party or body before do it: партия подала иск; в пятницу судья │ отказал?"""
        reading, endings = self.reading, self.reading.lexicon.oblique
        is_state = any(m.kind == "country" for m in subject.mentions)
        if not endings or reading.lexicon.is_verb_second or is_state:
            return False
        return any(
            reading.is_noted(at, at + 1, "local")
            and not reading.is_kind(at - 1, *RELATIONS)
            and not endings.fit(reading.text.keys[at])
            for at in range(act.clause.start, act.start)
            if at not in reading.owner
        )

    def _has_article_inside(self, act: Act) -> bool:
        """Does an article that no preposition governs stand before the verb, and not first in its clause?"""
        reading, start = self.reading, act.clause.start
        end = reading.before_auxiliaries(act.start) + 1
        while reading.lexicon.has_clitic_articles and reading.is_noted(end - 1, end, *PRONOUNS):
            end -= 1  # la acusó, l'accuse: no article
        first = next((at for at in range(start, end) if reading.is_kind(at, "article")), start)
        if first == start or reading.is_progressive(first - 1):
            return False  # removing the sanctions is out of the question
        if reading.is_kind(first + 1, "possessive"):
            return False  # mentre il suo ministro ha accusato X
        is_of_some = reading.is_kind(first - 1, "possessor")  # most of the strikes
        return is_of_some or not reading.is_kind(first - 1, *RELATIONS)


def _is_word(written: str) -> bool:
    """Is it neither an acronym nor as short as a clitic?"""
    return written.isalpha() and len(written) >= SHORTEST and not written.isupper()
