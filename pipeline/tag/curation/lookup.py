"""Who is meant by a name, an id or an office: everybody whom it could mean, the winner first, and why.

    "Джонсон" ─▶ by id or QID │ by name │ by what a name may be inflected from │ by rules of spelling
              ─▶ Answer: actors, places, those with that surname; what is spelled alike, where nothing fits

The order is that in which tagging reads names: the user's, the language's own, those of `mul`, the office
holders', the countries'. A text may still say otherwise: a full name makes a surname mean somebody else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import islice, product
from uuid import UUID

from rapidfuzz import fuzz, process

from pipeline.data import rows
from pipeline.language.inflections import base_forms
from pipeline.language.words import split
from pipeline.records.mentions import Actor, Alias, Text
from pipeline.tag.context.toponyms import Candidate as Named
from pipeline.tag.context.toponyms import settle
from pipeline.tag.curation import layers
from pipeline.tag.curation.layers import Layer
from pipeline.tag.curation.namesakes import Index, languages, spelling
from pipeline.tag.known import countries
from pipeline.tag.known.additions import Additions
from pipeline.tag.known.atlas import Atlas, Place, atlas
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.offices import Term

MOST = 10  # places, bearers of a surname and near-misses that are told
MOST_FORMS = 64  # that a name of several words may be inflected from
ALIKE = 80.0  # of 100: how much a near-miss is like the name

RANK: dict[Layer, str] = {
    "yours": "yours come first",
    "curated": "actors.csv comes after yours, a language's own names before those of all",
    "office holder": "office holders come after actors.csv",
    "country": "countries come after actors",
    "state body": "bodies of states come after actors",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody whom the name could mean, as of a day."""

    actor: Actor
    layer: Layer
    country: str | None  # on that day
    sector: str | None
    terms: tuple[Term, ...]  # the latest first
    names: tuple[Alias, ...]
    found_as: str
    rank: str  # what decides whether others of that name come before


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """All that a name could mean."""

    actors: tuple[Candidate, ...]  # the first is the winner
    places: tuple[Place, ...]  # the likeliest first; they lose against actors
    rule: str | None  # of `name_rules.csv`: when the name counts
    bearers: tuple[str, ...]  # ids of persons with this surname, who need a full name in the same text
    near: tuple[str, ...]  # "id: name" of what is spelled alike, where nothing fits


def look_up(name: str, gazetteer: Gazetteer, own: Additions, *, language: str | None, on: date) -> Answer:
    """What a name, an id, a QID or an office means in a language (None: in any) on a day."""
    index = Index.of_gazetteer(gazetteer)
    places = _places(name, atlas())
    bearers = _bearers(name, index, gazetteer)
    ways = [
        _by_id(name, gazetteer),
        _by_name(name, index, language),
        _by_form(name, gazetteer, index, language),
    ]
    if not (places or bearers):
        ways += [_by_spelling(name, gazetteer, language), _by_office(name, gazetteer, language, on)]
    found: dict[str, str] = {}
    for actor_id, how in next((pairs for way in ways if (pairs := list(way))), []):
        found.setdefault(actor_id, how)
    return Answer(
        actors=tuple(_candidate(actor_id, how, gazetteer, own, on) for actor_id, how in found.items()),
        places=places,
        rule=_rule(name, language),
        bearers=tuple(person for person in bearers if person not in found),
        near=() if found or places or bearers else tuple(_near(name, index)),
    )


