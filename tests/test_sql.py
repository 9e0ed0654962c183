"""The house rules of sql/: what a file may read, how it begins, that it is one statement and has comments."""

import re

import pytest

from pipeline import marts
from pipeline.database import SQL, statement
from tests.newsroom import Newsroom

READABLE = {  # folder → what its files may read
    "staging": {"raw", "staging"},
    "marts": {"staging", "marts"},
    "views": {"staging", "marts"},
    "macros": {"marts", "views"},
    "checks": {"raw", "staging", "marts"},
    "examples": {"raw", "staging", "marts", "views"},
}


@pytest.mark.parametrize("folder", READABLE)
def test_a_layer_reads_only_layers_below(folder: str, built: Newsroom) -> None:
    """Marts read staging and marts; only staging, and the checks that guard it, read raw."""
    definition = "select macro_definition from duckdb_functions() where function_name = $name"
    layer_of = {name: layer.folder for layer in marts.LAYERS for name in marts.names_in(layer.folder)}
    for name in marts.names_in(folder):
        sql = built.one(definition, name=name) if folder == "macros" else statement(folder, name)
        own = set(re.findall(r"^(\w+) as \(", sql, re.MULTILINE))  # a CTE may bear a relation's name
        read = marts.names_read(built.warehouse, sql) - own
        layers = {"raw" if r.startswith("raw.") else layer_of.get(r.removeprefix("main.")) for r in read}
        assert layers - {None} <= READABLE[folder], f"sql/{folder}/{name}.sql reads {sorted(read)}"


@pytest.mark.parametrize("folder", ["staging", "marts", "views", "macros"])
def test_a_file_begins_with_its_grain(folder: str) -> None:
    """The first thing a reader asks is what one row is."""
    for name in marts.names_in(folder):
        assert statement(folder, name).startswith("-- Grain: one row per "), name


@pytest.mark.parametrize("folder", ["functions", "staging", "marts", "views", "macros", "checks", "examples"])
def test_a_file_is_one_statement(folder: str) -> None:
    """It can be pasted and run; its only semicolon is its last character."""
    for name in marts.names_in(folder):
        code = re.sub(r"(?m)^ *--.*", "", statement(folder, name))
        assert code.rstrip().endswith(";"), name
        assert code.count(";") == 1, name


def test_no_value_is_formatted_into_a_file() -> None:
    """Nothing of what stands in sql/ is a template."""
    for layer in marts.LAYERS:
        for name in marts.names_in(layer.folder):
            code = re.sub(r"(?m)^ *--.*|\\[px]\{\w+\}", "", statement(layer.folder, name))
            assert not set("{}$%") & set(code), name


def test_what_is_kept_as_sql_can_be_read_by_older_duckdb() -> None:
    """Views and macros are parsed again by the reader's DuckDB: 1.5 cannot bind what 2.0 keeps of `if()`."""
    for layer in marts.LAYERS:
        for name in marts.names_in(layer.folder):
            code = re.sub(r"(?m)^ *--.*", "", statement(layer.folder, name))
            assert layer.folder == "marts" or not re.search(r"\bif\(", code), name


def test_everything_of_ours_has_a_comment(built: Newsroom) -> None:
    """Tables, views, columns and macros, of raw too: the dictionary has no gaps."""
    bare = built.rows(
        "select schema_name, relation, column_name from data_dictionary where coalesce(comment, '') = ''"
    )
    assert bare == []


def test_every_comment_is_of_something(built: Newsroom) -> None:
    """A file of comments is named like what it describes."""
    assert set(marts.names_in("comments")) <= set(built.build())


def test_a_check_is_a_claim_that_says_what_its_failure_means() -> None:
    """assert_… in its name; a sentence at its head."""
    for name in marts.names_in("checks"):
        assert name.startswith("assert_")
        assert len(marts.meaning(statement("checks", name))) > 40, name


def test_names_are_ordered_by_what_they_read() -> None:
    """Each after those it reads; outsiders and itself do not matter."""
    assert marts.in_order({"c": {"b", "main.a"}, "b": {"a", "raw.x", "b"}, "a": {"raw.y"}}) == ("a", "b", "c")


def test_names_are_read_without_binding(news: Newsroom) -> None:
    """A query's names are known before its tables exist, in subqueries too; comments do not count."""
    sql = """
    -- from d
    with q as (select * from raw.a)
    select * from q join b using (x) where x in (select x from c)
    """
    assert marts.names_read(news.warehouse, sql) == {"q", "raw.a", "b", "c"}


def test_marts_are_where_the_files_are() -> None:
    """The folder decides what a file becomes: none is left over."""
    folders = {folder.name for folder in SQL.iterdir() if folder.is_dir()}
    assert {layer.folder for layer in marts.LAYERS} <= folders
