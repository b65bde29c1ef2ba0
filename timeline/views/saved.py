"""Named views: an address under a name, kept in this browser alone, and what an address names that these reports don't hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import dash
import dash_mantine_components as dmc
from dash import ALL, Input, Output, State, dcc, html
from dash.development.base_component import Component

from timeline.actors import directory
from timeline.case import Case
from timeline.figures.safe import isolated, shown
from timeline.views import address
from timeline.views.address import Address
from timeline.views.elements import aria, icon, in_browser
from timeline.wording import Wording, wording

_LONGEST_NAME, _MOST = 80, 50


def layout(words: Wording) -> Component:
    """A menu with a field that names the present view, a button that copies its link, and the views kept before."""
    field = dmc.TextInput(id="saved-name", value="", label=words["view-name"], size="xs", className="filter")
    save = html.Button(words["save-view"], id="saved-save", type="button", className="button")
    copy = html.Button(words["copy-link"], id="saved-copy", type="button", className="button plain")
    panel = html.Div(
        [html.Div([field, save], className="saved-new"), html.Div(id="saved-list"), copy, html.P(words["saved-where"], className="quiet")],
        className="menu-items saved",
    )
    summary = html.Summary(words["saved-views"], className="button on-dark outline")
    return html.Details([summary, panel, dcc.Store(id="saved", storage_type="local")], id="saved-menu", className="menu")


def register(app: dash.Dash, case: Case) -> None:
    """Keeps, lists and forgets views."""
    in_browser(
        app, "keep", Output("saved", "data"), Output("saved-name", "value"),
        Input("saved-save", "n_clicks"), Input("saved-name", "n_submit"), Input({"type": "forget", "index": ALL}, "n_clicks"),
        State("saved-name", "value"), State("url", "search"), State("saved", "data"),
    )  # fmt: skip
    in_browser(app, "link", Output("saved-copy", "title"), Input("saved-copy", "n_clicks"))

    @app.callback(Output("saved-list", "children"), Input("saved", "data"), Input("saved-menu", "n_clicks"), State("url", "search"))
    def _list(kept: Any, _: int, search: str) -> list[Component]:
        return listed(case, kept, address.read(search))


def listed(case: Case, kept: Any, now: Address) -> list[Component]:
    """The views kept, each a link in the present language and theme. `kept` is what the browser gives, so it is not taken on trust."""
    words = wording(now.language)
    views = [_item(case, n, view, now, words) for n, view in enumerate(_views(kept))]
    return [html.Ul(views, className="saved-list")] if views else [html.P(words["no-saved"], className="hint")]


def _views(kept: Any) -> Sequence[Mapping[str, str]]:
    """What is a name and an address among what the browser gives."""
    if not isinstance(kept, list):
        return []
    found = [view for view in kept if isinstance(view, dict) and isinstance(view.get("name"), str) and isinstance(view.get("search"), str)]
    return found[:_MOST]


def _item(case: Case, n: int, view: Mapping[str, str], now: Address, words: Wording) -> Component:
    asked = address.read(view["search"])
    name = isolated(view["name"][:_LONGEST_NAME])
    link = dcc.Link(name, href=asked.query(language=now.language, theme=now.theme), className="saved-link")
    forget = html.Button(
        icon("close"), id={"type": "forget", "index": n}, type="button", className="icon-button", title=words["forget-view"],
        **aria(label=f"{words['forget-view']}: {name}"),
    )  # fmt: skip
    return html.Li([link, forget, *notice(lost(case, asked, words.language), words)])


def notice(names: Sequence[str], words: Wording) -> list[Component]:
    """A word on what a view names and these reports don't hold; nothing where they hold it all."""
    if not names:
        return []
    told = ("، " if words.language == "ar" else ", ").join(isolated(name) for name in names)
    return [html.Span(words.say("view-lost", names=told), className="lost")]


def lost(case: Case, now: Address, language: str) -> list[str]:
    """The actors and reports that an address names and the case doesn't hold, as they are called."""
    kind, _, opened = now.open.partition(":")
    asked = [*now.filters.actors, *(opened.split("|") if kind == "tie" else [opened] if kind == "actor" else [])]
    held = {*case.actors, *case.sides.values()}
    away = [one for one in asked if one and one not in held]
    names = [known.name(language) if (known := directory().actor(one)) else one for one in away]
    return list(dict.fromkeys(shown(name) for name in (*names, *_lost_reports(case, now))))


def _lost_reports(case: Case, now: Address) -> list[str]:
    names = [name for name, _ in now.dated]
    kind, _, opened = now.open.partition(":")
    if kind == "report":
        names.append(opened.rpartition("@")[0] or opened if opened not in case.by_name else opened)
    elif "#" in now.open and now.open not in case.by_key:
        names.append(now.open.rpartition("#")[0])
    return [name for name in names if name and name not in case.by_name]
