"""A text → the few hashes that stand for it: a scaled MinHash (FracMinHash). Pure.

    words ─▶ shingles of four ─▶ 64-bit hashes ─▶ those below 2⁶⁴ ÷ 14, of short texts below more

Of two texts the share of one's hashes that the other has, too, estimates how much of it the other contains
(Irber et al., "Lightweight compositional analysis of metagenomes with FracMinHash", 2022); which hashes are
kept does not depend on the text that they are of, so that a table of them can be joined. Case, punctuation
and the kind of quotation mark do not count.
"""

from collections.abc import Iterator
from hashlib import blake2b
from itertools import islice

from pipeline.dedup.agencies import agency
from pipeline.language.words import folded, split
from pipeline.records.articles import Prose
from pipeline.records.copies import Shingle, Sketch

VERSION = "1"
TABLES = ("agencies",)
SIZE = 4  # words of a shingle: with one word of ten changed, 0.9⁴ = 66 % of them stay
SCALES = (14.0, 7.0, 3.5, 1.75)  # one hash of so many is kept: 43 of an article of 600 words
ENOUGH = 32  # hashes of a text: where a scale leaves fewer, the next one is taken
PERSON = b"sitrep shingle 1"  # another version of the rule has other hashes


def sketched(prose: Prose) -> list[Sketch | Shingle]:
    """A text's sketch and its hashes. Any text will do; one of three words has none."""
    words = [folded(word) for word in split(prose.text) if word[0].isalnum()]
    every = {_hash(" ".join(shingle)) for shingle in _shingles(words)}
    scale = next((scale for scale in SCALES if len(every) >= ENOUGH * scale), SCALES[-1])
    kept = sorted(value for value in every if value < 2**64 / scale)
    day = prose.appeared_at.date()
    sketch = Sketch(
        version_id=prose.version_id,
        appeared_at=prose.appeared_at,
        fetch_run_id=prose.fetch_run_id,
        day=day,
        shingles=len(every),
        scale=scale,
        hashes=len(kept),
        agency=agency(prose.text),
    )
    return [sketch, *(Shingle(hash=value, version_id=prose.version_id, day=day) for value in kept)]


def _shingles(words: list[str]) -> Iterator[tuple[str, ...]]:
    yield from zip(*(islice(words, at, None) for at in range(SIZE)), strict=False)


def _hash(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode(), digest_size=8, person=PERSON).digest(), "big")
