"""Which acts of a sentence govern others: agree to give, refuse to meet, demand that … withdraw. Pure."""

from collections.abc import Iterator, Sequence

from pipeline.code.events.acts import Act, is_aside
from pipeline.code.known.roots import (
    ASKING,
    COERCION,
    CONSULTATION,
    DEMAND,
    DIPLOMACY,
    DISAPPROVAL,
    INTENT,
    PROTEST,
    REDUCTION,
    REJECTION,
    UTTERED,
)
from pipeline.code.text.clauses import Clause, Reading

NOUN_REACH = 4  # words between a noun that governs and what it governs: a threat to attack
JUDGING = ("051", DISAPPROVAL)  # of praise and reproach: what somebody is accused of is no event of its own
PUNISHING = (DISAPPROVAL, REDUCTION, COERCION)  # for a reason: sanctioned them for buying oil
TALK = "040"
RELEASE, CAPTURES = "0841", frozenset(["173", "181", "192"])
ACCORDS = (INTENT, DIPLOMACY)
BESIDE = 3  # words between an act and "for"
JOINED = 6  # words between "and" and a verb: e nella notte ha bombardato


class Governing:
    """The acts of a sentence, as they hang together."""

    def __init__(self, reading: Reading, acts: Sequence[Act]) -> None:
        self.reading = reading
        self.acts = acts

    def heads(self, inside: Sequence[Act]) -> list[Act]:
        """The acts of a clause that are events: verbs that nothing governs; nouns where there is no verb."""
        heads: list[Act] = []
        for act in inside:
            before = heads[-1] if heads else None
            if before is None:
                heads.append(act)
            elif self._describes_subject(before, act):  # a resolution calling for a truce | was vetoed
                heads[-1] = act
            elif self._belongs_to(before, act):
                continue
            elif act.is_verb and before.is_verb:
                heads.append(act)
            elif act.is_verb:  # the attack killed: the noun is the verb's subject
                heads[-1] = act
        return heads

    def _belongs_to(self, before: Act, act: Act) -> bool:
        """Is it governed, or what somebody is accused of?"""
        if self._is_apart(before, act):
            return False
        if before.trigger.governs and before.is_verb:
            return not (self._joins_utterance(before, act) or self._joins_finite(before, act))
        if before.trigger.governs:  # "the offer to mediate", but "the offer was rejected"
            if self._is_answer(act):
                return False
            is_passive = self.reading.has(max(before.end, act.start - 2), act.start, "passive")
            return act.start - before.end <= NOUN_REACH and not (act.is_verb and is_passive)
        if self._is_part(before, act) or self._is_same_talk(before, act):
            return True
        is_joined = self.reading.has(max(before.end, act.start - BESIDE), act.start, "conjunction")
        is_joined = is_joined and not self._is_infinitive(act)  # accused of backing rebels and troops to …
        is_joined = is_joined or self._joins_finite(before, act)  # odsoudila útok a v pondělí si předvolala
        if not before.is_verb or is_joined:
            return False
        return before.trigger.code.startswith(JUDGING)

    def _is_answer(self, act: Act) -> bool:
        """Does a finite verb turn down the noun before it, its object: výzvy k demisi │ odmítl?"""
        is_finite = act.is_verb and not self._ends_as_infinitive(act) and not self._is_infinitive(act)
        return self.reading.lexicon.has_inversion and act.root == REJECTION and is_finite

    def _is_apart(self, before: Act, act: Act) -> bool:
        """Does a comma part two acts of one subject, so that neither governs the other?"""
        return self._ends_aside(before, act) or self._is_listed(before, act)

    def _ends_aside(self, before: Act, act: Act) -> bool:
        """Does a comma end what a participle tells of a subject: X, accusato di frode, │ si è dimesso?"""
        is_parted = "," in self.reading.text.words[before.end : act.start]
        return is_parted and act.is_verb and is_aside(self.reading, before)

    def _is_listed(self, before: Act, act: Act) -> bool:
        """Does a comma join finite verbs of one subject: condenó el golpe, │ exigió elecciones y amenazó …?
        Where participles and infinitives tell themselves by their endings.
        """
        reading = self.reading
        if (
            not (reading.lexicon.past_participles and act.is_verb and before.is_verb)
            or act.start < before.end
        ):
            return False
        at = reading.before_auxiliaries(act.start)
        is_finite = at < act.start - 1 or not self._ends_as_participle(act)
        return reading.text.words[at] == "," and is_finite and not reading.ends_as_infinitive(act.start)

    def _is_same_talk(self, before: Act, act: Act) -> bool:
        """Is it what a meeting is for: met to discuss?"""
        are_talks = before.is_verb and before.root == CONSULTATION and act.trigger.code == TALK
        return are_talks and (self._is_infinitive(act) or self._ends_as_infinitive(act))

    def is_told_of_before(self, act: Act) -> bool:
        """Is it why another was punished, what a crowd demands, or a noun that refers back: despite the
        criticism?
        """
        if not act.is_verb:
            return self.reading.is_noted(act.start - BESIDE, act.start, "concessive")
        return self._is_chanted(act) or self._is_reason(act)

    def _is_chanted(self, act: Act) -> bool:
        """Marched to demand, rallied, demanding."""
        is_aim = self.reading.is_noted(act.start - 1, act.start, "purpose")
        is_beside = is_aim or self.reading.is_progressive(act.start)
        if not is_beside or act.root not in ASKING:
            return False
        return any(o.root == PROTEST for o in self.acts if o.end <= act.start)

    def _is_reason(self, act: Act) -> bool:
        """Sanctioned them for having bought oil."""
        at = self.reading.before_auxiliaries(act.start)
        before = [o for o in self.acts if o.end <= at] if self.reading.is_noted(at, at + 1, "reason") else []
        return bool(before) and before[-1].trigger.code.startswith(PUNISHING)

    def chain(self, act: Act) -> Iterator[Act]:
        """A governed act, what it governs, and what is asked for beside it: stop firing and withdraw."""
        yield act
        inner = self.governed_by(act)
        if inner is not None:
            yield from self.chain(inner)
        if act.clause.opener == "that":
            yield from (o for o in self.acts if o.clause == act.clause and o.start >= act.end and o.is_verb)

    def _describes_subject(self, before: Act, act: Act) -> bool:
        """Does a participle only tell of the noun that is the subject of a passive?"""
        start = max(before.end, act.start - 2)
        is_participle = before.is_verb and self.reading.is_progressive(before.start)
        is_passive = act.is_verb and self.reading.has(start, act.start, "passive")
        return is_participle and is_passive and not self.reading.has(start, act.start, "infinitive particle")

    def _joins_utterance(self, before: Act, act: Act) -> bool:
        """Does "and" join a verb to the one that governs: rejected the criticism and accused X?"""
        between = [o for o in self.acts if before.end <= o.start < act.start and o.is_verb]
        if between or not act.is_verb or self._is_infinitive(act) or act.root not in UTTERED:
            return False
        if self.reading.is_progressive(act.start) != self.reading.is_progressive(before.start):
            return False
        return self.reading.has(max(before.end, act.start - 3), act.start, "conjunction")

    def _is_infinitive(self, act: Act) -> bool:
        return self.reading.has(act.start - 2, act.start, "infinitive particle")

    def _joins_finite(self, before: Act, act: Act) -> bool:
        """Does "and" join a finite verb, where infinitives have an ending: «потребовал … и выслал», a démenti
        les accusations et a bombardé?
        """
        lexicon, reading, first = self.reading.lexicon, self.reading, max(before.end, act.start - JOINED)
        joins = reading.where(first, act.start, "conjunction")
        if not joins or not act.is_verb or not lexicon.infinitives or lexicon.is_bracketed:
            return False
        is_past = bool(lexicon.pasts) and reading.text.keys[act.start].endswith(lexicon.pasts)
        is_finite = joins[-1] == act.start - 1 and not self._ends_as_infinitive(act)
        return is_past or is_finite or reading.is_noted(joins[-1], act.start, "perfect")

    def _is_part(self, before: Act, act: Act) -> bool:
        """Is it of what the verb before is about: выполнила требование освободить, sankcje nałożone?"""
        is_infinitive = before.is_verb and self._ends_as_infinitive(act) and not self._is_parted(before, act)
        return is_infinitive or self._is_of_accord(before, act) or self._describes_object(before, act)

    def _is_of_accord(self, before: Act, act: Act) -> bool:
        """Is it what two have agreed on: struck a deal on Tuesday to reopen consulates?"""
        is_told = before.root in ACCORDS and before.trigger.frame == "mutual" and before.companion is not None
        if not is_told or before.companion is None or not act.is_verb:
            return False
        reading, end = self.reading, before.companion[1]
        is_aim = reading.has(act.start - 1, act.start, "infinitive particle") and act.start - end <= JOINED
        return is_aim and end < act.start and not reading.has(end, act.start, "conjunction")

    def _describes_object(self, before: Act, act: Act) -> bool:
        """Does a participle tell of the object of a verb: «zniosły sankcje nałożone na Syrię», freed the
        soldiers kidnapped in X?
        """
        reading = self.reading
        is_freed = before.is_verb and before.trigger.code == RELEASE and act.trigger.code in CAPTURES
        if is_freed and act.is_verb and not self._is_parted(before, act):
            return True  # freed the soldiers captured in May
        if not (before.is_verb and self._ends_as_participle(act)) or self._is_parted(before, act):
            return False
        is_finite = reading.has(before.end, act.start, "passive", "agent") or reading.is_noted(
            before.end, act.start, "perfect"
        )
        return not is_finite

    def _ends_as_participle(self, act: Act) -> bool:
        lexicon = self.reading.lexicon
        endings = lexicon.passives if lexicon.oblique else lexicon.past_participles
        return act.is_verb and bool(endings) and self.reading.text.keys[act.start].endswith(endings)

    def _ends_as_infinitive(self, act: Act) -> bool:
        return act.is_verb and self.reading.ends_as_infinitive(act.start)

    def _is_parted(self, before: Act, act: Act) -> bool:
        """Does "and" part them, or a comma, where a participle needs no auxiliary?"""
        is_behind_comma = "," in self.reading.text.words[before.end : act.start]
        may_be_finite = bool(self.reading.lexicon.oblique) or not self._ends_as_participle(act)
        return (is_behind_comma and may_be_finite) or self.reading.has(before.end, act.start, "conjunction")

    def governed_by(self, act: Act) -> Act | None:
        """What an act governs: the next one, in its own clause or in the one that follows."""
        if not act.trigger.governs:
            return None
        allowed = [act.clause, *self._following(act.clause)]
        return next(
            (o for o in self.acts if o.start >= act.end and o.clause in allowed and not self._parts(act, o)),
            None,
        )

    def _following(self, clause: Clause) -> list[Clause]:
        """The clause that tells what one with a governing act is about."""
        after = [other for other in self.reading.clauses if other.start == clause.end]
        return [o for o in after if o.opener in ("that", "clause") and not self._is_of_time(o)]

    def _is_of_time(self, clause: Clause) -> bool:
        """Does it only tell when, or of another: avslog förslaget │ sedan X hade bytt sida; while Y …?"""
        return self.reading.is_noted(clause.start, clause.start + 2, "meanwhile")

    def _parts(self, act: Act, other: Act) -> bool:
        """Does "and" part them, or are noun and verb too far apart: rejected the plan and attacked?"""
        if self._is_apart(act, other):
            return True
        if (
            other.is_verb
            and not act.is_verb
            and other.clause == act.clause
            and other.start - act.end > NOUN_REACH
        ):
            return True
        is_asked = act.root == DEMAND and other.clause != act.clause  # for several acts
        if is_asked and not self.reading.text.keys[other.start].endswith(self.reading.lexicon.finites):
            return False  # demands that X stop firing and withdraw
        return other.is_verb and self.reading.has(max(act.end, other.start - 3), other.start, "conjunction")

    def reach(self, act: Act, inner: Act | None) -> int:
        """Where what belongs to an act ends: at the next verb, or with its clause or what it governs."""
        end = inner.clause.end if inner is not None else act.clause.end
        if act.trigger.frame == "governs":
            end = max([end, *(clause.end for clause in self._following(act.clause))])
        last = inner or act
        behind = [o for o in self.acts if o.is_verb and last.start < o.start < end]
        verbs = [o.start for o in behind if not self._is_part(last, o) or self._is_of_others(last, o)]
        return min([end, *verbs, *self._joined_sayings(last.end, end)])

    def _is_of_others(self, act: Act, part: Act) -> bool:
        """Is it why, or by whom, somebody whom another act is about did or suffered it: kidnapped by X?"""
        is_blamed = act.trigger.code.startswith(JUDGING)
        return self._is_reason(part) or (self.reading.is_kind(part.end, "agent") and not is_blamed)

    def _joined_sayings(self, start: int, end: int) -> list[int]:
        """Where "and" joins a verb of saying: condemned the attack │ and announced closer work with X."""
        joints = self.reading.where(start, end - 1, "conjunction")
        return [at for at in joints if self.reading.is_kind(at + 1, "saying", "planned")]

    def nouns_beside(self, act: Act, inner: Act | None, inside: Sequence[Act]) -> Iterator[Act]:
        """The acts of its clause that are nouns, and its companion, if it is one: talks with X collapsed."""
        nouns = (other for other in inside if other not in (act, inner) and not other.is_verb)
        yield from (noun for noun in nouns if not self._is_of_verb_before(act, noun, inside))
        if act.companion is not None:
            start, end = act.companion
            for _, trigger in self.reading.text.standing(self.reading.lexicon.triggers).get(start, ()):
                if trigger.part == "noun" and trigger.companion is None:
                    yield Act(start, end, trigger, act.clause, None)
                    return

    def _is_of_verb_before(self, act: Act, noun: Act, inside: Sequence[Act]) -> bool:
        """Is it the object of another verb, which "and" joins: condemned the attack and threatened?"""
        is_between = any(other.is_verb and other.end <= noun.start for other in inside)
        is_joined = act.is_verb and self.reading.has(
            max(noun.end, act.start - BESIDE), act.start, "conjunction"
        )
        return is_between and is_joined and noun.end <= act.start
