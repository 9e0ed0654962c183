"""Members of a party, told by a compound: die CDU-Politikerin is a person, who was named before. Pure."""

from pipeline.code.text.clauses import Reading
from pipeline.code.text.names import Named
from pipeline.code.who.appositions import is_modifier
from pipeline.records.mentions import Mention
from pipeline.records.sectors import PARTIES


def member(reading: Reading, name: Named) -> Named:
    """Of such a compound the person of its country who was named last; any other name as it is."""
    person = _person_before(reading, name) if _is_of_member(reading, name) else None
    return name if person is None else Named(name.start, name.end + 2, person)


def is_of_nobody(reading: Reading, name: Named) -> bool:
    """Is it such a compound, and nobody was named?"""
    return _is_of_member(reading, name) and _person_before(reading, name) is None


def _is_of_member(reading: Reading, name: Named) -> bool:
    """Does a compound name one known member of a party, without a name behind it: die CDU-Politikerin?"""
    if "member" not in reading.noted or name.mention.sector not in PARTIES or not is_modifier(reading, name):
        return False
    has_ending = reading.text.keys[name.end + 1].endswith(reading.lexicon.definites)
    if not (has_ending or reading.is_noted(name.start - 1, name.start, "definite")):
        return False
    return reading.is_noted(name.end + 1, name.end + 2, "member") and name.end + 2 not in reading.owner


def _person_before(reading: Reading, name: Named) -> Mention | None:
    persons = (n.mention for n in reversed(reading.earlier) if n.mention.kind == "person")
    return next((m for m in persons if m.country in (None, name.mention.country)), None)
