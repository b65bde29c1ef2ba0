"""From events to what the timeline draws: lanes, packed marks, bins, and the events without a calendar date. In days and pixels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from timeline.case import Row

Precision = Literal["day", "span", "month", "year"]
MARK_PX = 15
_CHARACTER_PX = 6.4
_SHORTEST_LABEL, _LONGEST_LABEL = 9, 44
# Far is twice the stretch of the middle four fifths away, and more than two years: one old date in a story of days is still shown.
_SLACK, _LEAST_SLACK = 2, 730


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


def dated(rows: Iterable[Row]) -> list[Row]:
    """The rows whose event has a place on the calendar."""
    return [row for row in rows if _is_placed(row)]


def undated(rows: Iterable[Row]) -> list[Row]:
    """The rows that have no place on a calendar; none of them is dropped."""
    return [row for row in rows if not _is_placed(row)]


def _is_placed(row: Row) -> bool:
    # What is told from the day of a report that is only bounded has a possible interval, not a date: drawn as a bar it would
    # look like something that lasted for months.
    event = row.event
    return bool(event.first and event.last) and not (event.first != event.last and (event.date or "").startswith("published"))


def precision(row: Row) -> Precision:
    """How exactly the event is placed. A month or a year is not a duration, and so is told apart from a span of days."""
    value = (row.event.date or "").split("/")[0]
    if re.fullmatch(r"\d{4}", value):
        return "year"
    if re.fullmatch(r"\d{4}-\d\d", value):
        return "month"
    return "day" if row.event.first == row.event.last else "span"


def window(rows: Sequence[Row], first: str | None = None, last: str | None = None) -> tuple[int, int]:
    """The days to draw, as ordinals: what is asked for, else all of the dated rows with a margin on both sides. Rows must not be empty."""
    starts, ends = [_ordinal(row.event.first) for row in rows], [_ordinal(row.event.last) for row in rows]
    low = _ordinal(first) if first else min(starts)
    high = max(_ordinal(last) if last else max(ends), low)
    margin = max(2, round((high - low) * 0.03))
    return low - (0 if first else margin), high + (0 if last else margin)


def focus(rows: Sequence[Row]) -> list[Row]:
    """The dated rows without those far from nearly all others, which would press the rest into a corner. Rows must not be empty."""
    starts = sorted(_ordinal(row.event.first) for row in rows)
    low, high = starts[len(starts) // 10], starts[-1 - len(starts) // 10]
    slack = max(_SLACK * (high - low), _LEAST_SLACK)
    return [row for row in rows if _ordinal(row.event.first) >= low - slack and _ordinal(row.event.last) <= high + slack] or list(rows)


def lay_out(rows: Sequence[Row], days: tuple[int, int], width: int, order: Sequence[str], label: Callable[[Row], str]) -> Chronology:
    """The marks of dated rows between two days, packed into as few rows a lane as `width` pixels allow.

    `order` is the order of lanes from the top; types that it does not name come last.
    """
    inside = [row for row in dated(rows) if _ordinal(row.event.last) >= days[0] and _ordinal(row.event.first) <= days[1]]
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
    for row in sorted(rows, key=lambda row: (row.event.first or "", row.event.last or "", row.key)):
        start, end = _pixels(row, days, scale)
        place = next((n for n, until in enumerate(free) if until <= start), len(free))
        free[place:] = [end, *free[place + 1 :]]
        first, last = _ordinal(row.event.first), _ordinal(row.event.last)
        marks.append(Mark(row.key, row.event.type, place, first, last, precision(row), row.event.status, label(row)))
    return _with_labels(marks, days, scale)


def _pixels(row: Row, days: tuple[int, int], scale: float) -> tuple[float, float]:
    start = (_ordinal(row.event.first) - days[0]) * scale
    end = (_ordinal(row.event.last) + 1 - days[0]) * scale
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


def bins(rows: Sequence[Row], days: tuple[int, int], number: int) -> dict[str, list[int]]:
    """How many events of each type touch each of `number` equal stretches of time. For more marks than a screen can show."""
    length = (days[1] - days[0] + 1) / number
    counts: dict[str, Counter[int]] = {}
    for row in dated(rows):
        low, high = (int((_ordinal(day) - days[0]) / length) for day in (row.event.first, row.event.last))
        counts.setdefault(row.event.type, Counter()).update(range(max(low, 0), min(high, number - 1) + 1))
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


def _ordinal(day: str | None) -> int:
    return date.fromisoformat(day or "").toordinal()
