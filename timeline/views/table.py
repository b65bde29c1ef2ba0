"""The events as a table. Every cell is plain text: no HTML, no Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import dash
import dash_ag_grid as dag
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import config
from timeline.case import Case, Row, names_of
from timeline.events.lexicon import event_types
from timeline.figures.safe import page
from timeline.figures.telling import summary, type_label, when
from timeline.reading import redated
from timeline.views import address, panel
from timeline.views.elements import aria, in_browser
from timeline.wording import Wording, wording

_TOOLTIPS = {"date": "when"}  # a date that is only bounded says its bounds when it is pointed at
# Column, its word in the interface, its share of the width, its least width in pixels.
_COLUMNS = (("date", "date", 2, 118), ("type", "type", 2, 110), ("summary", "summary", 6, 200), ("source", "source", 3, 110),
            ("target", "target", 3, 110), ("status", "status", 1, 80), ("report", "report", 3, 110))  # fmt: skip


def layout(words: Wording) -> Component:
    """The empty grid."""
    grid = dag.AgGrid(
        id="table-grid", columnDefs=_columns(words), rowData=[], getRowId="params.data.key",
        defaultColDef={"sortable": True, "resizable": True, "suppressMovable": True},
        dashGridOptions={"enableRtl": words.direction == "rtl", "localeText": _locale(words), "animateRows": False, "rowHeight": 34,
                         "headerHeight": 36, "enableBrowserTooltips": True,
                         "rowSelection": {"mode": "multiRow", "checkboxes": True, "headerCheckbox": True, "enableClickSelection": False}},
        style={"height": "100%", "width": "100%"},
    )  # fmt: skip
    return html.Section(
        [html.Div([html.H2(words["table"]), *_tools(words)], className="card-head"), html.Div(grid, className="grid-frame")],
        className="card view view-table", **aria(label=words["table"]),
    )  # fmt: skip


def _columns(words: Wording) -> list[dict[str, Any]]:
    columns: list[dict[str, Any]] = [
        {"field": field, "tooltipField": _TOOLTIPS.get(field, field), "headerName": words[word], "flex": flex, "minWidth": least}
        for field, word, flex, least in _COLUMNS
    ]
    # A date in words has no order of its own.
    columns[0]["comparator"] = {"function": "byDay"}
    return columns


def _tools(words: Wording) -> list[Component]:
    """What copies rows, says that it has, and chooses the columns."""
    names = [{"label": words[word], "value": field} for field, word, _, _ in _COLUMNS]
    chosen = dcc.Checklist(
        names, [field for field, *_ in _COLUMNS], id="table-columns", className="menu-items", persistence=True, persistence_type="session",
    )  # fmt: skip
    return [
        html.Span(id="table-page", className="pages"),
        html.Span(id="table-said", className="quiet", role="status"),
        html.Button(words["copy-rows"], id="table-copy", className="button", type="button", title=words["copy-rows-hint"]),
        html.Details([html.Summary(words["columns"], className="button"), chosen], className="menu"),
    ]


def _locale(words: Wording) -> dict[str, str]:
    return {
        "noRowsToShow": words["no-events"], "loadingOoo": "…", "ariaLabelTooltip": words["summary"],
        "ariaRowSelect": words["select-row"], "ariaRowDeselect": words["select-row"], "ariaRowToggleSelection": words["select-row"],
        "ariaHeaderSelection": words["select-all"],
    }  # fmt: skip


def register(app: dash.Dash, case: Case) -> None:
    """Fills the grid for each address that shows it."""

    in_browser(
        app, "columns", Output("table-grid", "columnDefs"), Input("table-columns", "value"), State("table-grid", "columnDefs"),
        initially=True,
    )  # fmt: skip
    in_browser(
        app, "copy", Output("table-said", "children"), Input("table-copy", "n_clicks"), State("table-grid", "selectedRows"),
        State("table-grid", "virtualRowData"), State("table-grid", "columnDefs"),
    )  # fmt: skip

    @app.callback(Output("table-grid", "rowData"), Output("table-page", "children"), Input("url", "search"))
    def _fill(search: str) -> tuple[list[dict[str, Any]], list[Component]]:
        now = address.read(search)
        if not now.shows("table"):
            raise PreventUpdate
        words = wording(now.language)
        dated = redated(case, now.dated)
        rows = dated.select(now.filters)
        most = config.number("rows_on_page")
        start, end = panel.page_of(len(rows), most, now)
        return [line(dated, row, words) for row in rows[start:end]], panel.turning("events", len(rows), most, now, words)


def line(case: Case, row: Row, words: Wording) -> dict[str, Any]:
    """One row of the table: plain text by column, the key that a click opens, and by what dates are sorted, undated events last."""
    event = row.event
    cells = {
        "date": words.value(event.date), "when": when(row, words), "type": type_label(event.type, event_types(), words.language),
        "summary": summary(row, words.language), "source": _names(case, event.source, words), "target": _names(case, event.target, words),
        "status": words.get(f"status-{event.status}", event.status), "report": case.by_name[row.report].report.title or row.report,
    }  # fmt: skip
    return {"key": row.key, "at": row.days[0] if row.days else "", **{name: page(text) for name, text in cells.items()}}


def _names(case: Case, ids: Iterable[str], words: Wording) -> str:
    return ("، " if words.language == "ar" else ", ").join(names_of(case, ids, words.language))
