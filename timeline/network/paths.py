"""Who is near whom: the neighbours of an actor within some steps, and the shortest connection between two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import networkx as nx

from timeline.network.pairs import Pair
from timeline.network.ties import MENTIONED, is_done
from timeline.records import Relation

# Of connections with equally many steps the one of heavier ties is taken: all of these shares together never make up a step.
_SHARE = 1e-4


class Step(NamedTuple):
    """One step of a connection: from whom to whom, and their tie."""

    source: str
    target: str
    pair: Pair


def connecting(relations: Iterable[Relation], *, mentions: bool) -> tuple[Relation, ...]:
    """The relations that a connection may run over: deeds that were done, and with `mentions` sentences that name two."""
    return tuple(tie for tie in relations if is_done(tie) or (mentions and tie.kind == MENTIONED))


def around(found: Sequence[Pair], actor: str, steps: int) -> frozenset[str]:
    """An actor and all who can be reached from it over so many ties; empty where it has none."""
    graph = _graph(found)
    return frozenset(nx.single_source_shortest_path_length(graph, actor, cutoff=steps)) if actor in graph else frozenset()


def shortest(found: Sequence[Pair], one: str, other: str) -> tuple[Step, ...] | None:
    """The fewest steps from one actor to another, over heavy ties rather than light ones; None where there is no connection.

    The same ties give the same connection, in whatever order they come; from an actor to itself there is no step.
    """
    graph = _graph(found)
    if one not in graph or other not in graph or not nx.has_path(graph, one, other):
        return None
    ids = nx.dijkstra_path(graph, one, other, weight="length")
    return tuple(Step(source, target, graph[source][target]["pair"]) for source, target in pairwise(ids))


def _graph(found: Sequence[Pair]) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    for pair in sorted(found, key=lambda pair: (pair.first, pair.second)):
        graph.add_edge(pair.first, pair.second, pair=pair, length=1 + _SHARE / (1 + pair.weight))
    return graph
