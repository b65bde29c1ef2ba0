"""The events of a case as columns of numbers, so that a question about a million of them is a few sums over arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from timeline.records import Event

Ints = NDArray[np.int32]
_FEW = 16  # fewer lines than one in so many are looked at one by one
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Row:
    """One event of one report, ready to be filtered. `key` is unique in the case.

    `published` is the day of the report, or the interval that bounds it.
    """

    key: str
    report: str
    event: Event
    published: str | None = None

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and last ISO day that the event may touch; None where nothing bounds it."""
        if self.event.first and self.event.last:
            return self.event.first, self.event.last
        if self.event.date != "published" or not self.published:
            return None
        first, _, last = self.published.partition("/")
        return first, last or first

    @property
    def is_exact(self) -> bool:
        """True where the days are what is told of the event; false where it lies somewhere between them."""
        days, told = self.days, self.event.date or ""
        return days is not None and (days[0] == days[1] or (told[:1].isdigit() and "X" not in told and "published" not in told))


class Coded(NamedTuple):
    """A column of words as numbers: `codes` are places in `names`, -1 where there is none."""

    names: tuple[str, ...]
    codes: Ints

    def wanted(self, names: Iterable[str], lines: Ints | None = None) -> Flags:
        """Whether each line, or each of some, holds one of some names."""
        chosen = np.zeros(len(self.names) + 1, np.bool_)
        wanted = set(names)
        chosen[: len(self.names)] = [name in wanted for name in self.names]
        found: Flags = chosen[self.codes if lines is None else self.codes[lines]]
        return found


