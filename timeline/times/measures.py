"""Rules for what measures time: durations, ages, and distances from now or from another time; and what each piece means in the end."""

from __future__ import annotations

from dataclasses import replace

from timeline.times.grammar import Level, Made, rule
from timeline.times.lexicon import Unit
from timeline.times.making import meant
from timeline.times.meanings import Counted, Later, Length, Meaning, Recurring, Vague, Window
from timeline.times.partial import PartialDate

_REFERENCES = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF", "later": "LATER"}
_FRACTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")
_SMALLER = {"hour": ("minute", 60), "minute": ("second", 60)}


def lasting(unit: str | None, count: float | None) -> Made:
    """A piece that is a duration."""
    return {"length": Length(unit, count)}


def _counted(count: float, unit: Unit) -> Made:
    other_sense = unit.name == "second" and count == 1  # a second attack
    return lasting(unit.name, count) if count > 0 and unit.number != "two" and not other_sense else None


def _one(unit: Unit, number: float) -> Made:
    return lasting(unit.name, number) if number in (1, 2) and (unit.number == "one") == (number == 1) else None


def _few(unit: Unit) -> Made:
    return lasting(unit.name, None) if unit.number == "many" else None


def _few_of(count: float | None, unit: Unit) -> Made:
    """A day or two."""
    return lasting(unit.name, None) if count in (None, 1) and unit.number == "one" else None


def _in_a_row(unit: Unit, count: float) -> Made:
    return lasting(unit.name, count) if unit.number != "two" and count >= 1 else None


def _row(count: float, unit: Unit) -> Made:
    return _in_a_row(unit, count)


def _units_in_a_row(unit: Unit) -> Made:
    return lasting(unit.name, 2 if unit.number == "two" else None) if unit.number != "one" else None


def _dual(unit: Unit) -> Made:
    return lasting(unit.name, 2) if unit.number == "two" else None


def _single(unit: Unit) -> Made:
    return lasting(unit.name, 1) if unit.number == "one" else None


def _fraction(share: str, unit: Unit) -> Made:
    name, factor = _SMALLER.get(unit.name, (unit.name, 1))
    return lasting(name, _FRACTIONS[share if share in _FRACTIONS else "half"] * factor) if unit.number == "one" else None


def _and_half(length: Length, _: object) -> Made:
    return lasting(length.unit, length.count + 0.5) if length.count else None


def _together(long: Length, short: Length) -> Made:
    """Six years and three months."""
    if not (long.unit in _ORDER and short.unit in _ORDER and long.count and short.count and not short.more):
        return None
    smallest = long.more[-1][0] if long.more else long.unit
    if _ORDER.index(smallest or "") >= _ORDER.index(short.unit or ""):
        return None
    return {"length": replace(long, more=(*long.more, (short.unit or "", short.count)))}


def _together_unit(long: Length, unit: Unit) -> Made:
    return _together(long, Length(unit.name, 1)) if unit.number == "one" else None


def _unit_together(unit: Unit, short: Length) -> Made:
    return _together(Length(unit.name, 1), short) if unit.number == "one" else None


def _single_and_half(unit: Unit, _: object, __: object) -> Made:
    return lasting(unit.name, 1.5) if unit.number == "one" else None


def _between(_: float, high: float, unit: Unit) -> Made:
    return lasting(unit.name, None) if high > 0 else None


def _age(years: float) -> Made:
    return lasting("year", years) if 0 < years < 130 else None


def _ago(_: object, length: Length) -> Made:
    return meant(Counted(length.unit, length.count, -1)) if length.unit else meant(Vague("PAST_REF"))


def _ago_english(length: Length, word: str) -> Made:
    return _ago(word, length) if word == "behind" else None


def _ago_arabic(word: str, length: Length) -> Made:
    return _ago(word, length) if word != "behind" else None


def _ago_unit(word: str, unit: Unit) -> Made:
    return _ago(word, Length(unit.name, 1)) if word != "behind" and unit.number == "one" else None


def _since(length: Length) -> Made:
    return meant(Window(length.unit, length.count, -1)) if length.unit and length.count and length.count >= 1 else {"length": length}


def _since_unit(unit: Unit) -> Made:
    return meant(Window(unit.name, 1, -1)) if unit.number == "one" else None


def _later(length: Length) -> Made:
    """So long after the time before; where that is not counted its verb tells whether it is past."""
    return _from_before(length, 1) if length.unit and length.count else meant(Vague("LATER"))


def _earlier(length: Length) -> Made:
    return _from_before(length, -1)


def _from_before(length: Length, way: int) -> Made:
    return meant(Later(length.unit or "", length.count if length.unit else None, way))


def _then() -> Made:
    return meant(Later("", 1, 0))


CONSECUTIVE: Level = Level(
    rule("consecutive units", "the-unit|unit ordinal 'consecutive", _in_a_row),
    rule("consecutive units", "ordinal|number 'consecutive unit", _row),
    rule("consecutive units", "ordinal|number unit 'consecutive", _row),
    rule("consecutive units", "unit 'consecutive", _units_in_a_row),
)

