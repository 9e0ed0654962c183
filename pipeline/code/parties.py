"""Who may take part: the names of a sentence, joined to parties, each with its preposition. Pure.

    Iran's religious leader Khomeini │ by the authorities of Fiji │ U.S. and Russian negotiators │ in Paris
      one party, of Iran                agent: the outer "by"       one party of two             place

A name that only tells a side (Syrian-backed, pro-Russian) is none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.code.clauses import BREAKS, POSSESSIVE, QUOTES, Named, Reading
from pipeline.code.lexicon import RELATIONS, Kind
from pipeline.code.times import is_time
from pipeline.language.words import HYPHENS
from pipeline.records import Mention

MARKS = BREAKS | QUOTES | {","}
BEFORE_NAME = 7  # words that may stand between a preposition and the name: against the former US president X
WITHIN_NAME = 4  # between two names of one party: Iran's religious leader Khomeini
PHRASE = 2  # words before a name in an apposition, its article with them: the leader of the Greens
PEOPLE_OF = 3  # words between a people and the state that it lives in
BORDER = 4  # words between a border and whose it is, or the preposition before it
JOINED = 6  # between two that "and" joins: Russia and the rebels of Georgia
OUTER: frozenset[Kind] = frozenset(["agent", "recipient", "partner", "between", "source"])


class Party(NamedTuple):
    """Names that stand together, by apposition or joined by "and"."""

    start: int
    end: int
    mentions: tuple[Mention, ...]  # one for each that is joined
    relation: Kind | None  # None: no preposition stands before it
    is_oblique: bool  # its case says that it is no subject
    is_agent: bool  # its case says that something is done by it
    is_border: bool  # only near whose border something is
    is_possessor: bool  # Russia's …, Russian …: the head noun is somebody or something of theirs

    @property
    def is_plain(self) -> bool:
        """Does no preposition stand before it?"""
        return self.relation is None

    @property
    def may_be_subject(self) -> bool:
        """Neither a preposition nor a case speaks against it."""
        return self.relation is None and not self.is_oblique


def parties(reading: Reading) -> list[Party]:
    """In the order of the words."""
    names = [
        _at_home(reading, name)
        for before, name in zip((None, *reading.names), reading.names, strict=False)
        if not (_is_none(reading, name) or (before and _is_in_apposition(reading, before, name)))
    ]
    named = [_party(reading, group) for group in _apposed(reading, names)]
    return _joined(reading, sorted([*named, *_pairs(reading)]))


def _pairs(reading: Reading) -> Iterator[Party]:
    """The two leaders, both countries: the last two of different countries before these words."""
    for start, (end, kinds) in reading.function_words.spans.items():
        wanted = "person" if "both persons" in kinds else "country" if "both states" in kinds else None
        if wanted is None:
            continue
        before = (*reading.earlier, *(name for name in reading.names if name.end <= start))
        last: dict[str, Named] = {}
        for name in reversed(before):
            if name.mention.kind == wanted and name.mention.country and len(last) < 2:
                last.setdefault(name.mention.country, name)
        if len(last) == 2:
            mentions = tuple(name.mention for name in reversed(last.values()))
            whole = Named(start, end, mentions[0])
            yield Party(start, end, mentions, _relation(reading, whole), False, False, False, False)


def _is_none(reading: Reading, name: Named) -> bool:
    """Does it take no part: an aside, a side that others take?"""
    return _is_aside(reading, name) or _is_compounded(reading, name)


def _is_border(reading: Reading, name: Named) -> bool:
    """Is something near the Thai border, near the border with Bulgaria?"""
    if not reading.notes:
        return False
    near = (*range(name.start - BORDER, name.start), name.end)
    at = next((i for i in near if reading.is_noted(i, i + 1, "border")), None)
    if at is None or any(i not in reading.function_words.kinds for i in range(at + 1, name.start)):
        return False
    first = min(at, name.start)
    return any(reading.is_kind(i, "place", "recipient") for i in range(first - BORDER, first))


def _at_home(reading: Reading, name: Named) -> Named:
    """Of a people that lives in another state, the name as of that state: ethnic Danes in Norway."""
    if name.mention.kind != "country":
        return name
    is_people = bool(reading.notes) and _is_people(reading, name)
    home = _home(reading, name) if is_people else _whose_people(reading, name)
    return name if home is None else name._replace(mention=replace(name.mention, actor_id=home, country=home))


def _is_people(reading: Reading, name: Named) -> bool:
    """Does a word say that it is a people: ethnic Danes, the Danish minority?"""
    known, beside = reading.lexicon, (name.start - 1, name.end)
    return any(reading.is_noted(at, at + 1, "people") for at in beside) and reading.is_form(
        name.end - 1, known.adjectives | known.inhabitants
    )


def _whose_people(reading: Reading, name: Named) -> str | None:
    """The state behind those who live in it: the Serbs of Bosnia, les Serbes de Bosnie."""
    after = next((n for n in reading.names if 0 < n.start - name.end <= PEOPLE_OF), None)
    if after is None or after.mention.country in (None, name.mention.country):
        return None
    is_plural = reading.is_kind(name.start - 1, "article") or name.start == reading.sentence.start
    is_of = reading.is_kind(name.end, "possessor") and after.mention.kind in ("country", "place")
    is_people = reading.is_form(name.end - 1, reading.lexicon.inhabitants)
    return after.mention.country if is_plural and is_of and is_people else None


def _home(reading: Reading, name: Named) -> str | None:
    """The one other state in which something is, by its sentence."""
    placed = [n.mention for n in reading.names if n.mention.role == "location" and n.mention.country]
    states = {m.country for m in placed} - {name.mention.country}
    return states.pop() if len(states) == 1 else None


def _is_aside(reading: Reading, name: Named) -> bool:
    """Does it stand in brackets behind another: Scholz (SPD)?"""
    return name.start in reading.asides and name.start - 2 in reading.owner


def _is_in_apposition(reading: Reading, before: Named, name: Named) -> bool:
    """Does it tell, between commas, what a known person is: X, the former leader of the Greens, …?"""
    words, start, end = reading.text.words, before.end + 1, reading.sentence.end
    if before.mention.kind != "person" or before.mention.country is None or name.start - start < PHRASE:
        return False
    if words[before.end] != "," or not reading.is_kind(start, "article"):
        return False
    comma = next((at for at in range(start, end) if words[at] == ","), start)
    is_followed = comma + 1 < end and not reading.is_kind(comma + 1, "conjunction")
    return comma == name.end and is_followed


def _is_compounded(reading: Reading, name: Named) -> bool:
    """Does it only tell a side, Syrian-backed, pro-Russian, or what was?"""
    words = reading.text.words

    def is_tied(hyphen: int, word: int) -> bool:
        if not reading.sentence.start <= min(hyphen, word) <= max(hyphen, word) < reading.sentence.end:
            return False
        is_led = hyphen < word and reading.is_noted(word, word + 1, "leading")
        is_plain = words[word][:1].islower() and word not in reading.owner and not is_led
        return is_plain and reading.text.is_tying(hyphen)

    is_past = list(words[max(name.start - 3, 0) : name.start - 1]) == ["ex", "-"]  # l'ex-État soviétique
    if is_past and name.mention.country is None:
        return True
    return is_tied(name.end, name.end + 1) or is_tied(name.start - 1, name.start - 2)


def _apposed(reading: Reading, names: Sequence[Named]) -> list[list[Named]]:
    """The names that stand together without a function word or a mark between: Russian president | Putin."""
    groups: list[list[Named]] = []
    for name in names:
        if groups and _belongs(reading, groups[-1][-1], name):
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups


def _belongs(reading: Reading, before: Named, after: Named) -> bool:
    between = range(before.end, after.start)
    is_modifier = _is_modifier(reading, before)
    may_differ = is_modifier or after.mention.kind == "person" or _are_people_of(reading, before, after)
    if len(between) > WITHIN_NAME + 1 or (_differ(before, after) and not may_differ):
        return False
    if before.mention.role == "location" and _differ(before, after) and not is_modifier:
        return False  # in Oslo the Danish premier
    if not is_modifier and _are_two(reading, before, after):
        return False
    if _is_parenthesis(reading, before, after):
        between = between[:-1]
    if is_modifier:
        between = between[2:]
    words = reading.text.words
    return not any(
        words[at] in MARKS
        or words[at] in HYPHENS
        or _is_verb(reading, at)
        or (
            at in reading.function_words.kinds
            and not (words[at] in POSSESSIVE or reading.is_kind(at, "possessor"))
        )
        for at in between
    )


def _are_people_of(reading: Reading, before: Named, after: Named) -> bool:
    """Are they a people within a state, or a body of theirs: Bosnian Serbs, bosnische Serben?"""
    kinds = (before.mention.kind, after.mention.kind)
    if before.end != after.start or kinds[0] != "country" or kinds[1] not in ("country", "organization"):
        return False
    known = reading.lexicon
    is_people = reading.is_form(after.start, known.inhabitants) and not reading.is_adjective(after.start)
    return is_people and _differ(before, after) and reading.is_form(before.end - 1, known.adjectives)


def _are_two(reading: Reading, before: Named, after: Named) -> bool:
    """Does a body or person stand right beside somebody else, as subject and object do around a verb:
    untersagte der IGH Norwegen die Fahrt?
    """
    one, other = before.mention, after.mention
    if one.kind not in ("person", "organization") or before.end != after.start:
        return False
    if other.kind == "country":
        is_foreign = other.country != one.country and other.role == "actor"
        return is_foreign and not (reading.is_adjective(after.start) or _is_owner(reading, after))
    return _differ(before, after) or (one.kind == other.kind == "person" and _are_known(one, other))


def _is_owner(reading: Reading, name: Named) -> bool:
    return any(word in POSSESSIVE for word in reading.text.words[name.end : name.end + 1])


def _are_known(one: Mention, other: Mention) -> bool:
    """Has the list both, as different ones?"""
    return None not in (one.actor_id, other.actor_id) and one.actor_id != other.actor_id


def _is_modifier(reading: Reading, name: Named) -> bool:
    """Is it the first part of a compound noun: US-Präsident X, Nato-Partner Türkei?"""
    text, end = reading.text, name.end
    is_tied = end + 1 < reading.sentence.end and text.is_tying(end)
    return is_tied and text.words[end + 1][:1].isupper() and end + 1 not in reading.owner


def _is_parenthesis(reading: Reading, before: Named, after: Named) -> bool:
    """Is a name set off by commas that of a state's officer: the French president, Emmanuel Macron, …?"""
    words = reading.text.words
    is_adjective = before.mention.surface[:1].islower() or reading.is_adjective(before.end - 1)
    is_set_off = words[after.start - 1] == "," and words[after.end : after.end + 1] == [","]
    is_unknown = after.mention.actor_id is None and after.mention.country is None
    is_of_body = is_unknown and before.mention.kind == "organization" and before.mention.country is not None
    return (
        is_set_off
        and (is_adjective or is_of_body)
        and after.mention.kind == "person"
        and not _differ(before, after)
    )


