"""The network as a figure: actors as points, meetings of many as squares, ties as lines, and a label wherever one fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline import config
from timeline.case import Case, Row, counted, names_of
from timeline.figures import edges, placing, safe, style
from timeline.figures.placing import Box, Point, radii
from timeline.figures.sketch import Sketch
from timeline.figures.telling import summary, when
from timeline.network import Meeting, Pair, pairs, strongest
from timeline.records import Actor, Relation
from timeline.wording import Wording

_MARGIN_PX, _TOP_PX, _BOTTOM_PX, _LONGEST_NAME = 40, 34, 26, 26
_MOST_MEETINGS, _SQUARE_PX = 24, 11


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
) -> Sketch:
    """The figure of the strongest ties. Positions are in the square from -1 to 1, `size` in pixels; points and ties carry `open` keys."""
    shown = strongest(pairs(relations), config.number("actors_in_network"), config.number("ties_in_network"))
    ids = _drawn(shown, meetings)
    met = [meeting for meeting in meetings if len(set(meeting.parties) & set(ids)) > 1][:_MOST_MEETINGS]
    places = _places(ids, met, positions, size)
    busy = counted(rows)
    reach = radii(busy, ids)
    named = labels(case, ids, places, reach, words.language, size)
    figure = Sketch()
    _add_meetings(figure, met, places, case, words)
    _add_ties(figure, case, edges.lines(shown, places, chosen), _taken(places, named), reach, words)
    _add_actors(figure, ids, places, reach, [_actor_hover(_actor(case, actor), busy.get(actor, 0), words) for actor in ids], case, words)
    _add_rings(figure, [actor for actor in ids if actor in _chosen_actors(case, chosen)], places, reach)
    _add_labels(figure, named)
    figure.update_layout(_layout(words, size))
    return figure


def _drawn(shown: Sequence[Pair], meetings: Sequence[Meeting]) -> list[str]:
    """The actors to draw: those of the ties, and as long as there is room those who met."""
    tied = dict.fromkeys(actor for pair in shown for actor in (pair.first, pair.second))
    met = dict.fromkeys(actor for meeting in meetings for actor in meeting.parties)
    return sorted([*tied, *(actor for actor in met if actor not in tied)][: max(config.number("actors_in_network"), len(tied))])


def _places(ids: Sequence[str], met: Sequence[Meeting], positions: Mapping[str, Point], size: tuple[int, int]) -> dict[str, Point]:
    room = (size[0], size[1] - _TOP_PX - _BOTTOM_PX)
    places = placing.in_pixels({actor: positions.get(actor, (0.0, 0.0)) for actor in ids}, room, _MARGIN_PX)
    squares = {meeting.key: placing.middle(places[actor] for actor in meeting.parties if actor in places) for meeting in met}
    return placing.apart({**places, **squares})


def _taken(places: Mapping[str, Point], named: Mapping[str, tuple[str, Point]]) -> list[Box]:
    """The boxes of actors, meetings and names, which no sign may cover."""
    return [placing.box(place, 9, 9) for place in places.values()] + [
        placing.box(at, placing.half_width(name), placing.LABEL_PX / 2) for name, at in named.values()
    ]


def _add_ties(
    figure: Sketch,
    case: Case,
    drawn: Sequence[edges.Line],
    taken: Sequence[Box],
    reach: Mapping[str, float],
    words: Wording,
) -> None:
    hover = [edges.told(line, _both(case, line.pair, words), words) for line in drawn]
    edges.add_lines(figure, drawn)
    edges.add_arrows(figure, drawn, reach)
    edges.add_signs(figure, drawn, taken, hover)
    edges.add_key(figure, drawn, words)


def _both(case: Case, pair: Pair, words: Wording) -> str:
    return " – ".join(names_of(case, (pair.first, pair.second), words.language))


def _chosen_actors(case: Case, chosen: str) -> frozenset[str]:
    if chosen.startswith("tie:"):
        return frozenset(chosen[4:].split("|"))
    if chosen.startswith("actor:"):
        return frozenset([chosen[6:]])
    return frozenset(case.by_key[chosen].event.actors) if chosen in case.by_key else frozenset()


def labels(
    case: Case, ids: Sequence[str], places: Mapping[str, Point], reach: Mapping[str, float], language: str, size: tuple[int, int]
) -> dict[str, tuple[str, Point]]:
    """A name and the centre of its box for each actor whose name fits below or above it, the largest first; the rest go without."""
    taken = [placing.box(places[actor], reach[actor] + 2, reach[actor] + 2) for actor in ids]
    out: dict[str, tuple[str, Point]] = {}
    for actor in sorted(ids, key=lambda actor: (-reach[actor], actor)):
        name = safe.short(_actor(case, actor).name(language), _LONGEST_NAME)
        away = reach[actor] + 11
        half = placing.half_width(name)
        x = min(max(places[actor][0], half + 4), size[0] - half - 4)
        for y in (places[actor][1] - away, places[actor][1] + away):
            box = placing.box((x, y), half, placing.LABEL_PX / 2)
            if y > 6 and placing.is_free(box, taken):
                taken.append(box)
                out[actor] = (name, (x, y))
                break
    return out


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
) -> None:
    told = dict(zip(ids, hover, strict=True))
    for kind, colour in style.KINDS.items():
        own = [actor for actor in ids if (_actor(case, actor).kind if _actor(case, actor).kind in style.KINDS else "other") == kind]
        if not own:
            continue
        figure.add_scatter(
            x=[places[actor][0] for actor in own], y=[places[actor][1] for actor in own], mode="markers", hoverinfo="text",
            name=safe.plot(words[f"kind-{kind}"]), customdata=[f"actor:{actor}" for actor in own],
            hovertext=[told[actor] for actor in own],
            marker={"size": [2 * reach[actor] for actor in own], "color": colour, "opacity": 1,
                    "line": {"width": 1.5, "color": style.PAPER}},
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


def _add_labels(figure: Sketch, placed: Mapping[str, tuple[str, Point]]) -> None:
    figure.add_scatter(
        x=[centre[0] for _, centre in placed.values()], y=[centre[1] for _, centre in placed.values()], mode="text",
        text=[safe.plot(name) for name, _ in placed.values()], textposition="middle center", hoverinfo="skip", showlegend=False,
        textfont={"size": 11.5, "color": style.INK, "shadow": "0 0 3px #fff, 0 0 3px #fff, 0 0 3px #fff"},
    )  # fmt: skip


def _layout(words: Wording, size: tuple[int, int]) -> dict[str, Any]:
    hidden = {"visible": False, "fixedrange": False}
    base = style.layout(
        words.direction, margin={"autoexpand": False, "t": _TOP_PX, "b": _BOTTOM_PX, "l": 0, "r": 0}, dragmode="pan",
        xaxis={**hidden, "range": [0, size[0]]}, yaxis={**hidden, "range": [0, size[1] - _TOP_PX - _BOTTOM_PX]},
    )  # fmt: skip
    return {**base, "legend2": {**base["legend"], "y": 0, "yanchor": "bottom"}}
