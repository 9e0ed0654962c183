"""Who is meant within an article by a surname, an office, "the ministry" or "the alliance"."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from pipeline.language.passage import Passage
from pipeline.records.mentions import Mention, Text
from pipeline.tag import tag
from pipeline.tag.context.coreference import is_near, may_be_surname
from pipeline.tag.context.found import Found
from pipeline.tag.known.gazetteer import load

GAZETTEER = load()
DAY = "2022-02-01"


def tagged(text: str, language: str = "en", day: str | None = DAY) -> list[Mention]:
    at = datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None
    whole = Text(version_id=UUID(int=1), title=None, text=text, language=language, published_at=at)
    return tag(whole, GAZETTEER)


def resolved(text: str, language: str = "en", day: str | None = DAY) -> str:
    """surface=id of what is found in no list."""
    return " ".join(
        f"{m.surface}={m.actor_id}"
        for m in tagged(text, language, day)
        if m.method in ("coreference", "fuzzy") and m.actor_id
    )


def test_a_surname_is_the_person_named_in_full() -> None:
    """Before it or after it, with the country and sector of the title."""
    for text in (
        "Yesterday Minister Emma Quillova came to see the school. It was late when Quillova left.",
        "It was late when Quillova left. In the school they had seen Minister Emma Quillova before.",
    ):
        assert [(m.surface, m.kind, m.sector) for m in tagged(text) if m.kind == "person"] == [
            (name, "person", "GOV") for name in sorted(["Emma Quillova", "Quillova"], key=text.index)
        ]


def test_a_surname_is_the_nearest_before() -> None:
    """Of two persons of one surname."""
    text = (
        "In the school they saw Minister Emma Quillova. They also saw the Polish Minister Anna Quillova"
        " there, and it was late when Quillova left."
    )
    last = [m for m in tagged(text) if m.kind == "person"][-1]
    assert (last.surface, last.country) == ("Quillova", "PL")


def test_a_surname_is_known_in_its_inflected_forms() -> None:
    """Квилова, Квиловой."""
    text = "Вчера в школу приехала министр Анна Квилова. В школе были рады Квиловой и детям."
    assert [m.surface for m in tagged(text, "ru") if m.kind == "person"] == ["Анна Квилова", "Квиловой"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The road on which Volodymyr Zelensky came was long. It was late when Zelenksy left.",
         "Zelenksy=volodymyr-zelensky"),
        ("The road on which Voldomyr Zelensky came was long.", "Voldomyr Zelensky=volodymyr-zelensky"),
        ("The road was long. It was late when Zelenksy left.", ""),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_is_forgiven_where_the_person_is_named(text: str, expected: str) -> None:
    """One letter, or two exchanged, of a long name."""
    assert resolved(text) == expected


@pytest.mark.parametrize(
    ("language", "day", "text", "expected"),
    [
        ("en", DAY, "The foreign minister of Russia came.", "foreign minister=sergei-lavrov"),
        ("en", DAY, "Russia's foreign minister came.", "foreign minister=sergei-lavrov"),
        ("fr", DAY, "Le ministre russe des Affaires étrangères est venu.",
         "ministre russe des Affaires étrangères=sergei-lavrov"),
        ("de", DAY, "Der polnische Ministerpräsident kam.",
         "polnische Ministerpräsident=mateusz-morawiecki"),
        ("en", "2022-08-10", "The United Kingdom's prime minister came.", "prime minister=boris-johnson"),
        ("en", "2022-09-10", "The United Kingdom's prime minister came.", "prime minister=liz-truss"),
        ("en", DAY, "NATO's secretary general came.", "secretary general=jens-stoltenberg"),
        ("en", DAY, "The road on which Joe Biden came was long. The president left.", "president=joe-biden"),
        # of nobody in sight
        ("en", None, "The foreign minister of Russia came.", ""),
        ("en", DAY, "The former foreign minister of Russia came.", ""),
        ("en", DAY, "A foreign minister of Russia came.", ""),
        ("en", DAY, "The president left.", ""),
        ("en", "1890-01-01", "The foreign minister of Russia came.", ""),
        # who is named beside it needs no office
        ("en", DAY, "The road on which Russian Foreign Minister Sergei Lavrov came was long.", ""),
    ],
)  # fmt: skip
def test_an_office_means_who_held_it_on_the_articles_day(
    language: str, day: str | None, text: str, expected: str
) -> None:
    """Of the country that stands beside it, or the one person named who holds it; without a day, nobody."""
    assert resolved(text, language, day) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's defence ministry met. The ministry has a garden.", "ministry=norwegian-defence-ministry"),
        ("In Norway, the government met.", "government=norwegian-government"),
        ("The ministry has a garden.", ""),
        ("In Norway and Poland, the government met.", ""),
        ("It rained in Norway. The government met.", ""),
        ("In Norway, the government offices are old.", ""),
    ],
)
def test_a_body_without_its_country_is_the_one_of_before(text: str, expected: str) -> None:
    """Or that of the only country that its sentence names; not where it tells the kind of a noun."""
    assert resolved(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "NATO met. The alliance has a garden.", "alliance=nato"),
        ("fr", "L'OTAN a un jardin. L'alliance est ancienne.", "alliance=nato"),
        ("en", "The alliance has a garden. NATO met.", ""),
        ("en", "NATO met. An alliance is a pact.", ""),
        ("en", "NATO met. A new alliance was planned.", ""),
        ("en", "The alliance has a garden.", ""),
    ],
)
def test_a_common_noun_stands_for_the_organization_named_before(
    language: str, text: str, expected: str
) -> None:
    """With its definite article only."""
    assert resolved(text, language) == expected


def test_nothing_is_carried_into_the_next_article() -> None:
    """Each text is read by itself."""
    assert resolved("NATO met. The alliance has a garden.") != ""
    assert resolved("The alliance has a garden.") == ""


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("zelenksy", "zelensky", True),
        ("zelensk", "zelensky", True),
        ("zelenskyy", "zelensky", True),
        ("zelenska", "zelensky", True),
        ("zelensky", "zelensky", False),
        ("selensky", "zelensky", False),
        ("zolenska", "zelensky", False),
        ("", "", False),
        ("qu", "qx", False),
    ],
)
def test_near_is_one_letter_away_but_not_the_first(a: str, b: str, expected: bool) -> None:
    """Added, left out, another, or two exchanged; of short names nothing is near."""
    assert is_near(a, b) is expected


@pytest.mark.parametrize(
    ("words", "item", "expected"),
    [
        ("then Quill left", Found(1, 2, "place", "quill", None, None), True),
        ("in Quill it rained", Found(1, 2, "place", "quill", None, None), False),
        ("then Quill Bay froze", Found(1, 3, "place", "quill", None, None), False),
        ("then Quill left", Found(1, 2, "person", "quill", None, None), False),
    ],
)
def test_a_place_of_one_word_may_be_a_surname(words: str, item: Found, expected: bool) -> None:
    """Unless a word before it says that it is a place."""
    assert may_be_surname(Passage(words=words.split(), language="en"), item) is expected


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "President Bush saw the garden.", "US"),
        ("fr", "Le président Bush a vu le jardin.", "US"),
        ("de", "Präsident Bush sah den Garten.", "US"),
        ("en", "President Quillova saw the garden.", None),  # nobody of that name
        ("en", "Minister Bush saw the garden.", None),  # the name is told by many ministers
    ],
)
def test_namesakes_of_one_country_are_of_it(language: str, text: str, country: str | None) -> None:
    """Which of the two is meant stays open."""
    assert [(m.actor_id, m.country) for m in tagged(text, language, None)] == [(None, country)]
