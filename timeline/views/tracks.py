"""The tracks: each a line of numbered rounds, with the gaps between them, who stayed away, and who said what about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import dash
from dash import Input, Output, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import rounds
from timeline.case import Case, Row, names_of
from timeline.events import place
from timeline.events.tracks import label
from timeline.figures.safe import page, shown
from timeline.figures.telling import summary, when
from timeline.reading import redated
from timeline.rounds import Series, Told
from timeline.views import address
from timeline.views.address import Address
from timeline.views.elements import aria
from timeline.wording import Wording, wording

# So many events of a round are shown at once; more are folded away.
_OPEN = 12
_LISTED = 300  # events in all lists together, but in each as many as are shown at once
_AWAY = 20  # names of those who stayed away


def layout(words: Wording) -> Component:
    """The empty card."""
    head = html.Div(html.H2(words["tracks"]), className="card-head")
    return html.Section([head, html.Div(id="track-lines")], className="card view view-tracks", **aria(label=words["tracks"]))


def register(app: dash.Dash, case: Case) -> None:
    """Draws the tracks for each address that shows them."""

    @app.callback(Output("track-lines", "children"), Input("url", "search"))
    def _draw(search: str) -> list[Component]:
        now = address.read(search)
        if not now.shows("tracks"):
            raise PreventUpdate
        return lines(redated(case, now.dated), now)


def lines(case: Case, now: Address) -> list[Component]:
    """A section for each track that the filters leave, or a hint where they leave none."""
    words = wording(now.language)
    found = rounds.series(case.select(now.filters))
    lists = sum(len(series.rounds) + 1 for series in found)
    most = max(_LISTED // max(lists, 1), _OPEN)
    return [_section(case, series, most, now, words) for series in found] or [html.P(words["no-tracks"], className="hint")]


def _section(case: Case, series: Series, most: int, now: Address, words: Wording) -> Component:
    name = shown(label(series.track, words.language))
    events = sum(len(told.rows) for told in series.rounds) + len(series.others)
    head = html.H3([html.Bdi(name), html.Span(words.count("events", events), className="quiet")])
    line = html.Ol([_mark(case, told, words) for told in series.rounds], className="rounds", **aria(label=name))
    told = [_events(words.say("round-n", n=each.number), each.rows, most, now, words) for each in series.rounds if each.rows]
    rest = [_events(words["no-round"], series.others, most, now, words)] if series.others else []
    return html.Section([head, *([line] if series.rounds else []), *told, *rest], className="track")


def _mark(case: Case, told: Told, words: Wording) -> Component:
    """One round on the line: its number, its days and place, and who stayed away."""
    state = "planned" if told.planned else "told" if told.rows else "gap"
    away = words.say("stayed-away", names=_joined(_some(names_of(case, told.absent, words.language)), words)) if told.absent else ""
    where = place.name(told.place, words.language)
    said = (("round-number", str(told.number)), ("round-days", page(_days(told, words))), ("quiet", shown(where)),
            ("quiet", words[f"round-{state}"]), ("round-away", shown(away)))  # fmt: skip
    parts = [html.Span(text, className=name, dir="auto") for name, text in said if text]
    return html.Li(parts, className=f"round is-{state}")


def _days(told: Told, words: Wording) -> str:
    if not (told.first and told.last):
        return words["date-none"]
    return words.value(told.first if told.first == told.last else f"{told.first}/{told.last}")


def _some(names: Sequence[str]) -> list[str]:
    return [*names[:_AWAY], "…"] if len(names) > _AWAY else [*names]


def _joined(names: Iterable[str], words: Wording) -> str:
    return ("، " if words.language == "ar" else ", ").join(names)


def _events(title: str, rows: Sequence[Row], most: int, now: Address, words: Wording) -> Component:
    items = [html.Li(_event(row, now, words)) for row in rows[:most]]
    head = html.Summary([html.Bdi(title), html.Span(words.count("events", len(rows)), className="quiet")])
    rest = [html.P(words.say("list-cut", shown=most, all=len(rows)), className="quiet")] if len(rows) > most else []
    return html.Details([head, html.Ul(items, className="track-events"), *rest], open=len(rows) <= _OPEN)


def _event(row: Row, now: Address, words: Wording) -> Component:
    facts = f"{when(row, words)} · {words.get(f'status-{row.event.status}', row.event.status)}"
    return dcc.Link(
        [html.Span(html.Bdi(shown(summary(row, words.language)))), html.Span(html.Bdi(page(facts)), className="quiet")],
        href=now.query(open=row.key), className="is-open" if now.open == row.key else "",
    )  # fmt: skip
