"""A text as who says what needs it: the kinds of its words, its names, quotations and nouns. Pure."""

from collections.abc import Iterable, Mapping, Sequence, Set

from pipeline.code.clauses import POSSESSIVE, Named, asides
from pipeline.code.lexicon import Kind, Lexicon
from pipeline.code.marks import Marked
from pipeline.code.sentences import Sentence, Written
from pipeline.code.times import calendar_of
from pipeline.language.words import HYPHENS

AGENT_REACH = 4  # words behind "by"
LONGEST_PHRASE = 12  # words of a speaker with what is tied to it
LONGEST_NOUN = 5  # words of a speaker without a name
NOUN = 4  # letters of a noun at least; shorter words are auxiliaries
ADVERB: frozenset[Kind] = frozenset(["adverb"])
TIMED: frozenset[Kind] = frozenset(["place", "recipient"])
LINKS: frozenset[Kind] = frozenset(["place", "possessor"])
PLACE: frozenset[Kind] = frozenset(["place"])
POSSESSOR: frozenset[Kind] = frozenset(["possessor"])
ARTICLE: frozenset[Kind] = frozenset(["article"])
ADVERBIAL: frozenset[Kind] = frozenset(
    ["recipient", "place", "topic", "partner", "agent", "clause", "possessor"]
)
NO_SUBJECT: frozenset[Kind] = frozenset(["recipient", "place", "topic", "partner"])
CONJUNCTION: frozenset[Kind] = frozenset(["conjunction"])
OPENERS: frozenset[Kind] = frozenset(["that", "relative", "clause"])
PRIVATE: frozenset[Kind] = frozenset(["private"])
NOUN_LIKE: frozenset[Kind] = frozenset(["article", "possessor", "private", "office"])
NONE: frozenset[Kind] = frozenset()

Subject = tuple[tuple[int, int], Named | None]  # its words, and whom they name
OF_NOUN: frozenset[Kind] = frozenset(["article", "possessor", "possessive"])


