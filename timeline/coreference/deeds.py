"""The events of a case grouped into deeds, and what reports tell differently of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline import config
from timeline.case import Case, Row
from timeline.coreference.days import LONGEST, days_of
from timeline.coreference.likeness import Tellings, tellings
from timeline.coreference.sameness import same
from timeline.events import place
from timeline.records import DONE, Event

_LONG = 31  # days; what is dated to longer than a month is told of no one time


class Dispute(NamedTuple):
    """What reports tell differently of one deed; each value with the keys of the rows that say so.

    `field` is `date`, `status`, `source`, `target`, `place` or `figures`; values are ids joined by commas, or words of the reports.
    """

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


class Deed(NamedTuple):
    """One deed: the keys of the rows that tell it, in order of time and report, and what they tell differently."""

    rows: tuple[str, ...]
    disputes: tuple[Dispute, ...]


@lru_cache(maxsize=4)
def deeds(case: Case) -> tuple[Deed, ...]:
    """All events of a case, grouped into deeds; most hold one event. In order of their first rows. None of a case that is too large."""
    if not are_compared(case):
        return ()
    known = tellings(case)
    groups: dict[str, list[Row]] = {row.key: [row] for row in case.rows}
    for one, other in _candidates(case):
        mine, theirs = groups[one.key], groups[other.key]
        # Within one report the reading has already joined what is one deed: a group holds one event of each report.
        if mine is theirs or {row.report for row in mine} & {row.report for row in theirs}:
            continue
        if same(known.of(one.key), known.of(other.key), known) and _agree(mine, theirs, known):
            mine.extend(theirs)
            for row in theirs:
                groups[row.key] = mine
    unique = {id(group): group for group in groups.values()}
    return tuple(Deed(tuple(row.key for row in group), tuple(_disputes(case, group, known))) for group in unique.values())


def _agree(mine: Sequence[Row], theirs: Sequence[Row], known: Tellings) -> bool:
    """True where most of one group are one deed with most of the other: a chain of likenesses shall not lead to another deed."""
    pairs = [same(known.of(one.key), known.of(other.key), known) for one in mine for other in theirs]
    return 2 * sum(pairs) > len(pairs)


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


def _candidates(case: Case) -> Iterator[tuple[Row, Row]]:
    """The pairs of rows of different reports that have type, kind of status and a side or round in common, in order of time."""
    open_: dict[tuple[str, str, str], list[Row]] = {}
    for row in case.rows:
        days = days_of(row.event)
        if days is None or days[1] - days[0] > _LONG:
            continue
        near: dict[str, Row] = {}
        for common in _commons(row.event, case.sides):
            key = row.event.type, common, _so(row.event)
            kept = [other for other in open_.get(key, ()) if (days_of(other.event) or (0, 0))[1] + LONGEST >= days[0]]
            near.update({other.key: other for other in kept if other.report != row.report})
            open_[key] = [*kept, row]
        for other in near.values():
            yield other, row


def _commons(event: Event, sides: Mapping[str, str]) -> set[str]:
    """What two events must share one of to be compared: a side in it, or the round of a track that it is."""
    own = {sides.get(actor, actor) for actor in event.actors}
    return own | {f"{event.series} {event.round}"} if event.series and event.round else own


def _so(event: Event) -> str:
    """Whether a deed is so: what one report tells and another only ascribes may be one deed; what is denied or ahead is another thing."""
    return "told" if event.status in DONE or event.status == "claimed" else event.status


def _disputes(case: Case, group: Sequence[Row], known: Tellings) -> Iterator[Dispute]:
    if len(group) == 1:
        return
    for field, told in (("date", _dates(group)), ("status", _statuses(group)), *_ids(case, group), ("figures", _counts(group, known))):
        if len(told) > 1:
            yield Dispute(field, tuple((said, tuple(keys)) for said, keys in told.items()))


Said = dict[str, list[str]]


def _by(group: Sequence[Row], values: Sequence[str]) -> Said:
    out: Said = {}
    for row, value in zip(group, values, strict=True):
        if value:
            out.setdefault(value, []).append(row.key)
    return out


def _dates(group: Sequence[Row]) -> Said:
    """The dates, where no day is in all of them."""
    days = [found for row in group if (found := days_of(row.event))]
    apart = not days or max(first for first, _ in days) > min(last for _, last in days)
    return _by(group, [row.event.date or "" for row in group]) if apart else {}


def _statuses(group: Sequence[Row]) -> Said:
    return _by(group, ["happened" if row.event.status in DONE else row.event.status for row in group])


def _ids(case: Case, group: Sequence[Row]) -> Iterator[tuple[str, Said]]:
    """The doers, targets and places, where two reports tell other sides or other places: a minister and his ministry are one."""
    for field in ("source", "target"):
        values: list[tuple[str, ...]] = [getattr(row.event, field) for row in group]
        others = any(one and other and _unlike(case, one, other) for one in values for other in values)
        yield field, _by(group, [",".join(value) for value in values]) if others else {}
    states = place.states()
    wheres = {states.get(row.event.place, row.event.place) for row in group if row.event.place}
    yield "place", _by(group, [row.event.place or "" for row in group]) if len(wheres) > 1 else {}


def _unlike(case: Case, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return {case.sides.get(actor, actor) for actor in one} != {case.sides.get(actor, actor) for actor in other}


def _counts(group: Sequence[Row], known: Tellings) -> Said:
    """The numbers of what two reports count differently, in the words of each."""
    told = [known.of(row.key) for row in group]
    counted: dict[str, set[str]] = {}
    for one in told:
        for figure in one.figures:
            counted.setdefault(figure.counted, set()).add(figure.number)
    differing = {what for what, numbers in counted.items() if len(numbers) > 1}
    return _by(group, [",".join(sorted(figure.written for figure in one.figures if figure.counted in differing)) for one in told])
