"""Where the names of actors stand: beside their points, off each other, and where it can be off the ties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.figures import placing
from timeline.figures.placing import Box, Point

_Array = NDArray[np.float64]
_GAP_PX, _EDGE_PX, _SAMPLE_PX = 11, 4, 10
# What a name may cover, by how bad that is: the edge of a point, then the ties by the length that is hidden.
_ON_POINT, _ON_TIE = 60.0, 1.0
# Farther and farther from its point, for names that must be read.
_RINGS = (0, 10, 22)


class Name(NamedTuple):
    """A name to place: the actor, the text, and whether it must be read however full the picture is."""

    actor: str
    text: str
    must: bool


def place(
    names: Iterable[Name],
    places: Mapping[str, Point],
    reach: Mapping[str, float],
    size: tuple[float, float],
    ties: Sequence[tuple[Point, Point]] = (),
) -> dict[str, tuple[str, Point]]:
    """The text and the centre of its box for each name that has room, those that must be read first, then in the order given.

    No name covers another one or is cut off by the edge. One that would cover a point goes without, unless it must be read.
    """
    points = [(actor, placing.box(places[actor], reach[actor], reach[actor])) for actor in places if actor in reach]
    boxes, along, taken = np.array([box for _, box in points]).reshape(-1, 4), _samples(ties), list[Box]()
    order = {actor: n for n, (actor, _) in enumerate(points)}
    out: dict[str, tuple[str, Point]] = {}
    for name in sorted(names, key=lambda name: not name.must):
        others = np.delete(boxes, order[name.actor], axis=0)
        found = _best(name, places[name.actor], reach[name.actor], size, (taken, others, along))
        if found:
            taken.append(placing.box(found, placing.half_width(name.text), placing.LABEL_PX / 2))
            out[name.actor] = (name.text, found)
    return out


def _best(
    name: Name, at: Point, reach: float, size: tuple[float, float], covered: tuple[list[Box], _Array, _Array]
) -> Point | None:
    taken, others, along = covered
    half = placing.half_width(name.text)
    best: tuple[float, Point] | None = None
    for cost, spot in _spots(at, reach, half, len(_RINGS) if name.must else 1):
        centre = (_within(spot[0], half, size[0]), _within(spot[1], placing.LABEL_PX / 2, size[1]))
        box = placing.box(centre, half, placing.LABEL_PX / 2)
        if not placing.is_free(box, taken):
            continue
        hidden = _covered(others, box)
        if hidden and not name.must:
            continue
        cost += hidden * _ON_POINT + _ON_TIE * _inside(along, box)
        if best is None or cost < best[0]:
            best = cost, centre
    return best[1] if best else None


def _spots(at: Point, reach: float, half: float, rings: int) -> Iterator[tuple[float, Point]]:
    """The places around a point, each with what it costs to be there: below and above are read best."""
    for ring in _RINGS[:rings]:
        down, side = reach + _GAP_PX + ring, reach + half + 4 + ring
        for cost, x, y in ((0, 0, -1), (1, 0, 1), (3, 1, 0), (3, -1, 0)):
            yield cost + ring / 2, (at[0] + x * side, at[1] + y * down)
        for x, y in ((1, -1), (-1, -1), (1, 1), (-1, 1)):
            yield 4 + ring / 2, (at[0] + x * (reach * 0.7 + half), at[1] + y * (reach * 0.7 + _GAP_PX * 0.7 + ring))


def _within(value: float, half: float, length: float) -> float:
    return min(max(value, half + _EDGE_PX), max(length - half - _EDGE_PX, half + _EDGE_PX))


def _samples(ties: Sequence[tuple[Point, Point]]) -> _Array:
    """Points on the ties, one in so many pixels."""
    parts = []
    for one, other in ties:
        start, end = np.array(one), np.array(other)
        count = max(int(np.linalg.norm(end - start) / _SAMPLE_PX), 2)
        parts.append(start + np.linspace(0, 1, count)[:, None] * (end - start))
    return np.concatenate(parts) if parts else np.empty((0, 2))


def _covered(boxes: _Array, box: Box) -> int:
    """How many of the boxes another one covers a part of."""
    left, low, right, high = boxes.T
    return int(np.count_nonzero((box[0] < right) & (left < box[2]) & (box[1] < high) & (low < box[3])))


def _inside(points: _Array, box: Box) -> int:
    x, y = points[:, 0], points[:, 1]
    return int(np.count_nonzero((x > box[0]) & (x < box[2]) & (y > box[1]) & (y < box[3])))