def _differ(one: Named, other: Named) -> bool:
    a, b = one.mention, other.mention
    return a.country is not None and b.country is not None and a.country != b.country


def _is_verb(reading: Reading, at: int) -> bool:
    """Is it a trigger that can only be a verb?"""
    return reading.parts(at) == {"verb"}


def _party(reading: Reading, names: list[Named]) -> Party:
    own = [name for name in names if not _is_modifier(reading, name)]
    head, last = _of_country(reading, _head(own or names), names), names[-1]
    follows = reading.text.words[last.end : last.end + 1]
    is_adjective = last.mention.surface[:1].islower()
    return Party(
        start=names[0].start,
        end=last.end,
        mentions=(head.mention,),
        relation=_relation(reading, names[0]),
        is_oblique=_ends(reading, head, reading.lexicon.oblique),
        is_agent=_ends(reading, head, reading.lexicon.agents),
        is_border=_is_border(reading, last),
        is_possessor=is_adjective or (bool(follows) and follows[0] in POSSESSIVE),
    )


def _head(names: Sequence[Named]) -> Named:
    """Who is meant: the person or body that stands last, if it is known; else the country that it is of."""
    heads = [name for name in names if name.mention.kind in ("person", "organization", "group")]
    known = [name for name in heads if name.mention.actor_id or _is_official(name)]
    states = [name for name in names if name.mention.actor_id]
    return (known or states or heads or list(names))[-1 if known else 0]


