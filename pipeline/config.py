"""What a user edits, TOML files under config/ → Feed, Crisis and Watch, Additions to the gazetteer.

Every error names file, line, field and what was expected; all errors of a file are told at once.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Set
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

from pipeline.errors import ConfigError, did_you_mean
from pipeline.language.words import folded
from pipeline.records.crises import Crisis, Watch
from pipeline.records.feeds import Feed, FeedKind
from pipeline.records.ids import uuid_of
from pipeline.records.mentions import Actor, ActorKind, Alias
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.offices import Term, last_day, term
from pipeline.tomllines import line_of


def _is_web_address(text: str) -> str:
    TypeAdapter(HttpUrl).validate_python(text)
    return text  # as written: pydantic would add a slash


WebAddress = Annotated[str, AfterValidator(_is_web_address)]


def _matching(pattern: str, expected: str) -> AfterValidator:
    """A check with words for people in place of a pattern."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise PydanticCustomError("form", "expected {expected}", {"expected": expected})
        return text

    return AfterValidator(check)


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


def _is_name(text: str) -> str:
    if not any(character.isalnum() for character in folded(text)):
        raise PydanticCustomError("name", "expected a name: with a letter or a digit")
    return text


Name = Annotated[str, AfterValidator(_is_name)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


_AnyFile = TypeVar("_AnyFile", bound=_Table)


class _FeedTable(_Table):
    url: WebAddress
    outlet: str = Field(min_length=1)
    country: CountryCode
    language: LanguageCode
    kind: FeedKind
    interval_minutes: int | None = Field(None, ge=1)
    enabled: bool = True
    revisit: bool = True


class _FeedsFile(_Table):
    feed: list[_FeedTable] = []


class _CrisisFile(_Table):
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


class _OfficeTable(_Table):
    office: str = Field(min_length=1)
    of: ActorId
    start: PartialDate
    end: PartialDate | None = None
    as_of: PartialDate | None = None


class _ActorTable(_Table):
    id: ActorId
    kind: ActorKind
    name: Name
    country: CountryCode | None = None
    sector: str | None = None
    wikidata_id: str | None = Field(None, pattern=r"^Q\d+$")
    source: str = Field(min_length=1)
    aliases: dict[LanguageCode, list[Name]] = {}
    offices: list[_OfficeTable] = []


class _ActorsFile(_Table):
    actor: list[_ActorTable] = []


def feeds(path: Path) -> tuple[Feed, ...]:
    """The feeds of feeds.toml, in its order. Raises ConfigError, also for an address that stands twice."""
    tables = _read(path, _FeedsFile).feed
    seen: set[str] = set()
    for number, table in enumerate(tables):
        if table.url in seen:
            line = line_of(path.read_text("utf-8"), ("feed", number, "url"))
            raise ConfigError(f"{path}:{line}: feed.url: {table.url} stands twice; expected each feed once")
        seen.add(table.url)
    return tuple(_feed(table) for table in tables)


def crises(folder: Path) -> tuple[tuple[Crisis, ...], tuple[Watch, ...]]:
    """All crises of the folder, a file each, with what they watch."""
    files = {path.stem: _read(path, _CrisisFile) for path in sorted(folder.glob("*.toml"))}
    return (
        tuple(_crisis(crisis_id, file) for crisis_id, file in files.items()),
        tuple(watch for crisis_id, file in files.items() for watch in _watches(crisis_id, file)),
    )


def check_watches(folder: Path, watches: Iterable[Watch], known: Set[str]) -> None:
    """Raise ConfigError for watched actors and places that the gazetteer does not know: they never match."""
    wrong = [
        f"{path}:{line_of(path.read_text('utf-8'), (f'{watch.kind}s', watch.value))}: {watch.kind}s: "
        f"{watch.value} is not in the gazetteer; expected an id of it, or add it to actors.toml"
        for watch in watches
        if watch.kind != "term" and watch.value not in known
        for path in [folder / f"{watch.crisis_id}.toml"]
    ]
    if wrong:
        raise ConfigError("\n".join(wrong))


def actors(path: Path) -> Additions:
    """The user's own additions to the gazetteer; none when there is no such file."""
    tables = _read(path, _ActorsFile).actor if path.exists() else []
    return Additions(
        actors=tuple(_actor(table) for table in tables),
        aliases=tuple(
            Alias(actor_id=table.id, language=language, alias=alias, source=table.source)
            for table in tables
            for language, aliases in table.aliases.items()
            for alias in aliases
        ),
        terms=tuple(_term(table.id, office) for table in tables for office in table.offices),
    )


def _feed(table: _FeedTable) -> Feed:
    return Feed(
        feed_id=uuid_of("feed", table.url),
        url=table.url,
        outlet=table.outlet,
        country=table.country,
        language=table.language,
        kind=table.kind,
        interval_minutes=table.interval_minutes,
        is_enabled=table.enabled,
        is_revisited=table.revisit,
    )


def _crisis(crisis_id: str, file: _CrisisFile) -> Crisis:
    return Crisis(
        crisis_id=crisis_id,
        title=file.title,
        description=file.description,
        starts_on=file.starts_on,
        ends_on=file.ends_on,
        threshold=file.threshold,
    )


def _watches(crisis_id: str, file: _CrisisFile) -> Iterator[Watch]:
    def watch(
        kind: Literal["actor", "place", "term"], value: str, language: str | None, weight: int
    ) -> Watch:
        return Watch(crisis_id=crisis_id, kind=kind, value=value, language=language, weight=weight)

    yield from (watch("actor", actor, None, weight) for actor, weight in file.actors.items())
    yield from (watch("place", place, None, weight) for place, weight in file.places.items())
    for language, phrases in file.terms.items():
        yield from (watch("term", phrase, language, 1) for phrase in phrases)


def _actor(table: _ActorTable) -> Actor:
    return Actor(
        actor_id=table.id,
        kind=table.kind,
        name=table.name,
        country=table.country,
        sector=table.sector,
        wikidata_id=table.wikidata_id,
        source=table.source,
    )


def _term(actor_id: str, table: _OfficeTable) -> Term:
    said = table.model_dump()
    return term({column: value or "" for column, value in said.items()}, actor_id)


def _read(path: Path, model: type[_AnyFile]) -> _AnyFile:
    try:
        text = path.read_text(encoding="utf-8")
        return model.model_validate(tomllib.loads(text))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; expected a TOML file") from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"{path}: byte {error.start} is not UTF-8; expected a TOML file in UTF-8"
        ) from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ConfigError(f"{path}:{line[1] if line else 1}: not TOML: {error}") from error
    except ValidationError as error:
        raise ConfigError("\n".join(_complaints(path, text, error))) from error


def _complaints(path: Path, text: str, error: ValidationError) -> Iterator[str]:
    known = {name for table in _Table.__subclasses__() for name in table.model_fields}
    for detail in error.errors():
        field = ".".join(str(part) for part in detail["loc"] if not isinstance(part, int) and part != "[key]")
        where = f"{path}:{line_of(text, _place(detail['loc']))}"
        if detail["type"] == "extra_forbidden":
            yield f"{where}: {field}: no such field here{did_you_mean(str(detail['loc'][-1]), known)}"
            continue
        got = "" if detail["type"] == "missing" else f", got {detail['input']!r}"
        yield f"{where}: {field}: {detail['msg']}{got}"


def _place(location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    return tuple(part for part in location if part != "[key]")
