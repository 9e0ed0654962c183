"""What may stand in the files that a user edits: their tables, and the forms of values."""

import re
from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    TypeAdapter,
    model_validator,
)
from pydantic_core import PydanticCustomError

from pipeline.language.words import folded
from pipeline.records.feeds import FeedKind
from pipeline.records.mentions import ActorKind
from pipeline.tag.known.offices import last_day


def _is_web_address(text: str) -> str:
    TypeAdapter(HttpUrl).validate_python(text)
    return text  # as written: pydantic would add a slash


def _matching(pattern: str, expected: str) -> AfterValidator:
    """A check with words for people in place of a pattern."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise PydanticCustomError("form", "expected {expected}", {"expected": expected})
        return text

    return AfterValidator(check)


def _is_name(text: str) -> str:
    if not any(character.isalnum() for character in folded(text)):
        raise PydanticCustomError("name", "expected a name: with a letter or a digit")
    return text


def _as_written(value: Any) -> Any:
    """A date that TOML knows, or a year that stands there as a number, as its text."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return str(value) if type(value) is int else value


def _is_partial_date(text: str) -> str:
    try:
        if re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
            last_day(text)
            return text
    except ValueError:  # the 31st of April
        pass
    raise PydanticCustomError("partial_date", "expected a year, month or day: 2022, 2022-01 or 2022-01-28")


WebAddress = Annotated[str, AfterValidator(_is_web_address)]
PartialDate = Annotated[str, BeforeValidator(_as_written), AfterValidator(_is_partial_date)]
CountryCode = Annotated[str, _matching("[A-Z]{2}", "two capital letters (ISO 3166-1 alpha-2)")]
LanguageCode = Annotated[str, _matching("[a-z]{2,3}", "two or three small letters (ISO 639)")]
ActorId = Annotated[
    str,
    _matching(
        r"[A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*|geonames:\d+",
        "an id: RU, vladimir-putin or geonames:703448",
    ),
]
Weight = Annotated[int, Field(ge=1)]
Phrase = Annotated[str, Field(min_length=2)]
Name = Annotated[str, AfterValidator(_is_name)]


class Table(BaseModel):
    """A table, or a whole file: nothing stands in it that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class FeedTable(Table):
    url: WebAddress
    outlet: str = Field(min_length=1)
    country: CountryCode
    language: LanguageCode
    kind: FeedKind
    interval_minutes: int | None = Field(None, ge=1)
    enabled: bool = True
    revisit: bool = True


class FeedsFile(Table):
    feed: list[FeedTable] = []


class CrisisFile(Table):
    title: str
    description: str | None = None
    starts_on: date
    ends_on: date | None = None
    threshold: int = Field(2, ge=1)
    actors: dict[ActorId, Weight] = {}
    places: dict[ActorId, Weight] = {}
    terms: dict[LanguageCode, list[Phrase]] = {}

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.ends_on and self.ends_on < self.starts_on:
            raise ValueError(f"ends_on {self.ends_on} is before starts_on {self.starts_on}")
        return self


class OfficeTable(Table):
    office: str = Field(min_length=1)
    of: ActorId
    start: PartialDate
    end: PartialDate | None = None
    as_of: PartialDate | None = None


class ActorTable(Table):
    id: ActorId
    kind: ActorKind
    name: Name
    country: CountryCode | None = None
    sector: str | None = None
    wikidata_id: str | None = Field(None, pattern=r"^Q\d+$")
    source: str = Field(min_length=1)
    aliases: dict[LanguageCode, list[Name]] = {}
    offices: list[OfficeTable] = []


class ActorsFile(Table):
    actor: list[ActorTable] = []
