"""Speakers that no name tells, and names that only hear what is said. All persons are invented."""

import pytest

from tests.coding import quotes

BEHIND = [
    ("fr", "« Le pont reste fermé », a martelé lundi le ministre des Ports.", "le ministre des Ports"),
    ("fr", "« Le pont reste fermé », a dit à l'AFP une source locale.", "une source locale"),
    ("es", "«El puente sigue cerrado», aseguró este martes el ministro.", "el ministro"),
    ("es", "«El puente sigue cerrado», dijo a la agencia EFE un portavoz.", "un portavoz"),
    ("it", "«Il ponte resta chiuso», ha detto ieri in una conferenza stampa il ministro.", "il ministro"),
    ("pt", "«A ponte continua fechada», afirmou nesta terça-feira o ministro.", "o ministro"),
    ("ru", "«Мост остаётся закрытым», — заявил во вторник министр.", "министр"),
    ("uk", "«Міст залишається закритим», — заявив у вівторок міністр.", "міністр"),
    ("pl", "– Most zostaje zamknięty – oświadczył we wtorek minister.", "minister"),
    ("cs", "„Most zůstane zavřený,“ prohlásil v úterý ministr.", "ministr"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), BEHIND)
def test_a_subject_stands_behind_the_day_and_who_is_told(language: str, text: str, speaker: str) -> None:
    """Said on Tuesday to the agency │ a spokesman."""
    (quote,) = quotes(text, language)
    assert (quote.kind, quote.speaker_surface, quote.speaker_id) == ("direct", speaker, None)


BEFORE = [
    ("en", "Nearly eight of 10 voters say the bridge is low.", "Nearly eight of 10 voters"),
    ("en", "Elected officials from both towns say the bridge is low.", "Elected officials from both towns"),
    (
        "en",
        "Two people familiar with the talks said the bridge was low.",
        "Two people familiar with the talks",
    ),
    ("en", "Those close to him say that the bridge is low.", "Those close to him"),
    ("pl", "W rozmowie z PAP rzecznik rządu zapewnił, że most jest zamknięty.", "rzecznik rządu"),
    ("ru", "На вопрос о санкциях министр ответил, что мост закрыт.", "министр"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), BEFORE)
def test_a_noun_has_what_is_tied_to_it_and_no_preposition_before_it(
    language: str, text: str, speaker: str
) -> None:
    """Officials from both towns; asked about sanctions, │ the minister."""
    (quote,) = quotes(text, language)
    assert quote.speaker_surface == speaker
