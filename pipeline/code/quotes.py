"""Who says what: words between quotation marks and what verbs of saying introduce. Pure."""

from collections.abc import Sequence

from pipeline.code.clauses import Named
from pipeline.code.cues import Cues, Said
from pipeline.code.direct import direct
from pipeline.code.indirect import indirect
from pipeline.code.lexicon import Lexicon
from pipeline.code.marks import marked
from pipeline.code.retelling import retold
from pipeline.code.sentences import Written


def quotes(text: Written, lexicon: Lexicon, names: Sequence[Named]) -> list[Said]:
    """The quotes of a text, in order. Quoted pieces of what is told indirectly belong to that."""
    spans = list(marked(text))
    cues = Cues(text, lexicon, names, spans)
    told = list(indirect(cues))
    within = {at for said in told for at in range(said.start, said.end)}
    quoted = [said for said in direct(cues, spans) if said.start not in within or said.end - 1 not in within]
    said = [*quoted, *told]
    return sorted([*said, *retold(cues, said)], key=lambda said: (said.start, said.end))
