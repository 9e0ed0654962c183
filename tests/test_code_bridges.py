"""Acts told in several words that a day parts."""

import pytest

from tests.coding import reports

PARTED = [
    ("es", "Perú dio {}la espalda a Chile.", "el martes "),
    ("fr", "La Norvège a mis {}en garde le Danemark.", "mardi "),
    ("fr", "La Norvège a mis {}en garde le Danemark.", "mardi soir "),
    ("pt", "Portugal fez {}um apelo a Espanha.", "na quarta-feira "),
]


@pytest.mark.parametrize(("language", "text", "day"), PARTED)
def test_a_day_within_an_act_changes_nothing_of_it(language: str, text: str, day: str) -> None:
    """The same act of the same sides, as without the day; its trigger holds the day's words."""
    (plain,) = reports(text.format(""), language)
    (parted,) = reports(text.format(day), language)
    assert (parted.cameo, parted.status) == (plain.cameo, plain.status)
    assert (parted.actor_ids, parted.recipient_ids) == (plain.actor_ids, plain.recipient_ids)
    assert day.strip() in parted.trigger


def test_what_is_no_act_stays_none_over_a_day() -> None:
    """A decoy may be parted, too."""
    warning = "La police norvégienne a mis {}en garde les consommateurs contre les arnaques."
    assert reports(warning.format(""), "fr") == reports(warning.format("lundi "), "fr") == []
