from dataclasses import replace
from datetime import date

import pytest

from tests.gold_case import days, gold_case
from timeline import chronology
from timeline.case import Row

CASE = gold_case()
EVENT = CASE.rows[0].event


def row(key: str, value: str | None, kind: str = "CONSULT") -> Row:
    first, last = days(value)
    return Row(key, "r.txt", replace(EVENT, type=kind, date=value, first=first, last=last, status="happened"), "")


def lay_out(rows, width=400, label="a label", order=("CONSULT", "ASSAULT")):
    return chronology.lay_out(rows, chronology.window(rows), width, order, lambda row: label)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2017-10-05", "day"),
        ("2017-05-03/2017-05-04", "span"),
        ("2016-03", "month"),
        ("2015", "year"),
        ("2017-01/2017-04", "month"),
        ("2017-10-05T21:11", "day"),
    ],
)
def test_a_month_or_a_year_is_not_a_duration(value, expected):
    assert chronology.precision(row("a", value)) == expected


def test_every_event_is_either_dated_or_in_the_tray():
    assert len(chronology.dated(CASE.rows)) + len(chronology.undated(CASE.rows)) == len(CASE.rows)
    assert chronology.undated(CASE.rows)


def between(key: str, first: str, last: str) -> Row:
    return Row(key, "r.txt", replace(EVENT, type="CONSULT", date="published-1d", first=first, last=last, status="happened"), "")


YEAR = [row("a", "2017-01-01"), row("b", "2017-12-31")]


@pytest.mark.parametrize(
    ("possible", "placed"),
    [
        (between("c", "2017-05-01", "2017-05-03"), True),
        (between("c", "2017-05-01", "2017-06-05"), True),
        (between("c", "2017-05-01", "2017-06-30"), False),
        (between("c", "2014-01-01", "2017-06-30"), False),
    ],
)
def test_a_bounded_event_is_drawn_only_where_its_bound_is_short_against_the_rest(possible, placed):
    assert (possible in chronology.dated([*YEAR, possible])) == placed
    assert (possible in chronology.undated([*YEAR, possible])) != placed


def test_what_is_short_also_hangs_on_the_period_that_is_asked_for():
    possible = between("c", "2017-05-01", "2017-05-31")
    assert chronology.dated([possible]) == []
    assert chronology.dated([possible], "2017-01-01", "2017-12-31") == [possible]


def test_one_old_date_makes_no_wide_bound_look_short():
    rows = [*(row(str(n), f"2017-{n:02}-01") for n in range(1, 13)), row("far", "1088")]
    assert between("c", "2015-01-01", "2017-06-30") not in chronology.dated([*rows, between("c", "2015-01-01", "2017-06-30")])


def test_a_bounded_event_is_no_span():
    assert chronology.precision(between("c", "2017-05-01", "2017-05-03")) == "possible"


def test_events_of_one_day_are_packed_below_each_other():
    laid = lay_out([row("a", "2017-10-05"), row("b", "2017-10-05"), row("c", "2017-10-05")])
    assert [mark.row for mark in laid.marks] == [0, 1, 2]


def test_an_event_takes_the_first_row_that_is_free():
    laid = lay_out([row("a", "2017-01-01"), row("b", "2017-01-02"), row("c", "2017-12-01")])
    assert [mark.row for mark in laid.marks] == [0, 1, 0]


def test_no_two_marks_of_a_row_overlap():
    rows = chronology.dated(CASE.rows)
    laid = chronology.lay_out(rows, chronology.window(rows), 700, (), lambda row: "")
    scale = 700 / (laid.last - laid.first)
    ends: dict[tuple[str, int], float] = {}
    for mark in sorted(laid.marks, key=lambda mark: (mark.first, mark.last, mark.key)):
        start = mark.first * scale - chronology.MARK_PX / 2
        assert start >= ends.get((mark.lane, mark.row), 0) - 1e-6
        ends[mark.lane, mark.row] = max((mark.last + 1) * scale, start + chronology.MARK_PX)
    assert len(laid.marks) == len(rows)


def test_lanes_follow_the_order_that_is_given_and_unknown_types_come_last():
    laid = lay_out([row("a", "2017-01-01", "NOVELTY"), row("b", "2017-01-01", "ASSAULT"), row("c", "2017-01-01")])
    assert [lane.type for lane in laid.lanes] == ["CONSULT", "ASSAULT", "NOVELTY"]
    assert [lane.top for lane in laid.lanes] == [0, 1, 2]


def test_a_label_is_cut_or_left_out_where_the_next_mark_is_near():
    near, far = row("a", "2017-01-01"), row("b", "2017-12-31")
    label = "Foreign ministers meet and talk for very long about everything there is to talk about"
    assert lay_out([near, far], label=label).marks[0].label.endswith("…")
    assert lay_out([near, far], width=60, label=label).marks[0].label == ""
    assert lay_out([near, far], label="They meet").marks[0].label == "They meet"


def test_events_outside_the_days_are_not_drawn():
    rows = [row("a", "2017-01-01"), row("b", "2018-01-01")]
    window = (date(2017, 6, 1).toordinal(), date(2018, 6, 1).toordinal())
    assert [mark.key for mark in chronology.lay_out(rows, window, 400, (), lambda row: "").marks] == ["b"]


def test_the_window_is_what_is_asked_for():
    window = chronology.window([row("a", "2017-01-01")], "2016-01-01", "2018-01-01")
    assert window == (date(2016, 1, 1).toordinal(), date(2018, 1, 1).toordinal())


def test_a_date_far_from_all_others_is_out_of_focus():
    near = [row(str(n), f"2017-{n:02}-01") for n in range(1, 13)]
    assert chronology.focus([*near, row("far", "1088")]) == near
    assert chronology.focus([*near, row("old", "2015-06")]) == [*near, row("old", "2015-06")]


def test_bins_count_a_span_in_every_stretch_that_it_touches():
    window = (date(2017, 1, 1).toordinal(), date(2017, 1, 10).toordinal())
    counts = chronology.bins([row("a", "2017-01-01/2017-01-10"), row("b", "2017-01-10")], window, 5)
    assert counts == {"CONSULT": [1, 1, 1, 1, 2]}


def test_bins_share_out_an_event_that_lies_somewhere_in_several():
    window = (date(2017, 1, 1).toordinal(), date(2017, 1, 10).toordinal())
    counts = chronology.bins([row("a", "2017-01-01"), between("b", "2017-01-01", "2017-01-04")], window, 5)
    assert counts == {"CONSULT": [1.5, 0.5, 0, 0, 0]}


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [("2017-01-01", "2017-01-06", "day"), ("2017-01-01", "2017-12-31", "month"), ("1990-01-01", "2020-12-31", "year")],
)
def test_ticks_are_as_fine_as_the_room_allows(first, last, unit):
    ticks = chronology.ticks((date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()), 8)
    assert {tick.unit for tick in ticks} == {unit}
    assert 2 <= len(ticks) <= 9
