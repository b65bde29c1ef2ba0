"""Who tells an event: other reports of the same deed, how many independent origins, where they differ, and what became of a plan."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from timeline import config, coreference, origins
from timeline.case import Case, Row, names_of
from timeline.coreference import Dispute
from timeline.events import place
from timeline.figures.safe import isolated, page, shown
from timeline.views import dating, panel
from timeline.views.address import Address
from timeline.wording import Wording

_QUOTED = 420


def corroboration(case: Case, row: Row, now: Address, words: Wording) -> list[Component]:
    """How many reports tell the deed, from how many origins; the other reports; and what they tell differently, side by side."""
    deed = coreference.by_row(case)[row.key]
    rows = [case.by_key[key] for key in deed.rows]
    found = origins.origins(case, rows)
    reports = len({one.report for one in rows})
    said = f"{words.count('told-by', reports)} · {words.count('origins', len(found))}" if reports > 1 else _alone(case, words)
    outlets = [origins.outlet(one, words.language) for one in found]
    others = [_other(case, one, now, words) for one in rows if one.key != row.key]
    disputes = [(words.get(one.field, one.field), _dispute(case, one, words)) for one in deed.disputes]
    return [
        html.H3(words["told-heading"]),
        html.P(said, className="told"),
        *([panel.facts([(words["outlets"], panel.joined([name for name in outlets if name], words))])] if any(outlets) else []),
        *([html.H4(html.Span(words["also-told"])), html.Ul(others, className="links")] if others else []),
        *([html.H4(html.Span(words["disputed"])), panel.facts(disputes)] if disputes else []),
        *_sequels(case, row, now, words),
    ]


def _alone(case: Case, words: Wording) -> str:
    """Only this report tells it, or nobody has compared it with others."""
    if coreference.are_compared(case):
        return words["told-once"]
    return words.say("not-compared", most=config.number("events_compared"))


def _other(case: Case, row: Row, now: Address, words: Wording) -> Component:
    report = case.by_name[row.report].report
    said = f"{isolated(report.title or row.report)} · {page(dating.line(report.published, words))}"
    return html.Li(dcc.Link([*panel.event_line(row, words), html.Bdi(said, className="quiet")], href=now.query(open=row.key)))


def _dispute(case: Case, dispute: Dispute, words: Wording) -> Component:
    """Each value with the reports that say so."""
    parts: list[Component] = []
    for value, keys in dispute.values:
        titles = dict.fromkeys(case.by_name[case.by_key[key].report].report.title or case.by_key[key].report for key in keys)
        who = f" ({panel.joined([isolated(title) for title in titles], words)})"
        parts += [html.Strong(html.Bdi(page(_value(case, dispute.field, value, words)))), html.Span(who, className="quiet"), html.Br()]
    return html.Span(parts[:-1])


def _value(case: Case, field: str, value: str, words: Wording) -> str:
    if field == "date":
        return words.day(value) if len(value) == 10 and value[:4].isdigit() else words.value(value)
    if field in ("source", "target"):
        return panel.joined(names_of(case, value.split(","), words.language), words)
    if field == "status":
        return words.get(f"status-{value}", value)
    if field == "figures":
        return panel.joined([isolated(each) for each in value.split(",")], words)
    return place.name(value, words.language) or value


def _sequels(case: Case, row: Row, now: Address, words: Wording) -> list[Component]:
    """What other reports tell of a plan, or the plan that this event follows up."""
    items = []
    for sequel in coreference.sequels(case):
        if row.key in (sequel.plan, sequel.row):
            plan, outcome = case.by_key[sequel.plan], case.by_key[sequel.row]
            if row.key == sequel.plan:
                other, label = outcome, words.say(f"plan-{sequel.outcome}", told=_value(case, "date", outcome.event.date or "", words))
            else:
                other, label = plan, words.say(f"was-planned-{sequel.outcome}", planned=_value(case, "date", plan.event.date or "", words))
            items.append(html.Li(dcc.Link([html.Strong(page(label)), *panel.event_line(other, words)], href=now.query(open=other.key))))
    return [html.H4(html.Span(words["plan-and-outcome"])), html.Ul(items, className="links")] if items else []


def citation(case: Case, row: Row, words: Wording) -> str:
    """The event as one would cite it: title, outlet where it is known, day, and the sentence."""
    report = case.by_name[row.report].report
    outlets = [origins.outlet(one, words.language) for one in origins.origins(case, [row])]
    sentence = " ".join(" ".join(report.text[start:end].split()) for start, end in row.event.sentences)
    cut = sentence if len(sentence) <= _QUOTED else sentence[:_QUOTED].rsplit(" ", 1)[0] + "…"
    known = [report.title or row.report, *filter(None, outlets), dating.line(report.published, words), row.report]
    return shown(f"{'، '.join(known) if words.language == 'ar' else ', '.join(known)}: «{cut}»")


def copy(case: Case, row: Row, words: Wording) -> Component:
    """A button that copies the citation."""
    button: Component = dcc.Clipboard(content=citation(case, row, words), title=words["copy-citation"], className="button copy")
    return button
