"""`sitrep models`: pipelines come and go in an environment made for the test; nothing is downloaded."""

import json
import os
import site
import subprocess
from pathlib import Path
from venv import EnvBuilder

import pytest
import spacy

from tests.test_cli import sitrep
from tests.test_tag_models import TOY, package, wheel

NOWHERE = "http://127.0.0.1:9"  # the port of discard: nobody listens


class Environment:
    """A virtual environment of its own that sees what the tests' one has installed."""

    def __init__(self, folder: Path) -> None:
        EnvBuilder(symlinks=True).create(folder)
        (here,) = folder.glob("lib/python*/site-packages")
        lines = [f"import site; site.addsitedir({path!r})\n" for path in site.getsitepackages()]
        (here / "tests.pth").write_text("".join(lines))
        self.python = folder / "bin" / "python"

    def models(self, *words: object) -> "subprocess.CompletedProcess[str]":
        """`sitrep models …` in it, without a network."""
        command = [
            str(self.python),
            "-c",
            "from pipeline.cli.main import app; app()",
            "models",
            *map(str, words),
        ]
        away = {"HTTP_PROXY": NOWHERE, "HTTPS_PROXY": NOWHERE, "NO_PROXY": "", "PIP_NO_INDEX": "1"}
        kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        return subprocess.run(
            command,
            env={**kept, **away},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def installed(self) -> dict[str, str]:
        """{name: version} as `sitrep models list` has it."""
        listed = json.loads(self.models("list", "--json").stdout)
        return {row["name"]: row["installed"] for row in listed if row["installed"]}


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return Environment(tmp_path_factory.mktemp("environment"))


def test_a_pipeline_comes_from_a_file_and_goes_again(environment: Environment, tmp_path: Path) -> None:
    """Its licence is said first; it is listed while it is there."""
    file = wheel(tmp_path, package(tmp_path / "built", spacy.blank("en")))
    added = environment.models("add", file)
    assert added.returncode == 0, added.stderr
    assert added.stdout.startswith(f"{TOY}: licence CC0\n")
    assert f"added {TOY}" in added.stdout
    assert environment.installed() == {TOY: "0.1.0"}
    removed = environment.models("remove", TOY)
    assert f"removed {TOY}" in removed.stdout, removed.stderr
    assert environment.installed() == {}


def test_without_a_network_it_says_how_to_go_on(environment: Environment) -> None:
    """One line with the reason, one with the way out; no traceback."""
    done = environment.models("add", "uk_core_news_sm")
    assert done.returncode == 1
    assert done.stdout.startswith("uk_core_news_sm: licence MIT\n")
    reason, way_out = done.stderr.splitlines()
    assert reason.startswith("sitrep: models add: could not download uk_core_news_sm: ")
    assert way_out == "sitrep: install it from a file: sitrep models add ./uk_core_news_sm-….whl"


@pytest.mark.parametrize(
    ("name", "meant"),
    [("en_core_web_ms", "en_core_web_md"), ("fr", "fr_core_news_sm"), ("requests", "`sitrep models list`")],
)
def test_an_unknown_name_is_answered_with_those_that_may_be_meant(name: str, meant: str) -> None:
    """Exit 2, and nothing is installed."""
    done = sitrep("models", "add", "uk_core_news_sm", name)
    assert done.exit_code == 2
    assert f"{name} is no pipeline of spaCy's; " in done.stderr
    assert meant in done.stderr
    assert "licence" not in done.stdout


@pytest.mark.parametrize("content", [None, b"", b"PK"])
def test_a_file_that_is_no_package_of_a_pipeline_is_refused(tmp_path: Path, content: bytes | None) -> None:
    """Missing, empty or broken."""
    for file in (tmp_path / "x.whl", tmp_path / "x.tar.gz"):
        if content is not None:
            file.write_bytes(content)
        done = sitrep("models", "add", file)
        assert done.exit_code == 2
        assert f"models add: {file}" in done.stderr


def test_a_folder_of_bare_data_is_refused(tmp_path: Path) -> None:
    """What `nlp.to_disk` writes is no package yet; the message says what makes one."""
    spacy.blank("en").to_disk(tmp_path / "data")
    done = sitrep("models", "add", tmp_path / "data")
    assert done.exit_code == 2
    assert "python -m spacy package" in done.stderr


@pytest.mark.parametrize("name", ["spacy", "en_core_web_sm-", "sitrep"])
def test_only_trained_pipelines_are_removed(name: str) -> None:
    """Any other package is none of its business."""
    done = sitrep("models", "remove", name)
    assert done.exit_code == 2
    assert f"models remove: {name} is no installed pipeline" in done.stderr


def test_the_list_tells_what_can_be_had_and_under_which_licence() -> None:
    """As a table and as JSON."""
    listed = {row["name"]: row for row in json.loads(sitrep("models", "list", "--json").stdout)}
    assert listed["it_core_news_lg"]["licence"] == "CC BY-NC-SA 3.0"
    assert listed["it_core_news_lg"]["size"] == "lg"
    assert "xx_ent_wiki_sm" in sitrep("models", "list").stdout


@pytest.mark.parametrize("verb", ["list", "add", "remove"])
def test_the_help_of_each_command_has_an_example(verb: str) -> None:
    """A line to paste."""
    assert f"Example: sitrep models {verb}" in sitrep("models", verb, "--help").stdout
