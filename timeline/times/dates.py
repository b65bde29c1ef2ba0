"""Calendar arithmetic on days: weeks, months, units, Hijri days, and the written form of an interval. Weeks begin on Monday."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FIRST_YEAR, LAST_YEAR = 1, 9998
# The Hijri years that the Umm al-Qura tables of hijridate cover.
HIJRI_YEARS = range(1343, 1501)


class Interval(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: date
    last: date


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has no such one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Interval:
    """The days of a month."""
    return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def months_of(year: int, first: int, last: int) -> Interval:
    """The days from one month to another; a last month before the first is in the next year."""
    return Interval(date(year, first, 1), month_of(year + (last < first), last).last)


def year_of(year: int, years: int = 1) -> Interval:
    """The days of a year, or of that many years from it on."""
    return Interval(date(year, 1, 1), date(year + years - 1, 12, 31))


def monday(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week_of(day: date) -> Interval:
    """The week of a day."""
    return Interval(monday(day), monday(day) + timedelta(days=6))


def add(day: date, count: int, unit: str) -> date:
    """The day `count` units later: days, weeks, months, years, decades, centuries; a shorter month gives its last day."""
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


_DAYS = {"day": 1, "night": 1, "week": 7, "hour": 0, "minute": 0, "second": 0, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def whole(day: date, unit: str) -> Interval:
    """The calendar unit that holds a day: its week, month, quarter, year, decade, century, or the day itself."""
    match unit:
        case "week":
            return week_of(day)
        case "weekend":
            return Interval(monday(day) + timedelta(days=5), monday(day) + timedelta(days=6))
        case "month":
            return month_of(day.year, day.month)
        case "quarter":
            first = 3 * ((day.month - 1) // 3) + 1
            return months_of(day.year, first, first + 2)
        case "year":
            return year_of(day.year)
        case "decade":
            return year_of(day.year - day.year % 10, 10)
        case "century":
            return year_of((day.year - 1) // 100 * 100 + 1, 100)
    return Interval(day, day)


def nearest_weekday(day: date, weekday: int, way: int) -> date:
    """The nearest day with that weekday (0 is Monday): after for 1, before for -1, never the day itself; for 0 within three days."""
    ahead = (weekday - day.weekday()) % 7
    if way > 0:
        return day + timedelta(days=ahead or 7)
    if way < 0:
        return day - timedelta(days=(7 - ahead) % 7 or 7)
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def gregorian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one by the Umm al-Qura calendar; None outside its tables."""
    if year not in HIJRI_YEARS:
        return None
    from hijridate import Hijri

    try:
        return date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())
    except ValueError:
        return None


def hijri_month_length(year: int, month: int) -> int:
    """Days of a Hijri month by the Umm al-Qura calendar."""
    from hijridate import Hijri

    return int(Hijri(year, month, 1).month_length())


def hijri_year_of(day: date) -> tuple[int, int, int]:
    """Year, month and day of a Gregorian day by the Umm al-Qura calendar; outside its tables a reckoning by mean years."""
    from hijridate import Gregorian

    try:
        found = Gregorian.fromdate(day).to_hijri()
    except (ValueError, OverflowError):
        return int((day.year - 622) * 33 / 32), 1, 1
    return found.year, found.month, found.day


def written(interval: Interval) -> str:
    """The value of an interval: a day, a month, a year, or a range of the coarsest of these that fits."""
    first, last = interval
    if first == last:
        return first.isoformat()
    a, b = first.isoformat(), last.isoformat()
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        a, b = (a[:4], b[:4]) if first.month == 1 and last.month == 12 else (a[:7], b[:7])
    return a if a == b else f"{a}/{b}"
