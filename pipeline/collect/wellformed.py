"""The bytes of a feed → XML in UTF-8 that a strict parser reads, in bounded time and without traps.

    bytes ─decode─▶ text ─find_root─▶ ─expand─▶ no entities ─cut─▶ so many entries ─inspect─▶ ─repair─▶

Why not leave this to feedparser: its loose parser takes seconds on hostile input, it takes ``text/xml``
without a charset for US-ASCII (RFC 3023, obsolete since RFC 7303), and it cannot guess encodings alone.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from html.entities import html5
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from pipeline.collect.encodings import ILLEGAL, decode
from pipeline.errors import Rejected

MOST_TAGS = 60_000  # a thousand entries have some 15,000; feedparser takes up to 50 µs for one
MOST_DEPTH = 200
MOST_BRACKETS = 400_000  # with those of the HTML within: some 40 to a KiB
MOST_REFERENCES = 200_000  # each interrupts the parser
MOST_PREFIXES = 100
MOST_ATTRIBUTES = 100  # of one tag: feedparser's time grows with their square
MOST_BROKEN_CHARS = 1 << 20  # of a document that needs repair; the rest of it is let go
MOST_PEOPLE_COST = 20_000_000  # characters squared: feedparser looks for e-mail addresses in names
MOST_EXPANDED_CHARS = 1 << 20  # what a document's own entities may add

_ROOT = re.compile(r"<((?:[\w.-]{1,40}:)?(rss|feed|rdf|channel|entry))(?=[\s>/])", re.IGNORECASE)
_HTML = re.compile(r"<(?:html|head|body)[\s>]", re.IGNORECASE)
_PEOPLE = ("author", "creator", "publisher", "managingeditor", "webmaster", "contributor", "owner", "name")
_SKIPPED = (("<?", "?>"), ("<!--", "-->"))
_ENTRY = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s>/])", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\s+([\w.-]{1,80})\s+(?:\"([^\"<]*)\"|'([^'<]*)')\s*>")
_REFERENCE = re.compile(r"&([A-Za-z][\w.-]{0,79});")
_NESTED = re.compile(r"&(?!#|(?:amp|lt|gt|quot|apos);)|%[\w.-]+;")
_BARE_AMPERSAND = re.compile(r"&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)")
_MARKUP = re.compile(  # HTML that someone forgot to escape; none of these names is an element of a feed
    r"<(/?(?:a|b|big|blockquote|br|center|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|small|span|strong|sub|sup"
    r"|table|tbody|td|th|tr|u|ul)(?=[\s/>])[^<>]*>)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"&#(?:(\d{1,9})|[xX]([0-9a-fA-F]{1,8}));")
_UNREAD = re.compile(r"(</?)(?:\w{1,40}:)?(?:category|keywords|subject|tags)\b", re.IGNORECASE)
_PREFIX = re.compile(r"[<\s]/?([A-Za-z_][\w.-]{0,40}):[A-Za-z_]")
_BOUND = re.compile(r"xmlns:([\w.-]{1,40})\s*=")

_NAMESPACES = {  # what an undeclared prefix means; names from the modules' own specifications
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "itunes": "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A feed's XML that a strict parser reads, and what was odd about it before."""

    xml: bytes
    oddity: str | None


def well_formed(body: bytes, content_type: str | None, *, max_entries: int) -> Document:
    """The bytes of a feed in XML → the same, well-formed; raises Rejected when they are no such thing."""
    text, was_guessed = decode(body, content_type)
    start, root = find_root(text)
    if text.count("<") > MOST_BRACKETS or text.count("&") > MOST_REFERENCES:
        raise Rejected("poll: more markup than a feed can have")
    text = expand(text[start:], own_entities(text[:start]))
    text = _UNREAD.sub(r"\1unread", cut(text, root, max_entries))
    error = inspect(text)
    if error is not None:
        text = repair(text)
        inspect(text)
    oddity = f"not well-formed: {error}" if error else "encoding was guessed" if was_guessed else None
    return Document(xml=text.encode(), oddity=oddity)


def find_root(text: str) -> tuple[int, str]:
    """Where a feed's root element begins, and its name as written; raises Rejected for anything else."""
    start = _past_comments(text)
    match = _ROOT.search(text, start)
    page = _HTML.search(text, start, match.start() if match else len(text))
    if page or (match is None and text[start : start + 14].lower() == "<!doctype html"):
        raise Rejected("poll: HTML instead of a feed")
    if match is None:
        raise Rejected(f"poll: not a feed: begins with {text[start : start + 40].strip()!r}")
    return match.start(), match[1]


def _past_comments(text: str) -> int:
    start = len(text) - len(text.lstrip())
    while opened := [end for begin, end in _SKIPPED if text.startswith(begin, start)]:
        end = text.find(opened[0], start)
        if end < 0:
            return start
        start = end + len(opened[0])
        start += len(text[start : start + 1000]) - len(text[start : start + 1000].lstrip())
    return start


