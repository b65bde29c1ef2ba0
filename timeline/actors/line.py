"""A sentence as a row of words, each with what stands between it and the word before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.actors.vocabulary import vocabulary
from timeline.language.words import Word
from timeline.records import Sentence

_QUOTES = "\"“”«»„'’‘‹›`"
_JOINS = "-–—ـ‑/#_"
_APOSTROPHES = "'’‘`"
CLOSING = '"”»'


class Token(NamedTuple):
    """A word or number. `gap` is what parts it from the one before: nothing, `q` quote or hyphen, `,` `(` `:` or `x` other marks."""

    start: int
    end: int
    text: str
    fold: str
    gap: str
    quote: bool


class Line(NamedTuple):
    """The tokens of one sentence, and the signs right after its last word."""

    tokens: tuple[Token, ...]
    tail: str
    sentence: Sentence

    @property
    def is_latin(self) -> bool:
        """True where most words are in Latin letters."""
        return 2 * sum([token.text[0].isascii() for token in self.tokens]) > len(self.tokens)


def lines(words: Sequence[Word], sentences: Iterable[Sentence]) -> Iterator[Line]:
    """The sentences as lines. Words and sentences are in the order of the text."""
    at = 0
    for sentence in sentences:
        while at < len(words) and words[at].start < sentence.start:
            at += 1
        first = at
        while at < len(words) and words[at].start < sentence.end:
            at += 1
        yield _line(words[first:at], sentence)


def _line(words: Sequence[Word], sentence: Sentence) -> Line:
    tokens: list[Token] = []
    marks = ""
    for start, end, text, form, kind in words:
        if kind == "mark" or not form:  # a stretch of tatweel is a dash
            marks += text
        elif not marks:
            tokens.append(Token(start, end, text, form, "", False))
        else:
            quoted = any(mark in _QUOTES and mark not in _APOSTROPHES for mark in marks)
            marks = marks[1:] if tokens and marks[:1] == "." and _abbreviated(tokens[-1]) else marks
            tokens.append(Token(start, end, text, form, gap(marks), quoted))
            marks = ""
    return Line(tuple(tokens), gap(marks), sentence)


def _abbreviated(token: Token) -> bool:
    """True for a word whose full stop ends no sentence: Mr., U.S., John R. Smith."""
    initial = len(token.text) == 1 and token.text.isascii() and token.text.isupper()
    return initial or token.fold in vocabulary("en")["abbreviation"]


def gap(marks: str) -> str:
    """The class of the marks between two words; the strongest one decides."""
    if not marks:
        return ""
    if all(mark in _QUOTES or mark in _JOINS for mark in marks):
        return "q"
    rest = [mark for mark in marks if mark not in _QUOTES and mark not in _JOINS]
    if all(mark in "،,؛;" for mark in rest):
        return ","
    if "(" in rest or ")" in rest or "[" in rest:
        return "("
    return ":" if rest == [":"] else "x"
