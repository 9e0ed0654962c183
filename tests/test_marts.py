"""Rules of the marts: what they hold, what they may read, and that they are built whole or not at all."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pipeline import marts
from pipeline.database import SQL, statement
from pipeline.errors import WarehouseError
from pipeline.records.ids import uuid_of
from pipeline.warehouse import Warehouse
from tests.newsroom import DAY, HOUR, NOON, Named, Newsroom, decision, invasion
from tests.wire import coded_invasion

MARTS = marts.names_in("marts")
MACROS = marts.names_in("macros")
READABLE = {  # folder → what its files may read
    "staging": {"raw", "staging"},
    "marts": {"staging", "marts"},
    "views": {"staging", "marts"},
    "macros": {"marts", "views"},
    "checks": {"raw", "staging", "marts"},
    "examples": {"raw", "staging", "marts", "views"},
}


@pytest.fixture
def news(tmp_path: Path) -> Iterator[Newsroom]:
    newsroom = Newsroom(tmp_path / "sitrep.duckdb")
    with newsroom.warehouse:
        yield newsroom


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """The invasion's eight articles, with the marts built. Only to be read."""
    newsroom = Newsroom(tmp_path_factory.mktemp("built") / "sitrep.duckdb")
    with newsroom.warehouse:
        invasion(newsroom)
        newsroom.build()
        yield newsroom


# ── building ──


def test_an_empty_warehouse_gives_empty_marts(tmp_path: Path) -> None:
    """Nothing collected is nothing to report, not an error."""
    with Warehouse.open(tmp_path / "sitrep.duckdb") as warehouse:
        marts.build(warehouse)
        assert [mart for mart in MARTS if warehouse.query(f"select * from {mart}")] == []


def test_everything_that_is_made_is_named(news: Newsroom) -> None:
    """build returns one name for each file of the layers, none before what it reads."""
    names = news.build()
    assert sorted(names) == sorted(name for layer in marts.LAYERS for name in marts.names_in(layer.folder))
    assert names.index("stg_articles") < names.index("stg_newest_articles") < names.index("articles")
    assert names.index("articles") < names.index("crisis_articles") < names.index("crisis_days")


def test_building_twice_gives_the_same(news: Newsroom) -> None:
    """A mart depends on what was collected and on nothing else."""
    invasion(news)
    first = (news.build(), [sorted(news.rows(f"select * from {mart}"), key=str) for mart in MARTS])
    assert (news.build(), [sorted(news.rows(f"select * from {mart}"), key=str) for mart in MARTS]) == first


def test_the_staging_views_can_be_made_alone_and_again(tmp_path: Path) -> None:
    """The pending queries read them before anything was built, and after a table has got a column."""
    with Warehouse.open(tmp_path / "sitrep.duckdb") as warehouse:
        marts.ensure_views(warehouse)
        warehouse.query("alter table raw.mentions add column note varchar")
        marts.ensure_views(warehouse)
        assert warehouse.query("select note from stg_mentions") == []
        assert warehouse.query("select * from duckdb_tables() where schema_name = 'main'") == []


def test_a_failing_check_says_what_it_means_and_leaves_the_old_marts(news: Newsroom) -> None:
    """The old marts stand, with their comments, when the new ones are wrong."""
    news.article(1)
    news.build()
    said = news.rows("select * from data_dictionary order by all")
    for number in range(2, 7):
        news.article(number, published_at=NOON + 3 * DAY)
    with pytest.raises(WarehouseError) as caught:
        news.build()
    message = str(caught.value)
    assert message.startswith(
        "check assert_no_article_from_the_future found 5 rows. An article dated more than"
    )
    assert message.count("'article_id'") == marts.ROWS_SHOWN
    assert news.one("select count(*) from articles") == 1
    assert news.rows("select * from data_dictionary order by all") == said


def test_an_error_in_a_file_names_the_file(news: Newsroom) -> None:
    """DuckDB's message alone does not say where to look."""
    news.warehouse.query("create view articles as select 1 as one")
    with pytest.raises(Exception, match="articles") as caught:
        news.build()
    assert caught.value.__notes__ == ["in sql/marts/articles.sql"]


# ── the house rules of sql/ ──


@pytest.mark.parametrize("folder", READABLE)
def test_a_layer_reads_only_layers_below(folder: str, built: Newsroom) -> None:
    """Marts read staging and marts; only staging, and the checks that guard it, read raw."""
    definition = "select macro_definition from duckdb_functions() where function_name = $name"
    layer_of = {name: layer.folder for layer in marts.LAYERS for name in marts.names_in(layer.folder)}
    for name in marts.names_in(folder):
        sql = built.one(definition, name=name) if folder == "macros" else statement(folder, name)
        own = set(re.findall(r"^(\w+) as \(", sql, re.MULTILINE))  # a CTE may bear a relation's name
        read = marts.names_read(built.warehouse, sql) - own
        layers = {"raw" if r.startswith("raw.") else layer_of.get(r.removeprefix("main.")) for r in read}
        assert layers - {None} <= READABLE[folder], f"sql/{folder}/{name}.sql reads {sorted(read)}"


