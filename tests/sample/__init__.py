"""A small web of our own writing, for `make demo` and the end-to-end tests. See README.md.

outlets.toml, words.toml, articles/*.toml     what is said, by whom, when: tables, no code
    │ facts      TOML → records (Outlet, Feed, Stray, Article)
    ▼
pages, feeds, pdf    records → HTML (templates/*.html), RSS, Atom, JSON Feed
    ▼
web        host + path + edition → Answer; pure
    ▼
server     Answer → HTTP on loopback, as a forward proxy;  listing: → feeds.toml

web = SampleWeb()
with serve(web) as running:          # httpx.Client(proxy=running.url)
    ...                              # running.hits, running.requests
    web.edition = 2                  # one text changes, two articles appear
"""

from tests.sample.listing import feed_list
from tests.sample.server import Running, serve
from tests.sample.web import Answer, SampleWeb, answer

__all__ = ["Answer", "Running", "SampleWeb", "answer", "feed_list", "serve"]
