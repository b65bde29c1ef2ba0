"""A stretch of a report as page components, with actors, event words and times marked. Components, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from dash import html
from dash.development.base_component import Component

from timeline import explain
from timeline.events.lexicon import event_types
from timeline.figures.safe import shown
from timeline.records import Analysis, Event, Span
from timeline.views import resolved
from timeline.wording import wording

Piece = Component | str


class Layer(NamedTuple):
    """A span and the class that marks it; `title` is shown when it is pointed at."""

    start: int
    end: int
    css: str
    title: str = ""


def layers(analysis: Analysis, language: str, chosen: Event | None = None) -> list[Layer]:
    """Every actor, time and event word of a report, each with what it was read as and by which rule.

    The chosen event's own words and sentences are marked more strongly.
    """
    words = wording(language)
    names = {actor.id: actor.name(language) for actor in analysis.actors}
    out = [Layer(m.start, m.end, "mark-actor", f"{names.get(m.actor, m.actor)} · {explain.told(m.rule, words)}") for m in analysis.mentions]
    out += [Layer(time.start, time.end, "mark-time", resolved.in_one_line(time, analysis, words)) for time in analysis.times]
    told = [(event.trigger, f"{_type(event, language)} · {explain.told(event.rule, words)}") for event in analysis.events]
    out += [Layer(*trigger, "mark-trigger", said) for trigger, said in told]
    if chosen:
        out.append(Layer(*chosen.trigger, "is-strong"))
        out += [Layer(*chosen.date_span, "is-strong")] if chosen.date_span else []
    return out


def _type(event: Event, language: str) -> str:
    kind = event_types().get(event.type)
    return getattr(kind, language) if kind else event.type


def mark(text: str, span: Span, marks: Iterable[Layer]) -> list[Piece]:
    """The text of a span in pieces, cut wherever a mark begins or ends, each piece with the classes of the marks that cover it."""
    start, end = span
    inside = [layer for layer in marks if layer.start < end and layer.end > start]
    cuts = sorted({start, end, *(cut for layer in inside for cut in (layer.start, layer.end) if start < cut < end)})
    return [_piece(text, (a, b), inside) for a, b in pairwise(cuts)]


def _piece(text: str, span: Span, inside: Sequence[Layer]) -> Piece:
    covering = [layer for layer in inside if layer.start <= span[0] and layer.end >= span[1]]
    words = shown(text[span[0] : span[1]])
    if not covering:
        return words
    classes = " ".join(dict.fromkeys(layer.css for layer in covering))
    title = next((layer.title for layer in covering if layer.title), None)
    more: dict[str, Any] = {"title": shown(title)} if title else {}
    plain = all(layer.css == "chosen" for layer in covering)
    return html.Span(words, className=classes, **more) if plain else html.Mark(words, className=classes, **more)
