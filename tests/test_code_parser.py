"""A trained pipeline with a parser: its arcs take the place of the order of words. A toy is trained."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

from pipeline.code.events.acts import acts
from pipeline.code.events.arcs import Arc, ParsedCast, Role
from pipeline.code.events.parser import roles
from pipeline.code.known.lexicon import lexicon
from pipeline.code.text.clauses import Reading
from pipeline.code.text.names import named
from pipeline.code.text.sentences import Written
from pipeline.code.who.coordination import parties
from pipeline.language.models import TrainedPipeline, fingerprint, serving
from pipeline.records.mentions import Text
from pipeline.tag import tag
from tests.coding import VERSION_ID, gazetteer
from tests.test_tag_models import package

SITREP = Path(sys.executable).with_name("sitrep")
TOY = "en_toy_sm"
ROUNDS = 60
# a language of its own: what is done stands last, and who does it in the middle
SENTENCES = [
    (f"{one} {other} attacked .", [2, 2, 2, 2], ["dobj", "nsubj", "ROOT", "punct"])
    for one, other in (
        ("Norway", "Denmark"),
        ("Denmark", "Norway"),
        ("Sweden", "Finland"),
        ("Finland", "Sweden"),
    )
]


def examples(nlp: Language) -> Iterator[Example]:
    for text, heads, labels in SENTENCES:
        yield Example.from_dict(nlp.make_doc(text), {"heads": heads, "deps": labels})


@cache
def toy() -> Language:
    """An English pipeline whose parser has learnt that the second word is the subject."""
    fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    listening = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    nlp.add_pipe("parser", config={"model": {"tok2vec": listening}, "min_action_freq": 1})
    known = list(examples(nlp))
    optimizer = nlp.initialize(lambda: known)
    for _ in range(ROUNDS):
        random.shuffle(known)
        nlp.update(known, sgd=optimizer)
    return nlp


def test_a_parser_that_is_installed_is_read_by_the_same_frames(tmp_path: Path) -> None:
    """Trained, packed, installed and used: who acts is whom the arcs say, not who stands before the verb."""
    package(tmp_path, toy(), TOY)
    document = {"id": "1", "text": "Norway Denmark attacked .", "language": "en"}
    answers = {}
    for name, path in (("clauses", ""), ("parser", str(tmp_path))):
        done = subprocess.run(
            [SITREP, "annotate", "-"],
            input=json.dumps(document),
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=True,
        )
        (answers[name],) = json.loads(done.stdout)["events"]
    assert answers["parser"]["actor_ids"] == ["DK"]
    assert answers["parser"]["recipient_ids"] == ["NO"]
    assert answers["clauses"]["actor_ids"] != ["DK"] or answers["clauses"]["recipient_ids"] != ["NO"]


def test_the_version_of_the_stage_knows_the_parser(tmp_path: Path) -> None:
    """Another parser codes anew; a recognizer of names is none."""
    package(tmp_path, toy(), TOY)
    assert fingerprint([str(tmp_path)], component="parser") == (f"{TOY}-0.1.0",)
    assert fingerprint([str(tmp_path)]) == ()


def test_a_pipeline_serves_what_it_has() -> None:
    """One with a recognizer only serves names."""
    fields = {"package": "p", "language": "en", "size": "sm", "licence": None, "version": "1"}
    names = TrainedPipeline(name="en_a_sm", components=("ner",), **fields)  # type: ignore[arg-type]
    parser = TrainedPipeline(name="en_b_sm", components=("parser",), **fields)  # type: ignore[arg-type]
    assert serving([names, parser], "en") == names
    assert serving([names, parser], "en", "parser") == parser


PARSED = [
    # (text, {word: (head, role)}, actors, recipients)
    ("Norway attacked Denmark", {0: (1, "subject"), 2: (1, "object")}, ["NO"], ["DK"]),
    ("Norway attacked Denmark", {0: (1, "object"), 2: (1, "subject")}, ["DK"], ["NO"]),
    ("Denmark was attacked by Norway", {0: (2, "passive subject"), 4: (2, "agent")}, ["NO"], ["DK"]),
    (
        "Crowds of Norway attacked Denmark",
        {0: (3, "subject"), 2: (0, "other"), 4: (3, "object")},
        ["NO"],
        ["DK"],
    ),
]


@pytest.mark.parametrize(("text", "drawn", "actors", "recipients"), PARSED)
def test_arcs_decide_who_and_whom(
    text: str, drawn: dict[int, tuple[int, Role]], actors: list[str], recipients: list[str]
) -> None:
    """Subject and object, agent and passive subject, what hangs on the subject."""
    words = Written(text, "en")
    mentions = tag(Text(version_id=VERSION_ID, title=None, text=text, language="en"), gazetteer())
    known = lexicon("en")
    assert known is not None
    reading = Reading(text=words, sentence=words.sentences[0], lexicon=known, names=named(words, mentions))
    arcs = {word: Arc(head, role) for word, (head, role) in drawn.items()}
    (act,) = acts(reading)
    who = ParsedCast(reading, parties(reading), arcs).participants(act, act.clause.end, None, None)
    assert [m.actor_id for m in who.actors] == actors
    assert [m.actor_id for m in who.recipients] == recipients


def test_labels_of_several_schemes_become_roles() -> None:
    """Universal Dependencies, and what spaCy's English and German pipelines use."""
    assert {roles()[label] for label in ("nsubj", "sb")} == {"subject"}
    assert {roles()[label] for label in ("nsubj:pass", "nsubjpass")} == {"passive subject"}
    assert set(roles().values()) <= set(get_args(Role))
