"""Finding times in words: runs of typed pieces, reduced by the rules, and what of the result counts as a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from timeline.language.words import Word
from timeline.records import Span, TimeType
from timeline.times.grammar import Level, reduce
from timeline.times.lexicon import Unit, lexicon
from timeline.times.meanings import Counted, Length, Meaning, Part, Vague
from timeline.times.meanings import Span as Range
from timeline.times.measures import CLOCKS, DAY_PARTS, DISTANCES, FINISH, LENGTHS
from timeline.times.numbers import NUMBERS
from timeline.times.other import other_dates
from timeline.times.partial import PartialDate
from timeline.times.pieces import Piece, Run, context, in_context, runs
from timeline.times.ranges import RANGES
from timeline.times.rules import DATES

_LEVELS: tuple[Level, ...] = (*NUMBERS, *CLOCKS, *DATES, *DAY_PARTS, RANGES, RANGES, *LENGTHS, *DISTANCES, FINISH)
# How far, in words, a verb is looked for before and after a time.
_BEHIND, _AHEAD = 14, 7
_STOPS = frozenset(".!?؟؛\n")


@dataclass(frozen=True, slots=True)
class Found:
    """A time in the text, not yet resolved."""

    start: int
    end: int
    meaning: Meaning
    type: TimeType
    rule: str


def find(text: str, words: Sequence[Word], spans: Sequence[Span]) -> tuple[Found, ...]:
    """The times in the stretches `spans` of the text; `words` are those of the whole text."""
    starts = [word.start for word in words]
    out: list[Found] = []
    for start, end in spans:
        first, stop = bisect_left(starts, start), bisect_left(starts, end)
        for run in runs(words, first, stop):
            out.extend(_in_run(words, run))
        out.extend(_in_other_languages(words, first, stop))
    return tuple(sorted(out, key=lambda each: each.start))


def _in_other_languages(words: Sequence[Word], first: int, stop: int) -> Iterator[Found]:
    for index, last, date in other_dates(words, first, stop):
        yield Found(words[index].start, words[last].end, date, date.type, "date in another language")


def _in_run(words: Sequence[Word], run: Run) -> Iterator[Found]:
    for piece in reduce(run, _LEVELS):
        piece, meaning = _meant(words, piece)
        if meaning is not None and _counts(words, piece, meaning):
            yield _found(words, piece, meaning)


def _meant(words: Sequence[Word], piece: Piece) -> tuple[Piece, Meaning | None]:
    """What a piece means: what the rules made of it, or a year, a clock time or a single unit that stands alone."""
    kinds = piece.kinds
    if "meaning" in kinds:
        return piece, cast(Meaning, kinds["meaning"])
    if "year" in kinds:
        return piece._replace(weak=True, rule="year"), PartialDate(year=cast(int, kinds["year"]))
    if "told" in kinds:
        return piece._replace(rule="clock time"), PartialDate(shift=("day", 0), clock=str(kinds["clock"]))
    unit = kinds.get("unit")
    if isinstance(unit, Unit) and unit.number == "one" and context(words, piece.first - 1, "single"):
        return piece._replace(rule="one unit"), Length(unit.name, 1)
    return piece, None


def _counts(words: Sequence[Word], piece: Piece, meaning: Meaning) -> bool:
    """False for names, for numbers that count something, and for words with another sense that nothing supports."""
    if context(words, piece.first - 1, "name"):
        return False
    if piece.rule == "unmeasured span" and piece.stop - piece.first == 1 and _owned(words, piece.stop):
        return False
    if not piece.weak:
        return True
    bare_year = isinstance(meaning, PartialDate) and meaning.year is not None
    if bare_year and _counts_something(words, piece):
        return False
    return _placed(words, piece, bare_year)


def _owned(words: Sequence[Word], index: int) -> bool:
    """True where an Arabic noun follows that the period belongs to: فترة الهدنة."""
    return index < len(words) and words[index].fold.startswith("ال") and words[index].is_word


def _counts_something(words: Sequence[Word], piece: Piece) -> bool:
    before, after = piece.first - 1, piece.stop
    touching = after < len(words) and words[after].text in "%-/٪$" and words[after].start == piece.end
    glued = before >= 0 and words[before].text in "-/$€£#" and words[before].end == piece.start
    return touching or glued or context(words, after, "count-noun")


def _placed(words: Sequence[Word], piece: Piece, bare_year: bool) -> bool:
    before = piece.first - 1
    if context(words, before, "place") or (bare_year and context(words, before, "before-year")):
        return True
    if not bare_year or before < 0:
        return False
    closed = piece.stop < len(words) and words[piece.stop].text in ")]،,"
    if piece.stop < len(words) and words[piece.stop].text == ":" and words[before].end + 1 < piece.start:
        return True  # an entry of a chronology
    return words[before].text in "([" and closed


def _found(words: Sequence[Word], piece: Piece, meaning: Meaning) -> Found:
    start = _with_article(words, piece, meaning)
    lean = _lean(words, piece)
    meaning = _leaning(meaning, lean)
    if isinstance(meaning, Length) and meaning.unit and meaning.count and lean == 1 and _from_now(words, piece):
        meaning = Counted(meaning.unit, meaning.count, 1)
        start = words[piece.first - 1].start
    if meaning == Vague("LATER"):
        meaning = Vague("FUTURE_REF" if lean == 1 else "PAST_REF")
    if isinstance(meaning, PartialDate) and meaning.shift == ("day", 0) and _nowadays(words, piece, meaning):
        meaning = Vague("PRESENT_REF")
    return Found(start, piece.end, meaning, meaning.type, piece.rule)


def _leaning(meaning: Meaning, lean: int | None) -> Meaning:
    """The meaning with the way that its verb looks, in all its parts."""
    match meaning:
        case _ if lean is None:
            return meaning
        case PartialDate():
            return replace(meaning, lean=lean)
        case Part():
            return replace(meaning, of=_leaning(meaning.of, lean))
        case Range():
            return replace(meaning, first=_leaning(meaning.first, lean), last=_leaning(meaning.last, lean))
    return meaning


def _with_article(words: Sequence[Word], piece: Piece, meaning: Meaning) -> int:
    """The start of the piece, or of the English article before it; a bare year has none of its own."""
    before = words[piece.first - 1] if piece.first else None
    article = before is not None and before.fold == "the" and piece.rule != "year"
    return before.start if before and article else piece.start


def _from_now(words: Sequence[Word], piece: Piece) -> bool:
    """True for "after two years" without the thing that they follow."""
    return context(words, piece.first - 1, "hence") and not context(words, piece.stop, "of")


def _nowadays(words: Sequence[Word], piece: Piece, meaning: PartialDate) -> bool:
    """True where "today" means these times: أما اليوم, بعد اليوم, اليوم أصبحت."""
    if meaning.weekday is not None or meaning.clock or meaning.day:
        return False
    return context(words, piece.first - 1, "nowadays") or context(words, piece.stop, "became")


def _lean(words: Sequence[Word], piece: Piece) -> int | None:
    """Which way the nearest verb looks: 1 ahead, -1 back, None where none tells."""
    for index in range(piece.first - 1, max(-1, piece.first - _BEHIND), -1):
        if words[index].text in _STOPS:
            break
        tense = _tense(words[index].fold)
        if tense:
            return tense
    for index in range(piece.stop, min(len(words), piece.stop + _AHEAD)):
        tense = _tense(words[index].fold)
        if tense == 0 or words[index].text in _STOPS:
            break
        if tense:
            return tense
    return None


@lru_cache(maxsize=65536)
def _tense(form: str) -> int | None:
    """Which way a folded word looks: 1 ahead, -1 back; 0 where it opens a clause of its own; None where it tells nothing."""
    for name, tense in (("future", 1), ("past", -1), ("complement", 0)):
        if in_context(form, name):
            return tense
    verb = form[1:] if form[:1] in "وف" and len(form) > 5 else form
    ahead = len(verb) > 3 and verb.startswith(lexicon().future) and not verb.startswith(lexicon().no_future)
    return 1 if ahead else None
