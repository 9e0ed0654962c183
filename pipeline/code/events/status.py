"""What a sentence claims of an act: that it happened, did not, will, may, or is denied. Pure.

Only what is asserted counts as having happened. What governs the act decides first (deny, threaten), then
the words around the trigger within its clause, then the clause's own opener (if) and the verb's ending. Of
a noun that is an act the verb of its clause tells: the visit will begin; of an infinitive the verb it hangs
on: will meet to discuss.
"""

from collections.abc import Sequence

from pipeline.code.events.acts import PARTICLE, Act, is_infinitive
from pipeline.code.events.aims import is_aim, is_content_of_noun, is_invitation, is_of_plan, is_to_follow
from pipeline.code.events.negations import BEHIND, is_negated
from pipeline.code.known import roots
from pipeline.code.known.endings import Endings
from pipeline.code.known.lexicon import Kind
from pipeline.code.text.clauses import Reading
from pipeline.code.text.sentences import CLOSES
from pipeline.records.events import Status

TO_COME: tuple[Status, ...] = ("planned", "hypothetical")  # what hangs on it is no surer
NOT_YET: tuple[Kind, ...] = ("future", "possible", "obligation", "negation", "planned", "that")
REACH = 6  # words before the trigger in which an auxiliary is looked for
FINITE = 4  # words before in which a finite verb carries an ending of the future or the conditional
POSSIBLE_REACH = 4  # words before "that"
ASIDE = 5  # words between two commas, which part a noun from its verb
LAST = 2  # words at the end of a clause
NOUN_REACH = 7  # words behind a noun, names not counted, in which the verb of which it is the subject stands


def status_of(reading: Reading, act: Act, acts: Sequence[Act]) -> Status:
    """The status that the act's own clause gives it. `acts`: of the sentence."""
    own = _own_status(reading, act, acts)
    before = _hangs_on(reading, act, acts) if own == "asserted" else None
    hung = status_of(reading, before, acts) if before is not None else own
    return hung if hung in TO_COME else own


def _own_status(reading: Reading, act: Act, acts: Sequence[Act]) -> Status:
    is_condition = act.clause.opener == "if" and not _is_past_end(reading, act)
    if is_condition or _is_possible_content(reading, act) or _is_asked(reading):
        return "hypothetical"
    if _is_not_said(reading, act) or is_content_of_noun(reading, act):
        return "hypothetical"
    if reading.has(act.start, act.end, "negation", "obligation") or _is_wish(reading, act):
        return "asserted"  # will not recognise: the refusal is told now; diplomats must leave
    since = _since(reading, acts, act)
    start, end = max(_start(reading, act), since), _end(reading, act)
    if _ends(reading, act, end, reading.lexicon.conditionals):
        return "hypothetical"
    if is_negated(reading, act, since, end):
        return "negated"
    if act.is_verb and reading.has(start, end, "obligation"):
        return "hypothetical"  # must withdraw
    if _has_last(reading, act, "possible", "obligation"):
        return "hypothetical"
    if _is_infinitive_of(reading, act, "possible"):
        return "hypothetical"  # erwägt, Diplomaten auszuweisen
    if reading.has(start, act.end, "possible") or reading.has(act.end, max(end, act.end + 1), "possible"):
        return "hypothetical"
    if (
        _is_infinitive_of(reading, act, "planned")
        or is_invitation(reading, act)
        or is_aim(reading, act)
        or is_of_plan(reading, act)
        or is_to_follow(reading, act)
        or _is_to_come(reading, act, max(start, _behind_plan(reading, act, acts)), end)
        or _ends(reading, act, end, reading.lexicon.futures)
    ):
        return "planned"
    return "asserted"


def _is_past_end(reading: Reading, act: Act) -> bool:
    """Did it end what was: besieged it │ until police arrested them? Not: no talks until X withdraws."""
    start, pasts = act.clause.start, reading.lexicon.pasts
    is_past = reading.text.keys[act.start].endswith(pasts) and reading.is_noted(start, start + 1, "until")
    return is_past and not reading.has(reading.sentence.start, start, *NOT_YET)


def _is_wish(reading: Reading, act: Act) -> bool:
    """Is it a request by its own "want", which is told now: vill att, wil dat, хочет, чтобы?"""
    return act.root in (roots.APPEAL, roots.DEMAND) and reading.has(act.start, act.end, "planned")


