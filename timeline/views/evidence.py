"""The panel at the inline end: the words that an event, a tie or an actor comes from."""

from __future__ import annotations

import dash
from dash import Input, Output, html
from dash.development.base_component import Component

from timeline.case import Case
from timeline.figures.safe import shown
from timeline.reading import redated
from timeline.views import actor, address, event, panel, tie, tray
from timeline.views.address import Address
from timeline.views.elements import aria
from timeline.views.seen import seen
from timeline.wording import Wording, wording


def layout(words: Wording) -> Component:
    """The empty panel."""
    return html.Aside(id="evidence", className="evidence card", **aria(label=words["evidence"], live="polite"))


def register(app: dash.Dash, case: Case) -> None:
    """Draws the panel whenever the address changes."""

    @app.callback(Output("evidence", "children"), Input("url", "search"))
    def _draw(search: str) -> list[Component]:
        return show(case, address.read(search))


def show(case: Case, now: Address) -> list[Component]:
    """What the panel holds for an address. An event is shown with the persons in it, ties and actors as persons or sides."""
    words = wording(now.language)
    if not now.open:
        return [html.H2(words["evidence"]), html.P(words["evidence-hint"], className="hint"), panel.key(words)]
    dated = redated(case, now.dated)
    if now.open in dated.by_key:
        return event.show(dated, dated.by_key[now.open], now, words)
    kind, _, name = now.open.partition(":")
    first, bar, second = name.partition("|")
    if kind == "tie" and bar and "|" not in second:
        return tie.show(seen(case, now), (first, second), now, words)
    if kind == "actor" and (name in dated.actors or name in dated.by_side.actors):
        return actor.show(dated, seen(case, now), name, now, words)
    if kind == "report" and name.split("@")[0] in dated.by_name:
        return [panel.head(words["report"], now, words), *event.report_facts(dated, name.split("@")[0], now, words)]
    if kind == "days":
        return _under(dated, now, words)
    return [panel.head(words["evidence"], now, words), html.P(words["not-found"], className="hint")]


def _under(case: Case, now: Address, words: Wording) -> list[Component]:
    """The events under a number on the timeline."""
    title, rows = tray.under(case, now)
    head = panel.head(words["events-here"], now, words)
    return [head, html.H2(html.Bdi(shown(title))), html.P(words.count("events", len(rows))), *panel.event_links(rows, now, words)]
