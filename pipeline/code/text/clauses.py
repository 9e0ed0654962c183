"""A sentence → its clauses and parties: who stands where, behind which preposition. Pure; no parser.

    │ Iran today threatened to launch an offensive against Iraq │ unless │ Baghdad accepted its terms │
      plain ▲                                      recipient ▲     clause   plain ▲

A clause begins at a word that opens one (that, who, because), where somebody says something, and at a
semicolon, colon, dash or bracket; a comma only parts it into pieces, for it may stand around an apposition.
"""

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from pipeline.code.known.lexicon import Kind, Lexicon
from pipeline.code.text.calendars import is_time
from pipeline.code.text.sentences import Sentence, Written
from pipeline.language.inflections import base_forms
from pipeline.language.words import folded
from pipeline.records.mentions import Mention

BREAKS = frozenset(";:()[]—–|•")
MARKS = BREAKS | {",", "-"}  # where a clause may end
PHRASE_ENDS = BREAKS | frozenset(",.!?")
OPENERS: tuple[Kind, ...] = ("if", "that", "relative", "clause")  # of clauses; the first one counts
CUTTING: frozenset[Kind] = frozenset([*OPENERS, "saying"])  # beside the marks
NO_PARTS: frozenset[str] = frozenset()
QUOTES = frozenset('"«»„“”‹›')
OPENING, CLOSING = frozenset("(["), frozenset(")]")
POSSESSIVE = ("'", "’")
ASIDE = 5  # words of a bracket that does not part a clause
ATTRIBUTION = 8  # words of who says it, before the verb
SAYING_REACH = 3  # words between the comma and a verb of saying that has its subject behind it


class Named(NamedTuple):
    """A mention at its words."""

    start: int
    end: int
    mention: Mention


class Clause(NamedTuple):
    """words[start:end]."""

    start: int
    end: int
    opener: Kind | None  # of the word that opens it


class FunctionWords(NamedTuple):
    """What a table says of the function words of a sentence."""

    spans: Mapping[int, tuple[int, frozenset[Kind]]]  # {first word of a phrase: where it ends, and its kinds}
    kinds: Mapping[int, frozenset[Kind]]  # {word: the kinds of the phrase that it belongs to}
    present: frozenset[Kind]  # those that occur at all: most do not, in most sentences


