"""Hits → who or which place is meant."""

from datetime import date
from uuid import UUID

import pytest

from pipeline.language.passage import Passage
from pipeline.language.words import split
from pipeline.records.mentions import Text
from pipeline.tag import tag
from pipeline.tag.context.found import Found
from pipeline.tag.context.matching import hits
from pipeline.tag.context.senses import known
from pipeline.tag.known.atlas import atlas, by_id
from pipeline.tag.known.gazetteer import load
from pipeline.tag.known.lexicon import lexicon

GAZETTEER = load()
CURATED = pytest.mark.xfail(strict=True, reason="a place of actors.csv is one in a person's name, too")
MOSCOW, MOSCOW_IDAHO = "geonames:524901", "geonames:5601538"
PARIS, PARIS_TEXAS, TEXAS = "geonames:2988507", "geonames:4717560", "geonames:4736286"
BRITISH_COLUMBIA, WEST_VIRGINIA = "geonames:5909050", "geonames:4826850"
SPRINGFIELD_ILLINOIS, GEORGIA_US, KENTUCKY = "geonames:4250542", "geonames:4197000", "geonames:6254925"


def settled(text: str, language: str = "en", on: date | None = None) -> tuple[Passage, list[Found]]:
    """A text's words, and what is known of them."""
    passage = Passage(words=split(text), language=language, published_on=on)
    spotted = list(hits(passage.words, lexicon(GAZETTEER, language), atlas()))
    return passage, known(passage, spotted, GAZETTEER)


def places(text: str, language: str = "en") -> str:
    """name=id of each."""
    passage, found = settled(text, language)
    return " | ".join(
        f"{' '.join(passage.words[item.start : item.end])}={item.actor_id}" for item in found if item.actor_id
    )


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # without more, the larger place; with a container, the one that lies in it
        ("en", "the bus to Moscow was late", f"Moscow={MOSCOW}"),
        ("en", "the bus to Moscow, Idaho, was late", f"Moscow={MOSCOW_IDAHO} | Idaho=geonames:5596512"),
        ("en", "a bakery in Paris", f"Paris={PARIS}"),
        ("en", "a bakery in Paris, Texas", f"Paris={PARIS_TEXAS} | Texas={TEXAS}"),
        ("en", "a bakery in Paris (Texas)", f"Paris={PARIS_TEXAS} | Texas={TEXAS}"),
        ("en", "a bakery in Springfield, Illinois",
         f"Springfield={SPRINGFIELD_ILLINOIS} | Illinois=geonames:4896861"),
        ("en", "a bakery in Springfield in southern Illinois",
         f"Springfield={SPRINGFIELD_ILLINOIS} | Illinois=geonames:4896861"),
        ("de", "die Brücke in Paris in Texas", f"Paris={PARIS_TEXAS} | Texas={TEXAS}"),
        ("ru", "пекарня в Бирмингеме в штате Алабама",
         "Бирмингеме=geonames:4049979 | Алабама=geonames:4829764"),
        ("en", "yesterday Emil Clinton was in Iowa", "Iowa=geonames:4862182"),
        ("en", "a farm near Lexington, Ky., was sold", f"Lexington=geonames:4297983 | Ky .={KENTUCKY}"),
        # a name of two: the country, or the state where the text is about its neighbours
        ("en", "a ferry leaves Georgia for Turkey", "Georgia=GE | Turkey=TR"),
        ("en", "towns in Georgia, Alabama and Tennessee were dry",
         f"Georgia={GEORGIA_US} | Alabama=geonames:4829764 | Tennessee=geonames:4662168"),
        # no town of another state that is called like a state
        ("en", "Kansas and Delaware, unlike Ohio, were dry",
         "Kansas=geonames:4273857 | Delaware=geonames:4142224 | Ohio=geonames:5165418"),
        ("en", "rain in Wyoming, Kansas, Oklahoma and Texas",
         f"Wyoming=geonames:5843591 | Kansas=geonames:4273857 | Oklahoma=geonames:4544379 | Texas={TEXAS}"),
        ("en", "rain in Kansas, Oklahoma", "Kansas=geonames:4540051 | Oklahoma=geonames:4544379"),
        # a territory of a country that is named, and no town of another one
        ("it", "la frontiera tra Alaska e Yukon, in Canada, negli Usa",
         "Alaska=geonames:5879092 | Yukon=geonames:6185811 | Canada=CA | Usa=US"),
        # behind a German noun; its genitive, where all know the place
        ("de", "die Leute am Flughafen Hamburg", "Hamburg=geonames:2911298"),
        ("de", "die Mauern Teherans fielen", "Teherans=geonames:112931"),
        ("de", "gestern schlief Emil Hamburg", ""),
        # a town of the language's country, inflected, where a word says that it is a place
        ("cs", "pekárna ve Zlíně", "Zlíně=geonames:3061370"),
        # a word of the language is a place where a word says so
        ("fr", "une rencontre à Nice", "Nice=geonames:2990440"),
        ("de", "der Zug nach Essen", "Essen=geonames:2928810"),
        ("de", "das Essen war gut", ""),
        ("uk", "Новини Північного училища", ""),
        ("ru", "чай пили в Зеленой гостиной, а не на Украине", "Украине=UA"),
        # of a person's name nothing is a place
        ("en", "yesterday Emil Lyon slept", ""),
        ("en", "yesterday Florence Quillova slept", ""),
        pytest.param("en", "yesterday Paris Quillova slept", "", marks=CURATED),
        # nor of what bears the name of a town that only a surname is known by
        ("en", "yesterday Emil Burton slept in Austin, Texas, and Burton ate",
         "Austin=geonames:4671654 | Texas=geonames:4736286"),
        # a village must be told to be one, once
        ("en", "the Ohio town was quiet but Hydro paid", "Ohio=geonames:5165418"),
        ("en", "a 40-year-old, of Glasgow, Ky., and a baker, 30, of McKee, met",
         f"Glasgow=geonames:4292826 | Ky .={KENTUCKY} | McKee=geonames:4300339"),
        ("en", "a farm near Al Kasrah in Syria", "Al Kasrah=geonames:8308210 | Syria=SY"),
        # a region, where the word behind is one of regions; a state, where "the West" goes on
        ("en", "yesterday New York Gov. met farmers", "New York=geonames:5128638"),
        ("en", "snow fell in Washington state", "Washington state=geonames:5815135"),
        ("en", "the West Virginia road was closed", f"West Virginia={WEST_VIRGINIA}"),
        # no street, no year
        ("en", "a bakery in Hertford Road burnt", ""),
        ("en", "a bakery in Hertford burnt", "Hertford=geonames:2647044"),
        ("en", "snow fell in B.C. again", f"B . C .={BRITISH_COLUMBIA}"),
        ("en", "it was built in 300 B.C. in Greece", "Greece=GR"),
        # its own name before another's other one; a telephone number tells the region; a namesake its country
        ("en", "VICTORIA - British Columbia will vote",
         f"VICTORIA=geonames:6174041 | British Columbia={BRITISH_COLUMBIA}"),
        ("en", "London libraries close at noon: call 519-555-0142", "London=geonames:6058560"),
        ("en", "London libraries close at noon", "London=geonames:2643743"),
        ("en", "a bakery in Karak, Jordan", "Karak=geonames:250625 | Jordan=JO"),
        ("en", "rain in the South East was heavy", ""),
        ("en", "flights at Pearson International Airport were late",
         "Pearson International Airport=toronto-pearson-airport"),
        # the official name is of the country
        ("en", "the Kingdom of Denmark is old", "Kingdom of Denmark=DK"),
        ("en", "nothing at all", ""),
    ],
)  # fmt: skip
def test_a_name_means_the_place_that_its_text_speaks_for(language: str, text: str, expected: str) -> None:
    """Its size, a word before it, what it lies in, what else is named."""
    assert places(text, language) == expected


