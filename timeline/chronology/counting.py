"""Events counted by stretch of time, for more of them than a screen can show, and for the whole time at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.case import Row
from timeline.chronology.placing import precision, span


def bins(lanes: Mapping[str, Sequence[Row]], days: tuple[int, int], number: int) -> dict[str, list[float]]:
    """How many events of each lane there are in each of `number` equal stretches of time. For more marks than a screen can show."""
    return {name: histogram(rows, days, number) for name, rows in lanes.items()}


def histogram(rows: Sequence[Row], days: tuple[int, int], number: int) -> list[float]:
    """How many events there are in each of `number` equal stretches between two days, ordinals.

    One that lasts counts in every stretch that it touches; one that lies somewhere in several, as in a month, is shared out among them.
    """
    length = (days[1] - days[0] + 1) / number
    counts = [0.0] * number
    for row in rows:
        low, high = (int((day - days[0]) // length) for day in span(row))
        share = 1.0 if precision(row) in ("day", "span") else 1 / (high - low + 1)
        for n in range(max(low, 0), min(high, number - 1) + 1):
            counts[n] += share
    return counts
