"""An embedding of one's own: a toy of five dimensions, that knows a few words of two languages."""

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from pipeline import marts
from pipeline.advance import advance, in_order
from pipeline.errors import ConfigError
from pipeline.runs import EVER
from pipeline.settings import Settings
from pipeline.stages import stages
from pipeline.stories.embedding import fingerprint, load, quantised
from pipeline.workspace import Workspace
from tests.newsroom import NOON, Newsroom
from tests.test_stories import LATE, stories_of

MEANING = {"dam": 0, "barrage": 0, "breaks": 1, "rompt": 1, "vote": 2, "scrutin": 2, "fish": 3, "poisson": 3}
TOY = "tests.test_story_embedding:Toy"


class Toy:
    """Counts words by what they mean; the last dimension is all that it does not know."""

    name = "toy"
    version = "1"

    def embed(self, text: str) -> Sequence[float]:
        counted = [0.0] * 5
        for word in re.findall(r"\w+", text.lower()):
            counted[MEANING.get(word, 4)] += 1.0 if word in MEANING else 0.01
        return counted


def stories(folder: Path, settings: Settings) -> int:
    """How many stories three texts are: two on a dam, in English and French, that share two countries."""
    news = Newsroom(folder / f"{settings.embedding is None}.duckdb")
    with news.warehouse:
        marts.ensure_views(news.warehouse)
        news.pages_with_articles(
            {
                "number": number, "title": title, "text": text, "language": language,
                "at": NOON + timedelta(hours=number),
            }
            for number, (language, title, text) in enumerate(TEXTS)
        )  # fmt: skip
        for stage in stages(Workspace(Path("nowhere")), settings):
            while stage.name not in ("poll", "fetch", "extract"):
                if not advance(
                    news.warehouse, stage, in_order, run_id=1, now=LATE, limit=9, since=EVER
                ).taken:
                    break
        found: dict[UUID, UUID] = stories_of(news)
    return len(set(found.values()))


TEXTS = (
    ("en", "A dam breaks", "The dam breaks. Norway and Chile send engineers, and Ghana and Nepal watch."),
    (
        "fr",
        "Un barrage se rompt",
        "Le barrage rompt. La Norvège et le Chili aident, le Pérou et le Kenya sont loin.",
    ),
    ("en", "A vote on fish", "The vote on fish is close, says Kenya. Cuba waits, Chile does not."),
)


def test_what_means_the_same_is_one_story_with_an_embedding(tmp_path: Path) -> None:
    """Without one, two countries of several are too little."""
    assert stories(tmp_path, Settings()) == 3
    assert stories(tmp_path, Settings(embedding=TOY)) == 2


def test_its_name_and_version_are_part_of_the_stages_versions() -> None:
    """So that another model sees all texts anew; the stages before it do not change."""
    without, toy = (
        {stage.name: stage.version for stage in stages(Workspace(Path("nowhere")), settings)}
        for settings in (Settings(), Settings(embedding=TOY))
    )
    assert {name for name in toy if toy[name] != without[name]} == {"profile", "stories"}
    assert fingerprint(TOY) == ("toy", "1")
    assert fingerprint(None) == ()


@pytest.mark.parametrize(
    ("factory", "message"),
    [
        ("nowhere_to_be_found:Model", "No module named 'nowhere_to_be_found'; is its package installed"),
        ("tests.test_story_embedding:Missing", "has no attribute 'Missing'"),
        ("tests.test_story_embedding:dict", "has no attribute 'dict'"),
        ("builtins:dict", "expected name, version and embed"),
    ],
)
def test_what_cannot_be_loaded_says_what_is_missing(factory: str, message: str) -> None:
    """Before anything is run."""
    with pytest.raises(ConfigError, match=message):
        load(factory)


def test_a_vector_keeps_its_direction_in_bytes() -> None:
    """Whatever its length; none of no length, or of one that is no number."""
    assert quantised([3.0, 4.0, 0.0]) == (76, 102, 0)
    assert quantised([0.3, -0.4, 0.0]) == (76, -102, 0)
    assert quantised([0.0, 0.0]) == quantised([float("nan")]) == ()
