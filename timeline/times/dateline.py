"""The date that the page itself states: a dateline, in any order, checked against the weekday beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter

from timeline.language.sentences import paragraphs
from timeline.language.words import Word
from timeline.records import Published, Reason, Span
from timeline.times.dates import Interval
from timeline.times.finding import Found, find
from timeline.times.partial import PartialDate
from timeline.times.pieces import context

# A dateline is short: so many letters may stand beside the date on its line.
_OTHER_LETTERS = 45
_LABEL = 4  # words before a date in which a word such as نشر stands
_START = attrgetter("start")
_LETTER = re.compile(r"[^\W\d_]")
# An agency begins its first paragraph with place, date and its own name: Ankara, 5 October 2017 (Agency) - ...
_PLACE_LETTERS, _WITH_AGENCY = 25, 45
_NAMED = r"\([^()\n]{1,40}\)|/[^/\n]{1,30}/"
_AGENCY = re.compile(rf"\s*[)\].]?\s*(?:{_NAMED}|[A-Z]\w{{1,9}})?\s*(?:[-–—]|:|/)|\s*(?:{_NAMED})")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def dateline(text: str, words: Sequence[Word], found: Sequence[Found] | None = None) -> Published | None:
    """The stated day of the report with its reason and words; None where no dateline is found.

    A dateline is a full date on a short line, behind a word such as نشر, or between place and agency; one with a clock time is preferred,
    then the first. A Hijri date with no other beside it states the day but for the sighting of the moon: an inferred interval.
    """
    candidates = list(_candidates(text, words, find(text, words, tuple(paragraphs(text))) if found is None else found))
    if not candidates:
        return None
    _, each, days = min(candidates, key=lambda candidate: (candidate[2].first != candidate[2].last, -candidate[0], candidate[1].start))
    shown = text[each.start : each.end]
    weekday = each.meaning.weekday if isinstance(each.meaning, PartialDate) else None
    checked = f"; {days.first.isoformat()} was a {_NAMES[days.first.weekday()]}" if weekday is not None else ""
    reason = Reason(f"dateline {shown}", (each.start, each.end), "dateline")
    if days.first == days.last:
        return Published(days.first.isoformat(), "stated", f"{reason.text}{checked}", (reason,))
    return Published(f"{days.first.isoformat()}/{days.last.isoformat()}", "inferred", reason.text, (reason,))


def _candidates(text: str, words: Sequence[Word], found: Sequence[Found]) -> Iterator[tuple[int, Found, Interval]]:
    lines = list(paragraphs(text))
    letters: dict[Span, int] = {}
    at = 0
    for each in found:
        while at + 1 < len(lines) and lines[at][1] <= each.start:
            at += 1
        days = _days(each)
        if days:
            line = lines[at]
            if line not in letters:
                letters[line] = len(_LETTER.findall(text, *line))
            weight = _weight(text, words, each, line, letters[line])
            if weight:
                yield weight, each, days


def _days(each: Found) -> Interval | None:
    """The day of a full date whose weekday, where it has one, agrees; of a Hijri one the days that it may be."""
    meaning = each.meaning
    if not isinstance(meaning, PartialDate) or not (meaning.year and meaning.month and meaning.day) or meaning.last_day:
        return None
    value = meaning.at(date(meaning.year, 1, 1), None)
    if not (value and value.days):
        return None
    days = [value.days.first + timedelta(days=n) for n in range((value.days.last - value.days.first).days + 1)]
    days = [day for day in days if meaning.weekday in (None, day.weekday())]
    return Interval(days[0], days[-1]) if days else None


def _weight(text: str, words: Sequence[Word], each: Found, line: Span, letters: int) -> int:
    """How much a date looks like the dateline: 0 where it stands in running text. `letters` are those of its whole line."""
    others = letters - len(_LETTER.findall(text, each.start, each.end))
    first, at = (bisect_left(words, offset, key=_START) for offset in (line[0], each.start))
    labelled = any(context(words, n, "published") for n in range(max(first, at - _LABEL), at))
    if others > _OTHER_LETTERS and not labelled:
        return int(_begins(text, each, line))
    clocked = isinstance(each.meaning, PartialDate) and bool(each.meaning.clock)
    return 1 + 4 * labelled + 2 * clocked + 2 * (others < 12) + (each.start < 1000)


def _begins(text: str, each: Found, line: Span) -> bool:
    """True for a date between a place and an agency's mark, at the beginning of a paragraph."""
    place = text[line[0] : each.start]
    short = len(place) <= (_WITH_AGENCY if ")" in place else _PLACE_LETTERS)
    return short and not set(place) & set(".:؛;") and _AGENCY.match(text, each.end, line[1]) is not None