def _of_country(reading: Reading, head: Named, names: Sequence[Named]) -> Named:
    """Whom a country named with them tells to be of it: rebels of many, a people's leader."""
    mention = head.mention
    if len(names) > 1 and _are_people_of(reading, names[0], names[1]):
        is_leader = mention.kind == "person" and mention.country == names[1].mention.country
        own = replace(mention, country=names[0].mention.country) if is_leader else mention
        return head._replace(mention=own) if mention.kind == "person" else names[0]
    if mention.country is not None or mention.sector != "REB":
        return head
    country = next((n.mention.country for n in names if n.mention.kind == "country"), None)
    return head._replace(mention=replace(mention, country=country))


def _is_official(name: Named) -> bool:
    return name.mention.kind == "person" and None not in (name.mention.country, name.mention.sector)


def _ends(reading: Reading, name: Named, endings: tuple[str, ...]) -> bool:
    """Has its first word, which is its head or agrees with it, one of these endings?"""
    is_acronym = name.mention.surface.isupper()
    return bool(endings) and not is_acronym and reading.text.keys[name.start].endswith(endings)


def _relation(reading: Reading, name: Named) -> Kind | None:
    """What the preposition before a name makes of it; articles, titles and adjectives may stand between.

    Of a preposition within another's phrase the outer one counts: by the authorities of Fiji.
    """
    inner: Kind | None = "possessor" if _is_genitive(reading, name) else None
    is_attribute = False
    for at in range(name.start - 1, max(name.start - 1 - BEFORE_NAME, reading.sentence.start - 1), -1):
        if at in reading.owner or reading.text.words[at] in MARKS or _ends_walk(reading, at):
            break
        kinds = reading.function_words.kinds.get(at)
        if kinds is None or _is_article(reading, at, kinds) or _is_of_office(reading, name, at, kinds):
            continue
        found = _of_kinds(name.mention, kinds)
        if found == "partner" and inner != "agent" and _is_of_weapon(reading, name, at):
            return "possessor"  # with Russian drones: whose they are attacks
        if found == "agent" and _is_attributive(reading, at):
            is_attribute = True
            continue  # eine von X betriebene Schule: what X does is an attribute
        if found is None:
            if (inner == "agent" or is_attribute) and "saying noun" in kinds:
                continue
            break
        if found == "source":
            return found  # laut Angaben des von der Hamas kontrollierten Amtes
        if inner == "agent":
            continue
        if inner is None and found not in ("possessor", "place", "agent"):
            return found
        if inner is not None:
            return found if found in OUTER and not (inner == "place" and found == "partner") else inner
        inner = found
    return inner


