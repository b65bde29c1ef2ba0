"""What rules make: pieces that are a partial date or a finished meaning."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from timeline.times.grammar import Made
from timeline.times.meanings import Meaning
from timeline.times.partial import PartialDate


def dated(**parts: object) -> Made:
    """A piece that is a partial date."""
    return {"date": _partial(**parts)}


@lru_cache(maxsize=4096)
def _partial(**parts: object) -> PartialDate:
    """Remembered, for a frozen record of so many parts costs more to make than to find again."""
    return PartialDate(**parts)  # type: ignore[arg-type]


@lru_cache(maxsize=4096)
def with_year(date: PartialDate, year: int) -> PartialDate:
    """The date in that year."""
    return replace(date, year=year)


def meant(meaning: Meaning | None) -> Made:
    """A finished piece."""
    return None if meaning is None else {"meaning": meaning}


_SHIFTED = {"day": 1, "week": 3, "year": 5}


def rank(date: PartialDate, coarsest: bool) -> int:
    """How coarse the coarsest or finest part of a date is: from a shifted day, 1, to a year, 5; 9 for none."""
    ranks = [9] if not coarsest else []
    if date.year is not None:
        ranks.append(5)
    if date.month is not None or date.months is not None:
        ranks.append(4)
    if date.day is not None:
        ranks.append(3)
    if date.weekday is not None:
        ranks.append(2)
    if date.shift:
        ranks.append(_SHIFTED.get(date.shift[0], 4))
    return (max if coarsest else min)(ranks, default=9)
