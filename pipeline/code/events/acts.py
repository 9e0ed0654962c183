"""The acts that a sentence names: its triggers, each with the clause it stands in. Pure.

Of several that begin at one word the most particular wins: one with a companion ("impose" + "sanctions"),
then the longer one. A word that serves as verb and noun is told by what stands before it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.code.known.lexicon import RELATIONS, Trigger
from pipeline.code.known.patterns import Standing
from pipeline.code.text.calendars import is_month, is_time
from pipeline.code.text.clauses import Clause, Reading
from pipeline.code.text.numerals import numerals
from pipeline.code.text.punctuation import BREAKS, POSSESSIVE
from pipeline.records.mentions import ActorKind

HELD = frozenset(["173", "181"])  # codes: arrests, kidnappings
NEAR = 10  # words in which a companion is looked for
FAR = 16  # … before a verb that comes last
ANTECEDENT = 4  # words before "que" in which what a relative clause is about is looked for
LONGEST_ACRONYM = 4
NAMED: Mapping[str, ActorKind] = {"<place>": "place", "<country>": "country"}  # companions behind a verb
Places = Mapping[str, Sequence[tuple[int, int]]]  # of companions: {one: each words[start:end] of it}
LAST = 2  # words at the end of a clause, with its mark
OBJECT_REACH = 4  # words before its name: the town of, la ville portuaire de
STANDS_IN = frozenset(["title", "coreference"])  # how mentions are found that are a title, no name
NOUN_REACH = 3  # words before a noun in which its article or preposition is looked for


class Act(NamedTuple):
    """A trigger at words[start:end]."""

    start: int
    end: int
    trigger: Trigger
    clause: Clause
    companion: tuple[int, int] | None  # words of the companion

    @property
    def root(self) -> str:
        """CAMEO's, of the trigger's code."""
        return self.trigger.code[:2]

    @property
    def is_verb(self) -> bool:
        """Does it stand as a verb?"""
        return self.trigger.part == "verb"


def acts(reading: Reading) -> list[Act]:
    """In the order of the words; none overlaps another or is another's companion."""
    best = {act.start: act for act in _candidates(reading)}
    kept: list[Act] = []
    for act in sorted(best.values(), key=_rank):
        if not any(_overlaps(act, other) for other in kept):
            kept.append(act)
    return sorted(kept)


def _candidates(reading: Reading) -> Iterator[Act]:
    """The best act at each word."""
    companions = reading.text.places(reading.lexicon.companions)
    triggers = [
        (at, standing)
        for at, standing in reading.text.among(reading.lexicon.triggers, *reading.sentence)
        if any(_may_act(companions, at, trigger) for _, trigger in standing)
    ]
    for clause in reading.clauses if triggers else ():
        inside = [(at, standing) for at, standing in triggers if clause.start <= at < clause.end]
        decoyed = _decoyed(reading, clause) if inside else frozenset()
        for at, standing in inside:
            if at in decoyed:
                continue
            if (at in reading.owner and not _may_be_common(reading, at)) or _is_inside_compound(reading, at):
                continue
            found = list(_at(reading, clause, at, standing))
            if found:
                yield min(found, key=_rank)


def _may_act(companions: Places, at: int, trigger: Trigger) -> bool:
    """Does its companion, if it needs one, stand anywhere near? Most do not."""
    if trigger.companion is None or trigger.companion in NAMED:
        return True
    places = companions.get(trigger.companion)
    return places is not None and any(at - FAR <= place < at + trigger.size + NEAR for place, _ in places)


def _decoyed(reading: Reading, clause: Clause) -> frozenset[int]:
    """The words that mean something else here: to meet a deadline, to take a decision."""
    return frozenset(
        word
        for at, standing in reading.text.among(reading.lexicon.decoys, clause.start, clause.end)
        for end, companion in standing
        if companion is None or _companion(reading, clause, at, end, companion)
        for word in range(at, end)
    )


def _preposition_end(reading: Reading, at: int) -> int:
    """Where a preposition of several words ends that begins here: close to the border."""
    end, kinds = reading.function_words.spans.get(at, (at, frozenset()))
    return end if end - at > 1 and "place" in kinds else at


def _is_inside_compound(reading: Reading, at: int) -> bool:
    """Syrian-backed, UN-brokered: no act of this sentence."""
    return at > reading.sentence.start + 1 and reading.text.is_tying(at - 1)


def _may_be_common(reading: Reading, at: int) -> bool:
    return reading.text.words[at][:1].islower() and reading.owner[at].mention.kind == "organization"


