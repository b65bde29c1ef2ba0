"""Rules for ranges of dates, and for lists under one head."""

from __future__ import annotations

from dataclasses import replace

from timeline.times.grammar import Level, Made, rule
from timeline.times.meanings import Recurring, Span
from timeline.times.partial import PartialDate
from timeline.times.rules import meant, rank, years


def _pair(_: object, one: PartialDate, other: PartialDate) -> Made:
    return _weekdays_and_days(other) or meant(Span(one.filled(other), other))


def _every_weekday(date: PartialDate) -> Made:
    """The Fridays: a weekday that comes again."""
    return meant(Recurring("week")) if date.weekday is not None and not date.fixed and date.way is None else None


def _weekdays_and_days(date: PartialDate) -> Made:
    """Saturday and Sunday, 7 and 8 October: the days hold."""
    return {"date": replace(date, weekday=None)} if date.last_day and date.weekday is not None else None


def _range(one: PartialDate, other: PartialDate) -> Made:
    """From one date to another of the same grain."""
    grains = [rank(date.filled(other), False) for date in (one, other)]
    if grains[0] != grains[1] and {*grains} != {2, 3}:
        return None
    return meant(Span(one.filled(other), other))


def _list(one: PartialDate, other: PartialDate) -> Made:
    """Two dates joined by `and` are one only where they share what the second says: March and April 2018."""
    months = bool(one.months or (one.month and not one.day))
    shares = months and one.year is None and one.way is None and (other.year is not None or other.way is not None)
    directed = other.way is not None or other.last_day
    days = one.weekday is not None and one.way is None and other.weekday is not None and directed and not one.day
    return (_weekdays_and_days(other) or _range(one, other)) if shares or days else None


def _from_day(day: float, date: PartialDate) -> Made:
    if not (date.day and (date.month or date.hijri or date.shift) and 1 <= day < date.day) or date.weekday is not None:
        return None
    return {"date": replace(date, day=int(day), last_day=date.last_day or date.day)}


RANGES: Level = Level(
    rule("days to a date", "^from|between? number|ordinal 'to|dash|and date", _from_day),
    rule("pair of dates", "pair date 'and date", _pair),
    rule("pair of days", "pair|heads date", lambda _, date: {"date": date} if date.last_day else None),
    rule("every weekday", "'heads date", _every_weekday),
    rule("range of dates", "^from|between? date 'to|dash date", _range),
    rule("range between dates", "^between date 'and date", _range),
    rule("dates under one head", "date 'and date", _list),
    rule("range of years", "^from|between? year 'to|dash|and 'unit|the-unit? year", years),
    rule("range of years", "^from|between date 'to|and year", lambda date, year: _range(date, PartialDate(year=year))),
)
