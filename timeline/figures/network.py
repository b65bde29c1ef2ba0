"""The network as a figure: actors as points, meetings of many as squares, ties as lines, and a label wherever one fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline import config
from timeline.case import Case, Row, counted, names_of
from timeline.figures import edges, placing, safe, style, turns
from timeline.figures import labels as naming
from timeline.figures.edges import Focus, Line
from timeline.figures.placing import Box, Point, radii
from timeline.figures.sketch import Sketch
from timeline.figures.telling import summary, when
from timeline.network import Change, Choice, Meeting, Pair, pairs, pick, stage
from timeline.records import Actor, Relation
from timeline.wording import Wording

_MARGIN_PX, _TOP_PX, _BOTTOM_PX, _LONGEST_NAME = 40, 34, 26, 26
_MOST_MEETINGS, _SQUARE_PX = 24, 11
_ALWAYS_NAMED, _FADED = 12, 0.3


def draw(
    case: Case,
    rows: Sequence[Row],
    relations: Iterable[Relation],
    positions: Mapping[str, Point],
    words: Wording,
    *,
    meetings: Sequence[Meeting] = (),
    size: tuple[int, int] = (900, 420),
    chosen: str = "",
    choice: Choice | None = None,
    changes: Sequence[Change] | None = None,
) -> Sketch:
    """The figure of the ties that a choice leaves; points and ties carry `open` keys. With `changes` these are drawn, and no relations.

    Positions are in the square from -1 to 1, `size` in pixels. The ties that a choice keeps are a connection, which is marked.
    """
    choice = choice or Choice(config.number("actors_in_network"))
    shown = pick(pairs(relations) if changes is None else heaviest(changes), choice)
    focus = Focus(chosen, choice.kept)
    ids = _drawn(shown, meetings)
    met = [meeting for meeting in meetings if len(set(meeting.parties) & set(ids)) > 1][:_MOST_MEETINGS]
    places = _places(ids, met, positions, stage(case), size)
    busy = counted(rows)
    reach = radii(busy, ids)
    drawn = edges.lines(shown, places, focus) if changes is None else turns.lines(shown, changes, places, focus)
    lit = _lit(shown, focus)
    named = labels(case, ids, places, reach, words.language, size, must=lit, ties=[(line.start, line.end) for line in drawn])
    figure = Sketch()
    edges.add_halo(figure, drawn, choice.kept)
    _add_meetings(figure, met, places, case, words)
    _add_ties(figure, drawn, _taken(places, named), reach, _hover(case, drawn, changes, words))
    edges.add_key(figure, edges.looks(drawn) if changes is None else turns.looks(changes), words)
    hover = [_actor_hover(_actor(case, actor), busy.get(actor, 0), words) for actor in ids]
    _add_actors(figure, ids, places, reach, hover, case, words, lit)
    _add_rings(figure, [actor for actor in ids if actor in _chosen_actors(case, chosen)], places, reach)
    _add_labels(figure, named, lit)
    figure.update_layout(_layout(words, size))
    return figure


def heaviest(changes: Iterable[Change]) -> tuple[Pair, ...]:
    """The ties of changes, both sides of the day together, heaviest first."""
    return tuple(sorted((one.pair for one in changes), key=lambda pair: (-pair.weight, pair.first, pair.second)))


def _lit(shown: Sequence[Pair], focus: Focus) -> frozenset[str]:
    """The actors of a connection, or the one that is looked at and its neighbours; empty where nobody is."""
    if not focus.path and not focus.chosen.startswith("actor:"):
        return frozenset()
    return frozenset(actor for pair in shown if not focus.fades(pair) for actor in (pair.first, pair.second))


def _drawn(shown: Sequence[Pair], meetings: Sequence[Meeting]) -> list[str]:
    """The actors to draw: those of the ties, and as long as there is room those who met."""
    tied = dict.fromkeys(actor for pair in shown for actor in (pair.first, pair.second))
    met = dict.fromkeys(actor for meeting in meetings for actor in meeting.parties)
    return sorted([*tied, *(actor for actor in met if actor not in tied)][: max(config.number("actors_in_network"), len(tied))])


def _places(
    ids: Sequence[str], met: Sequence[Meeting], positions: Mapping[str, Point], staged: Sequence[str], size: tuple[int, int]
) -> dict[str, Point]:
    """Where each actor stands whoever else is drawn, and each meeting in the midst of its parties."""
    room = (size[0], size[1] - _TOP_PX - _BOTTOM_PX)
    every = placing.on_stage(positions, staged, room, _MARGIN_PX)
    centre = (room[0] / 2, room[1] / 2)
    places = {actor: every.get(actor, centre) for actor in ids}
    for meeting in met:
        middle = placing.middle(places[actor] for actor in meeting.parties if actor in places)
        places[meeting.key] = placing.beside(middle, places.values())
    return places


def _taken(places: Mapping[str, Point], named: Mapping[str, tuple[str, Point]]) -> list[Box]:
    """The boxes of actors, meetings and names, which no sign may cover."""
    return [placing.box(place, 9, 9) for place in places.values()] + [
        placing.box(at, placing.half_width(name), placing.LABEL_PX / 2) for name, at in named.values()
    ]


def _add_ties(
    figure: Sketch, drawn: Sequence[Line], taken: Sequence[Box], reach: Mapping[str, float], hover: Sequence[str]
) -> None:
    edges.add_lines(figure, drawn)
    edges.add_arrows(figure, drawn, reach)
    edges.add_signs(figure, drawn, taken, hover)


def _hover(case: Case, drawn: Sequence[Line], changes: Sequence[Change] | None, words: Wording) -> list[str]:
    if changes is None:
        return [edges.told(line, _both(case, line.pair, words), words) for line in drawn]
    known = {one.pair.key: one for one in changes}
    return [turns.told(known[line.pair.key], _both(case, line.pair, words), words) for line in drawn]


def _both(case: Case, pair: Pair, words: Wording) -> str:
    return " – ".join(names_of(case, (pair.first, pair.second), words.language))


def _chosen_actors(case: Case, chosen: str) -> frozenset[str]:
    if chosen.startswith("tie:"):
        return frozenset(chosen[4:].split("|"))
    if chosen.startswith("actor:"):
        return frozenset([chosen[6:]])
    return frozenset(case.by_key[chosen].event.actors) if chosen in case.by_key else frozenset()


def labels(
    case: Case,
    ids: Sequence[str],
    places: Mapping[str, Point],
    reach: Mapping[str, float],
    language: str,
    size: tuple[int, int],
    *,
    must: Iterable[str] = (),
    ties: Sequence[tuple[Point, Point]] = (),
) -> dict[str, tuple[str, Point]]:
    """A name and the centre of its box for each actor whose name has room, the largest first; the rest go without.

    Those that `must` be read, or where nobody must the largest few, are named even where the picture is full.
    """
    order = sorted(ids, key=lambda actor: (-reach[actor], actor))
    always = set(must) or {*order[:_ALWAYS_NAMED]}
    names = [naming.Name(actor, safe.short(_actor(case, actor).name(language), _LONGEST_NAME), actor in always) for actor in order]
    return naming.place(names, places, reach, (size[0], size[1] - _TOP_PX - _BOTTOM_PX), ties)


def _actor(case: Case, actor: str) -> Actor:
    return case.actors.get(actor) or Actor(actor, None, None, "other", None, known=False)


def _add_meetings(figure: Sketch, met: Sequence[Meeting], places: Mapping[str, Point], case: Case, words: Wording) -> None:
    """A square for each meeting, with a thin line to each party; open and dashed where it was not held, or not surely."""
    for done in sorted({meeting.is_done for meeting in met}):
        own = [meeting for meeting in met if meeting.is_done == done]
        spokes = [(places[meeting.key], places[actor]) for meeting in own for actor in meeting.parties if actor in places]
        figure.add_scatter(
            x=[x for one, other in spokes for x in (one[0], other[0], None)],
            y=[y for one, other in spokes for y in (one[1], other[1], None)], mode="lines", hoverinfo="skip", showlegend=False,
            line={"width": 1.2, "color": style.MEETING, "dash": "solid" if done else "4px,3px"},
        )  # fmt: skip
        figure.add_scatter(
            x=[places[meeting.key][0] for meeting in own], y=[places[meeting.key][1] for meeting in own], mode="markers",
            name=safe.plot(words["meeting-of-many"]), legend="legend2", showlegend=done or not any(meeting.is_done for meeting in met),
            customdata=[meeting.key for meeting in own], hovertext=[_meeting_hover(meeting, case, words) for meeting in own],
            marker={"symbol": "square" if done else "square-open", "size": _SQUARE_PX, "color": style.MEETING, "opacity": 1,
                    "line": {"width": 1.5, "color": style.MEETING}}, hoverinfo="text",
        )  # fmt: skip


def _meeting_hover(meeting: Meeting, case: Case, words: Wording) -> str:
    row = case.by_key[meeting.key]
    parties = (", " if words.language == "en" else "، ").join(names_of(case, meeting.parties, words.language))
    facts = f"{when(row, words)} · {words.get(f'status-{meeting.status}', meeting.status)}"
    return safe.lines(safe.short(summary(row, words.language), 90), facts, safe.short(parties, 140))


def _add_actors(
    figure: Sketch,
    ids: Sequence[str],
    places: Mapping[str, Point],
    reach: Mapping[str, float],
    hover: Sequence[str],
    case: Case,
    words: Wording,
    lit: frozenset[str],
) -> None:
    told = dict(zip(ids, hover, strict=True))
    for kind, colour in style.KINDS.items():
        own = [actor for actor in ids if (_actor(case, actor).kind if _actor(case, actor).kind in style.KINDS else "other") == kind]
        if not own:
            continue
        name = safe.plot(words[f"kind-{kind}"])
        if lit:  # the legend would take the look of the first point, which may be faded
            figure.add_scatter(x=[None], y=[None], mode="markers", name=name, marker={"size": 9, "color": colour}, hoverinfo="skip")
        figure.add_scatter(
            x=[places[actor][0] for actor in own], y=[places[actor][1] for actor in own], mode="markers", hoverinfo="text",
            name=name, showlegend=not lit, customdata=[f"actor:{actor}" for actor in own],
            hovertext=[told[actor] for actor in own],
            marker={"size": [2 * reach[actor] for actor in own], "color": colour,
                    "opacity": [1 if actor in lit or not lit else _FADED for actor in own], "line": {"width": 1.5, "color": style.PAPER}},
        )  # fmt: skip


def _add_rings(figure: Sketch, chosen: Sequence[str], places: Mapping[str, Point], reach: Mapping[str, float]) -> None:
    sizes = [2 * reach[actor] + 7 for actor in chosen]
    figure.add_scatter(
        x=[places[actor][0] for actor in chosen], y=[places[actor][1] for actor in chosen], mode="markers", hoverinfo="skip",
        marker={"symbol": "circle-open", "size": sizes, "color": style.SELECTED, "opacity": 1, "line": {"width": 2.5}}, showlegend=False,
    )  # fmt: skip


def _actor_hover(actor: Actor, events: int, words: Wording) -> str:
    other = "en" if words.language == "ar" else "ar"
    names = dict.fromkeys((actor.name(words.language), actor.name(other)))
    return safe.lines(*names, words.get(f"kind-{actor.kind}", actor.kind), words.count("events", events))


def _add_labels(figure: Sketch, placed: Mapping[str, tuple[str, Point]], lit: frozenset[str]) -> None:
    shadow = ", ".join([f"0 0 3px {style.PAPER}"] * 3)
    figure.add_scatter(
        x=[centre[0] for _, centre in placed.values()], y=[centre[1] for _, centre in placed.values()], mode="text",
        text=[safe.plot(name) for name, _ in placed.values()], textposition="middle center", hoverinfo="skip", showlegend=False,
        textfont={"size": 11.5, "shadow": shadow, "color": [style.INK if actor in lit or not lit else style.QUIET for actor in placed]},
    )  # fmt: skip


def _layout(words: Wording, size: tuple[int, int]) -> dict[str, Any]:
    hidden = {"visible": False, "fixedrange": False}
    base = style.layout(
        words.direction, margin={"autoexpand": False, "t": _TOP_PX, "b": _BOTTOM_PX, "l": 0, "r": 0}, dragmode="pan",
        xaxis={**hidden, "range": [0, size[0]]}, yaxis={**hidden, "range": [0, size[1] - _TOP_PX - _BOTTOM_PX]},
    )  # fmt: skip
    return {**base, "legend2": {**base["legend"], "y": 0, "yanchor": "bottom"}}
