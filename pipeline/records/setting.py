"""In which country a text is: whose names it is full of, so that "the government" is that country's. Pure."""

from collections import Counter
from collections.abc import Iterable
from typing import Protocol

from pipeline.records.sectors import ANYWHERE, AT_HOME

ENOUGH = 5  # names of one country: a text that has fewer tells too little
LEAD = 40  # words with which a text begins: who is named there counts twice
MORE = 2  # times as many as of the next country; where two countries quarrel it may be either's


class Named(Protocol):
    """Whom a text names, as tagging finds or tells them."""

    @property
    def kind(self) -> str: ...
    @property
    def country(self) -> str | None: ...
    @property
    def sector(self) -> str | None: ...


def setting(names: Iterable[tuple[int, Named]]) -> str | None:
    """The country of most of the names, of which bodies and parties count twice, as do those of the lead, if
    no other comes near. `names`: each with the word at which it stands.
    """
    named: Counter[str] = Counter()
    for at, item in names:
        if item.country and item.sector not in ANYWHERE:
            is_body = item.kind == "organization" and item.sector in AT_HOME
            named[item.country] += (1 + is_body) * (1 + (at < LEAD))
    (first, most), (_, next_most) = [*named.most_common(2), (None, 0), (None, 0)][:2]
    return first if most >= ENOUGH and most > MORE * next_most else None
