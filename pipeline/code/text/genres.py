"""What a text is instead of news of acts: a match, a market, a horoscope. Pure.

A side is defeated on the pitch, shares come under attack, Mars threatens Leo: no events. A text is of a
genre that has so many different words in it (`genre_words.csv`), and such a share of all words; a report of
a boycott of games, or of sanctions that move markets, has fewer. Its quotes, numbers and tone are kept, and
the genre is recorded with its words. (Which texts are `private`, `worth` says.)
"""

from functools import lru_cache
from typing import NamedTuple, cast, get_args

from pipeline.code.known.lexicon import of
from pipeline.code.known.patterns import Patterns
from pipeline.code.text.sentences import Written
from pipeline.records.events import Genre

OF_ANY = ((5, 0.03),)  # different words of a genre, and their share of all words
OF_SPORT = ((5, 0.015), (4, 0.045))  # fewer will do: its words are no others'


class Filed(NamedTuple):
    """A genre, and the words by which it is known, in the order of the text."""

    genre: Genre
    words: tuple[str, ...]


@lru_cache(maxsize=32)
def kinds(language: str) -> Patterns[tuple[Genre, str]]:
    """The words of a language by which its genres are known."""
    return Patterns(
        (row["words"], (cast(Genre, row["genre"]), row["words"])) for row in of(language, "genre_words")
    )


def genre(text: Written) -> Filed | None:
    """The genre of a text, or None where it is news like any other."""
    known = kinds(text.language)
    found: dict[Genre, list[tuple[str, int, int]]] = {of_genre: [] for of_genre in get_args(Genre)}
    for at, standing in text.standing(known).items():
        for size, (of_genre, row) in standing:
            found[of_genre].append((row, at, at + size))
    of_genre, hits = max(found.items(), key=lambda item: len(item[1]))
    different, share = len({row for row, _, _ in hits}), len(hits) / max(len(text.keys), 1)
    enough = OF_SPORT if of_genre == "sport" else OF_ANY
    if not any(different >= words and share >= least for words, least in enough):
        return None
    return Filed(of_genre, tuple(dict.fromkeys(text.surface(start, end) for _, start, end in hits)))
