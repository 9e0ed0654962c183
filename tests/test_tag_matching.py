"""Names among words, with a lexicon small enough to see through."""

from collections.abc import Mapping

import pytest

from pipeline.language.words import split
from pipeline.records.mentions import Actor, Alias
from pipeline.tag.context.matching import Hit, hits
from pipeline.tag.known import countries
from pipeline.tag.known.atlas import Atlas, Place, atlas
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.lexicon import Lexicon, lexicon
from pipeline.tag.known.offices import Offices

NAMES = {
    "board": "Harbour Board",
    "ostend": "Harbour Board of Ostend",
    "qc": "QC",
    "dunes": "the Dunes",
    "ns": "Quay 2",
}
LYON = Place(
    place_id="lyon", name="Lyon", kind="city", country=None, admin1=None,
    latitude=0.0, longitude=0.0, population=0,
)  # fmt: skip
SMALL_ATLAS = Atlas(
    places=(LYON,), names={"lyon": (0,), "harbour": (), "harbour board": (0,)}, openers=frozenset()
)


def small(language: str = "en") -> Lexicon:
    """A lexicon of the names above, and of the countries, which are always there."""
    actors = [
        Actor(
            actor_id=actor_id, kind="organization", name=name, country=None, sector=None,
            wikidata_id=None, source="tests",
        )
        for actor_id, name in NAMES.items()
    ]  # fmt: skip
    aliases = (
        Alias(actor_id=actor_id, language="mul", alias=name, source="tests")
        for actor_id, name in NAMES.items()
    )
    gazetteer = Gazetteer(
        fingerprint="small",
        actors=(*countries.actors(), *actors),
        aliases=tuple(aliases),
        offices=Offices.of((), {}),
    )
    return lexicon(gazetteer, language)


def read(
    text: str, language: str = "en", names: Mapping[str, tuple[int, ...] | None] | None = None
) -> list[Hit]:
    """The hits in a text, with no places but those named."""
    return list(
        hits(split(text), small(language), Atlas(places=(LYON,), names=names or {}, openers=frozenset()))
    )


def actors(text: str, language: str = "en") -> list[tuple[int, int, str]]:
    return [(hit.start, hit.end, hit.names[0].value) for hit in read(text, language) if hit.sense == "actor"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Board", [(0, 2, "board")]),
        ("the Harbour Board of Ostend", [(1, 5, "ostend")]),
        ("the Harbour Board of Bruges", [(1, 3, "board")]),
        ("Harbour Harbour Board Board", [(1, 3, "board")]),
        ("harbour board", []),
        ("HARBOUR BOARD", [(0, 2, "board")]),
        ("QC qc Qc", [(0, 1, "qc")]),
        ("in the Dunes, in the dunes", [(1, 3, "dunes")]),
        ("Quay-2 and Quay – 2 and Quay 2", [(0, 3, "ns"), (4, 7, "ns"), (8, 10, "ns")]),
        ("Quay- and Harbour", []),
        ("", []),
    ],
)
def test_the_longest_name_with_its_capitals_wins(text: str, expected: list[tuple[int, int, str]]) -> None:
    """Hits are word positions, from left to right; hyphens within a name come and go."""
    assert actors(text) == expected


def test_in_a_text_of_capitals_an_acronym_that_is_a_word_does_not_count() -> None:
    """But the same acronym among words in lower case does."""
    assert actors("TELL US MORE") == []
    assert actors("a US port") == [(1, 2, "US")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "in Panama Papers today", []),
        ("en", "in Panama today", [(1, 2, "PA")]),
        ("en", "US$ and US", [(3, 4, "US")]),
        ("fr", "le Tour de France passe en France", [(6, 7, "FR")]),
    ],
)
def test_a_decoy_is_no_hit_and_hides_the_names_within(
    language: str, text: str, expected: list[tuple[int, int, str]]
) -> None:
    """A race is no country, though its name holds one."""
    assert actors(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Jordan today", [(1, 2, "JO")]),
        ("where Michael Jordan slept", []),
        ("JORDAN SLEPT", [(0, 1, "JO")]),
    ],
)
def test_a_name_that_counts_alone_has_no_capitalised_neighbours(
    text: str, expected: list[tuple[int, int, str]]
) -> None:
    """In a headline of capitals neighbours say nothing."""
    assert actors(text) == expected


def test_a_hit_has_all_that_its_words_may_mean() -> None:
    """An adjective that is an inhabitant, too; the first is the likeliest."""
    [hit] = read("a Russian slept")
    assert (hit.start, hit.end, hit.sense) == (1, 2, "adjective")
    assert {name.sense: name.value for name in hit.names} == {"adjective": "RU", "inhabitant": "RU"}
    inhabitant = hit.means("inhabitant")
    assert inhabitant is not None
    assert inhabitant.value == "RU"
    assert hit.means("body") is None


@pytest.mark.parametrize(
    ("language", "text", "sense", "value", "inner"),
    [
        ("fr", "ministre russe des Affaires étrangères", "title", "foreign-minister", "RU"),
        ("fr", "ministère norvégien de la Défense", "body", "defence-ministry", "NO"),
        ("fr", "ministère de la Défense", "body", "defence-ministry", None),
        ("en", "foreign ministry", "body", "foreign-ministry", None),
    ],
)
def test_an_adjective_may_stand_within_a_title_or_a_body(
    language: str, text: str, sense: str, value: str, inner: str | None
) -> None:
    """Its country is the hit's; the hit spans all the words."""
    [hit] = read(text, language)
    name = hit.means(sense)
    assert name is not None
    assert (hit.start, hit.end, name.value, hit.inner) == (0, len(split(text)), value, inner)


def test_no_adjective_stands_within_an_actors_name() -> None:
    """Harbour Russian Board is no Harbour Board."""
    assert actors("Harbour Russian Board") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("to Lyon", [(1, 2, (0,))]), ("to lyon", []), ("to LYON", [(1, 2, (0,))])],
)
def test_a_name_of_the_atlas_is_a_place_if_it_has_its_capital(
    text: str, expected: list[tuple[int, int, tuple[int, ...]]]
) -> None:
    """Its hit has no names."""
    found = read(text, names=SMALL_ATLAS.names)
    assert [(hit.start, hit.end, hit.places) for hit in found] == expected
    assert all(hit.sense == "place" and not hit.names for hit in found)


def test_a_name_may_be_an_actors_and_a_places() -> None:
    """The actor comes first; `senses` decides."""
    [hit] = read("Harbour Board", names=SMALL_ATLAS.names)
    assert (hit.sense, hit.names[0].value, hit.places) == ("actor", "board", (0,))


def test_an_inflected_name_leads_to_its_place() -> None:
    """Москве is Москва."""
    [hit] = list(hits(["в", "Москве"], small("ru"), atlas()))
    assert atlas().places[hit.places[0]].place_id == "geonames:524901"
