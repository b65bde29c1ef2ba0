"""The network on screen, and beside it the actors by number of events, which can be read without the picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import dash
from dash import Input, Output, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import config, network
from timeline.case import Case, Row
from timeline.events.lexicon import event_types
from timeline.figures import network as figure
from timeline.figures import style
from timeline.figures.safe import shown
from timeline.reading import redated
from timeline.views import address
from timeline.views.address import Address
from timeline.views.elements import aria
from timeline.wording import Wording, wording

_WIDTH, _LIST_PX, _MOST_LISTED = 900, 264, 12
_HEIGHTS = {"together": 380, "network": 620}


def layout(words: Wording) -> Component:
    """The empty card."""
    config: Any = style.CONFIG | {"scrollZoom": True, "doubleClick": "reset"}
    return html.Section(
        [
            html.Div([html.H2(words["network"]), html.Span(id="network-count", className="quiet")], className="card-head"),
            html.Div(
                [
                    html.Div(dcc.Graph(id="network-graph", config=config, responsive=True), className="graph-frame"),
                    html.Div(id="ranking", className="ranking"),
                ],
                className="network-body",
            ),
            html.P(id="network-note", className="hint"),
        ],
        className="card view view-network",
        **aria(label=words["network"]),
    )


def register(app: dash.Dash, case: Case) -> None:
    """Draws the network for each address and width. Positions belong to the whole case, so that filters only hide and show."""
    positions = network.positions(case)

    @app.callback(
        Output("network-graph", "figure"), Output("network-graph", "style"), Output("network-note", "children"),
        Output("network-count", "children"), Output("ranking", "children"), Input("url", "search"), Input("width", "data"),
    )  # fmt: skip
    def _draw(search: str, width: int | None) -> tuple[Any, ...]:
        now = address.read(search)
        if not now.shows("network"):
            raise PreventUpdate
        words = wording(now.language)
        dated = redated(case, now.dated)
        rows = dated.select(now.filters)
        ties = network.ties(dated, rows)
        if not ties:
            return {}, {"display": "none"}, words["no-ties"], "", ranking(dated, rows, now, words)
        size = (max((width or _WIDTH) - _LIST_PX, 320), _HEIGHTS.get(now.view, _HEIGHTS["together"]))
        drawn = figure.draw(dated, rows, ties, _with_newcomers(positions, dated), event_types(), words, size=size, chosen=now.open)
        return drawn, {"height": f"{size[1]}px"}, "", _shown_of_all(figure.pairs(ties), words), ranking(dated, rows, now, words)


def _with_newcomers(positions: Mapping[str, tuple[float, float]], dated: Case) -> Mapping[str, tuple[float, float]]:
    """The positions, with those of who is found only once a report is dated by hand, such as whoever held an office on that day."""
    return positions if dated.actors.keys() <= positions.keys() else {**network.positions(dated), **positions}


def _shown_of_all(found: Sequence[figure.Pair], words: Wording) -> str:
    drawn = figure.strongest(found, config.number("actors_in_network"), config.number("ties_in_network"))
    return words.say("more-not-drawn", shown=len(drawn), all=len(found)) if len(drawn) < len(found) else ""


def ranking(case: Case, rows: Sequence[Row], now: Address, words: Wording) -> list[Component]:
    """The actors with the most events, each a link that opens it."""
    counts = Counter(actor for row in rows for actor in row.event.actors if actor in case.actors).most_common(_MOST_LISTED)
    most = counts[0][1] if counts else 1
    items = [
        html.Li(
            dcc.Link(
                [
                    html.Bdi(shown(case.actors[actor].name(words.language)), className="name"),
                    html.Span(html.Span(style={"inlineSize": f"{100 * n / most:.0f}%"}), className="bar", **aria(hidden="true")),
                    html.Span(str(n), className="count"),
                ],
                href=now.query(open=f"actor:{actor}"),
            )
        )
        for actor, n in counts
    ]
    return [html.H3(words["most-present"]), html.Ol(items)]
