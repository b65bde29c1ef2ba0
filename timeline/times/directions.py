"""Units with a direction: last week, the coming months, the past ten days, that year, the same day."""

from __future__ import annotations

from dataclasses import replace

from timeline.times.grammar import Made
from timeline.times.lexicon import Unit
from timeline.times.meanings import Later, Vague, Window
from timeline.times.partial import PartialDate

WAYS = {"past": -1, "recent": -1, "before": -1, "this": 0, "next": 1, "after": 1}
_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def directed_unit(unit: Unit, way: str) -> Made:
    """A unit with a direction: last week, the coming days, the two months that passed, the year after."""
    step = WAYS[way]
    if unit.number == "two":
        return {"meaning": Window(unit.name, 2, step)} if step else None
    if unit.number == "many":
        return {"meaning": Vague(_REFERENCES[step])}
    if way in ("before", "after"):
        return {"meaning": Later(unit.name, 1, step, whole=True)}
    if unit.name in ("minute", "second") and way == "recent":
        return None
    if unit.name in ("hour", "minute", "second"):
        return {"meaning": Vague(_REFERENCES[step])}
    if unit.name == "night":
        return {"date": PartialDate(shift=("day", step), clock="TNI")}
    return {"date": PartialDate(shift=(unit.name, step), way=step if unit.name == "weekend" else None)}


def far_unit(unit: Unit, step: int) -> Made:
    """The week before last, the year after next."""
    return {"date": PartialDate(shift=(unit.name, step))} if unit.number == "one" and unit.name in ("week", "month", "year") else None


def directed_units(one: Unit, other: Unit, way: str) -> Made:
    """Two units under one direction: the coming months and years."""
    return {"meaning": Vague(_REFERENCES[WAYS[way]])} if one.number == other.number == "many" else None


def counted_unit(unit: Unit, count: float, way: str) -> Made:
    """Counted units with a direction, Arabic order: the last ten days."""
    if not WAYS[way] or unit.number == "two" or count < 1:
        return None
    return {"meaning": Window(unit.name, count, WAYS[way])}


def counted_before(count: float, unit: Unit, way: str) -> Made:
    """The same with the number in front."""
    return counted_unit(unit, count, way)


def counted_english(way: str, count: float, unit: Unit) -> Made:
    """The same in English order: the past two weeks."""
    return counted_unit(unit, count, way)


def last_counted(count: float, unit: Unit) -> Made:
    """The last 24 hours, in the other order of Arabic."""
    return counted_unit(unit, count, "past")


def week_of(unit: Unit, week: int, date: PartialDate) -> Made:
    """The first week of a month is its first seven days."""
    open_month = date.day is None and date.weekday is None and (date.month or (date.shift and date.shift[0] == "month"))
    if unit.name != "week" or not open_month or not 1 <= week <= 4:
        return None
    return {"date": replace(date, day=7 * week - 6, last_day=7 * week)}


def english_unit(way: str, unit: Unit) -> Made:
    """A unit behind its direction: last week, the coming days."""
    return directed_unit(unit, way)


def this_unit(_: object, unit: Unit) -> Made:
    """This week, this year; these days."""
    return directed_unit(unit, "this")


def same_unit(unit: Unit) -> Made:
    """That day, the same month: the unit that holds the time told before it."""
    if unit.number != "one" or unit.name in ("hour", "minute", "second"):
        return None
    return {"meaning": Later(unit.name, 1, 0), "same-unit": unit.name}
