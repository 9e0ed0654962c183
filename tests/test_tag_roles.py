"""Actor or location."""

import pytest

from pipeline.language.passage import Passage
from pipeline.language.words import split
from pipeline.tag.context.cues import before, cues, spaced, speaks
from pipeline.tag.context.found import Found, StandsFor
from pipeline.tag.context.roles import acts, given, is_located

LANGUAGES = ["en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk", "tr", "ar"]
MOSCOW, MINSK = 1, 2  # places of a small atlas
GOVERNMENTS = {
    MOSCOW: StandsFor("RU", "country", "RU", "GOV"),
    MINSK: StandsFor("BY", "country", "BY", "GOV"),
}
SEATS = frozenset({"harbour-house"})
NAMES = {
    "Moscow": Found(0, 1, "place", "moscow", "RU", None, place=MOSCOW),
    "Moscou": Found(0, 1, "place", "moscow", "RU", None, place=MOSCOW),
    "Minsk": Found(0, 1, "place", "minsk", "BY", None, place=MINSK),
    "Quillbury": Found(0, 1, "place", None, None, None, "title"),
    "Quillia": Found(0, 1, "country", "QQ", "QQ", None),
    "Ostria": Found(0, 1, "country", "OO", "OO", None),
    "Harbourhouse": Found(0, 1, "organization", "harbour-house", "QQ", "GOV"),
    "QRX": Found(0, 1, "organization", None, None, None, "title"),
    "Union": Found(0, 1, "organization", "union", None, None),
}


def read(text: str, language: str = "en") -> tuple[Passage, list[Found]]:
    """A text with the names above."""
    passage = Passage(words=split(text), language=language)
    found = [
        NAMES[word]._replace(start=at, end=at + 1) for at, word in enumerate(passage.words) if word in NAMES
    ]
    return passage, found


def roles(text: str, language: str = "en") -> str:
    """name=role of each."""
    passage, found = read(text, language)
    done = given(passage, found, SEATS, GOVERNMENTS)
    return " ".join(f"{passage.words[item.start]}={item.role}" for item in done)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a capital that speaks, acts or is one of two sides is its country's government
        ("en", "Moscow said that the road is open.", "Moscow=actor"),
        ("en", "Moscow also said that the road is open.", "Moscow=actor"),
        ("en", "A treaty between Moscow and others.", "Moscow=actor"),
        ("en", "The decision was Moscow's decision.", "Moscow=actor"),
        ("fr", "Moscou a annoncé que la route est ouverte.", "Moscou=actor"),
        # or else a location
        ("en", "A rally took place in Moscow.", "Moscow=location"),
        ("en", "Rain fell. Moscow, the city, was wet.", "Moscow=location"),
        ("en", "They met in Moscow and Minsk.", "Moscow=location Minsk=location"),
        ("fr", "Une fête a eu lieu à Moscou.", "Moscou=location"),
        ("en", "It rained in Quillbury.", "Quillbury=location"),
        # a country acts unless words of place stand before it
        ("en", "Quillia opened the road.", "Quillia=actor"),
        ("en", "It rained in Quillia.", "Quillia=location"),
        ("en", "It rained in the eastern Quillia.", "Quillia=location"),
        ("en", "It rained in Quillia and Ostria.", "Quillia=location Ostria=location"),
        ("en", "It rained in Quillia. Ostria opened the road.", "Quillia=location Ostria=actor"),
        # a seat is a location only behind words of place
        ("en", "They met in the Harbourhouse.", "Harbourhouse=location"),
        ("en", "The Harbourhouse said that the road is open.", "Harbourhouse=actor"),
        # other organizations are none
        ("en", "Work in the Union is hard.", "Union=actor"),
        ("en", "The QRX opened a school.", "QRX=actor"),
        ("", "", ""),
    ],
)
def test_the_words_around_a_name_tell_its_role(language: str, text: str, expected: str) -> None:
    """Prepositions, verbs of saying and doing, possessives."""
    assert roles(text, language) == expected


def test_each_of_two_sides_acts() -> None:
    """A treaty is between two governments."""
    assert roles("A treaty between Moscow and Minsk.") == "Moscow=actor Minsk=actor"


def test_a_capital_that_speaks_is_its_government() -> None:
    """It takes the country's id; the place stays known."""
    passage, found = read("Moscow said that the road is open.")
    [capital] = given(passage, found, SEATS, GOVERNMENTS)
    assert (capital.kind, capital.actor_id, capital.sector) == ("country", "RU", "GOV")


def test_a_phrase_stands_before_a_word_if_it_ends_there() -> None:
    """Of several words, folded; not over a paragraph's end."""
    passage = Passage(words=["North", "Of", "Quillia", "\n\n", "Ostria"], language="en")
    assert before(passage, 2, frozenset({"north of"}))
    assert not before(passage, 2, frozenset({"north"}))
    assert not before(passage, 4, frozenset({"quillia"}))
    assert not before(passage, 0, frozenset({""}))


def test_a_name_that_is_nobody_s_subject_does_not_act() -> None:
    """The same words tell `acts` and `is_located` apart."""
    known = cues("en")
    passage, [item] = read("It was the road to Quillia.")
    assert not acts(passage, item, known)
    passage, [item] = read("It rained in Quillia.")
    assert is_located(passage, item, known)


def test_a_verb_of_saying_may_stand_on_either_side() -> None:
    """ "Said Quill, Quill says": whoever speaks is a person rather than a town."""
    known = cues("en")
    for text in ("Quill said it", "it , said Quill"):
        words = text.split()
        at = words.index("Quill")
        assert speaks(Passage(words=words, language="en"), at, at + 1, known)
    assert not speaks(Passage(words=["Quill", "slept"], language="en"), 0, 1, known)


def test_cues_are_spelled_as_words_stand_in_a_passage() -> None:
    """Elisions come apart."""
    assert spaced("À l’Ouest d'") == "à l ' ouest d '"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_of_place_and_of_saying(language: str) -> None:
    """Or all its capitals would be locations, or none."""
    known = cues(language)
    assert min(len(known["locative"]), len(known["saying"]), len(known["acting"])) >= 5


def test_a_language_without_cues_has_none() -> None:
    """No language is refused: countries act, places are locations."""
    assert not any(cues("xx").values())
    assert roles("Quillia, Moscow", "xx") == "Quillia=actor Moscow=location"
