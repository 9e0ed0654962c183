"""The domain types: what each stage takes and gives. Imports nothing of ours.

Every record is frozen and flat, so that a record is a row: its fields are the columns of the table of
its name (``Poll`` → ``raw.polls``), the key first. Datetimes are aware and in UTC, units stand in the
names, ``None`` means "not said by the source". Ids are UUIDs made from what identifies the thing
(`uuid_of`), the same in every run.

    FeedState ─poll─▶ Poll, Entry      Request ─fetch─▶ Page, GonePage      Page ─extract─▶ Article
    Article ─sketch─▶ Sketch, Shingle  Article ─dedup─▶ Copy      Article ─tag─▶ Mention
    TaggedText ─code─▶ EventReport, Quote, Count, Tone, TextGenre
    Profile ─profile─▶ StoryTerm       StoryCandidate ─stories─▶ StoryMember, StoryMerge
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID, uuid5

IDS = UUID("5e0c1f0a-7d3b-5b5e-9f43-51f7e9a6d001")  # version 1 of the rules by which ids are made

FeedKind = Literal["agency", "newspaper", "broadcaster", "state media", "institution", "magazine"]
ActorKind = Literal["person", "organization", "country", "group", "place", "product"]
Method = Literal["gazetteer", "title", "fuzzy", "coreference", "model"]
Role = Literal["actor", "location"]
Outcome = Literal["done", "rejected", "deferred"]
EventType = Literal[  # PLOVER's
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal["asserted", "negated", "planned", "hypothetical", "denied"]
Genre = Literal["sport", "markets", "horoscope", "private"]  # of a text that tells no events
Precision = Literal["day", "month", "year"]
Relation = Literal["head", "copy", "excerpt", "extension"]  # of a text to its copy group
Bound = Literal["exactly", "about", "at least", "at most"]


def uuid_of(kind: str, *parts: str | None) -> UUID:
    """The id of a thing of this kind: a UUID (version 5) of its identifying parts, in order."""
    return uuid5(IDS, "\x1f".join([kind, *(part or "" for part in parts)]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A configured source of entries."""

    feed_id: UUID
    url: str
    outlet: str
    country: str  # ISO 3166-1 alpha-2 of the outlet's seat
    language: str  # ISO 639-1
    kind: FeedKind
    interval_minutes: int | None = None  # None: adaptive
    is_enabled: bool = True
    is_revisited: bool = True  # pages of its articles are fetched again, to see whether they changed


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """A feed that is due, with what its last poll left behind."""

    feed_id: UUID
    url: str  # where to ask: the configured address, or the one it moved to for good
    language: str
    interval_minutes: int | None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    moved_to: str | None = None
    unconditional_at: datetime | None = None  # last fetch without validators
    interval_seconds: int | None = None  # the adapted interval; None before the first poll
    failures: int = 0  # in a row
    known_revisions: tuple[UUID, ...] = ()  # of entries announced lately


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """One look at one feed, and the state in which it leaves the feed: `raw.polls` is polling's ledger."""

    poll_id: UUID
    feed_id: UUID
    polled_at: datetime
    outcome: Literal["new", "unchanged", "failed", "gone"]
    reason: str | None  # why it failed, or what is odd about the feed
    status: int | None  # HTTP; None when nothing answered
    entries_seen: int
    entries_new: int
    feed_title: str | None
    etag: str | None
    last_modified: str | None
    body_hash: str | None
    moved_to: str | None
    unconditional_at: datetime | None
    interval_seconds: int
    next_poll_at: datetime
    failures: int
    warc_file: str | None
    warc_offset: int | None
    warc_length: int | None
    elapsed_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item as a feed announces it; a changed announcement is a new revision of the same entry."""

    revision_id: UUID  # of entry_id, url, title, updated_at
    entry_id: UUID  # of feed_id and the item's own id (or link, or title)
    feed_id: UUID | None  # None: from a list of addresses that was ingested
    poll_id: UUID | None
    request_id: UUID | None  # of url and updated_at: what fetching it is called; None without a link
    guid: str | None
    url: str | None
    title: str | None
    summary_html: str | None
    content_html: str | None  # full text, where the feed carries it
    authors: tuple[str, ...]
    published_at: datetime | None
    updated_at: datetime | None
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A page to fetch because an entry announced it, or because it may have changed since."""

    request_id: UUID
    url: str
    tries: int = 0  # earlier ones that were deferred
    entry_request_id: UUID | None = None  # of the entry that announced it; None: this one
    is_revisit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsTxt:
    """What a site's robots.txt says; good for a day."""

    origin: str  # https://news.example
    asked_at: datetime
    text: str  # empty: there is none, and everything is allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a server answered at the end of a chain of redirects: archived, the body decompressed."""

    url: str  # as asked
    final_url: str
    moved_to: str | None  # set when every hop was a permanent redirect (301, 308)
    status: int
    headers: dict[str, str]  # names in lower case
    body: bytes
    fetched_at: datetime
    elapsed_seconds: float
    warc_file: str  # relative to the warehouse's raw folder
    warc_offset: int
    warc_length: int
    record_id: UUID  # of the WARC record
    digest: str  # sha256:… of the body


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where the bytes that a server answered for a URL lie: one WARC record."""

    page_id: UUID  # the WARC record's own id
    request_id: UUID | None  # None: ingested
    url: str  # as asked
    final_url: str
    status: int
    content_type: str | None  # whole header: media type and charset
    fetched_at: datetime
    warc_file: str  # relative to the warehouse's raw folder, or absolute for archives of others
    warc_offset: int
    warc_length: int
    digest: str | None
    payload_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GonePage:
    """A page that was there and is not any more."""

    gone_id: UUID  # of the request that found it gone
    request_id: UUID  # by which it was first fetched
    url: str
    status: int  # 404, 410
    gone_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledPage:
    """Where a page's bytes lie, with what its entry said; without a place, its entry is all there is."""

    page_id: UUID  # of the request, where there is no page
    url: str  # final
    content_type: str | None
    fetched_at: datetime
    warc_file: str | None
    warc_offset: int | None
    warc_length: int | None
    entry_title: str | None
    entry_html: str | None
    entry_authors: tuple[str, ...]
    entry_published_at: datetime | None
    feed_language: str | None
    tries: int = 0  # earlier ones that were deferred


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page's bytes together with what its entry said: what extraction works on."""

    page_id: UUID
    url: str  # final
    content_type: str | None
    body: bytes
    fetched_at: datetime
    entry_title: str | None = None
    entry_html: str | None = None  # full text or summary from the feed: the fallback
    entry_authors: tuple[str, ...] = ()
    entry_published_at: datetime | None = None
    feed_language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What was extracted from one page. Two pages with the same words give the same version."""

    page_id: UUID
    version_id: UUID  # of article_id, title, text, language
    article_id: UUID  # of the canonical URL
    url: str  # canonical
    title: str | None
    text: str  # paragraphs separated by blank lines
    text_hash: str  # of the text, folded, without a standfirst before it: equal for identical texts
    text_chars: int
    language: str | None  # ISO 639-1
    authors: tuple[str, ...]
    published_at: datetime | None
    published_from: Literal["page", "feed", "url", "text"] | None
    modified_at: datetime | None
    section: str | None
    image_url: str | None
    is_paywalled: bool
    is_truncated: bool  # cut at 200,000 characters
    text_from: Literal["page", "feed", "document"]  # document: ingested plain text or JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The words of an article version and when they appeared: what sketching works on."""

    version_id: UUID
    text: str
    appeared_at: datetime  # published, else fetched
    fetch_run_id: int  # the run that brought it


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What stands for a text among others: how many shingles it has, how many of their hashes are kept."""

    version_id: UUID
    appeared_at: datetime
    fetch_run_id: int
    day: date
    shingles: int  # distinct ones
    scale: float  # one hash of so many is kept
    hashes: int
    agency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shingle:
    """A kept hash of a text's shingles."""

    hash: int  # 64 bits, unsigned
    version_id: UUID
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """What a candidate has in common with an article version that was placed before."""

    version_id: UUID  # of the candidate
    other_id: UUID
    article_id: UUID  # of the other, as all that follows
    group_id: UUID
    language: str | None
    host: str | None
    day: date
    shingles: int
    scale: float
    shared: int  # hashes of both


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What earlier batches have to do with a candidate."""

    version_id: UUID
    hashes: tuple[int, ...]  # its own, without those that very many texts have
    overlaps: tuple[Overlap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An article version on its way into a copy group, with the group that already holds it or its text."""

    version_id: UUID
    article_id: UUID
    text_hash: str
    language: str | None
    host: str | None
    agency: str | None  # that the text names
    day: date  # on which it appeared
    shingles: int
    scale: float
    group_id: UUID | None  # of its article, or the earliest one with the same text, if grouped before


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article version's place in a copy group."""

    version_id: UUID
    article_id: UUID
    group_id: UUID  # the article_id of its head, the article first seen with this text
    relation: Relation
    shared_share: float  # of the member's text that the matched one holds, 0…1; of a head 1
    matched_id: UUID | None  # article version that it shares most with; None: a head, or equal texts
    agency: str | None  # actor id of the news agency that the text names


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The words of an article version: what tagging works on."""

    version_id: UUID
    title: str | None
    text: str
    language: str | None
    published_at: datetime | None = None  # offices are held, and dates are meant, as of then


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who can act, or a place: one readable id in all languages."""

    actor_id: str
    kind: ActorKind
    name: str
    country: str | None
    sector: str | None  # PLOVER
    wikidata_id: str | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One name of an actor in one language; `mul` stands for every language in the Latin script."""

    actor_id: str
    language: str
    alias: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An actor or place named in a title or text: part[start_char:end_char] == surface."""

    version_id: UUID
    part: Literal["title", "text"]
    start_char: int  # Unicode code points, end exclusive
    end_char: int
    surface: str
    kind: ActorKind
    actor_id: str | None
    country: str | None
    sector: str | None
    role: Role
    geonames_id: int | None  # this and the coordinates: of places
    latitude: float | None  # degrees, WGS84
    longitude: float | None
    wikidata_id: str | None
    method: Method


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedText:
    """The words of an article version with whom they name: what coding works on."""

    version_id: UUID
    text: str
    language: str | None
    published_at: datetime | None  # relative dates are counted from this day
    mentions: tuple[Mention, ...]  # of the text, in its order


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words attributed to a speaker: text[start_char:end_char]."""

    version_id: UUID
    start_char: int  # of the words, without the quotation marks
    end_char: int
    kind: Literal["direct", "indirect"]
    speaker_id: str | None
    speaker_surface: str | None
    cue: str | None  # the verb, as written


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCode:
    """A CAMEO code, and what PLOVER makes of it."""

    cameo: str  # a string: leading zeros matter
    event_type: EventType
    mode: str | None
    context: str | None
    quad: int  # 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
    goldstein: float  # −10 conflict … 10 cooperation
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport:
    """Who did what to whom, as one sentence of an article tells it."""

    report_id: UUID  # of version_id, cameo and where the trigger stands
    version_id: UUID
    start_char: int  # of the sentence
    end_char: int
    trigger: str  # the words that carry the event
    trigger_start_char: int
    trigger_end_char: int
    actor_ids: tuple[str, ...]
    recipient_ids: tuple[str, ...]
    actor_names: tuple[str, ...]  # as the text writes them, those beyond the list too
    recipient_names: tuple[str, ...]
    actor_country: str | None  # alpha-2, of the first
    recipient_country: str | None
    actor_sector: str | None  # PLOVER, of the first
    recipient_sector: str | None
    event_type: EventType
    mode: str | None  # PLOVER's
    context: str | None
    cameo: str  # a string: leading zeros matter
    quad: int  # 1…4
    goldstein: float  # −10…10, of the CAMEO code
    status: Status  # what the sentence claims
    reported_by: str | None  # whose claim it is, where the sentence says so
    date: date | None  # when it happens; month and year by their first day
    date_precision: Precision | None
    location_id: str | None
    method: Literal["clauses", "parser"]
    confidence: float  # 0…1, calibrated


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of people, weapons or money that a text gives."""

    version_id: UUID
    start_char: int
    end_char: int
    value: float
    unit: str  # troops, killed, usd …
    bound: Bound
    report_id: UUID | None  # the event of which it is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """How positive or negative the words of a text, or of one of its sentences, are."""

    version_id: UUID
    start_char: int
    end_char: int
    unit: Literal["text", "sentence"]
    tone: float  # −1…1
    words_rated: int  # words on which it rests


