"""The network on screen, and beside it the actors by number of events, which can be read without the picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import dash
from dash import Input, Output, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import config, coreference, network
from timeline.case import Case, Row, counted
from timeline.figures import edges, style
from timeline.figures import network as figure
from timeline.figures.safe import shown
from timeline.network import Meeting
from timeline.reading import redated
from timeline.records import Relation
from timeline.views import address
from timeline.views.address import Address
from timeline.views.elements import aria
from timeline.views.seen import Seen, seen
from timeline.wording import Wording, wording

_WIDTH, _LIST_PX = 900, 264
_HEIGHTS = {"together": 400, "network": 580}
_LISTED = {"together": 12, "network": 21}


def layout(words: Wording) -> Component:
    """The empty card."""
    config: Any = style.CONFIG | {"scrollZoom": True, "doubleClick": "reset"}
    return html.Section(
        [
            html.Div([html.H2(words["network"]), html.Span(id="network-count", className="quiet")], className="card-head"),
            html.Nav(id="network-kinds", className="kinds", **aria(label=words["kinds-of-ties"])),
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

    @app.callback(
        Output("network-graph", "figure"), Output("network-graph", "style"), Output("network-note", "children"),
        Output("network-count", "children"), Output("ranking", "children"), Output("network-kinds", "children"),
        Input("url", "search"), Input("width", "data"),
    )  # fmt: skip
    def _draw(search: str, width: int | None) -> tuple[Any, ...]:
        now = address.read(search)
        if not now.shows("network"):
            raise PreventUpdate
        words, view = wording(now.language), seen(case, now)
        met = _meetings(case, view, now)
        every = network.tally(view.case, view.rows, met)
        found = every.of_kinds(now.ties)
        beside = ranking(view.case, view.rows, now, words), choices(every.by_kind, now, words)
        if not len(found) and not met:
            return {}, {"display": "none"}, words["no-ties"], "", *beside
        size = (max((width or _WIDTH) - _LIST_PX, 320), _HEIGHTS.get(now.view, _HEIGHTS["together"]))
        strongest = found.strongest(config.number("actors_in_network"), config.number("ties_in_network"))
        ties = [tie for pair in strongest for tie in pair.relations]
        drawn = figure.draw(*view, ties, _places(case, view.case, now), words, meetings=met, size=size, chosen=now.open)
        shown = words.say("more-not-drawn", shown=len(strongest), all=found.pairs) if len(strongest) < found.pairs else ""
        return drawn, {"height": f"{size[1]}px"}, "", shown, *beside


def _meetings(case: Case, view: Seen, now: Address) -> tuple[Meeting, ...]:
    """The meetings to draw as nodes. Reports are found to tell one deed by the persons in it, however these are shown."""
    if not now.meetings:
        return ()
    dated = redated(case, now.dated)
    told = coreference.by_row(dated)
    rows = network.candidates(view.rows, alone=not coreference.are_compared(dated))
    return network.meetings(rows, {row.key: told[row.key].rows for row in rows})


def _places(case: Case, shown: Case, now: Address) -> Mapping[str, tuple[float, float]]:
    """The positions, with those of who is found only once a report is dated by hand, such as whoever held an office on that day."""
    places = network.positions(case.by_side if now.by_side else case)
    return places if shown.actors.keys() <= places.keys() else {**network.positions(shown), **places}


def choices(counts: Counter[str], now: Address, words: Wording) -> list[Component]:
    """A link for each kind of tie that there is, which adds it to those drawn or takes it away, and one for meetings as nodes."""
    present = [kind for kind in network.kinds() if counts[kind] or kind in now.ties]
    every = _choice(words["all-ties"], now.query(ties=()), is_on=not now.ties)
    links = [_kind(kind, counts[kind], now, words) for kind in present]
    to = now.query(meetings=not now.meetings)
    nodes = _choice(words["meetings-as-nodes"], to, is_on=now.meetings, css=" apart", title=words["meetings-hint"])
    return [every, *links, nodes]


def _kind(kind: str, count: int, now: Address, words: Wording) -> Component:
    known = network.kinds()[kind]
    rest = tuple(other for other in now.ties if other != kind)
    to = now.query(ties=rest if kind in now.ties else (*now.ties, kind))
    sign = edges.promised(Relation("", "", name, 1) for name in known.types)
    return _choice(f"{known.name(words.language)} · {count}", to, is_on=kind in now.ties, css=f" sign-{sign}")


def _choice(label: str, to: str, *, is_on: bool, css: str = "", title: str = "") -> Component:
    return dcc.Link(label, href=to, className="choice" + (" is-on" if is_on else "") + css, title=title or label)


def ranking(case: Case, rows: Sequence[Row], now: Address, words: Wording) -> list[Component]:
    """The actors with the most events, each a link that opens it."""
    counts = [(actor, n) for actor, n in counted(rows).items() if actor in case.actors][: _LISTED.get(now.view, 12)]
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
