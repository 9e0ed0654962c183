"""Sides that a text told just before, and that an event leaves out. Pure.

Russia attacked Kharkiv. Ten people were killed      by whom: who attacked
X fired rockets at Norway. Norway shot them down     at whom: who had attacked
X accused Norway. Norway rejected that               whom it answers: who had accused it
X expelled Norwegians, whereupon Norway threatened   at whom: who had done it, in one sentence
X ambushed soldiers. Norway condemned the ambush     whom: who had done what is condemned, or praised
X condemned Norway and demanded an apology           of whom: whom X had condemned, in one sentence
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain, takewhile
from typing import Literal, NamedTuple
from uuid import UUID

from pipeline.code.events.acts import Act, acts
from pipeline.code.events.background import BEFORE_NOUN, definite_at, has_several
from pipeline.code.events.event import Event
from pipeline.code.events.reporting import SIDE, towards
from pipeline.code.known.roots import AID, COERCION, COOPERATION, POSTURE, REDUCTION, VIOLENT, YIELDING
from pipeline.code.text.clauses import Reading
from pipeline.records.events import EventReport

NEAR = 700  # characters before an event in which its other sides are looked for
GAP = 3  # characters between two sentences
ASSAULT, REJECT = "ASSAULT", "REJECT"
REACTIONS = frozenset(["ACCUSE", "THREATEN"])
# acts that are alike where one tells again of what another told, by how they are judged
JUDGED = {
    "ACCUSE": (VIOLENT, frozenset([REDUCTION, COERCION]), frozenset([POSTURE])),
    "SUPPORT": (frozenset([YIELDING]), frozenset([AID]), frozenset([COOPERATION])),
}
DEALT_WITH = frozenset(["ACCUSE", "COERCE", "CONSULT", "SANCTION", "THREATEN"])
GOING_ON = frozenset(["ACCUSE", "REQUEST", "THREATEN", "AGREE"])  # with whom one dealt just before
ANSWERED = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN"])  # what is answered


class Sequel(NamedTuple):
    """An event report, and what may complete it, or it others."""

    report: EventReport
    doer: Literal["told", "in the sentence before", "before"]  # where who does it stands
    is_of_weapons: bool  # shot down, which somebody had fired
    is_of_both: bool  # two sides fight
    judged: frozenset[str]  # roots of the act that is condemned or praised, as a noun tells it again


def sequel(event: Event, report: EventReport) -> Sequel:
    """An event and what became of it."""
    reading, clause = event.reading, event.act.clause
    is_of_weapons = reading.is_noted(clause.start, clause.end, "weapon")
    return Sequel(report, _doer_of(event), is_of_weapons, _is_of_both(event), _judged(event, report))


def _judged(event: Event, report: EventReport) -> frozenset[str]:
    """The roots of the act behind a reproach or praise: condemned the ambush."""
    reading, act = event.reading, event.act
    if report.event_type not in JUDGED or not act.is_verb:
        return frozenset()
    nouns = (o for o in acts(reading) if o.clause == act.clause and o.start >= act.end and not o.is_verb)
    behind = (noun.root for noun in nouns if _points_back(reading, noun))
    root = next(chain(_roots_inside(reading, act), behind), None)
    return next((alike for alike in JUDGED[report.event_type] if root in alike), frozenset())


def _roots_inside(reading: Reading, act: Act) -> Iterator[str]:
    """Of the nouns that the words of an act hold: condenó el │ ataque."""
    triggers = reading.text.standing(reading.lexicon.triggers)
    told = (trigger for at in range(act.start + 1, act.end) for _, trigger in triggers.get(at, ()))
    return (trigger.code[:2] for trigger in told if trigger.part == "noun")


def _is_of_both(event: Event) -> bool:
    """Do two sides fight: of whom others are killed then is not told?"""
    return event.act.trigger.frame == "mutual" or len({m.country for m in event.who.actors}) > 1


def _doer_of(event: Event) -> Literal["told", "in the sentence before", "before"]:
    """Of violence that a noun tells, or the attack told before (the strike killed two), anywhere before; of a
    passive with its victims counted, right before. Not of another attack, nor of one at a border, which has
    two sides.
    """
    reading, act = event.reading, event.act
    if event.root not in VIOLENT or event.who.actors:
        return "told"
    nouns = [other for other in acts(reading) if other.root in VIOLENT and not other.is_verb]
    if act.companion and "noun" in reading.parts(act.companion[0]):
        nouns.append(act._replace(start=act.companion[0]))
    is_at_border = reading.is_noted(act.clause.start, act.clause.end, "border")
    if is_at_border or any(_is_new(reading, noun) for noun in nouns):
        return "told"
    if not act.is_verb or any(_points_back(reading, noun) for noun in nouns):
        return "before"
    return "in the sentence before" if event.who.is_suffered and has_several(reading, act.clause) else "told"


def _is_new(reading: Reading, noun: Act) -> bool:
    """Has it an indefinite article: in an attack?"""
    has_article = reading.has(noun.start - BEFORE_NOUN, noun.start, "article")
    return has_article and definite_at(reading, noun) is None


def _points_back(reading: Reading, noun: Act) -> bool:
    return not reading.lexicon.has_articles or definite_at(reading, noun) is not None


def with_sides(told: Sequence[Sequel]) -> list[EventReport]:
    """The reports, in their order, with the sides that were told before."""
    reports: list[EventReport] = []
    of_both = {one.report.report_id for one in told if one.is_of_both}
    for one in told:
        is_asserted = one.report.status == "asserted"
        reports.append(_with_sides(one, reports, of_both) if is_asserted else one.report)
    return reports


def _with_sides(one: Sequel, reports: Sequence[EventReport], of_both: Set[UUID]) -> EventReport:
    """One report with the sides that those before it tell. `of_both`: fights of two sides."""
    report, near = one.report, _near(reports, one.report)
    if report.event_type == ASSAULT:
        before = [other for other in near if other.event_type == ASSAULT]
        report = report if any(o.report_id in of_both for o in before) else _of_attack(one, before)
    elif report.event_type == REJECT:
        report = _towards(report, _suffered_by(report, _spoken(near)))
    elif report.event_type in REACTIONS:
        beside = [other for other in near if other.start_char == report.start_char]
        report = _towards(report, _suffered_by(report, beside))
    if one.judged:
        report = _towards(report, _judged_before(one, near))
    return _at_the_same(report, reports) if report.event_type in GOING_ON else report


def _near(reports: Sequence[EventReport], report: EventReport) -> list[EventReport]:
    """Those asserted shortly before one, in order; reports stand in the order of the text."""
    near = takewhile(lambda other: report.start_char - other.end_char <= NEAR, reversed(reports))
    return [other for other in near if other.status == "asserted"][::-1]


def _spoken(before: Sequence[EventReport]) -> list[EventReport]:
    return [other for other in before if other.event_type in ANSWERED]


def _of_attack(one: Sequel, attacks: Sequence[EventReport]) -> EventReport:
    report = one.report
    if report.actor_ids:
        return _towards(report, _suffered_by(report, attacks)) if one.is_of_weapons else report
    if one.doer == "told" or report.actor_names or not attacks or not all(o.actor_ids for o in attacks):
        return report
    is_next = report.start_char - attacks[-1].end_char <= GAP
    is_of_one = len({_doer(other) for other in attacks}) == 1 and (one.doer == "before" or is_next)
    return _by(report, attacks[-1]) if is_of_one and _may_be_its(report, attacks[-1]) else report


def _doer(report: EventReport) -> str:
    return report.actor_country or report.actor_ids[0]


def _may_be_its(report: EventReport, attack: EventReport) -> bool:
    """Has it no other victim and no other day, and do those who attacked not tell it of themselves?"""
    does = attack.actor_country, *attack.actor_ids
    hurt, victim = report.recipient_country, attack.recipient_country
    is_other = (hurt is not None and hurt in does) or (report.reported_by or "") in does
    is_of_others = None not in (hurt, victim) and hurt != victim
    is_of_day = None in (report.date, attack.date) or report.date == attack.date
    return is_of_day and not (is_other or is_of_others)


def _at_the_same(report: EventReport, before: Sequence[EventReport]) -> EventReport:
    """With the recipients of the act before it, if its sentence tells that of the same doer."""
    last = before[-1] if before else None
    if last is None or last.start_char != report.start_char or last.actor_ids != report.actor_ids:
        return report
    is_after_talk = last.event_type in (("CONSULT",) if report.event_type == "AGREE" else DEALT_WITH)
    is_open = bool(report.actor_ids) and not _has_recipient(report)
    return towards(report, last, "recipient") if is_open and is_after_talk and last.recipient_ids else report


def _judged_before(one: Sequel, before: Sequence[EventReport]) -> EventReport | None:
    """The last act of that kind which others did than who judges it."""
    acts_before = (o for o in reversed(before) if o.cameo[:2] in one.judged and o.actor_ids)
    last = next(acts_before, None)
    return None if last is None or _doer(last) == _doer(one.report) else last


def _has_recipient(report: EventReport) -> bool:
    """Is it told to whom, more than that it is of who does it?"""
    is_elsewhere = report.recipient_country not in (None, report.actor_country)
    return bool(report.recipient_ids or report.recipient_names) or is_elsewhere


def _was_done_to(other: EventReport, report: EventReport) -> bool:
    """Did one suffer what another did who now does something: the very one, or one of the same country?"""
    if not {*other.recipient_ids}.isdisjoint(report.actor_ids):
        return {*other.actor_ids}.isdisjoint(report.actor_ids)
    countries = report.actor_country, other.recipient_country, other.actor_country
    return countries[0] is not None and countries[0] == countries[1] != countries[2]


def _suffered_by(report: EventReport, before: Sequence[EventReport]) -> EventReport | None:
    """The last one that was done to who does this one."""
    return next((o for o in reversed(before) if o.actor_ids and _was_done_to(o, report)), None)


def _towards(report: EventReport, other: EventReport | None) -> EventReport:
    """With those as recipients who did the other one; as it is where it tells its own."""
    if other is None or not report.actor_ids or _has_recipient(report):
        return report
    return towards(report, other, "actor")


def _by(report: EventReport, attack: EventReport) -> EventReport:
    """By those who did the attack, and where nothing is told of it to those who suffered it."""
    report = replace(report, **{f"actor_{part}": getattr(attack, f"actor_{part}") for part in SIDE})
    has_own = report.recipient_ids or report.recipient_names
    return report if has_own else towards(report, attack, "recipient")
