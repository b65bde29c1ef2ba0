"""Why an event was read as it is: the words and the rule behind each of its fields."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from timeline.case import Case, Row, names_of
from timeline.figures.safe import isolated
from timeline.records import Analysis, Event
from timeline.views import resolved
from timeline.wording import Wording


def why(case: Case, row: Row, words: Wording) -> Component:
    """The fields of an event, folded away, each with its words and its rule."""
    analysis, event = case.by_name[row.report], row.event
    text = analysis.report.text
    pairs = [(words["mark-trigger"], f"{isolated(f'«{text[slice(*event.trigger)]}»')} · {isolated(event.rule)}")]
    for role, ids in (("source", event.source), ("target", event.target), ("others", event.others), ("said-by", [event.speaker or ""])):
        pairs += [(words[role], line) for line in _actors(case, analysis, event, filter(None, ids), words)]
    time = resolved.time_at(analysis, event.date_span)
    if time:
        pairs.append((words["date"], f"{isolated(f'«{time.text}»')} · {isolated(time.rule)}"))
    fields = html.Dl([part for name, said in pairs for part in (html.Dt(name), html.Dd(said))], className="facts")
    return html.Details([html.Summary(words["why-fields"]), fields], className="why quiet")


def _actors(case: Case, analysis: Analysis, event: Event, ids: Iterable[str], words: Wording) -> list[str]:
    """For each actor the words in the event's sentences that name it, and by which rule; or that it comes from what stands before."""
    out = []
    for actor in ids:
        name = isolated(names_of(case, [actor], words.language)[0])
        said = [m for m in analysis.mentions if m.actor == actor and any(a <= m.start < b for a, b in event.sentences)]
        near = min(said, key=lambda mention: abs(mention.start - event.trigger[0]), default=None)
        told = f"{isolated(f'«{analysis.report.text[near.start : near.end]}»')} · {isolated(near.rule)}" if near else words["why-context"]
        out.append(f"{name}: {told}")
    return out