def will_not(reading: Reading, act: Act) -> bool:
    """Has a verb that is negated the ending of the future, where only its own tells it: no devolverá? Or
    does it stand right behind "will not"?
    """
    if reading.is_kind(act.start - 1, "negation") and reading.is_kind(act.start - 2, "future"):
        return True
    is_own = reading.lexicon.has_clitic_articles and not reading.has(act.clause.start, act.start, "future")
    return is_own and reading.lexicon.futures.fit(reading.text.keys[act.start])


def _since(reading: Reading, acts: Sequence[Act], act: Act) -> int:
    """Where the verb before ends, whose future or negation is its own, unless "and" joins both: will
    visit and meet; but: denies that it plans to attack and accuses.
    """
    before = _verb_before(act, acts)
    if before is None:
        return _joint(reading, act) if act.is_verb else act.clause.start
    is_joined = reading.has(before.end, act.start, "conjunction")
    return act.clause.start if is_joined and _is_same_form(reading, before, act) else before.end


def _verb_before(act: Act, acts: Sequence[Act]) -> Act | None:
    """The last verb before it in its clause."""
    verbs = (a for a in acts if a.clause == act.clause and a.is_verb and a.end <= act.start)
    return max(verbs, key=lambda verb: verb.end, default=None)


def _hangs_on(reading: Reading, act: Act, acts: Sequence[Act]) -> Act | None:
    """The verb before an infinitive, in the clause before where "in order to" opens its own."""
    if not is_infinitive(reading, act):
        return None
    is_aim = reading.is_noted(act.clause.start, act.clause.start + 1, "purpose")
    before = [a for a in acts if a.is_verb and a.end <= act.clause.start] if is_aim else []
    verb = before[-1] if before else _verb_before(act, acts)
    return None if verb is not None and is_content_of_noun(reading, verb) else verb


def _joint(reading: Reading, act: Act) -> int:
    """Where "and" joins a finite verb to an infinitive that is no act: cannot stay and accuses."""
    keys, lexicon, start = reading.text.keys, reading.lexicon, act.clause.start
    joint = max(reading.where(start, act.start, "conjunction"), default=start)
    is_infinitive = keys[joint - 1].endswith(lexicon.infinitives) if joint > start else False
    is_finite = keys[act.start].endswith(lexicon.finites)
    return (
        joint if is_finite or (is_infinitive and not keys[act.start].endswith(lexicon.infinitives)) else start
    )


def _is_same_form(reading: Reading, one: Act, other: Act) -> bool:
    """Are both infinitives, or both finite, as far as their endings tell?"""
    keys, lexicon = reading.text.keys, reading.lexicon
    return all(
        keys[one.start].endswith(endings) == keys[other.start].endswith(endings)
        for endings in (lexicon.infinitives, lexicon.finites)
    )


def _is_asked(reading: Reading) -> bool:
    """Is its sentence a question? Closing quotation marks may stand behind it."""
    last = reading.sentence.end - 1
    while last > reading.sentence.start and reading.text.words[last] in CLOSES:
        last -= 1
    return reading.text.words[last] in "?؟"


def _has_last(reading: Reading, act: Act, *kinds: Kind) -> bool:
    """Does the modal of joined infinitives stand last: die X vertreiben und Y aufbauen können?"""
    if not (reading.lexicon.is_bracketed and act.is_verb and act.clause.opener in ("relative", "that")):
        return False
    is_joined = reading.has(act.end, act.clause.end, "conjunction")
    is_infinitive = reading.text.keys[act.start].endswith(reading.lexicon.infinitives)
    return is_joined and is_infinitive and reading.has(act.clause.end - LAST, act.clause.end, *kinds)


def _is_not_said(reading: Reading, act: Act) -> bool:
    """Does what follows a sentence's first clause negate it: Dass X vorgeht, hat das Gericht nicht …?"""
    clause, sentence = act.clause, reading.sentence
    is_first = clause.opener == "that" and clause.start == sentence.start
    return is_first and reading.has(clause.end, sentence.end, "negation")


def _is_possible_content(reading: Reading, act: Act) -> bool:
    """Does what stands before "that" call it only possible: a risk that, fears that?"""
    start = act.clause.start
    return act.clause.opener == "that" and reading.has(start - POSSIBLE_REACH, start, "possible")


