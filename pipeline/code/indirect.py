"""What verbs of saying introduce without marks. Pure.

Biden a déclaré qu'il y avait un risque             the clause that tells the content
The talks failed, officials said.                   … or the sentence before its cue
"""

from collections.abc import Iterator

from pipeline.code.clauses import QUOTES
from pipeline.code.cues import AUTHOR, AUXILIARY, CONJUNCTION, SPEAKER_REACH, TELLING, Cue, Cues, Said
from pipeline.code.lexicon import Kind
from pipeline.code.sentences import Sentence, Written
from pipeline.code.speech import ADVERBIAL, ARTICLE, OF_NOUN, OPENERS
from pipeline.code.times import calendar_of

WALLS = frozenset(':«“„"')
DASHES = frozenset("–—")
FEW = 3  # words of an indirect quote at least
VERB_REACH = 12  # words of a clause, among which its verb stands
DAYS = frozenset(["day", "weekday", "part"])  # kinds of time words
TITLE = 7  # words of a title before the name in apposition to it
INVERTED = 3  # words from the comma to a verb that its subject follows: , a déclaré X
CLAUSE: frozenset[Kind] = frozenset(["clause"])
AGENT: frozenset[Kind] = frozenset(["agent"])
BESIDE: frozenset[Kind] = frozenset(["clause", "conjunction"])
IF: frozenset[Kind] = frozenset(["if"])
FINITE: frozenset[Kind] = frozenset(["passive", "future", "possible", "planned", "obligation"])
THAT: frozenset[Kind] = frozenset(["that"])
INFINITIVE: frozenset[Kind] = frozenset(["infinitive"])
PARTICLE: frozenset[Kind] = frozenset(["infinitive particle"])
SUBJUNCTIVE: frozenset[Kind] = frozenset(["subjunctive", "past subjunctive"])


def indirect(cues: Cues) -> Iterator[Said]:
    for at in sorted(cues.ends):
        if at in cues.quoted:
            continue
        sentence = cues.text.sentence_of(at)
        cue = cues.at(at)
        if _closes_quotation(cues, cue, sentence):
            continue
        span = _content_behind(cues, cue, sentence) or _content_before(cues, cue, sentence)
        if (
            span is not None
            and span[1] - span[0] >= FEW
            and cue.speaker_words
            and not cues.is_kind(cue.speaker_words[0], AUTHOR)
            and not _is_quotation(cues, span)
            and (at not in cues.quoting or _is_told(cues, cue, span[0]))
        ):
            yield Said(*span, "indirect", cue.speaker, cue.speaker_words, (cue.start, cue.end))


def _is_told(cues: Cues, cue: Cue, first: int) -> bool:
    """Of a verb that tells acts, too: is its content a clause right behind, or before a comma and itself?"""
    if first < cue.end:
        return _is_inverted(cues, cue)
    between = range(_behind_time(cues, cue.end, first), first)
    is_clause = cues.is_kind(first, THAT | SUBJUNCTIVE) or cues.text.words[first - 1] == ","
    return is_clause and all(_is_no_object(cues, at) for at in between)


def _is_inverted(cues: Cues, cue: Cue) -> bool:
    """…, warned Norway: a comma, the finite verb, who says it; not the comma behind a quotation."""
    before = range(cue.start - 1, cue.start - AUXILIARY - 2, -1)
    comma = next((at for at in before if cues.text.words[at] == ","), None)
    if comma is None or cues.text.words[comma - 1] in QUOTES:
        return False
    if cue.speaker_words is None or cue.speaker_words[0] < cue.end:
        return False
    if not cues.ends_at(cue.speaker_words[1]):
        return False
    is_participle = cues.is_participle(cue.start)
    opens = any(cues.is_kind(at, OPENERS) for at in range(comma, cue.start))
    return not (is_participle or opens or cues.is_kind(cue.end, AGENT))


def _is_no_object(cues: Cues, at: int) -> bool:
    """Is it a comma, a name with its article or a function word: warned the Danes on │ that?"""
    if cues.text.words[at] == "," or at in cues.owner or at + 1 in cues.owner:
        return True
    return at in cues.kinds and not cues.is_kind(at, OF_NOUN)


def _first(cue: Cue) -> int:
    """The first word of a cue and its speaker."""
    return min(cue.start, cue.speaker_words[0]) if cue.speaker_words else cue.start


def _closes_quotation(cues: Cues, cue: Cue, sentence: Sentence) -> bool:
    """ "We stay," Norway said in Oslo: its content is the quotation before it."""
    first = _first(cue)
    return (
        first - 1 in cues.closing and first > sentence.start and "," not in cues.text.words[first : cue.start]
    )


def _is_quotation(cues: Cues, span: tuple[int, int]) -> bool:
    """Is it, but for its marks, a quotation?"""
    words = [at for at in range(*span) if cues.text.words[at][:1].isalnum()]
    return sum(at in cues.quoted for at in words) >= 0.8 * len(words)


