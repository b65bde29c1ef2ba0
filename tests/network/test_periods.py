from itertools import pairwise

import pytest

from timeline.network import periods


@pytest.mark.parametrize(
    ("first", "last", "months", "count"),
    [
        ("2020-03-15", "2020-03-15", 1, 1),
        ("2019-12-31", "2020-02-01", 1, 3),
        ("2017-01-01", "2019-12-31", 1, 36),
        ("2017-01-01", "2020-01-01", 3, 13),
        ("2008-01-01", "2020-01-01", 12, 13),
        ("1850-01-01", "2020-01-01", 120, 18),
    ],
)
def test_the_finest_steps_that_are_few_enough(first, last, months, count):
    found = periods(first, last)
    assert (found.months, len(found.starts)) == (months, count)


@pytest.mark.parametrize(("first", "last"), [("2019-12-31", "2020-02-01"), ("2011-05-09", "2018-02-28"), ("1201-01-01", "9999-12-31")])
def test_the_steps_leave_no_day_out(first, last):
    found = periods(first, last)
    assert found.starts[0] <= first and found.last >= last
    assert list(found.starts) == sorted(set(found.starts))
    assert all(found.end(n) < after for n, (_, after) in enumerate(pairwise(found.starts)))
    assert found.end(len(found.starts) - 1) == found.last


def test_a_step_ends_on_the_day_before_the_next():
    assert periods("2020-02-03", "2020-03-01").end(0) == "2020-02-29"
