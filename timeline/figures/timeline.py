"""The timeline as a figure: lanes by event type, marks for days, bars for spans, pale bars for months and years.

An event that lies somewhere between two days fades at both ends: a thin bar without an edge, so that no day of it looks made out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from timeline import chronology, config
from timeline.case import Row
from timeline.chronology import Chronology, Lane, Mark, Tick
from timeline.events.lexicon import EventType
from timeline.figures import safe, style
from timeline.wording import Wording

ROW_PX, _LANE_GAP, _LANES_PX, _EDGE_PX, _TOP_PX, _BOTTOM_PX = 15, 0.7, 150, 22, 66, 12
_DAY_MS, _BINS, _TICK_PX, _LEAST_BAR_PX = 86_400_000, 160, 95, 7
_UNKNOWN = "#5b6773"
# A fade is made of bars over each other, each shorter by the same part at both ends. Thinner than a bar that tells how long something was.
_FADE_STEPS, _FADE_ALPHA, _FADE_PART, _FADE_WIDTH = 6, 0.11, 0.08, 0.34
_SOME_DAY = re.compile(r"published(?:[+-](?:\d+d|[a-z]{3}))?(?:T[A-Z\d:]+)?|XXXX-\d\d-\d\d")
Hover = Callable[[str], str]


def summary(row: Row, language: str) -> str:
    """The event in one line of `language`, else of the other one, else nothing."""
    first, second = row.event.summary_ar, row.event.summary_en
    return (first or second) if language == "ar" else (second or first)


def when(row: Row, words: Wording) -> str:
    """When the event took place, in words; of one that is only bounded also the days between which it lies."""
    told = words.value(row.event.date)
    if row.is_exact or not row.days:
        return told
    first, last = (words.day(day) for day in row.days)
    key = "some-day-between" if _SOME_DAY.fullmatch(row.event.date or "") else "some-time-between"
    return f"{told} ({words.say(key, first=first, last=last)})"


def draw(
    rows: Sequence[Row],
    days: tuple[int, int],
    types: Mapping[str, EventType],
    words: Wording,
    titles: Mapping[str, str],
    *,
    width: int = 900,
    chosen: str = "",
) -> go.Figure:
    """The figure of dated rows between two days (ordinals). `width` is the whole figure's, in pixels; `titles` are the reports'.

    More rows than `items_on_screen` are drawn as counts in bins. Each mark carries the key of its row.
    """
    inner = max(width - _LANES_PX - _EDGE_PX, 200)
    figure = go.Figure()
    if len(rows) > config.number("items_on_screen"):
        laid = _binned(figure, rows, days, types, words)
    else:
        laid = chronology.lay_out(rows, days, inner, list(types), lambda row: summary(row, words.language))
        by_key = {row.key: row for row in rows}
        least = _LEAST_BAR_PX * (days[1] - days[0] + 1) / inner
        _add_marks(figure, laid, least, types, words, lambda key: hover(by_key[key], types, words, titles))
        _choose(figure, laid, chosen)
        _add_legend(figure, laid, words)
    figure.update_layout(_layout(laid, types, words, max(inner // _TICK_PX, 2)), meta={"chosen": _height_of(laid, chosen)})
    return figure


def hover(row: Row, types: Mapping[str, EventType], words: Wording, titles: Mapping[str, str]) -> str:
    """What a mark says when it is pointed at: the event in both languages, when, how sure, and the report."""
    event = row.event
    kind = type_label(event.type, types, words.language)
    told = (event.summary_ar, event.summary_en) if words.language == "ar" else (event.summary_en, event.summary_ar)
    facts = f"{when(row, words)} · {kind} · {words.get(f'status-{event.status}', event.status)}"
    return safe.lines(*(safe.short(text, 90) for text in told), facts, safe.short(titles.get(row.report, row.report), 80))


def type_label(kind: str, types: Mapping[str, EventType], language: str) -> str:
    """The name of an event type in `ar` or `en`; the id of one that is not known."""
    return getattr(types[kind], language) if kind in types else kind


def _places(laid: Chronology) -> dict[str, float]:
    return {lane.type: lane.top + n * _LANE_GAP for n, lane in enumerate(laid.lanes)}


def _add_marks(figure: go.Figure, laid: Chronology, least: float, types: Mapping[str, EventType], words: Wording, text: Hover) -> None:
    tops = _places(laid)
    for lane in laid.lanes:
        colour = types[lane.type].colour if lane.type in types else _UNKNOWN
        own = [mark for mark in laid.marks if mark.lane == lane.type]
        _add_bars(figure, [mark for mark in own if mark.precision not in ("day", "possible")], tops, least, colour, text)
        _add_fades(figure, [mark for mark in own if mark.precision == "possible"], tops, least, colour, text)
        _add_points(figure, [mark for mark in own if mark.precision == "day"], tops, colour, text)
    _add_labels(figure, [mark for mark in laid.marks if mark.label], tops, words)


def _add_bars(figure: go.Figure, marks: Sequence[Mark], tops: Mapping[str, float], least: float, colour: str, text: Hover) -> None:
    """A bar is at least `least` days long, so that two days among years can still be seen and clicked."""
    if not marks:
        return
    fills = [style.pale(colour, 0.9 if mark.precision == "span" else 0.28) for mark in marks]
    figure.add_bar(
        orientation="h", width=0.72, showlegend=False, hoverinfo="text",
        base=[_iso(mark.first) for mark in marks], x=[max(mark.last - mark.first + 1, least) * _DAY_MS for mark in marks],
        y=[tops[mark.lane] + mark.row for mark in marks], customdata=[mark.key for mark in marks],
        hovertext=[text(mark.key) for mark in marks],
        marker={"color": fills, "line": {"width": 0},
                "pattern": {"shape": ["" if mark.status in ("happened", "ongoing") else "/" for mark in marks], "size": 5}},
    )  # fmt: skip


def _add_fades(figure: go.Figure, marks: Sequence[Mark], tops: Mapping[str, float], least: float, colour: str, text: Hover) -> None:
    """The shades, then over them a bar of no colour to point at and click, which is hatched where the event isn't told as a fact."""
    if not marks:
        return
    for step in range(_FADE_STEPS):
        _add_stripes(figure, marks, tops, least, step * _FADE_PART, {"width": _FADE_WIDTH, "hoverinfo": "skip"},
                     {"color": style.pale(colour, _FADE_ALPHA)})  # fmt: skip
    hatched = ["" if mark.status in ("happened", "ongoing") else "/" for mark in marks]
    _add_stripes(
        figure, marks, tops, least, 0,
        {"width": 0.72, "hoverinfo": "text", "customdata": [mark.key for mark in marks], "hovertext": [text(mark.key) for mark in marks]},
        {"color": "rgba(255,255,255,0)", "pattern": {"shape": hatched, "size": 6, "solidity": 0.12, "fgcolor": colour}},
    )  # fmt: skip


