"""When a report appeared, where no dateline says it: clues that bound the day, and their intersection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from timeline.records import Doubt, Published, Reason, ReasonKind, Span
from timeline.times.dates import add, day_or_none, month_of
from timeline.times.finding import Found
from timeline.times.partial import PartialDate
from timeline.times.speaking import told_weekday

# The years among which a weekday with day and month is looked for: reports on the web and scanned from before it.
_YEARS = range(1980, 2060)
# A date told without its year is less than this many days away from the report.
_REACH = 330
OWN, TERM, OCCASION = range(3)
_TOLD = {"ahead": "still to come", "past": "past"}
_OPEN = date.min.isoformat(), date.max.isoformat()


@dataclass(frozen=True, slots=True)
class Clue:
    """A bound on the day of publication: from `first` to `last`, ISO days, None where it is open; or within one of `choices`.

    `weekday` (0 is Monday) is the one that the report says it is. `rank` says how far to trust it: the report's own words of time (OWN)
    are never set aside; a term of office (TERM) loses its end where others contradict it, for people are called by an office for long
    after; a known occasion (OCCASION) is set aside, for words may resemble it.
    """

    first: str | None
    last: str | None
    reason: str
    span: Span | None = None
    choices: tuple[tuple[str, str], ...] = ()
    weekday: int | None = None
    rank: int = OWN
    kind: ReasonKind = ""
    about: str = ""
    doubt: Doubt = ""

    @property
    def as_reason(self) -> Reason:
        """The clue as a report keeps it."""
        said = {"": "", "afterwards": f", until {self.last}: called so afterwards", "successor": ", before a successor",
                "aside": ": set aside, for the others contradict it"}[self.doubt]  # fmt: skip
        return Reason(self.reason + said, self.span, self.kind, self.about, self.doubt)


def clues(text: str, found: Sequence[Found]) -> tuple[Clue, ...]:
    """The clues that the times of a report offer by themselves, in the order of the text."""
    today = told_weekday(found)
    own = tuple(clue for each in found if isinstance(each.meaning, PartialDate) for clue in _clues_of(text, each, each.meaning, today))
    says = next((each for each in found if today is not None and told_weekday([each]) == today), None)
    if says is None:
        return own
    return (*own, Clue(None, None, f"the text says {text[says.start : says.end]}", (says.start, says.end), weekday=today, kind="said"))


def _clues_of(text: str, each: Found, meaning: PartialDate, today: int | None) -> Iterator[Clue]:
    shown, span = text[each.start : each.end], (each.start, each.end)
    if meaning.hijri or (meaning.last_day and not meaning.month):
        return
    if meaning.shift and meaning.shift[0] == "day":
        yield from _told_from_today(meaning, today, shown, span)
    elif meaning.year in _YEARS:
        yield from _with_year(meaning, shown, span)
    elif meaning.day and meaning.month and meaning.weekday is not None:
        choices = tuple(_around(day, meaning) for day in _agreeing_days(meaning))
        yield Clue(None, None, f"{shown}: the weekday fits only some years", span, choices, kind="weekday")
    elif meaning.day and not meaning.month and meaning.lean and (meaning.shift == ("month", 0) or meaning.way == 0):
        kind: ReasonKind = "ahead" if meaning.lean > 0 else "past"
        yield Clue(None, None, f"{shown} is told as {_TOLD[kind]}", span, _this_month(meaning.day, meaning.lean), kind=kind)


def _told_from_today(meaning: PartialDate, today: int | None, shown: str, span: Span) -> Iterator[Clue]:
    """A date told as today, yesterday or tomorrow fixes the day; without its year, one day in each year that suits the weekday of today."""
    if not (meaning.day and meaning.month and meaning.shift):
        return
    told = [add(day, -meaning.shift[1], "day") for day in _agreeing_days(meaning)]
    days = [day.isoformat() for day in told if today in (None, day.weekday())]
    if meaning.year is not None and days:
        yield Clue(days[0], days[0], f"the text says {shown}", span, kind="said")
    elif days:
        yield Clue(None, None, f"the text says {shown}", span, tuple((day, day) for day in days), kind="said")


def _with_year(meaning: PartialDate, shown: str, span: Span) -> Iterator[Clue]:
    value = meaning.at(date(meaning.year or 1, 1, 1), None)
    if not (value and value.days):
        return
    first, last = value.days
    if meaning.way == 0:
        yield Clue(first.isoformat(), last.isoformat(), f"{shown} is told as the present one", span, kind="present")
    elif meaning.lean == -1 and not meaning.way:
        yield Clue(first.isoformat(), None, f"{shown} is told as past", span, kind="past")
    elif meaning.lean == 1 or meaning.way == 1:
        # A verb of the future nearby may belong to something else.
        yield Clue(None, last.isoformat(), f"{shown} is told as still to come", span, rank=OWN if meaning.way else TERM, kind="ahead")


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
        return _in_its_month(day, meaning.lean)
    return first.isoformat(), last.isoformat()


def _in_its_month(day: date, lean: int | None) -> tuple[str, str]:
    """The rest of the month of a day "of this month", before or after it: on the day itself a report says today."""
    month, one = month_of(day.year, day.month), timedelta(days=1)
    first = min(day + one, month.last) if lean == -1 else month.first
    last = max(day - one, month.first) if lean == 1 else month.last
    return first.isoformat(), last.isoformat()


@lru_cache(maxsize=128)
def _this_month(day: int, lean: int) -> tuple[tuple[str, str], ...]:
    """Where a report may lie that tells this day of its month as past or as still to come."""
    days = (day_or_none(year, month, day) for year in _YEARS for month in range(1, 13))
    return tuple(_in_its_month(each, lean) for each in days if each)


def infer(found: Iterable[Clue]) -> Published:
    """The narrowest interval that all clues allow, with their reasons; `unknown` where a side stays open or the clues contradict."""
    given = tuple(found)
    left = _possible(given)
    if not left:
        given = _reconciled(given)
        left = _possible(given)
    reasons = tuple(clue.as_reason for clue in given)
    if not left:
        return Published(None, "unknown", _contradiction(given), reasons, contradicted=True)
    low, high = min(a for a, _ in left), max(b for _, b in left)
    because = "; ".join(dict.fromkeys(clue.reason for clue in given))
    if low == _OPEN[0] or high == _OPEN[1]:
        return Published(None, "unknown", because, reasons)
    return Published(low if low == high else f"{low}/{high}", "inferred", because, reasons)


def _reconciled(given: Sequence[Clue]) -> tuple[Clue, ...]:
    """The clues that agree, of those that contradict each other: ends of terms and then occasions give way, and their reasons say so."""
    kept = [clue for clue in given if clue.rank < OCCASION]
    if not _possible(kept):
        kept = list(_softened(kept))
    for clue in given:
        if clue.rank == OCCASION:
            fits = _possible((*kept, clue))
            kept.append(clue if fits else replace(clue, doubt="aside"))
    return tuple(kept)


def _possible(given: Sequence[Clue]) -> list[tuple[str, str]]:
    """The stretches of days that all clues allow, empty where they contradict each other."""
    left = [_OPEN]
    for clue in given:
        left = _meet(left, _allowed(clue))
    for weekday in {clue.weekday for clue in given if clue.weekday is not None and not clue.doubt}:
        left = _on_weekday(left, weekday)
    return left


def _allowed(clue: Clue) -> Sequence[tuple[str, str]]:
    """The stretches that a clue allows: one in doubt has no end, one set aside no say."""
    if clue.doubt == "aside":
        return [_OPEN]
    if clue.choices and not clue.doubt and not (clue.first or clue.last):
        return clue.choices
    first, last = clue.first or _OPEN[0], clue.last or _OPEN[1]
    if clue.doubt:
        return [(first, _OPEN[1])]
    return _meet([(first, last)], clue.choices) if clue.choices else [(first, last)]


def _softened(given: Sequence[Clue]) -> Iterator[Clue]:
    """The clues without the ends of soft ones that lie before the latest day that another clue begins with."""
    latest = max((clue.first for clue in given if clue.first), default=_OPEN[0])
    for clue in given:
        if clue.rank == TERM and clue.last and clue.last < latest:
            clue = replace(clue, doubt="afterwards")
        yield clue


def _on_weekday(left: Sequence[tuple[str, str]], weekday: int) -> list[tuple[str, str]]:
    """The stretches with both ends moved inwards to a weekday, where they are not open; without those that hold none."""
    out = []
    for first, last in left:
        low, high = date.fromisoformat(first), date.fromisoformat(last)
        low += timedelta(days=(weekday - low.weekday()) % 7 if first != _OPEN[0] else 0)
        high -= timedelta(days=(high.weekday() - weekday) % 7 if last != _OPEN[1] else 0)
        if low <= high:
            out.append((low.isoformat(), high.isoformat()))
    return out


def _contradiction(given: Sequence[Clue]) -> str:
    """Which clue leaves nothing of what those before it allow."""
    for n in range(1, len(given) + 1):
        if not _possible(given[:n]):
            one = given[n - 1]
            against = next((clue.reason for clue in given[:n] if not _possible((clue, one))), "all others")
            return f"the clues contradict each other: {one.reason} against {against}"
    return ""


def _meet(left: Sequence[tuple[str, str]], choices: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(max(a, c), min(b, d)) for a, b in left for c, d in choices if max(a, c) <= min(b, d)]
