"""What words may end in: found by their last letters, not by trying one ending after the other. Pure."""

from collections.abc import Iterable


class Endings:
    """Endings of words, folded; of Russian verbs that tell the future there are hundreds."""

    def __init__(self, endings: Iterable[str]) -> None:
        by_size: dict[int, set[str]] = {}
        for ending in filter(None, endings):
            by_size.setdefault(len(ending), set()).add(ending)
        self._by_size = [*by_size.items()]

    def fit(self, word: str) -> bool:
        """Does the (folded) word end in one of them?"""
        for size, known in self._by_size:  # noqa: SIM110 - a generator would take as long as the search
            if word[-size:] in known:
                return True
        return False

    def __bool__(self) -> bool:
        return bool(self._by_size)
