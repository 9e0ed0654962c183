"""Who shares a name with whom, and whose it is."""

from pipeline.records.mentions import Alias
from pipeline.tag.curation.namesakes import Index, meet, spelling


def alias(actor_id: str, language: str, name: str) -> Alias:
    return Alias(actor_id=actor_id, language=language, alias=name, source="tests")


PORT = alias("port", "fr", "Le Port")
PORTO = alias("porto", "pt", "Le Port")
HARBOUR = alias("harbour", "mul", "LE-PORT")
INDEX = Index.of([PORT, HARBOUR, PORTO, alias("port", "en", "Le Port"), alias("anna", "ru", "Анна Порт")])


def test_names_are_looked_up_as_texts_may_write_them() -> None:
    """Case, diacritics of longer words and hyphens come and go."""
    assert spelling("São-Tomé") == spelling("SÃO TOMÉ")
    assert spelling("") == ""


def test_names_of_all_languages_meet_those_of_each() -> None:
    """French and German ones do not."""
    assert meet("mul", "fr")
    assert meet("fr", "mul")
    assert not meet("fr", "de")


def test_the_first_of_a_language_is_the_winner() -> None:
    """Each actor once, in the order of the names; without a language those of all."""
    assert [a.actor_id for a in INDEX.named("le port", "fr")] == ["port", "harbour"]
    assert [a.actor_id for a in INDEX.named("le port", "pt")] == ["harbour", "porto"]
    assert [a.actor_id for a in INDEX.named("le port")] == ["port", "harbour", "porto"]
    assert INDEX.named("la porte") == []


def test_rivals_are_others_in_the_same_texts() -> None:
    """A name of all languages has rivals in each."""
    assert [a.actor_id for a in INDEX.rivals(PORT)] == ["harbour"]
    assert [a.actor_id for a in INDEX.rivals(HARBOUR)] == ["port", "porto"]


def test_the_last_word_of_a_name_is_a_surname() -> None:
    """Of names of two words and more."""
    assert INDEX.bearers("Порт") == ("anna",)
    assert INDEX.bearers("Анна") == ()
