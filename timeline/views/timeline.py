"""The timeline on screen, and under it a tray for the events without a calendar date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash
from dash import Input, Output, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import chronology
from timeline.case import Case, Row
from timeline.events.lexicon import event_types
from timeline.figures import style
from timeline.figures import timeline as figure
from timeline.figures.safe import isolated, page, short, shown
from timeline.reading import redated
from timeline.views import address, dating
from timeline.views.address import Address
from timeline.views.elements import aria, in_browser
from timeline.wording import Wording, wording

_WIDTH, _MOST_IN_TRAY, _CHIP = 900, 200, 48


def layout(words: Wording) -> Component:
    """The empty card."""
    whole = html.Button(words["whole-time"], id="whole-time", className="button plain", type="button")
    config: Any = style.CONFIG
    return html.Section(
        [
            html.Div([html.H2(words["timeline"]), whole], className="card-head"),
            html.Div(dcc.Graph(id="timeline-graph", config=config, responsive=True), className="graph-frame"),
            html.P(id="timeline-note", className="hint"),
            html.Div(id="tray"),
        ],
        className="card view view-timeline",
        **aria(label=words["timeline"]),
    )


def register(app: dash.Dash, case: Case) -> None:
    """Draws the timeline for each address, width and stretch of time that is zoomed to."""
    titles = {name: analysis.report.title or name for name, analysis in case.by_name.items()}

    @app.callback(
        Output("timeline-graph", "figure"), Output("timeline-graph", "style"), Output("timeline-note", "children"),
        Input("url", "search"), Input("width", "data"), Input("zoom", "data"),
    )  # fmt: skip
    def _draw(search: str, width: int | None, zoom: list[str] | None) -> tuple[Any, dict[str, Any], str]:
        now = address.read(search)
        if not now.shows("timeline"):
            raise PreventUpdate
        words = wording(now.language)
        chosen = redated(case, now.dated).select(now.filters)
        rows = chronology.dated(chosen, now.filters.first, now.filters.last)
        if not rows:
            return {}, {"display": "none"}, words["no-dated"] if chosen else words["no-events"]
        near = _near(rows, now, zoom)
        days = _days(near, now, zoom)
        drawn = figure.draw(near, days, event_types(), words, titles, width=width or _WIDTH, chosen=now.open)
        note = words.count("events-outside", len(rows) - len(near)) if len(near) < len(rows) else ""
        return drawn, {"height": f"{drawn.layout.height}px"}, note

    in_browser(app, "reveal", Output("timeline-note", "title"), Input("timeline-graph", "figure"))

    @app.callback(Output("tray", "children"), Input("url", "search"))
    def _tray(search: str) -> Component | None:
        now = address.read(search)
        if not now.shows("timeline"):
            raise PreventUpdate
        dated = redated(case, now.dated)
        return tray(dated, chronology.undated(dated.select(now.filters), now.filters.first, now.filters.last), now)


def _near(rows: Sequence[Row], now: Address, zoom: list[str] | None) -> Sequence[Row]:
    """The rows without the far ones, unless a stretch or the whole time (an empty list) is asked for, or a far one is open."""
    if zoom is not None or now.filters.first or now.filters.last:
        return rows
    near = chronology.focus(rows)
    is_far = any(row.key == now.open for row in rows) and not any(row.key == now.open for row in near)
    return rows if is_far else near


def _days(rows: Sequence[Row], now: Address, zoom: list[str] | None) -> tuple[int, int]:
    """What is zoomed to, else the period that is asked for, else all."""
    if zoom and len(zoom) == 2:
        return chronology.window(rows, *sorted(day[:10] for day in zoom))
    return chronology.window(rows, now.filters.first, now.filters.last)


def tray(case: Case, rows: Sequence[Row], now: Address) -> Component | None:
    """The events without a calendar date, by report and then by what is known of their time, each a link that opens it."""
    if not rows:
        return None
    words = wording(now.language)
    listed = rows[:_MOST_IN_TRAY]
    by_report = {name: [row for row in listed if row.report == name] for name in dict.fromkeys(row.report for row in listed)}
    parts = [_of_report(case, name, members, now, words) for name, members in by_report.items()]
    head = html.Summary([html.Strong(words["undated"]), " ", html.Span(words.count("events", len(rows)), className="count")])
    rest = [html.P(words.say("list-cut", shown=len(listed), all=len(rows)), className="quiet")] if len(listed) < len(rows) else []
    return html.Details([head, html.Div([*parts, *rest], className="tray-groups")], open=now.view != "together", className="tray")


def _of_report(case: Case, name: str, rows: Sequence[Row], now: Address, words: Wording) -> Component:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.event.date or "", []).append(row)
    lines = [
        part
        for value, members in sorted(groups.items())
        for part in (html.Dt(page(words.value(value))), html.Dd([_chip(row, now, words) for row in members], className="chips"))
    ]
    report = case.by_name[name].report
    head: list[Component] = [html.Bdi(shown(report.title or name), className="title")]
    if not dating.is_day(report.published):
        head.append(html.Span(page(dating.line(report.published, words)), className="quiet"))
        head.append(dcc.Link(words["set-date"], href=now.query(view="reports", open=f"report:{name}")))
    return html.Div([html.H3(head), html.Dl(lines)], className="tray-group")


def _chip(row: Row, now: Address, words: Wording) -> Component:
    types = event_types()
    colour = types[row.event.type].colour if row.event.type in types else style.QUIET
    label = figure.summary(row, words.language) or figure.type_label(row.event.type, types, words.language)
    classes = f"chip status-{row.event.status}" + (" is-open" if now.open == row.key else "")
    # The dot is drawn by the style sheet, because many boxes in boxes take Dash many seconds.
    return dcc.Link(
        isolated(short(label, _CHIP)), href=now.query(open=row.key), className=classes, style={"--dot": colour},
        title=page(f"{figure.when(row, words)} · {label}"),
    )  # fmt: skip