def _content_behind(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """From "that" to the end of the sentence; where the language may leave it out, from behind the verb."""
    last = _content_end(cues, cue, sentence)
    behind = max(cue.end, cue.speaker_words[1] if cue.speaker_words else 0)
    for at in range(cue.end, min(behind + SPEAKER_REACH, last)):
        if cues.is_kind(at, THAT) and (at == cue.end or not _is_other_clause(cues, at)):
            return at, last
        if cues.text.words[at] in WALLS or at in cues.saying:
            break
    first = _without_conjunction(cues, cue, behind, last)
    if first is not None and cues.is_kind(
        first, INFINITIVE
    ):  # affirme avoir quitté le port, │ au lendemain de
        commas = (at for at in range(first, last - 1) if cues.text.words[at] == ",")
        last = next((at for at in commas if cues.is_adverbial(at + 1)), last)
    return (first, last) if first is not None else None


def _is_other_clause(cues: Cues, at: int) -> bool:
    """Announced reforms that are …, warned of sanctions if …: a clause about a noun, or a condition."""
    return cues.omits_that and (cues.is_kind(at, IF) or cues.is_kind(at + 1, FINITE))


def _content_end(cues: Cues, cue: Cue, sentence: Sentence) -> int:
    """The end of the sentence, or where its speaker says another thing: said that …, │ adding that …"""
    end, words = without_end(cues.text, sentence), cues.text.words
    for at in range(cue.end + FEW, end):
        if words[at] in DASHES and cues.text.gap(at) and cues.is_kind(at + 1, BESIDE):
            return at  # said that … – although nobody knows
        if at not in cues.ends or at in cues.quoted:
            continue
        other = cues.at(at)
        if other.speaker_words == cue.speaker_words:
            if words[at - 1] == "," or cues.is_kind(at - 1, CONJUNCTION):
                return at - 1 - (words[at - 2] == ",")
        elif other.speaker is not None and _opens_beside(cues, cue.end, _first(other)):
            return next(at for at in range(_first(other), cue.end, -1) if words[at] == ",")
    return end


def _opens_beside(cues: Cues, since: int, first: int) -> bool:
    """…, while Denmark said: a comma and a conjunction before who speaks, with an article at most between."""
    opener = first - 1 - cues.is_kind(first - 1, ARTICLE)
    return opener - 1 > since and cues.text.words[opener - 1] == "," and cues.is_kind(opener, BESIDE)


def _without_conjunction(cues: Cues, cue: Cue, behind: int, last: int) -> int | None:
    """Where it begins: said Sunday │ it would; affirme │ avoir; sagte, │ es wolle; warf vor, │ … zu haben."""
    first = _behind_time(cues, cue.end, last)
    if cues.is_kind(cue.start, TELLING):
        first = _behind_addressee(cues, first, last)
    if first < last and cues.is_kind(first, INFINITIVE):
        return first
    if cues.omits_that and behind == cue.end and first < last:
        return None if cues.is_adverbial(first) else first
    comma = next(
        (at for at in range(behind, min(behind + SPEAKER_REACH, last)) if cues.text.words[at] in ",:."), last
    )
    if comma >= last or cues.text.words[comma] != ",":
        return None
    is_told = any(cues.is_kind(at, SUBJUNCTIVE) for at in range(comma + 1, min(comma + VERB_REACH, last)))
    return comma + 1 if is_told or any(cues.is_kind(at, PARTICLE) for at in range(last - 3, last)) else None


def _behind_addressee(cues: Cues, at: int, last: int) -> int:
    """Told reporters │, told the Danish minister │"""
    if cues.is_adverbial(at):
        return at
    first = at + cues.is_kind(at, ARTICLE)
    if first not in cues.owner:
        return min(first + 1, last)
    while at < last and (at in cues.owner or at == first - 1):
        at += 1
    return at


def _behind_time(cues: Cues, at: int, last: int) -> int:
    """The word behind the names of days and the like at a word."""
    known = cues.text.standing(calendar_of(cues.text.language).words)
    while ends := [end for end, word in known.get(at, ()) if word.kind in DAYS]:
        at = min(max(ends), last)
    return at


def _content_before(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """The sentence up to the comma before "officials said", with which it, or its next comma, ends."""
    first = _first(cue)
    commas = [at for at in range(sentence.start, sentence.end) if cues.text.words[at] == ","]
    comma = max((at for at in commas if first - SPEAKER_REACH < at < first), default=None)
    if comma == first - 1 and "," in cues.text.words[first : cue.start]:  # …, the minister, X, said
        comma = max((at for at in commas if comma - TITLE <= at < comma), default=comma)
        if comma == first - 1 and comma - sentence.start <= TITLE:
            return None
    end = min((at for at in commas if at >= cue.end), default=sentence.end)
    if comma is None or end - cue.end > SPEAKER_REACH or ":" in cues.text.words[cue.end : end + 1]:
        return None
    is_as = cues.is_kind(comma + 1, CLAUSE) and not cues.is_kind(comma + 1, THAT)  # , wie X berichtete
    if any(cues.is_kind(at, ADVERBIAL) for at in range(comma + 1 + is_as, first)):
        return None
    opener = comma + 1 + is_as
    if cues.is_kind(comma + 1, CONJUNCTION) or any(
        cues.is_kind(at, OPENERS) for at in range(opener, cue.start)
    ):
        return None
    if cues.is_participle(cue.start) and cue.start - comma <= AUXILIARY:
        return None
    if not (cues.omits_that or is_as or _words(cues, comma, cue.start) <= INVERTED):
        return None
    is_last = end == sentence.end or cues.text.words[end - 1] in ".!?"
    if not is_last and any(at in cues.saying for at in range(sentence.start, comma)):
        return None
    return sentence.start, comma


def _words(cues: Cues, start: int, end: int) -> int:
    """How many there are, marks not counted."""
    return sum(word[:1].isalnum() for word in cues.text.words[start:end])


def without_end(text: Written, sentence: Sentence) -> int:
    """The end of a sentence's words, its closing marks not counted."""
    end = sentence.end
    while end > sentence.start and text.words[end - 1] in '.!?…»”"“':
        end -= 1
    return end