@pytest.mark.parametrize("folder", ["staging", "marts", "views", "macros"])
def test_a_file_begins_with_its_grain(folder: str) -> None:
    """The first thing a reader asks is what one row is."""
    for name in marts.names_in(folder):
        assert statement(folder, name).startswith("-- Grain: one row per "), name


@pytest.mark.parametrize("folder", ["functions", "staging", "marts", "views", "macros", "checks", "examples"])
def test_a_file_is_one_statement(folder: str) -> None:
    """It can be pasted and run; its only semicolon is its last character."""
    for name in marts.names_in(folder):
        code = re.sub(r"(?m)^ *--.*", "", statement(folder, name))
        assert code.rstrip().endswith(";"), name
        assert code.count(";") == 1, name


def test_no_value_is_formatted_into_a_file() -> None:
    """Nothing of what stands in sql/ is a template."""
    for layer in marts.LAYERS:
        for name in marts.names_in(layer.folder):
            code = re.sub(r"(?m)^ *--.*|\\[px]\{\w+\}", "", statement(layer.folder, name))
            assert not set("{}$%") & set(code), name


def test_what_is_kept_as_sql_can_be_read_by_older_duckdb() -> None:
    """Views and macros are parsed again by the reader's DuckDB: 1.5 cannot bind what 2.0 keeps of `if()`."""
    for layer in marts.LAYERS:
        for name in marts.names_in(layer.folder):
            code = re.sub(r"(?m)^ *--.*", "", statement(layer.folder, name))
            assert layer.folder == "marts" or not re.search(r"\bif\(", code), name


def test_everything_of_ours_has_a_comment(built: Newsroom) -> None:
    """Tables, views, columns and macros, of raw too: the dictionary has no gaps."""
    bare = built.rows(
        "select schema_name, relation, column_name from data_dictionary where coalesce(comment, '') = ''"
    )
    assert bare == []


def test_every_comment_is_of_something(built: Newsroom) -> None:
    """A file of comments is named like what it describes."""
    assert set(marts.names_in("comments")) <= set(built.build())


def test_a_check_is_a_claim_that_says_what_its_failure_means() -> None:
    """assert_… in its name; a sentence at its head."""
    for name in marts.names_in("checks"):
        assert name.startswith("assert_")
        assert len(marts.meaning(statement("checks", name))) > 40, name


def test_names_are_ordered_by_what_they_read() -> None:
    """Each after those it reads; outsiders and itself do not matter."""
    assert marts.in_order({"c": {"b", "main.a"}, "b": {"a", "raw.x", "b"}, "a": {"raw.y"}}) == ("a", "b", "c")


def test_names_are_read_without_binding(news: Newsroom) -> None:
    """A query's names are known before its tables exist, in subqueries too; comments do not count."""
    sql = """
    -- from d
    with q as (select * from raw.a)
    select * from q join b using (x) where x in (select x from c)
    """
    assert marts.names_read(news.warehouse, sql) == {"q", "raw.a", "b", "c"}


# ── articles ──


def test_an_article_is_its_newest_version(news: Newsroom) -> None:
    """By the order of runs, whatever the clocks say; the older wordings are counted."""
    news.article(1, "Talks begin", "Talks begin.", at=NOON + HOUR)
    news.run()
    news.article(1, "Talks end", "Talks end.", at=NOON)
    news.build()
    assert news.rows("select title, versions, first_fetched_at, fetched_at from articles") == [
        ("Talks end", 2, NOON, NOON)
    ]


def test_an_articles_address_is_the_one_asked_for(built: Newsroom) -> None:
    """Analysts match on the address of the feed; the canonical one stands beside it."""
    row = built.rows(
        "select url, canonical_url, urls from articles where article_id = $a", a=uuid_of("article", "1")
    )
    asked = "https://www.outlet1.example/1?from=rss"
    assert row == [(asked, "https://www.outlet1.example/1", [asked])]


def test_an_articles_outlet_is_that_of_its_feed_or_its_host(built: Newsroom) -> None:
    """An ingested page has no feed: its host stands for the outlet, the country stays unknown."""
    rows = built.rows(
        "select outlet, outlet_country, outlet_kind, feed_id is null from articles order by url"
    )
    assert rows[:3] == [
        ("Northern Courier", "GB", "newspaper", False),
        ("Abendblatt", "DE", "newspaper", False),
        ("outlet3.example", None, None, True),
    ]


def test_the_feed_that_announced_an_article_first_gives_the_outlet(news: Newsroom) -> None:
    """Two feeds may announce one address; a list of addresses gives way to a feed."""
    news.feed(1, "Early")
    news.feed(2, "Late")
    address = "https://example.org/a"
    news.entry(9, None, address, NOON - 5 * HOUR)
    news.entry(8, 2, address, NOON - 2 * HOUR)
    news.entry(7, 1, address, NOON - 3 * HOUR)
    news.article(1, url=address, feed=2)
    news.build()
    assert news.rows("select outlet, first_seen_at from articles") == [("Early", NOON - 3 * HOUR)]


def test_an_articles_day_is_its_publication_else_its_fetch(built: Newsroom) -> None:
    """An unknown time of publication stays unknown."""
    rows = built.rows(
        "select day, published_at from articles where article_id = $a", a=uuid_of("article", "6")
    )
    assert rows == [(date(2022, 2, 28), None)]


