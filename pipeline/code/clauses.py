"""A sentence → its clauses and parties: who stands where, behind which preposition. Pure; no parser.

    │ Iran today threatened to launch an offensive against Iraq │ unless │ Baghdad accepted its terms │
      plain ▲                                      recipient ▲     clause   plain ▲

A clause begins at a word that opens one (that, who, because), behind a verb of saying, and at a semicolon,
colon, dash or bracket; a comma only parts it into pieces, for it may also stand around an apposition.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from pipeline.code.lexicon import RELATIONS, Kind, Lexicon
from pipeline.code.sentences import Sentence, Written
from pipeline.language.words import HYPHENS
from pipeline.records import Mention

Relation = Literal[
    "plain", "source", "agent", "between", "partner", "possessor", "recipient", "topic", "place"
]

BREAKS = frozenset(";:()[]—–|•")
MARKS = BREAKS | frozenset(',"«»„“”‹›')
ATTRIBUTION = 8  # words of who says it, before the verb
BEFORE_NAME = 5  # words that may stand between a preposition and the name: against the former US president X
WITHIN_NAME = 4  # between two names of one party: Iran's religious leader Khomeini
POSSESSIVE = ("'", "’")


class Named(NamedTuple):
    """A mention at its words."""

    start: int
    end: int
    mention: Mention


class Party(NamedTuple):
    """Who may take part in an event: names that stand together, by apposition or joined by "and"."""

    start: int
    end: int
    mentions: tuple[Mention, ...]  # one for each that is joined
    relation: Relation
    is_oblique: bool  # its case says that it is no subject
    is_possessor: bool  # Russia's …, Russian …: the head noun is somebody or something of theirs


class Clause(NamedTuple):
    """words[start:end]."""

    start: int
    end: int
    opener: Kind | None  # of the word that opens it


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A sentence with all that the tables say of its words."""

    text: Written
    sentence: Sentence
    lexicon: Lexicon
    names: Sequence[Named]  # in the sentence

    @cached_property
    def owner(self) -> Mapping[int, Named]:
        """{word: the name that it belongs to}"""
        return {at: name for name in self.names for at in range(name.start, name.end)}

    @cached_property
    def spans(self) -> Mapping[int, tuple[int, frozenset[Kind]]]:
        """{first word of a function phrase: where the longest ends, and its kinds}"""
        found: dict[int, tuple[int, frozenset[Kind]]] = {}
        at = self.sentence.start
        while at < self.sentence.end:
            ends: dict[int, set[Kind]] = {}
            if at not in self.owner:
                for end, kind in self.lexicon.words.at(self.text.keys, at):
                    if end <= self.sentence.end:
                        ends.setdefault(end, set()).add(kind)
            if ends:
                longest = max(ends)
                found[at] = (longest, frozenset(ends[longest]))
                at = longest
            else:
                at += 1
        return found

    @cached_property
    def kinds(self) -> Mapping[int, frozenset[Kind]]:
        """{word: the kinds of the function phrase that it belongs to}"""
        return {at: kinds for start, (end, kinds) in self.spans.items() for at in range(start, end)}

    def is_kind(self, at: int, *kinds: Kind) -> bool:
        """Does a word belong to a function phrase of one of these kinds?"""
        own = self.kinds.get(at)
        return own is not None and not own.isdisjoint(kinds)

    def has(self, start: int, end: int, *kinds: Kind) -> bool:
        """Does one of these words?"""
        return any(self.is_kind(at, *kinds) for at in range(max(start, self.sentence.start), end))

    @cached_property
    def clauses(self) -> list[Clause]:
        """In order; together they hold all words."""
        return list(_clauses(self))

    def clause_of(self, at: int) -> Clause:
        """The clause that a word stands in."""
        return next(clause for clause in self.clauses if clause.start <= at < clause.end)

    @cached_property
    def parties(self) -> list[Party]:
        """In order."""
        names = [name for name in self.names if not _is_compounded(self, name)]
        return _joined(self, [_party(self, group) for group in _apposed(self, names)])


