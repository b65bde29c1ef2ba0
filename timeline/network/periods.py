"""A stretch of time cut into months, quarters or years, for a window that moves over it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

# Months in one step, the finest first, and how many steps are still few enough to play.
_STEPS = ((1, 36), (3, 48), (12, 80))
_DECADE = 120


class Periods(NamedTuple):
    """The first ISO days of periods of so many `months` each, in order, and the last day of the last of them."""

    months: int
    starts: tuple[str, ...]
    last: str

    def end(self, n: int) -> str:
        """The last ISO day of the period of a number, from 0."""
        return (date.fromisoformat(self.starts[n + 1]) - timedelta(1)).isoformat() if n + 1 < len(self.starts) else self.last


def periods(first: str, last: str) -> Periods:
    """The whole months, quarters, years or decades that two ISO days lie in: the finest that are few enough."""
    low, high = _month(first), _month(last)
    months = next((size for size, most in _STEPS if high // size - low // size < most), _DECADE)
    starts = tuple(_starts(max(low // months * months, 12), high, months))
    beyond = high // months * months + months
    # The calendar ends with the year 9999, and so does its last period.
    last_day = date.max if beyond // 12 > date.max.year else date.fromisoformat(_day(beyond)) - timedelta(1)
    return Periods(months, starts, last_day.isoformat())


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _day(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}-01"


def _starts(low: int, high: int, months: int) -> Iterator[str]:
    return (_day(month) for month in range(low, high + 1, months))
