"""A text as who says what needs it: the kinds of its words, its names, quotations and nouns. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from pipeline.code.known.lexicon import Kind, Lexicon
from pipeline.code.quotes.marks import Marked
from pipeline.code.text.calendars import Calendar, Word, calendar_of
from pipeline.code.text.halves import closing, opening
from pipeline.code.text.names import Named
from pipeline.code.text.punctuation import asides
from pipeline.code.text.sentences import Written
from pipeline.language.words import HYPHENS

AGENT_REACH = 4  # words behind "by"
NOUN = 4  # letters of a noun at least; shorter words are auxiliaries
ADVERB: frozenset[Kind] = frozenset(["adverb"])
PLACE: frozenset[Kind] = frozenset(["place"])
POSSESSOR: frozenset[Kind] = frozenset(["possessor"])
ARTICLE: frozenset[Kind] = frozenset(["article"])
ADVERBIAL: frozenset[Kind] = frozenset(
    ["recipient", "place", "topic", "partner", "agent", "clause", "possessor"]
)
NO_SUBJECT: frozenset[Kind] = frozenset(["recipient", "place", "topic", "partner"])
AS: frozenset[Kind] = frozenset(["as", "source"])
THUS: frozenset[Kind] = frozenset(["thus"])
CONJUNCTION: frozenset[Kind] = frozenset(["conjunction"])
OPENERS: frozenset[Kind] = frozenset(["that", "relative", "clause"])
PRIVATE: frozenset[Kind] = frozenset(["private"])
NOUN_LIKE: frozenset[Kind] = frozenset(["article", "possessor", "possessive", "private", "office"])
SAYING_NOUN: frozenset[Kind] = frozenset(["saying noun"])
THAT: frozenset[Kind] = frozenset(["that"])
FINITE: frozenset[Kind] = frozenset(["passive", "future", "possible", "planned", "obligation"])
NONE: frozenset[Kind] = frozenset()
VERBS: tuple[Kind, ...] = ("quoting", "promising", "urging", "asking", "reading")

Subject = tuple[tuple[int, int], Named | None]  # its words, and whom they name
OF_NOUN: frozenset[Kind] = frozenset(["article", "possessor", "possessive"])
BEFORE_TIMES = frozenset(["one", "in", "with"])  # kinds of words: a week ago, in 1997, with 2000 people


class Speech:
    """The words of a text."""

    def __init__(
        self, text: Written, lexicon: Lexicon, names: Sequence[Named], spans: Sequence[Marked]
    ) -> None:
        self.text = text
        self.names = names
        self.ends_of_names = [name.end for name in names]
        self.adjectives = lexicon.adjectives
        self.oblique = lexicon.oblique
        self.has_inversion = lexicon.has_inversion
        self.drops_pronouns = lexicon.drops_pronouns
        self.has_capital_nouns = lexicon.has_capital_nouns
        self.omits_that = lexicon.omits_that
        self.progressive = lexicon.progressive
        self.has_clitic_articles = lexicon.has_clitic_articles
        self.has_articles = lexicon.has_articles
        may_follow = lexicon.subject_may_follow or lexicon.has_clitic_articles
        self.has_adjuncts = may_follow and not lexicon.has_capital_nouns
        self.calendar = calendar_of(text.language)
        self.times = _times(text, self.calendar)
        self.asides = asides(text, 0, len(text.words))
        self.owner = {at: i for i, name in enumerate(names) for at in range(name.start, name.end)}
        self.quoted = {at for span in spans if not span.is_dialogue for at in range(span.start, span.end)}
        self.dialogue = {at for span in spans if span.is_dialogue for at in range(span.start - 1, span.end)}
        self.closing = {span.end for span in spans if not span.is_dialogue}
        self.kinds = _kinds(text, lexicon, self.owner)
        self.saying, self.quoting = self._verbs(lexicon)
        self.auxiliaries = {at for at, _ in text.places(lexicon.notes).get("perfect", ())}
        self.datives = {at for at, _ in text.places(lexicon.notes).get("oblique", ())}  # den, dem
        self.ends = self.saying | self.quoting
        beside = text.places(lexicon.quoting)
        self.promising = {at for at, _ in beside.get("promising", ())}  # verbs whose content is an infinitive
        self.urging = {at for at, _ in beside.get("urging", ())}  # … behind whom they ask
        self.asking = {at for at, _ in beside.get("asking", ())}  # … a question
        self.reading = {at for at, _ in beside.get("reading", ())}  # … and who says it in a phrase behind
        self.whether = {at for at, _ in beside.get("whether", ())}
        self.infinitive_openers = {at for at, _ in beside.get("infinitive opener", ())}
        self.infinitives = lexicon.infinitives
        self.triggers = lexicon.triggers

    def _verbs(self, lexicon: Lexicon) -> tuple[dict[int, int], dict[int, int]]:
        """{first word: where it ends}, of the verbs of saying, and of those that tell acts, too."""
        places = self.text.places(lexicon.words)
        other = {*self.owner, *(i for at, end in places.get("neutral", ()) for i in range(at, end))}
        saying = _verbs(self.text, places.get("saying", ()), other)
        beside = self.text.places(lexicon.quoting)
        told = [place for kind in VERBS for place in beside.get(kind, ())]
        quoting = _verbs(self.text, told, other | saying.keys())
        said = {at: self._without_that(at, end) for at, end in saying.items()}
        said |= self._parted(lexicon)
        return (
            {at: end for at, end in said.items() if not (self._is_passive(end) or self._is_noun_at(at))},
            {
                at: self._without_that(at, end)
                for at, end in quoting.items()
                if not (self._is_passive(end) or self._is_noun_or_part(at))
            },
        )

    def _without_that(self, start: int, end: int) -> int:
        """The end of a verb: found │ that, rozhodl │, že."""
        while end - 1 > start and (self.is_kind(end - 1, THAT) or self.text.words[end - 1] == ","):
            end -= 1
        return end

    def _parted(self, lexicon: Lexicon) -> dict[int, int]:
        """Verbs whose halves stand apart, by the half beside what is said."""
        that = (at for at in range(len(self.text.words)) if self.is_kind(at, THAT))
        behind = (closing(self.text, lexicon, sentence) for sentence in self.text.sentences)
        told = [*opening(self.text, lexicon, that), *(at for at in behind if at is not None)]
        return {at: at + 1 for at in told}

    def is_kind(self, at: int, kinds: frozenset[Kind]) -> bool:
        """Is a word of one of these kinds?"""
        own = self.kinds.get(at, NONE)
        if kinds is OPENERS and "article" in own:  # die is an article before it is a pronoun
            return False
        return not own.isdisjoint(kinds)

    def is_finite(self, at: int) -> bool:
        """Is it an auxiliary: was, will, has?"""
        return self.is_kind(at, FINITE) or at in self.auxiliaries

    def has_verb(self, start: int, end: int) -> bool:
        """Stands an auxiliary, a verb of saying, or one that tells an act among words[start:end]?"""
        acts = self.text.standing(self.triggers)
        return any(
            self.is_finite(at)
            or at in self.ends
            or any(trigger.part == "verb" for _, trigger in acts.get(at, ()))
            for at in range(start, end)
            if not self.is_kind(at - 1, ARTICLE)  # l'envoyé
        )

    def kinds_of(self, at: int) -> Set[Kind]:
        """All that the tables say of a word."""
        return self.kinds.get(at, NONE)

    def is_parting(self, at: int) -> bool:
        """Is a word a comma, or a dash between spaces?"""
        if not 0 <= at < len(self.text.words):
            return False
        return self.text.words[at] == "," or (self.text.words[at] in HYPHENS and bool(self.text.gap(at)))

    def is_dash(self, at: int) -> bool:
        """Is a word a dash between spaces?"""
        return self.is_parting(at) and self.text.words[at] != ","

    def is_abbreviation(self, stop: int) -> bool:
        """Does a full stop end no sentence: Mr. X?"""
        is_last = stop + 1 >= len(self.text.words)
        return not is_last and self.text.sentence_of(stop + 1).start != stop + 1

    def is_participle(self, at: int) -> bool:
        """Is a verb an active participle: adding?"""
        return bool(self.progressive) and self.text.keys[at].endswith(self.progressive)

    def is_adjective(self, name: Named) -> bool:
        """Is it one of a country: Norwegian? Where they are inflected, they have no capital."""
        is_inflected = name.mention.kind == "country" and name.mention.surface[:1].islower()
        return is_inflected or self.text.keys[name.end - 1] in self.adjectives

    def is_short(self, at: int) -> bool:
        """Is a word too short for a noun: a, sich, der?"""
        word = self.text.words[at]
        return len(word) < NOUN and word.islower()

    def is_adverbial(self, at: int) -> bool:
        """Does what follows a verb tell where, to whom or when, and not what? "At least three" does not."""
        at = next((i for i in range(at, len(self.text.words)) if not self.is_kind(i, ADVERB)), at)
        if at >= len(self.text.words):
            return True
        numbers = self.text.standing(self.calendar.numerals.words)
        behind = range(at + 1, min(at + 3, len(self.text.words)))
        if any(self.text.words[i][:1].isdigit() or i in numbers for i in behind):
            return False
        return self.text.words[at] in ",.:;–—" or self.is_kind(at, ADVERBIAL)

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


def _times(text: Written, calendar: Calendar) -> dict[int, list[tuple[int, Word]]]:
    """{word: what tells a time there}; what stands before a unit or a month does not by itself."""
    told = {
        at: [(at + size, word) for size, word in standing if word.kind not in BEFORE_TIMES]
        for at, standing in text.standing(calendar.words).items()
    }
    return {at: found for at, found in told.items() if found}


def _kinds(text: Written, lexicon: Lexicon, owner: Mapping[int, int]) -> dict[int, set[Kind]]:
    """{word: its kinds}, for those of no name."""
    kinds: dict[int, set[Kind]] = defaultdict(set)
    for at, standing in text.standing(lexicon.words).items():
        for size, kind in () if at in owner else standing:
            for i in range(at, at + size):
                kinds[i].add(kind)
    return kinds


def _verbs(text: Written, places: Iterable[tuple[int, int]], other: Set[int]) -> dict[int, int]:
    """{first word of a verb, marks around it left out: where it ends}, unless its words are others'."""
    found: dict[int, int] = {}
    for at, end in places:
        words = [i for i in range(at, end) if text.words[i][:1].isalnum()]
        if words[0] not in other:
            found[words[0]] = max(words[-1] + 1, found.get(words[0], 0))
    return found
