"""The articles on which most tests of SQL count: of the invasion of Ukraine in 2022, and around it."""

from datetime import UTC, date, datetime

from tests.newsroom import DAY, HOUR, NOON, Named, Newsroom


def invasion(news: Newsroom) -> None:
    """Eight articles of five days in four languages by three outlets and one unknown one, and two crises."""
    news.feed(1, "Northern Courier", "GB")
    news.feed(2, "Abendblatt", "DE", "de")
    news.feed(3, "Вечірні новини", "UA", "uk")
    news.crisis(
        "russia-ukraine",
        6,
        actors={"UA": 4, "RU": 2, "nato": 2},
        places={"geonames:703448": 1},
        terms={"en": ["invasion"], "de": ["einmarsch"], "uk": ["вторгненн"]},
    )
    news.crisis("nordic", 4, actors={"FI": 2, "SE": 2, "nato": 2}, starts_on=date(2022, 5, 1))
    news.article(
        1,
        "Russia begins a full-scale invasion of Ukraine",
        "Explosions were heard in Kyiv and in Kharkiv on Thursday.\n\nNATO called a meeting of its members.",
        names=["RU", "UA", "nato", "geonames:703448", "geonames:706483"],
        feed=1,
    )
    news.article(
        2,
        "Russland greift die Ukraine an",
        "Der Einmarsch begann am Donnerstag. In Kiew waren Explosionen zu hören.",
        names={"Russland": "RU", "Ukraine": "UA", "Kiew": "geonames:703448"},
        feed=2,
        language="de",
        at=NOON + HOUR,
    )
    news.article(
        3,
        "Russia attacks Ukraine",
        "Explosions were heard in Kyiv and in Kharkiv on Thursday.\n\nNATO called a meeting of its members.",
        names=["RU", "UA", "nato", "geonames:703448", "geonames:706483"],
        at=NOON + 2 * HOUR,
        copy_of=1,
    )
    news.article(
        4,
        "Вторгнення Росії в Україну: другий день",
        "У Києві оголошено повітряну тривогу.",
        names={"Росії": "RU", "Україну": "UA", "Києві": "geonames:703448"},
        feed=3,
        language="uk",
        at=NOON + DAY,
        published_at=NOON + DAY - HOUR,
    )
    news.article(
        5,
        "Ukraine applies to join the European Union",
        "Volodymyr Zelensky signed the application in Kyiv.",
        names=["UA", "volodymyr-zelensky", "geonames:703448"],
        feed=1,
        at=NOON + 4 * DAY,
        published_at=NOON + 4 * DAY,
    )
    news.article(
        6,
        "Ukraine and Russia hold talks in Belarus",
        "The first round ended without a result. David Arakhamia and Leonid Slutsky were delegates.",
        names={
            "Ukraine": "UA",
            "Russia": "RU",
            "Belarus": Named("BY", role="location"),
            "David Arakhamia": Named(None, kind="person", method="title"),
            "Leonid Slutsky": Named(None, kind="person", method="title"),
        },
        feed=1,
        at=NOON + 4 * DAY,
        published_at=None,
    )
    news.article(
        7,
        "Finland and Sweden apply to join NATO",
        "Both handed in their letters in Brussels. Finland shares a long border with Russia.",
        names=["FI", "SE", "nato", "RU"],
        feed=1,
        at=datetime(2022, 5, 18, 9, tzinfo=UTC),
        published_at=datetime(2022, 5, 18, 8, tzinfo=UTC),
    )
    news.article(
        8,
        "解放軍在台灣周邊舉行軍演",
        "演習於八月四日開始。",
        names={"台灣": "TW"},
        language="zh",
        at=datetime(2022, 8, 4, 9, tzinfo=UTC),
        published_at=datetime(2022, 8, 4, 8, tzinfo=UTC),
    )
