"""What the gazetteer holds, counted, and what the user's rows change in it."""

from dataclasses import replace
from datetime import date

from pipeline.data import rows
from pipeline.records.mentions import Alias
from pipeline.tag.curation.census import Taken, compare, count
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.gazetteer import load
from pipeline.tag.known.offices import Term

SHIPPED = load()
NATO = SHIPPED.by_id["nato"]
BOARD = replace(NATO, actor_id="harbour-board", name="Harbour Board of Ostend", country="BE", sector="GOV")
TERM = Term(
    actor_id="harbour-board", office="director", of="BE", start=date(2020, 1, 1), end=None, as_of=None
)


def alias(name: str, language: str) -> Alias:
    return Alias(actor_id="harbour-board", language=language, alias=name, source="tests")


def test_everybody_is_counted_once_by_kind_and_by_layer() -> None:
    """The user's actors are a layer of their own."""
    own = Additions(actors=(BOARD,), aliases=(alias("Havenraad", "nl"),))
    census = count(load(own.actors, own.aliases), own, atlas(), date(2022, 1, 28))
    assert census.layers["yours"] == 1
    assert census.layers["curated"] == len(rows("actors"))
    assert sum(census.layers.values()) == sum(census.kinds.values()) == len(SHIPPED.actors) + 1
    assert sum(census.aliases.values()) == len(SHIPPED.aliases) + 2
    assert sum(census.places.values()) == len(atlas().places)
    assert 0 < census.persons_with_offices <= census.persons == census.kinds["person"]


def test_large_countries_have_a_head_of_government_in_the_crisis() -> None:
    """A prime minister, or whoever else leads; the longer ago a table was made, the more are missing."""
    then = count(SHIPPED, Additions(), atlas(), date(2022, 1, 28)).headless
    later = count(SHIPPED, Additions(), atlas(), date(2032, 1, 28)).headless
    assert not {"CN", "DE", "FR", "GB", "IN", "PL", "RU", "TR", "TW", "UA", "US"} & set(then)
    assert len(then) < len(later)


def test_no_rows_change_nothing() -> None:
    """Nor do rows that say what is known."""
    assert not any(vars_of(Additions()))
    known = Additions(actors=(replace(NATO, source="tests"),))
    assert not any(vars_of(known))


def vars_of(own: Additions) -> list[object]:
    difference = compare(own, SHIPPED)
    return [getattr(difference, name) for name in ("added", "replaced", "aliases", "terms", "taken")]


def test_what_the_users_rows_add_and_replace_is_told() -> None:
    """Actors, columns, names, terms."""
    own = Additions(
        actors=(BOARD, replace(NATO, sector="MIL")), aliases=(alias("Havenraad", "nl"),), terms=(TERM,)
    )
    difference = compare(own, SHIPPED)
    assert difference.added == ("harbour-board",)
    assert [tuple(change) for change in difference.replaced] == [("nato", "sector", "IGO", "MIL")]
    assert difference.aliases == own.aliases
    assert difference.terms == (TERM,)
    assert difference.taken == ()


def test_names_that_mean_somebody_else_now_are_told_by_language() -> None:
    """An actor's, a country's; a name of another language is not taken."""
    own = Additions(
        actors=(BOARD,), aliases=(alias("OTAN", "fr"), alias("Frankreich", "de"), alias("Bundestag", "fi"))
    )
    assert compare(own, SHIPPED).taken[:2] == (
        Taken("fr", "OTAN", "nato", "harbour-board"),
        Taken("de", "Frankreich", "FR", "harbour-board"),
    )
