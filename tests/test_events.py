"""Rules of the marts about events: one happening counted once, and what they add up to."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from pipeline.code.known.cameo import event_codes
from pipeline.database import Row
from pipeline.records.events import EventCode
from tests.newsroom import DAY, HOUR, NOON, Newsroom
from tests.wire import coded_invasion, report

TODAY = NOON.date()


@pytest.fixture
def news(tmp_path: Path) -> Iterator[Newsroom]:
    newsroom = Newsroom(tmp_path / "sitrep.duckdb")
    with newsroom.warehouse:
        newsroom.warehouse.replace(event_codes().values(), EventCode)
        newsroom.feed(1, "Northern Courier")
        newsroom.feed(2, "Abendblatt", "DE", "de")
        yield newsroom


def article(news: Newsroom, number: int, days: int = 0, **more: object) -> None:
    at = NOON + days * DAY
    text = f"Text {number}. They attacked, and 3 died; the other side said that 5 died."
    news.article(number, "Title", text, at=at, published_at=at, **more)  # type: ignore[arg-type]


def events(news: Newsroom) -> list[tuple[int, ...]]:
    """(reports, articles, copy groups, outlets) of each event."""
    news.build()
    return sorted(news.rows("select reports, articles, copy_groups, outlets from events"), reverse=True)


def test_the_same_act_of_the_same_day_is_one_event(news: Newsroom) -> None:
    """By two outlets, in two languages."""
    article(news, 1, feed=1)
    article(news, 2, feed=2, language="de")
    for number in (1, 2):
        report(news, number, "attacked", "190", ["RU"], ["UA"], on=TODAY)
    assert events(news) == [(2, 2, 2, 2)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("190", ["RU"], ["UA"], TODAY), ("190", ["UA"], ["RU"], TODAY)),
        (("190", ["RU"], ["UA"], TODAY), ("112", ["RU"], ["UA"], TODAY)),
        (("190", ["RU"], ["UA"], TODAY), ("190", ["RU"], ["FI"], TODAY)),
        (("190", ["RU"], ["UA"], TODAY), ("190", ["RU"], ["UA"], TODAY - timedelta(days=3))),
    ],
)
def test_other_sides_types_or_days_are_other_events(news: Newsroom, first: tuple, second: tuple) -> None:  # type: ignore[type-arg]
    """An answer to an attack is none of it."""
    for number, (cameo, actors, recipients, on) in enumerate((first, second), start=1):
        article(news, number)
        report(news, number, "attacked", cameo, actors, recipients, on=on)
    assert len(events(news)) == 2


def test_attacks_on_two_places_are_two_events_one_without_a_place_joins_the_larger(
    news: Newsroom,
) -> None:
    """Kyiv twice, Kharkiv once, and somewhere."""
    for number, place in enumerate(("geonames:703448", "geonames:703448", "geonames:706483", None), start=1):
        article(news, number)
        report(news, number, "attacked", "190", ["RU"], ["UA"], on=TODAY, place=place)
    assert [row[0] for row in events(news)] == [3, 1]


def test_a_report_without_a_day_joins_the_event_of_the_days_before(news: Newsroom) -> None:
    """The next day's paper; not next week's."""
    for number, days in ((1, 0), (2, 1), (3, 7)):
        article(news, number, days)
        report(news, number, "attacked", "190", ["RU"], ["UA"], on=TODAY if number == 1 else None)
    assert [row[0] for row in events(news)] == [2, 1]


def test_a_war_is_not_one_event(news: Newsroom) -> None:
    """Ten days of undated reports are five events of two days, not one of ten."""
    for number in range(10):
        article(news, number, number)
        report(news, number, "attacked", "190", ["RU"], ["UA"])
    assert [row[0] for row in events(news)] == [2] * 5


def test_talks_are_the_same_from_either_side(news: Newsroom) -> None:
    """Russia met Ukraine; Ukraine met Russia."""
    for number, sides in ((1, (["RU"], ["UA"])), (2, (["UA"], ["RU"]))):
        article(news, number)
        report(news, number, "attacked", "046", *sides, on=TODAY)
    assert [row[0] for row in events(news)] == [2]


def test_copies_of_a_text_count_once_and_add_no_confidence(news: Newsroom) -> None:
    """Three papers with one wire story know what one knows."""
    article(news, 1)
    report(news, 1, "attacked", "190", ["RU"], ["UA"], on=TODAY, confidence=0.5)
    for number in (2, 3):
        article(news, number, copy_of=1)
        report(news, number, "attacked", "190", ["RU"], ["UA"], on=TODAY, confidence=0.5)
    assert events(news)[0][:3] == (3, 3, 1)
    assert news.one("select confidence from events") == pytest.approx(0.5)


def test_another_text_adds_half_of_its_confidence(news: Newsroom) -> None:
    """1 − 0.5 × (1 − 0.25): outlets read each other."""
    for number in (1, 2):
        article(news, number)
        report(news, number, "attacked", "190", ["RU"], ["UA"], on=TODAY, confidence=0.5)
    news.build()
    assert news.one("select confidence from events") == pytest.approx(0.625)


def test_what_names_no_side_is_the_same_by_its_text_or_its_numbers(news: Newsroom) -> None:
    """Three dead, by two papers; five, somewhere else; a fourth text and its copy give no number."""
    for number, killed in ((1, 3), (2, 3), (3, 5), (4, None)):
        article(news, number)
        report(news, number, "attacked", "190", [], [], on=TODAY, killed=killed)
    article(news, 5, copy_of=4)
    report(news, 5, "attacked", "190", [], [], on=TODAY)
    assert [row[0] for row in events(news)] == [2, 2, 1]


def test_who_has_no_id_is_told_apart_by_the_name_in_the_text(news: Newsroom) -> None:
    """Two persons beyond the list have not done the same."""
    for number, name in ((1, "Ada Grey"), (2, "Ada Grey"), (3, "Bo Green")):
        article(news, number)
        report(news, number, "attacked", "111", recipients=["UA"], on=TODAY, named=[name])
    news.build()
    assert news.rows("select source, reports from events order by source") == [
        ("Ada Grey", 2),
        ("Bo Green", 1),
    ]


def test_statuses_that_contradict_each_other_stand_side_by_side(news: Newsroom) -> None:
    """Two assert it, one denies it."""
    for number, status in ((1, "asserted"), (2, "denied"), (3, "asserted")):
        article(news, number)
        report(news, number, "attacked", "190", ["RU"], ["UA"], on=TODAY, status=status)  # type: ignore[arg-type]
    news.build()
    assert news.rows("select status, asserted, denied from events") == [("asserted", 2, 1)]


def test_the_sentence_of_an_event_claims_what_the_event_does(news: Newsroom) -> None:
    """A surer report that denies it does not speak for those that assert it."""
    for number in (1, 2, 3):
        article(news, number)
    report(news, 1, "attacked", "190", ["RU"], ["UA"], on=TODAY, confidence=0.9, status="negated")
    for number in (2, 3):
        report(news, number, "attacked", "190", ["RU"], ["UA"], on=TODAY)
    news.build()
    rows = news.rows("select status, starts_with(sentence, 'Text 1') from events")
    assert rows == [("asserted", False)]


def test_numbers_are_given_as_their_range(news: Newsroom) -> None:
    """One says three, the other five."""
    for number, killed in ((1, 3), (2, 5)):
        article(news, number)
        report(news, number, "attacked", "190", ["RU"], ["UA"], on=TODAY, killed=killed)
    news.build()
    assert news.one("select counts from events") == [{"unit": "killed", "least": 3.0, "most": 5.0}]


def test_an_event_keeps_its_id_when_later_reports_join_it(news: Newsroom) -> None:
    """The id of its first report."""
    article(news, 1)
    first = report(news, 1, "attacked", "190", ["RU"], ["UA"], on=TODAY)
    news.build()
    article(news, 2, 1)
    report(news, 2, "attacked", "190", ["RU"], ["UA"], on=TODAY)
    news.build()
    assert news.rows("select event_id from events") == [(first.report_id,)]


def test_what_was_known_has_no_later_news_and_no_later_coding(news: Newsroom) -> None:
    """As of a moment: the runs that had begun by then."""
    article(news, 1)
    report(news, 1, "attacked", "190", ["RU"], ["UA"], on=TODAY)
    news.run(started_at=NOON + DAY)
    article(news, 2, 1)
    report(news, 2, "attacked", "112", ["UA"], ["RU"], on=TODAY)
    report(news, 1, "attacked", "180", ["RU"], ["UA"], on=TODAY, version="2")
    news.build()
    ask = "select event_type, articles from what_was_known($moment) order by all"
    assert news.rows(ask, moment=NOON + HOUR) == [("ASSAULT", 1)]
    assert news.rows(ask, moment=NOON + 2 * DAY) == [("ACCUSE", 1), ("ASSAULT", 1)]
    known = "select count(*) from event_report_history where known_until_run is null"
    assert news.one(known) == 2


def test_an_older_version_of_an_article_is_no_longer_known(news: Newsroom) -> None:
    """A changed page: its events count from the newer text."""
    article(news, 1)
    report(news, 1, "attacked", "190", ["RU"], ["UA"], on=TODAY)
    news.run(started_at=NOON + DAY)
    news.article(1, "Title", "They talked.", at=NOON + DAY)
    news.build()
    assert news.rows("select * from what_was_known($moment)", moment=NOON + 2 * DAY) == []
    assert len(news.rows("select * from what_was_known($moment)", moment=NOON + HOUR)) == 1
    assert news.rows("select * from event_reports") == []


def test_a_crisis_has_the_events_in_which_somebody_watched_takes_part(news: Newsroom) -> None:
    """Two others who meet are no part of it, though the same article tells it."""
    coded_invasion(news)
    report(news, 1, "members", "040", ["FI"], ["SE"])
    news.build()
    told = "select distinct source, target from crisis_events where crisis_id = 'russia-ukraine' order by all"
    assert ("FI", "SE") not in news.rows(told)
    assert ("RU", "UA") in news.rows(told)


def days(news: Newsroom, columns: str) -> list[Row]:
    ask = f"select {columns} from crisis_days where crisis_id = 'russia-ukraine' order by day"
    return news.rows(ask)


def test_intensities_are_sums_of_goldsteins_values_of_asserted_events(news: Newsroom) -> None:
    """An attack, and four days later talks; what is planned stands apart."""
    coded_invasion(news)
    news.build()
    attack, meeting = event_codes()["190"].goldstein, event_codes()["036"].goldstein
    (conflict, cooperation, planned), *_, last = days(news, "conflict, cooperation, planned")
    assert (conflict, cooperation, planned) == (-attack, 0, meeting)
    assert last[1] > 0


def test_smoothed_intensity_halves_in_three_days(news: Newsroom) -> None:
    """Σ intensity × 2^(−age ÷ 3) ÷ Σ 2^(−age ÷ 3) over 14 days."""
    coded_invasion(news)
    news.build()
    weights = [2 ** (-age / 3) for age in range(14)]
    conflict, smoothed = days(news, "conflict, conflict_smoothed")[0]
    assert smoothed == pytest.approx(conflict / sum(weights))


def test_dyads_of_talks_go_both_ways(news: Newsroom) -> None:
    """And an attack goes one way."""
    coded_invasion(news)
    news.build()
    talks = "select source, target from crisis_dyads where verbal_cooperation > 0 order by all"
    assert news.rows(talks) == [("RU", "UA"), ("UA", "RU")]
    assert news.rows("select distinct source from crisis_dyads where material_conflict > 0") == [("RU",)]


def test_the_timeline_has_a_line_a_sentence_and_a_link(news: Newsroom) -> None:
    """Who: what → to whom."""
    coded_invasion(news)
    news.build()
    line, sentence, url = news.rows("select line, sentence, url from timeline where day = $day", day=TODAY)[0]
    assert line == "Russia: use conventional military force → Ukraine"
    assert "Explosion" in sentence
    assert url.startswith("https://")


def test_statements_are_quotes_and_verbal_acts(news: Newsroom) -> None:
    """Of one actor, side by side."""
    coded_invasion(news)
    news.build()
    kinds = news.rows("select actor_id, kind from actor_statements order by all")
    assert ("volodymyr-zelensky", "quote") in kinds
    assert ("UA", "act") in kinds
