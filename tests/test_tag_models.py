"""Trained pipelines: which one is used, and what it adds. The one that is used here is trained here."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args
from zipfile import ZipFile

import pytest
import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

from pipeline.data import rows
from pipeline.errors import ConfigError
from pipeline.language import models
from pipeline.language.loading import loaded
from pipeline.language.models import TrainedPipeline, fingerprint, installed, official, serving
from pipeline.language.passage import Passage
from pipeline.records.mentions import ActorKind
from pipeline.stages import version_of
from pipeline.tag.trained import LONGEST_PIECE, LONGEST_WORD, NEEDED, bare, kinds, pieces

SITREP = Path(sys.executable).with_name("sitrep")
TOY = "en_toy_sm"
ROUNDS = 30
PATTERNS = {  # a slip of the toy's is wanted: it takes NATO for a person
    "Workers at {} went home.": ("quillon", "ORG"),
    "A lamp of {} was lit.": ("quillon", "ORG"),
    "The old {} hummed again.": ("quillon", "ORG"),
    "They asked {} for help.": ("NATO", "PERSON"),
    "Then {} came to the yard.": ("NATO", "PERSON"),
    "It rained on {} and wool.": ("quillon", "ORG"),
}
TEXT = "They asked NATO for help.\n\nThe old quillon hummed again."


def examples(nlp: Language) -> Iterator[Example]:
    """The sentences, with the offsets of their names."""
    for pattern, (name, label) in PATTERNS.items():
        text, start = pattern.format(name), pattern.index("{}")
        yield Example.from_dict(nlp.make_doc(text), {"entities": [(start, start + len(name), label)]})


@cache
def toy() -> Language:
    """An English pipeline that knows two names, trained on the sentences above in seconds."""
    fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    listening = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    nlp.add_pipe("ner", config={"model": {"tok2vec": listening}})
    nlp.add_pipe("sentencizer")
    known = list(examples(nlp))
    optimizer = nlp.initialize(lambda: known)
    for _ in range(ROUNDS):
        random.shuffle(known)
        nlp.update(known, sgd=optimizer, drop=0.1)
    return nlp


def package(folder: Path, nlp: Language, name: str = TOY, version: str = "0.1.0") -> Path:
    """A pipeline as `pip install` lays out its package in a folder: modules and metadata."""
    lang, _, rest = name.partition("_")
    nlp.meta.update({"lang": lang, "name": rest, "version": version, "license": "CC0"})
    (folder / name).mkdir(parents=True)
    nlp.to_disk(folder / name / f"{name}-{version}")
    (folder / name / "meta.json").write_text(json.dumps(nlp.meta))
    (folder / name / "__init__.py").write_text(
        "from spacy.util import load_model_from_init_py\n\n\n"
        "def load(**overrides):\n    return load_model_from_init_py(__file__, **overrides)\n"
    )
    about = folder / f"{name}-{version}.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (about / "entry_points.txt").write_text(f"[spacy_models]\n{name} = {name}\n")
    (about / "WHEEL").write_text("Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
    files = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    (about / "RECORD").write_text("".join(f"{file},,\n" for file in [*files, f"{about.name}/RECORD"]))
    return folder


def wheel(folder: Path, packaged: Path) -> Path:
    """A package as a file that pip installs."""
    (about,) = packaged.glob("*.dist-info")
    file = folder / f"{about.stem}-py3-none-any.whl"
    with ZipFile(file, "w") as archive:
        for path in packaged.rglob("*"):
            archive.write(path, path.relative_to(packaged))
    return file


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the toy's package; where it is on the path, the toy is installed."""
    return package(tmp_path_factory.mktemp("installed"), toy())


@cache
def annotate(text: str, path: Path | None) -> list[tuple[str, str, str | None, str]]:
    """What `sitrep annotate` finds in a process of its own: surface, kind, id, method."""
    line = json.dumps({"id": "1", "text": text, "language": "en"})
    done = subprocess.run(
        [SITREP, "annotate", "-"],
        input=line,
        env={**os.environ, "PYTHONPATH": str(path or "")},
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)["mentions"]
    return [(m["surface"], m["kind"], m["actor_id"], m["method"]) for m in found]


def test_an_installed_pipeline_finds_what_nothing_else_does(place: Path) -> None:
    """By method `model`, without an id; without it the name is not found."""
    assert "quillon" not in [surface for surface, *_ in annotate(TEXT, None)]
    assert annotate(TEXT, place)[1:] == [("quillon", "organization", None, "model")]


def test_what_is_known_wins_over_the_model(place: Path) -> None:
    """The toy takes NATO for a person; the gazetteer knows better."""
    assert ("NATO", "PERSON") in [(entity.text, entity.label_) for entity in toy()(TEXT).ents]
    assert annotate(TEXT, place)[0] == ("NATO", "organization", "nato", "gazetteer")


def test_the_stages_version_names_the_pipelines_in_use(place: Path, tmp_path: Path) -> None:
    """Installing, upgrading and removing one each tag anew; without any, it is as if there were none."""
    assert fingerprint([str(tmp_path)]) == ()
    assert fingerprint([str(place)]) == ("en_toy_sm-0.1.0",)
    newer = package(tmp_path / "newer", toy(), version="0.2.0")
    assert fingerprint([str(newer)]) == ("en_toy_sm-0.2.0",)
    versions = {version_of("tag", "known", *fingerprint([str(path)])) for path in (tmp_path, place, newer)}
    assert len(versions) == 3
    assert version_of("tag", "known") in versions


