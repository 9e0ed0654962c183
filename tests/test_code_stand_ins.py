"""Nouns that mean who was named before: the regime, a politician of a party."""

import pytest

from tests.coding import reports, told

RULERS = [
    ("de", "In Norwegen wurde gewählt. Das Regime verhaftete einen Anwalt.", "COERCE NO>"),
    ("pl", "W Norwegii odbyły się wybory. Reżim aresztował adwokata.", "COERCE NO>"),
    ("cs", "V Norsku se konaly volby. Režim zatkl advokáta.", "COERCE NO>"),
    ("ru", "В Норвегии прошли выборы. Хунта арестовала адвоката.", "COERCE NO>"),
    ("uk", "У Норвегії пройшли вибори. Хунта заарештувала адвоката.", "COERCE NO>"),
    ("de", "In Norwegen wurde gewählt, in Dänemark auch. Das Regime verhaftete einen Anwalt.", "COERCE >"),
    ("de", "Norwegen hat gewählt. Das Regime verhaftete einen Anwalt.", "COERCE >"),
]


@pytest.mark.parametrize(("language", "text", "event"), RULERS)
def test_the_regime_is_of_the_one_state_named(language: str, text: str, event: str) -> None:
    """In which the text is; of two it is nobody's, nor of one that acts."""
    assert told(reports(text, language)[-1]).startswith(event)


def test_a_politician_of_a_party_is_the_person_named_before() -> None:
    """The party has not done it."""
    text = "Julia Klöckner sprach in Berlin. Die CDU-Politikerin besuchte Norwegen."
    assert told(reports(text, "de")[-1]).startswith("CONSULT julia-klockner>NO")


@pytest.mark.parametrize(("politicians", "who"), [("CDU-Politiker", "cdu"), ("US-Abgeordnete", "US")])
def test_politicians_are_nobody_who_was_named(politicians: str, who: str) -> None:
    """Several, or of a state."""
    text = f"Julia Klöckner sprach in Berlin. {politicians} besuchten Norwegen."
    assert told(reports(text, "de")[-1]) == f"CONSULT {who}>NO asserted"


def test_he_is_no_institution() -> None:
    """But the Kremlin may be "he", where its noun is of that gender."""
    bank = reports("Die EZB lobte Norwegen. Er kritisierte Dänemark.", "de")[-1]
    kremlin = reports("Der Kreml lobte Norwegen. Er kritisierte Dänemark.", "de")[-1]
    assert (bank.actor_ids, kremlin.actor_ids) == ((), ("kremlin",))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway and Denmark signed a treaty. Sweden said the two sides met on Monday."),
        ("fr", "La Norvège et le Danemark signent un pacte. La Suède dit que les deux pays se sont réunis."),
        ("ru", "Норвегия и Дания подписали договор. Швеция заявила, что обе страны провели переговоры."),
    ],
)  # fmt: skip
def test_who_says_what_two_sides_do_is_none_of_them(language: str, text: str) -> None:
    """They stand in the sentence before."""
    assert told(reports(text, language)[-1]) == "CONSULT NO>DK asserted"


def test_both_sides_are_none_of_whom_a_third_calls_on() -> None:
    """Who asks them is new beside two that were named before: it asks those two."""
    text = "Norge anklagade Danmark. FN uppmanade båda sidor till återhållsamhet."
    assert told(reports(text, "sv")[-1]) == "REQUEST united-nations>NO|DK asserted"


def test_two_parties_of_one_country_are_both_parties() -> None:
    """Countries tell the sides of states, and parties those at home."""
    text = "«Слуга народу» розкритикувала «Європейську солідарність». Обидві партії домовилися про комісію."
    assert told(reports(text, "uk")[-1]) == "AGREE servant-of-the-people>european-solidarity asserted"


def test_an_arrest_and_a_seizure_are_two_acts() -> None:
    """Of one type and by the same."""
    made = reports("Norsk polis grep sju personer och beslagtog vapen.", "sv")
    assert [report.cameo for report in made] == ["173", "171"]
