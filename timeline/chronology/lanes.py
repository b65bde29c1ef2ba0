"""Which lane of the timeline an event stands in: by type, track, actor, side or report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from timeline.case import Row

BY = ("type", "track", "actor", "side", "report")
# No id is so written: the lane of events that belong to none (no track, nobody named), and that of all lanes that find no room.
NONE, REST = "-", "*"


def share(rows: Sequence[Row], by: str, sides: Mapping[str, str], most: int = 12) -> dict[str, list[Row]]:
    """The rows of each lane, the fullest lane first; an event of several actors stands in the lane of each.

    `by` is one of BY, `sides` maps actors to whom they stand for. Beyond `most` lanes the smallest are one, REST; after it comes NONE.
    """
    lane_of = _lane_of(by, sides)
    found: dict[str, list[Row]] = {}
    for row in rows:
        for name in lane_of(row):
            found.setdefault(name, []).append(row)
    none = found.pop(NONE, [])
    order = sorted(found, key=lambda name: (-len(found[name]), name))
    room = most - bool(none)
    kept = order if len(order) <= room else order[: room - 1]
    out = {name: found[name] for name in kept}
    rest = _rest(rows, lane_of, {*order} - {*kept}, {*kept})
    return out | ({REST: rest} if rest else {}) | ({NONE: none} if none else {})


def _rest(rows: Iterable[Row], lane_of: Callable[[Row], Iterable[str]], folded: set[str], kept: set[str]) -> list[Row]:
    """The rows that stand in no lane of their own, each once."""
    return [row for row in rows if folded.intersection(lane_of(row)) and not kept.intersection(lane_of(row))]


def _lane_of(by: str, sides: Mapping[str, str]) -> Callable[[Row], Iterable[str]]:
    if by == "track":
        return lambda row: (row.event.series or NONE,)
    if by == "report":
        return lambda row: (row.report,)
    if by == "actor":
        return lambda row: dict.fromkeys(row.event.actors) or (NONE,)
    if by == "side":
        return lambda row: dict.fromkeys(sides.get(actor, actor) for actor in row.event.actors) or (NONE,)
    return lambda row: (row.event.type,)
