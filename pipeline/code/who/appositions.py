"""Names that stand together and mean one: Iran's religious leader Khomeini; the US president, X. Pure."""

from collections.abc import Sequence

from pipeline.code.text.clauses import Reading
from pipeline.code.text.names import Named
from pipeline.code.text.punctuation import POSSESSIVE
from pipeline.code.who.peoples import are_people_of, differ
from pipeline.code.who.relations import MARKS, relation
from pipeline.language.words import HYPHENS
from pipeline.records.mentions import Mention

BODIES = ("organization", "group")  # kinds of those who have an office to give
WITHIN_NAME = 4  # words between two names of one party: Iran's religious leader Khomeini


def apposed(reading: Reading, names: Sequence[Named]) -> list[list[Named]]:
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
    modifies = is_modifier(reading, before) and not reading.is_kind(before.end + 1, "saying noun")
    may_differ = modifies or after.mention.kind == "person" or are_people_of(reading, before, after)
    if len(between) > WITHIN_NAME + 1 or (differ(before, after) and not may_differ):
        return False
    if before.mention.role == "location" and differ(before, after) and not modifies:
        return False  # in Oslo the Danish premier
    if _is_setting(reading, before, after) or _is_in_other_case(reading, before, after):
        return False
    if not modifies and _are_two(reading, before, after):
        return False
    if _is_parenthesis(reading, before, after):
        between = between[:-1]
    if modifies or has_colon(reading, before):
        between = between[2:]
    words = reading.text.words
    return not any(
        words[at] in MARKS
        or words[at] in HYPHENS
        or is_verb(reading, at)
        or (
            at in reading.function_words.kinds
            and not (words[at] in POSSESSIVE or reading.is_kind(at, "possessor"))
        )
        for at in between
    )


def _is_in_other_case(reading: Reading, before: Named, after: Named) -> bool:
    """Is a country's adjective that of a noun between: венгерские партии законопроект │ правительства?"""
    oblique, keys = reading.lexicon.oblique, reading.text.keys
    is_body = after.mention.kind == "organization" and after.mention.surface[:1].islower()
    if not oblique or not is_body or before.mention.surface[:1].isupper() or after.start - before.end < 2:
        return False
    return oblique.fit(keys[before.start]) != oblique.fit(keys[after.start])


def _is_setting(reading: Reading, before: Named, after: Named) -> bool:
    """Does a preposition of place stand before the first, somebody behind it: in Paris │ Präsident X; or,
    where nouns have no article to part them «в Тегеране │ иранский министр», «v Tichomoří │ námořnictvo»?
    """
    if before.mention.role != "location":
        return False
    if reading.lexicon.has_articles:
        is_town = before.mention.kind == "place" and after.mention.kind == "person"
        return is_town and relation(reading, before) == "place"
    if not _is_somebody(reading, after, before.end):
        return False
    return relation(reading, before) not in (None, "possessor")


def _is_somebody(reading: Reading, name: Named, start: int) -> bool:
    """Is it a person or a body, the adjective of one, or behind other words a state, no place?"""
    is_adjective = reading.is_form(name.start, reading.lexicon.adjectives)
    is_body = name.mention.kind in ("person", "organization") or name.start > start
    is_body = is_body or not reading.lexicon.oblique.fit(reading.text.keys[name.start])
    return name.mention.role == "actor" and (is_adjective or is_body)


def _are_two(reading: Reading, before: Named, after: Named) -> bool:
    """Does a body or person stand right beside somebody else, as subject and object do around a verb:
    untersagte der IGH Norwegen die Fahrt?
    """
    one, other = before.mention, after.mention
    if one.kind in BODIES and other.kind in BODIES and before.end < after.start:
        is_compound = reading.text.is_tying(before.end)  # FN-styrkan Monusco
        return _are_known(one, other) and not is_compound  # die mit Al-Kaida verbündete Hisbollah
    if one.kind not in ("person", "organization") or before.end != after.start:
        return False
    if other.kind == "country":
        is_foreign = other.country != one.country and other.role == "actor"
        return is_foreign and not (reading.is_adjective(after.start) or _is_owner(reading, after))
    return differ(before, after) or (one.kind == other.kind == "person" and _are_known(one, other))


def _is_owner(reading: Reading, name: Named) -> bool:
    return any(word in POSSESSIVE for word in reading.text.words[name.end : name.end + 1])


def _are_known(one: Mention, other: Mention) -> bool:
    """Has the list both, as different ones?"""
    return None not in (one.actor_id, other.actor_id) and one.actor_id != other.actor_id


def is_modifier(reading: Reading, name: Named) -> bool:
    """Is it the first part of a compound noun: US-Präsident X, Nato-Partner Türkei, FN-styrkan Y?"""
    text, end = reading.text, name.end
    is_tied = end + 1 < reading.sentence.end and text.is_tying(end)
    if not is_tied or end + 1 in reading.owner:
        return False
    if text.words[end + 1][:1].isupper() or begins_name(reading, end + 2, "person"):
        return True
    return reading.lexicon.is_verb_second and begins_name(reading, end + 2, *BODIES)


def begins_name(reading: Reading, at: int, *kinds: str) -> bool:
    """Does a name of one of these kinds begin here?"""
    name = reading.owner.get(at)
    return name is not None and name.start == at and name.mention.kind in kinds


def _is_parenthesis(reading: Reading, before: Named, after: Named) -> bool:
    """Is a name set off by commas that of a state's officer: the French president, Emmanuel Macron, …?"""
    words = reading.text.words
    is_adjective = before.mention.surface[:1].islower() or reading.is_adjective(before.end - 1)
    is_set_off = words[after.start - 1] == "," and words[after.end : after.end + 1] == [","]
    is_unknown = after.mention.actor_id is None and after.mention.country in (None, before.mention.country)
    is_of_body = is_unknown and before.mention.kind in BODIES and before.mention.actor_id is not None
    return (
        is_set_off
        and (is_adjective or is_of_body)
        and after.mention.kind == "person"
        and not differ(before, after)
    )


def has_colon(reading: Reading, name: Named) -> bool:
    """Does an ending follow behind a colon, as acronyms have it: USA:s, EU:n?"""
    text, at = reading.text, name.end
    is_colon = at + 1 < reading.sentence.end and text.words[at] == ":"
    return is_colon and not (text.gap(at) or text.gap(at + 1))


def is_verb(reading: Reading, at: int) -> bool:
    """Is it a trigger that can only be a verb?"""
    return reading.parts(at) == {"verb"}