def test_an_article_that_dedup_has_not_seen_is_its_own_group(news: Newsroom) -> None:
    """Counting copy groups must not forget it."""
    article_id = news.article(1)
    news.warehouse.query("delete from raw.copies")
    news.build()
    assert news.rows("select group_id, is_copy from articles") == [(article_id, False)]


def test_only_the_newest_version_of_a_stage_counts(news: Newsroom) -> None:
    """What an older gazetteer found is history."""
    news.article(1, text="Ukraine and Russia.", names=["UA", "RU"])
    news.run()
    news.article(1, text="Ukraine and Russia.", names=["UA"], version="2")
    news.build()
    assert news.rows("select actor_id from mentions") == [("UA",)]
    assert news.one("select versions from articles") == 1


# ── counts, by hand ──


def test_mentions_carry_names_and_days(built: Newsroom) -> None:
    """One row per mention of the newest version, with the actor's usual name."""
    rows = built.rows(
        """
        select part, start_char, end_char, surface, role, kind, actor_name, country, day
        from mentions where article_id = $a order by part, start_char
        """,
        a=uuid_of("article", "4"),
    )
    day = date(2022, 2, 25)
    assert rows == [
        ("text", 2, 7, "Києві", "location", "place", "Kyiv", "UA", day),
        ("title", 11, 16, "Росії", "actor", "country", "Russia", "RU", day),
        ("title", 19, 26, "Україну", "actor", "country", "Ukraine", "UA", day),
    ]


def test_a_location_has_its_point_on_the_map(built: Newsroom) -> None:
    """A place does, in degrees; a country is a location without one."""
    rows = built.rows(
        """
        select distinct actor_name, geonames_id, latitude, longitude
        from mentions where role = 'location' order by actor_name
        """
    )
    assert rows == [
        ("Belarus", None, None, None),
        ("Kharkiv", 706483, 49.98081, 36.25272),
        ("Kyiv", 703448, 50.45466, 30.5238),
    ]


def test_a_place_that_is_not_listed_goes_by_its_usual_words(news: Newsroom) -> None:
    """English ones before more frequent others; words that only stand for it do not count."""
    lviv = Named("geonames:702550", kind="place")
    news.article(1, "Львів", "Львів", names={"Львів": lviv}, language="uk")
    news.article(
        2,
        "Lviv",
        "The city.",
        names={"Lviv": lviv, "city": Named(lviv.actor_id, "place", None, "coreference")},
    )
    news.article(3, "У Луцьку", "У Луцьку", names={"Луцьку": Named("geonames:702569", kind="place")})
    news.build()
    assert news.rows("select distinct actor_id, actor_name from mentions order by all") == [
        ("geonames:702550", "Lviv"),
        ("geonames:702569", "Луцьку"),
    ]


def test_a_name_that_no_list_has_is_named_by_its_words(built: Newsroom) -> None:
    """It has no id, and is an actor all the same."""
    rows = built.rows(
        "select actor_name, kind, role, method from mentions where actor_id is null order by start_char"
    )
    assert rows == [
        ("David Arakhamia", "person", "actor", "title"),
        ("Leonid Slutsky", "person", "actor", "title"),
    ]


def test_a_mention_from_before_roles_has_the_role_of_its_kind(news: Newsroom) -> None:
    """Until its text is tagged anew, a place is a location and anyone else acts."""
    news.article(1, "Ukraine", "In Kyiv.", names=["UA", "geonames:703448"])
    news.warehouse.query(
        "update raw.mentions set role = null, geonames_id = null, latitude = null, longitude = null"
    )
    news.build()
    assert news.rows("select actor_name, role from mentions order by all") == [
        ("Kyiv", "location"),
        ("Ukraine", "actor"),
    ]


def test_days_count_articles_groups_outlets_countries_and_languages(built: Newsroom) -> None:
    """A copy is an article but not another group; a host without a feed has no country."""
    rows = built.rows(
        "select day, articles, copy_groups, outlets, countries, languages from article_days order by day"
    )
    assert rows == [
        (date(2022, 2, 24), 3, 2, 3, 2, 2),
        (date(2022, 2, 25), 1, 1, 1, 1, 1),
        (date(2022, 2, 28), 2, 2, 1, 1, 1),
        (date(2022, 5, 18), 1, 1, 1, 1, 1),
        (date(2022, 8, 4), 1, 1, 1, 0, 1),
    ]


def test_actors_are_counted_by_day(built: Newsroom) -> None:
    """Articles, copy groups, outlets, languages, and every mention."""
    rows = built.rows(
        """
        select day, actor_name, kind, country, articles, copy_groups, outlets, languages, mentions
        from actor_days where actor_id = 'UA' order by day
        """
    )
    assert rows == [
        (date(2022, 2, 24), "Ukraine", "country", "UA", 3, 2, 3, 2, 3),
        (date(2022, 2, 25), "Ukraine", "country", "UA", 1, 1, 1, 1, 1),
        (date(2022, 2, 28), "Ukraine", "country", "UA", 2, 2, 1, 1, 2),
    ]


