"""The tables of names: every row is complete and says where it comes from."""

import re
from collections import Counter

import pytest
from babel import Locale

from pipeline.data import digest, rows
from pipeline.language.inflections import base_forms, clitics
from pipeline.language.passage import calendar
from pipeline.language.words import split
from pipeline.tag.known.countries import aliases, names_in
from pipeline.tag.known.gazetteer import TABLES, load
from pipeline.tag.known.lexicon import lexicon

GAZETTEER = load()
COLUMNS = {
    "abbreviations": "language abbreviation source",
    "actor_aliases": "actor_id language alias source",
    "actors": "id kind name country sector wikidata_id source",
    "bodies": "language noun body sector source",
    "clitics": "language clitic meaning source",
    "common_place_words": "language word source",
    "country_bodies": "country body actor_id source",
    "country_names": "language country name source",
    "country_slugs": "country adjective source",
    "demonyms": "language country adjective inhabitant source",
    "entity_labels": "label kind pipelines source",
    "given_names": "name source",
    "inflections": "languages ending forms example source",
    "leading_offices": "country office source",
    "language_traits": "language trait source",
    "link_words": "language words kind source",
    "metonyms": "place_id actor_id kind country sector source",
    "name_cues": "language word kind position source",
    "name_particles": "particle source",
    "name_rules": "language name rule reason source",
    "office_holders": "actor_id name wikidata_id office of start end as_of source",
    "office_names": "language name office of source",
    "office_sectors": "office sector rank holders source",
    "offices": "actor_id office of start end source",
    "area_codes": "area_code country admin1 source",
    "place_containers": "abbreviation country admin1 source",
    "place_names": "place_id language name source",
    "places": "place_id geonames_id kind name country admin1 latitude longitude population source",
    "plural_endings": "language ending source",
    "famous_places": "geonames_id name population source",
    "places_small": "geonames_id name country admin1 latitude longitude population names source",
    "role_cues": "language cue kind source",
    "seats": "actor_id source",
    "sectors": "sector name source",
    "stand_ins": "language word actor_id source",
    "state_bodies": "body name sector source",
    "state_forms": "language words source",
    "titles": "language title office sector source",
    "transliterations": "from to letters becomes position source",
    "wikidata_offices": "wikidata_id office of source",
}
WORDS = {  # table and column: what may stand there, beside nothing
    ("actors", "kind"): "person organization group place product",
    ("link_words", "kind"): "where whose",
    ("name_cues", "kind"): "organization place street never",
    ("name_cues", "position"): "any first last",
    ("name_rules", "rule"): "alone decoy never",  # and two of two words
    ("office_sectors", "holders"): "sole several",
    ("role_cues", "kind"): "acting adjectival agentive article bare conjunction definite direction division "
    "ending indefinite locative motion municipal postposed relative saying settled settlement settlements "
    "subject subordinating possessive suburb town village within water",
}
ATLAS = ("places", "places_small")  # which has Bonaire and Svalbard, too
DEMONYMS = "demonyms"  # also of the West, of the European and of the Soviet Union
CODES = [
    table
    for table, columns in COLUMNS.items()
    if " country " in f" {columns} " and table not in (*ATLAS, DEMONYMS)
]
ACTORS = ["actor_aliases", "country_bodies", "metonyms", "offices", "seats", "stand_ins"]
SECTORS = [table for table, columns in COLUMNS.items() if " sector " in columns]
OFFICES = ["leading_offices", "office_holders", "office_names", "offices", "wikidata_offices"]
SPOKEN = [table for table, columns in COLUMNS.items() if "language " in columns]
KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*|geonames:[0-9]+")
LANGUAGES = ["en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk", "tr", "ar"]


def values(table: str, column: str) -> set[str]:
    """All that stands in a column, beside nothing."""
    return {row[column] for row in rows(table)} - {""}


def test_every_table_that_tagging_reads_is_checked_here() -> None:
    """And it is in the fingerprint."""
    assert set(TABLES) <= COLUMNS.keys()


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_its_columns_in_every_row(name: str) -> None:
    """A comma too many or too few is a slip; so is a space at either end of a cell."""
    assert rows(name)
    assert all(" ".join(map(str, row)) == COLUMNS[name] for row in rows(name))
    assert not [row for row in rows(name) for cell in row.values() if cell != cell.strip()]


@pytest.mark.parametrize("name", COLUMNS)
def test_every_row_has_a_source(name: str) -> None:
    """Where knowledge comes from stands beside it."""
    assert all(row["source"] for row in rows(name))


@pytest.mark.parametrize("name", COLUMNS)
def test_no_row_stands_twice(name: str) -> None:
    """A second row says nothing."""
    found = Counter(tuple(row.values()) for row in rows(name))
    assert [row for row, count in found.items() if count > 1] == []


