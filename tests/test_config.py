"""What a user edits: every error names file, line, field and what was expected."""

from pathlib import Path

import pytest

from pipeline import config
from pipeline.errors import ConfigError
from pipeline.tag.known import gazetteer
from pipeline.tag.known.additions import Additions

ROOT = Path(__file__).resolve().parents[1]

GOOD_FEED = """\
[[feed]]
url = "https://news.example/rss"
outlet = "News"
country = "FR"
language = "fr"
kind = "newspaper"
"""


def written(folder: Path, text: str, name: str = "feeds.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_feed_is_read_with_its_defaults(tmp_path: Path) -> None:
    """Interval and enabled may be left out."""
    (feed,) = config.feeds(written(tmp_path, GOOD_FEED))
    assert (feed.url, feed.country, feed.interval_minutes, feed.is_enabled) == (
        "https://news.example/rss",
        "FR",
        None,
        True,
    )


@pytest.mark.parametrize(
    ("line", "replacement", "expected"),
    [
        ('country = "FR"', 'country = "France"', "feeds.toml:11: feed.country: "),
        ('kind = "newspaper"', 'kind = "blog"', "feeds.toml:13: feed.kind: Input should be 'agency'"),
        ('url = "https://news.example/rss"', 'url = "news.example"', "feeds.toml:9: feed.url: "),
        ('outlet = "News"', 'publisher = "News"', "feeds.toml:10: feed.publisher: no such field here"),
        ('language = "fr"', "", "feeds.toml:8: feed.language: Field required"),
    ],
)
def test_an_error_names_file_line_field_and_expectation(
    tmp_path: Path, line: str, replacement: str, expected: str
) -> None:
    """The second table of two is wrong, and its line is told."""
    second = GOOD_FEED.replace("/rss", "/rss").replace(line, replacement)
    first = GOOD_FEED.replace("news.example", "other.example")
    with pytest.raises(ConfigError) as error:
        config.feeds(written(tmp_path, f"{first}\n{second}"))
    assert expected in str(error.value)


def test_a_feed_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    """Each feed once, or its polls would be counted twice."""
    with pytest.raises(ConfigError, match=r":8: feed.url: https://news.example/rss stands twice"):
        config.feeds(written(tmp_path, GOOD_FEED + GOOD_FEED))


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"[[feed]\n", "not TOML"), (b"\xff\xfe", "not UTF-8"), (None, "No such file")],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None, message: str) -> None:
    """Broken TOML, bytes that are no UTF-8, no file."""
    path = tmp_path / "feeds.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match=message) as error:
        config.feeds(path)
    assert str(path) in str(error.value)


def test_a_crisis_becomes_its_watches(tmp_path: Path) -> None:
    """Actors and places keep their weights; a term weighs 1 and has a language."""
    written(
        tmp_path,
        'title = "T"\nstarts_on = 2022-01-01\nthreshold = 3\n'
        '[actors]\nUA = 2\n[places]\n"geonames:703448" = 2\n[terms]\nfr = ["frontière"]\n',
        "example.toml",
    )
    (crisis,), watches = config.crises(tmp_path)
    assert (crisis.crisis_id, crisis.threshold, crisis.ends_on) == ("example", 3, None)
    assert [(w.kind, w.value, w.language, w.weight) for w in watches] == [
        ("actor", "UA", None, 2),
        ("place", "geonames:703448", None, 2),
        ("term", "frontière", "fr", 1),
    ]


def test_own_actors_are_read_with_their_aliases(tmp_path: Path) -> None:
    """Same columns as the shipped tables."""
    path = written(
        tmp_path,
        '[[actor]]\nid = "example-party"\nkind = "organization"\nname = "Example Party"\nsource = "own"\n'
        '[actor.aliases]\nmul = ["Example Party", "EP"]\n',
        "actors.toml",
    )
    own = config.actors(path)
    assert [actor.actor_id for actor in own.actors] == ["example-party"]
    assert [(a.language, a.alias) for a in own.aliases] == [("mul", "Example Party"), ("mul", "EP")]
    assert own.terms == ()


OWN_ACTOR = '[[actor]]\nid = "a-b"\nkind = "person"\nname = "A B"\nsource = "own"\n'


def test_own_offices_are_read_with_dates_as_precise_as_they_are(tmp_path: Path) -> None:
    """A TOML date, a year, a month; in a list or in tables of their own."""
    listed = (
        'offices = [{office = "mayor", of = "BE", start = 2019-05-26, end = 2020},\n'
        '  {office = "director", of = "nato", start = "2021-02", as_of = "2022-03"}]\n'
    )
    table = '[[actor.offices]]\noffice = "judge"\nof = "BE"\nstart = "2023"\n'
    second = OWN_ACTOR.replace("a-b", "c-d") + table
    path = written(tmp_path, OWN_ACTOR + listed + second, "actors.toml")
    assert [
        (term.actor_id, term.office, term.of, str(term.start), str(term.end), str(term.as_of))
        for term in config.actors(path).terms
    ] == [
        ("a-b", "mayor", "BE", "2019-05-26", "2020-12-31", "None"),
        ("a-b", "director", "nato", "2021-02-01", "None", "2022-03-31"),
        ("c-d", "judge", "BE", "2023-01-01", "None", "None"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('office = "mayor"\nof = "BE"', "actors.toml:13: actor.offices.start: Field required"),
        ('office = "mayor"\nof = "Belgium"\nstart = 2019', ":15: actor.offices.of: expected an id"),
        (
            'office = "mayor"\nof = "BE"\nstart = "2019-02-30"',
            ":16: actor.offices.start: expected a year, month or day: 2022, 2022-01 or 2022-01-28, "
            "got '2019-02-30'",
        ),
        ('office = "mayor"\nof = "BE"\nstart = 19', ":16: actor.offices.start: expected a year"),
        (
            'office = "mayor"\nof = "BE"\nstart = 2019\nuntil = 2020',
            ":17: actor.offices.until: no such field",
        ),
    ],
)
def test_a_wrong_office_is_told_with_file_line_and_field(tmp_path: Path, line: str, expected: str) -> None:
    """Of the second actor's only one."""
    second = OWN_ACTOR.replace("a-b", "c-d") + '[actor.aliases]\nfr = ["C D"]\n[[actor.offices]]\n'
    path = written(tmp_path, f"{OWN_ACTOR}{second}{line}\n", "actors.toml")
    with pytest.raises(ConfigError) as error:
        config.actors(path)
    assert expected in str(error.value)


def test_without_a_file_there_are_no_own_actors(tmp_path: Path) -> None:
    """actors.toml is optional."""
    assert config.actors(tmp_path / "actors.toml") == Additions()


def test_the_shipped_feeds_cover_many_languages_and_countries() -> None:
    """At least 80 feeds, 15 languages, 30 countries, all kinds."""
    feeds = config.feeds(ROOT / "config" / "feeds.toml")
    assert len(feeds) >= 80
    assert len({feed.language for feed in feeds}) >= 15
    assert len({feed.country for feed in feeds}) >= 30
    assert {feed.kind for feed in feeds} >= {
        "agency",
        "newspaper",
        "broadcaster",
        "state media",
        "institution",
    }


def test_the_shipped_crises_watch_actors_that_the_gazetteer_knows() -> None:
    """A watch for an id that nothing is tagged with would never match."""
    crises, watches = config.crises(ROOT / "config" / "crises")
    known = {actor.actor_id for actor in gazetteer.load().actors}
    assert {crisis.crisis_id for crisis in crises} >= {"russia-ukraine"}
    assert len(crises) == 2
    assert {watch.value for watch in watches if watch.kind != "term"} <= known
