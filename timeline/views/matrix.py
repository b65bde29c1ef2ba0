"""The association matrix on screen, its actors ordered by community, with the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import config, network
from timeline.case import Case, names_of
from timeline.figures import matrix as figure
from timeline.figures import style, themes
from timeline.figures.safe import isolated
from timeline.network import MOST
from timeline.views import address, beside, sentences
from timeline.views.address import Address
from timeline.views.elements import aria, in_browser
from timeline.views.seen import seen
from timeline.wording import Wording, wording

_WIDTH = 900
# A matrix is legible for three quarters of the actors that a network of the same size is.
_PART = 0.75
_THRESHOLDS = (1, 2, 3, 5, 10)


def layout(words: Wording) -> Component:
    """The empty card."""
    settings: Any = style.CONFIG
    graph = dcc.Graph(id="matrix-graph", figure=style.BLANK, config=settings, responsive=False)
    return html.Section(
        [
            html.Div([html.H2(words["matrix"]), html.Span(id="matrix-count", className="quiet"),
                      html.Div(id="matrix-tools", className="tools")], className="card-head"),
            html.Div(id="matrix-note", className="hint", role="status"),
            html.Div(graph, className="graph-frame", tabIndex=0, role="group", **aria(label=words["matrix-keys"])),
            html.Div(id="matrix-said", className="unseen", **aria(live="polite")),
            html.Div(id="matrix-words"),
        ],
        className="card view view-matrix",
        tabIndex=0,  # it scrolls, so the keyboard must reach it
        **aria(label=words["matrix"]),
    )  # fmt: skip


def register(app: dash.Dash, case: Case) -> None:
    """Draws the matrix for each address and width; a cell opens its tie."""

    @app.callback(
        Output("matrix-graph", "figure"), Output("matrix-graph", "style"), Output("matrix-note", "children"),
        Output("matrix-count", "children"), Output("matrix-words", "children"), Output("matrix-tools", "children"),
        Input("url", "search"), Input("width", "data"),
    )  # fmt: skip
    def _draw(search: str, width: int | None) -> tuple[Any, ...]:
        now = address.read(search)
        if not now.shows("matrix"):
            raise PreventUpdate
        return *show(case, now, width or _WIDTH), tools(now)

    in_browser(
        app,
        "cell",
        Output("url", "search", allow_duplicate=True),
        Output("matrix-graph", "clickData"),
        Input("matrix-graph", "clickData"),
        State("url", "search"),
    )


def show(case: Case, now: Address, width: int) -> tuple[Any, dict[str, str], list[Component], str, list[Component]]:
    """The figure for an address, its style, what it means and how far to trust it, how many actors it holds, and the same in words."""
    words, view = wording(now.language), seen(case, now)
    found = network.tally(*view).of_kinds(now.ties)
    heavy = network.near(found.strongest(len(found.names), config.number("ties_weighed")), now.network.choice())
    shown = network.strongest(heavy, round(now.network.most * _PART), len(heavy))
    if not shown:
        return {}, {"display": "none"}, [html.P(words["no-ties"])], "", []
    drawn_ties = [tie for pair in shown for tie in pair.relations]
    divided = network.communities(drawn_ties)
    order = [actor for group in divided.groups for actor in group]
    groups = {actor: n for n, group in enumerate(divided.groups) for actor in group}
    drawn = figure.draw(view.case, order, shown, groups, words, width=width)
    note: list[Component] = [html.P(words["matrix-reads"]), html.P(honest(divided, network.chance(drawn_ties, divided), words))]
    if now.network.around:
        note.append(html.P(beside.around(view.case, len(order), now, words)))
    said = [_groups(view.case, divided, words), sentences.listed(view.case, shown, now, words)]
    return themes.themed(drawn, now.theme), {}, note, words.count("count-actors", len(order)), said


def honest(found: network.Communities, chance: network.Chance, words: Wording) -> str:
    """How clear the groups are, against networks at random, and what that means."""
    numbers = {"modularity": f"{found.modularity:.2f}", "mean": f"{chance.mean:.2f}", "draws": chance.draws, "reached": chance.reached}
    said = words.say("communities-chance", n=len(found.groups), **numbers)
    return f"{said} {words['communities-more' if chance.is_beaten else 'communities-no-more']}"


def _groups(case: Case, found: network.Communities, words: Wording) -> Component:
    """The groups in words, in the order of the matrix, folded away."""
    comma = "، " if words.language == "ar" else ", "
    named = [comma.join(isolated(name) for name in names_of(case, group, words.language)) for group in found.groups]
    items = [html.Li(words.say("group-n", n=n, names=names)) for n, names in enumerate(named, 1)]
    return html.Details([html.Summary(f"{words['groups-in-words']} ({len(items)})"), html.Ul(items, className="in-words")])


def tools(now: Address) -> list[Component]:
    """Links that choose how many actors the matrix holds, and how much a tie must weigh to be in it."""
    words, asked = wording(now.language), now.network
    most = [(str(round(n * _PART)), asked._replace(most=n), n == asked.most) for n in MOST]
    least = [(str(n), asked._replace(least=n), n == asked.least) for n in sorted({*_THRESHOLDS, asked.least})]
    return [*_tabs(words["most"], most, now), *_tabs(words["least"], least, now)]


def _tabs(label: str, choices: Sequence[tuple[str, Any, bool]], now: Address) -> list[Component]:
    links = [
        dcc.Link(name, href=now.query(network=asked), className="view-tab is-on" if is_on else "view-tab") for name, asked, is_on in choices
    ]
    return [html.Span(label, className="quiet"), html.Div(links, className="tabs", role="group", **aria(label=label))]