class Speech:
    """The words of a text."""

    def __init__(
        self, text: Written, lexicon: Lexicon, names: Sequence[Named], spans: Sequence[Marked]
    ) -> None:
        self.text = text
        self.names = names
        self.ends_of_names = [name.end for name in names]
        self.adjectives = lexicon.adjectives
        self.has_inversion = lexicon.has_inversion
        self.drops_pronouns = lexicon.drops_pronouns
        self.has_capital_nouns = lexicon.has_capital_nouns
        self.omits_that = lexicon.omits_that
        self.progressive = lexicon.progressive
        self.has_clitic_articles = lexicon.has_clitic_articles
        self.asides = asides(text, 0, len(text.words))
        self.owner = {at: i for i, name in enumerate(names) for at in range(name.start, name.end)}
        self.quoted = {at for span in spans if not span.is_dialogue for at in range(span.start, span.end)}
        self.dialogue = {at for span in spans if span.is_dialogue for at in range(span.start - 1, span.end)}
        self.closing = {span.end for span in spans if not span.is_dialogue}
        self.kinds = _kinds(text, lexicon, self.owner)
        self.saying, self.quoting = self._verbs(lexicon)
        self.ends = self.saying | self.quoting

    def _verbs(self, lexicon: Lexicon) -> tuple[dict[int, int], dict[int, int]]:
        """{first word: where it ends}, of the verbs of saying, and of those that tell acts, too."""
        places = self.text.places(lexicon.words)
        other = {*self.owner, *(i for at, end in places.get("neutral", ()) for i in range(at, end))}
        saying = _verbs(self.text, places.get("saying", ()), other)
        quoting = _verbs(
            self.text, self.text.places(lexicon.quoting).get("quoting", ()), other | saying.keys()
        )
        return (
            {at: end for at, end in saying.items() if not (self._is_passive(end) or self._is_noun_at(at))},
            {at: end for at, end in quoting.items() if not self._is_noun_or_part(at)},
        )

    def is_kind(self, at: int, kinds: frozenset[Kind]) -> bool:
        """Is a word of one of these kinds?"""
        own = self.kinds.get(at, NONE)
        if kinds is OPENERS and "article" in own:  # die is an article before it is a pronoun
            return False
        return not own.isdisjoint(kinds)

    def is_parting(self, at: int) -> bool:
        """Is a word a comma, or a dash between spaces?"""
        if not 0 <= at < len(self.text.words):
            return False
        return self.text.words[at] == "," or (self.text.words[at] in HYPHENS and bool(self.text.gap(at)))

    def is_abbreviation(self, stop: int) -> bool:
        """Does a full stop end no sentence: Mr. X?"""
        is_last = stop + 1 >= len(self.text.words)
        return not is_last and self.text.sentence_of(stop + 1).start != stop + 1

    def noun(self, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """A speaker who is not named: the words right before the verb, or right behind it."""
        before = self.noun_before(start, sentence)
        if before is not None and not (self.has_inversion and self.is_governed(before[0])):
            return before
        return self.noun_behind(end, sentence) or before

    def noun_behind(self, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """Said │ the minister, said │ Mr. X; not: this Tuesday."""
        first = next((at for at in range(end, sentence.end) if not self.is_kind(at, ADVERB)), end)
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

    def is_governed(self, start: int) -> bool:
        """Does a preposition stand before a noun, or before its article: nach einer │ norwegischen Frage?"""
        at = start - 1 - self.is_kind(start - 1, ARTICLE)
        return self.is_kind(at, NO_SUBJECT) and not self.is_kind(at, ARTICLE)

    def noun_before(self, start: int, sentence: Sentence) -> tuple[int, int] | None:
        """Observers in Virginia and Ohio on Monday also │ said: without what only tells when and how."""
        last = self._without_auxiliaries(sentence.start, self.without_adverbs(sentence.start, start))
        first = self._run_before(last, sentence)
        if not self._is_noun(first, last):
            return None
        while first - 1 > sentence.start and self.is_kind(first - 1, LINKS):
            link = first - 1 - self.is_kind(first - 2, CONJUNCTION)  # in Virginia and around
            head = self._run_before(link, sentence)
            if head == link or last - head > LONGEST_PHRASE:
                break
            first = head
        return first, last

    def phrase(self, name: Named, start: int) -> Subject:
        """Norway's spokesman │ said, Russian experts │ said: a name with the nouns between it and a verb."""
        last = self._without_auxiliaries(name.end, self.without_adverbs(name.end, start))
        between = range(name.end, last)
        is_phrase = all(self._may_be_noun(at) and not self._is_object(at) for at in between)
        if not self._is_noun(name.end, last) or not is_phrase:
            return (name.start, name.end), name
        is_owner = self.text.words[name.end] in POSSESSIVE or self.text.words[name.end - 1] in POSSESSIVE
        is_private = any(self.is_kind(at, PRIVATE) for at in range(name.end, last))
        is_somebody_else = is_private or (is_owner and name.mention.kind == "person")
        return (name.start, last), None if is_somebody_else else name

    def _is_object(self, at: int) -> bool:
        """Does an article, which ties nothing to what is before it, begin an object: X │ den Minister?"""
        return self.is_kind(at, ARTICLE) and not self.is_kind(at, POSSESSOR)

    def is_participle(self, at: int) -> bool:
        """Is a verb an active participle: adding?"""
        return bool(self.progressive) and self.text.keys[at].endswith(self.progressive)

    def is_adjective(self, name: Named) -> bool:
        """Is it one of a country: Norwegian? Where they are inflected, they have no capital."""
        is_inflected = name.mention.kind == "country" and name.mention.surface[:1].islower()
        return is_inflected or self.text.keys[name.end - 1] in self.adjectives

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
            last -= 1
        return last

    def is_short(self, at: int) -> bool:
        """Is a word too short for a noun: a, sich, der?"""
        word = self.text.words[at]
        return len(word) < NOUN and word.islower()

    def is_adverbial(self, at: int) -> bool:
        """Does what follows a verb tell where, to whom or when, and not what? "At least three" does not."""
        at = next((i for i in range(at, len(self.text.words)) if not self.is_kind(i, ADVERB)), at)
        if at >= len(self.text.words):
            return True
        numbers = self.text.standing(calendar_of(self.text.language).numerals.words)
        behind = range(at + 1, min(at + 3, len(self.text.words)))
        if any(self.text.words[i][:1].isdigit() or i in numbers for i in behind):
            return False
        return self.text.words[at] in ",.:;–—" or self.is_kind(at, ADVERBIAL)

    def _run_before(self, last: int, sentence: Sentence) -> int:
        first = last
        while first > max(last - LONGEST_NOUN, sentence.start) and self._may_be_noun(first - 1):
            first -= 1
        return first + (first < last and self.text.words[first] in HYPHENS)

    def _is_tied(self, at: int) -> bool:
        """Does a hyphen tie a word to the one before: porta-voz?"""
        return at > 1 and self.text.is_tying(at - 1)

    def _is_noun(self, first: int, last: int) -> bool:
        return any(len(word) >= NOUN for word in self.text.words[first:last])

    def _is_passive(self, end: int) -> bool:
        """Tariffs announced by the United States: what stands behind "by" does it, and is no clause."""
        beside = range(end + 1, end + AGENT_REACH)
        return "agent" in self.kinds.get(end, NONE) and any(at in self.owner for at in beside)

    def _is_noun_at(self, at: int) -> bool:
        """The reply, its report; but: der sagte, lo dijo."""
        before = self.kinds.get(at - 1, NONE)
        if self.text.words[at - 1] == "s" and self.text.words[at - 2 : at - 1] in (["'"], ["’"]):
            return True  # Norway's tweet
        may_be_pronoun = (
            "thus" in before or "relative" in before or "pronoun" in before or self.has_clitic_articles
        )
        return "possessive" in before or ("article" in before and not may_be_pronoun)

    def _is_noun_or_part(self, at: int) -> bool:
        """The threat, their promise, so-called."""
        is_noun = at - 1 not in self.owner and self.is_kind(at - 1, OF_NOUN)
        return is_noun or (at > 0 and self.text.is_tying(at - 1))

    def _may_be_noun(self, at: int) -> bool:
        word = self.text.words[at]
        known = self.kinds.get(at, NONE)
        if word in HYPHENS and at + 1 < len(self.text.words) and self.text.is_tying(at):
            return at not in self.quoted  # porta-voz
        is_tied = word in POSSESSIVE or (word == "." and self.is_abbreviation(at))
        return (
            at not in self.quoted
            and (word[:1].isalpha() or (is_tied and not self.text.gap(at)))
            and (not known or not known.isdisjoint(NOUN_LIKE))
        )


def _kinds(text: Written, lexicon: Lexicon, owner: Mapping[int, int]) -> dict[int, set[Kind]]:
    """{word: its kinds}, for those of no name."""
    kinds: dict[int, set[Kind]] = {}
    for at, standing in text.standing(lexicon.words).items():
        for end, kind in () if at in owner else standing:
            for i in range(at, end):
                kinds.setdefault(i, set()).add(kind)
    return kinds


def _verbs(text: Written, places: Iterable[tuple[int, int]], other: Set[int]) -> dict[int, int]:
    """{first word of a verb, marks around it left out: where it ends}, unless its words are others'."""
    found: dict[int, int] = {}
    for at, end in places:
        words = [i for i in range(at, end) if text.words[i][:1].isalnum()]
        if words[0] not in other:
            found[words[0]] = max(words[-1] + 1, found.get(words[0], 0))
    return found
