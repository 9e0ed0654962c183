"""The bytes of XML → text, by the encoding that the header, the bytes or their letters tell."""

import codecs
import re
from email.message import Message

from charset_normalizer import from_bytes

GUESS_BYTES = 20_000  # enough letters to tell an encoding by
FEWEST_GUESS_BYTES = 10  # beyond ASCII; fewer tell nothing

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0, section 2.2

_BYTE_ORDER_MARKS = (  # RFC 7303, section 3: a byte order mark outweighs every declaration
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0\0\0", "utf-32-le"),  # XML 1.0, appendix F: the first "<" without a mark
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
_SUPERSETS = {  # encodings that are declared when a larger one is meant; WHATWG Encoding Standard, 4.2
    "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932",
    "iso-8859-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "latin1": "cp1252", "tis-620": "cp874",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "big5": "big5hkscs",
}  # fmt: skip
_WIDE = ("utf-16", "utf16", "utf-32", "utf32", "ucs-2", "ucs-4", "iso-10646")

_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")


def decode(body: bytes, content_type: str | None) -> tuple[str, bool]:
    """Bytes → text without characters that XML forbids, and whether the encoding had to be guessed.

    The byte order mark counts before the charset of the header, that before the XML declaration (RFC 7303).
    """
    for encoding in declared_encodings(body, content_type):
        try:
            return ILLEGAL.sub("", body.decode(encoding)), False
        except (UnicodeError, LookupError):
            continue
    return ILLEGAL.sub("", body.decode(guess(body), errors="replace")), True


def declared_encodings(body: bytes, content_type: str | None) -> list[str]:
    """The encodings that a body and its header claim, the most trustworthy first."""
    marked = [encoding for mark, encoding in _BYTE_ORDER_MARKS if body.startswith(mark)][:1]
    header = Message()
    header["content-type"] = content_type or ""
    declared = _DECLARED.match(body[:1000])
    claims = [header.get_param("charset"), declared[1].decode() if declared else None]
    names = [claim.strip().lower() for claim in claims if isinstance(claim, str)]
    claimed = [_SUPERSETS.get(name, name) for name in names if not name.startswith(_WIDE)]
    # Letters that are valid UTF-8 are UTF-8, whatever is claimed; ISO-2022-JP and the like have none.
    return [*marked, *claimed, "utf-8"] if body.isascii() else [*marked, "utf-8", *claimed]


def guess(body: bytes) -> str:
    """The likeliest encoding of a body, by its letters; windows-1252 when nothing is likely."""
    text = body.decode("utf-8", errors="replace")
    if 20 * text[:-1].count("\ufffd") < sum(not char.isascii() for char in text[: 5 * GUESS_BYTES]):
        return "utf-8"  # damaged, or cut within a character
    letters = b"\n".join(re.findall(rb"[^<>]*[\x80-\xff][^<>]*", body[: 5 * GUESS_BYTES]))
    if sum(byte > 127 for byte in letters[:GUESS_BYTES]) < FEWEST_GUESS_BYTES:
        return "cp1252"
    best = from_bytes(letters[:GUESS_BYTES], cp_exclusion=["utf_16", "utf_32", "utf_7"]).best()
    return best.encoding if best else "cp1252"