def _at(reading: Reading, clause: Clause, at: int, standing: Standing[Trigger]) -> Iterator[Act]:
    # rechaza que: a trigger may end with the word that opens the next clause
    last = clause.end + reading.is_kind(clause.end, "that")
    found = [(end, trigger) for end, trigger in standing if end <= last]
    parts = {trigger.part for _, trigger in found}
    preposition_end = _preposition_end(reading, at)
    companions = reading.text.places(reading.lexicon.companions)
    for end, trigger in found:
        if not _may_act(companions, at, trigger):
            continue
        if end <= preposition_end or (trigger.part == "verb" and _is_no_verb(reading, at, trigger)):
            continue
        if len(parts) > 1 and (trigger.part == "noun") != _is_noun(reading, at):
            continue
        companion = _companion(reading, clause, at, end, trigger.companion) if trigger.companion else None
        if trigger.companion is None or companion is not None:
            yield Act(at, end, trigger, clause, companion)


def _is_no_verb(reading: Reading, at: int, trigger: Trigger) -> bool:
    """Is it an attribute, or a noun by its capital: nach Kämpfen?"""
    is_inside = at > reading.clause_of(at).start and reading.text.words[at - 1][:1].isalnum()
    if reading.lexicon.attributes and reading.text.keys[at].endswith(reading.lexicon.attributes):
        return True
    may_be_noun = reading.lexicon.has_capital_nouns and is_inside and trigger.size == 1
    return (may_be_noun and reading.text.words[at][:1].isupper()) or _is_attribute(reading, at)


def _is_attribute(reading: Reading, at: int) -> bool:
    """The besieged town: is it a participle behind an article, which is not an object before its verb?"""
    if reading.lexicon.has_clitic_articles:
        return _is_behind_of(reading, at)
    if at - 1 in reading.owner:
        return reading.lexicon.is_bracketed and _is_behind_agent(reading, reading.owner[at - 1].start - 1)
    if _is_counted(reading, at):
        return True
    is_owned = at > 1 and reading.text.words[at - 1] == "s" and reading.text.words[at - 2] in POSSESSIVE
    return is_owned or reading.is_kind(at - 1, "article", "possessive") or _is_behind_preposition(reading, at)


def _is_counted(reading: Reading, at: int) -> bool:
    """Freed three │ jailed journalists: does it stand between a number and its noun?"""
    text, behind = reading.text, at + 1
    is_number = text.words[at - 1].isdigit() or numerals(text.language).at(text, at - 1, at) is not None
    if reading.lexicon.has_inversion or not is_number or behind >= reading.sentence.end:
        return False
    is_held = any(trigger.code in HELD for _, trigger in text.standing(reading.lexicon.triggers)[at])
    is_grammar = (
        reading.is_kind(behind, "conjunction", "clause", *RELATIONS)
        or is_time(text, behind)
        or reading.is_adverb(behind)
    )
    return is_held and text.words[behind].islower() and text.words[behind].isalpha() and not is_grammar


def _is_behind_preposition(reading: Reading, at: int) -> bool:
    """Wie sanktionierte Schiffe, mit gepanzerten Wagen: no finite verb stands right behind one of these."""
    is_infinitive = reading.text.keys[at].endswith(reading.lexicon.infinitives)
    is_behind = reading.is_kind(at - 1, "as", "partner", "agent", "topic", "source")
    return reading.lexicon.is_bracketed and is_behind and not is_infinitive


def _is_behind_agent(reading: Reading, at: int) -> bool:
    """Does an article stand before "by": eine von Iran unterstützte Miliz, een door Iran gesteunde groep?"""
    at -= reading.is_kind(at, "article") and not reading.is_kind(at, "agent")
    return reading.is_kind(at, "agent") and reading.is_kind(at - 1, "article")


def _is_behind_of(reading: Reading, at: int) -> bool:
    """El paquete de ayuda: no verb stands behind "de", unless it is an infinitive."""
    infinitives, key = reading.lexicon.infinitives, reading.text.keys[at]
    is_verb = key.endswith((*infinitives, *reading.lexicon.clitics))
    return bool(infinitives) and reading.is_kind(at - 1, "possessor") and not is_verb


def _rank(act: Act) -> tuple[int, int, int, int]:
    size = act.trigger.size + (len(act.trigger.companion.split()) if act.trigger.companion else 0)
    is_particular = act.companion is not None or (not act.is_verb and act.trigger.size > 1)
    return (-is_particular, -size, act.start, _companion_distance(act))


def _companion_distance(act: Act) -> int:
    """Words to its companion; one before it, which may be the subject, is farther than any behind it, and a
    name, which tells only to whom, farther than all.
    """
    if act.companion is None:
        return 0
    words = act.companion[0] - act.start
    words += 2 * NEAR * (act.trigger.companion in NAMED)
    return words if words > 0 else NEAR - words


