"""When a report appeared, where no dateline says it: clues that bound the day, and their intersection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.records import Published, Reason, Span
from timeline.times.dates import add, day_or_none, month_of
from timeline.times.finding import Found
from timeline.times.partial import PartialDate
from timeline.times.speaking import told_weekday

# The years among which a weekday with day and month is looked for: reports on the web and scanned from before it.
_YEARS = range(1980, 2060)
# A date told without its year is less than this many days away from the report.
_REACH = 330


@dataclass(frozen=True, slots=True)
class Clue:
    """A bound on the day of publication: from `first` to `last`, ISO days, None where it is open; or within one of `choices`."""

    first: str | None
    last: str | None
    reason: str
    span: Span | None = None
    choices: tuple[tuple[str, str], ...] = ()


def clues(text: str, found: Sequence[Found]) -> tuple[Clue, ...]:
    """The clues that the times of a report offer by themselves, in the order of the text."""
    today = told_weekday(found)
    return tuple(clue for each in found if isinstance(each.meaning, PartialDate) for clue in _clues_of(text, each, each.meaning, today))


def _clues_of(text: str, each: Found, meaning: PartialDate, today: int | None) -> Iterator[Clue]:
    shown, span = text[each.start : each.end], (each.start, each.end)
    if meaning.hijri or (meaning.last_day and not meaning.month):
        return
    if meaning.shift and meaning.shift[0] == "day":
        yield from _told_from_today(meaning, today, shown, span)
    elif meaning.year is not None:
        yield from _with_year(meaning, shown, span)
    elif meaning.day and meaning.month and meaning.weekday is not None:
        choices = tuple(_around(day, meaning) for day in _agreeing_days(meaning))
        yield Clue(None, None, f"{shown}: the weekday fits only some years", span, choices)
    elif meaning.day and meaning.shift == ("month", 0) and meaning.lean:
        yield Clue(None, None, f"{shown} is {'still to come' if meaning.lean > 0 else 'past'}", span, tuple(_this_month(meaning)))


def _told_from_today(meaning: PartialDate, today: int | None, shown: str, span: Span) -> Iterator[Clue]:
    """A date told as today, yesterday or tomorrow fixes the day; without its year, one day in each year that suits the weekday of today."""
    if not (meaning.day and meaning.month and meaning.shift):
        return
    told = [add(day, -meaning.shift[1], "day") for day in _agreeing_days(meaning)]
    days = [day.isoformat() for day in told if today in (None, day.weekday())]
    if meaning.year is not None and days:
        yield Clue(days[0], days[0], f"the text says {shown}", span)
    elif days:
        yield Clue(None, None, f"the text says {shown}", span, tuple((day, day) for day in days))


def _with_year(meaning: PartialDate, shown: str, span: Span) -> Iterator[Clue]:
    value = meaning.at(date(meaning.year or 1, 1, 1), None)
    if not (value and value.days):
        return
    first, last = value.days
    if meaning.way == 0:
        yield Clue(first.isoformat(), last.isoformat(), f"{shown} is told as the present one", span)
    elif meaning.lean == -1 and not meaning.way:
        yield Clue(first.isoformat(), None, f"{shown} is told as past", span)
    elif meaning.lean == 1 or meaning.way == 1:
        yield Clue(None, last.isoformat(), f"{shown} is told as still to come", span)


def _agreeing_days(meaning: PartialDate) -> Iterator[date]:
    for year in [meaning.year] if meaning.year else _YEARS:
        day = day_or_none(year, meaning.month or 1, meaning.day or 1)
        if day and meaning.weekday in (None, day.weekday()):
            yield day


def _around(day: date, meaning: PartialDate) -> tuple[str, str]:
    """Where the report may lie around a day that it tells without the year."""
    way = meaning.way if meaning.way is not None else None
    lean = meaning.lean if way in (0, None) else way
    first = day if lean == -1 else day - timedelta(days=_REACH)
    last = day if lean == 1 else day + timedelta(days=_REACH)
    if way == 0:
        month = month_of(day.year, day.month)
        first, last = max(first, month.first), min(last, month.last)
    return first.isoformat(), last.isoformat()


def _this_month(meaning: PartialDate) -> Iterator[tuple[str, str]]:
    for year in _YEARS:
        for month in range(1, 13):
            day, days = day_or_none(year, month, meaning.day or 1), month_of(year, month)
            if day:
                yield (days.first.isoformat(), day.isoformat()) if meaning.lean == 1 else (day.isoformat(), days.last.isoformat())


def infer(found: Iterable[Clue]) -> Published:
    """The narrowest interval that all clues allow, with their reasons; `unknown` where a side stays open or the clues contradict."""
    given = tuple(found)
    reasons = tuple(Reason(clue.reason, clue.span) for clue in given)
    first = max((clue.first for clue in given if clue.first), default=None)
    last = min((clue.last for clue in given if clue.last), default=None)
    if first and last and first > last:
        return Published(None, "unknown", _contradiction(given, first, last), reasons)
    open_first, open_last = date.min.isoformat(), date.max.isoformat()
    left = [(first or open_first, last or open_last)]
    for clue in given:
        narrowed = _meet(left, clue.choices) if clue.choices else left
        if not narrowed:
            return Published(None, "unknown", f"the clues contradict each other: nothing is left for {clue.reason}", reasons)
        left = narrowed
    low, high = min(a for a, _ in left), max(b for _, b in left)
    because = "; ".join(dict.fromkeys(clue.reason for clue in given))
    if low == open_first or high == open_last:
        return Published(None, "unknown", because, reasons)
    return Published(low if low == high else f"{low}/{high}", "inferred", because, reasons)


def _contradiction(given: Sequence[Clue], first: str, last: str) -> str:
    after = next(clue.reason for clue in given if clue.first == first)
    until = next(clue.reason for clue in given if clue.last == last)
    return f"the clues contradict each other: not before {first} ({after}), not after {last} ({until})"


def _meet(left: Sequence[tuple[str, str]], choices: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(max(a, c), min(b, d)) for a, b in left for c, d in choices if max(a, c) <= min(b, d)]
