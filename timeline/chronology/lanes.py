"""Which lane of the timeline an event stands in: by type, track, actor, side or report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import nsmallest
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.case import Row, Rows

BY = ("type", "track", "actor", "side", "report")
# No id is so written: the lane of events that belong to none (no track, nobody named), and that of all lanes that find no room.
NONE, REST = "-", "*"
_Ints = NDArray[np.integer[Any]]


def share(rows: Sequence[Row], by: str, sides: Mapping[str, str], most: int = 12) -> dict[str, Rows]:
    """The rows of each lane, the fullest lane first; an event of several actors stands in the lane of each.

    `by` is one of BY, `sides` maps actors to whom they stand for. Beyond `most` lanes the smallest are one, REST; after it comes NONE.
    """
    found = Rows.of(rows)
    names, lanes, places = _stands(found, by, sides)
    counts = np.bincount(lanes, minlength=len(names))
    none = ~_flags(len(found), places)
    room = most - bool(none.any())
    kept = _fullest(names, counts, room if np.count_nonzero(counts) <= room else room - 1)
    # Which of the lanes kept each standing is in, as few bits as can be: there may be millions.
    rank = np.full(len(names), len(kept), np.uint8)
    rank[kept] = np.arange(len(kept))
    stands = rank[lanes]
    out = {names[n]: found.those(places[stands == k]) for k, n in enumerate(kept)}
    rest = _flags(len(found), places[stands == len(kept)]) & ~_flags(len(found), places[stands < len(kept)])
    return out | ({REST: found.those(rest)} if rest.any() else {}) | ({NONE: found.those(none)} if none.any() else {})


def _fullest(names: Sequence[str], counts: _Ints, most: int) -> list[int]:
    """The lanes with the most rows; of equals the first by name."""
    least = np.partition(counts, -most)[-most] if len(counts) > most else 1
    near = np.flatnonzero((counts >= least) & (counts > 0)).tolist()
    return nsmallest(most, near, key=lambda n: (-counts[n], names[n]))


def _flags(number: int, places: _Ints) -> NDArray[np.bool_]:
    found = np.zeros(number, np.bool_)
    found[places] = True
    return found


def _stands(rows: Rows, by: str, sides: Mapping[str, str]) -> tuple[Sequence[str], _Ints, _Ints]:
    """The names of lanes, and each standing of a row in one: which lane, and which row; a row stands in a lane once."""
    table = rows.table
    if by in ("actor", "side"):
        names, each = table.actors if by == "actor" else table.sides(sides)
        return names, *((each.values, each.lines) if rows.is_whole else each.of(rows.at))
    column = {"track": table.tracks, "report": table.reports}.get(by, table.types)
    codes = rows.column(column.codes)
    at = np.flatnonzero(codes >= 0)
    return column.names, codes[at], at
