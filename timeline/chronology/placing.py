"""Which events have a place on the calendar, how exact it is, and which stretch of time to draw."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from timeline.case import Row
from timeline.facts import is_date

Precision = Literal["day", "span", "month", "year", "possible"]
# Far is twice the stretch of the middle four fifths away, and more than two years: one old date in a story of days is still shown.
_SLACK, _LEAST_SLACK = 2, 730
# An event that lies somewhere between two days is drawn where these are at most so many days, or so small a part of the whole, apart.
_SHORT_DAYS, _SHORT_PART = 7, 10


def dated(rows: Sequence[Row], first: str | None = None, last: str | None = None) -> list[Row]:
    """The rows with a place on the timeline: their days are known, or bounded so closely that the bound tells something on it.

    That is measured against all of the exact rows, and the period that is asked for.
    """
    exact = [row for row in rows if row.is_exact]
    longest = _SHORT_DAYS
    if exact or (first and last):
        low, high = window(focus(exact) if exact else rows, first, last)
        longest = max(longest, (high - low) // _SHORT_PART)
    return [row for row in rows if row.is_exact or (row.days and _length(row) <= longest)]


def undated(rows: Sequence[Row], first: str | None = None, last: str | None = None) -> list[Row]:
    """The other rows; none of them is dropped."""
    placed = {row.key for row in dated(rows, first, last)}
    return [row for row in rows if row.key not in placed]


def _length(row: Row) -> int:
    first, last = span(row)
    return last - first + 1


def precision(row: Row) -> Precision:
    """How exactly the event is placed. Neither a month, a year nor a possible interval is a duration: each is told apart from a span."""
    if not row.is_exact:
        return "possible"
    value = (row.event.date or "").split("/")[0]
    if re.fullmatch(r"\d{4}", value):
        return "year"
    if re.fullmatch(r"\d{4}-\d\d", value):
        return "month"
    return "day" if _length(row) == 1 else "span"


def window(rows: Sequence[Row], first: str | None = None, last: str | None = None) -> tuple[int, int]:
    """The days to draw, as ordinals: what is asked for, else all of the dated rows with a margin on both sides. Rows must not be empty."""
    low = ordinal(first) if first else min(span(row)[0] for row in rows)
    high = max(ordinal(last) if last else max(span(row)[1] for row in rows), low)
    margin = max(2, round((high - low) * 0.03))
    return low - (0 if first else margin), high + (0 if last else margin)


def focus(rows: Sequence[Row]) -> list[Row]:
    """The dated rows without those far from nearly all others, which would press the rest into a corner. Rows must not be empty."""
    starts = sorted(span(row)[0] for row in rows)
    low, high = starts[len(starts) // 10], starts[-1 - len(starts) // 10]
    slack = max(_SLACK * (high - low), _LEAST_SLACK)
    return [row for row in rows if span(row)[0] >= low - slack and span(row)[1] <= high + slack] or list(rows)


def inside(rows: Sequence[Row], days: tuple[int, int]) -> list[Row]:
    """The dated rows that touch the days from the first to the last, ordinals."""
    return [row for row in rows if span(row)[1] >= days[0] and span(row)[0] <= days[1]]


def span(row: Row) -> tuple[int, int]:
    """The first and last day that a row with a place on the calendar may touch."""
    first, last = row.days or ("", "")
    return ordinal(first), ordinal(last)


@lru_cache(maxsize=50_000)
def ordinal(day: str) -> int:
    """An ISO day as a number: days since the first of January of the year 1, which is 1."""
    return date.fromisoformat(day).toordinal()


def named_days(text: str) -> tuple[str, str] | None:
    """The ISO days in `FIRST/LAST` or `DAY`, which anybody may have typed; None where they are none."""
    first, _, last = text.partition("/")
    days = (first, last or first)
    return days if all(len(day) == 10 and is_date(day) for day in days) and days[0] <= days[1] else None
