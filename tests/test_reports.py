"""Rules of the operator's reports that are decided in Python: a name in its sentence."""

from pathlib import Path

import pytest

from pipeline.reports import LONGEST, in_sentence, why
from tests.newsroom import HOUR, NOON, Named, Newsroom


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("It rained. The «NATO» summit began. It ended.", "The «NATO» summit began."),
        ("«NATO» met", "«NATO» met"),
        ("Was it so? Yes! «NATO» met… Then it ended.", "«NATO» met…"),
        ("Title\n\n«NATO» met\n\nNext", "«NATO» met"),
        ("They met with Gen. «Mark Milley» in Kyiv. He left.", "They met with Gen. «Mark Milley» in Kyiv."),
        ("It was built by J. «Smith» in May 2020. It stands.", "It was built by J. «Smith» in May 2020."),
        ("Growth was 1.5 percent in «Finland». It fell.", "Growth was 1.5 percent in «Finland»."),
        ("Sweden joins NATO. «Finland» did so before.", "«Finland» did so before."),
        ("He said “no.” Then «Sweden» agreed.", "Then «Sweden» agreed."),
        ("演習は始まった。「終わった。」«台湾»は小さい。次。", "«台湾»は小さい。"),
        ("هل انتهى؟ قالت «روسيا» نعم. ثم", "قالت «روسيا» نعم."),
        ("Two\tspaces  by «United\u00a0States» forces", "Two spaces by «United States» forces"),
    ],
)
def test_a_name_is_shown_in_its_sentence(words: str, sentence: str) -> None:
    """From mark to mark; a full stop after a title, an initial or inside a number ends nothing."""
    before, rest = words.split("«")
    surface, after = rest.split("»")
    assert in_sentence(before, surface, after) == sentence


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [(300, 300, "both"), (300, 0, "left"), (0, 300, "right"), (300, 20, "left"), (100, 100, "none")],
)
def test_a_long_sentence_is_cut_on_its_longer_side(before: int, after: int, cut: str) -> None:
    """All of the 240 characters are used, and … says where something is missing."""
    shown = in_sentence("a" * before, "NATO", "b" * after)
    assert shown.startswith("…") == (cut in ("left", "both"))
    assert shown.endswith("…") == (cut in ("right", "both"))
    assert "«NATO»" in shown
    assert len(shown) == (LONGEST if cut != "none" else 206)


def test_a_name_longer_than_a_sentence_may_be_is_shown_whole() -> None:
    """It is what was asked about."""
    assert in_sentence("a" * 9, "n" * 300, "b" * 9) == f"…«{'n' * 300}»…"


def test_why_shows_each_mention_in_its_sentence(built: Newsroom) -> None:
    """The title first, then in the order of the words, with who it is and how it was found."""
    told = why(built.warehouse, "https://www.outlet6.example/6")["mentions"]
    assert told == [
        said("title", "«Ukraine» and Russia hold talks in Belarus", "UA", country="UA"),
        said("title", "Ukraine and «Russia» hold talks in Belarus", "RU", country="RU"),
        said("title", "Ukraine and Russia hold talks in «Belarus»", "BY", country="BY", role="location"),
        said("text", "«David Arakhamia» and Leonid Slutsky were delegates.", None, method="title"),
        said("text", "David Arakhamia and «Leonid Slutsky» were delegates.", None, method="title"),
    ]


def test_why_shows_the_mentions_of_the_newest_version(tmp_path: Path) -> None:
    """What an older wording named is history."""
    news = Newsroom(tmp_path / "sitrep.duckdb")
    with news.warehouse:
        news.article(1, "Russia", "Russia.", names=["RU"])
        news.run()
        news.article(1, None, "In Ukraine.", names={"Ukraine": Named("UA", role="location")}, at=NOON + HOUR)
        news.build()
        told = why(news.warehouse, "https://www.outlet1.example/1?from=rss")["mentions"]
    assert told == [said("text", "In «Ukraine».", "UA", country="UA", role="location")]


def said(part: str, sentence: str, actor_id: str | None, **more: str) -> dict[str, str | None]:
    return {
        "part": part,
        "sentence": sentence,
        "id": actor_id,
        "role": "actor",
        "country": None,
        "sector": None,
        "method": "gazetteer",
    } | more
