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


class Level:
    """Rules tried together at each piece, in their order."""

    def __init__(self, *rules: Rule) -> None:
        self.rules = rules
        self.openers = frozenset(kind for each in rules for kind in _openers(each.items))
        self._by_kinds: dict[tuple[tuple[str, ...], ...], tuple[Rule, ...]] = {}

    def beginning(self, pieces: Sequence[Piece]) -> tuple[Rule, ...]:
        """The rules that these pieces, the next three of a run or what is left of it, may begin. Remembered, for most begin none."""
        key = tuple(tuple(piece.kinds) for piece in pieces)
        rules = self._by_kinds.get(key)
        if rules is None:
            if len(self._by_kinds) >= _MOST_REMEMBERED:
                self._by_kinds.clear()
            rules = self._by_kinds[key] = tuple(each for each in self.rules if _may_begin(each.items, key))
        return rules


def rule(name: str, pattern: str, make: Callable[..., Made]) -> Rule:
    """A rule from its written pattern.

    Places are parted by spaces. `a|b` takes either kind, `a?` may be missing (its value is then None), `'a` is matched and its value
    not passed on, `^a` stands outside the span: it is used up in front and only looked at behind.
    """
    return Rule(name, tuple(_item(place) for place in pattern.split()), make)


def _item(place: str) -> Item:
    kinds = place.strip("'^?").split("|")
    return Item(tuple(kinds), place.endswith("?"), place[0] not in "'^", place[0] == "^")


def _openers(items: Sequence[Item]) -> list[str]:
    kinds: list[str] = []
    for item in items:
        kinds.extend(item.kinds)
        if not item.optional:
            break
    return kinds


def _may_begin(items: Sequence[Item], pieces: Sequence[tuple[str, ...]]) -> bool:
    """True where the items may match these pieces, or end before them."""
    left = list(pieces)
    for item in items:
        if not left:
            return True
        if not set(left[0]).isdisjoint(item.kinds):
            left.pop(0)
        elif not item.optional:
            return False
    return len(left) < len(pieces)


def reduce(run: Run, levels: Sequence[Level]) -> Run:
    """The run after all levels: pieces that a rule matched are replaced by the one that it made."""
    for rules in levels:
        if not all(rules.openers.isdisjoint(piece.kinds) for piece in run):
            run = _pass(run, rules)
    return run


def _pass(run: Run, rules: Level) -> Run:
    ahead, out = run[::-1], []
    while ahead:
        made = None if rules.openers.isdisjoint(ahead[-1].kinds) else _first_match(ahead, rules)
        if made is None:
            out.append(ahead.pop())
        else:
            piece, used = made
            del ahead[-used:]
            ahead.append(piece)
    return out


def _first_match(ahead: Run, rules: Level) -> tuple[Piece, int] | None:
    for each in rules.beginning(ahead[-1:-4:-1]):
        made = _match(each, ahead)
        if made:
            return made
    return None


def _match(each: Rule, ahead: Run) -> tuple[Piece, int] | None:
    values: list[object] = []
    inside: list[Piece] = []
    used = 0
    for item in each.items:
        piece = ahead[-1 - used] if used < len(ahead) else None
        kind = _kind_of(item, piece.kinds) if piece else None
        if piece is None or kind is None:
            if not item.optional:
                return None
            if item.passed:
                values.append(None)
            continue
        used += 1
        if not item.outside:
            inside.append(piece)
        if item.passed:
            values.append(piece.kinds[kind])
    made = each.make(*values)
    return None if made is None else (_joined(each.name, inside, made), used - _behind(each, ahead, used))


def _kind_of(item: Item, kinds: Mapping[str, object]) -> str | None:
    for kind in item.kinds:
        if kind in kinds:
            return kind
    return None


def _behind(each: Rule, ahead: Run, used: int) -> int:
    """How many matched pieces at the end are only looked at."""
    last = each.items[-1]
    return int(last.outside and any(kind in ahead[-used].kinds for kind in last.kinds))


def _joined(name: str, pieces: Sequence[Piece], made: Mapping[str, object]) -> Piece:
    first, last = pieces[0], pieces[-1]
    told = next((piece.rule for piece in pieces if piece.rule), "") if len(pieces) == 1 else ""
    return Piece(first.start, last.end, first.first, last.stop, dict(made), len(pieces) == 1 and first.weak, first.definite, told or name)