def test_an_actors_days_tell_acting_from_being_a_location(news: Newsroom) -> None:
    """An article may do both; together they are all mentions."""
    news.article(
        1,
        "Ukraine",
        "Ukraine said so. In Ukraine it rained.",
        names={"Ukraine said": "UA", "In Ukraine": Named("UA", role="location")},
    )
    news.article(2, "Floods", "In Ukraine.", names={"In Ukraine": Named("UA", role="location")})
    news.build()
    rows = news.rows(
        """
        select articles, articles_as_actor, articles_as_location,
            mentions, mentions_as_actor, mentions_as_location
        from actor_days
        """
    )
    assert rows == [(2, 1, 2, 3, 1, 2)]


def test_places_are_counted_by_day(built: Newsroom) -> None:
    """Places and countries as locations, with their points; who acts is left out."""
    rows = built.rows("select * exclude (place_id, stories) from place_days order by day, place_name")
    kyiv = ("Kyiv", "place", "UA", 703448, 50.45466, 30.5238)
    assert rows == [
        (date(2022, 2, 24), "Kharkiv", "place", "UA", 706483, 49.98081, 36.25272, 2, 1, 2, 1, 2),
        (date(2022, 2, 24), *kyiv, 3, 2, 3, 2, 3),
        (date(2022, 2, 25), *kyiv, 1, 1, 1, 1, 1),
        (date(2022, 2, 28), "Belarus", "country", "BY", None, None, None, 1, 1, 1, 1, 1),
        (date(2022, 2, 28), *kyiv, 1, 1, 1, 1, 1),
    ]


def test_a_building_or_an_unlisted_name_is_no_place(news: Newsroom) -> None:
    """ "In the Kremlin", "in Littletown": locations without a point or an id are on no map."""
    news.crisis("watched", 1, actors={"kremlin": 1})
    news.article(
        1,
        None,
        "In the Kremlin. In Littletown.",
        names={
            "Kremlin": Named("kremlin", kind="organization", role="location"),
            "Littletown": Named(None, kind="place", method="model"),
        },
    )
    news.build()
    assert news.rows("from place_days") == news.rows("from crisis_places") == []
    assert news.one("select count(*) from mentions where role = 'location'") == 2
    assert news.rows("select actor_id, actor_name, is_watched from crisis_named order by 2") == [
        ("kremlin", "Kremlin", True),
        (None, "Littletown", False),
    ]


def test_pairs_are_unordered_and_of_actors_only(built: Newsroom) -> None:
    """Each pair once, the lower id first; Kyiv and Belarus, where they met, are locations."""
    rows = built.rows(
        """
        select actor_a, actor_b, articles, copy_groups, outlets, first_day, last_day
        from actor_pairs order by all
        """
    )
    may, february = date(2022, 5, 18), date(2022, 2, 24)
    assert rows == [
        ("FI", "RU", 1, 1, 1, may, may),
        ("FI", "SE", 1, 1, 1, may, may),
        ("FI", "nato", 1, 1, 1, may, may),
        ("RU", "SE", 1, 1, 1, may, may),
        ("RU", "UA", 5, 4, 4, february, date(2022, 2, 28)),
        ("RU", "nato", 3, 2, 2, february, may),
        ("SE", "nato", 1, 1, 1, may, may),
        ("UA", "nato", 2, 1, 2, february, february),
        ("UA", "volodymyr-zelensky", 1, 1, 1, date(2022, 2, 28), date(2022, 2, 28)),
    ]


def test_copy_groups_tell_who_carried_a_text(built: Newsroom) -> None:
    """Only texts that more than one article carries."""
    rows = built.rows("select head_outlet, articles, outlets, carried_by from copy_groups")
    assert rows == [("Northern Courier", 2, 2, ["Northern Courier", "outlet3.example"])]


def test_outlets_are_counted(built: Newsroom) -> None:
    """Articles, and how many of them are copies."""
    rows = built.rows(
        "select outlet, country, articles, copies, languages from outlets order by outlet limit 3"
    )
    assert rows == [
        ("Abendblatt", "DE", 1, 0, ["de"]),
        ("Northern Courier", "GB", 4, 0, ["en"]),
        ("outlet3.example", None, 1, 1, ["en"]),
    ]


# ── crises ──


def test_an_article_belongs_to_a_crisis_when_what_it_names_weighs_enough(built: Newsroom) -> None:
    """Each watched thing counts once; a term counts one; the threshold itself is enough."""
    rows = built.rows(
        """
        select crisis_id, title, weight, watched_named, terms_found
        from crisis_articles order by crisis_id desc, url
        """
    )
    kyiv = "geonames:703448"
    assert rows == [
        (
            "russia-ukraine",
            "Russia begins a full-scale invasion of Ukraine",
            10,
            ["UA", "RU", "nato", kyiv],
            ["invasion"],
        ),
        ("russia-ukraine", "Russland greift die Ukraine an", 8, ["UA", "RU", kyiv], ["einmarsch"]),
        ("russia-ukraine", "Russia attacks Ukraine", 9, ["UA", "RU", "nato", kyiv], []),
        ("russia-ukraine", "Вторгнення Росії в Україну: другий день", 8, ["UA", "RU", kyiv], ["вторгненн"]),
        ("russia-ukraine", "Ukraine and Russia hold talks in Belarus", 6, ["UA", "RU"], []),
        ("nordic", "Finland and Sweden apply to join NATO", 6, ["FI", "SE", "nato"], []),
    ]


