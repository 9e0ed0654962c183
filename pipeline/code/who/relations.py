"""What the preposition before a name makes of it, in its sentence. Pure.

by the authorities of Fiji    agent: of a preposition within another's phrase the outer one counts
in Paris, to Paris            place, recipient: the former is where a town is
"""

from pipeline.code.known.lexicon import RELATIONS, Kind
from pipeline.code.text.calendars import is_time
from pipeline.code.text.clauses import Reading
from pipeline.code.text.names import Named
from pipeline.code.text.numerals import numerals
from pipeline.code.text.punctuation import BREAKS, QUOTES
from pipeline.records.mentions import Mention

MARKS = BREAKS | QUOTES | {","}
BEFORE_NAME = 7  # words that may stand between a preposition and the name: against the former US president X
ATTRIBUTE = 1  # words between a preposition and an adjective: nach offiziellen syrischen Angaben
OUTER: frozenset[Kind] = frozenset(["agent", "recipient", "partner", "between", "source"])


def relation(reading: Reading, name: Named) -> Kind | None:
    """What the preposition before a name makes of it; articles, titles and adjectives may stand between.

    Of a preposition within another's phrase the outer one counts: by the authorities of Fiji.
    """
    if _is_of_source(reading, name) or reading.is_noted(name.end, name.end + 1, "postposed source"):
        return "source"
    if _is_nominative(reading, name) or _is_office_in_nominative(reading, name):
        return None
    inner: Kind | None = "possessor" if _is_genitive(reading, name) else None
    is_attribute = False
    last = name.start - 1
    if last > reading.sentence.start and reading.text.words[last] in QUOTES:
        last -= 1  # сообщил «Рейтер»
    for at in range(last, max(last - BEFORE_NAME, reading.sentence.start - 1), -1):
        if at in reading.owner:
            if at + 1 < name.start and reading.text.is_tying(at + 1):
                continue  # enligt FN-styrkan Monusco
            break
        if reading.text.words[at] in MARKS or _ends_walk(reading, at):
            break
        kinds = reading.function_words.kinds.get(at)
        if kinds is None or "office" in kinds or _is_article(reading, at, kinds):
            continue  # secretary of state X
        if _is_of_office(reading, name, at, kinds):
            continue
        found = _of_kinds(name.mention, kinds)
        if found == "topic" and _is_number(reading, at + 1, name.start):
            continue  # över hundra etiopiska arbetare: more than
        if found == "place" and reading.is_noted(name.end, name.end + 1, "flag"):
            return "possessor"  # einen unter panamaischer Flagge fahrenden Tanker
        if found == "partner" and inner in (None, "possessor") and _is_of_weapon(reading, name, at):
            return "possessor"  # with Russian drones: whose they are attacks
        if found == "agent" and _is_attributive(reading, at):
            if reading.is_noted(name.end, name.end + 1, "leading"):
                return None  # die von X geführte Koalition
            is_attribute = True
            continue  # eine von X betriebene Schule: what X does is an attribute
        if found == "agent" and _is_partitive(reading, at):
            return "possessor"  # 84 von 97 russischen Drohnen
        if found is None:
            if (inner == "agent" or is_attribute) and "saying noun" in kinds:
                continue
            break
        if found == "source":
            return found  # laut Angaben des von der Hamas kontrollierten Amtes
        if inner == "agent" or found == inner == "possessor":
            continue  # by boats of │ the navy of X
        if inner is None and found not in ("possessor", "place", "agent"):
            return found
        if inner is not None:
            return found if found in OUTER and not (inner == "place" and found == "partner") else inner
        inner = found
    return inner or ("topic" if is_attribute else None)


def _is_nominative(reading: Reading, name: Named) -> bool:
    """Does the ending of a country's adjective say that no preposition governs it: «российская»?"""
    endings = reading.lexicon.nominatives
    is_so = bool(endings) and reading.text.keys[name.start].endswith(endings)
    return is_so and reading.is_form(name.start, reading.lexicon.adjectives)


