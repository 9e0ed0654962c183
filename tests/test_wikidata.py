"""What Wikidata knows → what there is to add: asked for safely, read precisely, proposed with care."""

from datetime import date
from typing import Any

import pytest

from pipeline.data import rows
from pipeline.errors import ConfigError
from pipeline.records.mentions import Actor
from pipeline.tag.curation import layers, wikidata
from pipeline.tag.curation.wikidata import Proposal, names_query, propose, read_names, read_terms, terms_query
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.gazetteer import load
from pipeline.tag.known.offices import Term
from tests.wikidata import AUDITOR_GENERAL, KALJULAID, KARIS, NAMES, PRESIDENT_OF_ESTONIA, Standin

SHIPPED = load()
TODAY = date(2026, 11, 22)
KARIS_ROW = SHIPPED.by_id["alar-karis"]


def proposed(
    names: list[tuple[str, str]],
    offices: list[dict[str, str]],
    own: Additions | None = None,
    actor: Actor = KARIS_ROW,
) -> Proposal:
    return propose(
        actor,
        names,
        offices,
        gazetteer=SHIPPED,
        own=own or Additions(),
        source="Wikidata 2026-11-22",
    )


def terms(*rows: Any) -> dict[str, list[Any]]:
    query = terms_query([KARIS, KALJULAID])
    standin = Standin(terms=list(rows))
    return {qid: [*found] for qid, found in read_terms(standin.solutions(query), TODAY).items()}


@pytest.mark.parametrize("text", ["Q1 } DROP ALL #", "", "q42", "Q４２", "P39"])
def test_only_qids_go_into_a_query(text: str) -> None:
    """Nothing else may end the list they stand in."""
    with pytest.raises(ConfigError, match="is no QID; expected one like Q42"):
        names_query(["Q1", text], ["en"])
    with pytest.raises(ConfigError):
        terms_query([text])


def test_names_are_read_by_actor_each_once() -> None:
    """With their languages."""
    solutions = Standin(names=[*NAMES, NAMES[0]]).solutions(names_query([KALJULAID], ["en", "lt"]))
    assert read_names(solutions) == {
        KALJULAID: [("en", "Kaljulaid, Kersti"), ("en", "Kersti Kaljulaid"), ("lt", "Kersti Kaliulaid")]
    }


def test_terms_are_those_of_canonical_offices() -> None:
    """The auditor general's is none; a term that goes on is dated by the day of the question."""
    found = terms(
        (KARIS, AUDITOR_GENERAL, "2013-04-08", 11, "2018-04-07", 11),
        (KARIS, PRESIDENT_OF_ESTONIA, "2021-10-11", 11, None, None),
    )
    assert found == {
        KARIS: [{"office": "president", "of": "EE", "start": "2021-10-11", "as_of": "2026-11-22"}]
    }


@pytest.mark.parametrize(
    ("precision", "start"), [(11, "2021-10-11"), (10, "2021-10"), (9, "2021"), (8, None), (14, None)]
)
def test_a_day_is_told_as_precisely_as_it_is_known(precision: int, start: str | None) -> None:
    """Wikidata writes 2021 as 2021-01-01 with a precision; a decade is no date."""
    found = terms((KARIS, PRESIDENT_OF_ESTONIA, "2021-10-11", precision, None, None))
    assert [office["start"] for office in found[KARIS]] == ([start] if start else [])


def test_a_term_that_ended_on_an_unknown_day_is_left_out() -> None:
    """Without its end it would be read as going on."""
    assert terms((KARIS, PRESIDENT_OF_ESTONIA, "2021-10-11", 11, "2022-01-01", None)) == {KARIS: []}


def test_what_the_gazetteer_has_is_not_proposed() -> None:
    """Names in any spelling that is looked up alike, terms with the same days."""
    office = {"office": "president", "of": "EE", "start": "2021-10-11", "as_of": "2026-11-22"}
    assert proposed([("en", "Alar Karis"), ("et", "ALAR KARIS"), ("ru", "Алар Карис")], [office]).is_empty


def test_names_that_could_be_anothers_are_left_out_with_the_reason() -> None:
    """As `check` would warn of them; and what no text writes."""
    found = proposed([("lt", "Alaras Karis"), ("en", "Macron"), ("fr", "AK"), ("en", "Karis, Alar")], [])
    assert [(alias.language, alias.alias, alias.source) for alias in found.aliases] == [
        ("lt", "Alaras Karis", "Wikidata 2026-11-22")
    ]
    said = "\n".join(found.left_out)
    assert "'Macron' is a name of emmanuel-macron, too" in said
    assert "'AK' has fewer than 3 letters" in said
    assert "'Karis, Alar' is no name as texts write it" in said


def test_all_terms_of_an_office_are_proposed_where_one_is_new() -> None:
    """The user's terms of a person in an office replace the shipped ones."""
    president = {"office": "president", "of": "RU"}
    offices = [
        {**president, "start": "1999-12-31", "end": "2000-05-07"},  # acting
        {**president, "start": "2000-05-07", "end": "2008-05-07"},
        {**president, "start": "2012-05-07", "as_of": "2026-11-22"},
    ]
    putin = SHIPPED.by_id["vladimir-putin"]
    assert list(proposed([], offices, actor=putin).offices) == offices
    assert proposed([], offices[1:], actor=putin).is_empty


def test_an_office_that_the_user_has_dated_is_left_as_it_is() -> None:
    """The user has the last word."""
    mine = Term(
        actor_id="alar-karis", office="president", of="EE", start=date(2021, 1, 1), end=None, as_of=None
    )
    office = {"office": "president", "of": "EE", "start": "2021-10-11", "as_of": "2026-11-22"}
    found = proposed([], [office], Additions(actors=(KARIS_ROW,), terms=(mine,)))
    assert found.is_empty
    assert found.left_out == ("president of EE: your file has this office already, with other days",)


def test_the_table_of_positions_names_canonical_offices_of_countries_once() -> None:
    """One position, one office."""
    table = rows("wikidata_offices")
    assert len({row["wikidata_id"] for row in table}) == len(table) >= 800
    assert {row["office"] for row in table} <= set(layers.offices())
    assert {row["of"] for row in table} <= layers.country_codes()
    assert {row["office"] for row in table} >= {"president", "prime-minister", "foreign-minister"}
    assert all(row["source"] for row in table)
    assert wikidata.BATCH == 50
