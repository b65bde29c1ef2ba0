import pytest

from tests.small_case import analysis, event, small_case
from timeline import network
from timeline.case import Case
from timeline.network import changes, halves
from timeline.records import Relation

STRUCK = Relation("a", "b", "ASSAULT", 2, -18.0, ("1", "2"), status="happened")
HELPED = Relation("b", "a", "AID", 1, 7.0, ("3",), status="happened")
NAMED = Relation("a", "b", "mentioned", 9)
PLANNED = Relation("a", "b", "ASSAULT", 4, 0.0, ("4",), status="planned")
TEXT = "ضربت الشمالية الجنوبية. والتقى سالم وفد الجنوبية. واتهمت الجنوبية الشمالية."


def told(*days):
    """Three events of one report, on the days given: one ISO day, an interval as a pair, or None."""
    events = []
    for trigger, day in zip(("ضربت", "والتقى", "واتهمت"), days, strict=True):
        first, last = day if isinstance(day, tuple) else (day, day)
        events.append(event(TEXT, trigger, "CONSULT", ["northland"], ["southland"], date=first, first=first, last=last))
    return Case((analysis("one.txt", TEXT, events),)).rows


@pytest.mark.parametrize(
    ("before", "after", "turn"),
    [
        ([], [HELPED], "gained"),
        ([STRUCK], [], "lost"),
        ([STRUCK], [HELPED], "changed"),
        ([STRUCK], [STRUCK], "kept"),
        ([STRUCK], [STRUCK, HELPED], "changed"),  # from hostile to both
    ],
)
def test_a_tie_is_gained_lost_changed_or_kept(before, after, turn):
    assert [one.turn for one in changes(before, after)] == [turn]


@pytest.mark.parametrize("weak", [NAMED, PLANNED])
def test_what_is_only_named_or_planned_ties_nobody_on_either_side(weak):
    assert changes([weak], [weak]) == ()
    (gained,) = changes([weak], [HELPED, weak])
    assert (gained.turn, gained.before, gained.after) == ("gained", (), (HELPED,))


def test_a_change_says_the_signs_on_either_side():
    (one,) = changes([STRUCK], [HELPED])
    assert one.signs == ("negative", "positive")
    assert (one.pair.key, one.pair.weight) == ("tie:a|b", 3)


def test_gained_ties_come_first_and_heavy_ones_before_light_ones():
    light, heavy = Relation("c", "d", "AID", 1, 7.0, ("5",), status="happened"), Relation("d", "e", "AID", 3, 21.0, ("6",), status="happened")
    found = changes([STRUCK], [light, heavy])
    assert [(one.turn, one.first) for one in found] == [("gained", "d"), ("gained", "c"), ("lost", "a")]


def test_the_day_itself_belongs_to_what_comes_after():
    found = halves(told("2020-03-02", "2020-03-03", "2020-03-04"), "2020-03-03")
    assert [len(found.before), len(found.after), found.undated, found.across] == [1, 2, 0, 0]


def test_who_has_no_day_or_may_lie_on_either_side_counts_on_neither():
    found = halves(told(("2020-02-01", "2020-02-29"), ("2020-03-01", "2020-03-31"), None), "2020-03-03")
    assert [len(found.before), len(found.after), found.undated, found.across] == [1, 0, 1, 1]


def test_a_whole_case_around_a_day():
    case = small_case()
    sides = [network.ties(case, rows) for rows in halves(case.rows, "2020-04-01")[:2]]
    assert [(one.turn, one.pair.key) for one in changes(*sides)] == [
        ("lost", "tie:found/peace-committee|salem"), ("lost", "tie:salem|southland"), ("changed", "tie:northland|southland"),
    ]  # fmt: skip
