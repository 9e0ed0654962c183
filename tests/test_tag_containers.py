"""What a place lies in, as a text says it."""

from pipeline.tag.context.containers import abbreviations, regions
from pipeline.tag.known.atlas import atlas

TEXAS = "geonames:4736286"


def test_every_abbreviation_is_of_a_region_or_a_country() -> None:
    """Tex., TX and Texas are one."""
    assert abbreviations()["TX"] == abbreviations()["Tex."]
    assert atlas().places[regions()["US", "TX"]].place_id == TEXAS
    assert all(
        (box.country, box.admin1) in regions() or box.admin1 is None
        for boxes in abbreviations().values()
        for box in boxes
    )


def test_an_abbreviation_may_be_of_two_countries() -> None:
    """Perth, WA; Seattle, WA."""
    assert {box.country for box in abbreviations()["WA"]} == {"AU", "US"}