def own_entities(prolog: str) -> dict[str, str]:
    """The entities declared before the root; raises Rejected when they nest (an "entity bomb")."""
    found = {name: double or single for name, double, single in _ENTITY.findall(prolog)}
    if any(_NESTED.search(value) for value in found.values()):
        raise Rejected("poll: entity declarations that refer to each other")
    return found


def expand(text: str, own: dict[str, str]) -> str:
    """Replaces references to a document's own entities and to HTML's; unknown ones become plain text."""
    if own:
        uses = Counter(_REFERENCE.findall(text))
        if sum(len(value) * uses[name] for name, value in own.items()) > MOST_EXPANDED_CHARS:
            raise Rejected(f"poll: entities that expand to more than {MOST_EXPANDED_CHARS} characters")

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name in ("amp", "lt", "gt", "quot", "apos"):
            return match[0]
        return own[name] if name in own else escape(html5.get(name + ";", match[0]))

    return outside_cdata(text, lambda part: _REFERENCE.sub(value, part))


def outside_cdata(text: str, change: Callable[[str], str]) -> str:
    """Applies a change to the text between CDATA sections. A section that never ends counts as text."""
    pieces, position = [], 0
    while (start := text.find("<![CDATA[", position)) >= 0 and (end := text.find("]]>", start)) >= 0:
        pieces += [change(text[position:start]), text[start : end + 3]]
        position = end + 3
    return "".join([*pieces, change(text[position:])])


def cut(text: str, root: str, max_entries: int) -> str:
    """Ends a feed after so many entries, by closing what is open there."""
    starts = _ENTRY.finditer(text)
    for number, match in enumerate(starts):
        if number == max_entries:
            closers = "</channel>" if root.lower().endswith("rss") else ""
            return f"{text[: match.start()]}{closers}</{root}>"
    return text


def inspect(text: str) -> str | None:
    """Why a document is not well-formed, None when it is; raises Rejected when it would cost too much."""
    cost = _Cost()
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = cost.start_tag, cost.end_tag
    parser.StartNamespaceDeclHandler, parser.CharacterDataHandler = cost.start_namespace, cost.characters
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        return str(error)
    return None


class _Cost:
    """Adds up, tag by tag, what feedparser would have to do; raises Rejected when it is too much."""

    def __init__(self) -> None:
        self.depth = self.tags = 0
        self.prefixes: set[str | None] = set()
        self.is_person = False
        self.name_chars = self.people_cost = 0

    def start_tag(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.tags += 1
        if self.tags > MOST_TAGS or self.depth > MOST_DEPTH or len(attributes) > MOST_ATTRIBUTES:
            raise Rejected("poll: more tags, or more within each other, than a feed can have")
        self.is_person = name.rpartition(" ")[2].lower() in _PEOPLE
        self.name_chars = 0

    def end_tag(self, _name: str) -> None:
        self.depth -= 1
        self.is_person = False

    def start_namespace(self, prefix: str | None, _uri: str) -> None:
        self.prefixes.add(prefix)
        if len(self.prefixes) > MOST_PREFIXES:
            raise Rejected("poll: more namespaces than a feed can have")

    def characters(self, text: str) -> None:
        if self.is_person:
            self.people_cost += len(text) * (2 * self.name_chars + len(text))  # grows the square of all
            self.name_chars += len(text)
            if self.people_cost > MOST_PEOPLE_COST:
                raise Rejected("poll: longer names of authors than a feed can have")


def repair(text: str) -> str:
    """Broken XML → what libxml2 recovers of it; raises Rejected when that is nothing."""
    text = outside_cdata(text[:MOST_BROKEN_CHARS], escape_strays)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, encoding="utf-8")
    try:
        root = etree.fromstring(bind_prefixes(text).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Rejected(f"poll: not well-formed beyond repair: {error}") from error
    if root is None:
        raise Rejected("poll: not well-formed beyond repair")
    return str(etree.tostring(root, encoding="unicode"))


def escape_strays(text: str) -> str:
    """Escapes bare ampersands and stray HTML tags, which libxml2 would close in the wrong place."""
    return _MARKUP.sub(r"&lt;\1", _BARE_AMPERSAND.sub("&amp;", _NUMBER.sub(_legal, text)))


def _legal(match: re.Match[str]) -> str:
    code = int(match[1]) if match[1] else int(match[2], 16)
    return match[0] if code < 0x110000 and not ILLEGAL.match(chr(code)) else ""


def bind_prefixes(text: str) -> str:
    """Declares, at the root, the namespace prefixes that are used but not declared."""
    bound = {"xml", "xmlns", *_BOUND.findall(text)}
    used = dict.fromkeys(_PREFIX.findall(text))
    unbound = [prefix for prefix in used if prefix not in bound][:MOST_PREFIXES]
    names = [f" xmlns:{p}={quoteattr(_NAMESPACES.get(p, 'urn:undeclared:' + p))}" for p in unbound]
    return re.sub(r"^<[^\s>/]+", lambda match: match[0] + "".join(names), text, count=1)
