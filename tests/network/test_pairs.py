import pytest

from timeline.network import Tone, pairs, strongest, tone
from timeline.network.pairs import Pair, is_directed, key
from timeline.records import Relation

NAMED = Relation("a", "b", "mentioned", 3)
STRUCK = Relation("b", "a", "ASSAULT", 2, -18.0, ("1", "2"), status="happened")
CLAIMED = Relation("a", "b", "ASSAULT", 5, 0.0, ("3",), status="claimed")
BACKED = Relation("a", "b", "SUPPORT", 1, 5.0, ("4",), status="happened")


def test_relations_of_two_actors_in_both_directions_are_one_tie():
    assert pairs([STRUCK, NAMED, Relation("a", "a", "mentioned", 9)]) == (Pair("a", "b", (STRUCK, NAMED)),)


def test_what_was_not_done_is_kept_apart_and_adds_no_weight():
    (pair,) = pairs([NAMED, STRUCK, CLAIMED])
    assert (pair.done, pair.undone, pair.weight) == ((NAMED, STRUCK), (CLAIMED,), 5)


def test_a_tie_of_nothing_done_has_the_weight_of_what_was_not():
    (pair,) = pairs([CLAIMED])
    assert (pair.done, pair.weight) == ((), 5)


def test_the_heaviest_tie_comes_first_and_only_the_busiest_actors_are_kept():
    found = pairs([Relation("a", "b", "mentioned", 1), Relation("b", "c", "mentioned", 4), Relation("c", "d", "mentioned", 2)])
    assert [pair.key for pair in strongest(found, 3, 9)] == ["tie:b|c", "tie:c|d"]


@pytest.mark.parametrize(
    ("relations", "expected", "sign"),
    [
        ([NAMED], Tone(0.0, 0, 0.0, 0.0), "neutral"),
        ([NAMED, STRUCK], Tone(-18.0, 2, -9.0, -9.0), "negative"),
        ([BACKED, CLAIMED], Tone(5.0, 1, 5.0, 5.0), "positive"),
        ([BACKED, STRUCK], Tone(-13.0, 3, -9.0, 5.0), "mixed"),
        ([Relation("a", "b", "STATEMENT", 4, 0.0, ("5",), status="happened")], Tone(0.0, 4, 0.0, 0.0), "neutral"),
    ],
)
def test_tone_is_told_by_sum_count_and_range_of_what_was_done(relations, expected, sign):
    assert tone(relations) == expected
    assert tone(relations).sign == sign


def test_meeting_and_being_named_have_no_direction():
    kinds = {"mentioned": False, "CONSULT": False, "AGREE": False, "ACCUSE": True, "STATEMENT": True}
    assert {kind: is_directed(Relation("a", "b", kind, 1)) for kind in kinds} == kinds


def test_a_tie_is_called_the_same_from_both_ends():
    assert key("b", "a") == key("a", "b") == "tie:a|b"
