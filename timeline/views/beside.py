"""What stands beside and below the network and says the same in words: actors by ties, what a day changed, a connection step by step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from timeline import network
from timeline.case import Case, names_of
from timeline.figures.edges import GLYPHS
from timeline.figures.safe import isolated, page, shown
from timeline.network import TURNS, Change, Pair, Sign, Step
from timeline.network.pairs import is_directed
from timeline.views.address import Address
from timeline.views.elements import aria
from timeline.wording import Wording

_SIGNS: tuple[tuple[Sign, str], ...] = (
    ("positive", "ties-friendly"), ("negative", "ties-hostile"), ("mixed", "ties-both"), ("neutral", "ties-other"),
)  # fmt: skip
_LISTED, _KINDS_SAID = 60, 3
Line = list[str | int | float | Component | None]


def ranking(case: Case, found: Sequence[Pair], now: Address, words: Wording) -> list[Component]:
    """The actors with the most ties among those found: how many of each sign; each a link that opens it."""
    counts: dict[str, Counter[str]] = {}
    for pair in found:
        sign = network.tone(pair.done).sign
        for actor in (pair.first, pair.second):
            counts.setdefault(actor, Counter())[sign] += 1
    order = sorted(counts, key=lambda actor: (-counts[actor].total(), actor))[:_LISTED]
    head = [html.Th(words["actors"], scope="col")]
    head += [html.Th(html.Abbr(GLYPHS[sign] or "·", title=words[key], **aria(label=words[key])), scope="col") for sign, key in _SIGNS]
    rows = [_ranked(case, actor, counts[actor], now, words) for actor in order]
    table = html.Table([html.Thead(html.Tr(head)), html.Tbody(rows)], className="ranking-table", **aria(labelledby="ranking-title"))
    return [html.H3(words["actors-by-ties"], id="ranking-title"), table]


def _ranked(case: Case, actor: str, counts: Counter[str], now: Address, words: Wording) -> Component:
    name = names_of(case, [actor], words.language)[0]
    link = dcc.Link(html.Bdi(shown(name)), href=now.query(open=f"actor:{actor}"), className="name", title=shown(name))
    cells = [html.Td(str(counts[sign] or ""), className=f"of-{sign}") for sign, _ in _SIGNS]
    return html.Tr([html.Th(link, scope="row"), *cells], className="is-open" if now.open == f"actor:{actor}" else "")


def turns(case: Case, found: Sequence[Change], now: Address, words: Wording) -> list[Component]:
    """What became of ties, by kind of change, each a link that opens the tie; what was kept stands last and folded."""
    out: list[Component] = []
    for turn in TURNS:
        own = [one for one in found if one.turn == turn]
        title: Line = [html.Span(words[f"turn-{turn}"], className=f"turn-{turn}"), f" {len(own)}"]
        items = html.Ul([_turn(case, one, now, words) for one in own[:_LISTED]], className="turns")
        if turn == "kept":
            out.append(html.Details([html.Summary(title), items]))
        else:
            out += [html.H3(title), items]
    return out


def _turn(case: Case, one: Change, now: Address, words: Wording) -> Component:
    names = " – ".join(isolated(name) for name in names_of(case, (one.first, one.second), words.language))
    before, after = (words[f"tone-{sign}"] for sign in one.signs)
    tone = words.say("turn-from-to", before=before, after=after) if one.turn == "changed" else before if one.turn == "lost" else after
    often = words.count("events", one.pair.weight)
    return html.Li(dcc.Link([html.Span(names), html.Span(f"{tone} · {often}", className="quiet")], href=now.query(open=one.pair.key)))


def honest(halves: network.Halves, now: Address, words: Wording) -> Line:
    """What the comparison around a day means, and how many events count on neither side."""
    day = page(words.day(now.network.split))
    left = [words.count(key, n) for key, n in (("split-undated", halves.undated), ("split-across", halves.across)) if n]
    end = dcc.Link(words["split-end"], href=now.query(network=now.network._replace(split="")), className="button plain")
    return [html.Strong(words.say("split-at", day=day)), " ", " ".join((*left, words["split-honest"])), " ", end]


def around(case: Case, reached: int, now: Address, words: Wording) -> Line:
    """Whose neighbours are drawn and how many, with a way back to everybody."""
    name = isolated(names_of(case, [now.network.around], words.language)[0])
    actors = words.count("count-actors", reached)
    said = words.say(f"around-{now.network.steps}", name=name, actors=actors) if reached else words.say("around-nobody", name=name)
    return [said, " ", dcc.Link(words["everybody"], href=now.query(network=now.network._replace(around="")), className="button plain")]


def path(case: Case, steps: Sequence[Step] | None, now: Address, words: Wording) -> Line:
    """A connection in words, each actor and each tie a link that opens it; or that there is none, and what may yet be tried."""
    ends = [isolated(name) for name in names_of(case, now.network.path, words.language)]
    end = dcc.Link(words["path-end"], href=now.query(network=now.network._replace(path=())), className="button plain")
    if steps is None:
        tried: Line = [] if now.network.mentions else [" ", words["path-try"]]
        return [html.Strong(words.say("path-none", one=ends[0], other=ends[1])), *tried, " ", end]
    links: list[Component] = []
    for step in steps:
        links += [_actor(case, step.source, now, words), dcc.Link(_step(step, words), href=now.query(open=step.pair.key), className="step")]
    links.append(_actor(case, now.network.path[1], now, words))
    return [html.Strong(words.count("path-found", len(steps))), " ", html.Span(links, className="path"), " ", end]


def _actor(case: Case, actor: str, now: Address, words: Wording) -> Component:
    return dcc.Link(html.Bdi(shown(names_of(case, [actor], words.language)[0])), href=now.query(open=f"actor:{actor}"), className="name")


def _step(step: Step, words: Wording) -> str:
    """The kinds of ties of one step, the most frequent first, with arrows for who acted towards whom in the direction of the page."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in step.pair.relations:
        way = "both" if not is_directed(one) else "on" if one.source == step.source else "back"
        counts[network.kind_of(one.kind), way] += one.weight
    ranked = sorted(counts.items(), key=lambda pair: (pair[0][0] == "together", -pair[1]))[:_KINDS_SAID]
    on, back = ("←", "→") if words.direction == "rtl" else ("→", "←")
    said = []
    for (kind, way), n in ranked:
        name = f"{network.kinds()[kind].name(words.language)} · {n}"
        said.append(f"{name} {on}" if way == "on" else f"{back} {name}" if way == "back" else name)
    return ("؛ " if words.language == "ar" else "; ").join(said)
