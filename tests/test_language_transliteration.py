"""How names are spelled in other languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.data import rows
from pipeline.language.transliteration import MOST, POSITIONS, spellings

ROWS = rows("transliterations")


@pytest.mark.parametrize(
    ("name", "source", "target", "expected"),
    [
        ("Зеленский", "ru", "en", "Zelensky Zelenskiy Zelenskii Zelenskyy"),
        ("Зеленський", "uk", "en", "Zelensky Zelenskyy Zelenskyi"),
        ("Зеленський", "uk", "de", "Selenskyj Selenski"),
        ("Зеленський", "uk", "pl", "Zełenski Zełenskyj"),
        ("Зеленський", "uk", "cs", "Zelenskyj"),
        ("Зеленський", "uk", "sl", "Zelenski"),
        ("Зеленский", "ru", "ar", "زيلينسكي"),
        ("Шойгу", "ru", "en", "Shoigu Shoygu"),
        ("Шойгу", "ru", "fr", "Choïgou"),
        ("Шойгу", "ru", "de", "Schoigu"),
        ("Шойгу", "ru", "pl", "Szojgu"),
        ("Шойгу", "ru", "cs", "Šojgu"),
        ("Путин", "ru", "fr", "Poutine"),
        ("Путин", "ru", "nl", "Poetin"),
        ("Путин", "ru", "hu", "Putyin"),
        ("Кулеба", "uk", "fr", "Kouleba"),
        ("Кулеба", "uk", "nl", "Koeleba Kuleba"),
        ("Лавров", "ru", "de", "Lawrow"),
        ("Захарова", "ru", "es", "Zajarova"),
        ("Борисов", "bg", "de", "Borissow"),
        ("Вучић", "sr", "sv", "Vučić"),
        ("Лукашэнка", "be", "tr", "Lukaşenka"),
        ("Мар’яна", "uk", "en", "Maryana"),
    ],
)
def test_a_name_is_spelled_as_the_press_of_the_language_spells_it(
    name: str, source: str, target: str, expected: str
) -> None:
    """Each language writes the same sounds in its own way, and some in several."""
    assert set(expected.split()) <= spellings(name, source, target)


@pytest.mark.parametrize(
    ("name", "source", "target", "expected"),
    [
        ("Зеленський", "uk", "ru", "Зеленский"),
        ("Зеленський", "uk", "bg", "Зеленски"),
        ("Зеленский", "ru", "uk", "Зеленський"),
        ("Владимир Путин", "ru", "uk", "Володимир Путін"),
        ("Михаил", "ru", "uk", "Михайло"),
        ("Вучић", "sr", "ru", "Вучич"),
        ("Альтмайер", "ru", "bg", "Алтмайер"),
        ("Перри", "ru", "bg", "Пери"),
        ("Сандерс", "ru", "bg", "Сандърс"),
        ("Штеффен", "ru", "bg", "Щефен"),
    ],
)
def test_a_name_goes_from_one_cyrillic_alphabet_to_another(
    name: str, source: str, target: str, expected: str
) -> None:
    """Given names are translated, as the languages do with each other's."""
    assert expected in spellings(name, source, target)


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("Pedro Sánchez", "es", "Педро Санчес"),
        ("Giorgia Meloni", "it", "Джорджа Мелони"),
        ("Radosław Sikorski", "pl", "Радослав Сикорский"),
        ("Andrej Babiš", "cs", "Андрей Бабиш"),
        ("Janez Janša", "sl", "Янез Янша"),
        ("Viktor Orbán", "hu", "Виктор Орбан"),
        ("Erdoğan", "tr", "Эрдоган"),
        ("Niinistö", "fi", "Ниинистё"),
        ("Klaus Iohannis", "ro", "Клаус Йоханнис"),
    ],
)
def test_a_latin_name_is_written_in_cyrillic_as_it_is_spoken(name: str, source: str, expected: str) -> None:
    """Of languages that write as they speak."""
    assert expected in spellings(name, source, "ru")


@pytest.mark.parametrize(
    ("name", "source", "target"),
    [
        ("George Bush", "en", "ru"),
        ("习近平", "zh", "en"),
        ("Путин", "ru", "ja"),
        ("", "ru", "en"),
        ("Ґ", "ru", "en"),
    ],
)
def test_nothing_is_spelled_without_rules(name: str, source: str, target: str) -> None:
    """English letters say too little of sounds; a letter that the language does not have is no guess."""
    assert spellings(name, source, target) == frozenset()


def test_given_name_and_surname_vary_apart() -> None:
    """Who writes Sergey may write Shoigu."""
    assert {"Sergei Shoigu", "Sergey Shoigu", "Sergey Shoygu"} <= spellings("Сергей Шойгу", "ru", "en")


def test_capitals_and_hyphens_stay() -> None:
    """A double surname keeps both its capitals."""
    assert "Klympush-Tsyntsadze" in spellings("Климпуш-Цинцадзе", "uk", "en")


@given(
    st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяАЙ -"), st.sampled_from(["en", "de", "pl", "ar", "uk"])
)
def test_spellings_are_few(name: str, target: str) -> None:
    """However many letters may be written in several ways."""
    assert len(spellings(name, "ru", target)) <= MOST


def test_every_rule_is_complete_and_stands_once() -> None:
    """Two rules for the same letters, languages and position would leave the choice to their order."""
    pairs = [
        (source, target, row["letters"], row["position"])
        for row in ROWS
        for source in row["from"].split()
        for target in row["to"].split()
    ]
    assert len(pairs) == len(set(pairs))
    assert all(row["letters"] and row["source"].strip() for row in ROWS)


def test_every_position_is_one_that_spelling_knows() -> None:
    """A misspelled position would never fit."""
    assert {row["position"] for row in ROWS} <= set(POSITIONS)


def test_rules_are_in_lower_case() -> None:
    """The capitals are the name's."""
    assert all((row["letters"] + row["becomes"]).lower() == row["letters"] + row["becomes"] for row in ROWS)
