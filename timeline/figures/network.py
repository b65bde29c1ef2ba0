"""The network as a figure: actors as points, ties as lines, and a label wherever one fits."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import plotly.graph_objects as go

from timeline import config
from timeline.case import Case, Row
from timeline.events.lexicon import EventType
from timeline.figures import safe, style
from timeline.figures.timeline import type_label
from timeline.records import Actor, Relation
from timeline.wording import Wording

Point = tuple[float, float]
Box = tuple[float, float, float, float]
_MARGIN_PX, _TOP_PX, _LABEL_PX, _CHARACTER_PX = 46, 34, 15, 6.6
_PASSES, _APART_PX, _LONGEST_NAME, _WEIGHTS_SHOWN = 60, 30, 26, 14
_WIDTHS = (1.2, 2.2, 3.4, 5.0, 7.0)


class Pair(NamedTuple):
    """All relations of two actors, ids in alphabetical order. `kinds` counts the weight of each kind."""

    first: str
    second: str
    weight: int
    kinds: tuple[tuple[str, int], ...]

    @property
    def key(self) -> str:
        """What the address calls it."""
        return f"tie:{self.first}|{self.second}"


def pairs(relations: Iterable[Relation]) -> tuple[Pair, ...]:
    """The relations gathered by pair of actors, heaviest first."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for relation in relations:
        first, second = sorted((relation.source, relation.target))
        if first != second:
            found.setdefault((first, second), Counter())[relation.kind] += relation.weight
    out = [Pair(*ids, sum(kinds.values()), tuple(kinds.most_common())) for ids, kinds in found.items()]
    return tuple(sorted(out, key=lambda pair: (-pair.weight, pair.first, pair.second)))


def strongest(found: Sequence[Pair], actors: int, ties: int) -> tuple[Pair, ...]:
    """The heaviest ties among the actors with the most weight. Actors without a tie are not drawn."""
    weights: Counter[str] = Counter()
    for pair in found:
        weights.update({pair.first: pair.weight, pair.second: pair.weight})
    kept = {actor for actor, _ in weights.most_common(actors)}
    return tuple(pair for pair in found if pair.first in kept and pair.second in kept)[:ties]


def draw(
    case: Case,
    rows: Sequence[Row],
    relations: Iterable[Relation],
    positions: Mapping[str, Point],
    types: Mapping[str, EventType],
    words: Wording,
    *,
    size: tuple[int, int] = (900, 420),
    chosen: str = "",
) -> go.Figure:
    """The figure of the strongest ties. Positions are in the square from -1 to 1, `size` in pixels; points and ties carry `open` keys."""
    shown = strongest(pairs(relations), config.number("actors_in_network"), config.number("ties_in_network"))
    ids = sorted({actor for pair in shown for actor in (pair.first, pair.second)})
    places = apart(_in_pixels({actor: positions.get(actor, (0.0, 0.0)) for actor in ids}, size))
    busy = Counter(actor for row in rows for actor in row.event.actors)
    named = labels(case, ids, places, busy, words.language, size)
    figure = go.Figure()
    _add_ties(figure, shown, places, chosen)
    _add_midpoints(figure, shown, places, named, [_tie_hover(pair, case, types, words) for pair in shown])
    _add_actors(figure, ids, places, busy, case, words)
    _add_rings(figure, [actor for actor in ids if actor in _chosen_actors(case, chosen)], places, busy)
    _add_labels(figure, named)
    figure.update_layout(_layout(words, size))
    return figure


def _chosen_actors(case: Case, chosen: str) -> frozenset[str]:
    if chosen.startswith("tie:"):
        return frozenset(chosen[4:].split("|"))
    if chosen.startswith("actor:"):
        return frozenset([chosen[6:]])
    return frozenset(case.by_key[chosen].event.actors) if chosen in case.by_key else frozenset()


def _in_pixels(positions: Mapping[str, Point], size: tuple[int, int]) -> dict[str, Point]:
    """The positions stretched over the whole picture, as only some of the actors are drawn. Pixels from the bottom left."""
    if not positions:
        return {}
    (left, right), (low, high) = _extent([x for x, _ in positions.values()]), _extent([y for _, y in positions.values()])
    wide, tall = size[0] - 2 * _MARGIN_PX, size[1] - _TOP_PX - 2 * _MARGIN_PX
    return {
        actor: (_MARGIN_PX + (x - left) / (right - left) * wide, _MARGIN_PX + (y - low) / (high - low) * tall)
        for actor, (x, y) in positions.items()
    }


