"""Rules for dates in digits, with and without their year."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from timeline.times.grammar import Made, Rule, rule
from timeline.times.lexicon import Unit
from timeline.times.making import dated
from timeline.times.partial import PartialDate

# Two digits of a year: up to 69 are of this century, as in POSIX.
_PIVOT = 69


def _century(year: int) -> int:
    return year if year > 99 else year + (2000 if year <= _PIVOT else 1900)


def _numeric(a: float, b: float, c: float, era: str | None) -> Made:
    """A date in digits: year first where it has four digits, else day first, month first only where nothing else is possible."""
    year, month, day = (a, b, c) if a > 31 else (c, b, a)
    if month > 12 and day <= 12:
        month, day = day, month
    year = _century(int(year)) if era != "hijri" or year > 99 else 1400 + int(year)
    if not (1 <= month <= 12 and 1 <= day <= 31 and (1200 < year < 1500 or 1800 < year < 2200)):
        return None
    return dated(year=year, month=int(month), day=int(day), hijri=year < 1500 or None)


def _written(day: int, month: int, year: int) -> Made:
    return dated(day=day, month=month, year=_century(int(year))) if 1 <= day <= 31 and year % 1 == 0 else None


def month_day(day: float, month: int) -> Made:
    """A day of a month."""
    return dated(day=int(day), month=month) if 1 <= day <= 31 and day % 1 == 0 else None


def month_days(first: float, last: float, month: int) -> Made:
    """From one day of a month to another."""
    return dated(day=int(first), last_day=int(last), month=month) if 1 <= first < last <= 31 else None


def _day_slash_month(day: float, month: float) -> Made:
    if month > 12:
        day, month = month, day
    return month_day(day, int(month)) if 1 <= month <= 12 and month % 1 == 0 else None


def _headed_numeric(unit: Unit, day: float, month: float) -> Made:
    return _day_slash_month(day, month) if unit.name == "day" and unit.number == "one" else None


def _weekday_numeric(weekday: int, day: float, month: float) -> Made:
    made = _day_slash_month(day, month)
    return {"date": replace(cast(PartialDate, made["date"]), weekday=weekday - 1)} if made else None


def _days_slash_month(first: float, last: float, month: float) -> Made:
    return month_days(first, last, int(month)) if 1 <= month <= 12 else None


NUMERIC: tuple[Rule, ...] = (
    rule("numeric date", "number 'slash number 'slash number era?", _numeric),
    rule("numeric date", "number 'dash number 'dash number era?", _numeric),
    rule("numeric date", "number 'dot number 'dot number era?", _numeric),
    rule("date with the month in letters", "number 'slash|dash month 'slash|dash number", _written),
)

WITHOUT_YEAR: tuple[Rule, ...] = (
    rule("weekday with day and month", "weekday 'comma? number 'tight-slash number", _weekday_numeric),
    rule("day and month in digits", "unit number 'tight-slash number", _headed_numeric),
    rule("day and month in digits", "^dated number 'tight-slash number", _day_slash_month),
    rule("days and month in digits", "'pair number 'and number 'tight-slash number", _days_slash_month),
)
