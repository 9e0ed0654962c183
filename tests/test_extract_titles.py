"""Headline candidates → the title."""

import pytest

from pipeline.extract import titles

SITE = ["Harbour News", "harbour-news.example"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bridge to be rebuilt | Harbour News", "Bridge to be rebuilt"),
        ("Bridge to be rebuilt - Harbour News", "Bridge to be rebuilt"),
        ("Bridge to be rebuilt – Region – HARBOUR NEWS", "Bridge to be rebuilt – Region"),
        ("Bridge to be rebuilt | harbour-news.example", "Bridge to be rebuilt"),
        ("Bridge to be rebuilt | HarbourNews", "Bridge to be rebuilt"),
        ("Bridge - old and new", "Bridge - old and new"),
        ("Q&amp;A: the bridge&nbsp;again", "Q&A: the bridge again"),
        ("  Bridge\n to be   rebuilt ", "Bridge to be rebuilt"),
        (None, ""),
    ],
)
def test_the_site_s_name_is_cut_from_the_end(text: str | None, expected: str) -> None:
    """Entities and white space are resolved, and only the site's own name goes."""
    assert titles.clean(text, SITE) == expected


@pytest.mark.parametrize(
    ("candidates", "announced", "expected"),
    [
        (["A", "B"], None, "A"),
        (["A bridge for all", "B bridge"], "B bridge", "B bridge"),
        (["A bridge for all"], "Something else", "A bridge for all"),
        (
            ["Council votes to …", "Council votes to rebuild the bridge"],
            None,
            "Council votes to rebuild the bridge",
        ),
        (["Council votes - The Daily", "Council votes"], None, "Council votes"),
        ([None, "", "  "], "From the feed", "From the feed"),
        ([], None, None),
    ],
)
def test_the_best_source_wins_unless_the_feed_announced_another(
    candidates: list[str | None], announced: str | None, expected: str | None
) -> None:
    """A cut title yields to its whole, a tail that another candidate lacks goes, the feed confirms."""
    assert titles.choose(candidates, SITE, announced) == expected