@pytest.mark.parametrize(
    ("day", "belongs"),
    [(1, False), (2, True), (3, True), (4, False)],
    ids=["before", "first", "last", "after"],
)
def test_a_crisis_has_a_first_and_a_last_day(news: Newsroom, day: int, belongs: bool) -> None:
    """Both belong to it."""
    news.crisis("short", 1, actors={"UA": 1}, starts_on=date(2022, 3, 2), ends_on=date(2022, 3, 3))
    at = datetime(2022, 3, day, 23, 59, tzinfo=UTC)
    news.article(1, text="Ukraine.", names=["UA"], at=at, published_at=at)
    news.build()
    assert news.one("select count(*) from crisis_articles") == belongs


def test_a_thing_that_is_watched_twice_counts_once(news: Newsroom) -> None:
    """As an actor and as a place: its higher weight counts."""
    news.crisis("twice", 3, actors={"UA": 1}, places={"UA": 3})
    news.article(1, text="Ukraine.", names=["UA"])
    news.build()
    assert news.rows("select weight, watched_named from crisis_articles") == [(3, ["UA"])]


@pytest.mark.parametrize(
    ("language", "term", "text", "stands"),
    [
        ("en", "invad", "Troops invaded.", True),
        ("en", "Invasion", "INVASION BEGINS", True),
        ("en", "arms", "The alarms rang.", False),
        ("en", "arms", "Seven (arms) deals.", True),
        ("en", "arms", "arms", True),
        ("en", "cease-fire", "A cease–fire holds.", True),
        ("en", "people's liberation", "The People’s\u00a0Liberation Army", True),
        ("en", "1 may", "On 11 May", False),
        ("en", "a.b", "axb", False),
        ("uk", "вторгненн", "Повномасштабне Вторгнення почалося", True),
        ("uk", "ійна", "Почалася війна", False),
        ("uk", "возз'єднан", "про возз’єднання", True),
        ("fr", "état", "L'État décide", True),
        ("fr", "tat", "un état", False),
        ("fr", "état", "E\u0301tat de sie\u0300ge", True),
        ("el", "εισβολ", "Η Εισβολή άρχισε", True),
        ("ar", "دونباس", "في دونباس", True),
        ("zh", "軍演", "解放軍在台灣周邊舉行軍演", True),
        ("ja", "軍事演習", "大規模軍事演習を実施", True),
        ("ko", "침공", "전면침공", False),
        ("de", "invasion", "Die Invasion", True),
    ],
)
def test_a_term_stands_at_the_start_of_a_word(
    news: Newsroom, language: str, term: str, text: str, stands: bool
) -> None:
    """In any case and script; in Chinese, Japanese and Thai it may stand anywhere."""
    news.crisis("word", 1, terms={language: [term]})
    news.article(1, None, text, language=language)
    news.build()
    assert news.rows("select terms_found from crisis_articles") == ([([term],)] if stands else [])


def test_a_term_counts_only_in_its_own_language(news: Newsroom) -> None:
    """A stem of one language is another word in the next."""
    news.crisis("word", 1, terms={"de": ["invasion"]})
    news.article(1, "Invasion", "Invasion.", language="en")
    news.build()
    assert news.rows("from crisis_articles") == []


def test_all_terms_together_count_once(news: Newsroom) -> None:
    """Many words of a crisis do not make up for its actors."""
    news.crisis("word", 2, terms={"en": ["invasion", "war"]})
    news.article(1, "Invasion", "War and invasion.")
    news.build()
    assert news.rows("from crisis_articles") == []


def test_crisis_days_count(built: Newsroom) -> None:
    """Like days, of one crisis; with the actors that act and the places that are locations."""
    columns = "day, articles, copy_groups, outlets, countries, languages, actors, places, events"
    rows = built.rows(f"select {columns} from crisis_days where crisis_id = 'russia-ukraine' order by day")
    assert rows == [
        (date(2022, 2, 24), 3, 2, 3, 2, 2, 3, 2, 0),
        (date(2022, 2, 25), 1, 1, 1, 1, 1, 2, 1, 0),
        (date(2022, 2, 28), 1, 1, 1, 1, 1, 2, 0, 0),
    ]


def test_a_crisis_day_may_name_nobody(news: Newsroom) -> None:
    """Its articles are there by their words alone."""
    news.crisis("word", 1, terms={"en": ["invasion"]})
    news.article(1, "Invasion", "Invasion.")
    news.build()
    assert news.rows("select articles, actors, places from crisis_days") == [(1, 0, 0)]


def test_what_a_crisis_names_is_told_by_role(news: Newsroom) -> None:
    """A country that acts and is a location is two rows; a product is named, but does not act."""
    news.crisis("watched", 1, actors={"UA": 1})
    news.article(
        1,
        None,
        "Ukraine said that Starlink works in Ukraine.",
        names={"Ukraine said": "UA", "in Ukraine": Named("UA", role="location"), "Starlink": "starlink"},
    )
    news.build()
    rows = news.rows("select actor_id, role, is_watched, articles, mentions from crisis_named order by all")
    assert rows == [
        ("UA", "actor", True, 1, 1),
        ("UA", "location", True, 1, 1),
        ("starlink", "actor", False, 1, 1),
    ]
    assert news.rows("select actor_id, mentions from crisis_actors") == [("UA", 1)]


