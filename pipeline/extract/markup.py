"""Bytes → characters → tree, as browsers do it, and without trusting any of the three.

The charset: a byte order mark; UTF-8 wherever the bytes are valid UTF-8 (text in another charset almost
never is); what the header says; what a <meta> says; what the bytes look like. The order differs from the
WHATWG's (https://html.spec.whatwg.org/#determining-the-character-encoding) in one point: validity beats
the header, because servers add a default charset to pages that they do not know.
"""

import codecs
import re
from collections.abc import Iterator

from lxml.etree import iterwalk
from lxml.html import HtmlElement
from trafilatura import load_html
from trafilatura.utils import detect_encoding

# Label → what it means in practice. Source: https://encoding.spec.whatwg.org/#names-and-labels
WEB_CHARSETS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "x-mac-cyrillic": "mac_cyrillic",
}
DEFAULTS = {"cp1252"}  # what servers say when nobody told them: a <meta> knows better
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
META_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
WEB_FAMILY = re.compile(r"utf-?_?(?:8|16|32)|iso|cp\d|windows-|koi8|gb|big5|euc|shift|mac|tis|hz|johab|x-")
SEVEN_BIT = ("iso-2022", "iso2022", "hz", "utf-16", "utf16", "utf-32")  # valid ASCII that is not ASCII
LOOKED_AT_BYTES = 4096  # a <meta charset> stands early; browsers look at 1024
BAD_SHARE = 0.005  # of characters that a right charset may leave undecodable
# fmt: off
BLOCKS = {
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "li", "ol", "p", "pre", "section", "table", "td", "tr", "ul",
}
# fmt: on
UNSEEN = {"script", "style", "noscript", "template", "title"}
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")


def decode(body: bytes, content_type: str | None = None) -> str:
    """The characters of a page; what cannot be decoded becomes U+FFFD, control characters vanish."""
    return clean(_decode(body, content_type))


def clean(text: str) -> str:
    """A text without what no page, database or identifier can hold: control characters, half surrogates."""
    return FORBIDDEN.sub("", text)


def parse(html: str) -> HtmlElement | None:
    """The tree of a page, comments left out; None where nothing can be made of it."""
    return load_html(html) if html.strip() else None


def _decode(body: bytes, content_type: str | None) -> str:
    for mark, charset in BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body.decode(charset, "replace")
    declared = list(_declared(body, content_type))
    if not any(charset.startswith(SEVEN_BIT) for charset in declared[:1]):
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError:
            pass
    for charset in [*declared, *_detected(body)]:
        text = body.decode(charset, "replace")
        if text.count("\ufffd") <= len(text) * BAD_SHARE:
            return text
    return body.decode("utf-8", "replace")


def _declared(body: bytes, content_type: str | None) -> Iterator[str]:
    """The charsets that header and <meta> name, if Python knows them; a server's default comes last."""
    header = HEADER_CHARSET.search(content_type or "")
    meta = META_CHARSET.search(body[:LOOKED_AT_BYTES])
    labels = [header[1] if header else "", meta[1].decode("ascii", "replace") if meta else ""]
    known = [charset for label in labels if (charset := _known(label))]
    yield from sorted(known, key=lambda charset: charset in DEFAULTS)


def _known(label: str) -> str | None:
    """Python's name of a charset of the web; None for a codec that is none (utf-7, rot13, punycode)."""
    charset = WEB_CHARSETS.get(label.lower(), label.lower())
    try:
        return codecs.lookup(charset).name if WEB_FAMILY.match(charset) else None
    except (LookupError, ValueError):
        return None


def _detected(body: bytes) -> Iterator[str]:
    for charset in detect_encoding(body):
        if known := _known(charset):
            yield known


def blocks(tree: HtmlElement) -> str:
    """The text of a fragment, with a blank line wherever a block begins or ends."""
    parts: list[str] = []
    for event, tag in iterwalk(tree, events=("start", "end")):
        is_block = tag.tag in BLOCKS
        if event == "start":
            parts += ["\n\n" if is_block else "", tag.text or "" if tag.tag not in UNSEEN else ""]
        else:
            parts += ["\n\n" if is_block else "", tag.tail or ""]
    return "".join(parts)