def _is_office_in_nominative(reading: Reading, name: Named) -> bool:
    """Is it behind a noun and in no case that a preposition asks for: по телефону │ президент X?"""
    is_title = name.mention.kind == "person" and name.mention.surface[:1].islower()
    oblique, keys, at = reading.lexicon.oblique, reading.text.keys, name.start
    if not (is_title and oblique) or oblique.fit(keys[at]) or at - 1 not in range(*reading.sentence):
        return False
    return at - 1 not in reading.owner and oblique.fit(keys[at - 1])


def _is_of_source(reading: Reading, name: Named) -> bool:
    """Does a compound or an adjective tell whose words they are: nach US-Angaben, по украинским данным?"""
    is_tied = name.end + 1 < reading.sentence.end and reading.text.is_tying(name.end)
    is_behind = reading.has(name.start - ATTRIBUTE - 1, name.start, "recipient", "source", "topic", "place")
    if not is_behind or not (is_tied or reading.is_form(name.end - 1, reading.lexicon.adjectives)):
        return False
    return reading.is_kind(name.end + is_tied, "saying noun")


def _is_of_weapon(reading: Reading, name: Named, at: int) -> bool:
    """Is a weapon theirs, by which something is done: with Russian drones, con drones de Rusia?"""
    behind = min(name.end + 2, reading.sentence.end)
    return reading.is_noted(at + 1, name.start, "weapon") or reading.is_noted(name.end, behind, "weapon")


def _is_genitive(reading: Reading, name: Named) -> bool:
    """Does a country's or a continent's ending say whose the noun before it is: die Einheit Norwegens?"""
    endings, at = reading.lexicon.genitives, name.start - 1
    is_wide = name.mention.kind == "place" and name.mention.country is None  # die Staaten Afrikas
    if not endings or not (is_wide or name.mention.kind == "country") or at < reading.sentence.start:
        return False
    is_noun = (
        reading.text.words[at][:1].isupper()
        and at not in reading.owner
        and at not in reading.function_words.kinds
    )
    return is_noun and reading.text.keys[name.end - 1].endswith(endings)


def _is_attributive(reading: Reading, at: int) -> bool:
    """Does an article stand before "by", as it does before attributes where verbs come last?"""
    if not reading.lexicon.is_bracketed:
        return False
    first = max(start for start in reading.function_words.spans if start <= at)
    return reading.is_kind(first - 1, "article")


def _is_partitive(reading: Reading, at: int) -> bool:
    """Does "by" stand between two numbers, of which one is a part of the other?"""
    words = reading.text.words
    return at > reading.sentence.start and words[at - 1].isdecimal() and words[at + 1][:1].isdecimal()


def _ends_walk(reading: Reading, at: int) -> bool:
    """A verb, a noun that is an act, or a time: the preposition before it is theirs."""
    is_act = bool(reading.parts(at)) and not reading.is_noted(at, at + 1, "local")  # par l'opposition
    return is_act or is_time(reading.text, at)


def _is_number(reading: Reading, at: int, end: int) -> bool:
    """Does a number stand there, which no year is?"""
    text = reading.text
    return at < end and not is_time(text, at) and numerals(text.language).at(text, at, end) is not None


def _is_article(reading: Reading, at: int, kinds: frozenset[Kind]) -> bool:
    """Is it only that; or a word that is a preposition elsewhere, where a clause begins: "A Noruega"?"""
    if "article" not in kinds and "possessive" not in kinds:
        return False
    return not kinds & set(RELATIONS) or ("article" in kinds and at == reading.clause_of(at).start)


def _is_of_office(reading: Reading, name: Named, at: int, kinds: frozenset[Kind]) -> bool:
    """Is a preposition of the plural in the title of one person: secrétaire aux Affaires étrangères X?"""
    if "plural" not in kinds or name.mention.kind != "person" or at + 1 >= name.start:
        return False
    return name.end >= reading.sentence.end or not reading.is_kind(name.end, "conjunction")


def _of_kinds(mention: Mention, kinds: frozenset[Kind]) -> Kind | None:
    found = next((kind for kind in RELATIONS if kind in kinds), None)
    if found == "place" and mention.role == "actor":
        found = next((kind for kind in ("recipient", "topic") if kind in kinds), found)
    if found == "recipient" and mention.role == "location" and "place" in kinds:
        return "place"
    return found
