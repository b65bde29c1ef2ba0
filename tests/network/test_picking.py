from itertools import combinations

import pytest

from tests.small_case import small_case
from timeline.network import MOST, Choice, pairs, pick, stage
from timeline.records import Relation

CROWD = pairs(Relation(one, other, "mentioned", 1) for one, other in combinations([f"{n:03}" for n in range(250)], 2))
FEW = pairs([Relation("a", "b", "mentioned", 5), Relation("b", "c", "mentioned", 2), Relation("c", "d", "mentioned", 1)])


def keys(choice: Choice) -> list[str]:
    return [pair.key for pair in pick(FEW, choice)]


@pytest.mark.parametrize("most", MOST)
def test_no_more_actors_are_drawn_than_asked_for(most):
    assert len({actor for pair in pick(CROWD, Choice(most)) for actor in (pair.first, pair.second)}) <= most


def test_never_more_than_two_hundred_are_drawn():
    shown = pick(CROWD, Choice(5000))
    assert len({actor for pair in shown for actor in (pair.first, pair.second)}) <= 200


def test_a_tie_below_the_threshold_is_not_drawn():
    assert keys(Choice(least=2)) == ["tie:a|b", "tie:b|c"]


def test_around_an_actor_its_own_ties_come_first():
    assert keys(Choice(around="c", steps=1)) == ["tie:b|c", "tie:c|d"]
    assert keys(Choice(around="c", steps=2)) == ["tie:b|c", "tie:c|d", "tie:a|b"]


def test_around_an_actor_its_neighbours_go_before_busier_actors_farther_off():
    busy = [Relation("x", other, "mentioned", 9) for other in "yzuvw"]
    found = pairs([*busy, Relation("a", "x", "mentioned", 1), Relation("a", "b", "mentioned", 1)])
    assert [pair.key for pair in pick(found, Choice(3, around="a", steps=2))] == ["tie:a|b", "tie:a|x"]


def test_a_threshold_also_cuts_who_is_near():
    assert keys(Choice(around="c", steps=2, least=2)) == ["tie:b|c", "tie:a|b"]


def test_what_must_be_kept_is_drawn_in_any_case_and_once():
    assert keys(Choice(least=4, kept=("tie:c|d", "tie:a|b"))) == ["tie:a|b", "tie:c|d"]


def test_the_stage_is_of_the_whole_case_heaviest_first():
    assert stage(small_case())[:2] == ("southland", "northland")
