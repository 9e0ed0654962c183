"""A title or text → its mentions: spaCy's entities as our records."""

from typing import Literal

from pipeline.records import Mention, Text
from pipeline.tag.gazetteer import Gazetteer
from pipeline.tag.pipelines import annotated, pipeline_for


def mentions(text: Text, part: Literal["title", "text"], gazetteer: Gazetteer) -> list[Mention]:
    """The actors named in one part of an article, in the order of the words."""
    words = (text.title or "") if part == "title" else text.text
    doc = annotated(words, pipeline_for(gazetteer, text.language))
    return [
        Mention(
            version_id=text.version_id,
            part=part,
            start_char=entity.start_char,
            end_char=entity.end_char,
            surface=words[entity.start_char : entity.end_char],
            kind=actor.kind,
            actor_id=actor.actor_id,
            country=actor.country,
            sector=actor.sector,
            method="gazetteer",
        )
        for entity in doc.ents
        for actor in [gazetteer.by_id[entity.kb_id_]]
    ]