@dataclass(frozen=True, slots=True, kw_only=True)
class TextGenre:
    """Why no events are told of a text: a match report, a market's, a horoscope, hardly any politics."""

    version_id: UUID
    genre: Genre
    words: tuple[str, ...]  # by which it is known, as they stand in the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What an article says and names, as plain rows: what its terms are made of."""

    version_id: UUID
    title: str | None
    text: str
    language: str | None
    day: date
    mentions: tuple[Mapping[str, Any], ...]  # part, start_char, actor_id
    events: tuple[Mapping[str, Any], ...]  # event_type, actor_country, recipient_country
    counts: tuple[Mapping[str, Any], ...]  # value, unit


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTerm:
    """One thing that an article is about."""

    version_id: UUID
    channel: Literal["words", "named"]
    term: str
    weight: float  # before its rarity
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryVector:
    """What an article means, in the space of an embedding."""

    version_id: UUID
    vector: tuple[int, ...]  # of a length of 127
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCandidate:
    """The head of a copy group on its way into a story."""

    version_id: UUID
    article_id: UUID
    group_id: UUID
    language: str | None
    host: str | None
    appeared_at: datetime  # published, else fetched
    day: date
    story_id: UUID | None  # of its copy group, if an earlier version was placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """An article that a candidate shares terms with: of an earlier batch, or of its own."""

    other_id: UUID
    language: str | None
    host: str | None
    appeared_at: datetime
    words: float  # cosine of what they are about, 0…1
    named: float
    group_id: UUID | None  # None: not placed yet
    story_id: UUID | None
    began_at: datetime | None  # of the story
    heads: int  # of the story


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """The head of a copy group in its story, and which of those before hold it there."""

    group_id: UUID
    story_id: UUID
    language: str | None
    appeared_at: datetime
    is_moved: bool  # it has left another story
    linked: tuple[UUID, ...]  # their group_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Those of a candidate; or a text of a story that candidates may join."""

    version_id: UUID
    near: tuple[Neighbour, ...]
    text: StoryText | None = None  # None: of a candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMember:
    """A copy group's head in its story."""

    version_id: UUID
    group_id: UUID
    story_id: UUID  # made of the article_id of the head that began it
    appeared_at: datetime  # of the head: published, else fetched
    likeness: float  # to the story when it joined; 0: it began it


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMerge:
    """Two stories that an article shows to be one: the later ends in the earlier."""

    story_id: UUID
    into_story_id: UUID
    version_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLink:
    """Two copy groups whose heads are alike enough to hold a story together, seen from the later."""

    group_id: UUID
    other_group_id: UUID
    likeness: float
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySplit:
    """A copy group that leaves a story, with others that are the same new story."""

    group_id: UUID
    story_id: UUID  # made of the article_id of the first that leaves
    from_story_id: UUID
    version_id: UUID  # upon which it showed


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """A watchlist with a time span."""

    crisis_id: str
    title: str
    description: str | None
    starts_on: date
    ends_on: date | None
    threshold: int  # an article belongs when the weights of what it names add up to this


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """One thing a crisis watches. All terms of a crisis together count once."""

    crisis_id: str
    kind: Literal["actor", "place", "term"]
    value: str  # actor id, place id, or a phrase that begins at the start of a word
    language: str | None  # of a term
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """What became of one input of one stage, in one version of that stage."""

    stage: str
    key: UUID
    version: str
    outcome: Outcome
    reason: str | None
    tries: int
    retry_at: datetime | None
    decided_at: datetime
