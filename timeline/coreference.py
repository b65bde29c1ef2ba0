"""One deed, many reports: which events of a case tell the same deed, where they differ, and which follow up what was planned."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from timeline import config
from timeline.case import Case, Row
from timeline.language.words import split
from timeline.records import DONE, Event

# How much of the words of two reports' sentences must agree, weighed by rarity. A statement is told by what is said.
_ALIKE, _STATEMENT_ALIKE, _SAME_SPEECH = 0.22, 0.35, frozenset({"STATEMENT", "REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN"})
_DAYS_APART = 1  # reports differ by a day over what happened at night, or abroad
_LONGEST = 7  # days; what is dated to a month is no ground to call two deeds one
_AHEAD = frozenset({"planned", "conditional"})
# In a case of few events nothing is rare: as if so many others had been read too.
_PRIOR = 100
_SHORTEST = 2  # letters of a word that says nothing
Outcome = Literal["confirmed", "denied", "moved"]


class Dispute(NamedTuple):
    """What reports tell differently of one deed: `date`, `target` or `place`; each value with the keys of the rows that say so."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


class Deed(NamedTuple):
    """One deed: the keys of the rows that tell it, in order of time and report, and what they tell differently."""

    rows: tuple[str, ...]
    disputes: tuple[Dispute, ...]


class Sequel(NamedTuple):
    """What became of a plan: the key of the row that told it, of the row that tells the outcome, and the outcome."""

    plan: str
    row: str
    outcome: Outcome


@lru_cache(maxsize=4)
def deeds(case: Case) -> tuple[Deed, ...]:
    """All events of a case, grouped into deeds; most hold one event. In order of their first rows. None of a case that is too large."""
    if not are_compared(case):
        return ()
    likeness = Likeness(case)
    groups: dict[str, list[Row]] = {row.key: [row] for row in case.rows}
    for one, other in _candidates(case.rows):
        mine, theirs = groups[one.key], groups[other.key]
        # Within one report the reading has already joined what is one deed: a group holds one event of each report.
        if mine is not theirs and not {row.report for row in mine} & {row.report for row in theirs} and likeness.same(one, other):
            mine.extend(theirs)
            for row in theirs:
                groups[row.key] = mine
    unique = {id(group): group for group in groups.values()}
    return tuple(Deed(tuple(row.key for row in group), tuple(_disputes(group))) for group in unique.values())


@lru_cache(maxsize=4)
def by_row(case: Case) -> Mapping[str, Deed]:
    """The deed of each row, by key."""
    return _ByRow({key: deed for deed in deeds(case) for key in deed.rows})


def are_compared(case: Case) -> bool:
    """Whether the events of a case are few enough to be compared with each other."""
    return len(case.rows) <= config.number("events_compared")


class _ByRow(dict[str, Deed]):
    """Deeds by row; a row that has been compared with no other tells one of its own."""

    def __missing__(self, key: str) -> Deed:
        """The deed of that row alone."""
        return Deed((key,), ())


class Likeness:
    """Compares events of different reports of a case by who, when, and the words that tell them."""

    def __init__(self, case: Case) -> None:
        self._words = {row.key: _told(case, row) for row in case.rows}
        self._sides = case.sides
        counts = Counter(word for words in self._words.values() for word in words)
        self._weight = {word: math.log((_PRIOR + len(self._words)) / count) for word, count in counts.items()}

    def same(self, one: Row, other: Row) -> bool:
        """True where two events are one deed: type, time and parties agree, and so do the words that tell it."""
        mine, theirs = one.event, other.event
        other_track = bool(mine.series and theirs.series) and mine.series != theirs.series
        if other_track or not (_same_time(mine, theirs) and self._same_parties(mine, theirs)):
            return False
        if mine.type == "CONSULT" and _same_round(mine, theirs):
            return True
        return self.of(one, other) >= (_STATEMENT_ALIKE if mine.type in _SAME_SPEECH else _ALIKE)

    def of(self, one: Row, other: Row) -> float:
        """The cosine of the words that tell two events, rare words counting more: 0 to 1."""
        mine, theirs = self._words[one.key], self._words[other.key]
        shared = sum(self._weight[word] ** 2 for word in mine & theirs)
        return shared / (self._length(mine) * self._length(theirs) or 1.0)

    def _length(self, words: Iterable[str]) -> float:
        return math.sqrt(sum(self._weight[word] ** 2 for word in words))

    def _same_parties(self, one: Event, other: Event) -> bool:
        if one.type == "CONSULT":
            return len(set(one.actors) & set(other.actors)) > 1 or _same_round(one, other)
        targets = not one.target or not other.target or bool(self._on_side(one.target) & self._on_side(other.target))
        return bool(set(one.source) & set(other.source)) and targets

    def _on_side(self, actors: Iterable[str]) -> set[str]:
        return {self._sides.get(actor, actor) for actor in actors}


