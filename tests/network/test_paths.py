from itertools import permutations

import pytest

from timeline.network import around, connecting, pairs, shortest
from timeline.records import Relation


def tied(*ends: str, weight: int = 1) -> tuple:
    """One tie for each two letters."""
    return tuple(Relation(one, other, "AID", weight, 7.0, ("k",), status="happened") for one, other in ends)


def via(relations, one, other):
    steps = shortest(pairs(relations), one, other)
    return None if steps is None else [(step.source, step.target) for step in steps]


def test_the_fewest_steps_win_though_their_ties_are_light():
    assert via([*tied("ab", "bc", "cd", weight=50), *tied("ad")], "a", "d") == [("a", "d")]


def test_of_as_many_steps_the_heavier_ties_win():
    assert via([*tied("ab", "bd"), *tied("ac", "cd", weight=9)], "a", "d") == [("a", "c"), ("c", "d")]


def test_it_is_the_same_in_whatever_order_the_ties_come():
    found = {tuple(via(order, "a", "d")) for order in permutations(tied("ab", "bd", "ac", "cd"))}
    assert len(found) == 1


def test_steps_run_from_the_first_to_the_other():
    assert via(tied("ab", "bc"), "c", "a") == [("c", "b"), ("b", "a")]


@pytest.mark.parametrize(("one", "other"), [("a", "x"), ("a", "d"), ("x", "y")])
def test_who_is_not_connected_has_no_connection(one, other):
    assert via(tied("ab", "cd"), one, other) is None


def test_from_an_actor_to_itself_there_is_no_step():
    assert via(tied("ab"), "a", "a") == []


@pytest.mark.parametrize(("steps", "reached"), [(1, "abc"), (2, "abcd")])
def test_around_an_actor_are_whom_it_reaches_in_so_many_steps(steps, reached):
    assert around(pairs(tied("ab", "ac", "cd", "de", "xy")), "a", steps) == frozenset(reached)


def test_around_who_has_no_tie_there_is_nobody():
    assert around(pairs(tied("ab")), "z", 2) == frozenset()


def test_a_connection_runs_over_what_was_done_and_over_mentions_only_where_asked():
    named, planned = Relation("a", "b", "mentioned", 3), Relation("a", "b", "AID", 1, 0.0, ("k",), status="planned")
    done = tied("ab")[0]
    assert connecting([named, planned, done], mentions=False) == (done,)
    assert connecting([named, planned, done], mentions=True) == (named, done)
