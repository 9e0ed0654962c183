"""The command line as a user meets it: answers, formats, exit codes, one line for a mistake."""

import csv
import io
import json
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner, Result

from pipeline.cli.main import app
from tests.crawl import Folder

STAGES = ("fetch", "extract", "sketch", "dedup", "tag", "code", "profile", "stories")
FEED = """\
[[feed]]
url = "https://news.example/rss"  # kept
outlet = "News"
country = "FR"
language = "fr"
kind = "newspaper"
"""


def sitrep(*words: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=stdin)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert sitrep("init", tmp_path / "here", "--empty").exit_code == 0
    return tmp_path / "here"


def test_help_lists_the_commands_and_the_exit_codes() -> None:
    """A new user begins there."""
    said = sitrep("--help").stdout
    for command in ("init", "feeds", "config", "run", "ingest", "query", "status", "why", "report", "serve"):
        assert command in said
    assert "Exit codes" in said


def test_init_ships_feeds_crises_and_an_example_of_own_actors(tmp_path: Path) -> None:
    """And refuses to overwrite."""
    assert sitrep("init", tmp_path).exit_code == 0
    assert (tmp_path / "config" / "feeds.toml").read_text().count("[[feed]]") >= 80
    assert len(list((tmp_path / "config" / "crises").glob("*.toml"))) == 2
    again = sitrep("init", tmp_path)
    assert again.exit_code == 2
    assert "exists already" in again.stderr


def test_a_folder_that_is_none_is_an_error_of_the_user(tmp_path: Path) -> None:
    """It says how to make one."""
    done = sitrep("status", "--dir", tmp_path)
    assert done.exit_code == 2
    assert "sitrep init" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_configuration_error_names_file_and_line_and_nothing_is_run(folder: Path) -> None:
    """Exit 2."""
    (folder / "config" / "feeds.toml").write_text(FEED.replace('"FR"', '"France"'))
    done = sitrep("run", "--dir", folder)
    assert done.exit_code == 2
    assert "feeds.toml:4: feed.country" in done.stderr
    assert not (folder / "warehouse" / "current.duckdb").exists()


def test_no_reachable_feed_is_exit_1_with_a_line_and_a_reason(folder: Path) -> None:
    """The guard refuses a loopback feed; the run says that nothing answered."""
    (folder / "config" / "feeds.toml").write_text(FEED.replace("https://news.example", "http://127.0.0.1"))
    done = sitrep("run", "--dir", folder, "--quiet")
    assert done.exit_code == 1
    assert "not one of 1 feeds answered" in done.stderr
    health = json.loads(sitrep("query", "--dir", folder, "--json", "from feed_health").stdout)
    assert "127.0.0.1" in health[0]["last_reason"]


def test_a_foreign_database_is_exit_2_and_left_alone(folder: Path) -> None:
    """Somebody else's DuckDB file in our place."""
    path = folder / "warehouse" / "sitrep.duckdb"
    duckdb.connect(str(path)).execute("create table mine (a integer)").close()
    before = path.read_bytes()
    done = sitrep("run", "--dir", folder)
    assert done.exit_code == 2
    assert "not a Sitrep warehouse" in done.stderr
    assert path.read_bytes() == before


def test_config_show_tells_value_and_origin(folder: Path) -> None:
    """As a table and as JSON."""
    (folder / "sitrep.toml").write_text("batch = 7\n")
    told = json.loads(sitrep("config", "show", "--dir", folder, "--json").stdout)["settings"]
    assert told["batch"] == {"value": 7, "from": "sitrep.toml"}
    assert told["redirects"] == {"value": 5, "from": "default"}
    assert "host_delay_seconds" in sitrep("config", "show", "--dir", folder).stdout


@pytest.mark.parametrize("form", ["--csv", "--json", "--jsonl"])
def test_query_answers_in_the_form_asked_for(crawled: Folder, form: str) -> None:
    """The same rows, whatever the form."""
    sql = "select url, published_at, authors from articles order by url limit 3"
    out = sitrep("query", "--dir", crawled.workspace.root, form, sql).stdout
    if form == "--csv":
        urls = [row["url"] for row in csv.DictReader(io.StringIO(out))]
    else:
        rows = json.loads(out) if form == "--json" else [json.loads(line) for line in out.splitlines()]
        urls = [row["url"] for row in rows]
        assert rows[0]["published_at"].endswith("+00:00")
    assert urls == [url for (url,) in crawled.query("select url from articles order by url limit 3")]