def _add_stripes(
    figure: go.Figure,
    marks: Sequence[Mark],
    tops: Mapping[str, float],
    least: float,
    cut: float,
    more: dict[str, Any],
    marker: dict[str, Any],
) -> None:
    """A bar for each mark, `cut` (a part of its length) shorter at both ends."""
    spans = [(mark.first, mark.last - mark.first + 1) for mark in marks]
    # A short one is widened to both sides, so that it stays where it is.
    lengths = [max(days, 2 * least) * _DAY_MS for _, days in spans]
    starts = [
        _milliseconds(first) + days * _DAY_MS / 2 - (0.5 - cut) * length for (first, days), length in zip(spans, lengths, strict=True)
    ]
    figure.add_bar(
        orientation="h", showlegend=False, base=starts, x=[(1 - 2 * cut) * length for length in lengths],
        y=[tops[mark.lane] + mark.row for mark in marks], marker={"line": {"width": 0}, **marker}, **more,
    )  # fmt: skip


def _milliseconds(day: int) -> int:
    """The start of a day as the time axis counts it, from 1970 on."""
    return (day - date(1970, 1, 1).toordinal()) * _DAY_MS


def _add_points(figure: go.Figure, marks: Sequence[Mark], tops: Mapping[str, float], colour: str, text: Hover) -> None:
    if not marks:
        return
    figure.add_scatter(
        mode="markers", showlegend=False, hoverinfo="text",
        x=[_noon(mark.first) for mark in marks], y=[tops[mark.lane] + mark.row for mark in marks],
        customdata=[mark.key for mark in marks], hovertext=[text(mark.key) for mark in marks],
        marker={"symbol": [style.SYMBOLS.get(mark.status, "circle") for mark in marks], "size": 9, "color": colour, "opacity": 1,
                "line": {"width": 1.6, "color": colour}},
    )  # fmt: skip


