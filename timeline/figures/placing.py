"""Where things of a network stand in pixels: stretched over the picture, pushed apart, and boxes that must not cover each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Point = tuple[float, float]
Box = tuple[float, float, float, float]
_Array = NDArray[np.float64]
_PASSES, _APART_PX, _CHARACTER_PX = 120, 34, 6.6
# Of the distance that all would have if they filled the room evenly, so much can be kept without breaking up who stands by whom.
_CROWDED = 0.75
_SHAPES = (0.34, 0.62, 1.0)  # height by width
_TURNS, _GOLDEN = 400, 2.399963  # the golden angle spreads directions evenly
_BUSY = 12  # events; where nobody has so many, nobody is drawn as large as can be
LABEL_PX = 15


def on_stage(positions: Mapping[str, Point], stage: Sequence[str], size: tuple[float, float], margin: float) -> dict[str, Point]:
    """Where each actor of a case stands in a picture of that size, in pixels from the bottom left, whoever is drawn of them.

    `stage` are the actors that may be drawn at all, as a rule: the room is shared out among them, and they are pushed apart. Anybody else
    stands as near as there is room. The same case and size give the same places, so that no filter makes anything jump; a little more or
    less height only stretches them, as they are pushed apart in a picture of the next of a few shapes.
    """
    shape = min(_SHAPES, key=lambda shape: abs(shape - size[1] / size[0]))
    placed = _apart_on(positions, stage, (size[0], size[0] * shape), margin)
    stretch = (size[1] - 2 * margin) / (size[0] * shape - 2 * margin)
    return {actor: (x, margin + (y - margin) * stretch) for actor, (x, y) in placed.items()}


def _apart_on(positions: Mapping[str, Point], stage: Sequence[str], size: tuple[float, float], margin: float) -> dict[str, Point]:
    own = [actor for actor in stage if actor in positions]
    if not own:
        return in_pixels(positions, size, margin)
    crowd = np.array([positions[actor] for actor in own])
    every = np.array(list(positions.values()))
    spread = np.column_stack([_evened(every[:, axis], crowd[:, axis]) for axis in (0, 1)])
    room = np.array([size[0] - 2 * margin, size[1] - 2 * margin])
    raw = {actor: (float(x), float(y)) for actor, (x, y) in zip(positions, margin + spread * room, strict=True)}
    least = min(_APART_PX, _CROWDED * math.sqrt(room[0] * room[1] / len(own)))
    placed = apart({actor: raw[actor] for actor in own}, least, (margin, margin, size[0] - margin, size[1] - margin))
    return {**raw, **placed}


def _evened(values: _Array, crowd: _Array) -> _Array:
    """Values from 0 to 1: halfway between their place in the extent of the crowd and their rank in it, so that no middle is too full."""
    low, high = _extent(crowd.tolist())
    ordered = np.sort(crowd)
    rank = np.interp(values, ordered, np.linspace(0, 1, len(ordered))) if len(ordered) > 1 else np.full(len(values), 0.5)
    return np.asarray(np.clip((values - low) / (high - low), 0, 1) + rank) / 2


def beside(place: Point, taken: Iterable[Point], least: float = _APART_PX) -> Point:
    """The place itself, or else the nearest on a spiral around it that is `least` pixels from all that are taken."""
    others = list(taken)
    for n in range(_TURNS):
        away, angle = 6 * math.sqrt(n), n * _GOLDEN
        at = (place[0] + away * math.cos(angle), place[1] + away * math.sin(angle))
        if all(math.dist(at, other) >= least for other in others):
            return at
    return place


def in_pixels(positions: Mapping[str, Point], size: tuple[float, float], margin: float) -> dict[str, Point]:
    """The positions stretched over a picture of that size. Pixels from the bottom left."""
    if not positions:
        return {}
    (left, right), (low, high) = _extent([x for x, _ in positions.values()]), _extent([y for _, y in positions.values()])
    wide, tall = (size[0] - 2 * margin) / (right - left), (size[1] - 2 * margin) / (high - low)
    return {actor: (margin + (x - left) * wide, margin + (y - low) * tall) for actor, (x, y) in positions.items()}


def _extent(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    return (low, high) if high - low > 1e-9 else (low - 1, high + 1)


def apart(places: Mapping[str, Point], least: float = _APART_PX, room: Box | None = None) -> dict[str, Point]:
    """The places pushed apart until any two are `least` pixels from each other, or the passes are used up; within a box where one is given.

    Stable: no chance in it.
    """
    actors = sorted(places)
    points = np.array([places[actor] for actor in actors], dtype=np.float64).reshape(-1, 2)
    for _ in range(_PASSES):
        close = cKDTree(points).query_pairs(least - 0.01, output_type="ndarray") if len(points) else ()
        if not len(close):
            break
        _push(points, np.asarray(close), least)
        if room:
            points = np.clip(points, room[:2], room[2:])
    return {actor: (float(x), float(y)) for actor, (x, y) in zip(actors, points, strict=True)}


def _push(points: _Array, close: NDArray[np.intp], least: float) -> None:
    """Moves each pair apart by what it lacks, in place. Two at one place part along a direction that follows from their order."""
    close = close[np.lexsort((close[:, 1], close[:, 0]))]
    away = points[close[:, 1]] - points[close[:, 0]]
    distance = np.linalg.norm(away, axis=1, keepdims=True)
    turn = (close.sum(axis=1) * _GOLDEN)[:, None]
    away = np.where(distance > 1e-6, away / np.maximum(distance, 1e-6), np.hstack((np.cos(turn), np.sin(turn))))
    step = away * (least - distance) / 2
    np.add.at(points, close[:, 0], -step)
    np.add.at(points, close[:, 1], step)


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
