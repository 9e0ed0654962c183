"""`sitrep gazetteer` as a user meets it: what is known, what is wrong, what changes, what Wikidata adds."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline import config
from tests.test_cli import sitrep
from tests.wikidata import KALJULAID, KARIS, Standin, answering

BOARD = """\
# ports
[[actor]]
id = "harbour-board"
kind = "organization"
name = "Harbour Board of Ostend"
country = "BE"
source = "own knowledge"
[actor.aliases]
nl = ["Havenraad"]
"""
KARIS_TABLE = f"""
[[actor]]  # kept
id = "alar-karis"
kind = "person"
name = "Alar Karis"
country = "EE"
wikidata_id = "{KARIS}"
source = "own knowledge"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "here"
    assert sitrep("init", here, "--empty").exit_code == 0
    actors(here).write_text(BOARD, encoding="utf-8")
    return here


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loopback is not asked for by a proxy, should the environment have one."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def actors(folder: Path) -> Path:
    return folder / "config" / "actors.toml"


def test_the_file_that_init_lays_out_is_in_order(tmp_path: Path) -> None:
    """Its example is a comment."""
    sitrep("init", tmp_path, "--empty")
    done = sitrep("gazetteer", "check", "--dir", tmp_path)
    assert (done.exit_code, done.stdout) == (0, "0 errors, 0 warnings\n")


def test_warnings_are_told_with_their_line_and_are_no_failure(folder: Path) -> None:
    """Exit 0."""
    actors(folder).write_text(BOARD + 'fr = ["Conseil du port",\n  "OTAN"]\n', encoding="utf-8")
    done = sitrep("gazetteer", "check", "--dir", folder)
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        f"{actors(folder)}:11: warning: harbour-board: aliases.fr: 'OTAN' is a name of nato, too; yours wins",
        "0 errors, 1 warnings",
    ]


def test_errors_are_told_with_their_line_and_are_exit_1(folder: Path) -> None:
    """A country that is none; and what is no actors.toml at all is exit 2, as everywhere."""
    actors(folder).write_text(BOARD.replace('"BE"', '"XX"'), encoding="utf-8")
    done = sitrep("gazetteer", "check", "--dir", folder)
    assert done.exit_code == 1
    assert "actors.toml:6: error: harbour-board: country: 'XX' is no country" in done.stdout
    actors(folder).write_text(BOARD.replace('"BE"', '"Belgium"'), encoding="utf-8")
    done = sitrep("gazetteer", "check", "--dir", folder)
    assert done.exit_code == 2
    assert "actors.toml:6: actor.country: expected two capital letters" in done.stderr


def test_the_shipped_tables_have_no_errors() -> None:
    """Their warnings name the table."""
    done = sitrep("gazetteer", "check", "--shipped")
    assert done.exit_code == 0
    assert "\n0 errors, " in done.stdout
    assert "actor_aliases.csv: warning: " in done.stdout


def test_lookup_tells_who_is_meant_and_why(folder: Path) -> None:
    """One's own rows count; as a card and as JSON."""
    card = sitrep("gazetteer", "lookup", "Havenraad", "--dir", folder).stdout
    for part in ("harbour-board", "yours come first", "Harbour Board of Ostend", "'Havenraad' (nl; own"):
        assert part in card
    words = ["lookup", "Selenskyj", "--language", "de", "--on", "2022-01-28", "--json", "--dir", folder]
    told = json.loads(sitrep("gazetteer", *words).stdout)
    (actor,) = told["actors"]
    assert (actor["actor_id"], actor["country"], actor["sector"], actor["wins"], actor["layer"]) == (
        "volodymyr-zelensky",
        "UA",
        "GOV",
        True,
        "curated",
    )
    assert {"office": "president", "of": "UA", "start": "2019-05-20"}.items() <= actor["offices"][0].items()
    assert "Зеленський" in actor["aliases"]["uk"]


def test_lookup_shows_places_and_surnames() -> None:
    """Without a working folder, too."""
    told = sitrep("gazetteer", "lookup", "Georgia", "--language", "en").stdout
    for part in ("GE", "geonames:4197000", "The actor wins over", "Georgia counts only: alone"):
        assert part in told
    assert "a surname of: boris-johnson" in sitrep("gazetteer", "lookup", "Johnson").stdout


def test_lookup_of_nobody_is_exit_1_with_what_is_spelled_alike() -> None:
    """A misspelling."""
    done = sitrep("gazetteer", "lookup", "Zelensqi", "--language", "en")
    assert done.exit_code == 1
    assert "nobody is known as Zelensqi" in done.stdout
    assert "alike: volodymyr-zelensky: " in done.stdout


def test_stats_count_what_is_known(folder: Path) -> None:
    """As tables and as JSON."""
    told = json.loads(sitrep("gazetteer", "stats", "--dir", folder, "--on", "2022-01-28", "--json").stdout)
    assert told["layers"]["yours"] == 1
    assert told["on"] == "2022-01-28"
    assert "FR" not in told["headless"]
    tables = sitrep("gazetteer", "stats", "--dir", folder).stdout
    for part in ("layers", "curated", "persons: ", "no head of government known on "):
        assert part in tables


