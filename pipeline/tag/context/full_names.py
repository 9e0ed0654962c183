"""What stands beside a name and makes it a person's: Paris Hilton, George W. Bush, Hunter Biden.

A place within a person's name is none; another given name before a known surname is another person.
"""

from collections.abc import Collection, Mapping

from pipeline.language.passage import Passage
from pipeline.language.words import folded, plain
from pipeline.tag.context.found import Found
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.surnames import is_near
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.given_names import is_given


def is_of_a_person(passage: Passage, hit: Hit, taken: Collection[int], titles: Mapping[int, Hit]) -> bool:
    """Does a place's name stand in a person's: Paris Hilton, Ayrton Senna, Cecilia Sala?"""
    previous, following = hit.start - 1, hit.end
    title = titles.get(hit.start) or (titles.get(previous) if passage.words[previous] == "." else None)
    if title is not None and any(name.value == "honorific" for name in title.names):
        return True
    if _is_initial(passage, previous):
        return True
    if _is_beside(passage, previous, taken) and not passage.begins_sentence(hit.start):
        if is_given(passage.words[previous], passage.language):
            return True
        if not passage.has("capital nouns"):  # Flughafen Hamburg
            return not passage.begins_sentence(previous)
    if not _is_beside(passage, following, taken):
        return False
    return title is not None or is_given(passage.words[hit.start], passage.language)


def _is_initial(passage: Passage, stop: int) -> bool:
    """George W. │ Bush: the full stop of an initial behind a capitalised word."""
    initial = passage.words[stop - 1] if stop >= 2 else ""
    is_one = len(initial) == 1 and initial.isupper() and passage.words[stop] == "."
    return is_one and passage.is_capital(stop - 2) and not passage.words[stop - 2].isupper()


def _is_beside(passage: Passage, at: int, taken: Collection[int]) -> bool:
    return (
        passage.is_capital(at)
        and at not in taken
        and not passage.is_stop(at)
        and not passage.words[at].isupper()
    )


def other_of_that_name(
    passage: Passage, actor: Found, taken: Collection[int], gazetteer: Gazetteer
) -> Found | None:
    """Another person behind a surname: Hunter Biden; or the same, misspelled: Voldomyr Zelensky."""
    previous = actor.start - 1
    if (
        actor.kind != "person"
        or actor.end - actor.start > 1
        or not _is_beside(passage, previous, taken)
        or passage.is_headline(previous)
    ):
        return None
    given = plain(folded(passage.words[previous]))
    own = plain(folded(gazetteer.by_id[actor.actor_id or ""].name)).split()[0]
    if given == own or is_near(given, own, edits=2):
        return actor._replace(start=previous, method="gazetteer" if given == own else "fuzzy")
    tells_names = not (passage.has("capital nouns") or passage.has("title case"))
    is_foreign = tells_names and not passage.begins_sentence(previous)
    if is_foreign or is_given(passage.words[previous], passage.language):
        return actor._replace(start=previous, actor_id=None, country=None, sector=None, method="title")
    return None
