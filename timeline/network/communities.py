"""Communities: who is tied to each other more than to the rest. What `chance` makes of them is another question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import networkx as nx

from timeline.network.graph import graph
from timeline.records import Relation

_SEED = 7


class Communities(NamedTuple):
    """Groups of actor ids, the largest first, and the modularity of that division, at most 1: see `chance`."""

    groups: tuple[tuple[str, ...], ...]
    modularity: float


def communities(relations: Iterable[Relation]) -> Communities:
    """The communities of the actors in relations by the method of Louvain, weighed by sentences and events; repeatable."""
    network = graph(relations)
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(network))
    ordered.add_weighted_edges_from(sorted((*sorted((one, other)), data["weight"]) for one, other, data in network.edges(data=True)))
    if not ordered.size():
        return Communities((), 0.0)
    found = nx.community.louvain_communities(ordered, weight="weight", seed=_SEED)
    degree = dict(ordered.degree(weight="weight"))
    groups = [tuple(sorted(group, key=lambda actor: (-degree[actor], actor))) for group in found]
    groups.sort(key=lambda group: (-len(group), group))
    return Communities(tuple(groups), float(nx.community.modularity(ordered, found, weight="weight")))