@pytest.mark.parametrize(("table", "column"), WORDS)
def test_a_column_of_few_words_has_no_others(table: str, column: str) -> None:
    """A misspelled word would be read as none."""
    spaced = {"mixed case", "with noun", "country named", "tied", "all forces", "of peoples"}
    assert values(table, column) <= {*WORDS[table, column].split()} | spaced


@pytest.mark.parametrize(
    ("table", "column"), [*((table, "country") for table in CODES), ("office_holders", "of")]
)
def test_a_country_is_one_that_exists(table: str, column: str) -> None:
    """A code that CLDR does not know, or that is no country here, is a slip."""
    assert values(table, column) <= {actor.actor_id for actor in GAZETTEER.actors if actor.kind == "country"}


@pytest.mark.parametrize("table", ATLAS)
def test_a_place_is_in_a_territory_that_cldr_knows(table: str) -> None:
    """Which need not be a country here."""
    assert values(table, "country") <= Locale("en").territories.keys()


@pytest.mark.parametrize("table", ACTORS)
def test_an_actor_is_one_that_exists(table: str) -> None:
    """An id of nobody would stop tagging."""
    assert values(table, "actor_id") <= GAZETTEER.by_id.keys()


@pytest.mark.parametrize(("table", "column"), [("demonyms", "country"), ("office_names", "of")])
def test_an_adjective_or_a_name_of_an_office_is_of_a_country_or_an_actor(table: str, column: str) -> None:
    """Soviet, Western, Kremlin chief."""
    assert values(table, column) <= GAZETTEER.by_id.keys()


def test_an_office_is_of_a_country_or_an_actor() -> None:
    """And held by a person."""
    assert values("offices", "of") <= GAZETTEER.by_id.keys()
    assert {GAZETTEER.by_id[person].kind for person in values("offices", "actor_id")} == {"person"}


@pytest.mark.parametrize("table", OFFICES)
def test_an_office_is_a_canonical_one(table: str) -> None:
    """Those of `office_sectors.csv`; titles may also say who holds none: a journalist, a former one."""
    assert values(table, "office") <= values("office_sectors", "office")
    assert len(values("titles", "office") & values("office_sectors", "office")) >= 30


@pytest.mark.parametrize("table", SECTORS)
def test_a_sector_is_one_of_plovers(table: str) -> None:
    """Three letters that `sectors.csv` explains."""
    assert values(table, "sector") <= values("sectors", "sector")


@pytest.mark.parametrize("table", SPOKEN)
def test_a_language_is_one_that_cldr_knows(table: str) -> None:
    """ISO 639-1, or `mul`."""
    assert [
        code for code in values(table, "language") - {"mul"} if len(code) != 2 or not calendar(code)
    ] == []


def test_the_languages_of_inflections_are_known_too() -> None:
    """Several stand in a cell."""
    spoken = {code for row in rows("inflections") for code in row["languages"].split()}
    assert [code for code in spoken if len(code) != 2 or not calendar(code)] == []


def test_a_body_is_one_that_states_have() -> None:
    """Or any ministry; nothing for nouns of people: officials."""
    known = values("state_bodies", "body")
    assert values("bodies", "body") <= known | {"ministry"}
    assert values("country_bodies", "body") <= known


def test_every_id_is_ascii_in_kebab_case() -> None:
    """Or of GeoNames."""
    ids = values("actors", "id") | values("office_holders", "actor_id") | values("places", "place_id")
    assert sorted(each for each in ids if not KEBAB_CASE.fullmatch(each)) == []


def test_an_actor_stands_once() -> None:
    """So does what Wikidata calls it."""
    for column in ("id", "wikidata_id"):
        found = Counter(row[column] for row in rows("actors") if row[column])
        assert [value for value, count in found.items() if count > 1] == []


def test_an_alias_of_a_language_is_of_one_actor() -> None:
    """And stands once."""
    found = Counter((row["language"], row["alias"]) for row in rows("actor_aliases"))
    assert [alias for alias, count in found.items() if count > 1] == []


def test_the_gazetteer_is_large() -> None:
    """As large as its users were told."""
    kinds = Counter(actor.kind for actor in GAZETTEER.actors)
    assert Counter(row["kind"] for row in rows("actors"))["organization"] >= 250
    assert kinds["organization"] >= 250
    assert kinds["person"] >= 4_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_tables(language: str) -> None:
    """Aliases, titles, adjectives, bodies, words of place and saying."""
    for table in ("actor_aliases", "titles", "demonyms", "bodies", "role_cues", "name_cues"):
        assert language in values(table, "language")


def test_a_digest_is_of_the_tables_it_names() -> None:
    """Other tables, another digest; the same ones, the same."""
    digests = {digest(TABLES), digest(TABLES[:-1]), digest([])}
    assert len(digests) == 3
    assert digest(list(TABLES)) in digests


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
    assert names["european union"][0].value == "european-union"