def _add_labels(figure: go.Figure, marks: Sequence[Mark], tops: Mapping[str, float], words: Wording) -> None:
    rtl = words.direction == "rtl"
    gap = "\u00a0" * 4
    figure.add_scatter(
        mode="text", hoverinfo="skip", showlegend=False, cliponaxis=False,
        x=[_noon(mark.last) for mark in marks], y=[tops[mark.lane] + mark.row for mark in marks],
        text=[f"{safe.plot(mark.label)}{gap}" if rtl else f"{gap}{safe.plot(mark.label)}" for mark in marks],
        textposition="middle left" if rtl else "middle right", textfont={"size": 11, "color": style.QUIET},
    )  # fmt: skip


def _choose(figure: go.Figure, laid: Chronology, chosen: str) -> None:
    mark = next((mark for mark in laid.marks if mark.key == chosen), None)
    if mark is None:
        return
    row = _places(laid)[mark.lane] + mark.row
    if mark.precision == "day":
        ring = {"symbol": "circle-open", "size": 17, "color": style.SELECTED, "opacity": 1, "line": {"width": 2.5}}
        figure.add_scatter(mode="markers", x=[_noon(mark.first)], y=[row], marker=ring, hoverinfo="skip", showlegend=False)
    box = {"x0": _iso(mark.first), "x1": _iso(mark.last + 1), "type": "rect"}
    figure.add_shape(**box, yref="paper", y0=0, y1=1, layer="below", line={"width": 1, "dash": "dot", "color": style.SELECTED},
                     fillcolor=style.pale(style.SELECTED, 0.08))  # fmt: skip
    if mark.precision != "day":
        figure.add_shape(**box, y0=row - 0.45, y1=row + 0.45, line={"width": 2, "color": style.SELECTED})


def _height_of(laid: Chronology, chosen: str) -> int | None:
    """How far below the top of the figure the chosen mark is, in pixels, so that the page can scroll to it."""
    mark = next((mark for mark in laid.marks if mark.key == chosen), None)
    return int(_TOP_PX + ROW_PX * (_places(laid)[mark.lane] + mark.row + 0.8)) if mark else None


def _add_legend(figure: go.Figure, laid: Chronology, words: Wording) -> None:
    """Entries without points: the legend tells shapes, and must also be in an exported picture."""
    present = {mark.status for mark in laid.marks}
    symbols = [(words[f"status-{status}"], symbol) for status, symbol in style.SYMBOLS.items() if status in present]
    shapes = {mark.precision for mark in laid.marks}
    kinds = (("spans", 0.9, {"span"}), ("approximate", 0.28, {"month", "year"}))
    bars = [(words[name], opacity) for name, opacity, meant in kinds if shapes & meant]
    for name, symbol in symbols:
        marker = {"symbol": symbol, "size": 9, "color": style.QUIET, "line": {"width": 1.6, "color": style.QUIET}}
        figure.add_scatter(x=[None], y=[None], mode="markers", name=safe.plot(name), marker=marker)
    for name, opacity in bars:
        figure.add_bar(x=[None], y=[None], orientation="h", name=safe.plot(name), marker={"color": style.pale(style.QUIET, opacity)})
    if "possible" in shapes:
        clear, dark = style.pale(style.QUIET, 0), style.pale(style.QUIET, 0.6)
        fade = {"type": "horizontal", "colorscale": [[0, clear], [0.5, dark], [1, clear]]}
        figure.add_scatter(x=[None], y=[None], mode="none", fill="toself", fillgradient=fade, name=safe.plot(words["possible"]))


