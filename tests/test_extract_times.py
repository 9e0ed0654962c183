"""Times as pages write them → instants in UTC."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import times

LATEST = datetime(2024, 5, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-03T15:47:42+02:00", "2024-05-03T15:47:42+02:00"),
        ("2024-05-03T15:47:42+0200", "2024-05-03T15:47:42+02:00"),
        ("2024-05-03T15:47:42.123Z", "2024-05-03T15:47:42+00:00"),
        ("2024-05-03 15:47:42 +0530", "2024-05-03T15:47:42+05:30"),
        ("2024-05-03T15:47-04", "2024-05-03T15:47:00-04:00"),
        ("2024-05-03T15:47:42", "2024-05-03T15:47:42"),
        ("2024-05-03 15:47", "2024-05-03T15:47:00"),
        ("2024/05/03 15:47:00 UTC", "2024-05-03T15:47:00+00:00"),
        ("20240503T154742Z", "2024-05-03T15:47:42+00:00"),
        ("20240503154742", "2024-05-03T15:47:42"),
        ("Fri, 03 May 2024 15:47:42 +0200", "2024-05-03T15:47:42+02:00"),
        ("Fri, 03 May 2024 15:47:42 GMT", "2024-05-03T15:47:42+00:00"),
        ("Fri, 03 May 2024 15:47:42 EDT", "2024-05-03T15:47:42-04:00"),
        ("Fri May 03 15:47:42 CEST 2024", "2024-05-03T15:47:42"),
        ("1714751262", "2024-05-03T15:47:42+00:00"),
        ("1714751262000", "2024-05-03T15:47:42+00:00"),
        ("03.05.2024 15:47", "2024-05-03T15:47:00"),
        ("3.5.2024, 15.47 Uhr", "2024-05-03T15:47:00"),
        ("May 3, 2024 3:47 PM", "2024-05-03T15:47:00"),
    ],
)
def test_a_time_is_read_with_the_zone_that_it_names(text: str, expected: str) -> None:
    """An offset is kept, an unknown or missing zone is left open."""
    stamp = times.read(text)
    assert stamp
    assert (stamp.at.replace(microsecond=0).isoformat(), stamp.is_day) == (expected, False)


@pytest.mark.parametrize(
    "text", ["2024-05-03", "2024/05/03", "20240503", "3.5.2024", "May 3, 2024", "3 May 2024"]
)
def test_a_day_is_known_to_be_only_a_day(text: str) -> None:
    """A date without a time is midnight, and says that it is not meant so."""
    assert times.read(text) == times.Stamp(at=datetime(2024, 5, 3), is_day=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2024-13-45",
        "2024-02-30T10:00",
        "0",
        "1970-01-01T00:00:00Z",
        "05/03/2024",
        "9" * 99,
        "Fri, 31 Dec 9999 23:59:59 -0500",
        "Mon, 01 Jan 0001 00:00:00 +1400",
        "7999999999",
        "1989-12-31",
    ],
)
def test_what_is_no_time_or_an_ambiguous_one_is_none(text: str) -> None:
    """Impossible days, zeros, days that may be months, and years without a web are not read."""
    assert times.read(text) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2024/05/03/story", datetime(2024, 5, 3)),
        ("https://a.example/news/2024-05-03-story", datetime(2024, 5, 3)),
        ("https://a.example/20240503/story", datetime(2024, 5, 3)),
        ("https://a.example/2024/02/31/story", None),
        ("https://a.example/1917/11/07/story", None),
        ("https://a.example/story-202405031", None),
    ],
)
def test_an_address_may_hold_a_day(url: str, day: datetime | None) -> None:
    """…/2024/05/03/… is a day; an id that looks like one is not."""
    stamp = times.in_address(url)
    assert (stamp.at if stamp else None) == day


def best(text: str, *others: str, hint: datetime | None = None) -> str | None:
    stamps = [stamp for other in others if (stamp := times.read(other))]
    first = times.read(text)
    found = times.best([first] if first else [], stamps, hint, LATEST)
    return found.isoformat() if found else None


def test_a_local_time_takes_the_zone_of_the_same_time_elsewhere() -> None:
    """Another tag with an offset for the same wall clock tells the zone."""
    assert best("2024-05-03T15:47:42", "2024-05-03T15:47:42+02:00") == "2024-05-03T13:47:42+00:00"


def test_a_local_time_takes_the_zone_of_the_page_s_other_times() -> None:
    """The offset of the change is the offset of the publication, where nothing nearer is known."""
    assert best("2024-05-03T15:47:42", "2024-05-03T18:00:00+02:00") == "2024-05-03T13:47:42+00:00"


def test_a_local_time_is_corrected_by_the_feed() -> None:
    """The feed's instant tells the zone even when it is some minutes apart."""
    hint = datetime(2024, 5, 3, 10, 20, tzinfo=UTC)
    assert best("2024-05-03T15:47:42", hint=hint) == "2024-05-03T10:17:42+00:00"  # UTC+05:30


def test_a_local_time_without_any_hint_is_taken_for_utc() -> None:
    """Where nothing tells the zone, the clock is read as it stands."""
    assert best("2024-05-03T15:47:42") == "2024-05-03T15:47:42+00:00"


def test_a_day_takes_the_time_from_elsewhere() -> None:
    """A time of the same day, in the page or in the feed, is better than midnight."""
    assert best("2024-05-03", "2024-05-03T15:47:42+02:00") == "2024-05-03T13:47:42+00:00"
    assert best("2024-05-03", hint=datetime(2024, 5, 3, 9, tzinfo=UTC)) == "2024-05-03T09:00:00+00:00"


def test_a_day_is_midnight_when_nothing_better_is_known() -> None:
    """Times of other days say nothing about it."""
    assert best("2024-05-03", "2024-04-30T15:47:42+02:00") == "2024-05-03T00:00:00+00:00"


def test_the_future_is_not_believed() -> None:
    """What lies more than a day after the fetch is passed over."""
    stamps = [
        stamp for text in ("2024-06-01T00:00:00Z", "2024-05-03T10:00:00Z") if (stamp := times.read(text))
    ]
    assert times.best(stamps, [], None, LATEST) == datetime(2024, 5, 3, 10, tzinfo=UTC)


def zoned(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


ZONES = st.integers(1 - 24 * 60, 24 * 60 - 1).map(zoned)


@given(st.datetimes(timezones=ZONES))
def test_a_feed_s_time_is_in_utc_and_neither_ancient_nor_ahead(at: datetime) -> None:
    """What a feed announces is believed between 1990 and a day after the fetch."""
    found = times.announced(at, LATEST)
    assert found == (at if at.year >= times.FIRST_YEAR and at <= LATEST + times.FUTURE else None)
    assert found is None or found.utcoffset() == timedelta(0)


@given(st.text(max_size=40), st.datetimes(timezones=st.just(UTC), min_value=datetime(1995, 1, 1)) | st.none())
def test_any_text_is_an_instant_or_none(text: str, hint: datetime | None) -> None:
    """No text makes reading fail, and what is read is aware, in UTC and not after the fetch."""
    stamp = times.read(text)
    at = times.best([stamp] if stamp else [], [], hint, LATEST)
    assert at is None or (at.utcoffset() == timedelta(0) and at <= LATEST + times.FUTURE)
