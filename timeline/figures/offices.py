"""The offices of a person over time: a bar for each term, fading where its begin or end is not known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from timeline.actors import Term
from timeline.figures import safe, style
from timeline.figures.posts import post
from timeline.wording import Wording

_ROW_PX, _TOP_PX, _BOTTOM_PX, _LONGEST, _MOST = 34, 18, 22, 52, 12
# What is open fades over this part of the picture, in so many steps.
_FADE, _STEPS = 0.14, 7


def height(terms: Sequence[Term]) -> int:
    """How tall the figure is, in pixels."""
    return _TOP_PX + _BOTTOM_PX + _ROW_PX * min(len(terms), _MOST)


def draw(terms: Sequence[Term], reports: tuple[str, str] | None, today: str, words: Wording) -> go.Figure:
    """The terms, newest first, on one axis of years. `reports` are the first and last day of reports, a band behind the bars."""
    shown = sorted(terms, key=lambda term: (term.first or "", term.last or "9999"), reverse=True)[:_MOST]
    axis = _axis(shown, reports, today)
    figure = go.Figure()
    for row, term in enumerate(shown):
        _add_term(figure, term, row, axis, words)
    if reports:
        _add_reports(figure, reports, axis, words)
    if axis[0] < year(today) < axis[1]:
        figure.add_vline(year(today), line={"color": style.QUIET, "width": 1, "dash": "dot"})
    figure.update_layout(_layout(len(shown), axis, words))
    return figure


def _layout(rows: int, axis: tuple[float, float], words: Wording) -> dict[str, Any]:
    return style.layout(
        words.direction, height=_TOP_PX + _BOTTOM_PX + _ROW_PX * rows, dragmode=False, barmode="overlay", showlegend=False,
        margin={"autoexpand": False, "t": _TOP_PX, "b": _BOTTOM_PX, "l": 6, "r": 6},
        xaxis={"range": axis[::-1] if words.direction == "rtl" else axis, "fixedrange": True, "gridcolor": style.GRID, "tickformat": "d",
               "nticks": 6, "zeroline": False, "tickfont": {"size": 11, "color": style.QUIET}},
        yaxis={"range": [rows - 0.35, -0.75], "fixedrange": True, "visible": False},
    )  # fmt: skip


def year(day: str) -> float:
    """An ISO day as a point on an axis of years."""
    told = date.fromisoformat(day)
    return told.year + (told.timetuple().tm_yday - 1) / 365.25


def _axis(terms: Sequence[Term], reports: tuple[str, str] | None, today: str) -> tuple[float, float]:
    """The years from the first to the last known day, with room for what fades."""
    known = [year(day) for term in terms for day in (term.first, term.last) if day] + [year(day) for day in reports or ()]
    first, last = min(known, default=year(today)), max(known, default=year(today))
    if any(term.last is None for term in terms):
        last = max(last, year(today))
    room = max(last - first, 2.0) * 0.06
    return first - room * (3 if any(term.first is None for term in terms) else 1), last + room


def _add_term(figure: go.Figure, term: Term, row: int, axis: tuple[float, float], words: Wording) -> None:
    name = post(term.office, words.language)
    start, end = (year(term.first) if term.first else axis[0]), (year(term.last) if term.last else axis[1])
    pieces = _pieces(start, end, term, (axis[1] - axis[0]) * _FADE)
    figure.add_bar(
        orientation="h", y=[row] * len(pieces), base=[base for base, _, _ in pieces], x=[length for _, length, _ in pieces], width=0.26,
        marker={"color": [style.pale(style.KINDS["state"], alpha) for _, _, alpha in pieces], "line": {"width": 0}},
        hoverinfo="text", hovertext=safe.lines(name, told(term, words)),
    )  # fmt: skip
    figure.add_annotation(
        x=1 if words.direction == "rtl" else 0, xref="paper", xanchor="right" if words.direction == "rtl" else "left", y=row, yshift=14,
        text=safe.plot(safe.short(name, _LONGEST)), showarrow=False, font={"size": 11.5, "color": style.INK},
    )  # fmt: skip


def _pieces(start: float, end: float, term: Term, fade: float) -> list[tuple[float, float, float]]:
    """Base, length and opacity of the pieces of a bar: one that is sure, and at an open end several that pale away."""
    fade = min(fade, (end - start) / 2)
    sure = start + (0 if term.first else fade), end - (0 if term.last else fade)
    pieces = [(sure[0], sure[1] - sure[0], 1.0)]
    step = fade / _STEPS
    for n in range(_STEPS):
        alpha = 1 - (n + 1) / (_STEPS + 1)
        pieces += [] if term.first else [(sure[0] - (n + 1) * step, step, alpha)]
        pieces += [] if term.last else [(sure[1] + n * step, step, alpha)]
    return pieces


def told(term: Term, words: Wording) -> str:
    """From when to when, as exactly as it is known."""
    first, last = term.written if any(term.written) else (term.first or "", term.last or "")
    days = [words.value(day) if day else words["not-known"] for day in (first, last)]
    return words.say("value-from-to", first=days[0], last=days[1])


def _add_reports(figure: go.Figure, reports: tuple[str, str], axis: tuple[float, float], words: Wording) -> None:
    first, last = (year(day) for day in reports)
    least = (axis[1] - axis[0]) * 0.004
    figure.add_vrect(max(first - least, axis[0]), min(last + least, axis[1]), fillcolor=style.SELECTED, opacity=0.22, line_width=0)
    figure.add_annotation(
        x=(first + last) / 2, y=1, yref="paper", yanchor="bottom", text=safe.plot(words["reports"]), showarrow=False,
        font={"size": 10.5, "color": style.SELECTED},
    )  # fmt: skip
