"""Is a verb passive: was attacked, wird angegriffen, условлено; and who stands behind "by"? Pure."""

from collections.abc import Sequence

from pipeline.code.events.acts import Act, is_aside
from pipeline.code.events.objects import Objects
from pipeline.code.events.unnamed import FINITE
from pipeline.code.known.roots import ASKING, INTENT, REJECTION, THREAT
from pipeline.code.text.punctuation import POSSESSIVE
from pipeline.code.who.parties import BESIDE, Party

PASSIVE_REACH = 4  # words between the auxiliary and the participle
STANCES = frozenset([INTENT, REJECTION, THREAT])  # "is prepared to", "is opposed to" are no passives


class Voice(Objects):
    """The parties of a sentence, and what the voice of its verbs makes of them."""

    def is_passive(self, act: Act, after: Sequence[Party]) -> bool:
        """A passive auxiliary stands before it, its ending tells it, or the agent stands right behind it."""
        lexicon, keys = self.reading.lexicon, self.reading.text.keys
        frame = act.trigger.frame
        if frame not in ("alone", "mutual") and (self.is_reduced(act) or is_aside(self.reading, act)):
            return True
        if frame in ("alone", "mutual"):
            return False
        is_stance = act.trigger.governs and act.root in STANCES
        has_doer = lexicon.is_bracketed and self.by(self.before(act)) is not None  # werd door X verworpen
        if is_stance and not has_doer and not (after and self._is_done_by(act, after[0])):
            return False
        if self.reading.is_noted(act.start, act.end, "intransitive") or self._is_reflexive(act):
            return False  # is aangekomen, è giunto; s'est élevée contre
        start = act.clause.start if lexicon.is_bracketed else max(act.start - PASSIVE_REACH, act.clause.start)
        if self.reading.is_kind(act.start - 1, "infinitive particle", "planned") or self._is_active(act):
            start = act.start  # is preparing to deploy; foi expulsar
        end = min(act.end + 2, act.clause.end) if lexicon.is_bracketed else act.start
        around = (*range(start, act.start), *range(act.end, end))
        if any(self._is_auxiliary(act, at) for at in around):
            return not self.reading.is_progressive(act.start)  # is attacking: English has one form for both
        if lexicon.passives and keys[act.start].endswith(lexicon.passives):
            return not self.reading.is_noted(act.start - 1, act.start, "perfect")  # que Moscou a condamnée
        if lexicon.oblique or is_stance:
            return False  # осудил нападение со стороны: where names have cases, participles have endings
        return bool(after) and self._is_done_by(act, self._past_place(act, after))

    def _is_active(self, act: Act) -> bool:
        """Is it an infinitive, where participles end otherwise: went to expel?"""
        return bool(self.reading.lexicon.past_participles) and self.reading.ends_as_infinitive(act.start)

    def _past_place(self, act: Act, after: Sequence[Party]) -> Party:
        """The first behind a participle that is no place: arrestati a Bergen dalla polizia."""
        participles = self.reading.lexicon.past_participles
        is_participle = bool(participles) and self.reading.text.keys[act.start].endswith(participles)
        return next((p for p in after if is_participle and p.relation != "place"), after[0])

    def _is_done_by(self, act: Act, party: Party) -> bool:
        """Does one stand with its "by" right behind a verb that has no object, and asks nothing of them?"""
        if act.end - act.start > 1 and self.reading.is_kind(act.end - 1, "agent"):
            return False  # stood by X
        lexicon = self.reading.lexicon
        is_passive_plain = bool(lexicon.finites and lexicon.passives)
        if is_passive_plain and not self.reading.is_kind(act.end, "agent"):
            return False  # köper ubåtar av X: where a passive without auxiliary has its "by" right behind
        is_agent = party.relation == "agent" and self.gap(act.end, party.start) <= BESIDE
        if act.root in ASKING and lexicon.is_bracketed and any(p.end == act.start for p in self.before(act)):
            return False  # X fordert Aufklärung von Y
        participles = self.reading.lexicon.past_participles
        if act.root in ASKING and participles and not self.reading.text.keys[act.start].endswith(participles):
            return False  # esige da X
        return is_agent and not (self._has_object(act, party) or self.reading.is_kind(act.end, "possessor"))

    def is_reduced(self, act: Act) -> bool:
        """Does "by" stand behind a participle without its auxiliary: a building offered by a college?"""
        lexicon, reading = self.reading.lexicon, self.reading
        is_by = act.is_verb and reading.is_kind(act.end, "agent") and not lexicon.has_inversion
        start = max(act.start - PASSIVE_REACH, act.clause.start)
        is_participle = reading.text.keys[act.start].endswith(lexicon.past_participles or "")
        return is_by and is_participle and not reading.has(start, act.start, "passive")

    def _has_object(self, act: Act, agent: Party) -> bool:
        """Does an article before the agent's preposition open an object: demanded an apology by X?"""
        if self.reading.is_kind(act.end, "article", "possessive"):
            return True
        by = next(
            (at for at in range(agent.start - 1, act.end, -1) if self.reading.is_kind(at, "agent")), act.end
        )
        return self.reading.has(act.end, by, "article", "possessive")

    def _is_auxiliary(self, act: Act, at: int) -> bool:
        """Is a word a passive auxiliary, not one of the future, nor "his": heeft zijn gezant ontboden?"""
        if not self.reading.is_kind(at, "passive") or self._is_future(act, at):
            return False
        return not (
            self.reading.is_kind(at, "possessive") and (at > act.start or self._follows_verb(act, at))
        )

    def _is_reflexive(self, act: Act) -> bool:
        """Does its subject do it: s'est élevée contre, si è schierata con; but s'est fait agresser?"""
        auxiliary = act.start - 1
        is_before = self.reading.is_kind(auxiliary, "passive")
        return is_before and self.reading.is_noted(auxiliary - 2, auxiliary, "reflexive")

    def _follows_verb(self, act: Act, at: int) -> bool:
        """Does a finite verb of its clause stand before a word: Iran bracht zijn leger in paraatheid en …?"""
        before = range(act.clause.start, at)
        return self.reading.has(before.start, at, *FINITE) or any(
            "verb" in self.reading.parts(i) for i in before
        )

    def _is_future(self, act: Act, auxiliary: int) -> bool:
        """Is the auxiliary that of the future, too, and the verb no participle: wird nach Oslo reisen?"""
        lexicon, key = self.reading.lexicon, self.reading.text.keys[act.start]
        is_infinitive = key.endswith(lexicon.infinitives) and not key.startswith(lexicon.participles)
        return bool(lexicon.infinitives) and is_infinitive and self.reading.is_kind(auxiliary, "future")

    def gap(self, start: int, end: int) -> int:
        """Words between, without articles, apostrophes and elided letters."""
        words = self.reading.text.words
        return sum(
            not (words[at] in POSSESSIVE or len(words[at]) == 1 or self.reading.is_kind(at, "article"))
            for at in range(start, end)
        )

    def by(self, parties: Sequence[Party]) -> Party | None:
        return next((p for p in parties if p.relation == "agent" or (p.is_plain and p.is_agent)), None)
