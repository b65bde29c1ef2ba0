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
        # A form that is too weak to tell an event still uses up its words: مؤتمر صحفي is no مؤتمر.
        if trigger and trigger.form.entry.weight >= _LEAST_WEIGHT:
            out.append(trigger)
        index = trigger.last + 1 if trigger else index + 1
    return list(_with_their_nouns(words, out))


def _with_their_nouns(words: Sequence[Word], found: Sequence[Trigger]) -> Iterator[Trigger]:
    """A verb and the noun that it needs are one event: named by the noun where both are of one type (أجرى محادثات), else by the verb."""
    skip = -1
    for n, trigger in enumerate(found):
        if n == skip:
            continue
        noun = found[n + 1] if n + 1 < len(found) else None
        if noun and noun.first - trigger.last <= _WINDOW and _plain(words[noun.first].fold) & set(trigger.form.entry.needs):
            skip = n + 1
            trigger = trigger._replace(span=noun.span) if noun.form.entry.type == trigger.form.entry.type else trigger
        yield trigger


def _inside(word: Word, taken: Sequence[Span]) -> bool:
    return any(start <= word.start < end for start, end in taken)


def _at(words: Sequence[Word], index: int, lexicon: Lexicon, grammar: Grammar) -> Trigger | None:
    word = words[index]
    if not word.is_word:
        return None
    for spelling in _spellings(word, grammar):
        for rest, known in lexicon.by_first.get(spelling.form, ()):
            last = index + len(rest)
            if _follows(words, index, rest) and _fits(words, last, known, spelling):
                return Trigger(index, last, (offset_after(word, spelling.skip), words[last].end), known, spelling.future)
    return None


class _Spelling(NamedTuple):
    """A way to read a written word: letters skipped, the particles among them, whether the future س was one, the form to look up."""

    skip: int
    particles: str
    future: bool
    form: str


def _spellings(word: Word, grammar: Grammar) -> Iterator[_Spelling]:
    for skip, particles, form in readings(word.fold):
        yield _Spelling(skip, particles, False, form)
        if form.startswith("س") and len(form) > 3 and form[1] in "يتنا":
            yield _Spelling(skip, particles, True, form[1:])
        for ending in grammar.sets["possessives"]:
            # Folded, a final ة looks like the pronoun ه: وزارة is no visit of his.
            if form.endswith(ending) and len(form) - len(ending) >= 3 and not word.text.endswith("ة"):
                yield _Spelling(skip, particles, False, form[: -len(ending)])


def _follows(words: Sequence[Word], index: int, rest: Sequence[str]) -> bool:
    return all(index + n < len(words) and words[index + n].fold == form for n, form in enumerate(rest, 1))


def _fits(words: Sequence[Word], last: int, form: Form, spelling: _Spelling) -> bool:
    if form.pos == "past" and (spelling.future or set(spelling.particles) & set("بلك")):
        return False
    needs = form.entry.needs
    return not needs or any(_plain(word.fold) & set(needs) for word in words[last + 1 : last + 1 + _WINDOW])


def _plain(form: str) -> set[str]:
    read = {reading.form for reading in readings(form)}
    return read | {each.removeprefix("ال") for each in read}
