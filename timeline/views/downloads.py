"""The export menu: what is on screen, exactly as filtered, as a picture, a table, a graph, or all of it.

A picture is the chart that the browser shows: it sends the chart here, gets it back in the colours of light over its caption, and draws it.
Only a PDF is drawn by the server, with a Chromium of its own. All other files are made by the exports.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

import dash
import dash_mantine_components as dmc
from dash import Input, Output, State, ctx, dcc, html, no_update
from dash.development.base_component import Component

from timeline.case import Case, names_of
from timeline.errors import ExportError
from timeline.exports import FORMATS, Selection, charts, pictures
from timeline.exports.pictures import Drawing
from timeline.exports.selection import own_words
from timeline.figures import themes
from timeline.figures.safe import isolated
from timeline.views import address
from timeline.views.address import Address
from timeline.views.elements import aria, in_browser
from timeline.views.seen import seen
from timeline.wording import Wording, wording

CHARTS = ("timeline", "network", "matrix")
_TRACES, _MOST_PX = frozenset({"scatter", "bar", "heatmap"}), 20_000


class Picture(NamedTuple):
    """A way to save a chart: what the menu calls it, its format, and how many times the pixels of the screen it has."""

    label: str
    form: pictures.Form
    scale: int


class File(NamedTuple):
    """An entry of the menu that needs no chart: the words before it in its row, what the menu calls it, and the name of the file."""

    row: str
    label: str
    name: str


# By the end of the id of their button.
PICTURES = {
    "png": Picture("PNG 2×", "png", 2), "png-3": Picture("PNG 3×", "png", 3),
    "svg": Picture("SVG", "svg", 1), "pdf": Picture("PDF", "pdf", 1),
}  # fmt: skip
# By group of the menu and format.
FILES: dict[str, dict[str, File]] = {
    "table": {
        "csv": File("menu-events", "CSV", "masar-events.csv"), "actors-csv": File("menu-actors", "CSV", "masar-actors.csv"),
        "ties-csv": File("menu-ties", "CSV", "masar-ties.csv"), "xlsx": File("menu-workbook", "XLSX", "masar.xlsx"),
    },
    "graph": {
        "gexf": File("menu-network", "GEXF", "masar-network.gexf"), "graphml": File("menu-network", "GraphML", "masar-network.graphml"),
    },
    "whole": {"html": File("menu-html", "HTML", "masar.html"), "json": File("menu-json", "JSON", "masar.jsonl")},
}  # fmt: skip


def layout(words: Wording) -> Component:
    """A menu that opens without any script, and beside it a line that says what has been saved, or why not."""
    own = own_words(words.language)
    groups = [_group("picture", _pictures(words, own), own), *(_group(name, _files(files, own), own) for name, files in FILES.items())]
    menu = html.Div(groups, className="menu-items exports")
    opened = html.Details([html.Summary(words["export"], className="button on-dark"), menu], id="export", className="menu")
    return html.Div([html.Span(id="export-said", className="export-said", role="status"), opened], className="export")


def _group(name: str, rows: list[Component], own: Wording) -> Component:
    head = html.H3(own[f"menu-{name}"], id=f"menu-{name}")
    return html.Div([head, *rows], className=f"menu-group of-{name}", role="group", **aria(labelledby=f"menu-{name}"))


def _pictures(words: Wording, own: Wording) -> list[Component]:
    can_draw = pictures.can_draw()
    rows = [_row(own[f"menu-{chart}"], [_picture(chart, key, can_draw, own) for key in PICTURES], f"only-{chart}") for chart in CHARTS]
    caption = dmc.Checkbox(
        id="export-caption", label=own["menu-caption"], checked=True, size="xs", persistence=True, persistence_type="session"
    )
    missing = [] if can_draw else [html.P(own["menu-no-pdf"], className="hint")]
    return [html.P(own["menu-no-picture"], className="hint no-picture"), *rows, html.Div([caption, *missing], className="some-picture")]


def _picture(chart: str, key: str, can_draw: bool, own: Wording) -> Component:
    made = PICTURES[key]
    return _button(f"{chart}-{key}", own[f"menu-{chart}"], made.label, own, is_off=made.form == "pdf" and not can_draw)


def _files(files: dict[str, File], own: Wording) -> list[Component]:
    """A row for each sort of thing, with a button for each format of it."""
    rows: dict[str, list[Component]] = {}
    for key, file in files.items():
        rows.setdefault(file.row, []).append(_button(key, own[file.row], file.label, own))
    return [_row(own[row], buttons) for row, buttons in rows.items()]


def _row(name: str, buttons: list[Component], css: str = "") -> Component:
    return html.Div([html.Span(name), html.Div(buttons, className="menu-forms")], className=f"menu-row {css}".strip())


def _button(key: str, what: str, form: str, own: Wording, *, is_off: bool = False) -> Component:
    name = aria(label=own.say("menu-item", what=what, form=form))
    return html.Button(form, id=f"export-{key}", n_clicks=0, type="button", disabled=is_off, dir="ltr", **name)


def targets() -> list[Component]:
    """The components that hand a file to the browser, and carry a chart to the server and back."""
    return [dcc.Download(id="download"), dcc.Store(id="picture-asked"), dcc.Store(id="picture-made")]


def register(app: dash.Dash, case: Case) -> None:
    """Wires each entry of the menu."""
    clicks = [Input(f"export-{chart}-{key}", "n_clicks") for chart in CHARTS for key in PICTURES]
    in_browser(app, "picture", Output("picture-asked", "data"), *clicks)
    in_browser(app, "save", Output("export-said", "title"), Input("picture-made", "data"))
    busy = [(Output("export", "className"), "menu is-busy", "menu")]

    @app.callback(
        Output("picture-made", "data"), Output("download", "data", allow_duplicate=True),
        Output("export-said", "children", allow_duplicate=True),
        Input("picture-asked", "data"), State("url", "search"), State("export-caption", "checked"), State("network-moment", "data"),
        prevent_initial_call=True, running=busy,
    )  # fmt: skip
    def _picture(asked: dict[str, Any] | None, search: str, captioned: bool, moment: dict[str, str] | None) -> tuple[Any, Any, Any]:
        if not asked:
            return (no_update,) * 3
        now = address.read(search)
        playing = moment if moment and moment.get("search") == search and asked["chart"] == "network" else None
        return _answered(case, asked, _at(now, playing), captioned)

    @app.callback(
        Output("download", "data"), Output("export-said", "children"), *(Input(f"export-{key}", "n_clicks") for key in _formats()),
        State("url", "search"), prevent_initial_call=True, running=busy,
    )  # fmt: skip
    def _send(*told: Any) -> tuple[Any, str]:
        key = str(ctx.triggered_id).removeprefix("export-")
        now = address.read(told[-1])
        file = _formats()[key]
        return sent(FORMATS[key].make(selected(case, now)), file.name, FORMATS[key].media_type), _saved(file.name, now)


def _formats() -> dict[str, File]:
    return {key: file for files in FILES.values() for key, file in files.items()}


def selected(case: Case, now: Address, *, chart: str = "", captioned: bool = True) -> Selection:
    """What an address shows of a case, to be exported; of a `chart` also in words what else is asked of it."""
    view = seen(case, now)
    today, notes = date.today().isoformat(), tuple(_notes(view.case, now, chart))
    return Selection(
        *view, now.language, now.filters, now.by_side, now.ties, today, captioned, notes=notes, lanes=now.lanes, axis=now.axis
    )


def _notes(case: Case, now: Address, chart: str) -> Iterator[str]:
    """What is asked of the network and the matrix beyond the filters, as their captions tell it."""
    own, asked = own_words(now.language), now.network
    if chart in ("network", "matrix") and asked.least > 1:
        yield own.say("note-least", n=asked.least)
    if chart == "matrix":
        yield own["note-matrix"]
    if chart != "network":
        return
    if asked.split:
        yield own.say("note-split", day=wording(now.language).day(asked.split))
    if asked.around:
        yield own.say("note-around", actor=_names(case, (asked.around,), now), steps=asked.steps)
    if len(asked.path) == 2:
        yield own.say("note-path", names=_names(case, asked.path, now))


def _names(case: Case, ids: tuple[str, ...], now: Address) -> str:
    return " – ".join(isolated(name) for name in names_of(case, ids, now.language))


def _at(now: Address, moment: dict[str, str] | None) -> Address:
    """The address at a moment of the network while its period plays."""
    return replace(now, filters=replace(now.filters, first=moment["first"], last=moment["last"])) if moment else now


def _answered(case: Case, asked: dict[str, Any], now: Address, captioned: bool) -> tuple[Any, Any, Any]:
    """A chart for the browser to draw, or a file, or in one line why there is none."""
    made = PICTURES[asked["key"]]
    more = f"-{made.scale}x" if made.scale > 2 else ""
    name = f"masar-{asked['chart']}{more}.{made.form}"
    try:
        drawing = drawn(case, asked, now, captioned=captioned)
        if made.form != "pdf":
            chart = {**drawing._asdict(), "form": made.form, "scale": made.scale, "name": name}
            return chart, no_update, _saved(name, now)
        return no_update, sent(pictures.picture(drawing, "pdf"), name, "application/pdf"), _saved(name, now)
    except ExportError as error:
        return no_update, no_update, own_words(now.language).say("menu-failed", reason=error)


def drawn(case: Case, asked: dict[str, Any], now: Address, *, captioned: bool) -> Drawing:
    """The chart that the browser shows, over a caption where there is to be one."""
    told = themes.light(asked)
    # Our charts hold no picture; one from elsewhere could name a file of the server, whose Chromium would read it.
    data = [trace for trace in told["data"] if trace.get("type", "scatter") in _TRACES]
    shape = {name: part for name, part in told["layout"].items() if name not in ("images", "template")}
    drawing = Drawing(data, shape, *(min(max(int(asked[side]), 1), _MOST_PX) for side in ("width", "height")))
    chosen = selected(case, now, chart=asked["chart"], captioned=captioned)
    # The card says beside its name how much of all it draws.
    left = (isolated(asked["left"]),) if asked["chart"] == "network" and asked["left"] else ()
    return charts.captioned(replace(chosen, notes=(*chosen.notes, *left)), asked["chart"], drawing)


def _saved(name: str, now: Address) -> str:
    return own_words(now.language).say("menu-done", name=name)


def sent(made: bytes, name: str, media_type: str) -> dict[str, Any]:
    """Bytes as Dash hands them to the browser."""
    return {"content": b64encode(made).decode("ascii"), "base64": True, "filename": name, "type": media_type}
