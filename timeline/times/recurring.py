"""Rules for times that come again: every day, twice a year, on Fridays."""

from __future__ import annotations

from timeline.times.grammar import Level, Made, rule
from timeline.times.lexicon import Unit
from timeline.times.making import meant
from timeline.times.meanings import Length, Recurring
from timeline.times.partial import PartialDate


def _every(length: Length) -> Made:
    return meant(Recurring(length.unit, length.count or 1)) if length.unit else None


def _every_unit(unit: Unit) -> Made:
    return meant(Recurring(unit.name)) if unit.number == "one" else None


def _every_weekday(date: PartialDate) -> Made:
    return meant(Recurring("week")) if date.weekday is not None and not date.fixed else None


def _every_other(unit: Unit) -> Made:
    return meant(Recurring(unit.name, 2)) if unit.number == "one" else None


def _rate(number: float | None, unit: Unit) -> Made:
    """So many times a unit; only one unit has a name of its own as a period."""
    return meant(Recurring(unit.name)) if unit.number == "one" and number in (None, 1) else None


RATES = Level(
    rule("so many times a unit", "number times 'inside|every|per|in? number? unit|the-unit", lambda _, __, n, unit: _rate(n, unit)),
    rule("so many times a unit", "'few? 'times 'inside|every|per|in number? unit|the-unit", _rate),
    rule("so many times a unit", "'few? 'times 'article-a unit", lambda unit: _rate(None, unit)),
)

SETS = Level(
    rule("every so often", "'times? 'every length", _every),
    rule("every weekday", "'every 'unit 'bare-weekday", lambda: meant(Recurring("week"))),
    rule("every weekday", "'every 'lone-weekday", lambda: meant(Recurring("week"))),
    rule("every other unit", "'every 'other unit", _every_other),
    rule("every unit", "'times? 'every unit", _every_unit),
    rule("part of every day", "'daypart 'every unit", _every_unit),
    rule("every part of a day", "'every 'daypart", lambda: meant(Recurring("day"))),
    rule("every weekday", "'every date", _every_weekday),
    rule("every year's date", "date|meaning 'of 'every unit", lambda _, unit: meant(Recurring(unit.name))),
)
