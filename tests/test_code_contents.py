"""Where what is told begins and ends. The speakers are offices and states, or invented."""

import pytest

from tests.coding import quotes

AROUND = [
    ("en", "The bridge, Mr. Holm often says, is too low for the boats."),
    ("en", "If the bridge falls, Mr. Holm argues, there are other ways to Oslo."),
    ("en", "The bridge, Holm explained earlier in the hearing, was too low."),
    ("de", "Das Eis, so warnte Norwegen, werde noch bis Mai halten."),
    ("es", "Las obras, explicó el ministro, se reanudarán el lunes."),
    ("it", "I lavori, ha spiegato il ministro, riprenderanno lunedì."),
    ("pt", "As obras, explicou o ministro, serão retomadas na segunda-feira."),
    ("nl", "Het ijs, zo waarschuwde Noorwegen, blijft nog tot mei liggen."),
    ("sv", "Isen, varnade Norge, kommer att ligga kvar till maj."),
]


@pytest.mark.parametrize(("language", "text"), AROUND)
def test_a_verb_of_saying_in_the_middle_has_the_whole_sentence(language: str, text: str) -> None:
    """The bridge, the minister said, is too low."""
    (quote,) = quotes(text, language)
    assert text[quote.start_char : quote.end_char] == text[:-1]
    assert (quote.kind, quote.speaker_surface is None) == ("indirect", False)


BEFORE = [
    ("en", "The bridge is too low for boats, said Anna Holm, a captain with the yard that owns them."),
    ("en", "The bridge is too low for boats, officials said, while Norway left the talks."),
    ("sv", "Bron är för låg för båtarna, säger Anna Holm, chef för hamnen i Oslo."),
    ("es", "El puente es demasiado bajo, dijo María Olmedo, directora del puerto."),
]


@pytest.mark.parametrize(("language", "text"), BEFORE)
def test_an_apposition_to_who_speaks_is_not_told(language: str, text: str) -> None:
    """Said X, a captain."""
    (quote,) = quotes(text, language)
    assert text[quote.start_char : quote.end_char] == text[: text.index(",")]


BEHIND = [
    ("en", "Norway said after the summit it would not build the bridge.", "it would not build the bridge"),
    ("en", "Norway said in a statement the bridge was shut.", "the bridge was shut"),
    ("en", "Officials complained they had no boats.", "they had no boats"),
    (
        "en",
        "Norway said officials are in possession of a plan that shows the bridge.",
        "officials are in possession of a plan that shows the bridge",
    ),
    (
        "en",
        "Norway said the bridge was low, but a local fisherman said it was not.",
        "the bridge was low",
    ),
    ("fr", "La Norvège a annoncé dans un communiqué avoir fermé le port.", "avoir fermé le port"),
    (
        "fr",
        "La Norvège a indiqué, à l'issue d'une longue réunion à Bruxelles, que le port ferme.",
        "que le port ferme",
    ),
    ("nl", "Noorwegen zegt de haven te hebben gesloten.", "de haven te hebben gesloten"),
]


@pytest.mark.parametrize(("language", "text", "words"), BEHIND)
def test_what_is_told_begins_behind_an_adjunct(language: str, text: str, words: str) -> None:
    """Said after the summit │ it would; a dit dans un communiqué │ avoir."""
    first = quotes(text, language)[0]
    assert (first.kind, text[first.start_char : first.end_char]) == ("indirect", words)


def test_a_relative_clause_about_who_speaks_is_not_told() -> None:
    """Lo anunció la ministra, que pidió calma."""
    assert quotes("Así lo anunció la portavoz del Gobierno, que pidió calma a la población.", "es") == []


def test_who_speaks_goes_on_in_a_relative_clause() -> None:
    """Subrayó la ministra, quien agregó."""
    text = "«Es una decisión soberana», subrayó la ministra, quien agregó que el puerto sigue cerrado."
    direct, told = quotes(text, "es")
    assert direct.speaker_surface == told.speaker_surface == "la ministra"


def test_a_pronoun_does_not_mean_an_agency_that_was_told() -> None:
    """The mayor told the agency; he added."""
    text = "“The port is shut,” the mayor told Reuters. “It will open.” He added that boats would come."
    assert [quote.speaker_id for quote in quotes(text)] == [None, None, None]
