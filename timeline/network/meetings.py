"""Meetings of many as nodes of their own, so that a summit is one point with its parties and not a tie for each two of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.case import Row, Rows, Table
from timeline.records import DONE, Event, Status

_MEETS, _LEAST = "CONSULT", 3


class Meeting(NamedTuple):
    """A meeting of three or more. `rows` are the keys of the events that tell it, `parties` the ids of those who met, in order."""

    rows: tuple[str, ...]
    parties: tuple[str, ...]
    status: Status

    @property
    def key(self) -> str:
        """The key of the first event that tells it."""
        return self.rows[0]

    @property
    def is_done(self) -> bool:
        """True where it was held."""
        return self.status in DONE


def meetings(rows: Sequence[Row], deeds: Mapping[str, Sequence[str]]) -> tuple[Meeting, ...]:
    """The meetings of three or more that rows tell, those with the most parties first.

    `deeds` maps the key of a row to the keys of all rows that tell the same deed; a meeting that several reports tell is one.
    """
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row.event.type == _MEETS:
            groups.setdefault(next(iter(deeds.get(row.key, ())), row.key), []).append(row)
    found = (_meeting(group) for group in groups.values())
    return tuple(sorted((one for one in found if len(one.parties) >= _LEAST), key=lambda one: (-len(one.parties), one.key)))


def candidates(rows: Rows, *, alone: bool) -> Rows:
    """The rows that may tell a meeting of many; where each tells its deed `alone`, only those that name enough parties themselves."""
    meets = rows.those(rows.table.types.wanted([_MEETS], rows.at))
    return meets.those(meets.column(_names_many(rows.table))) if alone else meets


@lru_cache(maxsize=8)
def _names_many(table: Table) -> NDArray[np.bool_]:
    many = [len(set(_parties(table.events[n]))) >= _LEAST for n in table.doings.samples]
    return table.doings.spread(np.array(many, np.bool_))


def _parties(event: Event) -> Iterator[str]:
    return (actor for actor in (*event.source, *event.target) if actor not in event.against)


def _meeting(group: Sequence[Row]) -> Meeting:
    parties = dict.fromkeys(actor for row in group for actor in _parties(row.event))
    status = next((row.event.status for row in group if row.event.status in DONE), group[0].event.status)
    return Meeting(tuple(row.key for row in group), tuple(parties), status)
