"""The panel at the inline end: the words that an event, a tie or an actor comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import dash
from dash import Input, Output, dcc, html
from dash.development.base_component import Component

from timeline import network
from timeline.case import Case, Row, names_of
from timeline.events.lexicon import event_types
from timeline.events.tracks import label
from timeline.figures.safe import page, shown
from timeline.figures.telling import summary, type_label, when
from timeline.reading import redated
from timeline.records import Evidence, Span
from timeline.views import address, dating, marking, resolved, tray
from timeline.views.address import Address
from timeline.views.elements import aria, icon
from timeline.wording import Wording, wording

_MOST_LISTED = 40


def layout(words: Wording) -> Component:
    """The empty panel."""
    return html.Aside(id="evidence", className="evidence card", **aria(label=words["evidence"], live="polite"))


def register(app: dash.Dash, case: Case) -> None:
    """Draws the panel whenever the address changes."""

    @app.callback(Output("evidence", "children"), Input("url", "search"))
    def _draw(search: str) -> list[Component]:
        now = address.read(search)
        return panel(redated(case, now.dated), now)


def panel(case: Case, now: Address) -> list[Component]:
    """What the panel holds for an address, of a case with the reports dated as that says."""
    words = wording(now.language)
    if not now.open:
        return [html.H2(words["evidence"]), html.P(words["evidence-hint"], className="hint"), key(words)]
    if now.open in case.by_key:
        return _event(case, case.by_key[now.open], now, words)
    kind, _, name = now.open.partition(":")
    if kind == "days":
        return _under(case, now, words)
    if kind == "tie" and name.count("|") == 1:
        return _tie(case, tuple(name.split("|")), now, words)
    if kind == "actor" and name in case.actors:
        return _actor(case, name, now, words)
    if kind == "report" and name.split("@")[0] in case.by_name:
        return [_head(words["report"], now, words), *_report_facts(case, name.split("@")[0], now, words)]
    return [_head(words["evidence"], now, words), html.P(words["not-found"], className="hint")]


def _under(case: Case, now: Address, words: Wording) -> list[Component]:
    """The events under a number on the timeline."""
    title, rows = tray.under(case, now)
    head = _head(words["events-here"], now, words)
    return [head, html.H2(html.Bdi(shown(title))), html.P(words.count("events", len(rows))), event_links(rows, now, words)]


def key(words: Wording) -> Component:
    """What the three tints mean."""
    kinds = ("actor", "trigger", "time")
    return html.P([html.Mark(words[f"mark-{kind}"], className=f"mark-{kind}") for kind in kinds], className="key")


def _head(label: str, now: Address, words: Wording, colour: str = "", steps: Sequence[Component] = ()) -> Component:
    dot = [html.Span(className="dot", style={"backgroundColor": colour})] if colour else []
    close = dcc.Link(icon("close"), href=now.query(open=""), className="icon-button", title=words["close"])
    return html.Div([html.Span([*dot, label], className="kind"), html.Span([*steps, close], className="steps")], className="panel-head")


def _event(case: Case, row: Row, now: Address, words: Wording) -> list[Component]:
    event, types = row.event, event_types()
    colour = types[event.type].colour if event.type in types else ""
    return [
        _head(type_label(event.type, types, words.language), now, words, colour, _steps(case, row, now, words)),
        html.H2(shown(summary(row, words.language)) or type_label(event.type, types, words.language), dir="auto"),
        html.Dl(_facts(case, row, words), className="facts"),
        html.H3(words["evidence-text"]),
        _paragraph(case, row, words),
        key(words),
        html.H3(words["date-how"]),
        html.Div(_how_dated(case, row, words), className="how"),
        *_report_facts(case, row.report, now, words),
    ]


def _steps(case: Case, row: Row, now: Address, words: Wording) -> list[Component]:
    """Links to the events before and after among those that the filters leave."""
    keys = [other.key for other in case.select(now.filters)] or [row.key]
    at = keys.index(row.key) if row.key in keys else -1
    out: list[Component] = []
    for name, to in (("previous", at - 1), ("next", at + 1)):
        if 0 <= to < len(keys):
            out.append(dcc.Link(icon(name), href=now.query(open=keys[to]), className="icon-button", title=words[name]))
    return out


def _facts(case: Case, row: Row, words: Wording) -> list[Component]:
    event = row.event
    speaker = [event.speaker] if event.speaker else []
    pairs = [
        ("date", when(row, words)),
        ("status", words.get(f"status-{event.status}", event.status)),
        *((role, _names(case, ids, words)) for role, ids in (("source", event.source), ("target", event.target), ("others", event.others))),
        ("said-by", _names(case, speaker, words)),
        ("track", _track(row, words)),
        ("place", (event.place or "").replace("-", " ")),
        ("found-by", event.rule),
    ]
    return [part for name, value in pairs if value for part in (html.Dt(words[name]), html.Dd(html.Bdi(page(value))))]


def _names(case: Case, ids: Iterable[str], words: Wording) -> str:
    return ("، " if words.language == "ar" else ", ").join(names_of(case, ids, words.language))


def _track(row: Row, words: Wording) -> str:
    series, number = row.event.series, row.event.round
    if not series:
        return ""
    name = label(series, words.language)
    return f"{name} ({words.say('round', n=number)})" if number else name


def _how_dated(case: Case, row: Row, words: Wording) -> list[Component | str]:
    event, analysis = row.event, case.by_name[row.report]
    read = shown(analysis.report.text[slice(*event.date_span)]) if event.date_span else ""
    told = words.say("date-text", words=f"«{read}»") if read else words[f"date-{event.date_from}"]
    out: list[Component | str] = [html.Span(told), " ← " if words.language == "ar" else " → ", html.Bdi(page(words.value(event.date)))]
    time = resolved.time_at(analysis, event.date_span)
    if time:
        more = [resolved.anchor(time, analysis, words), f"{words['found-by']} {time.rule}"]
    else:
        more = [dating.line(analysis.report.published, words)] if event.date_from == "published" else []
    return [*out, *(html.Div(html.Bdi(page(text)), className="quiet") for text in more if text)]


def _line(text: str, span: Span) -> Span:
    """The paragraph that holds the start of a span, and reaches at least to its end."""
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1])
    return start, end if end >= 0 else len(text)


def _paragraph(case: Case, row: Row, words: Wording) -> Component:
    analysis, event = case.by_name[row.report], row.event
    sentence = next((s for s in event.sentences if s[0] <= event.trigger[0] < s[1]), event.trigger)
    chosen = marking.Layer(*sentence, "chosen")
    marks = [chosen, *marking.layers(analysis, words.language, event)]
    return _quoted(case, row.report, marking.mark(analysis.report.text, _line(analysis.report.text, sentence), marks))


def _quoted(case: Case, name: str, pieces: Sequence[marking.Piece]) -> Component:
    language = case.by_name[name].report.language
    return html.Blockquote(list(pieces), lang=language, dir=direction(language), className="quoted")


def direction(language: str) -> str:
    """The direction in which a report's language is written."""
    return "rtl" if language == "ar" else "ltr"


