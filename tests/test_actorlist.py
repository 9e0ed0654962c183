"""Edits of actors.toml: what there is to add is added, comments and order stay, mistakes change nothing."""

from pathlib import Path

import pytest

from pipeline import actorlist, config
from pipeline.errors import ConfigError
from pipeline.records.mentions import Actor, Alias
from pipeline.tag.curation.wikidata import Office, Proposal

SOURCE = "Wikidata 2026-11-22"
HARBOUR = """\
# ports
[[actor]]
id = "harbour-master"  # kept
kind = "person"
name = "A Harbour Master"
country = "BE"
wikidata_id = "Q1"
source = "own knowledge"
[actor.aliases]
nl = ["Havenmeester"]  # in Ostend

[[actor]]  # the last
id = "pilot"
kind = "person"
name = "A Pilot"
source = "own knowledge"
offices = [{office = "director", of = "BE", start = "2020"}]
"""


def actor(actor_id: str) -> Actor:
    return Actor(
        actor_id=actor_id,
        kind="person",
        name="A Somebody",
        country="BE",
        sector=None,
        wikidata_id="Q1",
        source="tests",
    )


def proposal(actor_id: str, *names: tuple[str, str], offices: tuple[Office, ...] = ()) -> Proposal:
    aliases = (Alias(actor_id=actor_id, language=code, alias=name, source=SOURCE) for code, name in names)
    return Proposal(actor=actor(actor_id), aliases=tuple(aliases), offices=offices, left_out=())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "actors.toml"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


MAYOR: Office = {"office": "mayor", "of": "BE", "start": "2019-01", "end": "2020-01"}


def test_names_and_offices_join_those_that_stand_there(file: Path) -> None:
    """The source is named beside the old one, once; comments stay."""
    added = proposal("harbour-master", ("nl", "De Havenmeester"), ("fr", "Le Capitaine"), offices=(MAYOR,))
    actorlist.add(file, [added, proposal("pilot", offices=(MAYOR,))], SOURCE)
    actorlist.add(file, [proposal("pilot", ("fr", "Le Pilote"))], SOURCE)
    own = config.actors(file)
    assert [(a.actor_id, a.language, a.alias) for a in own.aliases] == [
        ("harbour-master", "nl", "Havenmeester"),
        ("harbour-master", "nl", "De Havenmeester"),
        ("harbour-master", "fr", "Le Capitaine"),
        ("pilot", "fr", "Le Pilote"),
    ]
    assert [(t.actor_id, t.office, str(t.start), str(t.end)) for t in own.terms] == [
        ("harbour-master", "mayor", "2019-01-01", "2020-01-31"),
        ("pilot", "director", "2020-01-01", "None"),
        ("pilot", "mayor", "2019-01-01", "2020-01-31"),
    ]
    assert {a.source for a in own.actors} == {f"own knowledge; {SOURCE}"}
    for comment in ("# ports", "# kept", "# in Ostend", "# the last"):
        assert comment in file.read_text("utf-8")


def test_an_actor_without_a_table_gets_one_with_the_columns_it_has(tmp_path: Path) -> None:
    """In a file of its own, if need be; who has nothing new gets none."""
    path = tmp_path / "actors.toml"
    actorlist.add(
        path, [proposal("docker", ("fr", "Le Docker"), offices=(MAYOR,)), proposal("idler")], SOURCE
    )
    own = config.actors(path)
    (docker,) = own.actors
    assert (docker.actor_id, docker.country, docker.sector, docker.source) == ("docker", "BE", None, SOURCE)
    assert (own.aliases[0].alias, own.terms[0].office) == ("Le Docker", "mayor")


def test_what_is_not_valid_is_not_written(file: Path) -> None:
    """The message names the file that was left."""
    wrong: Office = {"office": "mayor", "of": "Belgium", "start": "2019", "end": "2020"}
    with pytest.raises(
        ConfigError, match=r"actors\.toml was left as it is; what would stand there:\d+: actor"
    ):
        actorlist.add(file, [proposal("pilot", offices=(wrong,))], SOURCE)
    assert file.read_text("utf-8") == HARBOUR
    assert list(file.parent.iterdir()) == [file]
