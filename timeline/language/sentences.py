"""Paragraphs, sentences and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.records import Sentence, Span

_STOP = re.compile(r"[.!?؟…]+[\"”»’)\]]*[،,؛]?(?=\s|$)|[.؟!](?=[\u0621-\u064a])")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|د|أ)\.$"
)
_PAIRS = {"“": "”", "„": "”", "«": "»", '"': '"'}

_SIGN = re.compile(f"[{''.join(sorted({*_PAIRS, *_PAIRS.values()}))}]")


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
    """The outermost quotations in `text[start:end]`, inside their signs. One that is never closed ends with the stretch."""
    out: list[Span] = []
    opened, depth, closing = -1, 0, ""
    for match in _SIGN.finditer(text, start, end):
        at, char = match.start(), match[0]
        if opened < 0:
            if char in _PAIRS:
                opened, depth, closing = at + 1, 1, _PAIRS[char]
        elif char == closing:
            depth -= 1
        elif _PAIRS.get(char) == closing:
            depth += 1
        if opened >= 0 and depth == 0:
            out.append((opened, at))
            opened = -1
    # The same sign opens and closes in "…", so an odd one says nothing about where a quotation would end.
    if opened >= 0 and closing != '"':
        out.append((opened, end))
    return tuple(out)
