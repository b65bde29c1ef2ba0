"""Times: found in the text, resolved against the day of the report, and used to tell that day."""

from __future__ import annotations

from datetime import date, datetime

from timeline.language.sentences import paragraphs
from timeline.language.words import split
from timeline.records import Published, TimeExpression
from timeline.times.dateline import dateline
from timeline.times.dating import OCCASION, TERM, Clue, clues, infer
from timeline.times.finding import Found, find
from timeline.times.meanings import Meaning
from timeline.times.ordinals import ordinal_at, ordinal_before
from timeline.times.partial import PartialDate
from timeline.times.resolving import resolve

__all__ = [
    "OCCASION", "TERM", "Clue", "Found", "Meaning", "PartialDate", "clues", "dateline", "find", "find_times", "infer",
    "ordinal_at", "ordinal_before", "resolve",
]  # fmt: skip


def find_times(text: str, reference: datetime | date | None = None) -> list[TimeExpression]:
    """The times in any text, read on the day `reference`; relative to `published` without one."""
    day = reference.date() if isinstance(reference, datetime) else reference
    published = Published(day.isoformat(), "given") if day else Published()
    return list(resolve(text, find(text, split(text), tuple(paragraphs(text))), published))
