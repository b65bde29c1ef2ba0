import re

import pytest

from tests.gold_case import gold_case
from timeline import chronology
from timeline.case import Filters
from timeline.views import address, timeline, tray
from timeline.views.address import Address

CASE = gold_case()
SIZE = (980, 330)


@pytest.mark.parametrize("by", chronology.BY)
def test_every_number_leads_to_at_least_the_events_that_it_counts(by):
    now = Address("en", lanes=by)
    figure = timeline.drawn(CASE, now, SIZE, None)[0]
    found = [
        (key, int(re.sub(r"\D", "", text))) for trace in figure.data if trace.customdata is not None and trace.text
        for key, text in zip(trace.customdata, trace.text, strict=True) if key.startswith("days:")
    ]  # fmt: skip
    assert found
    for key, events in found:
        assert len(tray.under(CASE, Address("en", lanes=by, open=key))[1]) >= events


def test_a_list_is_named_by_its_days_and_lane():
    title, rows = tray.under(CASE, Address("en", open="days:2017-10-05/2017-10-05@STATEMENT"))
    assert title == "5 October 2017 · Statement"
    assert rows
    assert {row.event.type for row in rows} == {"STATEMENT"}


@pytest.mark.parametrize("opened", ["days:", "days:yesterday", "days:2017-10-05/2016-01-01", "tie:a|b", ""])
def test_what_names_no_days_lists_nothing(opened):
    assert tray.under(CASE, Address("en", open=opened)) == ("", [])


def test_days_without_events_are_an_empty_list():
    title, rows = tray.under(CASE, Address("en", open="days:1999-01-01/1999-01-02@NOTHING"))
    assert title == "1 January 1999 to 2 January 1999"
    assert not rows


def test_the_address_keeps_lanes_and_axis_and_forgets_what_it_does_not_know():
    now = Address("en", lanes="actor", axis="rtl")
    assert address.read(now.query()) == now
    assert address.read("?lang=en&lanes=moons&axis=up") == Address("en")


def test_the_overview_shows_all_of_time_whatever_the_period():
    period = Filters(first="2017-01-01", last="2017-12-31")
    whole, cut = (timeline.whole_time(CASE, Address("en", filters=filters), 980) for filters in (Filters(), period))
    assert whole.layout.xaxis.range == cut.layout.xaxis.range
    assert [(box.x0, box.x1) for box in cut.layout.selections] == [("2017-01-01", "2018-01-01")]


def test_a_period_outside_of_all_events_still_shows_its_box():
    figure = timeline.whole_time(CASE, Address("en", filters=Filters(first="1990-01-01", last="1991-01-01")), 980)
    assert figure.layout.xaxis.range[0] <= "1990-01-01"


def test_nothing_dated_says_so():
    figure, style, note = timeline.drawn(CASE, Address("en", filters=Filters(text="zzzz")), SIZE, None)
    assert (figure, style) == ({}, {"display": "none"})
    assert note == "No event meets these filters."


@pytest.mark.parametrize(("language", "begin"), [("en", "From "), ("ar", "من ")])
def test_the_figure_is_also_told_in_words(language, begin):
    told = timeline.in_words(CASE, Address(language))
    assert told.startswith(begin)
    assert "(36)" in told
    assert timeline.in_words(CASE, Address(language, filters=Filters(text="zzzz"))) == ""
