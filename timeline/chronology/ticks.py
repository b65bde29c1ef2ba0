"""The lines of the time axis, from days to centuries."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

_PARTS_OF_MONTH = ((1, 11, 21), (1, 16))
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


class Tick(NamedTuple):
    """A line of the time axis: an ISO day, and how coarse it is."""

    day: str
    unit: Literal["year", "month", "day"]


def ticks(days: tuple[int, int], most: int) -> list[Tick]:
    """At most about `most` lines for the time axis: the finest of days, weeks, parts of months, months and years that is coarse enough."""
    low, high = date.fromordinal(days[0]), date.fromordinal(days[1])
    span = days[1] - days[0] + 1
    for step in (1, 2, 7):
        if span / step <= most:
            return [Tick(date.fromordinal(n).isoformat(), "day") for n in range(days[0], days[1] + 1) if n % step == 0]
    for parts in _PARTS_OF_MONTH:
        found = [date(y, m, d) for y in range(low.year, high.year + 1) for m in range(1, 13) for d in parts if low <= date(y, m, d) <= high]
        if len(found) <= most:
            return [Tick(day.isoformat(), "day") for day in found]
    months = [(y, m) for y in range(low.year, high.year + 1) for m in range(1, 13) if days[0] <= date(y, m, 1).toordinal() <= days[1]]
    for step in (1, 2, 3, 6):
        if len(months) / step <= most:
            return [Tick(f"{y:04}-{m:02}-01", "month") for y, m in months if (m - 1) % step == 0]
    years = [y for y, m in months if m == 1]
    step = next((step for step in _YEARS if len(years) / step <= most), _YEARS[-1])
    return [Tick(f"{y:04}-01-01", "year") for y in years if y % step == 0]
