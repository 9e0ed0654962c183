"""Documents in, annotations out: one answer for each line, in order, whatever the lines hold."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.annotate import LONGEST_LINE, annotations, lines_of
from pipeline.tag.known.gazetteer import Gazetteer, load

SITREP = Path(sys.executable).with_name("sitrep")
DOCUMENT_FIELDS = {"id", "language", "mentions", "quotes", "events", "tone"}
MENTION_FIELDS = {
    "start", "end", "surface", "kind", "actor_id", "country", "sector", "role",
    "geonames_id", "latitude", "longitude", "wikidata_id", "method",
}  # fmt: skip
TEXT = "In Moscow, a book of Vladimir Putin is in the hall of the Polish foreign ministry.\n\nNATO met."


@cache
def gazetteer() -> Gazetteer:
    return load()


def line(**fields: object) -> bytes:
    return json.dumps({"id": "1", "text": "NATO met.", "language": "en", **fields}).encode()


def answers(*lines: bytes) -> list[dict[str, Any]]:
    return list(annotations(lines, gazetteer()))


def ids(answer: dict[str, Any]) -> list[str | None]:
    return [mention["actor_id"] for mention in answer["mentions"]]


def sitrep(folder: Path, *words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command as a shell runs it."""
    return subprocess.run(
        [SITREP, "annotate", *words], input=stdin, cwd=folder, capture_output=True, check=False
    )


def test_an_answer_has_every_field_of_the_contract() -> None:
    """Those of which nothing is known, too, as null or empty."""
    [answer] = answers(line(text=TEXT))
    assert answer.keys() == DOCUMENT_FIELDS
    assert (answer["id"], answer["language"]) == ("1", "en")
    assert all(mention.keys() == MENTION_FIELDS for mention in answer["mentions"])
    assert ids(answer) == ["geonames:524901", "vladimir-putin", "polish-foreign-ministry", "nato"]


def test_offsets_are_code_points_into_the_text() -> None:
    """An emoji is one; a title does not count."""
    text = "🎈🎈 " + TEXT
    [answer] = answers(line(text=text, title="The alliance and Ukraine"))
    spans = [(mention["start"], mention["end"], mention["surface"]) for mention in answer["mentions"]]
    assert all(text[start:end] == surface for start, end, surface in spans)
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_a_place_has_its_coordinates() -> None:
    """Degrees; an actor has none."""
    [answer] = answers(line(text=TEXT))
    place, person = answer["mentions"][:2]
    assert (place["kind"], place["role"], place["geonames_id"]) == ("place", "location", 524901)
    assert (round(place["latitude"]), round(place["longitude"])) == (56, 38)
    assert (person["geonames_id"], person["latitude"], person["longitude"]) == (None, None, None)


def test_a_title_is_read_and_its_mentions_are_not_told() -> None:
    """It may introduce whom the text calls by the surname."""
    [answer] = answers(
        line(
            title="Minister Emma Quillova was seen in the old garden",
            text="Yesterday the garden was full when Quillova came.",
        )
    )
    assert [mention["surface"] for mention in answer["mentions"]] == ["Quillova"]


def test_an_office_is_held_on_the_day_of_publication() -> None:
    """Nobody holds it where the day is not known."""
    text = "Russia's foreign minister came."
    [known] = answers(line(text=text, published_at="2022-01-28"))
    [unknown] = answers(line(text=text))
    assert ids(known) == ["RU", "sergei-lavrov"]
    assert ids(unknown) == ["RU"]


def test_a_language_is_detected_where_it_is_not_said() -> None:
    """From the text."""
    text = "La rencontre entre les deux ministres a eu lieu hier dans les jardins de la ville, en Ukraine."
    [answer] = answers(line(text=text, language=None))
    assert answer["language"] == "fr"
    assert ids(answer) == ["UA"]


@pytest.mark.parametrize(
    ("written", "expected"), [("fr-BE", "fr"), ("EN", "en"), ("zh_Hant", "zh"), ("xx", "xx")]
)
def test_a_language_may_have_a_region_or_capitals(written: str, expected: str) -> None:
    """The answer has its code."""
    assert answers(line(language=written))[0]["language"] == expected


