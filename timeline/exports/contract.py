"""The JSON of a report, as scripts rely on it. Fields may be added; none changes its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import orjson

from timeline.exports.selection import Selection
from timeline.records import Actor, Analysis, Event, Mention, Published, TimeExpression

Json = dict[str, Any]
# A file name that is no UTF-8 comes from the system with these in it.
_SURROGATE = re.compile("[\ud800-\udfff]")


def json_lines(selection: Selection) -> bytes:
    """One JSON object a line for each report that tells a row, with those events only. All reports where the rows are all of the case.

    The language changes nothing: every object holds both.
    """
    case, chosen = selection.case, {row.key for row in selection.rows}
    whole = len(chosen) == len(case.rows)
    kept: dict[str, list[Event]] = {}
    for row in case.rows:
        if row.key in chosen:
            kept.setdefault(row.report, []).append(row.event)
    shown = (analysis for analysis in case.analyses if whole or analysis.report.name in kept)
    return b"".join(line(_narrowed(analysis, kept)) for analysis in shown)


def _narrowed(analysis: Analysis, kept: dict[str, list[Event]]) -> Json:
    ids = {event.id for event in kept.get(analysis.report.name, ())}
    return report_json(analysis, (event for event in analysis.events if event.id in ids))


def line(data: Any) -> bytes:
    """Plain data as one line of JSON in UTF-8, with its line end."""
    try:
        return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)
    except TypeError:
        return orjson.dumps(_encodable(data), option=orjson.OPT_APPEND_NEWLINE)


def _encodable(value: Any) -> Any:
    """The value with lone surrogates, which no UTF-8 file can hold, replaced one for one."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _encodable(item) for key, item in value.items()}
    return [_encodable(item) for item in value] if isinstance(value, list | tuple) else value


def report_json(analysis: Analysis, events: Iterable[Event] | None = None) -> Json:
    """One report as plain data. Spans are pairs of offsets in code points into the report's text; `events` narrows down its events."""
    report = analysis.report
    mentions: dict[str, list[Mention]] = {}
    for mention in analysis.mentions:
        mentions.setdefault(mention.actor, []).append(mention)
    return {
        "doc": report.name,
        "title": report.title,
        "language": report.language,
        "published": _published(report.published),
        "boilerplate": [[aside.start, aside.end] for aside in report.asides],
        "times": [time_json(time) for time in analysis.times],
        "actors": [_actor(actor, mentions.get(actor.id, ())) for actor in analysis.actors],
        "events": [_event(event) for event in (analysis.events if events is None else events)],
    }


def _published(published: Published) -> Json:
    return {
        "value": published.value,
        "how": published.how,
        "because": published.because,
        "reasons": [{"text": reason.text, "span": list(reason.span) if reason.span else None} for reason in published.reasons],
    }


def time_json(time: TimeExpression) -> Json:
    """One time expression as plain data."""
    return {
        "text": time.text,
        "start": time.start,
        "end": time.end,
        "type": time.type,
        "value": time.value,
        "first": time.first,
        "last": time.last,
        "rule": time.rule,
        "anchor": time.anchor,
        "anchor_span": list(time.anchor_span) if time.anchor_span else None,
    }


def _actor(actor: Actor, mentions: Sequence[Mention]) -> Json:
    return {
        "id": actor.id,
        "name_en": actor.name_en,
        "name_ar": actor.name_ar,
        "kind": actor.kind,
        "side": actor.side,
        "mentions": [[mention.start, mention.end] for mention in mentions],
        "rules": [mention.rule for mention in mentions],
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "trigger": list(event.trigger),
        "source": list(event.source),
        "target": list(event.target),
        "others": list(event.others),
        "against": list(event.against),
        "date": event.date,
        "first": event.first,
        "last": event.last,
        "date_from": event.date_from,
        "date_span": list(event.date_span) if event.date_span else None,
        "status": event.status,
        "series": event.series,
        "round": event.round,
        "place": event.place,
        "sentences": [list(span) for span in event.sentences],
        "quote": list(event.quote) if event.quote else None,
        "speaker": event.speaker,
        "rule": event.rule,
        "summary_en": event.summary_en,
        "summary_ar": event.summary_ar,
    }
