"""What became of each input."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

Outcome = Literal["done", "rejected", "deferred"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """What became of one input of one stage, in one version of that stage."""

    stage: str
    key: UUID
    version: str
    outcome: Outcome
    reason: str | None
    tries: int
    retry_at: datetime | None
    decided_at: datetime