def test_a_crisis_actor_is_what_it_was_when_last_named(news: Newsroom) -> None:
    """Who has left an office is no longer of its sector."""
    news.crisis("watched", 1, actors={"jens-stoltenberg": 1})
    for number, country, sector in ((2, None, "IGO"), (9, "NO", "GOV"), (1, None, "IGO")):
        named = Named("jens-stoltenberg", kind="person", country=country, sector=sector)
        at = NOON + number * DAY
        news.article(
            number,
            None,
            f"{number}: Jens Stoltenberg",
            names={"Jens Stoltenberg": named},
            at=at,
            published_at=at,
        )
    news.build()
    assert news.rows("select country, sector, articles from crisis_actors") == [("NO", "GOV", 3)]
    assert news.rows(
        "select country, sector, articles from crisis_top_actors('watched', to_day := '2022-03-01')"
    ) == [(None, "IGO", 2)]


def test_crisis_actors_are_those_named_watched_or_not(built: Newsroom) -> None:
    """Russia is not watched by the Nordic crisis, yet named in it."""
    rows = built.rows(
        """
        select actor_id, is_watched, articles, mentions
        from crisis_actors where crisis_id = 'nordic' order by actor_id
        """
    )
    assert rows == [("FI", True, 1, 2), ("RU", False, 1, 1), ("SE", True, 1, 1), ("nato", True, 1, 1)]


def test_crisis_places_are_those_named(built: Newsroom) -> None:
    """Kharkiv is named but not watched; Belarus is a country."""
    rows = built.rows(
        """
        select place_name, latitude, longitude, is_watched, articles, copy_groups, mentions
        from crisis_places order by 1
        """
    )
    assert rows == [
        ("Kharkiv", 49.98081, 36.25272, False, 2, 1, 2),
        ("Kyiv", 50.45466, 30.5238, True, 4, 3, 4),
    ]


# ── the operator's marts ──


def state(news: Newsroom) -> tuple[str, ...]:
    news.build()
    return tuple(row[0] for row in news.rows("select state from feed_health order by url"))


def test_a_feeds_state_is_one_readable_word(news: Newsroom) -> None:
    """Disabled before never polled before gone before failing before silent before ok."""
    news.feed(1, "Fine")
    news.feed(2, "New")
    news.feed(3, "Off", is_enabled=False)
    news.feed(4, "Broken")
    news.feed(5, "Closed")
    news.poll(1, NOON)
    news.poll(3, NOON)
    news.poll(4, NOON, "failed", failures=3, reason="poll: 503", status=503)
    news.poll(5, NOON, "gone", failures=1, status=410)
    assert state(news) == ("ok", "never polled", "disabled", "failing", "gone")
    assert news.rows(
        "select failures, last_reason, last_status, last_success_at from feed_health where outlet = 'Broken'"
    ) == [(3, "poll: 503", 503, None)]


@pytest.mark.parametrize(("hours_after", "expected"), [(1, "ok"), (3, "silent")])
def test_a_feed_is_silent_when_it_is_longer_than_its_own_gaps(
    news: Newsroom, hours_after: int, expected: str
) -> None:
    """A feed that brought news every two hours is silent after three without."""
    news.feed(1, "Regular")
    last = NOON + 20 * HOUR
    for number in range(11):
        news.entry(number, 1, f"https://example.org/{number}", NOON + 2 * number * HOUR)
    news.poll(1, last + hours_after * HOUR)
    assert state(news) == (expected,)
    assert news.rows("select last_new_at, silent_hours, usual_gap_hours from feed_health") == [
        (last, hours_after, 2.0)
    ]


def test_silence_is_unknown_while_too_few_gaps_are_known(news: Newsroom) -> None:
    """Nine gaps do not make a habit."""
    news.feed(1, "Fresh")
    for number in range(10):
        news.entry(number, 1, f"https://example.org/{number}", NOON + number * HOUR)
    news.poll(1, NOON + 30 * DAY)
    assert state(news) == ("ok",)
    assert news.rows("select usual_gap_hours, is_silent from feed_health") == [(None, None)]


def test_a_feeds_lag_is_the_median_from_publication_to_fetch(news: Newsroom) -> None:
    """What was published before the first poll is left out: it waited for us."""
    news.feed(1, "Slow")
    news.poll(1, NOON)
    news.article(1, feed=1, at=NOON + HOUR, published_at=NOON - 300 * HOUR)
    for number, hours in enumerate((1, 2, 9), start=2):
        news.article(number, feed=1, at=NOON + (hours + 1) * HOUR, published_at=NOON + HOUR)
    news.poll(1, NOON + DAY)
    news.build()
    assert news.one("select median_lag_hours_30_days from feed_health") == 2.0


def test_the_share_of_failed_polls_is_of_seven_days(news: Newsroom) -> None:
    """Older failures are forgiven."""
    news.feed(1, "Better")
    news.poll(1, NOON - 8 * DAY, "failed", failures=1)
    news.poll(1, NOON - DAY, "failed", failures=1)
    for hours in (3, 2, 1):
        news.poll(1, NOON - hours * HOUR)
    news.build()
    assert news.one("select failed_share_7_days from feed_health") == 0.25