def _binned(figure: go.Figure, rows: Sequence[Row], days: tuple[int, int], types: Mapping[str, EventType], words: Wording) -> Chronology:
    """Counts instead of marks, on a square-root scale so that a few events can still be seen beside many."""
    counts = chronology.bins(rows, days, _BINS)
    kinds = [kind for kind in (*types, *sorted(counts.keys() - types.keys())) if kind in counts]
    lanes = tuple(Lane(kind, sum(row.event.type == kind for row in rows), 2 * n, 2) for n, kind in enumerate(kinds))
    laid = Chronology(lanes, (), *days)
    length = (days[1] - days[0] + 1) / _BINS
    figure.add_heatmap(
        x=[_noon(days[0] + int((n + 0.5) * length)) for n in range(_BINS)], y=[top + 0.5 for top in _places(laid).values()],
        z=[[math.sqrt(n) if n else None for n in counts[kind]] for kind in kinds], showscale=False, hoverinfo="text", ygap=4,
        hovertext=[[safe.plot(_amount(n, words)) for n in counts[kind]] for kind in kinds],
        colorscale=[[0, "#d6e0ea"], [1, "#1f4e79"]], zmin=0,
    )  # fmt: skip
    return laid


def _amount(events: float, words: Wording) -> str:
    """A number of events in words; less than half of one is one that may lie elsewhere."""
    return words.count("events", round(events)) if round(events) or not events else words["perhaps-one"]


def height(laid_rows: float) -> int:
    """The height of a figure of so many rows, in pixels."""
    return int((laid_rows + 0.8) * ROW_PX) + _TOP_PX + _BOTTOM_PX


def _layout(laid: Chronology, types: Mapping[str, EventType], words: Wording, most_ticks: int) -> dict[str, Any]:
    rtl = words.direction == "rtl"
    rows = laid.rows + _LANE_GAP * len(laid.lanes)
    ends = [_iso(laid.first), _iso(laid.last + 1)]
    lines = chronology.ticks((laid.first, laid.last), most_ticks)
    return style.layout(
        words.direction, height=height(rows), barmode="overlay", dragmode="zoom", uirevision=f"{laid.first}-{laid.last}",
        margin={"t": _TOP_PX, "b": _BOTTOM_PX, "l": _EDGE_PX if rtl else _LANES_PX, "r": _LANES_PX if rtl else _EDGE_PX,
                "autoexpand": False},
        xaxis={"type": "date", "side": "top", "range": ends[::-1] if rtl else ends, "gridcolor": style.GRID,
               "showgrid": True, "zeroline": False,
               "tickvals": [tick.day for tick in lines], "ticktext": [_tick(tick, words) for tick in lines],
               "tickfont": {"size": 11.5, "color": style.QUIET}},
        yaxis={"range": [rows, -0.8], "fixedrange": True, "showgrid": False, "zeroline": False, "showticklabels": False},
        annotations=[_lane_name(lane, top, types, words) for lane, top in zip(laid.lanes, _places(laid).values(), strict=True)],
    )  # fmt: skip


def _lane_name(lane: Lane, top: float, types: Mapping[str, EventType], words: Wording) -> dict[str, Any]:
    """The name and count of a lane at the inline start, level with its first row."""
    rtl = words.direction == "rtl"
    side = "right" if rtl else "left"
    name = type_label(lane.type, types, words.language)
    colour = types[lane.type].colour if lane.type in types else _UNKNOWN
    dot = f'<span style="color:{colour}">■</span>'
    text = safe.plot(f"{name} ({lane.events})")
    return {
        "xref": "paper", "x": 1 if rtl else 0, "xanchor": side, "xshift": (_LANES_PX - 8) * (1 if rtl else -1), "showarrow": False,
        "y": top, "yanchor": "middle", "text": f"{text} {dot}" if rtl else f"{dot} {text}", "font": {"size": 12},
    }  # fmt: skip


def _tick(tick: Tick, words: Wording) -> str:
    if tick.unit == "year":
        return tick.day[:4]
    if tick.unit == "month":
        return safe.plot(words.month(tick.day))
    return safe.plot(f"{int(tick.day[8:])} {words[f'month-{int(tick.day[5:7])}']}") + f"<br>{tick.day[:4]}"


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _noon(day: int) -> str:
    return f"{_iso(day)}T12:00"