LENGTHS: tuple[Level, ...] = (
    Level(
        rule("between two numbers", "number 'to|dash|or|and number unit", _between),
        rule("length and half", "number unit 'and half 'unit|the-unit?", lambda n, unit, _: lasting(unit.name, n + 0.5)),
        rule("unit and half", "unit 'and half unit|the-unit?", _single_and_half),
        rule("counted units with a hyphen", "number 'dash unit 'dash 'long", _counted),
        rule("one unit with a hyphen", "unit 'dash 'long|old", lambda unit: _single(unit) or _few(unit)),
        rule("compound age", "number 'dash unit 'dash 'old", _counted),
        rule("number and half", "number 'and 'half unit", lambda n, unit: _counted(n + 0.5, unit)),
        rule("number and half", "number 'dash 'and 'dash 'number? 'dash? 'half 'dash unit", lambda n, unit: _counted(n + 0.5, unit)),
        rule("one or two units", "number? unit 'or number", lambda n, unit, _: _few_of(n, unit)),
        rule("one or two units", "number? unit 'or unit", lambda n, unit, other: _few_of(n, unit) if unit.name == other.name else None),
        rule("a unit", "article-a unit", lambda _, unit: None if unit.name == "second" else _single(unit)),
        rule("counted units", "number unit 'long?", _counted),
        rule("counted units with a hyphen", "number 'dash unit", _counted),
        rule("few units", "'few 'of? unit|the-unit", _few),
        rule("very many units", "'many-of unit|the-unit", _few),
        rule("units", "unit 'few", _few),
        rule("one unit", "unit number", _one),
        rule("fraction of a unit", "half|fraction unit", _fraction),
        rule("age", "ordinal|number 'age", _age),
        rule("age", "'aged ordinal", _age),
        rule("one unit", "unit ^full", _single),
        rule("two units", "unit 'long?", _dual),
        rule("units", "unit 'long?", _few),
        rule("unmeasured span", "span", lambda _: lasting(None, None)),
    ),
    Level(
        rule("length in several units", "length 'and length", _together),
        rule("length in several units", "length 'and unit", _together_unit),
        rule("length in several units", "unit 'and length", _unit_together),
        rule("age", "'aged number", _age),
        rule("age", "length 'age", lambda length: {"length": length}),
        rule("length and half", "length 'and half", _and_half),
        rule("about so long", "'about unit|the-unit", _single),
        rule("about so long", "'about length", lambda length: {"length": length}),
    ),
)

DISTANCES: tuple[Level, ...] = (
    Level(
        rule("after that", "'after-that 'prefix? length", _later),
        rule("before that", "'before-that 'prefix? length", _earlier),
        rule("after that", "'after-that 'prefix unit", lambda unit: _later(Length(unit.name, 1)) if unit.number == "one" else None),
        rule("before that", "'before-that 'prefix unit", lambda unit: _earlier(Length(unit.name, 1)) if unit.number == "one" else None),
        rule("after that", "'hence length 'of 'that", _later),
        rule("after that", "'hence unit 'of 'that", lambda unit: _later(Length(unit.name, 1)) if unit.number == "one" else None),
        rule("after that", "length 'later|after-that", _later),
        rule("before that", "length 'earlier|before-that", _earlier),
        rule("age in decades", "date 'age", lambda date: {} if date.decade else None),
        rule("a time before something else", "^ago length ^of", lambda length: {"length": length}),
        rule("a time before something else", "^ago unit ^of", _single),
        rule("from now", "length 'from-now", lambda length: meant(Counted(length.unit, length.count, 1)) if length.unit else None),
        rule("ago", "ago length", _ago_arabic),
        rule("ago", "length ago", _ago_english),
        rule("a unit ago", "ago unit", _ago_unit),
        rule("since so long", "^since length", _since),
        rule("since a unit ago", "^since unit", _since_unit),
    ),
)

def _weekend(unit: Unit) -> Made:
    return meant(PartialDate(shift=("weekend", 0))) if unit.name == "weekend" and unit.number == "one" else None


def _alone(date: PartialDate) -> Made:
    return meant(date)


def _length_alone(length: Meaning) -> Made:
    return meant(length)


FINISH: Level = Level(
    rule("date", "date", _alone),
    rule("duration", "length", _length_alone),
    rule("years", "years", _length_alone),
    rule("midnight", "midnight", lambda _: meant(PartialDate(shift=("day", 0), clock="TNI"))),
    rule("vague time", "vague|vague-bare", lambda when: meant(Vague(_REFERENCES[when]))),
    rule("weekend", "unit|the-unit", _weekend),
    rule("set", "set|set-adjective", lambda unit: meant(Recurring(unit))),
    rule("that time", "'then", _then),
    rule("next or previous day", "next-day", lambda n: meant(Later("day", 1, n))),
)
