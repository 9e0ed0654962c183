"""A page about a bridge, as servers send it and extract is given it."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from pipeline.records.articles import Document

URL = "https://www.harbour-news.example/2024/05/03/bridge"
HTML = "text/html; charset=utf-8"
FETCHED_AT = datetime(2024, 5, 4, 6, tzinfo=UTC)
BRIDGE = (
    "The town council voted on Friday to rebuild the old bridge over the river before winter.",
    "Engineers had closed the crossing in March after they found cracks in two of its pillars.",
    "Work is to begin in June and to cost four million euros, half of it paid by the region.",
    "Until then a ferry carries commuters between the two banks from six in the morning.",
)


def document(body: str | bytes, content_type: str | None = HTML, **known: Any) -> Document:
    raw = body if isinstance(body, bytes) else body.encode()
    base = Document(page_id=UUID(int=1), url=URL, content_type=content_type, body=raw, fetched_at=FETCHED_AT)
    return replace(base, **known)


def html(*paragraphs: str, head: str = "", before: str = "", after: str = "", lang: str = "en") -> str:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    title = "<h1>Council votes to rebuild the bridge</h1>"
    return (
        f'<!doctype html><html lang="{lang}"><head>{head}</head>'
        f"<body><main><article>{title}{before}{body}{after}</article></main></body></html>"
    )


def linked_data(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'
