"""Every command that the README shows is run, in its order, as a new user would."""

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.crawl import Folder
from tests.sample import feed_list
from tests.test_cli import sitrep
from tests.test_ingest import HTML, TEXT, lines, warc

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
COMMANDS = [line.split("#")[0].strip() for block in BLOCKS for line in block.splitlines()]
DOCUMENT, ANNOTATED = (json.loads(block) for block in re.findall(r"```json\n(.*?)```", README, re.DOTALL))
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
OUR_COMMANDS = [shlex.split(line)[1:] for line in COMMANDS if line.startswith("sitrep ")]


def test_every_make_target_it_names_exists() -> None:
    """`make demo`, `make test`."""
    named = re.findall(r"make ([a-z]+)", "\n".join(COMMANDS))
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert {"demo", "test"} <= set(named) <= set(targets)


def test_every_folder_it_names_exists() -> None:
    """The table of the house."""
    for folder in re.findall(r"^\| `([a-z/]+)/` \|", README, re.MULTILINE):
        assert folder == "warehouse" or (ROOT / folder).is_dir(), folder


def test_every_command_it_shows_works(
    crawled: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder laid out by the first of them, over the sample web; `serve` has a test of its own."""
    monkeypatch.setenv("SITREP_PROXY", crawled.running.url)
    monkeypatch.setenv("SITREP_HOST_DELAY_SECONDS", "0")
    monkeypatch.chdir(tmp_path)
    for words in OUR_COMMANDS:
        if words[0] == "serve":
            continue
        done = sitrep(*words)
        unknown = words[0] == "why" and done.exit_code == 1  # an example's address
        assert done.exit_code == 0 or unknown, (words, done.stderr)
        assert words[0] != "annotate" or json.loads(done.stdout) == ANNOTATED
        if words[0] == "init":
            prepare(tmp_path / "watch", crawled)
            monkeypatch.chdir(tmp_path / "watch")


def prepare(folder: Path, crawled: Folder) -> None:
    """The material that the README's commands name, and the sample web's feeds in place of the real ones."""
    (folder / "config" / "feeds.toml").write_text(feed_list(crawled.web), encoding="utf-8")
    warc(folder / "CC-NEWS-20220128.warc.gz", "2022-01-28")
    (folder / "pages").mkdir()
    (folder / "pages" / "page.html").write_text(HTML)
    lines(folder / "articles.jsonl", {"url": "https://a.example/1", "text": TEXT})
    lines(folder / "addresses.txt", "http://rheinauer-bote.example/")
    lines(folder / "docs.jsonl", DOCUMENT)


@pytest.mark.parametrize("code", PYTHON)
def test_the_python_it_shows_runs(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And finds an organization and a country."""
    exec(code, {})
    assert "('Otan', 'organization', 'nato')" in capsys.readouterr().out


def test_the_figures_it_states_are_those_of_what_ships() -> None:
    """Feeds, countries, languages, actors."""
    from pipeline import config
    from pipeline.tag.known import gazetteer

    feeds = config.feeds(ROOT / "config" / "feeds.toml")
    shipped = [actor for actor in gazetteer.load().actors if "CLDR" not in actor.source]
    assert f"| feeds | {len(feeds)} of outlets" in README
    assert (
        f"{len({f.country for f in feeds})} countries, {len({f.language for f in feeds})} languages" in README
    )
    assert f"| actors | {len(shipped)} " in README
