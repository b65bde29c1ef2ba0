"""What the timeline says in words: when an event was, what a mark says when it is pointed at, and the names of lanes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from timeline import coreference
from timeline.case import Case, Row, Rows
from timeline.chronology import NONE, REST, More
from timeline.coreference import Deed
from timeline.events import tracks
from timeline.events.lexicon import EventType
from timeline.figures import safe
from timeline.figures.marks import iso
from timeline.wording import Wording

_SOME_DAY = re.compile(r"published(?:[+-](?:\d+d|[a-z]{3}))?(?:T[A-Z\d:]+)?|XXXX-\d\d-\d\d")
_REPORTS_SAID, _HIDDEN_SAID = 4, 5


def summary(row: Row, language: str) -> str:
    """The event in one line of `language`, else of the other one, else nothing."""
    first, second = row.event.summary_ar, row.event.summary_en
    return (first or second) if language == "ar" else (second or first)


def when(row: Row, words: Wording) -> str:
    """When the event took place, in words; of one that is only bounded also the days between which it lies."""
    told = words.value(row.event.date)
    if row.is_exact or not row.days:
        return told
    first, last = (words.day(day) for day in row.days)
    key = "some-day-between" if _SOME_DAY.fullmatch(row.event.date or "") else "some-time-between"
    return f"{told} ({words.say(key, first=first, last=last)})"


def type_label(kind: str, types: Mapping[str, EventType], language: str) -> str:
    """The name of an event type in `ar` or `en`; the id of one that is not known."""
    return getattr(types[kind], language) if kind in types else kind


def lane_label(case: Case, by: str, lane: str, types: Mapping[str, EventType], words: Wording) -> str:
    """The name of a lane, as text of ours or of a report: not made safe."""
    if lane == REST:
        return words["lane-rest"]
    if lane == NONE:
        return words["lane-no-track" if by == "track" else "lane-no-actor"]
    if by == "type":
        return type_label(lane, types, words.language)
    if by == "track":
        return tracks.label(lane, words.language)
    if by == "report":
        return case.by_name[lane].report.title or lane if lane in case.by_name else lane
    actors = case.by_side.actors if by == "side" else case.actors
    return actors[lane].name(words.language) if lane in actors else lane


def one_of_each(case: Case, rows: Sequence[Row]) -> Rows:
    """The rows, of those that tell one deed only the first: the deed is drawn once."""
    found = case.within(rows)
    first = _first_of_deed(case)
    if not len(first):
        return found
    return found.those(np.sort(np.unique(found.column(first), return_index=True)[1]))


@lru_cache(maxsize=4)
def _first_of_deed(case: Case) -> NDArray[np.int32]:
    """For each row the place of the first that tells the same deed; nothing where each tells its own."""
    first, shared = np.arange(len(case.rows), dtype=np.int32), [deed for deed in coreference.deeds(case) if len(deed.rows) > 1]
    for deed in shared:
        places = case.by_key.places(deed.rows)
        first[places] = places[0]
    return first if shared else first[:0]


def deed_of(case: Case, key: str) -> Deed:
    """The deed that a row tells, which may be one that no other report tells."""
    return coreference.by_row(case).get(key, Deed((key,), ()))


def is_disputed(case: Case, key: str) -> bool:
    """True where reports tell different days of the deed of a row."""
    return any(dispute.field == "date" for dispute in deed_of(case, key).disputes)


def hover(case: Case, row: Row, types: Mapping[str, EventType], words: Wording) -> str:
    """What a mark says when it is pointed at: the event in both languages, when, how sure, and the reports that tell it."""
    event = row.event
    kind = type_label(event.type, types, words.language)
    told = (event.summary_ar, event.summary_en) if words.language == "ar" else (event.summary_en, event.summary_ar)
    facts = f"{when(row, words)} · {kind} · {words.get(f'status-{event.status}', event.status)}"
    return safe.lines(*(safe.short(text, 90) for text in told), facts, *_reports(case, row, words), *_days_told(case, row, words))


def _reports(case: Case, row: Row, words: Wording) -> list[str]:
    deed = deed_of(case, row.key)
    names = list(dict.fromkeys([row.report, *(case.by_key[key].report for key in deed.rows if key in case.by_key)]))
    said = [safe.short(case.by_name[name].report.title or name if name in case.by_name else name, 80) for name in names[:_REPORTS_SAID]]
    head = [words.count("told-by", len(names))] if len(names) > 1 else []
    return [*head, *said]


def _days_told(case: Case, row: Row, words: Wording) -> list[str]:
    """The days that reports differ on, each with how many say so."""
    found = [dispute.values for dispute in deed_of(case, row.key).disputes if dispute.field == "date"]
    mark = "، " if words.language == "ar" else ", "
    return [
        words.say("dates-differ", dates=mark.join(f"{words.value(value)} ({len(keys)})" for value, keys in values)) for values in found
    ]


def hidden(case: Case, more: More, words: Wording) -> str:
    """What a number says when it is pointed at: how many events lie under it, of which days, and the first few."""
    days = words.day(iso(more.first))
    if more.last > more.first:
        days = words.say("value-from-to", first=days, last=words.day(iso(more.last)))
    first = [safe.short(summary(case.by_key[key], words.language), 70) for key in more.keys[:_HIDDEN_SAID] if key in case.by_key]
    return safe.lines(f"{words.count('events', len(more.keys))} · {days}", *first, words["more-hint"])
