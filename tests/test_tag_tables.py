"""The tables of names: every row is complete and says where it comes from."""

import pytest

from pipeline.data import digest
from pipeline.tag import tables
from pipeline.tag.countries import aliases, names_in
from pipeline.tag.gazetteer import load
from pipeline.tag.inflections import base_forms, clitics
from pipeline.tag.lexicon import lexicon
from pipeline.tag.words import split


@pytest.mark.parametrize("name", tables.NAMES)
def test_every_row_has_a_source(name: str) -> None:
    """Where knowledge comes from stands beside it."""
    assert all(row["source"].strip() for row in tables.rows(name))


@pytest.mark.parametrize("name", tables.NAMES)
def test_no_row_stands_twice(name: str) -> None:
    """A second row says nothing."""
    found = [tuple(row.values()) for row in tables.rows(name)]
    assert len(found) == len(set(found))


def test_a_digest_is_of_the_tables_it_names() -> None:
    """Other tables, another digest; the same ones, the same."""
    digests = {digest(tables.NAMES), digest(tables.NAMES[:-1]), digest([])}
    assert len(digests) == 3
    assert digest(list(tables.NAMES)) in digests


def test_every_rule_about_a_name_is_one_that_matching_knows() -> None:
    """A misspelled rule would be no rule."""
    assert {row["rule"] for row in tables.rows("name_rules")} == {"alone", "mixed case", "never", "decoy"}


def test_other_names_are_of_countries_that_exist() -> None:
    """A code that CLDR does not know, or that is no country here, is a slip."""
    assert {row["country"] for row in tables.rows("country_names")} <= set(load().by_id)


def test_every_shipped_name_holds_a_word() -> None:
    """A name without a word can never be found."""
    assert all(split(alias.alias) for alias in load().aliases)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Myanmar (Burma)", ["Myanmar"]),
        ("刚果（金）", ["刚果"]),
        ("Congo - Kinshasa", ["Congo-Kinshasa"]),
        ("Bosnia & Herzegovina", ["Bosnia & Herzegovina", "Bosnia and Herzegovina"]),
    ],
)
def test_what_cldr_writes_is_read_as_news_writes_it(written: str, names: list[str]) -> None:
    """Brackets are explanations, an ampersand is a word."""
    assert list(names_in(written)) == names


def test_a_language_without_countries_in_cldr_has_the_names_of_all_languages() -> None:
    """No language is refused."""
    assert {(alias.actor_id, alias.alias) for alias in aliases("not a language")} >= {("US", "USA")}


@pytest.mark.parametrize(
    ("language", "word", "base"),
    [
        ("ru", "Украиной", "украина"),
        ("ru", "Зеленского", "зеленский"),
        ("uk", "Росією", "росія"),
        ("pl", "Polsce", "polska"),
        ("cs", "Německem", "německo"),
        ("fi", "Yhdysvalloissa", "yhdysvallat"),
        ("hu", "Ukrajnában", "ukrajna"),
        ("lt", "Putino", "putinas"),
        ("ko", "러시아는", "러시아"),
        ("en", "Ukraine", "ukraine"),
    ],
)
def test_an_inflected_word_leads_to_its_base_form(language: str, word: str, base: str) -> None:
    """The form in the text may come from the form in the table."""
    assert base in base_forms(word, language)


def test_the_adjective_does_not_lead_to_the_country() -> None:
    """Diacritics count in endings: Česka is of Česko, Česká is Czech."""
    assert "česko" in base_forms("Česka", "cs")
    assert "česko" not in base_forms("Česká", "cs")


def test_the_longest_clitic_is_tried_first() -> None:
    """«وب» is two, and «و» would leave one of them."""
    assert list(clitics("ar")) == sorted(clitics("ar"), key=len, reverse=True)
    assert clitics("en") == ()


def test_a_lexicon_knows_the_beginnings_of_its_names() -> None:
    """They hold no name, but let the search go on."""
    names = lexicon(load(), "en").names
    assert names["european"] == ()
    assert names["european union"][0].actor_id == "european-union"
