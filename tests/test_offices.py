"""Who held which office when, and what that says of a person."""

from collections.abc import Iterable
from datetime import date

import pytest

from pipeline.data import rows
from pipeline.tag.known.offices import Offices, Term, first_day, holder_ids, is_country, last_day, term

DAY = date(2022, 2, 24)
TABLES = ("offices", "office_holders", "office_sectors", "leading_offices")


def held(
    actor_id: str, office: str, of: str, start: str, end: str = "", as_of: str = ""
) -> Term:  # as a row has it
    return term(
        {"actor_id": actor_id, "office": office, "of": of, "start": start, "end": end, "as_of": as_of}
    )


def known(curated: Iterable[Term] = (), bulk: Iterable[Term] = ()) -> Offices:
    return Offices.of((curated, bulk), {"nato": (None, "IGO"), "kremlin": ("RU", "GOV")})


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-02-03", date(2020, 2, 3), date(2020, 2, 3)),
    ],
)
def test_a_partial_date_is_read_at_its_widest(written: str, first: date, last: date) -> None:
    """A term of 2020 may have begun on the first day of the year and ended on the last."""
    assert (first_day(written), last_day(written)) == (first, last)


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        (date(2022, 9, 5), ["johnson"]),
        (date(2022, 9, 6), ["truss"]),
        (date(2022, 9, 7), ["truss"]),
        (date(2022, 10, 25), ["truss"]),
        (date(2022, 10, 26), []),
        (date(2019, 7, 23), []),
        (None, []),
    ],
)
def test_an_office_is_held_from_its_first_day_to_its_last(day: date | None, holders: list[str]) -> None:
    """On the day of a handover it is the new one's; without a day it is nobody's."""
    offices = known(
        [
            held("johnson", "prime-minister", "GB", "2019-07-24", "2022-09-06"),
            held("truss", "prime-minister", "GB", "2022-09-06", "2022-10-25"),
        ]
    )
    assert offices.holders("prime-minister", "GB", day) == holders


def test_curated_terms_win_over_those_of_the_bulk() -> None:
    """Where the curated table knows who held an office on a day, nobody else is asked."""
    offices = known(
        [held("a", "president", "RU", "2012")], [held("b", "president", "RU", "2008", "", "2022-08")]
    )
    assert offices.holders("president", "RU", DAY) == ["a"]
    assert offices.holders("president", "RU", date(2010, 1, 1)) == ["b"]


def test_the_end_of_a_curated_term_is_not_undone_by_the_bulk() -> None:
    """A source that was read in August does not know of a resignation in September."""
    offices = known(
        [held("truss", "foreign-minister", "GB", "2021-09-15", "2022-09-06")],
        [held("truss", "foreign-minister", "GB", "2021-09-15", "", "2022-08-01")],
    )
    assert offices.holders("foreign-minister", "GB", date(2022, 10, 1)) == []
    assert offices.standing("truss", date(2022, 10, 1)) == ("GB", "ELI")


def test_a_curated_successor_ends_an_open_term_of_the_bulk() -> None:
    """A forgotten end is the successor's start, in an office that one person holds."""
    offices = known(
        [held("new", "defence-minister", "GB", "2022-10-01")],
        [
            held("old", "defence-minister", "GB", "2019-07-24", "", "2022-08-01"),
            held("one", "governor", "GB", "2019-07-24", "", "2022-08-01"),
        ],
    )
    assert offices.held("old", date(2022, 9, 1))
    assert not offices.held("old", date(2022, 11, 1))


@pytest.mark.parametrize(("day", "holders"), [(date(2024, 1, 30), ["a"]), (date(2024, 2, 1), [])])
def test_an_open_end_is_believed_for_eighteen_months(day: date, holders: list[str]) -> None:
    """No end recorded in August 2022 says little of 2024."""
    offices = known(bulk=[held("a", "speaker", "FR", "2022-06-28", "", "2022-08-01")])
    assert offices.holders("speaker", "FR", day) == holders


