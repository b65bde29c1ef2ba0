"""The graph of relations, and who stands where in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import networkx as nx

from timeline.case import Case, Row, counted
from timeline.network.tallies import tally
from timeline.network.ties import is_done
from timeline.records import Relation


class Standing(NamedTuple):
    """How present an actor is: its events, and the number of other actors that it is tied to."""

    actor: str
    events: int
    ties: int


def graph(relations: Iterable[Relation]) -> nx.Graph[str]:
    """The undirected graph of relations. An edge sums up all relations of a pair.

    Attributes of an edge: `weight` (sentences and events), `done` (events that took place), `tone` (their sum), `kinds` (a sorted tuple).
    """
    pairs: dict[tuple[str, str], list[Relation]] = {}
    for relation in relations:
        pairs.setdefault((min(relation.source, relation.target), max(relation.source, relation.target)), []).append(relation)
    found: nx.Graph[str] = nx.Graph()
    for (one, other), joined in pairs.items():
        found.add_edge(
            one,
            other,
            weight=sum(relation.weight for relation in joined),
            done=sum(relation.weight for relation in joined if is_done(relation)),
            tone=sum(relation.tone for relation in joined),
            kinds=tuple(sorted({relation.kind for relation in joined})),
        )
    return found


def ranked(case: Case, rows: Sequence[Row]) -> tuple[Standing, ...]:
    """Everyone in the rows or tied by them: most events first, then most ties, then by id."""
    events, tied = counted(rows), tally(case, rows).degrees()
    everyone = (Standing(actor, events.get(actor, 0), tied.get(actor, 0)) for actor in {*events, *tied})
    return tuple(sorted(everyone, key=lambda standing: (-standing.events, -standing.ties, standing.actor)))