def _extent(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    return (low, high) if high - low > 1e-9 else (low - 1, high + 1)


def apart(places: Mapping[str, Point], least: float = _APART_PX) -> dict[str, Point]:
    """The places pushed apart until any two are `least` pixels from each other, or the passes are used up. Stable: no chance in it."""
    out = dict(places)
    for _ in range(_PASSES):
        moved = False
        for n, one in enumerate(sorted(out)):
            for other in sorted(out)[n + 1 :]:
                moved |= _push(out, one, other, least)
        if not moved:
            break
    return out


def _push(places: dict[str, Point], one: str, other: str, least: float) -> bool:
    (ax, ay), (bx, by) = places[one], places[other]
    distance = math.hypot(bx - ax, by - ay)
    if distance >= least - 0.01:
        return False
    # Two actors at one place part along a direction that follows from their ids.
    x, y = ((bx - ax) / distance, (by - ay) / distance) if distance > 1e-6 else (math.cos(len(one + other)), math.sin(len(one + other)))
    step = (least - distance) / 2
    places[one], places[other] = (ax - x * step, ay - y * step), (bx + x * step, by + y * step)
    return True


def labels(
    case: Case, ids: Sequence[str], places: Mapping[str, Point], busy: Mapping[str, int], language: str, size: tuple[int, int]
) -> dict[str, tuple[str, Point]]:
    """A name and the centre of its box for each actor whose name fits below or above it, the busiest first; the rest go without."""
    taken = [_box(places[actor], *(2 * [radius(busy.get(actor, 0)) + 2])) for actor in ids]
    out: dict[str, tuple[str, Point]] = {}
    for actor in sorted(ids, key=lambda actor: (-busy.get(actor, 0), actor)):
        name = safe.short(_actor(case, actor).name(language), _LONGEST_NAME)
        reach = radius(busy.get(actor, 0)) + 11
        half = _half(name)
        x = min(max(places[actor][0], half + 4), size[0] - half - 4)
        for y in (places[actor][1] - reach, places[actor][1] + reach):
            box = _box((x, y), half, _LABEL_PX / 2)
            if y > 6 and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                out[actor] = (name, (x, y))
                break
    return out


def _half(name: str) -> float:
    return len(name) * _CHARACTER_PX / 2


def _box(centre: Point, half_width: float, half_height: float) -> Box:
    return centre[0] - half_width, centre[1] - half_height, centre[0] + half_width, centre[1] + half_height


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def radius(events: int) -> float:
    """The radius of an actor in pixels, by its number of events."""
    return 5 + min(1.6 * math.sqrt(events), 9)


def _actor(case: Case, actor: str) -> Actor:
    return case.actors.get(actor) or Actor(actor, None, None, "other", None, known=False)


def _add_ties(figure: go.Figure, shown: Sequence[Pair], places: Mapping[str, Point], chosen: str) -> None:
    """One trace for each width: a line for each tie would be slow."""
    heaviest = max((pair.weight for pair in shown), default=1)
    groups: dict[tuple[float, str], list[Pair]] = {}
    for pair in shown:
        width = _WIDTHS[round(math.sqrt(pair.weight / heaviest) * (len(_WIDTHS) - 1))]
        groups.setdefault((width, style.SELECTED if pair.key == chosen else "#b9c3ce"), []).append(pair)
    for (width, colour), members in sorted(groups.items()):
        xs = [x for pair in members for x in (places[pair.first][0], places[pair.second][0], None)]
        ys = [y for pair in members for y in (places[pair.first][1], places[pair.second][1], None)]
        figure.add_scatter(x=xs, y=ys, mode="lines", line={"width": width, "color": colour}, hoverinfo="skip", showlegend=False)


def _add_midpoints(
    figure: go.Figure, shown: Sequence[Pair], places: Mapping[str, Point], named: Mapping[str, tuple[str, Point]], hover: Sequence[str]
) -> None:
    """Invisible points in the middle of ties, to point at and click; the heaviest ties show their weight there."""
    middles = [_middle(places[pair.first], places[pair.second]) for pair in shown]
    figure.add_scatter(
        x=[x for x, _ in middles], y=[y for _, y in middles], mode="markers+text", hoverinfo="text", showlegend=False,
        marker={"size": 16, "color": "rgba(255,255,255,0)", "line": {"width": 0}}, customdata=[pair.key for pair in shown],
        text=_weights(shown, middles, places, named), hovertext=list(hover),
        textfont={"size": 10.5, "color": style.QUIET, "shadow": "0 0 3px #fff, 0 0 3px #fff, 0 0 3px #fff"},
    )  # fmt: skip


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _weights(
    shown: Sequence[Pair], middles: Sequence[Point], places: Mapping[str, Point], named: Mapping[str, tuple[str, Point]]
) -> list[str]:
    """The weight of each of the heaviest ties whose middle no actor, name or other weight covers; else an empty text."""
    taken = [_box(place, 10, 10) for place in places.values()] + [_box(at, _half(name), _LABEL_PX / 2) for name, at in named.values()]
    out = [""] * len(shown)
    for n, (pair, middle) in enumerate(zip(shown[:_WEIGHTS_SHOWN], middles, strict=False)):
        box = _box(middle, 8, 7)
        if not any(_overlap(box, other) for other in taken):
            taken.append(box)
            out[n] = str(pair.weight)
    return out


def _tie_hover(pair: Pair, case: Case, types: Mapping[str, EventType], words: Wording) -> str:
    names = " – ".join(_actor(case, actor).name(words.language) for actor in (pair.first, pair.second))
    kinds = [
        words.count("mentioned-together", n) if kind == "mentioned" else f"{type_label(kind, types, words.language)}: {n}"
        for kind, n in pair.kinds
    ]
    return safe.lines(names, words.count("tie-weight", pair.weight), *kinds)


def _add_actors(
    figure: go.Figure,
    ids: Sequence[str],
    places: Mapping[str, Point],
    busy: Mapping[str, int],
    case: Case,
    words: Wording,
) -> None:
    for kind, colour in style.KINDS.items():
        own = [actor for actor in ids if (_actor(case, actor).kind if _actor(case, actor).kind in style.KINDS else "other") == kind]
        if not own:
            continue
        figure.add_scatter(
            x=[places[actor][0] for actor in own], y=[places[actor][1] for actor in own], mode="markers", hoverinfo="text",
            name=safe.plot(words[f"kind-{kind}"]), customdata=[f"actor:{actor}" for actor in own],
            hovertext=[_actor_hover(_actor(case, actor), busy.get(actor, 0), words) for actor in own],
            marker={"size": [2 * radius(busy.get(actor, 0)) for actor in own], "color": colour, "opacity": 1,
                    "line": {"width": 1.5, "color": style.PAPER}},
        )  # fmt: skip


def _add_rings(figure: go.Figure, chosen: Sequence[str], places: Mapping[str, Point], busy: Mapping[str, int]) -> None:
    sizes = [2 * radius(busy.get(actor, 0)) + 7 for actor in chosen]
    figure.add_scatter(
        x=[places[actor][0] for actor in chosen], y=[places[actor][1] for actor in chosen], mode="markers", hoverinfo="skip",
        marker={"symbol": "circle-open", "size": sizes, "color": style.SELECTED, "opacity": 1, "line": {"width": 2.5}}, showlegend=False,
    )  # fmt: skip


def _actor_hover(actor: Actor, events: int, words: Wording) -> str:
    other = "en" if words.language == "ar" else "ar"
    names = dict.fromkeys((actor.name(words.language), actor.name(other)))
    return safe.lines(*names, words.get(f"kind-{actor.kind}", actor.kind), words.count("events", events))


def _add_labels(figure: go.Figure, placed: Mapping[str, tuple[str, Point]]) -> None:
    figure.add_scatter(
        x=[centre[0] for _, centre in placed.values()], y=[centre[1] for _, centre in placed.values()], mode="text",
        text=[safe.plot(name) for name, _ in placed.values()], textposition="middle center", hoverinfo="skip", showlegend=False,
        textfont={"size": 11.5, "color": style.INK, "shadow": "0 0 3px #fff, 0 0 3px #fff, 0 0 3px #fff"},
    )  # fmt: skip


def _layout(words: Wording, size: tuple[int, int]) -> dict[str, Any]:
    hidden = {"visible": False, "fixedrange": False}
    return style.layout(
        words.direction, margin={"autoexpand": False, "t": _TOP_PX, "b": 0, "l": 0, "r": 0}, dragmode="pan",
        xaxis={**hidden, "range": [0, size[0]]}, yaxis={**hidden, "range": [0, size[1] - _TOP_PX]},
    )  # fmt: skip
