"""Rules for ranges of dates, and for lists under one head."""

from __future__ import annotations

from dataclasses import replace

from timeline.times.grammar import Level, Made, rule
from timeline.times.making import meant, rank
from timeline.times.meanings import Meaning, Recurring, Span
from timeline.times.partial import PartialDate
from timeline.times.portions import Part
from timeline.times.years import years


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
    if months and not (one.year or one.shift) and other.month and other.shift and other.shift[0] == "year":
        return meant(Span(replace(one, shift=other.shift), other))
    shares = months and one.year is None and one.way is None and (other.year is not None or other.way is not None)
    directed = other.way is not None or other.last_day
    days = one.weekday is not None and one.way is None and other.weekday is not None and directed and not one.day
    return (_weekdays_and_days(other) or _range(one, other)) if shares or days else None


def _weekdays(one: PartialDate, two: PartialDate, three: PartialDate) -> Made:
    if any(each.weekday is None or each.fixed for each in (one, two, three)):
        return None
    return meant(Span(one.filled(three), three))


def _weekday_day(date: PartialDate, day: float, other: PartialDate) -> Made:
    """Thursday the 21st to Saturday 23 March."""
    fits = date.weekday is not None and not date.fixed and other.day and other.month and 1 <= day <= 31 and day % 1 == 0
    return meant(Span(PartialDate(day=int(day)).filled(other), other)) if fits else None


def _parts(one: Meaning, other: Meaning) -> Made:
    """From a part of one time to another, of which one at least is a part: from late July to 5 August 2018."""
    if not any(isinstance(each, Part) for each in (one, other)):
        return None
    whole = other.of if isinstance(other, Part) else other
    if isinstance(one, Part) and isinstance(one.of, PartialDate) and isinstance(whole, PartialDate):
        one = replace(one, of=one.of.filled(whole))
    return meant(Span(one, other)) if isinstance(whole, PartialDate) else None


def _short_decade(number: float) -> Made:
    return meant(PartialDate(decade=int(number))) if number in range(20, 100, 10) else None


def _from_day(day: float, date: PartialDate) -> Made:
    if not (date.day and (date.month or date.hijri or date.shift) and 1 <= day < date.day) or date.weekday is not None:
        return None
    return {"date": replace(date, day=int(day), last_day=date.last_day or date.day)}


RANGES: Level = Level(
    rule("three weekdays", "'heads date 'and|comma? date 'and date", _weekdays),
    rule("days to a date", "^from|between? number|ordinal 'to|dash|and date", _from_day),
    rule("pair of dates", "pair date 'and date", _pair),
    rule("pair of days", "pair|heads date", lambda _, date: {"date": date} if date.last_day else None),
    rule("every weekday", "'heads date", _every_weekday),
    rule("range with its first month open", "^from|between? date number|ordinal 'to|dash date", _weekday_day),
    rule("range of dates", "^from|between? date 'to|dash date", _range),
    rule("range of parts", "^from|between? meaning|date 'to|dash meaning|date", _parts),
    rule("range between parts", "^between meaning|date 'and meaning|date", _parts),
    rule("decade written short", "'apostrophe number 'decade-suffix", _short_decade),
    rule("range between dates", "^between date 'and date", _range),
    rule("dates under one head", "date 'and date", _list),
    rule("range of years", "^from|between? year 'to|dash|and 'unit|the-unit? year", years),
    rule("pair of years", "'pair year 'dash|slash year", years),
    rule("range of years", "^from|between date 'to|and year", lambda date, year: _range(date, PartialDate(year=year))),
)
