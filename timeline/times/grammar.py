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


class Level:
    """Rules tried together at each piece, in their order."""

    def __init__(self, *rules: Rule) -> None:
        self.rules = rules
        self._by_kinds: dict[tuple[str, ...], tuple[Rule, ...]] = {}

    def beginning(self, kinds: Mapping[str, object]) -> tuple[Rule, ...]:
        """The rules that a piece of these kinds may begin."""
        key = tuple(kinds)
        if key not in self._by_kinds:
            self._by_kinds[key] = tuple(each for each in self.rules if not kinds.keys().isdisjoint(_beginnings(each)))
        return self._by_kinds[key]


def rule(name: str, pattern: str, make: Callable[..., Made]) -> Rule:
    """A rule from its written pattern.

    Places are parted by spaces. `a|b` takes either kind, `a?` may be missing (its value is then None), `'a` is matched and its value
    not passed on, `^a` stands outside the span: it is used up in front and only looked at behind.
    """
    return Rule(name, tuple(_item(place) for place in pattern.split()), make)


def _item(place: str) -> Item:
    kinds = place.strip("'^?").split("|")
    return Item(tuple(kinds), place.endswith("?"), place[0] not in "'^", place[0] == "^")


def _beginnings(each: Rule) -> list[str]:
    kinds: list[str] = []
    for item in each.items:
        kinds.extend(kind for kind in item.kinds if kind not in kinds)
        if not item.optional:
            break
    return kinds


def reduce(run: Run, levels: Sequence[Level]) -> Run:
    """The run after all levels: pieces that a rule matched are replaced by the one that it made."""
    for rules in levels:
        run = _pass(run, rules)
    return run


def _pass(run: Run, rules: Level) -> Run:
    ahead, out = run[::-1], []
    while ahead:
        made = _first_match(ahead, rules)
        if made is None:
            out.append(ahead.pop())
        else:
            piece, used = made
            del ahead[-used:]
            ahead.append(piece)
    return out


def _first_match(ahead: Run, rules: Level) -> tuple[Piece, int] | None:
    for each in rules.beginning(ahead[-1].kinds):
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
        kind = next((kind for kind in item.kinds if kind in piece.kinds), None) if piece else None
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


def _behind(each: Rule, ahead: Run, used: int) -> int:
    """How many matched pieces at the end are only looked at."""
    last = each.items[-1]
    return int(last.outside and any(kind in ahead[-used].kinds for kind in last.kinds))


def _joined(name: str, pieces: Sequence[Piece], made: Mapping[str, object]) -> Piece:
    first, last = pieces[0], pieces[-1]
    told = next((piece.rule for piece in pieces if piece.rule), "") if len(pieces) == 1 else ""
    return Piece(first.start, last.end, first.first, last.stop, dict(made), len(pieces) == 1 and first.weak, first.definite, told or name)
