"""Settings: environment, then sitrep.toml, then defaults."""

import os
from pathlib import Path

import pytest

from pipeline import settings
from pipeline.errors import ConfigError
from pipeline.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "feeds.toml").touch()
    return Workspace(tmp_path)


def test_the_environment_wins_over_the_file_and_the_file_over_the_default(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And each value's origin is told."""
    workspace.settings_file.write_text("batch = 7\nworkers = 3\n")
    monkeypatch.setenv("SITREP_WORKERS", "2")
    here = settings.load(workspace)
    assert (here.workers, here.batch, here.redirects) == (2, 7, 5)
    origins = settings.origins(workspace)
    assert (origins["workers"], origins["batch"], origins["redirects"]) == (
        "SITREP_WORKERS",
        "sitrep.toml",
        "default",
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "workers = 1\nbatch = 0\n",
            "sitrep.toml:2: setting batch: Input should be greater than or equal to 1, got 0",
        ),
        ("bach = 5\n", "sitrep.toml:1: setting bach: there is none; did you mean batch?"),
        ("batch = \n", "sitrep.toml"),
    ],
)
def test_a_wrong_setting_is_named_with_what_was_expected(
    workspace: Workspace, text: str, message: str
) -> None:
    """A value out of range, an unknown name, broken TOML."""
    workspace.settings_file.write_text(text)
    with pytest.raises(ConfigError) as error:
        settings.load(workspace)
    assert message in str(error.value)


def test_the_working_folder_is_the_named_one_else_the_environments(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--dir wins over SITREP_DIR."""
    monkeypatch.setenv("SITREP_DIR", os.fspath(workspace.root))
    assert settings.working_folder(None) == workspace
    with pytest.raises(ConfigError, match="sitrep init"):
        settings.working_folder(workspace.root / "elsewhere")


def test_the_user_agent_says_who_asks_and_how_to_reach_them(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A contact is part of it."""
    monkeypatch.setenv("SITREP_CONTACT", "watch@news.example")
    assert settings.load(workspace).user_agent.startswith("Sitrep/")
    assert "watch@news.example" in settings.load(workspace).user_agent
