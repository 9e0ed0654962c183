"""What all tests share."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from pipeline.advance import Map
from pipeline.settings import Settings
from pipeline.stages import prepare_worker
from pipeline.workers import Workers
from tests.crawl import Folder
from tests.sample import SampleWeb, serve


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real pages and gold data that may lie beside a checkout."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("needs the folder of real pages and gold data beside the checkout")
    return folder


@pytest.fixture(scope="session")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Folder]:
    """The sample web after one undisturbed run; tests leave its rows as they are."""
    web = SampleWeb(edition=1)
    with serve(web) as running:
        folder = Folder(tmp_path_factory.mktemp("crawled"), running, web)
        folder.run()
        yield folder


@pytest.fixture(scope="session")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Map]:
    """A map over processes that have read the tables already: every run of its own would read them anew.

    For tests of what becomes of rows. What is about processes, and the first crawl, have a run's own.
    """
    prepare = partial(prepare_worker, tmp_path_factory.mktemp("nobody") / "actors.toml")
    with Workers(processes=2, seconds=Settings().extract_seconds, prepare=prepare) as started:
        yield started.map