def _overlaps(one: Act, other: Act) -> bool:
    is_other_deed = one.is_verb and other.trigger.frame == "suffers"  # shelled X, three were wounded
    companion = () if is_other_deed else range(*(other.companion or (0, 0)))
    words = {*range(other.start, other.end), *companion}
    return any(at in words for at in range(one.start, one.end))


def _companion(
    reading: Reading, clause: Clause, start: int, end: int, companion: str
) -> tuple[int, int] | None:
    """Where in the clause a companion stands: behind the trigger first, then before it; or before "that":
    the accord that both have signed.
    """
    if companion in NAMED:
        return _object_behind(reading, end, NAMED[companion])
    known = reading.text.places(reading.lexicon.companions).get(companion)
    if known is None:
        return None
    first = clause.start - (ANTECEDENT if reading.is_kind(clause.start, "object relative") else 0)
    is_last = reading.lexicon.is_bracketed and end >= clause.end - LAST
    near = range(max(start - (FAR if is_last else NEAR), first, reading.sentence.start), end + NEAR)
    places = [(at, stop) for at, stop in known if at in near and stop <= clause.end]
    behind = (place for place in places if place[0] >= end)
    before = (place for place in reversed(places) if place[0] < start)
    return next((place for place in (*behind, *before) if _may_be_word(reading, place[0])), None)


def _object_behind(reading: Reading, end: int, kind: ActorKind) -> tuple[int, int] | None:
    """The name of this kind that is the object of a verb: a repris Khartoum, tomaron la ciudad de Goma."""
    name = next((name for name in reading.names if name.start >= end), None)
    if name is None or name.mention.kind != kind or name.start - end > OBJECT_REACH:
        return None
    words, between = reading.text.words, range(end, name.start)
    is_object = all(reading.is_kind(at, "article", "possessor") or words[at].islower() for at in between)
    starts_so = end == name.start or reading.is_kind(end, "article")
    return (name.start, name.end) if is_object and starts_so else None


def _may_be_word(reading: Reading, at: int) -> bool:
    """Is it no month and no name, or a title that stands for one, or a lower-case word of a longer one, an
    office or a body: troupes russes, al rey?
    """
    owner = reading.owner.get(at)
    if reading.text.words[at][:1].isupper() and is_month(reading.text, at):
        return False
    if owner is None or owner.mention.method in STANDS_IN:
        return True
    if reading.lexicon.has_capital_nouns:
        return at > owner.start and reading.text.words[owner.start].islower()  # somalische Soldaten
    is_noun = owner.end - owner.start > 1 or owner.mention.kind in ("person", "organization")
    return is_noun and reading.text.words[at].islower()


def _is_noun(reading: Reading, at: int) -> bool:
    """Does an article, a possessive, a preposition or an adjective of a country stand before it?"""
    before = at - 1
    if _is_before_object(reading, at):
        return False
    for before in range(at - 1, max(at - 1 - NOUN_REACH, reading.sentence.start - 1), -1):
        word = reading.text.words[before]
        if before in reading.owner:
            return _is_attributive(reading, before, at)
        if (
            word in POSSESSIVE
            or (word == "s" and reading.text.words[before - 1] in POSSESSIVE)
            or word.isdigit()
        ):
            return True
        if reading.is_kind(
            before, "article", "possessive", "possessor", "agent", "partner", "topic", "between"
        ):
            return True
        if reading.is_kind(before, "place", "recipient", "source"):
            return word.lower() != "to"
        if reading.is_kind(before, "adverb") and reading.is_kind(before - 1, "article", "possessive"):
            return True  # the first visit
        if (
            word in BREAKS
            or word == ","
            or before in reading.function_words.kinds
            or reading.is_adverb(before)
        ):
            return False
    return before < reading.sentence.start


def _is_before_object(reading: Reading, at: int) -> bool:
    """Does a noun stand before it, and an article behind: l'opposition │ critique │ le gouvernement?"""
    is_noun = at - 1 not in reading.owner and at - 1 not in reading.function_words.kinds
    is_noun = (
        is_noun and reading.is_noted(at - 3, at - 1, "definite") and reading.text.words[at - 1].isalpha()
    )
    is_object = reading.is_kind(at + 1, "article") and not reading.is_kind(at + 1, *RELATIONS)
    return reading.lexicon.has_clitic_articles and is_noun and is_object


def _is_attributive(reading: Reading, before: int, at: int) -> bool:
    """Is the name before it an adjective, Russian strikes, or an acronym used like one, U.S. strikes?"""
    name = reading.owner[before]
    words = reading.text.words[name.start : name.end]
    is_acronym = len(words[0]) <= LONGEST_ACRONYM and words[0].isupper()
    return before == at - 1 and (is_acronym or reading.is_adjective(before))