class Ragged(NamedTuple):
    """Several numbers a line: those of line n are `values[starts[n] : starts[n + 1]]`."""

    starts: NDArray[np.int64]
    values: NDArray[Any]

    @property
    def lines(self) -> Ints:
        """The line of each value."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))

    def turned(self, number: int) -> Ragged:
        """The lines of each of `number` values, in order."""
        size = (len(self.starts) - 1, number)
        matrix = csr_array((np.ones(len(self.values), np.int8), self.values, self.starts), size).tocsc()
        return Ragged(np.asarray(matrix.indptr, np.int64), np.asarray(matrix.indices, np.int32))

    def counts_of(self, lines: Ints, every: NDArray[np.int64]) -> NDArray[np.int64]:
        """How often each value stands in some lines, each line once. `every` is how often in all: of most lines the rest is counted."""
        number = len(self.starts) - 1
        if 2 * len(lines) <= number:
            return np.bincount(self.values_of(lines), minlength=len(every))
        others = np.ones(number, np.bool_)
        others[lines] = False
        rest = np.flatnonzero(others).astype(np.int32)
        return every - np.bincount(self.values_of(rest), minlength=len(every)) if len(rest) else every

    def values_of(self, lines: Ints) -> NDArray[Any]:
        """The values of some lines, each line once, in any order."""
        number = len(self.starts) - 1
        if len(lines) * _FEW < number:
            return self.of(lines)[0]
        chosen = np.zeros(number, np.bool_)
        chosen[lines] = True
        return self.values[np.repeat(chosen, np.diff(self.starts))]

    def of(self, lines: Ints) -> tuple[NDArray[Any], Ints]:
        """The values of some lines, one after the other, and for each its place among these lines."""
        counts = self.starts[lines + 1] - self.starts[lines]
        ends = np.cumsum(counts)
        at = np.repeat(self.starts[lines] - ends + counts, counts) + np.arange(int(ends[-1]) if len(ends) else 0)
        return self.values[at], np.repeat(np.arange(len(lines), dtype=np.int32), counts)


def coded(words: Iterable[str | None]) -> Coded:
    """A column of words as numbers, in the order in which they first appear."""
    known: dict[str | None, int] = {None: -1}
    codes = np.fromiter((known.setdefault(word, len(known) - 1) for word in words), np.int32)
    return Coded(tuple(word for word in known if word is not None), codes)


class Table:
    """Events in a fixed order and their columns, each made when it is first asked for. `row` makes the row at a place."""

    def __init__(self, row: Callable[[int], Row], events: Sequence[Event], published: Sequence[str | None], reports: Coded) -> None:
        self.row, self.events, self.reports = row, events, reports
        self._published = published
        self._sides: tuple[Mapping[str, str], tuple[tuple[str, ...], Ragged]] | None = None

    def __len__(self) -> int:
        """How many there are."""
        return len(self.events)

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Table:
        """The table of rows that are no case's, in their order."""
        return cls(rows.__getitem__, [row.event for row in rows], [row.published for row in rows], coded(row.report for row in rows))

    @cached_property
    def types(self) -> Coded:
        """The type of each event."""
        return coded(event.type for event in self.events)

    @cached_property
    def status(self) -> Coded:
        """The status of each event."""
        return coded(event.status for event in self.events)

    @cached_property
    def tracks(self) -> Coded:
        """The track of each event."""
        return coded(event.series for event in self.events)

    @cached_property
    def rounds(self) -> Ints:
        """The round of its track that each event is about; -1 for none."""
        return np.fromiter((-1 if event.round is None else event.round for event in self.events), np.int32)

    @cached_property
    def datings(self) -> Alike:
        """Events that are told and bounded alike: all that `Row.days`, and what follows from them, looks at."""
        told = ((event.date, event.first, event.last, day if event.date == "published" else None)
                for event, day in zip(self.events, self._published, strict=True))  # fmt: skip
        return alike(told)

    @cached_property
    def doings(self) -> Alike:
        """Events of one type, by and to the same actors."""
        return alike((event.type, event.source, event.target, event.against) for event in self.events)

    @cached_property
    def days(self) -> tuple[Ints, Ints]:
        """The first and the last day of each event as ordinals; 0 where nothing bounds it."""
        found = [self.row(n).days or ("", "") for n in self.datings.samples]
        first, last = (np.array([ordinal(pair[end]) for pair in found], np.int32) for end in (0, 1))
        return self.datings.spread(first), self.datings.spread(last)

    @cached_property
    def exact(self) -> Flags:
        """Whether the days of each event are what is told of it."""
        found: Flags = self.datings.spread(np.array([self.row(n).is_exact for n in self.datings.samples], np.bool_))
        return found

    @cached_property
    def actors(self) -> tuple[tuple[str, ...], Ragged]:
        """The ids of all actors, and the actors of each event as places among these."""
        known: dict[str, int] = {}
        each = [event.actors for event in self.events]
        values = np.fromiter((known.setdefault(actor, len(known)) for ids in each for actor in ids), np.int32)
        return tuple(known), Ragged(starts(map(len, each)), values)

    def sides(self, sides: Mapping[str, str]) -> tuple[tuple[str, ...], Ragged]:
        """The sides of each event, each once and in the order of its actors. `sides` maps actors to whom they stand for."""
        if self._sides is None or self._sides[0] is not sides:
            self._sides = sides, joined(*self.actors, sides)
        return self._sides[1]

    @cached_property
    def events_of_actors(self) -> NDArray[np.int64]:
        """The number of events of each actor."""
        names, actors = self.actors
        return np.bincount(actors.values, minlength=len(names))

    @cached_property
    def postings(self) -> Ragged:
        """The events of each actor."""
        names, actors = self.actors
        return actors.turned(len(names))


class Alike(NamedTuple):
    """Lines that are alike have one code; `samples` holds for each code a line that has it."""

    samples: list[int]
    codes: Ints

    def spread(self, values: NDArray[Any]) -> NDArray[Any]:
        """One value for each line, out of one for each code."""
        spread: NDArray[Any] = values[self.codes] if len(values) else values
        return spread


def alike(signs: Iterable[object]) -> Alike:
    """Lines told apart by their signs, which can be hashed."""
    known: dict[object, int] = {}
    samples: list[int] = []

    def code(n: int, sign: object) -> int:
        found = known.setdefault(sign, len(known))
        if found == len(samples):
            samples.append(n)
        return found

    codes = np.fromiter((code(n, sign) for n, sign in enumerate(signs)), np.int32)
    return Alike(samples, codes)


def starts(lengths: Iterable[int]) -> NDArray[np.int64]:
    """Where each of some lines begins if they stand one after the other, and the end of the last."""
    return np.concatenate(([0], np.cumsum(np.fromiter(lengths, np.int64)))).astype(np.int64)


