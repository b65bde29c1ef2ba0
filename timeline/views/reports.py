"""The reports: a list of them, and the reader that shows a whole report with everything marked."""

from __future__ import annotations

import re
from collections.abc import Sequence

import dash
from dash import Input, Output, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline.case import Case
from timeline.figures.safe import isolated, page, shown
from timeline.language.sentences import paragraphs
from timeline.reading import redated
from timeline.records import Analysis, Event, Span
from timeline.views import address, dating, marking, panel
from timeline.views.address import Address
from timeline.views.elements import aria, in_browser
from timeline.wording import Wording, wording

_ON_A_PAGE = 60


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
        name, spans, event = target(redated(case, now.dated), now.open)
        return reader(case, name, spans, event, now) if name else listing(case, now)

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
    """All reports with their dates and how many events the filters leave of each; then the inputs that could not be read.

    `case` is as the reports have it; what `now` dates by hand is shown as such.
    """
    words = wording(now.language)
    dated = redated(case, now.dated)
    counts = dated.select(now.filters).by_report
    names = case.table.reports.names
    start, end = panel.page_of(len(names), _ON_A_PAGE, now)
    here = names[start:end]
    items = [_item(case, dated, name, int(counts[case.places[name]]), now, words) for name in here]
    head = html.Div([html.H2(words["reports"]), *panel.turning("reports", len(names), _ON_A_PAGE, now, words)], className="card-head")
    body = html.Ul(items, className="report-list") if items else html.P(words["no-reports"], className="hint")
    failed = [html.H3(words["failures"]), html.Ul([html.Li(html.Bdi(shown(line))) for line in case.failures])] if case.failures else []
    return [head, body, *failed]


def _item(case: Case, dated: Case, name: str, events: int, now: Address, words: Wording) -> Component:
    """A report of the list, in as few boxes as can be: their number is what a long list costs in the browser."""
    report = dated.by_name[name].report
    known = f"{page(dating.line(report.published, words))} · {words.count('events', events)}"
    link = dcc.Link(isolated(report.title or name), href=now.query(open=f"report:{name}"), className="title")
    why = dating.reasons(case, name, now, words, unfolded=False)
    field = dating.control(name, case.by_name[name].report.published, now, words)
    return html.Li([link, html.Span(known, className="quiet"), *([why] if why else []), *field])


def reader(case: Case, name: str, chosen: Sequence[Span], event: Event | None, now: Address) -> list[Component]:
    """The whole report: what is set aside folded away with a count, everything found marked, the chosen sentences highlighted.

    `case` is as the reports have it; above the text stands how the report is dated, and the field that dates it by hand.
    """
    words = wording(now.language)
    analysis = redated(case, now.dated).by_name[name]
    report = analysis.report
    marks = [*(marking.Layer(a, b, "chosen") for a, b in chosen), *marking.layers(analysis, words.language, event)]
    body = [part for span in _blocks(analysis) for part in _block(analysis, span, marks, words)]
    count = html.Span(words.count("set-aside", len(report.asides)), className="quiet")
    back = dcc.Link(words["all-reports"], href=now.query(open=""), className="button plain")
    known = html.Strong(html.Bdi(page(dating.line(report.published, words))))
    field = html.Div([known, *dating.control(name, case.by_name[name].report.published, now, words)], className="dating")
    return [
        html.Div([back, count, panel.key(words)], className="card-head"),
        html.Div([part for part in (field, dating.reasons(case, name, now, words)) if part], className="report-date"),
        html.Article(body, className="reader", lang=report.language, dir=panel.direction(report.language)),
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
