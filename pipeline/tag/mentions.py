"""A title and text → their mentions: what the components found, as our records."""

from typing import Literal

from pipeline.records.mentions import Mention, Text
from pipeline.tag.components import found_in
from pipeline.tag.context.found import Found
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.pipelines import annotated, pipeline_for

BREAK = "\n\n"


def mentions(text: Text, gazetteer: Gazetteer) -> list[Mention]:
    """The actors and places named in an article, of the title first, in the order of the words.

    Title and text are read as one, for a name that the title shortens stands in full in the text.
    """
    title = text.title or ""
    whole = f"{title}{BREAK}{text.text}" if title else text.text
    shift = len(whole) - len(text.text)
    on = text.published_at.date() if text.published_at else None
    doc = annotated(whole, pipeline_for(gazetteer, text.language), on)
    made = []
    for found, entity in zip(found_in(doc), doc.ents, strict=True):
        start, end = entity.start_char, entity.end_char
        part: Literal["title", "text"] = "title" if start < shift else "text"
        offset = 0 if part == "title" else shift
        made.append(_mention(text, part, start - offset, end - offset, whole[start:end], found, gazetteer))
    return made


def _mention(
    text: Text,
    part: Literal["title", "text"],
    start: int,
    end: int,
    surface: str,
    found: Found,
    gazetteer: Gazetteer,
) -> Mention:
    place = atlas().places[found.place] if found.place is not None and found.role == "location" else None
    is_near = found.kind == "place" and found.actor_id is None  # a park in it: not the city itself
    actor = gazetteer.by_id.get(found.actor_id or "")
    return Mention(
        version_id=text.version_id,
        part=part,
        start_char=start,
        end_char=end,
        surface=surface,
        kind=found.kind,
        actor_id=found.actor_id,
        country=found.country,
        sector=found.sector,
        role=found.role,
        geonames_id=place.geonames_id if place and not is_near else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        wikidata_id=actor.wikidata_id if actor else None,
        method=found.method,
    )
