"""The marks of the timeline: points for days, bars for spans, pale bars for months and years, and numbers for what finds no room.

An event that lies somewhere between two days fades at both ends: a thin bar without an edge, so that no day of it looks made out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from timeline.chronology import Chronology, Mark, More
from timeline.figures import safe, style
from timeline.figures.sketch import Sketch
from timeline.records import DONE

DAY_MS, LANE_GAP = 86_400_000, 0.3
SPAN, ROUGH = 0.66, 0.28  # how much of its colour a bar has
_LEAST_BAR_PX, _MORE_PX = 7, 24
# A fade is made of bars over each other, each shorter by the same part at both ends. Thinner than a bar that tells how long something was.
_FADE_STEPS, _FADE_ALPHA, _FADE_PART, _FADE_WIDTH = 6, 0.11, 0.08, 0.34
_HOLLOW = frozenset(status for status, symbol in style.SYMBOLS.items() if symbol.endswith("-open"))


class Telling(NamedTuple):
    """What marks say. By the key of an event: what it says when it is pointed at, how many reports tell it, whether they differ on its day.

    `hidden` is what a number says, `colour` that of a type; `axis` the direction of time, `rtl` or `ltr`.
    """

    hover: Callable[[str], str]
    told: Callable[[str], int]
    is_disputed: Callable[[str], bool]
    hidden: Callable[[More], str]
    colour: Callable[[str], str]
    axis: str


class Canvas(NamedTuple):
    """The figure, the place of each lane in rows from the top, the days that a pixel is wide, and what the marks say."""

    figure: Sketch
    tops: Mapping[str, float]
    pixel: float
    telling: Telling

    def rows(self, marks: Sequence[Mark | More]) -> list[float]:
        """How far down each mark is, in rows."""
        return [self.tops[mark.lane] + mark.row for mark in marks]

    def colours(self, marks: Sequence[Mark]) -> list[str]:
        """The colour of each mark: that of its type in any lane."""
        return [self.telling.colour(mark.type) for mark in marks]


def places(laid: Chronology) -> dict[str, float]:
    """How far below the top each lane begins, in rows."""
    return {lane.id: lane.top + n * LANE_GAP for n, lane in enumerate(laid.lanes)}


def add(canvas: Canvas, laid: Chronology) -> None:
    """Draws all marks of a layout. Each carries the key of its event, a number `days:` with its days and lane."""
    _add_bars(canvas, [mark for mark in laid.marks if mark.precision not in ("day", "possible")])
    _add_fades(canvas, [mark for mark in laid.marks if mark.precision == "possible"])
    _add_points(canvas, [mark for mark in laid.marks if mark.precision == "day"])
    _add_labels(canvas, [mark for mark in laid.marks if mark.label])
    _add_counts(canvas, [mark for mark in laid.marks if canvas.telling.told(mark.key) > 1])
    _add_more(canvas, laid.more)


def _add_bars(canvas: Canvas, marks: Sequence[Mark]) -> None:
    """A bar has a least width, so that two days among years can still be seen and clicked."""
    if not marks:
        return
    colours = canvas.colours(marks)
    fills = [style.pale(colour, SPAN if mark.precision == "span" else ROUGH) for mark, colour in zip(marks, colours, strict=True)]
    least = _LEAST_BAR_PX * canvas.pixel
    canvas.figure.add_bar(
        orientation="h", width=0.72, showlegend=False, hoverinfo="text",
        base=[iso(mark.first) for mark in marks], x=[max(mark.last - mark.first + 1, least) * DAY_MS for mark in marks],
        y=canvas.rows(marks), customdata=[mark.key for mark in marks], hovertext=[canvas.telling.hover(mark.key) for mark in marks],
        marker={"color": fills, "line": {"width": 0}, "pattern": {"shape": _hatches(marks), "size": 5}},
    )  # fmt: skip


def _hatches(marks: Sequence[Mark]) -> list[str]:
    return ["" if mark.status in DONE else "/" for mark in marks]


def _add_fades(canvas: Canvas, marks: Sequence[Mark]) -> None:
    """The shades, then over them a bar of no colour to point at and click, which is hatched where the event isn't told as a fact."""
    if not marks:
        return
    colours = canvas.colours(marks)
    for step in range(_FADE_STEPS):
        shade = {"color": [style.pale(colour, _FADE_ALPHA) for colour in colours]}
        _add_stripes(canvas, marks, step * _FADE_PART, {"width": _FADE_WIDTH, "hoverinfo": "skip"}, shade)
    said = {"customdata": [mark.key for mark in marks], "hovertext": [canvas.telling.hover(mark.key) for mark in marks]}
    pattern = {"shape": _hatches(marks), "size": 6, "solidity": 0.12, "fgcolor": colours}
    _add_stripes(canvas, marks, 0, {"width": 0.72, "hoverinfo": "text", **said}, {"color": "rgba(255,255,255,0)", "pattern": pattern})