def test_a_query_may_begin_with_a_comment(crawled: Folder) -> None:
    """As each of the examples does."""
    done = sitrep("query", "--dir", crawled.workspace.root, "-- How many?\nselect 7 as days", "--csv")
    assert done.stdout.split() == ["days", "7"]


def test_query_writes_parquet_and_reads_standard_input(crawled: Folder, tmp_path: Path) -> None:
    """A file that DuckDB reads back."""
    file = tmp_path / "days.parquet"
    done = sitrep("query", "--dir", crawled.workspace.root, "-", "--parquet", file, stdin="from crisis_days")
    assert done.exit_code == 0
    (days,) = duckdb.connect().execute(f"select count(*) from '{file}'").fetchall()
    assert days == crawled.query("select count(*) from crisis_days")[0]


@pytest.mark.parametrize(
    "sql",
    ["select nonsense", "selekt 1", "select 1; drop table articles", "delete from articles", "attach 'x.db'"],
)
def test_a_wrong_or_writing_query_is_an_error_in_one_place(crawled: Folder, sql: str) -> None:
    """Exit 2, DuckDB's own words, and the snapshot stays as it is."""
    before = crawled.row_counts()
    done = sitrep("query", "--dir", crawled.workspace.root, sql)
    assert done.exit_code == 2
    assert "query:" in done.stderr
    assert "Traceback" not in done.stderr
    assert crawled.row_counts() == before


def test_status_tells_runs_stages_and_reasons(crawled: Folder) -> None:
    """Nothing pending after a run; the rejections by reason."""
    told = json.loads(sitrep("status", "--dir", crawled.workspace.root, "--json").stdout)
    assert told["runs"][0]["outcome"] == "ok"
    assert {row["stage"]: row["pending"] for row in told["stages"] if row["stage"] != "poll"} == {
        "fetch": 0,
        "extract": 0,
        "sketch": 0,
        "dedup": 0,
        "tag": 0,
        "code": 0,
        "profile": 0,
        "stories": 0,
    }
    assert any("404" in row["reason"] for row in told["reasons"])


def test_why_tells_all_that_is_known_of_a_url(crawled: Folder) -> None:
    """Entry, page, article, copies, mentions and ledger, from any of its addresses."""
    ((url,),) = crawled.query("select url from articles where title ilike '%NATO%' order by url limit 1")
    told = json.loads(sitrep("why", "--dir", crawled.workspace.root, url, "--json").stdout)
    assert {part for part, rows in told.items() if rows} == {
        "entry",
        "page",
        "article",
        "copies",
        "story",
        "mentions",
        "quotes",
        "events",
        "ledger",
    }
    assert {row["stage"] for row in told["ledger"]} == set(STAGES)
    assert sitrep("why", "--dir", crawled.workspace.root, url).exit_code == 0


def test_why_of_an_unknown_url_says_so(crawled: Folder) -> None:
    """Exit 1."""
    done = sitrep("why", "--dir", crawled.workspace.root, "https://nowhere.example/")
    assert done.exit_code == 1
    assert "nothing is known" in done.stdout


def test_the_report_names_days_actors_and_feeds(crawled: Folder) -> None:
    """What `make demo` ends with."""
    said = sitrep("report", "--dir", crawled.workspace.root).stdout
    for part in ("2022-01-24", "NATO", "gone", "current.duckdb"):
        assert part in said


