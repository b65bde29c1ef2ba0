import pytest

from tests.gold_case import gold_case
from timeline import chronology
from timeline.figures import overview
from timeline.wording import wording

ROWS = chronology.dated(gold_case().rows)
DAYS = chronology.window(ROWS)
PERIOD = (chronology.ordinal("2017-01-01"), chronology.ordinal("2017-12-31"))


def draw(language="en", period=None, rows=ROWS, **more):
    return overview.draw(rows, DAYS, period, wording(language), **more).figure()


def test_the_period_is_a_box_from_its_first_day_to_the_end_of_its_last():
    box = draw(period=PERIOD).layout.selections[0]
    assert (box.x0, box.x1) == ("2017-01-01", "2018-01-01")
    assert not draw().layout.selections


def test_every_event_is_counted():
    assert round(sum(bar**2 for bar in draw().data[0].y)) >= len(ROWS)


@pytest.mark.parametrize(("language", "axis", "expected"), [("ar", "", "rtl"), ("en", "", "ltr"), ("ar", "ltr", "ltr"), ("en", "rtl", "rtl")])
def test_it_runs_as_the_timeline_does(language, axis, expected):
    first, last = draw(language, axis=axis).layout.xaxis.range
    assert (first > last) == (expected == "rtl")


def test_no_events_draw_an_empty_strip():
    assert set(draw(rows=[]).data[0].y) == {0}


def test_nothing_fades_when_a_part_is_chosen():
    assert draw(period=PERIOD).data[0].unselected.marker.opacity == 1
