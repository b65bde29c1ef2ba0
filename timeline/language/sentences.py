"""Paragraphs, sentences and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.records import Sentence, Span

_STOP = re.compile(r"[.!?؟…]+[\"”»’)\]]*[،,؛]?(?=\s|$)|[.؟!](?=[\u0621-\u064a])")
_ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\bد|\bأ)\.$")
_OPEN, _CLOSE = "“«„", "”»"


def paragraphs(text: str) -> Iterator[Span]:
    """The lines of the text that hold anything, without the space around them."""
    for match in re.finditer(r"[^\r\n\u2028\u2029]+", text):
        line = match[0]
        left, right = len(line) - len(line.lstrip()), len(line.rstrip())
        if left < right:
            yield match.start() + left, match.start() + right


def sentences(text: str, asides: Iterable[Span] = ()) -> tuple[Sentence, ...]:
    """The sentences of the report's own text, outside the asides, numbered by their paragraph."""
    set_aside = tuple(asides)
    out: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        for piece in _outside(start, end, set_aside):
            out.extend(Sentence(a, b, number) for a, b in _cut(text, *piece))
    return tuple(out)


def _outside(start: int, end: int, asides: Iterable[Span]) -> Iterator[Span]:
    for a, b in sorted(asides):
        if a < end and b > start:
            if start < a:
                yield start, a
            start = max(start, b)
    if start < end:
        yield start, end


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in _STOP.finditer(text, start, end):
        if match[0][0] == "." and _ABBREVIATION.search(text, at, match.start() + 1):
            continue
        yield from _trimmed(text, at, match.end())
        at = match.end()
    yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
    if any(char.isalnum() for char in piece):
        yield start + left, start + right


def quotations(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The outermost quotations in `text[start:end]`, one paragraph: spans inside the signs. A missing end closes at the paragraph's."""
    out: list[Span] = []
    opened, sign = -1, ""
    for at in range(start, end):
        char = text[at]
        if opened < 0 and (char in _OPEN or char == '"'):
            opened, sign = at + 1, char
        elif opened >= 0 and _closes(text, at, end, sign):
            out.append((opened, at))
            opened = -1
    if opened >= 0 and sign != '"':
        out.append((opened, end))
    return tuple(out)


def _closes(text: str, at: int, end: int, sign: str) -> bool:
    if sign != '"':
        return text[at] in _CLOSE
    # The same sign opens and closes: inside a quotation, one that a letter follows at once opens a name (تنظيم "داعش") only
    # when a space stands before it, and the name then ends at the next sign.
    return text[at] == '"'
