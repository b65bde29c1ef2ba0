"""A case told by sides: in place of all actors those that they stand for. Only what is looked at is told anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import overload

from timeline.case.table import Alike, Row, Table, alike
from timeline.records import Actor, Analysis, Event

_REMEMBERED = 4_000


class BySide(Sequence[Analysis]):
    """Analyses with the side that they stand for in place of all actors. `sides` maps actors to sides, `known` holds the sides."""

    def __init__(self, analyses: Sequence[Analysis], sides: Mapping[str, str], known: Mapping[str, Actor]) -> None:
        self._analyses, self.sides, self._known = analyses, sides, known
        self.told = lru_cache(maxsize=_REMEMBERED)(self._told)

    @property
    def actors(self) -> dict[str, Actor]:
        """The sides that somebody stands for, in the order of those who do."""
        return {side: self._known[side] for side in self.sides.values()}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._analyses)

    @overload
    def __getitem__(self, place: int) -> Analysis: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Analysis]: ...
    def __getitem__(self, place: int | slice) -> Analysis | Sequence[Analysis]:
        """What stands at a place, or those of a slice."""
        if isinstance(place, slice):
            return BySide(self._analyses[place], self.sides, self._known)
        return self._of_sides(self._analyses[place])

    def _of_sides(self, analysis: Analysis) -> Analysis:
        return replace(
            analysis,
            actors=tuple(self._known[side] for side in self._those(actor.id for actor in analysis.actors)),
            mentions=tuple(replace(mention, actor=self.sides.get(mention.actor, mention.actor)) for mention in analysis.mentions),
            events=tuple(self.told(event) for event in analysis.events),
        )

    def _told(self, event: Event) -> Event:
        """An event by sides; nobody is involved in or against the deed of its own side."""
        source, target, against = self.parties(event)
        others = tuple(one for one in self._those(event.others) if one not in {*source, *target})
        return replace(event, source=source, target=target, others=others, against=against)

    def parties(self, event: Event) -> tuple[tuple[str, ...], ...]:
        """The sides of its sources, of its targets, and of those whom it is against."""
        source = self._those(event.source)
        return source, self._those(event.target), tuple(one for one in self._those(event.against) if one not in source)

    def _those(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.sides.get(actor, actor) for actor in ids))


class _Events(Sequence[Event]):
    """The events of a table by sides."""

    def __init__(self, events: Sequence[Event], analyses: BySide) -> None:
        self._events, self._analyses = events, analyses

    def __len__(self) -> int:
        """How many there are."""
        return len(self._events)

    @overload
    def __getitem__(self, place: int) -> Event: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Event]: ...
    def __getitem__(self, place: int | slice) -> Event | Sequence[Event]:
        """What stands at a place, or those of a slice."""
        if isinstance(place, slice):
            return _Events(self._events[place], self._analyses)
        return self._analyses.told(self._events[place])


def of_sides(table: Table, analyses: BySide) -> Table:
    """The columns of a case by sides; all but those of actors are the same."""
    events = _Events(table.events, analyses)

    def row(place: int) -> Row:
        found = table.row(place)
        return replace(found, event=events[place])

    out = Table(row, events, (), table.reports)
    names, actors = table.sides(analyses.sides)
    same = {name: getattr(table, name) for name in ("types", "status", "tracks", "rounds", "datings", "days", "exact")}
    out.__dict__.update(same, actors=(names, actors), doings=_doings(table, analyses))
    return out


def _doings(table: Table, analyses: BySide) -> Alike:
    """As many are alike by sides, those that were alike before are told anew once."""
    persons = table.doings
    told = (table.events[n] for n in persons.samples)
    found = alike((event.type, *analyses.parties(event)) for event in told)
    return Alike([persons.samples[n] for n in found.samples], found.codes[persons.codes])