def _is_of_weapon(reading: Reading, name: Named, at: int) -> bool:
    """Is a weapon theirs, by which something is done: with Russian drones, con drones de Rusia?"""
    behind = min(name.end + 2, reading.sentence.end)
    return reading.is_noted(at + 1, name.start, "weapon") or reading.is_noted(name.end, behind, "weapon")


def _is_genitive(reading: Reading, name: Named) -> bool:
    """Does a country's ending say whose the noun before it is: die Einheit Norwegens?"""
    endings, at = reading.lexicon.genitives, name.start - 1
    if not endings or name.mention.kind != "country" or at < reading.sentence.start:
        return False
    is_noun = (
        reading.text.words[at][:1].isupper()
        and at not in reading.owner
        and at not in reading.function_words.kinds
    )
    return is_noun and reading.text.keys[name.end - 1].endswith(endings)


def _is_attributive(reading: Reading, at: int) -> bool:
    """Does an article stand before "by", as it does before attributes where verbs come last?"""
    if not reading.lexicon.is_bracketed:
        return False
    first = max(start for start in reading.function_words.spans if start <= at)
    return reading.is_kind(first - 1, "article")


def _ends_walk(reading: Reading, at: int) -> bool:
    """A verb, a noun that is an act, or a time: the preposition before it is theirs."""
    return bool(reading.parts(at)) or is_time(reading.text, at)


