"""Which events a text is worth: fewer where hardly anybody acts for a state, an army or a party. Pure.

    of 100 words less than one is about politics      a school, a film: nothing is told
    of 60 one                                         few: only what somebody named does or suffers
    of 40 one                                         little: only what is sure
    of 25 one                                         some: nothing that is doubtful
    more                                              nothing very doubtful that would have happened

(`text.politics` counts them.) What nobody says, asks or promises tells an analyst nothing. In a text that is
too short for such shares nothing is left out.
"""

from collections.abc import Sequence

from pipeline.code.events.confidence import LITTLE, SOME
from pipeline.code.events.event import Event
from pipeline.code.known.roots import AID, COOPERATION, MATERIAL, YIELDING
from pipeline.code.text.genres import Filed
from pipeline.code.text.politics import is_political
from pipeline.records.mentions import Mention

HARDLY_ANY, FEW = 1 / 100, 1 / 60  # of a text's words are about politics
FAIR, ENOUGH, SURE = 0.3, 0.4, 0.5  # so sure must be what is told with politics, some of it, and little
DOUBTFUL = 0.35
DEEDS = frozenset([COOPERATION, AID, YIELDING])  # these, and conflict, are not only said


def private(share: float, mentions: Sequence[Mention]) -> Filed | None:
    """Why a text with this share of politics tells no events, with whom it names; None where it may."""
    if share >= HARDLY_ANY:
        return None
    return Filed("private", tuple(dict.fromkeys(m.surface for m in mentions if is_political(m))))


def is_told(event: Event, sureness: float, share: float) -> bool:
    """Does an event belong into a text with this share of politics, and does anybody take part in it?
    `sureness`: its confidence.
    """
    if share == 1.0:
        return True
    if sureness < _least(share) and (event.status == "asserted" or share < SOME):
        return False
    root, who = event.root, event.who
    is_conflict = root >= MATERIAL
    if who.actors or event.is_of_locals or (who.recipients and (is_conflict or root in DEEDS)):
        return True
    return is_conflict and share >= FEW


def _least(share: float) -> float:
    if share < SOME:
        return SURE if share < LITTLE else ENOUGH
    return FAIR


def least_beside(share: float) -> float:
    """How sure an event must be that stands beside a surer one in its sentence."""
    return FAIR if SOME <= share < 1.0 else DOUBTFUL