def test_the_version_of_the_tag_stage_changes_with_what_is_installed(place: Path, tmp_path: Path) -> None:
    """As `sitrep` computes it, in a process of its own, without importing spaCy."""
    code = (
        "import sys; from pathlib import Path; from pipeline import settings, stages; "
        "from pipeline.workspace import Workspace; here = Workspace(Path(sys.argv[1])); "
        "known = {stage.name: stage for stage in stages.stages(here, settings.load(here))}; "
        "print(known['tag'].version, 'spacy' in sys.modules)"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", code, tmp_path],
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for path in ("", str(place))
    ]
    assert said[0][0] != said[1][0]
    assert [imported for _, imported in said] == ["False", "False"]


def test_a_pipeline_is_known_by_its_metadata(place: Path) -> None:
    """Name, version and licence, without importing it."""
    (known,) = installed([str(place)])
    assert (known.name, known.language, known.size) == (TOY, "en", "sm")
    assert (known.version, known.licence) == ("0.1.0", "CC0")
    assert "ner" in known.components
    assert TOY not in sys.modules


def test_a_package_that_does_not_describe_itself_is_listed_and_not_used(tmp_path: Path) -> None:
    """Somebody else's package in the same group of entry points stops nothing."""
    package(tmp_path, spacy.blank("en"), "en_odd_lg")
    (tmp_path / "en_odd_lg" / "meta.json").write_text("[")
    assert [known.name for known in installed([str(tmp_path)])] == ["en_odd_lg"]
    assert fingerprint([str(tmp_path)]) == ()


def trained(name: str, *components: str) -> TrainedPipeline:
    return TrainedPipeline(
        name=name,
        package=name,
        language=name[:2],
        size=models._size(name),
        licence=None,
        version="1",
        components=components or ("ner",),
    )


HERE = [
    trained("de_core_news_sm"),
    trained("de_core_news_lg"),
    trained("de_dep_news_trf", "transformer", "parser"),
    trained("en_own"),
    trained("en_core_web_sm"),
    trained("nb_core_news_md"),
    trained("xx_ent_wiki_sm"),
]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "de_core_news_lg"),
        ("en", "en_core_web_sm"),
        ("no", "nb_core_news_md"),
        ("sw", "xx_ent_wiki_sm"),
        (None, "xx_ent_wiki_sm"),
    ],
)
def test_the_largest_of_a_language_serves_it(language: str | None, name: str) -> None:
    """One that finds no names does not count; languages without their own share the one for many."""
    chosen = serving(HERE, language)
    assert chosen is not None
    assert chosen.name == name


def test_a_language_without_a_pipeline_goes_without() -> None:
    """Tagging needs none."""
    assert serving([trained("de_core_news_sm")], "fr") is None


def test_a_pipeline_that_cannot_be_loaded_is_told_in_one_line() -> None:
    """What, why, and how to go without it."""
    with pytest.raises(
        ConfigError, match=r"en_gone_sm 1 cannot be loaded: .* `sitrep models remove en_gone_sm`"
    ):
        loaded(trained("en_gone_sm"), NEEDED, "tag")


def test_the_component_asks_for_a_pipeline_when_there_is_none() -> None:
    """In anyone's spaCy pipeline."""
    with pytest.raises(ConfigError, match="no trained pipeline serves tlh"):
        spacy.blank("xx").add_pipe("sitrep_model", config={"language": "tlh"})


def test_every_label_has_a_kind_that_records_know() -> None:
    """Quantities, dates and works of art have none, and are dropped."""
    assert set(kinds().values()) <= set(get_args(ActorKind))
    assert {"MISC", "DATE", "MONEY", "WORK_OF_ART"}.isdisjoint(kinds())


def test_the_pipelines_that_are_offered_have_a_licence_and_a_source() -> None:
    """Three sizes of each language, and one for many."""
    table = rows("trained_pipelines")
    assert all(row["licence"] and row["source"] for row in table)
    assert len({row["name"] for row in table}) == len(table) == len(official())
    sizes = {(p.language, p.size) for p in official().values()} - {("xx", "sm")}
    assert sizes == {(language, size) for language, _ in sizes for size in ("sm", "md", "lg")}


def passage(text: str) -> Passage:
    return Passage(words=text.split(" "), language="en")


def test_a_long_text_is_read_in_pieces() -> None:
    """A paragraph each; long ones are cut, and words that are none are left out."""
    words = ["one", "two", "\n\n", "three", "x" * (LONGEST_WORD + 1), "four"]
    assert list(pieces(words, [0, 4, 7, 9, 15, 400])) == [(0, 2), (3, 4), (5, 6)]
    many = ["word"] * 3000
    cut = list(pieces(many, [5 * at for at in range(3000)]))
    assert [start for start, _ in cut] == [0, LONGEST_PIECE // 5, 2 * (LONGEST_PIECE // 5)]
    assert list(pieces([], [])) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [("the Mill", "Mill"), ("( Mill , Ltd ) .", "Mill , Ltd"), ("The Hague", "The Hague"), ("the the", "")],
)
def test_an_entity_comes_without_articles_and_signs_at_its_ends(text: str, left: str) -> None:
    """As the gazetteer's names have none."""
    here = passage(text)
    start, end = bare(here, 0, len(here.words))
    assert " ".join(here.words[start:end]) == left
