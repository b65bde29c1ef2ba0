from datetime import date

import pytest

from tests.chronology.rows import CASE, between, row
from timeline import chronology


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
    assert list(chronology.dated([possible])) == []
    assert list(chronology.dated([possible], "2017-01-01", "2017-12-31")) == [possible]


def test_one_old_date_makes_no_wide_bound_look_short():
    rows = [*(row(str(n), f"2017-{n:02}-01") for n in range(1, 13)), row("far", "1088")]
    assert between("c", "2015-01-01", "2017-06-30") not in chronology.dated([*rows, between("c", "2015-01-01", "2017-06-30")])


def test_a_bounded_event_is_no_span():
    assert chronology.precision(between("c", "2017-05-01", "2017-05-03")) == "possible"


def test_the_window_is_what_is_asked_for():
    window = chronology.window([row("a", "2017-01-01")], "2016-01-01", "2018-01-01")
    assert window == (date(2016, 1, 1).toordinal(), date(2018, 1, 1).toordinal())


def test_a_date_far_from_all_others_is_out_of_focus():
    near = [row(str(n), f"2017-{n:02}-01") for n in range(1, 13)]
    assert list(chronology.focus([*near, row("far", "1088")])) == near
    assert list(chronology.focus([*near, row("old", "2015-06")])) == [*near, row("old", "2015-06")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2017-05-01/2017-05-03", ("2017-05-01", "2017-05-03")),
        ("2017-05-01", ("2017-05-01", "2017-05-01")),
        ("2017-05-03/2017-05-01", None),
        ("2017-05/2017-06", None),
        ("2017-13-01/2017-13-02", None),
        ("<b>", None),
        ("", None),
    ],
)
def test_only_days_in_order_are_read_from_an_address(text, days):
    assert chronology.named_days(text) == days
