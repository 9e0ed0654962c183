"""An article → the terms that say what it is about. Pure.

    words    the stems of its title and lead, without stop words: what articles of one language share
    named    actors and places, events (type and both sides), numbers: what all languages share

How rare a term is at that time is counted in SQL (`sql/memory/stories.sql`), so that a term has only the
weight that its place in the article gives it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import log
from typing import Literal

from pipeline.language.stop_words import stop_words
from pipeline.language.words import folded, plain, split
from pipeline.records.stories import Profile, StoryTerm, StoryVector
from pipeline.stories.embedding import Embedding, quantised

Channel = Literal["words", "named"]

VERSION = "2"
LEAD = 55  # words of a text that tell its news; more of them tell its background
TITLE = 2.0  # times that a word of the title counts
STEM = 5  # letters in which forms of one word agree in most languages
SHORTEST = 3  # letters of a word that says something
BEGINNING = 1500  # characters within which those stand who matter
PASSING = 0.3  # weight of a mention behind them


def terms(profile: Profile) -> list[StoryTerm]:
    """All terms of an article, each once; none for an empty one."""
    return [*_terms(profile, "words", _words(profile)), *_terms(profile, "named", _named(profile))]


def vectors(profile: Profile, embedding: Embedding) -> list[StoryVector]:
    """What title and beginning mean; none for what has no direction."""
    said = "\n".join(part for part in (profile.title, profile.text[:BEGINNING]) if part)
    vector = quantised(embedding.embed(said)) if said else ()
    return [StoryVector(version_id=profile.version_id, vector=vector, day=profile.day)] if vector else []


def _terms(profile: Profile, channel: Channel, found: Mapping[str, float]) -> Iterator[StoryTerm]:
    for term, weight in found.items():
        yield StoryTerm(
            version_id=profile.version_id,
            channel=channel,
            term=term,
            weight=round(weight, 3),
            day=profile.day,
        )


def _words(profile: Profile) -> dict[str, float]:
    """{language:stem: 1 + ln of how often, those of the title counted twice}"""
    counted: defaultdict[str, float] = defaultdict(float)
    for word in _stems(split(profile.title or ""), profile.language):
        counted[word] += TITLE
    for word in _stems(split(profile.text)[:LEAD], profile.language):
        counted[word] += 1
    return {f"{profile.language or ''}:{word}": 1 + log(number) for word, number in counted.items()}


def _stems(words: Iterable[str], language: str | None) -> Iterator[str]:
    common = stop_words(language or "")
    for word in map(folded, words):
        if len(word) >= SHORTEST and word[0].isalnum() and word not in common:
            yield plain(word)[:STEM]


def _named(profile: Profile) -> dict[str, float]:
    """Who and where, by how often and whether in the title; what happened; how many."""
    often: defaultdict[str, float] = defaultdict(float)
    titled = set()
    for mention in profile.mentions:
        if mention["part"] == "title":
            titled.add(mention["actor_id"])
        else:
            often[mention["actor_id"]] += 1 if mention["start_char"] < BEGINNING else PASSING
    found = {name: 1 + log(1 + often[name]) / 2 + (name in titled) for name in {*often, *titled}}
    for event in profile.events:
        if event["actor"] or event["recipient"]:
            sides = f"{event['actor'] or ''}>{event['recipient'] or ''}"
            found[f"{event['event_type']} {sides}"] = 0.7
    for count in profile.counts:
        found[f"{count['value']:g} {count['unit']}"] = 1.0
    return found
