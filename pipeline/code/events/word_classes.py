"""Is a word that serves as verb and noun the one or the other, by what stands beside it? Pure.

the strikes │ Russian strikes │ strikes Kyiv │ the besieged town │ l'opposition critique le gouvernement
"""

from pipeline.code.known.lexicon import RELATIONS, Trigger
from pipeline.code.text.calendars import is_time
from pipeline.code.text.clauses import Reading
from pipeline.code.text.numerals import numerals
from pipeline.code.text.punctuation import BREAKS, POSSESSIVE

HELD = frozenset(["173", "181"])  # codes: arrests, kidnappings
LONGEST_ACRONYM = 4
NOUN_REACH = 3  # words before a noun in which its article or preposition is looked for


def is_no_verb(reading: Reading, at: int, trigger: Trigger) -> bool:
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
    is_owned = is_owned or _is_behind_possessive(reading, at)
    is_behind_article = reading.is_kind(at - 1, "article") and not _is_behind_pronoun(reading, at)
    return is_owned or is_behind_article or _is_behind_preposition(reading, at)


def _is_behind_pronoun(reading: Reading, at: int) -> bool:
    """Is the article before it a pronoun, by the verb's own ending or by what stands behind it: att den │
    bojkottar valet, att de │ attackerade en by, das │ bestritt die Regierung, das │ lehnen wir ab?
    """
    is_finite = reading.text.keys[at].endswith(reading.lexicon.finites or "\0")
    is_followed = reading.is_kind(at + 1, "article", "possessive", "personal")
    is_followed = is_followed or reading.is_noted(at + 1, at + 2, "first person")
    return reading.lexicon.is_verb_second and (is_finite or is_followed)


def _is_behind_possessive(reading: Reading, at: int) -> bool:
    """Zijn opgepakte broer, but not behind an auxiliary of the same form: drie spionnen zijn │ opgepakt."""
    is_inflected = reading.text.keys[at].endswith("e")
    return reading.is_kind(at - 1, "possessive") and (is_inflected or not reading.is_kind(at - 1, "passive"))


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
    """Wie sanktionierte Schiffe, mit gepanzerten Wagen: no finite verb stands right behind one of these, but
    behind their nouns: als staat │ erkend.
    """
    is_infinitive = reading.text.keys[at].endswith(reading.lexicon.infinitives)
    is_as = reading.is_kind(at - 1, "as") and not reading.is_kind(at - 2, "as")
    is_behind = is_as or reading.is_kind(at - 1, "partner", "agent", "topic", "source")
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


def is_noun(reading: Reading, at: int) -> bool:
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
