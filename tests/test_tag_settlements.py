"""Words that say that a name is that of a settlement."""

import pytest

from tests.tagging import tagged


@pytest.mark.parametrize(
    ("text", "surface", "kind", "country"),
    [
        ("The village of Omar in Idlib was shelled.", "Omar", "place", "SY"),
        ("The villages of Sarah and Omar in Idlib were shelled.", "Sarah", "place", "SY"),
        ("We met Omar in Idlib.", "Omar", "person", None),
        ("The mayor of the city of Turkey, Texas, resigned.", "Turkey", "place", "US"),
        ("The largest city of Turkey is Istanbul.", "Turkey", "country", "TR"),
        ("HOLLIDAY, Mo. — A barn burned.", "HOLLIDAY", "place", "US"),
        ("HOLLIDAY, Texas — A barn burned.", "HOLLIDAY", "place", "US"),
    ],
)
def test_a_word_before_it_or_a_state_behind_it_says_so(
    text: str, surface: str, kind: str, country: str | None
) -> None:
    """And no person and no country."""
    [mention] = [one for one in tagged(text) if one.surface == surface]
    assert (mention.kind, mention.country) == (kind, country)


def test_a_place_of_another_state_is_not_meant() -> None:
    """Where the text says a state, the atlas's only namesake has none of it: no coordinates."""
    there, elsewhere = (
        tagged(f"HOLLIDAY, {state} — A barn burned in Holliday.") for state in ("Texas", "Mo.")
    )
    assert [one.latitude is None for one in there if one.surface.lower() == "holliday"] == [False, False]
    assert [one.latitude is None for one in elsewhere if one.surface.lower() == "holliday"] == [True, True]


def test_a_town_and_the_country_that_it_is_called_like() -> None:
    """The one where its state is behind it, the other beside another country."""
    born, served = (
        one.country
        for one in tagged("He was born in Jordan, Minn., and served in Jordan and Syria.")
        if one.surface == "Jordan"
    )
    assert (born, served) == ("US", "JO")


def test_a_suburb_is_close_to_its_city() -> None:
    """The one of Philadelphia is in the atlas, that of Cincinnati is where its city is."""
    [own] = [one for one in tagged("The Philadelphia suburb of West Chester grew.") if "West" in one.surface]
    [other] = [one for one in tagged("The Cincinnati suburb of West Chester grew.") if "West" in one.surface]
    assert own.actor_id is not None
    assert other.actor_id is None
    assert other.latitude == pytest.approx(39.1, abs=0.1)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The army shelled the village of Kut in the north.", None),
        ("The army shelled the city of Kut in Iraq.", "IQ"),
    ],
)
def test_a_village_is_no_city_of_that_name(text: str, country: str | None) -> None:
    """Where the text calls it one, the atlas's large namesake is not meant."""
    [mention] = [one for one in tagged(text) if one.surface == "Kut"]
    assert (mention.kind, mention.country, mention.latitude is None) == ("place", country, country is None)
