"""Tracks as numbered rounds: which rounds a case tells, which lie between them untold, and who stayed away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.case import Row, Rows
from timeline.events.tracks import Round, tracks
from timeline.records import DONE


class Told(NamedTuple):
    """One round of a track. `first` and `last` are its known ISO days, None for a round that is not in the knowledge.

    `rows` are the events about it, none for a gap: a known round between two that the case tells, which it does not.
    `absent` are the ids of those who refused it or stayed away; `planned` is true where every row about it looks ahead.
    """

    track: str
    number: int
    first: str | None
    last: str | None
    place: str
    rows: Rows
    absent: tuple[str, ...]
    planned: bool


class Series(NamedTuple):
    """A track as a case tells it: its rounds in order, and the events that belong to no one round."""

    track: str
    rounds: tuple[Told, ...]
    others: Rows


def series(rows: Sequence[Row]) -> tuple[Series, ...]:
    """The tracks that rows tell, those with the most events first."""
    found = Rows.of(rows)
    names, codes = found.table.tracks.names, found.column(found.table.tracks.codes)
    by_track = {name: found.those(codes == n) for n, name in enumerate(names)}
    order = sorted((name for name, told in by_track.items() if len(told)), key=lambda name: (-len(by_track[name]), name))
    return tuple(_series(name, by_track[name]) for name in order)


def _series(track: str, rows: Rows) -> Series:
    of_row = rows.column(rows.table.rounds)
    told = set(of_row[of_row >= 0].tolist())
    known = {each.number: each for each in tracks()[track].rounds} if track in tracks() else {}
    numbers = range(min(told), max(told) + 1) if told else range(0)
    rounds = tuple(_round(track, n, known.get(n), rows.those(of_row == n)) for n in numbers if n in known or n in told)
    return Series(track, rounds, rows.those(of_row < 0))


def _round(track: str, number: int, known: Round | None, rows: Rows) -> Told:
    is_done = rows.table.status.wanted(DONE, rows.at)
    rejected = rows.those(rows.table.types.wanted(["REJECT"], rows.at) & is_done)
    absent = dict.fromkeys(actor for row in rejected for actor in row.event.source)
    meets = rows.table.types.wanted(["CONSULT"], rows.at)
    planned = bool(rows) and not is_done[meets].any()
    first, last, place = (known.first, known.last, known.place) if known else (None, None, "")
    return Told(track, number, first, last, place, rows, tuple(absent), planned)
