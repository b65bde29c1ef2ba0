"""Ties as sentences: who did what to whom, how often, whether it was done. What the network and the matrix say to who can't see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from timeline import network
from timeline.case import Case, names_of
from timeline.figures.safe import isolated
from timeline.network import Pair
from timeline.network.pairs import is_directed
from timeline.records import Relation
from timeline.views.address import Address
from timeline.wording import Wording

_MOST = 100
_Told = tuple[str, str, str, str]


def tie(case: Case, pair: Pair, words: Wording) -> str:
    """All that two actors did, first what was done, each kind in each direction once: "A struck B · 2 times; B accused A · once"."""
    return ("؛ " if words.language == "ar" else "; ").join(_clause(case, told, n, words) for told, n in _counted(pair.relations))


def _counted(relations: Iterable[Relation]) -> list[tuple[_Told, int]]:
    """How often each kind of tie is told of each status and direction: first what was done, the most hostile kinds before mentions."""
    order = list(network.kinds())
    counts: dict[_Told, int] = {}
    for one in relations:
        ends = (one.source, one.target) if is_directed(one) else (min(one.source, one.target), max(one.source, one.target))
        status = "" if one.status in (None, "happened") else str(one.status)
        told = (status, network.kind_of(one.kind), *ends)
        counts[told] = counts.get(told, 0) + one.weight
    return sorted(counts.items(), key=lambda pair: (pair[0][0], -order.index(pair[0][1]), pair[0][2]))


def _clause(case: Case, told: _Told, n: int, words: Wording) -> str:
    status, kind, *ends = told
    source, target = (isolated(name) for name in names_of(case, ends, words.language))
    said = words.say(f"said-{kind}", source=source, target=target)
    often = words.count("sentences", n) if kind == "together" else words.count("times", n)
    doubt = f" ({words[f'status-{status}']})" if status else ""
    return f"{said} · {often}{doubt}"


def listed(case: Case, drawn: Sequence[Pair], now: Address, words: Wording) -> Component:
    """The ties of a picture in words, folded away, each a link that opens it."""
    items = [html.Li(dcc.Link(tie(case, pair, words), href=now.query(open=pair.key))) for pair in drawn[:_MOST]]
    cut = [html.P(words.say("ties-in-words-cut", shown=_MOST, all=len(drawn)), className="quiet")] if len(drawn) > _MOST else []
    return html.Details([html.Summary(f"{words['ties-in-words']} ({len(drawn)})"), html.Ul(items, className="in-words"), *cut],
                        className="ties-in-words")  # fmt: skip
