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
    ],
)
def test_other_numbers_are_left_out(text: str) -> None:
    """Ages, results, shares, telephone numbers, years, types of aircraft, days."""
    assert counts(text) == []


def test_a_number_belongs_to_the_event_of_its_clause() -> None:
    """What the numbers of an article are said of."""
    text = "Norway attacked Denmark with 30 drones."
    (count,) = counts(text)
    assert count.report_id == reports(text)[0].report_id
    assert text[count.start_char : count.end_char] == "30 drones"
