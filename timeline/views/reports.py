"""The reports: a list of them, and the reader that shows a whole report with everything marked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import dash
from dash import Input, Output, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline.case import Case
from timeline.figures.safe import page, shown
from timeline.language.sentences import paragraphs
from timeline.records import Analysis, Event, Span
from timeline.views import address, evidence, marking
from timeline.views.address import Address
from timeline.views.elements import aria, in_browser
from timeline.wording import Wording, wording


def layout(words: Wording) -> Component:
    """The empty card."""
    return html.Section(html.Div(id="reports"), className="card view view-reports", **aria(label=words["reports"]))


def register(app: dash.Dash, case: Case) -> None:
    """Draws the list or the reader, then scrolls to the chosen sentence."""

    @app.callback(Output("reports", "children"), Input("url", "search"))
    def _draw(search: str) -> list[Component]:
        now = address.read(search)
        if not now.shows("reports"):
            raise PreventUpdate
        name, spans, event = target(case, now.open)
        if name:
            return reader(case.by_name[name], spans, event, now)
        return listing(case, now)

    in_browser(app, "scroll", Output("reports", "title"), Input("reports", "children"))


def target(case: Case, opened: str) -> tuple[str, tuple[Span, ...], Event | None]:
    """The report that an open key leads to, the spans to highlight in it, and its event; an empty name where it leads to none."""
    row = case.by_key.get(opened)
    if row:
        return row.report, row.event.sentences, row.event
    match = re.fullmatch(r"report:(.+?)(?:@(\d{1,9})-(\d{1,9}))?", opened, re.DOTALL)
    if match and match[1] in case.by_name:
        return match[1], ((int(match[2]), int(match[3])),) if match[2] else (), None
    return "", (), None


def listing(case: Case, now: Address) -> list[Component]:
    """All reports with their dates and how many events the filters leave of each; then the inputs that could not be read."""
    words = wording(now.language)
    counts = Counter(row.report for row in case.select(now.filters))
    items = [html.Li(_item(analysis, counts[name], now, words)) for name, analysis in case.by_name.items()]
    head = html.Div(html.H2(words["reports"]), className="card-head")
    body = html.Ul(items, className="report-list") if items else html.P(words["no-reports"], className="hint")
    failed = [html.H3(words["failures"]), html.Ul([html.Li(html.Bdi(shown(line))) for line in case.failures])] if case.failures else []
    return [head, body, *failed]


def _item(analysis: Analysis, events: int, now: Address, words: Wording) -> Component:
    report = analysis.report
    published = words.say(f"published-{report.published.how}", date=words.value(report.published.value))
    return dcc.Link(
        [
            html.Strong(html.Bdi(shown(report.title or report.name))),
            html.Span([html.Bdi(page(published)), " · ", html.Bdi(words.count("events", events))], className="quiet"),
        ],
        href=now.query(open=f"report:{report.name}"),
    )


def reader(analysis: Analysis, chosen: Sequence[Span], event: Event | None, now: Address) -> list[Component]:
    """The whole report: what is set aside folded away with a count, everything found marked, the chosen sentences highlighted."""
    words = wording(now.language)
    report = analysis.report
    marks = [*(marking.Layer(a, b, "chosen") for a, b in chosen), *marking.layers(analysis, words.language, event)]
    body = [part for span in _blocks(analysis) for part in _block(analysis, span, marks, words)]
    count = html.Span(words.count("set-aside", len(report.asides)), className="quiet")
    published = words.say(f"published-{report.published.how}", date=words.value(report.published.value))
    back = dcc.Link(words["all-reports"], href=now.query(open=""), className="button plain")
    return [
        html.Div([back, html.Bdi(page(published)), count, evidence.key(words)], className="card-head"),
        html.Article(body, className="reader", lang=report.language, dir=evidence.direction(report.language)),
    ]


def _blocks(analysis: Analysis) -> list[tuple[Span, bool]]:
    """The text in order, as stretches outside and inside of asides (True)."""
    out: list[tuple[Span, bool]] = []
    at = 0
    for aside in sorted(analysis.report.asides, key=lambda aside: aside.start):
        if aside.start > at:
            out.append(((at, aside.start), False))
        if aside.end > at:
            out.append(((max(at, aside.start), aside.end), True))
        at = max(at, aside.end)
    return [*out, ((at, len(analysis.report.text)), False)]


def _block(analysis: Analysis, block: tuple[Span, bool], marks: Sequence[marking.Layer], words: Wording) -> list[Component]:
    (start, end), is_aside = block
    text = analysis.report.text
    parts: list[Component] = [
        html.P(marking.mark(text, (start + a, start + b), marks)) for a, b in paragraphs(text[start:end])
    ]  # fmt: skip
    if not is_aside:
        return parts
    label = html.Summary(words.count("set-aside", 1), lang=words.language, dir=words.direction)
    return [html.Details([label, *parts], className="aside")] if parts else []
