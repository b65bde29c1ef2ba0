"""The panel of an event: what is told, the words that tell it, who else tells it, how it was dated, and why it was read so."""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from timeline import explain
from timeline.case import Case, Row, names_of
from timeline.events import place
from timeline.events.lexicon import event_types
from timeline.events.tracks import label
from timeline.figures.safe import page, shown
from timeline.figures.telling import type_label, when
from timeline.network.ties import tone_of
from timeline.records import Span
from timeline.views import dating, marking, panel, resolved, told, why
from timeline.views.address import Address
from timeline.views.elements import icon
from timeline.wording import Wording


def show(case: Case, row: Row, now: Address, words: Wording) -> list[Component]:
    """All about an event of a case whose reports are dated as the address says."""
    event, types = row.event, event_types()
    colour = types[event.type].colour if event.type in types else ""
    return [
        panel.head(type_label(event.type, types, words.language), now, words, colour, _steps(case, row, now, words)),
        html.H2(panel.title(row, words), dir="auto"),
        _facts(case, row, now, words),
        html.Div([html.H3(words["evidence-text"]), told.copy(case, row, words)], className="with-button"),
        _paragraph(case, row, words),
        panel.key(words),
        *told.corroboration(case, row, now, words),
        html.H3(words["date-how"]),
        html.Div(_how_dated(case, row, words), className="how"),
        why.why(case, row, words),
        *report_facts(case, row.report, now, words),
    ]


def _steps(case: Case, row: Row, now: Address, words: Wording) -> list[Component]:
    """Links to the events before and after among those that the filters leave."""
    rows = case.select(now.filters)
    found = rows.find(case.by_key.place(row.key))
    at = -1 if found is None else found
    out: list[Component] = []
    for name, to in (("previous", at - 1), ("next", at + 1)):
        if 0 <= to < len(rows):
            out.append(dcc.Link(icon(name), href=now.query(open=rows[to].key), className="icon-button", title=words[name]))
    return out


def _facts(case: Case, row: Row, now: Address, words: Wording) -> Component:
    event = row.event
    speaker = [event.speaker] if event.speaker else []
    # A hostile deed is against its target anyway.
    hostile = (tone_of(event.type) or 0.0) < 0
    against = () if hostile else event.against
    target = tuple(actor for actor in event.target if actor not in against)
    others = tuple(actor for actor in event.others if actor not in against)
    who = (("source", event.source), ("target", target), ("against", against), ("others", others), ("said-by", speaker))
    return panel.facts([
        (words["date"], when(row, words)),
        (words["status"], words.get(f"status-{event.status}", event.status)),
        *((words[role], _actors(case, ids, now, words) if ids else "") for role, ids in who),
        (words["track"], _track(row, words)),
        (words["place"], place.name(event.place or "", words.language)),
    ])  # fmt: skip


def _actors(case: Case, ids: Iterable[str], now: Address, words: Wording) -> Component:
    """The names of actors, each a link that opens it."""
    comma = "، " if words.language == "ar" else ", "
    links = [
        part
        for actor, name in zip(ids, names_of(case, ids, words.language), strict=True)
        for part in (dcc.Link(shown(name), href=now.query(open=f"actor:{actor}")), comma)
    ]
    return html.Span(links[:-1])


def _track(row: Row, words: Wording) -> str:
    series, number = row.event.series, row.event.round
    if not series:
        return ""
    name = label(series, words.language)
    return f"{name} ({words.say('round', n=number)})" if number else name


def _how_dated(case: Case, row: Row, words: Wording) -> list[Component | str]:
    event, analysis = row.event, case.by_name[row.report]
    read = shown(analysis.report.text[slice(*event.date_span)]) if event.date_span else ""
    said = words.say("date-text", words=f"«{read}»") if read else words[f"date-{event.date_from}"]
    out: list[Component | str] = [html.Span(said), " ← " if words.language == "ar" else " → ", html.Bdi(page(words.value(event.date)))]
    time = resolved.time_at(analysis, event.date_span)
    if time:
        more = [resolved.anchor(time, analysis, words), f"{words['found-by']} {explain.told(time.rule, words)}"]
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
    return panel.quoted(case, row.report, _line(analysis.report.text, sentence), marks)


def report_facts(case: Case, name: str, now: Address, words: Wording) -> list[Component]:
    """A report: its title, how it is dated, and a way to open it."""
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