def test_a_country_and_sector_are_those_of_the_day() -> None:
    """Joe Biden was nobody's president in 2012, and no vice-president in 2022."""
    for on, expected in ((date(2012, 1, 1), ("US", "GOV")), (date(2018, 1, 1), ("US", "ELI"))):
        _, [person] = settled("yesterday Joe Biden slept", on=on)
        assert (person.actor_id, person.country, person.sector) == ("joe-biden", *expected)


def test_another_person_of_a_known_surname_is_somebody_else() -> None:
    """Whom nobody has an id for."""
    passage, [person] = settled("hier Emma Poutine dormait", "fr")
    assert passage.words[person.start : person.end] == ["Emma", "Poutine"]
    assert (person.kind, person.actor_id, person.country) == ("person", None, None)


def test_a_place_is_known_by_its_index_in_the_atlas() -> None:
    """For its coordinates."""
    _, [moscow] = settled("the bus to Moscow was late")
    assert moscow.place is not None
    assert atlas().places[moscow.place].place_id == moscow.actor_id == MOSCOW
    assert by_id()[MOSCOW] == moscow.place


@pytest.mark.parametrize(
    ("language", "text", "surface"),
    [
        ("en", "Kingdom of Denmark protested.", "Kingdom of Denmark"),
        ("fr", "Royaume du Danemark", "Royaume du Danemark"),
        ("en", "It rained in Austin, TX", "TX"),
        ("en", "It rained in Lexington, Ky.", "Ky."),
    ],
)
def test_a_name_at_the_edge_of_a_text_keeps_its_offsets(language: str, text: str, surface: str) -> None:
    """What could go on before the first word or after the last one ends there."""
    article = Text(version_id=UUID(int=1), title=None, text=text, language=language)
    found = tag(article, GAZETTEER)
    assert all(text[one.start_char : one.end_char] == one.surface for one in found)
    assert surface in [one.surface for one in found]
