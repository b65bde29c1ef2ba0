from datetime import date
from itertools import pairwise

import pytest

from timeline import chronology


def ticks(first: str, last: str, most: int = 8):
    return chronology.ticks((date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()), most)


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [("2017-01-01", "2017-01-06", "day"), ("2017-01-01", "2017-12-31", "month"), ("1990-01-01", "2020-12-31", "year")],
)
def test_ticks_are_as_fine_as_the_room_allows(first, last, unit):
    assert {tick.unit for tick in ticks(first, last)} == {unit}


@pytest.mark.parametrize(("first", "last", "step"), [("1990-01-01", "2020-12-31", 5), ("1900-01-01", "2020-12-31", 20), ("1000-01-01", "2020-12-31", 200)])
def test_years_are_told_in_round_steps(first, last, step):
    years = [int(tick.day[:4]) for tick in ticks(first, last)]
    assert len(years) > 2
    assert all(year % step == 0 for year in years)
    assert {b - a for a, b in pairwise(years)} == {step}
