"""Who held which office when, and what that says of a person on a day.

Three layers: the user's terms, the curated ones of `offices.csv`, and behind them the office holders of all
countries (`office_holders.csv`), of which a term without an end says only that none was recorded `as_of` its
day. An earlier layer wins over a later one. A partial date is read at its widest: 2021 begins on 1 January as
a start and ends on 31 December as an end. Without a day nobody holds anything.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple, Self

from pipeline.data import rows

STILL_BELIEVED = timedelta(days=548)  # 18 months: how long a term without an end outlives its `as_of`
FORMER = "ELI"  # PLOVER: elites, among them former officials
LEADING = ("president", "prime-minister")  # where `leading_offices.csv` says nothing of a country

Standing = tuple[str | None, str | None]  # country, PLOVER sector


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One person in one office, both days included."""

    actor_id: str
    office: str  # canonical: `office_sectors.csv`
    of: str  # ISO 3166-1 alpha-2, or the id of an organization
    start: date
    end: date | None  # None: held on, or no end is known
    as_of: date | None  # the day on which the source was right; None: it is kept up to date

    def covers(self, on: date) -> bool:
        """Was the office held on that day, as far as the source can be believed?"""
        return self.start <= on and (self._last() is None or on <= (self._last() or on))

    def ended(self, on: date) -> bool:
        """Is it known to have ended before that day?"""
        return self.end is not None and self.end < on

    def _last(self) -> date | None:
        return self.end or (self.as_of and self.as_of + STILL_BELIEVED)


class _Office(NamedTuple):
    sector: str | None
    rank: int  # 1 is the highest
    is_sole: bool  # one holder at a time


@dataclass(frozen=True, slots=True)
class Offices:
    """All terms by their two keys. `organizations` says which country and sector an organization has."""

    _layers: Mapping[tuple[str, str], tuple[tuple[Term, ...], ...]]  # (office, of) → terms, layer by layer
    _persons: Mapping[str, tuple[Term, ...]]
    _organizations: Mapping[str, Standing]

    @classmethod
    def shipped(cls, added: Iterable[Term] = (), organizations: Mapping[str, Standing] | None = None) -> Self:
        """The terms of the tables behind the user's own."""
        return cls.of((tuple(added), _curated(), _bulk()), organizations or {})

    @classmethod
    def of(cls, layers: Iterable[Iterable[Term]], organizations: Mapping[str, Standing]) -> Self:
        """Layers of terms, the most trusted first."""
        posts: dict[tuple[str, str], list[tuple[Term, ...]]] = {}
        for layer in layers:
            for post, terms in _by_post(layer).items():
                better = [term for trusted in posts.get(post, ()) for term in trusted]
                posts.setdefault(post, []).append(tuple(_corrected(terms, better)))
        persons: dict[str, list[Term]] = {}
        for term in (term for trusted in posts.values() for terms in trusted for term in terms):
            persons.setdefault(term.actor_id, []).append(term)
        return cls(
            {post: tuple(trusted) for post, trusted in posts.items()},
            {person: tuple(sorted(terms, key=_importance)) for person, terms in persons.items()},
            organizations,
        )

    def holders(self, office: str, of: str, on: date | None) -> list[str]:
        """Who held an office on a day, the latest to begin first; on the day of a handover, the new one."""
        for terms in self._layers.get((office, of), ()) if on else ():
            current = [term for term in terms if on and term.covers(on)]
            if _office(office).is_sole and any(term.end != on for term in current):
                current = [term for term in current if term.end != on]
            if current:
                current.sort(key=lambda term: term.start, reverse=True)
                return list(dict.fromkeys(term.actor_id for term in current))
        return []

    def held(self, actor_id: str, on: date | None) -> list[Term]:
        """The offices that a person held on a day, the most important first."""
        return [term for term in self._persons.get(actor_id, ()) if on and term.covers(on)]

    def standing(self, actor_id: str, on: date | None) -> Standing | None:
        """A person's country and sector on a day; None where no term is known, or no day.

        Between offices they are those of the latest one: the sector ELI where it is known to have ended, none
        where it may have. Before the first one, its country and no sector.
        """
        terms = self._persons.get(actor_id, ())
        if on is None or not terms:
            return None
        if current := self.held(actor_id, on):
            return self._standing_in(current[0])
        begun = [term for term in terms if term.start <= on]
        if not begun:
            return self._standing_in(min(terms, key=lambda term: term.start))[0], None
        latest = max(begun, key=lambda term: term.end or date.max)
        return self._standing_in(latest)[0], FORMER if latest.ended(on) else None

    def served(self, actor_id: str, office: str) -> set[str]:
        """Of whom a person has ever held such an office."""
        return {term.of for term in self._persons.get(actor_id, ()) if term.office == office}

    def leading(self, of: str, on: date | None) -> str | None:
        """Whom "the leader" of a country means on a day: its president, or whoever else leads there."""
        own = _leading_offices().get(of)
        candidates = dict.fromkeys((own, *LEADING) if own else LEADING)
        return next((holders[0] for office in candidates if (holders := self.holders(office, of, on))), None)

    def _standing_in(self, term: Term) -> Standing:
        sector = _office(term.office).sector
        if is_country(term.of):
            return term.of, sector
        country, own_sector = self._organizations.get(term.of, (None, None))
        return country, own_sector or sector


