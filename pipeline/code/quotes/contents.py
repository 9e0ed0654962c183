"""Where what a verb of saying introduces begins and ends behind it. Pure.

Biden a déclaré qu'il y avait un risque             behind: from the conjunction on
Norway said in a statement it would wait.           … or from the subject on
Norway added: we wait.                              … or from the colon on
Norway called it a "show" of the day.               pieced: an object with quoted pieces
"""

from pipeline.code.known.lexicon import Kind
from pipeline.code.quotes.complements import (
    INFINITIVE,
    PARTICLE,
    asked,
    behind_both,
    ends_in_infinitive,
    infinitive,
    promised,
)
from pipeline.code.quotes.cues import PASSIVE, TELLING, Cues
from pipeline.code.quotes.phrases import SPEAKER_REACH
from pipeline.code.quotes.pronouns import PRONOUN, RELATIVE, Cue
from pipeline.code.quotes.speech import ARTICLE, AS, CONJUNCTION, FINITE, OPENERS, SAYING_NOUN, THAT
from pipeline.code.text.punctuation import POSSESSIVE
from pipeline.code.text.sentences import Sentence, Written

WALLS = frozenset(':«“„"')
DASHES = frozenset("–—")
PIECE_REACH = 10  # words behind a verb among which a quoted piece stands
THAT_REACH = 16  # words behind a verb and its speaker among which the conjunction stands
FEW = 3  # words of an indirect quote at least
VERB_REACH = 12  # words of a clause, among which its verb stands
TITLE = 7  # words of a title before the name in apposition to it
BESIDE: frozenset[Kind] = frozenset(["clause", "conjunction"])
IF: frozenset[Kind] = frozenset(["if"])
NOMINATIVE: frozenset[Kind] = frozenset(["nominative"])
NOT_FIRST: frozenset[Kind] = frozenset(["clause", "that", "conjunction", "place", "topic", "partner"])
SUBJUNCTIVE: frozenset[Kind] = frozenset(["subjunctive", "past subjunctive"])


