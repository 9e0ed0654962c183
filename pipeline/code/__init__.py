"""Code: the words of an article and whom they name → who did what to whom, who said what, when, how many.

    text ─▶ sentences ─▶ clauses, parties ─▶ acts ─▶ participants, status ─▶ events ─┐
       │      ▲ lexicon: triggers, function words              times, counts ────────┼─▶ coder: records
       └▶ marks ─▶ cues ─▶ quotes ───────────────────────────────────────────────────┘
                                                            cameo: what a code means

No parser and nothing trained: the words stand in tables of each language, the rules know none. Data goes from
room to room in one way; `events` and `quotes` know nothing of each other.

    known/      tables, compiled once                 text/     what words say, whoever is named
    who/        whom names mean: parties              events/   who did what to whom
    quotes/     who says what                         coder     all of it → records

No triggers, no events.
"""

import hashlib

from pipeline.code.coder import Coded, coded
from pipeline.code.known.lexicon import TABLES
from pipeline.data import digest
from pipeline.records.mentions import TaggedText

__all__ = ["VERSION", "Coded", "code"]

RULES = "15"  # counts up when the code's answers change
VERSION = hashlib.sha256(f"{RULES}{digest(TABLES)}".encode()).hexdigest()[:16]


def code(tagged: TaggedText, parse: bool = True) -> list[Coded]:
    """The event reports, quotes, numbers and tones of a text. Any text will do, an empty one too.

    `parse`: by a trained parser's arcs, where one is installed for the language.
    """
    return coded(tagged, parse)
