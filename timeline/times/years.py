"""Rules for years, decades and centuries."""

from __future__ import annotations

from datetime import date as Day

from timeline.times.grammar import Made, Rule, rule
from timeline.times.lexicon import Unit
from timeline.times.making import dated, meant
from timeline.times.meanings import Span
from timeline.times.partial import PartialDate


def _year_head(unit: Unit, year: int, era: str | None) -> Made:
    if unit.name != "year" or unit.number != "one":
        return None
    hijri = era == "hijri" or None
    return dated(year=year, hijri=hijri)


def _era(year: float, era: str) -> Made:
    return dated(year=int(year), hijri=era == "hijri" or None) if year >= 100 else None


def _pair_years(unit: str, one: int, other: int) -> Made:
    return meant(Span(PartialDate(year=one), PartialDate(year=other))) if unit == "year" and one < other else None


def years(one: int, other: int) -> Made:
    """From one year to another."""
    return meant(Span(PartialDate(year=one), PartialDate(year=other))) if one < other else None


def _years(one: int, other: int) -> Made:
    return {"years": Span(PartialDate(year=one), PartialDate(year=other)), "first-year": one}


def _short_years(year: int, other: float) -> Made:
    """1980-88, 2014/15; what may be a month is none."""
    last = year - year % 100 + int(other)
    return _years(year, last) if 12 < other < 100 and year < last else None


def _headed_years(unit: Unit, years: Span, first: int = 0) -> Made:
    return {"years": years} if unit.name == "year" else None


def _headed_pair(unit: Unit, one: int, other: int) -> Made:
    return _years(one, other) if unit.name == "year" and one < other else None


def _three_years(_: object, one: int, __: object, last: int) -> Made:
    return years(one, last)


def _of_century(decade: PartialDate, date: PartialDate) -> Made:
    """The nineties of the last century."""
    if not date.shift or date.shift[0] != "century" or decade.decade is None:
        return None
    this = Day.max.year // 10000 * 100 + 2000
    return {"date": PartialDate(decade=this + 100 * date.shift[1] + decade.decade)}


def _of_numbered_century(decade: PartialDate, last: int) -> Made:
    return {"date": PartialDate(decade=last - 100 + decade.decade)} if decade.decade is not None else None


def _century_days(unit: Unit, century: float) -> Made:
    if unit.name != "century" or unit.number != "one" or not 1 <= century <= 21:
        return None
    last = 100 * int(century)
    return {"century": Span(PartialDate(year=last - 99), PartialDate(year=last)), "hundreds": last, **(years(last - 99, last) or {})}


def _named_decade(year: int) -> Made:
    return dated(decade=year) if year % 10 == 0 else None


YEARS: tuple[Rule, ...] = (
    rule("pair of years", "pair year 'and year", _pair_years),
    rule("year into the next", "year 'tight-slash|tight-dash year", lambda one, other: _years(one, other) if other == one + 1 else None),
    rule("years written short", "year 'tight-slash|tight-dash number", _short_years),
    rule("list of years", "heads year 'and|comma year? 'and year", _three_years),
    rule("list of years", "heads year 'and|comma year", lambda _, one, other: years(one, other)),
    rule("year with its era", "number|year era", _era),
    rule("decade in digits", "year 'decade-suffix", _named_decade),
)

HEADED_YEARS: tuple[Rule, ...] = (
    rule("headed years", "unit|the-unit 'unit-adjective? years", _headed_years),
    rule("headed years", "unit|the-unit 'unit-adjective year 'dash|slash year", _headed_pair),
    rule("headed year", "'this unit|the-unit year era|meridiem-mark?", _year_head),
    rule("headed year", "unit|the-unit 'unit-adjective year era?", _year_head),
    rule("year with its era", "unit|the-unit era year", lambda unit, era, year: _year_head(unit, year, era)),
    rule("headed year", "'unit-adjective 'unit? year", lambda year: dated(year=year)),
    rule("headed years", "years 'unit-adjective unit", lambda years, unit: _headed_years(unit, years)),
    rule("headed years", "'pair|heads years", lambda years: {"years": years}),
    rule("headed year", "unit|the-unit year era|meridiem-mark?", _year_head),
    rule("numbered century", "the-unit|unit ordinal|number", _century_days),
    rule("numbered century", "ordinal unit", lambda century, unit: _century_days(unit, century)),
)

DECADES: tuple[Rule, ...] = (
    rule("decade of a century", "date 'of? date", _of_century),
    rule("decade of a century", "date 'of? hundreds", _of_numbered_century),
)