class Reading:
    """A sentence with all that the tables say of its words; what few need is found when asked for."""

    def __init__(
        self,
        text: Written,
        sentence: Sentence,
        lexicon: Lexicon,
        names: Sequence[Named],
        earlier: Sequence[Named] = (),
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.lexicon = lexicon
        self.names = names  # in the sentence
        self.earlier = earlier  # the last ones before it
        self.owner = {at: name for name in names for at in range(name.start, name.end)}
        self.asides = asides(text, *sentence)  # the words of short brackets: Scholz (SPD), Graham (R-S.C.)
        self.notes = _notes(text, sentence, lexicon)  # {word: what it tells of the names beside it}
        self.noted: frozenset[Kind] = frozenset().union(*self.notes.values())  # what occurs at all
        self._function_words: FunctionWords | None = None
        self._clauses: list[Clause] | None = None

    @property
    def function_words(self) -> FunctionWords:
        """Those of the sentence, outside of names."""
        if self._function_words is None:
            self._function_words = _function_words(self)
        return self._function_words

    def is_kind(self, at: int, *kinds: Kind) -> bool:
        """Does a word belong to a function phrase of one of these kinds?"""
        own = self.function_words.kinds.get(at)
        return own is not None and not own.isdisjoint(kinds)

    def has(self, start: int, end: int, *kinds: Kind) -> bool:
        """Does one of these words?"""
        return bool(self.where(start, end, *kinds))

    def where(self, start: int, end: int, *kinds: Kind) -> list[int]:
        """Those of these words that do."""
        _, known, present = self.function_words
        if present.isdisjoint(kinds):
            return []
        return [at for at in range(start, end) if at in known and not known[at].isdisjoint(kinds)]

    def is_noted(self, start: int, end: int, *kinds: Kind) -> bool:
        """Does one of these words tell one of that?"""
        if self.noted.isdisjoint(kinds):
            return False
        return any(at in self.notes and not self.notes[at].isdisjoint(kinds) for at in range(start, end))

    def phrase_start(self, first: int, at: int) -> int:
        """Behind the last comma before a word, not before another one."""
        return next((i + 1 for i in range(at - 1, first - 1, -1) if self.text.words[i] == ","), first)

    def is_adverb(self, at: int) -> bool:
        """Has a word the ending of one: sharply?"""
        return self.text.keys[at].endswith(self.lexicon.adverbs)

    def ends_as_infinitive(self, at: int) -> bool:
        """Has a verb the ending of one, where no finite verb has it: reunirse, not kämpfen?"""
        is_told = bool(self.lexicon.infinitives) and not self.lexicon.is_bracketed
        return is_told and self.text.keys[at].endswith(self.lexicon.infinitives)

    def has_infix(self, at: int) -> bool:
        """Does an infinitive hold its particle: anzuerkennen?"""
        key, infixes = self.text.keys[at], self.lexicon.infixes
        return key.endswith(self.lexicon.infinitives) and any(key.find(infix, 2) > 0 for infix in infixes)

    def is_progressive(self, at: int) -> bool:
        """Is a word an active participle: accusing?"""
        return self.text.keys[at].endswith(self.lexicon.progressive)

    def before_auxiliaries(self, at: int) -> int:
        """The word before the auxiliaries of the perfect that stand before a verb: l' │ a condamné."""
        at -= 1
        while self.is_noted(at, at + 1, "perfect"):
            at -= 1
        return at

    def is_adjective(self, at: int) -> bool:
        """Is a word the adjective of a country: Russian?"""
        return self.text.keys[at] in self.lexicon.adjectives

    def is_form(self, at: int, of: frozenset[str]) -> bool:
        """Is a word one of these, or inflected from one: bosnische, Serben?"""
        if self.text.keys[at] in of:
            return True
        return any(folded(form) in of for form in base_forms(self.text.words[at], self.text.language))

    def parts(self, at: int) -> Set[str]:
        """Verb or noun: as what the word is a trigger; nothing behind the last one."""
        standing = self.text.standing(self.lexicon.triggers).get(at)
        if standing is None or at >= self.sentence.end:
            return NO_PARTS
        return {meaning.part for _, meaning in standing}

    @property
    def clauses(self) -> list[Clause]:
        """In order; together they hold all words."""
        if self._clauses is None:
            self._clauses = _Cutter(self).clauses()
        return self._clauses

    def clause_of(self, at: int) -> Clause:
        """The clause that a word stands in."""
        return next(clause for clause in self.clauses if clause.start <= at < clause.end)


def _notes(text: Written, sentence: Sentence, lexicon: Lexicon) -> Mapping[int, Set[Kind]]:
    found: dict[int, set[Kind]] = {}
    for start, standing in text.among(lexicon.notes, *sentence):
        for end, kind in standing:
            for at in range(start, min(end, sentence.end)):
                found.setdefault(at, set()).add(kind)
    return found


def _function_words(reading: Reading) -> FunctionWords:
    """The longest phrase at each word, from left to right."""
    spans: dict[int, tuple[int, frozenset[Kind]]] = {}
    free, last = reading.sentence
    for at, standing in reading.text.among(reading.lexicon.words, free, last):
        if at < free or at in reading.owner:
            continue
        ends = [end for end, _ in standing if end <= last]
        if ends:
            free = max(ends)
            spans[at] = (free, frozenset([kind for end, kind in standing if end == free]))
    kinds = {at: known for start, (end, known) in spans.items() for at in range(start, end)}
    return FunctionWords(spans, kinds, frozenset().union(*kinds.values()))


def asides(text: Written, start: int, end: int) -> frozenset[int]:
    """The words of short brackets among words[start:end], with their marks."""
    words = text.words[start:end]
    if OPENING.isdisjoint(words):
        return frozenset()
    opened = [at for at, word in enumerate(words, start) if word in OPENING]
    closed = ((at, _closing(text, at + 1, min(at + ASIDE + 2, end))) for at in opened)
    return frozenset(at for first, last in closed if last for at in range(first, last + 1))


def _closing(text: Written, start: int, end: int) -> int | None:
    return next((at for at in range(start, end) if text.words[at] in CLOSING), None)


class _Cutter:
    """Cuts a sentence into clauses, from left to right."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = reading.text.words
        self.start = reading.sentence.start
        self.opener: Kind | None = None
        self.until_comma = False
        self.cut: list[Clause] = []
        self.resumed: Kind | None = None  # what a relative clause parts goes on behind it

    def clauses(self) -> list[Clause]:
        """All of them."""
        spans, within, _ = self.reading.function_words
        words = self.words[self.start : self.reading.sentence.end]
        marks = {at for at, word in enumerate(words, self.start) if word in MARKS}
        marks -= within.keys() - spans.keys()  # those inside of phrases: peut-être
        cutting = {at for at, (_, kinds) in spans.items() if not kinds.isdisjoint(CUTTING)}
        for at in sorted((marks | cutting) - self.reading.asides):
            self._at(at, *spans.get(at, (at + 1, frozenset())))
        if self.start < self.reading.sentence.end:
            self._cut(self.reading.sentence.end, None)
        return self.cut

    def _at(self, at: int, end: int, kinds: frozenset[Kind]) -> None:
        opens = self._opens(at, kinds)
        if opens == "clause" and end < self.reading.sentence.end and is_time(self.reading.text, end):
            opens = None  # since 2022
        if opens is not None:
            self._open(at, opens)
        elif "saying" in kinds and at > self.start:
            self._said(at, end)
        elif self.words[at] == "," and self.until_comma:
            self._cut(at + 1, self.resumed)
            self.until_comma, self.resumed = self.resumed is not None, None
        elif self._breaks(at):
            self._cut(end, "that" if self.opener == "that" and self.words[at] in ":" else None)

    def _open(self, at: int, opener: Kind) -> None:
        """Begin a clause; one that begins the sentence, a condition or one behind a comma ends at a comma."""
        is_parted = opener == "relative" and at == self.start and self.cut and self.cut[-1].opener == "if"
        self.resumed = "if" if is_parted else None
        if at > self.start:
            self._cut(at, opener)
        self.opener = opener
        is_behind_comma = "," in (self.words[at - 1], self.words[at])
        self.until_comma = (
            at == self.reading.sentence.start
            or opener == "if"
            or (opener in ("relative", "clause") and is_behind_comma)
        )

    def _cut(self, at: int, opener: Kind | None) -> None:
        """End a clause; the opener is that of the next one."""
        self.cut.append(Clause(self.start, at, self.opener))
        self.start, self.opener, self.until_comma = at, opener, False

    def _opens(self, at: int, kinds: frozenset[Kind]) -> Kind | None:
        """The kind of clause that a word opens; a pronoun that is an article, too, only behind a comma."""
        if kinds.isdisjoint(OPENERS) or (at > self.start and self.reading.text.is_tying(at - 1)):
            return None  # negou-se
        found = next(kind for kind in OPENERS if kind in kinds)
        if found == "clause" and "conjunction" in kinds:
            return "conjunction"  # but: a main clause
        if found == "relative" and "article" in kinds:
            goes_on = at == self.start and self.opener is not None  # wenn X, der …, │ den Y angreift
            return self._behind_comma(at) if self.words[at - 1] == "," and not goes_on else None
        return found

    def _behind_comma(self, at: int) -> Kind | None:
        """What an article that may be a pronoun opens behind a comma: die USA lehnen das ab is a clause."""
        end = self._end(at)
        if self.reading.is_noted(end - 1, end, "verb prefix"):
            return "conjunction"
        return None if self._is_phrase(end) else "relative"

    def _end(self, at: int) -> int:
        """Where what a word opens ends: at the next mark."""
        behind = range(at + 1, self.reading.sentence.end)
        return next((i for i in behind if self.words[i] in PHRASE_ENDS), self.reading.sentence.end)

    def _is_phrase(self, end: int) -> bool:
        """Does what an article opens behind a comma end with a noun or an infinitive, where a clause would
        with its verb: X, der frühere Chef der Grünen, …; weigert sich, der Ukraine Raketen zu liefern
        """
        is_noun = self.words[end - 1][:1].isupper()
        is_infinitive = self.reading.is_kind(end - 2, "infinitive particle") or self.reading.has_infix(
            end - 1
        )
        return self.reading.lexicon.is_bracketed and (is_noun or is_infinitive)

    def _said(self, at: int, end: int) -> None:
        """Around a verb of saying: "…, officials said", "…, sagte der Minister", "officials said …"."""
        aside = sum(i in self.reading.asides for i in range(at - ATTRIBUTION, at))
        is_last = self._ends_sentence(end)
        first = self.start if is_last else max(at - ATTRIBUTION - aside, self.start)
        comma = next((i for i in range(at - 1, first, -1) if self._parts_speech(i)), None)
        if comma is not None:
            self._cut(comma, None)
            if at - comma <= SAYING_REACH and not any(i in self.reading.owner for i in range(comma, at)):
                return  # who says it stands behind the verb, in the same clause
        if "verb" in self.reading.parts(at) and not self._is_that(end - 1):
            return  # announced a ceasefire
        if self.reading.lexicon.omits_that and "noun" not in self.reading.parts(end):
            self._cut(end, "that")
        else:
            self.until_comma = True

    def _is_that(self, at: int) -> bool:
        """Is a word of a longer phrase the conjunction of what is said: declared on Monday that?"""
        standing = self.reading.text.standing(self.reading.lexicon.words).get(at, ())
        return any(kind == "that" for _, kind in standing)

    def _ends_sentence(self, end: int) -> bool:
        """Does nothing follow but a mark: who says it may be described at length?"""
        return all(not self.words[i][:1].isalnum() for i in range(end, self.reading.sentence.end))

    def _parts_speech(self, at: int) -> bool:
        return self.words[at] == "," or self.words[at] in QUOTES

    def _breaks(self, at: int) -> bool:
        word = self.words[at]
        gap = self.reading.text.gap
        if word in BREAKS:
            return word != ":" or at + 1 >= len(self.words) or bool(gap(at) or gap(at + 1))  # USA:s
        return word == "-" and bool(gap(at)) and at + 1 < len(self.words) and bool(gap(at + 1))
