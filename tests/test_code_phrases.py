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


NAMED = [
    ("en", "Officials have said that the port is closed.", "Officials"),
    ("en", "Envoys were told by officials that the port is closed.", "officials"),
    ("en", "The minister, in his first remarks since May, said the port is closed.", "The minister"),
    ("de", "Das Ministerium hatte erklärt, der Hafen sei geschlossen.", "Das Ministerium"),
    ("de", "Ein Fischer berichtete der Nachrichtenagentur Reuters, er habe Boote gesehen.", "Ein Fischer"),
    ("de", "Der Sprecher der Häfen sagte vor Journalisten, die Hilfe reiche nicht aus.", "Der Sprecher"),
    ("es", "El portavoz, que no quiso dar cifras, precisó que el puerto está cerrado.", "El portavoz"),
    ("fr", "Le ministre, interrogé par la presse, a reconnu que le port était fermé.", "Le ministre"),
    ("fr", "Comme l'a rappelé le ministre, le port ne dispose que de deux quais.", "le ministre"),
    ("it", "Le autorità avevano detto che il porto era chiuso.", "Le autorità"),
    ("sv", "Myndigheterna hade sagt att hamnen var stängd.", "Myndigheterna"),
    ("pl", "Minister, który odwiedził Oslo, powiedział, że most jest zamknięty.", "Minister"),
    ("cs", "Ministr, který navštívil Oslo, řekl, že most je zavřený.", "Ministr"),
    ("ru", "Как сообщил во вторник министр, порт остаётся закрытым.", "министр"),
    ("uk", "Міст, пояснив міністр, залишається закритим.", "міністр"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), NAMED)
def test_who_speaks_is_no_auxiliary_no_hearer_and_no_aside(language: str, text: str, speaker: str) -> None:
    """Officials │ have said; the minister, │ in his first remarks, said."""
    (quote,) = quotes(text, language)
    assert quote.kind == "indirect"
    assert (quote.speaker_surface or "").startswith(speaker)
    assert not (quote.speaker_surface or "").endswith(("have", "hatte", "avevano", "hade"))


INSERTED = [
    ("fr", "« Le pont est trop bas, a prévenu le ministre. Nous attendrons. »", "le ministre"),
    ("fr", "« Le pont est trop bas, s'est emporté le maire. Nous attendrons. »", "le maire"),
    ("it", "«Il ponte è basso — ha spiegato il portavoce — e serve tempo».", "il portavoce"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), INSERTED)
def test_a_noun_speaks_in_the_middle_of_a_quotation(language: str, text: str, speaker: str) -> None:
    """Between its marks, parted by commas or dashes: both pieces are his."""
    found = quotes(text, language)
    assert [(quote.kind, quote.speaker_surface) for quote in found] == 2 * [("direct", speaker)]


def test_nobody_speaks_where_it_is_said_or_somebody_is_told() -> None:
    """It is said that; officials were told that."""
    assert quotes("It is said that the general has left the country.") == []
    assert quotes("Officials were told that the border would be closed.") == []


APART = [
    ("The film — which tells of captains like Anna Berg — explains that the bridge is low.", "The film"),
    ("The bridge is too low for boats, one minister says.", "one minister"),
    ("Anna Berg left. Voters from both towns say she has built many bridges.", "Voters from both towns"),
]


@pytest.mark.parametrize(("text", "speaker"), APART)
def test_who_speaks_stands_before_dashes_and_is_no_pronoun_of_what_is_told(text: str, speaker: str) -> None:
    """The film — which … — says; one minister says; voters say │ she."""
    (quote,) = quotes(text)
    assert quote.speaker_surface == speaker


def test_a_name_with_an_apostrophe_is_whole() -> None:
    """O'Hara, in full and by the surname alone."""
    text = "Police Commissioner James O'Hara left Oslo. “We wait for the boats,” said O'Hara on Friday."
    (quote,) = quotes(text)
    assert quote.speaker_surface == "O'Hara"
