"""A people is of the state in which it lives: Bosnian Serbs, ethnic Danes in Norway. Pure."""

from dataclasses import replace

from pipeline.code.text.clauses import Reading
from pipeline.code.text.names import Named

PEOPLE_OF = 3  # words between a people and the state that it lives in


def at_home(reading: Reading, name: Named) -> Named:
    """Of a people that lives in another state, the name as of that state: ethnic Danes in Norway."""
    if name.mention.kind != "country":
        return name
    is_people = "people" in reading.noted and _is_people(reading, name)
    home = _home(reading, name) if is_people else _whose_people(reading, name)
    return name if home is None else name._replace(mention=replace(name.mention, actor_id=home, country=home))


def _is_people(reading: Reading, name: Named) -> bool:
    """Does a word say that it is a people: ethnic Danes, the Danish minority?"""
    known, beside = reading.lexicon, (name.start - 1, name.end)
    return any(reading.is_noted(at, at + 1, "people") for at in beside) and reading.is_form(
        name.end - 1, known.adjectives | known.inhabitants
    )


def _whose_people(reading: Reading, name: Named) -> str | None:
    """The state behind those who live in it: the Serbs of Bosnia, les Serbes de Bosnie."""
    after = next((n for n in reading.names if 0 < n.start - name.end <= PEOPLE_OF), None)
    if after is None or after.mention.country in (None, name.mention.country):
        return None
    is_plural = reading.is_kind(name.start - 1, "article") or name.start == reading.sentence.start
    is_of = reading.is_kind(name.end, "possessor") and after.mention.kind in ("country", "place")
    is_people = reading.is_form(name.end - 1, reading.lexicon.inhabitants)
    return after.mention.country if is_plural and is_of and is_people else None


def _home(reading: Reading, name: Named) -> str | None:
    """The one other state in which something is, by its sentence."""
    placed = [n.mention for n in reading.names if n.mention.role == "location" and n.mention.country]
    states = {m.country for m in placed} - {name.mention.country}
    return states.pop() if len(states) == 1 else None


def are_people_of(reading: Reading, before: Named, after: Named) -> bool:
    """Are they a people within a state, or a body of theirs: Bosnian Serbs, bosnische Serben?"""
    kinds = (before.mention.kind, after.mention.kind)
    if before.end != after.start or kinds[0] != "country" or kinds[1] not in ("country", "organization"):
        return False
    known = reading.lexicon
    is_people = reading.is_form(after.start, known.inhabitants) and not reading.is_adjective(after.start)
    return is_people and differ(before, after) and reading.is_form(before.end - 1, known.adjectives)


def differ(one: Named, other: Named) -> bool:
    a, b = one.mention, other.mention
    return a.country is not None and b.country is not None and a.country != b.country
