"""Where it is what no table knows."""

import pytest

from tests.tagging import tagged

WHITTIER, COLUMBIA = 33.98, 34.0


@pytest.mark.parametrize(
    ("text", "surface", "latitude"),
    [
        ("It rained in California, in Whittier's Quillbury Park, all day.", "Quillbury Park", WHITTIER),
        (
            "She was treated at Quillbury Hospital in Columbia, South Carolina.",
            "Quillbury Hospital",
            COLUMBIA,
        ),
        ("It rained in the village of Quillbury in southern California.", "Quillbury", None),
    ],
)
def test_it_is_where_the_place_beside_it_is(text: str, surface: str, latitude: float | None) -> None:
    """As far as that says it: not where the middle of a region is."""
    [mention] = [one for one in tagged(text) if one.surface == surface]
    assert mention.country == "US"
    assert mention.latitude == (pytest.approx(latitude, abs=0.1) if latitude else None)


def test_it_has_no_id_of_another_place() -> None:
    """A park is not its city."""
    [park] = [
        one
        for one in tagged("It rained in Paris's Quillbury Park.")
        if one.kind == "place" and not one.actor_id
    ]
    assert (park.country, park.geonames_id) == ("FR", None)


def test_an_unknown_village_is_in_the_country_of_the_place_that_comes_next() -> None:
    """Within a sentence, and a few words."""
    near = tagged("It rained in Quillbury, a village near Minsk.")
    assert [(one.surface, one.country) for one in near] == [("Quillbury", "BY"), ("Minsk", "BY")]
    apart = tagged("It rained in Quillbury. They met in Minsk.")
    assert [(one.surface, one.country) for one in apart] == [("Quillbury", None), ("Minsk", "BY")]
