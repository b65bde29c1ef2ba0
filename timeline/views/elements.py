"""What several views need of Dash: accessible names, icons, and callbacks that run in the browser."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, html
from dash.dependencies import DashDependency
from dash.development.base_component import Component


def aria(**names: str) -> dict[str, Any]:
    """Attributes for screen readers: `aria(label="…")` gives `aria-label`."""
    return {f"aria-{name}": value for name, value in names.items()}


def icon(name: str) -> Component:
    """A drawing from the style sheet, in the colour of the text around it."""
    return html.Span(className=f"icon icon-{name}", **aria(hidden="true"))


def in_browser(app: dash.Dash, function: str, *wires: DashDependency, initially: bool = False) -> None:
    """Wires a function of assets/masar.js to outputs, inputs and states. `initially` also runs it when the page is built."""
    app.clientside_callback(ClientsideFunction("masar", function), *wires, prevent_initial_call=not initially)  # type: ignore[no-untyped-call]
