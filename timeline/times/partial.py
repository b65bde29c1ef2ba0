"""A date of which only some parts are said: `PartialDate`. Parts intersect, and what stays open is settled by the day of the report."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache

from timeline.records import TimeType
from timeline.times.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    WEEKDAYS,
    Interval,
    add,
    day_or_none,
    gregorian,
    hijri_month_length,
    hijri_year_of,
    monday,
    month_of,
    months_of,
    nearest_weekday,
    whole,
    year_of,
)
from timeline.times.meanings import Value, of_days

# In an undated month or day, a time ahead must be this much nearer than one behind: reports tell more of the past than of the future.
_PAST_BIAS = 2
_SHIFT_LETTERS = {"day": "d", "week": "w", "month": "m", "year": "y", "weekend": "w", "decade": "y", "century": "y", "quarter": "m"}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Parts of a date. `weekday` 0 is Monday; `months` are the first and last of a season, quarter or half; `shift` counts whole units
    from the day of the report; `way` is a direction that is said (-1 past, 0 this, 1 next), `lean` one that its verb tells;
    `same` (month, year) takes that unit from the time told before; `known` is the year of a day that the world knows by its name.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    months: tuple[int, int] | None = None
    decade: int | None = None
    hijri: bool | None = None
    shift: tuple[str, int] | None = None
    way: int | None = None
    clock: str = ""
    lean: int | None = None
    same: str | None = None
    known: int | None = None

    @property
    def type(self) -> TimeType:
        """TIME where an hour or a part of a day is said."""
        return "TIME" if self.clock else "DATE"

    @property
    def fixed(self) -> bool:
        """True where a day of a month, a month or a year is said."""
        return any(part is not None for part in (self.year, self.month, self.day, self.months, self.decade))

    @property
    def says_all(self) -> bool:
        """True where the words alone fix the days, whenever they are written."""
        if self.decade is not None or self.known is not None:
            return True
        return self.year is not None and bool(self.month or self.months or self.day is None)

    def meet(self, other: PartialDate) -> PartialDate | None:
        """Both together, None where they say different things of the same part."""
        merged = {}
        for name in _PARTS:
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine not in (None, "") and theirs not in (None, "") and mine != theirs:
                return None
            merged[name] = theirs if mine in (None, "") else mine
        return PartialDate(**merged)

    def filled(self, other: PartialDate) -> PartialDate:
        """This date with the coarser parts of another where it says none: the 3rd in `from the 3rd to 5 May 2017`."""
        out = self
        if out.weekday is not None and not out.fixed and out.way is None:
            out = replace(out, way=other.way)
        if out.month is None and out.weekday is None and out.day is not None:
            out = replace(out, month=other.month, shift=out.shift or other.shift)
        if out.year is None and out.shift is None and (out.month or out.months):
            ahead = out.month and other.month and out.month > other.month
            year = other.year - 1 if ahead and other.year else other.year
            out = replace(out, year=year, way=other.way if out.way is None else out.way)
        return replace(out, hijri=out.hijri or other.hijri)

    def at(self, day: date, before: Interval | None) -> Value | None:
        """The days, in a report of that day."""
        return _value(self._beside(before), day)

    def open(self, before: Interval | None) -> Value:
        """The date where the text fixes it; else relative to `published`, or with X for what is open."""
        if self.same and before:
            return self._beside(before).open(None)
        if self.known and self.year is None:
            return replace(self, year=self.known).open(before)
        if self.says_all:
            found = self.at(date(2000, 1, 1), before)
            if found:
                return found
        return Value(self._relative() + self.clock)

    def _beside(self, before: Interval | None) -> PartialDate:
        """The date with the year, or month and year, of the time before it."""
        if not self.same or not before:
            return self
        month = before.first.month if self.same == "month" else self.month
        return replace(self, year=before.first.year, month=month, same=None)

    def _relative(self) -> str:
        if self.weekday is not None and not self.fixed:
            return self._relative_weekday()
        if self.shift and not self.fixed:
            unit, count = self.shift
            return f"published{count:+d}{_SHIFT_LETTERS[unit]}" if count or unit != "day" else "published"
        month, day = f"{self.month:02d}" if self.month else "XX", f"-{self.day:02d}" if self.day else ""
        return f"XXXX-{month}{day}"

    def _relative_weekday(self) -> str:
        if self.shift and self.shift[0] == "day":
            return f"published{self.shift[1]:+d}d" if self.shift[1] else "published"
        ahead = (self.shift[1] if self.shift else self.way or self.lean or -1) > 0
        return f"published{'+' if ahead else '-'}{WEEKDAYS[self.weekday or 0]}"

    def _days(self, day: date) -> Interval | None:
        if self.shift and self.shift[0] == "day":
            return self._near(add(day, self.shift[1], "day"))
        if self.hijri:
            return self._hijri_days(day)
        if self.decade is not None:
            return year_of(self.decade if self.decade > 99 else 1900 + self.decade, 10)
        if self.shift and self.shift[0] not in ("month", "year"):
            return self._in_unit(day)
        if self.months or self.month or self.day or self.year is not None or self.shift:
            return self._calendar_days(day)
        if self.weekday is not None:
            return self._weekday(day)
        return None

    def _near(self, day: date) -> Interval:
        """A day told as today, yesterday or tomorrow: a date or a weekday beside it wins over a count that disagrees."""
        if self.month and self.day:
            years = [self.year] if self.year else [day.year - 1, day.year, day.year + 1]
            days = [found for year in years if (found := day_or_none(year, self.month, self.day))]
            return whole(min(days, key=lambda found: abs((found - day).days)), "day") if days else whole(day, "day")
        if self.weekday is not None and day.weekday() != self.weekday:
            day = nearest_weekday(day, self.weekday, 0)
        return whole(day, "day")

    def _in_unit(self, day: date) -> Interval:
        """A shifted week, weekend, quarter, decade or century, or a weekday in that week."""
        unit, count = self.shift or ("week", 0)
        if unit == "weekend" and self.way is None and (self.lean or 0) < 1 and day.weekday() < 5:
            count -= 1
        there = add(day, count, unit)
        if unit == "week" and self.weekday is not None:
            return whole(add(monday(there), self.weekday, "day"), "day")
        return whole(there, unit)

    def _weekday(self, day: date) -> Interval:
        weekday = self.weekday or 0
        if self.way:
            return whole(nearest_weekday(day, weekday, self.way), "day")
        if day.weekday() == weekday:
            return whole(day, "day")
        return whole(nearest_weekday(day, weekday, 1 if (self.lean or 0) > 0 else -1), "day")

    def _calendar_days(self, day: date) -> Interval | None:
        anchor = add(day, self.shift[1], self.shift[0]) if self.shift else None
        month = self.month or (anchor.month if anchor and self.shift and self.shift[0] == "month" else None)
        year = anchor.year if anchor else self.year
        if self.months:
            return months_of(year if year is not None else self._season_year(day), *self.months)
        if month is None and self.day is None:
            return year_of(year) if year is not None and FIRST_YEAR <= year <= LAST_YEAR else None
        if month is None:
            return self._day_of_open_month(day, year)
        return self._in_month(year if year is not None else self._year_of_month(day, month), month)

    def _in_month(self, year: int, month: int) -> Interval | None:
        if self.day is None:
            return month_of(year, month)
        first, last = day_or_none(year, month, self.day), day_or_none(year, month, self.last_day or self.day)
        return Interval(first, last) if first and last and first <= last else None

    def _day_of_open_month(self, day: date, year: int | None) -> Interval | None:
        if year is not None or self.day is None:
            return None
        ways = {-1: (0, -1, -2), 1: (0, 1, 2), 0: (0,), None: (0, -1, -2)}[self.way if self.way is not None else self.lean]
        for count in ways:
            there = add(day.replace(day=1), count, "month")
            found = self._in_month(there.year, there.month)
            if found and (not ways[1:] or (found.first <= day if -1 in ways else found.first >= day)):
                return found
        return None

    def _season_year(self, day: date) -> int:
        first = (self.months or (1, 1))[0]
        if self.way == 0:
            return day.year
        gone = day.month > (self.months or (1, 12))[1] or (self.way is None and day.month >= first)
        if self.way == 1:
            return day.year if day.month < first else day.year + 1
        return day.year if gone and first <= day.month else day.year - 1

    def _year_of_month(self, day: date, month: int) -> int:
        """The year of a month without one: by its direction, else by the tense of its verb, else the nearest, the past preferred."""
        if self.way == 0:
            return day.year
        if self.known and date(self.known, month, self.day or 1) <= day:
            return self.known
        own = day_or_none(day.year, month, self.day) if self.day else None
        if month == day.month and not (self.day and self.way):
            return day.year + (self.way or 0)
        behind = month < day.month or (month == day.month and own is not None and own < day)
        if self.way is not None:
            return day.year + ((0 if behind else -1) if self.way < 0 else (1 if behind else 0))
        return self._nearest_year(day, month)

    def _nearest_year(self, day: date, month: int) -> int:
        if self.weekday is not None and self.day:
            return min((day.year, day.year - 1, day.year + 1), key=lambda year: not self._weekday_holds(year, month))
        ahead = (month - day.month) % 12
        if ahead * _PAST_BIAS < 12 - ahead if not self.lean else self.lean > 0 and ahead < 11:
            return day.year + (month < day.month)
        return day.year - (month > day.month)

    def _weekday_holds(self, year: int, month: int) -> bool:
        found = day_or_none(year, month, self.day or 1)
        return found is not None and found.weekday() == self.weekday

    def _hijri_turn(self, month_now: int) -> int:
        """How many Hijri years away the month lies: ahead where that is said or told, else not after the present one."""
        month, way = self.month or month_now, self.way if self.way is not None else self.lean
        if way == 0:
            return 0
        return int(month < month_now) if way == 1 else -int(month > month_now)

    def _hijri_days(self, day: date) -> Interval | None:
        """Days of the Hijri calendar, a day on each side added where no Gregorian date settles the sighting of the moon."""
        this, month_now, _ = hijri_year_of(day)
        year = self.year if self.year is not None else this + self._hijri_turn(month_now)
        if self.month is None:
            first, last = gregorian(year, 1, 1), gregorian(year + 1, 1, 1)
            return Interval(first, add(last, -1, "day")) if first and last else None
        first = gregorian(year, self.month, self.day or 1)
        if not first:
            return None
        if self.last_day:
            return Interval(first, add(first, self.last_day - (self.day or 1), "day"))
        if self.day:
            return Interval(add(first, -1, "day"), add(first, 1, "day"))
        return Interval(first, add(first, hijri_month_length(year, self.month) - 1, "day"))


_PARTS = tuple(part.name for part in fields(PartialDate))


@lru_cache(maxsize=4096)
def _value(parts: PartialDate, day: date) -> Value | None:
    """The value on a day; remembered, for a report is asked for the same one more than once."""
    try:
        return of_days(parts._days(day), parts.clock)
    except (ValueError, OverflowError):
        return None
