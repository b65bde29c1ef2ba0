import re
from dataclasses import replace

import pytest

from tests.gold_case import gold_case
from timeline import chronology
from timeline.events.lexicon import event_types
from timeline.figures import timeline
from timeline.wording import wording

CASE = gold_case()
ROWS = chronology.dated(CASE.rows)
TITLES = {name: analysis.report.title for name, analysis in CASE.by_name.items()}


def draw(language="ar", rows=ROWS, **more):
    return timeline.draw(rows, chronology.window(rows), event_types(), wording(language), TITLES, **more)


def keys(figure) -> list[str]:
    return [key for trace in figure.data if trace.customdata is not None for key in trace.customdata]


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
    assert all(a < b and c > d for (a, c), (b, d) in zip(ends, ends[1:], strict=False))
    points = [trace for trace in figure.data if trace.type == "scatter" and trace.customdata is not None]
    assert bounded().key not in [each for trace in points for each in trace.customdata]
    assert keys(figure).count(bounded().key) == 1


def test_a_bounded_event_says_between_which_days_it_lies():
    told = timeline.hover(bounded(), event_types(), wording("en"), {})
    assert "on the day of publication (some day between 31 May 2021 and 2 June 2021)" in told


def test_the_legend_explains_a_fade_only_where_there_is_one():
    exact = [row for row in ROWS if row.is_exact]
    name = wording("en")["possible"]
    assert name not in texts(draw("en", rows=exact))
    assert name in texts(draw("en", rows=[*exact, bounded()]))


def test_a_bounded_event_that_is_only_planned_is_hatched():
    shapes = [trace.marker.pattern.shape for trace in draw("en", rows=[bounded("planned"), *ROWS]).data if trace.type == "bar"]
    assert ("/",) in shapes


def test_hover_tells_both_summaries_and_the_report():
    row = replace(ROWS[0], event=replace(ROWS[0].event, summary_ar="ملخص", summary_en="A summary"))
    told = timeline.hover(row, event_types(), wording("ar"), {row.report: "The title"})
    assert "ملخص" in told
    assert "A summary" in told
    assert "The title" in told


@pytest.mark.parametrize("payload", ["<b>x</b>", "<a href='javascript:alert(1)'>x</a>", "<img src=x onerror=alert(1)>"])
def test_no_markup_of_a_report_is_in_the_figure(payload):
    rows = [replace(row, event=replace(row.event, summary_en=payload, summary_ar=payload)) for row in ROWS[:9]]
    figure = timeline.draw(rows, chronology.window(rows), event_types(), wording("en"), dict.fromkeys(TITLES, payload))
    ours = re.compile(r"<br>|<span style=\"color:#[0-9a-f]{6}\">■</span>")
    assert not any("<" in ours.sub("", text) for text in texts(figure))


def test_too_many_events_are_counted_in_bins():
    many = [replace(row, key=f"{row.key}{n}") for n in range(40) for row in ROWS]
    figure = draw(rows=many)
    assert [trace.type for trace in figure.data] == ["heatmap"]
    assert len(figure.data[0].z) == len({row.event.type for row in ROWS})
