"""Events counted by stretch of time, for more of them than a screen can show, and for the whole time at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from timeline.case import Row, Rows, Table
from timeline.chronology.placing import precision, spans

_Counts = NDArray[np.float64]


def bins(lanes: Mapping[str, Sequence[Row]], days: tuple[int, int], number: int) -> dict[str, list[float]]:
    """How many events of each lane there are in each of `number` equal stretches of time. For more marks than a screen can show."""
    return {name: histogram(rows, days, number) for name, rows in lanes.items()}


def histogram(rows: Sequence[Row], days: tuple[int, int], number: int) -> list[float]:
    """How many events there are in each of `number` equal stretches between two days, ordinals.

    One that lasts counts in every stretch that it touches; one that lies somewhere in several, as in a month, is shared out among them.
    """
    return _histogram(Rows.of(rows), days, number)


@lru_cache(maxsize=64)
def _histogram(found: Rows, days: tuple[int, int], number: int) -> list[float]:
    length = (days[1] - days[0] + 1) / number
    low, high = (_stretches(ends, days[0], length) for ends in spans(found))
    is_short = low == high
    once = low[is_short & (low >= 0) & (low < number)]
    counts = np.bincount(once, minlength=number).astype(np.float64)
    # Of those that touch several stretches many touch the same, so that few are left to be added up one by one.
    low, high, shared = low[~is_short].astype(np.int64), high[~is_short].astype(np.int64), found.column(_is_shared(found.table))[~is_short]
    base, reach = int(low.min(initial=0)), int((high - low).max(initial=0)) + 1
    alike, times = np.unique(((low - base) * reach + high - low) * 2 + shared, return_counts=True)
    for sign, many in zip(alike.tolist(), times.tolist(), strict=True):
        first, further = sign // 2 // reach + base, sign // 2 % reach
        counts[max(first, 0) : max(first + further + 1, 0)] += many / (further + 1) if sign % 2 else many
    out: list[float] = counts.tolist()
    return out


def _stretches(days: NDArray[np.int32], first: int, length: float) -> NDArray[np.int32]:
    """The stretch in which each day lies; of more events than there are days each day is divided once."""
    base, end = int(days.min(initial=first)), int(days.max(initial=first)) + 1
    if end - base > len(days):
        return ((days - first) // length).astype(np.int32)
    return ((np.arange(base, end) - first) // length).astype(np.int32)[days - base]


@lru_cache(maxsize=8)
def _is_shared(table: Table) -> NDArray[np.bool_]:
    """Whether each event lies somewhere in its days, and does not fill them."""
    told = np.array([precision(table.row(n)) not in ("day", "span") for n in table.datings.samples], np.bool_)
    spread: NDArray[np.bool_] = table.datings.spread(told)
    return spread
