"""Copies: articles whose text is that of one before, contained in it, or containing it.

Copies by address need no rule here: addresses that differ only in tracking, AMP or mobile forms have one
canonical URL, so that they are one article from the start. Texts that are equal but for case and spaces are
copies whatever their length; of others the hashes of `sketch` tell, among articles of one language that
appeared within some days.

    share of the shorter text that both have    unrelated ≤ .02, one word of ten changed .66, a half 1.0
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from pipeline.records.copies import Candidate, Copy, Known, Overlap, Relation

VERSION = "2"
SHARED = 0.4  # of one of both texts: more than a press conference that two quote
COMMON = 0.002  # of all texts of those days that have a hash: more is boilerplate
FEWEST = 3  # hashes that both have: fewer are chance, or a phrase
OF_ONE_SITE = 0.8  # of both texts: a site's tickers, weather and match reports share their phrases
PART = 0.3  # by which shares differ where one text is a part of the other


def fold(known: Sequence[Known], days: int) -> Callable[[Candidate], list[Copy]]:
    """A step that remembers the articles it has placed, so that each meets those before it.

    `known`: the hashes of a batch's texts, and what they have in common with articles of earlier batches.
    `days`: within which copies are looked for.
    """
    return _Fold(known, timedelta(days=days)).place


class _Fold:
    def __init__(self, known: Sequence[Known], around: timedelta) -> None:
        self.around = around
        self.known = {one.version_id: one for one in known}
        self.articles: dict[UUID, UUID] = {}  # group of each article of this batch
        self.texts: dict[str, UUID] = {}  # and of each text
        self.holding: dict[int, list[Candidate]] = defaultdict(list)  # by hash, of this batch

    def place(self, candidate: Candidate) -> list[Copy]:
        """Where its article is already, else the same text, else the article that it shares most with."""
        group_id = (
            candidate.group_id
            or self.articles.get(candidate.article_id)
            or self.texts.get(candidate.text_hash)
        )
        near = [one for one in self._near(candidate) if group_id in (None, one.group_id)]
        best = max(near, default=None)
        placed = _copy(candidate, group_id or (best.group_id if best else candidate.article_id), best)
        self._remember(candidate, placed.group_id)
        return [placed]

    def _near(self, candidate: Candidate) -> Iterator["_Near"]:
        known = self.known[candidate.version_id]
        for overlap in (*known.overlaps, *self._overlaps(candidate)):
            near = _nearness(candidate, known.hashes, overlap)
            if near is not None and abs(candidate.day - overlap.day) <= self.around:
                yield near

    def _overlaps(self, candidate: Candidate) -> Iterator[Overlap]:
        """What it has in common with those of its batch that are placed."""
        holders = [
            other for value in self.known[candidate.version_id].hashes for other in self.holding[value]
        ]
        shared = Counter(other.version_id for other in holders)
        for other in {other.version_id: other for other in holders}.values():
            yield Overlap(
                version_id=candidate.version_id,
                other_id=other.version_id,
                article_id=other.article_id,
                group_id=self.articles[other.article_id],
                language=other.language,
                host=other.host,
                day=other.day,
                shingles=other.shingles,
                scale=other.scale,
                shared=shared[other.version_id],
            )

    def _remember(self, candidate: Candidate, group_id: UUID) -> None:
        self.articles.setdefault(candidate.article_id, group_id)
        self.texts.setdefault(candidate.text_hash, group_id)
        for value in self.known[candidate.version_id].hashes:
            self.holding[value].append(candidate)


class _Near(NamedTuple):
    """How much two texts have in common; compared by the larger share, then by the ids."""

    share: float
    group_id: UUID
    matched_id: UUID
    of_own: float  # share of the candidate that the other holds
    of_other: float


def _nearness(candidate: Candidate, hashes: Sequence[int], other: Overlap) -> _Near | None:
    """None for texts that are no copies of each other. Only hashes that both scales keep can be shared."""
    scale = max(candidate.scale, other.scale)
    own = sum(value < 2**64 / scale for value in hashes)
    of_own = other.shared / max(own, other.shared)
    of_other = min(other.shared * scale / other.shingles, 1.0)
    is_of_site = candidate.host == other.host and candidate.article_id != other.article_id
    least = min(of_own, of_other) >= OF_ONE_SITE if is_of_site else max(of_own, of_other) >= SHARED
    if candidate.language != other.language or other.shared < FEWEST or not least:
        return None
    return _Near(max(of_own, of_other), other.group_id, other.other_id, of_own, of_other)


def _copy(candidate: Candidate, group_id: UUID, near: _Near | None) -> Copy:
    is_head = group_id == candidate.article_id
    return Copy(
        version_id=candidate.version_id,
        article_id=candidate.article_id,
        group_id=group_id,
        relation="head" if is_head else _relation(near) if near else "copy",
        shared_share=round(near.of_own, 3) if near and not is_head else 1.0,
        matched_id=near.matched_id if near else None,
        agency=candidate.agency,
    )


def _relation(near: _Near) -> Relation:
    """Is the candidate a part of the other, or the other a part of it?"""
    if near.of_own - near.of_other > PART:
        return "excerpt"
    if near.of_other - near.of_own > PART:
        return "extension"
    return "copy"
