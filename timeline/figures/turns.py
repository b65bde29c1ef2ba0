"""Before and after a day, as lines: ties gained, lost, changed and kept, each with a colour, a dash and a sign of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.figures import edges, safe
from timeline.figures.edges import Focus, Line
from timeline.figures.placing import Point
from timeline.network import Change, Pair, Turn
from timeline.network.pairs import weight
from timeline.records import Relation
from timeline.wording import Wording

COLOURS: dict[Turn, str] = {"gained": "#1f6fb2", "lost": "#96580a", "changed": "#7a3fa0", "kept": "#7d8995"}
GLYPHS: dict[Turn, str] = {"gained": "+", "lost": "−", "changed": "⇄", "kept": "="}
_DASHES: dict[Turn, str] = {"gained": "solid", "lost": "7px,5px", "changed": "12px,3px,2px,3px", "kept": "solid"}


def lines(shown: Sequence[Pair], found: Iterable[Change], places: Mapping[str, Point], focus: Focus) -> list[Line]:
    """A line for each tie that is shown. Where an actor's ties are looked at the others fade."""
    turns = {one.pair.key: one.turn for one in found}
    heaviest = max((weight(pair.relations) for pair in shown), default=1) or 1
    return [_line(pair, turns[pair.key], places, focus, heaviest) for pair in shown]


def _line(pair: Pair, turn: Turn, places: Mapping[str, Point], focus: Focus, heaviest: int) -> Line:
    width = edges.thickness(weight(pair.relations), heaviest) * (0.6 if turn == "kept" else 1)
    colour = focus.colour(pair, COLOURS[turn])
    ends = places[pair.first], places[pair.second]
    return Line(pair, pair.relations, True, max(width, 1.2), *ends, colour, _DASHES[turn], GLYPHS[turn], focus.fades(pair))


def looks(found: Iterable[Change]) -> list[tuple[str, str, str]]:
    """The name, colour and dash of each sort of line among the changes."""
    present = {one.turn for one in found}
    return [(f"turn-{turn}", colour, _DASHES[turn]) for turn, colour in COLOURS.items() if turn in present]


def told(one: Change, names: str, words: Wording) -> str:
    """What the line of a change says when it is pointed at: who, what became of the tie, and what was done on either side of the day."""
    return safe.lines(names, words[f"turn-{one.turn}"], side("before", one.before, words), side("after", one.after, words))


def side(when: str, relations: Sequence[Relation], words: Wording) -> str:
    """The deeds `before` or `after` the day by kind, in one line; empty where there are none."""
    comma = "، " if words.language == "ar" else ", "
    return words.say(f"turn-{when}", deeds=comma.join(edges.by_kind(relations, words))) if relations else ""

