"""Tag: the words of an article → who acts, and where, by one id in every language.

    tables ─▶ gazetteer ─▶ lexicon (phrases of one language) ─┐         title and text
              atlas (places of the world) ────────────────────┤               │
                                                              ▼               ▼
    mentions ◀─ roles ◀─ (model) ◀─ names beyond the list ◀─ hits ◀─ words ◀─ pipelines: spaCy

who and where there is
    tables                      pipeline/data/*.csv, as rows
    gazetteer, additions        actors, shipped and the user's; its fingerprint is the stage's version
    countries, state_bodies     CLDR's countries; the ministries and armies that each of them has
    offices                     who held which office when
    atlas, cache, spellings     places below the country, kept between processes: they take seconds to make
what a name may look like
    words, inflections          what a word is, its key; «Украиной» → украина
    transliteration             Шойгу → Shoigu, Choïgou, Szojgu
    lexicon, common_words       an n-gram dictionary over keys; words that are names, too
a text, read once
    passage, matching           its words and their capitals; the longest phrases: hits
    settling, settle            which actor or place a hit means: Moscow, Idaho, or the capital
    phrases                     nouns with a country: "les forces russes"
    names, references           names that no table has; surnames, offices, "the alliance"
    roles                       actor or location
    found                       what was found, on its way through these
spaCy around it
    pipelines, components       a pipeline for each language; the factories that anyone can add
    trained, models             a trained pipeline's names; which one is installed
    mentions                    what was found → records
questions about it, for the command line
    lookup, namesakes           who is meant by a name, who else, and why
    census, reference           how many are known; the layers and words of the tables
    checks, name_checks, term_checks, findings      what is wrong with rows
    wikidata                    what Wikidata has that the gazetteer lacks; asks nobody

Only `pipelines`, `components` and `trained` import spaCy (`common_words` its stop words); of the rest, only
`cache` touches files that do not ship, and `models` looks at what is installed.
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
