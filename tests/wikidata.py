"""A stand-in for a SPARQL endpoint on loopback: speaks the protocol, answers from a few public facts.

It does not know SPARQL: it looks at what a query must hold, and answers with the rows of the items asked for.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

ENTITY = "http://www.wikidata.org/entity/"
MEDIA_TYPE = "application/sparql-results+json"
KALJULAID, KARIS = "Q12366816", "Q12358575"
PRESIDENT_OF_ESTONIA, AUDITOR_GENERAL = "Q890005", "Q20528241"

NAMES = [  # QID, language, name
    (KALJULAID, "en", "Kersti Kaljulaid"),
    (KALJULAID, "lv", "Kersti Kaljulaida"),
    (KALJULAID, "lt", "Kersti Kaliulaid"),
    (KALJULAID, "en", "Kaljulaid, Kersti"),
    (KARIS, "lt", "Alaras Karis"),
]
TERMS = [  # QID, position, start, precision, end, precision
    (KALJULAID, PRESIDENT_OF_ESTONIA, "2016-10-10", 11, "2021-10-11", 11),
    (KARIS, PRESIDENT_OF_ESTONIA, "2021-10-11", 11, None, None),
    (KARIS, AUDITOR_GENERAL, "2013-04-08", 11, "2018-04-07", 11),
]


@dataclass
class Standin:
    """What is asked, and how it is answered."""

    url: str = ""
    queries: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    troubles: list[tuple[int, dict[str, str]]] = field(default_factory=list)  # statuses that come first
    names: list[tuple[str, str, str]] = field(default_factory=lambda: [*NAMES])
    terms: list[tuple[str, str, str, int, str | None, int | None]] = field(default_factory=lambda: [*TERMS])
    body: bytes | None = None  # in place of an answer

    def solutions(self, query: str) -> list[dict[str, Any]]:
        asked = set(re.findall(r"wd:(Q\d+)", query))
        if "rdfs:label" in query:
            assert "skos:altLabel" in query
            languages = set(re.findall(r'"([a-z]+)"', query))
            return [
                {"item": _item(qid), "name": {"type": "literal", "xml:lang": language, "value": name}}
                for qid, language, name in self.names
                if qid in asked and language in languages
            ]
        assert all(part in query for part in ("p:P39", "ps:P39", "pqv:P580", "pqv:P582", "DeprecatedRank"))
        return [_term(row) for row in self.terms if row[0] in asked]


def _item(qid: str) -> dict[str, str]:
    return {"type": "uri", "value": ENTITY + qid}


def _term(row: tuple[str, str, str, int, str | None, int | None]) -> dict[str, Any]:
    qid, position, start, start_precision, end, end_precision = row
    said = {"start": _time(start), "startPrecision": _number(start_precision)}
    if end is not None:
        said["ended"] = _time(end)
        if end_precision is not None:
            said |= {"end": _time(end), "endPrecision": _number(end_precision)}
    return {"item": _item(qid), "position": _item(position), **said}


def _time(day: str) -> dict[str, str]:
    return {"type": "literal", "value": f"{day}T00:00:00Z"}


def _number(value: int) -> dict[str, str]:
    return {"type": "literal", "value": str(value)}


@contextmanager
def answering(standin: Standin | None = None) -> Iterator[Standin]:
    """The stand-in while it runs."""
    here = standin or Standin()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            (query,) = parse_qs(urlsplit(self.path).query, strict_parsing=True)["query"]
            here.queries.append(query)
            here.agents.append(self.headers["User-Agent"])
            if here.troubles:
                status, headers = here.troubles.pop(0)
                self._send(status, b"", headers)
            elif self.headers["Accept"] != MEDIA_TYPE:
                self._send(406, b"", {})
            else:
                body = json.dumps({"head": {}, "results": {"bindings": here.solutions(query)}}).encode()
                self._send(200, body if here.body is None else here.body, {"Content-Type": MEDIA_TYPE})

        def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    here.url = f"http://127.0.0.1:{server.server_port}/sparql"
    try:
        yield here
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
