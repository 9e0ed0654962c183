"""Bylines → names of persons: split, cleaned, each once; desks, agencies and addresses left out."""

import re
from collections.abc import Iterable
from functools import cache

from pipeline.extract.boilerplate import fold, phrases
from pipeline.extract.markup import clean

MAX_NAME_CHARS = 60
MAX_NAME_WORDS = 6
ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|(?<!\w)@\w+")
BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]?")
SEPARATOR = re.compile(r"\s*(?:[,;|•·/、，]|\s[-–—]\s|\s&\s|\n)\s*")
EDGES = " .,:;|-–—•·\"'“”«»*"


def persons(lines: Iterable[str], not_persons: Iterable[str] = ()) -> tuple[str, ...]:
    """The names in some bylines, in order, without duplicates and without those of `not_persons`."""
    others = {fold(name) for name in not_persons}
    names: dict[str, str] = {}
    for line in lines:
        parts = list(_split(line))
        # "Site, City, Country": behind an organisation stands its place
        for name in parts if parts and fold(parts[0]) not in others else ():
            if _is_person(name, others):
                names.setdefault(fold(name), name)
    return tuple(names.values())


def is_full(name: str) -> bool:
    """Whether a name has two words or more, each with a capital where the script has capitals."""
    words = name.split()
    return 2 <= len(words) <= 4 and not any(word[0].islower() for word in (words[0], words[-1]))


def _split(line: str) -> Iterable[str]:
    text = BRACKETS.sub("", ADDRESS.sub(" ", clean(line)))
    text = _prefix().sub("", " ".join(text.split()), count=1)
    for part in SEPARATOR.split(text):
        for name in _conjunction().split(part):
            yield _prefix().sub("", name.strip(EDGES), count=1).strip(EDGES)


def _is_person(name: str, others: set[str]) -> bool:
    words = name.split()
    return (
        1 < len(name) <= MAX_NAME_CHARS
        and 0 < len(words) <= MAX_NAME_WORDS
        and any(char.isalpha() for char in name)
        and not any(char.isdigit() for char in name)
        and fold(name) not in others
        and not _desk().search(fold(name))
    )


@cache
def _prefix() -> re.Pattern[str]:
    """What stands before a name: "By", "Von", "Par" …, as a word of its own."""
    words = sorted(phrases("byline", "start"), key=len, reverse=True)
    return re.compile(rf"^(?:{'|'.join(map(re.escape, words))})(?:\s*[:：]\s*|\s+)", re.I)


@cache
def _conjunction() -> re.Pattern[str]:
    words = "|".join(map(re.escape, phrases("conjunction", "within")))
    return re.compile(rf"\s+(?:{words})\s+")


@cache
def _desk() -> re.Pattern[str]:
    """Words that only names of desks, agencies and roles contain."""
    words = "|".join(map(re.escape, phrases("desk", "within")))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
