"""Who is meant by nouns that name nobody, by the names before them. Pure.

the two leaders, both countries     the last two of different countries
the regime, the secret service      that of the one state in which the text is
the court, the police               that of the one state named so far
the rebels, the militants           the one armed group named so far
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.code.known.lexicon import Kind
from pipeline.code.text.clauses import Reading
from pipeline.code.text.names import Named
from pipeline.code.who.parties import Party
from pipeline.code.who.relations import relation
from pipeline.records.mentions import ActorKind, Mention
from pipeline.records.sectors import GOVERNMENT, PARTIES, REBELS, UNION

SEVERAL: Mapping[Kind, tuple[ActorKind, ...]] = {
    "both states": ("country",),
    "both sides": ("country", "organization", "group"),
    "both parties": ("organization",),  # of politics
    "both persons": ("person",),
}
RULING: tuple[Kind, ...] = ("ruling", "organ")
BESIDE = 2  # words between such a noun and a name that may tell whose it is


def stand_ins(reading: Reading) -> Iterator[Party]:
    """Those of a sentence."""
    yield from _pairs(reading)
    if not reading.noted.isdisjoint(RULING):
        yield from _rulers(reading)
    if "fighters" in reading.noted:
        yield from _fighters(reading)


def _rulers(reading: Reading) -> Iterator[Party]:
    """The regime, the court, of whom nothing tells whose they are: of the one state named so far."""
    for at in reading.notes:
        kind = next((kind for kind in RULING if reading.is_noted(at, at + 1, kind)), None)
        state = _only_state(reading, at, kind) if kind else None
        if state is not None and not _is_owned(reading, at):
            yield _ruler(reading, Named(at, at + 1, state))


def _fighters(reading: Reading) -> Iterator[Party]:
    """The rebels, the militants, of whom nothing tells whose they are: of the one group named so far."""
    for at in reading.notes:
        is_definite = reading.is_noted(at, at + 1, "fighters") and reading.is_kind(at - 1, "article")
        group = _only_group(reading, at) if is_definite else None
        if group is not None and not _is_owned(reading, at):
            yield _ruler(reading, Named(at, at + 1, replace(group, surface=reading.text.surface(at, at + 1))))


def _only_group(reading: Reading, at: int) -> Mention | None:
    """The armed group named before a word, unless several are."""
    groups = [
        name.mention
        for name in _before(reading, at)
        if name.mention.sector in REBELS and name.mention.actor_id
    ]
    return groups[-1] if len({group.actor_id for group in groups}) == 1 else None


def _ruler(reading: Reading, name: Named) -> Party:
    key, lexicon = reading.text.keys[name.start], reading.lexicon
    return Party(
        start=name.start,
        end=name.end,
        mentions=(name.mention,),
        relation=relation(reading, name),
        is_oblique=lexicon.oblique.fit(key),
        is_agent=lexicon.agents.fit(key),
        is_border=False,
        is_possessor=False,
    )


def _only_state(reading: Reading, at: int, kind: Kind) -> Mention | None:
    told = [name.mention for name in _before(reading, at) if name.mention.country]
    is_setting = all(mention.role == "location" for mention in told)  # who acts there is no junta
    if len({mention.country for mention in told}) != 1 or not (is_setting or kind == "organ"):
        return None
    surface, state = reading.text.surface(at, at + 1), told[-1].country
    return replace(told[-1], surface=surface, kind="country", actor_id=state, sector=GOVERNMENT, role="actor")


def _before(reading: Reading, at: int) -> list[Named]:
    """All names before a word, those of the sentences before it with them."""
    return [*reading.earlier, *(name for name in reading.names if name.end <= at)]


def _is_owned(reading: Reading, at: int) -> bool:
    """Does a name beside it tell whose it is: Assads Regime, das Regime in Teheran?"""
    return any(-BESIDE <= name.start - at <= BESIDE + 1 or name.end == at for name in reading.names)


def _pairs(reading: Reading) -> Iterator[Party]:
    """The two leaders, both countries: the last two of different countries before these words."""
    if reading.function_words.present.isdisjoint(SEVERAL):
        return
    for start, (end, kinds) in reading.function_words.spans.items():
        found = (_two_before(reading, start, kind) for kind in SEVERAL if kind in kinds)
        if mentions := next((two for two in found if two), None):
            whole = Named(start, end, mentions[0])
            yield Party(start, end, mentions, relation(reading, whole), False, False, False, False)


def _two_before(reading: Reading, at: int, kind: Kind) -> tuple[Mention, ...] | None:
    """The last two before a word, of whom one who only says so is none: Z said │ the two sides had met."""
    wanted, is_of_parties = SEVERAL[kind], kind == "both parties"
    own = [n for n in reading.names if n.end <= at and (_is_party(n) or not is_of_parties)]
    earlier = [n for n in reading.earlier if _is_party(n) or not is_of_parties]
    is_said = bool(own) and reading.has(own[-1].end, at, "saying")
    told = _last_two(own, wanted) or (_last_two(earlier, wanted) if is_said else None)
    two = told or _last_two((*earlier, *own), wanted)
    is_of_third = two is not None and not told and _is_of_third(two, earlier, own, wanted)
    return _most_named(earlier, wanted) if is_of_third else two


def _is_party(name: Named) -> bool:
    """One that governs has the sector of governments."""
    return name.mention.kind == "organization" and name.mention.sector in PARTIES | {GOVERNMENT}


def _is_of_third(
    two: Sequence[Mention], earlier: Sequence[Named], own: Sequence[Named], wanted: tuple[ActorKind, ...]
) -> bool:
    """Is one of them new, beside two sides named before: A attacked B. The UN called on │ both sides?"""
    known = {_side(name.mention) for name in earlier}
    new = {_side(name.mention) for name in own} - known
    return _last_two(earlier, wanted) is not None and any(_side(mention) in new for mention in two)


def _most_named(names: Sequence[Named], wanted: tuple[ActorKind, ...]) -> tuple[Mention, ...] | None:
    """Those of the two sides that are named most often, of the same number the later ones."""
    sides = Counter(side for name in reversed(names) if (side := _side(name.mention)))
    two = [side for side, _ in sides.most_common(2)]
    return _last_two([name for name in names if _side(name.mention) in two], wanted)


def _last_two(names: Sequence[Named], wanted: tuple[ActorKind, ...]) -> tuple[Mention, ...] | None:
    """The last two of these kinds that are of different sides, in the order in which they are named."""
    last: dict[str, Mention] = {}
    for name in reversed(names):
        side = _side(name.mention)
        if name.mention.kind in wanted and side and len(last) < 2:
            last.setdefault(side, name.mention)
    return tuple(reversed(last.values())) if len(last) == 2 else None


def _side(mention: Mention) -> str | None:
    """Of whom somebody is one of two sides: a party, a country, or a union of them or a group of none."""
    if mention.kind == "organization" and mention.sector in PARTIES:
        return mention.actor_id  # of one country
    is_side = mention.sector == UNION or mention.sector in REBELS
    return mention.country or (mention.actor_id if is_side else None)
