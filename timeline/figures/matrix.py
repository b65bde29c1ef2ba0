"""The association matrix: actors by actors, how much ties each two, and whether what they did was friendly or hostile."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from timeline.case import Case, names_of
from timeline.figures import safe, style
from timeline.figures.edges import COLOURS, GLYPHS, by_kind
from timeline.figures.sketch import Sketch
from timeline.network import Pair, Sign, tone
from timeline.network.pairs import weight
from timeline.wording import Wording

_NAMES_PX, _TOP_PX, _EDGE_PX, _SLANT_PX, _LEAST_PX, _MOST_PX, _LONGEST_NAME = 168, 150, 14, 76, 20, 34, 24
_PALEST, _HALF, _NEUTRAL, _FULL = 0.14, 0.5, 0.85, 0.62


def draw(
    case: Case, order: Sequence[str], pairs: Sequence[Pair], groups: Mapping[str, int], words: Wording, *, width: int = 900
) -> Sketch:
    """The matrix of actors in `order`, `groups` their communities by number. `width` is in pixels; cells carry the key of their tie.

    A cell tells what was done: its number by shade and figure, its tone by hue and by a sign.
    """
    side = min(max((width - _NAMES_PX - _SLANT_PX) / max(len(order), 1), _LEAST_PX), _MOST_PX)
    known = {(pair.first, pair.second): pair for pair in pairs}
    figure = Sketch()
    for sign in COLOURS:
        _add_cells(figure, case, order, known, sign, side, words)
    _add_borders(figure, order, groups)
    figure.update_layout(_layout(case, order, side, words))
    return figure


def _add_cells(
    figure: Sketch, case: Case, order: Sequence[str], known: Mapping[tuple[str, str], Pair], sign: Sign, side: float, words: Wording
) -> None:
    """The cells of one sign, as squares. Each pair stands in the matrix twice, so that every row can be read to its end."""
    most = max((weight(pair.done) for pair in known.values()), default=1) or 1
    places = {actor: n for n, actor in enumerate(order)}
    cells = [
        (one, other, pair)
        for pair in known.values()
        if weight(pair.done) and tone(pair.done).sign == sign and pair.first in places and pair.second in places
        for one, other in ((pair.first, pair.second), (pair.second, pair.first))
    ]
    if not cells:
        return
    shades = [_shade(weight(pair.done) / most, sign) for *_, pair in cells]
    figure.add_scatter(
        mode="markers+text", showlegend=False, hoverinfo="text",
        x=[places[other] for _, other, _ in cells], y=[places[one] for one, _, _ in cells],
        text=[f"{GLYPHS[sign]}{weight(pair.done)}" for *_, pair in cells], customdata=[pair.key for *_, pair in cells],
        hovertext=[_said(case, pair, words) for *_, pair in cells],
        textfont={"size": 10, "color": [style.PAPER if shade == 1 else style.INK for shade in shades]},
        marker={"symbol": "square", "size": side - 2, "color": [style.pale(COLOURS[sign], shade) for shade in shades], "opacity": 1,
                "line": {"width": 0}},
    )  # fmt: skip


def _shade(part: float, sign: Sign) -> float:
    """The opacity of a cell by its part of the heaviest: pale with dark figures or full with light ones, so that either is read."""
    root = math.sqrt(part)
    if sign == "neutral":
        return _PALEST + (_NEUTRAL - _PALEST) * root
    return 1.0 if root > _FULL else _PALEST + (_HALF - _PALEST) * root / _FULL


def _said(case: Case, pair: Pair, words: Wording) -> str:
    told = tone(pair.done)
    names = " – ".join(names_of(case, (pair.first, pair.second), words.language))
    numbers = words.say("matrix-cell", weight=weight(pair.done), tone=f"{told.sum:+g}", low=f"{told.low:+g}", high=f"{told.high:+g}")
    return safe.lines(names, numbers, *by_kind(pair.done, words))


def _add_borders(figure: Sketch, order: Sequence[str], groups: Mapping[str, int]) -> None:
    """A frame around each community on the diagonal."""
    start = 0
    for n in range(1, len(order) + 1):
        if n == len(order) or groups.get(order[n]) != groups.get(order[start]):
            ends = {"x0": start - 0.5, "x1": n - 0.5, "y0": start - 0.5, "y1": n - 0.5}
            figure.add_shape(type="rect", **ends, line={"width": 1.4, "color": style.QUIET}, layer="above")
            start = n


def _layout(case: Case, order: Sequence[str], side: float, words: Wording) -> dict[str, Any]:
    rtl = words.direction == "rtl"
    names = [safe.plot(safe.short(name, _LONGEST_NAME)) for name in names_of(case, order, words.language)]
    n, span = len(order), [-0.5, len(order) - 0.5]
    axis = {"tickmode": "array", "tickvals": list(range(n)), "ticktext": names, "showgrid": True, "gridcolor": style.NOTHING,
            "zeroline": False, "ticks": "", "tickfont": {"size": 11.5}, "fixedrange": True}  # fmt: skip
    inner = side * n
    names_side, free_side = ("r", "l") if rtl else ("l", "r")
    return style.layout(
        words.direction, width=inner + _NAMES_PX + _SLANT_PX, height=inner + _TOP_PX + _EDGE_PX, autosize=False,
        margin={"autoexpand": False, "t": _TOP_PX, "b": _EDGE_PX, names_side: _NAMES_PX, free_side: _SLANT_PX},
        xaxis={**axis, "side": "top", "tickangle": -55 if not rtl else 55, "range": span[::-1] if rtl else span},
        yaxis={**axis, "side": "right" if rtl else "left", "range": span[::-1]},
    )  # fmt: skip
