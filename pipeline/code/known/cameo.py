"""CAMEO codes, and what PLOVER makes of them: type, mode, context, quad class, Goldstein's value.

Quad classes are those of PLOVER's manual (draft 0.8). Goldstein's values run from −10 to 10 (J. Goldstein,
Journal of Conflict Resolution 36, 1992).
"""

from functools import cache
from typing import Literal, cast

from pipeline.data import rows
from pipeline.records.events import EventCode, EventType

Quad = Literal[1, 2, 3, 4]
QUADS: dict[EventType, Quad] = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip


RECIPROCAL = frozenset(["040", "041", "044", "046"])  # talks: what one side does the other does


@cache
def event_codes() -> dict[str, EventCode]:
    """{CAMEO code: what PLOVER makes of it}"""
    return {row["code"]: _event_code(row) for row in rows("cameo")}


def _event_code(row: dict[str, str]) -> EventCode:
    event_type = cast(EventType, row["event_type"])
    return EventCode(
        cameo=row["code"],
        event_type=event_type,
        mode=row["mode"] or None,
        context=row["context"] or None,
        quad=QUADS[event_type],
        goldstein=float(row["goldstein"]),
        label=row["label"],
    )


@cache
def _combinations() -> dict[tuple[str, str], str]:
    """{(root of what governs, code or root of what is governed): the code of both}"""
    return {(row["outer"], row["inner"]): row["code"] for row in rows("event_combinations")}


def combined(outer: str, inner: str) -> str:
    """The code of an act that governs another: agree (030) + give arms (072) → 0332. Else the outer one's."""
    for size in range(len(inner), 1, -1):
        if code := _combinations().get((outer[:2], inner[:size])):
            return code
    return outer
