"""Nouns with a country: bodies of states, adjectives, titles and whose they are."""

import pytest

from pipeline.language.passage import Passage
from pipeline.language.words import split
from pipeline.tag.context import links, phrases, senses
from pipeline.tag.context.found import covered, laid
from pipeline.tag.context.matching import Hit, hits
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.gazetteer import load
from pipeline.tag.known.lexicon import lexicon

GAZETTEER = load()


def read(text: str, language: str) -> tuple[Passage, list[Hit]]:
    """A text's words, and the phrases among them."""
    passage = Passage(words=split(text), language=language)
    return passage, list(hits(passage.words, lexicon(GAZETTEER, language), atlas()))


def spelled(passage: Passage, start: int, end: int) -> str:
    return " ".join(passage.words[start:end])


def bodies(text: str, language: str) -> str:
    """body=id of each."""
    passage, spotted = read(text, language)
    found = phrases.bodies(passage, spotted, GAZETTEER)
    return " | ".join(f"{spelled(passage, item.start, item.end)}={item.actor_id}" for item in found)


def adjectives(text: str, language: str) -> str:
    """adjective=id of each."""
    passage, spotted = read(text, language)
    found = phrases.adjectives(passage, spotted, GAZETTEER)
    return " | ".join(f"{spelled(passage, item.start, item.end)}={item.actor_id}" for item in found)


def titles(text: str, language: str) -> list[tuple[str, str, str | None, bool]]:
    """Words, office, whose, and is it held now, of each title."""
    passage, spotted = read(text, language)
    known = senses.known(passage, spotted, GAZETTEER)
    known = laid(phrases.bodies(passage, spotted, GAZETTEER), known)
    return [
        (spelled(passage, phrase.start, phrase.end), phrase.title.value, phrase.of, phrase.is_in_office)
        for phrase in phrases.titles(passage, spotted, covered(known))
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the Norwegian foreign ministry", "Norwegian foreign ministry=norwegian-foreign-ministry"),
        ("en", "Norway's defence ministry", "Norway ' s defence ministry=norwegian-defence-ministry"),
        ("en", "the government of Norway met", "government of Norway=norwegian-government"),
        ("en", "the French police came", "French police=french-police"),
        ("fr", "le ministère norvégien des Affaires étrangères",
         "ministère norvégien des Affaires étrangères=norwegian-foreign-ministry"),
        ("de", "das norwegische Außenministerium", "norwegische Außenministerium=norwegian-foreign-ministry"),
        ("es", "el Ministerio de Defensa de Noruega",
         "Ministerio de Defensa de Noruega=norwegian-defence-ministry"),
        ("it", "il ministero della Difesa norvegese",
         "ministero della Difesa norvegese=norwegian-defence-ministry"),
        ("pt", "o Ministério da Defesa da Noruega",
         "Ministério da Defesa da Noruega=norwegian-defence-ministry"),
        ("nl", "het Noorse ministerie van Defensie",
         "Noorse ministerie van Defensie=norwegian-defence-ministry"),
        ("pl", "norweskie ministerstwo obrony", "norweskie ministerstwo obrony=norwegian-defence-ministry"),
        ("cs", "norské ministerstvo obrany", "norské ministerstvo obrany=norwegian-defence-ministry"),
        ("ru", "Министерство обороны Норвегии", "Министерство обороны Норвегии=norwegian-defence-ministry"),
        ("uk", "Міністерство оборони Норвегії", "Міністерство оборони Норвегії=norwegian-defence-ministry"),
        ("tr", "Norveç Savunma Bakanlığı", "Norveç Savunma Bakanlığı=norwegian-defence-ministry"),
        ("ar", "وزارة الدفاع النرويجية", "وزارة الدفاع النرويجية=norwegian-defence-ministry"),
        ("en", "the foreign ministry opened", ""),
        ("en", "Russia , the foreign ministry opened", ""),
        ("en", "the harbour ministry of Poland", ""),
    ],
)  # fmt: skip
def test_a_noun_and_a_country_are_a_body_of_the_state(language: str, text: str, expected: str) -> None:
    """Over the whole phrase, with one id in all languages; without a country it is none's."""
    assert bodies(text, language) == expected