def behind(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """From "that" to the end of the sentence; where the language may leave it out, from behind the verb."""
    last = content_end(cues, cue, sentence)
    opener = _that(cues, cue, last) or asked(cues, cue, last) or promised(cues, cue, last)
    opener = opener or _colon(cues, cue, last)
    if opener is not None:
        return opener, last
    first = _without_conjunction(cues, cue, last)
    if first is None:
        return None
    if cues.is_kind(first, INFINITIVE):  # affirme avoir quitté le port, │ au lendemain de
        commas = (at for at in range(first, last - 1) if cues.text.words[at] == ",")
        last = next((at for at in commas if cues.is_adverbial(at + 1)), last)
    return first, last


def pieced(cues: Cues, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
    """Called │ it a "show" of the day, which …: an object with quoted pieces, up to the comma behind them."""
    first, last = behind_both(cue), content_end(cues, cue, sentence)
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
    for at in range(cue.end, min(behind_both(cue) + THAT_REACH, last)):
        if cues.is_kind(at, THAT) and (at == cue.end or not _is_other_clause(cues, cue, at)):
            return at
        if cues.text.words[at] in WALLS or at in cues.saying:
            return None
    return None


def _colon(cues: Cues, cue: Cue, last: int) -> int | None:
    """The minister added on Monday: │ we wait. Without quotation marks."""
    colon = cues.behind_times(behind_both(cue))
    is_subject = cue.speaker is not None or (cue.speaker_words or (cue.end, 0))[0] < cue.start
    is_colon = (
        colon + FEW < last and cues.text.words[colon] == ":" and cue.start in cues.saying and is_subject
    )
    return colon + 1 if is_colon and cues.text.words[colon + 1][:1].isalnum() else None


def _is_other_clause(cues: Cues, cue: Cue, at: int) -> bool:
    """Announced reforms that are …, said it is …, warned of sanctions if …, dijo el ministro, que …"""
    if cues.has_clitic_articles:  # a indiqué, à Oslo, que
        return cues.text.words[at - 1] == "," and "," not in cues.text.words[cue.end : at - 1]
    is_begun = any(cues.is_kind(i, FINITE) for i in range(cue.end + 1, at))
    is_begun = is_begun or starts_clause(cues, cues.behind_times(cue.end))
    return cues.omits_that and (is_begun or cues.is_kind(at, IF) or cues.is_kind(at + 1, FINITE))


def content_end(cues: Cues, cue: Cue, sentence: Sentence) -> int:
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
        elif _is_somebody(cues, other) and _opens_beside(cues, cue.end, first_of(other)):
            return next(at for at in range(first_of(other), cue.end, -1) if words[at] == ",")
        elif cue.start in cues.asking and cues.is_kind(first_of(other) - 1, CONJUNCTION):
            return first_of(other) - 1  # asked whether … │ and he answered
    return end


def _is_somebody(cues: Cues, other: Cue) -> bool:
    """Has a verb of saying a speaker of its own: a name, or where it stands before the verb, a noun?"""
    words = other.speaker_words
    if other.speaker is not None or words is None:
        return other.speaker is not None
    is_before = not cues.has_inversion or words[1] == other.start
    return is_before and not cues.is_kind(words[0], PRONOUN)


def _opens_beside(cues: Cues, since: int, first: int) -> bool:
    """…, while Denmark said: a comma and a conjunction before who speaks, with a title at most between."""
    words = cues.text.words
    for at in range(first - 1, max(first - 2 - TITLE, since), -1):
        if words[at] == ",":
            is_other = cues.is_kind(at + 1, BESIDE) and not cues.is_kind(at + 1, THAT | RELATIVE)
            return at + 1 < first and is_other
        if not words[at].isalpha() or at in cues.ends:
            return False
    return False


def _without_conjunction(cues: Cues, cue: Cue, last: int) -> int | None:
    """Where it begins: said Sunday │ it would; affirme │ avoir; sagte, │ es wolle; warf vor, │ … zu haben."""
    first = min(cues.behind_times(cue.end), last)
    if cues.is_kind(cue.start, TELLING):
        first = _behind_addressee(cues, first, last)
    if first < last and cues.is_kind(first, INFINITIVE):
        return first
    if cues.omits_that and behind_both(cue) == cue.end and first < last:
        return _subject(cues, first, last) if cues.is_adverbial(first) else first
    if cues.has_clitic_articles and cue.start in cues.saying:
        return infinitive(cues, first, last)
    start = behind_both(cue)
    if not cues.has_capital_nouns and ends_in_infinitive(cues, start, last):
        return start
    return _behind_comma(cues, start, last)


def _subject(cues: Cues, first: int, last: int) -> int | None:
    """Said after the talks │ he would, said in a statement │ the port: the subject behind an adjunct."""
    for at in range(first + 2, min(first + TITLE, last - 1)):
        if cues.text.words[at] in ",;:" or at in cues.quoted or cues.is_kind(at, OPENERS):
            return None
        if starts_clause(cues, at):
            return at
        if cues.is_kind(at - 1, SAYING_NOUN) and (at in cues.owner or cues.is_kind(at, ARTICLE)):
            return at
    return None


def starts_clause(cues: Cues, at: int) -> bool:
    """He would, it was: a pronoun that is a subject, for it is no object or a verb stands behind it."""
    if not cues.is_kind(at, PRONOUN) or not cues.text.words[at].isalpha():
        return False
    return cues.is_kind(at, NOMINATIVE) or cues.is_kind(at + 1, FINITE)


def _behind_comma(cues: Cues, start: int, last: int) -> int | None:
    """The clause behind a comma, if its subjunctive or its infinitive says that it is told."""
    reach = range(start, min(start + SPEAKER_REACH, last))
    comma = next((at for at in reach if cues.text.words[at] in ",:."), last)
    if comma >= last or cues.text.words[comma] != ",":
        return None
    is_told = any(cues.is_kind(at, SUBJUNCTIVE) for at in range(comma + 1, min(comma + VERB_REACH, last)))
    is_told = is_told or _has_second_verb(cues, comma + 1, last)
    return comma + 1 if is_told or any(cues.is_kind(at, PARTICLE) for at in range(last - 3, last)) else None


def _has_second_verb(cues: Cues, first: int, last: int) -> bool:
    """Sagte, │ die Hilfe reiche nicht aus: does a verb in -e stand right behind the first noun?"""
    words = cues.text.words
    if not cues.has_capital_nouns or first >= last:
        return False
    noun = next((at for at in range(first, min(first + FEW, last)) if words[at][:1].isupper()), last)
    verb = noun + 1
    if verb >= last or any(cues.is_kind(at, NOT_FIRST) for at in range(first, noun)):
        return False
    is_verb = words[verb].islower() and words[verb].endswith("e") and not words[verb].endswith("te")
    return is_verb and len(words[verb]) > FEW and not cues.kinds_of(verb)


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


def first_of(cue: Cue) -> int:
    """The first word of a cue and its speaker."""
    return min(cue.start, cue.speaker_words[0]) if cue.speaker_words else cue.start


def without_end(text: Written, sentence: Sentence) -> int:
    """The end of a sentence's words, its closing marks not counted."""
    end = sentence.end
    while end > sentence.start and text.words[end - 1] in '.!?…»”"“':
        end -= 1
    return end
