"""A match, a market, a horoscope: no events, and the reason why."""

import pytest

from pipeline.records.events import EventReport, TextGenre
from tests.coding import coded, quotes

MATCH = {
    "en": "Peru crushed Chile in the semi-final on Friday. The striker attacked from the left and scored "
    "twice before half-time. “We fought,” the coach said. "
    "Chile's goalkeeper and its midfield surrendered in stoppage time.",
    "de": "Peru hat Chile im Halbfinale vernichtet. Der Stürmer griff an und traf vor der Halbzeit "
    "zweimal, der Torwart kapitulierte. "
    "Der Trainer warf der Mannschaft vor, den Titel in dieser Saison verschenkt zu haben.",
    "fr": "Le Pérou a écrasé le Chili en demi-finale. Le buteur a attaqué avant la mi-temps et le défenseur "
    "a capitulé. L'entraîneur a accusé ses coéquipiers d'avoir abandonné le championnat.",
    "es": "El boxeador derrotó al campeón vigente en el torneo de pesos pesados. El mundial de la ufc sigue, "
    "y el seleccionador atacó a los jueces.",
    "pl": "Bokser zaatakował mistrza wagi ciężkiej i wygrał przez nokaut. Trener i klub zapowiadają nowy "
    "turniej ufc w tym sezonie.",
    "ru": "Перу разгромило Чили в полуфинале. Нападающий атаковал, вратарь капитулировал, и матч закончился. "
    "Тренер обвинил защитников и судью: чемпионат потерян.",
}


@pytest.mark.parametrize("language", MATCH)
def test_a_match_report_tells_no_events(language: str) -> None:
    """A defeat on the pitch is no ASSAULT; the words by which it is known are kept."""
    found = coded(MATCH[language], language)
    assert not [report for report in found if isinstance(report, EventReport)]
    (genre,) = [record for record in found if isinstance(record, TextGenre)]
    assert genre.genre == "sport"
    assert all(word in MATCH[language] for word in genre.words)


def test_what_is_said_after_a_match_is_quoted() -> None:
    """The filter is for events only."""
    assert [quote.cue for quote in quotes(MATCH["en"])] == ["said"]


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (
            "Shares fell as investors attacked bonds. The Nasdaq lost 2%, dividends were cut, yields rose.",
            "markets",
        ),
        (
            "Mars threatens Leo. Virgo and Libra reconcile; Pisces, avoid Gemini: says the horoscope.",
            "horoscope",
        ),
    ],
)
def test_markets_and_stars_tell_none(text: str, genre: str) -> None:
    """No THREATEN of Mars."""
    found = coded(text, "en")
    assert [record.genre for record in found if isinstance(record, TextGenre)] == [genre]
    assert not [report for report in found if isinstance(report, EventReport)]


def test_sanctions_that_move_markets_are_news() -> None:
    """A few words of a market are not enough."""
    text = (
        "Norway imposed sanctions on Denmark on Monday. The government in Oslo said that exports of fish "
        "would be stopped at once, and that ships from Aarhus must leave its harbours before the week ends. "
        "Denmark called the step hostile and summoned the ambassador of Norway. Shares in Copenhagen fell, "
        "bonds were hit, and the Nasdaq lost a little by noon. Sweden offered to mediate between both sides. "
        "The foreign ministers of the three countries will meet in Stockholm on Friday."
    )
    found = coded(text, "en")
    assert [report for report in found if isinstance(report, EventReport)]


def test_the_boycott_of_a_tournament_is_news() -> None:
    """A few words of a game are not enough."""
    text = "Peru threatened Chile with a boycott of the tournament. Chile accused the league of fraud."
    found = coded(text, "en")
    assert not [record for record in found if isinstance(record, TextGenre)]
    assert [report.event_type for report in found if isinstance(report, EventReport)] == [
        "THREATEN",
        "ACCUSE",
    ]
