"""Two clocks: the day of the report and the day of the speech that it tells; and the weekday of a report without a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.times.finding import Found
from timeline.times.partial import PartialDate

# Of 86 agency reports with a dateline, the first weekday in the lead was the day of the report in 54, the day before in 24.
_LEAD = 700
_TODAY = PartialDate(shift=("day", 0))


def by_speaker(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The times with "today" moved to the day of speaking, where the report glosses one: today (yesterday)."""
    found = _weekday_glosses(text, found)
    spoken = next((gloss for one, gloss in pairwise(found) if _glosses(text, one, gloss)), None)
    if spoken is None:
        return tuple(found)
    return tuple(replace(each, meaning=spoken.meaning) if _is_today(each) else each for each in found)


def _weekday_glosses(text: str, found: Sequence[Found]) -> list[Found]:
    """The times with a weekday in brackets placed by the day that it explains: yesterday (Saturday)."""
    out = list(found[:1])
    for one, gloss in pairwise(found):
        out.append(_placed(one, gloss) if _in_brackets(text, one, gloss) else gloss)
    return out


def _placed(one: Found, gloss: Found) -> Found:
    day, weekday = one.meaning, gloss.meaning
    if not (isinstance(day, PartialDate) and day.shift and isinstance(weekday, PartialDate) and _is_bare(gloss)):
        return gloss
    return replace(gloss, meaning=replace(weekday, shift=day.shift))


def _in_brackets(text: str, one: Found, gloss: Found) -> bool:
    between = text[one.end : gloss.start]
    return len(between) < 4 and between.strip() == "("


def _is_today(each: Found) -> bool:
    meaning = each.meaning
    return isinstance(meaning, PartialDate) and meaning.shift == _TODAY.shift and replace(meaning, lean=None) == _TODAY


def _glosses(text: str, one: Found, gloss: Found) -> bool:
    other_day = isinstance(gloss.meaning, PartialDate) and gloss.meaning.shift is not None and gloss.meaning.shift[0] == "day"
    return _is_today(one) and other_day and not _is_today(gloss) and _in_brackets(text, one, gloss)


def by_weekday(found: Sequence[Found]) -> tuple[Found, ...]:
    """Bare weekdays of an undated report as distances from its day, where the report tells which weekday that is."""
    today = told_weekday(found)
    if today is None:
        today = _lead_weekday(found)
    return tuple(found) if today is None else tuple(_from_weekday(each, today) for each in found)


def told_weekday(found: Sequence[Found]) -> int | None:
    """The weekday that today, yesterday or tomorrow Thursday gives away."""
    for each in found:
        meaning = each.meaning
        if isinstance(meaning, PartialDate) and meaning.weekday is not None and meaning.shift and meaning.shift[0] == "day":
            return (meaning.weekday - meaning.shift[1]) % 7
    return None


def _lead_weekday(found: Sequence[Found]) -> int | None:
    """The weekday of the lead, or the day after it where that is told as past too."""
    bare = [each.meaning.weekday for each in found if _is_bare(each) and isinstance(each.meaning, PartialDate) and each.meaning.lean != 1]
    first = next((each for each in found if _is_bare(each)), None)
    if not bare or first is None or first.start > _LEAD:
        return None
    lead = bare[0] or 0
    return (lead + 1) % 7 if (lead + 1) % 7 in bare else lead


def _is_bare(each: Found) -> bool:
    meaning = each.meaning
    said_more = not isinstance(meaning, PartialDate) or meaning.fixed or meaning.shift or meaning.way is not None
    return not said_more and isinstance(meaning, PartialDate) and meaning.weekday is not None


def _from_weekday(each: Found, today: int) -> Found:
    meaning = each.meaning
    if not isinstance(meaning, PartialDate) or not _is_bare(each):
        return each
    distance = (meaning.weekday or 0) - today
    days = distance % 7 if meaning.lean == 1 else -(-distance % 7)
    return replace(each, meaning=replace(meaning, shift=("day", days)))
