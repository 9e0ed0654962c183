"""Parties that are joined are one: Russia, Belarus and China; U.S. and Russian negotiators. Pure."""

from collections.abc import Sequence

from pipeline.code.known.lexicon import RELATIONS
from pipeline.code.text.clauses import Reading
from pipeline.code.text.punctuation import POSSESSIVE
from pipeline.code.who.appositions import WITHIN_NAME, is_verb
from pipeline.code.who.parties import Party, single
from pipeline.code.who.relations import MARKS
from pipeline.code.who.stand_ins import stand_ins
from pipeline.language.words import HYPHENS

JOINED = 6  # words between two that "and" joins: Russia and the rebels of Georgia
WITHOUT_CASES = tuple("уіиэюuie")  # last letters of names that have no endings
PHRASE = 3  # words before a name with which a sentence begins: À l'
TITLED = 12  # … when the second one stands behind its office and a comma


def parties(reading: Reading) -> list[Party]:
    """All of a sentence, joined, in the order of the words."""
    return _joined(reading, sorted([*single(reading), *stand_ins(reading)]))


def _joined(reading: Reading, found: Sequence[Party]) -> list[Party]:
    """Coordinated ones as one party: Russia, Belarus and China; U.S. and Russian envoys; Russo-Ukrainian."""
    joined: list[Party] = []
    for party in found:
        at = next((at for at in (-2, -1) if _is_joined_at(reading, joined, at, party)), None)
        if at is None:
            joined.append(party)
            continue
        before = joined[at]
        mentions = (*before.mentions, *party.mentions)
        joined[at] = before._replace(
            end=party.end,
            mentions=mentions,
            is_possessor=party.is_possessor,
            is_border=before.is_border or party.is_border,
        )
    return sorted(joined)


def _is_joined_at(reading: Reading, joined: Sequence[Party], at: int, party: Party) -> bool:
    """To the last one, or past a place to one behind "between": between rebels of A in B and C."""
    if len(joined) < -at:
        return False
    is_past_place = at == -1 or (joined[-1].relation == "place" and joined[at].relation == "between")
    is_open = at == -1 or len(joined[at].mentions) == 1
    return is_past_place and is_open and _is_joined(reading, joined[at], party)


def _is_joined(reading: Reading, before: Party, after: Party) -> bool:
    between = range(before.end, after.start)
    is_titled = _is_behind_office(reading, after)
    if (
        not between
        or len(between) > (TITLED if is_titled else JOINED)
        or not _is_alike(reading, before, after)
    ):
        return False
    words = reading.text.words
    if all(words[at] in HYPHENS and reading.text.is_tying(at) for at in between):
        return True
    said = [at for at in between if reading.is_kind(at, "conjunction")]
    if _is_subject_behind(reading, before, after):
        return False
    if not said:
        is_bare = len(between) == 1 or before.relation == after.relation
        goes_on = _goes_on(reading, after.end) or _is_headline(reading, before, after)
        return is_bare and goes_on and _is_listed(reading, before.end, after.start)
    return (
        not any(
            words[at] in MARKS - {","}
            or is_verb(reading, at)
            or reading.is_kind(at, "saying", "clause")
            or (reading.is_kind(at, "relative") and not reading.is_kind(at, "article"))
            for at in between
        )
        and not _is_parted(reading, between, said[-1], after)
        and not _begins_clause(reading, before, after.end)
        and after.start - said[-1] <= (TITLED if is_titled else WITHIN_NAME)
    )


def _is_subject_behind(reading: Reading, before: Party, after: Party) -> bool:
    """Does a comma part a name with a preposition from one without, where each has its own, or the hall in
    which it is said from who says it: telefonou a X, e o Y …; à l'Assemblée, X et Y ont …?
    """
    is_parted = reading.text.words[before.end] == "," and len(before.mentions) == 1
    if not (is_parted and after.is_plain and reading.lexicon.has_clitic_articles):
        return False
    first, is_placed = reading.sentence.start, before.relation in ("recipient", "place")
    is_hall = is_placed and before.start - first <= PHRASE and reading.is_kind(first, "recipient", "place")
    if reading.is_kind(before.end + 1, "conjunction"):
        return is_placed or before.relation == "source"
    return is_hall and before.mentions[0].kind == "organization"


