"""What became of what was planned: it took place, on another day, was put off, called off or denied. A wrong link is worse than none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from timeline.case import Case, Row
from timeline.coreference import parties
from timeline.coreference.days import Days, days_of, distance, told_of
from timeline.coreference.deeds import are_compared
from timeline.coreference.likeness import Tellings, tellings
from timeline.coreference.sameness import SPEECH
from timeline.coreference.telling import Telling

Outcome = Literal["confirmed", "moved", "postponed", "cancelled", "denied"]
_AHEAD = frozenset({"planned", "conditional"})
# Days. A plan without a day is kept in mind for a month; one with a day may be held some days off, the surer its parties the more.
_REMEMBERED, _MOVED, _MOVED_SURELY = 31, 2, 7
_LONG = 40  # days; a plan for longer than that names no time
_ONE_DAY = 0.15  # how much of the words must agree for a deed, by how well the days do
_OFF, _SOME_DAY = 0.3, 0.35


class Sequel(NamedTuple):
    """What became of a plan: the key of the row that told it, of the row that tells the outcome, and the outcome."""

    plan: str
    row: str
    outcome: Outcome


class _Link(NamedTuple):
    """A possible outcome, and how many days it lies off the plan."""

    told: Telling
    outcome: Outcome
    off: int


@lru_cache(maxsize=4)
def sequels(case: Case) -> tuple[Sequel, ...]:
    """What other reports tell of the plans of a case, in order of the plans."""
    if not are_compared(case):
        return ()
    known = tellings(case)
    rows = Rows(case, known)
    return tuple(
        Sequel(plan.row.key, link.told.row.key, link.outcome)
        for plan in map(known.of, rows.plans)
        for link in _nearest(_links(plan, rows, known))
    )


class Rows:
    """The plans of a case, and what may tell of them: by type, or apart as telling what became of something, and by side."""

    def __init__(self, case: Case, known: Tellings) -> None:
        # What is planned by nobody for no day is no plan that could be known again.
        ahead = [row for row in case.rows if row.event.status in _AHEAD and (row.event.actors or days_of(row.event))]
        self.plans = [row.key for row in ahead if row.event.type not in SPEECH and not known.of(row.key).turn]
        self._told: dict[tuple[str, str], dict[str, Row]] = {}
        for row in case.rows:
            turned = bool(known.of(row.key).turn)
            if row.event.status in _AHEAD and not turned:
                continue
            for common in _commons(known.of(row.key)):
                self._told.setdefault(("turn" if turned else row.event.type, common), {})[row.key] = row

    def told(self, plan: Telling) -> Iterator[str]:
        """The keys of rows of other reports that may tell what became of a plan."""
        found: dict[str, Row] = {}
        for kind in ("turn", plan.event.type):
            for common in _commons(plan):
                found.update(self._told.get((kind, common), {}))
        yield from (key for key, row in found.items() if row.report != plan.row.report and not _is_earlier(row, plan.row))


def _commons(told: Telling) -> frozenset[str]:
    """What a plan and its outcome must share one of to be compared: who is in it, or the round of a track that it is."""
    event = told.event
    own = told.near if told.turn else told.sides | told.people
    return own | {f"{event.series} {event.round}"} if event.series and event.round else own


def _is_earlier(row: Row, plan: Row) -> bool:
    """True for a report that surely appeared before that of the plan: it can't tell what became of it."""
    mine, theirs = told_of(row), told_of(plan)
    return mine is not None and theirs is not None and mine[1] < theirs[0]


def _nearest(links: Iterable[_Link]) -> Iterator[_Link]:
    """Of what took place only what lies nearest to the plan; of what befell it one row a report."""
    found = list(links)
    least = min((link.off for link in found if link.outcome in ("confirmed", "moved")), default=0)
    seen: set[tuple[str, Outcome]] = set()
    for link in found:
        key = link.told.row.report, link.outcome
        if (link.outcome in ("confirmed", "moved") and link.off > least) or key in seen:
            continue
        seen.add(key)
        yield link


def _links(plan: Telling, rows: Rows, known: Tellings) -> Iterator[_Link]:
    for key in rows.told(plan):
        told = known.of(key)
        outcome: Outcome | None
        if told.turn:
            outcome = told.turn if _befalls(told, plan) else None
            off: int | None = 0
        else:
            off = _off(plan, told)
            outcome = _taken_place(plan, told, off, known) if off is not None else None
        if outcome:
            yield _Link(told, outcome, off or 0)


