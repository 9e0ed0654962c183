"""Bylines → names of persons."""

import pytest

from pipeline.extract import names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ada Miller", ("Ada Miller",)),
        ("By Ada Miller and Jon Berg", ("Ada Miller", "Jon Berg")),
        ("BY ADA MILLER", ("ADA MILLER",)),
        ("Von Ada Miller und Jon Berg", ("Ada Miller", "Jon Berg")),
        ("Par Ada Miller et Jon Berg", ("Ada Miller", "Jon Berg")),
        ("Por Ada Miller y Jon Berg", ("Ada Miller", "Jon Berg")),
        ("Автор: Анна Петрова", ("Анна Петрова",)),
        ("Ada Miller, Jon Berg; Eva Lind", ("Ada Miller", "Jon Berg", "Eva Lind")),
        ("Ada Miller | Jon Berg", ("Ada Miller", "Jon Berg")),
        ("Ada Miller (Berlin)", ("Ada Miller",)),
        ("Ada Miller, ada@news.example, @ada", ("Ada Miller",)),
        ("https://news.example/ada", ()),
        ("Ada Miller, Political Editor", ("Ada Miller",)),
        ("Ada Miller, Ada miller", ("Ada Miller",)),
        ("Harbour News", ()),
        ("Harbour News, Port City, Utopia", ()),
        ("Reuters", ()),
        ("Редакция", ()),
        ("Staff Writer", ()),
        ("Published 3 May 2024", ()),
        ("Anna-Lena O'Brien", ("Anna-Lena O'Brien",)),
        ("Jan van Dijk", ("Jan van Dijk",)),
        ("Van Dijk", ("Van Dijk",)),
        ("Bynum Andrews", ("Bynum Andrews",)),
        ("山田太郎、鈴木花子", ("山田太郎", "鈴木花子")),
        ("", ()),
    ],
)
def test_a_byline_is_split_into_persons(line: str, expected: tuple[str, ...]) -> None:
    """Prefixes, addresses, roles, places, desks and organisations are not names."""
    assert names.persons([line], ["Harbour News"]) == expected


def test_a_name_counts_once_over_all_bylines() -> None:
    """The first spelling of a name stays."""
    assert names.persons(["Ada Miller", "ADA MILLER and Jon Berg"]) == ("Ada Miller", "Jon Berg")


@pytest.mark.parametrize(("name", "is_full"), [("Ada Miller", True), ("Red", False), ("read more", False)])
def test_a_full_name_has_words_with_capitals(name: str, is_full: bool) -> None:
    """What a page shows near its byline is a name only if it looks like one."""
    assert names.is_full(name) is is_full
