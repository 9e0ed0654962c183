"""Which events a text is worth: fewer where hardly anybody acts for a state, an army or a party. Pure.

    of 250 words one names somebody of politics       hardly any, a school, a film: nothing is told
    of 120 one                                        few: only what somebody named does or suffers
    of 50 one                                         little: only what is sure
    of 25 one                                         some: nothing that is doubtful
    more                                              nothing doubtful that would have happened

What nobody says, asks or promises tells an analyst nothing. In a text that is too short for such shares
nothing is left out.
"""

from collections.abc import Sequence

from pipeline.code.events.confidence import LITTLE, SOME
from pipeline.code.events.event import Event
from pipeline.code.known.roots import AID, COOPERATION, MATERIAL, YIELDING
from pipeline.code.text.genres import Filed
from pipeline.code.text.sentences import Written
from pipeline.records.mentions import Mention

LONG = 100  # words of a text whose shares say something
HARDLY_ANY = 1 / 250  # of its words name somebody of politics
FEW = 1 / 120
ENOUGH, SURE = 0.4, 0.5  # so sure must be what a text tells with politics, and with little of it
POLITICAL = frozenset(
    ["GOV", "MIL", "IGO", "SPY", "REB", "SEP", "UAF", "OPP", "LEG", "PTY", "COP", "JUD"]
)  # sectors
ARMED = frozenset(["MIL", "SPY", "REB", "SEP", "UAF"])
ARMED_MORE = 2  # such a name is worth three
DEEDS = frozenset([COOPERATION, AID, YIELDING])  # these, and conflict, are not only said


def private(share: float, mentions: Sequence[Mention]) -> Filed | None:
    """Why a text with this share of politics tells no events, with whom it names; None where it may."""
    if share >= HARDLY_ANY:
        return None
    return Filed("private", tuple(dict.fromkeys(m.surface for m in mentions if _is_political(m))))


def politics(text: Written, mentions: Sequence[Mention]) -> float:
    """The share of words that name a state, or somebody who acts for one, for a party or for fighters; these
    count for more, for where they are named there is conflict.
    """
    if len(text.words) < LONG:
        return 1.0
    named = [mention for mention in mentions if _is_political(mention)]
    return (len(named) + ARMED_MORE * sum(mention.sector in ARMED for mention in named)) / len(text.words)


def _is_political(mention: Mention) -> bool:
    return mention.role == "actor" and (mention.kind == "country" or mention.sector in POLITICAL)


def is_told(event: Event, sureness: float, share: float) -> bool:
    """Does an event belong into a text with this share of politics, and does anybody take part in it?
    `sureness`: its confidence.
    """
    if share == 1.0:
        return True
    is_sure = sureness >= (SURE if share < LITTLE else ENOUGH)
    if not is_sure and (event.status == "asserted" or share < SOME):
        return False
    root, who = event.root, event.who
    is_conflict = root >= MATERIAL
    if who.actors or (who.recipients and (is_conflict or root in DEEDS)):
        return True
    return is_conflict and share >= FEW
