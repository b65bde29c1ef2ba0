"""The ties of a network as lines: width for how much, colour and a sign for friendly or hostile, arrows for who towards whom.

What was done is solid. What is only planned, claimed or denied is a dashed line beside it and never adds to its width.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline.figures import placing, safe, style
from timeline.figures.placing import Box, Point
from timeline.figures.sketch import Sketch
from timeline.network import Pair, Sign, kind_of, kinds, tone
from timeline.network.pairs import is_directed, weight
from timeline.network.ties import tone_of
from timeline.records import Relation
from timeline.wording import Wording

COLOURS: dict[Sign, str] = {"positive": "#1b7f79", "negative": "#b3261e", "mixed": "#6d4aa3", "neutral": style.NO_TONE}
GLYPHS: dict[Sign, str] = {"positive": "+", "negative": "−", "mixed": "±", "neutral": ""}
_WIDTHS = (1.2, 2.2, 3.4, 5.0, 7.0)
_THIN, _ASIDE_PX, _ARROW_PX, _WEIGHTS_SHOWN = 1.6, 5.0, 9, 14
# Where along a tie its sign may stand, best first.
_STANDS = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)


class Line(NamedTuple):
    """One line of a tie: what it stands for, whether that was done, its width, ends and dash in pixels, its colour, and the sign on it.

    `is_faded` is true for the ties of others where an actor or a connection is looked at.
    """

    pair: Pair
    relations: tuple[Relation, ...]
    done: bool
    width: float
    start: Point
    end: Point
    colour: str
    dash: str
    glyph: str
    is_faded: bool


class Focus(NamedTuple):
    """What is looked at: the key of a tie or of an actor, empty for none; or the keys of the ties of a connection."""

    chosen: str = ""
    path: tuple[str, ...] = ()

    def fades(self, pair: Pair) -> bool:
        """True for a tie that has no part in it."""
        if self.path:
            return pair.key not in self.path
        return self.chosen.startswith("actor:") and self.chosen not in (f"actor:{pair.first}", f"actor:{pair.second}")

    def colour(self, pair: Pair, colour: str) -> str:
        """The colour of a tie that is drawn in some colour: marked where it is chosen, pale where it fades."""
        if pair.key == self.chosen:
            return style.SELECTED
        return style.pale(colour, 0.22) if self.fades(pair) else colour


def lines(shown: Sequence[Pair], places: Mapping[str, Point], focus: Focus) -> list[Line]:
    """One line for what two did, one beside it for what they did not, or not surely."""
    heaviest = max((weight(pair.done) for pair in shown), default=1) or 1
    out = []
    for pair in shown:
        one, other = places[pair.first], places[pair.second]
        if pair.done:
            sign = tone(pair.done).sign
            # Most ties are mentions; drawn thinner, they don't hide the deeds.
            width = thickness(weight(pair.done), heaviest) * (0.6 if sign == "neutral" else 1)
            out.append(_line(pair, pair.done, sign, focus, (one, other), width))
        if pair.undone:
            aside = _ASIDE_PX if pair.done else 0.0
            ends = placing.along(one, other, 0, aside), placing.along(one, other, 1, aside)
            out.append(_line(pair, pair.undone, promised(pair.undone), focus, ends, None))
    return out


def thickness(own: int, heaviest: int) -> float:
    """The width in pixels of a line for so many sentences and deeds, where the heaviest tie has so many."""
    return _WIDTHS[round(math.sqrt(own / heaviest) * (len(_WIDTHS) - 1))]


def _line(
    pair: Pair, told: tuple[Relation, ...], sign: Sign, focus: Focus, ends: tuple[Point, Point], width: float | None
) -> Line:
    """A line for what was done, or without a width for what was not."""
    dash = "4px,3px" if width is None else "solid"
    colour = focus.colour(pair, COLOURS[sign])
    return Line(pair, told, width is not None, width or _THIN, *ends, colour, dash, GLYPHS[sign], focus.fades(pair))


def promised(relations: Iterable[Relation]) -> Sign:
    """The sign that deeds would have, had they been done."""
    tones = [tone for relation in relations if (tone := tone_of(relation.kind)) is not None]
    if any(value < 0 for value in tones):
        return "mixed" if any(value > 0 for value in tones) else "negative"
    return "positive" if any(value > 0 for value in tones) else "neutral"


def add_lines(figure: Sketch, drawn: Sequence[Line]) -> None:
    """One trace for each look: a trace for each tie would be slow."""
    groups: dict[tuple[float, str, str], list[Line]] = {}
    for line in drawn:
        groups.setdefault((line.width, line.colour, line.dash), []).append(line)
    for (width, colour, dash), members in sorted(groups.items()):
        figure.add_scatter(
            x=[x for line in members for x in (line.start[0], line.end[0], None)],
            y=[y for line in members for y in (line.start[1], line.end[1], None)],
            mode="lines", line={"width": width, "color": colour, "dash": dash}, hoverinfo="skip", showlegend=False,
        )  # fmt: skip


def add_arrows(figure: Sketch, drawn: Sequence[Line], reach: Mapping[str, float]) -> None:
    """A head before each actor that somebody acted towards; an open one where that was not done. `reach` are the radii of actors."""
    for done, symbol in ((True, "triangle-up"), (False, "triangle-up-open")):
        heads = [head for line in drawn if line.done == done for head in _heads(line, reach)]
        if heads:
            figure.add_scatter(
                x=[x for (x, _), _, _ in heads], y=[y for (_, y), _, _ in heads], mode="markers", hoverinfo="skip", showlegend=False,
                marker={"symbol": symbol, "size": _ARROW_PX, "opacity": 1, "angle": [angle for _, angle, _ in heads],
                        "color": [colour for _, _, colour in heads],
                        "line": {"width": 0 if done else 1.5, "color": [colour for _, _, colour in heads]}},
            )  # fmt: skip


def _heads(line: Line, reach: Mapping[str, float]) -> list[tuple[Point, float, str]]:
    """The place, turn in degrees from upright, and colour of each head of a line."""
    out = []
    for target, start, end in ((line.pair.second, line.start, line.end), (line.pair.first, line.end, line.start)):
        if any(relation.target == target and is_directed(relation) for relation in line.relations):
            dx, dy = end[0] - start[0], end[1] - start[1]
            length = math.hypot(dx, dy) or 1.0
            at = placing.along(start, end, max(1 - (reach.get(target, 5) + _ARROW_PX * 0.7) / length, 0.5))
            out.append((at, math.degrees(math.atan2(dx, dy)), line.colour))
    return out


def add_signs(figure: Sketch, drawn: Sequence[Line], taken: Iterable[Box], hover: Sequence[str]) -> None:
    """A point on each line to point at and click, with its sign, so that no tie is told by colour alone; where it has none, its weight."""
    kept = list(taken)
    spots = [_spot(line, kept) for line in drawn]
    marks = [_mark(line, n, free) for n, (line, (_, free)) in enumerate(zip(drawn, spots, strict=True))]
    colours = [line.colour for line in drawn]
    signed = [bool(line.glyph) and free for line, (_, free) in zip(drawn, spots, strict=True)]
    figure.add_scatter(
        x=[x for (x, _), _ in spots], y=[y for (_, y), _ in spots], mode="markers", hoverinfo="text", showlegend=False,
        marker={"size": 15, "opacity": 1, "color": [style.PAPER if one else "rgba(255,255,255,0)" for one in signed],
                "line": {"width": [1.3 if one else 0 for one in signed], "color": colours}},
        customdata=[line.pair.key for line in drawn], hovertext=list(hover),
    )  # fmt: skip
    parts = zip(spots, marks, colours, signed, strict=True)
    _add_marks(figure, [(at, mark, colour if is_signed else "") for (at, _), mark, colour, is_signed in parts])


def _add_marks(figure: Sketch, marks: Iterable[tuple[Point, str, str]]) -> None:
    """The signs, and in quiet colour the weights. Points without a text are left out: drawing anew, Plotly loses texts between them."""
    said = [one for one in marks if one[1]]
    figure.add_scatter(
        x=[at[0] for at, _, _ in said], y=[at[1] for at, _, _ in said], mode="text", text=[text for _, text, _ in said],
        textposition="middle center", hoverinfo="skip", showlegend=False,
        textfont={"size": [13 if colour else 10.5 for _, _, colour in said], "color": [colour or style.QUIET for _, _, colour in said]},
    )  # fmt: skip


def _spot(line: Line, taken: list[Box]) -> tuple[Point, bool]:
    """Where the mark of a line stands, and whether anything can be drawn there without covering something else."""
    if line.is_faded:
        return placing.along(line.start, line.end, 0.5), False
    for part in _STANDS:
        at = placing.along(line.start, line.end, part)
        own = placing.box(at, 8, 8)
        if placing.is_free(own, taken):
            taken.append(own)
            return at, True
    return placing.along(line.start, line.end, 0.5), False


def _mark(line: Line, rank: int, free: bool) -> str:
    if not free:
        return ""
    return line.glyph or (str(weight(line.relations)) if rank < _WEIGHTS_SHOWN and line.done else "")


def told(line: Line, names: str, words: Wording) -> str:
    """What a line says when it is pointed at: who, how often of which kind, and the tone of what was done."""
    found = tone(line.relations)
    tones = [words.say("tie-tone", sum=signed(found.sum), low=signed(found.low), high=signed(found.high))] if found.deeds else []
    return safe.lines(names, *(by_kind(line.relations, words)), *tones)


def by_kind(relations: Iterable[Relation], words: Wording) -> list[str]:
    """How many sentences and deeds of each kind there are, in words, and of which status where they were not done."""
    counts: dict[tuple[str, str], int] = {}
    for relation in relations:
        told = "" if relation.status in (None, "happened") else f"status-{relation.status}", kind_of(relation.kind)
        counts[told] = counts.get(told, 0) + relation.weight
    order = list(kinds())
    ranked = sorted(counts.items(), key=lambda pair: (pair[0][0], order.index(pair[0][1])))
    return [f"{kinds()[kind].name(words.language)}{f' ({words[status]})' if status else ''}: {n}" for (status, kind), n in ranked]


def signed(value: float) -> str:
    """A tone with its sign, and a true minus."""
    return "0" if not value else f"{value:+g}".replace("-", "−")


def looks(drawn: Sequence[Line]) -> list[tuple[str, str, str]]:
    """The name, colour and dash of each sort of line that is drawn."""
    signs = {tone(line.relations).sign for line in drawn if line.done}
    found = [(f"sign-{sign}", colour, "solid") for sign, colour in COLOURS.items() if sign in signs]
    return found if all(line.done for line in drawn) else [*found, ("sign-undone", style.QUIET, "4px,3px")]


def add_halo(figure: Sketch, drawn: Sequence[Line], keys: Sequence[str]) -> None:
    """A broad band under the ties of a connection."""
    own = [line for line in drawn if line.pair.key in keys]
    if not own:
        return
    figure.add_scatter(
        x=[x for line in own for x in (line.start[0], line.end[0], None)],
        y=[y for line in own for y in (line.start[1], line.end[1], None)],
        mode="lines", line={"width": 13, "color": style.pale(style.SELECTED, 0.35)}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def add_key(figure: Sketch, looks: Sequence[tuple[str, str, str]], words: Wording) -> None:
    """What lines and signs mean, in a legend of their own."""
    for name, colour, dash in looks:
        line = {"width": 3 if dash == "solid" else 1.6, "color": colour, "dash": dash}
        figure.add_scatter(x=[None], y=[None], mode="lines", name=safe.plot(words[name]), line=line, hoverinfo="skip", legend="legend2")
