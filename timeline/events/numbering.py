"""Which round of its track an event is, or is about: by its number, by its day, or as the next one and the one before."""

from __future__ import annotations

from timeline.events import tracks
from timeline.events.dating import When
from timeline.events.draft import Draft
from timeline.records import Published

_BESIDE = 2  # words between a round and what says which: الجولة القادمة, the next Astana round


def round_of(draft: Draft, track: str | None, when: When, published: Published) -> int | None:
    """The number of the round; None where the report doesn't say which, or where its track has no known rounds.

    What is said of a round on its day stands with the day told beside it; "next" and "previous" count from the day of the report.
    """
    if track is None:
        return None
    clause = draft.clause
    number = tracks.number_of(clause.words, clause.grammar) or tracks.round_of(track, when.first, when.last)
    if number is None and draft.type != "CONSULT":
        number = _told(draft, track)
    return number or _beside(draft, track, published)


def _told(draft: Draft, track: str) -> int | None:
    """The one round whose days the sentence of a deed tells."""
    found = {number for time in draft.clause.times if (number := tracks.round_of(track, time.first, time.last))}
    return found.pop() if len(found) == 1 else None


def _beside(draft: Draft, track: str, published: Published) -> int | None:
    """The round that was next, or the one before, on the day of the report; None where that day is not known closely enough."""
    clause, (first, last) = draft.clause, draft.extent
    begin = 0 if draft.is_speech and draft.teller is None else first
    for at in range(begin, last):
        if tracks.is_round(clause.words[at], clause.grammar):
            around = (max(at - _BESIDE, 0), at) if not clause.verb_first else (at + 1, at + 1 + _BESIDE)
            for way in ("next", "previous"):
                if clause.any_at(way, *around):
                    return tracks.next_to(track, published.value or "", way)
    return None
