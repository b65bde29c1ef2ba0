"""From events to what the timeline draws: lanes, packed marks, bins, and the events that have no place on it. In days and pixels."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from timeline.case import Row

Precision = Literal["day", "span", "month", "year", "possible"]
MARK_PX = 15
_CHARACTER_PX = 6.4
_SHORTEST_LABEL, _LONGEST_LABEL = 9, 44
# Far is twice the stretch of the middle four fifths away, and more than two years: one old date in a story of days is still shown.
_SLACK, _LEAST_SLACK = 2, 730
# An event that lies somewhere between two days is drawn where these are at most so many days, or so small a part of the whole, apart.
_SHORT_DAYS, _SHORT_PART = 7, 10


class Mark(NamedTuple):
    """One event as drawn: days are ordinals, `last` included; `row` counts from the top of its lane; `label` may be empty."""

    key: str
    lane: str
    row: int
    first: int
    last: int
    precision: Precision
    status: str
    label: str


class Lane(NamedTuple):
    """The events of one type: how many, the number of packed rows above it, and its own rows."""

    type: str
    events: int
    top: int
    rows: int


class Chronology(NamedTuple):
    """What the timeline draws between the days `first` and `last`, ordinals, both inclusive."""

    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    first: int
    last: int

    @property
    def rows(self) -> int:
        """The packed rows of all lanes."""
        return sum(lane.rows for lane in self.lanes)


class Tick(NamedTuple):
    """A line of the time axis: an ISO day, and how coarse it is."""

    day: str
    unit: Literal["year", "month", "day"]


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
    first, last = _ordinals(row)
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
    low = _ordinal(first) if first else min(_ordinals(row)[0] for row in rows)
    high = max(_ordinal(last) if last else max(_ordinals(row)[1] for row in rows), low)
    margin = max(2, round((high - low) * 0.03))
    return low - (0 if first else margin), high + (0 if last else margin)


def focus(rows: Sequence[Row]) -> list[Row]:
    """The dated rows without those far from nearly all others, which would press the rest into a corner. Rows must not be empty."""
    starts = sorted(_ordinals(row)[0] for row in rows)
    low, high = starts[len(starts) // 10], starts[-1 - len(starts) // 10]
    slack = max(_SLACK * (high - low), _LEAST_SLACK)
    return [row for row in rows if _ordinals(row)[0] >= low - slack and _ordinals(row)[1] <= high + slack] or list(rows)


def lay_out(rows: Sequence[Row], days: tuple[int, int], width: int, order: Sequence[str], label: Callable[[Row], str]) -> Chronology:
    """The marks of dated rows between two days, packed into as few rows a lane as `width` pixels allow.

    `order` is the order of lanes from the top; types that it does not name come last.
    """
    inside = [row for row in rows if _ordinals(row)[1] >= days[0] and _ordinals(row)[0] <= days[1]]
    scale = width / max(days[1] - days[0], 1)
    known = [*order, *sorted({row.event.type for row in inside} - set(order))]
    lanes: list[Lane] = []
    marks: list[Mark] = []
    for kind in known:
        own = [row for row in inside if row.event.type == kind]
        if own:
            packed = _pack(own, days, scale, label)
            lanes.append(Lane(kind, len(own), sum(lane.rows for lane in lanes), max(mark.row for mark in packed) + 1))
            marks.extend(packed)
    return Chronology(tuple(lanes), tuple(marks), *days)


def _pack(rows: Sequence[Row], days: tuple[int, int], scale: float, label: Callable[[Row], str]) -> list[Mark]:
    """First fit by start: each event takes the highest row that is free at its place."""
    free: list[float] = []
    marks: list[Mark] = []
    for row in sorted(rows, key=lambda row: (row.days or (), row.key)):
        start, end = _pixels(row, days, scale)
        place = next((n for n, until in enumerate(free) if until <= start), len(free))
        free[place:] = [end, *free[place + 1 :]]
        marks.append(Mark(row.key, row.event.type, place, *_ordinals(row), precision(row), row.event.status, label(row)))
    return _with_labels(marks, days, scale)


def _pixels(row: Row, days: tuple[int, int], scale: float) -> tuple[float, float]:
    first, last = _ordinals(row)
    start, end = (first - days[0]) * scale, (last + 1 - days[0]) * scale
    return start - MARK_PX / 2, max(end, start + MARK_PX / 2)


def _with_labels(marks: Sequence[Mark], days: tuple[int, int], scale: float) -> list[Mark]:
    """The marks with their labels cut to the room before the next mark of the same row, or emptied."""
    out: list[Mark] = []
    limit: dict[int, float] = {}
    for mark in reversed(marks):
        room = limit.get(mark.row, (days[1] - days[0]) * scale) - (mark.last + 1 - days[0]) * scale - MARK_PX
        limit[mark.row] = (mark.first - days[0]) * scale - MARK_PX / 2
        out.append(mark._replace(label=_fitted(mark.label, room)))
    return out[::-1]


def _fitted(label: str, room: float) -> str:
    letters = min(int(room / _CHARACTER_PX), _LONGEST_LABEL)
    if len(label) <= letters:
        return label
    return label[: letters - 1].rsplit(" ", 1)[0].rstrip(" ،,") + "…" if letters >= _SHORTEST_LABEL else ""


def bins(rows: Sequence[Row], days: tuple[int, int], number: int) -> dict[str, list[float]]:
    """How many events of each type there are in each of `number` equal stretches of time. For more marks than a screen can show.

    An event counts in every stretch that it touches; one that lies somewhere in several is shared out among them.
    """
    length = (days[1] - days[0] + 1) / number
    counts: dict[str, dict[int, float]] = {}
    for row in rows:
        low, high = (int((day - days[0]) / length) for day in _ordinals(row))
        share = 1.0 if row.is_exact else 1 / (high - low + 1)
        own = counts.setdefault(row.event.type, defaultdict(float))
        for n in range(max(low, 0), min(high, number - 1) + 1):
            own[n] += share
    return {kind: [count[n] for n in range(number)] for kind, count in counts.items()}


def ticks(days: tuple[int, int], most: int) -> list[Tick]:
    """At most about `most` lines for the time axis: the finest of days, weeks, months and years that is coarse enough."""
    low, high = date.fromordinal(days[0]), date.fromordinal(days[1])
    span = days[1] - days[0] + 1
    for step in (1, 2, 7):
        if span / step <= most:
            return [Tick(date.fromordinal(n).isoformat(), "day") for n in range(days[0], days[1] + 1) if n % step == 0]
    months = [(y, m) for y in range(low.year, high.year + 1) for m in range(1, 13) if days[0] <= date(y, m, 1).toordinal() <= days[1]]
    for step in (1, 2, 3, 6):
        if len(months) / step <= most:
            return [Tick(f"{y:04}-{m:02}-01", "month") for y, m in months if (m - 1) % step == 0]
    years = [y for y, m in months if m == 1]
    step = -(-len(years) // most)
    return [Tick(f"{y:04}-01-01", "year") for y in years if y % step == 0]


def _ordinals(row: Row) -> tuple[int, int]:
    """The first and last day that a row with a place on the calendar may touch."""
    first, last = row.days or ("", "")
    return _ordinal(first), _ordinal(last)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
