"""Triggers: the words of a sentence that tell an event, by the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events.lexicon import Form, Lexicon
from timeline.language.grammar import Grammar
from timeline.language.particles import offset_after, readings
from timeline.language.words import Word
from timeline.records import Span

_WINDOW = 6  # words after a trigger in which a needed word must stand
_LEAST_WEIGHT = 0.5


class Trigger(NamedTuple):
    """A trigger: its words `first..last` (indices into the sentence's words), its span, and how it was read."""

    first: int
    last: int
    span: Span
    form: Form
    future: bool

    @property
    def is_verb(self) -> bool:
        """True for a finite verb."""
        return self.form.pos in ("past", "present")

    @property
    def name(self) -> str:
        """The lexicon entry and form that found it."""
        return f"events/{self.form.entry.name}/{self.form.pos}"


def find(words: Sequence[Word], lexicon: Lexicon, grammar: Grammar, taken: Sequence[Span]) -> list[Trigger]:
    """The triggers among the words of one sentence, outside the spans already `taken` by names and times."""
    out: list[Trigger] = []
    index = 0
    while index < len(words):
        trigger = None if _inside(words[index], taken) else _at(words, index, lexicon, grammar)
        if trigger:
            out.append(trigger)
        index = trigger.last + 1 if trigger else index + 1
    return out


def _inside(word: Word, taken: Sequence[Span]) -> bool:
    return any(start <= word.start < end for start, end in taken)


def _at(words: Sequence[Word], index: int, lexicon: Lexicon, grammar: Grammar) -> Trigger | None:
    word = words[index]
    if not word.is_word:
        return None
    for skip, future, form in _spellings(word.fold, grammar):
        for rest, known in lexicon.by_first.get(form, ()):
            last = index + len(rest)
            if _follows(words, index, rest) and _fits(words, last, known, skip, future):
                return Trigger(index, last, (offset_after(word, skip), words[last].end), known, future)
    return None


def _spellings(form: str, grammar: Grammar) -> Iterator[tuple[int, bool, str]]:
    """Letters skipped, whether the future س was among them, and the form to look up."""
    for reading in readings(form):
        yield reading.skip, False, reading.form
        if reading.form.startswith("س") and len(reading.form) > 3 and reading.form[1] in "يتنا":
            yield reading.skip, True, reading.form[1:]
        for ending in grammar.sets["possessives"]:
            if reading.form.endswith(ending) and len(reading.form) - len(ending) >= 3:
                yield reading.skip, False, reading.form[: -len(ending)]


def _follows(words: Sequence[Word], index: int, rest: Sequence[str]) -> bool:
    return all(index + n < len(words) and words[index + n].fold == form for n, form in enumerate(rest, 1))


def _fits(words: Sequence[Word], last: int, form: Form, skip: int, future: bool) -> bool:
    entry = form.entry
    if form.pos == "past" and future:
        return False
    if entry.needs and not any(_plain(word.fold) & set(entry.needs) for word in words[last + 1 : last + 1 + _WINDOW]):
        return False
    return entry.weight >= _LEAST_WEIGHT


def _plain(form: str) -> set[str]:
    return {reading.form for reading in readings(form)} | {form.removeprefix("ال")}
