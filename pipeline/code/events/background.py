"""What is told of and is no event: history, sport, disasters, purposes, what others are accused or suspected
of, what a noun only points to. Pure.
"""

from collections.abc import Sequence

from pipeline.code.events.acts import Act
from pipeline.code.events.figurative import DESTRUCTION, is_figurative
from pipeline.code.events.governing import NOUN_REACH, Governing
from pipeline.code.events.nouns import CIRCUMSTANCES
from pipeline.code.events.reproaches import ACCUSATION
from pipeline.code.known.lexicon import Kind
from pipeline.code.known.roots import (
    AID,
    COERCION,
    CONSULTATION,
    MATERIAL,
    PARTNERLY,
    REDUCTION,
    UTTERED,
    VIOLENT,
)
from pipeline.code.text.calendars import is_time
from pipeline.code.text.clauses import Clause, Reading
from pipeline.code.text.numerals import numerals
from pipeline.code.text.punctuation import POSSESSIVE

REACH = 8  # words between one that says so and the act
NEAR = 4  # words between a verb and the disaster behind it, a participle and its auxiliary or day
HABIT = 3  # words between a verb and an adverb of habit
CONVICTION = "116"
BEFORE_NOUN = 2  # words from a noun to its article: the mass attack
AIMED_AT = VIOLENT | {COERCION, REDUCTION, AID}  # what something else is done for
WALLS: tuple[Kind, ...] = ("conjunction", "clause", "that", "relative", "if", "saying")
PREPOSITIONS: tuple[Kind, ...] = (*CIRCUMSTANCES, "possessor", "between")


def is_background(reading: Reading, governing: Governing, act: Act) -> bool:
    """Does it lie in the past or serve as comparison; or is it sport, or what a disaster does?"""
    start = max(act.start - REACH, act.clause.start)
    end = min(act.end + NOUN_REACH, act.clause.end)
    return (
        reading.has(start, end, "background")
        or governing.is_told_of_before(act)
        or _is_occasion(reading, governing.acts, act)
        or _is_of_disaster(reading, act)
        or is_figurative(reading, act)
        or _is_purpose(reading, act)
        or _is_suspected(reading, act)
        or _is_habit(reading, governing.acts, act)
        or _is_attribute(reading, act)
        or _is_referred_to(reading, governing.acts, act)
        or _is_ended(reading, act)
    )


def refers_back(reading: Reading, act: Act) -> bool:
    """Does a noun only point to violence or unrest told before: a resident who witnessed the attack? Not
    where it is the subject, or where its place is told or its victims are counted.
    """
    if act.is_verb or act.trigger.code < MATERIAL or _is_told_anew(reading, act.clause):
        return False
    first = definite_at(reading, act)
    return first is not None and (_is_oblique(reading, first) or _is_object(reading, act.clause, first))


def _is_told_anew(reading: Reading, clause: Clause) -> bool:
    within = (n for n in reading.names if clause.start <= n.start < clause.end)
    return any(name.mention.role == "location" for name in within) or has_several(reading, clause)


def has_several(reading: Reading, clause: Clause) -> bool:
    """Does a clause count more than one of something: victims?"""
    text, known = reading.text, numerals(reading.text.language)
    found = (known.at(text, at, clause.end) for at in known.beginnings(text, clause.start, clause.end))
    return any(number is not None and number.value > 1 for number in found)


def definite_at(reading: Reading, act: Act) -> int | None:
    """Where the definite article of an act that is a noun stands, which may be its ending: attackerna."""
    if reading.text.keys[act.start].endswith(reading.lexicon.definites):
        return act.start
    before = range(act.start - 1, max(act.start - 1 - BEFORE_NOUN, act.clause.start - 1), -1)
    return next((at for at in before if reading.is_noted(at, at + 1, "definite")), None)


def _is_oblique(reading: Reading, first: int) -> bool:
    """Does its article tell its case, or follow a preposition: des Massakers, dell'attacco, in the attack?"""
    is_told = reading.is_noted(first, first + 1, "oblique")
    return is_told or reading.is_kind(first, *PREPOSITIONS) or reading.is_kind(first - 1, *PREPOSITIONS)


def _is_object(reading: Reading, clause: Clause, first: int) -> bool:
    """Does a word that is no mark stand right before, where the subject stands before its verb?"""
    is_inside = first - clause.start > 1 and reading.text.words[first - 1].islower()
    return not reading.lexicon.subject_may_follow and is_inside and not reading.is_kind(first - 1, *WALLS)


def is_of_accused(reading: Reading, acts: Sequence[Act], clause: Clause) -> bool:
    """Does it only tell of whom somebody is accused of helping: sheltering militants who attack X? Not
    where the accusation is denied.
    """
    at = reading.clauses.index(clause)
    if clause.opener != "relative" or at == 0:
        return False
    told = (act for act in acts if act.clause == reading.clauses[at - 1])
    return any(act.is_verb and act.trigger.code.startswith(ACCUSATION) for act in told)


def _is_occasion(reading: Reading, acts: Sequence[Act], act: Act) -> bool:
    """Is it violence after which something else is told: suspended X après le coup d'État?"""
    is_told = not act.is_verb and act.trigger.code >= MATERIAL and any(o.is_verb for o in acts)
    return is_told and reading.is_noted(act.start - NEAR, act.start, "occasion")


