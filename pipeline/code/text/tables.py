"""All tables of a language that coding looks up in each text: each word is looked up once for all of them."""

from functools import lru_cache

from pipeline.code.known.lexicon import lexicon
from pipeline.code.known.patterns import Index
from pipeline.code.text.calendars import calendar_of
from pipeline.code.text.counts import units
from pipeline.code.text.genres import kinds
from pipeline.code.text.politics import words_of_politics
from pipeline.code.text.tone import values


@lru_cache(maxsize=32)
def index(language: str) -> Index:
    """Those that coding asks for, joined; a table that is missing here is looked up by itself."""
    known, calendar, rated = lexicon(language), calendar_of(language), values(language)
    own = (known.words, known.notes, known.quoting) if known else ()
    acts = (known.triggers, known.decoys, known.companions) if known else ()
    topics = (kinds(language), words_of_politics(language))
    others = (calendar.words, calendar.numerals.words, units(language), *topics)
    return Index([*own, *acts, *others, *([rated] if rated else [])])
