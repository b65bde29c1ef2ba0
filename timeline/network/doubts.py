"""What a tie must not take at its word: what only an accuser tells, friendship with a foe of the page, hostility meant elsewhere.

`told` are the events of the report that tells an event, `sides` maps actors to whom they stand for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.events.lexicon import event_types
from timeline.records import DONE, Event, Span, Status

_ACCUSES, _SAYS = "ACCUSE", "STATEMENT"
Sides = Mapping[str, str]


def is_open(event: Event) -> bool:
    """True where the rest of the report may tell what ties an event makes; of a statement and of a hostile deed it can't."""
    return event.type != _SAYS and (_tone(event) > 0 or (_tone(event) == 0 and bool(event.against)))


def status_of(event: Event, told: Iterable[Event], sides: Sides) -> Status:
    """The status of the ties of an event: done is `happened`, but a friendly deed told to shame somebody is `claimed`.

    That Y is armed by X is no friendly deed of X where somebody accuses X of it, nor where a foe of Y says so.
    """
    if event.status not in DONE:
        return event.status
    if _tone(event) <= 0:
        return "happened"
    every = tuple(told)
    apart = event.speaker if event.speaker and event.speaker not in event.actors else None
    by_foe = bool(apart and _foes(every, (apart,), sides) & {*event.target})
    return "claimed" if by_foe or any(_is_accused(event, other) for other in every) else "happened"


def _is_accused(event: Event, accusation: Event) -> bool:
    """True where an accusation of a doer stands before the deed in a sentence that tells it."""
    if accusation.type != _ACCUSES:
        return False
    before = any(a <= accusation.trigger[0] < event.trigger[0] < b for a, b in event.sentences)
    parties = {*event.source, *event.target}
    return before and bool({*accusation.target} & {*event.source}) and not {*accusation.source} & parties


def foes(event: Event, told: Iterable[Event], sides: Sides) -> frozenset[str]:
    """Those of whom the doers speak as foes elsewhere in the report: what is told in their own words makes no friends of them."""
    if _tone(event) <= 0 or event.type == _SAYS:
        return frozenset()
    every = tuple(told)
    spoken = (other for other in every if other.type == _SAYS and {*other.source} & {*event.source})
    if event.quote is None and not any(_meet(event.sentences, other.sentences) for other in spoken):
        return frozenset()
    return _foes((other for other in every if other is not event), event.source, sides)


def _foes(told: Iterable[Event], actors: Iterable[str], sides: Sides) -> frozenset[str]:
    """Those against whom some actors, or others of their sides, do or say anything."""
    own = {sides.get(actor, actor) for actor in actors}
    against = (event for event in told if event.against)
    return frozenset(foe for event in against if own & {sides.get(actor, actor) for actor in event.source} for foe in event.against)


def opposed(event: Event, told: Iterable[Event]) -> frozenset[str]:
    """Those whom a deed is against, but not those who are named behind a hostile deed that stands between: it is against them."""
    others = [other for other in told if event.trigger[0] < other.trigger[0] and _tone(other) < 0]
    nearer = {actor for other in others if _meet(event.sentences, other.sentences) for actor in other.against}
    return frozenset(event.against) - nearer


def _meet(one: Iterable[Span], other: Iterable[Span]) -> bool:
    spans = tuple(other)
    return any(a < d and c < b for a, b in one for c, d in spans)


def _tone(event: Event) -> float:
    return event_types()[event.type].tone if event.type in event_types() else 0.0
