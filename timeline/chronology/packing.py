"""Marks packed into the rows of their lanes by pixels; where a lane has too few rows, what lies under them is counted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from timeline.case import Row
from timeline.chronology.placing import Precision, inside, precision, span

MARK_PX, MORE_PX = 15, 34
_CHARACTER_PX = 6.4
_SHORTEST_LABEL, _LONGEST_LABEL = 9, 44
_LONG_PX = 60
Label = Callable[[Row], str]


class Mark(NamedTuple):
    """One event as drawn: days are ordinals, `last` included; `row` counts from the top of its lane; `label` may be empty."""

    key: str
    lane: str
    row: int
    first: int
    last: int
    precision: Precision
    status: str
    type: str
    label: str


class More(NamedTuple):
    """Events that found no row: drawn as their number after the last mark at their place. `first` and `last` are the days they touch."""

    lane: str
    row: int
    first: int
    last: int
    keys: tuple[str, ...]


class Lane(NamedTuple):
    """How many events a lane holds, the number of packed rows above it, and its own rows."""

    id: str
    events: int
    top: int
    rows: int


class Chronology(NamedTuple):
    """What the timeline draws between the days `first` and `last`, ordinals, both inclusive."""

    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    more: tuple[More, ...]
    first: int
    last: int

    @property
    def rows(self) -> int:
        """The packed rows of all lanes."""
        return sum(lane.rows for lane in self.lanes)


class _Frame(NamedTuple):
    """The days to draw, the pixels of a day, the label of a row, and the key of the event that has to be seen."""

    days: tuple[int, int]
    scale: float
    label: Label
    first: str

    def pixels(self, row: Row) -> tuple[float, float]:
        first, last = span(row)
        # What began before the first day drawn stands at its start.
        start, end = max(first - self.days[0], 0) * self.scale, (last + 1 - self.days[0]) * self.scale
        return start - MARK_PX / 2, max(end, start + MARK_PX / 2)

    def order(self, row: Row) -> tuple[object, ...]:
        """By start; of one day what has to be seen, then deeds before words, and those with a name before those without."""
        first, last = span(row)
        return first, row.key != self.first, row.event.type == "STATEMENT", not row.event.source, last, row.key

    def parted(self, rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
        """The rows of several days that are long on the screen, and the others."""
        days = {row.key: span(row)[1] + 1 - span(row)[0] for row in rows}
        long = {key for key, number in days.items() if number > 1 and number * self.scale > _LONG_PX}
        return [row for row in rows if row.key in long], [row for row in rows if row.key not in long]


def lay_out(
    lanes: Mapping[str, Sequence[Row]],
    days: tuple[int, int],
    width: int,
    label: Label,
    *,
    most_rows: int | None = None,
    chosen: str = "",
) -> Chronology:
    """The marks of dated rows between two days, packed into as few rows a lane as `width` pixels allow.

    Lanes are drawn in their order, empty ones left out. With `most_rows` they share so many evenly, but each has one; what finds no
    place is counted in `more`. Of several events of one day the `chosen` one comes first.
    """
    frame = _Frame(days, width / max(days[1] - days[0], 1), label, chosen)
    filled = {name: list(own) for name, members in lanes.items() if (own := inside(members, days))}
    needs = [_need(own, frame) for own in filled.values()]
    caps = needs if most_rows is None else _even(needs, most_rows)
    packed = [_pack(name, own, frame, cap) for (name, own), cap in zip(filled.items(), caps, strict=True)]
    tops = accumulate(caps, initial=0)
    return Chronology(
        tuple(Lane(name, len(own), top, cap) for (name, own), top, cap in zip(filled.items(), tops, caps, strict=False)),
        tuple(mark for marks, _ in packed for mark in marks),
        tuple(more for _, found in packed for more in found),
        *days,
    )


def _need(rows: Sequence[Row], frame: _Frame) -> int:
    """The rows that a lane needs to show all of its events."""
    long, short = frame.parted(rows)
    return 1 + max(place for group in (long, short) for _, place in _fit(group, frame, len(group))[0])


def _even(needs: Sequence[int], rows: int) -> list[int]:
    """Rows for each lane: what it needs where that is little, else as many as the next; at least one."""
    out, left = [0] * len(needs), rows
    for done, n in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        out[n] = max(min(needs[n], left // (len(needs) - done)), 1)
        left -= out[n]
    return out


def _pack(lane: str, rows: Sequence[Row], frame: _Frame, cap: int) -> tuple[list[Mark], list[More]]:
    """What is long lies under the other marks, from the lowest row up, and takes no place away from them."""
    long, short = frame.parted(rows)
    below, long_hidden = _fit(long, frame, cap)
    above, hidden = _fit(short, frame, cap)
    marks = [
        Mark(row.key, lane, place, *span(row), precision(row), row.event.status, row.event.type, frame.label(row))
        for row, place in (*((row, cap - 1 - place) for row, place in below), *above)
    ]
    more = [_more(lane, cap - 1, members, frame) for members in _joined(hidden, long_hidden, frame)]
    return _with_labels(marks, more, frame), more


def _fit(rows: Sequence[Row], frame: _Frame, cap: int) -> tuple[list[tuple[Row, int]], list[list[Row]]]:
    """First fit by start: each event takes the highest row that is free at its place. Then those that find none, the near ones together."""
    free = [float("-inf")] * cap
    placed: list[tuple[Row, int]] = []
    hidden: list[list[Row]] = []
    until = float("-inf")
    for row in sorted(rows, key=frame.order):
        start, end = frame.pixels(row)
        place = next((n for n, taken in enumerate(free) if taken <= start), None)
        if place is not None:
            free[place] = end
            placed.append((row, place))
        elif start < until:
            hidden[-1].append(row)
        else:
            hidden.append([row])
            until = start + MARK_PX + MORE_PX
            # The number stands after the mark of the last row, so that it is taken up too.
            free[-1] = max(free[-1], until)
    return placed, hidden


def _joined(groups: Sequence[list[Row]], more: Sequence[list[Row]], frame: _Frame) -> list[list[Row]]:
    """The groups, and each of the further ones added to the nearest where one is so near that their numbers would meet."""
    out = [list(group) for group in groups]
    for group in more:
        start = frame.pixels(group[0])[0]
        nearest = min(out, key=lambda other: abs(frame.pixels(other[0])[0] - start), default=None)
        if nearest is not None and abs(frame.pixels(nearest[0])[0] - start) < MARK_PX + MORE_PX:
            nearest.extend(group)
        else:
            out.append(list(group))
    return out


def _more(lane: str, row: int, rows: Sequence[Row], frame: _Frame) -> More:
    first, last = min(span(each)[0] for each in rows), max(span(each)[1] for each in rows)
    return More(lane, row, max(first, frame.days[0]), min(last, frame.days[1]), tuple(each.key for each in rows))


def _with_labels(marks: Sequence[Mark], more: Sequence[More], frame: _Frame) -> list[Mark]:
    """The marks with their labels cut to the room before the next mark or number of the same row, or emptied."""
    starts: dict[int, list[int]] = {}
    # A number stands a little after its day, so it is in the way there too.
    numbers = [(each.row, day) for each in more for day in (each.first, each.first + int(MORE_PX / frame.scale))]
    for row, day in (*((mark.row, mark.first) for mark in marks), *numbers):
        starts.setdefault(row, []).append(day)
    ordered = {row: sorted(days) for row, days in starts.items()}
    out = []
    for mark in marks:
        # Another mark of the same day is a mark in the way too: it is found at the place after its own.
        at = bisect_left(ordered[mark.row], mark.first) + 1
        stop = ordered[mark.row][at] if at < len(ordered[mark.row]) else frame.days[1]
        room = (stop - mark.last - 1) * frame.scale - 1.5 * MARK_PX
        out.append(mark._replace(label=_fitted(mark.label, room)))
    return out


def _fitted(label: str, room: float) -> str:
    letters = min(int(room / _CHARACTER_PX), _LONGEST_LABEL)
    if len(label) <= letters:
        return label
    return label[: letters - 1].rsplit(" ", 1)[0].rstrip(" ،,") + "…" if letters >= _SHORTEST_LABEL else ""
