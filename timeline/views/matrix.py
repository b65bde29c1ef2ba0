"""The association matrix on screen, its actors ordered by community."""

from __future__ import annotations

from typing import Any

import dash
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import network
from timeline.case import Case
from timeline.figures import matrix as figure
from timeline.figures import style
from timeline.views import address
from timeline.views.address import Address
from timeline.views.elements import aria, in_browser
from timeline.views.seen import seen
from timeline.wording import Wording, wording

_WIDTH, _MOST = 900, 30


def layout(words: Wording) -> Component:
    """The empty card."""
    config: Any = style.CONFIG
    return html.Section(
        [
            html.Div([html.H2(words["matrix"]), html.Span(id="matrix-count", className="quiet")], className="card-head"),
            html.P(id="matrix-note", className="hint"),
            html.Div(dcc.Graph(id="matrix-graph", config=config, responsive=False), className="graph-frame"),
        ],
        className="card view view-matrix",
        tabIndex=0,  # it scrolls, so the keyboard must reach it
        **aria(label=words["matrix"]),
    )


def register(app: dash.Dash, case: Case) -> None:
    """Draws the matrix for each address and width; a cell opens its tie."""

    @app.callback(
        Output("matrix-graph", "figure"), Output("matrix-graph", "style"), Output("matrix-note", "children"),
        Output("matrix-count", "children"), Input("url", "search"), Input("width", "data"),
    )  # fmt: skip
    def _draw(search: str, width: int | None) -> tuple[Any, ...]:
        now = address.read(search)
        if not now.shows("matrix"):
            raise PreventUpdate
        return show(case, now, width or _WIDTH)

    in_browser(
        app,
        "cell",
        Output("url", "search", allow_duplicate=True),
        Output("matrix-graph", "clickData"),
        Input("matrix-graph", "clickData"),
        State("url", "search"),
    )


def show(case: Case, now: Address, width: int) -> tuple[Any, dict[str, str], str, str]:
    """The figure for an address, its style, the word on communities, and how many actors it holds."""
    words, view = wording(now.language), seen(case, now)
    found = network.tally(*view).of_kinds(now.ties)
    shown = found.strongest(_MOST, found.pairs)
    if not shown:
        return {}, {"display": "none"}, words["no-ties"], ""
    divided = network.communities(tie for pair in shown for tie in pair.relations)
    order = [actor for group in divided.groups for actor in group]
    groups = {actor: n for n, group in enumerate(divided.groups) for actor in group}
    drawn = figure.draw(view.case, order, shown, groups, words, width=width)
    return drawn, {}, _note(divided, words), words.count("count-actors", len(order))


def _note(found: network.Communities, words: Wording) -> str:
    """How far the frames are more than chance."""
    key = "communities-clear" if found.are_clear else "communities-weak"
    return words.say(key, n=len(found.groups), modularity=f"{found.modularity:.2f}")
