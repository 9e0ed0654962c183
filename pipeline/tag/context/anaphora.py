"""Nouns with an article that mean a body named before: "the ministry", "the alliance"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from pipeline.data import rows
from pipeline.language.passage import Passage
from pipeline.language.words import folded
from pipeline.records.mentions import Actor
from pipeline.tag.context.cues import before, cues, is_definite
from pipeline.tag.context.found import Found, covered
from pipeline.tag.context.links import is_link, is_pause
from pipeline.tag.context.matching import Hit
from pipeline.tag.context.owners import owner
from pipeline.tag.context.plurals import is_plural
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.state_bodies import body_id, body_of

ANY_MINISTRY = "ministry"
SEVERAL = ("armed-forces", "embassy", "intelligence")  # bodies of which a text may mean another country's


def bodies(
    passage: Passage,
    hits: Sequence[Hit],
    found: Sequence[Found],
    home: str | None,
    gazetteer: Gazetteer,
) -> Iterator[Found]:
    """The bodies named without their country: "the ministry" after "Russia's defence ministry".

    Or "the government" in a sentence that names one country before it, or in a text that is full of one; or
    "its army" behind a sentence about one state.
    """
    named: dict[str, str] = {}
    there = covered(found)
    rivals = _rivals(hits)
    for hit in hits:
        item = there.get(hit.start)
        body = hit.means("body")
        if item is not None and item.actor_id and (known := body_of(item.actor_id)):
            named |= {known: item.actor_id} | ({ANY_MINISTRY: item.actor_id} if ANY_MINISTRY in known else {})
        elif item is not None and body is None and item.actor_id in rivals:
            named.pop(rivals[item.actor_id], None)
        elif body and item is None and (state := owner(passage, hit.start, there)):
            if not _is_several(passage, hit) and (
                actor := gazetteer.by_id.get(body_id(state, body.value) or "")
            ):
                yield _again(hit.start, hit.end, actor)
        elif body and _may_refer_back(passage, hit, body.value, item):
            actor_id = _of_before(gazetteer.by_id.get(named.get(body.value, "")), _seat(passage, hit, there))
            if actor_id is None and item is None:
                actor_id = _body_of(passage, hit, there, body.value, home)
            if actor := gazetteer.by_id.get(actor_id or ""):
                yield _again(hit.start, hit.end, actor)


def _of_before(actor: Actor | None, seat: Found | None) -> str | None:
    """The body named before, unless it is seated in another state."""
    if actor is None or (seat is not None and seat.country != actor.country):
        return None
    return actor.actor_id


def _rivals(hits: Sequence[Hit]) -> dict[str | None, str]:
    """{an organization called like a body: that body}: the Security Council, the UN's or a state's."""
    return {
        actor.value: body.value
        for hit in hits
        if (actor := hit.means("actor")) and (body := hit.means("body"))
    }


def _may_refer_back(passage: Passage, hit: Hit, body: str, item: Found | None) -> bool:
    """Is it "the government", or "the Security Council", that of before rather than the UN's?"""
    is_open = item is None or hit.means("actor") is not None
    return is_open and (body in _definite() or _is_whole(passage, hit)) and _is_definite(passage, hit)


def _is_whole(passage: Passage, hit: Hit) -> bool:
    """Is it all of a state's forces: l'armée, and not the troops?"""
    words = " ".join(map(folded, passage.words[hit.start : hit.end]))
    return words in cues(passage.language)["all forces"]


def _again(start: int, end: int, actor: Actor) -> Found:
    return Found(start, end, actor.kind, actor.actor_id, actor.country, actor.sector, "coreference")


def _is_definite(passage: Passage, hit: Hit) -> bool:
    """Is it "the government", and neither "the governments" nor "the government offices"?"""
    if _is_several(passage, hit):
        return False
    if not (is_definite(passage, hit.start, hit.end) or _is_bare(passage, hit)):
        return False
    if not passage.has("noun adjuncts") or passage.is_break(hit.end):
        return True
    verbs = cues(passage.language)["telling"]
    return not passage.words[hit.end].islower() or passage.is_stop(hit.end) or passage.words[hit.end] in verbs


