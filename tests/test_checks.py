"""What is wrong with rows of the gazetteer, and what is worth a look; the shipped rows have no errors."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.records.mentions import Actor, Alias
from pipeline.tag.curation import layers
from pipeline.tag.curation.checks import check
from pipeline.tag.curation.common_words import meaning
from pipeline.tag.curation.findings import Finding
from pipeline.tag.curation.name_checks import is_short
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.gazetteer import load
from pipeline.tag.known.offices import Term

SHIPPED = load()
BOARD = Actor(
    actor_id="harbour-board",
    kind="organization",
    name="Harbour Board of Ostend",
    country="BE",
    sector="GOV",
    wikidata_id=None,
    source="tests",
)
MASTER = replace(BOARD, actor_id="harbour-master", kind="person", name="Odile Havenmeester")
PILOT = replace(MASTER, actor_id="harbour-pilot", name="Joris Lichtmatroos")


def alias(name: str, language: str = "mul", of: Actor = BOARD) -> Alias:
    return Alias(actor_id=of.actor_id, language=language, alias=name, source="tests")


def term(of: Actor, start: date, end: date | None = None, office: str = "director") -> Term:
    return Term(actor_id=of.actor_id, office=office, of="harbour-board", start=start, end=end, as_of=None)


def found(*actors: Actor, aliases: tuple[Alias, ...] = (), terms: tuple[Term, ...] = ()) -> list[Finding]:
    return check(Additions(actors=actors or (BOARD,), aliases=aliases, terms=terms), SHIPPED)


def said(findings: list[Finding]) -> list[tuple[str, int, tuple[str | int, ...], str]]:
    return [(each.severity, each.row, each.field, each.what) for each in findings]


def test_a_row_in_order_is_not_spoken_of() -> None:
    """Nor are its names and offices."""
    terms = (term(MASTER, date(2020, 1, 1)),)
    assert found(BOARD, MASTER, aliases=(alias("Havenraad", "nl"),), terms=terms) == []


@pytest.mark.parametrize(
    ("actor", "column", "what"),
    [
        (replace(BOARD, country="XX"), "country", "'XX' is no country that Sitrep knows"),
        (replace(BOARD, sector="ABC"), "sector", "'ABC' is no sector that Sitrep knows"),
        (
            replace(BOARD, actor_id="Harbour Board"),
            "id",
            "expected ASCII words joined by hyphens, in lower case",
        ),
        (replace(BOARD, actor_id="XX"), "id", "two capital letters are the code of a country; no such"),
        (replace(BOARD, wikidata_id="42"), "wikidata_id", "expected a QID: Q42"),
    ],
)
def test_a_column_that_nothing_else_knows_is_an_error(actor: Actor, column: str, what: str) -> None:
    """The row and the column are told."""
    assert said(found(MASTER, actor)) == [("error", 1, (column,), what)]


def test_an_id_that_stands_twice_is_an_error() -> None:
    """The second row would hide the first."""
    what = "stands twice; expected each actor once"
    assert said(found(BOARD, MASTER, BOARD)) == [("error", 2, ("id",), what)]


def test_an_actor_that_ships_under_another_id_is_a_warning() -> None:
    """Told by the QID."""
    (finding,) = found(replace(MASTER, wikidata_id=SHIPPED.by_id["vladimir-putin"].wikidata_id))
    assert (finding.severity, finding.field) == ("warning", ("wikidata_id",))
    assert " is vladimir-putin, too; expected one id" in finding.what


def test_a_name_of_somebody_else_is_a_warning_and_says_who_wins() -> None:
    """Of an actor in the same language, of a country; not of another language."""
    findings = found(aliases=(alias("OTAN", "fr"), alias("Frankreich", "de"), alias("Frankreich", "fr")))
    assert said(findings) == [
        ("warning", 0, ("aliases", "fr", 0), "'OTAN' is a name of nato, too; yours wins"),
        ("warning", 0, ("aliases", "de", 0), "'Frankreich' is a name of FR, too; yours wins"),
    ]


def test_of_two_rows_of_the_users_the_first_one_wins() -> None:
    """The other one is named."""
    other = replace(BOARD, actor_id="quay-board", name="Quay Board")
    findings = found(BOARD, other, aliases=(alias("Quay Council"), alias("Quay Council", of=other)))
    assert [finding.what for finding in findings] == [
        "'Quay Council' is a name of quay-board, too; yours wins",
        "'Quay Council' is a name of harbour-board, too; harbour-board wins",
    ]


def test_a_surname_alone_that_others_have_is_a_warning() -> None:
    """Only persons', and only where they have another name before it."""
    findings = found(MASTER, aliases=(alias("Johnson", "fr", MASTER), alias("Havenmeester", "fr", MASTER)))
    assert [finding.field for finding in findings] == [("aliases", "fr", 0)]
    assert "'Johnson' alone is the surname of boris-johnson, " in findings[0].what


