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


class Rule(NamedTuple):
    """A named pattern, and what makes new kinds of the values that it matched; it makes None where they don't fit."""

    name: str
    items: tuple[Item, ...]
    make: Callable[..., Made]


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
    return Rule(name, tuple(_item(place) for place in pattern.split()), make)


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
        made = _first_match(ahead, rules) if rules else None
        if made is None:
            out.append(ahead.pop())
            out_signs.append(ahead_signs.pop())
        else:
            piece, used = made
            del ahead[-used:], ahead_signs[-used:]
            ahead.append(piece)
            ahead_signs.append(_sign(piece))
    return out, [*out_signs, _END, _END]


def _first_match(ahead: Run, rules: Sequence[Rule]) -> tuple[Piece, int] | None:
    for each in rules:
        made = _match(each, ahead)
        if made:
            return made
    return None


def _match(each: Rule, ahead: Run) -> tuple[Piece, int] | None:
    values: list[object] = []
    inside: list[Piece] = []
    used, size = 0, len(ahead)
    for kinds, optional, passed, outside in each.items:
        piece = ahead[-1 - used] if used < size else None
        kind = None
        if piece:
            for kind in kinds:
                if kind in piece.kinds:
                    break
            else:
                kind = None
        if piece is None or kind is None:
            if not optional:
                return None
            if passed:
                values.append(None)
            continue
        used += 1
        if not outside:
            inside.append(piece)
        if passed:
            values.append(piece.kinds[kind])
    made = each.make(*values)
    return None if made is None else (_joined(each.name, inside, made), used - _behind(each, ahead, used))


def _behind(each: Rule, ahead: Run, used: int) -> int:
    """How many matched pieces at the end are only looked at."""
    last = each.items[-1]
    return int(last.outside and any(kind in ahead[-used].kinds for kind in last.kinds))


def _joined(name: str, pieces: Sequence[Piece], made: Mapping[str, object]) -> Piece:
    first, last = pieces[0], pieces[-1]
    told = next((piece.rule for piece in pieces if piece.rule), "") if len(pieces) == 1 else ""
    return Piece(first.start, last.end, first.first, last.stop, dict(made), len(pieces) == 1 and first.weak, first.definite, told or name)
