"""Sides that a text told just before, and that an event leaves out. Pure.

Russia attacked Kharkiv. Ten people were killed      by whom: who attacked
X fired rockets at Norway. Norway shot them down     at whom: who had attacked
X accused Norway. Norway rejected that               whom it answers: who had accused it
A broadcaster reported that … Norway rejected that   … or who had said it
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.code.events.acts import Act, acts
from pipeline.code.events.background import BEFORE_NOUN, definite_at
from pipeline.code.events.objects import VIOLENT
from pipeline.code.events.telling import Event
from pipeline.code.text.clauses import Reading
from pipeline.records.events import EventReport
from pipeline.records.mentions import Mention

NEAR = 700  # characters before an event in which its other sides are looked for
BESIDE = 350  # … in which what is rejected was said
ATTACK, ANSWER = "ASSAULT", "REJECT"
SPOKEN = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN"])  # what is answered


class Sequel(NamedTuple):
    """An event report, whether its doer may be told before, and whether two sides fight in it."""

    report: EventReport
    lacks_doer: bool
    is_of_both: bool


class Speech(NamedTuple):
    """Who said something that ends at a character."""

    end_char: int
    speaker: Mention


def sequel(event: Event, report: EventReport) -> Sequel:
    """An event and what became of it."""
    is_open = event.code[:2] in VIOLENT and not event.who.actors
    return Sequel(report, is_open and _lacks_doer(event), _is_of_both(event))


def _is_of_both(event: Event) -> bool:
    """Do two sides fight: of whom others are killed then is not told?"""
    return event.act.trigger.frame == "mutual" or len({m.country for m in event.who.actors}) > 1


def _lacks_doer(event: Event) -> bool:
    """Is it violence that a passive or a noun tells, or the attack told before: the strike killed two? Not
    another attack, nor one at a border, which has two sides.
    """
    reading, act = event.reading, event.act
    nouns = [other for other in acts(reading) if other.trigger.code[:2] in VIOLENT and not other.is_verb]
    if act.companion and "noun" in reading.parts(act.companion[0]):
        nouns.append(act._replace(start=act.companion[0]))
    if reading.is_noted(act.clause.start, act.clause.end, "border") or any(
        _is_new(reading, n) for n in nouns
    ):
        return False
    is_told_before = any(_points_back(reading, noun) for noun in nouns)
    return not act.is_verb or event.who.is_suffered or is_told_before


def _is_new(reading: Reading, noun: Act) -> bool:
    """Has it an indefinite article: in an attack?"""
    has_article = reading.has(noun.start - BEFORE_NOUN, noun.start, "article")
    return has_article and definite_at(reading, noun) is None


def _points_back(reading: Reading, noun: Act) -> bool:
    return not reading.lexicon.has_articles or definite_at(reading, noun) is not None


def with_sides(told: Sequence[Sequel], said: Sequence[Speech]) -> list[EventReport]:
    """The reports, in their order, with the sides that were told before."""
    reports: list[EventReport] = []
    of_both = {one.report.report_id for one in told if one.is_of_both}
    for report, lacks_doer, _ in told:
        before = [other for other in reports if _is_near(other, report)]
        if report.status == "asserted" and report.event_type == ATTACK:
            is_clear = all(other.report_id not in of_both for other in before)
            report = _of_attack(report, before, lacks_doer and is_clear)
        elif report.status == "asserted" and report.event_type == ANSWER:
            report = _of_answer(report, before, said)
        reports.append(report)
    return reports


def _is_near(other: EventReport, report: EventReport) -> bool:
    return other.status == "asserted" and report.start_char - other.end_char <= NEAR


def _of_attack(report: EventReport, before: Sequence[EventReport], lacks_doer: bool) -> EventReport:
    attacks = [other for other in before if other.event_type == ATTACK]
    if report.actor_ids:
        return report if _has_recipient(report) else _towards(report, _suffered_by(report, attacks))
    if not lacks_doer or report.actor_names or not all(other.actor_ids for other in attacks):
        return report
    is_of_one = len({_doer(other) for other in attacks}) == 1
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


def _of_answer(report: EventReport, before: Sequence[EventReport], said: Sequence[Speech]) -> EventReport:
    if not report.actor_ids or _has_recipient(report):
        return report
    spoken = [other for other in before if other.event_type in SPOKEN]
    if answered := _suffered_by(report, spoken):
        return _towards(report, answered)
    near = [s for s in said if 0 <= report.start_char - s.end_char <= BESIDE]
    return _to_speaker(report, near[-1].speaker) if near else report


def _to_speaker(report: EventReport, speaker: Mention) -> EventReport:
    own = {*report.actor_ids, report.actor_country}
    if speaker.actor_id is None or speaker.actor_id in own or speaker.country in own:
        return report
    return replace(
        report,
        recipient_ids=(speaker.actor_id,),
        recipient_names=(speaker.surface,),
        recipient_country=speaker.country,
        recipient_sector=speaker.sector,
    )


def _towards(report: EventReport, other: EventReport | None) -> EventReport:
    """With those as recipients who did the other one."""
    if other is None:
        return report
    return replace(
        report,
        recipient_ids=other.actor_ids,
        recipient_names=other.actor_names,
        recipient_country=other.actor_country,
        recipient_sector=other.actor_sector,
    )


def _by(report: EventReport, attack: EventReport) -> EventReport:
    """By those who did the attack, and where nothing is told of it to those who suffered it."""
    report = replace(
        report,
        actor_ids=attack.actor_ids,
        actor_names=attack.actor_names,
        actor_country=attack.actor_country,
        actor_sector=attack.actor_sector,
    )
    if report.recipient_ids or report.recipient_names:
        return report
    return replace(
        report,
        recipient_ids=attack.recipient_ids,
        recipient_names=attack.recipient_names,
        recipient_country=attack.recipient_country,
        recipient_sector=attack.recipient_sector,
    )