def _told(case: Case, row: Row) -> frozenset[str]:
    text = case.by_name[row.report].report.text
    return frozenset().union(*(_content(text[slice(*span)]) for span in row.event.sentences))


@lru_cache(maxsize=20_000)
def _content(sentence: str) -> frozenset[str]:
    return frozenset(word.fold for word in split(sentence) if word.is_word and len(word.fold) > _SHORTEST)


def _same_round(one: Event, other: Event) -> bool:
    return bool(one.series and one.round) and (one.series, one.round) == (other.series, other.round)


def _same_time(one: Event, other: Event) -> bool:
    first, second = _days(one), _days(other)
    return bool(first and second and first[0] - _DAYS_APART <= second[1] and second[0] <= first[1] + _DAYS_APART)


def _days(event: Event) -> tuple[int, int] | None:
    """The ordinals of the days of an event, where they are few enough to tell it by."""
    if not (event.first and event.last):
        return None
    first, last = date.fromisoformat(event.first).toordinal(), date.fromisoformat(event.last).toordinal()
    return (first, last) if last - first <= _LONGEST else None


def _candidates(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """The pairs of rows of different reports that have type, status and an actor or a round in common, near in time, in order of time."""
    open_: dict[tuple[str, str, bool], list[Row]] = {}
    for row in rows:
        days = _days(row.event)
        if days is None:
            continue
        near: dict[str, Row] = {}
        for common in _commons(row.event):
            kept = [other for other in open_.get((row.event.type, common, _is_told(row)), ()) if _reaches(other, days[0])]
            near.update({other.key: other for other in kept if other.report != row.report})
            open_[row.event.type, common, _is_told(row)] = [*kept, row]
        for other in near.values():
            yield other, row


def _commons(event: Event) -> tuple[str, ...]:
    """What two events must share one of to be compared: who did it, or the round of a track that it is."""
    return (*event.source, f"{event.series} {event.round}") if event.series and event.round else event.source


def _is_told(row: Row) -> bool:
    return row.event.status in DONE


def _reaches(row: Row, day: int) -> bool:
    days = _days(row.event)
    return days is not None and days[1] + _DAYS_APART >= day


def _disputes(group: Sequence[Row]) -> Iterator[Dispute]:
    for field, value in (("date", lambda e: e.date), ("target", lambda e: ",".join(e.target)), ("place", lambda e: e.place)):
        told: dict[str, list[str]] = {}
        for row in group:
            said = value(row.event)
            if said:
                told.setdefault(said, []).append(row.key)
        if len(told) > 1:
            yield Dispute(field, tuple((said, tuple(keys)) for said, keys in told.items()))


@lru_cache(maxsize=4)
def sequels(case: Case) -> tuple[Sequel, ...]:
    """What other reports tell of the plans of a case: the same deed done or denied on its day, or a round of a track on other days."""
    if not are_compared(case):
        return ()
    likeness = Likeness(case)
    plans = [row for row in case.rows if row.event.status in _AHEAD and row.event.type != "STATEMENT"]
    told = [row for row in case.rows if row.event.status not in _AHEAD]
    by_type: dict[str, list[Row]] = {}
    for row in told:
        by_type.setdefault(row.event.type, []).append(row)
    found = []
    for plan in plans:
        for row in by_type.get(plan.event.type, ()):
            outcome = _outcome(plan, row, likeness) if row.report != plan.report else None
            if outcome:
                found.append(Sequel(plan.key, row.key, outcome))
    return tuple(found)


def _outcome(plan: Row, row: Row, likeness: Likeness) -> Outcome | None:
    """What a row says of a plan, None where it is about something else."""
    mine, theirs = plan.event, row.event
    same_round = _same_round(mine, theirs)
    if same_round and not _same_time(mine, theirs) and _days(mine) and _days(theirs):
        return "moved"
    if not same_round and not likeness.same(plan, row):
        return None
    return "denied" if theirs.status == "denied" else "confirmed"