@pytest.mark.parametrize(
    "moment",
    [
        "2022-01-28",
        "2022-01-28T09:30:00Z",
        "2022-01-28T09:30:00+02:00",
        "2022-01-28 09:30",
        None,
        "9999-12-31",
    ],
)
def test_a_moment_is_in_iso_8601(moment: str | None) -> None:
    """A day, a time with or without its zone."""
    assert ids(answers(line(published_at=moment))[0]) == ["nato"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b"nope", r"line 1: not JSON: Expecting value: line 1 column 1 (char 0)"),
        (b'{"id": "1", "text": "cut', "line 1: not JSON: Unterminated string"),
        (b"[1]", "line 1: expected a JSON object, found list"),
        (b"null", "line 1: expected a JSON object, found NoneType"),
        (b'"1"', "line 1: expected a JSON object, found str"),
        (b'{"id": "1"}', "line 1: text is missing"),
        (b'{"id": "1", "text": null}', "line 1: text is missing"),
        (b'{"text": "NATO"}', "line 1: id is missing"),
        (b'{"id": 1, "text": "NATO"}', "line 1: id is 1, expected a string"),
        (b'{"id": "1", "text": ["NATO"]}', "line 1: text is ['NATO'], expected a string"),
        (b'{"id": "1", "text": "NATO", "title": 7}', "line 1: title is 7, expected a string"),
        (b'{"id": "1", "text": "NATO", "language": "French"}', "line 1: language is 'French', expected"),
        (b'{"id": "1", "text": "NATO", "published_at": "soon"}', "line 1: published_at is 'soon', expected"),
        (b'{"id": "1", "text": "NATO", "published_at": 1643}', "line 1: published_at is 1643, expected"),
        (b'{"id": "1", "text": "\xff\xfe"}', "line 1: not JSON: 'utf-8' codec can't decode byte 0xff"),
        (b'{"id": "1", "text": "NATO", "n": ' + b"9" * 5000 + b"}", "line 1: not JSON: Exceeds the limit"),
        (b'{"id": "1", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "line 1: not JSON: nested"),
        (b"[" * 100_000, "line 1: not JSON: nested too deeply"),
        (b" " + b"x" * LONGEST_LINE, "line 1: it is longer than a document may be (67,108,864 bytes)"),
    ],
    ids=lambda value: repr(value[:40]),
)  # fmt: skip
def test_a_line_that_is_no_document_is_answered_with_what_is_wrong(written: bytes, expected: str) -> None:
    """And with its id, where it has one."""
    [answer] = answers(written)
    assert answer["error"].startswith(expected)
    assert answer.keys() == {"id", "error"}
    has_id = written.startswith(b'{"id": "1"') and "not JSON" not in expected
    assert answer["id"] == ("1" if has_id else None)


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_beyond_the_calendar_is_answered_too(moment: str) -> None:
    """The other lines go on."""
    bad, good = answers(line(published_at=moment), line())
    assert "published_at" in bad["error"]
    assert ids(good) == ["nato"]


@pytest.mark.parametrize(
    "written",
    [
        b"\xef\xbb\xbf" + line(),
        line() + b"\r\n",
        line() + b"\n",
        b"  \t" + line() + b"  ",
        line(unknown={"nested": [1, {"deeper": None}]}),
        line(number=2**200),
        b'{"id": "0", "id": "1", "text": "Ukraine", "text": "NATO met.", "language": "en"}',
        b'{"id": "1", "text": "NATO met.", "language": "en", "x": NaN}',
        line(text="\ud800 NATO"),
    ],
)
def test_oddly_written_json_is_read(written: bytes) -> None:
    """A mark of UTF-8, line ends of any kind, unknown and repeated keys (the last counts), surrogates."""
    [answer] = answers(written)
    assert (answer["id"], ids(answer)) == ("1", ["nato"])


def test_every_line_has_its_answer_in_order_and_blank_ones_have_none() -> None:
    """Blank lines count in the numbers of lines."""
    lines = [line(id="a"), b"\n", b"  \r\n", b"nope", line(id="b"), line(id="c", text=None), line(id="d")]
    told = [(answer["id"], answer.get("error")) for answer in answers(*lines)]
    assert told[:1] + told[2:] == [("a", None), ("b", None), ("c", "line 6: text is missing"), ("d", None)]
    assert str(told[1][1]).startswith("line 4: not JSON")


def test_an_empty_text_has_no_mentions() -> None:
    """It is a text all the same."""
    [answer] = answers(line(text=""))
    assert (answer["mentions"], answer["language"]) == ([], "en")


