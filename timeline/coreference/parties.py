"""Who is in two tellings: the same parties, or others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.coreference.telling import Telling
from timeline.records import Event


def are_other_people(one: Telling, other: Telling, sides: Mapping[str, str]) -> bool:
    """True where both name people of one side, and nobody of it twice: the minister's visit is not the president's."""
    mine, theirs = _by_side(one.people, sides), _by_side(other.people, sides)
    return any(not mine[side] & theirs[side] for side in mine.keys() & theirs.keys())


def are_other_meetings(one: Telling, other: Telling, sides: Mapping[str, str]) -> bool:
    """True for a call and a meeting, for a visit and a meeting of which no common place is told, and for meetings of other people."""
    strangers = bool(one.people and other.people) and not one.people & other.people
    other_form = one.form != other.form and bool(one.form and other.form) and not one.places & other.places
    return are_of_other_forms(one, other) or other_form or strangers or are_other_people(one, other, sides)


def _by_side(people: Iterable[str], sides: Mapping[str, str]) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for person in people:
        out.setdefault(sides.get(person, person), set()).add(person)
    return out


def meet(one: Iterable[str], other: Iterable[str], sides: Mapping[str, str]) -> bool:
    """True where two groups have a side in common."""
    return bool({sides.get(actor, actor) for actor in one} & {sides.get(actor, actor) for actor in other})


def differ(one: Iterable[str], other: Iterable[str], sides: Mapping[str, str]) -> bool:
    """True where two groups are both named and have no side in common."""
    mine, theirs = tuple(one), tuple(other)
    return bool(mine and theirs) and not meet(mine, theirs, sides)


def are_of_other_tracks(one: Event, other: Event) -> bool:
    """True for events of two tracks, or of two rounds of one."""
    tracks = one.series and other.series and one.series != other.series
    return bool(tracks or (one.series and one.series == other.series and one.round and other.round and one.round != other.round))


def are_one_round(one: Event, other: Event) -> bool:
    """True for events of one round of one track."""
    return bool(one.series and one.round) and (one.series, one.round) == (other.series, other.round)


def are_of_other_forms(one: Telling, other: Telling) -> bool:
    """True for a call and a meeting face to face; a visit and a meeting may be one."""
    return "call" in (one.form, other.form) and bool(one.form and other.form) and one.form != other.form


def are_elsewhere(one: Telling, other: Telling) -> bool:
    """True where both tell the place, and no place is in both."""
    return bool(one.event.place and other.event.place) and not (one.places & other.places)
