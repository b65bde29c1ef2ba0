"""A case: reports read together, and the questions that every view asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np

from timeline.actors import directory
from timeline.case.filters import Filters, passing
from timeline.case.mentions import Mentions, Named, mentions, named
from timeline.case.order import ByKey, ByName, Order, ordered, tabled
from timeline.case.sides import BySide, of_sides
from timeline.case.table import Ints, Ragged, Row, Rows, Table, busiest, counted, ordinal, starts
from timeline.case.words import Words
from timeline.records import Actor, Analysis, Event

__all__ = ["Case", "Filters", "Named", "Ragged", "Row", "Rows", "Table", "busiest", "by_side", "counted", "names_of", "starts"]

_SELECTED = 24  # answers remembered: a page asks for the same rows several times


@dataclass(frozen=True, eq=False)
class Case:
    """Reports and what was found in them. `failures` names each input that could not be read, with its reason.

    Cases are told apart by identity, so that what is computed once per case (columns, positions) can be kept by case. `persons` is the
    case that this one tells by sides, if it does.
    """

    analyses: Sequence[Analysis] = ()
    failures: tuple[str, ...] = field(default=())
    persons: Case | None = None

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each report among the analyses, by name."""
        return self.persons.places if self.persons else {analysis.report.name: n for n, analysis in enumerate(self.analyses)}

    @cached_property
    def by_name(self) -> Mapping[str, Analysis]:
        """The analyses by report name."""
        return ByName(self.analyses, self.places)

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Every actor of the case by id."""
        if isinstance(self.analyses, BySide):
            return self.analyses.actors
        return {actor.id: actor for analysis in self.analyses for actor in analysis.actors}

    @cached_property
    def sides(self) -> dict[str, str]:
        """Actor id to the id of the side that it stands for, itself where it stands for nobody else."""
        return {actor.id: actor.side or actor.id for actor in self.actors.values()}

    @cached_property
    def order(self) -> Order:
        """Which event of which report stands where among the rows."""
        return self.persons.order if self.persons else ordered(self.analyses)

    @cached_property
    def table(self) -> Table:
        """The columns of all events, dated ones first in order of time."""
        if self.persons and isinstance(self.analyses, BySide):
            return of_sides(self.persons.table, self.analyses)
        return tabled(self.analyses, self.order)

    @cached_property
    def rows(self) -> Rows:
        """All events, dated ones first in order of time."""
        return Rows(self.table)

    @cached_property
    def by_key(self) -> ByKey:
        """The rows by key."""
        return ByKey(self.analyses, self.places, self.order, self.table)

    @cached_property
    def by_side(self) -> Case:
        """The same reports and events, with the side that they stand for in place of all actors."""
        known = {side: self.actors.get(side) or directory().actor(side) for side in self.sides.values()}
        sides = {side: actor or Actor(side, None, None, "other", None, known=False) for side, actor in known.items()}
        return Case(BySide(self.analyses, self.sides, sides), self.failures, self)

    @cached_property
    def mentions(self) -> Mentions:
        """Where each actor is named."""
        return self.persons.mentions.by_side(self.persons.sides) if self.persons else mentions(self.analyses)

    def published(self, first: int, last: int, most: int) -> dict[str, list[int]]:
        """The days between two, ordinals, on which reports were published, and the places of these reports; nothing beyond so many days."""
        found: dict[str, list[int]] = {}
        days, reports = self._publications
        low, high = np.searchsorted(days, (first, last + 1)).tolist()
        if np.count_nonzero(np.diff(days[low:high])) >= most:
            return found
        for report in sorted(reports[low:high].tolist()):
            found.setdefault(self.analyses[report].report.published.value or "", []).append(report)
        return found

    @cached_property
    def _publications(self) -> tuple[Ints, Ints]:
        """The days on which reports were published, in order, and the places of these reports."""
        days = [analysis.report.published.value or "" for analysis in self.analyses]
        known = [n for n, day in enumerate(days) if len(day) == 10]
        ordinals = np.array([ordinal(days[n]) for n in known], np.int32)
        order = np.argsort(ordinals, kind="stable")
        return ordinals[order], np.array(known, np.int32)[order]

    def named(self, actor: str, most: tuple[int, int]) -> Named:
        """Where an actor is named, with at most so many of its mentions and of its reports."""
        return named(self.mentions, self.table.reports.names, actor, most)

    @cached_property
    def words(self) -> Words:
        """The words that tell each row."""
        return Words(self._told(analysis, event) for analysis, event in self._in_order())

    def _in_order(self) -> Iterator[tuple[Analysis, Event]]:
        reports = self.table.reports.codes.tolist()
        return ((self.analyses[report], event) for report, event in zip(reports, self.table.events, strict=True))

    def _told(self, analysis: Analysis, event: Event) -> str:
        """The words that tell an event, in which a search looks: its sentences, the names of its actors, its summaries."""
        told = " ".join(analysis.report.text[a:b] for a, b in event.sentences)
        names = " ".join(f"{self.actors[a].name_ar} {self.actors[a].name_en}" for a in event.actors if a in self.actors)
        return f"{told} {names} {event.summary_en} {event.summary_ar}"

    def within(self, rows: Sequence[Row]) -> Rows:
        """Rows of this case, however they are held, as such rows."""
        if isinstance(rows, Rows) and rows.table is self.table:
            return rows
        return Rows(self.table, self.by_key.places(row.key for row in rows))

    def select(self, filters: Filters) -> Rows:
        """The events that meet the filters, in the order of `rows`. The same filters give the same rows again for a while."""
        return _select(self, filters)


@lru_cache(maxsize=_SELECTED)
def _select(case: Case, filters: Filters) -> Rows:
    found = passing(filters, case.table, case.sides, lambda: case.words)
    return case.rows if found is None else Rows(case.table, found)


def by_side(case: Case, rows: Sequence[Row]) -> tuple[Case, Rows]:
    """A case and rows of it by the sides that its actors stand for; keys and order stay."""
    return case.by_side, Rows(case.by_side.table, case.within(rows).at)


def names_of(case: Case, ids: Iterable[str], language: str) -> list[str]:
    """The names of actors to show, in `language` where they have one."""
    return [case.actors[a].name(language) if a in case.actors else a for a in ids]
