"""The rules: each makes something of exactly the values that its pattern passes on."""

from __future__ import annotations

import inspect

import pytest

from timeline.times.finding import LEVELS
from timeline.times.grammar import Level, reduce, rule
from timeline.times.pieces import Piece

RULES = [each for level in LEVELS for each in level.rules]


def _piece(at: int, **kinds: object) -> Piece:
    return Piece(at, at + 1, at, at + 1, dict(kinds))


@pytest.mark.parametrize("each", RULES, ids=lambda each: each.name)
def test_a_rule_takes_as_many_values_as_its_pattern_passes_on(each) -> None:
    inspect.signature(each.make).bind(*(None for item in each.items if item.passed))


def test_what_stands_outside_behind_is_looked_at_and_left() -> None:
    level = Level(rule("pair", "a 'b ^c", lambda a: {"made": a}))
    run = reduce([_piece(0, a=7), _piece(1, b=None), _piece(2, c=None)], [level])
    assert [(piece.start, piece.end, piece.kinds) for piece in run] == [(0, 2, {"made": 7}), (2, 3, {"c": None})]


def test_the_value_of_what_stands_outside_is_passed_on_where_the_pattern_says_so() -> None:
    level = Level(rule("pair", "@c a", lambda c, a: {"made": (c, a)}))
    [piece] = reduce([_piece(0, c=1), _piece(1, a=7)], [level])
    assert (piece.start, piece.end, piece.kinds) == (1, 2, {"made": (1, 7)})


def test_an_optional_place_that_is_missing_passes_nothing_on() -> None:
    level = Level(rule("pair", "a b? c", lambda a, b, c: {"made": (a, b, c)}))
    [piece] = reduce([_piece(0, a=1), _piece(1, c=3)], [level])
    assert piece.kinds == {"made": (1, None, 3)}
