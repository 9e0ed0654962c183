"""A sentence → its clauses. Pure; no parser.

    │ Iran today threatened to launch an offensive against Iraq │ unless Baghdad accepted its terms │
                                                                  ▲ clause

A clause begins at a word that opens one (that, who, because), where somebody says something, and at a
semicolon, colon, dash or bracket; a comma only parts it into pieces, for it may stand around an apposition.
"""

from typing import NamedTuple

from pipeline.code.known.lexicon import Kind
from pipeline.code.text.calendars import is_time
from pipeline.code.text.known_words import KnownWords
from pipeline.code.text.numerals import numerals
from pipeline.code.text.punctuation import BREAKS, PHRASE_ENDS, QUOTES

MARKS = BREAKS | {",", "-"}  # where a clause may end
OPENERS: tuple[Kind, ...] = ("if", "that", "relative", "clause")  # of clauses; the first one counts
CUTTING: frozenset[Kind] = frozenset([*OPENERS, "inverted if", "saying"])  # beside the marks
ATTRIBUTION = 8  # words of who says it, before the verb
SAYING_REACH = 3  # words between the comma and a verb of saying that has its subject behind it


class Clause(NamedTuple):
    """words[start:end]."""

    start: int
    end: int
    opener: Kind | None  # of the word that opens it


class Reading(KnownWords):
    """A sentence with all that the tables say of its words, and its clauses, which few ask for."""

    _clauses: list[Clause] | None = None

    @property
    def clauses(self) -> list[Clause]:
        """In order; together they hold all words."""
        if self._clauses is None:
            self._clauses = _Cutter(self).clauses()
        return self._clauses

    def opener_before(self, clause: Clause) -> Kind | None:
        """What opens the clause before another."""
        return next((before.opener for before in self.clauses if before.end == clause.start), None)

    def clause_of(self, at: int) -> Clause:
        """The clause that a word stands in."""
        return next(clause for clause in self.clauses if clause.start <= at < clause.end)


