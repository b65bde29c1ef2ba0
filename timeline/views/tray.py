"""Lists of events in chips: those without a calendar date, and those that lie under a number on the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from timeline import chronology
from timeline.case import Case, Row
from timeline.events.lexicon import event_types
from timeline.figures import style, themes
from timeline.figures.safe import isolated, page, short, shown
from timeline.figures.telling import lane_label, summary, type_label, when
from timeline.figures.timeline import chosen_days
from timeline.views import dating
from timeline.views.address import Address
from timeline.wording import Wording, wording

_MOST_IN_TRAY, _MOST_REPORTS, _CHIP = 200, 60, 48


def tray(case: Case, rows: Sequence[Row], now: Address) -> Component | None:
    """The events without a calendar date, by report and then by what is known of their time, each a link that opens it."""
    if not rows:
        return None
    words = wording(now.language)
    listed = list(rows[:_MOST_IN_TRAY])
    names = list(dict.fromkeys(row.report for row in listed))[:_MOST_REPORTS]
    listed = [row for row in listed if row.report in names]
    by_report = {name: [row for row in listed if row.report == name] for name in names}
    parts = [_of_report(case, name, members, now, words) for name, members in by_report.items()]
    head = html.Summary([html.Strong(words["undated"]), " ", html.Span(words.count("events", len(rows)), className="count")])
    rest = [html.P(words.say("list-cut", shown=len(listed), all=len(rows)), className="quiet")] if len(listed) < len(rows) else []
    return html.Details([head, html.Div([*parts, *rest], className="tray-groups")], open=now.view != "together", className="tray")


def _of_report(case: Case, name: str, rows: Sequence[Row], now: Address, words: Wording) -> Component:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.event.date or "", []).append(row)
    lines = [
        part
        for value, members in sorted(groups.items())
        for part in (html.Dt(page(words.value(value))), html.Dd([_chip(row, now, words) for row in members], className="chips"))
    ]
    report = case.by_name[name].report
    head: list[Component] = [html.Bdi(shown(report.title or name), className="title")]
    if not dating.is_day(report.published):
        head.append(html.Span(page(dating.line(report.published, words)), className="quiet"))
        head.append(dcc.Link(words["set-date"], href=now.query(view="reports", open=f"report:{name}")))
    return html.Div([html.H3(head), html.Dl(lines)], className="tray-group")


def _chip(row: Row, now: Address, words: Wording) -> Component:
    types = event_types()
    colour = types[row.event.type].colour if row.event.type in types else style.QUIET
    label = summary(row, words.language) or type_label(row.event.type, types, words.language)
    classes = f"chip status-{row.event.status}" + (" is-open" if now.open == row.key else "")
    # The dot is drawn by the style sheet, because many boxes in boxes take Dash many seconds.
    return dcc.Link(
        isolated(short(label, _CHIP)), href=now.query(open=row.key), className=classes, style={"--dot": themes.shade(colour, now.theme)},
        title=page(f"{when(row, words)} · {label}"),
    )  # fmt: skip


def under(case: Case, now: Address) -> tuple[str, Sequence[Row]]:
    """What a number on the timeline stands for: a heading, and the events of its lane that touch its days, as the filters leave them.

    Nothing twice where `open` of the address names no days.
    """
    days = chosen_days(now.open)
    if days is None:
        return "", []
    words = wording(now.language)
    lane = now.open.partition("@")[2]
    dated = chronology.dated(case.select(now.filters), now.filters.first, now.filters.last)
    lanes = chronology.share(dated, now.lanes, case.sides)
    own = chronology.inside(lanes.get(lane, dated), days)
    first, last = (words.day(day) for day in chronology.named_days(now.open[5:].partition("@")[0]) or ("", ""))
    told = first if first == last else words.say("value-from-to", first=first, last=last)
    name = lane_label(case, now.lanes, lane, event_types(), words) if lane in lanes else ""
    return " · ".join(part for part in (told, name) if part), own
