"""Who says what: words between quotation marks and what verbs of saying introduce. Pure."""

from collections.abc import Sequence

from pipeline.code.known.lexicon import Lexicon
from pipeline.code.quotes.cues import Cues, Said
from pipeline.code.quotes.direct import direct
from pipeline.code.quotes.indirect import indirect
from pipeline.code.quotes.marks import marked
from pipeline.code.quotes.nested import nested
from pipeline.code.quotes.pointing import pointed
from pipeline.code.quotes.retelling import retold
from pipeline.code.quotes.transcript import turns
from pipeline.code.text.names import Named
from pipeline.code.text.sentences import Written


def quotes(text: Written, lexicon: Lexicon, names: Sequence[Named]) -> list[Said]:
    """The quotes of a text, in order. Quoted pieces of what is told indirectly belong to that."""
    spans = list(marked(text))
    cues = Cues(text, lexicon, names, spans)
    spoken = list(turns(cues))
    told = sorted([*indirect(cues), *pointed(cues)], key=lambda said: said.end)
    around = [*spoken, *told]
    quoted = [said for said in direct(cues, spans, told) if not _is_piece(text, said, around)]
    said = [*spoken, *(said for said in quoted if not _is_cut(said, spoken)), *told]
    said += [*nested(cues, spans), *retold(cues, said)]
    return sorted(said, key=lambda said: (said.start, said.end))


def _is_cut(said: Said, spoken: Sequence[Said]) -> bool:
    """Does a quotation, as marks were read, begin or end within a turn of a transcript?"""
    return any(
        turn.start < said.end
        and said.start < turn.end
        and not (turn.start <= said.start and said.end <= turn.end)
        for turn in spoken
    )


def _is_piece(text: Written, said: Said, told: Sequence[Said]) -> bool:
    """Does a quotation, its last mark not counted, lie in what is told, and its own verb of saying not?"""
    last = said.end - (text.words[said.end - 1] in ".,!?…")
    around = next((t for t in told if t.start <= said.start and last <= t.end), None)
    if around is None:
        return False
    return said.cue is None or not around.start <= said.cue[0] < around.end