def _clauses(reading: Reading) -> Iterator[Clause]:
    start, opener = reading.sentence.start, None
    until_comma = False
    at = start
    while at < reading.sentence.end:
        end, kinds = reading.spans.get(at, (at + 1, frozenset()))
        opens = _opener(reading, at, kinds)
        word = reading.text.words[at]
        if opens and at > start:
            yield Clause(start, at, opener)
            start, opener = at, opens
            until_comma = opens == "relative" and reading.text.words[at - 1] == ","
        elif opens and at == start:
            opener = opens
            until_comma = until_comma or at == reading.sentence.start  # If …, prices would rise
        elif _breaks(reading, at) or (word == "," and until_comma) or ("saying" in kinds and at > start):
            comma = _comma_before(reading, start, at) if "saying" in kinds else None
            if comma is not None:  # …, officials said
                yield Clause(start, comma, opener)
                start, opener = comma, None
            yield Clause(start, end, opener)
            start, opener, until_comma = end, ("that" if "saying" in kinds else None), False
        at = end
    if start < reading.sentence.end:
        yield Clause(start, reading.sentence.end, opener)


def _comma_before(reading: Reading, start: int, at: int) -> int | None:
    """The comma that parts what is said from who says it, when it stands before "X said"."""
    words = reading.text.words
    return next((i for i in range(at - 1, max(at - ATTRIBUTION, start), -1) if words[i] == ","), None)


def _opener(reading: Reading, at: int, kinds: frozenset[Kind]) -> Kind | None:
    """What kind of clause a word opens; a relative pronoun that is an article, too, only behind a comma."""
    openers: tuple[Kind, ...] = ("if", "that", "relative", "clause")
    found = next((kind for kind in openers if kind in kinds), None)
    if found == "relative" and "article" in kinds and reading.text.words[at - 1] != ",":
        return None
    return found


def _breaks(reading: Reading, at: int) -> bool:
    word = reading.text.words[at]
    if word in BREAKS:
        return True
    return (
        word == "-"
        and bool(reading.text.gap(at))
        and at + 1 < len(reading.text.words)
        and bool(reading.text.gap(at + 1))
    )


def _is_compounded(reading: Reading, name: Named) -> bool:
    """Does it only tell a side: Syrian-backed, pro-Russian?"""
    words, gap = reading.text.words, reading.text.gap
    after = name.end + 1 < reading.sentence.end and words[name.end] in HYPHENS and not gap(name.end)
    before = (
        name.start - 1 > reading.sentence.start and words[name.start - 1] in HYPHENS and not gap(name.start)
    )
    return (
        after
        and words[name.end + 1][:1].islower()
        and not gap(name.end + 1)
        and name.end + 1 not in reading.owner
    ) or (
        before
        and words[name.start - 2].islower()
        and not gap(name.start - 1)
        and name.start - 2 not in reading.owner
    )


def _apposed(reading: Reading, names: Sequence[Named]) -> list[list[Named]]:
    """The names that stand together without a function word or a mark between: Russian president | Putin."""
    groups: list[list[Named]] = []
    for name in names:
        if groups and _belongs(reading, groups[-1][-1], name):
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups


def _belongs(reading: Reading, before: Named, after: Named) -> bool:
    between = range(before.end, after.start)
    if len(between) > WITHIN_NAME + 1 or (_differ(before, after) and after.mention.kind != "person"):
        return False
    words = reading.text.words
    return not any(
        words[at] in MARKS or words[at] in HYPHENS or _is_verb(reading, at)
        or (at in reading.kinds and not (words[at] in POSSESSIVE or reading.is_kind(at, "possessor")))
        for at in between
    )  # fmt: skip


def _differ(one: Named, other: Named) -> bool:
    a, b = one.mention, other.mention
    return a.country is not None and b.country is not None and a.country != b.country


