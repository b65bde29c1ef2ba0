"""The findings of an analysis as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.explain.fields import because
from timeline.explain.rules import told
from timeline.records import Analysis, Event, TimeExpression
from timeline.wording import Wording, wording


def explain(analysis: Analysis, language: str = "en") -> str:
    """The findings of an analysis, each with its words, its value and its rule, in `ar` or `en`."""
    words = wording(language)
    return "\n".join(_lines(analysis, words)) or words["explain-nothing"]


def _lines(analysis: Analysis, words: Wording) -> Iterator[str]:
    text, actors = analysis.report.text, {actor.id: actor for actor in analysis.actors}
    published, by = analysis.report.published, words["explain-by"]
    how = f"{published.how}{': ' + published.because if published.because else ''}"
    yield f"{_head('explain-published', words)}{published.value or words['explain-unknown']} ({how})"
    for aside in analysis.report.asides:
        yield f"{_head('explain-aside', words)}{text[aside.start : aside.end]!r}  {by} {aside.rule}"
    for time in analysis.times:
        rule = told(time.rule, words)
        yield f"{_head('explain-time', words)}{time.text!r} = {time.value} ({time.type}){_anchor(text, time, words)}  {by} {rule}"
    for mention in analysis.mentions:
        actor, said = actors[mention.actor], text[mention.start : mention.end]
        yield f"{_head('explain-mention', words)}{said!r} = {actor.id} ({actor.kind}, {actor.side})  {by} {told(mention.rule, words)}"
    for event in analysis.events:
        yield from _event(analysis, event, words)


def _head(key: str, words: Wording) -> str:
    return f"{words[key]:<10} "


def _anchor(text: str, time: TimeExpression, words: Wording) -> str:
    if time.anchor_span:
        return ", " + words.say("explain-from", words=repr(text[slice(*time.anchor_span)]))
    return ", " + words["explain-from-publication"] if time.anchor == "published" else ""


def _event(analysis: Analysis, event: Event, words: Wording) -> Iterator[str]:
    summary = event.summary_ar if words.language == "ar" else event.summary_en
    yield f"{_head('explain-event', words)}{event.type}  {summary}  {words['explain-by']} {event.rule}"
    for field, value, said, why in because(analysis, event, words):
        yield f"  {words[field]}: {value}{f' = {said!r}' if said else ''}  ({why})"
