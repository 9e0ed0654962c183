"""Headers, places and statuses as nobody should send them: an answer or a reason, never a crash."""

import pytest

from pipeline.collect.bodies import MIB
from pipeline.collect.warcs import read
from pipeline.errors import Deferred, Rejected
from tests.loopback import PAGE, Site, Web, raw, reply

OK = b"HTTP/1.1 200 OK\r\n"
MOVED = b"HTTP/1.1 302 Found\r\n"
EMPTY = b"Content-Length: 0\r\n\r\n"

HOSTILE_HEADERS = {
    "a type in UTF-8": OK + "Content-Type: text/html; charset=ütf\r\n".encode(),
    "a type in no encoding": OK + b"Content-Type: \xff\xfe\x80\r\n",
    "a cookie": OK + b"Set-Cookie: caf\xe9=\xff; Expires=\xe9; Max-Age=\xb2; Domain=\xff\r\n",
    "cookies": OK + b"Set-Cookie: a\r\nSet-Cookie: ;;;=;\r\nSet-Cookie:\r\n",
    "an ETag": OK + b'ETag: "\xe9\xff"\r\n',
    "a moment that is none": b"HTTP/1.1 503 Busy\r\nRetry-After: \xb2\xb3 soon \xff\r\n",
    "a name twice": OK + b"X: \xff\r\nX: \xe9\r\n",
    "an empty value": OK + b"Content-Type:\r\nContent-Encoding:\r\n",
    "words of a status": b"HTTP/1.1 200 \xff\xe9 \x7f\r\n",
    "no words of a status": b"HTTP/1.1 200\r\n",
    "a status of its own": b"HTTP/1.1 799 \r\n",
    "elsewhere without a place": MOVED + b"Location:   \r\n",
}


@pytest.mark.parametrize("head", HOSTILE_HEADERS.values(), ids=HOSTILE_HEADERS)
def test_headers_of_any_bytes_are_an_answer(site: Site, web: Web, head: bytes) -> None:
    """What a server says of itself never stops a run, and is archived."""
    site.replies["/a"] = raw(head + EMPTY)
    response = web.get(f"{site.url}/a")
    (record,) = web.records()
    assert record.status == response.status
    kept = read(web.folder / response.warc_file, response.warc_offset, response.warc_length, MIB)
    assert set(kept.headers) == set(response.headers)


HOSTILE_PLACES = {
    "no bracket closes": b"http://[bad",
    "no name but bytes": b"http://\xff\xa0\xfe/",
    "a fullwidth slash": "http://a.example\uff0f@b.example/".encode(),
    "nothing behind the slashes": b"http://",
    "only slashes": b"//",
    "a script": b"javascript:alert(1)",
    "a password": b"http://me:secret@a.example/",
    "a port too far": b"http://a.example:99999/",
    "very long": b"/" + b"a" * 5_000,
}


@pytest.mark.parametrize("place", HOSTILE_PLACES.values(), ids=HOSTILE_PLACES)
def test_a_redirect_to_nowhere_is_rejected(site: Site, web: Web, place: bytes) -> None:
    """It is one page's failure."""
    site.replies["/a"] = raw(MOVED + b"Location: " + place + b"\r\n" + EMPTY)
    with pytest.raises(Rejected, match=r"^fetch: "):
        web.get(f"{site.url}/a")
    assert [record.status for record in web.records()] == [302]


@pytest.mark.parametrize("place", ["/caf\u00e9".encode(), "/caf\u00e9".encode("latin-1")])
def test_a_redirect_in_another_alphabet_is_followed(site: Site, web: Web, place: bytes) -> None:
    """Browsers do, whatever RFC 9110 says of such bytes."""
    site.replies |= {
        "/a": raw(MOVED + b"Location: " + place + b"\r\n" + EMPTY),
        "/caf%C3%A9": reply(200, PAGE),
    }
    assert web.get(f"{site.url}/a").body == PAGE


def test_what_a_server_called_its_page_is_sent_back(site: Site, web: Web) -> None:
    """An ETag is any bytes (RFC 9110, 8.8.3), and asking with it must not fail."""
    site.replies["/a"] = reply(200, PAGE)
    assert web.get(f"{site.url}/a", {"If-None-Match": '"\u00e9\u4e16"'}).status == 200
    assert site.headers[0]["If-None-Match"].encode("latin-1").decode() == '"\u00e9\u4e16"'


HOSTILE_STATUSES = {
    "no number": b"HTTP/1.1 two OK\r\n\r\n",
    "a number too long": b"HTTP/1.1 20000 OK\r\n\r\n",
    "another protocol": b"SIP/2.0 200 OK\r\n\r\n",
    "bytes": bytes(range(128, 256)) * 8 + b"\r\n\r\n",
    "zeros": bytes(100),
    "a header without a name": OK + b": x\r\n\r\n",
    "a header with a NUL": OK + b"X: a\0b\r\n\r\n",
    "two lengths": OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "a length below nothing": OK + b"Content-Length: -1\r\n\r\n",
    "many headers": OK + b"".join(b"X-%d: y\r\n" % number for number in range(50_000)) + b"\r\n",
}


@pytest.mark.parametrize("pieces", HOSTILE_STATUSES.values(), ids=HOSTILE_STATUSES)
def test_what_is_no_http_is_deferred(site: Site, web: Web, pieces: bytes) -> None:
    """It may be a server in trouble."""
    site.replies["/a"] = raw(pieces)
    with pytest.raises(Deferred, match=r"the answer breaks off or is not HTTP|the connection broke"):
        web.get(f"{site.url}/a")
