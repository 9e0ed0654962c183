"""The sample web → a feeds.toml that a user of Sitrep could have written for it."""

import json

from tests.sample.records import Feed, Outlet
from tests.sample.web import SampleWeb

HEADING = "# The feeds of the bundled sample web: invented outlets, sample text.\n"


def feed_list(web: SampleWeb) -> str:
    """TOML with a [[feed]] for every feed of every outlet, the failing ones too."""
    tables = (_table(outlet, feed) for outlet in web.outlets for feed in outlet.feeds)
    return HEADING + "".join(tables)


def _table(outlet: Outlet, feed: Feed) -> str:
    pairs = {
        "url": outlet.url(feed.path),
        "outlet": outlet.name,
        "country": outlet.country,
        "language": feed.language,
        "kind": outlet.kind,
    }
    # A JSON string is a TOML basic string.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in pairs.items()]
    return "\n[[feed]]\n" + "\n".join(lines) + "\n"
