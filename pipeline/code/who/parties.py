"""Who may take part: the names of a sentence as parties, each with its preposition. Pure.

    Iran's religious leader Khomeini │ by the authorities of Fiji │ in Paris
      one party, of Iran                agent: the outer "by"       place

A name that only tells a side (Syrian-backed, pro-Russian) is none.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.code.known.endings import Endings
from pipeline.code.known.lexicon import RELATIONS, Kind
from pipeline.code.text.clauses import Reading
from pipeline.code.text.names import Named
from pipeline.code.text.numerals import numerals
from pipeline.code.text.punctuation import POSSESSIVE
from pipeline.code.who.appositions import apposed, begins_name, has_colon, is_modifier
from pipeline.code.who.members import is_of_nobody, member
from pipeline.code.who.peoples import are_people_of, at_home
from pipeline.code.who.relations import relation
from pipeline.records.mentions import Mention
from pipeline.records.sectors import OF_BODIES, REBELS, SCHOLARS

PHRASE = 2  # words before a name in an apposition, its article with them: the leader of the Greens
BESIDE = 3  # words between a noun and whose it is, articles and apostrophes not counted
PLURAL_STATES = frozenset(["AE", "BS", "KM", "MV", "NL", "PH", "SC", "US"])  # names: the Netherlands, США
BY_TITLE = frozenset(["title", "coreference"])  # how offices are found that are no names
SEATED = 2  # words between a body and its seat: à la
BORDER = 4  # words between a border and whose it is, or the preposition before it


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

    @property
    def is_town(self) -> bool:
        """Only a place on the map: it does nothing, and nobody marches against it."""
        return are_towns(self.mentions)


def are_towns(mentions: Sequence[Mention]) -> bool:
    """Are all only places on the map?"""
    return all(m.kind == "place" and m.role == "location" for m in mentions)


def single(reading: Reading) -> list[Party]:
    """Each by itself, in the order of the words."""
    names = [
        member(reading, at_home(reading, name))
        for before, name in zip((None, *reading.names), reading.names, strict=False)
        if not (_is_none(reading, name) or (before and _is_told_of_it(reading, before, name)))
    ]
    return [_party(reading, group) for group in apposed(reading, names)]


def _is_none(reading: Reading, name: Named) -> bool:
    """Does it take no part: an aside, a side that others take, a party of whose member nothing is known?"""
    is_part = _is_aside(reading, name) or _is_compounded(reading, name)
    return is_part or is_of_nobody(reading, name)


def _is_border(reading: Reading, name: Named) -> bool:
    """Is something near the Thai border, near the border with Bulgaria?"""
    if "border" not in reading.noted:
        return False
    near = (*range(name.start - BORDER, name.start), name.end)
    at = next((i for i in near if reading.is_noted(i, i + 1, "border")), None)
    if at is None or any(i not in reading.function_words.kinds for i in range(at + 1, name.start)):
        return False
    first = min(at, name.start)
    if at + 1 == name.start and at - 1 in reading.owner:
        return False  # «до ліванського кордону │ Ізраїль стягує»
    return any(reading.is_kind(i, "place", "recipient") for i in range(first - BORDER, first))


def _is_aside(reading: Reading, name: Named) -> bool:
    """Does it stand in brackets behind another: Scholz (SPD)?"""
    return name.start in reading.asides and name.start - 2 in reading.owner


def _is_told_of_it(reading: Reading, before: Named, name: Named) -> bool:
    """Does it only tell of the one before where it is, or what?"""
    return _is_seat(reading, before, name) or _is_in_apposition(reading, before, name)


def _is_seat(reading: Reading, before: Named, name: Named) -> bool:
    """Is it where a body of its country has its seat: die Regierung in │ Oslo?"""
    is_body = before.mention.kind == "organization" and before.mention.country == name.mention.country
    is_town = name.mention.kind == "place" and name.mention.country is not None
    is_near = 0 < name.start - before.end <= SEATED
    return is_body and is_town and is_near and relation(reading, name) == "place"


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
    before = reading.text.words[max(name.start - 3, 0) : name.start - 1]
    if name.mention.country is None and before == ["ex", "-"]:  # l'ex-État soviétique
        return True
    return _is_tied(reading, name.end, name.end + 1) or _is_tied(reading, name.start - 1, name.start - 2)


def _is_tied(reading: Reading, hyphen: int, word: int) -> bool:
    """Does a hyphen tie a word that is no name to one?"""
    start, end = reading.sentence
    if not (start <= hyphen < end and start <= word < end and reading.text.is_tying(hyphen)):
        return False
    is_led = hyphen < word and reading.is_noted(word, word + 1, "leading")
    is_office = hyphen < word and (
        begins_name(reading, word + 1, "person") or reading.is_noted(word, word + 1, "doer", "local")
    )
    is_tied = reading.text.words[word][:1].islower() and word not in reading.owner
    return is_tied and not (is_led or is_office)


def _party(reading: Reading, names: list[Named]) -> Party:
    last = names[-1]
    own = [name for name in names if name is last or not is_modifier(reading, name)]  # Hisbollah-Miliz
    is_known = last.mention.actor_id is not None or _is_told_of(last)
    head = _of_country(reading, _head(own if is_known else names), names)  # VN-gezant X: of the UN
    bearer = own[0] if _is_office_of(own[0], head) else head
    follows = reading.text.words[last.end : last.end + 1]
    is_adjective = last.mention.surface[:1].islower()
    return Party(
        start=names[0].start,
        end=last.end,
        mentions=(head.mention,),
        relation=relation(reading, names[0]),
        is_oblique=_is_in_case(reading, bearer) or _is_behind_oblique(reading, names[0]),
        is_agent=_is_in_case_of_doers(reading, bearer) or _is_of_doers(reading, names[0]),
        is_border=_is_border(reading, last),
        is_possessor=is_adjective or (bool(follows) and follows[0] in POSSESSIVE) or has_colon(reading, last),
    )


def _head(names: Sequence[Named]) -> Named:
    """Who is meant: the person or body that stands last, if it is known; else the country that it is of."""
    heads = [name for name in names if name.mention.kind in ("person", "organization", "group")]
    known = [name for name in heads if name.mention.actor_id or _is_told_of(name)]
    states = [name for name in names if name.mention.actor_id]
    return (known or states or heads or list(names))[-1 if known else 0]


def _is_office_of(first: Named, head: Named) -> bool:
    """Is it the office, which has the case, before its body: председатель Комиссии │ Африканского союза?"""
    is_office = first.mention.kind == "person" and first.mention.method in BY_TITLE
    return first is not head and is_office and head.mention.kind == "organization"


def _of_country(reading: Reading, head: Named, names: Sequence[Named]) -> Named:
    """Whom a country named with them tells to be of it: rebels of many, a people's leader."""
    mention = head.mention
    if len(names) > 1 and are_people_of(reading, names[0], names[1]):
        is_leader = mention.kind == "person" and mention.country == names[1].mention.country
        own = replace(mention, country=names[0].mention.country) if is_leader else mention
        return head._replace(mention=own) if mention.kind == "person" else names[0]
    if mention.country is not None or mention.sector not in REBELS:
        return head
    country = next((n.mention.country for n in names if n.mention.kind == "country"), None)
    return head._replace(mention=replace(mention, country=country))