def test_a_run_is_counted_by_what_it_wrote(news: Newsroom) -> None:
    """Also after the marts were built, since it ends later."""
    news.feed(1, "Courier")
    news.poll(1, NOON, "failed", failures=1)
    news.article(1, "Ukraine", "Ukraine.", names=["UA"], feed=1)
    page_id = uuid_of("page", "other")
    news.append([], [decision("extract", page_id, NOON, outcome="rejected", reason="extract: no text")])
    news.build()
    news.warehouse.end_run(news.run_id, "ok", NOON + HOUR)
    rows = news.rows(
        """
        select seconds, outcome, polls, polls_failed, entries, pages, articles, mentions, rejected, deferred
        from pipeline_runs
        """
    )
    assert rows == [(3600.0, "ok", 1, 1, 1, 1, 1, 2, 1, 0)]


def test_what_could_not_be_used_says_why_and_where(news: Newsroom) -> None:
    """Only the newest decision on an input counts: what worked later is not there."""
    request_id = news.entry(1, None, "https://example.org/a", NOON)
    news.append([], [decision("fetch", request_id, NOON, outcome="deferred", reason="fetch: 503")])
    news.build()
    select = "select stage, url, outcome, reason, retry_at from unfit_inputs"
    assert news.rows(select) == [("fetch", "https://example.org/a", "deferred", "fetch: 503", NOON + HOUR)]
    news.append([], [decision("fetch", request_id, NOON + HOUR)])
    news.build()
    assert news.rows(select) == []


# ── checks ──


def test_offsets_count_code_points(news: Newsroom) -> None:
    """An emoji is one, a letter with a combining mark two, a flag two."""
    news.article(
        1, "🇺🇦 Ukraine", "👍 e\u0301 🇺🇦 — Ukraine, Київ.", names={"Ukraine": "UA", "Київ": "geonames:703448"}
    )
    news.build()
    assert news.one("select count(*) from mentions") == 3


SPOILED = {  # check → what breaks its claim
    "assert_every_mention_matches_its_text": "update raw.mentions set start_char = 1, end_char = 8",
    "assert_every_article_has_a_page": "delete from raw.pages",
    "assert_every_mention_has_an_article": "delete from raw.articles",
    "assert_every_mention_has_a_role": "update raw.mentions set role = null where part = 'title'",
    "assert_coordinates_are_of_locations": "update raw.mentions set latitude = 50.45",
    "assert_no_article_from_the_future": "update raw.articles set published_at = '2022-02-27 12:00+00'",
    "assert_copy_heads_are_heads": "update raw.copies set group_id = uuid(), relation = 'copy'",
    "assert_ledger_rows_have_runs": "delete from raw.runs",
}


@pytest.mark.parametrize("check", SPOILED)
def test_a_check_finds_what_it_claims_not_to_be(news: Newsroom, check: str) -> None:
    """Each check fails on a warehouse that was spoiled for it."""
    news.article(1, "Ukraine", "Ukraine.", names=["UA"])
    news.build()
    news.warehouse.query(SPOILED[check])
    with pytest.raises(WarehouseError, match=check):
        news.build()


@pytest.mark.parametrize(
    "spoiled",
    [
        "latitude = 50.45, longitude = 30.52, role = 'actor'",
        "latitude = 91, longitude = 30.52",
        "latitude = 50.45, longitude = -181",
        "geonames_id = 703448",
    ],
)
def test_a_point_that_is_none_is_found(news: Newsroom, spoiled: str) -> None:
    """Of an actor, beyond the poles or the date line, or an id without a point."""
    news.article(1, None, "In Ukraine.", names={"Ukraine": Named("UA", role="location")})
    news.build()
    news.warehouse.query(f"update raw.mentions set {spoiled}")
    with pytest.raises(WarehouseError, match="assert_coordinates_are_of_locations"):
        news.build()


SPOILED_MARTS = {  # check of a mart's own making → what breaks its claim
    "assert_one_row_per_article": "insert into articles from articles",
    "assert_every_crisis_article_reaches_its_threshold": "update crisis_articles set weight = 1",
    "assert_days_add_up": "delete from crisis_days",
    "assert_every_event_has_a_sentence": "update event_reports set sentence = ''",
    "assert_every_report_is_of_one_event": "delete from events",
    "assert_every_quote_has_words": "update quotes set words = 'other'",
    "assert_copies_share_the_story_of_their_text": (
        "insert into story_articles (story_id, group_id) select uuid(), group_id "
        "from (select group_id from articles limit 1) cross join range(2)"
    ),
}


@pytest.mark.parametrize("check", SPOILED_MARTS)
def test_a_check_of_the_marts_finds_what_it_claims_not_to_be(news: Newsroom, check: str) -> None:
    """A mart cannot be spoiled from outside, so that the check is asked directly."""
    coded_invasion(news)
    news.build()
    assert news.rows(statement("checks", check)) == []
    news.warehouse.query(SPOILED_MARTS[check])
    assert news.rows(statement("checks", check)) != []


def test_every_check_is_tested() -> None:
    """A check that never failed may be one that cannot fail."""
    assert set(marts.names_in("checks")) == {*SPOILED, *SPOILED_MARTS}


