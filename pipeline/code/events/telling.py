"""A tagged text → its event reports: who did what to whom, as its sentences tell it. Pure.

    sentence ─▶ clauses, parties ─▶ acts ─▶ the outermost of each clause ─▶ participants, status

An act that governs another (agree to give, refuse to meet, demand that … withdraw) makes one event of both; a
denied act stands beside its denial. What is said in somebody's words is reported by them; "must" in their
mouth is a demand of theirs.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from pipeline.code.events.acts import Act, by_locals
from pipeline.code.events.arcs import Arc
from pipeline.code.events.background import is_background, is_of_accused, refers_back
from pipeline.code.events.completion import ANSWERING, Completion
from pipeline.code.events.doubles import without_doubles
from pipeline.code.events.event import CONFLICTUAL, COOPERATIVE, SPEECH_ACTS, Event, intended
from pipeline.code.events.governing import Governing
from pipeline.code.events.quoted import is_of_speaker
from pipeline.code.events.sides import Participants
from pipeline.code.events.status import status_of, will_not
from pipeline.code.known import roots
from pipeline.code.known.cameo import combined
from pipeline.code.known.lexicon import Lexicon
from pipeline.code.text.clauses import Clause, Reading
from pipeline.code.text.names import Named
from pipeline.code.text.sentences import Written
from pipeline.code.who.parties import Party, same_actor
from pipeline.records.mentions import Mention
from pipeline.records.sectors import GOVERNMENT, POLITICAL, UNION

MAIN = (None, "that", "conjunction")  # openers of main clauses, and of what is said
PHRASE = 3  # words of one: fora de questão
EARLIER = 12  # names before a sentence, of whom "both leaders" may speak
ATTACK, REPROACH, COMPLAINT = "190", "111", "114"
PROTESTS = ("140", "141")  # of no form, no strike and no blockade
EXERCISE, JOINT_EXERCISE = "150", "062"  # of one state's forces, of several
WARNING, DEFENCE, REFUSAL = "130", "052", "120"
OF_SOMEBODY = frozenset(["171", "1712", "176", "192"])  # fires destroy, too, and shops occupy rooms
OF_LOCALS = frozenset([roots.THREAT, roots.INVESTIGATION])  # told without a place
AT_HOME = roots.UTTERED | {roots.DIPLOMACY}  # … in a text that is in one country
OF_STATES = frozenset([roots.POSTURE, roots.REDUCTION])  # forces, sanctions


def events(
    text: Written,
    lexicon: Lexicon,
    mentions: Sequence[Named],
    tellers: Mapping[int, Named | None],
    arcs: Mapping[int, Arc],
    home: str | None,
) -> Iterator[Event]:
    """The events of a text, sentence by sentence; a pronoun may mean the subject of the one before.

    `tellers`: {verb behind what is said: who says it, if anybody known}; `arcs`: a parser's, if there is one:
    {word: its arc}; `home`: the country in which the text is, if it is in one.
    """
    before: _Teller | None = None
    first, starts = 0, [name.start for name in mentions]
    for sentence in text.sentences:
        last = bisect_left(starts, sentence.end, first)
        reading = Reading(
            text=text,
            sentence=sentence,
            lexicon=lexicon,
            names=mentions[first:last],
            earlier=mentions[max(first - EARLIER, 0) : first],
            tellers=tellers,
            home=home,
        )
        first = last
        teller = _Teller(reading, before, arcs)
        yield from teller.events()
        before = teller if reading.names else before


class _Teller(Completion):
    """Tells the events of one sentence, clause by clause."""

    def __init__(self, reading: Reading, previous: "_Teller | None", arcs: Mapping[int, Arc]) -> None:
        super().__init__(reading, previous, arcs)
        self.governing = Governing(reading, self.acts)
        self.governed: set[Act] = set()

    def events(self) -> list[Event]:
        """In the order of the words."""
        made: list[Event] = []
        if self.acts or _may_utter(self.reading):
            self.meant = self.opening()
            for clause in self.reading.clauses:
                made += self._of_clause(clause)
                self.subject = self.clause_subject(clause) or self.subject
                if self.first is None or self.is_quoted(self.first):
                    self.first = self.subject
        if self.previous and all(event.root in ANSWERING for event in made):
            self.acted = self.acted or self.previous.acted
        self.previous = None  # or all sentences of a text would be kept
        return without_doubles(made)

    def _of_clause(self, clause: Clause) -> Iterator[Event]:
        inside = [act for act in self.acts if act.clause == clause and act not in self.governed]
        if not inside and self.reading.function_words.present.isdisjoint(SPEECH_ACTS):
            return
        speaker = self.speaker_of(clause)
        if (uttered := self._uttered(clause, inside, speaker)) is not None:
            yield uttered
            return
        if is_of_accused(self.reading, self.acts, clause):
            inside = [act for act in inside if act.root == roots.REJECTION]
        told = [act for act in inside if not is_background(self.reading, self.governing, act)]
        for act in inside if len(told) < len(inside) else ():
            inner = None if act in told else self.governing.governed_by(act)
            self.governed.update(self.governing.chain(inner) if inner else ())
        told = [act for act in told if act not in self.governed]
        before: Act | None = None
        for act in self.governing.heads(told):
            event = self._event(act, inside, speaker, before)
            before = act if act.is_verb else before
            if event is None:
                continue
            self.doers = event.who.actors or self.doers
            if event.root not in ANSWERING:
                self.acted = event.who.actors or self.acted
            yield event
            if event.inner is not None:
                self.governed.update(self.governing.chain(event.inner))
                yield from self._denied(event)

    def _event(
        self, act: Act, inside: Sequence[Act], speaker: Party | None, before: Act | None
    ) -> Event | None:
        is_behind = act.trigger.governs and any(o.end <= act.start for o in inside)
        if is_behind and self.cast.teller(act) and not self.is_demand_behind(act):
            return None  # …, a promis le ministre
        if act.trigger.governs and self.is_afterthought(act) and self.content_of(act):
            return None  # …, the minister pledged
        if self.is_answered(act):
            return None  # the request that X … │ was turned down by Y
        speaker = None if self.is_comment(act) else speaker
        inner = self.governing.governed_by(act)
        reach = self.governing.reach(act, inner)
        who = self.cast.participants(act, reach, self.subject_before(act, speaker), before)
        for noun in self.governing.nouns_beside(act, inner, inside):
            if _may_fill(act, noun):
                who = self.filled(act, who, noun, self.cast.participants(noun, reach, None, None))
        who = self.completed(act, who, speaker)
        if self.is_warning_of_others(act, who) or self.is_blow_of_no_force(act, who):
            return None
        if act.trigger.code == EXERCISE and who.are_of_several_states:
            act, who = act._replace(trigger=act.trigger._replace(code=JOINT_EXERCISE)), who.parted()
        status = "hypothetical" if self.is_alleged(act) else status_of(self.reading, act, self.acts)
        if act.trigger.governs:
            code = _of_both(act, inner) if inner else act.trigger.code
        else:
            code = intended(_in_words(act, who), status)
        is_nothing = _is_nothing(act, code) and not self._is_of_locals(act, code)
        if code[:2] == roots.THREAT:
            who = self.with_condition(act, who)
        if status == "negated" and who.actors and self._is_refusal(act, code):
            code, status = combined(REFUSAL, code), "asserted"
        is_theirs = _is_impersonal(act) or is_of_speaker(self.reading, act, who)
        if speaker and not who.actors and is_theirs:
            who = who._replace(actors=speaker.mentions)  # it is out of the question, X said
        if not (who.actors or who.recipients) and (is_nothing or refers_back(self.reading, act)):
            return None
        if (code == DEFENCE and not who.recipients) or (code == WARNING and self._is_of_danger(act, who)):
            return None
        if code[:2] in roots.VIOLENT and who.actors and all(m.sector == "BUS" for m in who.actors):
            return None  # Volkswagen's offensive in China
        is_own = speaker is not None and any(m in who.actors for m in speaker.mentions)
        by = speaker.mentions[0] if speaker and not (is_own and code[:2] in roots.VERBAL) else None
        is_main = act.clause.opener in MAIN
        return Event(self.reading, act, inner, code, who, status, by, is_main, self.cast.method)

    def _is_refusal(self, act: Act, code: str) -> bool:
        """Is it what a side will not do for another: no devolverá la isla a X?"""
        is_kind = act.is_verb and code[:2] in COOPERATIVE and not act.trigger.governs
        return is_kind and will_not(self.reading, act)

    def _uttered(self, clause: Clause, inside: Sequence[Act], speaker: Party | None) -> Event | None:
        """What somebody says that another must do is a demand of theirs; what another ignored, a reproach."""
        if speaker is None or self.reading.function_words.present.isdisjoint(SPEECH_ACTS):
            return None
        if clause.opener == "if":
            return None  # sollte X angreifen
        if any(self.reading.has(act.start, act.end, "obligation") for act in inside):
            return None  # the diplomats must leave the country
        words = range(clause.start, clause.end)
        said = next(
            ((at, kind) for at in words for kind in SPEECH_ACTS if self.reading.is_kind(at, kind)), None
        )
        if said is None:
            return None
        at, kind = said
        if kind == "obligation" and self.reading.has(at - 1, at + 2, "negation"):
            return None
        end = next(end for start, (end, _) in self.reading.function_words.spans.items() if start <= at < end)
        act = Act(at, end, SPEECH_ACTS[kind], clause, None)
        other = self.cast.subject_of(act)
        inner = next((o for o in inside if o.start > at), None) if act.trigger.governs else None
        is_another = other is not None and not same_actor(other, speaker)
        if not is_another and not self._must_yield(act, inner):
            return None
        code = combined(act.trigger.code, inner.trigger.code) if inner else act.trigger.code
        who = Participants(speaker.mentions, other.mentions if other and is_another else (), 0)
        is_main = clause.opener in MAIN
        return Event(self.reading, act, inner, code, who, "asserted", None, is_main, self.cast.method)

    def _must_yield(self, act: Act, inner: Act | None) -> bool:
        """Must one without a name give in: the government must resign, a leader of the opposition said?"""
        is_local = by_locals(self.reading, act)
        return inner is not None and inner.root == roots.YIELDING and is_local

    def _is_of_danger(self, act: Act, who: Participants) -> bool:
        """Is nobody warned, but of what threatens all: warned of famine, warnte vor einer Eskalation?"""
        if not self.reading.is_noted(act.start, act.end, "warning"):
            return False
        start = act.clause.start if self.reading.lexicon.is_bracketed else act.end
        told = (p for p in self.cast.parties if p.mentions == who.recipients)
        is_somebody = any(p.relation in (None, "recipient") and not p.is_town for p in told)
        return not is_somebody and self.reading.is_noted(start, act.clause.end, "danger")

    def _is_of_locals(self, act: Act, code: str) -> bool:
        """Do rebels or workers of a place give in, or threaten to strike: fighters laid down arms in X? A
        threat of theirs is one wherever they are, an inquiry of prosecutors, too; what they ask for or
        condemn, in a text that is in one country.
        """
        are_locals = self.reading.is_noted(self.reading.sentence.start, act.start, "local")
        is_at_home = self.reading.home is not None and act.clause.opener != "relative"
        if act.is_verb and (act.root in OF_LOCALS or (is_at_home and act.root in AT_HOME)):
            return by_locals(self.reading, act)
        is_theirs = act.root == roots.YIELDING or (act.root == roots.PROTEST and code >= WARNING)
        return act.is_verb and is_theirs and are_locals and bool(self.reading.names)

    def _denied(self, event: Event) -> Iterator[Event]:
        """The act beside its denial: it did not happen."""
        inner = event.inner
        if inner is None or event.act.trigger.frame != "denies" or inner.trigger.governs:
            return
        denier = next((p for p in self.cast.parties if p.mentions == event.who.actors), None)
        who = self.cast.participants(inner, inner.clause.end, denier, None)
        who = who if who.actors else who._replace(actors=event.who.actors)
        yield event._replace(act=inner, inner=None, code=inner.trigger.code, who=who, status="denied")


def _may_fill(act: Act, noun: Act) -> bool:
    """Has an act the sides that a noun beside it tells?"""
    if (act.trigger.frame == "mutual" or act.root == roots.AID) and noun.root in roots.VIOLENT:
        return False  # as an answer to attacks on Norway, Denmark and Sweden conferred; helped to conquer X
    # an arrest, and the criticism that it drew
    return act.is_verb or not act.trigger.code >= roots.MATERIAL > noun.trigger.code


def _is_impersonal(act: Act) -> bool:
    """Is it a phrase that has no subject of its own: out of the question, nezůstane bez odpovědi?"""
    is_phrase = act.is_verb and act.end - act.start >= PHRASE
    return is_phrase and act.root in (roots.REJECTION, roots.THREAT, roots.DISAPPROVAL)


def _is_nothing(act: Act, code: str) -> bool:
    """Is it nothing without sides: what is only said, helped or, as a noun, prepared or forbidden?"""
    is_conflict = code[:2] in CONFLICTUAL and code not in OF_SOMEBODY and not act.trigger.governs
    return not is_conflict or (not act.is_verb and code[:2] in OF_STATES)


def _may_utter(reading: Reading) -> bool:
    """Does a word of a speech act stand in its sentence?"""
    places = reading.text.places(reading.lexicon.words)
    return any(
        reading.sentence.start <= at < reading.sentence.end
        for kind in SPEECH_ACTS
        for at, _ in places.get(kind, ())
    )


def _in_words(act: Act, who: Participants) -> str:
    """The code of an act; an attack of politicians, parties or governments on another is a reproach, and the
    protest of governments a complaint.
    """
    is_protest = act.is_verb and act.trigger.code in PROTESTS and bool(who.actors and who.recipients)
    if is_protest and all(map(_governs, who.actors)):
        return COMPLAINT
    is_attack = act.trigger.code == ATTACK and bool(who.actors) and (act.is_verb or bool(who.recipients))
    is_political = all(map(_is_political, (*who.actors, *who.recipients)))
    if who.recipients and all(map(_is_political, who.recipients)):  # die Regierung attackiert X
        is_political = all(_is_political(m) or _is_government(m) for m in who.actors)
    if act.is_verb and who.recipients and all(m.kind == "person" for m in who.actors):
        is_political = is_political or all(m.sector == UNION for m in who.recipients)  # attaccato l'Ue
    return REPROACH if is_attack and is_political else act.trigger.code


def _is_political(mention: Mention) -> bool:
    return mention.kind == "person" or mention.sector in POLITICAL


def _governs(mention: Mention) -> bool:
    """Is it a government, or whom it speaks through: Hanoi, the Vietnamese minister?"""
    return mention.sector == GOVERNMENT and mention.kind != "group"


def _is_government(mention: Mention) -> bool:
    return mention.kind == "organization" and mention.sector == GOVERNMENT


def _of_both(act: Act, inner: Act) -> str:
    """The code of an act with what it governs; a promise of unrest or force is none where a noun tells it:
    agreed to postpone the demonstration.
    """
    is_of_noun = act.root == roots.INTENT and not inner.is_verb and inner.root in CONFLICTUAL
    return act.trigger.code if is_of_noun else combined(act.trigger.code, inner.trigger.code)
