"""Rules for what measures time: durations, ages, sets, clock times, parts of a day, and distances from now or from another time."""

from __future__ import annotations

from dataclasses import replace

from timeline.times.grammar import Level, Made, rule
from timeline.times.lexicon import Unit
from timeline.times.meanings import Counted, Later, Length, Meaning, Recurring, Span, Vague, Window
from timeline.times.partial import PartialDate
from timeline.times.rules import meant

_REFERENCES = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF", "later": "LATER"}
_CLOCKS = {"MO": "TMO", "NOON": "T12:00", "AF": "TAF", "EV": "TEV", "NI": "TNI", "XX": ""}
_NIGHTFALL = 6
_FRACTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")
_SMALLER = {"hour": ("minute", 60), "minute": ("second", 60)}


def lasting(unit: str | None, count: float | None) -> Made:
    """A piece that is a duration."""
    return {"length": Length(unit, count)}


def _counted(count: float, unit: Unit) -> Made:
    return lasting(unit.name, count) if count > 0 and unit.number != "two" else None


def _one(unit: Unit, number: float) -> Made:
    return lasting(unit.name, number) if number in (1, 2) and (unit.number == "one") == (number == 1) else None


def _few(unit: Unit) -> Made:
    return lasting(unit.name, None) if unit.number == "many" else None


def _dual(unit: Unit) -> Made:
    return lasting(unit.name, 2) if unit.number == "two" else None


def _single(unit: Unit) -> Made:
    return lasting(unit.name, 1) if unit.number == "one" else None


def _fraction(share: str, unit: Unit) -> Made:
    name, factor = _SMALLER.get(unit.name, (unit.name, 1))
    return lasting(name, _FRACTIONS[share if share in _FRACTIONS else "half"] * factor) if unit.number == "one" else None


def _and_half(length: Length, _: object) -> Made:
    return lasting(length.unit, length.count + 0.5) if length.count else None


def _together(long: Length, short: Length) -> Made:
    """Six years and three months."""
    if not (long.unit in _ORDER and short.unit in _ORDER and long.count and short.count and not short.more):
        return None
    smallest = long.more[-1][0] if long.more else long.unit
    if _ORDER.index(smallest or "") >= _ORDER.index(short.unit or ""):
        return None
    return {"length": replace(long, more=(*long.more, (short.unit or "", short.count)))}


def _together_unit(long: Length, unit: Unit) -> Made:
    return _together(long, Length(unit.name, 1)) if unit.number == "one" else None


def _unit_together(unit: Unit, short: Length) -> Made:
    return _together(Length(unit.name, 1), short) if unit.number == "one" else None


def _single_and_half(unit: Unit, _: object, __: object) -> Made:
    return lasting(unit.name, 1.5) if unit.number == "one" else None


def _between(_: float, high: float, unit: Unit) -> Made:
    return lasting(unit.name, None) if high > 0 else None


def _age(years: float) -> Made:
    return lasting("year", years) if 0 < years < 130 else None


def _ago(_: object, length: Length) -> Made:
    return meant(Counted(length.unit, length.count, -1)) if length.unit else meant(Vague("PAST_REF"))


def _ago_english(length: Length, word: str) -> Made:
    return _ago(word, length) if word == "behind" else None


def _ago_arabic(word: str, length: Length) -> Made:
    return _ago(word, length) if word != "behind" else None


def _ago_unit(word: str, unit: Unit) -> Made:
    return _ago(word, Length(unit.name, 1)) if word != "behind" and unit.number == "one" else None


def _since(length: Length) -> Made:
    return meant(Window(length.unit, length.count, -1)) if length.unit and length.count and length.count >= 1 else {"length": length}


def _since_unit(unit: Unit) -> Made:
    return meant(Window(unit.name, 1, -1)) if unit.number == "one" else None


def _later(length: Length) -> Made:
    return meant(Later(length.unit or "", length.count if length.unit else None, 1))


def _earlier(length: Length) -> Made:
    return meant(Later(length.unit or "", length.count if length.unit else None, -1))


def _every(length: Length) -> Made:
    return meant(Recurring(length.unit, length.count or 1)) if length.unit else None


def _every_unit(unit: Unit) -> Made:
    return meant(Recurring(unit.name)) if unit.number == "one" else None


def _every_weekday(date: PartialDate) -> Made:
    return meant(Recurring("week")) if date.weekday is not None and not date.fixed else None


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


def _hour_and_half(hour: float, half: str | None) -> Made:
    return _told_clock(hour, 30, half)


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


def _then() -> Made:
    return meant(Later("", 1, 0))


CLOCKS: tuple[Level, ...] = (
    Level(
        rule("clock time", "oclock number 'colon number meridiem|meridiem-mark?", lambda _, h, m, half: _told_clock(h, m, half)),
        rule("clock time with seconds", "number 'colon number 'colon number meridiem|meridiem-mark?", _seconds),
        rule("clock time", "number 'colon number meridiem|meridiem-mark?", _plain_clock),
        rule("hour and half", "'oclock number|ordinal 'and 'half meridiem?", _hour_and_half),
        rule("hour", "'oclock number|ordinal meridiem|meridiem-mark", lambda h, half: _told_clock(h, None, half)),
        rule("hour", "number meridiem", lambda h, half: _told_clock(h, None, half)),
        rule("hour", "oclock number|ordinal", lambda word, h: _told_clock(h, None, None) if word == "x" else None),
    ),
    Level(
        rule("clock time with its zone", "clock 'zone 'plus? 'number?", _zoned),
        rule("clock time with its zone", "clock 'plus 'number|clock", _zoned),
    ),
)

