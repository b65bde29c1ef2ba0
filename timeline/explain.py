"""Why: what was found in a text, and the rule or list entry that found each thing."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.records import Analysis, Event, TimeExpression


def explain(analysis: Analysis) -> str:
    """The findings of an analysis as lines of text, each with its words, its value and its rule."""
    return "\n".join(_lines(analysis)) or "nothing found"


def _lines(analysis: Analysis) -> Iterator[str]:
    text, actors = analysis.report.text, {actor.id: actor for actor in analysis.actors}
    published = analysis.report.published
    yield f"published  {published.value or 'unknown'} ({published.how}{': ' + published.because if published.because else ''})"
    for aside in analysis.report.asides:
        yield f"aside      {text[aside.start : aside.end]!r}  by {aside.rule}"
    for time in analysis.times:
        yield f"time       {time.text!r} = {time.value} ({time.type}){_anchor(text, time)}  by {time.rule}"
    for mention in analysis.mentions:
        actor = actors[mention.actor]
        yield f"mention    {text[mention.start : mention.end]!r} = {actor.id} ({actor.kind}, side {actor.side})  by {mention.rule}"
    for event in analysis.events:
        yield from _event(text, event)


def _anchor(text: str, time: TimeExpression) -> str:
    if time.anchor_span:
        return f", counted from {text[slice(*time.anchor_span)]!r}"
    return ", counted from the day of publication" if time.anchor == "published" else ""


def _event(text: str, event: Event) -> Iterator[str]:
    yield f"event      {event.type} {text[slice(*event.trigger)]!r}  by {event.rule}"
    yield f"  who      {', '.join(event.source) or '-'} -> {', '.join(event.target) or '-'}"
    words = f" by {text[slice(*event.date_span)]!r}" if event.date_span else ""
    yield f"  when     {event.date} (from {event.date_from}{words}), {event.status}"
    if event.series:
        yield f"  track    {event.series}{f' round {event.round}' if event.round else ''}"