def _is_several(passage: Passage, hit: Hit) -> bool:
    body = hit.means("body")
    return body is not None and is_plural(passage, hit.start, hit.end, body.words)


def _is_bare(passage: Passage, hit: Hit) -> bool:
    """Is it a noun that needs no article, first in its clause: Police arrested …, as police fired …?"""
    bare, before_it = cues(passage.language)["bare"], hit.start - 1
    is_bare = " ".join(map(folded, passage.words[hit.start : hit.end])) in bare
    begins = passage.begins_sentence(hit.start) or not passage.words[before_it][:1].isalnum()
    return is_bare and (begins or before(passage, hit.start, cues(passage.language)["subordinating"]))


def _body_of(
    passage: Passage, hit: Hit, there: Mapping[int, Found], body: str, home: str | None
) -> str | None:
    """The body whose spokesperson stands beside it, of the one country before it in its sentence, or of the
    text's where nothing before it is elsewhere; where the sentence names two it may be either's.
    """
    beside = there.get(hit.end + 1) if is_pause(passage, hit.end) else there.get(hit.end)
    if beside is not None and beside.kind == "person" and beside.country:
        return body_id(beside.country, body)
    if (seat := _seat(passage, hit, there)) is not None:
        return body_id(seat.country or "", body)
    bearer = there.get(hit.start - 1)
    if (beside is not None and beside.kind != "person") or (bearer is not None and bearer.country != home):
        return None  # policija FBI, talibská vláda
    own = range(passage.sentence_start(hit.start), hit.start)
    earlier = [there[at] for at in own if at in there]
    countries = {item.actor_id for item in earlier if item.kind == "country"}
    if not countries and all(item.country in (None, home) for item in earlier):
        return body_id(home or "", body)
    return body_id(countries.pop() or "", body) if len(countries) == 1 else None


def _seat(passage: Passage, hit: Hit, there: Mapping[int, Found]) -> Found | None:
    """Where a body is, which tells whose it is: die Regierung in Moskau, la police de Bergen."""
    item = there.get(hit.end + 1)
    is_place = item is not None and item.kind in ("place", "country")
    return item if is_place and is_link(passage, hit.end, hit.end + 1) else None


def stand_ins(passage: Passage, found: Sequence[Found], gazetteer: Gazetteer) -> Iterator[Found]:
    """ "The alliance" after NATO: common nouns that mean an organization named before."""
    nouns = _nouns(passage.language)
    first: dict[str, int] = {}
    for item in found:
        if item.actor_id is not None:
            first.setdefault(item.actor_id, item.start)
    told = {noun: ids for noun, ids in nouns.items() if not first.keys().isdisjoint(ids)}
    for at, word in enumerate(passage.words) if told else ():
        for actor_id in told.get(word.casefold(), ()):
            if first.get(actor_id, at) < at and not _is_indefinite(passage, at):
                actor = gazetteer.by_id[actor_id]
                yield _again(at, at + 1, actor)
                break


def _is_indefinite(passage: Passage, at: int) -> bool:
    """ "An alliance", "a military alliance"."""
    words = cues(passage.language)["indefinite"]
    return before(passage, at, words) or before(passage, at - 1, words)


@cache
def _definite() -> frozenset[str]:
    """The bodies of which a country has one, so that "the ministry" is that of before."""
    return frozenset({row["body"] for row in rows("state_bodies")} - set(SEVERAL) | {ANY_MINISTRY})


@cache
def _nouns(language: str) -> dict[str, tuple[str, ...]]:
    """{word: the organizations that it may stand for} of `stand_ins.csv`."""
    nouns: dict[str, tuple[str, ...]] = {}
    for row in rows("stand_ins"):
        if row["language"] == language:
            word = row["word"].casefold()
            nouns[word] = (*nouns.get(word, ()), row["actor_id"])
    return nouns
