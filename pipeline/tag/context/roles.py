"""Actor or location: "Moscou a déclaré" against "à Moscou". Pure.

Persons, organizations and groups act, but for an organization that nobody knows and something happens in: at
Austin High School. A country acts unless words of place stand before it ("in Russia"); a
place is a location, but a capital that speaks, acts or is one of two sides is its country's government. The
words stand in `role_cues.csv`; the seat of somebody (the Kremlin) is a location only behind words of place.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from pipeline.language.passage import Passage
from pipeline.language.words import folded
from pipeline.tag.context.cues import Cues, before, cues, follows
from pipeline.tag.context.found import Found, StandsFor
from pipeline.tag.context.links import is_possessive

ADJECTIVES = 2  # words that may stand between a preposition and its name: in the eastern Ukraine
CLAUSE = 5  # words in which a verb is looked for that may stand at the end
LONGEST_RELATIVE = 25  # words of a clause behind a name
ADVERBS = 2  # words that may stand between a capital and its verb: Moscow on Monday denied


def is_located(passage: Passage, item: Found, known: Cues) -> bool:
    """Do words of place stand before it, perhaps with adjectives between, and none of an agent?"""
    at = item.start
    if before(passage, at, known["place phrase"]):  # south of: its "of" alone could be an agent's
        return True
    if before(passage, at, known["agentive"]):
        return False
    if any(follows(passage, item.end, size, known["postposed"]) for size in (1, 2)):
        return True
    if folded(passage.words[item.end - 1]).endswith(tuple(known["ending"])):
        return True
    for between in range(ADJECTIVES + 1):
        if before(passage, at - between, known["locative"]):
            return True
        if between < ADJECTIVES and not _is_adjective(passage, at - between - 1, known):
            return False
    return False


def _is_adjective(passage: Passage, at: int, known: Cues) -> bool:
    """Can it be one, or an article: no conjunction, no verb that tells?"""
    if not 0 <= at < len(passage.words) or not passage.words[at].islower():
        return False
    word = folded(passage.words[at])
    return word in known["article"] or not (passage.is_stop(at) or word in known["telling"])


def acts(passage: Passage, item: Found, known: Cues) -> bool:
    """Is it the subject of a verb of saying or doing, or one side of something?"""
    if _has_verb(passage, item, known) or follows(passage, item.end, 1, known["subject"]):
        return True
    if _begins_clause(passage, item, known):
        return True
    if is_possessive(passage, item.end) and not passage.is_capital(item.end + 2):
        return not _is_citys(passage, item.end + 2, known)
    if not passage.has("object after verb") and before(passage, item.start, known["saying"]):
        return True
    return before(passage, item.start, known["agentive"])


def _begins_clause(passage: Passage, item: Found, known: Cues) -> bool:
    """Does it stand right behind that or because, with its verb: nachdem Brüssel das Gesetz kritisiert?"""
    if not before(passage, item.start, known["subordinating"]):
        return False
    behind = range(item.end, min(item.end + LONGEST_RELATIVE, len(passage.words)))
    clause = takewhile(lambda at: passage.words[at][:1].isalnum(), behind)
    told = (folded(passage.words[at]) for at in clause if not passage.is_stop(at))  # no copula
    return not known["telling"].isdisjoint(told)


def _is_citys(passage: Passage, start: int, known: Cues) -> bool:
    """Is what it has a city's and no state's: Rome's new mayor, Ankara's northern suburbs?"""
    for at in range(start, start + ADJECTIVES + 1):
        if follows(passage, at, 1, known["municipal"]):
            return True
        if passage.is_break(at) or not _is_adjective(passage, at, known):
            return False
    return False


def _has_verb(passage: Passage, item: Found, known: Cues) -> bool:
    """Does its verb follow: behind adverbs, or where the order of words is free, anywhere in its clause; or
    in its relative clause, or behind that, or behind what tells more of it: Brussels, which talks with Rabat,
    condemned …; Washington, the main ally of Seoul, condemned …?
    """
    if _has_verb_from(passage, item, item.end, known):
        return True
    is_relative = follows(passage, item.end, 2, known["relative"])
    is_described = passage.begins_sentence(item.start) and _is_described(passage, item.end, known)
    if not (is_relative or is_described):
        return False
    behind = range(item.end + 2, min(item.end + LONGEST_RELATIVE, len(passage.words)))
    closing = next((at for at in behind if passage.words[at] == ","), None)
    if not is_relative:
        return closing is not None and _has_verb_from(passage, item, closing + 1, known, verbs="saying")
    starts = (item.end + 2, *([closing + 1] if closing else []))
    return any(_has_verb_from(passage, item, start, known) for start in starts)


def _is_described(passage: Passage, comma: int, known: Cues) -> bool:
    """Does a noun stand behind a comma that tells more of the one before it, and no name of a list?"""
    if passage.words[comma : comma + 1] != [","] or passage.is_break(comma + 1):
        return False
    word = passage.words[comma + 1]
    return folded(word) in known["article"] or (word.islower() and not passage.is_stop(comma + 1))


def _has_verb_from(passage: Passage, item: Found, start: int, known: Cues, *, verbs: str = "telling") -> bool:
    """Does one of saying or acting, or of one of these, stand here or close by?"""
    is_free = passage.has("free word order") and passage.begins_sentence(item.start)
    for at in range(start, start + (CLAUSE if is_free else ADVERBS + 1)):
        if passage.is_break(at) or not passage.words[at][:1].isalpha():
            return False
        word = folded(passage.words[at])
        if word in known[verbs]:
            return True
        if not (is_free or passage.is_stop(at)):
            return False
    return False


def _speaks_for_its_country(passage: Passage, item: Found, known: Cues) -> bool:
    return acts(passage, item, known) and not is_located(passage, item, known)


def given(
    passage: Passage,
    found: Sequence[Found],
    seats: frozenset[str],
    governments: Mapping[int, StandsFor],
) -> list[Found]:
    """All with their roles. `seats`: organizations that are buildings, too; `governments`: by place."""
    known = cues(passage.language)
    done: list[Found] = []
    for item in found:
        done.append(_with_role(passage, item, known, seats, governments, done[-1] if done else None))
    return done


def _with_role(
    passage: Passage,
    item: Found,
    known: Cues,
    seats: frozenset[str],
    governments: Mapping[int, StandsFor],
    previous: Found | None,
) -> Found:
    if item.kind == "place":
        stands_for = governments.get(item.place) if item.place is not None else None
        if stands_for and (
            _speaks_for_its_country(passage, item, known) or _is_other_side(passage, item, previous, known)
        ):
            actor_id, kind, country, sector = stands_for
            return item._replace(kind=kind, actor_id=actor_id, country=country, sector=sector, role="actor")
        return item._replace(role="location")
    if item.kind == "organization" and item.actor_id is None and item.place is not None:
        return item._replace(role="location" if is_located(passage, item, known) else "actor")
    is_building = item.actor_id in seats
    if (item.kind == "country" or is_building) and not passage.words[item.start].islower():
        placed = is_located(passage, item, known) or _continues(passage, item, previous, known)
        return item._replace(role="location" if placed else "actor")
    return item


def _is_other_side(passage: Passage, item: Found, previous: Found | None, known: Cues) -> bool:
    """ "Between Moscow and Minsk": is it joined to one that acts by a word before it?"""
    return (
        previous is not None
        and previous.role == "actor"
        and item.start - previous.end == 1
        and folded(passage.words[previous.end]) in known["conjunction"]
        and before(passage, previous.start, known["agentive"])
    )


def _continues(passage: Passage, item: Found, previous: Found | None, known: Cues) -> bool:
    """ "In Russia and Ukraine": does it only continue a list of locations?"""
    return (
        previous is not None
        and previous.role == "location"
        and previous.kind in ("country", "place")
        and item.start - previous.end == 1
        and folded(passage.words[previous.end]) in known["conjunction"]
    )
