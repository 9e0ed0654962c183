"""Text and hints → the language."""

import pytest

from pipeline.extract import language


@pytest.mark.parametrize(
    ("text", "hints", "expected"),
    [
        ("The town council voted on Friday to rebuild the old bridge over the river.", [], "en"),
        ("The town council voted on Friday to rebuild the old bridge over the river.", ["fr", "de"], "en"),
        ("Городской совет решил восстановить старый мост через реку до зимы.", ["en"], "ru"),
        ("Міська рада вирішила відбудувати старий міст через річку до зими.", ["ru"], "uk"),
        ("Vlada je danas odlučila da gradi novi most preko Save.", ["sr"], "sr"),
        ("Vlada je danas odlučila da gradi novi most preko Save.", [None, "hr-HR"], "hr"),
        ("Byrådet vedtok å bygge ny bro over elva før vinteren kommer.", ["nb-NO"], "no"),
        ("", [], None),
    ],
)
def test_the_text_decides_and_hints_settle_near_ties(
    text: str, hints: list[str | None], expected: str | None
) -> None:
    """A page's lang attribute is often a template's; between sister languages it is the better witness."""
    assert language.detect(text, hints) == expected


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("de-AT", "de"),
        ("EN_us", "en"),
        ("nb-NO", "no"),
        ("iw", "he"),
        ("zh-Hans", "zh"),
        ("", None),
        ("x-default", None),
    ],
)
def test_a_tag_is_a_code_of_two_letters(tag: str, code: str | None) -> None:
    """Regions, scripts and old codes fold; what is no language is None."""
    assert language.code(tag) == code
