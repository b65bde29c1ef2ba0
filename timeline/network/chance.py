"""How far a division into groups is more than chance: the same actors with as many ties each, but tied at random, divided the same way."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import networkx as nx
import numpy as np

from timeline.network.communities import Communities
from timeline.network.graph import graph
from timeline.records import Relation

_SEED, _SWAPS = 7, 4
# With so many draws, a division that none of them reaches comes about by chance less than once in twenty times.
DRAWS = 19
_Edge = tuple[str, str]


class Chance(NamedTuple):
    """Of so many `draws` of a network at random, how many were divided as clearly or more, and the mean of their modularity."""

    draws: int
    reached: int
    mean: float

    @property
    def is_beaten(self) -> bool:
        """True where no draw was divided as clearly."""
        return self.draws > 0 and self.reached == 0


def chance(relations: Iterable[Relation], found: Communities) -> Chance:
    """How the division of the relations compares to that of networks at random; repeatable. Without ties there is no draw."""
    weights = {(min(pair), max(pair)): data["weight"] for *pair, data in graph(relations).edges(data=True)}
    return _chance(tuple(sorted(weights.items())), round(found.modularity, 9))


@lru_cache(maxsize=32)
def _chance(edges: tuple[tuple[_Edge, int], ...], modularity: float) -> Chance:
    if len(edges) < 2:
        return Chance(0, 0, 0.0)
    random = np.random.default_rng(_SEED)
    drawn = [_divided(_rewired([pair for pair, _ in edges], random), [weight for _, weight in edges], random) for _ in range(DRAWS)]
    return Chance(DRAWS, sum(one >= modularity - 1e-9 for one in drawn), float(np.mean(drawn)))


def _rewired(pairs: list[_Edge], random: np.random.Generator) -> list[_Edge]:
    """The ties with their ends exchanged at random, so that everybody keeps the number of ties that it has."""
    out, taken = list(pairs), set(pairs)
    for one, other in random.integers(0, len(pairs), (_SWAPS * len(pairs), 2)).tolist():
        (a, b), (c, d) = out[one], out[other]
        first, second = (min(a, d), max(a, d)), (min(c, b), max(c, b))
        if len({a, b, c, d}) == 4 and first not in taken and second not in taken:
            taken -= {out[one], out[other]}
            taken |= {first, second}
            out[one], out[other] = first, second
    return out


def _divided(pairs: list[_Edge], weights: list[int], random: np.random.Generator) -> float:
    """The modularity of the ties, with the weights dealt out anew, once they are divided."""
    drawn: nx.Graph[str] = nx.Graph()
    for (one, other), weight in zip(pairs, random.permutation(weights).tolist(), strict=True):
        drawn.add_edge(one, other, weight=weight)
    groups = nx.community.louvain_communities(drawn, weight="weight", seed=_SEED)
    return float(nx.community.modularity(drawn, groups, weight="weight"))
