"""Where the telephone numbers of a text are."""

import pytest

from pipeline.language.words import split
from pipeline.tag.context.containers import regions
from pipeline.tag.context.telephones import area_codes, dialled
from pipeline.tag.context.toponyms import Container

ONTARIO, TEXAS = Container(country="CA", admin1="08"), Container(country="US", admin1="TX")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("call 519-555-0142 or 1-806-555-0199", [ONTARIO, TEXAS]),
        ("call (519) 555-0142", [ONTARIO]),
        ("call 519.555.0142", [ONTARIO]),
        ("call 1-800-555-0142", []),  # toll-free: of no region
        ("519 cases in 555 towns", []),
        ("a 519-page report of 1,200 words", []),
        ("from 519", []),
    ],
)
def test_a_number_is_of_its_area_codes_region(text: str, expected: list[Container]) -> None:
    """As people write numbers; what else has three digits is none."""
    assert dialled(split(text)) == expected


def test_every_area_code_is_of_a_region_of_the_atlas() -> None:
    """Of three digits."""
    assert all((box.country, box.admin1) in regions() for box in area_codes().values())
    assert {len(code) for code in area_codes()} == {3}
