"""The whole time of a case at a glance: a histogram on which the period is a box to drag."""

from __future__ import annotations

from collections.abc import Sequence

from timeline import chronology
from timeline.case import Row
from timeline.figures import safe, style
from timeline.figures.marks import DAY_MS, iso, milliseconds
from timeline.figures.sketch import Sketch
from timeline.wording import Wording

HEIGHT = 44
_BAR_PX, _EDGE_PX = 7, 22
_DIGITS = {"year": 4, "month": 7, "day": 10}


def draw(
    rows: Sequence[Row], days: tuple[int, int], period: tuple[int, int] | None, words: Wording, *, axis: str = "", width: int = 900
) -> Sketch:
    """The figure of dated rows between two days, the box over `period`; all days are ordinals. `axis` is the direction of time."""
    inner = max(width - 2 * _EDGE_PX, 200)
    number = max(min(inner // _BAR_PX, days[1] - days[0] + 1), 1)
    length = (days[1] - days[0] + 1) / number
    counts = chronology.histogram(rows, days, number)
    starts = [days[0] + int(n * length) for n in range(number)]
    top = max(max(counts) ** 0.5 * 1.05, 1)
    figure = Sketch()
    figure.add_bar(
        x=[milliseconds(days[0]) + (n + 0.5) * length * DAY_MS for n in range(number)], y=[round(n**0.5, 3) for n in counts],
        width=length * DAY_MS * 0.86, marker={"color": "#8ba3bb", "line": {"width": 0}}, hoverinfo="text",
        hovertext=[_said(day, n, words) for day, n in zip(starts, counts, strict=True)],
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip
    ends = [iso(days[0]), iso(days[1] + 1)]
    figure.update_layout(style.layout(
        words.direction, height=HEIGHT, margin={"t": 2, "b": 16, "l": _EDGE_PX, "r": _EDGE_PX, "autoexpand": False}, bargap=0,
        dragmode="select", selectdirection="h", showlegend=False, hoverdistance=30, uirevision="same",
        selections=[_box(period, top)] if period else [], newselection={"line": {"color": style.SELECTED, "width": 1.5, "dash": "solid"}},
        activeselection={"fillcolor": style.SELECTED, "opacity": 0.12},
        xaxis={"type": "date", "range": ends[::-1] if (axis or words.direction) == "rtl" else ends, "fixedrange": True, "showgrid": False,
               "zeroline": False, "tickfont": {"size": 10.5, "color": style.QUIET}, "ticklen": 3,
               **_ticks(days, inner)},
        yaxis={"fixedrange": True, "visible": False, "range": [0, top]},
    ))  # fmt: skip
    return figure


def _said(day: int, events: float, words: Wording) -> str:
    """What a bar says when it is pointed at: its first day, and how many events."""
    told = words.count("events", round(events)) if round(events) else words["perhaps-one"]
    return safe.lines(words.day(iso(day)), told) if events else ""


def _box(period: tuple[int, int], top: float) -> dict[str, object]:
    return {
        "type": "rect", "xref": "x", "yref": "y", "x0": iso(period[0]), "x1": iso(period[1] + 1), "y0": 0, "y1": top, "opacity": 1,
        "line": {"color": style.SELECTED, "width": 1.5, "dash": "solid"},
    }  # fmt: skip


def _ticks(days: tuple[int, int], inner: int) -> dict[str, list[str]]:
    """The day in digits alone where it is one, so that it reads alike in both directions."""
    lines = chronology.ticks(days, max(inner // 80, 2))
    return {"tickvals": [tick.day for tick in lines], "ticktext": [tick.day[: _DIGITS[tick.unit]] for tick in lines]}
