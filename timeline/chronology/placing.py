"""Which events have a place on the calendar, how exact it is, and which stretch of time to draw."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from timeline.case import Row, Rows
from timeline.facts import is_date

Precision = Literal["day", "span", "month", "year", "possible"]
# Far is twice the stretch of the middle four fifths away, and more than two years: one old date in a story of days is still shown.
_SLACK, _LEAST_SLACK = 2, 730
# An event that lies somewhere between two days is drawn where these are at most so many days, or so small a part of the whole, apart.
_SHORT_DAYS, _SHORT_PART = 7, 10


def dated(rows: Sequence[Row], first: str | None = None, last: str | None = None) -> Rows:
    """The rows with a place on the timeline: their days are known, or bounded so closely that the bound tells something on it.

    That is measured against all of the exact rows, and the period that is asked for.
    """
    return _parted(Rows.of(rows), first, last)[0]


def undated(rows: Sequence[Row], first: str | None = None, last: str | None = None) -> Rows:
    """The other rows; none of them is dropped."""
    return _parted(Rows.of(rows), first, last)[1]


@lru_cache(maxsize=16)
def _parted(rows: Rows, first: str | None, last: str | None) -> tuple[Rows, Rows]:
    exact = rows.column(rows.table.exact)
    longest = _SHORT_DAYS
    if exact.any() or (first and last):
        low, high = window(focus(rows.those(exact)) if exact.any() else rows, first, last)
        longest = max(longest, (high - low) // _SHORT_PART)
    starts, ends = spans(rows)
    placed = exact | ((starts > 0) & (ends - starts < longest))
    return rows.those(placed), rows.those(~placed)


def precision(row: Row) -> Precision:
    """How exactly the event is placed. Neither a month, a year nor a possible interval is a duration: each is told apart from a span."""
    if not row.is_exact:
        return "possible"
    value = (row.event.date or "").split("/")[0]
    if re.fullmatch(r"\d{4}", value):
        return "year"
    if re.fullmatch(r"\d{4}-\d\d", value):
        return "month"
    first, last = span(row)
    return "day" if first == last else "span"


def window(rows: Sequence[Row], first: str | None = None, last: str | None = None) -> tuple[int, int]:
    """The days to draw, as ordinals: what is asked for, else all of the dated rows with a margin on both sides. Rows must not be empty."""
    starts, ends = spans(Rows.of(rows))
    low = ordinal(first) if first else int(starts.min())
    high = max(ordinal(last) if last else int(ends.max()), low)
    margin = max(2, round((high - low) * 0.03))
    return low - (0 if first else margin), high + (0 if last else margin)


def focus(rows: Sequence[Row]) -> Rows:
    """The dated rows without those far from nearly all others, which would press the rest into a corner. Rows must not be empty."""
    return _focus(Rows.of(rows))


@lru_cache(maxsize=16)
def _focus(rows: Rows) -> Rows:
    starts, ends = spans(rows)
    tenth = len(starts) // 10
    low, high = (int(day) for day in np.partition(starts, (tenth, len(starts) - 1 - tenth))[[tenth, -1 - tenth]])
    slack = max(_SLACK * (high - low), _LEAST_SLACK)
    near = (starts >= low - slack) & (ends <= high + slack)
    return rows.those(near) if near.any() and not near.all() else rows


def inside(rows: Sequence[Row], days: tuple[int, int]) -> Rows:
    """The dated rows that touch the days from the first to the last, ordinals."""
    found = Rows.of(rows)
    starts, ends = spans(found)
    touches = (ends >= days[0]) & (starts <= days[1])
    return found if touches.all() else found.those(touches)


def spans(rows: Rows) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The first and the last day that each row may touch, ordinals; 0 for a row without a place on the calendar."""
    first, last = rows.table.days
    return rows.column(first), rows.column(last)


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
