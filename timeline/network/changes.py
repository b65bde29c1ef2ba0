"""What a day changed: ties of deeds before it and from it on, and which were gained, lost, turned round or kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import numpy as np

from timeline.case import Row, Rows
from timeline.case.table import ordinal
from timeline.network.pairs import Pair, Sign, pairs, tone, weight
from timeline.network.ties import is_done
from timeline.records import Relation

Turn = Literal["gained", "lost", "changed", "kept"]
TURNS: tuple[Turn, ...] = ("gained", "lost", "changed", "kept")


class Halves(NamedTuple):
    """The rows before a day and from it on. `undated` have no days at all, `across` may lie on either side: neither is counted."""

    before: Rows
    after: Rows
    undated: int
    across: int


class Change(NamedTuple):
    """What became of the tie of two actors. `before` and `after` are the relations of the deeds on either side of the day."""

    turn: Turn
    first: str
    second: str
    before: tuple[Relation, ...]
    after: tuple[Relation, ...]

    @property
    def pair(self) -> Pair:
        """Both sides together, as one tie."""
        return Pair(self.first, self.second, (*self.before, *self.after))

    @property
    def signs(self) -> tuple[Sign, Sign]:
        """The sign of the tie before the day and after it; `neutral` also where there was none."""
        return tone(self.before).sign, tone(self.after).sign


def halves(rows: Sequence[Row], day: str) -> Halves:
    """The rows on either side of an ISO day, which itself belongs to what comes after. Only who certainly lies on a side is put there."""
    own, at = Rows.of(rows), ordinal(day)
    first, last = (own.column(days) for days in own.table.days)
    is_dated = first > 0
    before, after = is_dated & (last < at), is_dated & (first >= at)
    undated = int(np.count_nonzero(~is_dated))
    return Halves(own.those(before), own.those(after), undated, len(own) - undated - int(np.count_nonzero(before | after)))


def changes(before: Iterable[Relation], after: Iterable[Relation]) -> tuple[Change, ...]:
    """What became of each tie, heaviest first. Only deeds that were done count: a sentence that names two ties nobody here."""
    old, new = _deeds(before), _deeds(after)
    found = [_change(ids, old.get(ids, ()), new.get(ids, ())) for ids in {**old, **new}]
    return tuple(sorted(found, key=lambda one: (TURNS.index(one.turn), -weight((*one.before, *one.after)), one.first, one.second)))


def _deeds(relations: Iterable[Relation]) -> dict[tuple[str, str], tuple[Relation, ...]]:
    return {(pair.first, pair.second): pair.relations for pair in pairs(tie for tie in relations if is_done(tie))}


def _change(ids: tuple[str, str], old: Sequence[Relation], new: Sequence[Relation]) -> Change:
    turn: Turn = "kept"
    if not old or not new:
        turn = "lost" if old else "gained"
    elif tone(old).sign != tone(new).sign:
        turn = "changed"
    return Change(turn, *ids, tuple(old), tuple(new))
