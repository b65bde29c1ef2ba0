"""The export menu. Pictures are made in the browser from what is on screen; tables and graphs come from the exports."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import dash
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component

from timeline.case import Case
from timeline.exports import FORMATS
from timeline.views import address
from timeline.views.elements import in_browser
from timeline.views.seen import seen
from timeline.wording import Wording

PICTURES = tuple((chart, kind) for chart in ("timeline", "network") for kind in ("png", "svg"))
FILES = {
    "csv": "masar-events.csv", "xlsx": "masar.xlsx", "html": "masar.html", "gexf": "masar-network.gexf", "graphml": "masar-network.graphml",
    "json": "masar.jsonl",
}  # fmt: skip


def layout(words: Wording) -> Component:
    """A menu that opens without any script."""
    pictures = [_item(words, f"export-{chart}-{kind}", f"only-{chart}") for chart, kind in PICTURES]
    files = [_item(words, f"export-{kind}", "") for kind in FILES]
    menu = html.Div([*pictures, *files], className="menu-items")
    return html.Details([html.Summary(words["export"], className="button on-dark"), menu], id="export", className="menu")


def _item(words: Wording, key: str, classes: str) -> Component:
    return html.Button(words[key], id=key, n_clicks=0, type="button", className=classes)


def register(app: dash.Dash, case: Case) -> None:
    """Wires each entry of the menu."""
    clicks = [Input(f"export-{chart}-{kind}", "n_clicks") for chart, kind in PICTURES]
    in_browser(app, "picture", Output("export", "title"), *clicks)
    for kind in FILES:
        _register_file(app, case, kind)


def _register_file(app: dash.Dash, case: Case, kind: str) -> None:
    @app.callback(
        Output(f"download-{kind}", "data"), Input(f"export-{kind}", "n_clicks"), State("url", "search"), prevent_initial_call=True
    )
    def _send(_: int, search: str) -> dict[str, Any]:
        now = address.read(search)
        made = FORMATS[kind].make(*seen(case, now), now.language)
        return {"content": b64encode(made).decode("ascii"), "base64": True, "filename": FILES[kind], "type": FORMATS[kind].media_type}


def targets() -> list[Component]:
    """The components that hand a file to the browser."""
    return [dcc.Download(id=f"download-{kind}") for kind in FILES]
