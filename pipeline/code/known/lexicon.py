"""What one language says acts with: triggers, function words, endings. Tables, compiled once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from pipeline.code.known.endings import Endings
from pipeline.code.known.patterns import Patterns
from pipeline.data import rows
from pipeline.language.traits import has
from pipeline.language.words import folded

Part = Literal["verb", "noun"]
Frame = Literal["acts", "mutual", "alone", "suffers", "governs", "denies", "of actor", "of recipient"]
Kind = Literal[
    "negation", "future", "planned", "possible", "if", "obligation", "passive", "agent", "recipient",
    "partner", "between", "possessor", "place", "topic", "source", "conjunction", "clause", "relative",
    "that", "infinitive", "infinitive particle", "subjunctive", "past subjunctive", "pronoun", "personal",
    "impersonal", "author", "background", "disaster", "saying", "quoting", "telling", "adverb",
    "saying noun", "article", "possessive", "future ending", "conditional ending", "progressive ending",
    "passive ending", "plural ending", "agent ending", "genitive ending", "infinitive ending",
    "finite ending", "past ending", "nominative ending", "attribute ending", "participle ending",
    "clitic ending", "adverb ending", "participle",
    "oblique relative", "object relative", "neutral", "private", "plural", "both persons", "both states",
    "failing", "turn", "as", "thus", "nominative", "perfect", "office", "local", "people", "border",
    "leading", "origin", "weapon", "topical", "verb prefix", "doer", "auxiliary", "object pronoun",
    "each other", "infix", "oblique", "beneficiary", "reflexive", "purpose", "reason", "concessive",
    "occasion", "suspected", "definite", "definite ending", "promising", "urging", "asking", "reading",
    "whether", "infinitive opener", "they", "it", "listener", "both sides", "both parties", "forum",
    "habitual", "referring", "holding",
    "once", "deed", "afterwards", "warning", "inviting", "first person", "danger", "finding", "member",
    "ruling", "masculine", "causing", "ending", "justifying", "done", "flag", "intransitive",
    "figurative", "regular", "harmless", "meanwhile", "coming", "fighters", "organ", "until", "whence",
    "waning", "without", "arriving", "receiving", "postposed source", "inverted if",
    "claiming", "happening",
]  # fmt: skip
# what is told of a name or a verb beside it; never in the way of function words
NOTED: tuple[Kind, ...] = (
    "local", "people", "border", "leading", "origin", "weapon", "topical", "verb prefix", "doer",
    "object pronoun", "each other", "oblique", "beneficiary", "perfect", "reflexive", "purpose", "reason",
    "concessive", "occasion", "suspected", "definite", "they", "it", "listener", "forum", "habitual",
    "referring", "holding", "once", "deed", "afterwards", "warning", "inviting", "first person", "danger",
    "member", "ruling", "masculine", "causing", "ending", "justifying", "done", "flag", "intransitive",
    "figurative", "regular", "harmless", "meanwhile", "coming", "fighters", "organ", "until", "whence",
    "waning", "without", "arriving", "receiving", "postposed source", "claiming", "happening",
)  # fmt: skip
# verbs of saying only beside what was said, and what then opens it
QUOTING: tuple[Kind, ...] = (
    "quoting",
    "promising",
    "urging",
    "asking",
    "reading",
    "whether",
    "infinitive opener",
)
NO_FUNCTION_WORDS: frozenset[Kind] = frozenset(["participle", "infix", *QUOTING, *NOTED])
RELATIONS: tuple[Kind, ...] = (
    "source", "agent", "between", "partner", "possessor", "recipient", "topic", "place",
)  # fmt: skip
NOT = "ne"  # before a verb, in the one language that writes them together
TABLES = (
    "bodies", "cameo", "case_endings", "count_units", "demonyms", "dependency_labels", "event_combinations",
    "event_confidence", "event_decoys", "event_triggers", "event_words", "gender_endings", "genre_words",
    "language_traits", "number_words", "politics_words", "time_words", "titles", "tone_words",
)  # fmt: skip


class Trigger(NamedTuple):
    """A row of `event_triggers.csv`."""

    code: str  # CAMEO
    part: Part
    frame: Frame
    companion: str | None  # a pattern: what must stand in the same clause
    size: int  # words of the pattern; 0: no row says it
    is_negated: bool = False  # nevyslal, where the negation is written together with its verb

    @property
    def governs(self) -> bool:
        """Does it take another act as its complement: threaten to, deny having?"""
        return self.frame in ("governs", "denies")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # each is only itself
class Lexicon:
    """All of one language."""

    language: str
    triggers: Patterns[Trigger]
    decoys: Patterns[str | None]  # what looks like a trigger and is none; its companion
    companions: Patterns[str]  # of both
    words: Patterns[Kind]
    notes: Patterns[Kind]  # what stands beside a name and tells whose it is, or beside a verb
    quoting: Patterns[Kind]  # verbs that tell acts, too: of saying only beside what was said
    futures: Endings  # endings of verbs
    conditionals: Endings
    plurals: tuple[str, ...]  # of verbs whose subject is several
    passives: tuple[str, ...]  # endings of passive participles that need no auxiliary
    progressive: tuple[str, ...]  # endings of active participles behind "be"
    agents: Endings  # endings of names by whom something is done: the instrumental
    infinitives: tuple[str, ...]  # endings of verbs; behind "werden" these are to come, not passive
    finites: tuple[str, ...]  # endings of verbs that follow no auxiliary
    infixes: tuple[str, ...]  # particles of the infinitive that stand within it: anzuerkennen
    participles: tuple[str, ...]  # how those begin that end so, too
    past_participles: tuple[str, ...]  # endings of what tells of a noun: soldados secuestrados
    pasts: tuple[str, ...]  # endings of verbs
    attributes: tuple[str, ...]  # endings of participles that are never predicates: «přerušené»
    nominatives: tuple[str, ...]  # endings of adjectives that no preposition governs: «российская»
    clitics: tuple[str, ...]  # endings of verbs with a pronoun: acusarlo
    adverbs: tuple[str, ...]  # endings
    definites: tuple[str, ...]  # endings of nouns that have their article behind them
    genitives: tuple[str, ...]  # endings of countries behind the noun that is theirs
    omits_that: bool  # what is said may follow its verb without a conjunction
    subject_may_follow: bool  # stand behind the verb
    is_bracketed: bool  # the auxiliary may stand far before its verb, or behind it
    negates_behind: bool  # the negation stands behind the verb
    has_clitic_articles: bool  # an article before a verb is its object
    has_inversion: bool  # the subject may stand behind the verb, the object before it
    has_articles: bool  # before nouns
    is_verb_second: bool  # what stands before the finite verb of a main clause is one phrase
    has_capital_nouns: bool
    drops_pronouns: bool  # a verb has its subject in its ending: dijo
    oblique: Endings  # endings of names that are no subjects
    adjectives: frozenset[str]  # of countries, folded
    inhabitants: frozenset[str]  # of countries, folded
    offices: frozenset[str]  # nouns of those who act without a name, where a noun's form tells a subject


@lru_cache(maxsize=32)
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language, or None where no trigger of it is known."""
    triggers = list(_triggers(language))
    if not triggers:
        return None
    if has(language, "prefixed negation"):
        triggers += [_negated(*row) for row in triggers if row[1].part == "verb"]
    decoys = [(row["words"], row["with"] or None) for row in of(language, "event_decoys")]
    words = [(row["words"], cast(Kind, row["kind"])) for row in of(language, "event_words")]
    is_inverted = has(language, "free word order") or has(language, "verb second")
    return Lexicon(
        language=language,
        triggers=Patterns(triggers),
        decoys=Patterns(decoys),
        companions=_companions([*(trigger.companion for _, trigger in triggers), *(c for _, c in decoys)]),
        words=Patterns(
            (pattern, kind)
            for pattern, kind in words
            if kind not in NO_FUNCTION_WORDS and not kind.endswith(" ending")
        ),
        notes=Patterns((pattern, kind) for pattern, kind in words if kind in NOTED),
        quoting=Patterns((pattern, kind) for pattern, kind in words if kind in QUOTING),
        futures=Endings(_endings(words, "future ending")),
        conditionals=Endings(_endings(words, "conditional ending")),
        passives=_endings(words, "passive ending"),
        plurals=_endings(words, "plural ending"),
        progressive=_endings(words, "progressive ending"),
        agents=Endings(_endings(words, "agent ending")),
        infinitives=_endings(words, "infinitive ending"),
        finites=_endings(words, "finite ending"),
        infixes=_endings(words, "infix"),
        participles=tuple(
            p.removesuffix("*") for row, k in words if k == "participle" for p in row.split("/")
        ),
        past_participles=_endings(words, "participle ending"),
        pasts=_endings(words, "past ending"),
        attributes=_endings(words, "attribute ending"),
        nominatives=_endings(words, "nominative ending"),
        clitics=_endings(words, "clitic ending"),
        adverbs=_endings(words, "adverb ending"),
        definites=_endings(words, "definite ending"),
        genitives=_endings(words, "genitive ending"),
        omits_that=has(language, "omits that"),
        subject_may_follow=is_inverted or has(language, "subject behind verb"),
        is_bracketed=has(language, "verb bracket"),
        negates_behind=has(language, "negation behind verb"),
        has_clitic_articles=has(language, "clitic articles"),
        has_inversion=is_inverted,
        has_articles=not has(language, "free word order"),
        is_verb_second=has(language, "verb second"),
        has_capital_nouns=has(language, "capital nouns"),
        drops_pronouns=has(language, "drops pronouns"),
        oblique=Endings(row["ending"] for row in of(language, "case_endings")),
        adjectives=_demonyms(language, "adjective"),
        inhabitants=_demonyms(language, "inhabitant"),
        offices=_offices(language) if has(language, "free word order") else frozenset(),
    )


