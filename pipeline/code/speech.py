"""A text as who says what needs it: the kinds of its words, its names, quotations and nouns. Pure."""

from collections.abc import Sequence

from pipeline.code.clauses import POSSESSIVE, Named, asides
from pipeline.code.lexicon import Kind, Lexicon
from pipeline.code.marks import Marked
from pipeline.code.sentences import Sentence, Written
from pipeline.code.times import calendar_of

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
OPENERS: frozenset[Kind] = frozenset(["that", "relative", "clause"])

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
        self.omits_that = lexicon.omits_that
        self.asides = asides(text, 0, len(text.words))
        self.owner = {at: i for i, name in enumerate(names) for at in range(name.start, name.end)}
        self.quoted = {at for span in spans if not span.is_dialogue for at in range(span.start, span.end)}
        self.closing = {span.end for span in spans if not span.is_dialogue}
        self.kinds, self.saying = _read(text, lexicon, self.owner)
        self.quoting = _quoting(text, lexicon, self)
        self.ends = self.saying | self.quoting

    def is_kind(self, at: int, kinds: frozenset[Kind]) -> bool:
        """Is a word of one of these kinds?"""
        own = self.kinds.get(at, frozenset())
        if kinds is OPENERS and "article" in own:  # die is an article before it is a pronoun
            return False
        return not own.isdisjoint(kinds)

    def noun(self, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
        """A speaker who is not named: the words right before the verb, or right behind it."""
        if (before := self.noun_before(start, sentence)) is not None:
            return before
        last = end
        while last < min(end + LONGEST_NOUN, sentence.end) and self._may_be_noun(last):
            last += 1
        return (end, last) if self._is_noun(end, last) else None

    def noun_before(self, start: int, sentence: Sentence) -> tuple[int, int] | None:
        """Observers in Virginia and Ohio on Monday also │ said: without what only tells when and how."""
        last = self.without_adverbs(sentence.start, start)
        first = self._run_before(last, sentence)
        if not self._is_noun(first, last):
            return None
        while first - 1 > sentence.start and self.is_kind(first - 1, LINKS):
            head = self._run_before(first - 1, sentence)
            if head == first - 1 or last - head > LONGEST_PHRASE:
                break
            first = head
        return first, last

    def phrase(self, name: Named, start: int) -> Subject:
        """Norway's spokesman │ said, Russian experts │ said: a name with the nouns between it and a verb."""
        last = self.without_adverbs(name.end, start)
        if not self._is_noun(name.end, last) or not all(map(self._may_be_noun, range(name.end, last))):
            return (name.start, name.end), name
        is_owner = self.text.words[name.end] in POSSESSIVE or self.text.words[name.end - 1] in POSSESSIVE
        is_somebody_else = is_owner and name.mention.kind == "person"
        return (name.start, last), None if is_somebody_else else name

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

    def is_adverbial(self, at: int) -> bool:
        """Does what follows a verb tell where, to whom or when, and not what? "At least three" does not."""
        numbers = self.text.standing(calendar_of(self.text.language).numerals.words)
        behind = range(at + 1, min(at + 3, len(self.text.words)))
        if any(self.text.words[i][:1].isdigit() or i in numbers for i in behind):
            return False
        return self.text.words[at] in ",.:;–—" or self.is_kind(at, ADVERBIAL)

    def _run_before(self, last: int, sentence: Sentence) -> int:
        first = last
        while first > max(last - LONGEST_NOUN, sentence.start) and self._may_be_noun(first - 1):
            first -= 1
        return first

    def _is_noun(self, first: int, last: int) -> bool:
        return any(len(word) >= NOUN for word in self.text.words[first:last])

    def _may_be_noun(self, at: int) -> bool:
        word = self.text.words[at]
        known = self.kinds.get(at, frozenset())
        return (
            at not in self.quoted
            and (word[:1].isalpha() or (word in POSSESSIVE and not self.text.gap(at)))
            and (not known or "article" in known or "possessor" in known)
        )


def _read(
    text: Written, lexicon: Lexicon, owner: dict[int, int]
) -> tuple[dict[int, frozenset[Kind]], dict[int, int]]:
    """{word: its kinds} and {first word of a verb of saying: where it ends}"""
    kinds: dict[int, frozenset[Kind]] = {}
    ends: dict[int, int] = {}
    neutral = _neutral(text, lexicon)
    for at, standing in text.standing(lexicon.words).items():
        for end, kind in () if at in owner else standing:
            for i in range(at, end):
                kinds[i] = kinds.get(i, frozenset()) | {kind}
            if kind == "saying" and at not in neutral:
                ends[at] = max(end, ends.get(at, end))
    return kinds, {at: end for at, end in ends.items() if not _is_passive(kinds, end, owner)}


def _neutral(text: Written, lexicon: Lexicon) -> set[int]:
    """Words of phrases that only look like verbs of saying: honestly speaking."""
    return {i for at, end in text.places(lexicon.words).get("neutral", ()) for i in range(at, end)}


def _quoting(text: Written, lexicon: Lexicon, speech: Speech) -> dict[int, int]:
    """{first word of a verb that tells acts, too: where it ends}, unless it is a noun or one of saying."""
    found: dict[int, int] = {}
    other = _neutral(text, lexicon) | speech.owner.keys() | speech.saying.keys()
    for at, end in text.places(lexicon.quoting).get("quoting", ()):
        start = next(i for i in range(at, end) if text.words[i][:1].isalnum())
        is_noun = start - 1 not in speech.owner and speech.is_kind(start - 1, OF_NOUN)
        is_tied = start > 0 and text.is_tying(start - 1)  # so-called
        if not (is_noun or is_tied or start in other):
            found[start] = max(end, found.get(start, end))
    return found


def _is_passive(kinds: dict[int, frozenset[Kind]], end: int, owner: dict[int, int]) -> bool:
    """Tariffs announced by the United States: what stands behind "by" does it, and is no clause."""
    return "agent" in kinds.get(end, ()) and any(at in owner for at in range(end + 1, end + AGENT_REACH))
