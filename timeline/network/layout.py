"""One position for each actor of a case, computed once, so that no filter makes the picture jump."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from timeline.case import Case
from timeline.network.graph import graph
from timeline.network.ties import ties

Point = tuple[float, float]
_Array = NDArray[np.float64]
# networkx lays out some hundred nodes in a second and thousands in minutes; whoever has fewer ties is placed among its neighbours.
_LAID_OUT = 300
_SEED, _ROUNDS, _PASSES = 7, 200, 60


@lru_cache(maxsize=8)
def positions(case: Case) -> Mapping[str, Point]:
    """Actor and side ids to x and y, both from -1 to 1. The same case always gives the same positions."""
    network = graph(ties(case, case.rows))
    network.add_nodes_from(sorted({*case.actors, *case.sides.values()}))
    # A person stands close to its side; a side that nobody names itself stands among its people.
    for actor, side in sorted(case.sides.items()):
        if actor != side and not network.has_edge(actor, side):
            network.add_edge(actor, side, weight=1)
    return _spread(_with_others(network, _laid_out(network)))


def _laid_out(network: nx.Graph[str]) -> dict[str, Point]:
    """The actors with the heaviest ties, by force. A tie pulls with the root of its weight, or the heaviest would swallow the rest."""
    weights = dict(network.degree(weight="weight"))
    chosen = sorted(sorted(weights, key=lambda actor: (-weights[actor], actor))[:_LAID_OUT])
    tied = [actor for actor in chosen if weights[actor]]
    if not tied:
        return {}
    core: nx.Graph[str] = nx.Graph()
    core.add_nodes_from(tied)
    # Sorted, because the layout starts and sums in the order of nodes and edges.
    for one, other in sorted(tuple(sorted(pair)) for pair in network.subgraph(tied).edges):
        core.add_edge(one, other, weight=network[one][other]["weight"] ** 0.5)
    placed = nx.forceatlas2_layout(core, max_iter=_ROUNDS, seed=_SEED, weight="weight", strong_gravity=True, scaling_ratio=4.0)
    return {actor: (float(x), float(y)) for actor, (x, y) in _fitted(placed).items()}


def _with_others(network: nx.Graph[str], placed: Mapping[str, Point]) -> dict[str, Point]:
    """The rest at the weighted mean of its placed neighbours; who has none, on a ring around the picture."""
    out = dict(placed)
    lonely = []
    for actor in sorted(set(network) - set(placed)):
        near = [(placed[other], data["weight"]) for other, data in network[actor].items() if other in placed]
        if near:
            x, y = np.average([point for point, _ in near], axis=0, weights=[weight for _, weight in near])
            out[actor] = float(x), float(y)
        else:
            lonely.append(actor)
    return out | _ring(lonely)


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
