"""Words, numbers and marks of a text, with their offsets and folded forms."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from timeline.language.fold import MARKS, align, drop_marks

# A word without marks is told apart from one with some, which cost time to drop.
_PIECE = re.compile(
    rf"(?P<word>[^\W\d_{MARKS}]++(?![{MARKS}]))|(?P<marked>[^\W\d_][^\W\d_{MARKS}]*(?:[{MARKS}]+[^\W\d_]*)*)|(?P<number>\d+)|(?P<mark>\S)"
)
_START = attrgetter("start")


class Word(NamedTuple):
    """A run of letters, a run of digits, or one other mark. `fold` is the form for look-up."""

    start: int
    end: int
    text: str
    fold: str
    kind: str

    @property
    def is_word(self) -> bool:
        """True for a run of letters."""
        return self.kind == "word"


def split(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The pieces of `text[start:end]` in order, with offsets into the whole text."""
    folded = align(text)
    out = []
    for match in _PIECE.finditer(text, start, len(text) if end is None else end):
        first, last = match.span()
        form, kind = folded[first:last], match.lastgroup or "mark"
        if kind == "marked":
            form, kind = drop_marks(form), "word"
        out.append(Word(first, last, match[0], form, kind))
    return out


def between(words: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """The pieces that begin in `[start, end)`. Pieces must be in order."""
    first = bisect_left(words, start, key=_START)
    return words[first : bisect_left(words, end, first, key=_START)]
