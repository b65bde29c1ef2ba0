"""Ordinals outside of dates: the fourth round, الجولة الحادية عشرة, the 7th meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from timeline.language.words import Word
from timeline.times.grammar import reduce
from timeline.times.numbers import NUMBERS
from timeline.times.pieces import Piece, unbroken

_LONGEST = 4  # words of an ordinal


def ordinal_at(words: Sequence[Word], at: int) -> int | None:
    """The ordinal that begins at a word, None where none does."""
    return next((_of(piece) for piece in _numbers(words, at) if piece.first == at and "ordinal" in piece.kinds), None)


def ordinal_before(words: Sequence[Word], at: int) -> int | None:
    """The ordinal that ends right before a word."""
    for first in range(max(0, at - _LONGEST), at):
        for piece in _numbers(words[:at], first):
            if piece.first == first and piece.stop == at and "ordinal" in piece.kinds:
                return _of(piece)
    return None


def _numbers(words: Sequence[Word], at: int) -> list[Piece]:
    return reduce(unbroken(words, at, min(at + _LONGEST, len(words))), NUMBERS)


def _of(piece: Piece) -> int:
    return cast(int, piece.kinds["ordinal"])
