"""Names that find more than is meant: of several actors, of surnames alone, of words."""

from collections.abc import Iterator

from pipeline.language.words import split
from pipeline.tag.curation.common_words import meaning
from pipeline.tag.curation.findings import Finding, World, aliases_of, finding, some
from pipeline.tag.known.additions import Additions

SHORTEST = 3  # letters of an alias, where a script has letters


def shared(own: Additions, world: World) -> Iterator[Finding]:
    """Names that others have in the same texts."""
    for row, field, alias in aliases_of(own):
        if others := world.names.rivals(alias):
            first = world.names.named(alias.alias, alias.language)[0].actor_id
            wins = world.whose if first == alias.actor_id else first
            names = some([other.actor_id for other in others])
            yield finding(
                "warning", alias, row, field, f"{alias.alias!r} is a name of {names}, too; {wins} wins"
            )


def surnames(own: Additions, world: World) -> Iterator[Finding]:
    """Surnames alone that several persons have."""
    for row, field, alias in aliases_of(own):
        actor = world.actors.get(alias.actor_id)
        if actor is None or actor.kind != "person" or len(split(alias.alias)) != 1:
            continue
        others = [
            other
            for other in world.names.bearers(alias.alias)
            if other != alias.actor_id and world.actors[other].kind == "person"
        ]
        if others:
            what = f"{alias.alias!r} alone is the surname of {some(others)}, too"
            yield finding("warning", alias, row, field, what)


def words(own: Additions) -> Iterator[Finding]:
    """Names that are words, or too short to be told from them."""
    for row, field, alias in aliases_of(own):
        if is_short(alias.alias):
            yield finding("warning", alias, row, field, f"{alias.alias!r} has fewer than {SHORTEST} letters")
        elif (word := meaning(alias.alias, alias.language)) is not None:
            yield finding("warning", alias, row, field, f"{alias.alias!r} is {word}, too")


def is_short(name: str) -> bool:
    """Has it too few letters, in a script of letters, to be told from other words?"""
    return len(name) < SHORTEST and all(char < "\u3000" for char in name)  # beyond: kana, Han, Hangul
