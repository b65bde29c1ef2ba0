"""Typed pieces: what each word of a stretch may be as part of a time (number, weekday, month, unit, direction …)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.language.particles import offset_after
from timeline.language.words import Word
from timeline.times.lexicon import Hit, Sense, lexicon, look_up

_MARKS = {"/": "slash", ":": "colon", ".": "dot", "+": "plus"}
_MARKS |= dict.fromkeys("'’", "apostrophe") | dict.fromkeys("-–—ـ", "dash")
_MARKS |= dict.fromkeys(",،", "comma") | dict.fromkeys("([", "open") | dict.fromkeys(")]", "close")
_YEARS = range(1000, 2200)
# Latin letters that a number may follow without a space: 2017-10-05T21:11, Q2.
_OPENING = ("t", "q")


class Piece(NamedTuple):
    """A stretch of words from index `first` up to `stop`, and all that it may be: kind to value. `weak` kinds need company."""

    start: int
    end: int
    first: int
    stop: int
    kinds: dict[str, object]
    weak: bool = False
    definite: bool = False
    rule: str = ""


Run = list[Piece]


# A wall of numbers and marks: only the nearest of them can belong to a time behind it.
_MOST_BEFORE, _NEAR_BEFORE = 64, 16


def runs(words: Sequence[Word], first: int, stop: int) -> Iterator[Run]:
    """The unbroken runs of pieces in `words[first:stop]` that hold more than small words and marks."""
    run: Run = []
    telling = False
    at = first
    while at < stop:
        if not run and words[at].kind == "word" and not look_up(words[at].fold):
            at += 1
            continue
        pieces, used = _read(words, at, stop)
        if not pieces:
            if telling:
                yield run
            run, telling = [], False
        else:
            run.extend(pieces)
            telling = telling or any(kind in TELLING for piece in pieces for kind in piece.kinds)
            if not telling and len(run) > _MOST_BEFORE:
                del run[:-_NEAR_BEFORE]
        at += used
    if telling:
        yield run


# What a run must hold one of, to be worth parsing.
TELLING = frozenset({
    "month", "month-first", "month-stem", "hijri-month", "weekday", "unit", "the-unit", "pair", "heads", "shift", "shift-night",
    "vague", "vague-bare", "then", "span", "season", "quarter", "decade", "year", "set", "set-adjective", "daypart", "oclock",
    "clock", "meridiem", "same-before", "next-day", "later", "earlier", "age", "aged", "zone",
    "this-month", "dated", "oclock-after", "decade-suffix", "year-end",
    "quarter-mark", "midnight", "known-day", "lone-weekday", "bare-weekday", "fall",
})  # fmt: skip


def unbroken(words: Sequence[Word], first: int, stop: int) -> Run:
    """The pieces from a word on, up to the first word that is none or to `stop`."""
    run: Run = []
    while first < stop:
        pieces, used = _read(words, first, stop)
        if not pieces:
            break
        run.extend(pieces)
        first += used
    return run


def _read(words: Sequence[Word], at: int, stop: int) -> tuple[Run, int]:
    word = words[at]
    if word.kind == "number":
        return _number(words, at, stop)
    if word.kind == "mark":
        kind = _MARKS.get(word.text)
        return ([Piece(word.start, word.end, at, at + 1, _mark(words, at, kind))] if kind else []), 1
    return _word(words, at, stop)


def _mark(words: Sequence[Word], at: int, kind: str) -> dict[str, object]:
    """The kinds of a mark; a dash or slash that touches both neighbours is a tight one too."""
    tight = kind in ("dash", "slash") and 0 < at < len(words) - 1 and _touch(words, at - 1, 3)
    return {kind: None, f"tight-{kind}": None} if tight else {kind: None}


def _number(words: Sequence[Word], at: int, stop: int) -> tuple[Run, int]:
    """A number in digits. One with decimals or thousands is read whole; one that ends a Latin word (G20) is none."""
    word = words[at]
    before = words[at - 1] if at else None
    if before and before.end == word.start and before.is_word and "a" < before.fold[-1:] <= "z" and before.fold not in _OPENING:
        return [], 1
    if word.fold in lexicon().phrases:
        pieces, used = _word(words, at, stop)
        if pieces:
            return pieces, used
    if _dotted(words, at, stop):
        return [Piece(each.start, each.end, at + n, at + n + 1, _reading(each)) for n, each in enumerate(words[at : at + 5])], 5
    if at + 2 < stop and words[at + 1].text in ".,٫٬" and words[at + 2].kind == "number" and _touch(words, at, 3):
        return _decimal(words, at)
    if len(word.fold) > 4:
        return [], 1
    return [Piece(word.start, word.end, at, at + 1, _reading(word))], 1


def _reading(word: Word) -> dict[str, object]:
    """The kinds of a whole number, or of a mark."""
    if word.kind != "number":
        return {_MARKS[word.text]: None}
    kinds: dict[str, object] = {"number": int(word.fold)}
    if len(word.fold) == 4 and int(word.fold) in _YEARS:
        kinds["year"] = int(word.fold)
    return kinds


def _dotted(words: Sequence[Word], at: int, stop: int) -> bool:
    """True for a date with dots: 5.10.2017."""
    if at + 4 >= stop or words[at + 1].text != "." or words[at + 3].text != ".":
        return False
    return words[at + 2].kind == words[at + 4].kind == "number" and len(words[at + 4].fold) in (2, 4) and _touch(words, at, 5)


def _touch(words: Sequence[Word], at: int, count: int) -> bool:
    return all(words[n].end == words[n + 1].start for n in range(at, at + count - 1))


def _decimal(words: Sequence[Word], at: int) -> tuple[Run, int]:
    whole, mark, rest = words[at : at + 3]
    thousands = len(rest.fold) == 3 and mark.text != "٫"
    value = float(whole.fold + rest.fold) if thousands else float(f"{whole.fold}.{rest.fold}")
    clock = {"clock-digits": (int(whole.fold), int(rest.fold))} if len(rest.fold) == 2 and len(whole.fold) <= 2 else {}
    return [Piece(whole.start, rest.end, at, at + 3, {"number": value, **clock})], 3


def _word(words: Sequence[Word], at: int, stop: int) -> tuple[Run, int]:
    """The longest phrase that begins at a word, behind pieces for the particles attached to it."""
    for hit in look_up(words[at].fold):
        length = 1 + len(hit.rest)
        if not hit.rest or _follows(words, at + 1, stop, hit.rest):
            senses = [sense for sense in hit.senses if _allowed(sense, words, at, length)]
            if senses:
                return _with_particles(words, at, length, hit, senses), length
    return [], 1


def _follows(words: Sequence[Word], at: int, stop: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > stop or words[at].fold != rest[0]:
        return False
    return all(words[at + n].fold == form for n, form in enumerate(rest))


def _allowed(sense: Sense, words: Sequence[Word], at: int, length: int) -> bool:
    if sense.capital and not words[at].text[0].isupper():
        return False
    if not (sense.not_after or sense.not_before or sense.only_after):
        return True
    before = words[at - 1].fold if at else ""
    after = words[at + length].fold if at + length < len(words) else ""
    return before not in sense.not_after and after not in sense.not_before and (not sense.only_after or before in sense.only_after)


def _with_particles(words: Sequence[Word], at: int, length: int, hit: Hit, senses: Sequence[Sense]) -> Run:
    word, last = words[at], words[at + length - 1]
    start = offset_after(word, hit.skip) if hit.skip else word.start
    out = []
    for particle in hit.particles:
        kind = "and" if particle == "و" else "prefix"
        out.append(Piece(word.start, start, at, at, {kind: None}))
    kinds = {sense.kind: sense.value for sense in senses}
    if "number" in kinds:
        kinds["worded"] = kinds["number"]
    if hit.definite and "unit" in kinds:
        kinds["the-unit"] = kinds.pop("unit")
    if hit.definite:
        kinds.pop("span", None)  # الفترة, the period, is one that something else tells
        kinds.pop("part", None)  # البداية is no part of what follows
    return [*out, Piece(start, last.end, at, at + length, kinds, all(sense.weak for sense in senses), hit.definite)]


def context(words: Sequence[Word], index: int, name: str) -> bool:
    """True where the word at `index` is in a set of context words, its attached و or ف set aside."""
    return 0 <= index < len(words) and in_context(words[index].fold, name)


def in_context(form: str, name: str) -> bool:
    """True where a folded word is in a set of context words."""
    known = lexicon().contexts.get(name, frozenset())
    return form in known or (form[:1] in "وف" and form[1:] in known)
