"""The controls of the network: a day to compare around, an actor to stay near, two to connect, how much to draw, a period that plays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import dash
import dash_mantine_components as dmc
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component

from timeline import chronology, network
from timeline.case import Case
from timeline.network import MOST, Periods
from timeline.views.asked import STEPS
from timeline.views.elements import aria, icon, in_browser
from timeline.wording import Wording

_CONTROLS = (("around", "value"), ("steps", "value"), ("from", "value"), ("to", "value"), ("mentions", "checked"), ("split", "value"),
             ("least", "value"), ("most", "value"))  # fmt: skip
_TICK_MS, _MARKS = 1100, 8


def controls(words: Wording) -> Component:
    """The row of controls, empty: the browser sets them to what the address asks for."""
    return html.Div(
        [
            _split(words),
            html.Div([_actor("around", words["around"], words["around-hint"], words), _numbers("steps", words["steps"], STEPS)],
                     className="joined"),
            html.Div([_actor("from", words["path"], words["path-hint"], words), _actor("to", words["path-to"], words["path-hint"], words)],
                     className="joined"),
            dmc.Switch(id="network-mentions", label=words["path-mentions"], size="xs", className="ask-mentions",
                       attributes={"root": {"title": words["path-mentions-hint"]}}),
            dmc.NumberInput(id="network-least", label=words["least"], value=1, min=1, max=9999, allowDecimal=False, debounce=400, size="xs",
                            className="ask ask-least", attributes={"input": {"title": words["least-hint"]}}),
            _numbers("most", words["most"], MOST, words["most-hint"]),
        ],
        className="network-tools", role="group", **aria(label=words["network-tools"]),
    )  # fmt: skip


def _split(words: Wording) -> Component:
    control: Component = dmc.DatePickerInput(
        id="network-split", label=words["split"], placeholder=words["split-hint"], clearable=True, valueFormat="D MMM YYYY", size="xs",
        clearButtonProps=aria(label=words["split-end"]), className="ask ask-split",
        ariaLabels={"previousMonth": words["previous"], "nextMonth": words["next"]},
    )  # fmt: skip
    return control


def _actor(name: str, label: str, hint: str, words: Wording) -> Component:
    """A choice among the actors that the row of filters has: the browser copies them, so that they are sent once."""
    control: Component = dmc.Select(
        id=f"network-{name}", label=label, placeholder=hint, data=[], searchable=True, clearable=True, limit=60, size="xs",
        filter={"function": "forgiving"}, nothingFoundMessage=words["nothing-found"], className=f"ask ask-{name}", maxDropdownHeight=300,
    )  # fmt: skip
    return control


def _numbers(name: str, label: str, numbers: Sequence[int], hint: str = "") -> Component:
    """A choice among a few numbers."""
    choice = dmc.SegmentedControl(id=f"network-{name}", data=[str(n) for n in numbers], value=str(numbers[0]), size="xs")
    return html.Div([html.Span(label, className="ask-label", **aria(hidden="true")), html.Div(choice, role="group", **aria(label=label))],
                    className="ask", title=hint or label)  # fmt: skip


def player(words: Wording) -> Component:
    """The period that plays: a button, steps to either side, and a slider over the period of the case, all empty."""
    play = html.Button([icon("play"), icon("pause")], id="network-play", className="icon-button", type="button", title=words["play"],
                       **aria(label=words["play"], pressed="false"))  # fmt: skip
    slider = dmc.RangeSlider(
        id="network-window", min=0, max=1, step=1, value=[0, 1], minRange=1, size="sm", label={"function": "period"}, updatemode="mouseup",
        thumbFromLabel=words["play-from"], thumbToLabel=words["play-to"], marks=[],
    )  # fmt: skip
    return html.Div(
        [
            html.Div([_step("earlier", "previous", words), play, _step("later", "next", words)], className="steps"),
            html.Div(slider, className="slider"),
            html.Bdi(id="network-when", className="quiet"),
            dcc.Interval(id="network-tick", interval=_TICK_MS, disabled=True),
            dcc.Store(id="network-moment"),
            dcc.Store(id="network-periods"),
            dcc.Store(id="network-offered"),
            dcc.Store(id="network-none"),
        ],
        id="network-player", className="player", role="group", **aria(label=words["period"]),
    )  # fmt: skip


def _step(name: str, drawing: str, words: Wording) -> Component:
    return html.Button(icon(drawing), id=f"network-{name}", className="icon-button", type="button", title=words[f"play-{name}"],
                       **aria(label=words[f"play-{name}"]))  # fmt: skip


def register(app: dash.Dash) -> None:
    """Ties the controls to the address, in the browser. A control that is changed changes its own part of the address and nothing else."""
    to_address = Output("url", "search", allow_duplicate=True)
    here, none = State("url", "search"), Output("network-none", "data", allow_duplicate=True)
    in_browser(app, "networkFollow", Output("network-none", "data"), Input("url", "search"), initially=True)
    in_browser(app, "networkPeriods", none, Input("network-periods", "data"))
    in_browser(app, "networkActors", Output("network-offered", "data"), Input("filter-actors", "data"), initially=True)
    in_browser(app, "networkAsk", to_address, *(Input(f"network-{name}", prop) for name, prop in _CONTROLS), here)
    in_browser(app, "networkSlide", to_address, Input("network-window", "value"), here)
    in_browser(app, "networkStep", to_address, Input("network-earlier", "n_clicks"), Input("network-later", "n_clicks"), here)
    in_browser(app, "networkPlay", none, Input("network-play", "n_clicks"), here)
    in_browser(app, "networkTick", none, Input("network-tick", "n_intervals"), here)
    in_browser(app, "networkDrawn", none, Input("network-graph", "figure"))


def played(case: Case, words: Wording) -> dict[str, Any] | None:
    """What the browser must know of the period of a case to play it; None where nothing in it has a date."""
    found = _periods(case)
    if not found:
        return None
    ends = [found.end(n) for n in range(len(found.starts))]
    name = (lambda day: day[:4]) if found.months >= 12 else words.month
    return {
        "starts": found.starts, "ends": ends, "from": [name(day) for day in found.starts], "to": [name(day) for day in ends],
        "marks": _marks(found, words),
    }  # fmt: skip


@lru_cache(maxsize=8)
def _periods(case: Case) -> Periods | None:
    dated = chronology.dated(case.rows)
    days = [row.days for row in chronology.focus(dated) if row.days] if dated else []
    return network.periods(min(first for first, _ in days), max(last for _, last in days)) if days else None


def _marks(found: Periods, words: Wording) -> list[dict[str, Any]]:
    """A few marks of the slider: where years begin, or months where there are few years."""
    years = [n for n, day in enumerate(found.starts) if day[5:7] == "01"]
    if len(years) < 3:
        years = list(range(len(found.starts)))
        return [{"value": n, "label": words.month(found.starts[n])} for n in years[:: -(-len(years) // (_MARKS - 2))]]
    return [{"value": n, "label": found.starts[n][:4]} for n in years[:: -(-len(years) // _MARKS)]]
