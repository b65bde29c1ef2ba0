"""Resolving times against the day of the report, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.records import Anchor, Published, Span, TimeExpression
from timeline.times.dates import Interval
from timeline.times.finding import Found
from timeline.times.meanings import Meaning, Value
from timeline.times.partial import PartialDate
from timeline.times.speaking import by_speaker, by_weekday


def bounds(published: Published) -> Interval | None:
    """The days on which the report may have appeared, None where nothing bounds them."""
    if not published.value:
        return None
    first, _, last = published.value.partition("/")
    try:
        return Interval(date.fromisoformat(first[:10]), date.fromisoformat((last or first)[:10]))
    except ValueError:
        return None


def resolve(text: str, found: Sequence[Found], published: Published) -> tuple[TimeExpression, ...]:
    """The times with their values, absolute where `published` is a day or the text fixes them, else relative to `published`."""
    days = bounds(published)
    before: Interval | None = None
    told: Span | None = None
    out = []
    found = by_speaker(text, found)
    if days is None or days.first != days.last:
        found = by_weekday(found)
    for each in found:
        try:
            value = settle(each.meaning, days, before)
        except (ValueError, OverflowError):  # beyond the years 1 to 9999
            value = None
        if value is None:
            continue
        first, last = (value.days.first.isoformat(), value.days.last.isoformat()) if value.days else (None, None)
        anchor = anchor_of(each.meaning, value, days, before)
        words = text[each.start : each.end]
        out.append(
            TimeExpression(
                each.start, each.end, words, each.type, value.text, first, last, each.rule, anchor, told if anchor == "text" else None
            )
        )
        if value.days:
            # What only bounds the days of the report is no anchor for "that day".
            before = None if value.text.startswith("published") and value.days.first != value.days.last else value.days
            told = (each.start, each.end)
    return tuple(out)


def anchor_of(meaning: Meaning, value: Value, days: Interval | None, before: Interval | None) -> Anchor:
    """What a value was counted from: it depends on the time told before, or on the day of the report, or its own words fix it."""
    if isinstance(meaning, PartialDate) and not meaning.same:
        if meaning.says_all:
            return ""
    elif before is not None and settle(meaning, days, None) != value:
        return "text"
    own = meaning.open(None)
    return "published" if own != value or own.text.startswith(("published", "XXXX")) else ""


def settle(meaning: Meaning, days: Interval | None, before: Interval | None) -> Value | None:
    """The value of one meaning in a report of one of these days."""
    if days is None:
        return meaning.open(before)
    first = meaning.at(days.first, before)
    if days.first == days.last or first is None:
        return first
    last = meaning.at(days.last, before)
    if meaning.fixed and first == last:
        return first
    value = meaning.open(before)
    if first.days and last and last.days and not value.days:
        return Value(value.text, Interval(min(first.days.first, last.days.first), max(first.days.last, last.days.last)))
    return value
