"""The date texts of feeds → moments in UTC, or None when they say nothing plausible."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache
from time import struct_time

from babel.dates import get_month_names

EARLIEST_YEAR = 1990  # no feed is older: a date before it is a default value (1970, 1900, 0001)
FUTURE_DAYS = 2  # the furthest a clock or a time zone is plausibly off

# Zone names that feedparser takes for UTC; hours. Source: IANA tz database, `northamerica` excepted.
ZONES = {
    "AEDT": 11, "AEST": 10, "BST": 1, "CEST": 2, "CET": 1, "EEST": 3, "EET": 2, "HKT": 8, "JST": 9,
    "KST": 9, "MSK": 3, "NZDT": 13, "NZST": 12, "PKT": 5, "SGT": 8, "TRT": 3, "WEST": 1, "WET": 0, "WIB": 7,
}  # fmt: skip

# Languages whose month names are understood, beside English (names: CLDR, by way of Babel).
LANGUAGES = (
    "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "hr", "hu", "id", "it", "lt",
    "lv", "mk", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "vi",
)  # fmt: skip

_ZONE_NAME = re.compile(r"\b([A-Z]{3,4})\s*$")
_DAY_MONTH_YEAR = re.compile(r"\b(\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?([^\W\d]+)\.?,?\s+(?:de\s+)?(\d{4})\b")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_SLASHED = re.compile(r"\b(\d{4})/(\d{1,2})/(\d{1,2})\b")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-])(\d{2}):?(\d{2}))?")


def moment(text: str | None, parsed: struct_time | None, *, now: datetime) -> datetime | None:
    """A date as a feed writes it, with feedparser's reading of it (UTC) → aware UTC, None if implausible."""
    text = " ".join(text.split())[:100] if text else ""
    found = None if _has_zone_name(text) else _from_struct(parsed)
    return _plausible(found or read(text), now)


def read(text: str) -> datetime | None:
    """A date in ISO 8601, RFC 822 or with a month's name in one of LANGUAGES; UTC when no zone is said."""
    text = _ZONE_NAME.sub(_offset, text.strip()[:100])
    for reader in (datetime.fromisoformat, parsedate_to_datetime, _read_words):
        try:
            found = reader(text)
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
        if found is not None:
            return _utc(found)
    return None


def _has_zone_name(text: str) -> bool:
    match = _ZONE_NAME.search(text)
    return match is not None and match[1] in ZONES


def _offset(match: re.Match[str]) -> str:
    return f"+{ZONES[match[1]]:02}00" if match[1] in ZONES else match[0]


def _from_struct(parsed: struct_time | None) -> datetime | None:
    if parsed is None:
        return None
    year, month, day, hour, minute, second = parsed[:6]
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)  # 60: a leap second
    except ValueError:
        return None


def _utc(found: datetime) -> datetime | None:
    try:
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except OverflowError:
        return None


def _plausible(found: datetime | None, now: datetime) -> datetime | None:
    if found is None or found.year < EARLIEST_YEAR or found > now + timedelta(days=FUTURE_DAYS):
        return None
    return found


def _read_words(text: str) -> datetime | None:
    day = _read_day(text)
    if day is None:
        return None
    clock = _CLOCK.search(text)
    if clock is None:
        return datetime(*day)
    sign = -1 if clock[4] == "-" else 1
    offset = sign * timedelta(hours=int(clock[5] or 0), minutes=int(clock[6] or 0))
    zone = timezone(offset) if clock[4] else UTC
    return datetime(*day, int(clock[1]), int(clock[2]), int(clock[3] or 0), tzinfo=zone)


def _read_day(text: str) -> tuple[int, int, int] | None:
    if match := _DAY_MONTH_YEAR.search(text):
        month = _months().get(match[2].casefold())
        return (int(match[3]), month, int(match[1])) if month else None
    if match := _DOTTED.search(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _SLASHED.search(text):
        return int(match[1]), int(match[2]), int(match[3])
    return None  # 03/04/2026 is left alone: no one can tell the day from the month


@cache
def _months() -> dict[str, int]:
    """Month names and abbreviations → number; a name that means two different months is left out."""
    meanings: dict[str, set[int]] = {}
    for language in ["en", *LANGUAGES]:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    meanings.setdefault(name.casefold().rstrip("."), set()).add(number)
    return {name: min(numbers) for name, numbers in meanings.items() if len(numbers) == 1}
