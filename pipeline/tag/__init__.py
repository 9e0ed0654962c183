"""Tag: the words of an article → who and which country they name.

    Text ─▶ pipelines: words, by spaCy ─▶ matching: longest names ─▶ Mention
                                             ▲
    tables ─▶ gazetteer + countries ─▶ lexicon (names of one language) ◀─ inflections

    words        what a word is, and the key it is looked up by
    tables       pipeline/data/*.csv: actors, aliases, country names, rules about names, inflections
    countries    CLDR's names of all countries
    gazetteer    Gazetteer: actors and aliases, shipped and the user's; its fingerprint is the stage's version
    inflections  «Украиной» → украина
    lexicon      an n-gram dictionary over word keys
    matching     words + lexicon → hits; pure
    pipelines    spaCy: the only module here that imports it

`tag` is the stage's function. What is known about names stands in tables; yours go into `config/actors.toml`.
"""

from pipeline.records import Mention, Text
from pipeline.tag.gazetteer import Gazetteer

__all__ = ["tag"]


def tag(text: Text, gazetteer: Gazetteer) -> list[Mention]:
    """The actors that an article's title, then its text, name: sorted by offset, none overlapping another.

    Offsets are Unicode code points: part[start_char:end_char] == surface. Any text will do, an empty one too;
    one without a language is searched for English names.
    """
    # spaCy takes seconds to import: only when there is text to tag
    from pipeline.tag.mentions import mentions

    return mentions(text, gazetteer)