def _is_parted(reading: Reading, between: range, last: int, after: Party) -> bool:
    """Is more than names between: X aber hat Y, left X and reviewed Y, oil of X and gas to Y?"""
    if reading.has(between.start, between.stop, "auxiliary", "passive", "future"):
        return True
    if reading.is_noted(between.start, last, "origin") or reading.is_progressive(last + 1):
        return True
    again = (at for at in range(last + 1, after.start) if reading.is_kind(at, *RELATIONS))
    preposition = next(again, None)
    if preposition is None or after.relation in (None, "possessor"):
        return False
    return any(at not in reading.function_words.kinds for at in range(last + 1, preposition))


def _begins_clause(reading: Reading, before: Party, end: int) -> bool:
    """Does a finite verb follow, where one stands before: X freed prisoners of Y │ and Z freed ten?"""
    start, finites = before.start, reading.lexicon.finites
    clause = reading.clause_of(start)
    if reading.lexicon.is_verb_second and reading.clause_of(end - 1) != clause:
        return True  # X stödde Y │ och Z har …
    if not before.is_plain or not finites or reading.lexicon.is_bracketed or end >= clause.end:
        return False
    is_finite = is_verb(reading, end) and reading.text.keys[end].endswith(finites)
    is_behind = is_finite or reading.is_kind(end, "future", "possible")
    return is_behind and any(is_verb(reading, at) for at in range(clause.start, start))


def _is_alike(reading: Reading, before: Party, after: Party) -> bool:
    """Have both the same preposition, or the first one's, and the same case where there is none? The one
    of a state may be that of a place: à la France et aux États-Unis.
    """
    if before.relation is None:
        # ВМС Чили и Китая: of a longer name the last word has the case, too
        ends_oblique = reading.lexicon.oblique.fit(reading.text.keys[before.end - 1])
        is_of_case = after.is_oblique in (before.is_oblique, ends_oblique) or not reading.lexicon.oblique
        is_of_case = is_of_case or _has_no_case(reading, before, after)
        return after.relation in (None, "possessor") and is_of_case
    is_state = after.relation == "place" and all(m.kind == "country" for m in after.mentions)
    return after.relation in (None, before.relation) or (is_state and before.relation == "recipient")


def _has_no_case(reading: Reading, before: Party, after: Party) -> bool:
    """Does a name without cases stand right behind "and": Индии и Перу, Indii i Chile, Украины и США?"""
    last = after.end - 1
    is_bare = reading.text.keys[last].endswith(WITHOUT_CASES) or reading.text.words[last].isupper()
    return after.start - before.end == 1 and is_bare


def _is_behind_office(reading: Reading, party: Party) -> bool:
    """X, and the Norwegian minister, | Y: is it a person behind a comma?"""
    is_person = all(m.kind == "person" for m in party.mentions)
    return is_person and reading.text.words[party.start - 1 : party.start] == [","]


def _is_listed(reading: Reading, end: int, start: int) -> bool:
    """Does only a comma stand between two, perhaps with a preposition again: of A, of the B and of C?"""
    words = reading.text.words
    is_small = (
        words[at] in POSSESSIVE or len(words[at]) == 1 or reading.is_kind(at, "article", *RELATIONS)
        for at in range(end + 1, start)
    )
    return words[end] == "," and all(is_small)


def _is_headline(reading: Reading, before: Party, after: Party) -> bool:
    """Do two states begin the sentence, with their verb right behind them: Norway, Denmark sign accord?"""
    states = (m.kind == "country" or m.role == "actor" for m in (*before.mentions, *after.mentions))
    is_bare = before.start == reading.sentence.start and after.start == before.end + 1
    return is_bare and all(states) and "verb" in reading.parts(after.end)


def _goes_on(reading: Reading, end: int) -> bool:
    """Does a conjunction with another name follow, perhaps after more of them: A, B, C and D?"""
    near = range(end, min(end + WITHIN_NAME, reading.sentence.end))
    later = next((at for at in near if reading.is_kind(at, "conjunction")), None)
    if later is not None and any(0 < name.start - later <= WITHIN_NAME for name in reading.names):
        return True
    after = next((name for name in reading.names if name.start > end), None)
    is_next = after is not None and after.start - end <= WITHIN_NAME
    return (
        after is not None
        and is_next
        and _is_listed(reading, end, after.start)
        and _goes_on(reading, after.end)
    )
