"""Whether groups are more than chance."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from timeline.network import chance, communities
from timeline.records import Relation


def _tied(*actors: str) -> list[Relation]:
    return [Relation(one, other, "mentioned", 2) for one, other in combinations(sorted(actors), 2)]


def test_circles_that_hardly_know_each_other_are_more_than_chance() -> None:
    ties = [*_tied(*"abcdef"), *_tied(*"ghijkl"), *_tied(*"mnopqr"), *_tied("a", "g"), *_tied("h", "m")]
    found = chance(ties, communities(ties))
    assert found.is_beaten
    assert found.mean < communities(ties).modularity - 0.1


def test_ties_at_random_fall_into_groups_that_chance_makes_as_well() -> None:
    ends = np.random.default_rng(2).integers(0, 30, (110, 2)).tolist()
    ties = [tie for one, other in sorted({(min(pair), max(pair)) for pair in ends}) if one != other for tie in _tied(f"{one:02}", f"{other:02}")]
    found = communities(ties)
    assert len(found.groups) > 2
    assert not chance(ties, found).is_beaten


def test_it_is_repeatable() -> None:
    ties = [*_tied(*"abcd"), *_tied(*"cdef")]
    assert chance(ties, communities(ties)) == chance(ties[::-1], communities(ties[::-1]))


def test_without_ties_nothing_is_drawn_and_nothing_beaten() -> None:
    assert not chance((), communities(())).is_beaten
