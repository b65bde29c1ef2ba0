"""The timeline as a figure: lanes of packed marks, or counts where there are too many, under an axis of time."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from timeline import chronology, config
from timeline.case import Case, Row
from timeline.chronology import Chronology, Lane, Tick
from timeline.events.lexicon import EventType
from timeline.figures import legend, marks, safe, style, telling
from timeline.figures.marks import LANE_GAP, Canvas, Telling, iso, noon
from timeline.figures.sketch import Sketch
from timeline.wording import Wording

ROW_PX, _TALLEST_ROW_PX, _LANES_PX, _EDGE_PX, _BOTTOM_PX = 14, 21, 158, 22, 8
_AXIS_PX, _BINS, _TICK_PX, _LANE_NAME, _HEADROOM = 42, 160, 95, 20, 1.0
_FEWEST_DAYS_BINNED = 3
_MOST_PUBLICATIONS = 240  # days
_NEAR_PX = 8  # how near a mark has to be to be pointed at: a wedge over the lanes must not catch what is meant for a bin below it


@dataclass(frozen=True, slots=True)
class Look:
    """How the timeline is to be drawn: lanes `by`, direction of time (empty: as the language runs), size in pixels, what is chosen.

    Without a `height` every event gets a row. `chosen` is the key of an event, or `days:` with days and a lane; `today` an ISO day.
    """

    by: str = "type"
    axis: str = ""
    width: int = 900
    height: int | None = None
    chosen: str = ""
    today: str = ""


_PLAIN = Look()


@dataclass(frozen=True, slots=True)
class _Scene:
    """All that the parts of the figure need to know."""

    case: Case
    types: Mapping[str, EventType]
    words: Wording
    look: Look
    days: tuple[int, int]

    @property
    def axis(self) -> str:
        return self.look.axis or self.words.direction

    @property
    def inner(self) -> int:
        """The width between the lanes' names and the edge, in pixels."""
        return max(self.look.width - _LANES_PX - _EDGE_PX, 200)

    def colour(self, kind: str) -> str:
        return self.types[kind].colour if kind in self.types else style.QUIET


def draw(
    case: Case, rows: Sequence[Row], days: tuple[int, int], types: Mapping[str, EventType], words: Wording, look: Look = _PLAIN
) -> Sketch:
    """The figure of dated rows of a case between two days (ordinals).

    More rows than `items_on_screen` are drawn as counts in bins, each of which carries `zoom:` and its days. A mark carries the key of
    its row, a number of events without room `days:` and what tells which.
    """
    scene = _Scene(case, types, words, look, days)
    # Shared out before the days are cut out, so that lanes stay in their order while one zooms.
    lanes = chronology.share(rows if look.by == "report" else telling.one_of_each(case, rows), look.by, case.sides)
    lanes = {name: shown for name, own in lanes.items() if (shown := chronology.inside(own, days))}
    figure = Sketch()
    if sum(map(len, lanes.values())) > config.number("items_on_screen") and days[1] - days[0] >= _FEWEST_DAYS_BINNED:
        laid, top, above = _binned(figure, lanes, scene), _AXIS_PX, 0
    else:
        laid, top, above = _marked(figure, lanes, scene)
    _add_publications(figure, scene)
    row_px = _row_px(laid, top, look.height)
    figure.update_layout(_layout(laid, top, row_px, scene), meta={"chosen": _height_of(laid, top, row_px, look.chosen)})
    figure.update_layout(legend2=legend.second(figure.layout.legend, above, figure.layout.height))
    return figure


def _marked(figure: Sketch, lanes: Mapping[str, Sequence[Row]], scene: _Scene) -> tuple[Chronology, int, int]:
    """The marks in their lanes, with a legend; also the pixels over the first lane, and over the second line of the legend."""
    look, words = scene.look, scene.words
    shown = [row for rows in lanes.values() for row in rows]
    shapes, colours = legend.shapes(shown, words), legend.colours(shown, scene.types, words) if look.by != "type" else []
    above = legend.height(shapes, scene.inner)
    top = _AXIS_PX + above + legend.height(colours, scene.inner)
    laid = chronology.lay_out(
        lanes, scene.days, scene.inner, lambda row: telling.summary(row, words.language),
        most_rows=None if look.height is None else _rows_in(look.height - top, len(lanes)), chosen=look.chosen,
    )  # fmt: skip
    canvas = Canvas(figure, marks.places(laid), (scene.days[1] - scene.days[0] + 1) / scene.inner, _telling(scene))
    marks.add(canvas, laid)
    _choose(figure, laid, scene)
    figure.add_traces([*shapes, *colours])
    return laid, top, above


def _rows_in(pixels: int, lanes: int) -> int:
    return int((pixels - _BOTTOM_PX) / ROW_PX - _HEADROOM - LANE_GAP * lanes)


