"""What comes in, told by header and bytes: pages in any charset, plain texts, records, and what is none."""

import json
from datetime import UTC, datetime

import pytest

from pipeline.errors import Rejected
from pipeline.extract import extract
from pipeline.extract.document import MAX_TEXT_CHARS, media_type
from tests.documents import BRIDGE, FETCHED_AT, document, html


@pytest.mark.parametrize(
    "kind", ["application/pdf", "video/mp4", "image/jpeg", "audio/mpeg", "application/zip"]
)
def test_other_content_types_are_rejected_by_name(kind: str) -> None:
    """What is no page, text or record is rejected with its type."""
    with pytest.raises(Rejected, match=f"content type {kind}$"):
        extract(document(b"\x00\x01", kind))


def test_a_pdf_that_claims_to_be_a_page_is_rejected() -> None:
    """The first bytes are believed before the header."""
    with pytest.raises(Rejected, match="content type application/pdf"):
        extract(document(b"%PDF-1.7 1 0 obj", "text/html"))


@pytest.mark.parametrize(
    ("body", "header", "kind"),
    [
        (b"<!DOCTYPE html><html>", None, "text/html"),
        (b"<!DOCTYPE html><html>", "text/plain", "text/html"),
        (b"<p>words", "application/octet-stream", "text/html"),
        (b"words", None, "text/plain"),
        (b"words", "text/plain; charset=utf-8", "text/plain"),
        (b"{}", "application/json", "application/json"),
        (b"<html/>", "Application/XHTML+XML; charset=x", "application/xhtml+xml"),
    ],
)
def test_the_media_type_is_told_by_bytes_and_header(body: bytes, header: str | None, kind: str) -> None:
    """A missing or vague header is decided by what the bytes look like."""
    assert media_type(document(body, header)) == kind


def test_a_plain_text_has_its_first_line_as_title() -> None:
    """Ingested text: title, then paragraphs; captions and the labels before them are dropped."""
    text = f"Bridge to be rebuilt\n\n{BRIDGE[0]}\n\nold bridge\n\nThe bridge (Photo: Getty)\n\n{BRIDGE[1]}"
    article = extract(document(text, "text/plain", entry_published_at=FETCHED_AT))
    assert (article.title, article.text) == ("Bridge to be rebuilt", "\n\n".join(BRIDGE[:2]))
    assert (article.text_from, article.published_at) == ("document", FETCHED_AT)


def test_an_ingested_record_speaks_for_itself() -> None:
    """A JSON record gives address, title, text, authors and time; its language is a hint."""
    record = {
        "url": "https://other.example/story?utm_source=feed",
        "title": "Bridge to be rebuilt",
        "text": "\n\n".join(BRIDGE),
        "published_at": "2024-05-03T15:47:00+02:00",
        "language": "en",
        "authors": ["Ada Miller"],
    }
    article = extract(document(json.dumps(record), "application/json"))
    assert (article.url, article.title) == ("https://other.example/story", "Bridge to be rebuilt")
    assert (article.text, article.text_from) == ("\n\n".join(BRIDGE), "document")
    assert article.published_at == datetime(2024, 5, 3, 13, 47, tzinfo=UTC)
    assert (article.authors, article.language) == (("Ada Miller",), "en")


def test_an_ingested_page_is_read_as_a_page() -> None:
    """The html of a record goes the way of a page; what the record says fills the gaps."""
    record = {"html": html(*BRIDGE), "published_at": "2024-05-03T13:47:00Z"}
    article = extract(document(json.dumps(record), "application/json"))
    assert (article.text, article.text_from) == ("\n\n".join(BRIDGE), "document")
    assert article.published_at == datetime(2024, 5, 3, 13, 47, tzinfo=UTC)


@pytest.mark.parametrize("record", ["[]", "{", '"x"', "{}", '{"text": 5}', '{"a":' * 100_000, "null"])
def test_a_broken_record_is_rejected(record: str) -> None:
    """What is no JSON object with words in it is rejected, however it is broken."""
    with pytest.raises(Rejected, match="extract: no text in"):
        extract(document(record, "application/json"))


def test_a_long_text_is_cut_between_paragraphs_and_flagged() -> None:
    """Beyond 200,000 characters whole paragraphs are left away."""
    numbered = [f"Paragraph {i} of the report lists what each of the bridges cost. " * 4 for i in range(1200)]
    article = extract(document("\n\n".join(["Report", *numbered]), "text/plain"))
    assert article.is_truncated
    assert MAX_TEXT_CHARS - 400 < article.text_chars == len(article.text) <= MAX_TEXT_CHARS
    assert article.text.endswith("cost.")


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        (
            "windows-1251",
            "Городской совет в пятницу решил восстановить старый мост через реку до наступления зимы.",
        ),
        (
            "koi8-r",
            "Городской совет в пятницу решил восстановить старый мост через реку до наступления зимы.",
        ),
        ("gb2312", "市议会星期五决定在冬天到来之前重建河上的旧桥，工程将于六月开始，费用由地区承担一半。"),
        (
            "shift_jis",
            "市議会は金曜日、冬が来る前に川に架かる古い橋を再建することを決めた。工事は六月に始まる。",
        ),
        ("iso-8859-2", "Rada města v pátek rozhodla, že starý most přes řeku bude do zimy znovu postaven."),
    ],
)
@pytest.mark.parametrize("place", ["header", "meta"])
def test_the_declared_charset_is_used(charset: str, text: str, place: str) -> None:
    """A page in an old charset is read by what its header or its <meta> says."""
    head = f'<meta charset="{charset}">' if place == "meta" else ""
    content_type = f"text/html; charset={charset}" if place == "header" else "text/html"
    body = html(text, text + "!", text + "?", head=head).encode({"gb2312": "gb18030"}.get(charset, charset))
    assert text in extract(document(body, content_type)).text