# ── macros ──


def test_every_macro_is_called_here() -> None:
    """The tests below have no gaps."""
    here = Path(__file__).read_text("utf-8")
    assert [name for name in MACROS if f"{name}(" not in here] == []


def test_nothing_was_known_before_the_first_run(built: Newsroom) -> None:
    """Events and stories have tests of their own."""
    assert built.rows("select * from what_was_known(timestamptz '2000-01-01 00:00:00+00')") == []
    assert built.rows("select * from stories_as_of(timestamptz '2000-01-01 00:00:00+00')") == []


def test_a_timeline_has_no_gaps(built: Newsroom) -> None:
    """Days without articles are zeros, so that a chart falls to the ground."""
    rows = built.rows("select day, articles, mean_articles_7_days from crisis_timeline('russia-ukraine')")
    assert rows == [
        (date(2022, 2, 24), 3, 3.0),
        (date(2022, 2, 25), 1, 2.0),
        (date(2022, 2, 26), 0, pytest.approx(4 / 3)),
        (date(2022, 2, 27), 0, 1.0),
        (date(2022, 2, 28), 1, 1.0),
    ]


def test_articles_about_someone_can_be_limited_to_days(built: Newsroom) -> None:
    """The days are optional, and both included."""
    assert built.one("select count(*) from articles_about('UA')") == 6
    assert built.rows(
        "select title, is_in_title from articles_about('nato', '2022-02-25', '2022-05-18')"
    ) == [("Finland and Sweden apply to join NATO", True)]


def test_articles_about_someone_can_be_limited_to_a_role(built: Newsroom) -> None:
    """Belarus does not act; Ukraine does wherever it is named."""
    assert built.rows("select roles from articles_about('BY')") == [(["location"],)]
    assert built.rows("from articles_about('BY', in_role := 'actor')") == []
    assert built.one("select count(*) from articles_about('UA', in_role := 'actor')") == 6


def test_top_actors_of_a_crisis_count_copies_once(built: Newsroom) -> None:
    """The most copy groups first, then the most mentions."""
    rows = built.rows("select actor_id, copy_groups, mentions from crisis_top_actors('russia-ukraine')")
    assert rows == [("RU", 4, 5), ("UA", 4, 5), ("nato", 1, 2)]
    assert (
        built.rows("select actor_id from crisis_top_actors('russia-ukraine', from_day := '2022-03-01')") == []
    )


def test_top_places_of_a_crisis_have_their_points(built: Newsroom) -> None:
    """Those of the days that are asked for, the most copy groups first."""
    rows = built.rows(
        "select place_id, latitude, longitude, copy_groups from crisis_top_places('russia-ukraine')"
    )
    assert rows == [
        ("geonames:703448", 50.45466, 30.5238, 3),
        ("geonames:706483", 49.98081, 36.25272, 1),
    ]
    assert built.rows(
        "select place_name, mentions from crisis_top_places('russia-ukraine', '2022-02-25', '2022-02-25')"
    ) == [("Kyiv", 1)]


def test_co_mentions_count_only_who_acts(built: Newsroom) -> None:
    """Talks in Belarus are not talks with it."""
    assert built.rows("from co_mentions('BY')") == []


def test_co_mentions_give_the_share_of_articles(built: Newsroom) -> None:
    """Of the articles that name NATO, all name Russia."""
    rows = built.rows("select other_id, articles, share_of_articles from co_mentions('nato') limit 2")
    assert rows == [("RU", 3, 1.0), ("UA", 2, pytest.approx(2 / 3))]


def test_coverage_by_country_is_a_share_of_all_its_articles(built: Newsroom) -> None:
    """Of those from the crisis's first day to its last; outlets without a country are one line."""
    rows = built.rows(
        "select outlet_country, articles, share_of_all_articles from coverage_by_country('russia-ukraine')"
    )
    assert rows == [("GB", 2, pytest.approx(2 / 3)), ("DE", 1, 1.0), ("UA", 1, 1.0), (None, 1, 1.0)]


def test_text_is_searched_at_the_start_of_words(built: Newsroom) -> None:
    """In any case, with the words around it."""
    rows = built.rows("select title, folded_context[:19] from search_text('ВТОРГНЕН')")
    assert rows == [("Вторгнення Росії в Україну: другий день", "вторгнення росії в ")]
    assert built.rows("from search_text('nvasion')") == []


def test_mentions_are_shown_in_their_words(built: Newsroom) -> None:
    """Sixty characters on both sides, the words themselves between."""
    rows = built.rows("select before, surface, after, role, method from mentions_in_context('SE')")
    assert rows == [("Finland and ", "Sweden", " apply to join NATO", "actor", "gazetteer")]


def test_newly_named_were_not_named_before(built: Newsroom) -> None:
    """Nobody new in the last days of February."""
    assert built.rows("from newly_named('russia-ukraine', '2022-02-25')") == []
    assert len(built.rows("from newly_named('nordic', '2022-05-18')")) == 4


def test_marts_are_where_the_files_are() -> None:
    """The folder decides what a file becomes: none is left over."""
    folders = {folder.name for folder in SQL.iterdir() if folder.is_dir()}
    assert {layer.folder for layer in marts.LAYERS} <= folders