def is_country(of: str) -> bool:
    """Is it an alpha-2 code and no actor's id?"""
    return len(of) == 2 and of.isupper()


def first_day(written: str) -> date:
    """The first day of a year, month or day: 2021-05 → 1 May 2021. Raises ValueError for anything else."""
    year, month, day = (*map(int, written.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(written: str) -> date:
    """The last day of a year, month or day: 2021-05 → 31 May 2021. Raises ValueError for anything else."""
    year, month, day = (*map(int, written.split("-", maxsplit=2)), None, None)[:3]
    if year is None:
        raise ValueError(written)
    return date(year, month or 12, day or monthrange(year, month or 12)[1])


def term(row: Mapping[str, str], actor_id: str | None = None) -> Term:
    """A table's row as a term. Raises ValueError where a date is none."""
    as_of = row.get("as_of")
    return Term(
        actor_id=actor_id or row["actor_id"],
        office=row["office"],
        of=row["of"],
        start=first_day(row["start"]) if row["start"] else date.min,
        end=last_day(row["end"]) if row["end"] else None,
        as_of=last_day(as_of) if as_of else None,
    )


@cache
def holder_ids() -> dict[str, str]:
    """{QID: actor id} of office holders: that of actors.csv where it has the person, else the table's."""
    known = {row["wikidata_id"]: row["id"] for row in rows("actors") if row["wikidata_id"]}
    return {row["wikidata_id"]: row["actor_id"] for row in rows("office_holders")} | known


@cache
def _curated() -> tuple[Term, ...]:
    return tuple(map(term, rows("offices")))


@cache
def _bulk() -> tuple[Term, ...]:
    return tuple(term(row, holder_ids()[row["wikidata_id"]]) for row in rows("office_holders"))


@cache
def _offices() -> dict[str, _Office]:
    return {
        row["office"]: _Office(row["sector"] or None, int(row["rank"]), row["holders"] == "sole")
        for row in rows("office_sectors")
    }


@cache
def _leading_offices() -> dict[str, str]:
    return {row["country"]: row["office"] for row in rows("leading_offices")}


def _office(name: str) -> _Office:
    """An office that the table does not have is below all others, and says nothing of the sector."""
    return _offices().get(name) or _Office(None, len(_offices()) + 1, False)


def is_sole(office: str) -> bool:
    """Has this office of a state one holder at a time?"""
    return _office(office).is_sole


def _importance(term: Term) -> tuple[int, bool, int]:
    """Offices of states before those of organizations where the rank is one; the latest first."""
    return _office(term.office).rank, not is_country(term.of), -term.start.toordinal()


def _by_post(terms: Iterable[Term]) -> dict[tuple[str, str], list[Term]]:
    posts: dict[tuple[str, str], list[Term]] = {}
    for each in terms:
        posts.setdefault((each.office, each.of), []).append(each)
    return posts


def _corrected(terms: Iterable[Term], better: Iterable[Term]) -> Iterable[Term]:
    """What is left of a post's terms beside more trusted ones: none of the same person, no forgotten ends."""
    known = {each.actor_id for each in better}
    for each in terms:
        if each.actor_id in known:
            continue
        successors = [other.start for other in better if other.start > each.start]
        if each.end is None and successors and _office(each.office).is_sole:
            yield replace(each, end=min(successors))
        else:
            yield each
