"""What a time means before it is known when the report appeared: frozen parts that are left open, and how they resolve."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from timeline.records import TimeType
from timeline.times.dates import Interval, add, whole, written


class Value(NamedTuple):
    """A resolved meaning: its written value, and its days where it is an interval of the calendar."""

    text: str
    days: Interval | None = None


class Meaning(Protocol):
    """An unresolved time. `fixed`: it names parts of the calendar, so that a rough date of publication may settle it."""

    @property
    def type(self) -> TimeType:
        """The TimeML type."""

    @property
    def fixed(self) -> bool:
        """True where parts of the calendar are named."""

    def at(self, day: date, before: Interval | None) -> Value | None:
        """The value in a report of that day, `before` being the time told before it; None where no such day exists."""

    def open(self, before: Interval | None) -> Value:
        """The value where the day of the report is unknown: relative to `published`, or with X for the digits that are open."""


def of_days(days: Interval | None, clock: str = "") -> Value | None:
    """The value of an interval, with a clock time behind a single day."""
    if days is None:
        return None
    return Value(written(days) + (clock if days.first == days.last else ""), days)


@dataclass(frozen=True, slots=True)
class Vague:
    """A reference to the past, present or future that is not counted: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`."""

    reference: str
    type: TimeType = "DATE"
    fixed: bool = True

    def at(self, day: date, before: Interval | None) -> Value | None:
        """The reference itself."""
        return self.open(before)

    def open(self, before: Interval | None) -> Value:
        """The reference itself."""
        return Value(self.reference)


_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D", "night": "D", "hour": "TH", "minute": "TM", "second": "TS", "weekend": "D"}


def length(unit: str | None, count: float | None) -> str:
    """The written length of a duration: P3Y, PT48H, PXM where it is not counted, PX where there is not even a unit."""
    if unit is None:
        return "PX"
    if unit in ("decade", "century", "quarter"):
        factor, letter = {"decade": (10, "Y"), "century": (100, "Y"), "quarter": (3, "M")}[unit]
        return f"P{'X' if count is None else f'{count * factor:g}'}{letter}"
    if unit in ("year", "week") and count is not None and count % 1:
        unit, count = {"year": ("month", count * 12), "week": ("day", count * 7)}[unit]
    letter = _LETTERS[unit]
    return f"P{letter[:-1]}{'X' if count is None else f'{count:g}'}{letter[-1]}"


@dataclass(frozen=True, slots=True)
class Length:
    """A duration; `count` is None where it is vague, `unit` None where nothing measures it; `more` holds smaller units beside it."""

    unit: str | None
    count: float | None
    more: tuple[tuple[str, float], ...] = ()
    type: TimeType = "DURATION"
    fixed: bool = True

    def at(self, day: date, before: Interval | None) -> Value | None:
        """Its length."""
        return self.open(before)

    def open(self, before: Interval | None) -> Value:
        """Its length, the smaller units behind the larger."""
        return Value(length(self.unit, self.count) + "".join(length(*part)[1:] for part in self.more))


@dataclass(frozen=True, slots=True)
class Recurring:
    """A time that comes again every `count` units."""

    unit: str
    count: float = 1
    type: TimeType = "SET"
    fixed: bool = True

    def at(self, day: date, before: Interval | None) -> Value | None:
        """Its period."""
        return self.open(before)

    def open(self, before: Interval | None) -> Value:
        """Its period."""
        return Value(length(self.unit, self.count))


@dataclass(frozen=True, slots=True)
class Window:
    """The last (`way` -1) or next (1) `count` units, which end or begin with the day of the report, both ends counted."""

    unit: str
    count: float
    way: int
    type: TimeType = "DATE"
    fixed: bool = False

    def at(self, day: date, before: Interval | None) -> Value | None:
        """The days of the window; hours count as the days that they reach."""
        if self.unit in ("hour", "minute", "second"):
            days = int(self.count // 24) if self.unit == "hour" else 0
            return of_days(_ordered(day, add(day, self.way * days, "day")))
        reach = add(day, self.way * int(self.count), self.unit)
        return of_days(_ordered(day, add(reach, -self.way, "day")))

    def open(self, before: Interval | None) -> Value:
        """The window relative to `published`."""
        sign, count = "-" if self.way < 0 else "+", int(self.count)
        if self.unit in ("hour", "minute", "second"):
            return Value(f"published{sign}{count // 24}d/published" if count >= 24 and self.unit == "hour" else "published")
        count *= {"decade": 10, "century": 100, "quarter": 3}.get(self.unit, 1)
        letter = {"decade": "y", "century": "y", "quarter": "m", "night": "d"}.get(self.unit, self.unit[0])
        other = f"published{sign}{count - 1}d" if letter == "d" else f"published{sign}{count}{letter}"
        return Value(f"{other}/published" if self.way < 0 else f"published/{other}")


def _ordered(one: date, other: date) -> Interval:
    return Interval(min(one, other), max(one, other))


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units before (`way` -1) or after (1) the day of the report: a day for days and weeks, else the whole month or year."""

    unit: str
    count: float | None
    way: int
    clock: str = ""
    fixed: bool = False

    @property
    def type(self) -> TimeType:
        """TIME for hours and less."""
        return "TIME" if self.clock or (self.unit in ("hour", "minute", "second") and self.count) else "DATE"

    def at(self, day: date, before: Interval | None) -> Value | None:
        """The day, month or year that many units away; a plain reference where nothing is counted."""
        if self.count is None:
            return self.open(before)
        return of_days(away(day, self.unit, self.way * self.count), self.clock)

    def open(self, before: Interval | None) -> Value:
        """The distance from `published`; weeks are counted in days, for they mean a day here."""
        if self.count is None:
            return Value("PAST_REF" if self.way < 0 else "FUTURE_REF")
        sign, count = "-" if self.way < 0 else "+", int(self.count)
        match self.unit:
            case "week":
                return Value(f"published{sign}{7 * count}d")
            case "hour" | "minute" | "second":
                return Value(f"published{sign}{count // 24}d" if self.unit == "hour" and count >= 24 else "published")
            case "decade":
                return Value(f"published{sign}{10 * count}y")
        return Value(f"published{sign}{count}{'d' if self.unit == 'night' else self.unit[0]}{self.clock}")


def away(day: date, unit: str, count: float) -> Interval | None:
    """What lies `count` units from a day: a day for weeks and shorter, the whole month or year for longer ones; None beyond 9999."""
    try:
        if unit == "hour":
            return whole(add(day, int(count / 24), "day"), "day")
        if unit in ("year", "decade", "century") and count % 1:
            return whole(add(day, int(12 * count * {"year": 1, "decade": 10, "century": 100}[unit]), "month"), "month")
        grain = {"week": "day", "weekend": "day", "decade": "year", "century": "year"}.get(unit, unit)
        return whole(add(day, int(count), unit), grain)
    except (ValueError, OverflowError):
        return None


# A day or week is counted from a time no longer than a month.
_LONGEST_ANCHOR = 31


@dataclass(frozen=True, slots=True)
class Later:
    """So many units after (`way` 1) or before (-1) the time told before it; 0 is that time itself, or its whole `unit`.

    `whole` tells the following week, Monday to Sunday, from a week later.
    """

    unit: str
    count: float | None
    way: int
    type: TimeType = "DATE"
    fixed: bool = True
    whole: bool = False
    clock: str = ""

    def at(self, day: date, before: Interval | None) -> Value | None:
        """Counted from the time before it, where there is one."""
        return self.open(before)

    def open(self, before: Interval | None) -> Value:
        """Counted from the time before it; without one, a plain reference."""
        if before is None or self.count is None:
            return Value("FUTURE_REF" if self.way > 0 and self.count is None else "PAST_REF")
        if self.unit in ("day", "week", "night") and (before.last - before.first).days > _LONGEST_ANCHOR:
            return Value("PAST_REF")
        if self.way == 0:
            days: Interval | None = whole(before.first, self.unit) if self.unit else before
        elif self.whole or (self.unit in ("month", "year") and self.count == 1):
            days = whole(add(before.last if self.way > 0 else before.first, self.way, self.unit), self.unit)
        else:
            days = away(before.last if self.way > 0 else before.first, self.unit, self.way * self.count)
        return of_days(days, self.clock) or Value("PAST_REF")


_WEEK = 7


@dataclass(frozen=True, slots=True)
class Span:
    """From one time to another, both included."""

    first: Meaning
    last: Meaning
    type: TimeType = "DATE"

    @property
    def fixed(self) -> bool:
        """True where both ends are."""
        return self.first.fixed and self.last.fixed

    def at(self, day: date, before: Interval | None) -> Value | None:
        """From the first day of the one to the last day of the other; None where they stand the wrong way round."""
        return self._join(self.first.at(day, before), self.last.at(day, before))

    def open(self, before: Interval | None) -> Value:
        """Both ends relative."""
        first, last = self.first.open(before), self.last.open(before)
        return self._join(first, last) or Value(f"{first.text}/{last.text}")

    @staticmethod
    def _join(first: Value | None, last: Value | None) -> Value | None:
        if not (first and last and first.days and last.days):
            return None
        end = last.days.last
        if -_WEEK <= (end - first.days.first).days < 0:
            end = add(end, 1, "week")  # a weekday that closes a range comes after the one that opens it
        return of_days(Interval(first.days.first, end)) if first.days.first <= end else None
