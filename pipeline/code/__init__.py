"""Code: the words of an article and whom they name → who did what to whom, who said what, when, how many.

    text ─▶ sentences ─▶ clauses, parties ─▶ acts ─▶ participants, status ─▶ events ─┐
       │      ▲ lexicon: triggers, function words              times, counts ────────┼─▶ coder: records
       └▶ marks ─▶ cues ─▶ quotes ───────────────────────────────────────────────────┘
                                                            cameo: what a code means

No parser and nothing trained: the words stand in tables of each language, the rules above them know none.
`quotes` are `direct` (in marks), `indirect` (their `contents` behind a verb, or `fronted`), `retelling`, or
turns of a `transcript`; `unattributed` finds who says what no verb tells, `speech` with its `phrases` and
`adjuncts` is what they read of a text.
Parties are names with their `relations`, joined by `appositions` and `peoples`; `subjects` and `objects` are
what they can be to a verb, `home` the country of who is not named.
`patterns` finds words of tables, and of all `tables` of a language at once; `genres` and `worth` say of which
texts no or few events are told, `confidence` how sure one is. No triggers, no events.
"""

import hashlib

from pipeline.code.coder import Coded, coded
from pipeline.code.lexicon import TABLES
from pipeline.data import digest
from pipeline.records import TaggedText

__all__ = ["VERSION", "Coded", "code"]

RULES = "6"  # counts up when the code's answers change
VERSION = hashlib.sha256(f"{RULES}{digest(TABLES)}".encode()).hexdigest()[:16]


def code(tagged: TaggedText, parse: bool = True) -> list[Coded]:
    """The event reports, quotes, numbers and tones of a text. Any text will do, an empty one too.

    `parse`: by a trained parser's arcs, where one is installed for the language.
    """
    return coded(tagged, parse)
