"""Names beyond the list."""

import pytest

from pipeline.tag.context import names
from pipeline.tag.context.matching import hits
from pipeline.tag.context.runs import runs
from pipeline.tag.known.atlas import atlas
from pipeline.tag.known.lexicon import lexicon
from tests.passages import passage, spelled
from tests.tagging import GAZETTEER


def named(written: str, language: str) -> list[tuple[str, str]]:
    """Name and kind of those that tell it by themselves."""
    text = passage(written, language)
    spotted = list(hits(text.words, lexicon(GAZETTEER, language), atlas()))
    cues = {at: hit for hit in spotted for at in range(hit.start, hit.end) if hit.means("cue")}
    return [
        (spelled(text, item.start, item.end), item.kind)
        for item in names.named(text, list(runs(text, {}, cues)), cues, {})
    ]


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("en", "in the yard they saw Emma Quill again", [("Emma Quill", "person")]),
        ("en", "in the yard of the Quillbury Football Club there was sand",
         [("Quillbury Football Club", "organization")]),
        ("en", "in the yard of the QRX there was sand", [("QRX", "organization")]),
        ("en", "in the yard of part XIV there was sand", []),
        ("en", "it rained in Quillbury, and it rained in Section 5", [("Quillbury", "place")]),
        ("en", "they read books for many years at the Quillbury Institute for Gravel Studies, then left",
         [("Quillbury Institute for Gravel Studies", "organization")]),
        ("en", "in the yard they read the Quill Rights Bill again", []),
        ("en", "in the yard they spoke of Quillism again", []),
        ("en", "in the yard stood a QRX-18 with 19 QRX", []),
        ("en", "the yard was full of TERRIBLE RISKS for us", []),
        ("tr", "avluda Quillsporlu Emma Quill oynadı", [("Emma Quill", "person")]),
        ("de", "im Hof sahen wir die Emma-Kultur und Netze von Kanälen", []),
        ("fr", "dans la cour ils ont vu Emma Quill une fois", [("Emma Quill", "person")]),
        ("de", "im Hof sahen wir den Bäcker Emil Quillmann schon", [("Emil Quillmann", "person")]),
        ("de", "im Hof lag Sand, denn Regen fiel", []),
        ("ru", "во дворе видели, как Иван Квилов спал", [("Иван Квилов", "person")]),
    ],
)  # fmt: skip
def test_given_names_and_cues_tell_what_a_name_is_of(
    language: str, written: str, expected: list[tuple[str, str]]
) -> None:
    """A given name a person, a word like Club an organization; where all nouns have capitals, no more."""
    assert named(written, language) == expected
