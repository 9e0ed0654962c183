"""In which country a text is: whose names it is full of, so that "the government" is that country's. Pure."""

from collections import Counter
from collections.abc import Iterable

from pipeline.records.sectors import ANYWHERE, AT_HOME
from pipeline.tag.context.found import Found

ENOUGH = 4  # names of one country: a text that has fewer tells too little
MORE = 2  # times as many as of the next country; where two countries quarrel it may be either's


def setting(found: Iterable[Found]) -> str | None:
    """The country of most of the names, of which bodies and parties count twice, if no other comes near."""
    named: Counter[str] = Counter()
    for item in found:
        if item.country and item.sector not in ANYWHERE:
            named[item.country] += 1 + (item.kind == "organization" and item.sector in AT_HOME)
    (first, most), (_, next_most) = [*named.most_common(2), (None, 0), (None, 0)][:2]
    return first if most >= ENOUGH and most > MORE * next_most else None
