"""What the marts count of mentions, days, actors, places, pairs and outlets: counted by hand."""

from datetime import date

from pipeline.records.ids import uuid_of
from tests.newsroom import Named, Newsroom


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