def test_words_and_short_names_are_warnings() -> None:
    """A given name, a title, two letters."""
    findings = found(aliases=(alias("Elisabeth", "de"), alias("Präsident", "de"), alias("HB", "de")))
    assert [finding.what for finding in findings] == [
        "'Elisabeth' is a given name, too",
        "'Präsident' is a common word (de), too",
        "'HB' has fewer than 3 letters",
    ]


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Minister", "en", "a common word (en)"),
        ("Minister", "mul", "a common word (en)"),
        ("The", "en", "a common word (en)"),
        ("WHO", "en", None),  # an acronym, matched as it is written
        ("Georgia", "en", None),  # name_rules.csv says when it counts
        ("Harbour Board", "en", None),
        ("Havenraad", "not a language", None),
    ],
)
def test_a_word_that_means_something_else(name: str, language: str, expected: str | None) -> None:
    """Single words only, acronyms and names with rules left out."""
    assert meaning(name, language) == expected


def test_two_signs_are_a_whole_name_in_chinese() -> None:
    """Where a sign is a word, names are short."""
    assert not is_short("北約")
    assert not is_short("나토")
    assert is_short("НА")


def test_names_and_terms_that_stand_twice_are_warnings() -> None:
    """The second of them."""
    hers = term(MASTER, date(2020, 1, 1))
    findings = found(
        BOARD, MASTER, aliases=(alias("Havenraad", "nl"), alias("Havenraad", "nl")), terms=(hers, hers)
    )
    assert said(findings) == [
        ("warning", 0, ("aliases", "nl", 1), "'Havenraad' stands twice"),
        ("warning", 1, ("offices", 1), "director of harbour-board stands twice"),
    ]


def test_offices_that_nobody_knows_and_terms_that_end_before_they_start_are_errors() -> None:
    """The field of each is told; an office of what is no person is a warning."""
    wrong = replace(term(MASTER, date(2022, 1, 1), date(2021, 1, 1), "jester"), of="nowhere")
    findings = found(BOARD, MASTER, terms=(wrong, term(BOARD, date(2020, 1, 1))))
    assert [(each.severity, each.row, each.field) for each in findings] == [
        ("error", 1, ("offices", 0, "office")),
        ("error", 1, ("offices", 0, "of")),
        ("error", 1, ("offices", 0, "end")),
        ("warning", 0, ("offices", 0, "office")),
    ]
    assert findings[0].what.startswith(
        "'jester' is no canonical office; expected one of monarch, president, "
    )


def test_two_at_a_time_in_an_office_of_one_are_a_warning() -> None:
    """Sharing the day of the handover is none; nor is an office that several hold."""
    first, same_day, too_early = (
        term(MASTER, date(2020, 1, 1), date(2021, 1, 1), "secretary-general"),
        term(PILOT, date(2021, 1, 1), None, "secretary-general"),
        term(PILOT, date(2020, 12, 1), None, "secretary-general"),
    )
    rows = (BOARD, MASTER, PILOT)
    assert found(*rows, terms=(first, same_day)) == []
    (finding,) = found(*rows, terms=(first, too_early))
    assert (finding.severity, finding.actor_id) == ("warning", "harbour-pilot")
    assert finding.what == (
        "secretary-general of harbour-board from 2020-12-01 overlaps with the term of harbour-master"
    )
    many = tuple(replace(each, office="director") for each in (first, too_early))
    assert found(*rows, terms=many) == []


def test_a_term_within_a_shipped_one_is_a_warning() -> None:
    """A shipped one without an end is not: it ends where the user's begins."""
    within = replace(term(MASTER, date(2021, 1, 1), None, "prime-minister"), of="GB")
    (finding,) = found(MASTER, terms=(within,))
    assert "overlaps with the term of boris-johnson" in finding.what


def test_the_shipped_gazetteer_has_no_errors() -> None:
    """`sitrep gazetteer check --shipped` says so, too."""
    findings = check(layers.curated(SHIPPED), SHIPPED, whose="the first row")
    assert [each for each in findings if each.severity == "error"] == []
