"""Rules that put numbers together out of words, in Arabic and English."""

from __future__ import annotations

from timeline.times.grammar import Level, Made, rule

_YEARS = range(1800, 2200)


def _number(value: int) -> Made:
    year = {"year": value} if value in _YEARS else {}
    return {"number": value, "worded": value, **year}


def _teen(ones: int, ten: int) -> Made:
    return _number(ones + 10) if 1 <= ones <= 9 and ten == 10 else None


def _teenth(ones: int, ten: int) -> Made:
    return {"ordinal": ones + 10} if ones <= 9 and ten == 10 else None


def _tens(ones: int, tens: int) -> Made:
    return _number(ones + tens) if 1 <= ones <= 9 and tens in range(20, 100, 10) else None


def _tenth(ones: int, tens: int) -> Made:
    return {"ordinal": ones + tens} if ones <= 9 and tens in range(20, 100, 10) else None


def _tens_first(tens: int, ones: int) -> Made:
    return _tens(ones, tens)


def _tenth_first(tens: int, ones: int) -> Made:
    return _tenth(ones, tens)


def _multiple(count: int, scale: int) -> Made:
    return _number(count * scale) if scale in (100, 1000) and count < scale else None


def _sum(more: int, less: int) -> Made:
    return _number(more + less) if (more % 1000 == 0 and less < 1000) or (more % 100 == 0 and less < 100) else None


def _thousands(count: float, scale: int) -> Made:
    return {"number": count * scale} if scale == 1000 else None


NUMBERS: tuple[Level, ...] = (
    Level(
        rule("teen", "worded worded", _teen),
        rule("teenth", "ordinal worded", _teenth),
        rule("ones and tens", "worded 'and worded", _tens),
        rule("ordinal and tens", "ordinal 'and worded", _tenth),
        rule("tens and ones", "worded 'dash? worded", _tens_first),
        rule("tens and ordinal", "worded 'dash? ordinal", _tenth_first),
    ),
    Level(rule("multiple", "worded worded", _multiple), rule("digits and thousand", "number worded", _thousands)),
    Level(
        rule("sum", "worded 'and worded", _sum),
        rule("number with the article", "'article number", lambda value: {"number": value, "the-number": value}),
        rule("number with a suffix", "number 'suffix", lambda value: {"ordinal": value} if value <= 31 else None),
    ),
)