def _telling(scene: _Scene) -> Telling:
    case, words = scene.case, scene.words
    is_single = scene.look.by == "report"
    return Telling(
        hover=lambda key: telling.hover(case, case.by_key[key], scene.types, words),
        told=lambda key: 1 if is_single else len(telling.deed_of(case, key).rows),
        is_disputed=lambda key: telling.is_disputed(case, key),
        hidden=lambda more: telling.hidden(case, more, words),
        colour=scene.colour,
        axis=scene.axis,
    )


def _choose(figure: Sketch, laid: Chronology, scene: _Scene) -> None:
    chosen = scene.look.chosen
    mark = next((mark for mark in laid.marks if mark.key == chosen), None)
    days = chosen_days(chosen) or ((mark.first, mark.last) if mark else None)
    if days is None and chosen in scene.case.by_key:
        row = scene.case.by_key[chosen]
        days = chronology.span(row) if row.days and chronology.inside([row], scene.days) else None
    if days:
        marks.add_choice(figure, mark, days, marks.places(laid)[mark.lane] + mark.row if mark else 0)


def chosen_days(key: str) -> tuple[int, int] | None:
    """The days that the key of a number of events names, ordinals; None for any other key."""
    found = chronology.named_days(key.removeprefix("days:").partition("@")[0]) if key.startswith("days:") else None
    return found and (chronology.ordinal(found[0]), chronology.ordinal(found[1]))


def _height_of(laid: Chronology, top: int, row_px: float, chosen: str) -> int | None:
    """How far below the top of the figure the chosen mark is, in pixels, so that the page can scroll to it."""
    mark = next((mark for mark in laid.marks if mark.key == chosen), None)
    return int(top + row_px * (marks.places(laid)[mark.lane] + mark.row + _HEADROOM)) if mark else None


def _binned(figure: Sketch, lanes: Mapping[str, Sequence[Row]], scene: _Scene) -> Chronology:
    """Counts instead of marks, on a square-root scale so that a few events can still be seen beside many."""
    days = scene.days
    number = min(_BINS, days[1] - days[0] + 1)
    counts = chronology.bins(lanes, days, number)
    rows = 1 if scene.look.height and _rows_in(scene.look.height - _AXIS_PX, len(lanes)) < 2 * len(lanes) else 2
    laid = Chronology(tuple(Lane(name, len(own), rows * n, rows) for n, (name, own) in enumerate(lanes.items())), (), (), *days)
    length = (days[1] - days[0] + 1) / number
    starts = [days[0] + int(n * length) for n in range(number + 1)]
    zooms = [f"zoom:{iso(first)}/{iso(max(last - 1, first))}" for first, last in pairwise(starts)]
    figure.add_heatmap(
        x=[noon(days[0] + int((n + 0.5) * length)) for n in range(number)], y=[top + (rows - 1) / 2 for top in marks.places(laid).values()],
        z=[[math.sqrt(n) if n else None for n in counts[name]] for name in lanes], showscale=False, hoverinfo="text", ygap=4,
        hovertext=[[safe.plot(_amount(n, scene.words)) for n in counts[name]] for name in lanes], customdata=[zooms for _ in lanes],
        colorscale=[[0, style.FEW], [1, style.MANY]], zmin=0,
    )  # fmt: skip
    return laid


def _amount(events: float, words: Wording) -> str:
    """A number of events in words; less than half of one is one that may lie elsewhere."""
    return words.count("events", round(events)) if round(events) or not events else words["perhaps-one"]


def _add_publications(figure: Sketch, scene: _Scene) -> None:
    """A small wedge over the lanes on each day that a report was published; none where these are so many that they say nothing."""
    found = scene.case.published(*scene.days, _MOST_PUBLICATIONS)
    if not found:
        return
    by_day = {day: [scene.case.analyses[n].report for n in reports] for day, reports in found.items()}
    titles = {day: [safe.short(report.title or report.name, 80) for report in reports[:4]] for day, reports in by_day.items()}
    said = [safe.lines(scene.words.say("published-stated", date=scene.words.day(day)), *told) for day, told in titles.items()]
    figure.add_scatter(
        mode="markers", x=[f"{day}T12:00" for day in by_day], y=[-_HEADROOM + 0.16] * len(by_day), hoverinfo="text", hovertext=said,
        showlegend=False, marker={"symbol": "triangle-down", "size": 6, "color": "#8794a2", "opacity": 1},
    )  # fmt: skip


def _units(laid: Chronology) -> float:
    """The height of all lanes, in rows."""
    return laid.rows + LANE_GAP * len(laid.lanes)


def _row_px(laid: Chronology, top: int, height: int | None) -> float:
    """Rows grow a little where there is room, so that a short timeline fills its frame."""
    room = (height or 0) - top - _BOTTOM_PX
    return min(max(room / (_units(laid) + _HEADROOM), ROW_PX), _TALLEST_ROW_PX if height else ROW_PX)


