"""What all tests share."""

import ssl
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import trustme

from pipeline.advance import Map
from pipeline.collect.archive import Archive
from pipeline.settings import Settings
from pipeline.stages import prepare_worker
from pipeline.workers import Workers
from tests.crawl import Folder
from tests.invasion import invasion
from tests.loopback import Site, Web, serving
from tests.newsroom import Newsroom
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


@pytest.fixture
def news(tmp_path: Path) -> Iterator[Newsroom]:
    """A warehouse with a run begun and nothing in it."""
    newsroom = Newsroom(tmp_path / "sitrep.duckdb")
    with newsroom.warehouse:
        yield newsroom


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """The invasion's eight articles, with the marts built. Only to be read."""
    newsroom = Newsroom(tmp_path_factory.mktemp("built") / "sitrep.duckdb")
    with newsroom.warehouse:
        invasion(newsroom)
        newsroom.build()
        yield newsroom


@pytest.fixture
def site() -> Iterator[Site]:
    """A server that answers as it is told."""
    with serving() as site:
        yield site


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Whom the fetchers of tests trust."""
    return trustme.CA()


@pytest.fixture
def secure_site(authority: trustme.CA) -> Iterator[Site]:
    """A site over TLS, as 127.0.0.1 and as news.example.com."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "news.example.com").configure_cert(context)
    with serving(context) as site:
        yield site


@pytest.fixture
def web(tmp_path: Path, authority: trustme.CA) -> Iterator[Web]:
    """Fetchers of its pages."""
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    with Archive(tmp_path) as archive:
        yield Web(archive, trust)
