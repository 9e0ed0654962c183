"""Names of Arabic places without their article: Al Karak → Karak, El-Hasaka → Hasaka. Pure.

The article's l becomes the name's first letter where that is one of the tongue (a sun letter): Ash Shaddadi.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.data import rows
from pipeline.language.words import folded, plain

ARTICLE = re.compile(r"([AE])(l|dh|sh|th|[dnrstz])[ -](?=[A-Z])")
SHORTEST = 4  # letters: shorter names are other things, too


def bare(names: Iterable[str]) -> Iterator[str]:
    """The names of one word that these are without their article; none that is a word or a given name."""
    for name in names:
        written = plain(folded(name)).title()
        article = ARTICLE.match(written)
        word = written[article.end() :] if article else ""
        if (
            article
            and len(word) >= SHORTEST
            and word.isalpha()
            and word.lower() not in _other_things()
            and (article[2] == "l" or word.lower().startswith(article[2]))
        ):
            yield word


@cache
def _other_things() -> frozenset[str]:
    """Words of any language that are places, too, and given names."""
    words = (row["word"] for row in rows("common_place_words"))
    return frozenset(map(folded, (*words, *(row["name"] for row in rows("given_names")))))
