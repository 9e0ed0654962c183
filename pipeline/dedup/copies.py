"""Copies by identical text: the article first seen with a text is the head of its group.

Copies by address need no rule here: addresses that differ only in tracking, AMP or mobile forms have one
canonical URL, so that they are one article from the start.
"""

from collections.abc import Callable
from uuid import UUID

from pipeline.records import Candidate, Copy

VERSION = "1"


def fold() -> Callable[[Candidate], list[Copy]]:
    """A step that remembers the heads it has seen, so that each article meets those before it.

    What was grouped in earlier batches comes with the candidate, from the pending query.
    """
    heads: dict[str, UUID] = {}

    def place(candidate: Candidate) -> list[Copy]:
        head = candidate.group_id or heads.setdefault(candidate.text_hash, candidate.article_id)
        return [_member(candidate, head)]

    return place


def _member(candidate: Candidate, head: UUID) -> Copy:
    return Copy(
        version_id=candidate.version_id,
        article_id=candidate.article_id,
        group_id=head,
        relation="head" if head == candidate.article_id else "copy",
        shared_share=1.0,
    )