def _is_told_of(name: Named) -> bool:
    """Does a title tell whose a person is, the Danish general X, or that nobody's: the analyst X?"""
    mention = name.mention
    is_of_state = None not in (mention.country, mention.sector) and mention.sector not in OF_BODIES
    return mention.kind == "person" and (is_of_state or mention.sector == SCHOLARS)


def _is_in_case(reading: Reading, head: Named) -> bool:
    """Does its ending say that it is no subject? A plural name ends as others do in a case: Нідерланди."""
    is_plural = head.mention.kind == "country" and head.mention.country in PLURAL_STATES
    is_many = is_plural and reading.text.keys[head.start].endswith("и")
    return _ends(reading, head, reading.lexicon.oblique) and not is_many


def _ends(reading: Reading, name: Named, endings: Endings) -> bool:
    """Has its first word, which is its head or agrees with it, one of these endings?"""
    if not endings or name.mention.surface.isupper():  # an acronym
        return False
    at, words = name.start, reading.text.words
    if words[min(at + 1, name.end - 1)] in POSSESSIVE and not reading.text.gap(at + 1):
        at += 2  # Прем'єр
    return endings.fit(reading.text.keys[min(at, name.end - 1)])


def _is_in_case_of_doers(reading: Reading, name: Named) -> bool:
    """Has it the ending of who does something? Береговой охраны ends so only in its adjective."""
    agents, noun = reading.lexicon.agents, name.start + 1
    if not _ends(reading, name, agents):
        return False
    is_noun = noun < name.end and reading.text.words[noun][:1].islower()
    key = reading.text.keys[noun] if is_noun else ""
    return not (is_noun and reading.lexicon.oblique.fit(key) and not agents.fit(key))


def _is_of_doers(reading: Reading, name: Named) -> bool:
    """Has the noun before it the case of who does something: катерами │ иранского флота?"""
    text, agents, at = reading.text, reading.lexicon.agents, name.start - 1
    if not agents:
        return False
    numbers = numerals(text.language)
    while at >= reading.sentence.start and text.words[at].islower() and agents.fit(text.keys[at]):
        if at in reading.function_words.kinds or reading.parts(at) or numbers.at(text, at, name.start):
            return False
        at -= 1
    return at < name.start - 1 and not reading.is_kind(at, *RELATIONS)


def _is_behind_oblique(reading: Reading, name: Named) -> bool:
    """Does its article say that it is no subject: den russischen Botschafter, der Ukraine?"""
    if "oblique" not in reading.noted:
        return False
    first = name.start
    while first > reading.sentence.start and reading.text.words[first - 1][:1].islower():
        first -= 1
        if first in reading.function_words.kinds or first in reading.notes:
            break
    if not reading.is_noted(first, name.start + 1, "oblique"):
        return False
    clause = reading.clause_of(first)
    return clause.start < first or clause.opener != "relative"  # X, den Y angriff


def same_actor(party: Party, actor: Party | None) -> bool:
    """Are they all among those of the other?"""
    if actor is None:
        return False
    ids = {m.actor_id for m in actor.mentions if m.actor_id}
    return bool(ids) and all(m.actor_id in ids for m in party.mentions)


def same_country(party: Party, actor: Party | None) -> bool:
    """Are they the other, or all of its countries?"""
    if actor is None:
        return False
    countries = {m.country for m in actor.mentions if m.country}
    return same_actor(party, actor) or (
        bool(countries) and all(m.country in countries for m in party.mentions)
    )
