"""The row of filters, and what ties it to the address."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import get_args

import dash
import dash_mantine_components as dmc
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import config
from timeline.case import Case, Filters, busiest, counted
from timeline.events.lexicon import event_types
from timeline.events.tracks import label, tracks
from timeline.figures.safe import shown
from timeline.figures.telling import type_label
from timeline.language.fold import fold
from timeline.reading import redated
from timeline.records import Actor, Status
from timeline.views import address
from timeline.views.address import Address
from timeline.views.elements import aria, in_browser
from timeline.wording import Wording, wording

STATUS: tuple[Status, ...] = get_args(Status)
# The order is that of the clientside function `sync`.
_CONTROLS = (("actors", "value"), ("types", "value"), ("tracks", "value"), ("status", "value"), ("period", "value"), ("text", "value"),
             ("certain", "checked"), ("by-side", "checked"))  # fmt: skip


def layout(case: Case, now: Address, words: Wording) -> Component:
    """The controls, set to what the address asks for."""
    asked = now.filters
    controls = [
        html.Div(_who(case, now, words), className="with-switch"),
        html.Div(_period(asked, words), className="with-switch"),
        _choice("types", words, words["type"], words["type-hint"], _types(case, words), asked.types),
        _choice("tracks", words, words["track"], words["track-hint"], _tracks(case, words), asked.tracks),
        _choice("status", words, words["status"], words["status-hint"], [_option(s, words[f"status-{s}"]) for s in STATUS], asked.status),
        dmc.TextInput(
            id="filter-text", label=words["text"], placeholder=words["text-hint"], value=asked.text, debounce=350, size="sm",
            className="filter filter-text",
        ),
        html.Button(words["clear"], id="clear", n_clicks=0, className="button plain", type="button"),
    ]  # fmt: skip
    return html.Section(controls, className="filters", **aria(label=words["filters"]))


def _who(case: Case, now: Address, words: Wording) -> list[Component]:
    """The actors, and at the end of their label whether persons count as the sides that they stand for, here and in every view."""
    options = actors(case, now, words, by_side=now.by_side)
    return [
        _choice("actors", words, words["actors"], words["actors-hint"], options, now.filters.actors, limit=60),
        _switch("by-side", words, now.by_side),
    ]


def _switch(name: str, words: Wording, on: bool) -> Component:
    control = dmc.Switch(id=f"filter-{name}", label=words[name], checked=on, size="xs", labelPosition="left")
    return html.Span(control, className="within", title=words[f"{name}-hint"])


def _period(asked: Filters, words: Wording) -> list[Component]:
    """The period, and at the end of its label whether it means what certainly lies in it or all that may."""
    days = [asked.first, asked.last] if asked.first or asked.last else []
    return [
        dmc.DatePickerInput(
            id="filter-period", type="range", label=words["period"], placeholder=words["period-hint"], value=days, clearable=True,
            valueFormat="D MMM YYYY", allowSingleDateInRange=True, className="filter filter-period", size="sm",
            ariaLabels={"previousMonth": words["previous"], "nextMonth": words["next"]},
        ),
        _switch("certain", words, asked.certain),
    ]  # fmt: skip


def _choice(
    name: str, words: Wording, label: str, hint: str, options: list[dict[str, str]], value: tuple[str, ...], limit: int | None = None
) -> Component:
    more = {"limit": limit} if limit else {}
    control: Component = dmc.MultiSelect(
        id=f"filter-{name}", label=label, placeholder="" if value else hint, data=options, value=list(value), searchable=True,
        clearable=True, hidePickedOptions=True, filter={"function": "forgiving"}, nothingFoundMessage=words["nothing-found"],
        className=f"filter filter-{name}", size="sm", maxDropdownHeight=320, **more,
    )  # fmt: skip
    return control


def _option(value: str, label: str, words: str = "") -> dict[str, str]:
    """`words` holds the other names by which a search in the browser finds the option."""
    return {"value": value, "label": shown(label), "words": words}


def actors(case: Case, now: Address, words: Wording, *, by_side: bool, typed: str = "") -> list[dict[str, str]]:
    """The actors of the case as options, or the sides, the busiest first; and whoever is already chosen.

    Of more than can be listed at once those are left that hold every word of `typed`.
    """
    shown = case.by_side if by_side else case
    order, asked, most = _busiest_first(shown), fold(typed).split(), config.number("actors_listed")
    found = order if len(order) <= most or not asked else [a for a in order if all(word in _folded(a) for word in asked)]
    listed = {actor.id: actor for actor in found[:most]}
    listed |= {one: case.actors.get(one) or shown.actors[one] for one in now.filters.actors if one in case.actors or one in shown.actors}
    return [_option(a.id, a.name(words.language), f"{a.name_ar or ''} {a.name_en or ''}") for a in listed.values()]


@lru_cache(maxsize=8)
def _busiest_first(case: Case) -> list[Actor]:
    counts = counted(case.rows)
    return sorted(case.actors.values(), key=lambda actor: (-counts.get(actor.id, 0), actor.id))


@lru_cache(maxsize=20_000)
def _folded(actor: Actor) -> str:
    return fold(f"{actor.name_ar or ''} {actor.name_en or ''}")


def _types(case: Case, words: Wording) -> list[dict[str, str]]:
    types = event_types()
    present = set(case.table.types.names)
    both = {kind: f"{types[kind].ar} {types[kind].en}" for kind in types}
    return [_option(k, type_label(k, types, words.language), both.get(k, "")) for k in (*types, *sorted(present - types.keys()))]


def _tracks(case: Case, words: Wording) -> list[dict[str, str]]:
    codes = case.table.tracks.codes
    found = busiest(case.table.tracks.names, codes[codes >= 0])
    both = {track: f"{known.ar} {known.en}" for track, known in tracks().items()}
    order = dict.fromkeys((*dict(found), *tracks()))
    return [_option(track, label(track, words.language), both.get(track, "")) for track in order]


def register(app: dash.Dash, case: Case) -> None:
    """Address and controls follow each other in the browser, in one circular callback. Clicks on charts and rows open things."""

    @app.callback(
        Output("filter-actors", "data"), Input("filter-by-side", "checked"), State("url", "search"), prevent_initial_call=True
    )
    def _options(sides: bool, search: str) -> list[dict[str, str]]:
        now = address.read(search)
        return actors(redated(case, now.dated), now, wording(now.language), by_side=sides)

    # Where all actors are listed, the browser searches by itself.
    if len(case.actors) > config.number("actors_listed"):
        _listen(app, case)
    controls = [(f"filter-{name}", prop) for name, prop in _CONTROLS]
    in_browser(
        app,
        "sync",
        Output("url", "search"),
        *(Output(*control) for control in controls),
        Input("url", "search"),
        *(Input(*control) for control in controls),
        Input("clear", "n_clicks"),
    )
    in_browser(
        app,
        "open",
        Output("url", "search", allow_duplicate=True),
        Output("timeline-graph", "clickData"),
        Output("network-graph", "clickData"),
        Output("table-grid", "cellClicked"),
        Input("timeline-graph", "clickData"),
        Input("network-graph", "clickData"),
        Input("table-grid", "cellClicked"),
        State("url", "search"),
    )


def _listen(app: dash.Dash, case: Case) -> None:
    """Finds actors as their names are typed, where there are too many to list."""

    @app.callback(
        Output("filter-actors", "data", allow_duplicate=True), Input("filter-actors", "searchValue"),
        State("filter-by-side", "checked"), State("filter-actors", "value"), State("url", "search"), prevent_initial_call=True,
    )  # fmt: skip
    def _typed(typed: str | None, sides: bool, chosen: list[str] | None, search: str) -> list[dict[str, str]]:
        # The text is emptied as somebody is chosen, before that is told: another list would drop whoever it was from the field.
        if not typed:
            raise PreventUpdate
        now = address.read(search)
        now = replace(now, filters=replace(now.filters, actors=tuple(chosen or ())))
        return actors(redated(case, now.dated), now, wording(now.language), by_side=sides, typed=typed)


def clear_link(now: Address, words: Wording) -> Component:
    """A link to the same view without filters."""
    return dcc.Link(words["clear-filters"], href=now.query(filters=type(now.filters)()), className="button")
