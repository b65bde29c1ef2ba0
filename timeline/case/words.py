"""The words that tell the events of a case, and the events that hold a piece of a word."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

import numpy as np

from timeline.case.table import Flags, Ragged
from timeline.language.fold import asked, fold

_REMEMBERED = 64  # searches; a mask of a million events takes a megabyte


class Words:
    """Words by event. A search for a word finds the events in whose folded words it stands as a whole or in part."""

    def __init__(self, told: Iterable[str]) -> None:
        known = _Folded()
        codes, ends = array("i"), array("q", [0])
        for text in told:
            codes.extend(map(known.__getitem__, text.split()))
            ends.append(len(codes))
        self._events = len(ends) - 1
        by_event = Ragged(np.asarray(ends, np.int64), np.asarray(codes, np.int32))
        self._postings = by_event.turned(len(known.vocabulary))
        # No word holds a space, so that all can be searched as one text.
        self._text = "\n".join(known.vocabulary)
        self._starts = list(accumulate((len(word) + 1 for word in known.vocabulary), initial=0))
        self._find = lru_cache(maxsize=_REMEMBERED)(self._holding)

    def holding(self, word: str) -> Flags:
        """Whether each event holds a folded word, which must hold no space."""
        return self._find(word)

    def _holding(self, word: str) -> Flags:
        found = np.zeros(self._events, np.bool_)
        found[self._postings.values_of(np.fromiter(self._containing(word), np.int32))] = True
        return found

    def _containing(self, word: str) -> Iterator[int]:
        """The places in the vocabulary of the words that contain a word."""
        at = self._text.find(word)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._text.find(word, self._starts[place + 1])


class _Folded(dict[str, int]):
    """Words as written to the place of their folded form in the vocabulary."""

    def __init__(self) -> None:
        super().__init__()
        self.vocabulary: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        """The place of a word that is new."""
        self[word] = self.vocabulary.setdefault(fold(word), len(self.vocabulary))
        return self[word]


def wanted(text: str) -> list[str]:
    """The folded words of what somebody searches for, without what spelling leaves open."""
    return list(asked(text))


