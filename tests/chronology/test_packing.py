from datetime import date

from tests.chronology.rows import CASE, row
from timeline import chronology
from timeline.chronology import MARK_PX


def lay_out(rows, width=400, label="a label", **more):
    lanes = chronology.share(rows, "type", {})
    return chronology.lay_out(lanes, chronology.window(rows), width, lambda row: label, **more)


def crowd(number: int, day: str = "2017-10-05"):
    return [row(f"{day}-{n:03}", day) for n in range(number)]


def test_events_of_one_day_are_packed_below_each_other():
    laid = lay_out([row("a", "2017-10-05"), row("b", "2017-10-05"), row("c", "2017-10-05")])
    assert [mark.row for mark in laid.marks] == [0, 1, 2]


def test_an_event_takes_the_first_row_that_is_free():
    laid = lay_out([row("a", "2017-01-01"), row("b", "2017-01-02"), row("c", "2017-12-01")])
    assert [mark.row for mark in laid.marks] == [0, 1, 0]


def test_no_two_short_marks_of_a_row_overlap():
    rows = chronology.dated(CASE.rows)
    laid = lay_out(rows, 700)
    scale = 700 / (laid.last - laid.first)
    ends: dict[tuple[str, int], float] = {}
    for mark in sorted(laid.marks, key=lambda mark: (mark.first, mark.last, mark.key)):
        if (mark.last + 1 - mark.first) * scale > 60:
            continue
        start = mark.first * scale - MARK_PX / 2
        assert start >= ends.get((mark.lane, mark.row), 0) - 1e-6
        ends[mark.lane, mark.row] = max((mark.last + 1) * scale, start + MARK_PX)
    assert len(laid.marks) == len(rows)


def test_what_is_long_takes_no_row_from_the_rest():
    laid = lay_out([row("year", "2017"), row("a", "2017-03-01"), row("b", "2017-06-01")])
    assert laid.rows == 1


def test_what_finds_no_row_is_counted_after_the_last_mark_of_its_place():
    laid = lay_out([*crowd(9), row("far", "2016-01-01")], most_rows=3)
    assert len(laid.marks) == 4
    assert [(more.row, len(more.keys)) for more in laid.more] == [(2, 6)]
    drawn = {mark.key for mark in laid.marks}
    assert not drawn & set(laid.more[0].keys)
    assert date.fromordinal(laid.more[0].first).isoformat() == "2017-10-05"


def test_crowds_far_apart_have_numbers_of_their_own_and_near_ones_share():
    assert len(lay_out([*crowd(5, "2017-01-01"), *crowd(5, "2017-12-31")], most_rows=1).more) == 2
    assert len(lay_out([*crowd(5, "2017-06-01"), *crowd(5, "2017-06-03"), row("z", "2010-01-01")], most_rows=1).more) == 1


def test_no_event_is_lost_under_numbers():
    rows = [*crowd(40), *crowd(25, "2017-10-20"), row("year", "2017"), row("m", "2016"), *crowd(9, "2016-01-01")]
    laid = lay_out(rows, most_rows=2)
    keys = [*(mark.key for mark in laid.marks), *(key for more in laid.more for key in more.keys)]
    assert sorted(keys) == sorted(each.key for each in rows)


def test_rows_are_shared_evenly_and_each_lane_has_one():
    rows = [*crowd(20), *(row(f"x{n}", "2017-10-05", "ASSAULT") for n in range(20)), row("y", "2017-10-05", "AID")]
    assert [lane.rows for lane in lay_out(rows, most_rows=9).lanes] == [4, 4, 1]
    assert [lane.rows for lane in lay_out(rows, most_rows=0).lanes] == [1, 1, 1]


def test_lanes_lie_below_each_other():
    laid = lay_out([row("a", "2017-01-01"), row("b", "2017-01-01"), row("c", "2017-01-01", "ASSAULT")])
    assert [(lane.id, lane.top) for lane in laid.lanes] == [("CONSULT", 0), ("ASSAULT", 2)]


def test_the_chosen_event_is_the_first_of_its_day():
    rows = crowd(9)
    assert rows[7].key in {mark.key for mark in lay_out(rows, most_rows=1, chosen=rows[7].key).marks}


def test_deeds_of_a_day_are_seen_before_words_and_named_actors_before_unnamed_ones():
    told = [row("1", "2017-10-05", "STATEMENT", source=("a",)), row("2", "2017-10-05", source=()), row("3", "2017-10-05", source=("a",))]
    laid = chronology.lay_out({"a": told}, chronology.window(told), 400, lambda row: "")
    assert [mark.key for mark in laid.marks] == ["3", "2", "1"]


def test_what_began_before_the_days_drawn_is_counted_at_their_start():
    rows = [row(f"{n}", f"201{n}/2018") for n in range(5)]
    days = (date(2017, 1, 1).toordinal(), date(2017, 3, 1).toordinal())
    laid = chronology.lay_out({"CONSULT": rows}, days, 400, lambda row: "", most_rows=1)
    assert [(more.first, len(more.keys)) for more in laid.more] == [(days[0], 4)]


def test_a_label_is_cut_or_left_out_where_the_next_mark_is_near():
    near, far = row("a", "2017-01-01"), row("b", "2017-12-31")
    label = "Foreign ministers meet and talk for very long about everything there is to talk about"
    assert lay_out([near, far], label=label).marks[0].label.endswith("…")
    assert lay_out([near, far], width=60, label=label).marks[0].label == ""
    assert lay_out([near, far], label="They meet").marks[0].label == "They meet"


def test_a_mark_before_a_number_has_no_label():
    laid = lay_out([*crowd(9), row("far", "2016-01-01"), row("later", "2019-01-01")], most_rows=2, label="They meet")
    labels = {mark.row: mark.label for mark in laid.marks if mark.key.startswith("2017")}
    assert labels == {0: "They meet", 1: ""}


def test_events_outside_the_days_are_not_drawn():
    rows = [row("a", "2017-01-01"), row("b", "2018-01-01")]
    window = (date(2017, 6, 1).toordinal(), date(2018, 6, 1).toordinal())
    laid = chronology.lay_out(chronology.share(rows, "type", {}), window, 400, lambda row: "")
    assert [mark.key for mark in laid.marks] == ["b"]
