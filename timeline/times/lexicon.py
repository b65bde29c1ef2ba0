"""The words of time: `knowledge/languages/*/times.toml`, checked and laid out for look-up by folded form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from timeline import facts
from timeline.language.fold import fold
from timeline.language.particles import bare, readings

LANGUAGES = ("ar", "en")
_FORMS = ("forms", "weak", "one", "two", "many")
_AROUND = ("not_after", "not_before", "only_after")
_SCHEMA: facts.Schema = {**dict.fromkeys((*_FORMS, *_AROUND), "texts"), "capital": "flag"}
# Kinds whose value is a whole number.
_COUNTED = frozenset({
    "decade", "far-way", "half-part", "hijri-first", "hijri-month", "month", "month-first", "next-day", "number", "ordinal",
    "quarter", "shift", "shift-night", "third", "weekday",
})  # fmt: skip
# Kinds whose value is a word.
_WORDED = frozenset({
    "about", "after-that", "age", "aged", "ago", "and", "article", "article-a", "at", "bare-weekday", "before-that", "between",
    "consecutive", "context", "dated", "daypart", "decade-suffix", "during", "earlier", "equal", "era", "every", "fall", "few",
    "firsts", "fraction", "from", "from-now", "full", "half", "heads", "hence", "hijri-epithet", "in", "inside", "iso", "known-day",
    "known-days", "last", "lasts", "later", "lone-weekday", "long", "many-of", "meridiem", "meridiem-mark", "midnight",
    "month-stem", "oclock", "oclock-after", "of", "old", "on", "or", "other", "pair", "part", "per", "pre-way", "prefix",
    "quarter-mark", "same", "same-before", "season", "set", "set-adjective", "since", "span", "suffix", "teen", "that", "the",
    "then", "this", "this-month", "times", "to", "unit", "unit-adjective", "vague", "vague-bare", "way", "year-end", "zone",
})  # fmt: skip


class Unit(NamedTuple):
    """A unit of time: its name, and whether the word is singular, dual or plural (`one`, `two`, `many`)."""

    name: str
    number: str


class Sense(NamedTuple):
    """One thing that a written form may mean. `weak` ones need company; the sets name neighbours that forbid or are required."""

    kind: str
    value: object
    weak: bool
    capital: bool
    not_after: frozenset[str]
    not_before: frozenset[str]
    only_after: frozenset[str]


class Hit(NamedTuple):
    """What a word, or it and the `rest` behind it, may mean, with `skip` letters of attached `particles` set aside."""

    skip: int
    particles: str
    rest: tuple[str, ...]
    definite: bool
    senses: tuple[Sense, ...]


class Lexicon(NamedTuple):
    """All languages together. `phrases`: first folded word to the rests that may follow, longest first, with their senses.

    A word that begins as one of `future` and as none of `no_future` is a verb that looks ahead.
    """

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Sense, ...]], ...]]
    contexts: Mapping[str, frozenset[str]]
    future: tuple[str, ...]
    no_future: tuple[str, ...]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The words of time of every language.

    Raises:
        KnowledgeError: an unknown kind, a number that is none, or a broken file.
    """
    table: dict[str, dict[tuple[str, ...], list[Sense]]] = {}
    contexts: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for kind, value, block in _blocks(language):
            if kind == "context":
                contexts.setdefault(value, set()).update(_folded(block, "forms"))
                continue
            for form, sense in _senses(kind, value, block):
                first, *rest = form.split()
                table.setdefault(first, {}).setdefault(tuple(rest), []).append(sense)
    phrases = {first: _longest_first(rests) for first, rests in table.items()}
    prefixes, others = (tuple(sorted(contexts.pop(name, ()))) for name in ("future-prefix", "no-future-prefix"))
    return Lexicon(phrases, {name: frozenset(words) for name, words in contexts.items()}, prefixes, others)


def _blocks(language: str) -> Iterator[tuple[str, str, facts.Block]]:
    blocks, source = facts.load(facts.ROOT / "languages" / language / "times.toml", _SCHEMA)
    seen: dict[tuple[str, str], str] = {}
    for key, block in blocks.items():
        kind, _, value = key.partition("/")
        if kind not in _COUNTED | _WORDED:
            raise source.refuse(f'"{key}"', f"unknown kind {kind!r}", key)
        if kind in _COUNTED and not value.lstrip("-").isdigit():
            raise source.refuse(f'"{key}"', "the value must be a whole number", key)
        for form in _all_forms(block) if kind != "context" else ():
            if (kind, form) in seen:
                raise source.refuse(f'"{key}"', f"{form!r} is already in {seen[kind, form]}", key)
            seen[kind, form] = key
        yield kind, value, block


def _all_forms(block: facts.Block) -> Iterator[str]:
    return (form for key in _FORMS for form in _folded(block, key))


def _folded(block: facts.Block, key: str) -> frozenset[str]:
    return frozenset(fold(form) for form in block.get(key, ()))


def _senses(kind: str, value: str, block: facts.Block) -> Iterator[tuple[str, Sense]]:
    not_after, not_before, only_after = (_folded(block, key) for key in _AROUND)
    for key in _FORMS:
        for form in _folded(block, key):
            yield form, Sense(kind, _value(kind, value, key), key == "weak", bool(block.get("capital")), not_after, not_before, only_after)


def _value(kind: str, value: str, key: str) -> object:
    if kind == "unit":
        return Unit(value, "one" if key in ("forms", "weak") else key)
    return int(value) if kind in _COUNTED else value


def _longest_first(rests: dict[tuple[str, ...], list[Sense]]) -> tuple[tuple[tuple[str, ...], tuple[Sense, ...]], ...]:
    return tuple((rest, tuple(rests[rest])) for rest in sorted(rests, key=len, reverse=True))


@lru_cache(maxsize=65536)
def look_up(form: str) -> tuple[Hit, ...]:
    """What a folded word may begin, the likeliest reading of its particles first; empty for most words."""
    phrases = lexicon().phrases
    hits: list[Hit] = []
    for reading in readings(form) if form[:1] > "z" else (readings(form, 99)[0],):
        short = bare(reading.form)
        for key, definite in ((reading.form, False), (short, True)) if short != reading.form else ((reading.form, False),):
            hits.extend(Hit(reading.skip, reading.particles, rest, definite, senses) for rest, senses in phrases.get(key, ()))
    return tuple(sorted(hits, key=lambda hit: -len(hit.rest)))