def joined(names: Sequence[str], actors: Ragged, sides: Mapping[str, str]) -> tuple[tuple[str, ...], Ragged]:
    """The sides of each line of actors, each once and in the order of these."""
    known: dict[str, int] = {}
    side_of = np.array([known.setdefault(sides.get(name, name), len(known)) for name in names], np.int32)
    values, lines = side_of[actors.values], actors.lines
    _, kept = np.unique(lines.astype(np.int64) * max(len(known), 1) + values, return_index=True)
    kept.sort()
    ends = np.cumsum(np.bincount(lines[kept], minlength=len(actors.starts) - 1))
    return tuple(known), Ragged(np.concatenate(([0], ends)).astype(np.int64), values[kept])


def ordinal(day: str) -> int:
    """An ISO day as a number: days since the first of January of the year 1, which is 1; 0 for none."""
    return date.fromisoformat(day).toordinal() if day else 0


class Rows(Sequence[Row]):
    """Rows of a table by their places in it: as many as there may be, only those that are looked at are made."""

    __slots__ = ("__weakref__", "at", "table")

    def __init__(self, table: Table, at: Ints | None = None) -> None:
        self.table = table
        self.at = np.arange(len(table), dtype=np.int32) if at is None else at

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Rows:
        """Any sequence of rows as such rows."""
        return rows if isinstance(rows, Rows) else cls(Table.of(rows))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.at)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Rows: ...
    def __getitem__(self, place: int | slice) -> Row | Rows:
        """What stands at a place, or those of a slice."""
        return Rows(self.table, self.at[place]) if isinstance(place, slice) else self.table.row(int(self.at[place]))

    def __iter__(self) -> Iterator[Row]:
        """Each in turn."""
        return map(self.table.row, self.at.tolist())

    @property
    def is_whole(self) -> bool:
        """True where these are all rows of their table."""
        return len(self.at) == len(self.table)

    def find(self, place: int | None) -> int | None:
        """Which of these rows stands at a place of the table; None where none does."""
        at = int(np.searchsorted(self.at, place)) if place is not None else len(self.at)
        return at if at < len(self.at) and self.at[at] == place else None

    def column(self, values: NDArray[Any]) -> NDArray[Any]:
        """The values of these rows, out of those of all rows of the table."""
        return values if self.is_whole else values[self.at]

    def those(self, chosen: NDArray[Any]) -> Rows:
        """Those of these rows that are flagged, or at some places."""
        return Rows(self.table, self.at[chosen])

    @property
    def by_report(self) -> NDArray[np.int64]:
        """How many of these rows each report has, in the order of reports."""
        names, codes = self.table.reports
        return np.bincount(self.column(codes), minlength=len(names))

    def actors(self) -> tuple[Ints, Ints]:
        """The actors of these rows as places in the table's names, and for each its place among these rows."""
        every = self.table.actors[1]
        return (every.values, every.lines) if self.is_whole else every.of(self.at)

    @property
    def number_of_actors(self) -> int:
        """How many actors are in these rows."""
        return int(np.count_nonzero(self.table.actors[1].counts_of(self.at, self.table.events_of_actors)))

    def of_actor(self, actor: str) -> Rows:
        """Those of these rows in which an actor is."""
        names = self.table.actors[0]
        if actor not in names:
            return self.those(np.zeros(0, np.int32))
        own = self.table.postings.of(np.array([names.index(actor)], np.int32))[0]
        return Rows(self.table, np.intersect1d(self.at, own, assume_unique=True))


def busiest(names: Sequence[str], values: Ints) -> list[tuple[str, int]]:
    """How often each name stands among values, which are places in names: the most frequent first, of equals whichever comes first."""
    counts = np.bincount(values, minlength=len(names))
    seen = np.full(len(names), len(values))
    seen[values[::-1]] = np.arange(len(values))[::-1]
    order = np.lexsort((seen, -counts))
    return [(names[n], int(counts[n])) for n in order.tolist() if counts[n]]


def counted(rows: Sequence[Row]) -> Mapping[str, int]:
    """The number of rows of each actor that is in one, the busiest first."""
    return _counted(Rows.of(rows))


@lru_cache(maxsize=16)
def _counted(rows: Rows) -> Mapping[str, int]:
    return dict(busiest(rows.table.actors[0], rows.actors()[0]))
