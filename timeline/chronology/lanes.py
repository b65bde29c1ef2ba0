"""Which lane of the timeline an event stands in: by type, track, actor, side or report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from timeline.case import Row, Rows

BY = ("type", "track", "actor", "side", "report")
# No id is so written: the lane of events that belong to none (no track, nobody named), and that of all lanes that find no room.
NONE, REST = "-", "*"
_Ints = NDArray[np.int64]


def share(rows: Sequence[Row], by: str, sides: Mapping[str, str], most: int = 12) -> dict[str, Rows]:
    """The rows of each lane, the fullest lane first; an event of several actors stands in the lane of each.

    `by` is one of BY, `sides` maps actors to whom they stand for. Beyond `most` lanes the smallest are one, REST; after it comes NONE.
    """
    found = Rows.of(rows)
    names, lanes, places = _stands(found, by, sides)
    counts = np.bincount(lanes, minlength=len(names))
    order = sorted(np.flatnonzero(counts).tolist(), key=lambda n: (-counts[n], names[n]))
    has_none = len(np.unique(places)) < len(found) if by in ("track", "actor", "side") else False
    room = most - has_none
    kept = order if len(order) <= room else order[: room - 1]
    out = {names[n]: found.those(places[lanes == n]) for n in kept}
    rest = _places(len(found), places[~np.isin(lanes, kept)]) & ~_places(len(found), places[np.isin(lanes, kept)])
    none = ~_places(len(found), places)
    return out | ({REST: found.those(rest)} if rest.any() else {}) | ({NONE: found.those(none)} if none.any() else {})


def _places(number: int, places: _Ints) -> NDArray[np.bool_]:
    found = np.zeros(number, np.bool_)
    found[places] = True
    return found


def _stands(rows: Rows, by: str, sides: Mapping[str, str]) -> tuple[Sequence[str], _Ints, _Ints]:
    """The names of lanes, and each standing of a row in one: which lane, and which row; a row stands in a lane once."""
    if by not in ("actor", "side"):
        table = rows.table
        column = {"track": table.tracks, "report": table.reports}.get(by, table.types)
        codes = rows.column(column.codes)
        at = np.flatnonzero(codes >= 0)
        return column.names, codes[at].astype(np.int64), at
    ids = rows.table.actors[0]
    actors, places = rows.actors()
    if by == "actor":
        return ids, actors.astype(np.int64), places.astype(np.int64)
    known: dict[str, int] = {}
    side_of = np.array([known.setdefault(sides.get(actor, actor), len(known)) for actor in ids], np.int64)
    both = np.unique(places.astype(np.int64) * max(len(known), 1) + side_of[actors])
    return tuple(known), both % max(len(known), 1), both // max(len(known), 1)
