"""The events of all reports in one order, and the ways to find one of them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.case.table import Coded, Ints, Row, Table, starts
from timeline.records import Analysis


class Order(NamedTuple):
    """Which event stands where. Events are numbered through all reports: those of report n begin at `starts[n]`.

    `event` is the number of the event at each place, `place` the place of each event.
    """

    starts: NDArray[np.int64]
    event: Ints
    place: Ints


def ordered(analyses: Sequence[Analysis]) -> Order:
    """The order of rows: dated events first, by first and last day, then by key."""
    table = _table(analyses, np.arange(sum(len(analysis.events) for analysis in analyses), dtype=np.int32))
    first, last = table.days
    keys = [key(analysis.report.name, event.id) for analysis in analyses for event in analysis.events]
    rank = _inverse(np.array(sorted(range(len(keys)), key=keys.__getitem__), np.int32))
    event = np.lexsort((rank, last, first, first == 0)).astype(np.int32)
    return Order(starts(len(analysis.events) for analysis in analyses), event, _inverse(event))


def _inverse(order: Ints) -> Ints:
    places = np.empty_like(order)
    places[order] = np.arange(len(order), dtype=np.int32)
    return places


def tabled(analyses: Sequence[Analysis], order: Order) -> Table:
    """The columns of the events of all reports in their order."""
    return _table(analyses, order.event)


def _table(analyses: Sequence[Analysis], chosen: Ints) -> Table:
    """The columns of some events, told by their numbers."""
    each = [event for analysis in analyses for event in analysis.events]
    owner = np.repeat(np.arange(len(analyses), dtype=np.int32), [len(analysis.events) for analysis in analyses])[chosen]
    events, reports = [each[n] for n in chosen.tolist()], [analyses[n].report for n in owner.tolist()]

    def row(place: int) -> Row:
        event, report = events[place], reports[place]
        return Row(key(report.name, event.id), report.name, event, report.published.value)

    names = tuple(analysis.report.name for analysis in analyses)
    return Table(row, events, [report.published.value for report in reports], Coded(names, owner))


def key(report: str, event: str) -> str:
    """What an event is called all over the case."""
    return f"{report}#{event}"


class ByName(Mapping[str, Analysis]):
    """Analyses by the names of their reports."""

    def __init__(self, analyses: Sequence[Analysis], places: Mapping[str, int]) -> None:
        self._analyses, self._places = analyses, places

    def __getitem__(self, name: str) -> Analysis:
        """The analysis of the report of that name."""
        return self._analyses[self._places[name]]

    def __contains__(self, name: object) -> bool:
        """Whether it is one of them."""
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        """Each in turn."""
        return iter(self._places)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)


class ByKey(Mapping[str, Row]):
    """Rows by key."""

    def __init__(self, analyses: Sequence[Analysis], places: Mapping[str, int], order: Order, table: Table) -> None:
        self._analyses, self._places, self._order, self._table = analyses, places, order, table

    def place(self, key: str) -> int | None:
        """The place of a row; None where no row has this key."""
        name, _, event = key.rpartition("#")
        report = self._places.get(name)
        number = None if report is None else next((n for n, one in enumerate(self._analyses[report].events) if one.id == event), None)
        return None if number is None else int(self._order.place[self._order.starts[report] + number])

    def places(self, keys: Iterable[str]) -> Ints:
        """The places of rows.

        Raises:
            KeyError: there is no such row.
        """
        return np.array([self._known(key) for key in keys], np.int32)

    def _known(self, key: str) -> int:
        place = self.place(key)
        if place is None:
            raise KeyError(key)
        return place

    def __getitem__(self, key: str) -> Row:
        """The row with a key."""
        return self._table.row(self._known(key))

    def __iter__(self) -> Iterator[str]:
        """Each in turn."""
        return (self._table.row(place).key for place in range(len(self._table)))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._table)