def test_diff_tells_what_the_users_rows_change(folder: Path) -> None:
    """A line each; nothing without rows."""
    actors(folder).write_text(BOARD + 'fr = ["OTAN"]\n', encoding="utf-8")
    assert sitrep("gazetteer", "diff", "--dir", folder).stdout.splitlines() == [
        "added: harbour-board",
        "name: harbour-board: nl: Havenraad",
        "name: harbour-board: fr: OTAN",
        "now another: fr: OTAN: nato → harbour-board",
    ]
    told = json.loads(sitrep("gazetteer", "diff", "--dir", folder, "--json").stdout)
    assert told["taken"] == [{"language": "fr", "name": "OTAN", "shipped": "nato", "yours": "harbour-board"}]
    actors(folder).unlink()
    assert "no changes" in sitrep("gazetteer", "diff", "--dir", folder).stdout


@pytest.mark.usefixtures("endpoint")
def test_refresh_prints_what_wikidata_would_add(folder: Path) -> None:
    """By default to one's own actors with a QID; nothing is written."""
    actors(folder).write_text(BOARD + KARIS_TABLE, encoding="utf-8")
    with answering() as standin:
        done = sitrep("gazetteer", "refresh", "--wikidata", "--endpoint", standin.url, "--dir", folder)
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [
        "alar-karis: name: lt: Alaras Karis",
        "1 actors: 1 names and 0 offices to add; --write adds them to actors.toml",
    ]
    assert actors(folder).read_text("utf-8") == BOARD + KARIS_TABLE
    assert all(f"wd:{KARIS} }}" in query for query in standin.queries)
    assert standin.agents[0].startswith("Sitrep/")


@pytest.mark.usefixtures("endpoint")
def test_refresh_writes_what_is_new_and_keeps_comments(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One's own table is added to, a shipped actor gets one; asked again, nothing is new."""
    actors(folder).write_text(BOARD + KARIS_TABLE, encoding="utf-8")
    words = ["gazetteer", "refresh", "alar-karis", "kersti-kaljulaid", "--wikidata", "--dir", folder]
    with answering() as standin:
        monkeypatch.setenv("SITREP_WIKIDATA_ENDPOINT", standin.url)
        first = sitrep(*words, "--write")
        second = sitrep(*words)
    assert first.exit_code == 0, first.stderr
    assert "left out: en: 'Kaljulaid, Kersti' is no name as texts write it" in first.stdout
    assert "2 actors: 3 names and 0 offices added to" in first.stdout
    assert "2 actors: 0 names and 0 offices to add" in second.stdout
    own = config.actors(actors(folder))
    today = datetime.now(UTC).date()
    assert [(a.actor_id, a.wikidata_id, a.source) for a in own.actors[1:]] == [
        ("alar-karis", KARIS, f"own knowledge; Wikidata {today}"),
        ("kersti-kaljulaid", KALJULAID, f"Wikidata {today}"),
    ]
    assert {"Alaras Karis", "Kersti Kaljulaida"} <= {alias.alias for alias in own.aliases}
    assert "# kept" in actors(folder).read_text("utf-8")


@pytest.mark.usefixtures("endpoint")
def test_refresh_asks_in_batches(folder: Path) -> None:
    """Of fifty; names and offices apart."""
    tables = [
        f'[[actor]]\nid = "pilot-{n}"\nkind = "person"\nname = "Pilot {n}"\nwikidata_id = "Q{10**9 + n}"\n'
        'source = "tests"\n'
        for n in range(51)
    ]
    actors(folder).write_text("\n".join(tables), encoding="utf-8")
    with answering(Standin(names=[], terms=[])) as standin:
        done = sitrep("gazetteer", "refresh", "--wikidata", "--endpoint", standin.url, "--dir", folder)
    assert done.exit_code == 0, done.stderr
    assert [query.count("wd:Q") for query in standin.queries] == [50, 50, 1, 1]


@pytest.mark.usefixtures("endpoint")
def test_refresh_without_a_network_says_what_to_check(folder: Path) -> None:
    """Exit 1, the address that was asked, no query."""
    with answering() as standin:
        pass
    words = ["refresh", "alar-karis", "--wikidata", "--endpoint", standin.url, "--dir", folder]
    done = sitrep("gazetteer", *words)
    assert done.exit_code == 1
    assert f"gazetteer refresh: cannot reach {standin.url}: no connection" in done.stderr
    assert "check the network" in done.stderr
    assert "SELECT" not in done.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["alar-karis"], "from where? expected --wikidata"),
        (["nobody-at-all", "--wikidata"], "'nobody-at-all' is no actor; `sitrep gazetteer lookup` finds ids"),
        (["harbour-board", "--wikidata"], "'harbour-board' has no wikidata_id; give it one in actors.toml"),
    ],
)
def test_refresh_of_what_cannot_be_asked_for_is_exit_2(folder: Path, words: list[str], message: str) -> None:
    """Nobody is asked."""
    done = sitrep("gazetteer", "refresh", *words, "--dir", folder)
    assert done.exit_code == 2
    assert message in done.stderr


@pytest.mark.parametrize("verb", ["check", "lookup", "stats", "diff", "refresh"])
def test_the_help_of_every_command_has_an_example(verb: str) -> None:
    """A line to paste."""
    assert "Example: sitrep gazetteer " in sitrep("gazetteer", verb, "--help").stdout
