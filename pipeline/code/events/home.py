"""The country of those who are not named, or named without telling whose they are. Pure.

    students blocked a road in Nairobi, a judge in Lima ordered   act where they live
    unions called a strike, in a text that is all about Kenya     act there, if nobody else is named
    Kenyan police arrested twelve strikers                        nobody of another country is named
    a road in Nairobi was blocked                                 is done to whom it belongs

Only the country is told: nobody is named who could be an actor.
"""

from collections.abc import Sequence

from pipeline.code.events.event import Event
from pipeline.code.events.passives import JUDICIAL
from pipeline.code.known.lexicon import RELATIONS
from pipeline.code.known.roots import PROTEST, VIOLENT
from pipeline.code.text.calendars import is_time
from pipeline.code.text.names import Named
from pipeline.records.events import EventCode
from pipeline.records.mentions import Mention
from pipeline.records.sectors import LAW, OFFICIAL

# what a state forbids or concedes its people, and for what it charges or arrests them
OF_ONES_OWN = ("080", "081", "082", "083", "0841", "0863", "09", "116", "172", "173")
ALERT = ("151", "153", "1723", "1724")  # police on the streets, a curfew, a state of siege
FOLLOWING = 5  # words behind a verb in which those stand who do it
MATERIAL_CONFLICT = 4  # quad class


