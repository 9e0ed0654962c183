"""Numbers as news writes them: 100 000, 1,5 million, deux cents, две тысячи, une centaine, a dozen. Pure."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pipeline.code.known.lexicon import of
from pipeline.code.known.patterns import Patterns
from pipeline.code.text.sentences import Written, between
from pipeline.records.events import Bound

LARGEST = 1e15
RANGE = 2  # words between "between" and its second number: 10 and
LONGEST = 12  # words of a number
HEDGE_REACH = 2  # words between a hedge and its number: more than an estimated 300
CURRENCIES = {"$": "usd", "€": "eur", "£": "gbp", "₽": "rub", "₴": "uah"}  # Unicode, block Currency Symbols
MONEY = re.compile(r"(\d+(?:[.,]\d+)?)(bn|mn|tn|[mbk])\b", re.IGNORECASE)
SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
GROUPS = re.compile(r"\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+(?!\d)|\d+")


class Numeral(NamedTuple):
    """A number at words[start:end]."""

    start: int
    end: int
    value: float
    bound: Bound


class Meaning(NamedTuple):
    """A row of `number_words.csv`."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # each is only itself
class Numerals:
    """How a language says numbers."""

    words: Patterns[Meaning]

    def beginnings(self, text: Written, start: int, end: int) -> list[int]:
        """The words among words[start:end] at which a number may begin, in order."""
        figures = between(text.figures, start, end)
        return sorted({*figures, *(at for at, _ in text.among(self.words, start, end))})

    def at(self, text: Written, start: int, end: int) -> Numeral | None:
        """The number that begins at a word, with its hedge before it; none where a longer one holds it."""
        if start >= end or not (text.words[start][:1].isdecimal() or start in text.standing(self.words)):
            return None
        found = self._value(text, start, end)
        if found is None or found[1] > LARGEST:
            return None
        stop, value, bound = found
        return Numeral(start, stop, value, self._hedge(text, start) or bound)

    def _value(self, text: Written, start: int, end: int) -> tuple[int, float, Bound] | None:
        at, total, current, bound = start, 0.0, None, "exactly"
        while at < min(end, start + LONGEST):
            digits = _digits(text, at, end) if current is None else None
            if digits:
                at, current = digits
                continue
            factor = "roughly" if current is None else "multiplier"  # тысячи: some, or with a number exactly
            found = self._word(text, at, end, "number", factor) or self._word(
                text, at, end, "multiplier", "roughly"
            )
            if found is None:
                break
            stop, meaning = found
            value = float(meaning.value)
            if meaning.kind == "number":
                if current is not None and not _may_add(current, value):
                    break
                current = (current or 0.0) + value
            elif meaning.kind == "roughly":
                current, bound = (current or 1.0) * value, "about"
            else:
                total, current = _multiplied(total, current, value)
                stop += _is_shortened(text, stop)
            at = stop
        if at == start:
            return None
        return at, total + (current or 0.0), bound  # type: ignore[return-value]

    def _word(self, text: Written, at: int, end: int, *kinds: str) -> tuple[int, Meaning] | None:
        standing = text.standing(self.words).get(at)
        if standing is None:
            return None
        found = [(at + size, m) for size, m in standing if m.kind in kinds and at + size <= end]
        return max(found, default=None, key=lambda item: item[0])

    def _hedge(self, text: Written, start: int) -> Bound | None:
        """About, at least, up to: right before the number; between 10 and │ 15 is up to."""
        for at in range(start - 1, max(start - 5, -1), -1):
            for size, meaning in text.standing(self.words).get(at, ()):
                stop = at + size
                if meaning.kind in ("about", "at least", "at most") and start - HEDGE_REACH < stop <= start:
                    return meaning.kind  # type: ignore[return-value]
                if meaning.kind == "between" and start - stop == RANGE:
                    return "at most"
        return None


def _is_shortened(text: Written, stop: int) -> bool:
    """2 тыс │. солдат: does a full stop that ends no sentence follow?"""
    if text.words[stop : stop + 1] != ["."] or text.gap(stop) or stop + 1 >= len(text.words):
        return False
    return text.sentence_of(stop + 1).start != stop + 1


def _may_add(current: float, value: float) -> bool:
    """Twenty + one, cent + deux; two numbers side by side are two."""
    return current >= 20 and value < 100 and current % (10 if value < 10 else 100) == 0


def _multiplied(total: float, current: float | None, value: float) -> tuple[float, float | None]:
    if value == 100:
        return total, (current or 1.0) * 100
    return total + (current or 1.0) * value, None


def _digits(text: Written, at: int, end: int) -> tuple[int, float] | None:
    """A number in figures: groups of three belong together; a comma or point before others is a decimal."""
    if (money := _shortened(text, at)) is not None:
        return money
    if not text.words[at].isdecimal():
        return None
    match = GROUPS.match(text.text, text.starts[at])
    if match is None:
        return None
    stop, place = at, match.end()
    while stop < end and text.ends[stop] <= place:
        stop += 1
    value = float(re.sub(r"\D", "", match[0]))
    if (
        stop + 1 < end
        and text.words[stop] in ",."
        and text.words[stop + 1].isdecimal()
        and not (text.gap(stop) or text.gap(stop + 1))
    ):
        decimals = text.words[stop + 1]
        return stop + 2, float(f"{value:.0f}.{decimals[:6]}")
    return max(stop, at + 1), value


def _shortened(text: Written, at: int) -> tuple[int, float] | None:
    """Money as agencies write it: $2.5bn, €300m, £40k."""
    match = MONEY.match(text.text, text.starts[at]) if text.words[at][:1].isdecimal() else None
    if match is None or not at or text.words[at - 1] not in CURRENCIES:
        return None
    stop = at
    while stop < len(text.words) and text.ends[stop] <= match.end():
        stop += 1
    return stop, float(match[1].replace(",", ".")) * SCALES[match[2][0].lower()]


@lru_cache(maxsize=32)
def numerals(language: str) -> Numerals:
    """The numbers of a language; of one without a table those in figures."""
    rows = ((row["words"], Meaning(row["kind"], row["value"])) for row in of(language, "number_words"))
    return Numerals(words=Patterns(rows))
