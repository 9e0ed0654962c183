"""Where the telephone numbers of a text are: call 519-555-0142 ─▶ Ontario. Pure.

Local news names its town and no state, but ends in a number. Of North America: others say no region.
"""

from collections.abc import Sequence
from functools import cache

from pipeline.data import rows
from pipeline.language.words import HYPHENS
from pipeline.tag.context.toponyms import Container

SIGNS = HYPHENS | frozenset(".)")  # 519-555-0142, (519) 555-0142, 519.555.0142
LINE = 4  # digits of a number's last part
LONGEST = 5  # words and signs behind the area code


def dialled(words: Sequence[str]) -> list[Container]:
    """The regions of a text's telephone numbers, one for each number."""
    codes = area_codes()
    return [codes[word] for at, word in enumerate(words) if word in codes and _is_dialled(words, at)]


def _is_dialled(words: Sequence[str], at: int) -> bool:
    """Do a sign, three digits and four follow: no price, no year?"""
    digits = [word for word in words[at + 1 : at + LONGEST] if word not in SIGNS]
    return (
        at + 1 < len(words)
        and words[at + 1] in SIGNS
        and len(digits) > 1
        and [len(word) for word in digits[:2]] == [len("555"), LINE]
        and all(word.isdigit() for word in digits[:2])
    )


@cache
def area_codes() -> dict[str, Container]:
    """{area code: the region that it is of} of `area_codes.csv`."""
    return {
        row["area_code"]: Container(country=row["country"], admin1=row["admin1"])
        for row in rows("area_codes")
    }
