"""Rules for dates: parts of a date out of words, and their meeting. Patterns are over kinds, so one rule serves both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day

from timeline.times.directions import (
    WAYS,
    counted_before,
    counted_english,
    counted_unit,
    directed_unit,
    directed_units,
    english_unit,
    last_counted,
    same_unit,
    this_unit,
    week_of,
)
from timeline.times.grammar import Level, Made, rule
from timeline.times.lexicon import Unit
from timeline.times.meanings import Meaning, Part, Span
from timeline.times.partial import PartialDate

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_STEMS = {("tishrin", 1): 10, ("tishrin", 2): 11, ("kanun", 1): 12, ("kanun", 2): 1}
# Two digits of a year: up to 69 are of this century, as in POSIX.
_PIVOT = 69


def dated(**parts: object) -> Made:
    """A piece that is a partial date."""
    return {"date": PartialDate(**parts)}  # type: ignore[arg-type]


def meant(meaning: Meaning | None) -> Made:
    """A finished piece."""
    return None if meaning is None else {"meaning": meaning}


def _month(one: int, other: int) -> Made:
    return {"month": one} if one == other else None


def _stem(stem: str, number: int) -> Made:
    month = _STEMS.get((stem, number))
    return {"month": month} if month else None


def _century(year: int) -> int:
    return year if year > 99 else year + (2000 if year <= _PIVOT else 1900)


def _numeric(a: float, b: float, c: float) -> Made:
    """A date in digits: year first where it has four digits, else day first, month first only where nothing else is possible."""
    year, month, day = (a, b, c) if a > 31 else (c, b, a)
    if month > 12 and day <= 12:
        month, day = day, month
    year = _century(int(year))
    if not (1 <= month <= 12 and 1 <= day <= 31 and (1200 < year < 1500 or 1800 < year < 2200)):
        return None
    return dated(year=year, month=int(month), day=int(day), hijri=year < 1500 or None)


def _written(day: int, month: int, year: int) -> Made:
    return dated(day=day, month=month, year=_century(int(year))) if 1 <= day <= 31 and year % 1 == 0 else None


def _day(day: float, month: int) -> Made:
    return dated(day=int(day), month=month) if 1 <= day <= 31 and day % 1 == 0 else None


def _month_day(month: int, day: float) -> Made:
    return _day(day, month)


def _days(first: float, last: float, month: int) -> Made:
    return dated(day=int(first), last_day=int(last), month=month) if 1 <= first < last <= 31 else None


def _month_days(month: int, first: float, last: float) -> Made:
    return _days(first, last, month)


def _hijri_day(day: float, month: int) -> Made:
    return dated(day=int(day), month=month, hijri=True) if 1 <= day <= 30 else None


def _month_head(unit: Unit, month: int) -> Made:
    return dated(month=month) if unit.name == "month" else None


def _hijri_head(unit: Unit, month: int) -> Made:
    return dated(month=month, hijri=True) if unit.name == "month" else None


def _year_head(unit: Unit, year: int, era: str | None) -> Made:
    if unit.name != "year" or unit.number != "one":
        return None
    hijri = era == "hijri" or None
    return dated(year=year, hijri=hijri)


def _era(year: float, era: str) -> Made:
    return dated(year=int(year), hijri=era == "hijri" or None) if year >= 100 else None


def _day_head(unit: Unit, weekday: int) -> Made:
    return dated(weekday=weekday - 1) if unit.name == "day" and unit.number == "one" else None


def _numbered_day(unit: Unit, day: float, way: str) -> Made:
    if unit.name == "day" and unit.number == "one" and 1 <= day <= 31 and way in ("this", "past", "next"):
        return dated(day=int(day), shift=("month", 0)) if way == "this" else dated(day=int(day), way=WAYS[way])
    return None


def _directed(date: PartialDate, way: str) -> Made:
    if date.way is not None or date.shift:
        return None
    return {"date": replace(date, way=WAYS[way])}


def _english_directed(way: str, date: PartialDate) -> Made:
    return _directed(date, way)


_COARSE = {"year": 5, "month": 4, "months": 4, "day": 3, "weekday": 2}


def rank(date: PartialDate, coarsest: bool) -> int:
    """How coarse the coarsest or finest part of a date is: from a shifted day, 1, to a year, 5; 9 for none."""
    ranks = [rank for name, rank in _COARSE.items() if getattr(date, name) is not None]
    if date.shift:
        ranks.append({"day": 1, "week": 3}.get(date.shift[0], 5 if date.shift[0] == "year" else 4))
    return (max if coarsest else min)(ranks, default=9)


def _meet(one: PartialDate, other: PartialDate) -> Made:
    """Two dates side by side are one where the second says coarser parts: weekday, day and month, year. `today Thursday` is one too."""
    if one.decade is not None or other.decade is not None or (one.year is not None and other.year is None and other.hijri is None):
        return None
    if not (rank(one, True) < rank(other, False) or (rank(one, True) == 2 and other.shift and other.shift[0] == "day")):
        return None
    if rank(one, True) == 2 and rank(other, False) == 4 and other.day is None and not other.shift:
        return None
    met = one.meet(other)
    return {"date": met} if met else None


def _equivalent(one: PartialDate, other: PartialDate) -> Made:
    """A Hijri day and the Gregorian one beside it: the Gregorian one holds, for it needs no sighting of the moon."""
    if bool(one.hijri) == bool(other.hijri) or not (one.day and other.day):
        return None
    settled = other if one.hijri else one
    return {"date": replace(settled, weekday=one.weekday if one.weekday is not None else other.weekday)}


def _meet_year(date: PartialDate, year: int) -> Made:
    shifted = date.shift is not None and date.shift[0] != "day"
    if date.year is not None or shifted or not (date.month or date.months) or date.way is not None:
        return None
    return {"date": replace(date, year=year)}


def _day_of(day: float, date: PartialDate) -> Made:
    """A day of a month that is said by a direction: the 22nd of this month."""
    if date.day is not None or date.weekday is not None or not (date.month or (date.shift and date.shift[0] == "month")):
        return None
    return {"date": replace(date, day=int(day))} if 1 <= day <= 31 else None


def _of_same(date: PartialDate, unit: str) -> Made:
    """A date that takes its year, or its month, from the time told before it."""
    fits = (date.month and unit == "year") or (date.day and not date.month and date.day <= 31 and unit == "month")
    return {"date": replace(date, same=unit)} if fits and date.year is None and not date.shift else None


def _headed(unit: Unit, date: PartialDate) -> Made:
    fits = {
        "day": date.day or date.weekday is not None or date.shift,
        "month": date.month and not date.day,
        "year": date.year and not date.month,
    }.get(unit.name)
    return {"date": date} if fits and unit.number == "one" else None


def _pair_years(unit: str, one: int, other: int) -> Made:
    return meant(Span(PartialDate(year=one), PartialDate(year=other))) if unit == "year" and one < other else None


def years(one: int, other: int) -> Made:
    """From one year to another."""
    return meant(Span(PartialDate(year=one), PartialDate(year=other))) if one < other else None


def _three_years(_: object, one: int, __: object, last: int) -> Made:
    return years(one, last)


def _part(part: str, date: PartialDate) -> Made:
    coarse = date.year is not None or date.month or date.months or date.decade or (date.shift and date.shift[0] not in ("day", "hour"))
    return meant(Part(date, part)) if coarse and date.day is None and date.weekday is None else None


def _part_unit(part: str, unit: Unit) -> Made:
    long = unit.name in ("week", "month", "year", "decade", "century")
    return _part(part, PartialDate(shift=(unit.name, 0))) if long and unit.number == "one" else None


def _half(half: int, date: PartialDate) -> Made:
    return _part(f"half{half}", date)


def _months_of(first: int, last: int, date: PartialDate) -> Made:
    whole_year = (date.year is not None and date.month is None) or (date.shift and date.shift[0] == "year")
    return {"date": replace(date, months=(first, last))} if whole_year and date.day is None and not date.months else None


def _quarter(quarter: int, date: PartialDate) -> Made:
    return _months_of(3 * quarter - 2, 3 * quarter, date)


def _third(third: int, date: PartialDate) -> Made:
    return _months_of(4 * third - 3, 4 * third, date) or _part(("early", "mid", "late")[third - 1], date)


def _of_century(decade: PartialDate, date: PartialDate) -> Made:
    """The nineties of the last century."""
    if not date.shift or date.shift[0] != "century" or decade.decade is None:
        return None
    this = Day.max.year // 10000 * 100 + 2000
    return {"date": PartialDate(decade=this + 100 * date.shift[1] + decade.decade)}


def _of_numbered_century(decade: PartialDate, century: int) -> Made:
    return {"date": PartialDate(decade=100 * (century - 1) + decade.decade)} if decade.decade is not None else None


def _century_days(unit: Unit, century: float) -> Made:
    if unit.name != "century" or unit.number != "one" or not 1 <= century <= 21:
        return None
    last = 100 * int(century)
    return {"century": int(century), **(years(last - 99, last) or {})}


def _named_decade(year: int) -> Made:
    return dated(decade=year) if year % 10 == 0 else None


_NUMERIC = Level(
    rule("numeric date", "number 'slash number 'slash number", _numeric),
    rule("numeric date", "number 'dash number 'dash number", _numeric),
    rule("numeric date", "number 'dot number 'dot number", _numeric),
    rule("date with the month in letters", "number 'slash|dash month 'slash|dash number", _written),
    rule("month named twice", "month 'open month 'close", _month),
    rule("month named twice", "month 'slash|dash? month", _month),
    rule("numbered Levantine month", "month-stem number", _stem),
    rule("pair of years", "pair year 'and year", _pair_years),
    rule("list of years", "heads year 'and|comma year? 'and year", _three_years),
    rule("list of years", "heads year 'and|comma year", lambda _, one, other: years(one, other)),
    rule("year with its era", "number|year era", _era),
    rule("decade in digits", "year 'decade-suffix", _named_decade),
)

_ATOMS = Level(
    rule("headed year", "'this unit|the-unit year era|meridiem-mark?", _year_head),
    rule("days of a month", "number|ordinal 'and|comma 'number 'and number|ordinal 'of? month", _days),
    rule("days of a month", "number|ordinal 'and|dash|to|slash 'prefix? number|ordinal 'of? month", _days),
    rule("days of a month, month first", "month-first number|ordinal 'and|dash|to number|ordinal", _month_days),
    rule("week of a month", "the-unit ordinal 'of? month", lambda unit, week, month: week_of(unit, week, PartialDate(month=month))),
    rule("day of a month", "number|ordinal 'of? 'unit? month", _day),
    rule("day of a month, month first", "month-first 'dot? number|ordinal", _month_day),
    rule("day of a Hijri month", "number|ordinal 'of? 'unit? hijri-month", _hijri_day),
    rule("headed month", "unit|the-unit month", _month_head),
    rule("headed Hijri month", "unit|the-unit hijri-month", _hijri_head),
    rule("headed year", "unit|the-unit year era|meridiem-mark?", _year_head),
    rule("today and its weekday", "shift weekday", lambda n, weekday: dated(shift=("day", n), weekday=weekday - 1)),
    rule("headed weekday", "unit|the-unit weekday", _day_head),
    rule("numbered day", "unit number 'of? way", _numbered_day),
    rule("counted units with a direction", "the-unit|unit the-number|number way", counted_unit),
    rule("counted units with a direction", "the-number|number unit|the-unit way", counted_before),
    rule("counted units with a direction", "pre-way number unit", counted_english),
    rule("vague units with a direction", "pre-way 'few unit", english_unit),
    rule("units with a direction", "the-unit 'and the-unit way", directed_units),
    rule("unit with a direction", "the-unit|unit way", directed_unit),
    rule("the last counted units", "'last 'the? number unit", last_counted),
    rule("unit with a direction", "the-unit 'unit-adjective way", directed_unit),
    rule("numbered century", "the-unit|unit ordinal|number", _century_days),
    rule("numbered century", "ordinal unit", lambda century, unit: _century_days(unit, century)),
    rule("this unit", "this the-unit|unit", this_unit),
    rule("unit with a direction", "pre-way unit", english_unit),
    rule("the same unit", "'that unit|the-unit", same_unit),
    rule("the same unit", "unit|the-unit 'that|same", same_unit),
    rule("the same unit", "'same-before unit|the-unit", same_unit),
    rule("today in other words", "'this shift-night", lambda n: dated(shift=("day", n), clock="TNI")),
    rule("month", "month", lambda n: dated(month=n)),
    rule("Hijri month", "hijri-month", lambda n: dated(month=n, hijri=True)),
    rule("weekday", "weekday", lambda n: dated(weekday=n - 1)),
    rule("day from today", "shift", lambda n: dated(shift=("day", n))),
    rule("night from today", "shift-night", lambda n: dated(shift=("day", n), clock="TNI")),
    rule("season", "season", lambda name: dated(months=_SEASONS[name])),
    rule("decade", "decade", lambda n: dated(decade=n)),
)

_MEETING = Level(
    rule("week of a month", "the-unit|unit ordinal 'of date", week_of),
    rule("month of the same year", "date 'of? same-unit", _of_same),
    rule("day of the same month", "number|ordinal 'of same-unit", lambda day, unit: _of_same(PartialDate(day=int(day)), unit)),
    rule("numbered day of a month", "number|ordinal 'of? 'the? date", _day_of),
    rule("Hijri date with its equivalent", "date 'comma|dash|slash? 'equal? 'prefix? date", _equivalent),
    rule("date with its parts", "date 'comma|of|slash|dash|equal? 'equal? 'prefix? date", _meet),
    rule("date with its year", "date 'comma|of|slash|dash? year 'era|meridiem-mark?", _meet_year),
    rule("date with a direction", "date way", _directed),
    rule("date with a direction", "pre-way date", _english_directed),
    rule("this date", "this date", lambda _, date: _directed(date, "this")),
    rule("headed date", "unit|the-unit date", _headed),
    rule("decade of a century", "date 'of? date", _of_century),
    rule("decade of a century", "date 'of? century", _of_numbered_century),
)

_PARTS = Level(
    rule("part of a time", "part 'of|dash? 'the? date", _part),
    rule("part of a year", "part 'of|dash? year", lambda part, year: _part(part, PartialDate(year=year))),
    rule("part of the unit", "part 'of? 'the? the-unit", _part_unit),
    rule("part of the unit", "part 'the unit", _part_unit),
    rule("half of a time", "half-part 'of? 'the? date", _half),
    rule("half of a year", "half-part 'of? year", lambda half, year: _half(half, PartialDate(year=year))),
    rule("quarter of a year", "quarter 'of? 'the? date", _quarter),
    rule("quarter of a year", "quarter 'of? year", lambda quarter, year: _quarter(quarter, PartialDate(year=year))),
    rule("third of a time", "third 'of? 'the? date", _third),
)

DATES: tuple[Level, ...] = (_NUMERIC, _ATOMS, _MEETING, _MEETING, _PARTS)