def _layout(laid: Chronology, top: int, row_px: float, scene: _Scene) -> dict[str, Any]:
    words, is_rtl = scene.words, scene.words.direction == "rtl"
    ends = [iso(laid.first), iso(laid.last + 1)]
    lines = chronology.ticks(scene.days, max(scene.inner // _TICK_PX, 2))
    left, right = (_EDGE_PX, _LANES_PX) if is_rtl else (_LANES_PX, _EDGE_PX)
    return style.layout(
        words.direction, height=int((_units(laid) + _HEADROOM) * row_px) + top + _BOTTOM_PX, barmode="overlay", dragmode="zoom",
        hoverdistance=_NEAR_PX,
        uirevision=f"{laid.first}-{laid.last}", margin={"t": top, "b": _BOTTOM_PX, "l": left, "r": right, "autoexpand": False},
        xaxis={"type": "date", "side": "top", "range": ends[::-1] if scene.axis == "rtl" else ends, "gridcolor": style.GRID,
               "showgrid": True, "zeroline": False,
               "tickvals": [tick.day for tick in lines], "ticktext": [_tick(tick, words) for tick in lines],
               "tickfont": {"size": 11.5, "color": style.QUIET}},
        yaxis={"range": [_units(laid), -_HEADROOM], "fixedrange": True, "showgrid": False, "zeroline": False, "showticklabels": False},
        annotations=[*_lane_names(laid, scene), *_today(scene)[0]], shapes=[*_separators(laid), *_today(scene)[1]],
    )  # fmt: skip


def _separators(laid: Chronology) -> list[dict[str, Any]]:
    at = [top - 0.5 - LANE_GAP / 2 for top in marks.places(laid).values()][1:]
    line = {"color": style.GRID, "width": 1}
    return [{"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "layer": "below", "line": line} for y in at]


def _today(scene: _Scene) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A word and a dotted line for today, where it is in the days drawn."""
    day = scene.look.today
    if not day or not scene.days[0] <= chronology.ordinal(day) <= scene.days[1]:
        return [], []
    at = {"xref": "x", "yref": "paper", "y0": 0, "y1": 1}
    line = {"color": style.QUIET, "width": 1, "dash": "dot"}
    word = {"x": f"{day}T12:00", "xref": "x", "y": 0, "yref": "paper", "yanchor": "bottom", "showarrow": False}
    return (
        [{**word, "text": safe.plot(scene.words["today"]), "font": {"size": 11, "color": style.QUIET}, "bgcolor": style.PAPER}],
        [{"type": "line", "x0": f"{day}T12:00", "x1": f"{day}T12:00", **at, "line": line, "layer": "below"}],
    )


def _lane_names(laid: Chronology, scene: _Scene) -> list[dict[str, Any]]:
    return [
        _name(text, top + line, scene)
        for lane, top in zip(laid.lanes, marks.places(laid).values(), strict=True)
        for line, text in enumerate(_lane_name(lane, scene))
    ]


def _lane_name(lane: Lane, scene: _Scene) -> list[str]:
    """The name and count of a lane; a long name on two lines where the lane has the rows for it."""
    by, count = scene.look.by, f" ({lane.events})"
    name = telling.lane_label(scene.case, by, lane.id, scene.types, scene.words)
    if by == "type" and lane.id in scene.types:
        text, dot = safe.plot(safe.short(name, _LANE_NAME) + count), f'<span style="color:{scene.colour(lane.id)}">■</span>'
        return [f"{text} {dot}" if scene.words.direction == "rtl" else f"{dot} {text}"]
    first = safe.short(name, _LANE_NAME + 4).removesuffix("…")
    if len(name) <= _LANE_NAME or lane.rows == 1:
        return [safe.plot(safe.short(name, _LANE_NAME) + count)]
    return [safe.plot(first), safe.plot(safe.short(name[len(first) :].strip(), _LANE_NAME) + count)]


def _name(text: str, row: float, scene: _Scene) -> dict[str, Any]:
    """Text at the inline start, level with a row."""
    is_rtl = scene.words.direction == "rtl"
    return {
        "xref": "paper", "x": 1 if is_rtl else 0, "xanchor": "right" if is_rtl else "left", "showarrow": False,
        "xshift": (_LANES_PX - 8) * (1 if is_rtl else -1), "y": row, "yanchor": "middle", "text": text, "font": {"size": 12},
    }  # fmt: skip


def _tick(tick: Tick, words: Wording) -> str:
    if tick.unit == "year":
        return str(int(tick.day[:4]))
    if tick.unit == "month":
        return safe.plot(words.month(tick.day))
    return safe.plot(f"{int(tick.day[8:])} {words[f'month-{int(tick.day[5:7])}']}") + f"<br>{tick.day[:4]}"