class Home:
    """The countries of an event's two sides, of the first on each."""

    def __init__(self, event: Event, coding: EventCode) -> None:
        self.event, self.coding = event, coding
        self.reading, self.act = event.reading, event.act
        self._is_by_locals = self._has_local_doers()
        self.actor = self._actor()
        self.recipient = self._recipient()

    def _actor(self) -> str | None:
        """Of who does it; of people of the place who are not named, the country of the place."""
        first = next(iter(self.event.who.actors), None)
        if first is not None and not _is_unknown(first):
            return first.country
        if first is not None and first.kind == "person" and first.sector not in OFFICIAL:
            return None
        is_of_place = first is not None or self._is_protest or self._is_by_locals or self._is_by_state
        return self._setting() if is_of_place else None

    def _recipient(self) -> str | None:
        """Of whom it is done to; else of the place of conflict or concession; else of who does it at home."""
        first = next(iter(self.event.who.recipients), None)
        if first is not None and not _is_unknown(first):
            return first.country
        suffers = self.coding.quad == MATERIAL_CONFLICT or self.coding.event_type == "CONCEDE"
        if suffers and (placed := self._placed(self.reading.names)):
            return placed[0]
        if suffers and not self.event.who.actors and not _countries(self.reading.names):
            return self.reading.home
        return self.actor if self._is_domestic else None

    @property
    def _is_by_state(self) -> bool:
        """Does nobody named arrest, forbid or alert: in X a curfew was imposed, police put on the streets?"""
        who, code = self.event.who, self.event.code
        is_told = who.is_suffered or (not self.act.is_verb and code.startswith("172"))  # a curfew in X
        is_done = is_told and (self._is_of_rule or code.startswith(JUDICIAL))
        return not who.actors and (is_done or code.startswith(ALERT))

    @property
    def _is_protest(self) -> bool:
        return PROTEST in (self.event.root, self.act.root)

    def _has_local_doers(self) -> bool:
        """Do rebels, workers, judges do it: before the verb, or in the passive behind it?"""
        if self.event.who.is_suffered:
            return self.reading.is_noted(self.act.end, self.act.clause.end, "local")
        if self._has_subject_behind():
            return True
        if self.reading.is_noted(self._first_word(), self.act.start, "local"):
            return True
        lexicon = self.reading.lexicon
        is_free = lexicon.subject_may_follow and not lexicon.is_verb_second
        return is_free and not self.event.who.actors and self._is_followed_by_doers()

    def _is_followed_by_doers(self) -> bool:
        """Do they stand behind their verb, past a day or adjectives: «осудил в среду уголовный суд в X»?"""
        reading, end = self.reading, self.act.end
        for at in range(end, min(end + FOLLOWING, self.act.clause.end)):
            if reading.is_noted(at, at + 1, "local"):
                return True
            is_relation = reading.is_kind(at, *RELATIONS) and not is_time(reading.text, at + 1)
            if is_relation or at in reading.owner or not reading.text.words[at].isalnum():
                return False
        return False

    def _first_word(self) -> int:
        """Of its clause, or of the one before, if "they" are who says so: miners said │ they would strike."""
        clause = self.act.clause
        is_theirs = clause.opener == "that" and self.reading.is_noted(clause.start, self.act.start, "they")
        before = (c.start for c in self.reading.clauses if c.end == clause.start)
        return next(before, clause.start) if is_theirs else clause.start

    def _has_subject_behind(self) -> bool:
        """Do they stand right behind a verb before which only a circumstance stands: in X │ ermittelt │ die
        Staatsanwaltschaft?
        """
        reading, act = self.reading, self.act
        is_fronted = reading.lexicon.is_verb_second and reading.is_kind(act.clause.start, *RELATIONS)
        is_near = reading.is_noted(act.end, act.end + 2, "local") and not self.event.who.actors
        return is_fronted and is_near and not reading.is_noted(act.clause.start, act.start, "doer")

    @property
    def _is_domestic(self) -> bool:
        """Is only one country named, and one of its people, or nobody, on the other side?"""
        actors, recipients = self.event.who.actors, self.event.who.recipients
        if self.actor is None or _countries(self.reading.names) - {self.actor}:
            return False
        if self.event.root in VIOLENT and any(m.kind == "country" for m in actors):
            return False  # a state strikes others: of whom is not known
        is_at_home = self._is_protest or any(m.sector in LAW for m in actors)
        is_at_home = is_at_home or self._is_of_rule
        to_locals = self.reading.is_noted(self.act.end, self.reading.sentence.end, "local")
        return bool(recipients) or is_at_home or self._is_by_locals or to_locals

    @property
    def _is_of_rule(self) -> bool:
        """Does a state allow, forbid, arrest or charge, as only its own can?"""
        return self.event.code.startswith(OF_ONES_OWN) and self.coding.event_type != "RETREAT"

    def _setting(self) -> str | None:
        """The one country in which it is, by its clause; of people of the place, else by its sentence."""
        is_of_place = self._is_protest or self._is_by_locals or self._is_by_state
        if is_of_place and not _countries(self.reading.names):
            return self.reading.home
        is_wide = is_of_place or any(m.sector in OFFICIAL for m in self.event.who.actors)
        names = [n for n in self.reading.names if is_of_place or not self._is_other_side(n.mention)]
        inside = [n for n in names if self.act.clause.start <= n.start < self.act.clause.end]
        for near in (inside, names if is_wide else []):
            if placed := set(self._placed(near)):
                return placed.pop() if len(placed) == 1 else None
        if self.event.root in VIOLENT:
            return None  # rebels fight foreign troops, too
        told = names if is_wide else inside
        countries = _countries(told)
        is_told = self._is_by_state or any(map(self._tells, told))
        return countries.pop() if len(countries) == 1 and is_told else None

    def _is_other_side(self, mention: Mention) -> bool:
        """Is it to whom it is done: threatened Russia?"""
        return mention.kind != "place" and mention in self.event.who.recipients

    def _placed(self, names: Sequence[Named]) -> list[str]:
        """The countries of the places among them, not those from which something comes."""
        places = [n for n in names if n.mention.role == "location" and n.mention.country]
        goals = [n for n in places if not self.reading.is_noted(n.start - 1, n.start, "origin")]
        return [n.mention.country for n in goals if n.mention.country]

    def _tells(self, name: Named) -> bool:
        """Is it an adjective, a body or an officer: Zambian, not Zambia?"""
        is_noun = name.mention.kind == "country" and not self.reading.is_adjective(name.end - 1)
        if self.reading.text.keys[name.end - 1].endswith(self.reading.lexicon.genitives):
            return True  # weite Teile Argentiniens
        return not is_noun or self.reading.text.words[name.end : name.end + 1] in (["'"], ["’"])


def _is_unknown(mention: Mention) -> bool:
    return mention.actor_id is None and mention.country is None


def _countries(names: Sequence[Named]) -> set[str]:
    return {n.mention.country for n in names if n.mention.country}
