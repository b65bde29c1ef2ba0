"""Words, numbers and marks of a text, with their offsets and folded forms."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from timeline.language.fold import MARKS, align, drop_marks

_PIECE = re.compile(rf"(?P<word>[^\W\d_][^\W\d_{MARKS}]*(?:[{MARKS}]+[^\W\d_]*)*)|(?P<number>\d+)|(?P<mark>\S)")


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
        form = folded[first:last]
        kind = match.lastgroup or "mark"
        out.append(Word(first, last, match[0], drop_marks(form) if kind == "word" else form, kind))
    return out


def between(words: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """The pieces that begin in `[start, end)`. Pieces must be in order."""
    starts = [word.start for word in words]
    return words[bisect_left(starts, start) : bisect_left(starts, end)]
