"""Where things of a network stand in pixels: stretched over the picture, pushed apart, and boxes that must not cover each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

Point = tuple[float, float]
Box = tuple[float, float, float, float]
_PASSES, _APART_PX, _CHARACTER_PX = 60, 30, 6.6
_BUSY = 12  # events; where nobody has so many, nobody is drawn as large as can be
LABEL_PX = 15


def in_pixels(positions: Mapping[str, Point], size: tuple[float, float], margin: float) -> dict[str, Point]:
    """The positions stretched over a picture of that size, as only some of the actors are drawn. Pixels from the bottom left."""
    if not positions:
        return {}
    (left, right), (low, high) = _extent([x for x, _ in positions.values()]), _extent([y for _, y in positions.values()])
    wide, tall = (size[0] - 2 * margin) / (right - left), (size[1] - 2 * margin) / (high - low)
    return {actor: (margin + (x - left) * wide, margin + (y - low) * tall) for actor, (x, y) in positions.items()}


def _extent(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    return (low, high) if high - low > 1e-9 else (low - 1, high + 1)


def apart(places: Mapping[str, Point], least: float = _APART_PX) -> dict[str, Point]:
    """The places pushed apart until any two are `least` pixels from each other, or the passes are used up. Stable: no chance in it."""
    out = dict(places)
    for _ in range(_PASSES):
        moved = False
        for n, one in enumerate(sorted(out)):
            for other in sorted(out)[n + 1 :]:
                moved |= _push(out, one, other, least)
        if not moved:
            break
    return out


def _push(places: dict[str, Point], one: str, other: str, least: float) -> bool:
    (ax, ay), (bx, by) = places[one], places[other]
    distance = math.hypot(bx - ax, by - ay)
    if distance >= least - 0.01:
        return False
    # Two actors at one place part along a direction that follows from their ids.
    x, y = ((bx - ax) / distance, (by - ay) / distance) if distance > 1e-6 else (math.cos(len(one + other)), math.sin(len(one + other)))
    step = (least - distance) / 2
    places[one], places[other] = (ax - x * step, ay - y * step), (bx + x * step, by + y * step)
    return True


def radii(busy: Mapping[str, int], ids: Iterable[str]) -> dict[str, float]:
    """The radius of each actor in pixels: its area grows with its events, from none to those of the busiest."""
    counts = {actor: busy.get(actor, 0) for actor in ids}
    most = max([_BUSY, *counts.values()])
    return {actor: 5 + 10 * math.sqrt(count / most) for actor, count in counts.items()}


def along(one: Point, other: Point, part: float, aside: float = 0) -> Point:
    """The point at a part of the way from one to the other, moved aside by so many pixels, to the left of the way."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = math.hypot(dx, dy) or 1.0
    return one[0] + dx * part - dy / length * aside, one[1] + dy * part + dx / length * aside


def middle(points: Iterable[Point]) -> Point:
    """The mean of some points, of which there must be one."""
    xs, ys = zip(*points, strict=True)
    return sum(xs) / len(xs), sum(ys) / len(ys)


def half_width(name: str) -> float:
    """Half of the width of a label in pixels, as near as can be told without drawing it."""
    return len(name) * _CHARACTER_PX / 2


def box(centre: Point, half_width: float, half_height: float) -> Box:
    """The box around a point."""
    return centre[0] - half_width, centre[1] - half_height, centre[0] + half_width, centre[1] + half_height


def is_free(one: Box, taken: Iterable[Box]) -> bool:
    """True where a box covers none of the others."""
    return not any(one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3] for other in taken)
