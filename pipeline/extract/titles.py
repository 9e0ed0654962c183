"""Headline candidates → the title: the best source's, without the site's name at its end."""

import re
from collections.abc import Sequence
from html import unescape

from pipeline.extract.boilerplate import fold
from pipeline.extract.markup import clean as clean_text

BAR = re.compile(r"\s+[|•·—–»«:-]\s+|\s*\|\s*|\s+::\s+")
MAX_TITLE_CHARS = 400
CUT = ("…", "...")


def choose(
    candidates: Sequence[str | None], site_names: Sequence[str], announced: str | None = None
) -> str | None:
    """The title among some candidates, given best source first; None where there is none.

    Pages write headlines of their own for search engines and for social networks: the one that the feed
    announced, too, is the article's. One that was cut ("…") yields to its whole form, one with a tail
    behind a bar to the same without it.
    """
    titles = [title for text in candidates if (title := clean(text, site_names))]
    told = fold(clean(announced, site_names))
    if not titles:
        return clean(announced, site_names) or None
    return _whole(next((title for title in titles if fold(title) == told), titles[0]), titles)


def clean(text: str | None, site_names: Sequence[str]) -> str:
    """A title with entities resolved, white space folded and the site's name cut from its end."""
    title = " ".join(clean_text(unescape(text or "")).split())[:MAX_TITLE_CHARS]
    sites = {fold(name) for name in site_names if name}
    while bars := list(BAR.finditer(title)):
        tail = fold(title[bars[-1].end() :])
        if not tail or not any(_is_site(tail, site) for site in sites):
            break
        title = title[: bars[-1].start()].rstrip()
    return title


def _is_site(tail: str, site: str) -> bool:
    """Whether a title's tail is the site's name, in words ("The Daily Post") or as a host ("dailypost")."""
    return tail == site or tail.replace(" ", "") == site.replace(" ", "")


def _whole(title: str, titles: Sequence[str]) -> str:
    """The form of a title that another candidate shows to be the whole, or to be enough."""
    cuts = {fold(title[: bar.start()]) for bar in BAR.finditer(title)}
    if shorter := next(
        (other for other in titles if fold(other) in cuts and len(other) * 3 > len(title)), None
    ):
        return shorter
    start = fold(title.rstrip("….").rstrip())
    longer = (other for other in titles if title.endswith(CUT) and len(other) > len(title))
    return next((other for other in longer if fold(other).startswith(start)), title)
