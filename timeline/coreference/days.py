"""How the times of two tellings lie to each other."""

from __future__ import annotations

from datetime import date
from typing import Literal

from timeline.case import Row
from timeline.records import Event

# `same`: told of one day. `near`: the days may be one. `apart`: told of two days that follow each other. `vague`: of one longer time.
Gap = Literal["same", "near", "apart", "vague"]
LONGEST = 7  # days; what is dated to a month is little ground to call two deeds one
_MONTH = 31
Days = tuple[int, int]


def days_of(event: Event) -> Days | None:
    """The ordinals of the first and last day that an event may touch."""
    if not (event.first and event.last):
        return None
    return date.fromisoformat(event.first).toordinal(), date.fromisoformat(event.last).toordinal()


def told_of(row: Row) -> Days | None:
    """The first and last day on which a report may have appeared, as ordinals; None where that is not known to a month."""
    if not row.published:
        return None
    first, _, last = row.published.partition("/")
    days = date.fromisoformat(first).toordinal(), date.fromisoformat(last or first).toordinal()
    return days if days[1] - days[0] <= _MONTH else None


def gap(one: Event, other: Event) -> Gap | None:
    """How the days of two events lie, None where they are no one time. Reports differ by a day over what happens at night or abroad."""
    mine, theirs = days_of(one), days_of(other)
    if mine is None or theirs is None:
        return None
    if _is_long(mine) or _is_long(theirs):
        return "vague" if mine == theirs else None
    if distance(mine, theirs) > 1:
        return None
    if mine == theirs and mine[0] == mine[1]:
        return "same"
    is_told = mine[0] == mine[1] and theirs[0] == theirs[1] and one.date_from == other.date_from == "text"
    return "apart" if is_told else "near"


def are_near(one: Event, other: Event) -> bool:
    """True where the days of two events lie within a week: reports of one numbered meeting may differ so far over its days."""
    mine, theirs = days_of(one), days_of(other)
    return mine is not None and theirs is not None and distance(mine, theirs) <= LONGEST


def distance(mine: Days, theirs: Days) -> int:
    """The days between two stretches of time, 0 where they touch."""
    return max(mine[0] - theirs[1], theirs[0] - mine[1], 0)


def _is_long(days: Days) -> bool:
    return days[1] - days[0] > LONGEST
