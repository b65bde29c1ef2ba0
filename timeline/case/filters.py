"""What is asked of a case, and the places of the events that meet it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from timeline.case.table import Flags, Ints, Table, ordinal
from timeline.case.words import Words, wanted


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for. Empty means everything; days are ISO; an undated event passes only where no period is set.

    An event that may touch the period passes; with `certain` only one that can't lie outside of it, not even in part. An actor is met by
    itself and by those that stand for it. Every word of `text` must stand, whole or as part of a word, in what tells the event.
    """

    actors: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    types: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    text: str = ""
    certain: bool = False

    def __post_init__(self) -> None:
        """A period given the wrong way round means the days between."""
        if self.first and self.last and self.first > self.last:
            first, last = self.last, self.first
            object.__setattr__(self, "first", first)
            object.__setattr__(self, "last", last)


def passing(filters: Filters, table: Table, sides: Mapping[str, str], words: Callable[[], Words]) -> Ints | None:
    """The places in a table of the events that meet every filter, in order; None for all. `sides` maps actors to whom they stand for."""
    tests = [
        *_named(filters, table),
        *_in_period(filters, table),
        *([_acted(filters, table, sides)] if filters.actors else []),
        *(words().holding(word) for word in wanted(filters.text)),
    ]
    return np.flatnonzero(np.logical_and.reduce(tests)).astype(np.int32) if tests else None


def _named(filters: Filters, table: Table) -> list[Flags]:
    columns = ((filters.types, "types"), (filters.status, "status"), (filters.tracks, "tracks"))
    return [getattr(table, column).wanted(names) for names, column in columns if names]


def _in_period(filters: Filters, table: Table) -> list[Flags]:
    if not (filters.first or filters.last):
        return []
    first, last = table.days if filters.certain else table.days[::-1]
    tests: list[Flags] = [table.days[0] > 0]
    if filters.first:
        tests.append(first >= ordinal(filters.first))
    if filters.last:
        tests.append(last <= ordinal(filters.last))
    return tests


def _acted(filters: Filters, table: Table, sides: Mapping[str, str]) -> Flags:
    names = table.actors[0]
    chosen = [n for n, actor in enumerate(names) if actor in filters.actors or sides.get(actor) in filters.actors]
    found = np.zeros(len(table), np.bool_)
    found[table.postings.values_of(np.array(chosen, np.int32))] = True
    return found
