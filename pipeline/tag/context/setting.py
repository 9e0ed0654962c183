"""In which country a text is: whose names it is full of, so that "the government" is that country's. Pure."""

from collections import Counter
from collections.abc import Iterable

from pipeline.tag.context.found import Found

ENOUGH = 4  # names of one country: a text that has fewer tells too little
MORE = 2  # times as many as of the next country; where two countries quarrel it may be either's


def setting(found: Iterable[Found]) -> str | None:
    """The country of most of the names, if no other comes near."""
    named = Counter(item.country for item in found if item.country)
    (first, most), (_, next_most) = [*named.most_common(2), (None, 0), (None, 0)][:2]
    return first if most >= ENOUGH and most > MORE * next_most else None
