"""What an article tells twice: a telling has what it leaves out and the other says."""

from datetime import date

import pytest

from tests.coding import reports, told

CALL = (
    "Norway consulted by telephone on Friday. Norway is close to Denmark. "
    "The phone call between the two countries lasted an hour."
)


def test_a_talk_told_twice_has_both_sides_and_its_day_in_both_tellings() -> None:
    """The first names a day and one side, the second "the two countries"."""
    calls = [report for report in reports(CALL, "en") if report.event_type == "CONSULT"]
    assert [(told(call), call.date) for call in calls] == [
        ("CONSULT NO>DK asserted", date(2022, 1, 28)),
        ("CONSULT NO>DK asserted", date(2022, 1, 28)),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway shelled Aarhus on Monday. Three people were killed in the attack."),
        ("en", "Norway fired missiles at Aarhus. The attack killed two people."),
        ("fr", "La Norvège a bombardé Aarhus lundi. Trois personnes ont été tuées dans l'attaque."),
        ("de", "Norwegen hat Aarhus beschossen. Bei dem Angriff wurden drei Menschen getötet."),
        ("es", "Noruega bombardeó Aarhus el lunes. Tres personas murieron en el ataque."),
        ("it", "La Norvegia ha bombardato Aarhus. Tre persone sono state uccise nell'attacco."),
        ("pt", "A Noruega bombardeou Aarhus. Três pessoas foram mortas no ataque."),
        ("nl", "Noorwegen heeft Aarhus beschoten. Bij de aanval zijn drie mensen gedood."),
        ("sv", "Norge besköt Århus på måndagen. Tre personer dödades i attacken."),
        ("pl", "Norwegia ostrzelała Aarhus. W ataku zginęły trzy osoby."),
        ("cs", "Norsko ostřelovalo Aarhus. Při útoku byli zabiti tři lidé."),
        ("ru", "Норвегия обстреляла Орхус. В результате атаки были убиты три человека."),
        ("uk", "Норвегія обстріляла Орхус. Внаслідок атаки загинули троє людей."),
    ],
)  # fmt: skip
def test_what_happened_in_an_attack_is_of_those_who_attacked(language: str, text: str) -> None:
    """The second sentence names nobody."""
    assert [told(report) for report in reports(text, language)] == ["ASSAULT NO>DK asserted"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Norway shelled Aarhus. Three people were killed in an attack.",  # another one
        "Norway shelled Aarhus. In Helsinki a bomb exploded. Three people were killed in the attack.",
    ],
)
def test_what_happened_in_another_attack_is_not(text: str) -> None:
    """By a second one between, and by an article."""
    assert told(reports(text, "en")[-1]) == "ASSAULT > asserted"