def _add_stripes(canvas: Canvas, marks: Sequence[Mark], cut: float, more: dict[str, Any], marker: dict[str, Any]) -> None:
    """A bar for each mark, `cut` (a part of its length) shorter at both ends."""
    spans = [(mark.first, mark.last - mark.first + 1) for mark in marks]
    # A short one is widened to both sides, so that it stays where it is.
    lengths = [max(days, 2 * _LEAST_BAR_PX * canvas.pixel) * DAY_MS for _, days in spans]
    starts = [
        milliseconds(first) + days * DAY_MS / 2 - (0.5 - cut) * length for (first, days), length in zip(spans, lengths, strict=True)
    ]
    canvas.figure.add_bar(
        orientation="h", showlegend=False, base=starts, x=[(1 - 2 * cut) * length for length in lengths], y=canvas.rows(marks),
        marker={"line": {"width": 0}, **marker}, **more,
    )  # fmt: skip


def _add_points(canvas: Canvas, marks: Sequence[Mark]) -> None:
    if not marks:
        return
    colours = canvas.colours(marks)
    canvas.figure.add_scatter(
        mode="markers", showlegend=False, hoverinfo="text", x=[noon(mark.first) for mark in marks], y=canvas.rows(marks),
        customdata=[mark.key for mark in marks], hovertext=[canvas.telling.hover(mark.key) for mark in marks],
        marker={"symbol": [style.SYMBOLS.get(mark.status, "circle") for mark in marks], "color": colours, "opacity": 1,
                "size": [15 if canvas.telling.told(mark.key) > 1 else 10 for mark in marks],
                "line": {"width": 1.4, "color": _edges(marks, colours)}},
    )  # fmt: skip


def _edges(marks: Sequence[Mark], colours: Sequence[str]) -> list[str]:
    """The line of a hollow mark has its colour; a full one has a pale edge, so that it is seen on a bar of the same colour."""
    return [colour if mark.status in _HOLLOW else style.PAPER for mark, colour in zip(marks, colours, strict=True)]


def _add_labels(canvas: Canvas, marks: Sequence[Mark]) -> None:
    """A label follows its mark in the direction of time."""
    rtl = canvas.telling.axis == "rtl"
    gap = "\u00a0" * 4
    canvas.figure.add_scatter(
        mode="text", hoverinfo="skip", showlegend=False, cliponaxis=False, x=[noon(mark.last) for mark in marks], y=canvas.rows(marks),
        text=[f"{safe.plot(mark.label)}{gap}" if rtl else f"{gap}{safe.plot(mark.label)}" for mark in marks],
        textposition="middle left" if rtl else "middle right", textfont={"size": 11, "color": style.QUIET},
    )  # fmt: skip


def _add_counts(canvas: Canvas, marks: Sequence[Mark]) -> None:
    """How many reports tell the deed, in its mark; an unequal sign where they don't agree on its day."""
    if not marks:
        return
    dark = [mark.precision == "possible" or (mark.precision == "day" and mark.status in _HOLLOW) for mark in marks]
    canvas.figure.add_scatter(
        mode="text", hoverinfo="skip", showlegend=False, x=[noon(mark.first) for mark in marks], y=canvas.rows(marks),
        text=[f"{canvas.telling.told(mark.key)}{'≠' if canvas.telling.is_disputed(mark.key) else ''}" for mark in marks],
        textposition="middle center", textfont={"size": 9.5, "color": [style.INK if each else style.PAPER for each in dark]},
    )  # fmt: skip


def _add_more(canvas: Canvas, found: Sequence[More]) -> None:
    """The numbers stand after the last marks, where they can be pointed at and clicked."""
    if not found:
        return
    shift = _MORE_PX * canvas.pixel * DAY_MS
    canvas.figure.add_scatter(
        mode="markers+text", hoverinfo="text", showlegend=False, cliponaxis=False,
        x=[milliseconds(each.first) + DAY_MS / 2 + shift for each in found], y=canvas.rows(found),
        customdata=[f"days:{iso(each.first)}/{iso(each.last)}@{each.lane}" for each in found],
        hovertext=[canvas.telling.hidden(each) for each in found], text=[f"<b>+{len(each.keys)}</b>" for each in found],
        textposition="middle center", textfont={"size": 11, "color": style.LINK},
        marker={"symbol": "square", "size": 16, "opacity": 0.75, "color": style.PAPER},
    )  # fmt: skip


def add_choice(figure: Sketch, mark: Mark | None, days: tuple[int, int], row: float) -> None:
    """A band over the chosen days from top to bottom, and a ring or frame around the mark, where it is drawn."""
    box = {"x0": iso(days[0]), "x1": iso(days[1] + 1), "type": "rect"}
    figure.add_shape(**box, yref="paper", y0=0, y1=1, layer="below", line={"width": 1, "dash": "dot", "color": style.SELECTED},
                     fillcolor=style.pale(style.SELECTED, 0.08))  # fmt: skip
    if mark and mark.precision == "day":
        ring = {"symbol": "circle-open", "size": 18, "color": style.SELECTED, "opacity": 1, "line": {"width": 2.5}}
        figure.add_scatter(mode="markers", x=[noon(mark.first)], y=[row], marker=ring, hoverinfo="skip", showlegend=False)
    elif mark:
        figure.add_shape(**box, y0=row - 0.45, y1=row + 0.45, line={"width": 2, "color": style.SELECTED})


def milliseconds(day: int) -> int:
    """The start of a day as the time axis counts it, from 1970 on."""
    return (day - date(1970, 1, 1).toordinal()) * DAY_MS


def iso(day: int) -> str:
    """An ordinal as an ISO day."""
    return date.fromordinal(day).isoformat()


def noon(day: int) -> str:
    """The middle of a day, where its mark stands."""
    return f"{iso(day)}T12:00"
