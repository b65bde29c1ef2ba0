"""The network on screen: its controls, the picture, what stands beside it, and the period that plays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import dash
from dash import Input, Output, State, dcc, html, no_update
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline import config, coreference, network
from timeline.case import Case
from timeline.figures import edges, style, themes
from timeline.figures import network as figure
from timeline.network import Change, Meeting, Pair, Step, Tally
from timeline.reading import redated
from timeline.records import Relation
from timeline.views import address, asking, beside, sentences
from timeline.views.address import Address
from timeline.views.elements import aria
from timeline.views.seen import Seen, seen
from timeline.wording import Wording, wording

_WIDTH, _LIST_PX = 900, 264
_HEIGHT = 400
Moment = Mapping[str, str]


def layout(words: Wording) -> Component:
    """The empty card."""
    config: Any = style.CONFIG | {"scrollZoom": True, "doubleClick": "reset"}
    graph = dcc.Graph(id="network-graph", figure=style.BLANK, config=config, responsive=True)
    return html.Section(
        [
            html.Div([html.H2(words["network"]), html.Span(id="network-count", className="quiet")], className="card-head"),
            asking.controls(words),
            html.Nav(id="network-kinds", className="kinds", **aria(label=words["kinds-of-ties"])),
            html.P(id="network-note", className="hint", role="status"),
            html.Div(
                [
                    html.Div(graph, className="graph-frame", tabIndex=0, role="group", **aria(label=words["network-keys"])),
                    html.Div(id="ranking", className="ranking"),
                ],
                className="network-body",
            ),
            html.Div(id="network-said", className="unseen", **aria(live="polite")),
            asking.player(words),
        ],
        className="card view view-network",
        **aria(label=words["network"]),
    )


def register(app: dash.Dash, case: Case) -> None:
    """Draws the network for each address and size, and for each moment while the period plays."""

    @app.callback(
        Output("network-graph", "figure"), Output("network-graph", "style"), Output("network-note", "children"),
        Output("network-count", "children"), Output("ranking", "children"), Output("network-kinds", "children"),
        Output("network-periods", "data"),
        Input("url", "search"), Input("width", "data"), Input("network-height", "data"), Input("network-moment", "data"),
        State("network-periods", "data"),
    )  # fmt: skip
    def _draw(search: str, width: int | None, height: int | None, moment: Moment | None, known: Any) -> tuple[Any, ...]:
        now = address.read(search)
        if not now.shows("network"):
            raise PreventUpdate
        size = (max((width or _WIDTH) - _LIST_PX, 320), height or _HEIGHT)
        # A moment belongs to the address that it was played from; whoever goes elsewhere meanwhile leaves it behind.
        playing = moment if moment and moment.get("search") == search else None
        found = find(case, now, playing)
        periods = asking.played(redated(case, now.dated), wording(now.language))
        drawn = picture(case, found, now, size)
        shape = {"height": f"{size[1]}px"}
        said = note(found, now), count(found, now), beside_it(found, now), choices(found.every.by_kind, now, wording(now.language))
        return themes.themed(drawn, now.theme), shape, *said, no_update if _same(periods, known) else periods

    asking.register(app)


def _same(periods: Mapping[str, Any] | None, known: Mapping[str, Any] | None) -> bool:
    """True where the browser knows these periods already."""
    return known is not None and periods is not None and list(periods["starts"]) == list(known["starts"])


@dataclass(frozen=True, slots=True)
class Found:
    """The ties for an address: `every` of them, the `pairs` of the kinds that are asked for, heaviest first, and those of them `drawn`.

    Of a large case `pairs` are only the heaviest; `number` is how many there are.

    Around a day `changes` are what became of them, else None; `halves` are the rows on either side of it. `steps` are the connection that
    is looked for, None where there is none, and no step where none is looked for. `reached` counts whom the actor that is stayed near
    reaches, itself included.
    """

    view: Seen
    every: Tally
    pairs: tuple[Pair, ...]
    number: int
    drawn: tuple[Pair, ...]
    meetings: tuple[Meeting, ...]
    changes: tuple[Change, ...] | None
    halves: network.Halves | None
    steps: tuple[Step, ...] | None
    reached: int


def find(case: Case, now: Address, moment: Moment | None = None) -> Found:
    """The ties that an address asks for, or a moment of it while the period plays: an ISO `first` and `last` day."""
    if moment:
        now = replace(now, filters=replace(now.filters, first=moment["first"], last=moment["last"]))
    view, asked = seen(case, now), now.network
    met = () if asked.split else _meetings(case, view, now)
    every = network.tally(view.case, view.rows, met)
    own = every.of_kinds(now.ties)
    halves = network.halves(view.rows, asked.split) if asked.split else None
    changes = None
    if halves:
        sides = (network.tally(view.case, rows).of_kinds(now.ties).relations() for rows in halves[:2])
        changes = network.changes(*sides)
    pairs = own.strongest(len(own.names), config.number("ties_weighed")) if changes is None else figure.heaviest(changes)
    steps = _steps(own, now)
    heavy = network.enough(pairs, asked.least)
    reached = len(network.around(heavy, asked.around, asked.steps)) if asked.around else 0
    drawn, number = network.pick(pairs, asked.choice(_keys(steps))), own.pairs if changes is None else len(pairs)
    return Found(view, every, pairs, number, drawn, met, changes, halves, steps, reached)


def _keys(steps: Sequence[Step] | None) -> tuple[str, ...]:
    return tuple(step.pair.key for step in steps or ())


def _steps(own: Tally, now: Address) -> tuple[Step, ...] | None:
    """The connection that is looked for, over what the filters, kinds and threshold leave; no step where none is looked for."""
    if len(now.network.path) != 2:
        return ()
    over = network.connecting(own.relations(), mentions=now.network.mentions)
    return network.shortest(network.enough(network.pairs(over), now.network.least), *now.network.path)


def _meetings(case: Case, view: Seen, now: Address) -> tuple[Meeting, ...]:
    """The meetings to draw as nodes. Reports are found to tell one deed by the persons in it, however these are shown."""
    if not now.meetings:
        return ()
    dated = redated(case, now.dated)
    told = coreference.by_row(dated)
    rows = network.candidates(view.rows, alone=not coreference.are_compared(dated))
    return network.meetings(rows, {row.key: told[row.key].rows for row in rows})


def picture(case: Case, found: Found, now: Address, size: tuple[int, int]) -> Any:
    """The figure of what was found, of a size in pixels; an empty one of the same size where nothing was."""
    if not found.drawn and not found.meetings:
        return style.BLANK
    ties = [tie for pair in found.drawn for tie in pair.relations]
    return figure.draw(
        *found.view, ties, _places(case, found.view.case, now), wording(now.language), meetings=found.meetings, size=size,
        chosen=now.open, choice=now.network.choice(_keys(found.steps)), changes=found.changes,
    )  # fmt: skip


def _places(case: Case, shown: Case, now: Address) -> Mapping[str, tuple[float, float]]:
    """The positions, with those of who is found only once a report is dated by hand, such as whoever held an office on that day."""
    places = network.positions(case.by_side if now.by_side else case)
    return places if shown.actors.keys() <= places.keys() else {**network.positions(shown), **places}


def note(found: Found, now: Address) -> list[Component]:
    """What must be said of the picture: what is compared, around whom it is, and the connection in words."""
    words, case, out = wording(now.language), found.view.case, list[Component]()
    if found.halves:
        out.append(html.Span(beside.honest(found.halves, now, words), className="line"))
    if now.network.around:
        out.append(html.Span(beside.around(case, found.reached, now, words), className="line"))
    if len(now.network.path) == 2:
        out.append(html.Span(beside.path(case, found.steps, now, words), className="line"))
    return out


def count(found: Found, now: Address) -> str:
    """How many ties are drawn of how many, where these are not all; or that there are none."""
    shown, every, words = len(found.drawn), found.number, wording(now.language)
    if not shown and not found.meetings:
        return words["no-turns" if found.halves else "no-ties"]
    return words.say("more-not-drawn", shown=shown, all=every) if shown < every else ""


def beside_it(found: Found, now: Address) -> list[Component]:
    """What stands beside the picture: what a day changed, or the actors by ties; and below, the ties that are drawn in words."""
    words, case = wording(now.language), found.view.case
    if found.changes is not None:
        shown = {pair.key for pair in found.drawn}
        return beside.turns(case, [one for one in found.changes if one.pair.key in shown], now, words)
    heavy = network.pick(found.pairs, now.network.choice()) if now.network.around else network.enough(found.pairs, now.network.least)
    out = beside.ranking(case, heavy, now, words)
    return [*out, sentences.listed(case, found.drawn, now, words)] if now.view == "network" else out


def choices(counts: Counter[str], now: Address, words: Wording) -> list[Component]:
    """A link for each kind of tie that there is, which adds it to those drawn or takes it away, and one for meetings as nodes."""
    present = [kind for kind in network.kinds() if counts[kind] or kind in now.ties]
    every = _choice(words["all-ties"], now.query(ties=()), is_on=not now.ties)
    links = [_kind(kind, counts[kind], now, words) for kind in present]
    to = now.query(meetings=not now.meetings)
    nodes = _choice(words["meetings-as-nodes"], to, is_on=now.meetings, css=" apart", title=words["meetings-hint"])
    return [every, *links, nodes]


def _kind(kind: str, count: int, now: Address, words: Wording) -> Component:
    known = network.kinds()[kind]
    rest = tuple(other for other in now.ties if other != kind)
    to = now.query(ties=rest if kind in now.ties else (*now.ties, kind))
    sign = edges.promised(Relation("", "", name, 1) for name in known.types)
    return _choice(f"{known.name(words.language)} · {count}", to, is_on=kind in now.ties, css=f" sign-{sign}")


def _choice(label: str, to: str, *, is_on: bool, css: str = "", title: str = "") -> Component:
    return dcc.Link(label, href=to, className="choice" + (" is-on" if is_on else "") + css, title=title or label)