def _report_facts(case: Case, name: str, now: Address, words: Wording) -> list[Component]:
    report = case.by_name[name].report
    dated = dating.line(report.published, words)
    to = now.query(view="reports", open=now.open)
    return [
        html.H3(words["report"]),
        html.P([html.Strong(shown(report.title or name), dir="auto"), html.Br(), html.Span(dated, className="quiet")]),
        # The reader shows the rest itself.
        *([] if now.view == "reports" else filter(None, [dating.reasons(case, name, now, words)])),
        html.P(html.Bdi(shown(name)), className="quiet file"),
        *([] if now.view == "reports" else [dcc.Link(words["open-report"], href=to, className="button")]),
    ]


def event_links(rows: Sequence[Row], now: Address, words: Wording) -> Component:
    """A list of events, each a link that opens it."""
    items = [
        html.Li(dcc.Link([_when(row, words), " ", html.Bdi(_title(row, words))], href=now.query(open=row.key)))
        for row in rows[:_MOST_LISTED]
    ]
    return html.Ul(items, className="links")


def _when(row: Row, words: Wording) -> Component:
    return html.Bdi(page(when(row, words)), className="quiet")


def _title(row: Row, words: Wording) -> str:
    return shown(summary(row, words.language)) or type_label(row.event.type, event_types(), words.language)


def _tie(case: Case, ids: tuple[str, ...], now: Address, words: Wording) -> list[Component]:
    rows = case.select(now.filters)
    relations = [r for r in network.ties(case, rows) if {r.source, r.target} == set(ids)]
    keys = {key for relation in relations for key in relation.events}
    tied = [row for row in rows if row.key in keys]
    told = list(dict.fromkeys(e for relation in relations if relation.kind == "mentioned" for e in relation.evidence))
    return [
        _head(words["tie"], now, words),
        html.H2(shown(" – ".join(names_of(case, ids, words.language)))),
        html.P(words.count("tie-weight", sum(relation.weight for relation in relations)), className="quiet"),
        *([html.H3(words["tie-events"]), event_links(tied, now, words)] if tied else []),
        *([html.H3(words["tie-sentences"]), *_sentences(case, told, ids, now, words)] if told else []),
    ]


def _sentences(case: Case, told: Sequence[Evidence], ids: Iterable[str], now: Address, words: Wording) -> list[Component]:
    out: list[Component] = []
    for evidence in told[:_MOST_LISTED]:
        analysis = case.by_name[evidence.report]
        marks = [marking.Layer(m.start, m.end, "mark-actor") for m in analysis.mentions if m.actor in ids]
        out.append(_quoted(case, evidence.report, marking.mark(analysis.report.text, evidence.span, marks)))
        to = now.query(view="reports", open=f"report:{evidence.report}@{evidence.span[0]}-{evidence.span[1]}")
        out.append(html.P(dcc.Link(shown(analysis.report.title or evidence.report), href=to, className="quiet"), dir="auto"))
    return out


def _actor(case: Case, actor: str, now: Address, words: Wording) -> list[Component]:
    record = case.actors[actor]
    rows = [row for row in case.select(now.filters) if actor in row.event.actors]
    both = dict.fromkeys(name for name in (record.name(words.language), record.name_en, record.name_ar) if name)
    only = dcc.Link(words["filter-by-actor"], href=now.query(filters=replace(now.filters, actors=(actor,))), className="button")
    return [
        _head(words.get(f"kind-{record.kind}", record.kind), now, words),
        html.H2(shown(next(iter(both)))),
        html.P([html.Bdi(shown(name), className="quiet") for name in list(both)[1:]]),
        only,
        html.H3(f"{words['actor-events']} ({len(rows)})"),
        event_links(rows, now, words),
    ]