def _is_purpose(reading: Reading, act: Act) -> bool:
    """Is it force or help for which something else is done, not told to have happened: para combatir?"""
    is_done = act.is_verb and act.root in AIMED_AT
    if not is_done or reading.is_noted(act.start - 1, act.start, "purpose"):
        return is_done
    first = reading.phrase_start(act.clause.start, act.start)
    has_particle = reading.has(act.start - 1, act.start, "infinitive particle")
    return has_particle and reading.is_noted(first, first + 1, "purpose")


def _is_ended(reading: Reading, act: Act) -> bool:
    """Is it a noun of what was told before: beenden jahrelange Verhandlungen, justified the strikes?"""
    if act.is_verb:
        return False
    is_over = act.root == CONSULTATION and reading.is_noted(act.clause.start, act.start, "ending")
    return is_over or reading.is_noted(act.clause.start, act.clause.end, "justifying")


def _is_suspected(reading: Reading, act: Act) -> bool:
    """Is it what somebody is only suspected of, or able to do: suspected of collaborating?"""
    at = reading.before_auxiliaries(act.start)
    at -= reading.is_kind(at, "article") and not reading.is_noted(at, at + 1, "suspected")
    return reading.is_noted(at, at + 1, "suspected")


def _is_habit(reading: Reading, acts: Sequence[Act], act: Act) -> bool:
    """Is it what somebody always says, or the object of that: has long opposed the sanctions? Or what is
    done time and again: regularly attacks, every spring?
    """
    if act.is_verb and act.root not in UTTERED and _is_regular(reading, act):
        return True
    verb = act if act.is_verb else _verb_of_object(reading, acts, act)
    if verb is None or verb.trigger.code >= MATERIAL or "habitual" not in reading.noted:
        return False
    first = reading.phrase_start(max(verb.start - HABIT, verb.clause.start), verb.start)
    is_habit = reading.is_noted(first, verb.start, "habitual") or reading.is_noted(
        verb.end, verb.end + 1, "habitual"
    )
    return is_habit and not reading.has(first, verb.start, "negation")


def _is_regular(reading: Reading, act: Act) -> bool:
    start, end = act.clause.start, min(act.end + 1, act.clause.end)
    near = reading.phrase_start(max(act.start - HABIT, start), act.start)
    return reading.is_noted(start, start + 1, "regular") or reading.is_noted(near, end, "regular")


def _verb_of_object(reading: Reading, acts: Sequence[Act], act: Act) -> Act | None:
    """The last verb before a noun in its clause, unless "and" parts them."""
    before = [o for o in acts if o.is_verb and o.clause == act.clause and o.end <= act.start]
    return before[-1] if before and not reading.has(before[-1].end, act.start, "conjunction") else None


def _is_attribute(reading: Reading, act: Act) -> bool:
    """Does a participle tell what a thing is, not what was done: an effort backed by X, agli ospiti riuniti
    a X? Not where it is dated.
    """
    lexicon, start = reading.lexicon, act.start
    is_state = act.root in PARTNERLY or act.trigger.code == CONVICTION
    is_participle = reading.text.keys[start].endswith(lexicon.past_participles or "")
    if not (is_state and act.is_verb and is_participle) or lexicon.has_inversion:
        return False
    has_auxiliary = reading.before_auxiliaries(start) < start - 1 or reading.has(
        max(start - NEAR, act.clause.start), start, "passive"
    )
    if has_auxiliary or not _is_behind_noun(reading, start):
        return False
    is_by = reading.is_kind(act.end, "agent")
    is_dated = any(is_time(reading.text, at) for at in range(act.end, min(act.end + NEAR, act.clause.end)))
    return (is_by or lexicon.has_clitic_articles) and not is_dated


def _is_behind_noun(reading: Reading, at: int) -> bool:
    """Does a noun with an article or a preposition stand right before a word, perhaps with an adjective?"""
    words, noun = reading.text.words, at - 1
    is_known = noun in reading.owner or noun in reading.function_words.kinds or bool(reading.parts(noun))
    if is_known or not words[noun].isalpha() or not words[noun].islower() or reading.is_adverb(noun):
        return False
    before = range(max(noun - BEFORE_NOUN, reading.sentence.start), noun)
    return reading.has(before.start, noun, "article", "possessive", *PREPOSITIONS)


def _is_referred_to(reading: Reading, acts: Sequence[Act], act: Act) -> bool:
    """Is it a known deed of which something is said: described X's invasion as, respond to the tariffs?"""
    if act.is_verb or act.trigger.code < MATERIAL or "referring" not in reading.noted:
        return False
    first = max(act.start - REACH, act.clause.start)
    at = max((i for i in range(first, act.start) if reading.is_noted(i, i + 1, "referring")), default=None)
    if at is None or any(at < other.start < act.start for other in acts):
        return False
    between, words = range(at + 1, act.start), reading.text.words
    is_known = reading.is_noted(at + 1, act.start, "definite") or any(words[i] in POSSESSIVE for i in between)
    return is_known and "," not in words[at : act.start]


def _is_of_disaster(reading: Reading, act: Act) -> bool:
    """Has nature or chance killed or destroyed: floods that killed twenty?"""
    if act.root not in VIOLENT and act.trigger.code != DESTRUCTION:
        return False
    is_told_of = act.clause.opener in ("relative", "that")  # floods that killed
    start = max(act.start - REACH, act.clause.start)
    end = min(act.end + NEAR, act.clause.end)
    return reading.has(act.clause.start - NEAR if is_told_of else start, end, "disaster")
