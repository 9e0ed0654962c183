"""Times as pages write them → instants, aware and in UTC.

A time without a zone is not taken for UTC while anything else is known: another time of the page that
has an offset lends it, and the feed's entry corrects it. A day without a time waits for a better answer.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

FIRST_YEAR = 1990  # nothing on the web is older; 1970 is a zero that somebody formatted
LAST_YEAR = 2100  # 9999 is a "never" that somebody formatted
FUTURE = timedelta(days=1)  # a clock may be wrong by so much
MAX_ZONE = timedelta(hours=14, minutes=5)  # the farthest zone is UTC+14
ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"
    r"(?:(?:T|\s+|,\s*)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z\b|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d\b)?)?",
    re.I,
)
COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$")
DAY_FIRST = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b(?:\D{1,8}(\d{1,2})[:.](\d\d))?")
EPOCH = re.compile(r"^(\d{10})(?:\d{3})?$")
GREENWICH = re.compile(r"\b(?:GMT|UTC?|Z)\b|[+-]00:?00", re.I)
CLOCK = re.compile(r"\d:\d\d")
ZERO_YEAR = re.compile(r"(?<![+-])\b0\d{3}\b")  # 0001 is a zero that somebody formatted, not 2001
ENGLISH = (
    "%B %d, %Y %I:%M %p",
    "%B %d, %Y %H:%M",
    "%B %d, %Y",
    "%b %d, %Y %I:%M %p",
    "%b %d, %Y",
    "%d %B %Y",
)
ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A time as somebody wrote it: perhaps without a zone, perhaps only a day."""

    at: datetime  # naive unless the writer gave a zone
    is_day: bool  # only a day was given


def read(text: str) -> Stamp | None:
    """The time that a text states; None where it states none, or none that can be."""
    text = " ".join(text.split())[:80]
    try:
        stamp = _epoch(text) or _iso(text) or _english(text) or _mail(text) or _day_first(text)
    except (ValueError, OverflowError):
        return None
    return _believable(stamp)


def in_address(url: str) -> Stamp | None:
    """The day that an address contains (…/2024/05/03/…), if any."""
    match = ADDRESS.search(url)
    try:
        day = datetime(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
    return _believable(Stamp(at=day, is_day=True)) if day else None


def announced(at: datetime | None, latest: datetime) -> datetime | None:
    """The time that a feed gives, in UTC, if it is one at which a page can have been published."""
    is_believed = at and FIRST_YEAR <= at.year <= LAST_YEAR and at <= latest + FUTURE
    return at.astimezone(UTC) if at and is_believed else None


def best(
    stamps: Iterable[Stamp], others: Iterable[Stamp], hint: datetime | None, latest: datetime
) -> datetime | None:
    """The instant that the first believable stamp means, in UTC; None if there is none.

    `others` are further times of the same page, `hint` is what the feed announced: both lend a zone or a
    time of day. `latest` is when the page was fetched: what lies a day after it is not believed.
    """
    stamps = list(stamps)
    aware = [stamp.at for stamp in [*stamps, *others] if stamp.at.tzinfo and not stamp.is_day]
    for stamp in stamps:
        instant = _instant(stamp, aware, hint)
        if instant <= latest + FUTURE:
            return instant
    return None


def _instant(stamp: Stamp, aware: list[datetime], hint: datetime | None) -> datetime:
    if stamp.at.tzinfo:
        return _utc(stamp.at)
    if stamp.is_day:
        same_day = (at for at in [*aware, *filter(None, [hint])] if _is_of_day(at, stamp.at))
        return _utc(next(same_day, stamp.at.replace(tzinfo=UTC)))
    same_clock = [at for at in aware if abs(at.replace(tzinfo=None) - stamp.at) < timedelta(minutes=1)]
    if same_clock:
        return _utc(same_clock[0])
    if hint and abs(hint - stamp.at.replace(tzinfo=UTC)) <= MAX_ZONE:
        return _by_feed(stamp.at, hint)
    zone = next((at.tzinfo for at in sorted(aware, key=lambda at: _gap(at, stamp.at)) if at.utcoffset()), UTC)
    return _utc(stamp.at.replace(tzinfo=zone))


def _by_feed(at: datetime, hint: datetime) -> datetime:
    """The local time in the zone that lies between it and the feed's instant, rounded to quarter hours."""
    quarters = round((at.replace(tzinfo=UTC) - hint) / timedelta(minutes=15))
    zone = timezone(max(-timedelta(hours=14), min(timedelta(hours=14), quarters * timedelta(minutes=15))))
    return _utc(at.replace(tzinfo=zone))


def _gap(at: datetime, local: datetime) -> timedelta:
    return abs(at.replace(tzinfo=None) - local)


def _is_of_day(at: datetime, day: datetime) -> bool:
    """Whether an instant can lie on a day: on its own clock, or, as feeds speak UTC, on that of Greenwich."""
    return day.date() in (at.date(), at.astimezone(UTC).date())


def _believable(stamp: Stamp | None) -> Stamp | None:
    """A stamp of the years in which pages are published; far from those that no zone could be applied to."""
    return stamp if stamp and FIRST_YEAR <= stamp.at.year <= LAST_YEAR else None


def _utc(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)


def _epoch(text: str) -> Stamp | None:
    match = EPOCH.match(text)
    return Stamp(at=datetime.fromtimestamp(int(match[1]), UTC), is_day=False) if match else None


def _iso(text: str) -> Stamp | None:
    if match := COMPACT.match(text):
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
        at = datetime(year, month, day, hour, minute, second, tzinfo=UTC if match[7] else None)
        return Stamp(at=at, is_day=match[4] is None)
    match = ISO.search(text)
    if not match:
        return None
    midnight = datetime(int(match["year"]), int(match["month"]), int(match["day"]))
    if match["hour"] is None:
        return Stamp(at=midnight, is_day=True)
    hour, minute, second = int(match["hour"]), int(match["minute"]), min(int(match["second"] or 0), 59)
    at = midnight.replace(hour=hour % 24, minute=minute, second=second, tzinfo=_zone(match["zone"]))
    return Stamp(at=at, is_day=False)


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if text[0] == "-" else offset)


def _mail(text: str) -> Stamp | None:
    """RFC 5322 dates ("Fri, 03 May 2024 15:47:42 +0200"), and ctime's with the zone's name in them.

    Zone names other than RFC 5322's are not believed to be Greenwich, as the standard library does.
    """
    parts = parsedate_tz(text) if CLOCK.search(text) and not ZERO_YEAR.search(text) else None
    if not parts:
        return None
    is_known = parts[9] is not None and (parts[9] != 0 or GREENWICH.search(text))
    zone = timezone(timedelta(seconds=parts[9] or 0)) if is_known else None
    return Stamp(at=datetime(*parts[:5], min(parts[5], 59), tzinfo=zone), is_day=False)


def _day_first(text: str) -> Stamp | None:
    match = DAY_FIRST.search(text)
    if not match:
        return None
    day, month, year, hour, minute = (int(part) if part else None for part in match.groups())
    at = datetime(year or 0, month or 0, day or 0, hour or 0, minute or 0)
    return Stamp(at=at, is_day=hour is None)


def _english(text: str) -> Stamp | None:
    for form in ENGLISH:
        try:
            return Stamp(at=datetime.strptime(text, form), is_day="%M" not in form)
        except ValueError:
            continue
    return None
