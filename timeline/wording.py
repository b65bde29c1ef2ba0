"""The words of the interface, from knowledge/interface.toml: plain ones, counted ones, and dates told in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from timeline import facts

LANGUAGES = ("ar", "en")
FILE = facts.ROOT / "interface.toml"
_FORMS = {"ar": ("zero", "one", "two", "few", "many", "other"), "en": ("one", "other")}
_COUNTED = tuple(f"{language}_{form}" for language in ("en", "ar") for form in _FORMS[language])
_SCHEMA = dict.fromkeys(("en", "ar", *_COUNTED), "text")
_UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
# The morning or evening of a day is told as the day: `published` and ISO days may carry it, after TIMEX3. So is the hour of a day that is
# not known itself.
_PART_OF_DAY = re.compile(r"T(?:MO|MI|AF|EV|NI|DT)\b|(?<=[a-z])T\d\d:\d\d\b|(?<=^XXXX-..-..)T\d\d:\d\d\b")
_LENGTH = re.compile(
    r"P(?:(?P<years>\d+|X)Y)?(?:(?P<months>\d+|X)M)?(?:(?P<weeks>\d+|X)W)?(?:(?P<days>\d+|X)D)?"
    r"(?:T(?:(?P<hours>\d+|X)H)?(?:(?P<minutes>\d+|X)M)?(?:(?P<seconds>\d+|X)S)?)?"
)
_PARTS = re.compile(r"(.+)-(EARLY|MID|LATE|HALF1|HALF2)")
_REFERENCES = {"PAST_REF": "value-past", "FUTURE_REF": "value-future", "PRESENT_REF": "value-present", "published": "value-published",
               "PX": "unmeasured"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. `texts` maps a key, or a key and its plural form joined by a dot, to words."""

    language: str
    texts: Mapping[str, str]

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return "rtl" if self.language == "ar" else "ltr"

    def __getitem__(self, key: str) -> str:
        """The words for a key. Raises KeyError where there are none."""
        return self.texts[key]

    def get(self, key: str, default: str) -> str:
        """The words for a key, else the default: for keys that come from data, such as a track."""
        return self.texts.get(key, default)

    def say(self, key: str, **values: object) -> str:
        """The words for a key with their blanks filled in."""
        return self.texts[key].format(**values)

    def count(self, key: str, n: int, **values: object) -> str:
        """The words for `n` things, in the plural form that the language asks for."""
        return self.texts[f"{key}.{plural(self.language, n)}"].format(n=n, **values)

    def month(self, day: str) -> str:
        """The month and year of an ISO day, in words."""
        return f"{self[f'month-{int(day[5:7])}']} {day[:4]}"

    def day(self, day: str) -> str:
        """An ISO day in words."""
        return f"{int(day[8:10])} {self.month(day)}"

    def value(self, value: str | None) -> str:
        """A date in the forms of the guidelines, in words where it is relative or vague; ISO dates stay as they are."""
        if not value:
            return self["date-none"]
        first, _, last = _PART_OF_DAY.sub("", value).partition("/")
        if last:
            return self.say("value-from-to", first=self.value(first), last=self.value(last))
        part = _PARTS.fullmatch(first)
        if part:
            return self.say(f"value-{part[2].lower()}", time=self.value(part[1]))
        if first.startswith("XXXX-"):
            return self._without_year(first)
        length = _LENGTH.fullmatch(first)
        if length and any(length.groups()):
            return self._length(length.groupdict())
        return self[_REFERENCES[first]] if first in _REFERENCES else self._relative(first)

    def _length(self, counts: Mapping[str, str | None]) -> str:
        """A duration, by unit; X is a number that is not said."""
        said = [(unit, count) for unit, count in counts.items() if count]
        return " + ".join(self[f"some-{unit}"] if count == "X" else self.count(f"length-{unit}", int(count)) for unit, count in said)

    def _without_year(self, value: str) -> str:
        """A month or a day of a year, or of a month, that is not known."""
        _, month, *day = value.split("-")
        if month == "XX":
            return self.say("value-no-month", day=int(day[0])) if day else value
        name = self[f"month-{int(month)}"]
        return self.say("value-no-year", day=f"{int(day[0])} {name}" if day else name)

    def _relative(self, value: str) -> str:
        match = re.fullmatch(r"published([+-])(?:(\d+)([dwmy])|(mon|tue|wed|thu|fri|sat|sun))", value)
        if not match:
            return value
        side = "before" if match[1] == "-" else "after"
        if match[4]:
            return self.say(f"value-weekday-{side}", day=self[f"weekday-{match[4]}"])
        return self.count(f"{_UNITS[match[3]]}-{side}", int(match[2]))


def plural(language: str, n: int) -> str:
    """The name of the plural form of `n`, by the rules of CLDR for Arabic and English."""
    if language != "ar":
        return "one" if n == 1 else "other"
    if n < 3:
        return ("zero", "one", "two")[n]
    rest = n % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"


@lru_cache(maxsize=2)
def wording(language: str) -> Wording:
    """The words of `ar` or `en`.

    Raises:
        KnowledgeError: a block lacks a language or a plural form, or its languages have different blanks.
    """
    return load(FILE, language)


def load(path: Path, language: str) -> Wording:
    """The words of one language in a file, after a check of every block."""
    blocks, source = facts.load(path, _SCHEMA)
    texts: dict[str, str] = {}
    for key, block in blocks.items():
        _check(source, key, block)
        if language in block:
            texts[key] = block[language]
        else:
            texts |= {f"{key}.{form}": block[f"{language}_{form}"] for form in _FORMS[language]}
    return Wording(language, texts)


def _check(source: facts.Source, key: str, block: facts.Block) -> None:
    if set(block) not in ({"en", "ar"}, set(_COUNTED)):
        raise source.refuse(key, f"needs en and ar, or all of {', '.join(_COUNTED)}")
    allowed = _blanks(block.get("en") or block["en_other"])
    for name, text in block.items():
        blanks = _blanks(text)
        if (blanks != allowed) if name in LANGUAGES else not (blanks <= allowed | {"n"}):
            raise source.refuse(key, f"{name} has other blanks than its English: {sorted(blanks)} and {sorted(allowed)}", text)


def _blanks(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text))
