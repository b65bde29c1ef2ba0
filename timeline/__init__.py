"""Masar: reads news reports and finds every dated event and everyone in it."""

from timeline.analyse import analyse
from timeline.records import Actor, Analysis, Event, Mention, Relation, Report, Sentence, TimeExpression
from timeline.times import find_times

__all__ = [
    "Actor",
    "Analysis",
    "Event",
    "Mention",
    "Relation",
    "Report",
    "Sentence",
    "TimeExpression",
    "analyse",
    "find_times",
]
