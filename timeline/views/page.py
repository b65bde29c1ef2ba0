"""The page around the views: header, filters, counts, and the switch between views."""

from __future__ import annotations

import dash
import dash_mantine_components as dmc
import numpy as np
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component

from timeline import coreference, rounds
from timeline.case import Case
from timeline.network import positions, tally
from timeline.reading import redated
from timeline.views import address, dating, downloads, evidence, filters, matrix, network, reports, saved, table, timeline, tracks
from timeline.views.address import VIEWS, Address
from timeline.views.elements import aria, in_browser
from timeline.views.seen import seen
from timeline.wording import Wording, wording

# Every view has `layout(words)` and `register(app, case)`; a new one is a file and an entry here.
PARTS = (timeline, tracks, network, matrix, table, reports, evidence)


def shell() -> Component:
    """What is there before the address is known. The page then brings a second location, whose callbacks begin once all is in place."""
    return html.Div([dcc.Location(id="entry", refresh=False), html.Div(id="page")])


def register(app: dash.Dash, case: Case) -> None:
    """Builds the page once from the address it was loaded with, then keeps counts and views in step with the address."""

    @app.callback(Output("page", "children"), Input("entry", "pathname"), State("entry", "search"))
    def _build(_: str, search: str) -> Component:
        now = address.read(search)
        return page(redated(case, now.dated), now)

    @app.callback(Output("status-line", "children"), Input("url", "search"))
    def _status(search: str) -> list[Component]:
        now = address.read(search)
        return status_line(case, now)

    links = (Output("language", "href"), Output("brand", "href"))
    in_browser(app, "view", Output("main", "className"), *links, Input("url", "search"), initially=True)
    in_browser(app, "theme", Output("url", "search", allow_duplicate=True), Input("theme", "checked"), State("url", "search"))
    in_browser(app, "width", Output("width", "data"), Input("main", "className"), initially=True)
    in_browser(
        app,
        "zoom",
        Output("zoom", "data"),
        Input("timeline-graph", "relayoutData"),
        Input("whole-time", "n_clicks"),
        Input("url", "search"),
        State("zoom", "data"),
    )
    filters.register(app, case)
    dating.register(app)
    downloads.register(app, case)
    saved.register(app, case)
    for part in PARTS:
        part.register(app, case)


def prepare(case: Case) -> None:
    """Computes what every view needs once per case, so that nobody waits for it: columns, words, deeds, ties and positions."""
    case.words.holding("")
    coreference.by_row(case)
    rounds.series(case.rows)
    for shown in (case, case.by_side):
        tally(shown, shown.rows[:1])
        positions(shown)
        shown.named("", (0, 0))


def page(case: Case, now: Address) -> Component:
    """The whole page for an address."""
    words = wording(now.language)
    body = html.Div(
        [
            html.A(words["skip"], href="#main", className="skip"),
            _header(now, words),
            html.Div(className="busy", **aria(hidden="true")),
            _trouble(words),
            filters.layout(case, now, words),
            html.Nav(status_line(case, now), id="status-line", className="status-line", **aria(label=words["views"])),
            html.Main([html.Div([part.layout(words) for part in PARTS[:-1]], className="views"), evidence.layout(words)],
                      id="main", className=_classes(now), tabIndex=-1),
            dcc.Location(id="url", refresh=False, search=now.query()),
            dcc.Store(id="width"),
            dcc.Store(id="zoom"),
            dcc.Store(id="network-height"),
            *downloads.targets(),
        ],
        lang=now.language, dir=words.direction, className="app",
    )  # fmt: skip
    themed = dmc.DatesProvider(body, settings={"locale": now.language, "firstDayOfWeek": 0, "weekendDays": [5, 6]})
    look = {"fontFamily": "inherit", "primaryColor": "blue", "respectReducedMotion": True}
    mantine = dmc.MantineProvider(themed, id="mantine", theme=look, forceColorScheme=now.theme or "light")
    whole: Component = dmc.DirectionProvider(mantine, direction=words.direction)
    return whole


def _classes(now: Address) -> str:
    return f"main view-is-{now.view}" + (" has-open" if now.open else "")


def _header(now: Address, words: Wording) -> Component:
    other = "en" if now.language == "ar" else "ar"
    brand = dcc.Link(
        [html.Span(className="logo", **aria(hidden="true")), html.H1(words["brand"])],
        href=Address(language=now.language, theme=now.theme).query(), id="brand", className="brand",
    )  # fmt: skip
    switch = html.A(
        words["other-language"], id="language", href=now.query(language=other), lang=other, hrefLang=other,
        className="button on-dark outline",
    )  # fmt: skip
    dark = dmc.Switch(id="theme", label=words["dark"], checked=now.theme == "dark", size="xs", labelPosition="left", className="theme")
    end = html.Div([dark, saved.layout(words), downloads.layout(words), switch], className="header-end")
    return html.Header([brand, html.Span(words["tagline"], className="tagline"), end], className="header")


def _trouble(words: Wording) -> Component:
    """What is said, by the browser alone, when the server no longer answers or an answer failed."""
    gone = html.Span(words["server-gone"], className="when-gone")
    failed = html.Span(words["answer-failed"], className="when-failed")
    again = html.Button(words["try-again"], id="try-again", type="button", className="button")
    return html.Div([gone, failed, again], id="trouble", className="trouble", role="alert", hidden=True)


def status_line(case: Case, now: Address) -> list[Component]:
    """How many events of how many, and the switch between views; where nothing is left, so it says, with a way out."""
    words = wording(now.language)
    view = seen(case, now)
    rows = view.rows
    count = html.Strong(words.count("events-of", len(rows), all=len(view.case.rows)), id="count")
    more: list[Component] = [
        html.Span(words.count("count-actors", rows.number_of_actors)),
        html.Span(words.count("count-reports", int(np.count_nonzero(rows.by_report)))),
    ] if rows else [html.Span(words["no-events"]), filters.clear_link(now, words)]  # fmt: skip
    by_hand = [name for name, _ in now.dated if name in case.by_name]
    if by_hand:
        label = words.count("dated-by-hand", len(by_hand))
        more.append(html.Span(dcc.Link(label, href=now.query(view="reports", open=""))))
    if case.failures:
        more.append(dcc.Link(words.count("not-read", len(case.failures)), href=now.query(view="reports", open="")))
    more += saved.notice(saved.lost(redated(case, now.dated), now, words.language), words)
    tabs = html.Div([_tab(view, now, words) for view in VIEWS], className="tabs")
    return [html.Div([count, *more], className="counts", role="status"), tabs]


def _tab(view: str, now: Address, words: Wording) -> Component:
    classes = "view-tab is-on" if view == now.view else "view-tab"
    return dcc.Link(words[f"view-{view}"], href=now.query(view=view, page=1), className=classes)
