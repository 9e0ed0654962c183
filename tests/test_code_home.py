"""The country of those who are not named: one row a phenomenon and language. The happenings are invented."""

import pytest

from tests.coding import reports


def sides(text: str, language: str) -> list[str]:
    """PE>PE, without ids: NO>? has no known other side."""
    found = reports(text, language, None, parse=False)
    return [f"{report.actor_country or '?'}>{report.recipient_country or '?'}" for report in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Students blocked a road in Lima on Monday."),
        ("en", "Workers of the Peruvian mines went on strike on Monday."),
        ("fr", "Des étudiants ont bloqué une route à Lima."),
        ("de", "Studenten blockierten in Lima eine Straße."),
        ("es", "Los estudiantes bloquearon una carretera en Lima."),
        ("it", "Gli studenti hanno bloccato una strada a Lima."),
        ("pl", "Studenci zablokowali drogę w Limie."),
        ("ru", "Студенты заблокировали дорогу в Лиме."),
    ],
)
def test_who_protests_is_of_the_place(language: str, text: str) -> None:
    """And so is whom it is against, where nobody else is named."""
    assert sides(text, language) == ["PE>PE"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Rebels in Chad rejected the appeal of the president.", "TD>TD"),
        ("en", "A judge in Lima ordered the release of two teachers.", "PE>PE"),
        ("en", "President Tamba Okelo has refused to resign, the Zambian radio said.", "ZM>?"),
        ("fr", "Les rebelles au Tchad ont rejeté l'appel du président.", "TD>TD"),
        ("es", "Los rebeldes en Chad rechazaron el llamamiento del presidente.", "TD>TD"),
        ("de", "Die Rebellen im Tschad lehnten den Aufruf ab.", "TD>TD"),
        ("en", "Peruvian police arrested twelve strikers.", "PE>PE"),
        ("en", "A market in Lima was bombed by gunmen.", "PE>PE"),
        ("es", "A doce años de cárcel condenó un tribunal de Lima al exgobernador.", "PE>PE"),
        ("ru", "К десяти годам приговорил во вторник уголовный суд Лимы двух торговцев.", "PE>PE"),
        ("pl", "Na dziewięć lat więzienia skazał w piątek sąd w Limie redaktorkę portalu.", "PE>PE"),
        # rebels fight foreign troops, too, and anybody may speak of another country
        ("en", "Gunmen attacked Danish soldiers.", "?>DK"),
        ("en", "Missiles hit a market in Lima.", "?>PE"),
        ("en", "Tamba Okelo called for sanctions against Zambia.", "?>ZM"),
    ],
)
def test_people_act_where_they_live(language: str, text: str, expected: str) -> None:
    """Rebels, judges, police, an official whose country is not told; not a missile."""
    assert sides(text, language)[:1] == [expected]


def test_nobody_is_made_an_actor() -> None:
    """The ids stay empty: only the country is known."""
    (report,) = reports("Students blocked a road in Lima on Monday.", "en", None)
    assert (report.actor_ids, report.actor_country) == ((), "PE")


AT_HOME = [
    ("en", "The Kenyan government met in Nairobi. Kenya's parliament met, too. Unions rejected the budget."),
    (
        "es",
        "El Gobierno keniano se reunió en Nairobi. En Kenia no pasó más. Los sindicatos exigieron mejoras.",
    ),
    ("it", "Il governo keniano si è riunito a Nairobi, in Kenya. I sindacati hanno chiesto aumenti."),
    (
        "de",
        "Die kenianische Regierung tagte in Nairobi. Kenias Opposition schwieg. Lehrer forderten mehr Lohn.",
    ),
    ("ru", "Правительство Кении собралось в Найроби. В Кении тихо. Профсоюзы отвергли бюджет."),
]


@pytest.mark.parametrize(("language", "text"), AT_HOME)
def test_people_of_a_text_about_one_country_are_of_it(language: str, text: str) -> None:
    """Their sentence names nobody: it is told who they are by all others."""
    assert sides(text, language)[-1] == "KE>KE"


def test_people_of_a_text_about_two_countries_are_of_neither() -> None:
    """It may be either's: then nothing is told."""
    text = (
        "Kenya's parliament met in Nairobi. Uganda's parliament met in Kampala. Unions rejected the budget."
    )
    assert all(side != "KE>KE" and side != "UG>UG" for side in sides(text, "en")[2:])