def _is_verb(reading: Reading, at: int) -> bool:
    return any(meaning.part == "verb" for _, meaning in reading.lexicon.triggers.at(reading.text.keys, at))


def _party(reading: Reading, names: list[Named]) -> Party:
    first, last = names[0], names[-1]
    head = _head(names).mention
    follows = reading.text.words[last.end : last.end + 1]
    is_adjective = last.mention.surface[:1].islower()
    return Party(
        start=first.start,
        end=last.end,
        mentions=(head,),
        relation=_relation(reading, first),
        is_oblique=_is_oblique(reading, _head(names)),
        is_possessor=is_adjective or (bool(follows) and follows[0] in POSSESSIVE),
    )


def _head(names: Sequence[Named]) -> Named:
    """Who is meant: the person or body that stands last, if it is known; else the country that it is of."""
    heads = [name for name in names if name.mention.kind in ("person", "organization", "group")]
    known = [name for name in heads if name.mention.actor_id]
    states = [name for name in names if name.mention.actor_id]
    return (known or states or heads or list(names))[-1 if known else 0]


def _is_oblique(reading: Reading, name: Named) -> bool:
    """Does the case of its first word, which is its head or agrees with it, say that it is no subject?"""
    endings = reading.lexicon.oblique
    return (
        bool(endings)
        and reading.text.keys[name.start].endswith(endings)
        and not name.mention.surface.isupper()
    )


def _relation(reading: Reading, name: Named) -> Relation:
    """What the preposition before a name makes of it; articles, titles and adjectives may stand between."""
    for at in range(name.start - 1, max(name.start - 1 - BEFORE_NAME, reading.sentence.start - 1), -1):
        if at in reading.owner or reading.text.words[at] in MARKS or _is_verb(reading, at):
            break
        kinds = reading.kinds.get(at)
        if kinds is None or ("article" in kinds and not kinds & set(RELATIONS)):
            continue
        if "article" in kinds and at == reading.clause_of(at).start:
            continue  # "A Noruega" begins with an article, which elsewhere is a preposition, too
        found = next((kind for kind in RELATIONS if kind in kinds), None)
        if found is None:
            break
        if found == "place" and name.mention.role == "actor" and kinds & {"recipient", "topic"}:
            found = "recipient" if "recipient" in kinds else "topic"
        if found == "recipient" and name.mention.role == "location" and "place" in kinds:
            found = "place"
        return found  # type: ignore[return-value]
    return "plain"


def _joined(reading: Reading, parties: list[Party]) -> list[Party]:
    """Coordinated ones as one party: Russia, Belarus and China; U.S. and Russian envoys; Russo-Ukrainian."""
    joined: list[Party] = []
    for party in parties:
        if joined and _is_joined(reading, joined[-1], party):
            before = joined[-1]
            joined[-1] = before._replace(
                end=party.end,
                mentions=(*before.mentions, *party.mentions),
                is_possessor=party.is_possessor,
            )
        else:
            joined.append(party)
    return joined


def _is_joined(reading: Reading, before: Party, after: Party) -> bool:
    between = range(before.end, after.start)
    if not between or len(between) > WITHIN_NAME or after.relation not in ("plain", before.relation):
        return False
    words = reading.text.words
    if all(words[at] in HYPHENS for at in between):
        return True
    said = [at for at in between if reading.is_kind(at, "conjunction")]
    if not said:
        later = next((p for p in range(after.end, min(after.end + WITHIN_NAME, reading.sentence.end))
                      if reading.is_kind(p, "conjunction")), None)  # fmt: skip
        return (
            later is not None
            and [words[at] for at in between] == [","]
            and any(name.start > later and name.start - later <= WITHIN_NAME for name in reading.names)
        )
    return not any(
        words[at] not in (",", "'", "’", "s") and at not in reading.kinds and words[at][:1].islower() is False
        for at in between
    ) and not any(
        reading.is_kind(at, "saying", "clause", "relative") or _is_verb(reading, at) for at in between
    )