def _is_article(reading: Reading, at: int, kinds: frozenset[Kind]) -> bool:
    """Is it only that; or a word that is a preposition elsewhere, where a clause begins: "A Noruega"?"""
    if "article" not in kinds and "possessive" not in kinds:
        return False
    return not kinds & set(RELATIONS) or ("article" in kinds and at == reading.clause_of(at).start)


def _is_of_office(reading: Reading, name: Named, at: int, kinds: frozenset[Kind]) -> bool:
    """Is a preposition of the plural in the title of one person: secrétaire aux Affaires étrangères X?"""
    is_alone = not reading.is_kind(name.end, "conjunction") if name.end < reading.sentence.end else True
    return "plural" in kinds and name.mention.kind == "person" and at + 1 < name.start and is_alone


def _of_kinds(mention: Mention, kinds: frozenset[Kind]) -> Kind | None:
    found = next((kind for kind in RELATIONS if kind in kinds), None)
    if found == "place" and mention.role == "actor":
        found = next((kind for kind in ("recipient", "topic") if kind in kinds), found)
    if found == "recipient" and mention.role == "location" and "place" in kinds:
        return "place"
    return found


def _joined(reading: Reading, found: Sequence[Party]) -> list[Party]:
    """Coordinated ones as one party: Russia, Belarus and China; U.S. and Russian envoys; Russo-Ukrainian."""
    joined: list[Party] = []
    for party in found:
        if joined and _is_joined(reading, joined[-1], party):
            before = joined[-1]
            mentions = (*before.mentions, *party.mentions)
            joined[-1] = before._replace(end=party.end, mentions=mentions, is_possessor=party.is_possessor)
        else:
            joined.append(party)
    return joined


def _is_joined(reading: Reading, before: Party, after: Party) -> bool:
    between = range(before.end, after.start)
    is_alike = after.relation in (None, before.relation) or (
        before.relation is None and after.relation == "possessor"
    )
    if not between or len(between) > JOINED or not is_alike or before.is_oblique != after.is_oblique:
        return False
    words = reading.text.words
    if all(words[at] in HYPHENS for at in between):
        return True
    said = [at for at in between if reading.is_kind(at, "conjunction")]
    if not said:
        return [words[at] for at in between] == [","] and _goes_on(reading, after.end)
    return (
        not any(
            words[at] in MARKS - {","}
            or _is_verb(reading, at)
            or reading.is_kind(at, "saying", "clause", "relative")
            for at in between
        )
        and after.start - said[-1] <= WITHIN_NAME
    )


def _goes_on(reading: Reading, end: int) -> bool:
    """Does a conjunction with another name follow, perhaps after more of them: A, B, C and D?"""
    near = range(end, min(end + WITHIN_NAME, reading.sentence.end))
    later = next((at for at in near if reading.is_kind(at, "conjunction")), None)
    if later is not None and any(0 < name.start - later <= WITHIN_NAME for name in reading.names):
        return True
    is_listed = reading.text.words[end : end + 1] == [","]
    after = next((name for name in reading.names if name.start == end + 1), None)
    return is_listed and after is not None and _goes_on(reading, after.end)
