"""When a deed takes place: the time in its clause, else the day of the report, else only before or after it."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.clause import Clause
from timeline.events.frames import words_begin
from timeline.events.triggers import Trigger
from timeline.records import DateFrom, Published, Span, Status, TimeExpression

_REACH = 12  # words between a trigger and its time


class When(NamedTuple):
    """A date in the forms of the guidelines, its interval, and where it comes from."""

    value: str | None
    first: str | None
    last: str | None
    origin: DateFrom
    span: Span | None


def time_of(clause: Clause, trigger: Trigger, preceding: int, following: int) -> TimeExpression | None:
    """The nearest time around a trigger, between the triggers before and after it (word indices). A speaker's stands before his words."""
    last = words_begin(clause, trigger) if trigger.form.entry.speech else len(clause.words)
    fitting = []
    for time in clause.times:
        at = clause.index(time.start)
        distance = trigger.first - at if at < trigger.first else at - trigger.last
        inside = preceding < at < min(following, last) if at > trigger.first else at > preceding or at == 0
        if time.type in ("DATE", "TIME") and inside and distance <= _REACH:
            fitting.append((distance, time))
    return min(fitting, key=lambda pair: pair[0])[1] if fitting else None


def of(when: TimeExpression | None, trigger: Trigger, status: Status, published: Published, *, told: bool) -> When:
    """The date of a deed. `told` is true for the deed that the report itself tells, false for one inside somebody's words."""
    if when:
        return When(when.value, when.first, when.last, "text", (when.start, when.end))
    if status in ("planned", "conditional") and not trigger.form.entry.speech:
        return When("FUTURE_REF", None, None, "unknown", None)
    if told or status == "ongoing" or trigger.form.entry.speech:
        day = published.value if published.value and len(published.value) == 10 else None
        return When(day or "published", day, day, "published", None)
    return When("PAST_REF", None, None, "unknown", None)