def test_feeds_can_be_disabled_and_comments_survive(folder: Path) -> None:
    """The file stays the user's."""
    feeds = folder / "config" / "feeds.toml"
    feeds.write_text(FEED)
    assert sitrep("feeds", "disable", "--dir", folder, "https://news.example/rss").exit_code == 0
    assert "enabled = false" in feeds.read_text()
    assert "# kept" in feeds.read_text()
    assert sitrep("feeds", "enable", "--dir", folder, "https://news.example/rss").exit_code == 0
    assert "enabled = true" in feeds.read_text()
    unknown = sitrep("feeds", "disable", "--dir", folder, "https://other.example/rss")
    assert unknown.exit_code == 2
    assert "no feed https://other.example/rss" in unknown.stderr


def test_opml_goes_out_and_comes_back_in(folder: Path, tmp_path: Path) -> None:
    """Export, import elsewhere: the same feeds; again: none new."""
    (folder / "config" / "feeds.toml").write_text(FEED)
    file = tmp_path / "feeds.opml"
    file.write_text(sitrep("feeds", "export", "--dir", folder).stdout)
    other = tmp_path / "other"
    sitrep("init", other, "--empty")
    assert "added 1 feeds" in sitrep("feeds", "import", "--dir", other, file).stdout
    assert "added 0 feeds, 1 stood there already" in sitrep("feeds", "import", "--dir", other, file).stdout
    here, there = (
        json.loads(sitrep("feeds", "list", "--dir", at, "--json").stdout) for at in (folder, other)
    )
    assert here == there


def test_what_an_opml_file_says_in_other_terms_is_left_to_the_options(folder: Path, tmp_path: Path) -> None:
    """One odd outline does not keep the others out."""
    file = tmp_path / "odd.opml"
    file.write_text(
        '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/rss" language="english-xx" '
        'country="Utopia"/><outline text="B" xmlUrl="https://b.example/rss" language="de"/></body></opml>'
    )
    assert "added 2 feeds" in sitrep("feeds", "import", "--dir", folder, file, "--language", "en").stdout
    listed = json.loads(sitrep("feeds", "list", "--dir", folder, "--json").stdout)
    assert [(feed["language"], feed["country"]) for feed in listed] == [("en", "ZZ"), ("de", "ZZ")]


def test_an_opml_file_that_is_none_changes_nothing(folder: Path, tmp_path: Path) -> None:
    """Exit 2."""
    file = tmp_path / "feeds.opml"
    file.write_text("<html></html>")
    before = (folder / "config" / "feeds.toml").read_bytes()
    assert sitrep("feeds", "import", "--dir", folder, file).exit_code == 2
    assert (folder / "config" / "feeds.toml").read_bytes() == before


def test_feeds_add_finds_the_feed_of_a_home_page(
    crawled: Folder, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried before it is written."""
    monkeypatch.setenv("SITREP_PROXY", crawled.running.url)
    monkeypatch.setenv("SITREP_HOST_DELAY_SECONDS", "0")
    home = "http://rheinauer-bote.example/"
    done = sitrep("feeds", "add", "--dir", folder, home, "--country", "DE")
    assert done.exit_code == 0, done.stderr
    (feed,) = json.loads(sitrep("feeds", "list", "--dir", folder, "--json").stdout)
    assert feed["language"] == "de"
    assert feed["url"].startswith(home)


def test_feeds_test_tells_which_answer(
    crawled: Folder, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 1 when one fails, with its reason."""
    monkeypatch.setenv("SITREP_PROXY", crawled.running.url)
    monkeypatch.setenv("SITREP_HOST_DELAY_SECONDS", "0")
    good, gone = "http://echo-du-rivage.example/rss", "http://rheinauer-bote.example/alt/rss.xml"
    done = sitrep("feeds", "test", "--dir", folder, good, gone, "--json")
    assert done.exit_code == 1
    first, second = json.loads(done.stdout)
    assert (first["ok"], second["ok"]) == (True, False)
    assert "410" in second["what"]


@pytest.mark.parametrize(
    "words",
    ["init", "run", "ingest", "backfill", "reprocess", "publish", "serve", "query", "status", "why", "report"]
    + [f"feeds {verb}" for verb in ("list", "add", "test", "enable", "disable", "import", "export")]
    + ["config show"],
)
def test_the_help_of_every_command_has_an_example(words: str) -> None:
    """A line to paste."""
    assert "Example: sitrep " in sitrep(*words.split(), "--help").stdout
