"""The panel of an actor: its names, offices over time, whom it appears with, its people, its events and reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from timeline import network
from timeline.actors import Term, directory
from timeline.case import Case, Named, by_side, counted
from timeline.figures import offices, style, themes
from timeline.figures.posts import post
from timeline.figures.safe import isolated, page, shown
from timeline.network.pairs import is_directed
from timeline.records import Actor, Evidence, Relation
from timeline.views import panel
from timeline.views.address import Address
from timeline.views.elements import aria
from timeline.views.seen import Seen
from timeline.wording import Wording

_MENTIONS_READ = 2_000  # of the mentions of an actor, to tell the words that name it
_NAMES_SHOWN, _TIES_SHOWN, _EVENTS_SHOWN, _REPORTS_SHOWN, _PEOPLE_SHOWN = 6, 6, 20, 12, 30


def show(whole: Case, view: Seen, name: str, now: Address, words: Wording) -> list[Component]:
    """All that is known of an actor or a side. `whole` has the persons, `view` what is in view, which may be sides."""
    if name not in view.case.actors:
        # A person where sides are shown, or a side that no report names by itself.
        chosen = whole.select(now.filters)
        view = Seen(whole, chosen) if name in whole.actors else Seen(*by_side(whole, chosen))
    actor = view.case.actors[name]
    rows = view.rows.of_actor(name)
    terms = directory().by_person.get(name, ())
    told = view.case.named(name, (_MENTIONS_READ, _REPORTS_SHOWN))
    only = dcc.Link(words["filter-by-actor"], href=now.query(filters=replace(now.filters, actors=(name,))), className="button")
    return [
        panel.head(words.get(f"kind-{actor.kind}", actor.kind), now, words),
        *_heading(actor, words),
        _facts(view.case, actor, terms, told, now, words),
        *_offices(view.case, terms, told, now, words),
        html.Div([only, _neighbours(name, now, words)], className="panel-links"),
        *_ties(view, name, now, words),
        *_people(whole, name, now, words),
        html.H3(f"{words['actor-events']} ({len(rows)})"),
        *panel.event_links(rows, now, words, _EVENTS_SHOWN),
        *_reports(view.case, told, now, words),
    ]


def _neighbours(name: str, now: Address, words: Wording) -> Component:
    """A link to the network of the actor and its neighbours, on whatever of the two views that show it."""
    asked = now.network._replace(around=name, path=())
    view = now.view if now.shows("network") else "network"
    return dcc.Link(words["neighbours-only"], href=now.query(view=view, network=asked), className="button")


def _heading(actor: Actor, words: Wording) -> list[Component]:
    names = dict.fromkeys(name for name in (actor.name(words.language), actor.name_ar, actor.name_en) if name)
    return [html.H2(shown(next(iter(names)))), *(html.P(html.Bdi(shown(name)), className="other-name") for name in list(names)[1:])]


def _facts(case: Case, actor: Actor, terms: Sequence[Term], told: Named, now: Address, words: Wording) -> Component:
    known = case.actors.get(actor.side or "") or directory().actor(actor.side or "")
    side = known.name(words.language) if known and known.id != actor.id else ""
    link = dcc.Link(shown(side), href=now.query(open=f"actor:{actor.side}"))
    held = dict.fromkeys(post(term.office, words.language) for term in terms if any(term.covers(*days) for days in _days(case, told)))
    return panel.facts([
        (words["side"], link if side else ""),
        (words["office-then"], _lines(held) if held else ""),
        (words["listed"], words["in-directory" if actor.known else "found-here"]),
        (words["named-as"], html.Span(panel.joined([isolated(name) for name in _named_as(case, told.first)], words)) if told.first else ""),
    ])  # fmt: skip


def _lines(texts: Iterable[str]) -> Component:
    return html.Span([part for text in texts for part in (html.Bdi(shown(text)), html.Br())][:-1])


def _named_as(case: Case, told: Iterable[Evidence]) -> list[str]:
    """The words that name the actor, the most usual first."""
    counts = Counter(" ".join(case.by_name[one.report].report.text[slice(*one.span)].split()) for one in told)
    return [name for name, _ in counts.most_common(_NAMES_SHOWN)]


def _days(case: Case, told: Named) -> list[tuple[str, str]]:
    """The days of publication of the reports that name the actor, each once, as far as these are bounded."""
    days = dict.fromkeys(case.analyses[n].report.published.value for n in told.reports.tolist())
    parts = [day.partition("/") for day in days if day]
    return [(first, last or first) for first, _, last in parts]


def _offices(case: Case, terms: Sequence[Term], told: Named, now: Address, words: Wording) -> list[Component]:
    """The offices over time as a small chart, with the days of the reports that name the actor."""
    if not terms:
        return []
    days = _days(case, told)
    reports = (min(first for first, _ in days), max(last for _, last in days)) if days else None
    drawn = themes.themed(offices.draw(terms, reports, date.today().isoformat(), words), now.theme)
    said = "; ".join(f"{post(term.office, words.language)}: {offices.told(term, words)}" for term in terms)
    config: Any = style.CONFIG
    graph = dcc.Graph(figure=drawn, config=config, style={"height": f"{offices.height(terms)}px"}, responsive=True)
    return [html.H3(words["offices"]), html.Div(graph, className="offices", role="img", **aria(label=page(said)))]


def _ties(view: Seen, name: str, now: Address, words: Wording) -> list[Component]:
    """Whom the actor appears with, by kind of tie and whether it was done, each a link to the tie."""
    groups: dict[str, Counter[str]] = {}
    order = list(network.kinds())

    def rank(tie: Relation) -> tuple[bool, int, bool]:
        return tie.status not in (None, "happened"), order.index(network.kind_of(tie.kind)), tie.target == name

    own = network.tally(*view).of_actor(name, _TIES_SHOWN)
    for tie in sorted(own, key=rank):
        other = tie.target if tie.source == name else tie.source
        groups.setdefault(_label(tie, name, words), Counter())[other] += tie.weight
    parts = []
    for label, others in groups.items():
        links = [_tie(view.case, name, other, n, now, words) for other, n in others.most_common(_TIES_SHOWN)]
        parts += [html.Dt(label), html.Dd(links, className="chips")]
    return [html.H3(words["appears-with"]), html.Dl(parts, className="stacked")] if parts else []


def _label(tie: Relation, name: str, words: Wording) -> str:
    kind = network.kinds()[network.kind_of(tie.kind)].name(words.language)
    kind = words.say("towards-it", kind=kind) if is_directed(tie) and tie.target == name else kind
    return kind if tie.status in (None, "happened") else f"{kind} ({words[f'status-{tie.status}']})"


def _tie(case: Case, name: str, other: str, count: int, now: Address, words: Wording) -> Component:
    label = f"{isolated(case.actors[other].name(words.language) if other in case.actors else other)} · {count}"
    return dcc.Link(label, href=now.query(open=network.key(name, other)), className="chip plain")


def _people(case: Case, name: str, now: Address, words: Wording) -> list[Component]:
    """Who stands for a side, the busiest first."""
    counts = counted(case.rows)
    own = sorted((one for one in case.actors.values() if one.side == name != one.id), key=lambda one: (-counts.get(one.id, 0), one.id))
    links = [
        dcc.Link(f"{isolated(one.name(words.language))} · {n}", href=now.query(open=f"actor:{one.id}"), className="chip plain")
        for one, n in ((one, counts.get(one.id, 0)) for one in own[:_PEOPLE_SHOWN])
    ]
    return [html.H3(f"{words['people-of-side']} ({len(own)})"), html.Div(links, className="chips")] if own else []


def _reports(case: Case, told: Named, now: Address, words: Wording) -> list[Component]:
    links = [panel.report_link(case, first, now, words.count("mentions", n)) for first, n in told.busiest]
    return [html.H3(f"{words['reports']} ({len(told.reports)})"), *links]