def _start(reading: Reading, act: Act) -> int:
    """Behind the last comma, and near, unless the verb's auxiliary may stand far before it."""
    is_far = reading.lexicon.is_bracketed or is_infinitive(reading, act) or _is_of_participle(reading, act)
    start = act.clause.start if is_far else max(act.start - REACH, act.clause.start)
    return _past_aside(reading, act.clause.start, reading.phrase_start(start, act.start))


def _is_of_participle(reading: Reading, act: Act) -> bool:
    """Is it told by a participle alone: a bill will be introduced that same week banning imports?"""
    is_active = act.is_verb and reading.is_progressive(act.start)
    return is_active and not reading.has(act.start - PARTICLE, act.start, "passive")


def _past_aside(reading: Reading, first: int, start: int) -> int:
    """The auxiliary before an aside between commas, if there is one: would, for the second time, │ exit."""
    opened = reading.phrase_start(first, start - 1) - 1
    is_auxiliary = opened > first and reading.is_kind(opened - 1, "future", "possible", "obligation")
    return opened - 1 if is_auxiliary else start


def _end(reading: Reading, act: Act) -> int:
    """Where words that tell the status end: right behind a verb, at the next comma behind a noun."""
    if act.is_verb:
        return _end_behind_verb(reading, act) if reading.lexicon.is_bracketed else act.end
    commas = [at for at in range(act.end, act.clause.end) if reading.text.words[at] == ","]
    if len(commas) > 1 and commas[1] - commas[0] <= ASIDE + 1:  # the call, planned for Monday, did not
        return min(commas[1] + NOUN_REACH, act.clause.end)
    beside = [at for at in range(act.end, act.clause.end) if at not in reading.owner]
    return min([*beside[NOUN_REACH : NOUN_REACH + 1], act.clause.end, *commas])


def _end_behind_verb(reading: Reading, act: Act) -> int:
    last = min(act.end + BEHIND, act.clause.end)
    return next((at for at in range(act.end, last) if reading.text.words[at] == ","), last)


def _is_to_come(reading: Reading, act: Act, start: int, end: int) -> bool:
    """Is it said to be: by an auxiliary, or a word that is no attribute of an object: a planned attack?"""
    if reading.has(start, end, "future"):
        return True
    if not act.is_verb:
        return reading.has(start, end, "planned")
    planned = reading.where(start, end, "planned")
    return any(
        not reading.is_kind(at - 1, "article", "possessive") and not _ends_before(reading, at, act)
        for at in planned
    )


def _ends_before(reading: Reading, at: int, act: Act) -> bool:
    """Does a participle only tell of a noun before "and": la sesión prevista para hoy y │ acusó a X?"""
    while reading.is_kind(at - 1, "planned"):
        at -= 1
    is_participle = reading.text.keys[at].endswith(reading.lexicon.past_participles)
    return is_participle and reading.has(at + 1, act.start, "conjunction")


def _behind_plan(reading: Reading, act: Act, acts: Sequence[Act]) -> int:
    """Where a verb ends that is itself one of plans, and that "and" joins: announced duties and summoned."""
    before = _verb_before(act, acts) if act.is_verb else None
    if before is None or not reading.has(before.end, act.start, "conjunction"):
        return act.clause.start
    return before.end if reading.has(before.start, before.end, "planned") else act.clause.start


def _is_infinitive_of(reading: Reading, act: Act, kind: Kind) -> bool:
    """Is it an infinitive behind a verb of plans and a comma: kündigte an, Truppen zu verlegen; erwägt, …?"""
    start, has_particle = _start(reading, act), reading.is_kind(act.start - 1, "infinitive particle")
    is_infinitive = has_particle or reading.has_infix(act.start)
    return act.is_verb and is_infinitive and reading.has(start - REACH, start, kind)


def _ends(reading: Reading, act: Act, end: int, endings: Endings) -> bool:
    """Has the trigger's verb, the finite verb right before it, or one behind a noun, one of these endings?"""
    if not endings:
        return False
    start = reading.phrase_start(max(act.start - FINITE, act.clause.start), act.start)
    last = act.end if act.is_verb else end
    keys = reading.text.keys
    return any(endings.fit(keys[at]) and at not in reading.owner for at in range(start, last))
