"""What the panels of an event, a tie, an actor and a report have in common: a head, quoted words, and lists of links."""

from __future__ import annotations

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from timeline.case import Case, Row
from timeline.events.lexicon import event_types
from timeline.figures import themes
from timeline.figures.safe import isolated, page, shown
from timeline.figures.telling import summary, type_label, when
from timeline.records import Evidence, Span
from timeline.views import marking
from timeline.views.address import Address
from timeline.views.elements import icon
from timeline.wording import Wording

MOST_LISTED = 40


def key(words: Wording) -> Component:
    """What the three tints mean."""
    kinds = ("actor", "trigger", "time")
    return html.P([html.Mark(words[f"mark-{kind}"], className=f"mark-{kind}") for kind in kinds], className="key")


def head(label: str, now: Address, words: Wording, colour: str = "", steps: Sequence[Component] = ()) -> Component:
    """What sort of thing the panel shows, links to those before and after, and a way to close it."""
    dot = [html.Span(className="dot", style={"backgroundColor": themes.shade(colour, now.theme)})] if colour else []
    close = dcc.Link(icon("close"), href=now.query(open=""), className="icon-button", title=words["close"])
    return html.Div([html.Span([*dot, label], className="kind"), html.Span([*steps, close], className="steps")], className="panel-head")


def facts(pairs: Sequence[tuple[str, str | Component]]) -> Component:
    """Names and values, one below the other; those without a value are left out. Text is made safe here."""
    said = [(name, page(value) if isinstance(value, str) else value) for name, value in pairs if value]
    return html.Dl([part for name, value in said for part in (html.Dt(name), html.Dd(html.Bdi(value)))], className="facts")


def quoted(case: Case, name: str, span: Span, marks: Sequence[marking.Layer]) -> Component:
    """A stretch of a report in its own language and direction."""
    report = case.by_name[name].report
    return html.Blockquote(marking.mark(report.text, span, marks), lang=report.language, dir=direction(report.language), className="quoted")


def direction(language: str) -> str:
    """The direction in which a report's language is written."""
    return "rtl" if language == "ar" else "ltr"


def report_link(case: Case, evidence: Evidence, now: Address, *more: str) -> Component:
    """The title of a report as a link to a place in it, and what else is to be said of it."""
    to = now.query(view="reports", open=f"report:{evidence.report}@{evidence.span[0]}-{evidence.span[1]}")
    title = isolated(case.by_name[evidence.report].report.title or evidence.report)
    return html.P(dcc.Link(" · ".join((*map(page, more), title)), href=to, className="quiet"), className="from")


def event_links(rows: Sequence[Row], now: Address, words: Wording, most: int = MOST_LISTED) -> list[Component]:
    """A list of events, each with its day and status a link that opens it, and how many are left out."""
    items = [html.Li(dcc.Link(event_line(row, words), href=now.query(open=row.key))) for row in rows[:most]]
    rest = [html.P(words.say("list-cut", shown=most, all=len(rows)), className="quiet")] if len(rows) > most else []
    return [html.Ul(items, className="links"), *rest]


def event_line(row: Row, words: Wording) -> list[Component]:
    """When, what, and where it is not simply done also how sure, flat: many boxes in boxes take Dash many seconds."""
    status = "" if row.event.status == "happened" else f" · {words.get(f'status-{row.event.status}', row.event.status)}"
    return [html.Bdi(page(when(row, words) + status), className="quiet"), html.Bdi(title(row, words), className="what")]


def title(row: Row, words: Wording) -> str:
    """An event in one line."""
    return shown(summary(row, words.language)) or type_label(row.event.type, event_types(), words.language)


def joined(names: Sequence[str], words: Wording) -> str:
    """Names in one line."""
    return ("، " if words.language == "ar" else ", ").join(names)


def page_of(number: int, most: int, now: Address) -> tuple[int, int]:
    """Where in a list of so many, shown `most` at a time, the page of the address begins and ends."""
    start = min(now.page - 1, max(number - 1, 0) // most) * most
    return start, min(start + most, number)


def turning(what: str, number: int, most: int, now: Address, words: Wording) -> list[Component]:
    """Where in a long list (of `events` or `reports`) the page is, and links to those before and after; nothing where all is on one."""
    start, end = page_of(number, most, now)
    if end - start == number:
        return []
    out: list[Component] = [html.Span(words.say("page-of", first=start + 1, last=end, all=number), className="quiet")]
    here = start // most + 1
    for key, to in ((f"previous-{what}", here - 1), (f"next-{what}", here + 1)):
        if 1 <= to <= -(-number // most):
            out.append(dcc.Link(words[key], href=now.query(page=to)))
    return out
