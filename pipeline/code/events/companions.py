"""What must stand beside a trigger for it to be an act: impose + sanctions, take + a place. Pure."""

from collections.abc import Mapping

from pipeline.code.known.lexicon import Trigger
from pipeline.code.text.calendars import is_month
from pipeline.code.text.clauses import Clause, Reading
from pipeline.code.who.parties import BY_TITLE
from pipeline.records.mentions import ActorKind

NEAR = 10  # words in which a companion is looked for
FAR = 16  # … before a verb that comes last
ASIDE = 6  # words of one between two commas, with the first
BRACKET = 30  # … behind one whose other half ends the clause: nahm bei … vierzehn Menschen fest
LAST = 2  # words at the end of a clause, with its mark
ANTECEDENT = 4  # words before "que" in which what a relative clause is about is looked for
NAMED: Mapping[str, ActorKind] = {"<place>": "place", "<country>": "country"}  # companions behind a verb
PASSIVE = 3  # words of a passive before its participle: has been formally
OBJECT_REACH = 4  # words before its name: the town of, la ville portuaire de


def may_have_companion(reading: Reading, trigger: Trigger) -> bool:
    """Does its companion, if it needs one, stand anywhere in the sentence? Most do not."""
    companion = trigger.companion
    return companion is None or companion in reading.companions or companion in NAMED


def companion_at(
    reading: Reading, clause: Clause, start: int, end: int, companion: str
) -> tuple[int, int] | None:
    """Where in the clause a companion stands: behind the trigger first, then before it; or before "that":
    the accord that both have signed.
    """
    if companion in NAMED:
        kind = NAMED[companion]
        return _object_behind(reading, end, kind) or _name_before(reading, clause, start, kind)
    known = reading.companions.get(companion, ())
    if not known:
        return None
    first = clause.start - (ANTECEDENT if reading.is_kind(clause.start, "object relative") else 0)
    is_last = reading.lexicon.is_bracketed and end >= clause.end - LAST
    last = _past_aside(reading, end) + NEAR
    near = range(max(start - (FAR if is_last else NEAR), first, reading.sentence.start), last)
    places = [
        (at, stop)
        for at, stop in known
        if (at in near or _ends_bracket(reading, clause, end, (at, stop))) and stop <= clause.end
    ]
    behind = (place for place in places if place[0] >= end)
    before = (p for p in reversed(places) if p[0] < start and not _is_particle(companion))
    return next((place for place in (*behind, *before) if _may_be_word(reading, place[0])), None)


def _is_particle(companion: str) -> bool:
    """Is it the half of a verb that ends its clause, and stands behind it: wies … zurück und │ rief … auf?"""
    return "." in companion.split()[-1].split("/")


def _past_aside(reading: Reading, end: int) -> int:
    """Where an aside ends that parts a verb from its object: a fermé │, mardi 18 mars, │ sa frontière."""
    words = reading.text.words
    if end >= reading.sentence.end or words[end] != ",":
        return end
    return next(
        (at + 1 for at in range(end + 1, min(end + ASIDE, reading.sentence.end)) if words[at] == ","), end
    )


def _ends_bracket(reading: Reading, clause: Clause, end: int, place: tuple[int, int]) -> bool:
    """Does it end the clause of a verb, as its particle does where verbs come in two: legten … nieder?"""
    is_last = reading.lexicon.is_bracketed and place[1] >= clause.end - LAST
    return is_last and end <= place[0] < end + BRACKET


def _object_behind(reading: Reading, end: int, kind: ActorKind) -> tuple[int, int] | None:
    """The name of this kind that is the object of a verb: a repris Khartoum, tomaron la ciudad de Goma."""
    name = next((name for name in reading.names if name.start >= end), None)
    if name is None or name.mention.kind != kind or name.start - end > OBJECT_REACH:
        return None
    words, between = reading.text.words, range(end, name.start)
    is_object = all(reading.is_kind(at, "article", "possessor") or words[at].islower() for at in between)
    starts_so = end == name.start or reading.is_kind(end, "article")
    return (name.start, name.end) if is_object and starts_so else None


def _name_before(reading: Reading, clause: Clause, start: int, kind: ActorKind) -> tuple[int, int] | None:
    """The object of a verb that comes last, heeft X │ Palestina erkend, or the subject of a passive."""
    name = next((n for n in reversed(reading.names) if clause.start <= n.start and n.end <= start), None)
    if name is None or name.mention.kind != kind or start - name.end > PASSIVE:
        return None
    is_last = name.end == start and reading.lexicon.is_bracketed
    is_object = is_last and reading.has(clause.start, name.start, "auxiliary")
    is_suffering = reading.has(name.end, start, "passive")
    return (name.start, name.end) if is_object or is_suffering else None


def _may_be_word(reading: Reading, at: int) -> bool:
    """Is it no month and no name, or a title that stands for one, or a lower-case word of a longer one, an
    office or a body: troupes russes, al rey; or a body's first, in which it begins: «Армия Судана отошла»?
    """
    owner = reading.owner.get(at)
    if reading.text.words[at][:1].isupper() and is_month(reading.text, at):
        return False
    if owner is None or owner.mention.method in BY_TITLE:
        return True
    if reading.lexicon.has_capital_nouns:
        return at > owner.start and reading.text.words[owner.start].islower()  # somalische Soldaten
    is_noun = owner.end - owner.start > 1 or owner.mention.kind in ("person", "organization")
    return is_noun and (reading.text.words[at].islower() or at == reading.sentence.start)
