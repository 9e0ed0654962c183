"""Where what a verb of saying introduces begins and ends: behind it, before it, or ahead of its clause. Pure.

Biden a déclaré qu'il y avait un risque             behind: from the conjunction on
The talks failed, officials said.                   before: up to the comma
As officials said, the talks failed.                ahead: from the comma on
"""

from collections.abc import Sequence

from pipeline.code.clauses import POSSESSIVE
from pipeline.code.cues import AUXILIARY, CONJUNCTION, IMPERSONAL, SPEAKER_REACH, TELLING, Cue, Cues
from pipeline.code.lexicon import Kind
from pipeline.code.sentences import Sentence, Written
from pipeline.code.speech import ADVERBIAL, ARTICLE, OPENERS
from pipeline.code.times import calendar_of

WALLS = frozenset(':«“„"')
DASHES = frozenset("–—")
PIECE_REACH = 10  # words behind a verb among which a quoted piece stands
FEW = 3  # words of an indirect quote at least
VERB_REACH = 12  # words of a clause, among which its verb stands
DAYS = frozenset(["day", "weekday", "part"])  # kinds of time words
TITLE = 7  # words of a title before the name in apposition to it
INVERTED = 3  # words from the comma to a verb that its subject follows: , a déclaré X
CLAUSE: frozenset[Kind] = frozenset(["clause"])
SUBORDINATE: frozenset[Kind] = frozenset(["clause", "if"])
BESIDE: frozenset[Kind] = frozenset(["clause", "conjunction"])
IF: frozenset[Kind] = frozenset(["if"])
FINITE: frozenset[Kind] = frozenset(["passive", "future", "possible", "planned", "obligation"])
THAT: frozenset[Kind] = frozenset(["that"])
PASSIVE: frozenset[Kind] = frozenset(["passive"])
AS: frozenset[Kind] = frozenset(["as", "source"])
NOT_SAID: frozenset[Kind] = OPENERS | {"agent"}
INFINITIVE: frozenset[Kind] = frozenset(["infinitive"])
PARTICLE: frozenset[Kind] = frozenset(["infinitive particle"])
SUBJUNCTIVE: frozenset[Kind] = frozenset(["subjunctive", "past subjunctive"])


