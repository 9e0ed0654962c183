"""Bytes → characters → tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import markup

TEXT = "Мост через реку — «старый»"


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (TEXT.encode(), None, TEXT),
        (TEXT.encode(), "text/html; charset=iso-8859-1", TEXT),
        (TEXT.encode("cp1251"), "text/html; charset=windows-1251", TEXT),
        (TEXT.encode("cp1251"), 'text/html; charset="cp1251"', TEXT),
        (
            b"<meta charset=windows-1251>" + TEXT.encode("cp1251"),
            "text/html",
            "<meta charset=windows-1251>" + TEXT,
        ),
        (
            b"<meta charset=cp1251>" + TEXT.encode("cp1251"),
            "text/html;charset=latin1",
            "<meta charset=cp1251>" + TEXT,
        ),
        ("\ufeff" + TEXT, None, TEXT),
        (TEXT.encode("utf-16"), "text/html; charset=utf-8", TEXT),
        ("“quoted”".encode("cp1252"), "text/html; charset=iso-8859-1", "“quoted”"),
        ("橋の工事".encode("iso-2022-jp"), "text/html; charset=iso-2022-jp", "橋の工事"),
        (b"+AGEAYg-", "text/html; charset=utf-7", "+AGEAYg-"),
        (b"a\0b\x1bc", None, "abc"),
        (b"", "text/html; charset=rot13", ""),
    ],
)
def test_the_charset_is_found(body: bytes | str, content_type: str | None, expected: str) -> None:
    """Marks, valid UTF-8, header, meta: in this order; a server's default yields to the page's own word."""
    raw = body.encode() if isinstance(body, str) else body
    assert markup.decode(raw, content_type) == expected


def test_an_undeclared_charset_is_detected() -> None:
    """Where nobody says anything, the bytes tell."""
    text = "Городской совет решил восстановить старый мост через реку до наступления зимы. " * 5
    assert markup.decode(text.encode("cp1251")) == text


@given(st.binary(max_size=200), st.text(max_size=30))
def test_any_bytes_decode(body: bytes, label: str) -> None:
    """No bytes and no label make decoding fail, and no control character survives it."""
    assert not markup.FORBIDDEN.search(markup.decode(body, f"text/html; charset={label}"))


def test_blocks_are_kept_apart() -> None:
    """Paragraphs, headings and line breaks become blank lines; inline markup does not."""
    tree = markup.parse(
        "<html><body><h2>A</h2><p>one <b>two</b></p>three<br>four<script>x</script></body></html>"
    )
    assert tree is not None
    assert [part for part in markup.blocks(tree).split("\n\n") if part] == ["A", "one two", "three", "four"]


def test_nothing_has_no_tree() -> None:
    """Blank markup is None, not an error."""
    assert markup.parse(" \n") is None