def test_lines_are_read_one_by_one() -> None:
    """An answer is given before the next line is asked for: no more than one is ever held."""
    asked: list[int] = []

    def endless() -> Iterator[bytes]:
        number = 0
        while True:
            asked.append(number)
            yield line(id=str(number))
            number += 1

    told = annotations(endless(), gazetteer())
    assert asked == []
    assert [next(told)["id"], next(told)["id"]] == ["0", "1"]
    assert asked == [0, 1]


@given(st.lists(st.binary(max_size=40) | st.builds(line, text=st.text(max_size=40)), max_size=5))
@settings(deadline=None, max_examples=50)
def test_no_line_stops_the_others(lines: list[bytes]) -> None:
    """Whatever bytes they hold, there are as many answers as lines that are not blank, each valid JSON."""
    told = answers(*lines, line(id="last"))
    assert len(told) == sum(bool(each.strip()) for each in lines) + 1
    assert told[-1]["id"] == "last"
    assert json.loads(json.dumps(told)) == told


def test_the_command_needs_no_folder_and_leaves_nothing_behind(tmp_path: Path) -> None:
    """No configuration, no warehouse; the exit status is 0."""
    (tmp_path / "docs.jsonl").write_bytes(line(id="a") + b"\n" + line(id="b", text="Вопрос: NATO") + b"\n")
    done = sitrep(tmp_path, "docs.jsonl")
    assert done.returncode == 0
    assert [json.loads(each)["id"] for each in done.stdout.splitlines()] == ["a", "b"]
    assert [path.name for path in tmp_path.iterdir()] == ["docs.jsonl"]


def test_the_command_says_nothing_beside_its_answers(tmp_path: Path) -> None:
    """Nothing on standard error where nothing was wrong."""
    assert sitrep(tmp_path, "-", stdin=line()).stderr == b""


def test_standard_input_is_read_and_a_bad_line_ends_in_exit_status_1(tmp_path: Path) -> None:
    """At the end: all lines are answered."""
    done = sitrep(tmp_path, "-", stdin=line(id="a") + b"\nnope\n" + line(id="b"))
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert (first["id"], third["id"], done.returncode) == ("a", "b", 1)
    assert second == {
        "id": None,
        "error": "line 2: not JSON: Expecting value: line 1 column 1 (char 0)",
    }


def test_nothing_in_is_nothing_out(tmp_path: Path) -> None:
    """And no mistake."""
    done = sitrep(tmp_path, "-")
    assert (done.returncode, done.stdout) == (0, b"")


def test_a_file_that_is_not_there_is_a_mistake_of_the_command(tmp_path: Path) -> None:
    """One line, exit status 2."""
    done = sitrep(tmp_path, "missing.jsonl")
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"missing.jsonl is no file" in done.stderr


def test_an_id_that_has_no_utf_8_does_not_stop_the_others(tmp_path: Path) -> None:
    """It was valid JSON: "\\ud800"."""
    done = sitrep(tmp_path, "-", stdin=line(id="\ud800") + b"\n" + line(id="b"))
    assert len(done.stdout.splitlines()) == 2
    assert b"Traceback" not in done.stderr


def test_a_line_that_is_too_long_is_not_read_into_memory() -> None:
    """Its beginning is answered with the error; the next line is the next document."""
    file = BytesIO(b"x" * (3 * LONGEST_LINE) + b'\n{"id": "b", "text": "Kyiv"}')
    assert [len(line) for line in lines_of(file)] == [LONGEST_LINE + 1, 27]


def test_what_is_in_a_place_has_the_coordinates_of_it() -> None:
    """England, though its country is the United Kingdom; a body that something happens at; a seat; a city."""
    told = (
        "Fog covered southern England. She sang at Winnipeg Art College, at the White House and in Singapore."
    )
    [answer] = answers(line(text=told, language="en"))
    found = {
        each["surface"]: (each["role"], each["country"], each["geonames_id"]) for each in answer["mentions"]
    }
    assert found == {
        "England": ("location", "GB", 6269131),
        "Winnipeg Art College": ("location", "CA", 6183235),
        "White House": ("location", "US", None),
        "Singapore": ("location", "SG", 1880252),
    }
    assert all(each["latitude"] is not None for each in answer["mentions"])