def behind(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """From "that" to the end of the sentence; where the language may leave it out, from behind the verb."""
    last = _content_end(cues, cue, sentence)
    if (that := _that(cues, cue, last)) is not None:
        return that, last
    first = _without_conjunction(cues, cue, last)
    if first is None:
        return None
    if cues.is_kind(first, INFINITIVE):  # affirme avoir quitté le port, │ au lendemain de
        commas = (at for at in range(first, last - 1) if cues.text.words[at] == ",")
        last = next((at for at in commas if cues.is_adverbial(at + 1)), last)
    return first, last


def ahead(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """As X said on Monday, │ the port is shut: from the comma behind a verb and its speaker on."""
    if not cues.is_kind(sentence.start, AS) or cue.start - sentence.start > SPEAKER_REACH:
        return None
    start = _behind_both(cue)
    comma = next(
        (at for at in range(start, min(start + TITLE, sentence.end)) if cues.text.words[at] == ","), None
    )
    if comma is None or any(cues.is_kind(at, NOT_SAID) for at in range(cue.end, comma)):
        return None
    return comma + 1, without_end(cues.text, sentence)


def pieced(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """Called │ it a "show" of the day, which …: an object with quoted pieces, up to the comma behind them."""
    first, last = _behind_both(cue), _content_end(cues, cue, sentence)
    piece = next((at for at in range(first, min(first + PIECE_REACH, last)) if at in cues.quoted), first)
    if (
        piece < first + 2
        or cue.speaker is None
        or _is_suffered(cues, cue)
        or not _goes_into(cues, first, piece)
    ):
        return None
    behind = next((at for at in range(piece, last) if at not in cues.quoted), last)
    return first, next((at for at in range(behind, last) if _is_pause(cues, at)), last)


def _goes_into(cues: Cues, first: int, piece: int) -> bool:
    """Does nothing part a verb from the first quoted word behind it, which is in no title?"""
    words = range(first, piece - 1)
    is_title = cues.text.words[piece][:1].isupper() and not cues.has_capital_nouns
    return not is_title and not any(
        cues.text.words[at] in WALLS or _is_pause(cues, at) or at in cues.ends or _opens_clause(cues, at)
        for at in words
    )


def _opens_clause(cues: Cues, at: int) -> bool:
    """Does a word open a clause, other than "as", which also compares?"""
    return cues.is_kind(at, OPENERS) and not cues.is_kind(at, AS)


def _is_suffered(cues: Cues, cue: Cue) -> bool:
    """Was called; but: s'est dit."""
    before = cues.text.words[max(cue.start - 2, 0) : cue.start]
    return cues.is_kind(cue.start - 1, PASSIVE) and not any(word in POSSESSIVE for word in before)


def _is_pause(cues: Cues, at: int) -> bool:
    """Is it a comma or a dash outside of quotations?"""
    return at not in cues.quoted and (cues.is_parting(at) or cues.text.words[at] in ";:")


def _that(cues: Cues, cue: Cue, last: int) -> int | None:
    """The conjunction behind a verb and its speaker."""
    for at in range(cue.end, min(_behind_both(cue) + SPEAKER_REACH, last)):
        if cues.is_kind(at, THAT) and (at == cue.end or not _is_other_clause(cues, at)):
            return at
        if cues.text.words[at] in WALLS or at in cues.saying:
            return None
    return None


def _behind_both(cue: Cue) -> int:
    """The word behind a verb and its speaker."""
    return max(cue.end, cue.speaker_words[1] if cue.speaker_words else 0)


def _is_other_clause(cues: Cues, at: int) -> bool:
    """Announced reforms that are …, warned of sanctions if …: a clause about a noun, or a condition."""
    return cues.omits_that and (cues.is_kind(at, IF) or cues.is_kind(at + 1, FINITE))


def _content_end(cues: Cues, cue: Cue, sentence: Sentence) -> int:
    """The end of the sentence, or where its speaker says another thing: said that …, │ adding that …"""
    end, words = without_end(cues.text, sentence), cues.text.words
    for at in range(cue.end + FEW, end):
        if words[at] in DASHES and cues.text.gap(at) and cues.is_kind(at + 1, BESIDE):
            return at  # said that … – although nobody knows
        if words[at] == ":" and at + 2 in cues.quoted:
            return at  # said that it was over: "We will …"
        if at not in cues.ends or at in cues.quoted:
            continue
        other = cues.at(at)
        if other.speaker_words == cue.speaker_words:
            if words[at - 1] == "," or cues.is_kind(at - 1, CONJUNCTION):
                return at - 1 - (words[at - 2] == ",")
        elif other.speaker is not None and _opens_beside(cues, cue.end, first_of(other)):
            return next(at for at in range(first_of(other), cue.end, -1) if words[at] == ",")
    return end


def _opens_beside(cues: Cues, since: int, first: int) -> bool:
    """…, while Denmark said: a comma and a conjunction before who speaks, with an article at most between."""
    opener = first - 1 - cues.is_kind(first - 1, ARTICLE)
    return opener - 1 > since and cues.text.words[opener - 1] == "," and cues.is_kind(opener, BESIDE)


def _without_conjunction(cues: Cues, cue: Cue, last: int) -> int | None:
    """Where it begins: said Sunday │ it would; affirme │ avoir; sagte, │ es wolle; warf vor, │ … zu haben."""
    first = behind_time(cues, cue.end, last)
    if cues.is_kind(cue.start, TELLING):
        first = _behind_addressee(cues, first, last)
    if first < last and cues.is_kind(first, INFINITIVE):
        return first
    if cues.omits_that and _behind_both(cue) == cue.end and first < last:
        return None if cues.is_adverbial(first) else first
    return _behind_comma(cues, _behind_both(cue), last)


def _behind_comma(cues: Cues, start: int, last: int) -> int | None:
    """The clause behind a comma, if its subjunctive or its infinitive says that it is told."""
    reach = range(start, min(start + SPEAKER_REACH, last))
    comma = next((at for at in reach if cues.text.words[at] in ",:."), last)
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


def behind_time(cues: Cues, at: int, last: int) -> int:
    """The word behind the names of days and the like at a word."""
    known = cues.text.standing(calendar_of(cues.text.language).words)
    while ends := [end for end, word in known.get(at, ()) if word.kind in DAYS]:
        at = min(max(ends), last)
    return at


def before(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """The sentence up to the comma before "officials said", with which it, or its next comma, ends."""
    if sentence.start in cues.dialogue:
        return None
    commas = [at for at in range(sentence.start, sentence.end) if cues.text.words[at] == ","]
    comma = _comma_before(cues, cue, sentence, commas)
    end = min((at for at in commas if at >= cue.end), default=sentence.end)
    if comma is None or end - cue.end > SPEAKER_REACH or ":" in cues.text.words[cue.end : end + 1]:
        return None
    if not _is_beside(cues, cue, comma) or (comma == commas[0] and _is_subordinate(cues, sentence.start)):
        return None
    is_last = end == sentence.end or cues.text.words[end - 1] in ".!?"
    if not is_last and any(at in cues.saying for at in range(sentence.start, comma)):
        return None
    return sentence.start, comma


def _is_subordinate(cues: Cues, at: int) -> bool:
    """Does a clause begin that the one of the verb goes on: As he washed his hands, │ X told how?"""
    return cues.is_kind(at, SUBORDINATE) and not cues.is_kind(at, CONJUNCTION | THAT)


def _comma_before(cues: Cues, cue: Cue, sentence: Sentence, commas: Sequence[int]) -> int | None:
    """The comma before a verb and its speaker, and before his title: …, │ the minister, X, said."""
    first = first_of(cue)
    comma = max((at for at in commas if first - SPEAKER_REACH < at < first), default=None)
    if comma is None or comma < first - 1 or "," not in cues.text.words[first : cue.start]:
        return comma
    of_title = max((at for at in commas if comma - TITLE <= at < comma), default=None)
    return comma if of_title is None and comma - sentence.start > TITLE else of_title


def _is_beside(cues: Cues, cue: Cue, comma: int) -> bool:
    """Do only a verb and its speaker stand behind a comma, or "as" before them: , wie X berichtete?"""
    is_as = comma + 1 < cue.start and cues.is_kind(comma + 1, AS)
    start = comma + 1 + is_as
    is_opened = any(cues.is_kind(at, OPENERS) for at in range(start, cue.start))
    is_idiom = is_as and cues.is_kind(first_of(cue), IMPERSONAL)  # wie man so schön sagt
    if is_opened or is_idiom or cues.is_kind(comma + 1, CONJUNCTION):
        return False
    if any(cues.is_kind(at, ADVERBIAL) for at in range(start, first_of(cue))):
        return False
    if cues.is_participle(cue.start) and cue.start - comma <= AUXILIARY:
        return False
    return cues.omits_that or is_as or _words(cues, comma, cue.start) <= INVERTED


def first_of(cue: Cue) -> int:
    """The first word of a cue and its speaker."""
    return min(cue.start, cue.speaker_words[0]) if cue.speaker_words else cue.start


def _words(cues: Cues, start: int, end: int) -> int:
    """How many there are, marks not counted."""
    return sum(word[:1].isalnum() for word in cues.text.words[start:end])


def without_end(text: Written, sentence: Sentence) -> int:
    """The end of a sentence's words, its closing marks not counted."""
    end = sentence.end
    while end > sentence.start and text.words[end - 1] in '.!?…»”"“':
        end -= 1
    return end