def of(language: str, table: str) -> Iterator[dict[str, str]]:
    """The rows of a table that are about a language."""
    return (row for row in rows(table) if row["language"] == language)


def _demonyms(language: str, form: str) -> frozenset[str]:
    forms = (written for row in of(language, "demonyms") for written in row[form].split("|"))
    return frozenset(folded(written) for written in forms if written)


def _offices(language: str) -> frozenset[str]:
    nouns = [row["title"] for row in of(language, "titles")] + [row["noun"] for row in of(language, "bodies")]
    return frozenset(folded(noun) for noun in nouns if noun.isalpha())


def _triggers(language: str) -> Iterator[tuple[str, Trigger]]:
    for row in of(language, "event_triggers"):
        yield (
            row["trigger"],
            Trigger(
                code=row["code"],
                part=cast(Part, row["part"]),
                frame=cast(Frame, row["frame"]),
                companion=row["with"] or None,
                size=len(row["trigger"].split()),
            ),
        )


def _negated(pattern: str, trigger: Trigger) -> tuple[str, Trigger]:
    first, *others = pattern.split()
    negated = "/".join(f"{NOT}{word}" for word in first.split("/"))
    return " ".join([negated, *others]), trigger._replace(is_negated=True)


def _companions(written: list[str | None]) -> Patterns[str]:
    return Patterns((companion, companion) for companion in dict.fromkeys(written) if companion)


def _endings(words: list[tuple[str, Kind]], kind: Kind) -> tuple[str, ...]:
    return tuple(pattern.removeprefix("*") for pattern, k in words if k == kind)
