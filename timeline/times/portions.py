"""Portions of a time: its early or late part, halves and quarters, its first three months, its last week; the rules for them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from timeline.records import TimeType
from timeline.times.dates import Interval, add, months_of
from timeline.times.grammar import Level, Made, rule
from timeline.times.lexicon import Unit
from timeline.times.making import meant
from timeline.times.meanings import Length, Meaning, Span, Value, of_days
from timeline.times.partial import PartialDate

# Parts of a month by its days, as the guidelines cut it, and of a year by its months.
_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "half1": (1, 15), "half2": (16, 31)}
_YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "half1": (1, 6), "half2": (7, 12)}


class Share(NamedTuple):
    """So many units of something: `skip` of them passed over, `count` taken, from its beginning (`way` 1) or its end (-1)."""

    unit: str
    skip: int
    taken: int
    way: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of another time: an early, middle or late part or a half by its name, or so many units at its beginning or end."""

    of: Meaning
    part: str | Share
    type: TimeType = "DATE"

    @property
    def fixed(self) -> bool:
        """As the whole is."""
        return self.of.fixed

    def at(self, day: date, before: Interval | None) -> Value | None:
        """The days of the part; None where the whole is too short for it."""
        value = self.of.at(day, before)
        return of_days(_cut(value.days, self.part)) if value and value.days else value

    def open(self, before: Interval | None) -> Value:
        """The part where the whole is absolute, else the whole, marked with the name of the part."""
        value = self.of.open(before)
        if value.days:
            return of_days(_cut(value.days, self.part)) or value
        return Value(f"{value.text}-{self.part.upper()}") if isinstance(self.part, str) else value


def _cut(days: Interval, part: str | Share) -> Interval | None:
    return part_of(days, part) if isinstance(part, str) else _share_of(days, part)


