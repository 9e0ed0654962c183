"""Where in a TOML file a field stands."""

import pytest

from pipeline.tomllines import Location, line_of

FILE = """\
title = "ports"
[terms]
fr = ["a", "b"]
[[actor]]
id = "one"
offices = [{office = "mayor", start = 2010},
  {office = "president",
   start = 2017}]
[actor.aliases]
fr = [
  "A",
  "B",
]
"zh" = ["甲"]

[[actor]]  # the second
id = "two"
[[actor.offices]]
office = "mayor"
[[actor.offices]]
office = "speaker"
of = "FR"
[actor.aliases]
de = ["C"]
"""


@pytest.mark.parametrize(
    ("location", "line"),
    [
        ((), 1),
        (("title",), 1),
        (("terms", "fr"), 3),
        (("terms", "fr", 1), 3),
        (("actor", 0), 4),
        (("actor", 0, "id"), 5),
        (("actor", 0, "offices", 0, "start"), 6),
        (("actor", 0, "offices", 1, "office"), 7),
        (("actor", 0, "offices", 1, "start"), 8),
        (("actor", 0, "aliases"), 9),
        (("actor", 0, "aliases", "fr", 1), 12),
        (("actor", 0, "aliases", "zh", 0), 14),
        (("actor", 1, "id"), 17),
        (("actor", 1, "offices", 0, "office"), 19),
        (("actor", 1, "offices", 1, "of"), 22),
        (("actor", 1, "aliases", "de", 0), 24),
    ],
)
def test_a_field_is_found_in_its_table(location: Location, line: int) -> None:
    """In tables, arrays of tables and inline ones."""
    assert line_of(FILE, location) == line


@pytest.mark.parametrize(
    ("location", "line"),
    [
        (("actor", 0, "name"), 4),
        (("actor", 0, "offices", 1, "of"), 7),
        (("actor", 1, "offices", 0, "of"), 18),
        (("actor", 1, "aliases", "fr"), 23),
        (("actor", 9), 16),
        (("nothing",), 1),
    ],
)
def test_what_is_missing_is_told_by_what_it_would_stand_in(location: Location, line: int) -> None:
    """The table's header, or the first line of the inline table."""
    assert line_of(FILE, location) == line