LENGTHS: tuple[Level, ...] = (
    Level(
        rule("between two numbers", "number 'to|dash|or|and number unit", _between),
        rule("length and half", "number unit 'and half 'unit|the-unit?", lambda n, unit, _: lasting(unit.name, n + 0.5)),
        rule("unit and half", "unit 'and half unit|the-unit?", _single_and_half),
        rule("compound age", "number 'dash unit 'dash 'old", _counted),
        rule("counted units", "number unit 'long?", _counted),
        rule("counted units with a hyphen", "number 'dash unit", _counted),
        rule("few units", "'few 'of? unit|the-unit", _few),
        rule("units", "unit 'few", _few),
        rule("one unit", "unit number", _one),
        rule("fraction of a unit", "half|fraction unit", _fraction),
        rule("age", "ordinal|number 'age", _age),
        rule("age", "'aged ordinal", _age),
        rule("two units", "unit 'long?", _dual),
        rule("units", "unit 'long?", _few),
        rule("unmeasured span", "span", lambda _: lasting(None, None)),
    ),
    Level(
        rule("length in several units", "length 'and length", _together),
        rule("length in several units", "length 'and unit", _together_unit),
        rule("length in several units", "unit 'and length", _unit_together),
        rule("age", "length 'age", lambda length: {"length": length}),
        rule("length and half", "length 'and half", _and_half),
        rule("about so long", "'about unit|the-unit", _single),
        rule("about so long", "'about length", lambda length: {"length": length}),
    ),
)

DISTANCES: tuple[Level, ...] = (
    Level(
        rule("after that", "'after-that 'prefix? length", _later),
        rule("before that", "'before-that 'prefix? length", _earlier),
        rule("after that", "'after-that 'prefix unit", lambda unit: _later(Length(unit.name, 1)) if unit.number == "one" else None),
        rule("before that", "'before-that 'prefix unit", lambda unit: _earlier(Length(unit.name, 1)) if unit.number == "one" else None),
        rule("after that", "'hence length 'of 'that", _later),
        rule("after that", "'hence unit 'of 'that", lambda unit: _later(Length(unit.name, 1)) if unit.number == "one" else None),
        rule("after that", "length 'later|after-that", _later),
        rule("before that", "length 'earlier|before-that", _earlier),
        rule("every so often", "'every length", _every),
        rule("every weekday", "'every 'unit? 'bare-weekday", lambda: meant(Recurring("week"))),
        rule("every unit", "'every unit", _every_unit),
        rule("age in decades", "date 'age", lambda date: {} if date.decade else None),
        rule("every weekday", "'every date", _every_weekday),
        rule("a time before something else", "^ago length ^of", lambda length: {"length": length}),
        rule("a time before something else", "^ago unit ^of", _single),
        rule("every year's date", "date 'of 'every unit", lambda _, unit: meant(Recurring(unit.name))),
        rule("ago", "ago length", _ago_arabic),
        rule("ago", "length ago", _ago_english),
        rule("a unit ago", "ago unit", _ago_unit),
        rule("since so long", "^since length", _since),
        rule("since a unit ago", "^since unit", _since_unit),
    ),
)

DAY_PARTS: tuple[Level, ...] = (
    Level(
        rule("night on two days", "daypart date 'dash|slash|and|to? date", _night),
        rule("part of a day", "daypart 'of? 'the? date", _by_day),
        rule("night of a day", "unit date", _night_of),
        rule("day and its part", "date daypart", _day_by),
        rule("this part of the day", "pre-way|this daypart", _this_part),
        rule("date and clock time", "date 'dash|comma|at|oclock|iso? clock", _at_clock),
        rule("clock time and date", "clock 'of|comma|dash|on? 'the? date", _clock_at),
    ),
    Level(
        rule("time within a day", "daypart 'of? date", _two_parts),
        rule("part of a day", "daypart 'of? 'daypart date", _by_day),
        rule("earlier or later in a time", "daypart 'of? date", _later_in),
        rule("date and clock time", "date 'dash|comma|oclock? clock", _at_clock),
        rule("clock time and date", "clock 'of|comma|dash? 'the? date", _clock_at),
    ),
)


def _weekend(unit: Unit) -> Made:
    return meant(PartialDate(shift=("weekend", 0))) if unit.name == "weekend" and unit.number == "one" else None


def _alone(date: PartialDate) -> Made:
    return meant(date)


def _length_alone(length: Meaning) -> Made:
    return meant(length)


FINISH: Level = Level(
    rule("date", "date", _alone),
    rule("duration", "length", _length_alone),
    rule("vague time", "vague|vague-bare", lambda when: meant(Vague(_REFERENCES[when]))),
    rule("weekend", "unit|the-unit", _weekend),
    rule("set", "set|set-adjective", lambda unit: meant(Recurring(unit))),
    rule("that time", "'then", _then),
    rule("next or previous day", "next-day", lambda n: meant(Later("day", 1, n))),
)