class _Cutter:
    """Cuts a sentence into clauses, from left to right."""

    def __init__(self, known: KnownWords) -> None:
        self.known = known
        self.words = known.text.words
        self.start = known.sentence.start
        self.opener: Kind | None = None
        self.until_comma = False
        self.cut: list[Clause] = []
        self.resumed: Kind | None = None  # what a relative clause parts goes on behind it

    def clauses(self) -> list[Clause]:
        """All of them."""
        spans, within, _ = self.known.function_words
        words = self.words[self.start : self.known.sentence.end]
        marks = {at for at, word in enumerate(words, self.start) if word in MARKS}
        marks -= within.keys() - spans.keys()  # those inside of phrases: peut-être
        cutting = {at for at, (_, kinds) in spans.items() if not kinds.isdisjoint(CUTTING)}
        if self.known.lexicon.is_verb_second:
            cutting |= set(self.known.where(self.start, self.known.sentence.end, "conjunction"))
        for at in sorted((marks | cutting) - self.known.asides):
            self._at(at, *spans.get(at, (at + 1, frozenset())))
        if self.start < self.known.sentence.end:
            self._cut(self.known.sentence.end, None)
        return self.cut

    def _at(self, at: int, end: int, kinds: frozenset[Kind]) -> None:
        opens = self._opens(at, kinds)
        if opens == "clause" and self._is_preposition(at, end):
            opens = None
        if opens is not None:
            self._open(at, opens)
        elif "saying" in kinds and at > self.start:
            self._said(at, end)
        elif self.words[at] == "," and self._is_of_promise(at):
            self._cut(at, None)
        elif self.words[at] == "," and self.until_comma:
            self._cut(at + 1, self.resumed)
            self.until_comma, self.resumed = self.resumed is not None, None
        elif self.words[at] == "," and self._begins_main_clause(at + 1):
            self._cut(at + 1, None)
        elif self._joins_main_clause(at):
            self._cut(at, None)
        elif self._breaks(at):
            self._cut(end, "that" if self.opener == "that" and self.words[at] in ":" else None)

    def _begins_main_clause(self, at: int) -> bool:
        """Does a name with its finite verb stand here, before which only a subject can: X zahlt, Y hat …?"""
        known = self.known
        at += known.is_kind(at, "conjunction")
        if not known.lexicon.is_verb_second or self.opener is not None or at not in known.owner:
            return False
        end = known.owner[at].end
        if end not in known.function_words.kinds:
            return self._is_finite(end)
        is_finite = known.is_kind(end, "auxiliary", "future", "possible", "passive", "planned")
        return is_finite and not known.is_kind(end, "subjunctive", "past subjunctive")

    def _is_finite(self, at: int) -> bool:
        """Has a word a finite verb's ending, and no genitive before it: Y överväger, not Ys länder?"""
        lexicon, keys = self.known.lexicon, self.known.text.keys
        is_owner = bool(lexicon.genitives) and keys[at - 1].endswith(lexicon.genitives)
        is_inside = at < self.known.sentence.end and bool(lexicon.finites)
        return is_inside and not is_owner and keys[at].endswith(lexicon.finites)

    def _joins_main_clause(self, at: int) -> bool:
        """Does "and" join such a clause to one with a verb, no name to another: X zahlt viel und Y hat …?"""
        known = self.known
        if not known.is_kind(at, "conjunction") or self.words[at - 1] == ",":
            return False
        return self._begins_main_clause(at) and any("verb" in known.parts(i) for i in range(self.start, at))

    def _is_preposition(self, at: int, end: int) -> bool:
        """Does a time stand behind what may open a clause, since 2022; or is it "om" without an infinitive:
        om uitlevering verzocht?
        """
        known = self.known
        if known.lexicon.is_bracketed and known.is_noted(at, end, "purpose"):
            return not any(known.is_kind(i, "infinitive particle") for i in range(end, self._end(at)))
        return self._is_span(end)

    def _is_span(self, at: int) -> bool:
        """Is it a time, or a number of units of it: since 2022, após quatro meses?"""
        text, last = self.known.text, self.known.sentence.end
        is_number = at + 1 < last and numerals(text.language).at(text, at, last) is not None
        return at < last and (is_time(text, at) or (is_number and is_time(text, at + 1)))

    def _open(self, at: int, opener: Kind) -> None:
        """Begin a clause; one that begins the sentence, a condition or one behind a comma ends at a comma."""
        is_parted = opener == "relative" and at == self.start and self.cut and self.cut[-1].opener == "if"
        self.resumed = "if" if is_parted else None
        is_within = self.until_comma and self.opener == "relative" and opener == "clause"
        if at > self.start:
            self._cut(at, opener)
        self.opener = opener
        is_behind_comma = "," in (self.words[at - 1], self.words[at])
        is_relative = opener == "relative" and self.known.lexicon.is_bracketed  # de militairen die …, hebben
        self.until_comma = (
            at == self.known.sentence.start
            or opener == "if"
            or (opener in ("relative", "clause") and is_behind_comma)
            or is_relative
            or is_within  # who fights in order to win, │ condemned …
        )

    def _cut(self, at: int, opener: Kind | None) -> None:
        """End a clause; the opener is that of the next one."""
        self.cut.append(Clause(self.start, at, self.opener))
        self.start, self.opener, self.until_comma = at, opener, False

    def _opens(self, at: int, kinds: frozenset[Kind]) -> Kind | None:
        """The kind of clause that a word opens; a pronoun that is an article, too, only behind a comma."""
        if "inverted if" in kinds and at == self.known.sentence.start:
            return "if"  # Sollte X angreifen, …
        if kinds.isdisjoint(OPENERS) or (at > self.start and self.known.text.is_tying(at - 1)):
            return None  # negou-se
        found = next(kind for kind in OPENERS if kind in kinds)
        if found == "clause" and "conjunction" in kinds:
            return "conjunction"  # but: a main clause
        if found == "that" and "object relative" in kinds and at - 2 in self.known.owner:
            return "relative" if self.words[at - 1] in MARKS else found  # Noorwegen, dat …
        if found == "relative" and "possessive" in kinds and self.known.is_kind(at - 1, "conjunction"):
            return None  # Einreiseverbote und deren Folgen
        if found == "relative" and "article" in kinds:
            goes_on = at == self.start and self.opener is not None  # wenn X, der …, │ den Y angreift
            return self._behind_comma(at) if self.words[at - 1] == "," and not goes_on else None
        return found

    def _behind_comma(self, at: int) -> Kind | None:
        """What an article that may be a pronoun opens behind a comma: die USA lehnen das ab is a clause."""
        end = self._end(at)
        if self.known.is_noted(end - 1, end, "verb prefix"):
            return "conjunction"
        return None if self._is_phrase(end) else "relative"

    def _end(self, at: int) -> int:
        """Where what a word opens ends: at the next mark."""
        behind = range(at + 1, self.known.sentence.end)
        return next((i for i in behind if self.words[i] in PHRASE_ENDS), self.known.sentence.end)

    def _is_phrase(self, end: int) -> bool:
        """Does what an article opens behind a comma end with a noun or an infinitive, where a clause would
        with its verb: X, der frühere Chef der Grünen, …; weigert sich, der Ukraine Raketen zu liefern
        """
        is_noun = self.words[end - 1][:1].isupper()
        is_infinitive = self.known.is_kind(end - 2, "infinitive particle") or self.known.has_infix(end - 1)
        return self.known.lexicon.is_bracketed and (is_noun or is_infinitive)

    def _said(self, at: int, end: int) -> None:
        """Around a verb of saying: "…, officials said", "…, sagte der Minister", "officials said …"."""
        aside = sum(i in self.known.asides for i in range(at - ATTRIBUTION, at))
        is_last = self._ends_sentence(end)
        first = self.start if is_last else max(at - ATTRIBUTION - aside, self.start)
        comma = next((i for i in range(at - 1, first, -1) if self._parts_speech(i)), None)
        if comma is not None:
            self._cut(comma, None)
            if at - comma <= SAYING_REACH and not any(i in self.known.owner for i in range(comma, at)):
                return  # who says it stands behind the verb, in the same clause
        if "verb" in self.known.parts(at) and not self._is_that(end - 1):
            return  # announced a ceasefire
        if self.known.lexicon.omits_that and "noun" not in self.known.parts(end):
            self._cut(end, "that")
        else:
            self.until_comma = True

    def _is_of_promise(self, comma: int) -> bool:
        """Does only who promised, threatened or alleged it follow: …, │ the minister pledged on Friday?"""
        known, end = self.known, self.known.sentence.end
        if known.lexicon.has_inversion or comma == self.start:
            return False
        near = range(comma + 1, min(comma + 1 + ATTRIBUTION, end))
        verb = next((at for at in near if known.is_telling(at)), None)
        if verb is None or known.has(comma, verb, *OPENERS, "conjunction", "saying"):
            return False
        is_named = any(
            at in known.owner or known.is_kind(at, "article", "possessive") for at in near[: verb - comma - 1]
        )
        is_last = verb + 1 >= end or not self.words[verb + 1].isalnum() or is_time(known.text, verb + 1)
        behind = range(verb + 1, end)
        is_placed = known.is_kind(verb + 1, "place", "recipient") and not any(
            known.parts(at) for at in behind
        )
        return is_named and (is_last or is_placed)

    def _is_that(self, at: int) -> bool:
        """Is a word of a longer phrase the conjunction of what is said: declared on Monday that?"""
        standing = self.known.text.standing(self.known.lexicon.words).get(at, ())
        return any(kind == "that" for _, kind in standing)

    def _ends_sentence(self, end: int) -> bool:
        """Does nothing follow but a mark: who says it may be described at length?"""
        return all(not self.words[i][:1].isalnum() for i in range(end, self.known.sentence.end))

    def _parts_speech(self, at: int) -> bool:
        return self.words[at] == "," or self.words[at] in QUOTES

    def _breaks(self, at: int) -> bool:
        word = self.words[at]
        gap = self.known.text.gap
        if word in BREAKS:
            return word != ":" or at + 1 >= len(self.words) or bool(gap(at) or gap(at + 1))  # USA:s
        return word == "-" and bool(gap(at)) and at + 1 < len(self.words) and bool(gap(at + 1))
