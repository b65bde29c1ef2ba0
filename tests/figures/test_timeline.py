import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from tests.chronology.rows import row
from tests.gold_case import gold_case
from timeline import chronology
from timeline.case import Case, Table
from timeline.events.lexicon import event_types
from timeline.figures import telling, timeline
from timeline.figures.timeline import Look
from timeline.wording import wording

CASE = gold_case()
ROWS = chronology.dated(CASE.rows)


def draw(language="ar", rows=ROWS, case=None, **look):
    """The figure of rows, of a case that holds them."""
    case = case or holding(rows)
    return timeline.draw(case, rows, chronology.window(rows), event_types(), wording(language), Look(**look)).figure()


class Held(dict):
    """Rows by key, which no report need have told."""

    def place(self, key):
        return list(self).index(key) if key in self else None

    def places(self, keys):
        return np.array([self.place(key) for key in keys], np.int32)


def holding(rows):
    case = Case(CASE.analyses)
    held = Held({row.key: row for row in (*CASE.rows, *rows)})
    case.__dict__.update(by_key=held, table=Table.of(list(held.values())))
    return case


def keys(figure) -> list[str]:
    return [key for trace in figure.data if trace.customdata is not None for key in trace.customdata]


def hover(row, language="en", case=None):
    return telling.hover(case or holding([row]), row, event_types(), wording(language))


def texts(figure) -> list[str]:
    written = [t for trace in figure.data for t in (*(trace.text or ()), *(trace.hovertext or ()))]
    return [*written, *(trace.name for trace in figure.data if trace.name), *(a.text for a in figure.layout.annotations)]


def test_every_dated_event_is_drawn_once():
    assert sorted(keys(draw())) == sorted(row.key for row in ROWS)


def test_time_runs_to_the_left_in_arabic_and_to_the_right_in_english():
    arabic, english = draw("ar").layout.xaxis.range, draw("en").layout.xaxis.range
    assert arabic[0] > arabic[1]
    assert english == arabic[::-1]


def test_lane_names_stand_at_the_inline_start():
    assert {a.x for a in draw("ar").layout.annotations} == {1}
    assert {a.x for a in draw("en").layout.annotations} == {0}


def test_status_is_told_by_shape_too():
    symbols = {
        symbol for trace in draw().data if trace.customdata is not None and trace.type == "scatter" for symbol in trace.marker.symbol
    }
    assert len(symbols) >= 3


def test_the_chosen_event_gets_a_ring():
    day = next(row for row in ROWS if row.event.first and row.event.first == row.event.last)
    assert len(draw(chosen=day.key).data) == len(draw().data) + 1


def bounded(status="happened"):
    event = replace(ROWS[0].event, date="published", first=None, last=None, status=status)
    return replace(ROWS[0], event=event, published="2021-05-31/2021-06-02")


def test_a_bounded_event_fades_to_both_ends_and_shows_no_day():
    exact = [row for row in ROWS if row.is_exact and row.key != bounded().key]
    figure = draw("en", rows=[*exact, bounded()])
    bars = [trace for trace in figure.data if trace.type == "bar" and trace.orientation == "h" and isinstance(trace.base, tuple)]
    fades = [trace for trace in bars if trace.width and trace.width < 0.5]
    assert len(fades) >= 4
    ends = [(trace.base[0], trace.base[0] + trace.x[0]) for trace in fades]
    assert all(a < b and c > d for (a, c), (b, d) in pairwise(ends))
    points = [trace for trace in figure.data if trace.type == "scatter" and trace.customdata is not None]
    assert bounded().key not in [each for trace in points for each in trace.customdata]
    assert keys(figure).count(bounded().key) == 1


def test_a_bounded_event_says_between_which_days_it_lies():
    told = hover(bounded())
    assert "on the day of publication (some day between 31 May 2021 and 2 June 2021)" in told


def test_the_legend_explains_a_fade_only_where_there_is_one():
    exact = [row for row in ROWS if row.is_exact]
    name = wording("en")["possible"]
    assert name not in texts(draw("en", rows=exact))
    assert name in texts(draw("en", rows=[*exact, bounded()]))


def test_a_bounded_event_that_is_only_planned_is_hatched():
    exact = [row for row in ROWS if row.is_exact and row.key != bounded().key]
    drawn = [trace for trace in draw("en", rows=[bounded("planned"), *exact]).data if trace.customdata == (bounded().key,)]
    assert [trace.marker.pattern.shape for trace in drawn] == [("/",)]


def test_hover_tells_both_summaries_and_the_report():
    row = replace(ROWS[0], event=replace(ROWS[0].event, summary_ar="ملخص", summary_en="A summary"))
    told = hover(row, "ar")
    assert "ملخص" in told
    assert "A summary" in told
    assert CASE.by_name[row.report].report.title[:20] in told