def part_of(days: Interval, part: str) -> Interval:
    """The part of an interval: of a month by days, of a year by months, of anything else by thirds or halves."""
    first, last = days
    span = (last - first).days + 1
    if 28 <= span <= 31 and first.day == 1:
        a, b = _MONTH_PARTS[part]
        return Interval(first.replace(day=a), first.replace(day=min(b, last.day)))
    if span in (365, 366) and first.month == 1:
        return months_of(first.year, *_YEAR_PARTS[part])
    cut = {"early": (0, 3), "mid": (1, 3), "late": (2, 3), "half1": (0, 2), "half2": (1, 2)}[part]
    start = add(first, span * cut[0] // cut[1], "day")
    end = add(first, max(span * (cut[0] + 1) // cut[1], 1) - 1, "day")
    if span > 366:
        return Interval(start.replace(month=1, day=1), end.replace(month=12, day=31))
    return Interval(start, max(start, end))


def _share_of(days: Interval, share: Share) -> Interval | None:
    after = add(days.last, 1, "day")
    if share.way > 0:
        first = add(days.first, share.skip, share.unit)
        last = add(add(days.first, share.skip + share.taken, share.unit), -1, "day")
    else:
        first, last = add(after, -share.taken, share.unit), days.last
    return Interval(first, last) if days.first <= first <= last <= days.last else None


def _first_units(unit: Unit, count: float, first: int) -> Made:
    return _share(unit, 0, count) if first == 1 and unit.number != "two" else None


def _first_few(unit: Unit, first: int) -> Made:
    """The first days of a month are its early part."""
    return {"part": "early"} if first == 1 and unit.number == "many" else None


def _few_first(first: int, unit: Unit) -> Made:
    return _first_few(unit, first)


def _first_counted(first: int, count: float, unit: Unit) -> Made:
    return _first_units(unit, count, first)


def _first_two(unit: Unit) -> Made:
    return _share(unit, 0, 2) if unit.number == "two" else None


def _two_first(first: int, unit: Unit) -> Made:
    return _share(unit, 0, 2) if first == 1 and unit.number == "two" else None


def _nth(place: int, unit: Unit) -> Made:
    return _share(unit, place - 1, 1) if unit.number == "one" and unit.name in ("day", "week", "month", "year") else None


def _unit_nth(unit: Unit, place: int) -> Made:
    return _nth(place, unit)


def _last_unit(unit: Unit) -> Made:
    share = {"one": 1, "two": 2}.get(unit.number)
    return {"share": Share(unit.name, 0, share, -1)} if share and unit.name in ("day", "week", "month", "year") else None


def _share(unit: Unit, skip: int, count: float) -> Made:
    return {"share": Share(unit.name, skip, int(count), 1)} if count >= 1 and count % 1 == 0 else None


def _share_in(share: Share, date: PartialDate) -> Made:
    whole = date.day is None and date.weekday is None and not (date.shift and date.shift[0] == "day")
    return meant(Part(date, share)) if whole else None


def _share_in_year(share: Share, year: int) -> Made:
    return meant(Part(PartialDate(year=year), share))


def _share_in_unit(share: Share, unit: Unit) -> Made:
    long = unit.number == "one" and unit.name in ("week", "month", "year", "decade", "century")
    return meant(Part(PartialDate(shift=(unit.name, 0)), share)) if long else None


def _share_alone(share: Share) -> Made:
    return {"length": Length(share.unit, share.taken)} if share.taken > 1 else None


def _part(part: str, date: PartialDate) -> Made:
    coarse = date.year is not None or date.month or date.months or date.decade or (date.shift and date.shift[0] not in ("day", "hour"))
    return meant(Part(date, part)) if coarse and date.day is None and date.weekday is None else None


def _part_unit(part: str, unit: Unit) -> Made:
    long = unit.name in ("week", "month", "year", "decade", "century")
    return _part(part, PartialDate(shift=(unit.name, 0))) if long and unit.number == "one" else None


def _part_century(part: str, century: Meaning) -> Made:
    return meant(Part(century, part))


def _half_century(half: int, century: Meaning) -> Made:
    return meant(Part(century, f"half{half}"))


def _two_parts(one: str, other: str, date: PartialDate) -> Made:
    """From the middle to the end of a year."""
    ordered = (one, other) in (("early", "mid"), ("mid", "late"), ("early", "late"))
    return meant(Span(Part(date, one), Part(date, other))) if ordered and _part(one, date) else None


def _two_parts_of_year(one: str, other: str, year: int) -> Made:
    return _two_parts(one, other, PartialDate(year=year))


def _half(half: int, date: PartialDate) -> Made:
    return _part(f"half{half}", date)


def _months_of(first: int, last: int, date: PartialDate) -> Made:
    whole_year = (date.year is not None and date.month is None) or (date.shift and date.shift[0] == "year")
    return {"date": replace(date, months=(first, last))} if whole_year and date.day is None and not date.months else None


def _quarter(quarter: int, date: PartialDate) -> Made:
    return _months_of(3 * quarter - 2, 3 * quarter, date)


def _marked_quarter(quarter: float, year: int) -> Made:
    return _quarter(int(quarter), PartialDate(year=year)) if quarter in (1, 2, 3, 4) else None


def _third(third: int, date: PartialDate) -> Made:
    return _months_of(4 * third - 3, 4 * third, date) or _part(("early", "mid", "late")[third - 1], date)


SHARES = Level(
    rule("units of a time", "the-unit number|the-number ordinal ^of|inside", _first_units),
    rule("units of a time", "ordinal number unit|the-unit ^of|inside", _first_counted),
    rule("units of a time", "the-unit|unit 'firsts ^of|inside", _first_two),
    rule("units of a time", "ordinal unit ^of|inside", _two_first),
    rule("early part", "the-unit ordinal ^of|inside", _first_few),
    rule("early part", "ordinal unit ^of|inside", _few_first),
    rule("late part", "'last unit ^of|inside", lambda unit: {"part": "late"} if unit.number == "many" else None),
    rule("late part", "the-unit 'lasts ^of|inside", lambda unit: {"part": "late"} if unit.number == "many" else None),
    rule("unit of a time", "the-unit ordinal ^of|inside", _unit_nth),
    rule("unit of a time", "ordinal unit|the-unit ^of|inside", _nth),
    rule("last unit of a time", "'last unit ^of|inside", _last_unit),
    rule("last unit of a time", "the-unit 'lasts ^of|inside", _last_unit),
)

PORTIONS = Level(
    rule("units of a time", "share 'of|inside 'the? date", _share_in),
    rule("units of a time", "share 'of|inside year", _share_in_year),
    rule("units of a time", "share 'of|inside 'the? the-unit", _share_in_unit),
    rule("units of a time", "share 'of|inside 'the unit", _share_in_unit),
    rule("units of a time", "share", _share_alone),
    rule("parts of a time", "part 'dash? 'to 'dash? part 'of|dash? 'the? date", _two_parts),
    rule("parts of a year", "part 'dash? 'to 'dash? part 'of|dash? year", _two_parts_of_year),
    rule("end of the year", "'year-end", lambda: _part("late", PartialDate(shift=("year", 0)))),
    rule("quarter of a year", "'quarter-mark number 'comma|of? year", _marked_quarter),
    rule("part of a century", "part 'of? 'the? century", _part_century),
    rule("half of a century", "half-part 'of? 'the? century", _half_century),
    rule("part in a time", "part 'inside 'the? date", _part),
    rule("part in a year", "part 'inside year", lambda part, year: _part(part, PartialDate(year=year))),
    rule("part of a time", "part 'of|dash? 'the? date", _part),
    rule("part of a year", "part 'of|dash? year", lambda part, year: _part(part, PartialDate(year=year))),
    rule("part of the unit", "part 'of? 'the? the-unit", _part_unit),
    rule("part of the unit", "part 'the unit", _part_unit),
    rule("part of this month", "part 'this-month", lambda part: _part(part, PartialDate(shift=("month", 0)))),
    rule("half of a time", "half-part 'of? 'the? date", _half),
    rule("half of a year", "half-part 'of? year", lambda half, year: _half(half, PartialDate(year=year))),
    rule("quarter of a year", "quarter 'of? 'the? date", _quarter),
    rule("quarter of a year", "quarter 'of? year", lambda quarter, year: _quarter(quarter, PartialDate(year=year))),
    rule("third of a time", "third 'of? 'the? date", _third),
)
