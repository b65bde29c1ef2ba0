"""The panel of a tie: how much, how friendly, and why: by kind, the sentences with their days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from timeline import network
from timeline.case import Case, Row, names_of
from timeline.figures.edges import COLOURS, signed
from timeline.figures.safe import shown
from timeline.network.pairs import is_directed, weight
from timeline.records import Evidence, Relation
from timeline.views import dating, marking, panel
from timeline.views.address import Address
from timeline.views.seen import Seen
from timeline.wording import Wording

_EVENTS_SHOWN, _SENTENCES_SHOWN = 8, 20
Group = tuple[str, str, str, str]


def show(view: Seen, ids: tuple[str, str], now: Address, words: Wording) -> list[Component]:
    """Why two actors are tied: all events and sentences in view that tie them."""
    relations = network.between(*view, ids)
    named = [one for tie in relations if not tie.events for one in tie.evidence]
    sign = network.tone(relations).sign
    return [
        panel.head(words["tie"], now, words, COLOURS[sign] if sign != "neutral" else ""),
        html.H2([part for name in _links(view.case, ids, now, words) for part in (name, " – ")][:-1]),
        _facts(relations, named, words),
        *([html.H3(words["why-tie"])] if relations else [html.P(words["no-tie"], className="hint")]),
        *(part for group, own in _groups(relations).items() for part in _group(view.case, group, own, ids, now, words)),
        *_together(view.case, named, ids, now, words),
    ]


def _links(case: Case, ids: Iterable[str], now: Address, words: Wording) -> list[Component]:
    names = names_of(case, ids, words.language)
    return [dcc.Link(shown(name), href=now.query(open=f"actor:{one}")) for one, name in zip(ids, names, strict=True)]


def _facts(relations: Sequence[Relation], named: Sequence[Evidence], words: Wording) -> Component:
    """Counts that are never summed with each other, and the sum and range of the tone of what was done; no mean, which hides a quarrel."""
    found = network.tone(relations)
    undone = weight(tie for tie in relations if tie.events and tie.status != "happened")
    tone = signed(found.sum) if found.deeds else ""
    if found.low < found.high:
        tone = words.say("tone-of", sum=tone, low=signed(found.low), high=signed(found.high))
    return panel.facts([
        (words["deeds-done"], words.count("events", found.deeds) if found.deeds else ""),
        (words["tone"], tone),
        (words["sign-undone"], words.count("events", undone) if undone else ""),
        (words["named-together"], words.count("sentences", len(named)) if named else ""),
    ])  # fmt: skip


def _groups(relations: Iterable[Relation]) -> dict[Group, list[Relation]]:
    """The relations of deeds by status, kind and direction: first what was done, in the order of kinds."""
    order = list(network.kinds())
    groups: dict[Group, list[Relation]] = {}
    deeds = [tie for tie in relations if tie.events]
    for tie in sorted(deeds, key=lambda tie: (tie.status != "happened", order.index(network.kind_of(tie.kind)), tie.source)):
        ends = (tie.source, tie.target) if is_directed(tie) else ("", "")
        groups.setdefault((tie.status or "", network.kind_of(tie.kind), *ends), []).append(tie)
    return groups


def _group(
    case: Case, group: Group, relations: Sequence[Relation], ids: Sequence[str], now: Address, words: Wording
) -> list[Component]:
    status, kind, source, target = group
    rows = [case.by_key[key] for key in dict.fromkeys(key for tie in relations for key in tie.events)]
    rows.sort(key=lambda row: (row.days is None, row.days or ("", ""), row.key))
    label = network.kinds()[kind].name(words.language) + ("" if status == "happened" else f" ({words[f'status-{status}']})")
    first, second = names_of(case, (source, target), words.language)
    who = words.say("from-to", source=first, target=second) if source else ""
    head = html.H4([html.Span(f"{label} · {len(rows)}"), html.Bdi(shown(who), className="quiet")])
    shown_rows = [part for row in rows[:_EVENTS_SHOWN] for part in _event(case, row, ids, now, words)]
    return [head, *shown_rows, *_cut(_EVENTS_SHOWN, len(rows), words)]


def _cut(most: int, whole: int, words: Wording) -> list[Component]:
    """What says that a list is cut, where it is."""
    return [html.P(words.say("list-cut-short", shown=most, all=whole), className="quiet")] if whole > most else []


def _event(case: Case, row: Row, ids: Sequence[str], now: Address, words: Wording) -> list[Component]:
    analysis, event = case.by_name[row.report], row.event
    sentence = next((one for one in event.sentences if one[0] <= event.trigger[0] < one[1]), event.trigger)
    marks = [marking.Layer(m.start, m.end, "mark-actor") for m in analysis.mentions if m.actor in ids]
    marks.append(marking.Layer(*event.trigger, "mark-trigger"))
    link = dcc.Link(panel.event_line(row, words), href=now.query(open=row.key), className="event-link")
    return [link, panel.quoted(case, row.report, sentence, marks)]


def _together(case: Case, named: Sequence[Evidence], ids: Sequence[str], now: Address, words: Wording) -> list[Component]:
    """The sentences that name both, in order of the days of their reports."""
    if not named:
        return []
    order = sorted(named, key=lambda one: (case.by_name[one.report].report.published.value or "9999", one.report, one.span))
    out: list[Component] = [html.H4(html.Span(f"{words['named-together']} · {len(named)}"))]
    for one in order[:_SENTENCES_SHOWN]:
        analysis = case.by_name[one.report]
        marks = [marking.Layer(m.start, m.end, "mark-actor") for m in analysis.mentions if m.actor in ids]
        out.append(panel.quoted(case, one.report, one.span, marks))
        out.append(panel.report_link(case, one, now, dating.line(analysis.report.published, words)))
    return [*out, *_cut(_SENTENCES_SHOWN, len(order), words)]
