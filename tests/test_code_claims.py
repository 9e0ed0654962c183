"""Whose claim an event is: who says it, not who listens, nor who says something else beside it."""

import pytest

from tests.coding import reports

CLAIMS = [
    ("en", "The expert told Reuters that Norway had attacked Denmark.", None),
    ("en", '"Norway attacked Denmark," an analyst told the AP in an interview.', None),
    ("fr", "La Norvège a attaqué le Danemark, a déclaré un expert à l'AFP.", None),
    ("ru", "Норвегия атаковала Данию, сообщил эксперт агентству Рейтер.", None),
    ("fr", "La Norvège a attaqué le Danemark, a rapporté sur Facebook le porte-parole du port.", None),
    ("en", "While Norway has attacked Denmark, Finland has not claimed that island.", None),
    ("fr", "Alors que la Norvège a attaqué le Danemark, Helsinki a déclaré que l'enquête continue.", None),
    ("es", "Mientras Noruega ha atacado a Dinamarca, Helsinki dijo que la investigación sigue.", None),
    ("ru", "Пока Норвегия атаковала Данию, Финляндия заявила, что расследование продолжается.", None),
    ("en", "Norway attacked Denmark, officials in Finland said on Sunday.", "FI"),
    ("en", "Norway attacked Denmark, Finland said, adding that talks would follow.", "FI"),
    ("de", "Norwegen hat nach EU-Informationen Dänemark angegriffen.", "european-union"),
    ("de", "Finnland hat Schweden gelobt und gesagt, dass Norwegen Dänemark angegriffen habe.", "FI"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), CLAIMS)
def test_a_claim_is_of_who_says_it(language: str, text: str, speaker: str | None) -> None:
    attacks = [report for report in reports(text, language) if report.event_type == "ASSAULT"]
    assert [report.reported_by for report in attacks] == [speaker]
