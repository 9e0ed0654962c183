"""Words that are no names, or not of one person only: a name that is one of them finds more than is meant."""

from functools import cache

from pipeline.data import rows
from pipeline.language.stop_words import stop_words
from pipeline.language.words import folded, split

ACRONYM = 5  # letters at most; acronyms are matched as they are written, so that WHO is no who
OF_MUL = (
    "en",
    "fr",
    "de",
    "es",
    "it",
    "pt",
    "nl",
)  # languages whose texts names of `mul` are most looked for in

# Tables of words by language: table, column. A word in capitals and small letters is the same.
TABLES = (("common_place_words", "word"), ("titles", "title"), ("bodies", "noun"), ("name_cues", "word"))


def meaning(name: str, language: str) -> str | None:
    """What else a name of one word means in a language: "a given name", "a common word (en)"; None: nothing.

    Acronyms mean nothing else, nor do names about which `name_rules.csv` says when they count.
    """
    if len(split(name)) != 1 or (name.isupper() and len(name) <= ACRONYM) or name in _ruled(language):
        return None
    if name in _given():
        return "a given name"
    spoken = OF_MUL if language == "mul" else (language,)
    found = next((each for each in spoken if folded(name) in _words(each)), None)
    return f"a common word ({found})" if found else None


@cache
def _given() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("given_names"))


@cache
def _ruled(language: str) -> frozenset[str]:
    return frozenset(row["name"] for row in rows("name_rules") if row["language"] in (language, "mul"))


@cache
def _words(language: str) -> frozenset[str]:
    own = (
        written
        for table, column in TABLES
        for row in rows(table)
        if row["language"] == language
        for written in row[column].split("|")
    )
    return frozenset(map(folded, (*own, *stop_words(language))))
