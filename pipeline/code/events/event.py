"""An event as a sentence tells it: an act with those who take part, before it becomes a record."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from pipeline.code.events.acts import Act, by_locals
from pipeline.code.events.sides import Participants
from pipeline.code.known import roots
from pipeline.code.known.cameo import combined
from pipeline.code.known.lexicon import Kind, Trigger
from pipeline.code.text.clauses import Reading
from pipeline.records.events import Status
from pipeline.records.mentions import Mention

SPEECH_ACTS: Mapping[Kind, Trigger] = {  # what somebody says of another is
    "obligation": Trigger("100", "verb", "governs", None, 0),  # … a demand: must
    "failing": Trigger("110", "verb", "acts", None, 0),  # … a reproach: ignored our concerns
}
CONFLICTUAL = roots.VIOLENT | {roots.PROTEST, roots.POSTURE, roots.REDUCTION, roots.COERCION}
COOPERATIVE = frozenset([roots.CONSULTATION, roots.DIPLOMACY, roots.COOPERATION, roots.AID, roots.YIELDING])
THREATENED = CONFLICTUAL - {roots.POSTURE}  # … of which the intent is a threat


class Event(NamedTuple):
    """An act with those who take part, before it becomes a record."""

    reading: Reading
    act: Act
    inner: Act | None  # what it governs
    code: str
    who: Participants
    status: Status
    reported_by: Mention | None
    is_main: bool  # in the main clause or in what is said
    method: Literal["clauses", "parser"]

    @property
    def root(self) -> str:
        """CAMEO's, of the code."""
        return self.code[:2]

    @property
    def is_uttered(self) -> bool:
        """Is it done by what somebody says of another: a demand, a reproach?"""
        return self.act.trigger in SPEECH_ACTS.values()

    @property
    def is_of_locals(self) -> bool:
        """Do unions, rebels, students of the one country do it of which the text tells?"""
        is_at_home = self.reading.home is not None and self.act.is_verb
        return is_at_home and by_locals(self.reading, self.act)

    def to_come(self) -> "Event":
        """The same, where only its day tells that it has not happened yet."""
        code = self.code if self.act.trigger.governs else intended(self.code, "planned")
        return self._replace(code=code, status="planned")


def intended(code: str, status: Status) -> str:
    """What will be done is, as PLOVER codes it, an intent (03) or a threat (13)."""
    if status != "planned":
        return code
    if code[:2] in COOPERATIVE:
        return combined("030", code)
    return combined("130", code) if code[:2] in THREATENED else code
