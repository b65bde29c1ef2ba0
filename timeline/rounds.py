"""Tracks as numbered rounds: which rounds a case tells, which lie between them untold, and who stayed away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.case import Row
from timeline.events.tracks import Round, tracks
from timeline.records import DONE


class Told(NamedTuple):
    """One round of a track. `first` and `last` are its known ISO days, None for a round that is not in the knowledge.

    `rows` are the keys of the events about it, none for a gap: a known round between two that the case tells, which it does not.
    `absent` are the ids of those who refused it or stayed away; `planned` is true where every row about it looks ahead.
    """

    track: str
    number: int
    first: str | None
    last: str | None
    place: str
    rows: tuple[str, ...]
    absent: tuple[str, ...]
    planned: bool


class Series(NamedTuple):
    """A track as a case tells it: its rounds in order, and the keys of the events that belong to no one round."""

    track: str
    rounds: tuple[Told, ...]
    others: tuple[str, ...]


def series(rows: Sequence[Row]) -> tuple[Series, ...]:
    """The tracks that rows tell, those with the most events first."""
    by_track: dict[str, list[Row]] = {}
    for row in rows:
        if row.event.series:
            by_track.setdefault(row.event.series, []).append(row)
    return tuple(_series(track, told) for track, told in sorted(by_track.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _series(track: str, rows: Sequence[Row]) -> Series:
    by_number: dict[int, list[Row]] = {}
    for row in rows:
        if row.event.round is not None:
            by_number.setdefault(row.event.round, []).append(row)
    known = {each.number: each for each in tracks()[track].rounds} if track in tracks() else {}
    numbers = range(min(by_number), max(by_number) + 1) if by_number else range(0)
    rounds = tuple(_round(track, n, known.get(n), by_number.get(n, ())) for n in numbers if n in known or n in by_number)
    return Series(track, rounds, tuple(row.key for row in rows if row.event.round is None))


def _round(track: str, number: int, known: Round | None, rows: Iterable[Row]) -> Told:
    told = tuple(rows)
    absent = dict.fromkeys(actor for row in told if row.event.type == "REJECT" and row.event.status in DONE for actor in row.event.source)
    planned = bool(told) and all(row.event.status not in DONE for row in told if row.event.type == "CONSULT")
    first, last, place = (known.first, known.last, known.place) if known else (None, None, "")
    return Told(track, number, first, last, place, tuple(row.key for row in told), tuple(absent), planned)
