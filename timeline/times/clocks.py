"""Rules for clock times, parts of a day, and their meeting with a day."""

from __future__ import annotations

from dataclasses import replace

from timeline.times.grammar import Level, Made, rule
from timeline.times.lexicon import Unit
from timeline.times.making import meant
from timeline.times.meanings import Later, Span
from timeline.times.partial import PartialDate

_CLOCKS = {"MO": "TMO", "NOON": "T12:00", "AF": "TAF", "EV": "TEV", "NI": "TNI", "XX": ""}
_NIGHTFALL = 6
_MINUTES = {"half": 30, "x": 30, "quarter": 15, "third": 20}


def _hour(hour: float, minute: float | None, half: str | None) -> Made:
    if not (0 <= hour < 25 and 0 <= (minute or 0) < 60) or hour % 1 or (minute or 0) % 1:
        return None
    return {"clock": f"T{int(hour) % 24:02d}:{int(minute or 0):02d}", "meridiem-of": half}


def clock_of(hour: float, minute: float | None, half: str | None) -> Made:
    """A clock time; after noon 12 is added to the hours below it."""
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return _hour(hour, minute, half)


def _told_clock(hour: float, minute: float | None, half: str | None) -> Made:
    made = clock_of(hour, minute, half)
    return {**made, "told": None} if made else None


def _hour_and_share(hour: float, share: str, half: str | None) -> Made:
    return _told_clock(hour, _MINUTES[share], half)


def _in_digits(digits: tuple[int, int], half: str | None) -> Made:
    hour, minute = digits
    return _told_clock(hour, minute, half)


def _four_digits(number: float) -> Made:
    return _told_clock(number // 100, number % 100, None) if number >= 100 else None


def _within(unit: Unit) -> Made:
    """Earlier in the day, later in the week."""
    return {"date": PartialDate(shift=(unit.name, 0))} if unit.number == "one" and unit.name in ("day", "week", "month", "year") else None


def _of_that_day(part: str, unit: str) -> Made:
    return {"meaning": Later("day", 1, 0, "TIME", clock=_CLOCKS[part])} if unit == "day" else None


def _plain_clock(hour: float, minute: float, half: str | None) -> Made:
    made = clock_of(hour, minute, half)
    return {**made, "told": None} if made and half else made


def _seconds(hour: float, minute: float, _: float, half: str | None) -> Made:
    return _plain_clock(hour, minute, half)


def _zoned(clock: str) -> Made:
    return {"clock": clock, "told": None, "zoned": None}


def _is_day(date: PartialDate) -> bool:
    shifted_day = date.shift is not None and date.shift[0] == "day"
    return not date.clock and (date.weekday is not None or date.day is not None or shifted_day)


def _at_clock(date: PartialDate, clock: str) -> Made:
    if _is_day(date):
        return {"date": replace(date, clock=clock)}
    if date.clock not in _CLOCKS.values():
        return None
    hour = int(clock[1:3])
    late = date.clock in ("TEV", "TAF", "T12:00") or (date.clock == "TNI" and hour >= _NIGHTFALL)
    return {"date": replace(date, clock=f"T{hour + 12:02d}{clock[3:]}" if late and hour < 12 else clock)}


def _clock_at(clock: str, date: PartialDate) -> Made:
    return _at_clock(date, clock)


def _by_day(part: str, date: PartialDate) -> Made:
    return {"date": replace(date, clock=_CLOCKS[part])} if _is_day(date) else None


def _day_by(date: PartialDate, part: str) -> Made:
    return _by_day(part, date)


def _two_parts(part: str, date: PartialDate) -> Made:
    return {"date": date} if part == "XX" and (date.clock or _is_day(date)) else None


def _later_in(part: str, date: PartialDate) -> Made:
    return {"date": date} if part == "XX" and not _is_day(date) else None


def _night_of(unit: Unit, date: PartialDate) -> Made:
    return {"date": replace(date, clock="TNI")} if unit.name == "night" and unit.number == "one" and _is_day(date) else None


def _night(part: str, one: PartialDate, other: PartialDate) -> Made:
    """A night that falls on two days."""
    if part != "NI" or one.weekday is None or other.weekday is None or (one.weekday + 1) % 7 != other.weekday:
        return None
    return meant(Span(one, other))


def _this_part(word: str, part: str) -> Made:
    return {"date": PartialDate(shift=("day", -1 if word == "past" else 0), clock=_CLOCKS[part])} if word in ("this", "past", "x") else None


CLOCKS: tuple[Level, ...] = (
    Level(
        rule("clock time", "oclock number 'colon number meridiem|meridiem-mark?", lambda _, h, m, half: _told_clock(h, m, half)),
        rule("clock time with seconds", "number 'colon number 'colon number meridiem|meridiem-mark?", _seconds),
        rule("clock time", "number 'colon number meridiem|meridiem-mark?", _plain_clock),
        rule("hour and its half", "'oclock number|ordinal 'and half|fraction meridiem?", _hour_and_share),
        rule("clock time", "'oclock clock-digits meridiem|meridiem-mark?", _in_digits),
        rule("clock time in four digits", "number ^zone", _four_digits),
        rule("hour", "number 'oclock-after", lambda hour: _told_clock(hour, None, None)),
        rule("hour", "'oclock number|ordinal meridiem|meridiem-mark", lambda h, half: _told_clock(h, None, half)),
        rule("hour and its half", "ordinal 'and half|fraction meridiem", _hour_and_share),
        rule("hour", "number|ordinal meridiem", lambda h, half: _told_clock(h, None, half)),
        rule("hour", "oclock number|ordinal", lambda word, h: _told_clock(h, None, None) if word == "x" else None),
    ),
    Level(
        rule("clock time with its zone", "clock 'zone 'plus? 'number?", _zoned),
        rule("clock time with its zone", "clock-digits 'zone", lambda digits: _in_digits(digits, None)),
        rule("clock time with its zone", "clock 'plus 'number|clock", _zoned),
    ),
)

DAY_PARTS: tuple[Level, ...] = (
    Level(
        rule("night on two days", "daypart date 'dash|slash|and|to? date", _night),
        rule("part of a day", "daypart 'of|on? 'the? date", _by_day),
        rule("part of that day", "daypart 'of? same-unit", _of_that_day),
        rule("part of that day", "'that daypart", lambda part: _of_that_day(part, "day")),
        rule("within the unit", "'daypart inside 'the unit", lambda _, unit: _within(unit)),
        rule("night of a day", "unit date", _night_of),
        rule("day and its part", "date 'at? daypart", _day_by),
        rule("this part of the day", "pre-way|this daypart", _this_part),
        rule("date and clock time", "date 'dash|comma|at|oclock|iso? clock", _at_clock),
        rule("clock time and date", "clock 'of|comma|dash|on? 'the? date", _clock_at),
    ),
    Level(
        rule("time within a day", "daypart 'of|on|inside? 'the? date", _two_parts),
        rule("part of a day", "daypart 'of? 'daypart date", _by_day),
        rule("earlier or later in a time", "daypart 'of|inside? 'the? date", _later_in),
        rule("date and clock time", "date 'dash|comma|oclock? clock", _at_clock),
        rule("clock time and date", "clock 'of|comma|dash? 'the? date", _clock_at),
    ),
)