def test_a_noun_for_people_gives_the_adjective_its_sector() -> None:
    """Officials are no body, but their country's government."""
    passage, spotted = read("Polish officials met", "en")
    [item] = phrases.bodies(passage, spotted, GAZETTEER)
    assert (item.start, item.end, item.actor_id, item.sector) == (0, 1, "PL", "GOV")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Polish bakers and French bread", "Polish=PL | French=FR"),
        ("fr", "les écoles polonaises", "polonaises=PL"),
        ("de", "mit einer russischen Bahn", "russischen=RU"),
        ("ru", "Российский рубль", "Российский=RU"),
        ("cs", "Česká spořitelna", "Česká=CZ"),
        ("en", "Ukrainians met in a hall", "Ukrainians=UA"),
        ("en", "Western officials met", "Western=the-west"),
        ("en", "the western harbour", ""),
        ("en", "rain over Western Ukraine", ""),
        ("en", "South American coffee", ""),
        ("cs", "noviny o Filipovi Turkovi", ""),
        ("cs", "noviny o Turkovi", "Turkovi=TR"),
    ],
)
def test_an_adjective_or_inhabitant_is_its_country(language: str, text: str, expected: str) -> None:
    """One that is also a point of the compass only beside a body or a title."""
    assert adjectives(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the foreign minister of Poland", ("foreign minister", "foreign-minister", "PL", True)),
        ("en", "the Polish foreign minister", ("Polish foreign minister", "foreign-minister", "PL", True)),
        ("en", "Poland's foreign minister", ("foreign minister", "foreign-minister", "PL", True)),
        ("en", "NATO's secretary general", ("secretary general", "secretary-general", "nato", True)),
        ("en", "the foreign minister slept", ("foreign minister", "foreign-minister", None, True)),
        ("en", "the former foreign minister of Poland",
         ("foreign minister", "foreign-minister", "PL", False)),
        ("fr", "le ministre russe des Affaires étrangères",
         ("ministre russe des Affaires étrangères", "foreign-minister", "RU", True)),
        ("de", "der Kremlchef schlief", ("Kremlchef", "president", "RU", True)),
        ("ru", "президент Польши", ("президент", "president", "PL", True)),
    ],
)  # fmt: skip
def test_a_title_tells_its_office_and_whose_it_is(
    language: str, text: str, expected: tuple[str, str, str | None, bool]
) -> None:
    """By an adjective, a genitive, a possessive, or the word itself; not of the former one."""
    assert titles(text, language) == [expected]


def test_a_phrase_reaches_to_the_end_of_its_owner() -> None:
    """The person stands behind it: the foreign minister | of Poland | Florian Quill."""
    passage, spotted = read("the foreign minister of Poland Florian Quill", "en")
    known = senses.known(passage, spotted, GAZETTEER)
    [phrase] = phrases.titles(passage, spotted, covered(known))
    assert (phrase.outset, phrase.start, phrase.end, phrase.reach) == (1, 1, 3, 5)


@pytest.mark.parametrize(
    ("language", "between", "is_linked"),
    [("en", "of the", True), ("en", "", True), ("en", "beside", False), ("fr", "de la", True),
     ("en", '"', True), ("en", "of the big old wide", False), ("xx", "of the", False)],
)  # fmt: skip
def test_link_words_tie_a_noun_to_whose_it_is(language: str, between: str, is_linked: bool) -> None:
    """Those of the table, of one language; quotation marks do not matter."""
    words = ["ministry", *between.split(), "Poland"]
    passage = Passage(words=words, language=language)
    assert links.is_link(passage, 1, len(words) - 1) is is_linked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland's harbour", True),
        ("Poland’s harbour", True),
        ("Poland harbour", False),
        ("Jens' harbour", True),
    ],
)
def test_a_possessive_is_an_apostrophe_with_or_without_s(text: str, expected: bool) -> None:
    """Of either kind."""
    passage = Passage(words=split(text), language="en")
    assert links.is_possessive(passage, 1) is expected
