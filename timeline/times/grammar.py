"""The engine: rules are patterns over kinds of pieces, applied in levels. Each reduction shortens the run, so time is linear in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from timeline.times.pieces import Piece, Run

Made = Mapping[str, object] | None


class Item(NamedTuple):
    """One place of a pattern: the kinds that may stand there."""

    kinds: tuple[str, ...]
    optional: bool
    passed: bool
    outside: bool


class Shape(NamedTuple):
    """How a pattern lies on the pieces ahead: whence each value is taken (place and kind, None where it may be missing and is),
    the places inside the span, and how many pieces are used up.
    """

    values: tuple[tuple[int, str] | None, ...]
    inside: tuple[int, ...]
    used: int


class Rule(NamedTuple):
    """A named pattern, and what makes new kinds of the values that it matched; it makes None where they don't fit.

    `shapes` remembers by the signs of the pieces ahead how the pattern lies on them, None where it doesn't fit.
    """

    name: str
    items: tuple[Item, ...]
    make: Callable[..., Made]
    shapes: dict[tuple[int, ...], Shape | None]


# News makes a few hundred; hostile text shall not fill the memory.
_MOST_REMEMBERED = 20_000
# The kinds of a piece as a small number, so that what may begin there is looked up and not worked out again.
_SIGNS: dict[tuple[str, ...], int] = {}
_KINDS: list[tuple[str, ...]] = []
_END = -1


def _sign(piece: Piece) -> int:
    kinds = tuple(piece.kinds)
    sign = _SIGNS.get(kinds)
    if sign is None:
        sign = _SIGNS[kinds] = len(_KINDS)
        _KINDS.append(kinds)
    return sign


class Level:
    """Rules tried together at each piece, in their order."""

    def __init__(self, *rules: Rule) -> None:
        self.rules = rules
        self.remembered: dict[tuple[int, ...], tuple[Rule, ...]] = {}

    def beginning(self, signs: tuple[int, ...]) -> tuple[Rule, ...]:
        """The rules that the next three pieces may begin, _END standing behind the last. Remembered, for most begin none."""
        rules = self.remembered.get(signs)
        if rules is None:
            if len(self.remembered) >= _MOST_REMEMBERED:
                self.remembered.clear()
            kinds = [_KINDS[sign] for sign in signs if sign != _END]
            rules = self.remembered[signs] = tuple(each for each in self.rules if _may_begin(each.items, kinds, _END in signs))
        return rules


def rule(name: str, pattern: str, make: Callable[..., Made]) -> Rule:
    """A rule from its written pattern.

    Places are parted by spaces. `a|b` takes either kind, `a?` may be missing (its value is then None), `'a` is matched and its value
    not passed on, `^a` and `@a` stand outside the span, used up in front and only looked at behind; the value of `@a` is passed on.
    """
    return Rule(name, tuple(_item(place) for place in pattern.split()), make, {})


def _item(place: str) -> Item:
    kinds = place.strip("'^@?").split("|")
    return Item(tuple(kinds), place.endswith("?"), place[0] not in "'^", place[0] in "^@")


def _may_begin(items: Sequence[Item], pieces: Sequence[tuple[str, ...]], ended: bool) -> bool:
    """True where the items may match these pieces; `ended` where the run has no more, so that what must follow is not there."""
    left = list(pieces)
    for place, item in enumerate(items):
        if not left:
            return not ended or all(each.optional for each in items[place:])
        if not set(left[0]).isdisjoint(item.kinds):
            left.pop(0)
        elif not item.optional:
            return False
    return len(left) < len(pieces)


def reduce(run: Run, levels: Sequence[Level]) -> Run:
    """The run after all levels: pieces that a rule matched are replaced by the one that it made."""
    signs = [*map(_sign, run), _END, _END]
    threes = set(zip(signs, signs[1:], signs[2:], strict=False))
    idle = None
    for level in levels:
        if level is idle or not any(map(level.beginning, threes)):
            continue
        before = signs
        run, signs = _pass(run, signs, level)
        if signs == before:
            idle = level  # tried again at once, it would find nothing either
        else:
            threes = set(zip(signs, signs[1:], signs[2:], strict=False))
    return run


def _pass(run: Run, signs: list[int], level: Level) -> tuple[Run, list[int]]:
    """The run after one level, with the signs of its pieces and two ends behind them."""
    ahead, ahead_signs = run[::-1], signs[::-1]
    out: Run = []
    out_signs: list[int] = []
    remembered = level.remembered
    while ahead:
        three = (ahead_signs[-1], ahead_signs[-2], ahead_signs[-3])
        rules = remembered.get(three)
        if rules is None:
            rules = level.beginning(three)
        made = _first_match(ahead, ahead_signs, rules) if rules else None
        if made is None:
            out.append(ahead.pop())
            out_signs.append(ahead_signs.pop())
        else:
            piece, used = made
            del ahead[-used:], ahead_signs[-used:]
            ahead.append(piece)
            ahead_signs.append(_sign(piece))
    return out, [*out_signs, _END, _END]


def _first_match(ahead: Run, signs: Sequence[int], rules: Sequence[Rule]) -> tuple[Piece, int] | None:
    for each in rules:
        window = tuple(signs[-len(each.items) :])
        shape = each.shapes[window] if window in each.shapes else _shape(each, window)
        if shape is not None:
            made = each.make(*[pair and ahead[-1 - pair[0]].kinds[pair[1]] for pair in shape.values])
            if made is not None:
                return _joined(each.name, [ahead[-1 - place] for place in shape.inside], made), shape.used
    return None


def _shape(each: Rule, window: Sequence[int]) -> Shape | None:
    """How the pattern of a rule lies on the pieces ahead, of which the last sign of the window is the next; remembered."""
    if len(each.shapes) >= _MOST_REMEMBERED:
        each.shapes.clear()
    shape = _laid([_KINDS[sign] for sign in reversed(window) if sign != _END], each.items)
    each.shapes[tuple(window)] = shape
    return shape


def _laid(pieces: Sequence[tuple[str, ...]], items: Sequence[Item]) -> Shape | None:
    values: list[tuple[int, str] | None] = []
    inside: list[int] = []
    used = 0
    for item in items:
        kinds = pieces[used] if used < len(pieces) else ()
        kind = next((kind for kind in item.kinds if kind in kinds), None)
        if kind is None and not item.optional:
            return None
        if item.passed:
            values.append(None if kind is None else (used, kind))
        if kind is not None:
            inside += [] if item.outside else [used]
            used += 1
    # What stands outside at the end is only looked at.
    behind = items[-1].outside and any(kind in pieces[used - 1] for kind in items[-1].kinds)
    return Shape(tuple(values), tuple(inside), used - behind)


def _joined(name: str, pieces: Sequence[Piece], made: Mapping[str, object]) -> Piece:
    first, last = pieces[0], pieces[-1]
    alone = len(pieces) == 1
    told = (alone and first.rule) or name
    return Piece(first.start, last.end, first.first, last.stop, dict(made), alone and first.weak, first.definite, told)
