"""Communities of the network, and an honest word on how clear they are."""

from __future__ import annotations

from itertools import combinations

from timeline.network import communities
from timeline.records import Relation


def _tied(*actors: str, weight: int = 3) -> list[Relation]:
    return [Relation(one, other, "mentioned", weight) for one, other in combinations(sorted(actors), 2)]


def test_two_circles_with_one_tie_between_them_are_two_communities() -> None:
    found = communities([*_tied("a", "b", "c", "d"), *_tied("w", "x", "y"), *_tied("a", "w", weight=1)])
    assert [set(group) for group in found.groups] == [{"a", "b", "c", "d"}, {"w", "x", "y"}]


def test_the_order_of_relations_changes_nothing() -> None:
    ties = [*_tied("a", "b", "c"), *_tied("c", "d", "e"), *_tied("e", "f", "g")]
    assert communities(ties) == communities(ties[::-1])


def test_without_ties_there_are_none() -> None:
    assert communities(()).groups == ()
