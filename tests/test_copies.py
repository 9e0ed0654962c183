"""Copies by identical text."""

from uuid import UUID, uuid5

from pipeline.dedup.copies import fold
from pipeline.records import IDS, Candidate


def candidate(name: str, text: str, group: UUID | None = None) -> Candidate:
    article_id = uuid5(IDS, name)
    return Candidate(
        version_id=uuid5(article_id, text), article_id=article_id, text_hash=text, group_id=group
    )


def test_the_first_with_a_text_is_the_head_of_its_group() -> None:
    """Later articles with the same text are copies of the first."""
    place = fold()
    (first,), (second,) = place(candidate("a", "same")), place(candidate("b", "same"))
    assert (first.relation, second.relation) == ("head", "copy")
    assert second.group_id == first.article_id == first.group_id


def test_a_group_of_an_earlier_batch_is_joined() -> None:
    """What the warehouse already grouped wins over the memory of this batch."""
    old = uuid5(IDS, "old")
    (copy,) = fold()(candidate("a", "same", group=old))
    assert (copy.relation, copy.group_id) == ("copy", old)


def test_a_new_fold_has_an_empty_memory() -> None:
    """Each batch begins anew."""
    fold()(candidate("a", "same"))
    (copy,) = fold()(candidate("b", "same"))
    assert copy.relation == "head"


def test_a_new_version_of_a_head_stays_in_its_own_group() -> None:
    """Groups are named by the head's article, not by a version of it."""
    place = fold()
    (first,), (second,) = place(candidate("a", "one")), place(candidate("a", "two"))
    assert first.group_id == second.group_id
    assert second.relation == "head"
