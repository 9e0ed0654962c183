"""Nouns that mean who was named before: the regime, a politician of a party."""

import pytest

from tests.coding import reports, told

RULERS = [
    ("de", "In Norwegen wurde gewählt. Das Regime verhaftete einen Anwalt.", "COERCE NO>"),
    ("pl", "W Norwegii odbyły się wybory. Reżim aresztował adwokata.", "COERCE NO>"),
    ("cs", "V Norsku se konaly volby. Režim zatkl advokáta.", "COERCE NO>"),
    ("ru", "В Норвегии прошли выборы. Режим арестовал адвоката.", "COERCE NO>"),
    ("uk", "У Норвегії пройшли вибори. Режим заарештував адвоката.", "COERCE NO>"),
    ("de", "Norwegen hat gewählt, auch Dänemark. Das Regime verhaftete einen Anwalt.", "COERCE >"),
]


@pytest.mark.parametrize(("language", "text", "event"), RULERS)
def test_the_regime_is_of_the_one_state_named(language: str, text: str, event: str) -> None:
    """Of two states it is nobody's."""
    assert told(reports(text, language)[-1]).startswith(event)


def test_a_politician_of_a_party_is_the_person_named_before() -> None:
    """The party has not done it."""
    text = "Julia Klöckner sprach in Berlin. Die CDU-Politikerin besuchte Norwegen."
    assert told(reports(text, "de")[-1]).startswith("CONSULT julia-klockner>NO")


def test_a_politician_whom_nobody_named_is_not_the_party() -> None:
    """Who it is, is not known."""
    assert not any(report.actor_ids for report in reports("Die CDU-Politikerin besuchte Norwegen.", "de"))


def test_he_is_no_institution() -> None:
    """But the Kremlin may be "he", where its noun is of that gender."""
    bank = reports("Die EZB lobte Norwegen. Er kritisierte Dänemark.", "de")[-1]
    kremlin = reports("Der Kreml lobte Norwegen. Er kritisierte Dänemark.", "de")[-1]
    assert (bank.actor_ids, kremlin.actor_ids) == ((), ("kremlin",))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway and Denmark signed a treaty. Sweden said the two sides met on Monday."),
        ("fr", "La Norvège et le Danemark ont signé un traité. La Suède a dit que les deux pays se sont vus."),
        ("ru", "Норвегия и Дания подписали договор. Швеция заявила, что обе страны провели переговоры."),
    ],
)  # fmt: skip
def test_who_says_what_two_sides_do_is_none_of_them(language: str, text: str) -> None:
    """They stand in the sentence before."""
    assert told(reports(text, language)[-1]) == "CONSULT NO>DK asserted"