def _befalls(told: Telling, plan: Telling) -> bool:
    """True where a sentence tells that this plan was put off, called off or denied: its kind of meeting, its parties or its place."""
    if plan.event.type != "CONSULT" or parties.are_of_other_tracks(plan.event, told.event) or not _is_still_ahead(plan, told.row):
        return False
    form = plan.form or "meeting"
    if told.turned != form or plan.again != told.again or (plan.people and not plan.people & told.near):
        return False
    shared = plan.sides & told.near
    if parties.are_one_round(plan.event, told.event) or len(shared) > 1 or (shared and plan.places & told.places):
        return True
    # Who calls off "his visit" names nobody else.
    return bool(plan.people & told.near) and told.near <= plan.near | plan.sides


def _is_still_ahead(plan: Telling, row: Row) -> bool:
    """True where the plan had not come to pass for sure when a report told what became of it, nor is forgotten."""
    days, told, said = _has_day(plan), told_of(row), told_of(plan.row)
    if told is None or (days is None and said is None):
        return False
    return days[1] + _MOVED >= told[0] if days else distance(said or told, told) <= _REMEMBERED


def _off(plan: Telling, told: Telling) -> int | None:
    """How many days what is told lies off a plan; None where it has no day, or lies too far for any plan."""
    days, ahead, said = days_of(told.event), days_of(plan.event), told_of(plan.row)
    if parties.are_one_round(plan.event, told.event) and days and ahead:
        return distance(days, ahead)
    if days is None or days[1] - days[0] > _MOVED_SURELY:
        return None
    if _has_day(plan) and ahead:
        off = distance(days, ahead)
        return off if off <= _MOVED_SURELY else None
    return 0 if said and 0 <= days[0] - said[0] <= _REMEMBERED else None


def _taken_place(plan: Telling, told: Telling, off: int, known: Tellings) -> Outcome | None:
    """What a deed says of a plan, None where it is another one."""
    if parties.are_of_other_tracks(plan.event, told.event):
        return None
    agree = _is_planned_meeting if plan.event.type == "CONSULT" else _is_planned_deed
    if not agree(plan, told, off, known):
        return None
    return "denied" if told.event.status == "denied" else "moved" if off else "confirmed"


def _has_day(plan: Telling) -> Days | None:
    days = days_of(plan.event)
    return days if days and days[1] - days[0] <= _LONG else None


def _is_planned_meeting(plan: Telling, told: Telling, off: int, known: Tellings) -> bool:
    """The same kind of meeting of the same parties; the further off, or the less was said of the day, the more must be the same."""
    if parties.are_one_round(plan.event, told.event):
        return True
    if parties.are_of_other_forms(plan, told) or parties.are_other_people(plan, told, known.sides) or parties.are_elsewhere(plan, told):
        return False
    shared, where = plan.sides & told.sides, plan.places & told.places
    if plan.again != told.again or len(shared) < min(len(plan.sides), len(told.sides), 2):
        return False
    tie = bool(plan.people & told.people) + bool(where) + (len(shared) > 1) + (plan.sides == told.sides)
    if not shared or (not where and (len(shared) < 2 or (plan.form == "visit") != (told.form == "visit"))):
        return False
    if _has_day(plan) is None or off > _MOVED:
        return tie >= 3
    return tie >= 2 and (not off or plan.form == told.form or bool(where))


def _is_planned_deed(plan: Telling, told: Telling, off: int, known: Tellings) -> bool:
    """A deed of the same doer on the same target, told in words that agree."""
    mine, theirs = plan.event, told.event
    if not parties.meet(mine.source, theirs.source, known.sides) or parties.differ(mine.target, theirs.target, known.sides):
        return False
    if parties.are_elsewhere(plan, told):
        return False
    on_one = parties.meet(mine.target, theirs.target, known.sides)
    if plan.language != told.language:
        return on_one and not off and _has_day(plan) is not None
    if off > _MOVED:
        return False
    asked = _SOME_DAY if _has_day(plan) is None else _OFF if off else _ONE_DAY
    return known.likeness(plan, told) >= asked + (0.0 if on_one else _ONE_DAY)
