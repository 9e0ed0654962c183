"""Numbers with their units, as many languages write them."""

import pytest

from tests.coding import counts, reports

SAID = [
    ("en", "About 100,000 troops stood at the border.", "100000 troops about"),
    ("fr", "Environ 100 000 soldats étaient à la frontière.", "100000 troops about"),
    ("de", "Rund 100.000 Soldaten standen an der Grenze.", "100000 troops about"),
    ("ru", "Около 100 тысяч солдат стояли на границе.", "100000 troops about"),
    ("en", "At least 12 people were killed.", "12 killed at least"),
    ("en", "Two people were wounded.", "2 wounded exactly"),
    ("fr", "Deux morts sont à déplorer.", "2 killed exactly"),
    ("es", "Al menos tres muertos en la ciudad.", "3 killed at least"),
    ("uk", "Дві тисячі поранених доправили до лікарень.", "2000 wounded exactly"),
    ("en", "They gave $1.5 million.", "1500000 usd exactly"),
    ("en", "They gave 20 million euros.", "20000000 eur exactly"),
    ("it", "Tre droni sono stati abbattuti.", "3 drones exactly"),
    ("ru", "2 тыс. солдат стояли на границе.", "2000 troops exactly"),
    ("en", "They gave $2.5bn.", "2500000000 usd exactly"),
    ("en", "They gave €300m.", "300000000 eur exactly"),
    ("de", "Zwischen 10 und 15 Menschen starben.", "15 killed at most"),
    ("en", "The death toll rose to 21.", "21 killed exactly"),
    ("de", "Die Zahl der Todesopfer ist auf 21 gestiegen.", "21 killed exactly"),
    ("ru", "Число погибших возросло до 21.", "21 killed exactly"),
    ("it", "Hanno inviato due F-35.", "2 aircraft exactly"),
    ("en", "About 2000 soldiers stood there.", "2000 troops about"),
]


@pytest.mark.parametrize(("language", "text", "expected"), SAID)
def test_a_number_has_its_value_unit_and_bound(language: str, text: str, expected: str) -> None:
    """Figures with any grouping, words, multipliers; about, at least."""
    assert [f"{count.value:.0f} {count.unit} {count.bound}" for count in counts(text, language)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The 27-year-old won 3-2.",
        "It rose by 5 percent.",
        "Call 555 1234.",
        "In 2021.",
        "They sent F-16 fighters.",
        "On 9 February troops came.",
        "Those killed in 2015 were mourned.",
        "The bomb killed 15 minutes later.",
    ],
)
def test_other_numbers_are_left_out(text: str) -> None:
    """Ages, results, shares, telephone numbers, years, types of aircraft, days."""
    assert counts(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Bei den Protesten im Jahr 2022 getötete Menschen wurden begraben."),
        ("nl", "Bij de protesten in 2022 gedode betogers."),
        ("ru", "В 2022 году убиты люди."),
    ],
)
def test_a_year_counts_nobody(language: str, text: str) -> None:
    """Four figures before a fate say when."""
    assert counts(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Six people, including two children, were killed."),
        ("de", "Sechs Menschen, darunter zwei Kinder, wurden getötet."),
        ("fr", "Six personnes, dont deux enfants, ont été tuées."),
    ],
)
def test_some_are_among_those_counted(language: str, text: str) -> None:
    """Their fate is that of all."""
    found = [(count.value, count.unit) for count in counts(text, language)]
    assert found == [(6, "killed"), (2, "children")]


def test_one_fate_each() -> None:
    """Killed 15 and wounded 40: what stands right before each."""
    found = [(count.value, count.unit) for count in counts("The strike killed 15 and wounded 40.")]
    assert found == [(15, "killed"), (40, "wounded")]


def test_a_relative_clause_counts_what_the_act_before_it_did() -> None:
    """An attack that killed two."""
    text = "Norway condemned a drone attack by Denmark on Oslo that killed at least two people."
    (count,) = counts(text)
    assert count.report_id is not None


def test_a_number_belongs_to_the_event_of_its_clause() -> None:
    """What the numbers of an article are said of."""
    text = "Norway attacked Denmark with 30 drones."
    (count,) = counts(text)
    assert count.report_id == reports(text)[0].report_id
    assert text[count.start_char : count.end_char] == "30 drones"
