"""How much the words of two tellings agree, rare words counting more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from timeline.case import Case
from timeline.coreference.telling import Telling, tell

# In a case of few events nothing is rare: as if so many others had been read too.
_PRIOR = 100


class Tellings:
    """The tellings of a case by the keys of its rows, each read when it is first asked for, and what they share. `sides` are the case's."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self.sides = case.sides
        self._read: dict[str, Telling] = {}
        self._weights: dict[str, float] = {}

    def of(self, key: str) -> Telling:
        """The telling of a row."""
        if key not in self._read:
            self._read[key] = tell(self._case, self._case.by_key[key])
        return self._read[key]

    def likeness(self, one: Telling, other: Telling) -> float:
        """The cosine of the words of two tellings, figures among them: 0 to 1."""
        mine, theirs = _all(one), _all(other)
        shared = sum(self._weight(word) ** 2 for word in mine & theirs)
        return shared / (self._length(mine) * self._length(theirs) or 1.0)

    def shared(self, one: Telling, other: Telling) -> int:
        """How many words and figures are in both."""
        return len(_all(one) & _all(other))

    def _length(self, words: Iterable[str]) -> float:
        return math.sqrt(sum(self._weight(word) ** 2 for word in words))

    def _weight(self, word: str) -> float:
        if not self._weights:
            told = [self.of(row.key) for row in self._case.rows]
            counts = Counter(each for one in told for each in _all(one))
            self._weights = {each: math.log((_PRIOR + len(told)) / count) for each, count in counts.items()}
        return self._weights[word]


def _all(told: Telling) -> frozenset[str]:
    return told.words | {figure.number for figure in told.figures}


@lru_cache(maxsize=4)
def tellings(case: Case) -> Tellings:
    """The tellings of a case, read once."""
    return Tellings(case)
