"""What a tie must not take at its word: what only an accuser tells, friendship with a foe of the page, hostility meant elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from timeline.case import Case, Row
from timeline.events.lexicon import event_types
from timeline.records import DONE, Event, Span, Status

_ACCUSES, _SAYS = "ACCUSE", "STATEMENT"


def status_of(case: Case, row: Row) -> Status:
    """The status of the ties of an event: done is `happened`, but a friendly deed told to shame somebody is `claimed`.

    That Y is armed by X is no friendly deed of X where somebody accuses X of it, nor where a foe of Y says so.
    """
    event = row.event
    if event.status not in DONE:
        return event.status
    if _tone(event) <= 0:
        return "happened"
    told = _of_report(case)[row.report]
    by_foe = bool(event.speaker) and event.speaker not in event.actors and bool(_foes(case, told, (event.speaker or "",)) & {*event.target})
    return "claimed" if by_foe or any(_is_accused(event, other) for other in told) else "happened"


def _is_accused(event: Event, accusation: Event) -> bool:
    """True where an accusation of a doer stands before the deed in a sentence that tells it."""
    before = any(a <= accusation.trigger[0] < event.trigger[0] < b for a, b in event.sentences)
    parties = {*event.source, *event.target}
    return accusation.type == _ACCUSES and before and bool({*accusation.target} & {*event.source}) and not {*accusation.source} & parties


def foes(case: Case, row: Row) -> frozenset[str]:
    """Those of whom the doers speak as foes elsewhere in the report: what is told in their own words makes no friends of them."""
    event, told = row.event, _of_report(case)[row.report]
    if _tone(event) <= 0 or event.type == _SAYS:
        return frozenset()
    spoken = (other for other in told if other.type == _SAYS and {*other.source} & {*event.source})
    if event.quote is None and not any(_meet(event.sentences, other.sentences) for other in spoken):
        return frozenset()
    return _foes(case, (other for other in told if other is not event), event.source)


def _foes(case: Case, told: Iterable[Event], actors: Iterable[str]) -> frozenset[str]:
    """Those against whom some actors, or others of their sides, do or say anything."""
    sides = case.sides
    own = {sides.get(actor, actor) for actor in actors}
    return frozenset(foe for event in told if own & {sides.get(actor, actor) for actor in event.source} for foe in event.against)


def opposed(case: Case, row: Row) -> frozenset[str]:
    """Those whom a deed is against, but not those who are named behind a hostile deed that stands between: it is against them."""
    event = row.event
    others = [other for other in _of_report(case)[row.report] if event.trigger[0] < other.trigger[0] and _tone(other) < 0]
    nearer = {actor for other in others if _meet(event.sentences, other.sentences) for actor in other.against}
    return frozenset(event.against) - nearer


def _meet(one: Iterable[Span], other: Iterable[Span]) -> bool:
    spans = tuple(other)
    return any(a < d and c < b for a, b in one for c, d in spans)


def _tone(event: Event) -> float:
    return event_types()[event.type].tone if event.type in event_types() else 0.0


@lru_cache(maxsize=4)
def _of_report(case: Case) -> Mapping[str, tuple[Event, ...]]:
    return {analysis.report.name: analysis.events for analysis in case.analyses}
