"""One position for each actor of a case, computed once, so that no filter makes the picture jump."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from timeline.case import Case
from timeline.network.tallies import tally

Point = tuple[float, float]
_Array = NDArray[np.float64]
_Ints = NDArray[np.int64]
# networkx lays out some hundred nodes in a second and thousands in minutes; whoever has fewer ties is placed among its neighbours.
_LAID_OUT = 300
_SEED, _ROUNDS, _PASSES = 7, 200, 60


class _Edges(NamedTuple):
    """Who is tied to whom, and how much: `first` and `second` are places among `names`, which are in order."""

    names: tuple[str, ...]
    first: _Ints
    second: _Ints
    weight: _Ints


@lru_cache(maxsize=8)
def positions(case: Case) -> Mapping[str, Point]:
    """Actor and side ids to x and y, both from -1 to 1. The same case always gives the same positions."""
    edges = _edges(case)
    return _spread(_with_others(edges, _laid_out(edges)))


def _edges(case: Case) -> _Edges:
    """All ties of a case. A person stands close to its side; a side that nobody names itself stands among its people."""
    told = tally(case, case.rows)
    names = tuple(sorted({*told.names, *case.actors, *case.sides.values()}))
    place = {name: n for n, name in enumerate(names)}
    moved = np.array([place[name] for name in told.names], np.int64)
    one, other, weight = told.edges()
    own = np.array([sorted((place[actor], place[side])) for actor, side in sorted(case.sides.items()) if actor != side], np.int64)
    pairs = np.stack((moved[one], moved[other]), axis=1)
    missing = own.reshape(-1, 2)[~np.isin(_sign(own.reshape(-1, 2), len(names)), _sign(pairs, len(names)))]
    ends = np.concatenate((pairs, missing))
    return _Edges(names, ends[:, 0], ends[:, 1], np.concatenate((weight, np.ones(len(missing), np.int64))))


def _sign(pairs: _Ints, number: int) -> _Ints:
    signs: _Ints = pairs[:, 0] * number + pairs[:, 1]
    return signs


def _laid_out(edges: _Edges) -> dict[str, Point]:
    """The actors with the heaviest ties, by force. A tie pulls with the root of its weight, or the heaviest would swallow the rest."""
    number = len(edges.names)
    weights = np.bincount(edges.first, edges.weight, minlength=number) + np.bincount(edges.second, edges.weight, minlength=number)
    tied = np.zeros(number, np.bool_)
    tied[np.lexsort((np.arange(number), -weights))[:_LAID_OUT]] = True
    tied &= weights > 0
    if not tied.any():
        return {}
    core: nx.Graph[str] = nx.Graph()
    # Sorted, because the layout starts and sums in the order of nodes and edges.
    core.add_nodes_from(edges.names[n] for n in np.flatnonzero(tied).tolist())
    among = np.flatnonzero(tied[edges.first] & tied[edges.second])
    among = among[np.lexsort((edges.second[among], edges.first[among]))]
    for n in among.tolist():
        core.add_edge(edges.names[edges.first[n]], edges.names[edges.second[n]], weight=float(edges.weight[n]) ** 0.5)
    placed = nx.forceatlas2_layout(core, max_iter=_ROUNDS, seed=_SEED, weight="weight", strong_gravity=True, scaling_ratio=4.0)
    return {actor: (float(x), float(y)) for actor, (x, y) in _fitted(placed).items()}


def _with_others(edges: _Edges, placed: Mapping[str, Point]) -> dict[str, Point]:
    """The rest at the weighted mean of its placed neighbours; who has none, on a ring around the picture."""
    number = len(edges.names)
    is_placed = np.array([name in placed for name in edges.names], np.bool_)
    points = np.array([placed.get(name, (0.0, 0.0)) for name in edges.names], np.float64).reshape(-1, 2)
    sums = np.zeros((number, 3))
    for one, other in ((edges.first, edges.second), (edges.second, edges.first)):
        near = is_placed[other] & ~is_placed[one]
        told = np.column_stack((points[other[near]], np.ones(int(near.sum())))) * edges.weight[near, None]
        for axis in range(3):
            sums[:, axis] += np.bincount(one[near], told[:, axis], minlength=number)
    has_near = sums[:, 2] > 0
    means = sums[has_near, :2] / sums[has_near, 2:]
    near_names = [edges.names[n] for n in np.flatnonzero(has_near).tolist()]
    lonely = [edges.names[n] for n in np.flatnonzero(~is_placed & ~has_near).tolist()]
    return {**placed, **{name: (float(x), float(y)) for name, (x, y) in zip(near_names, means.tolist(), strict=True)}, **_ring(lonely)}


def _ring(actors: list[str]) -> dict[str, Point]:
    angles = np.linspace(0, 2 * np.pi, len(actors), endpoint=False)
    return {actor: (1.1 * float(np.cos(angle)), 1.1 * float(np.sin(angle))) for actor, angle in zip(actors, angles, strict=True)}


def _spread(places: Mapping[str, Point]) -> dict[str, Point]:
    """The places pushed apart until none covers another, or the passes are used up, and fitted into the square."""
    actors = sorted(places)
    points = np.array([places[actor] for actor in actors], dtype=np.float64).reshape(-1, 2)
    least = 0.6 / max(len(actors), 1) ** 0.5
    for _ in range(_PASSES):
        close = cKDTree(points).query_pairs(least, output_type="ndarray") if len(points) else ()
        if not len(close):
            break
        _push(points, np.asarray(close), least)
    fitted = _fitted(dict(zip(actors, points, strict=True)))
    return {actor: (round(float(x), 4), round(float(y), 4)) for actor, (x, y) in fitted.items()}


def _push(points: _Array, close: NDArray[np.intp], least: float) -> None:
    """Moves each pair apart by what it lacks, in place. Two at one point part along a direction that follows from their order."""
    close = close[np.lexsort((close[:, 1], close[:, 0]))]
    away = points[close[:, 1]] - points[close[:, 0]]
    distance = np.linalg.norm(away, axis=1, keepdims=True)
    turn = (close.sum(axis=1) * 2.399963)[:, None]  # the golden angle spreads directions evenly
    away = np.where(distance > 1e-9, away / np.maximum(distance, 1e-9), np.hstack((np.cos(turn), np.sin(turn))))
    step = away * (least * 1.01 - distance) / 2
    np.add.at(points, close[:, 0], -step)
    np.add.at(points, close[:, 1], step)


def _fitted(places: Mapping[str, Iterable[float]]) -> dict[str, _Array]:
    """The places centred and scaled into the square from -1 to 1, keeping their proportions."""
    if not places:
        return {}
    points = np.array([tuple(place) for place in places.values()], dtype=np.float64)
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    points /= max(float(np.abs(points).max()), 1e-9)
    return dict(zip(places, points, strict=True))
