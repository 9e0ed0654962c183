"""Sentences of our own in 26 languages, each with the mentions that an analyst wants: `gold_sentences.csv`.

What is expected is all that the sentence names, in order, parted by "; ":

    Moscow=RU/actor/GOV                  surface = id / role / sector
    Kyiv=geonames:703448/location        role and sector may be left out where either would do
    Ostap Zelinko=?UA/actor/GOV          named, but known to no table: no id, of that country
    Oldermarsh=?/location                the same, of whatever country
    ~Paris Hilton=?/actor                may be found, need not be
    !Paris                               must not be found by itself

Whatever else is found is wrong, too. A row with a `known_failure` says what is right and why it is not
reached; once it is, its test fails, so that the reason is deleted.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from pipeline.records.mentions import Mention, Text
from pipeline.tag import tag
from pipeline.tag.known.gazetteer import load

SENTENCES = Path(__file__).with_name("gold_sentences.csv")
GAZETTEER = load()


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A mention that there should be."""

    surface: str
    actor_id: str | None  # None: no table knows it
    country: str | None = None  # None: not said
    role: str | None = None
    sector: str | None = None
    is_optional: bool = False

    def is_met_by(self, mention: Mention) -> bool:
        """Is it this mention, as far as the notation says?"""
        return (
            (mention.surface, mention.actor_id) == (self.surface, self.actor_id)
            and self.country in (None, mention.country)
            and self.role in (None, mention.role)
            and self.sector in (None, mention.sector)
        )


def read(notation: str) -> tuple[list[Expected], list[str]]:
    """The mentions that there should be, and the surfaces of which there should be none."""
    items = notation.split("; ") if notation else []
    forbidden = [item.removeprefix("!") for item in items if item.startswith("!")]
    return [_expected(item) for item in items if not item.startswith("!")], forbidden


def _expected(item: str) -> Expected:
    surface, _, said = item.removeprefix("~").partition("=")
    actor_id, role, sector = [*said.split("/"), None, None][:3]
    is_known = actor_id is not None and not actor_id.startswith("?")
    return Expected(
        surface=surface,
        actor_id=actor_id if is_known else None,
        country=None if is_known else (actor_id or "").removeprefix("?") or None,
        role=role,
        sector=sector,
        is_optional=item.startswith("~"),
    )


def differences(notation: str, mentions: Sequence[Mention]) -> list[str]:
    """What is missing, what is too much: one line each, in the sentence's order."""
    expected, forbidden = read(notation)
    left, missing = list(mentions), []
    for item in expected:
        if (met := next(filter(item.is_met_by, left), None)) is not None:
            left.remove(met)
        elif not item.is_optional:
            missing.append(f"missing: {item.surface}={item.actor_id}/{item.role}/{item.sector}")
    wrong = [
        f"{'forbidden' if m.surface in forbidden else 'found'}: {m.surface}={m.actor_id}/{m.role}/{m.sector}"
        for m in left
    ]
    return missing + wrong


def rows() -> list[dict[str, str]]:
    """The table's rows."""
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ids() -> list[str]:
    """The name of each row: language-phenomenon-number."""
    numbers: Counter[str] = Counter()
    named = []
    for row in rows():
        name = f"{row['language']}-{row['phenomenon']}"
        numbers[name] += 1
        named.append(f"{name}-{numbers[name]}")
    return named


@pytest.mark.parametrize("row", rows(), ids=ids())
def test_a_sentence_gives_the_mentions_that_an_analyst_wants(
    row: dict[str, str], request: pytest.FixtureRequest
) -> None:
    """All that the row expects is found with its id, role and sector, and nothing else."""
    if row["known_failure"]:
        request.applymarker(pytest.mark.xfail(reason=row["known_failure"], strict=True))
    published_at = datetime.fromisoformat(row["published_on"]).replace(tzinfo=UTC)
    text = Text(
        version_id=UUID(int=1),
        title=None,
        text=row["sentence"],
        language=row["language"],
        published_at=published_at,
    )
    assert differences(row["expected"], tag(text, GAZETTEER)) == []
