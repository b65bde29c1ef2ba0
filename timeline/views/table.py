"""What is in view as a table of events, of actors or of ties. Every cell is plain text: no HTML, no Markdown."""

from __future__ import annotations

from typing import Any, cast

import dash
import dash_ag_grid as dag
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import config
from timeline.case import Case
from timeline.views import address, panel
from timeline.views.address import ROWS, Address
from timeline.views.elements import aria, in_browser
from timeline.views.lines import COLUMNS, columns, table
from timeline.views.seen import seen
from timeline.wording import Wording, wording


def layout(words: Wording) -> Component:
    """The empty grid."""
    every = {rows: columns(rows, words) for rows in ROWS}
    grid = dag.AgGrid(
        id="table-grid", columnDefs=every[ROWS[0]], rowData=[], getRowId="params.data.key",
        defaultColDef={"sortable": True, "resizable": True, "suppressMovable": True},
        dashGridOptions={"enableRtl": words.direction == "rtl", "localeText": _locale(words), "animateRows": False, "rowHeight": 34,
                         "headerHeight": 36, "enableBrowserTooltips": True,
                         "rowSelection": {"mode": "multiRow", "checkboxes": True, "headerCheckbox": True, "enableClickSelection": False}},
        style={"height": "100%", "width": "100%"},
    )  # fmt: skip
    sorts = html.Nav(id="table-rows", **aria(label=words["table"]))
    head = html.Div([html.H2(words["table"]), sorts, *_tools(words)], className="card-head")
    return html.Section(
        [head, html.Div(grid, className="grid-frame"), dcc.Store(id="table-kind", data=ROWS[0]), dcc.Store(id="table-all", data=every)],
        className="card view view-table", **aria(label=words["table"]),
    )  # fmt: skip


def _tools(words: Wording) -> list[Component]:
    """What copies rows, says that it has, and chooses the columns of each sort of row."""
    chosen, of = [_chosen(rows, words) for rows in ROWS], cast(Any, {"data-rows": ROWS[0]})
    menu = html.Div(chosen, id="table-columns", className="menu-items", **of)
    return [
        html.Span(id="table-page", className="pages"),
        html.Span(id="table-said", className="quiet", role="status"),
        html.Button(words["copy-rows"], id="table-copy", className="button", type="button", title=words["copy-rows-hint"]),
        html.Details([html.Summary(words["columns"], className="button"), menu], className="menu"),
    ]


def _chosen(rows: str, words: Wording) -> Component:
    names = [{"label": words[column.word], "value": column.field} for column in COLUMNS[rows]]
    every = [column.field for column in COLUMNS[rows]]
    return dcc.Checklist(names, every, id=f"columns-{rows}", className=f"of-{rows}", persistence=True, persistence_type="session")


def _locale(words: Wording) -> dict[str, str]:
    return {
        "noRowsToShow": words["no-rows"], "loadingOoo": "…", "ariaLabelTooltip": words["summary"],
        "ariaRowSelect": words["select-row"], "ariaRowDeselect": words["select-row"], "ariaRowToggleSelection": words["select-row"],
        "ariaHeaderSelection": words["select-all"],
    }  # fmt: skip


def register(app: dash.Dash, case: Case) -> None:
    """Fills the grid for each address that shows it."""

    chosen = [Input(f"columns-{rows}", "value") for rows in ROWS]
    in_browser(
        app, "columns", Output("table-grid", "columnDefs"), Input("table-kind", "data"), *chosen, State("table-all", "data"), initially=True
    )
    in_browser(
        app, "copy", Output("table-said", "children"), Input("table-copy", "n_clicks"), State("table-grid", "selectedRows"),
        State("table-grid", "virtualRowData"), State("table-grid", "columnDefs"),
    )  # fmt: skip

    @app.callback(
        Output("table-grid", "rowData"), Output("table-kind", "data"), Output("table-rows", "children"), Output("table-page", "children"),
        Input("url", "search"),
    )  # fmt: skip
    def _fill(search: str) -> tuple[list[dict[str, Any]], str, Component, list[Component]]:
        now = address.read(search)
        if not now.shows("table"):
            raise PreventUpdate
        words, found = wording(now.language), table(now.rows, seen(case, now))
        most = config.number("rows_on_page")
        shown = found.lines(*panel.page_of(found.number, most, now), words)
        return shown, now.rows, tabs(now, words), panel.turning("rows", found.number, most, now, words)


def tabs(now: Address, words: Wording) -> Component:
    """Links between the sorts of rows."""
    links = [
        dcc.Link(words[f"rows-{rows}"], href=now.query(rows=rows), className="view-tab is-on" if rows == now.rows else "view-tab")
        for rows in ROWS
    ]
    return html.Div(links, className="tabs")