def test_offices_are_held_in_the_order_of_their_rank() -> None:
    """A prime minister who is also minister of defence is the prime minister."""
    offices = known([held("a", "defence-minister", "LU", "2021"), held("a", "prime-minister", "LU", "2020")])
    assert [each.office for each in offices.held("a", DAY)] == ["prime-minister", "defence-minister"]


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2013, 1, 1), ("NO", None)),
        (date(2014, 10, 2), (None, "IGO")),
        (date(2024, 12, 1), (None, "ELI")),
        (date(2025, 3, 1), ("NO", "GOV")),
        (None, None),
    ],
)
def test_who_somebody_is_depends_on_the_day(
    day: date | None, standing: tuple[str | None, str | None] | None
) -> None:
    """Of an organization in its office, of the elites after it, of the next country before it."""
    offices = known(
        [
            held("jens", "prime-minister", "NO", "2013-05", "2013-10"),
            held("jens", "secretary-general", "nato", "2014-10-01", "2024-10-01"),
            held("jens", "finance-minister", "NO", "2025-02-04"),
        ]
    )
    assert offices.standing("jens", day) == standing


def test_nothing_is_known_of_somebody_without_a_term() -> None:
    """None, so that the actor's own row can speak."""
    assert known().standing("nobody", DAY) is None


def test_the_sector_of_an_organization_is_that_of_its_people() -> None:
    """A spokesperson of the Kremlin is of the Russian government."""
    offices = known([held("dmitry-peskov", "spokesperson", "kremlin", "2012-05-22")])
    assert offices.standing("dmitry-peskov", DAY) == ("RU", "GOV")


def test_an_office_that_may_have_ended_says_no_sector() -> None:
    """Between "still" and "former" nothing is said."""
    offices = known(bulk=[held("a", "speaker", "FR", "2012", "", "2016-01-01")])
    assert offices.standing("a", DAY) == ("FR", None)


@pytest.mark.parametrize(
    ("country", "leader"),
    [("RU", "president"), ("IN", "prime-minister"), ("SA", "monarch"), ("IR", "leader")],
)
def test_the_leader_of_a_country_is_who_leads_there(country: str, leader: str) -> None:
    """A head of state who only represents is not meant, nor is a premier under a president."""
    posts = ("monarch", "president", "prime-minister", "leader")
    offices = known([held(office, office, country, "2020") for office in posts])
    assert offices.leading(country, DAY) == leader
    assert offices.leading(country, None) is None


def test_a_user_s_term_comes_first() -> None:
    """What the user says of an office counts more than what is shipped."""
    offices = Offices.shipped([held("somebody", "president", "FR", "2022-01-01")])
    assert offices.holders("president", "FR", DAY) == ["somebody"]


def test_the_shipped_tables_know_the_heads_of_2022() -> None:
    """A few that are beyond doubt."""
    offices = Offices.shipped()
    assert offices.holders("president", "RU", DAY) == ["vladimir-putin"]
    assert offices.holders("foreign-minister", "UA", DAY) == ["dmytro-kuleba"]
    assert offices.leading("DE", DAY) == "olaf-scholz"
    assert offices.standing("john-kerry", date(2016, 1, 1)) == ("US", "GOV")


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_complete_and_stands_once(name: str) -> None:
    """Where knowledge comes from stands beside it, and a second row says nothing."""
    found = [tuple(row.values()) for row in rows(name)]
    assert len(found) == len(set(found))
    assert all(row["source"].strip() for row in rows(name))


@pytest.mark.parametrize("name", ["offices", "office_holders"])
def test_every_term_ends_after_it_began(name: str) -> None:
    """Exchanged dates would make an office that nobody held."""
    terms = [term(row) for row in rows(name)]
    assert all(each.end is None or each.start <= each.end for each in terms)


def test_every_office_in_a_table_has_a_rank() -> None:
    """A misspelled office would be below all others."""
    ranked = {row["office"] for row in rows("office_sectors")}
    named = {row["office"] for name in ("offices", "office_holders", "leading_offices") for row in rows(name)}
    assert named <= ranked


def test_an_office_holder_who_is_an_actor_has_the_actor_s_id() -> None:
    """One person, one id, whichever table it is read from."""
    actors = {row["wikidata_id"]: row["id"] for row in rows("actors") if row["wikidata_id"]}
    assert all(holder_ids()[row["wikidata_id"]] in {row["actor_id"], actors.get(row["wikidata_id"])}
               for row in rows("office_holders"))  # fmt: skip


def test_a_country_is_told_from_an_organization() -> None:
    """By its code of two capitals."""
    assert is_country("RU")
    assert not is_country("nato")
