"""Rules for dates: parts of a date out of words, and their meeting. Patterns are over kinds, so one rule serves both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day

from timeline.times.digits import NUMERIC, WITHOUT_YEAR, month_day, month_days
from timeline.times.directions import (
    WAYS,
    counted_before,
    counted_english,
    counted_unit,
    directed_unit,
    directed_units,
    english_unit,
    far_unit,
    last_counted,
    same_unit,
    this_unit,
    week_of,
)
from timeline.times.grammar import Level, Made, rule
from timeline.times.lexicon import Unit
from timeline.times.making import dated, rank, with_year
from timeline.times.partial import PartialDate
from timeline.times.years import DECADES, HEADED_YEARS, YEARS

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_STEMS = {("tishrin", 1): 10, ("tishrin", 2): 11, ("kanun", 1): 12, ("kanun", 2): 1}
def _month(one: int, other: int) -> Made:
    return {"month": one} if one == other else None


def _stem(stem: str, number: int) -> Made:
    month = _STEMS.get((stem, number))
    return {"month": month} if month else None


def _month_day(month: int, day: float) -> Made:
    return month_day(day, month)


def _month_days(month: int, first: float, last: float) -> Made:
    return month_days(first, last, month)


def _hijri_day(day: float, month: int) -> Made:
    return dated(day=int(day), month=month, hijri=True) if 1 <= day <= 30 else None


def _month_head(unit: Unit, month: int) -> Made:
    return dated(month=month) if unit.name == "month" else None


def _hijri_head(unit: Unit, month: int) -> Made:
    return dated(month=month, hijri=True) if unit.name == "month" else None


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


def _meet(one: PartialDate, other: PartialDate) -> Made:
    """Two dates side by side are one where the second says coarser parts: weekday, day and month, year. `today Thursday` is one too."""
    if one.year is not None or one.decade is not None or other.decade is not None:
        return None
    if not (rank(one, True) < rank(other, False) or (rank(one, True) == 2 and other.shift and other.shift[0] == "day")):
        return None
    if one.shift and one.shift[0] == "week" and other.day is None and one.weekday is None and not other.shift:
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
    return {"date": with_year(date, year)}


def _day_of(day: float, date: PartialDate) -> Made:
    """A day of a month that is said by a direction: the 22nd of this month."""
    if date.day is not None or date.weekday is not None or not (date.month or (date.shift and date.shift[0] == "month")):
        return None
    return {"date": replace(date, day=int(day))} if 1 <= day <= 31 else None


def _of_same(date: PartialDate, unit: str) -> Made:
    """A date that takes its year, or its month, from the time told before it."""
    fits = (date.month and unit == "year") or (date.day and not date.month and date.day <= 31 and unit == "month")
    return {"date": replace(date, same=unit)} if fits and date.year is None and not date.shift else None


def _known_day(iso: str) -> Made:
    day = Day.fromisoformat(iso)
    return dated(year=day.year, month=day.month, day=day.day)


def _of_known(days: str, date: PartialDate) -> Made:
    """A day and month, or a month, beside a word such as attacks: the year is that of the known one, in a report that is no older."""
    for year, month, *day in (map(int, each.split("-")) for each in days.split()):
        plain = (date.year, date.way, date.known, date.shift) == (None, None, None, None)
        if plain and (date.month, date.day) == (month, day[0] if day else None):
            return {"date": replace(date, known=year)}
    return None


def _headed(unit: Unit, date: PartialDate) -> Made:
    fits = {
        "day": date.day or date.weekday is not None or date.shift,
        "month": date.month and not date.day,
        "year": date.year and not date.month,
    }.get(unit.name)
    return {"date": date} if fits and unit.number == "one" else None


_NUMERIC = Level(
    rule("until", "'and to", lambda _: {"to": None}),
    rule("Hijri month with its epithet", "hijri-month 'hijri-epithet", lambda n: {"hijri-month": n}),
    *NUMERIC,
    rule("month named twice", "month 'open month 'close", _month),
    rule("month named twice", "month 'slash|dash? month", _month),
    rule("numbered Levantine month", "month-stem number", _stem),
    *YEARS,
)

_ATOMS = Level(
    *HEADED_YEARS,
    *WITHOUT_YEAR,
    rule("fall of a year", "fall 'of? year", lambda name, year: dated(months=_SEASONS[name], year=year)),
    rule("fall of a year", "pre-way fall", lambda way, name: dated(months=_SEASONS[name], way=WAYS[way])),
    rule("season over two years", "season 'of? first-year", lambda name, year: dated(months=_SEASONS[name], year=year)),
    rule("known day", "known-day", _known_day),
    rule("days of a month", "number|ordinal 'and|comma 'number 'and number|ordinal 'of? month", month_days),
    rule("days of a month", "number|ordinal 'and|dash|to|slash 'prefix? number|ordinal 'of? month", month_days),
    rule("days of a month, month first", "month-first 'dot? number 'comma 'number 'comma? 'and number", _month_days),
    rule("days of a month, month first", "month-first 'dot? number|ordinal 'and|dash|to number|ordinal", _month_days),
    rule("day of a month, month first", "hijri-first number|ordinal", lambda month, day: _hijri_day(day, month)),
    rule("day of this month", "number|ordinal 'of? 'this-month", lambda day: _numbered_day(Unit("day", "one"), day, "this")),
    rule("week of a month", "the-unit ordinal 'of? month", lambda unit, week, month: week_of(unit, week, PartialDate(month=month))),
    rule("day of a month", "number|ordinal 'of? 'unit? month", month_day),
    rule("day of a month, month first", "month-first 'dot? number|ordinal", _month_day),
    rule("day of a Hijri month", "number|ordinal 'of? 'unit? hijri-month", _hijri_day),
    rule("headed month", "unit|the-unit month", _month_head),
    rule("headed Hijri month", "unit|the-unit hijri-month", _hijri_head),
    rule("today and its weekday", "shift weekday", lambda n, weekday: dated(shift=("day", n), weekday=weekday - 1)),
    rule("headed weekday", "unit|the-unit weekday", _day_head),
    rule("numbered day", "unit number 'of? way", _numbered_day),
    rule("counted units with a direction", "the-unit|unit the-number|number way", counted_unit),
    rule("counted units with a direction", "the-number|number unit|the-unit way", counted_before),
    rule("counted units with a direction", "pre-way number unit", counted_english),
    rule("counted units with a direction", "vague-bare number unit", counted_english),
    rule("unit with a direction", "vague-bare unit", english_unit),
    rule("vague units with a direction", "pre-way 'few unit", english_unit),
    rule("units with a direction", "the-unit 'and the-unit way", directed_units),
    rule("unit two away", "the-unit|unit far-way", far_unit),
    rule("unit with a direction", "the-unit|unit way", directed_unit),
    rule("the last counted units", "'last 'the? number unit", last_counted),
    rule("unit with a direction", "the-unit 'unit-adjective way", directed_unit),
    rule("this unit", "this the-unit|unit", this_unit),
    rule("unit with a direction", "pre-way unit", english_unit),
    rule("the same unit", "'that 'same-before? unit|the-unit", same_unit),
    rule("the same unit", "the-unit 'that|same", same_unit),
    rule("the same unit", "unit 'same", same_unit),
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

_WHOLE = Level(rule("date with its year", "date 'comma|of|slash|dash? year 'era|meridiem-mark?", _meet_year))

_MEETING = Level(
    rule("day known by its name", "@known-days date", _of_known),
    rule("day known by its name", "date @known-days", lambda date, days: _of_known(days, date)),
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
    *DECADES,
)

DATES: tuple[Level, ...] = (_NUMERIC, _ATOMS, _WHOLE, _MEETING, _MEETING)
