"""Where it is what no table knows: in the place that stands beside it.

"Whittier's Penn Park"                  has coordinates: the city's
"at University Hospital in Columbia"    is a location there
"the village of Xinmo in Sichuan"       is too far from the middle of its region: only the country is told
"""

from collections.abc import Sequence

from pipeline.language.passage import ENDS, Passage
from pipeline.tag.context.cues import Cues, cues
from pipeline.tag.context.found import Found
from pipeline.tag.context.links import LONGEST_LINK, is_possessive
from pipeline.tag.context.roles import is_located
from pipeline.tag.known.atlas import atlas

FEW_WORDS = 8  # between a village and what it lies in


def placed(passage: Passage, found: Sequence[Found]) -> list[Found]:
    """All, and of what is unknown where it is, as far as its sentence tells it."""
    known = cues(passage.language)
    done: list[Found] = []  # from the last to the first: of two villages the second has what stands behind it
    for at, item in reversed(list(enumerate(found))):
        before, after = found[at - 1] if at else None, done[-1] if done else None
        done.append(_within(passage, before, item, after, known) if _is_open(item) else item)
    return done[::-1]


def _is_open(item: Found) -> bool:
    """Is it an unknown place or organization, of which no country is known either?"""
    return item.actor_id is None and item.country is None and item.kind in ("place", "organization")


def _within(passage: Passage, before: Found | None, item: Found, after: Found | None, known: Cues) -> Found:
    """What is unknown is in the country of the place that its sentence names next: "Xinmo in Sichuan"."""
    if before is not None and before.role == "location" and _has(passage, before, item, known):
        return _there(item, before)
    if after is None or after.role != "location":
        return item
    between = passage.words[item.end : after.start]
    if len(between) > FEW_WORDS or not ENDS.isdisjoint(between):
        return item
    if len(between) <= LONGEST_LINK and (item.kind == "place" or is_located(passage, item, known)):
        return _there(item, after)
    return item._replace(country=after.country)


def _has(passage: Passage, owner: Found, item: Found, known: Cues) -> bool:
    """ "Whittier's Penn Park", "the Cincinnati suburb of West Chester": is it a place's own?"""
    if " ".join(passage.words[owner.end : item.start]) in known["suburb"]:
        return True
    return item.kind == "place" and is_possessive(passage, owner.end) and item.start - owner.end <= 2


def _there(item: Found, place: Found) -> Found:
    """With where a known place is; but a village is not where its whole region is."""
    if place.place is None or (item.kind == "place" and atlas().places[place.place].kind != "city"):
        return item._replace(country=place.country)
    return item._replace(country=place.country, place=place.place, role="location")
