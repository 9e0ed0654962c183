"""Tag: the words of an article → who acts, and where, by one id in every language.

    tables ─▶ gazetteer ─▶ lexicon (phrases of one language) ─┐         title and text
              atlas (places of the world) ────────────────────┤               │
                                                              ▼               ▼
    mentions ◀─ roles ◀─ (model) ◀─ names beyond the list ◀─ hits ◀─ words ◀─ pipelines: spaCy

known/          who and where there is: gazetteer, atlas, lexicon
context/        what the names of one text mean, by the words around them
curation/       questions about the gazetteer, for whoever writes its tables
pipelines, components       spaCy around it: a pipeline for each language, of factories that anyone can add
trained                     a trained pipeline's names
mentions                    what was found → records

`known` and `context` know nothing of spaCy, `known` nothing of texts, and tagging nothing of `curation`.
`tag` is the stage's function. What is known about names stands in tables; yours go into `config/actors.toml`.
"""

from pipeline.records.mentions import Mention, Text
from pipeline.tag.known.gazetteer import Gazetteer

__all__ = ["prepare", "tag"]


def prepare(gazetteer: Gazetteer) -> None:
    """Read what texts of all languages need, which may take many seconds: spaCy, the places of the world."""
    from pipeline.tag.known.atlas import atlas
    from pipeline.tag.pipelines import pipeline_for

    atlas()
    pipeline_for(gazetteer, None)


def tag(text: Text, gazetteer: Gazetteer) -> list[Mention]:
    """The actors that an article's title, then its text, name: sorted by offset, none overlapping another.

    Offsets are Unicode code points: part[start_char:end_char] == surface. Any text will do, an empty one too;
    one without a language is searched for English names.
    """
    # spaCy takes seconds to import: only when there is text to tag
    from pipeline.tag.mentions import mentions

    return mentions(text, gazetteer)
