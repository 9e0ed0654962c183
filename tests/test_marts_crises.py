"""Which articles are a crisis's, and what its marts tell of its days, actors and places."""

from datetime import UTC, date, datetime

import pytest

from tests.newsroom import DAY, NOON, Named, Newsroom


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
