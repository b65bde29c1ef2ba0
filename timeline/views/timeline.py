"""The timeline on screen, over it the whole time at a glance, and under it a tray for the events without a calendar date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

import dash
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import chronology
from timeline.case import Case, Filters, Rows
from timeline.events.lexicon import event_types
from timeline.figures import overview, style, themes
from timeline.figures import timeline as figure
from timeline.figures.safe import page
from timeline.figures.telling import lane_label
from timeline.figures.timeline import Look
from timeline.reading import redated
from timeline.views import address
from timeline.views.address import Address
from timeline.views.elements import aria, in_browser
from timeline.views.tray import tray
from timeline.wording import Wording, wording

_WIDTH, _HEIGHT = 900, 380


def layout(words: Wording) -> Component:
    """The empty card."""
    whole = html.Button(words["whole-time"], id="whole-time", className="button plain", type="button")
    tools = html.Div(id="timeline-tools", className="tools")
    config: Any = style.CONFIG
    graph = dcc.Graph(id="timeline-graph", figure=style.BLANK, config=config, responsive=True)
    strip = dcc.Graph(id="overview", figure=style.BLANK, config=config, style={"height": f"{overview.HEIGHT}px"})
    return html.Section(
        [
            html.Div([html.H2(words["timeline"]), tools, whole], className="card-head"),
            html.Div(strip, className="overview",
                     title=words["overview-hint"], **aria(hidden="true")),
            html.P(id="timeline-note", className="hint"),
            html.P(id="timeline-told", className="unseen"),
            html.Div(graph, className="graph-frame", tabIndex=0, role="group",
                     **aria(label=words["timeline-keys"], describedby="timeline-told")),
            html.Div(id="timeline-said", className="unseen", **aria(live="polite")),
            html.Div(id="tray"),
            dcc.Store(id="height"),
        ],
        className="card view view-timeline",
        **aria(label=words["timeline"]),
    )  # fmt: skip


def register(app: dash.Dash, case: Case) -> None:
    """Draws the timeline for each address, size and stretch of time that is zoomed to, and lets the overview set the period."""

    @app.callback(
        Output("timeline-graph", "figure"), Output("timeline-graph", "style"), Output("timeline-note", "children"),
        Input("url", "search"), Input("width", "data"), Input("height", "data"), Input("zoom", "data"),
    )  # fmt: skip
    def _draw(search: str, width: int | None, height: int | None, zoom: list[str] | None) -> tuple[Any, dict[str, Any], str]:
        now = _asked(search)
        return drawn(redated(case, now.dated), now, (width or _WIDTH, height or _HEIGHT), zoom)

    @app.callback(Output("overview", "figure"), Input("url", "search"), Input("width", "data"))
    def _overview(search: str, width: int | None) -> Any:
        now = _asked(search)
        return whole_time(redated(case, now.dated), now, width or _WIDTH)

    @app.callback(Output("timeline-tools", "children"), Output("timeline-told", "children"), Input("url", "search"))
    def _tools(search: str) -> tuple[list[Component], str]:
        now = _asked(search)
        return tools(now), in_words(redated(case, now.dated), now)

    @app.callback(Output("tray", "children"), Input("url", "search"))
    def _tray(search: str) -> Component | None:
        now = _asked(search)
        dated = redated(case, now.dated)
        return tray(dated, chronology.undated(dated.select(now.filters), now.filters.first, now.filters.last), now)

    in_browser(app, "reveal", Output("timeline-note", "title"), Input("timeline-graph", "figure"))
    in_browser(app, "height", Output("height", "data"), Output("network-height", "data"), Input("main", "className"), initially=True)
    in_browser(
        app, "brush", Output("url", "search", allow_duplicate=True), Input("overview", "relayoutData"), Input("whole-time", "n_clicks"),
        State("url", "search"),
    )  # fmt: skip


def _asked(search: str) -> Address:
    now = address.read(search)
    if not now.shows("timeline"):
        raise PreventUpdate
    return now


def drawn(case: Case, now: Address, size: tuple[int, int], zoom: list[str] | None) -> tuple[Any, dict[str, Any], str]:
    """The figure for an address, its style, and a note on what is not in it; `size` is the room for it in pixels."""
    words = wording(now.language)
    chosen = case.select(now.filters)
    rows = chronology.dated(chosen, now.filters.first, now.filters.last)
    if not rows:
        return {}, {"display": "none"}, words["no-dated"] if chosen else words["no-events"]
    near = _near(case, rows, now, zoom)
    look = Look(now.lanes, now.axis, *size, chosen=now.open, today=date.today().isoformat())
    made = figure.draw(case, near, _days(near, now, zoom), event_types(), words, look)
    note = words.count("events-outside", len(rows) - len(near)) if len(near) < len(rows) else ""
    return themes.themed(made, now.theme), {"height": f"{made.layout.height}px"}, note


def whole_time(case: Case, now: Address, width: int) -> Any:
    """The overview for an address: all that its other filters leave, and its period as a box."""
    filters = now.filters
    rows, days = _whole_time(case, replace(filters, first=None, last=None, certain=False))
    if not rows:
        return {"layout": style.BLANK["layout"] | {"height": overview.HEIGHT}}
    period = None
    if filters.first or filters.last:
        period = (
            chronology.ordinal(filters.first) if filters.first else days[0],
            chronology.ordinal(filters.last) if filters.last else days[1],
        )
        days = (min(days[0], period[0]), max(days[1], period[1]))
    made = overview.draw(rows, days, period, wording(now.language), axis=now.axis, width=width)
    return themes.themed(made, now.theme)


def in_words(case: Case, now: Address) -> str:
    """What the figure shows, for who cannot see it: the days that it spans, and its lanes with their events; empty without any."""
    words = wording(now.language)
    rows = Rows.of(chronology.dated(case.select(now.filters), now.filters.first, now.filters.last))
    if not rows:
        return ""
    lanes = [
        f"{lane_label(case, now.lanes, lane, event_types(), words)} ({len(own)})"
        for lane, own in chronology.share(rows, now.lanes, case.sides).items()
    ]
    low, high = (rows.column(days) for days in rows.table.days)
    first, last = (date.fromordinal(int(day)).isoformat() for day in (low.min(), high.max()))
    listed = ("، " if words.language == "ar" else ", ").join(lanes)
    return page(words.say("timeline-told", first=words.day(first), last=words.day(last), lanes=listed))


@lru_cache(maxsize=16)
def _whole_time(case: Case, filters: Filters) -> tuple[Rows, tuple[int, int]]:
    """The dated rows and their days, kept because one period after the other is looked at."""
    rows = chronology.dated(case.select(filters))
    return rows, chronology.window(chronology.focus(rows)) if rows else (0, 0)


def tools(now: Address) -> list[Component]:
    """Links that choose the lanes, and one that turns the direction of time round."""
    words = wording(now.language)
    axis = now.axis or words.direction
    other = "ltr" if axis == "rtl" else "rtl"
    lanes = [
        dcc.Link(words[f"lanes-{by}"], href=now.query(lanes=by), className="view-tab is-on" if by == now.lanes else "view-tab")
        for by in chronology.BY
    ]
    turn = dcc.Link("⇄", href=now.query(axis="" if other == words.direction else other), className="button plain turn",
                    title=words[f"axis-to-{other}"])  # fmt: skip
    return [html.Span(words["lanes"], className="quiet"), html.Div(lanes, className="tabs"), turn]


def _near(case: Case, rows: Rows, now: Address, zoom: list[str] | None) -> Rows:
    """The rows without the far ones, unless a stretch or the whole time (an empty list) is asked for, or a far one is open."""
    if zoom is not None or now.filters.first or now.filters.last:
        return rows
    near = chronology.focus(rows)
    place = case.by_key.place(now.open)
    is_far = rows.find(place) is not None and near.find(place) is None
    return rows if is_far else near


def _days(rows: Rows, now: Address, zoom: list[str] | None) -> tuple[int, int]:
    """What is zoomed to, else the period that is asked for, else all."""
    if zoom and len(zoom) == 2:
        return chronology.window(rows, *sorted(day[:10] for day in zoom))
    return chronology.window(rows, now.filters.first, now.filters.last)
