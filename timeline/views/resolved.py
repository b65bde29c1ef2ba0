"""How a time was read, in words: what it came to, what it was counted from, and by which rule."""

from __future__ import annotations

from timeline import explain
from timeline.figures.safe import shown
from timeline.records import Analysis, Published, Span, TimeExpression
from timeline.wording import Wording


def time_at(analysis: Analysis, span: Span | None) -> TimeExpression | None:
    """The time expression of a report that fills a span."""
    return next((time for time in analysis.times if (time.start, time.end) == span), None)


def in_one_line(time: TimeExpression, analysis: Analysis, words: Wording) -> str:
    """All that is known of a time, for a tooltip."""
    value = words.value(time.value)
    told = words.say("repeated", time=value) if time.type == "SET" else value
    parts = (told, anchor(time, analysis, words), f"{words['found-by']} {explain.told(time.rule, words)}")
    return " · ".join(part for part in parts if part)


def anchor(time: TimeExpression, analysis: Analysis, words: Wording) -> str:
    """What the time was counted from; empty for a duration, a recurring time and a vague one, which aren't counted from anything."""
    if time.anchor_span:
        return words.say("anchor-text", words=f"«{shown(analysis.report.text[slice(*time.anchor_span)])}»")
    if time.anchor == "published":
        return _from_publication(analysis.report.published, words)
    return words["anchor-own"] if time.first else ""


def _from_publication(published: Published, words: Wording) -> str:
    first, _, last = (published.value or "").partition("/")
    if last:
        return words.say("anchor-published-between", first=words.day(first), last=words.day(last))
    return words.say("anchor-published", date=words.day(first)) if first else words["anchor-published-unknown"]