@pytest.mark.parametrize("payload", ["<b>x</b>", "<a href='javascript:alert(1)'>x</a>", "<img src=x onerror=alert(1)>"])
def test_no_markup_of_a_report_is_in_the_figure(payload):
    analyses = [
        replace(
            analysis, report=replace(analysis.report, title=payload), events=tuple(replace(e, summary_en=payload, summary_ar=payload) for e in analysis.events),
            actors=tuple(replace(actor, name_en=payload, name_ar=payload) for actor in analysis.actors),
        )
        for analysis in CASE.analyses
    ]  # fmt: skip
    case = Case(tuple(analyses))
    rows = chronology.dated(case.rows)
    ours = re.compile(r"<br>|<span style=\"color:#[0-9a-f]{6}\">■</span>|<b>\+\d+</b>")
    for by in chronology.BY:
        figure = draw("en", rows, case, by=by, height=300)
        assert not any("<" in ours.sub("", text) for text in texts(figure)), by


def test_too_many_events_are_counted_in_bins():
    many = [replace(row, key=f"{row.key}{n}") for n in range(40) for row in ROWS]
    figure = draw(rows=many)
    assert figure.data[0].type == "heatmap"
    assert len(figure.data[0].z) == len(chronology.share(ROWS, "type", {}))


def test_a_bin_carries_the_days_that_a_click_zooms_to():
    many = [replace(row, key=f"{row.key}{n}") for n in range(40) for row in ROWS]
    zooms = draw(rows=many).data[0].customdata[0]
    days = [chronology.named_days(zoom.removeprefix("zoom:")) for zoom in zooms]
    assert all(days)
    assert all(before[1] < after[0] for before, after in pairwise(days))


def test_many_events_of_few_days_are_marks_again():
    rows = [replace(row("x", "2017-10-05"), key=f"x{n}", report=ROWS[0].report) for n in range(1500)]
    days = (chronology.ordinal("2017-10-05"), chronology.ordinal("2017-10-06"))
    figure = timeline.draw(holding(rows), rows, days, event_types(), wording("en"), Look(height=400)).figure()
    assert "heatmap" not in {trace.type for trace in figure.data}
    assert len(figure.to_json()) < 60_000


@pytest.mark.parametrize("by", chronology.BY)
@pytest.mark.parametrize("height", [260, 330, 600])
def test_the_figure_keeps_to_its_height(by, height):
    figure = draw(by=by, height=height, width=980)
    lanes = len(chronology.share(ROWS, by, CASE.sides))
    assert figure.layout.height <= max(height, lanes * 21 + 130)


def test_what_has_no_room_is_a_number_that_carries_its_days_and_lane():
    figure = draw("en", height=300)
    numbers = [key for key in keys(figure) if key.startswith("days:")]
    assert numbers
    assert all(timeline.chosen_days(key) for key in numbers)
    assert any(key.endswith("@STATEMENT") for key in numbers)


@pytest.mark.parametrize(("axis", "expected"), [("", "rtl"), ("rtl", "rtl"), ("ltr", "ltr")])
def test_the_direction_of_time_can_be_chosen(axis, expected):
    first, last = draw("ar", axis=axis).layout.xaxis.range
    assert (first > last) == (expected == "rtl")


def test_today_is_marked_only_where_it_is_in_sight():
    words = wording("en")["today"]
    assert words in texts(draw("en", today="2016-06-01"))
    assert words not in texts(draw("en", today="2090-06-01"))


def test_days_of_publication_are_marked_over_the_lanes():
    said = [text for trace in draw("en").data if trace.type == "scatter" and trace.hovertext for text in trace.hovertext]
    assert any(text.startswith("Published 5 October 2017") for text in said)


def retold(dates=("2017-10-05", "2017-10-05"), status="happened"):
    """A case in which two reports tell one deed."""
    analyses = CASE.analyses[:2]
    told = "The envoys of two countries met on the frozen lake for talks about fishing rights"
    out = []
    for analysis, day in zip(analyses, dates, strict=True):
        event = replace(
            analysis.events[0], id="e0", type="ASSAULT", source=("russia",), target=("turkey",), others=(), series=None, date=day, first=day, last=day, status=status,
            sentences=((0, len(told)),),
        )  # fmt: skip
        out.append(replace(analysis, report=replace(analysis.report, text=told), events=(event,)))
    return Case(tuple(out))


def test_a_deed_that_two_reports_tell_is_one_mark_with_a_count():
    case = retold()
    figure = draw("en", case.rows, case)
    assert len(keys(figure)) == 1
    assert "2" in texts(figure)
    said = telling.hover(case, case.rows[0], event_types(), wording("en"))
    assert "Told by 2 reports" in said
    assert all(analysis.report.title[:20] in said for analysis in case.analyses)


def test_reports_that_differ_on_the_day_are_marked_and_told():
    case = retold(("2017-10-05", "2017-10-06"))
    assert "2≠" in texts(draw("en", case.rows, case))
    said = telling.hover(case, case.rows[0], event_types(), wording("en"))
    assert "Reports differ on the day: 2017-10-05 (1), 2017-10-06 (1)" in said


def test_by_report_each_tells_the_deed_in_its_own_lane():
    case = retold()
    assert len(keys(draw("en", case.rows, case, by="report"))) == 2