def _by_id(name: str, gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    if name in gazetteer.by_id:
        yield name, "its id"
    for actor in gazetteer.actors:
        if actor.wikidata_id == name:
            yield actor.actor_id, "its QID"


def _by_name(name: str, index: Index, language: str | None) -> Iterator[tuple[str, str]]:
    for alias in index.named(name, language):
        yield alias.actor_id, f"{alias.alias!r} ({alias.language}; {alias.source})"
    for alias in countries.aliases(language) if language else ():
        if spelling(alias.alias) == spelling(name):
            yield alias.actor_id, f"{alias.alias!r} ({alias.language}; {alias.source})"


def _by_form(
    name: str, gazetteer: Gazetteer, index: Index, language: str | None
) -> Iterator[tuple[str, str]]:
    """What it may be inflected from."""
    for spoken in [language] if language else languages(gazetteer):
        forms = product(*(sorted(base_forms(word, spoken)) for word in split(name)))
        for form in islice(forms, MOST_FORMS):
            for alias in index.named(" ".join(form), spoken):
                yield alias.actor_id, f"a form of {alias.alias!r} ({spoken}; {alias.source})"


def _by_spelling(name: str, gazetteer: Gazetteer, language: str | None) -> Iterator[tuple[str, str]]:
    """Names of persons as rules spell them in a language; in all of them it takes some seconds."""
    wanted = spelling(name)
    for spoken in [language] if language else languages(gazetteer):
        for alias in gazetteer.spelled(spoken):
            if alias.alias[:1].casefold() == name[:1].casefold() and spelling(alias.alias) == wanted:
                yield alias.actor_id, f"{alias.alias!r} ({alias.language}; {alias.source})"


def _by_office(name: str, gazetteer: Gazetteer, language: str | None, on: date) -> Iterator[tuple[str, str]]:
    """ "Foreign minister of Russia": whom tagging finds in these words on that day."""
    from pipeline.tag import tag  # spaCy takes seconds to import

    published_at = datetime.combine(on, time(), UTC)
    text = Text(
        version_id=UUID(int=0), title=None, text=name, language=language or "en", published_at=published_at
    )
    for mention in tag(text, gazetteer):
        if mention.kind == "person" and mention.actor_id:
            yield mention.actor_id, f"held the office on {on}"


def _candidate(actor_id: str, found_as: str, gazetteer: Gazetteer, own: Additions, on: date) -> Candidate:
    actor = gazetteer.by_id[actor_id]
    layer = layers.layer_of(actor, own)
    country, sector = gazetteer.standing(actor_id, on)
    return Candidate(
        actor=actor,
        layer=layer,
        country=country,
        sector=sector,
        terms=tuple(layers.terms_of(actor_id, own.terms)),
        names=tuple(dict.fromkeys(alias for alias in gazetteer.aliases if alias.actor_id == actor_id)),
        found_as=found_as,
        rank=RANK[layer],
    )


def _bearers(name: str, index: Index, gazetteer: Gazetteer) -> list[str]:
    """The persons with this surname, the better known ones first."""
    if len(split(name)) != 1:
        return []
    persons = (actor_id for actor_id in index.bearers(name) if gazetteer.by_id[actor_id].kind == "person")
    return sorted(persons, key=lambda person: not gazetteer.is_curated(person))


def _places(name: str, places: Atlas) -> tuple[Place, ...]:
    """The places of a name, first the one that it means in a text that says nothing of where it is."""
    named = places.named(spelling(name)) or tuple(place for place in places.places if place.place_id == name)
    if not named:
        return ()
    (meant,) = settle([Named(spelling=spelling(name), places=named)], {})
    return tuple(sorted(named, key=lambda place: place != meant))


def _rule(name: str, language: str | None) -> str | None:
    """When the name counts, if not always."""
    told = (
        f"{row['rule']} ({row['language']}: {row['reason']})"
        for row in rows("name_rules")
        if row["name"] == name and language in (None, row["language"])
    )
    return next(told, None)


def _near(name: str, index: Index) -> Iterator[str]:
    """The actors whose names are spelled most alike."""
    alike = process.extract(
        spelling(name), index.by_spelling.keys(), scorer=fuzz.ratio, limit=MOST, score_cutoff=ALIKE
    )
    told = {index.by_spelling[spelled][0].actor_id: index.by_spelling[spelled][0] for spelled, _, _ in alike}
    yield from (f"{actor_id}: {alias.alias}" for actor_id, alias in told.items())
